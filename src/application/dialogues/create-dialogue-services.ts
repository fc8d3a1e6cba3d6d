import { failure, success, type Result } from '../../domain/result';
import type { HostFault, WorkbookPort, WorkbookReading } from '../ports';
import type { NotLoaded } from '../services';
import type { WorkbookPlan } from '../workbook-plan';
import type { createWriteQueue } from '../write-queue';
import type { ChangeObstacle, DialogueServices } from './dialogue-services';
import type * as dialogueWork from './dialogue-work';

interface Ports {
  readonly workbook: WorkbookPort;
  readonly enqueue: ReturnType<typeof createWriteQueue>;
}

type Work = typeof dialogueWork;

/** Reads once, plans purely, writes once. The plans are downloaded when they are needed. */
export function createDialogueServices({ workbook, enqueue }: Ports): DialogueServices {
  const change = (
    planOf: (work: Work, reading: WorkbookReading) => Result<WorkbookPlan, ChangeObstacle>,
  ): Promise<Result<null, HostFault | ChangeObstacle | NotLoaded>> =>
    enqueue(async () => {
      const work = await loadWork();
      if (!work.ok) return work;
      const reading = await workbook.read(work.value.dialogueReading);
      if (!reading.ok) return reading;
      const plan = planOf(work.value, reading.value);
      if (!plan.ok) return plan;
      if (plan.value.operations.length === 0) return success(null);
      const applied = await workbook.apply(plan.value, () => undefined);
      return applied.ok ? success(null) : applied;
    });
  return {
    async read(key, today) {
      const work = await loadWork();
      if (!work.ok) return work;
      const reading = await workbook.read(work.value.dialogueReading);
      return reading.ok ? success(work.value.followUpOf(reading.value, key, today)) : reading;
    },
    async preview(request) {
      const work = await loadWork();
      if (!work.ok) return work;
      const reading = await workbook.read(work.value.dialogueReading);
      return reading.ok ? work.value.planDialogue(request, reading.value) : reading;
    },
    prepare: (preview, onProgress) =>
      enqueue(async () => {
        const applied = await workbook.apply(preview.plan, onProgress);
        return applied.ok ? success(null) : applied;
      }),
    judge: (request, today) => change((work, reading) => work.planJudgement(request, reading, today)),
    changeStep: (request, today) => change((work, reading) => work.planStepChange(request, reading, today)),
  };
}

async function loadWork(): Promise<Result<Work, NotLoaded>> {
  try {
    return success(await import('./dialogue-work'));
  } catch {
    // Nothing but a download can fail here.
    return failure({ code: 'notLoaded' });
  }
}

import { createDialogueServices } from '../../src/application/dialogues/create-dialogue-services';
import type { DialogueServices } from '../../src/application/dialogues/dialogue-services';
import type { HostFault } from '../../src/application/ports';
import { failure } from '../../src/domain/result';
import { createWriteQueue } from '../../src/application/write-queue';
import { createInMemoryWorkbook, type InMemoryWorkbook } from './in-memory-workbook';

/** The real use cases over a workbook in memory, so that a pane test sees what a plan would really write. */
export interface InMemoryDialogues extends DialogueServices {
  readonly workbook: InMemoryWorkbook;
  /** The next call fails once with this; later ones work again. */
  failNext(fault: HostFault): void;
}

export function createInMemoryDialogues(): InMemoryDialogues {
  const workbook = createInMemoryWorkbook();
  const services = createDialogueServices({ workbook, enqueue: createWriteQueue() });
  let refusal: HostFault | null = null;
  const or = <Answer>(call: () => Promise<Answer>): Promise<Answer | ReturnType<typeof failure<HostFault>>> => {
    const fault = refusal;
    refusal = null;
    return fault === null ? call() : Promise.resolve(failure(fault));
  };
  return {
    workbook,
    failNext: (fault) => {
      refusal = fault;
    },
    read: (key, today) => or(() => services.read(key, today)),
    preview: (request) => or(() => services.preview(request)),
    prepare: (preview, onProgress) => or(() => services.prepare(preview, onProgress)),
    judge: (request, today) => or(() => services.judge(request, today)),
    changeStep: (request, today) => or(() => services.changeStep(request, today)),
  };
}

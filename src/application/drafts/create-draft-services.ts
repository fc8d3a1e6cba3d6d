import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { HostFault, WorkbookPort } from '../ports';
import type { NotLoaded } from '../services';
import type { createWriteQueue } from '../write-queue';
import type * as draftTools from './draft-tools';
import type { DraftServices } from './draft-services';

interface Ports {
  readonly workbook: WorkbookPort;
  readonly enqueue: ReturnType<typeof createWriteQueue>;
}

/** The draft waits in the queue of writes, so that it never comes between the steps of a build. */
export function createDraftServices({ workbook, enqueue }: Ports): DraftServices {
  const write = (xmlOf: (tools: typeof draftTools) => string | null): Promise<Result<null, HostFault | NotLoaded>> =>
    enqueue(async () => {
      const tools = await loadTools();
      return tools.ok ? tools.value.writeDraft(workbook, xmlOf(tools.value)) : tools;
    });
  return {
    async read() {
      const { readBeginning } = await import('./draft-tools');
      return readBeginning(workbook);
    },
    save: (draft) => write((tools) => tools.writeDraftPart(draft)),
    discard: () => write(() => null),
  };
}

async function loadTools(): Promise<Result<typeof draftTools, NotLoaded>> {
  try {
    return success(await import('./draft-tools'));
  } catch {
    // Nothing but a download can fail here.
    return failure({ code: 'notLoaded' });
  }
}

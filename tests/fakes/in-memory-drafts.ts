import type { Beginning, DraftServices, TrackedStep } from '../../src/application/drafts/draft-services';
import type { HostFault } from '../../src/application/ports';
import { failure, success } from '../../src/domain/result';
import { readDraftPart, writeDraftPart } from '../../src/schemas/draft-part';

/** A draft kept in memory as the text that would stand in the workbook, so that what is not stored is lost here, too. */
export interface InMemoryDrafts extends DraftServices {
  part: string | null;
  steps: readonly TrackedStep[];
  /** How often was written. */
  readonly writes: number;
  /** Every write fails like this until it is set to null. */
  refusal: HostFault | null;
}

export function createInMemoryDrafts(): InMemoryDrafts {
  let writes = 0;
  const write = (part: string | null): ReturnType<DraftServices['discard']> => {
    writes += 1;
    if (drafts.refusal !== null) return Promise.resolve(failure(drafts.refusal));
    drafts.part = part;
    return Promise.resolve(success(null));
  };
  const drafts: InMemoryDrafts = {
    part: null,
    steps: [],
    get writes() {
      return writes;
    },
    refusal: null,
    read: () => Promise.resolve(success({ draft: stateOf(drafts.part), steps: drafts.steps })),
    save: (draft) => write(writeDraftPart(draft)),
    discard: () => write(null),
  };
  return drafts;
}

function stateOf(part: string | null): Beginning['draft'] {
  if (part === null) return { state: 'none' };
  const draft = readDraftPart(part);
  return draft.ok ? { state: 'draft', draft: draft.value } : { state: 'unreadable', reason: draft.error };
}

import type { DraftServices } from '../../../../application/drafts/draft-services';
import type { HostFaultCode } from '../../../../application/ports';
import type { StoredDraft } from '../../../../schemas/draft-part';
import { createStore, type Store } from '../../../memory/store';

/**
 * Whether the draft stands in the workbook. `waiting`: a cell is being edited, it is tried again by itself. `paneOnly`: the
 * workbook does not take it, so it lives as long as the pane is open.
 */
export type KeepingState = 'nothing' | 'unsaved' | 'saving' | 'saved' | 'waiting' | 'paneOnly';

export interface DraftKeeper extends Pick<Store<KeepingState>, 'get' | 'subscribe'> {
  /** The draft has changed: it is written when it has been left alone for a moment. */
  changed(draft: StoredDraft): void;
  /** Writes at once what is not written yet. */
  flush(): Promise<void>;
  /** Takes the draft out of the workbook; true if it is gone. */
  discard(): Promise<boolean>;
}

/** Typing rests for so long, or a cell is left by then. */
const restMilliseconds = 1500;
const retryMilliseconds = 5000;

/** What passes by itself. Everything else (read-only, protected, no such interface) stays as long as the pane is open. */
const passing: readonly (HostFaultCode | 'notLoaded')[] = ['cellEditMode', 'connectionLost', 'notLoaded'];

type Later = (job: () => void, milliseconds: number) => () => void;

function later(job: () => void, milliseconds: number): () => void {
  const timer = setTimeout(job, milliseconds);
  return () => clearTimeout(timer);
}

/** Keeps the draft in the workbook: one write at a time, the newest state, and none while nothing has changed. */
export function createDraftKeeper(drafts: DraftServices, schedule: Later = later): DraftKeeper {
  const store = createStore<KeepingState>('nothing');
  let newest: StoredDraft | null = null;
  let written: StoredDraft | null = null;
  let writing: Promise<void> | null = null;
  let cancel = (): void => undefined;

  const plan = (milliseconds: number): void => {
    cancel();
    cancel = schedule(() => void write(), milliseconds);
  };
  const saveOnce = async (): Promise<void> => {
    const draft = newest;
    if (draft === null || draft === written) return;
    store.set('saving');
    const result = await drafts.save(draft);
    if (newest === null) return;
    if (result.ok) {
      written = draft;
      store.set(newest === draft ? 'saved' : 'unsaved');
      // Its turn may have come while this one was being written.
      if (newest !== draft) plan(restMilliseconds);
      return;
    }
    const again = passing.includes(result.error.code);
    store.set(again ? 'waiting' : 'paneOnly');
    if (again) plan(retryMilliseconds);
    else cancel();
  };
  const write = (): Promise<void> => {
    writing ??= saveOnce().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    changed(draft) {
      newest = draft;
      // A workbook that has refused once is not asked with every letter.
      if (store.get() === 'paneOnly') return;
      if (store.get() !== 'waiting') store.set('unsaved');
      plan(restMilliseconds);
    },
    async flush() {
      if (store.get() === 'paneOnly') return;
      cancel();
      if (writing !== null) {
        await writing;
        // Excel has just said no; asked again at once it says the same.
        if (store.get() === 'waiting' || store.get() === 'paneOnly') return;
      }
      await write();
    },
    async discard() {
      cancel();
      newest = null;
      await writing;
      const result = await drafts.discard();
      written = null;
      if (result.ok) store.set('nothing');
      return result.ok;
    },
  };
}

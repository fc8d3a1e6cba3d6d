import type { Services } from '../../../application/services';
import type { PaneMemory } from '../../memory/pane-memory';
import { createStore, type Store } from '../../memory/store';
import { draftAgreement } from './draft';
import type { DraftKeeper } from './keeping/draft-keeper';
import { wizardReducer, type WizardEvent, type WizardState } from './machine';

/** The wizard of one pane: its state and what it asks of the workbook. Lives on while another section is shown. */
export interface WizardStore extends Pick<Store<WizardState>, 'get' | 'subscribe'> {
  dispatch(event: WizardEvent): void;
  /** Asks what would be written. An answer that comes after the draft has changed is dropped. */
  preview(): Promise<void>;
  /** Writes what was shown. */
  build(): Promise<void>;
}

interface Surroundings {
  readonly services: Services;
  readonly memory: PaneMemory;
  readonly keeper: DraftKeeper;
}

export function createWizardStore({ services, memory, keeper }: Surroundings, initial: WizardState): WizardStore {
  const store = createStore(initial);
  const dispatch = (event: WizardEvent): void => store.set(wizardReducer(store.get(), event));
  let latestPreview = 0;
  return {
    get: store.get,
    subscribe: store.subscribe,
    dispatch,
    async preview() {
      latestPreview += 1;
      const asked = latestPreview;
      dispatch({ type: 'previewRequested' });
      const { draft, base } = store.get();
      const result = await services.previewAgreement({
        agreement: draftAgreement(draft, base),
        sampleMonth: draft.sampleMonth,
      });
      if (asked !== latestPreview || store.get().draft !== draft) return;
      dispatch(
        result.ok
          ? { type: 'previewArrived', preview: result.value }
          : { type: 'previewFailed', problem: result.error },
      );
    },
    async build() {
      if (store.get().build.kind === 'building') return;
      dispatch({ type: 'buildStarted' });
      const { build } = store.get();
      if (build.kind !== 'building') return;
      const result = await services.buildAgreement(build.preview, (done, total) =>
        dispatch({ type: 'buildProgressed', done, total }),
      );
      dispatch(
        result.ok
          ? { type: 'buildEnded', createdSheets: result.value.createdSheets }
          : { type: 'buildFailed', fault: result.error },
      );
      // The agreement stands in the workbook; its draft is done with.
      if (result.ok) await keeper.discard();
      await memory.overview.refresh();
    },
  };
}

import type { Services } from '../../../application/services';
import type { Agreement } from '../../../domain/agreement/agreement';
import type { PaneContext } from '../../environment';
import type { PaneMemory } from '../../memory/pane-memory';
import { createStore, type Store } from '../../memory/store';
import { draftAgreement, startingDraft } from './draft';
import { startWizard, wizardReducer, type WizardEvent, type WizardState } from './machine';

/** The wizard of one pane: its state and what it asks of the workbook. Lives on while another section is shown. */
export interface WizardStore extends Pick<Store<WizardState>, 'get' | 'subscribe'> {
  dispatch(event: WizardEvent): void;
  /** Asks what would be written. An answer that comes after the draft has changed is dropped. */
  preview(): Promise<void>;
  /** Writes what was shown. */
  build(): Promise<void>;
}

function createWizardStore(services: Services, memory: PaneMemory, initial: WizardState): WizardStore {
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
      const { draft } = store.get();
      const result = await services.previewAgreement({
        agreement: draftAgreement(draft),
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
      await memory.overview.refresh();
    },
  };
}

/** One wizard for each pane, as long as it is open; gone with the pane. */
const wizards = new WeakMap<PaneMemory, WizardStore>();

export function openWizard({ environment, memory }: PaneContext, previous: Agreement | null): WizardStore {
  const open = wizards.get(memory);
  if (open !== undefined) return open;
  const draft = startingDraft(previous, environment.clock.today());
  const wizard = createWizardStore(environment.services, memory, startWizard(draft));
  wizards.set(memory, wizard);
  return wizard;
}

/** Throws the draft away and leaves the wizard. */
export function closeWizard(memory: PaneMemory): void {
  wizards.delete(memory);
  memory.wizardOpen.set(false);
}

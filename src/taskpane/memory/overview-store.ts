import type { HostFault } from '../../application/ports';
import type { Overview, Services } from '../../application/services';
import { createStore, type Store } from './store';

export type OverviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: HostFault }
  /** `refreshing` keeps showing what is known while the workbook is read again. */
  | { readonly kind: 'ready'; readonly overview: Overview; readonly refreshing: boolean };

export interface OverviewStore extends Pick<Store<OverviewState>, 'get' | 'subscribe'> {
  /** Reads the workbook. A reading that was overtaken by a later one is dropped. */
  refresh(): Promise<void>;
}

/** Excel answers functions in waves at least 500 ms apart; after 1 + 2 + 4 + 8 + 16 s the user may ask for more. */
const firstWait = 1000;
const mostReadings = 5;

/**
 * What stands in the workbook, read once for all sections. While cells wait for the add-in it is read again by itself, each
 * time after twice the wait.
 */
export function createOverviewStore(
  services: Pick<Services, 'readOverview'>,
  later: (job: () => void, milliseconds: number) => void = (job, milliseconds) => {
    setTimeout(job, milliseconds);
  },
): OverviewStore {
  const store = createStore<OverviewState>({ kind: 'loading' });
  let latest = 0;
  const read = async (repeated: number): Promise<void> => {
    latest += 1;
    const reading = latest;
    const before = store.get();
    store.set(before.kind === 'ready' ? { ...before, refreshing: true } : { kind: 'loading' });
    const result = await services.readOverview();
    if (reading !== latest) return;
    // Nobody asked for a repeated reading: where a cell is being edited meanwhile, what is known stays.
    const undisturbed = !result.ok && repeated > 0 && before.kind === 'ready';
    if (result.ok) store.set({ kind: 'ready', overview: result.value, refreshing: false });
    else if (undisturbed) store.set({ ...before, refreshing: false });
    else store.set({ kind: 'failed', fault: result.error });
    const waiting = result.ok ? result.value.state === 'agreement' && result.value.calculating : undisturbed;
    if (!waiting || repeated >= mostReadings) return;
    later(
      () => {
        if (reading === latest) void read(repeated + 1);
      },
      firstWait * 2 ** repeated,
    );
  };
  return { get: store.get, subscribe: store.subscribe, refresh: () => read(0) };
}

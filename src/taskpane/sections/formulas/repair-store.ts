import type { HostFault } from '../../../application/ports';
import type { FormulaRepair, NotLoaded, Services } from '../../../application/services';
import { createStore, type Store } from '../../memory/store';

export type RepairState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  /** `watching`: cells still calculate, and their state is read again by itself. */
  | { readonly kind: 'done'; readonly repair: FormulaRepair; readonly watching: boolean }
  | { readonly kind: 'failed'; readonly problem: HostFault | NotLoaded };

export interface RepairStore extends Pick<Store<RepairState>, 'get' | 'subscribe'> {
  repair(): Promise<void>;
  /** Looks no further after cells that still calculate. */
  stop(): void;
}

/** As for the overview: Excel answers functions in waves, so each look waits twice as long as the one before. */
const firstWait = 1000;
const mostLooks = 5;

/** One repair after the other, with what became of its cells. */
export function createRepairStore(
  services: Pick<Services, 'repairFormulas' | 'recheckRepair'>,
  onEntered: () => void,
  later: (job: () => void, milliseconds: number) => void = (job, milliseconds) => {
    setTimeout(job, milliseconds);
  },
): RepairStore {
  const store = createStore<RepairState>({ kind: 'idle' });
  let latest = 0;

  const show = (repair: FormulaRepair, looks: number, current: number): void => {
    const watching = repair.checked && repair.calculating > 0 && looks < mostLooks;
    store.set({ kind: 'done', repair, watching });
    if (watching)
      later(
        () => {
          void look(repair, looks + 1, current);
        },
        firstWait * 2 ** looks,
      );
  };
  const look = async (repair: FormulaRepair, looks: number, current: number): Promise<void> => {
    if (current !== latest) return;
    const result = await services.recheckRepair(repair);
    if (current !== latest) return;
    // A cell being edited is no reason to take the result away: the next look may see it.
    show(result.ok ? result.value : repair, looks, current);
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    async repair() {
      if (store.get().kind === 'running') return;
      latest += 1;
      const current = latest;
      store.set({ kind: 'running', done: 0, total: 0 });
      const result = await services.repairFormulas((done, total) => store.set({ kind: 'running', done, total }));
      if (!result.ok) {
        store.set({ kind: 'failed', problem: result.error });
        return;
      }
      show(result.value, 0, current);
      if (result.value.entered.length > 0) onEntered();
    },
    stop() {
      latest += 1;
    },
  };
}

import type {
  CheckedFinding,
  DataCheckProblem,
  DataCheckServices,
} from '../../../../application/data-check/data-check-services';
import { createStore, type Store } from '../../../memory/store';

export type CheckState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly problem: DataCheckProblem }
  | {
      readonly kind: 'ready';
      readonly findings: readonly CheckedFinding[];
      /** Findings are being read again, or an answer is being kept. */
      readonly busy: boolean;
      /** An answer could not be kept; the findings stay. */
      readonly problem: DataCheckProblem | null;
    };

export interface CheckStore extends Pick<Store<CheckState>, 'get' | 'subscribe'> {
  check(): Promise<void>;
  /** True once it is kept and the findings are read again. */
  answer(key: string, remark: string): Promise<boolean>;
  withdraw(key: string): Promise<boolean>;
}

/** The findings of the table as it is now. A check that was overtaken by a later one is dropped. */
export function createCheckStore(services: DataCheckServices): CheckStore {
  const store = createStore<CheckState>({ kind: 'checking' });
  let latest = 0;
  const check = async (): Promise<void> => {
    latest += 1;
    const own = latest;
    const before = store.get();
    store.set(before.kind === 'ready' ? { ...before, busy: true, problem: null } : { kind: 'checking' });
    const found = await services.check();
    if (own !== latest) return;
    store.set(
      found.ok
        ? { kind: 'ready', findings: found.value, busy: false, problem: null }
        : { kind: 'failed', problem: found.error },
    );
  };
  const change = async (work: () => ReturnType<DataCheckServices['withdraw']>): Promise<boolean> => {
    const before = store.get();
    if (before.kind !== 'ready') return false;
    store.set({ ...before, busy: true, problem: null });
    const kept = await work();
    if (kept.ok) {
      await check();
      return true;
    }
    const now = store.get();
    if (now.kind === 'ready') store.set({ ...now, busy: false, problem: kept.error });
    return false;
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    check,
    answer: (key, remark) => change(() => services.answer(key, remark)),
    withdraw: (key) => change(() => services.withdraw(key)),
  };
}

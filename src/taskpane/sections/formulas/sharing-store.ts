import type { HostFault } from '../../../application/ports';
import type { NotLoaded } from '../../../application/services';
import type {
  SharableSheet,
  SharedCopies,
  SharingObstacle,
  SharingPreview,
  SharingServices,
} from '../../../application/sharing/sharing-services';
import { createStore, type Store } from '../../memory/store';

export type SharingProblem = HostFault | SharingObstacle | NotLoaded;

export interface SharingChoice {
  readonly sheets: readonly SharableSheet[];
  readonly suppressPrompts: boolean;
}

export type SharingState =
  | { readonly kind: 'idle'; readonly problem: SharingProblem | null }
  | { readonly kind: 'loading' }
  | { readonly kind: 'choosing'; readonly choice: SharingChoice; readonly problem: SharingProblem | null }
  | { readonly kind: 'checking'; readonly choice: SharingChoice }
  | { readonly kind: 'preview'; readonly choice: SharingChoice; readonly preview: SharingPreview }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly copies: SharedCopies };

export interface SharingStore extends Pick<Store<SharingState>, 'get' | 'subscribe'> {
  begin(): Promise<void>;
  choose(name: string, chosen: boolean): void;
  suppressPrompts(wanted: boolean): void;
  check(): Promise<void>;
  create(): Promise<void>;
  /** From the preview to the choice, from there to the beginning. */
  back(): void;
}

const idle: SharingState = { kind: 'idle', problem: null };

export function createSharingStore(services: SharingServices): SharingStore {
  const store = createStore<SharingState>(idle);
  const change = (changed: (choice: SharingChoice) => SharingChoice): void => {
    const state = store.get();
    if (state.kind === 'choosing') store.set({ kind: 'choosing', choice: changed(state.choice), problem: null });
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    async begin() {
      store.set({ kind: 'loading' });
      const sheets = await services.sheets();
      store.set(
        sheets.ok
          ? { kind: 'choosing', choice: { sheets: sheets.value, suppressPrompts: false }, problem: null }
          : { kind: 'idle', problem: sheets.error },
      );
    },
    choose: (name, chosen) =>
      change((choice) => ({
        ...choice,
        sheets: choice.sheets.map((sheet) => (sheet.name === name ? { ...sheet, chosen } : sheet)),
      })),
    suppressPrompts: (suppressPrompts) => change((choice) => ({ ...choice, suppressPrompts })),
    async check() {
      const state = store.get();
      if (state.kind !== 'choosing') return;
      const { choice } = state;
      const chosen = choice.sheets.flatMap(({ name, chosen: wanted }) => (wanted ? [name] : []));
      if (chosen.length === 0) return;
      store.set({ kind: 'checking', choice });
      const preview = await services.preview(chosen);
      store.set(
        preview.ok
          ? { kind: 'preview', choice, preview: preview.value }
          : { kind: 'choosing', choice, problem: preview.error },
      );
    },
    async create() {
      const state = store.get();
      if (state.kind !== 'preview') return;
      const { choice, preview } = state;
      store.set({ kind: 'writing', done: 0, total: 0 });
      const created = await services.create(preview, choice, (done, total) =>
        store.set({ kind: 'writing', done, total }),
      );
      store.set(
        created.ok ? { kind: 'done', copies: created.value } : { kind: 'choosing', choice, problem: created.error },
      );
    },
    back() {
      const state = store.get();
      if (state.kind === 'preview') store.set({ kind: 'choosing', choice: state.choice, problem: null });
      else if (state.kind === 'choosing') store.set(idle);
    },
  };
}

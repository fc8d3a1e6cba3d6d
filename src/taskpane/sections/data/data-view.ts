import type { PaneMemory } from '../../memory/pane-memory';
import { createStore, type Store } from '../../memory/store';

export const dataViews = ['import', 'typed', 'check'] as const;
export type DataView = (typeof dataViews)[number];

const views = new WeakMap<PaneMemory, Store<DataView>>();

/** Which part of the section is shown; kept while another section is open. */
export function dataViewOf(memory: PaneMemory): Store<DataView> {
  const open = views.get(memory);
  if (open !== undefined) return open;
  const made = createStore<DataView>('import');
  views.set(memory, made);
  return made;
}

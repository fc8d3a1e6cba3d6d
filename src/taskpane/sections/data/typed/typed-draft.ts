import type { PaneMemory } from '../../../memory/pane-memory';
import { createStore, type Store } from '../../../memory/store';
import type { TypedDraft } from './schema';

const drafts = new WeakMap<PaneMemory, Store<TypedDraft | null>>();

/** What is typed stays while another section or step is shown; gone with the pane. */
export function typedDraftOf(memory: PaneMemory): Store<TypedDraft | null> {
  const open = drafts.get(memory);
  if (open !== undefined) return open;
  const made = createStore<TypedDraft | null>(null);
  drafts.set(memory, made);
  return made;
}

import type { PaneSection, PaneWish } from '../../application/pane-navigation';
import type { Services } from '../../application/services';
import type { UserMessage } from '../../text/user-message';
import { createOverviewStore, type OverviewStore } from './overview-store';
import { createStore, type Store } from './store';

/** Sections that have content. A wish for another one (the ribbon may be newer than the pane) leads to the overview. */
export const shownSections = [
  'uebersicht',
  'vereinbarung',
  'daten',
  'zieldialog',
  'formeln',
  'hilfe',
] as const satisfies readonly PaneSection[];
export type ShownSection = (typeof shownSections)[number];

export type Notice =
  { readonly kind: 'done'; readonly text: string } | { readonly kind: 'problem'; readonly message: UserMessage };

/** What the pane remembers as long as it is open, whatever section is shown. */
export interface PaneMemory {
  readonly section: Store<ShownSection>;
  /** True from a change of section until its heading has taken the focus. */
  readonly focusHeading: Store<boolean>;
  readonly notice: Store<Notice | null>;
  readonly overview: OverviewStore;
  /** Whether the section Vereinbarung shows the wizard; its draft stays with the wizard's own store. */
  readonly wizardOpen: Store<boolean>;
}

export function createPaneMemory(services: Services): PaneMemory {
  return {
    section: createStore<ShownSection>('uebersicht'),
    focusHeading: createStore(false),
    notice: createStore<Notice | null>(null),
    overview: createOverviewStore(services),
    wizardOpen: createStore(false),
  };
}

/** Opens a section. The notice of the one before goes with it. */
export function showSection(memory: PaneMemory, wanted: PaneSection): void {
  const section = shownSections.find((shown) => shown === wanted) ?? 'uebersicht';
  if (section === memory.section.get()) return;
  memory.focusHeading.set(true);
  memory.notice.set(null);
  memory.section.set(section);
}

/** Meets a wish from outside the pane: a section, or a job that begins in one. */
export function meetWish(memory: PaneMemory, wish: PaneWish): void {
  if (wish !== 'neueVereinbarung') {
    showSection(memory, wish);
    return;
  }
  memory.wizardOpen.set(true);
  showSection(memory, 'vereinbarung');
}

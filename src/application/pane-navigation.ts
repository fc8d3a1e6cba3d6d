/** Sections of the pane that something outside of it can ask for. */
export const paneSections = ['uebersicht', 'vereinbarung', 'daten', 'zieldialog', 'formeln', 'hilfe'] as const;
export type PaneSection = (typeof paneSections)[number];

/** A section, or a job that begins in one: `neueVereinbarung` opens the wizard in the section `vereinbarung`. */
export type PaneWish = PaneSection | 'neueVereinbarung';

export interface PaneNavigation {
  /** Asks the pane to show something. Before the pane listens, the latest wish is kept for it. */
  request(wish: PaneWish): void;
  /** Hands over a wish made earlier at once, then every further one. Returns the way to stop listening. */
  subscribe(listener: (wish: PaneWish) => void): () => void;
}

export function createPaneNavigation(): PaneNavigation {
  const listeners = new Set<(wish: PaneWish) => void>();
  let waiting: PaneWish | null = null;
  return {
    request(wish) {
      if (listeners.size === 0) waiting = wish;
      for (const listener of [...listeners]) listener(wish);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (waiting !== null) {
        const wish = waiting;
        waiting = null;
        listener(wish);
      }
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * The one channel of the page. Ribbon commands and pane are two entries of one shared runtime; the build gives them one
 * module registry, so both see this instance.
 */
export const paneNavigation = createPaneNavigation();

import { pageTurn } from '../../application/pace';

/** Work that can be called off and gives the page its turn: in a worker nobody waits, on the page every 20 milliseconds. */
export interface Work {
  /** From 0 to 1. */
  readonly progress: (done: number) => void;
  /** Resolves when the work may go on; false: it was called off. */
  readonly turn: () => Promise<boolean> | boolean;
}

/** For tests and workers, which are ended rather than asked. */
export const undisturbed: Work = { progress: () => undefined, turn: () => true };

const turnMilliseconds = 20;

/** Gives the page a turn after every 20 milliseconds of work, and hears whether the work was called off. */
export function workOnPage(progress: (done: number) => void, signal: AbortSignal | null): Work {
  let since = performance.now();
  return {
    progress,
    turn() {
      if (performance.now() - since < turnMilliseconds) return signal?.aborted !== true;
      return pageTurn().then(() => {
        since = performance.now();
        return signal?.aborted !== true;
      });
    },
  };
}

/** How long work goes on before the page gets a turn: a frame is 16 ms, and nobody notices 30. */
const sliceMilliseconds = 24;

/** Lets the page breathe during long work, tells how far it has come and hears when it is no longer wanted. */
export interface Pace {
  /** Resolves once the page has had its turn. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  readonly cancelled: () => boolean;
  readonly progress: (done: number, total: number) => void;
}

/** Work that was called off. */
export interface Cancelled {
  readonly code: 'importCancelled';
}

const enoughForALook = 256;

/** Calls `work` for every item, with pauses in between. False if it was called off on the way. */
export async function atPace<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => void,
  pace: Pace,
): Promise<boolean> {
  let since = pace.now();
  for (const [index, item] of items.entries()) {
    // Asking the clock for every item would cost more than the work.
    if (index % enoughForALook === 0 && pace.now() - since > sliceMilliseconds) {
      pace.progress(index, items.length);
      await pace.pause();
      if (pace.cancelled()) return false;
      since = pace.now();
    }
    work(item, index);
  }
  pace.progress(items.length, items.length);
  return !pace.cancelled();
}

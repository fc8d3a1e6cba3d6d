import type { Sliced } from '../domain/sliced';

/** How long work goes on before the page gets a turn: a frame is 16 ms, and nobody notices 30. */
const turnMilliseconds = 24;

/** Lets the page breathe during long work, tells how far it has come and hears when it is no longer wanted. */
export interface Pace {
  /** Resolves once the page has had its turn. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  readonly cancelled: () => boolean;
  /** From 0 to 1. */
  readonly progress: (done: number) => void;
}

/** One run of long work: how far it is (0 to 1), and the way to call it off. */
export interface LongJob {
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Lets the page draw and hear. Not by a timer: in a window that is not in front timers come once in a second. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The pace of work on the page. */
export function pagePace({ progress, signal }: LongJob): Pace {
  return { progress, cancelled: () => signal.aborted, now: () => performance.now(), pause: pageTurn };
}

/** Sliced work that nobody waits for with a progress bar, and nobody calls off. */
export async function runAtPace<Value>(work: Sliced<Value>): Promise<Value> {
  const quiet: LongJob = { progress: () => undefined, signal: new AbortController().signal };
  for (;;) {
    const done = await atPace(work, pagePace(quiet));
    if (done !== null) return done.value;
  }
}

/** Runs sliced work to its end, with turns for the page in between. null if it was called off on the way. */
export async function atPace<Value>(work: Sliced<Value>, pace: Pace): Promise<{ readonly value: Value } | null> {
  let since = pace.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      pace.progress(1);
      return { value: step.value };
    }
    if (pace.now() - since < turnMilliseconds) continue;
    pace.progress(step.value);
    await pace.pause();
    if (pace.cancelled()) return null;
    since = pace.now();
  }
}

/** The pace of one part of the work; `from` and `to` are where it begins and ends in the whole. */
export function partOf(pace: Pace, from: number, to: number): Pace {
  return { ...pace, progress: (done) => pace.progress(from + (to - from) * done) };
}

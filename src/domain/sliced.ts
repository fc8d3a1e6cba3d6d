/** Work in slices: every `next` does a few milliseconds at most and yields how much is done, 0 to 1. */
export type Sliced<Value> = Generator<number, Value>;

/** Runs sliced work through without a pause. */
export function runThrough<Value>(work: Sliced<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

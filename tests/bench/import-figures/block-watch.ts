import { startWatch, type Elapsed } from '../large-table/stopwatch';

/** Watches how long the thread goes on without a turn for anything else; answers the longest block when it is ended. */
export function startBlockWatch(): () => Promise<Elapsed> {
  let longest: Elapsed = { clockMs: 0, processorMs: 0 };
  let watch = startWatch();
  let ended = false;
  const tick = (): void => {
    const elapsed = watch();
    if (elapsed.processorMs > longest.processorMs) longest = elapsed;
    watch = startWatch();
    if (!ended) setImmediate(tick);
  };
  setImmediate(tick);
  return () =>
    new Promise((resolve) => {
      ended = true;
      setImmediate(() => resolve(longest));
    });
}

/**
 * Runs one piece of work after the other, in the order in which it was asked for. Two writes that overlap would each check a
 * workbook that the other is changing. A failed piece of work does not stop the next one.
 */
export function createWriteQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
}

/** A promise with its ends outside, for things that a message will settle. */
export interface Signal {
  readonly promise: Promise<void>;
  raise(): void;
}

export function createSignal(): Signal {
  let raise: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    raise = resolve;
  });
  return { promise, raise: () => raise() };
}

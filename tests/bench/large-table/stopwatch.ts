/** Clock time passes for everyone on the machine, processor time only for this process (all its threads). */
export interface Elapsed {
  readonly clockMs: number;
  readonly processorMs: number;
}

export function startWatch(): () => Elapsed {
  const clock = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { clockMs: performance.now() - clock, processorMs: (user + system) / 1000 };
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function medianElapsed(runs: readonly Elapsed[]): Elapsed {
  return {
    clockMs: median(runs.map(({ clockMs }) => clockMs)),
    processorMs: median(runs.map(({ processorMs }) => processorMs)),
  };
}

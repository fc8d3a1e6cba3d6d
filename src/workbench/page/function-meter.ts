/** Traffic of the custom functions and passes of the calculation; requests are counted by the processor. */
export interface FunctionCounts {
  readonly functionMessages: number;
  readonly functionCalls: number;
  readonly functionAnswers: number;
  readonly recalculations: number;
}

export interface FunctionMeter {
  sent(calls: number): void;
  answered(): void;
  recalculated(): void;
  counts(): FunctionCounts;
  reset(): void;
}

const NOTHING: FunctionCounts = { functionMessages: 0, functionCalls: 0, functionAnswers: 0, recalculations: 0 };

export function createFunctionMeter(): FunctionMeter {
  let counts = NOTHING;
  return {
    sent(calls) {
      const { functionMessages, functionCalls } = counts;
      counts = { ...counts, functionMessages: functionMessages + 1, functionCalls: functionCalls + calls };
    },
    answered() {
      counts = { ...counts, functionAnswers: counts.functionAnswers + 1 };
    },
    recalculated() {
      counts = { ...counts, recalculations: counts.recalculations + 1 };
    },
    counts: () => counts,
    reset() {
      counts = NOTHING;
    },
  };
}

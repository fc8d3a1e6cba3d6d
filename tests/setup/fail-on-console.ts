/** A test that prints to the console or leaves a promise rejected fails: a clean run is the only readable one. */
const printed: string[] = [];
const rejected: unknown[] = [];
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const originals = new Map(methods.map((method) => [method, console[method].bind(console)]));

function onRejection(reason: unknown): void {
  rejected.push(reason);
}

beforeEach(() => {
  printed.length = 0;
  rejected.length = 0;
  process.on('unhandledRejection', onRejection);
  for (const method of methods) {
    console[method] = (...args: unknown[]) => {
      printed.push(`console.${method}: ${args.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  process.off('unhandledRejection', onRejection);
  for (const method of methods) {
    const original = originals.get(method);
    if (original) console[method] = original;
  }
  if (printed.length > 0) throw new Error(`The test printed to the console:\n${printed.join('\n')}`);
  if (rejected.length > 0)
    throw new Error(`A promise was rejected and nobody handled it: ${rejected.map(String).join('; ')}`);
});

export {};

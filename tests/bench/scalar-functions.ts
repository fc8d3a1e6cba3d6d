/**
 * Evaluations per second of the functions on single values and of those that only inform (the functions on the data table
 * have target-table.ts) as Excel calls them: registered wrapper, argument gate, core; one core.
 * Peer: the plain arithmetic without any check, in the same loop. Budget: 1 million evaluations a second.
 */
import { version } from '../../package.json';
import { customFunctionsGlobal, type RegisteredFunction } from '../functions/custom-functions-global';

const budget = 1_000_000;
/** Long enough that compilation and garbage collection do not decide, short enough for a gate. */
const measuredMs = 400;
const batch = 20_000;

/** Different arguments in turn, so that nothing can be calculated once and kept. */
const figures = Array.from({ length: 1024 }, (_, index) => 900 + ((index * 7919) % 331) / 3);

function perSecond(evaluate: (figure: number) => unknown): number {
  let sink = 0;
  const run = (): void => {
    for (let index = 0; index < batch; index += 1) {
      if (evaluate(figures[index & 1023] ?? 1) === 'never') sink += 1;
    }
  };
  run();
  run();
  // Processor time, not clock time: what other processes do on this machine is not ours to measure.
  const start = process.cpuUsage();
  let count = 0;
  let elapsed = 0;
  while (elapsed < measuredMs) {
    run();
    count += batch;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1000;
  }
  if (sink > 0) throw new Error('A benchmark must not be optimised away.');
  return (count / elapsed) * 1000;
}

function millions(value: number): string {
  return `${(value / 1e6).toFixed(2).padStart(8)} M/s`;
}

async function main(): Promise<void> {
  const registered = new Map<string, RegisteredFunction>();
  Object.assign(globalThis, { CustomFunctions: customFunctionsGlobal(registered), __ADDIN_VERSION__: version });
  await import('../../src/functions/register');

  const cases: readonly (readonly [
    id: string,
    args: (figure: number) => readonly unknown[],
    plain: (figure: number) => unknown,
  ])[] = [
    ['VERAENDERUNG', (figure) => [figure, 1000], (figure) => figure / 1000 - 1],
    ['ZIELWERT', (figure) => [figure, 0.053], (figure) => figure * (1 + 0.053)],
    [
      'ZIELERREICHUNG',
      (figure) => [figure, 1000, -0.025, 'niedrig', null],
      (figure) => (Math.round((figure / 1000 - 1) * 1000) <= -25 ? 'erreicht' : 'nicht erreicht'),
    ],
    ['ZIELERREICHUNGSGRAD', (figure) => [figure, 1000, 0.053, 'K2'], (figure) => figure / (1000 * 1.053)],
    ['ZIELABWEICHUNG', (figure) => [figure, 1000, 0.053, null], (figure) => figure / 1000 - 1 - 0.053],
    [
      'INTEGRATIONSQUOTE',
      (figure) => [
        [[90], [110], [120]],
        [[4000], [3960], [figure]],
      ],
      (figure) => (90 + 110 + 120) / ((4000 + 3960 + figure) / 3),
    ],
    ['RESTBEDARF', (figure) => [0.278, figure, 100], (figure) => Math.max(0, Math.ceil(0.278 * figure) - 100)],
    [
      'KENNZAHLINFO',
      (figure) => [figure > 1000 ? 'K2' : 'K3', 'richtung'],
      (figure) => (figure > 1000 ? 'hoch' : 'niedrig'),
    ],
    ['VERSION', () => [], () => version],
  ];
  const { functionCatalogue } = await import('../../src/functions');
  const measured = new Set<string>(cases.map(([id]) => id));
  const without = functionCatalogue.filter(({ category, id }) => category !== 'dataTable' && !measured.has(id));
  if (without.length > 0) {
    throw new Error(`Functions without a benchmark: ${without.map(({ id }) => id).join(', ')}.`);
  }
  for (const [id, args, plain] of cases) {
    const cellFunction = registered.get(id);
    if (cellFunction === undefined) throw new Error(`${id} is not registered.`);
    const ours = perSecond((figure) => cellFunction(...args(figure)));
    const peer = perSecond(plain);
    const verdict = ours >= budget ? 'ok' : `below the budget of ${millions(budget).trim()}`;
    process.stdout.write(
      `scalar ZV.${id.padEnd(20)} ${millions(ours)}   plain arithmetic ${millions(peer)}   ${verdict}\n`,
    );
    if (ours < budget) process.exitCode = 1;
  }
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

/**
 * ZIELTABELLE and the other functions on the data table, as Excel calls them: registered wrapper, argument gate, reading of
 * the table, core. Every call gets a table of its own, as Excel hands one over, so that nothing can be kept from the call
 * before. Beside it the same question by native formulas on the same data, in the engine of the workbench and, where it is
 * installed, in LibreOffice. Budgets: 150 ms at 90,000 rows, growth linear in rows, faster than native formulas.
 */
import { version } from '../../package.json';
import { customFunctionsGlobal, type RegisteredFunction } from '../functions/custom-functions-global';
import { calculateInLibreOffice, findLibreOffice } from '../independent/libre-office';
import { calculateInWorkbench } from './large-table/engine-of-workbench';
import {
  jobcenterName,
  lastYear,
  largeTable,
  largeTargetTable,
  largeTargets,
  type Table,
} from './large-table/large-table';
import { actualColumn, nativeBlock, verdictColumn } from './large-table/native-formulas';
import { officeFile } from './large-table/office-file';
import { medianElapsed, startWatch, type Elapsed } from './large-table/stopwatch';

const budgetMs = 150;
/** Rows of the budget: 17 Jobcenter, ten years. */
const budgetRows = 91_800;
/** A doubling of the rows may cost 2.3 times as much; quadratic growth would cost four times. */
const linearExponent = 1.2;
const month = 12;
const asked = 1;
const runs = 15;
/** Blocks of formulas in the file for LibreOffice: one alone disappears in the noise of opening the file. */
const officeBlocks = 10;
/** The engine of the workbench may need most of a minute for the largest table; where more is to be expected it is left out. */
const engineLimitMs = 40_000;

interface Size {
  readonly jobcenters: number;
  readonly years: number;
}
const sizes: readonly Size[] = [
  { jobcenters: 1, years: 3 },
  { jobcenters: 2, years: 10 },
  { jobcenters: 17, years: 10 },
  { jobcenters: 37, years: 10 },
];

type Arguments = (data: Table, targets: Table, jobcenter: string) => readonly unknown[];
const reportingMonth = `${lastYear}-${month}`;
/** Each function on the data table with the arguments of an everyday call. */
const calls: ReadonlyMap<string, Arguments> = new Map<string, Arguments>([
  ['ZIELTABELLE', (data, targets, jobcenter) => [data, targets, reportingMonth, jobcenter, null]],
  ['JFW', (data, _, jobcenter) => [data, 'K2', reportingMonth, 'Frauen', jobcenter, null]],
  ['KENNZAHL', (data, _, jobcenter) => [data, 'K2', reportingMonth, null, jobcenter, null]],
  ['ZIELVERLAUF', (data, targets, jobcenter) => [data, targets, 2, lastYear, null, jobcenter]],
  ['PROGNOSE', (data, _, jobcenter) => [data, 'K2', `${lastYear}-06`, null, jobcenter, null]],
  ['DATENPRUEFUNG', (data, _, jobcenter) => [data, lastYear, jobcenter]],
]);

interface Measured {
  readonly first: Elapsed;
  readonly typical: Elapsed;
  /** Least processor time of all calls: other work on the machine only ever adds to it. */
  readonly leastMs: number;
  readonly result: unknown;
}

/** Calls the function with a fresh table each time; only the call is measured. */
function measure(cellFunction: RegisteredFunction, make: () => readonly unknown[]): Measured {
  const elapsed: Elapsed[] = [];
  let result: unknown;
  for (let run = 0; run <= runs; run += 1) {
    const args = make();
    const watch = startWatch();
    result = cellFunction(...args);
    elapsed.push(watch());
  }
  const [first = { clockMs: 0, processorMs: 0 }, ...later] = elapsed;
  return {
    first,
    typical: medianElapsed(later),
    leastMs: Math.min(...later.map(({ processorMs }) => processorMs)),
    result,
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
function judge(isWithin: boolean): string {
  if (!isWithin) process.exitCode = 1;
  return isWithin ? 'ok' : 'over';
}
/** The peer's time against ours; the budget is to be faster. */
function faster(peerMs: number, oursMs: number): string {
  return `ZIELTABELLE is ${(peerMs / oursMs).toFixed(0)} times as fast: ${judge(peerMs > oursMs)}`;
}
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const both = ({ clockMs, processorMs }: Elapsed): string => `${ms(clockMs)} (processor ${ms(processorMs)})`;
const count = (rows: number): string => rows.toLocaleString('en').padStart(7);

/** Both sides must have answered the same question. */
function checkSame(ours: unknown, native: readonly (readonly unknown[])[], engine: string): void {
  const rows = Array.isArray(ours) ? (ours as readonly (readonly unknown[])[]).slice(1) : [];
  largeTargets.forEach(({ no }, index) => {
    const [actual, verdict] = [rows[index]?.[4], rows[index]?.[11]];
    const [theirActual, theirVerdict] = [native[index]?.[actualColumn], native[index]?.[verdictColumn]];
    const same =
      typeof actual === 'number' && typeof theirActual === 'number'
        ? Math.abs(actual - theirActual) <= 1e-12 * actual
        : actual === theirActual;
    if (!same || verdict !== theirVerdict) {
      throw new Error(
        `Ziel ${no}: ZIELTABELLE ${String(actual)} ${String(verdict)}, ${engine} ${String(theirActual)} ${String(theirVerdict)}`,
      );
    }
  });
}

async function inLibreOffice(program: string, table: Table, ours: unknown, oursMs: number): Promise<void> {
  const dataRows = table.length - 1;
  const perBlock = largeTargets.length;
  const blocks = Array.from({ length: officeBlocks }, (_, index) =>
    nativeBlock('Kennzahlen', dataRows, index * perBlock + 1, asked, month - index),
  ).flat();
  const data = { name: 'Kennzahlen', rows: table };
  const opened = await calculateInLibreOffice(program, officeFile([{ name: 'Ziele', rows: [['leer']] }, data]));
  const calculated = await calculateInLibreOffice(program, officeFile([{ name: 'Ziele', rows: blocks }, data]));
  checkSame(ours, calculated.cells.slice(0, perBlock), 'LibreOffice');
  const calculation = (calculated.milliseconds - opened.milliseconds) / officeBlocks;
  say(
    `  LibreOffice           ${ms(calculation)} per question (${officeBlocks} of them in ${ms(calculation * officeBlocks)}); start and opening the table alone ${ms(opened.milliseconds)}   ${faster(calculation, oursMs)}`,
  );
}

async function main(): Promise<void> {
  const registered = new Map<string, RegisteredFunction>();
  Object.assign(globalThis, { CustomFunctions: customFunctionsGlobal(registered), __ADDIN_VERSION__: version });
  await import('../../src/functions/register');
  const { functionCatalogue } = await import('../../src/functions');
  const onTable = functionCatalogue.filter(({ category }) => category === 'dataTable').map(({ id }) => id);
  const without = onTable.filter((id) => !calls.has(id));
  if (without.length > 0) throw new Error(`Functions on the table without a benchmark: ${without.join(', ')}.`);

  const office = findLibreOffice();
  if (office === null) say('LibreOffice is not installed here and is left out.');
  else {
    const { milliseconds } = await calculateInLibreOffice(office, officeFile([{ name: 'Ziele', rows: [['leer']] }]));
    say(`LibreOffice            starts and opens an empty file in ${ms(milliseconds)}`);
  }

  const leastByRows: (readonly [rows: number, processorMs: number])[] = [];
  let lastEngine: readonly [rows: number, clockMs: number] | null = null;
  for (const { jobcenters, years } of sizes) {
    const table = largeTable(jobcenters, years);
    const targets = largeTargetTable(jobcenters);
    const rows = table.length - 1;
    const jobcenter = jobcenterName(Math.min(asked, jobcenters - 1));
    const call = (id: string): Measured => {
      const cellFunction = registered.get(id);
      const args = calls.get(id);
      if (cellFunction === undefined || args === undefined) throw new Error(`${id} is not registered.`);
      // Copies as they come out of a message: other arrays, other texts.
      return measure(cellFunction, () => args(structuredClone(table), structuredClone(targets), jobcenter));
    };
    const ours = call('ZIELTABELLE');
    const { typical } = ours;
    leastByRows.push([rows, ours.leastMs]);
    const budget = rows === budgetRows ? `   budget ${budgetMs} ms: ${judge(typical.clockMs <= budgetMs)}` : '';
    say(`${count(rows)} rows, ${largeTargets.length} targets`);
    say(
      `  ZV.ZIELTABELLE        ${both(typical)}, ${((typical.clockMs * 1e6) / rows).toFixed(0)} ns per row; first call ${ms(ours.first.clockMs)}${budget}`,
    );

    const expected = lastEngine === null ? 0 : (lastEngine[1] / lastEngine[0]) * rows;
    if (expected > engineLimitMs) {
      say(`  engine of workbench   left out: about ${ms(expected)} to be expected`);
    } else {
      const engine = await calculateInWorkbench(table, Math.min(asked, jobcenters - 1), month);
      checkSame(ours.result, engine.results, 'engine of the workbench');
      lastEngine = [rows, engine.load.clockMs + engine.calculation.clockMs];
      say(
        `  engine of workbench   ${both(engine.calculation)}; writing the table ${ms(engine.load.clockMs)}   ${faster(engine.calculation.clockMs, typical.clockMs)}`,
      );
    }
    // On smaller tables its calculation disappears in the noise of starting and opening.
    if (office !== null && rows >= budgetRows) await inLibreOffice(office, table, ours.result, typical.clockMs);
    if (rows === budgetRows) {
      for (const id of onTable.filter((each) => each !== 'ZIELTABELLE')) {
        const other = call(id);
        say(`  ZV.${id.padEnd(18)} ${both(other.typical)}; first call ${ms(other.first.clockMs)}`);
      }
    }
  }
  reportGrowth(leastByRows);
}

/** Exponent of the growth between neighbouring sizes: 1 is linear, 2 quadratic, less where fixed costs prevail. */
function reportGrowth(points: readonly (readonly [rows: number, processorMs: number])[]): void {
  const exponents = points.slice(1).map(([rows, time], index) => {
    const [rowsBefore, timeBefore] = points[index] ?? [rows, time];
    return Math.log(time / timeBefore) / Math.log(rows / rowsBefore);
  });
  const largest = exponents.at(-1) ?? Number.NaN;
  say(
    `growth exponents from size to size ${exponents.map((each) => each.toFixed(2)).join(', ')} (1 is linear); at most ${linearExponent} between the two largest: ${judge(largest <= linearExponent)}`,
  );
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

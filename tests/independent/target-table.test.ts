import { functionCatalogue } from '../../src/functions';
import type { Spill } from '../../src/functions/definition';
import { createHeadlessGrid, type WorkbenchGrid } from '../../src/workbench/grid';
import { createSideStore } from '../../src/workbench/processor/side-store';
import { saveWorkbook } from '../../src/workbench/xlsx';
import { disagreements } from './disagreements';
import { calculateInLibreOffice, findLibreOffice } from './libre-office';
import { readNativeResults, resultRow, writeNativeWorkbook, type ResultRow } from './native-workbook';
import { randomCases, type TargetCase } from './random-tables';
import { sampleCases } from './sample-cases';

const seed = 20_261_101;
const cases: readonly TargetCase[] = [...sampleCases(), ...randomCases(50, seed)];
const program = findLibreOffice();

/** On a quiet machine each step takes up to 10 s; machines that test are seldom quiet. */
const quietTimes = 24;

let grid: WorkbenchGrid;
/** Bytes of the workbook before anything was calculated: nobody who opens it can repeat the results of another engine. */
let uncalculated: Uint8Array | null = null;

beforeAll(async () => {
  grid = createHeadlessGrid();
  writeNativeWorkbook(grid, cases);
  if (program !== null) uncalculated = await saveWorkbook(grid, createSideStore());
}, quietTimes * 10_000);
afterAll(() => {
  grid.dispose();
});

function targetTable({ headers, rows, targetTable: targets, month, jobcenter, load }: TargetCase): Spill {
  const result = functionCatalogue
    .find(({ id }) => id === 'ZIELTABELLE')
    ?.evaluate([[headers, ...rows], targets, month, jobcenter, load]);
  if (result?.ok !== true || typeof result.value !== 'object') throw new Error('ZIELTABELLE gave no table.');
  return result.value;
}

/** Every cell of every case that differs. */
function compareAll(native: readonly ResultRow[]): readonly string[] {
  let next = 0;
  return cases.flatMap((each) => {
    const first = next;
    next += each.targets.length;
    return disagreements(each, targetTable(each), native.slice(first, next));
  });
}

test(
  'ZIELTABELLE agrees with native formulas in the engine of the workbench on every cell',
  async () => {
    await grid.settle();
    const native = readNativeResults(grid);
    expect(compareAll(native)).toEqual([]);
  },
  quietTimes * 10_000,
);

const inLibreOffice = program === null ? test.skip : test;
inLibreOffice(
  `ZIELTABELLE agrees with native formulas in LibreOffice on every cell${program === null ? ' (skipped: soffice is not installed)' : ''}`,
  async () => {
    if (program === null || uncalculated === null) throw new Error('The test runs only where soffice is installed.');
    const { cells } = await calculateInLibreOffice(program, uncalculated);
    const native = cells.slice(1).map((row) => resultRow((column) => row[column] ?? ''));
    expect(compareAll(native)).toEqual([]);
  },
  180_000,
);

test('the random tables hold every result, faults included', () => {
  const results = cases.flatMap((each) =>
    targetTable(each)
      .slice(1)
      .map((row) => row[11]),
  );
  const counted = (result: string): number => results.filter((each) => each === result).length;
  expect(counted('erreicht')).toBeGreaterThan(100);
  expect(counted('nicht erreicht')).toBeGreaterThan(100);
  expect(counted('Daten fehlen')).toBeGreaterThan(20);
  expect(counted('nicht vergleichbar')).toBeGreaterThan(10);
  expect(counted('Beobachtung')).toBeGreaterThan(20);
});

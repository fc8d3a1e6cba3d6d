import { createHeadlessGrid } from '../../../src/workbench/grid';
import { createSideStore } from '../../../src/workbench/processor/side-store';
import { type FigureRow, monthlyFigures, serial } from '../../../src/workbench/sample/monthly-figures';
import { sampleWorkbook } from '../../../src/workbench/sample/sample-workbook';
import { openWorkbook } from '../../../src/workbench/xlsx';

const rows = monthlyFigures();
const values = (figure: FigureRow['figure'], load: number, sex: FigureRow['sex'] = 'gesamt') =>
  rows.filter((row) => row.figure === figure && row.load === load && row.sex === sex);
const total = (list: readonly FigureRow[]) => list.reduce((sum, row) => sum + row.value, 0);
const rate = (year: number, month: number, sex: FigureRow['sex'] = 'gesamt') => {
  const load = serial(year, month);
  const stock = values('ELB', load, sex).filter((row) => row.month < load);
  return total(values('INT', load, sex)) / (total(stock) / stock.length);
};

test('each load has the months of its year so far and the stock of December before', () => {
  // 10 rows a month and 3 for December: 12 loads of 2025 and 10 of 2026.
  expect(rows.length).toBe(10 * (78 + 55) + 3 * 22);
  expect(values('ELB', serial(2026, 10)).map((row) => row.month)).toEqual(
    Array.from({ length: 11 }, (_, month) => serial(2026, month)),
  );
  expect(values('INT', serial(2026, 10)).length).toBe(10);
  expect(Math.max(...rows.map((row) => row.load))).toBe(serial(2026, 10));
});

test('no value is there twice', () => {
  const keys = rows.map(({ figure, sex, month, load }) => `${figure} ${sex} ${month} ${load}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('women and men add up to the total', () => {
  for (const row of rows.filter(({ sex, figure }) => sex === 'gesamt' && figure !== 'LLU')) {
    const parts = rows.filter(
      ({ sex, figure, month, load }) =>
        sex !== 'gesamt' && figure === row.figure && month === row.month && load === row.load,
    );
    expect(total(parts)).toBe(row.value);
  }
});

test('a month matures from load to load', () => {
  const january = [1, 2, 3, 4].map((load) => values('INT', serial(2026, load))[0]?.value ?? 0);
  expect(january).toEqual([...january].sort((a, b) => a - b));
  expect(new Set(january.slice(0, 3)).size).toBe(3);
});

test('the year is plausible: about 27 % integrations, long-term stock about 2 % lower than the year before', () => {
  expect(rate(2025, 12)).toBeGreaterThan(0.255);
  expect(rate(2025, 12)).toBeLessThan(0.285);
  expect(rate(2026, 1)).toBeLessThan(0.02);
  const mean = (year: number) => total(values('LZB', serial(year, 10))) / 10;
  expect(mean(2026) / mean(2025) - 1).toBeGreaterThan(-0.03);
  expect(mean(2026) / mean(2025) - 1).toBeLessThan(-0.015);
});

test('the workbook is the same on every run and calculates the year so far', async () => {
  const bytes = await sampleWorkbook();
  expect(Buffer.from(await sampleWorkbook()).equals(Buffer.from(bytes))).toBe(true);
  const grid = createHeadlessGrid();
  expect(await openWorkbook(bytes, grid, createSideStore())).toEqual({ ok: true, value: null });
  await grid.settle();
  const [evaluation, figures] = grid.sheets();
  expect([evaluation?.name, figures?.name]).toEqual(['Eigene Auswertung', 'Kennzahlen']);
  expect(grid.tables().map(({ name, area }) => [name, area.rowCount])).toEqual([['tblKennzahlen', rows.length + 1]]);
  const shown = grid.read(evaluation?.id ?? '', { row: 5, column: 3, rowCount: 5, columnCount: 3 });
  const [total2026, total2025, change] = shown[0] ?? [];
  expect(total2026?.value).toBeCloseTo(rate(2026, 10), 12);
  expect(total2025?.value).toBeCloseTo(rate(2025, 10), 12);
  expect(change?.value).toBeCloseTo(rate(2026, 10) / rate(2025, 10) - 1, 12);
  expect(shown.flat().filter(({ type }) => type !== 'Double')).toEqual([]);
  grid.dispose();
}, 60_000);

import { createHeadlessGrid } from '../../../src/workbench/grid';
import { createSideStore } from '../../../src/workbench/processor/side-store';
import { type FigureRow, monthlyFigures, serial } from '../../../src/workbench/sample/monthly-figures';
import { budgetRows, followedSteps } from '../../../src/workbench/sample/followed-year';
import { sampleBeforeTheYear, sampleWorkbook } from '../../../src/workbench/sample/sample-workbook';
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
  // 11 rows a month and 3 for December: 36 loads of three full years and 10 of 2026; 55 + … months in them.
  const monthRows = 11 * (3 * 78 + 55) + 3 * 46;
  // From load 4 on the need-covering integrations of all months but three; later those of autumn before, which 2023 lacks.
  const needCovering = 3 * 45 + 28 + 3 * 3;
  expect(rows.length).toBe(monthRows + needCovering);
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
  const parts = new Map<string, number>();
  const place = ({ figure, month, load }: FigureRow) => `${figure} ${month} ${load}`;
  for (const row of rows.filter(({ sex }) => sex !== 'gesamt')) {
    parts.set(place(row), (parts.get(place(row)) ?? 0) + row.value);
  }
  const totals = rows.filter(({ sex, figure }) => sex === 'gesamt' && ['ELB', 'INT', 'LZB'].includes(figure));
  expect(totals.map((row) => parts.get(place(row)))).toEqual(totals.map(({ value }) => value));
});

test('integrations that cover the need come three months later and are a part of all', () => {
  const late = rows.filter(({ figure }) => figure === 'INT_BD');
  const inMonths = (day: number) => Math.round((day - 25_569) / 30.4375);
  expect(Math.min(...late.map(({ month, load }) => inMonths(load) - inMonths(month)))).toBe(3);
  for (const { month, load, value } of late) {
    const all = rows.filter((row) => row.figure === 'INT' && row.sex === 'gesamt' && row.month === month);
    expect(value).toBeLessThan(Math.max(...all.map((row) => row.value)) * 0.6);
    expect(load).toBeGreaterThan(month);
  }
  expect(values('INT_BD', serial(2026, 1)).map(({ month }) => month)).toEqual([serial(2025, 10)]);
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
  for (const year of [2023, 2024]) {
    expect(rate(year, 12)).toBeGreaterThan(0.235);
    expect(rate(year, 12)).toBeLessThan(rate(2025, 12));
    expect(rate(year, 12, 'Frauen')).toBeLessThan(rate(year, 12, 'Männer'));
  }
  const mean = (year: number) => total(values('LZB', serial(year, 10))) / 10;
  expect(mean(2026) / mean(2025) - 1).toBeGreaterThan(-0.03);
  expect(mean(2026) / mean(2025) - 1).toBeLessThan(-0.015);
});

test('the year is followed: a step is overdue, one falls due soon, a criterion is judged with its reason', () => {
  // The Monitoring counts from the end of the Ladestand: 31 October 2026 is day 46326.
  const today = 46_326;
  const open = followedSteps.filter(({ status }) => status === 'offen' || status === 'in Arbeit');
  const due = (from: number, to: number) =>
    open.filter((step) => step.due !== undefined && step.due >= from && step.due <= to).map(({ text }) => text);
  expect(due(0, today - 1)).toEqual(['Beratungstag an zwei Standorten durchführen']);
  expect(due(today, today + 30)).toEqual(['Rückmeldungen auswerten']);
  expect(due(today + 31, Infinity)).toEqual(['Anrufzeiten jeden Monat auswerten']);
  const judged = followedSteps.filter(({ status }) => status === 'erfüllt' || status === 'nicht erfüllt');
  expect(judged.map(({ kind, evidence }) => [kind, evidence])).toEqual([['Kriterium', 'Abnahme vom 11.05.2026']]);
  for (const { kind, status, changed } of followedSteps) {
    expect(kind === 'Schritt' ? ['offen', 'in Arbeit', 'erledigt'] : ['offen', 'erfüllt', 'nicht erfüllt']).toContain(
      status,
    );
    if (changed !== undefined) expect(changed).toBeLessThanOrEqual(today + 20);
  }
});

test('the budget is spent month by month: administration with the year, measures far behind it', () => {
  const share = (title: string) => {
    const lines = budgetRows.filter((row) => row.title === title);
    const spent = lines.flatMap((row) => row.spent ?? []);
    expect(lines.flatMap(({ month }) => month ?? [])).toEqual(spent.map((_, index) => serial(2026, index + 1)));
    expect(spent).toHaveLength(10);
    return spent.reduce((sum, each) => sum + each, 0) / lines.reduce((sum, { agreed }) => sum + (agreed ?? 0), 0);
  };
  // 7,038,210 of 8,575,980 and 4,628,250 of 7,025,036 Euro, when ten months of twelve have gone.
  expect(share('Verwaltungskosten') - 10 / 12).toBeCloseTo(-0.0126, 4);
  expect(share('Eingliederung') - 10 / 12).toBeCloseTo(-0.1745, 4);
});

test('before the year there are three years of figures, the evaluation of the last one and no lists of the year', async () => {
  const grid = createHeadlessGrid();
  expect(await openWorkbook(await sampleBeforeTheYear(), grid, createSideStore())).toEqual({ ok: true, value: null });
  await grid.settle();
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Eigene Auswertung', 'Kennzahlen']);
  const before = rows.filter(({ load }) => load <= serial(2025, 12));
  expect(grid.tables().map(({ name, area }) => [name, area.rowCount])).toEqual([['tblKennzahlen', before.length + 1]]);
  const [evaluation] = grid.sheets();
  const [[now, earlier] = []] = grid.read(evaluation?.id ?? '', { row: 5, column: 3, rowCount: 1, columnCount: 2 });
  expect(now?.value).toBeCloseTo(rate(2025, 12), 12);
  expect(earlier?.value).toBeCloseTo(rate(2024, 12), 12);
  grid.dispose();
}, 60_000);

test('the workbook is the same on every run and calculates the year so far', async () => {
  const bytes = await sampleWorkbook();
  expect(Buffer.from(await sampleWorkbook()).equals(Buffer.from(bytes))).toBe(true);
  const grid = createHeadlessGrid();
  expect(await openWorkbook(bytes, grid, createSideStore())).toEqual({ ok: true, value: null });
  await grid.settle();
  const [evaluation] = grid.sheets();
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Eigene Auswertung', 'Kennzahlen', 'Schritte', 'Haushalt']);
  expect(grid.tables().map(({ name, area }) => [name, area.rowCount])).toEqual([
    ['tblKennzahlen', rows.length + 1],
    ['tblSchritte', followedSteps.length + 1],
    ['tblHaushalt', budgetRows.length + 1],
  ]);
  const shown = grid.read(evaluation?.id ?? '', { row: 5, column: 3, rowCount: 5, columnCount: 3 });
  const [total2026, total2025, change] = shown[0] ?? [];
  expect(total2026?.value).toBeCloseTo(rate(2026, 10), 12);
  expect(total2025?.value).toBeCloseTo(rate(2025, 10), 12);
  expect(change?.value).toBeCloseTo(rate(2026, 10) / rate(2025, 10) - 1, 12);
  expect(shown.flat().filter(({ type }) => type !== 'Double')).toEqual([]);
  grid.dispose();
}, 60_000);

import { createServices } from '../../src/application/create-services';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';
import { neulandAgreement } from '../fakes/neuland-agreement';

const sheet = 'Monitoring 2026';
const serial = (year: number, no: number): number => (Date.UTC(year, no - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;

let excel: ExcelOnProcessor;
beforeAll(async () => {
  excel = openExcelOnProcessor();
  const services = createServices({ workbook: excel.workbook });
  const preview = await services.previewAgreement({ agreement: neulandAgreement, sampleMonth: false });
  if (!preview.ok) throw new Error(preview.error.code);
  const built = await services.buildAgreement(preview.value, () => undefined);
  if (!built.ok) throw new Error(built.error.code);
}, 120_000);
afterAll(() => excel.close());

type Figure = readonly [code: string, art: string, year: number, month: number, lag: number, value: number];

/** The sheet at a month and a lag, with these figures and no others. */
async function at(month: number, lag: number, figures: readonly Figure[]) {
  const rows = figures.map(([code, art, year, no, load, value]) => {
    const when = serial(year, no);
    return ['Landkreis Musterland', code, art, 'gesamt', when, serial(year, no + load), load, value, 'Test'];
  });
  const table = excel.grid.tables().find(({ name }) => name === 'tblKennzahlen');
  if (table === undefined) throw new Error('tblKennzahlen is missing');
  excel.grid.updateTable(table.id, { area: { ...table.area, rowCount: rows.length + 1 } });
  excel.type('Kennzahlen', table.area.row + 1, 0, rows);
  excel.type(sheet, 4, 2, [[serial(2026, month)], [serial(2026, month + lag)]]);
  await excel.grid.recalculate();
  const values = excel.values(sheet);
  const row = (title: string, no: number): readonly unknown[] => {
    const start = values.findIndex(([first]) => first === title);
    const found = values.slice(start + 1).find(([first]) => first === no);
    return (found ?? []).map((cell) => (typeof cell === 'string' ? cell.replaceAll('\u00a0', ' ') : cell));
  };
  return {
    target: (no: number) => row('Ziele', no),
    words: (no: number) => String(row('Stand in Worten', no)[1]),
    needed: (no: number) => row('Restbedarf bis Dezember', no),
    forecast: (no: number) => row('Prognose zum Jahresende', no),
  };
}

it('takes the Jahresendwert of last year at the chosen lag or not at all', async () => {
  const june: Figure[] = [
    ['K2', 'JFW', 2025, 6, 3, 0.15],
    ['K2', 'JFW', 2026, 6, 3, 0.16],
    ['K2', 'JFW', 2025, 12, 0, 0.3],
  ];
  const without = await at(6, 3, june);
  expect(without.target(2)).toMatchObject({ 4: 0.16, 11: 'erreicht' });
  expect(without.needed(2)[4]).toBe('#N/A');
  // Cells that nothing spilled into are no 0 either.
  expect(without.forecast(2).slice(4, 8)).toEqual(['#N/A', '#N/A', '#N/A', '#N/A']);
  const both = await at(6, 3, [...june, ['K2', 'JFW', 2025, 12, 3, 0.31]]);
  expect(both.needed(2)[4]).toBeCloseTo(0.31 * 1.053, 12);
  expect(both.forecast(2)[4]).toBeCloseTo(0.31 * 1.053, 12);
}, 60_000);

it.each([
  // +5,25 % is printed and judged as 5,3 %, −2,45 % as −2,5 %.
  [2, 'K2', 0.2, 0.2105, 'erreicht'],
  [2, 'K2', 0.2, 0.21048, 'nicht erreicht'],
  [3, 'K3', 2000, 1951, 'erreicht'],
  [3, 'K3', 2000, 1951.2, 'nicht erreicht'],
] as const)(
  'forecast and verdict of December agree (target %i, %s %f → %f)',
  async (no, code, before, now, verdict) => {
    const shown = await at(12, 0, [
      [code, 'JFW', 2025, 12, 0, before],
      [code, 'JFW', 2026, 12, 0, now],
    ]);
    expect(shown.target(no)[11]).toBe(verdict);
    expect(shown.forecast(no)[8]).toBe(
      verdict === 'erreicht' ? 'Die Prognose erreicht das Jahressoll' : 'Die Prognose verfehlt das Jahressoll',
    );
  },
  60_000,
);

it('sentence and note name the same integrations, also where the delivered rate is rounded', async () => {
  const months = (code: string, year: number, first: number, values: readonly number[]): Figure[] =>
    values.map((value, index) => [code, 'Monat', year, first + index, 0, value]);
  const shown = await at(3, 0, [
    ['K2', 'JFW', 2025, 3, 0, 0.08],
    ['K2', 'JFW', 2025, 12, 0, 0.31],
    // 320 / 3.960 = 8,08 %.
    ['K2', 'JFW', 2026, 3, 0, 0.081],
    ...months('INT', 2026, 1, [90, 110, 120]),
    ...months('ELB', 2025, 12, [4000]),
    ...months('ELB', 2026, 1, [3960, 3920, 3880]),
  ]);
  const [, inNote] = /fehlen noch ([\d.]+) Integrationen/u.exec(String(shown.target(2)[12])) ?? [];
  const [, inWords] = /bis Jahresende fehlen ([\d.]+) Integrationen/u.exec(shown.words(2)) ?? [];
  // (4000 + 3960 + 3920 + 9 · 3880) / 12 = 3.900; ⌈0,32643 · 3.900⌉ = 1.274, less 320.
  expect({ inNote, inWords }).toEqual({ inNote: '954', inWords: '954' });
  expect(shown.needed(2).slice(5, 8)).toEqual([3900, 320, 954]);
}, 60_000);

it('sentence and note name the same distance', async () => {
  const shown = await at(6, 0, [
    ['K3', 'JFW', 2025, 6, 0, 2410],
    ['K3', 'JFW', 2026, 6, 0, 2370.44],
  ]);
  expect(shown.words(3)).toContain('20,6 Personen über dem Soll von 2.349,8 Personen');
  expect(shown.target(3)[12]).toContain('20,6 Personen über dem Soll');
}, 60_000);

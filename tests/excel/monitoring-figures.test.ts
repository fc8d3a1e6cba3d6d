import { createServices } from '../../src/application/create-services';
import type { TargetStatus } from '../../src/application/services';
import type { Agreement } from '../../src/domain/agreement';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';
import { neulandAgreement } from '../fakes/neuland-agreement';

type Sex = 'gesamt' | 'Frauen' | 'Männer';
const sexes: readonly Sex[] = ['gesamt', 'Frauen', 'Männer'];
type Row = readonly [string, string, string, string, number, number, number, number | string, string];

const serial = (year: number, month: number, day = 1): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Invented figures of January to June, by month; month 0 is December. Women and men; the total is their sum. */
const base = {
  ELB: [
    [2100, 1900],
    [2110, 1910],
    [2120, 1900],
    [2090, 1905],
    [2080, 1890],
    [2070, 1880],
    [2060, 1870],
  ],
  INT: [
    [0, 0],
    [30, 45],
    [34, 50],
    [41, 62],
    [38, 60],
    [36, 58],
    [35, 57],
  ],
  LZB: [
    [0, 0],
    [1300, 1150],
    [1302, 1148],
    [1298, 1145],
    [1296, 1143],
    [1293, 1140],
    [1290, 1138],
  ],
  LLU: [
    [0, 0],
    [1200500, 1100200],
    [1201300, 1099800],
    [1199700, 1097400],
    [1198200, 1096100],
    [1196000, 1095000],
    [1195100, 1093900],
  ],
} as const;
const current = {
  ELB: [
    [2040, 1860],
    [2050, 1870],
    [2061, 1862],
    [2033, 1866],
    [2020, 1850],
    [2015, 1841],
    [2001, 1833],
  ],
  INT: [
    [0, 0],
    [32, 46],
    [36, 52],
    [42, 63],
    [40, 61],
    [38, 59],
    [37, 57],
  ],
  LZB: [
    [0, 0],
    [1271, 1118],
    [1269, 1117],
    [1266, 1114],
    [1263, 1111],
    [1262, 1109],
    [1257, 1106],
  ],
  LLU: [
    [0, 0],
    [1190400, 1089500],
    [1188200, 1087700],
    [1187600, 1085500],
    [1185900, 1084200],
    [1184100, 1082600],
    [1182700, 1081900],
  ],
} as const;
type Figures = typeof base | typeof current;

const pick = (pair: readonly [number, number], sex: Sex): number =>
  sex === 'gesamt' ? pair[0] + pair[1] : sex === 'Frauen' ? pair[0] : pair[1];

/** Rows of one year up to June at load July; the day of the month differs from row to row on purpose. */
function rows(figures: Figures, year: number): Row[] {
  return (['ELB', 'INT', 'LZB', 'LLU'] as const).flatMap((quantity) =>
    figures[quantity].flatMap((pair, month) => {
      if (month === 0 && quantity !== 'ELB') return [];
      return sexes.map((sex): Row => {
        const date = month === 0 ? serial(year - 1, 12, 15) : serial(year, month, 3 + month);
        return ['Landkreis Musterland', quantity, 'Monat', sex, date, serial(year, 7, 20), 0, pick(pair, sex), 'Test'];
      });
    }),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Computed anew here, from the definition: integrations January to June over the mean stock December to May. */
function rate(figures: Figures, sex: Sex): number {
  const integrations = sum(figures.INT.slice(1).map((pair) => pick(pair, sex)));
  return integrations / (sum(figures.ELB.slice(0, 6).map((pair) => pick(pair, sex))) / 6);
}
const meanStock = (figures: Figures): number => sum(figures.LZB.slice(1).map((pair) => pick(pair, 'gesamt'))) / 6;
const sumOfBenefits = (figures: Figures): number => sum(figures.LLU.slice(1).map((pair) => pick(pair, 'gesamt')));

let excel: ExcelOnProcessor;
let table: Row[];
const firstRow = 6;

async function build(agreement: Agreement): Promise<void> {
  excel = openExcelOnProcessor();
  const services = createServices({ workbook: excel.workbook });
  const preview = await services.previewAgreement({ agreement, sampleMonth: false });
  if (!preview.ok) throw new Error(preview.error.code);
  const built = await services.buildAgreement(preview.value, () => undefined);
  if (!built.ok) throw new Error(built.error.code);
}

/** Puts the figures into the table, as an import or a user would. */
function fill(data: readonly Row[]): void {
  const kennzahlen = excel.grid.tables().find(({ name }) => name === 'tblKennzahlen');
  if (kennzahlen === undefined) throw new Error('tblKennzahlen is missing');
  expect(kennzahlen.area.row + 1).toBe(firstRow);
  excel.grid.updateTable(kennzahlen.id, { area: { ...kennzahlen.area, rowCount: data.length + 1 } });
  excel.type('Kennzahlen', firstRow, 0, data);
}

async function statuses(): Promise<readonly TargetStatus[]> {
  await excel.grid.recalculate();
  const overview = await createServices({ workbook: excel.workbook }).readOverview();
  if (!overview.ok || overview.value.state !== 'agreement') throw new Error('There is no overview');
  return overview.value.targets;
}

const setHead = (month: number, load: number): void => excel.type('Monitoring 2026', 4, 2, [[month], [load]]);

async function change(index: number, column: number, value: number | string): Promise<() => void> {
  const before = table[index]?.[column] ?? '';
  excel.type('Kennzahlen', firstRow + index, column, [[value]]);
  await Promise.resolve();
  return () => excel.type('Kennzahlen', firstRow + index, column, [[before]]);
}

/** Puts a row back as it was filled in; the Jobcenter and the source are never changed. */
const restoreRow = (index: number): void =>
  excel.type('Kennzahlen', firstRow + index, 1, [(table[index] ?? []).slice(1, 8)]);

const find = (year: number, quantity: string, sex: Sex, month: number): number =>
  table.findIndex(
    ([, each, , of, date]) =>
      each === quantity && of === sex && date >= serial(year, month) && date < serial(year, month + 1),
  );

describe('Monitoring with the targets of 2026', () => {
  beforeAll(async () => {
    await build(neulandAgreement);
    table = [...rows(base, 2025), ...rows(current, 2026)];
    fill(table);
    setHead(serial(2026, 6), serial(2026, 7, 9));
  }, 120_000);
  afterAll(() => excel.close());

  it('gives the verdicts that the agreement asks for', async () => {
    const [benefits, total, women, men, stock, first, second] = await statuses();
    const expected = (sex: Sex, agreed: number) => {
      const now = rate(current, sex);
      const then = rate(base, sex);
      const moved = Math.round((now / then - 1) * 1000) / 1000;
      return {
        actual: now,
        required: then * (1 + agreed),
        change: now / then - 1,
        verdict: moved >= agreed ? 'erreicht' : 'nicht erreicht',
      };
    };
    for (const [status, want] of [
      [total, expected('gesamt', 0.053)],
      [women, expected('Frauen', 0.062)],
      [men, expected('Männer', 0.046)],
    ] as const) {
      expect(status?.verdict).toBe(want.verdict);
      expect(status?.actual).toBeCloseTo(want.actual, 12);
      expect(status?.required).toBeCloseTo(want.required, 12);
      expect(status?.change).toBeCloseTo(want.change, 12);
      expect(status?.note).toMatch(/^Zwischenstand/);
    }
    expect(new Set([total?.verdict, women?.verdict, men?.verdict]).size).toBe(2);
    const stockChange = meanStock(current) / meanStock(base) - 1;
    expect(stock).toMatchObject({ verdict: stockChange <= -0.025 ? 'erreicht' : 'nicht erreicht' });
    expect(stock?.actual).toBeCloseTo(meanStock(current), 9);
    expect(benefits).toMatchObject({ verdict: 'Beobachtung', required: null });
    expect(benefits?.change).toBeCloseTo(sumOfBenefits(current) / sumOfBenefits(base) - 1, 12);
    expect([first?.verdict, second?.verdict]).toEqual(['offen', 'offen']);
    expect(first?.note).toBe('von Hand zu bewerten: 0 von 3 Schritten erledigt, 0 von 3 Kriterien erfüllt');
  }, 60_000);

  it.each(['*', 'x', '', '-'])(
    'takes the marker %p for a missing month and shows no number',
    async (marker) => {
      const restore = await change(find(2026, 'INT', 'gesamt', 4), 7, marker);
      const [, total, women] = await statuses();
      expect(total).toMatchObject({ verdict: 'Daten fehlen', actual: null, change: null });
      expect(total?.note).toMatch(/^Zwischenstand\. Ist: .*INT.*April 2026/u);
      expect(women?.verdict).toMatch(/erreicht/);
      restore();
    },
    60_000,
  );

  it('counts a month that stands there twice as a fault, not as a figure', async () => {
    const restore = await change(find(2025, 'LZB', 'gesamt', 2), 4, serial(2025, 3, 28));
    const stock = (await statuses())[4];
    expect(stock).toMatchObject({ verdict: 'Daten fehlen', required: null, change: null });
    expect(stock?.note).toMatch(/^Zwischenstand\. Vorjahr: .*LZB/u);
    restore();
  }, 60_000);

  it('never compares across data loads', async () => {
    const indexes = table.flatMap(([, quantity, , , date], index) =>
      quantity === 'LZB' && date < serial(2026, 1) ? [index] : [],
    );
    const restores = [];
    for (const index of indexes) restores.push(await change(index, 5, serial(2026, 1)));
    const stock = (await statuses())[4];
    expect(stock).toMatchObject({ verdict: 'nicht vergleichbar', required: null, change: null });
    expect(stock?.note).toContain('Gleicher Ladestand fehlt: LZB');
    for (const restore of restores) restore();
    setHead(serial(2026, 6), serial(2026, 8));
    // Nothing came in August: what was known in July counts, in both years.
    const later = (await statuses())[1];
    expect(later?.verdict).toBe('erreicht');
    expect(later?.actual).toBeCloseTo(rate(current, 'gesamt'), 12);
    setHead(serial(2026, 6), serial(2026, 7, 9));
  }, 60_000);

  it('takes a delivered progress value first, and compares it with a delivered one only', async () => {
    const index = table.findIndex(
      ([, quantity, , sex, date]) => quantity === 'LLU' && sex === 'Frauen' && date >= serial(2026, 1),
    );
    const row = firstRow + index;
    excel.type('Kennzahlen', row, 1, [['K3', 'JFW', 'gesamt', serial(2026, 6, 30), serial(2026, 7), 0, 2300]]);
    const mixed = (await statuses())[4];
    expect(mixed).toMatchObject({ verdict: 'nicht vergleichbar', actual: 2300, change: null });
    expect(mixed?.note).toContain('Der Wert des einen Jahres ist geliefert');
    excel.type('Kennzahlen', row + 1, 1, [['K3', 'JFW', 'gesamt', serial(2025, 6, 30), serial(2025, 7), 0, 2400]]);
    expect((await statuses())[4]).toMatchObject({ verdict: 'erreicht', actual: 2300, required: 2340 });
    restoreRow(index);
    restoreRow(index + 1);
  }, 60_000);

  it('says when rounding decides, and moves the shift of the denominator', async () => {
    const row = firstRow + find(2026, 'LLU', 'Männer', 1);
    const other = firstRow + find(2026, 'LLU', 'Männer', 2);
    excel.type('Kennzahlen', row, 1, [['K3', 'JFW', 'gesamt', serial(2026, 6), serial(2026, 7), 0, 9754]]);
    excel.type('Kennzahlen', other, 1, [['K3', 'JFW', 'gesamt', serial(2025, 6), serial(2025, 7), 0, 10000]]);
    const close = (await statuses())[4];
    expect(close).toMatchObject({ verdict: 'erreicht' });
    expect(close?.note).toContain('Rundungsabhängig');
    restoreRow(row - firstRow);
    restoreRow(other - firstRow);
    excel.type('Ziele', 5, 3, [['Monat']]);
    const unshifted =
      sum(current.INT.slice(1).map((pair) => pick(pair, 'gesamt'))) /
      (sum(current.ELB.slice(1).map((pair) => pick(pair, 'gesamt'))) / 6);
    expect((await statuses())[1]?.actual).toBeCloseTo(unshifted, 12);
    excel.type('Ziele', 5, 3, [['Vormonat']]);
  }, 60_000);

  it('states what is still needed up to the reporting month', async () => {
    await statuses();
    const values = excel.values('Monitoring 2026');
    const start = values.findIndex(([first]) => first === 'Restbedarf bis Dezember') + 3;
    const [, , men] = values.slice(start, start + 3);
    const stock = sum(current.ELB.slice(0, 6).map((pair) => pick(pair, 'Männer'))) / 6;
    const soFar = sum(current.INT.slice(1).map((pair) => pick(pair, 'Männer')));
    const needed = Math.max(0, Math.ceil(rate(base, 'Männer') * 1.046 * stock - soFar));
    // Six months of the mean so far, and the stock of June for the other six.
    expect(men?.[5]).toBeCloseTo((6 * stock + 6 * pick(current.ELB[6], 'Männer')) / 12, 9);
    expect(men?.[6]).toBe(soFar);
    expect(men?.[8]).toBe(needed);
    // Last year ends in June: nobody can say what December has to be.
    expect(men?.[4]).toBe('#N/A');
    expect(men?.[7]).toBe('#N/A');
  }, 60_000);
});

describe('Monitoring with steps', () => {
  afterAll(() => excel.close());

  it('calls a target reached by the rule of the domain: nothing is left of what was agreed', async () => {
    const shared = {
      sex: 'total',
      form: 'steps',
      indicator: null,
      value: null,
      direction: null,
      wording: null,
    } as const;
    await build({
      ...neulandAgreement,
      targets: [
        { ...shared, no: 1, title: 'Nur Schritte', steps: ['Fachtag', 'Auswertung'], criteria: [] },
        { ...shared, no: 2, title: 'Beides', steps: ['Fachtag'], criteria: ['Konzept liegt vor'] },
      ],
    });
    const cells = excel.values('Schritte');
    const headerRow = cells.findIndex((row) => row.includes('Ziel-Nr'));
    const headers = (cells[headerRow] ?? []).map(String);
    const put = (column: string, words: readonly string[]): void =>
      excel.type(
        'Schritte',
        headerRow + 1,
        headers.indexOf(column),
        words.map((word) => [word]),
      );
    const verdicts = async (status: readonly string[], evidence: readonly string[]) => {
      put('Status', status);
      put('Nachweis', evidence);
      return (await statuses()).map(({ verdict }) => verdict);
    };
    const [done, met] = ['erledigt', 'erfüllt'];
    expect(await verdicts([done, 'in Arbeit', done, 'offen'], ['', '', '', ''])).toEqual(['offen', 'offen']);
    expect(await verdicts([done, done, done, met], ['', '', '', ''])).toEqual(['erreicht', 'offen']);
    expect(await verdicts([done, done, done, met], ['', '', '', 'Bericht'])).toEqual(['erreicht', 'erreicht']);
    expect(await verdicts([done, 'offen', done, 'nicht erfüllt'], ['', '', '', 'Bericht'])).toEqual([
      'offen',
      'nicht erreicht',
    ]);
    const [withoutCriteria] = await statuses();
    expect(withoutCriteria?.note).toBe('von Hand zu bewerten: 1 von 2 Schritten erledigt');
  }, 120_000);
});

describe('Monitoring with levels', () => {
  afterAll(() => excel.close());

  it('compares quotas and counts as levels, and tells the end of the year', async () => {
    const shared = { sex: 'total', steps: [], criteria: [], wording: null, direction: 'higher' } as const;
    await build({
      ...neulandAgreement,
      targets: [
        { ...shared, no: 1, title: 'Quote', indicator: 'K2', form: 'quota', value: 0.3 },
        { ...shared, no: 2, title: 'Anzahl', indicator: 'K2', form: 'count', value: 1200 },
        { ...shared, no: 3, title: 'Bestand', indicator: 'K3', form: 'count', value: 2400, direction: 'lower' },
      ],
    });
    const delivered = (code: string, year: number, value: number): Row => [
      'Landkreis Musterland',
      code,
      'JFW',
      'gesamt',
      serial(year, 12, 31),
      serial(year, 12),
      0,
      value,
      'Test',
    ];
    fill([
      delivered('K2', 2026, 0.2996),
      delivered('INT', 2026, 1199),
      delivered('K3', 2026, 2400),
      delivered('K3', 2025, 2500),
    ]);
    setHead(serial(2026, 12), serial(2026, 12));
    const [quota, count, stock] = await statuses();
    expect(quota).toMatchObject({ verdict: 'erreicht', actual: 0.2996, required: 0.3 });
    expect(quota?.note).toContain('Jahresendwert');
    expect(quota?.note).toContain('Rundungsabhängig');
    expect(count).toMatchObject({ verdict: 'nicht erreicht', actual: 1199 });
    expect(stock).toMatchObject({ verdict: 'erreicht', actual: 2400 });
    expect(stock?.change).toBeCloseTo(-0.04, 12);
  }, 120_000);
});

import { array, constant, constantFrom, integer, oneof, option, record, sample, tuple } from 'fast-check';
import { createServices } from '../../src/application/create-services';
import { budgetCourse, usualBudgetThreshold } from '../../src/domain/budget';
import { readSteps, stepProgress, usualDaysAhead } from '../../src/domain/steps';
import { targetCourse, targetTable } from '../../src/domain/target-table';
import { verdictText } from '../../src/text/verdict-texts';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';
import { month } from '../fakes/figure-rows';
import { neulandAgreement } from '../fakes/neuland-agreement';

const sheet = 'Monitoring 2026';
const runs = { numRuns: 3, seed: 20_261_128 } as const;
const serial = (year: number, no: number): number => (Date.UTC(year, no - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;

let excel: ExcelOnProcessor;
beforeAll(async () => {
  excel = openExcelOnProcessor();
  const services = createServices({ workbook: excel.workbook });
  const preview = await services.previewAgreement({ agreement: neulandAgreement, sampleMonth: false });
  if (!preview.ok) throw new Error(preview.error.code);
  const built = await services.buildAgreement(preview.value, () => undefined);
  if (!built.ok) throw new Error(built.error.code);
  excel.type(sheet, 4, 2, [[serial(2026, 3)], [serial(2026, 3)]]);
}, 120_000);
afterAll(() => excel.close());

function fill(table: string, rows: readonly (readonly (string | number)[])[]): void {
  const found = excel.grid.tables().find(({ name }) => name === table);
  const state = excel.grid.sheets().find(({ id }) => id === found?.sheetId);
  if (found === undefined || state === undefined) throw new Error(`${table} is missing`);
  excel.grid.updateTable(found.id, { area: { ...found.area, rowCount: rows.length + 1 } });
  excel.type(state.name, found.area.row + 1, 0, rows);
}

/** Headers and rows of a table as the functions get them. */
function raw(table: string): readonly (readonly unknown[])[] {
  const found = excel.grid.tables().find(({ name }) => name === table);
  if (found === undefined) throw new Error(`${table} is missing`);
  return excel.grid.read(found.sheetId, found.area).map((row) => row.map(({ value }) => value));
}

function drawnCharts() {
  const id = excel.grid.sheets().find(({ name }) => name === sheet)?.id;
  return excel.office.sideStore.charts.filter(({ sheetId }) => sheetId === id);
}

function rowsBelow(title: string, from = 0): readonly (readonly unknown[])[] {
  const values = excel.values(sheet).slice(from);
  const at = values.findIndex(([first]) => first === title);
  expect(at).toBeGreaterThan(0);
  return values.slice(at + 1);
}

/** A value of the year so far; now and then it is not there. */
const delivered = option(integer({ min: 900, max: 1100 }), { nil: null, freq: 6 });
const figures = sample(tuple(...Array.from({ length: 8 }, () => delivered)), runs);

it.each(figures)(
  'says of every target what ZIELTABELLE of the domain says (%#)',
  async (...values) => {
    const keys = ['gesamt', 'Frauen', 'Männer'].map((sex) => ['K2', sex] as const);
    const asked = [...keys, ['K3', 'gesamt'] as const].flatMap(([code, sex]) =>
      [2025, 2026].map((year) => ({ code, sex, year })),
    );
    fill(
      'tblKennzahlen',
      asked.map(({ code, sex, year }, index) => {
        const value = values[index] ?? null;
        const level = value === null ? '*' : code === 'K2' ? value / 10_000 : value;
        const when = serial(year, 3);
        return ['Landkreis Musterland', code, 'JFW', sex, when, when, 0, level, 'Test'];
      }),
    );
    await excel.grid.recalculate();
    const expected = targetTable(raw('tblKennzahlen'), raw('tblZiele'), {
      month: month(2026, 3),
      jobcenter: 'Landkreis Musterland',
      dataLoad: month(2026, 3),
      stockShift: 1,
    });
    if (!expected.ok) throw new Error(expected.error.code);
    const shown = rowsBelow('Ziele').slice(1, 8);
    const lines = expected.value.filter(({ target }) => target.figure !== null);
    expect(lines).toHaveLength(5);
    const number = (figure: unknown): unknown =>
      typeof figure === 'number' ? expect.closeTo(figure, 9) : figure === 'missing' ? '#N/A' : '–';
    lines.forEach((line, index) => {
      const { actual, previous, change, agreedChange, required, deviation, attainment, verdict } = line;
      const wanted = [actual, previous, change, agreedChange, required, deviation, attainment].map(number);
      expect(shown[index]?.slice(4, 12)).toEqual([...wanted, verdictText(verdict)]);
    });
  },
  60_000,
);

const courses = sample(array(delivered, { minLength: 40, maxLength: 40 }), runs);

it.each(courses.map((values, index) => [index % 2 === 0 ? 0 : 2, values] as const))(
  'draws Ist, Soll and Vorjahr as ZIELVERLAUF of the domain has them, %i months after each month (%#)',
  async (lag, values) => {
    const given = [
      ['K2', 'gesamt'],
      ['K2', 'Frauen'],
      ['K2', 'Männer'],
      ['K3', 'gesamt'],
    ] as const;
    const asked = given.flatMap(([code, sex]) =>
      [2025, 2026].flatMap((year) => [1, 2, 3, 4, 5].map((no) => ({ code, sex, year, no }))),
    );
    fill(
      'tblKennzahlen',
      asked.flatMap(({ code, sex, year, no }, index) => {
        const value = values[index] ?? null;
        const row = (load: number, delivered: number | null) => {
          const level = delivered === null ? '*' : code === 'K2' ? delivered / 10_000 : delivered;
          return [
            'Landkreis Musterland',
            code,
            'JFW',
            sex,
            serial(year, no),
            serial(year, no + load),
            0,
            level,
            'Test',
          ];
        };
        // Two months later it is another value, where there is one.
        return value !== null && value % 3 > 0 ? [row(0, value), row(2, value + 7)] : [row(0, value)];
      }),
    );
    excel.type(sheet, 5, 2, [[serial(2026, 3 + lag)]]);
    await excel.grid.recalculate();
    const [first] = drawnCharts();
    const start = Number(/(\d+):/.exec(String(first?.details?.['series/0/values']))?.[1]) - 1;
    const shown = excel.values(sheet).slice(start, start + 48);
    for (const [chart, sex] of (['total', 'female', 'male', 'total'] as const).entries()) {
      const course = targetCourse(raw('tblKennzahlen'), raw('tblZiele'), {
        no: chart < 3 ? 2 : 3,
        year: 2026,
        sex,
        jobcenter: 'Landkreis Musterland',
        stockShift: 1,
        lag,
      });
      if (!course.ok) throw new Error(course.error.code);
      const cell = (figure: unknown): unknown => (typeof figure === 'number' ? expect.closeTo(figure, 9) : '#N/A');
      course.value.forEach(({ actual, required, previous }, index) => {
        // Nothing is drawn as Ist that came after the reporting month.
        const want = [index < 3 ? actual : 'missing', required, previous].map(cell);
        expect({ chart, index, drawn: shown[chart * 12 + index]?.slice(18, 21) }).toEqual({
          chart,
          index,
          drawn: want,
        });
      });
    }
    excel.type(sheet, 5, 2, [[serial(2026, 3)]]);
  },
  60_000,
);

/** Near what was agreed, as it should be, or far from it. */
const line = (agreed: number | null) =>
  record({
    planned: oneof(
      integer({ min: -8, max: 8 }).map((percent) => Math.round((agreed ?? 0) * (1 + percent / 100))),
      integer({ min: 5_000_000, max: 9_000_000 }),
    ),
    spending: tuple(
      ...Array.from({ length: 3 }, () =>
        option(
          oneof(
            integer({ min: 90, max: 110 }).map((percent) => Math.round(((agreed ?? 0) / 12) * (percent / 100))),
            integer({ min: -50_000, max: 1_500_000 }),
          ),
          { freq: 8 },
        ),
      ),
    ),
  });
const { administrativeCosts: agreedCosts, integrationBudget: agreedBudget } = neulandAgreement.budget;

it.each(sample(tuple(line(agreedCosts), line(agreedBudget)), { ...runs, numRuns: 8 }))(
  'counts the budget as the domain does (%#)',
  async (...lines) => {
    const titles = ['Verwaltungskosten', 'Eingliederung'] as const;
    fill(
      'tblHaushalt',
      lines.flatMap(({ planned, spending }, index) => {
        const row = (plan: number | '', when: number | '', spent: number | ''): (string | number)[] => [
          2026,
          'Landkreis Musterland',
          titles[index] ?? '',
          plan,
          when,
          spent,
        ];
        const months = spending.flatMap((spent, no) => (spent === null ? [] : [row('', serial(2026, no + 1), spent)]));
        return [row(planned, '', ''), ...months];
      }),
    );
    await excel.grid.recalculate();
    const shown = rowsBelow('Haushalt').slice(2, 8);
    lines.forEach(({ planned, spending }, index) => {
      const agreed = index === 0 ? agreedCosts : agreedBudget;
      const want = budgetCourse({ agreed, planned, spending }, 3, usualBudgetThreshold);
      const cell = (figure: number | null): unknown => (figure === null ? '#N/A' : expect.closeTo(figure, 9));
      expect(shown[index]?.slice(3, 11)).toEqual([
        want.monthsEntered,
        agreed,
        planned,
        cell(want.spent),
        cell(want.shareUsed),
        expect.closeTo(0.25, 9),
        cell(want.lead),
        cell(want.budgetChange),
      ]);
      expect(String(shown[index + 3]?.[1]).endsWith('berücksichtigen.')).toBe(want.toConsider);
    });
    // A total, and a point of the curve, only where both lines have their figures.
    const [one, other] = lines.map(({ spending }) => spending);
    const soFar = [1, 2, 3].map((count) => {
      const all = [...(one?.slice(0, count) ?? []), ...(other?.slice(0, count) ?? [])];
      return all.some((spent) => spent === null) ? '#N/A' : all.reduce<number>((sum, spent) => sum + (spent ?? 0), 0);
    });
    expect(shown[2]?.[6]).toBe(soFar[2]);
    const [chart] = drawnCharts().slice(-1);
    const start = Number(/(\d+):/.exec(String(chart?.details?.['series/0/values']))?.[1]) - 1;
    const drawn = excel.values(sheet).slice(start, start + 12);
    expect(drawn.map((row) => row[20])).toEqual([...soFar, ...Array<string>(9).fill('#N/A')]);
    const planned = lines.reduce((sum, each) => sum + each.planned, 0);
    expect(drawn.map((row) => row[21])).toEqual(
      drawn.map((_, index) => expect.closeTo((planned * (index + 1)) / 12, 6) as unknown),
    );
  },
  60_000,
);

const endOfMarch = serial(2026, 4) - 1;
/** Mostly about the days that count, with hours now and then; sometimes no day, or none that can be read. */
const due = oneof(
  { weight: 3, arbitrary: integer({ min: -3, max: 3 }).map((half) => endOfMarch + half / 2) },
  { weight: 3, arbitrary: integer({ min: -3, max: 3 }).map((half) => endOfMarch + usualDaysAhead + half / 2) },
  { weight: 1, arbitrary: integer({ min: 1, max: endOfMarch + 400 }) },
  { weight: 1, arbitrary: constantFrom<string | number>('', 0, 'im Sommer') },
);
const item = record({
  year: oneof({ weight: 8, arbitrary: constant(2026) }, { weight: 1, arbitrary: constant(2025) }),
  jobcenter: oneof(
    { weight: 8, arbitrary: constant('Landkreis Musterland') },
    { weight: 1, arbitrary: constant('Landkreis Altland') },
  ),
  target: integer({ min: 0, max: 2 }),
  kind: constantFrom('Schritt', 'Kriterium', 'kriterium', 'Hinweis'),
  due,
  status: constantFrom('offen', 'in Arbeit', 'erledigt', 'Erledigt', 'erfüllt', 'nicht erfüllt', 'vertagt', ''),
  evidence: constantFrom<string | number>('', 'Bericht', 'B', 7),
});
/** Little is open here, so that targets are reached and missed, too. */
const settled = record({
  year: constant(2026),
  jobcenter: constant('Landkreis Musterland'),
  target: integer({ min: 0, max: 1 }),
  kind: constantFrom('Schritt', 'Kriterium'),
  due,
  status: constantFrom('erledigt', 'erfüllt'),
  evidence: constant('Bericht'),
}).map((each) => ({ ...each, status: each.kind === 'Schritt' ? 'erledigt' : each.status }));
const lists = sample(
  tuple(
    array(item, { minLength: 40, maxLength: 60 }),
    array(settled, { minLength: 6, maxLength: 8 }),
    array(item, { maxLength: 3 }),
  ),
  runs,
).flatMap(([many, done, few]) => [[many], [done], [[...done, ...few]]] as const);

const resultsSeen = new Set<string>();

it.each(lists)(
  'counts steps and criteria and judges them as the domain does (%#)',
  async (items) => {
    const targets = rowsBelow('Schritte und Kriterien')
      .slice(2, 4)
      .map(([no]) => Number(no));
    expect(targets.every((no) => no > 0)).toBe(true);
    fill(
      'tblSchritte',
      items.map(({ year, jobcenter, target, kind, due: day, status, evidence }, index) => {
        const no = targets[target] ?? 99;
        return [year, jobcenter, no, index + 1, kind, `Punkt ${index + 1}`, '', day, status, evidence, ''];
      }),
    );
    await excel.grid.recalculate();
    const [headers = [], ...rows] = raw('tblSchritte');
    const read = readSteps({ headers: headers.map(String), rows }, { year: 2026, jobcenter: 'Landkreis Musterland' });
    if (!read.ok) throw new Error(read.error.code);
    const shown = rowsBelow('Schritte und Kriterien').slice(2, 4);
    targets.forEach((no, index) => {
      const mine = read.value.filter(({ targetNo }) => targetNo === no);
      const want = stepProgress(mine, endOfMarch, usualDaysAhead);
      const word = { reached: 'erreicht', notReached: 'nicht erreicht', open: 'offen' }[want.result];
      resultsSeen.add(word);
      expect(shown[index]?.slice(3, 12)).toEqual([
        want.steps,
        want.stepsInProgress,
        want.stepsDone,
        want.criteria,
        want.criteriaMet,
        want.criteriaNotMet,
        want.overdue,
        want.dueSoon,
        word,
      ]);
      // The table of targets says the same word.
      expect(rowsBelow('Ziele').find((row) => row[0] === no)?.[11]).toBe(word);
    });
  },
  60_000,
);

it('has seen targets that are reached, missed and open', () => {
  expect([...resultsSeen].sort()).toEqual(['erreicht', 'nicht erreicht', 'offen']);
});

it('draws every chart from twelve months of its own target', () => {
  const charts = drawnCharts();
  expect(charts.map(({ title }) => title)).toEqual([
    'Integrationsquote',
    'Integrationsquote der Frauen',
    'Integrationsquote der Männer',
    'Mittlerer Bestand an Langzeitleistungsbeziehenden',
    'Gesamtbudget: Ausgaben seit Januar',
  ]);
  const values = excel.values(sheet);
  const at = (
    address: unknown,
  ): { readonly column: string; readonly cells: readonly unknown[]; readonly row: number } => {
    const parts = /!([A-Z])(\d+):([A-Z])(\d+)$/.exec(String(address));
    const [, first = '', from = '', last = '', to = ''] = parts ?? [];
    expect([first, Number(to) - Number(from)]).toEqual([last, 11]);
    const column = first.charCodeAt(0) - 65;
    return {
      column: first,
      row: Number(from),
      cells: values.slice(Number(from) - 1, Number(to)).map((row) => row[column]),
    };
  };
  const months = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
  charts.forEach(({ details }, index) => {
    const isTarget = index < 4;
    expect(details?.['displayBlanksAs']).toBe(isTarget ? 'Interplotted' : 'NotPlotted');
    const names = Array.from({ length: Number(details?.['series/count']) }, (_, no) => details?.[`series/${no}/name`]);
    expect(names).toEqual(isTarget ? ['Ist', 'Soll', 'Vorjahr', 'Prognose'] : ['Ausgaben', 'gleichmäßiger Verlauf']);
    names.forEach((_, no) => {
      expect(at(details?.[`series/${no}/xAxisValues`]).cells).toEqual(months);
      const { row, column } = at(details?.[`series/${no}/values`]);
      if (!isTarget) return;
      expect(column).toBe('STUV'[no]);
      // The number of the chart stands beside its months.
      expect(values[row - 1]?.[14]).toBe(index + 1);
    });
  });
});

import type { Measure } from '../../src/domain/figure-table';
import type { ImportContext, ImportRow, RangeContent, SheetCells } from '../../src/domain/import';
import { sheetOfRange } from '../../src/domain/import';
import { formatReportingMonth, parseReportingMonth, type ReportingMonth } from '../../src/domain/months';
import { isQuantity, type FigureCode } from '../../src/domain/quantities';
import type { Sex } from '../../src/domain/sex';

/** A figure as it is, before anybody writes it into a table. Rates are fractions. */
export interface Fact {
  readonly jobcenter: string;
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sex: Sex;
  readonly month: ReportingMonth;
  readonly value: number;
}

export function monthOf(text: string): ReportingMonth {
  const month = parseReportingMonth(text);
  if (!month.ok) throw new Error(`no month: ${text}`);
  return month.value;
}

export const importContext: ImportContext = {
  fileName: null,
  jobcenter: 'Musterland',
  jobcenters: ['Musterland', 'Neuland'],
  saved: [],
};

export const sexNames: Readonly<Record<Sex, string>> = { total: 'gesamt', female: 'Frauen', male: 'Männer' };
const measureNames: Readonly<Record<Measure, string>> = { month: 'Monat', progress: 'JFW', twelveMonths: '12M' };

/** 1234.5 as a German table writes it: 1.234,5. */
export function germanNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A fraction as the percentage that it is, without the noise of binary numbers. */
export function percentOf(fraction: number): number {
  return Number(`${fraction}e2`);
}

/** What a value cell holds where rates are in percent. */
export function written(fact: Fact): number {
  return isQuantity(fact.figure) ? fact.value : percentOf(fact.value);
}

/** A few figures of two Jobcenter over three months: ELB (persons), INT (events) and K2 of twelve months. */
export function someFacts(): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [place, jobcenter] of ['Musterland', 'Neuland'].entries())
    for (const [offset, text] of ['2026-04', '2026-05', '2026-06'].entries())
      for (const sex of ['female', 'male', 'total'] as const) {
        const size = { female: 1, male: 2, total: 3 }[sex] * 1000 + place * 100 + offset;
        const common = { jobcenter, sex, month: monthOf(text) };
        facts.push({ ...common, figure: 'ELB', measure: 'month', value: size });
        facts.push({ ...common, figure: 'INT', measure: 'month', value: Math.floor(size / 50) });
        facts.push({
          ...common,
          figure: 'K2',
          measure: 'twelveMonths',
          value: (200 + place * 10 + offset + (size % 7)) / 1000,
        });
      }
  return facts;
}

/** The long table: one figure a row, rates with their sign. */
export function longTable(facts: readonly Fact[], name = 'Daten'): RangeContent {
  return {
    name,
    values: [
      ['Jobcenter', 'Kennzahl', 'Art', 'Geschlecht', 'Berichtsmonat', 'Wert'],
      ...facts.map((fact) => [
        fact.jobcenter,
        fact.figure,
        measureNames[fact.measure],
        sexNames[fact.sex],
        formatReportingMonth(fact.month),
        isQuantity(fact.figure) ? fact.value : `${germanNumber(percentOf(fact.value))} %`,
      ]),
    ],
  };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

const figureHeaders: Readonly<Partial<Record<FigureCode, string>>> = {
  ELB: 'Erwerbsfähige Leistungsberechtigte',
  INT: 'Integrationen',
  K2: 'Integrationsquote in %',
};

export function figureHeader(figure: FigureCode): string {
  return figureHeaders[figure] ?? figure;
}

/** Months in columns under a row of years; a row for each Jobcenter, figure and sex. */
export function monthsAcross(facts: readonly Fact[], name = 'Monate'): RangeContent {
  const months = distinct(facts.map(({ month }) => month)).sort((one, other) => one - other);
  const names = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
  const rows = distinct(facts.map(({ jobcenter, figure, sex }) => [jobcenter, figure, sex].join('|')));
  return {
    name,
    values: [
      ['Kennzahlen nach Monaten'],
      [],
      ['', '', '', ...months.map((month) => Math.floor(month / 12))],
      ['Jobcenter', 'Kennzahl', 'Geschlecht', ...months.map((month) => names[month % 12])],
      ...rows.map((row) => {
        const [jobcenter = '', figure = '', sex = ''] = row.split('|');
        const ofRow = facts.filter(
          (fact) => fact.jobcenter === jobcenter && fact.figure === figure && fact.sex === sex,
        );
        return [
          jobcenter,
          ofRow[0] === undefined ? '' : figureHeader(ofRow[0].figure),
          ofRow[0] === undefined ? '' : sexNames[ofRow[0].sex],
          ...months.map((month) => {
            const fact = ofRow.find((each) => each.month === month);
            return fact === undefined ? '' : isQuantity(fact.figure) ? fact.value : `${germanNumber(written(fact))} %`;
          }),
        ];
      }),
    ],
  };
}

/** Figures as groups of columns, sexes under them; a row for each Jobcenter and month. */
export function sexesAcross(facts: readonly Fact[], name = 'Geschlechter'): RangeContent {
  const figures = distinct(facts.map(({ figure }) => figure));
  const sexes: readonly Sex[] = ['total', 'female', 'male'];
  const rows = distinct(facts.map(({ jobcenter, month }) => `${jobcenter}|${month}`));
  return {
    name,
    values: [
      ['Jobcenter', 'Berichtsmonat', ...figures.flatMap((figure) => [figureHeader(figure), '', ''])],
      ['', '', ...figures.flatMap(() => sexes.map((sex) => sexNames[sex]))],
      ...rows.map((row) => {
        const [jobcenter = '', month = ''] = row.split('|');
        const ofRow = facts.filter((fact) => fact.jobcenter === jobcenter && fact.month === Number(month));
        return [
          jobcenter,
          formatReportingMonth(Number(month) as ReportingMonth),
          ...figures.flatMap((figure) =>
            sexes.map((sex) => {
              const fact = ofRow.find((each) => each.figure === figure && each.sex === sex);
              return fact === undefined ? '' : written(fact);
            }),
          ),
        ];
      }),
    ],
  };
}

/** A sheet for each month with the month in its title. */
export function sheetsByMonth(facts: readonly Fact[]): readonly SheetCells[] {
  return distinct(facts.map(({ month }) => month)).map((month) => {
    const ofMonth = facts.filter((fact) => fact.month === month);
    const table = sexesAcross(ofMonth, `Tabelle ${formatReportingMonth(month).replace('-', '')}`);
    return sheetOfRange({
      ...table,
      values: [
        ['Kennzahlen nach § 48a SGB II'],
        [`Berichtsmonat: ${formatReportingMonth(month)}`],
        [],
        ...table.values.map((row) => row.filter((_, column) => column !== 1)),
      ],
    });
  });
}

/** What rows say, sorted, without where they stood: two layouts of the same figures say the same. */
export function factsOf(rows: readonly ImportRow[]): readonly string[] {
  return rows
    .map(({ jobcenter, figure, measure, sex, month, value }) =>
      [jobcenter, figure, measure, sex, formatReportingMonth(month), JSON.stringify(value)].join(' '),
    )
    .sort();
}

export function factTexts(facts: readonly Fact[]): readonly string[] {
  return facts
    .map(({ jobcenter, figure, measure, sex, month, value }) =>
      [jobcenter, figure, measure, sex, formatReportingMonth(month), String(value)].join(' '),
    )
    .sort();
}

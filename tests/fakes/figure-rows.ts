import { readFigureTable, type FigureTable, type RawTable } from '../../src/domain/figure-table';
import { formatReportingMonth, reportingMonth, type ReportingMonth } from '../../src/domain/months';
import type { FigureRequest } from '../../src/domain/progress';

/** The month as the domain counts it; fails the test for a month that does not exist. */
export function month(year: number, no: number): ReportingMonth {
  const result = reportingMonth(year, no);
  if (!result.ok) throw new Error(`There is no month ${year}-${no}.`);
  return result.value;
}

/** The month of a text such as `2026-06`. */
export function at(text: string): ReportingMonth {
  const [year = NaN, no = NaN] = text.split('-').map(Number);
  return month(year, no);
}

/** The month `count` months after another one, as the rows write it. */
export function later(text: string, count: number): string {
  return formatReportingMonth((at(text) + count) as ReportingMonth);
}

export const figureHeaders = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
] as const;

/** One row of the data table, with months written as `2026-06`; what is left out gets the value most tests want. */
export interface FigureRowDraft {
  readonly jobcenter?: string;
  readonly figure: string;
  readonly measure?: string;
  readonly sex?: string;
  readonly month: string;
  /** Without it the Ladestand is the reporting month: lag 0. */
  readonly load?: string;
  readonly waiting?: number | '';
  readonly value: unknown;
}

export function figureRow(draft: FigureRowDraft): readonly unknown[] {
  return [
    draft.jobcenter ?? 'Landkreis Musterland',
    draft.figure,
    draft.measure ?? 'Monat',
    draft.sex ?? 'gesamt',
    draft.month,
    draft.load ?? draft.month,
    draft.waiting ?? '',
    draft.value,
    'erfunden',
  ];
}

/** A data table as Excel hands it over: the headers, then the rows. */
export function figureRows(drafts: readonly FigureRowDraft[]): RawTable {
  return [figureHeaders, ...drafts.map(figureRow)];
}

/** Values of successive months of one year, from January on, each known at its own month (lag 0). */
export function monthsOf(figure: string, year: number, values: readonly unknown[], sex = 'gesamt'): FigureRowDraft[] {
  return values.map((value, index) => ({ figure, sex, month: `${year}-${String(index + 1).padStart(2, '0')}`, value }));
}

/** Values of successive months, each known `lag` months later. */
export function course(
  figure: string,
  first: string,
  values: readonly unknown[],
  { lag = 0, ...rest }: Partial<FigureRowDraft> & { readonly lag?: number } = {},
): FigureRowDraft[] {
  return values.map((value, index) => {
    const text = later(first, index);
    return { figure, month: text, load: later(text, lag), value, ...rest };
  });
}

/** Asks for a total without Wartezeit and with the stock of the month before, unless told otherwise. */
export function asked(
  figure: FigureRequest['figure'],
  text: string,
  rest: Partial<Omit<FigureRequest, 'figure' | 'month'>> = {},
): FigureRequest {
  return { figure, month: at(text), sex: 'total', dataLoad: null, stockShift: 1, ...rest };
}

export function tableOf(drafts: readonly FigureRowDraft[], jobcenter: string | null = null): FigureTable {
  const table = readFigureTable(figureRows(drafts), jobcenter);
  if (!table.ok) throw new Error(`The table was refused: ${table.error.code}`);
  return table.value;
}

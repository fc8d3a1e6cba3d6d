import { checkFigures, type CheckRequest, type DataFinding } from '../../../src/domain/data-check';
import { monthOfYear, yearOf, type ReportingMonth } from '../../../src/domain/months';
import { figureRows, month, type FigureRowDraft } from '../../fakes/figure-rows';

export const jobcenter = 'Landkreis Musterland';

export function check(drafts: readonly FigureRowDraft[], request: Partial<CheckRequest> = {}): readonly DataFinding[] {
  return checkRows(figureRows(drafts), request);
}

export function checkRows(rows: readonly (readonly unknown[])[], request: Partial<CheckRequest> = {}) {
  const result = checkFigures(rows, { year: null, jobcenter: null, stockShift: 1, ...request });
  if (!result.ok) throw new Error(`The table was refused: ${result.error.code}`);
  return result.value;
}

/** '2026-03' or '2026-03 2026-05' as a span. */
export function span(text: string): { first: ReportingMonth; last: ReportingMonth } {
  const [first = '', last = first] = text.split(' ');
  return { first: at(first), last: at(last) };
}

export function at(text: string): ReportingMonth {
  const [year, no] = text.split('-').map(Number);
  return month(year ?? 0, no ?? 0);
}

/** The month `count` months after another one, as the tables write it. */
export function later(text: string, count: number): string {
  const sum = (at(text) + count) as ReportingMonth;
  return `${yearOf(sum)}-${String(monthOfYear(sum)).padStart(2, '0')}`;
}

export function rows(...numbers: number[]) {
  return { count: numbers.length, first: numbers.slice(0, 5) };
}

/** Successive months of a series with lag 0. */
export function course(
  figure: string,
  from: string,
  values: readonly unknown[],
  more: Partial<FigureRowDraft> = {},
): FigureRowDraft[] {
  return values.map((value, index) => ({ figure, month: later(from, index), value, ...more }));
}

/** What every finding of a series of total months has. */
export function found(figure: string | null, monthText: string | null, more: object = {}) {
  return {
    jobcenter,
    figure,
    measure: figure === null ? null : 'month',
    sexes: figure === null ? [] : ['total'],
    month: monthText === null ? null : at(monthText),
    ...more,
  };
}

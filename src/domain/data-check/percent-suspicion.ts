import type { Measure } from '../figure-table';
import { indicatorFormula } from '../indicators';
import type { ReportingMonth } from '../months';
import { isQuantity, type FigureCode } from '../quantities';
import { isAsked, spanOf } from './check-scope';
import { rowList, type LocalFinding } from './data-finding';
import { figureOf, monthRuns, newestOf, rowsOf, type Series } from './series';

/** No rate of a Jobcenter comes near 150 %, and none of its sums or stocks doubles within a year. */
const highestRate = 1.5;
const highestChange = 1;

/** Whether a delivered rate or change is so large that percent were typed for fractions: 30.7 instead of 0.307. */
export function isPercent(figure: FigureCode, measure: Measure, value: number): boolean {
  if (isQuantity(figure)) return false;
  if (indicatorFormula(figure).kind !== 'yearChange') return value > highestRate;
  // The Jahresfortschrittswert behind a change is a level, Euro or persons.
  return measure !== 'progress' && Math.abs(value) > highestChange;
}

/** Delivered rates and changes that were entered as percent, successive months together. */
export function checkPercent(series: Series, year: number | null): readonly LocalFinding[] {
  const { figure, measure, sex } = series;
  const suspicious: { readonly month: ReportingMonth; readonly value: number; readonly rows: readonly number[] }[] = [];
  for (const found of series.months) {
    const newest = newestOf(found);
    const value = figureOf(newest);
    if (newest === undefined || value === null || !isAsked(found.month, year)) continue;
    if (isPercent(figure, measure, value)) suspicious.push({ month: found.month, value, rows: rowsOf(newest) });
  }
  return monthRuns(suspicious, () => true).map((run) => {
    const months = spanOf(run);
    return {
      figure,
      measure,
      sexes: [sex],
      month: months.first,
      code: 'percentInsteadOfFraction',
      months,
      value: run[0].value,
      rows: rowList(run.flatMap(({ rows }) => rows)),
    };
  });
}

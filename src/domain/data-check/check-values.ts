import type { MissingValue } from '../figure-table';
import type { ReportingMonth } from '../months';
import { isQuantity, quantityFacts, type FigureCode } from '../quantities';
import { isAsked, spanOf } from './check-scope';
import { rowList, type DataFindingFacts, type LocalFinding } from './data-finding';
import { monthRuns, newestOf, rowsOf, type Series, type SeriesMonth } from './series';

interface MissingMonth {
  readonly month: ReportingMonth;
  readonly missing: MissingValue;
  readonly rows: readonly number[];
}

/**
 * Cells of the column Wert without a usable figure, successive months together. What a newer Ladestand says corrects the
 * older ones, and rows that contradict each other are a finding of their own.
 */
export function checkValues(series: Series, year: number | null): readonly LocalFinding[] {
  const missing = series.months.filter(({ month }) => isAsked(month, year)).flatMap(missingMonth);
  return monthRuns(missing, together).map((run) => {
    const months = spanOf(run);
    const rows = rowList(run.flatMap((item) => item.rows));
    return {
      figure: series.figure,
      measure: series.measure,
      sexes: [series.sex],
      month: months.first,
      ...factsOf(run[0].missing, series.figure),
      months,
      rows,
    };
  });
}

function missingMonth(found: SeriesMonth): readonly MissingMonth[] {
  const newest = newestOf(found);
  if (newest === undefined || newest.contradictory || typeof newest.value === 'number') return [];
  return [{ month: found.month, missing: newest.value, rows: rowsOf(newest) }];
}

function together({ missing: one }: MissingMonth, { missing: next }: MissingMonth): boolean {
  return one.reason === 'marker' && next.reason === 'marker' ? one.marker === next.marker : one.reason === next.reason;
}

type ValueFacts<Facts> = Facts extends unknown ? Omit<Facts, 'months' | 'rows'> : never;
type ValueCode =
  'valueChange' | 'valueText' | 'valueNegative' | 'valueUnusable' | 'valueMarked' | 'valueBlank' | 'valueZero';

function factsOf(
  missing: MissingValue,
  figure: FigureCode,
): ValueFacts<Extract<DataFindingFacts, { readonly code: ValueCode }>> {
  switch (missing.reason) {
    case 'text':
      return { code: 'valueText', text: missing.text };
    case 'negative':
      return { code: 'valueNegative', value: missing.value };
    case 'changeInsteadOfLevel':
      return { code: 'valueChange', value: missing.value };
    case 'unusable':
      return { code: 'valueUnusable' };
    case 'marker':
      return { code: 'valueMarked', marker: missing.marker };
    case 'blank':
      return { code: 'valueBlank' };
    case 'zeroOrBlank':
      return { code: 'valueZero', neverZero: isQuantity(figure) && quantityFacts(figure).neverZero };
  }
}

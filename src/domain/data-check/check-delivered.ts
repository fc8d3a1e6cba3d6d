import type { FigureTable, Measure } from '../figure-table';
import { indicatorFormula } from '../indicators';
import type { ReportingMonth } from '../months';
import { computedProgress, type StockShift } from '../progress';
import { isQuantity, type FigureCode } from '../quantities';
import { isAsked, spanOf } from './check-scope';
import { rowList, type LocalFinding } from './data-finding';
import { isPercent } from './percent-suspicion';
import { figureOf, monthRuns, newestOf, rowsOf, type Series, type SeriesMonth } from './series';

/** Arten under which some function looks for the figure. */
function readMeasures(figure: FigureCode): readonly Measure[] {
  if (isQuantity(figure)) return ['month', 'progress'];
  switch (indicatorFormula(figure).kind) {
    case 'yearChange':
    case 'monthlyShare':
      return ['month', 'progress'];
    case 'eventsOverStock':
    case 'meanMonthlyRate':
      return ['progress', 'twelveMonths'];
    case 'deliveredOnly':
      return ['month', 'progress', 'twelveMonths'];
  }
}

/** Rows that nothing reads because of their Art, such as a K2 without Art, which counts as a value of the month. */
export function checkMeasure({ figure, measure, sex, months }: Series, year: number | null): readonly LocalFinding[] {
  const expected = readMeasures(figure);
  const [first, ...others] = months.filter(({ month }) => isAsked(month, year));
  if (first === undefined || expected.includes(measure)) return [];
  const rows = [first, ...others].flatMap(({ loads }) => loads.flatMap(rowsOf));
  return [
    {
      figure,
      measure,
      sexes: [sex],
      month: first.month,
      code: 'measureUnused',
      months: spanOf([first, ...others]),
      expected,
      rows: rowList(rows),
    },
  ];
}

interface Differing {
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth | null;
  readonly delivered: number;
  readonly computed: number;
  readonly rows: readonly number[];
}

/**
 * Delivered Jahresfortschrittswerte that the months of the table do not bear out at the same Ladestand. Neither is taken for
 * wrong: whether older months are re-read at each load is open (domain reference 3.3).
 */
export function checkProgress(
  series: Series,
  table: FigureTable,
  year: number | null,
  stockShift: StockShift,
): readonly LocalFinding[] {
  if (series.measure !== 'progress') return [];
  const differing = series.months.flatMap((found) =>
    isAsked(found.month, year) ? (differingMonth(series, found, table, stockShift) ?? []) : [],
  );
  return monthRuns(differing, () => true).map((run) => {
    const [{ dataLoad, delivered, computed }] = run;
    const months = spanOf(run);
    const rows = rowList(run.flatMap((found) => found.rows));
    const place = { figure: series.figure, measure: series.measure, sexes: [series.sex], month: months.first };
    return { ...place, code: 'progressDiffers', months, dataLoad, delivered, computed, rows };
  });
}

function differingMonth(
  { figure, sex }: Series,
  found: SeriesMonth,
  table: FigureTable,
  stockShift: StockShift,
): Differing | null {
  const newest = newestOf(found);
  const delivered = figureOf(newest);
  if (newest === undefined || delivered === null || isPercent(figure, 'progress', delivered)) return null;
  const { month } = found;
  const { dataLoad } = newest;
  const result = computedProgress(table, { figure, month, sex, dataLoad, stockShift });
  if (!result.ok) return null;
  const { value: computed, numerator } = result.value;
  // An older month may stem from an older load, the reporting month itself may not.
  if (numerator.at(-1)?.dataLoad !== dataLoad) return null;
  return differs(figure, delivered, computed) ? { month, dataLoad, delivered, computed, rows: rowsOf(newest) } : null;
}

/** Half a unit as it is shown: a tenth of a percent, one person, event or Euro. */
function displayRounding(figure: FigureCode): number {
  return isQuantity(figure) || indicatorFormula(figure).kind === 'yearChange' ? 0.5 : 0.0005;
}

/** Both have to be exceeded: the first forgives rounded means of large stocks, the second rounded rates. */
const relativeTolerance = 0.0005;
const binaryError = 1e-12;

function differs(figure: FigureCode, delivered: number, computed: number): boolean {
  const difference = Math.abs(delivered - computed);
  return (
    difference > displayRounding(figure) * (1 + binaryError) + Math.abs(computed) * binaryError &&
    difference > Math.abs(computed) * relativeTolerance
  );
}

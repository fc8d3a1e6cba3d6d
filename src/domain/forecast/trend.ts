import type { FigureKey, FigureTable } from '../figure-table';
import { monthOfYear, yearOf } from '../months';
import { computeValue, progressIngredients, type FigureRequest, type Ingredients } from '../progress';
import { failure, success, type Result } from '../result';
import type { SkippedYear, YearObstacle } from './forecast-fault';
import { firstYearOf, pastYearEnd } from './past-years';
import type { LogError } from './prediction-range';
import { loadedFigures, monthsLater, sameLagLoads, type Basis, type LoadedFigure } from './same-lag';
import type { MethodForecast } from './share-methods';

/** Spans of twelve months that a trend needs: up to the reporting month, and up to a year before. */
export const spansNeeded = 2;

export interface TrendOutcome {
  /** null: one of the two spans is not there. */
  readonly forecast: MethodForecast | null;
  readonly spansFound: number;
  readonly skippedYears: readonly SkippedYear[];
}

interface Span {
  readonly value: number;
  readonly parts: readonly LoadedFigure[];
}

/**
 * The value T of twelve months goes on by what it gained in the last twelve, for as long as the year still lasts:
 * T(Y,m) + (12 − m)/12 · (T(Y,m) − T(Y−1,m)); T(Y,12) is the Jahresendwert. T(Y−1,m) is taken at the load lags of T(Y,m),
 * as it was known a year ago: against figures that have matured since, every trend of counts would point down.
 */
export function trendForecast(table: FigureTable, request: FigureRequest, basis: Basis): TrendOutcome {
  const thisYear = yearOf(request.month);
  const now = currentSpan(table, request, basis);
  if (!now.ok) return missing(0, thisYear, now.error);
  const lastYear = pastSpan(table, request, now.value, 1);
  if (!lastYear.ok) return missing(1, thisYear - 1, lastYear.error);

  const rest = (12 - monthOfYear(request.month)) / 12;
  const goOn = (later: number, earlier: number): number => later + rest * (later - earlier);
  const errors: LogError[] = [];
  const skippedYears: SkippedYear[] = [];
  let later: Result<number, YearObstacle> = lastYear;
  const first = firstYearOf(table, now.value.parts);
  for (let year = thisYear - 1; year >= first; year -= 1) {
    const yearsBack = thisYear - year;
    const earlier = pastSpan(table, request, now.value, yearsBack + 1);
    const error = pastError(later, earlier, pastYearEnd(table, request, basis, yearsBack), goOn);
    if (error.ok) errors.push({ year, log: error.value });
    else skippedYears.push({ year, obstacle: error.error });
    later = earlier;
  }
  const forecast = {
    expected: Math.max(0, goOn(now.value.value, lastYear.value)),
    yearsUsed: [thisYear - 1],
    errors,
    degreesOfFreedom: errors.length,
    correction: 1,
  };
  return { forecast, spansFound: spansNeeded, skippedYears };
}

function missing(spansFound: number, year: number, obstacle: YearObstacle): TrendOutcome {
  return { forecast: null, spansFound, skippedYears: [{ year, obstacle }] };
}

function pastError(
  later: Result<number, YearObstacle>,
  earlier: Result<number, YearObstacle>,
  yearEnd: Result<number, YearObstacle>,
  goOn: (later: number, earlier: number) => number,
): Result<number, YearObstacle> {
  if (!later.ok) return later;
  if (!earlier.ok) return earlier;
  if (!yearEnd.ok) return yearEnd;
  const forecast = goOn(later.value, earlier.value);
  if (forecast <= 0) return failure({ code: 'trendBelowZero' });
  return yearEnd.value > 0 ? success(Math.log(yearEnd.value / forecast)) : failure({ code: 'yearIsZero' });
}

/** The formula of a Jahresendwert for the twelve months up to `request.month`. */
function spanIngredients({ figure, sex, month, stockShift }: FigureRequest): Ingredients | null {
  const toDecember = 12 - monthOfYear(month);
  const ofYear = progressIngredients(figure, sex, monthsLater(month, toDecember), stockShift);
  if (ofYear === null || ofYear === 'monthsBeforeStart') return null;
  const earlier = (key: FigureKey): FigureKey => ({ ...key, month: monthsLater(key.month, -toDecember) });
  return { ...ofYear, numerator: ofYear.numerator.map(earlier), denominator: ofYear.denominator.map(earlier) };
}

function currentSpan(table: FigureTable, request: FigureRequest, { dataLoad }: Basis): Result<Span, YearObstacle> {
  const ingredients = spanIngredients(request);
  if (ingredients === null) return failure({ code: 'monthsBeforeStart' });
  const span = computeValue(table, ingredients, () => ({ kind: 'knownAt', dataLoad }));
  if (!span.ok) return span;
  const parts = loadedFigures([...span.value.numerator, ...span.value.denominator]);
  return parts.ok ? success({ value: span.value.value, parts: parts.value }) : parts;
}

function pastSpan(
  table: FigureTable,
  request: FigureRequest,
  { parts }: Span,
  yearsBack: number,
): Result<number, YearObstacle> {
  const ingredients = spanIngredients({ ...request, month: monthsLater(request.month, -12 * yearsBack) });
  if (ingredients === null) return failure({ code: 'monthsBeforeStart' });
  const span = computeValue(table, ingredients, sameLagLoads(parts, yearsBack));
  return span.ok ? success(span.value.value) : span;
}

import type { FigureTable } from '../figure-table';
import { monthOfYear, yearOf, type ReportingMonth } from '../months';
import {
  computedProgress,
  progressIngredients,
  progressValue,
  type FigureRequest,
  type ProgressValue,
} from '../progress';
import { isQuantity } from '../quantities';
import { failure, success, type Result } from '../result';
import type { ForecastFault, ForecastMethod, SkippedYear } from './forecast-fault';
import { pastYears } from './past-years';
import { predictionRange, type ForecastRange } from './prediction-range';
import { loadedFigures, type Basis } from './same-lag';
import { previousYearForecast, seasonForecast, type MethodForecast } from './share-methods';
import { spansNeeded, trendForecast } from './trend';

/** By how much the end of a past year differed from what the method had said: actual / forecast − 1. */
export interface PastError {
  readonly year: number;
  readonly error: number;
}

export interface YearEndForecast {
  readonly method: ForecastMethod;
  readonly expected: number;
  /** null: fewer than two past errors, or a trend that leads to 0. */
  readonly range: ForecastRange | null;
  /** Newest year first, as in every list of years here. */
  readonly pastErrors: readonly PastError[];
  /** Years that the expected value rests on. */
  readonly yearsUsed: readonly number[];
  /** Years of the table that tell nothing about the past errors, with the reason. */
  readonly skippedYears: readonly SkippedYear[];
  /** The Jahresfortschrittswert that is carried on. */
  readonly soFar: ProgressValue;
}

/**
 * Expected Jahresendwert, with a range that is meant to hold it in 80 % of cases. Figures and Jahresendwert are those of one
 * load lag, the request's: a forecast on values ohne Wartezeit is one of the Jahresendwert ohne Wartezeit. Past years count
 * at the same load lag (and of the same Art) only; the rest is told in `skippedYears`.
 *
 * `season`: JFW(Y,m) / share, share = geometric mean of JFW(y,m) / JFW(y,12) over past years.
 * `previousYear`: JFW(Y,m) · JFW(Y−1,12) / JFW(Y−1,m). `trend`: T + (12 − m)/12 · (T − T a year before), T = the formula of
 * the Jahresendwert over the twelve months up to m, always from months; not below 0.
 * Range: expected · e^±h, h from the logarithms of the method's own past errors: t-quantile 0.90 × root mean square. December
 * is the value itself, without uncertainty.
 *
 * Unit: that of the Jahresfortschrittswert. Fails as `progressValue`, and `dataLoadUnknown`, `historyTooShort`,
 * `nothingSoFar`, `trendNeedsMonths`, `resultTooLarge`. Source: design (PROGNOSE), domain reference 3.2; an extrapolation of
 * this project, no official value.
 *
 * @example 700 Integrationen in June after 600 of 1200 the year before: previousYear → expected 1400
 */
export function forecastYearEnd(
  table: FigureTable,
  request: FigureRequest,
  method: ForecastMethod,
): Result<YearEndForecast, ForecastFault> {
  if (monthOfYear(request.month) === 12) {
    const yearEnd = progressValue(table, request);
    return yearEnd.ok ? success(certain(method, yearEnd.value)) : yearEnd;
  }
  const { figure, sex, month, stockShift } = request;
  if (method === 'trend' && !isQuantity(figure) && progressIngredients(figure, sex, month, stockShift) === null) {
    return failure({ code: 'trendNeedsMonths', indicator: figure });
  }
  const soFar = method === 'trend' ? computedProgress(table, request) : progressValue(table, request);
  if (!soFar.ok) return soFar;
  const basis = basisOf(soFar.value);
  if (!basis.ok) return basis;
  const outcome = outcomeOf(table, request, method, basis.value);
  return outcome.ok ? withRange(method, soFar.value, outcome.value) : outcome;
}

function certain(method: ForecastMethod, soFar: ProgressValue): YearEndForecast {
  const { value } = soFar;
  const range = { lower: value, upper: value };
  return { method, expected: value, range, pastErrors: [], yearsUsed: [], skippedYears: [], soFar };
}

function basisOf({ value, origin, numerator, denominator }: ProgressValue): Result<Basis, ForecastFault> {
  const parts = loadedFigures([...numerator, ...denominator]);
  if (!parts.ok) return parts;
  const dataLoad = Math.max(...parts.value.map((part) => part.dataLoad)) as ReportingMonth;
  return success({ value, origin, dataLoad, parts: parts.value });
}

interface Outcome {
  readonly forecast: MethodForecast;
  readonly skippedYears: readonly SkippedYear[];
}

function outcomeOf(
  table: FigureTable,
  request: FigureRequest,
  method: ForecastMethod,
  basis: Basis,
): Result<Outcome, ForecastFault> {
  const { month } = request;
  const tooShort = (yearsFound: number, yearsNeeded: number, skippedYears: readonly SkippedYear[]) =>
    failure({
      code: 'historyTooShort',
      method,
      month,
      loadLag: basis.dataLoad - month,
      yearsFound,
      yearsNeeded,
      skippedYears,
    } as const);

  if (method === 'trend') {
    const { forecast, spansFound, skippedYears } = trendForecast(table, request, basis);
    return forecast === null ? tooShort(spansFound, spansNeeded, skippedYears) : success({ forecast, skippedYears });
  }
  if (basis.value === 0) return failure({ code: 'nothingSoFar', method, month });
  const { usable, skippedYears } = pastYears(table, request, basis);
  const forecast =
    method === 'season'
      ? seasonForecast(basis.value, usable)
      : previousYearForecast(basis.value, usable, yearOf(month));
  return forecast === null ? tooShort(0, 1, skippedYears) : success({ forecast, skippedYears });
}

function withRange(
  method: ForecastMethod,
  soFar: ProgressValue,
  { forecast, skippedYears }: Outcome,
): Result<YearEndForecast, ForecastFault> {
  const { expected, errors, yearsUsed } = forecast;
  if (!Number.isFinite(expected)) return failure({ code: 'resultTooLarge' });
  // A range in proportion to 0 would claim that nothing else can come.
  const range =
    expected > 0 ? predictionRange(expected, errors, forecast.degreesOfFreedom, forecast.correction) : success(null);
  if (!range.ok) return range;
  const pastErrors = errors.map(({ year, log }) => ({ year, error: Math.expm1(log) }));
  return success({ method, expected, range: range.value, pastErrors, yearsUsed, skippedYears, soFar });
}

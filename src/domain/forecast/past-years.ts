import type { FigureKey, FigureTable } from '../figure-table';
import { monthOfYear, yearOf, type ReportingMonth } from '../months';
import {
  computedProgress,
  computeValue,
  deliveredProgress,
  knownFigure,
  progressIngredients,
  type FigureRequest,
  type LoadChoice,
} from '../progress';
import { failure, success, type Result } from '../result';
import type { SkippedYear, YearObstacle } from './forecast-fault';
import { furtherOnLoads, monthsLater, sameLagLoads, type Basis, type LoadedFigure } from './same-lag';

/** A past year at the load lag of this year. */
export interface PastYear {
  readonly year: number;
  /** Jahresfortschrittswert of the same month. */
  readonly soFar: number;
  readonly yearEnd: number;
}

/** Every past year in the table, the newest first; those that cannot be used with the reason. */
export function pastYears(
  table: FigureTable,
  request: FigureRequest,
  basis: Basis,
): { readonly usable: readonly PastYear[]; readonly skippedYears: readonly SkippedYear[] } {
  const usable: PastYear[] = [];
  const skippedYears: SkippedYear[] = [];
  const thisYear = yearOf(request.month);
  const first = firstYearOf(table, basis.parts);
  for (let year = thisYear - 1; year >= first; year -= 1) {
    const past = pastYear(table, request, basis, thisYear - year);
    if (past.ok) usable.push(past.value);
    else skippedYears.push({ year, obstacle: past.error });
  }
  return { usable, skippedYears };
}

/** First year with a row of any of the parts; women and men can stand in for a total. */
export function firstYearOf(table: FigureTable, parts: readonly LoadedFigure[]): number {
  let first = Infinity;
  for (const { key } of parts) {
    for (const sex of key.sex === 'total' ? (['total', 'female', 'male'] as const) : [key.sex]) {
      first = Math.min(first, table.span(key.figure, key.measure, sex)?.first ?? Infinity);
    }
  }
  return yearOf(first as ReportingMonth);
}

function pastYear(
  table: FigureTable,
  request: FigureRequest,
  basis: Basis,
  yearsBack: number,
): Result<PastYear, YearObstacle> {
  const month = monthsLater(request.month, -12 * yearsBack);
  const soFar = pastProgress(table, { ...request, month }, basis, sameLagLoads(basis.parts, yearsBack));
  if (!soFar.ok) return soFar;
  const yearEnd = pastYearEnd(table, request, basis, yearsBack);
  if (!yearEnd.ok) return yearEnd;
  return soFar.value > 0 && yearEnd.value > 0
    ? success({ year: yearOf(month), soFar: soFar.value, yearEnd: yearEnd.value })
    : failure({ code: 'yearIsZero' });
}

/** Jahresendwert of a past year as it was known when December had the lag that the reporting month has now. */
export function pastYearEnd(
  table: FigureTable,
  request: FigureRequest,
  basis: Basis,
  yearsBack: number,
): Result<number, YearObstacle> {
  const monthsOn = 12 - monthOfYear(request.month) - 12 * yearsBack;
  const december = { ...request, month: monthsLater(request.month, monthsOn) };
  return pastProgress(table, december, basis, furtherOnLoads(basis, monthsOn));
}

function pastProgress(
  table: FigureTable,
  request: FigureRequest,
  { origin, parts }: Basis,
  choose: (key: FigureKey) => LoadChoice,
): Result<number, YearObstacle> {
  return origin === 'delivered' ? pastDelivered(table, request, parts, choose) : pastComputed(table, request, choose);
}

function pastDelivered(
  table: FigureTable,
  request: FigureRequest,
  parts: readonly LoadedFigure[],
  choose: (key: FigureKey) => LoadChoice,
): Result<number, YearObstacle> {
  const [figure = request.figure] = parts.map(({ key }) => key.figure);
  const key: FigureKey = { figure, measure: 'progress', sex: request.sex, month: request.month };
  const known = knownFigure(table, key, choose(key));
  if (known.ok) return success(known.value.value);
  return known.error.code === 'figureNotFound' && computedProgress(table, request).ok
    ? failure({ code: 'originsDiffer' })
    : known;
}

function pastComputed(
  table: FigureTable,
  request: FigureRequest,
  choose: (key: FigureKey) => LoadChoice,
): Result<number, YearObstacle> {
  const { figure, sex, month, stockShift } = request;
  const ingredients = progressIngredients(figure, sex, month, stockShift);
  if (ingredients === null || ingredients === 'monthsBeforeStart') return failure({ code: 'monthsBeforeStart' });
  const computed = computeValue(table, ingredients, choose);
  if (computed.ok) return success(computed.value.value);
  return computed.error.code === 'figureNotFound' && deliveredProgress(table, request)?.ok === true
    ? failure({ code: 'originsDiffer' })
    : computed;
}

import type { FigureKey, FigureTable } from '../figure-table';
import type { ReportingMonth } from '../months';
import { addMonths, previousYear } from '../months';
import { failure, success, type Result } from '../result';
import { computeValue } from './computed-value';
import type { FigureFault } from './figure-fault';
import { progressIngredients, yearEarlier, type Ingredients } from './formula-months';
import { knownFigure, type KnownFigure, type LoadChoice } from './known-figure';
import {
  computedProgress,
  deliveredProgress,
  progressValue,
  type FigureRequest,
  type ProgressValue,
} from './progress-value';

/** Why Ist and Vorjahr must not be compared although both are there. */
export type Incomparability =
  /** One year is delivered, the other computed: they differ in Art. */
  | { readonly code: 'originsDiffer' }
  /** The previous year is there, but not at the load lag of this year. */
  | {
      readonly code: 'dataLoadMissing';
      readonly key: FigureKey;
      readonly needed: ReportingMonth;
      readonly available: readonly ReportingMonth[];
    }
  | { readonly code: 'dataLoadUnknown'; readonly key: FigureKey; readonly row: number };

export interface YearComparison {
  readonly actual: Result<ProgressValue, FigureFault>;
  /** At the same load lag if there is such a value, else the best there is, and then `incomparability` says why. */
  readonly previous: Result<ProgressValue, FigureFault>;
  readonly incomparability: Incomparability | null;
}

/**
 * Jahresfortschrittswert of a month beside that of the previous year, month by month at the same load lag (Ladestand −
 * Berichtsmonat) and of the same origin. Never silently compares anything else.
 *
 * Source: domain reference 3.1 ("jeweils mit den gleichen Ladeständen"), design 3.
 */
export function compareYears(table: FigureTable, request: FigureRequest): YearComparison {
  const actual = progressValue(table, request);
  const month = previousYear(request.month);
  if (!month.ok) return { actual, previous: failure({ code: 'monthsBeforeStart' }), incomparability: null };
  const dataLoad = request.dataLoad ?? (actual.ok ? actual.value.dataLoad : null);
  const yearBefore: FigureRequest = { ...request, month: month.value, dataLoad: yearBack(dataLoad) };
  if (!actual.ok) return { actual, previous: anyLoad(table, yearBefore), incomparability: null };
  const exact = sameLag(table, yearBefore, actual.value);
  if (exact.ok) return { actual, previous: exact, incomparability: null };
  const incomparability = reasonOf(exact.error);
  return incomparability.ok
    ? { actual, previous: anyLoad(table, yearBefore), incomparability: incomparability.value }
    : { actual, previous: incomparability, incomparability: null };
}

function yearBack(dataLoad: ReportingMonth | null): ReportingMonth | null {
  if (dataLoad === null) return null;
  const back = addMonths(dataLoad, -12);
  return back.ok ? back.value : null;
}

/** What was known a year before the load of this year, or else the first that was known at all. */
function anyLoad(table: FigureTable, request: FigureRequest): Result<ProgressValue, FigureFault> {
  const then = progressValue(table, request);
  if (then.ok || request.dataLoad === null) return then;
  const first = progressValue(table, { ...request, dataLoad: null });
  return first.ok ? first : then;
}

type SameLagFault = FigureFault | { readonly code: 'originsDiffer' };

/** What keeps the years apart; every other fault is one of the figures themselves. */
function reasonOf(fault: SameLagFault): Result<Incomparability, FigureFault> {
  switch (fault.code) {
    case 'originsDiffer':
    case 'dataLoadUnknown':
      return success(fault);
    case 'dataLoadNotFound':
      return success({ code: 'dataLoadMissing', key: fault.key, needed: fault.dataLoad, available: fault.available });
    default:
      return failure(fault);
  }
}

/** The value of the year before, each of its figures at the lag that the figure of this year has. */
function sameLag(
  table: FigureTable,
  request: FigureRequest,
  actual: ProgressValue,
): Result<ProgressValue, SameLagFault> {
  const parts = [...actual.numerator, ...actual.denominator];
  const unknown = parts.find(({ dataLoad }) => dataLoad === null);
  if (unknown !== undefined) return failure({ code: 'dataLoadUnknown', key: unknown.key, row: unknown.row });
  const choices = new Map(parts.map((part) => [partName(part.key, 12), exactChoice(part)]));
  const choose = (key: FigureKey): LoadChoice => choices.get(partName(key, 0)) ?? { kind: 'first' };
  return actual.origin === 'delivered'
    ? deliveredSameLag(table, request, actual, choose)
    : computedSameLag(table, request, choose);
}

/** Parts of both years go together by quantity and month. */
function partName({ figure, month }: FigureKey, monthsEarlier: number): string {
  return `${figure} ${month - monthsEarlier}`;
}

function exactChoice({ dataLoad }: KnownFigure): LoadChoice {
  const load = yearBack(dataLoad);
  return load === null ? { kind: 'first' } : { kind: 'exactly', dataLoad: load };
}

function deliveredSameLag(
  table: FigureTable,
  request: FigureRequest,
  actual: ProgressValue,
  choose: (key: FigureKey) => LoadChoice,
): Result<ProgressValue, SameLagFault> {
  const [part] = actual.numerator;
  const key = part === undefined ? null : yearEarlier(part.key);
  if (key === null) return failure({ code: 'monthsBeforeStart' });
  const known = withLoad(table, knownFigure(table, key, choose(key)), key);
  if (known.ok) {
    const { value, dataLoad } = known.value;
    return success({
      value,
      origin: 'delivered',
      dataLoad,
      numerator: [known.value],
      denominator: [],
      newerLoad: null,
    });
  }
  if (known.error.code !== 'figureNotFound') return known;
  return computedProgress(table, request).ok ? failure({ code: 'originsDiffer' }) : known;
}

function computedSameLag(
  table: FigureTable,
  request: FigureRequest,
  choose: (key: FigureKey) => LoadChoice,
): Result<ProgressValue, SameLagFault> {
  const ingredients = progressIngredients(request.figure, request.sex, request.month, request.stockShift);
  if (ingredients === null || ingredients === 'monthsBeforeStart') return failure({ code: 'monthsBeforeStart' });
  const computed = computeValue(table, ingredients, choose);
  if (computed.ok) {
    const { value, numerator, denominator } = computed.value;
    const last = numerator.at(-1)?.dataLoad ?? null;
    return success({ value, origin: 'computed', dataLoad: last, numerator, denominator, newerLoad: null });
  }
  if (computed.error.code === 'figureNotFound' && deliveredProgress(table, request)?.ok === true) {
    return failure({ code: 'originsDiffer' });
  }
  return unknownLoadFirst(table, ingredients, computed.error);
}

/** A row without Ladestand is a better reason than a load that nobody finds. */
function unknownLoadFirst(
  table: FigureTable,
  { numerator, denominator }: Ingredients,
  fault: FigureFault,
): Result<never, FigureFault> {
  if (fault.code !== 'dataLoadNotFound') return failure(fault);
  for (const key of [...numerator, ...denominator]) {
    const [entry] = table.entries(key).filter(({ dataLoad }) => dataLoad === null);
    if (entry !== undefined) return failure({ code: 'dataLoadUnknown', key, row: entry.row });
  }
  return failure(fault);
}

function withLoad(
  table: FigureTable,
  known: Result<KnownFigure, FigureFault>,
  key: FigureKey,
): Result<KnownFigure, FigureFault> {
  return known.ok ? known : unknownLoadFirst(table, { kind: 'sum', numerator: [key], denominator: [] }, known.error);
}

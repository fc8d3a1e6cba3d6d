import type { FigureKey, FigureTable } from '../figure-table';
import type { ReportingMonth } from '../months';
import { addMonths, previousYear } from '../months';
import { failure, success, type Result } from '../result';
import { computeValue } from './computed-value';
import type { FigureFault } from './figure-fault';
import { progressIngredients } from './formula-months';
import { knownFigure, unknownLoadFirst, type KnownFigure, type LoadChoice } from './known-figure';
import {
  computedProgress,
  deliveredKeys,
  deliveredProgress,
  fromDelivered,
  progressOf,
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
  if (!actual.ok) return { actual, previous: withoutIst(table, yearBefore), incomparability: null };
  const exact = sameLag(table, yearBefore, actual.value);
  if (exact.ok) return { actual, previous: exact, incomparability: null };
  const incomparability = reasonOf(exact.error);
  if (!incomparability.ok) return { actual, previous: incomparability, incomparability: null };
  const previous = anyLoad(table, yearBefore);
  // Where the year before cannot be formed at any Ladestand, it is missing and not merely another one.
  return { actual, previous, incomparability: previous.ok ? incomparability.value : null };
}

/**
 * The year before while this year has no value to take the lags from: the reporting month at the Ladestand that was asked
 * for, the months before it all at that one, or all at loads of their own where a table delivers every month once. Anything
 * else would be of another lag without a word.
 */
function withoutIst(table: FigureTable, request: FigureRequest): Result<ProgressValue, FigureFault> {
  const previous = progressValue(table, request);
  const { dataLoad, month } = request;
  if (!previous.ok || dataLoad === null) return previous;
  const parts = [...previous.value.numerator, ...previous.value.denominator];
  const others = parts.filter((known) => known.dataLoad !== dataLoad);
  const earlier = parts.filter(({ key }) => key.month < month);
  const [other] = others;
  const ownLoads = others.length === earlier.length && others.every(({ key }) => key.month < month);
  if (other === undefined || ownLoads) return previous;
  const available = other.dataLoad === null ? [] : [other.dataLoad];
  return failure({ code: 'dataLoadNotFound', key: other.key, dataLoad, available });
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
  return progressValue(table, { ...request, dataLoad: null });
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
  const [delivered] = parts;
  return actual.origin === 'delivered' && delivered !== undefined
    ? deliveredSameLag(table, request, delivered)
    : computedSameLag(table, request, parts);
}

/** Load of the year before at the same lag. The parts name their loads, and none lies before its month. */
function sameLoad({ key, dataLoad }: KnownFigure): LoadChoice {
  return { kind: 'exactly', dataLoad: ((dataLoad ?? key.month) - 12) as ReportingMonth };
}

/** Looks for the row of the same Kennzahl first, then for the other one of the same Jahresfortschrittswert (K1 and LLU). */
function deliveredSameLag(
  table: FigureTable,
  request: FigureRequest,
  now: KnownFigure,
): Result<ProgressValue, SameLagFault> {
  const keys = deliveredKeys(request);
  const isSame = ({ figure }: FigureKey): boolean => figure === now.key.figure;
  const rows = [...keys.filter(isSame), ...keys.filter((key) => !isSame(key))].map((key) =>
    knownFigure(table, key, sameLoad(now)),
  );
  const known =
    rows.find((row) => row.ok || row.error.code === 'figureAmbiguous') ??
    rows.find((row) => !row.ok && row.error.code !== 'figureNotFound');
  if (known?.ok === true) return success(fromDelivered(table, known.value));
  if (known !== undefined) return failure(unknownLoadFirst(table, known.error));
  if (computedProgress(table, request).ok) return failure({ code: 'originsDiffer' });
  return failure({ code: 'figureNotFound', key: { ...now.key, month: request.month } });
}

function computedSameLag(
  table: FigureTable,
  request: FigureRequest,
  parts: readonly KnownFigure[],
): Result<ProgressValue, SameLagFault> {
  const { figure, sex, month, stockShift } = request;
  const ingredients = progressIngredients(figure, sex, month, stockShift);
  if (ingredients === null || ingredients === 'monthsBeforeStart') return failure({ code: 'monthsBeforeStart' });
  const loads = new Map(parts.map((part) => [partName(part.key, 12), sameLoad(part)]));
  // The parts are those of the year before, so there is a load for each.
  const choose = (key: FigureKey): LoadChoice =>
    loads.get(partName(key, 0)) ?? { kind: 'exactly', dataLoad: key.month };
  const computed = computeValue(table, ingredients, choose);
  if (computed.ok) return success(progressOf(table, computed.value, 'computed', month));
  return computed.error.code === 'figureNotFound' && deliveredProgress(table, request)?.ok === true
    ? failure({ code: 'originsDiffer' })
    : failure(unknownLoadFirst(table, computed.error));
}

/** Parts of both years go together by quantity and month. */
function partName({ figure, month }: FigureKey, monthsEarlier: number): string {
  return `${figure} ${month - monthsEarlier}`;
}

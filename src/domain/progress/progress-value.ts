import type { FigureKey, FigureTable } from '../figure-table';
import { indicatorFormula } from '../indicators';
import type { ReportingMonth } from '../months';
import { isQuantity, type FigureCode } from '../quantities';
import { failure, success, type Result } from '../result';
import type { Sex } from '../sex';
import { computeValue, loadOf, type ComputedValue } from './computed-value';
import type { FigureFault } from './figure-fault';
import { progressIngredients, type StockShift } from './formula-months';
import { knownFigure, newestLoad, type KnownFigure, type LoadChoice } from './known-figure';

export interface FigureRequest {
  readonly figure: FigureCode;
  readonly month: ReportingMonth;
  readonly sex: Sex;
  /** null: the first Ladestand by which everything is known, that is without Wartezeit where that was delivered. */
  readonly dataLoad: ReportingMonth | null;
  readonly stockShift: StockShift;
}

/** A Jahresfortschrittswert and where it comes from. */
export interface ProgressValue {
  readonly value: number;
  readonly origin: 'delivered' | 'computed';
  /** Newest Ladestand among what it is made of; null if the table names none. */
  readonly dataLoad: ReportingMonth | null;
  /** The figures it is made of: the delivered one, or the months, numerator first. */
  readonly numerator: readonly KnownFigure[];
  readonly denominator: readonly KnownFigure[];
  /** A newer Ladestand of the reporting month is in the table; null if not. */
  readonly newerLoad: ReportingMonth | null;
}

/** Rows that can hold the delivered value: of the indicator, or of the quantity that a K1, K1E1, K1E2 or K3 is made of. */
export function deliveredKeys({ figure, month, sex }: FigureRequest): readonly FigureKey[] {
  const of = (code: FigureCode): FigureKey => ({ figure: code, measure: 'progress', sex, month });
  if (isQuantity(figure)) return [of(figure)];
  const formula = indicatorFormula(figure);
  return formula.kind === 'yearChange' ? [of(figure), of(formula.quantity)] : [of(figure)];
}

/** The value as delivered; null if no row holds one. */
export function deliveredProgress(
  table: FigureTable,
  request: FigureRequest,
): Result<ProgressValue, FigureFault> | null {
  const choice: LoadChoice =
    request.dataLoad === null ? { kind: 'first' } : { kind: 'knownAt', dataLoad: request.dataLoad };
  let fault: Result<never, FigureFault> | null = null;
  for (const key of deliveredKeys(request)) {
    const known = knownFigure(table, key, choice);
    if (known.ok) return success(fromDelivered(table, known.value));
    // Nobody can tell which row is right, so nothing may stand in for it.
    if (known.error.code === 'figureAmbiguous') return known;
    if (known.error.code !== 'figureNotFound') fault ??= known;
  }
  return fault;
}

export function fromDelivered(table: FigureTable, known: KnownFigure): ProgressValue {
  return progressOf(table, { value: known.value, numerator: [known], denominator: [] }, 'delivered', known.key.month);
}

/** A value with what has to be said about its Ladestand. */
export function progressOf(
  table: FigureTable,
  { value, numerator, denominator }: ComputedValue,
  origin: ProgressValue['origin'],
  month: ReportingMonth,
): ProgressValue {
  const dataLoad = newest([...numerator, ...denominator].map((known) => known.dataLoad));
  const newer = newest(
    numerator.filter((known) => known.key.month === month).map((known) => newestLoad(table, known.key)),
  );
  const newerLoad = newer !== null && dataLoad !== null && newer > dataLoad ? newer : null;
  return { value, origin, dataLoad, numerator, denominator, newerLoad };
}

/** The value computed from the months of the year so far (domain reference 3.2). */
export function computedProgress(table: FigureTable, request: FigureRequest): Result<ProgressValue, FigureFault> {
  const { figure, sex, month, stockShift } = request;
  const ingredients = progressIngredients(figure, sex, month, stockShift);
  if (ingredients === 'monthsBeforeStart') return failure({ code: ingredients });
  if (ingredients === null) {
    // Base quantities always have ingredients.
    return isQuantity(figure)
      ? failure({ code: 'figureNotFound', key: { figure, measure: 'progress', sex, month } })
      : failure({ code: 'deliveredOnly', indicator: figure, month, sex });
  }
  const choice = loadOf(table, ingredients, request.dataLoad);
  const computed = computeValue(table, ingredients, () => choice);
  return computed.ok ? success(progressOf(table, computed.value, 'computed', month)) : computed;
}

function newest(loads: readonly (ReportingMonth | null)[]): ReportingMonth | null {
  return loads.reduce((best, load) => (load !== null && (best === null || load > best) ? load : best), null);
}

/**
 * Jahresfortschrittswert, January to the reporting month: as delivered (Art = JFW) if that is there, else computed from
 * months. K1: Σ LLU in Euro; K3: mean LZB in persons; K2 and its relatives: Σ events / mean stock, a fraction. December
 * gives the Jahresendwert.
 *
 * A delivered value takes precedence over months of any Ladestand; whether they differ is a finding of the data check.
 * Fails as `knownFigure`, and `deliveredOnly`, `monthsBeforeStart`, `stockIsZero`, `resultTooLarge`.
 * Source: domain reference 3.1 – 3.3; agreements ("Jahresfortschrittswerte ohne Wartezeit").
 *
 * @example progressValue(table, { figure: 'K2', month: March, … }) // 320 / 3960 = 0.0808…
 */
export function progressValue(table: FigureTable, request: FigureRequest): Result<ProgressValue, FigureFault> {
  const delivered = deliveredProgress(table, request);
  if (delivered?.ok === true || delivered?.error.code === 'figureAmbiguous') return delivered;
  const computed = computedProgress(table, request);
  // What stands in the delivered row says more than that there are no months.
  return computed.ok || delivered === null ? computed : delivered;
}

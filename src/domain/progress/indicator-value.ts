import { change } from '../figures';
import type { FigureKey, FigureTable, Measure } from '../figure-table';
import { indicatorFormula } from '../indicators';
import { addMonths } from '../months';
import { isQuantity, type FigureCode, type QuantityCode } from '../quantities';
import { failure, success, type Result } from '../result';
import { computeValue, loadOf } from './computed-value';
import type { FigureFault } from './figure-fault';
import { indicatorIngredients, yearEarlier } from './formula-months';
import { firstCommonLoad, knownFigure, unknownLoadFirst, type LoadChoice } from './known-figure';
import type { FigureRequest } from './progress-value';

export interface IndicatorValue {
  readonly value: number;
  readonly origin: 'delivered' | 'computed';
}

/** The Art under which the ordinance's value is delivered: of the month, or of twelve months. */
function deliveredMeasures(figure: FigureCode): readonly Measure[] {
  if (isQuantity(figure)) return [];
  switch (indicatorFormula(figure).kind) {
    case 'yearChange':
    case 'monthlyShare':
      return ['month'];
    case 'eventsOverStock':
    case 'meanMonthlyRate':
      return ['twelveMonths'];
    case 'deliveredOnly':
      return ['twelveMonths', 'month'];
  }
}

/**
 * An indicator as the ordinance defines it for one month: K1, K1E1, K1E2 and K3 as change to the same month of the previous
 * year (at the same load lag), K2 and its relatives over twelve months, rates as Σ / Σ of twelve months, K3E2 of the month.
 * A base quantity gives its value of the month. A delivered value takes precedence.
 *
 * Unit: fraction; base quantities persons, events or Euro. Fails as `progressValue`, and `dataLoadUnknown`,
 * `previousIsZero`. Source: §§ 4 – 6 of the § 48a ordinance, domain reference 2.
 *
 * @example indicatorValue(table, { figure: 'K3', month: June 2026, … }) // LZB June 2026 / LZB June 2025 − 1
 */
export function indicatorValue(table: FigureTable, request: FigureRequest): Result<IndicatorValue, FigureFault> {
  const delivered = deliveredIndicator(table, request);
  if (delivered?.ok === true || delivered?.error.code === 'figureAmbiguous') return delivered;
  const computed = computedIndicator(table, request);
  return computed.ok || delivered === null ? computed : delivered;
}

function deliveredIndicator(
  table: FigureTable,
  { figure, month, sex, dataLoad }: FigureRequest,
): Result<IndicatorValue, FigureFault> | null {
  const choice: LoadChoice = dataLoad === null ? { kind: 'first' } : { kind: 'knownAt', dataLoad };
  let fault: Result<never, FigureFault> | null = null;
  for (const measure of deliveredMeasures(figure)) {
    const known = knownFigure(table, { figure, measure, sex, month }, choice);
    if (known.ok) return success({ value: known.value.value, origin: 'delivered' });
    if (known.error.code === 'figureAmbiguous') return known;
    if (known.error.code !== 'figureNotFound') fault ??= known;
  }
  return fault;
}

function computedIndicator(table: FigureTable, request: FigureRequest): Result<IndicatorValue, FigureFault> {
  const { figure, month, sex, stockShift } = request;
  if (!isQuantity(figure)) {
    const formula = indicatorFormula(figure);
    if (formula.kind === 'yearChange') return changeOfMonth(table, formula.quantity, request);
    if (formula.kind === 'deliveredOnly') return failure({ code: 'deliveredOnly', indicator: figure, month, sex });
  }
  const ingredients = indicatorIngredients(figure, sex, month, stockShift);
  if (ingredients === 'monthsBeforeStart' || ingredients === null) return failure({ code: 'monthsBeforeStart' });
  const choice = loadOf(table, ingredients, request.dataLoad);
  const computed = computeValue(table, ingredients, () => choice);
  return computed.ok ? success({ value: computed.value.value, origin: 'computed' }) : computed;
}

function changeOfMonth(
  table: FigureTable,
  figure: QuantityCode,
  { month, sex, dataLoad }: FigureRequest,
): Result<IndicatorValue, FigureFault> {
  const key: FigureKey = { figure, measure: 'month', sex, month };
  const before = yearEarlier(key);
  if (before === null) return failure({ code: 'monthsBeforeStart' });
  const load = dataLoad ?? firstCommonLoad(table, [key]);
  const current = knownFigure(table, key, load === null ? { kind: 'first' } : { kind: 'knownAt', dataLoad: load });
  if (!current.ok) return current;
  if (current.value.dataLoad === null) return failure({ code: 'dataLoadUnknown', key, row: current.value.row });
  const needed = addMonths(current.value.dataLoad, -12);
  if (!needed.ok) return failure({ code: 'monthsBeforeStart' });
  const previous = knownFigure(table, before, { kind: 'exactly', dataLoad: needed.value });
  if (!previous.ok) return failure(unknownLoadFirst(table, previous.error));
  const changed = change(current.value.value, previous.value.value);
  return changed.ok ? success({ value: changed.value, origin: 'computed' }) : changed;
}

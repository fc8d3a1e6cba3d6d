import type { FigureKey } from '../figure-table';
import { indicatorFormula } from '../indicators';
import { addMonths, firstYear, monthOfYear, type ReportingMonth } from '../months';
import { isQuantity, quantityFacts, type FigureCode, type QuantityCode } from '../quantities';
import type { Sex } from '../sex';

/**
 * Months by which the stock behind an integration rate lies earlier: 1 takes December to the month before (the default, the
 * counting rule asks for the stock at the previous Stichtag), 0 the same months (domain reference 2 and 3.2).
 */
export type StockShift = 0 | 1;

/** The monthly figures a value is made of, and how. */
export interface Ingredients {
  /** `sum`: Σ numerator; `mean`: their mean; `quotient`: Σ numerator / mean denominator; `ratioOfSums`: Σ / Σ. */
  readonly kind: 'sum' | 'mean' | 'quotient' | 'ratioOfSums';
  readonly numerator: readonly FigureKey[];
  readonly denominator: readonly FigureKey[];
}

/** `count` months up to `last`, the earliest first; null where they reach back before the SGB II. */
function keys(
  figure: QuantityCode,
  sex: Sex,
  last: ReportingMonth,
  count: number,
  earlier: number,
): readonly FigureKey[] | null {
  const first = last - earlier - count + 1;
  if (first < firstYear * 12) return null;
  return Array.from({ length: count }, (_, index) => ({
    figure,
    measure: 'month',
    sex,
    month: (first + index) as ReportingMonth,
  }));
}

function ingredients(
  kind: Ingredients['kind'],
  numerator: readonly FigureKey[] | null,
  denominator: readonly FigureKey[] | null = [],
): Ingredients | 'monthsBeforeStart' {
  return numerator === null || denominator === null ? 'monthsBeforeStart' : { kind, numerator, denominator };
}

/**
 * What the Jahresfortschrittswert of January to `month` is made of; null where it can only be delivered. Amounts and events
 * are summed, stocks averaged; an integration rate is Σ events / mean stock (domain reference 3.2).
 */
export function progressIngredients(
  figure: FigureCode,
  sex: Sex,
  month: ReportingMonth,
  shift: StockShift,
): Ingredients | 'monthsBeforeStart' | null {
  const count = monthOfYear(month);
  if (isQuantity(figure)) {
    const kind = quantityFacts(figure).kind === 'stock' ? 'mean' : 'sum';
    return ingredients(kind, keys(figure, sex, month, count, 0));
  }
  const formula = indicatorFormula(figure);
  switch (formula.kind) {
    case 'yearChange':
      return progressIngredients(formula.quantity, sex, month, shift);
    case 'eventsOverStock':
      return ingredients(
        'quotient',
        keys(formula.events, sex, month, count, 0),
        keys(formula.stock, sex, month, count, shift),
      );
    case 'meanMonthlyRate':
    case 'monthlyShare':
    case 'deliveredOnly':
      return null;
  }
}

/**
 * What an indicator of the ordinance is made of; null where two years are compared (`yearChange`) or where it can only be
 * delivered. A base quantity is its own month.
 */
export function indicatorIngredients(
  figure: FigureCode,
  sex: Sex,
  month: ReportingMonth,
  shift: StockShift,
): Ingredients | 'monthsBeforeStart' | null {
  if (isQuantity(figure)) return ingredients('sum', keys(figure, sex, month, 1, 0));
  const formula = indicatorFormula(figure);
  switch (formula.kind) {
    case 'eventsOverStock':
      return ingredients(
        'quotient',
        keys(formula.events, sex, month, 12, 0),
        keys(formula.stock, sex, month, 12, shift),
      );
    case 'meanMonthlyRate':
      return ingredients(
        'ratioOfSums',
        keys(formula.flow, sex, month, 12, 0),
        keys(formula.stock, sex, month, 12, formula.stockOf === 'sameMonth' ? 0 : 1),
      );
    case 'monthlyShare':
      return ingredients('ratioOfSums', keys(formula.part, sex, month, 1, 0), keys(formula.stock, sex, month, 1, 0));
    case 'yearChange':
    case 'deliveredOnly':
      return null;
  }
}

/** The same figure one year earlier; null before the SGB II. */
export function yearEarlier(key: FigureKey): FigureKey | null {
  const month = addMonths(key.month, -12);
  return month.ok ? { ...key, month: month.value } : null;
}

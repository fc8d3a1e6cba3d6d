import type { Measure } from '../figure-table';
import { indicatorFormula } from '../indicators';
import { isQuantity, type FigureCode } from '../quantities';

/** What a numerator or denominator is: a base quantity, its art and how many months it lies from the month of the row. */
export interface FigurePart {
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly monthOffset: 0 | -12;
}

/** Art of a figure that the file does not say: what it is by its definition (domain reference 2). */
export function naturalMeasure(figure: FigureCode): Measure {
  if (isQuantity(figure)) return 'month';
  const { kind } = indicatorFormula(figure);
  return kind === 'yearChange' || kind === 'monthlyShare' ? 'month' : 'twelveMonths';
}

/**
 * The quantity behind the numerator or denominator of an indicator; null where it is not defined (base quantities have none,
 * the denominator of K2E3 lies in months that no source states).
 *
 * @example figurePart('K2', 'numerator', 'twelveMonths') // INT over twelve months
 */
export function figurePart(figure: FigureCode, part: 'numerator' | 'denominator', measure: Measure): FigurePart | null {
  if (isQuantity(figure)) return null;
  const formula = indicatorFormula(figure);
  const isNumerator = part === 'numerator';
  const single: Measure = measure === 'progress' ? 'progress' : 'month';
  const year: Measure = measure === 'month' ? 'month' : measure;
  switch (formula.kind) {
    case 'yearChange':
      return { figure: formula.quantity, measure: single, monthOffset: isNumerator ? 0 : -12 };
    case 'monthlyShare':
      return { figure: isNumerator ? formula.part : formula.stock, measure: single, monthOffset: 0 };
    case 'eventsOverStock':
      return { figure: isNumerator ? formula.events : formula.stock, measure: year, monthOffset: 0 };
    case 'meanMonthlyRate':
      return { figure: isNumerator ? formula.flow : formula.stock, measure: year, monthOffset: 0 };
    case 'deliveredOnly':
      return isNumerator ? { figure: 'BS_KONT', measure: year, monthOffset: 0 } : null;
  }
}

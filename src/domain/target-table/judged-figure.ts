import type { TargetForm } from '../agreement';
import { indicatorFacts, indicatorFormula, type LevelUnit } from '../indicators';
import { isQuantity, quantityFacts, type FigureCode } from '../quantities';
import type { GapUnit } from './target-line';

/**
 * The figure whose Jahresfortschrittswert a target is judged by: the indicator, or for a count what is counted behind a rate
 * ("mindestens 600 Integrationen" on K2 counts INT).
 */
export function judgedFigure(figure: FigureCode, form: TargetForm): FigureCode {
  if (form !== 'count' || isQuantity(figure)) return figure;
  const formula = indicatorFormula(figure);
  return formula.kind === 'eventsOverStock' ? formula.events : figure;
}

/** Unit of Ist and Soll. */
export function levelUnit(figure: FigureCode): LevelUnit {
  if (!isQuantity(figure)) return indicatorFacts(figure).levelUnit;
  return quantityFacts(figure).kind === 'amount' ? 'euro' : 'persons';
}

/** Unit of the gap; null for rates, whose gap in points says little to a reader. */
export function gapUnit(figure: FigureCode): GapUnit | null {
  if (isQuantity(figure) && quantityFacts(figure).kind === 'events') return 'events';
  const unit = levelUnit(figure);
  return unit === 'rate' ? null : unit;
}

/** Grows from January to December, so that a yearly level is decided at the end of the year only. */
export function growsOverYear(figure: FigureCode): boolean {
  if (isQuantity(figure)) return quantityFacts(figure).kind !== 'stock';
  const formula = indicatorFormula(figure);
  switch (formula.kind) {
    case 'yearChange':
      return quantityFacts(formula.quantity).kind !== 'stock';
    case 'eventsOverStock':
      return true;
    default:
      return false;
  }
}

/** Whether the value rests on a mean stock whose months are a setting. */
export function restsOnStock(figure: FigureCode): boolean {
  return !isQuantity(figure) && indicatorFormula(figure).kind === 'eventsOverStock';
}

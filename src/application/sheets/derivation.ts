import { indicatorFormula } from '../../domain/indicators';
import type { IndicatorCode } from '../../domain/indicator';
import { quantityFacts } from '../../domain/quantities';
import type { FigureCode, QuantityCode } from '../../domain/quantities';
import { derivationTexts } from '../../text/sheet-texts';

/**
 * How the progress value of a figure is made of monthly quantities (domain reference 3.2): a sum, a mean, or a sum over a mean
 * stock whose months may be shifted. The rest has no monthly parts in the table and is read as delivered.
 */
export type Derivation =
  | { readonly kind: 'sum' | 'mean'; readonly quantity: QuantityCode; readonly label: string }
  | {
      readonly kind: 'ratio';
      readonly numerator: QuantityCode;
      readonly denominator: QuantityCode;
      readonly label: string;
    }
  | { readonly kind: 'delivered'; readonly label: string };

/** Of a base quantity: stocks are averaged, events and amounts summed. */
export function quantityDerivation(quantity: QuantityCode): Derivation {
  return quantityFacts(quantity).kind === 'stock'
    ? { kind: 'mean', quantity, label: derivationTexts.mean(quantity) }
    : { kind: 'sum', quantity, label: derivationTexts.sum(quantity) };
}

export function derivationOf(indicator: IndicatorCode): Derivation {
  const formula = indicatorFormula(indicator);
  switch (formula.kind) {
    case 'yearChange':
      return quantityDerivation(formula.quantity);
    case 'eventsOverStock': {
      const { events: numerator, stock: denominator } = formula;
      return { kind: 'ratio', numerator, denominator, label: derivationTexts.ratio(numerator, denominator) };
    }
    default:
      return { kind: 'delivered', label: derivationTexts.deliveredOnly };
  }
}

/** The quantity that a count target counts: the events behind a rate, else what the indicator itself measures. */
export function countDerivation(indicator: IndicatorCode): Derivation {
  const formula = indicatorFormula(indicator);
  return formula.kind === 'eventsOverStock' ? quantityDerivation(formula.events) : derivationOf(indicator);
}

/** The figure that a count target is judged by. */
export function judgedCode(indicator: IndicatorCode): FigureCode {
  const formula = indicatorFormula(indicator);
  return formula.kind === 'eventsOverStock' ? formula.events : indicator;
}

import type { IndicatorCode } from '../../domain/indicator';
import { derivationTexts } from '../../text/sheet-texts';

/**
 * How the progress value of an indicator is made of monthly quantities (domain reference 3.2): a sum (K1), a mean (K3) or a
 * sum over a mean stock whose months may be shifted (K2). The rest has no monthly parts in the table and is read as delivered.
 */
export type Derivation =
  | { readonly kind: 'sum' | 'mean'; readonly quantity: string; readonly label: string }
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string; readonly label: string }
  | { readonly kind: 'delivered'; readonly label: string };

const sum = (quantity: string): Derivation => ({ kind: 'sum', quantity, label: derivationTexts.sum(quantity) });
const mean = (quantity: string): Derivation => ({ kind: 'mean', quantity, label: derivationTexts.mean(quantity) });

export function derivationOf(indicator: IndicatorCode): Derivation {
  switch (indicator) {
    case 'K1':
      return sum('LLU');
    case 'K1E1':
      return sum('LUH');
    case 'K1E2':
      return mean('ELB');
    case 'K2':
      return { kind: 'ratio', numerator: 'INT', denominator: 'ELB', label: derivationTexts.ratio('INT', 'ELB') };
    case 'K3':
      return mean('LZB');
    default:
      return { kind: 'delivered', label: derivationTexts.deliveredOnly };
  }
}

/** The quantity that a count target counts: integrations for K2, else what the indicator itself measures. */
export function countDerivation(indicator: IndicatorCode): Derivation {
  return indicator === 'K2' ? sum('INT') : derivationOf(indicator);
}

/** Grows from January to December, so that a yearly level is decided at the end of the year only. */
export function isCumulative(derivation: Derivation): boolean {
  return derivation.kind === 'sum' || derivation.kind === 'ratio';
}

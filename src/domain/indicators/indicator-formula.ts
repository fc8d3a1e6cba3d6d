import type { IndicatorCode } from '../indicator';
import type { QuantityCode } from '../quantities';

/**
 * How an indicator is made of base quantities (domain reference 2 and 3.2).
 *
 * - `yearChange`: month / same month of the previous year − 1; its progress value is the sum (amounts) or the mean
 *   (stocks) of the year so far.
 * - `eventsOverStock`: Σ events / mean stock, whose months may lie one month earlier.
 * - `meanMonthlyRate`: Σ flow / Σ stock of twelve months, the stock of the same or of the previous month.
 * - `monthlyShare`: part / stock of one month.
 * - `deliveredOnly`: the sources leave its months open; it is taken as the ministry delivers it.
 */
export type IndicatorFormula =
  | { readonly kind: 'yearChange'; readonly quantity: QuantityCode }
  | { readonly kind: 'eventsOverStock'; readonly events: QuantityCode; readonly stock: QuantityCode }
  | {
      readonly kind: 'meanMonthlyRate';
      readonly flow: QuantityCode;
      readonly stock: QuantityCode;
      readonly stockOf: 'sameMonth' | 'previousMonth';
    }
  | { readonly kind: 'monthlyShare'; readonly part: QuantityCode; readonly stock: QuantityCode }
  | { readonly kind: 'deliveredOnly' };

const yearChange = (quantity: QuantityCode): IndicatorFormula => ({ kind: 'yearChange', quantity });
const eventsOverStock = (events: QuantityCode, stock: QuantityCode): IndicatorFormula => ({
  kind: 'eventsOverStock',
  events,
  stock,
});

const formulas: Readonly<Record<IndicatorCode, IndicatorFormula>> = {
  K1: yearChange('LLU'),
  K1E1: yearChange('LUH'),
  K1E2: yearChange('ELB'),
  K1E3: { kind: 'meanMonthlyRate', flow: 'ELB_ZUGANG', stock: 'ELB', stockOf: 'sameMonth' },
  K1E4: { kind: 'meanMonthlyRate', flow: 'ELB_ABGANG', stock: 'ELB', stockOf: 'previousMonth' },
  K2: eventsOverStock('INT', 'ELB'),
  K2E1: eventsOverStock('BS_GERING', 'ELB'),
  K2E2: eventsOverStock('BS_2AM', 'ELB'),
  // The integrations of K2E3 lie earlier by a span that no source at hand states.
  K2E3: { kind: 'deliveredOnly' },
  K2E4: eventsOverStock('INT_ALLEIN', 'ELB_ALLEIN'),
  K3: yearChange('LZB'),
  K3E1: eventsOverStock('INT_LZB', 'LZB'),
  K3E2: { kind: 'monthlyShare', part: 'LZB_AMP', stock: 'LZB' },
  K3E3: { kind: 'meanMonthlyRate', flow: 'LZB_ZUGANG', stock: 'LZB', stockOf: 'sameMonth' },
  K3E4: { kind: 'meanMonthlyRate', flow: 'LZB_ABGANG', stock: 'LZB', stockOf: 'previousMonth' },
};

/** @example indicatorFormula('K2') // { kind: 'eventsOverStock', events: 'INT', stock: 'ELB' } */
export function indicatorFormula(code: IndicatorCode): IndicatorFormula {
  return formulas[code];
}

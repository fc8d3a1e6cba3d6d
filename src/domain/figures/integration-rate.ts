import { failure, type Result } from '../result';
import type { CalculationFault } from './calculation-fault';
import { figureInvalid, finite, isFigure } from './guards';

/**
 * Integrationsquote (K2 and its relatives): Σ integrations / mean stock, over the months that are handed in.
 *
 * Which months belong together is the caller's choice: the stock normally runs one month earlier (domain reference 3.2,
 * shift 1). Integrations are events, up to twelve per person and year: the rate is no share of persons and may exceed 1.
 *
 * Unit: fraction. Range: equally many integrations and stocks, all finite and ≥ 0. Fails: `noMonths`, `monthCountsDiffer`,
 * `figureInvalid`, `stockIsZero`, `resultTooLarge`. Source: § 5 of the § 48a ordinance.
 *
 * @example integrationRate([90, 110, 120], [4000, 3960, 3920]) // success(0.0808…)
 */
export function integrationRate(
  integrations: readonly number[],
  stocks: readonly number[],
): Result<number, CalculationFault> {
  if (integrations.length !== stocks.length) {
    return failure({ code: 'monthCountsDiffer', integrations: integrations.length, stock: stocks.length });
  }
  if (stocks.length === 0) return failure({ code: 'noMonths' });
  let events = 0;
  for (const value of integrations) {
    if (!isFigure(value)) return figureInvalid('integrations', value);
    events += value;
  }
  let stock = 0;
  for (const value of stocks) {
    if (!isFigure(value)) return figureInvalid('stock', value);
    stock += value;
  }
  if (stock === 0) return failure({ code: 'stockIsZero' });
  return finite(stock === Infinity ? Infinity : events / (stock / stocks.length));
}

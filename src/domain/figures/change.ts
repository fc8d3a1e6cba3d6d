import { failure, type Result } from '../result';
import type { CalculationFault } from './calculation-fault';
import { figureInvalid, finite, isFigure } from './guards';

/**
 * Relative change to the previous year: current / previous − 1.
 *
 * Computed as (current − previous) / previous, the same number with one rounding less: 1053 against 1000 gives 0.053, not
 * 0.05299999999999994.
 *
 * Unit: fraction (5,3 % = 0.053). Sign: positive = more than the year before. Range: both figures finite and ≥ 0.
 * Fails: `previousIsZero`, `figureInvalid`, `resultTooLarge`. Source: domain reference 3.2.
 *
 * @example change(1053, 1000) // success(0.053)
 */
export function change(current: number, previous: number): Result<number, CalculationFault> {
  if (!isFigure(current)) return figureInvalid('current', current);
  if (!isFigure(previous)) return figureInvalid('previous', previous);
  return previous === 0 ? failure({ code: 'previousIsZero' }) : finite((current - previous) / previous);
}

import type { GoodDirection } from '../direction';
import { failure, success, type Result } from '../result';
import type { CalculationFault } from './calculation-fault';
import { absoluteDeviation } from './deviation';
import { finite } from './guards';

/**
 * Zielerreichungsgrad: 1 = exactly met, more = better. Higher is better: Ist / Soll; lower is better: Soll / Ist.
 *
 * Never the lead figure: for reduction targets it says little (domain reference 4.5). Unit: none.
 * Fails: `requiredIsZero` (the previous-year value is 0 or a fall by 100 % is agreed), `actualIsZero` (lower only), and as
 * `requiredLevel` does.
 *
 * @example attainmentDegree(975, 1000, -0.025, 'lower') // success(1)
 */
export function attainmentDegree(
  actual: number,
  previous: number,
  agreedChange: number,
  direction: GoodDirection,
): Result<number, CalculationFault> {
  const deviation = absoluteDeviation(actual, previous, agreedChange);
  if (!deviation.ok) return deviation;
  const required = previous + previous * agreedChange;
  if (required === 0) return failure({ code: 'requiredIsZero' });
  if (direction === 'lower' && actual === 0) return failure({ code: 'actualIsZero' });
  if (deviation.value === 0) return success(1);
  return finite(direction === 'higher' ? actual / required : required / actual);
}

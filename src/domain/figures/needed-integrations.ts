import { success, type Result } from '../result';
import type { CalculationFault } from './calculation-fault';
import { figureInvalid, finite, isFigure } from './guards';

/** Relative distance to a whole number below which only the binary representation stands in between (0,07 × 100). */
const noise = 1e-13;

/** The least whole number that is not less than `value`, unless it exceeds a whole number by representation error only. */
function ceilExact(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= noise * Math.max(1, nearest) ? nearest : Math.ceil(value);
}

/**
 * Restbedarf: integrations still needed this year, max(0, ⌈targetRate × expectedStock⌉ − integrationsSoFar).
 *
 * `targetRate` is the Zielquote (base-year rate × (1 + c)), `expectedStock` the assumed mean stock of the year, which
 * belongs beside the result wherever it is shown. Unit: integrations. 0 = enough already.
 * Range: all finite and ≥ 0. Fails: `figureInvalid`, `resultTooLarge`. Source: domain reference 4.5.
 *
 * @example neededIntegrations(0.278, 3900, 700) // success(385)
 */
export function neededIntegrations(
  targetRate: number,
  expectedStock: number,
  integrationsSoFar: number,
): Result<number, CalculationFault> {
  if (!isFigure(targetRate)) return figureInvalid('targetRate', targetRate);
  if (!isFigure(expectedStock)) return figureInvalid('stock', expectedStock);
  if (!isFigure(integrationsSoFar)) return figureInvalid('integrationsSoFar', integrationsSoFar);
  const needed = finite(targetRate * expectedStock);
  return needed.ok ? success(Math.max(0, ceilExact(needed.value) - integrationsSoFar)) : needed;
}

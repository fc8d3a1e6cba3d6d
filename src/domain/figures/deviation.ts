import { failure, success, type Result } from '../result';
import type { CalculationFault } from './calculation-fault';
import { change } from './change';
import { figureInvalid, isAgreedChange, isFigure } from './guards';
import { requiredLevel } from './required-level';

/**
 * Half of the ninth decimal of a percent. Differences below it come from the binary representation (1053 / 1000 − 1 is
 * 0.05299999999999994), so they are shown as the zero that they are (domain reference 4.5).
 */
const noise = 5e-12;

/**
 * Zielabweichung in percentage points: change − agreed change.
 *
 * Unit: fraction (0.001 = 0,1 Prozentpunkte). Sign: positive = the figure rose more than agreed, whichever way is better.
 * Fails as `change` does, and `agreedChangeInvalid`.
 *
 * @example deviationInPoints(1050, 1000, 0.053) // success(-0.003)
 */
export function deviationInPoints(
  actual: number,
  previous: number,
  agreedChange: number,
): Result<number, CalculationFault> {
  if (!isAgreedChange(agreedChange)) return failure({ code: 'agreedChangeInvalid', value: agreedChange });
  if (!isFigure(actual)) return figureInvalid('actual', actual);
  const changed = change(actual, previous);
  if (!changed.ok) return changed;
  const deviation = changed.value - agreedChange;
  return success(Math.abs(deviation) < noise ? 0 : deviation);
}

/**
 * Zielabweichung in the figure's own unit: Ist − Soll.
 *
 * Unit: that of `actual` (persons, Euro or a rate). Sign: positive = more than asked for, whichever way is better.
 * Fails as `requiredLevel` does, and `figureInvalid` for the actual value.
 *
 * @example absoluteDeviation(976, 1000, -0.025) // success(1)
 */
export function absoluteDeviation(
  actual: number,
  previous: number,
  agreedChange: number,
): Result<number, CalculationFault> {
  if (!isFigure(actual)) return figureInvalid('actual', actual);
  const required = requiredLevel(previous, agreedChange);
  if (!required.ok) return required;
  const deviation = actual - required.value;
  return success(Math.abs(deviation) < noise * previous ? 0 : deviation);
}

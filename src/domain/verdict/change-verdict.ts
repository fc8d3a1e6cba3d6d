import type { GoodDirection } from '../direction';
import { change, isAgreedChange, type CalculationFault } from '../figures';
import { failure, success, type Result } from '../result';
import { isDecimals, largestDecimals, percentUnits } from './percent-rounding';
import { compareLevels, type NumericVerdict } from './verdict';

export interface JudgedFigure {
  readonly verdict: NumericVerdict;
  /** The comparison without rounding gives the other verdict; the verdict must be shown with a mark. */
  readonly roundingDecided: boolean;
}

/**
 * Judges two fractions at `decimals` decimals of a percent. "Without rounding" means at nine decimals: beyond them lies only
 * the representation error of the machine.
 */
export function judgeFractions(
  actual: number,
  required: number,
  direction: GoodDirection,
  decimals: number,
): JudgedFigure {
  const verdict = compareLevels(percentUnits(actual, decimals), percentUnits(required, decimals), direction);
  const unrounded = compareLevels(
    percentUnits(actual, largestDecimals),
    percentUnits(required, largestDecimals),
    direction,
  );
  return { verdict, roundingDecided: verdict !== unrounded };
}

/**
 * Verdict of a change target: reached ⇔ d · (change − agreedChange) ≥ 0, d = +1 (higher is better) or −1 (lower).
 *
 * The agreed change is signed, so tolerated moves need nothing special: "um nicht mehr als 7 % sinkt" on K2 is −0.07 and
 * higher, "um maximal 14 % steigt" on K3 is +0.14 and lower. Both sides are rounded once, commercially, to `decimals`
 * decimals of a percent; equality is reached.
 *
 * Range: figures finite and ≥ 0, agreedChange ≥ −1, decimals 0 to 9. Fails as `change` does, `agreedChangeInvalid`,
 * `decimalsInvalid`. Source: domain reference 4.1, 4.5.
 *
 * @example judgeChange(1053, 1000, 0.053, 'higher', 1) // success({ verdict: 'reached', roundingDecided: false })
 */
export function judgeChange(
  actual: number,
  previous: number,
  agreedChange: number,
  direction: GoodDirection,
  decimals: number,
): Result<JudgedFigure, CalculationFault> {
  if (!isDecimals(decimals)) return failure({ code: 'decimalsInvalid', value: decimals });
  if (!isAgreedChange(agreedChange)) return failure({ code: 'agreedChangeInvalid', value: agreedChange });
  const changed = change(actual, previous);
  return changed.ok ? success(judgeFractions(changed.value, agreedChange, direction, decimals)) : changed;
}

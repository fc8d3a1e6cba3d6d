import type { GoodDirection } from '../direction';
import { change, requiredLevel, type CalculationFault } from '../figures';
import type { LevelUnit } from '../indicators';
import { failure, success, type Result } from '../result';
import { isDecimals, largestDecimals, percentUnits } from './percent-rounding';
import { compareLevels, type NumericVerdict } from './verdict';

export interface ComparisonBases {
  /** Change against agreed change at the chosen decimals: the add-in's verdict. */
  readonly byChange: NumericVerdict;
  /** Level against Soll as reports print them: rates at the same decimals of a percent, persons and Euro as whole numbers. */
  readonly byLevel: NumericVerdict;
  readonly unrounded: NumericVerdict;
  /** The three do not agree: the verdict carries the mark "rundungsabhängig". */
  readonly roundingDependent: boolean;
}

/**
 * The verdict of a change target on the three bases that published reports use. Agreements word a change, reports often
 * compare levels: 26,4 % → 27,76 % with +5,3 % is +5,2 % (not reached), but 27,8 % against 27,8 % (reached).
 *
 * Range and failures as `judgeChange`. Source: domain reference 4.5 and case 11.
 *
 * @example compareOnAllBases(0.2776, 0.264, 0.053, 'higher', 'rate', 1) // … roundingDependent: true
 */
export function compareOnAllBases(
  actual: number,
  previous: number,
  agreedChange: number,
  direction: GoodDirection,
  levelUnit: LevelUnit,
  decimals: number,
): Result<ComparisonBases, CalculationFault> {
  if (!isDecimals(decimals)) return failure({ code: 'decimalsInvalid', value: decimals });
  const changed = change(actual, previous);
  if (!changed.ok) return changed;
  const required = requiredLevel(previous, agreedChange);
  if (!required.ok) return required;
  const level = (value: number): number =>
    levelUnit === 'rate' ? percentUnits(value, decimals) : percentUnits(value / 100, 0);
  const byChange = compareLevels(
    percentUnits(changed.value, decimals),
    percentUnits(agreedChange, decimals),
    direction,
  );
  const byLevel = compareLevels(level(actual), level(required.value), direction);
  const unrounded = compareLevels(
    percentUnits(changed.value, largestDecimals),
    percentUnits(agreedChange, largestDecimals),
    direction,
  );
  const roundingDependent = byChange !== byLevel || byChange !== unrounded;
  return success({ byChange, byLevel, unrounded, roundingDependent });
}

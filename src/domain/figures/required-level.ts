import { failure, type Result } from '../result';
import type { CalculationFault } from './calculation-fault';
import { figureInvalid, finite, isAgreedChange, isFigure } from './guards';

/**
 * Soll: the level that an agreed change asks for, previous × (1 + agreedChange).
 *
 * The change is relative percent of the previous year's value, never percentage points: 26,4 % and +5,3 % give 27,8 %, not
 * 31,7 % (domain reference 4.3). For a Jahresfortschrittswert `previous` is last year's value of the same month at the
 * same load lag; the agreed change is never divided by months.
 *
 * Unit: that of `previous`. Range: previous ≥ 0, agreedChange ≥ −1. Fails: `figureInvalid`, `agreedChangeInvalid`,
 * `resultTooLarge`.
 *
 * @example requiredLevel(0.264, 0.053) // success(0.277992)
 */
export function requiredLevel(previous: number, agreedChange: number): Result<number, CalculationFault> {
  if (!isFigure(previous)) return figureInvalid('previous', previous);
  if (!isAgreedChange(agreedChange)) return failure({ code: 'agreedChangeInvalid', value: agreedChange });
  return finite(previous + previous * agreedChange);
}

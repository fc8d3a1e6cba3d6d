import type { GoodDirection } from '../direction';
import { isFigure, type CalculationFault, type FigureRole } from '../figures';
import { failure, success, type Result } from '../result';
import { judgeFractions, type JudgedFigure } from './change-verdict';
import { isDecimals } from './percent-rounding';
import { compareLevels } from './verdict';

function invalid(figure: FigureRole, value: number): Result<never, CalculationFault> {
  return failure({ code: 'figureInvalid', figure, value });
}

/**
 * Verdict of a quota target ("eine Integrationsquote von 30,0 %"): levels, rounded commercially to `decimals` decimals of a
 * percent; equality is reached. Units: fractions. Fails: `figureInvalid`, `decimalsInvalid`.
 *
 * @example judgeQuota(0.283, 0.284, 'higher', 1) // success({ verdict: 'notReached', roundingDecided: false })
 */
export function judgeQuota(
  actual: number,
  quota: number,
  direction: GoodDirection,
  decimals: number,
): Result<JudgedFigure, CalculationFault> {
  if (!isDecimals(decimals)) return failure({ code: 'decimalsInvalid', value: decimals });
  if (!isFigure(actual)) return invalid('actual', actual);
  if (!isFigure(quota)) return invalid('required', quota);
  return success(judgeFractions(actual, quota, direction, decimals));
}

/**
 * Verdict of a count target ("mindestens 600 Integrationen"): whole numbers of persons or events are compared as they are;
 * a mean stock with decimals is not rounded either. Fails: `figureInvalid`.
 *
 * @example judgeCount(600, 600, 'higher') // success({ verdict: 'reached', roundingDecided: false })
 */
export function judgeCount(
  actual: number,
  count: number,
  direction: GoodDirection,
): Result<JudgedFigure, CalculationFault> {
  if (!isFigure(actual)) return invalid('actual', actual);
  if (!isFigure(count)) return invalid('required', count);
  return success({ verdict: compareLevels(actual, count, direction), roundingDecided: false });
}

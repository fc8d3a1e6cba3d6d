import type { TargetForm } from '../agreement';
import type { GoodDirection } from '../direction';
import { success, type Result } from '../result';
import { judgeTarget, type TargetFault, type TargetFigures, type TargetVerdict, type VerdictStage } from '../verdict';
import { directionOf, isStrict, type Bound } from './target-row';

/** Verdicts compare percentages at one decimal, as agreements and reports print them (domain reference 4.5). */
export const verdictDecimals = 1;

const opposite: Readonly<Record<GoodDirection, GoodDirection>> = { higher: 'lower', lower: 'higher' };

/**
 * Verdict of a target with its bound. A strict bound is reached exactly where the opposite bound without equality is missed:
 * more than x ⇔ not (at most x).
 */
export function judgeBound(
  target: { readonly form: TargetForm; readonly value: number | null; readonly bound: Bound | null },
  figures: TargetFigures,
  stage: VerdictStage,
): Result<TargetVerdict, TargetFault> {
  const { form, value, bound } = target;
  const direction = bound === null ? null : directionOf(bound);
  if (bound === null || direction === null || !isStrict(bound)) {
    return judgeTarget({ form, value, direction }, figures, stage, verdictDecimals);
  }
  const judged = judgeTarget({ form, value, direction: opposite[direction] }, figures, stage, verdictDecimals);
  if (!judged.ok) return judged;
  const { verdict } = judged.value;
  if (verdict === 'reached') return success({ ...judged.value, verdict: 'notReached' });
  return verdict === 'notReached' ? success({ ...judged.value, verdict: 'reached' }) : judged;
}

import type { Target } from '../agreement';
import type { CalculationFault } from '../figures';
import { failure, success, type Result } from '../result';
import { judgeChange, type JudgedFigure } from './change-verdict';
import { judgeCount, judgeQuota } from './level-verdict';
import type { Verdict, VerdictStage } from './verdict';

export interface TargetFigures {
  /** Delivered value; null: not there. */
  readonly actual: number | null;
  /** Value of the previous year for the same months; only change targets need it. */
  readonly previous: number | null;
  /** Same load lag and same measure in both years. Without it there is no verdict on a change. */
  readonly comparable: boolean;
}

export interface TargetVerdict {
  readonly verdict: Verdict;
  readonly stage: VerdictStage;
  readonly roundingDecided: boolean;
}

/** What a target needs to be judged; a target whose form wants a value or direction it lacks is not judged at all. */
export type TargetFault = CalculationFault | { readonly code: 'targetIncomplete' };

/**
 * Verdict of any target on its figures. Monitoring is never judged, steps are judged by hand, missing figures are named as
 * such before anything is compared.
 *
 * Fails: as `judgeChange`, and `targetIncomplete` for a target without value or direction.
 * Source: domain reference 4.1 – 4.5.
 */
export function judgeTarget(
  target: Pick<Target, 'form' | 'value' | 'direction'>,
  figures: TargetFigures,
  stage: VerdictStage,
  decimals: number,
): Result<TargetVerdict, TargetFault> {
  const without = (verdict: Verdict): Result<TargetVerdict, TargetFault> =>
    success({ verdict, stage, roundingDecided: false });
  const { form, value, direction } = target;
  if (form === 'monitoring') return without('monitoringOnly');
  if (form === 'steps') return without('byHand');
  if (value === null || direction === null) return failure({ code: 'targetIncomplete' });
  const { actual, previous, comparable } = figures;
  if (actual === null) return without('dataMissing');
  let judged: Result<JudgedFigure, CalculationFault>;
  switch (form) {
    case 'change':
      if (previous === null) return without('dataMissing');
      if (!comparable) return without('notComparable');
      judged = judgeChange(actual, previous, value, direction, decimals);
      break;
    case 'quota':
      judged = judgeQuota(actual, value, direction, decimals);
      break;
    case 'count':
      judged = judgeCount(actual, value, direction);
      break;
  }
  return judged.ok ? success({ ...judged.value, stage }) : judged;
}

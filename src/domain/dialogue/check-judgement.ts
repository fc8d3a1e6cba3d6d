import { failure, success, type Result } from '../result';
import type { Verdict } from '../verdict';
import type { AgreedVerdict, Reason } from './dialogue';

/** What the parties agreed on for one target. */
export interface Judgement {
  readonly agreed: AgreedVerdict | null;
  readonly reason: Reason | null;
  readonly arrangement: string;
}

export type JudgementFault =
  /** A target that is only observed has no verdict (domain reference 4.5). */
  | { readonly code: 'observedOnly' }
  /** Another judgement than the computed one needs one of the reasons. */
  | { readonly code: 'reasonMissing'; readonly computed: Verdict; readonly agreed: AgreedVerdict }
  /** "Sonstiges" says nothing without words. */
  | { readonly code: 'wordsMissing' }
  /** A target by steps is reached only when its steps are done and its criteria judged. */
  | { readonly code: 'stepsOpen'; readonly open: number };

/**
 * Whether a judgement can stand beside the computed verdict. `openSteps`: steps not done and criteria not met of the target;
 * 0 for a target that a figure decides.
 *
 * Fails: `observedOnly`, `stepsOpen`, `reasonMissing`, `wordsMissing`. Source: domain reference 4.5 ("die Bewertung
 * berücksichtigt …").
 */
export function checkJudgement(
  computed: Verdict,
  judgement: Judgement,
  openSteps: number,
): Result<Judgement, JudgementFault> {
  const { agreed, reason, arrangement } = judgement;
  const words = reason?.words.trim() ?? '';
  const clean: Judgement = {
    agreed,
    reason: reason === null || (reason.kind === null && words === '') ? null : { ...reason, words },
    arrangement: arrangement.trim(),
  };
  if (agreed !== null && agreed !== 'deferred' && computed === 'monitoringOnly')
    return failure({ code: 'observedOnly' });
  if (computed === 'byHand' && agreed === 'reached' && openSteps > 0) {
    return failure({ code: 'stepsOpen', open: openSteps });
  }
  const departs = (computed === 'reached' || computed === 'notReached') && agreed !== null && agreed !== computed;
  if (departs && clean.reason === null) return failure({ code: 'reasonMissing', computed, agreed });
  if (clean.reason?.kind === 'other' && words === '') return failure({ code: 'wordsMissing' });
  return success(clean);
}

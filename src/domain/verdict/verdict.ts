import type { GoodDirection } from '../direction';

/** The two outcomes of a target that a figure decides. */
export type NumericVerdict = 'reached' | 'notReached';

/**
 * Every outcome a target can have. `notComparable`: data load or measure of the two years differ; `dataMissing`: a figure
 * is not there; `monitoringOnly`: observed, never judged; `byHand`: steps and criteria, judged in the dialogue.
 */
export type Verdict = NumericVerdict | 'notComparable' | 'dataMissing' | 'monitoringOnly' | 'byHand';

/** `interim` in the year (on a Jahresfortschrittswert), `final` on the Jahresendwert only. */
export type VerdictStage = 'interim' | 'final';

/** Equality is reached (domain reference 4.5: 31,1 % against 31,1 %). */
export function compareLevels(actual: number, required: number, direction: GoodDirection): NumericVerdict {
  const reached = direction === 'higher' ? actual >= required : actual <= required;
  return reached ? 'reached' : 'notReached';
}

import { isSettled, type Step } from './step';

/** `byHand` of the target: reached and not reached come from people's judgements alone. */
export type StepResult = 'reached' | 'notReached' | 'open';

export interface StepProgress {
  readonly steps: number;
  readonly stepsInProgress: number;
  readonly stepsDone: number;
  readonly criteria: number;
  /** Judged with a reason. */
  readonly criteriaMet: number;
  readonly criteriaNotMet: number;
  /** Judged, but nobody wrote why: they do not count as judged. */
  readonly criteriaWithoutReason: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** Steps that are not done and criteria that are not judged as met with a reason: what keeps a target from `reached`. */
  readonly left: number;
  readonly result: StepResult;
}

/** How many days ahead an item counts as due soon, unless the workbook says otherwise. */
export const usualDaysAhead = 30;

/** Whether the due day has passed; the day itself is still in time. */
export function isOverdue(step: Step, today: number): boolean {
  return !isSettled(step) && typeof step.due === 'number' && step.due < today;
}

/** Whether the item falls due today or within so many days. */
export function isDueSoon(step: Step, today: number, daysAhead: number): boolean {
  return !isSettled(step) && typeof step.due === 'number' && step.due >= today && step.due <= today + daysAhead;
}

/**
 * How far a qualitative target is. `reached` when nothing is left: every step is done and every criterion is judged as met
 * with a reason; an agreement without criteria leaves nothing to judge once its steps are done. `notReached` when a
 * criterion is judged as not met with a reason; else, and without any step or criterion, `open`. `today` is a day as Excel
 * counts days, `daysAhead` ≥ 0.
 *
 * Source: design 3 ("steps are judged by hand"), domain reference 4.4; that a judgement needs a reason and that steps alone
 * suffice are rules of this project.
 *
 * @example stepProgress([{ kind: 'step', status: 'done', … }, { kind: 'criterion', status: 'met', evidence: 'Bericht', … }], today, 30) // result: 'reached'
 */
export function stepProgress(items: readonly Step[], today: number, daysAhead: number): StepProgress {
  const steps = items.filter(({ kind }) => kind === 'step');
  const criteria = items.filter(({ kind }) => kind === 'criterion');
  const judged = criteria.filter(({ status, evidence }) => isJudgement(status) && evidence !== '');
  const stepsDone = steps.filter(({ status }) => status === 'done').length;
  const criteriaMet = judged.filter(({ status }) => status === 'met').length;
  const criteriaNotMet = judged.length - criteriaMet;
  const left = items.length - stepsDone - criteriaMet;
  return {
    steps: steps.length,
    stepsInProgress: steps.filter(({ status }) => status === 'inProgress').length,
    stepsDone,
    criteria: criteria.length,
    criteriaMet,
    criteriaNotMet,
    criteriaWithoutReason: criteria.filter(({ status }) => isJudgement(status)).length - judged.length,
    overdue: items.filter((item) => isOverdue(item, today)).length,
    dueSoon: items.filter((item) => isDueSoon(item, today, daysAhead)).length,
    left,
    result: criteriaNotMet > 0 ? 'notReached' : left === 0 && items.length > 0 ? 'reached' : 'open',
  };
}

function isJudgement(status: Step['status']): boolean {
  return status === 'met' || status === 'notMet';
}

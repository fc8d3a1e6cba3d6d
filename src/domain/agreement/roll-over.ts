import type { Agreement, Target } from './agreement';
import { blank } from './wording/stated-figure';

/** A step or criterion that is carried into the next year. */
export interface OpenStep {
  readonly targetNo: number;
  readonly text: string;
}

export interface RollOverOptions {
  /** Steps and criteria that go along; everything else of the lists is done. `all`: nothing is left out. */
  readonly openSteps: 'all' | readonly OpenStep[];
  /** `empty` (default): budget and target values are to be agreed anew; `proposed`: those of last year stand as proposals. */
  readonly figures?: 'empty' | 'proposed';
}

/**
 * Next year's draft: years move on by one, figures are emptied or proposed, open steps go along, and every clause stays.
 * Clauses state the years and figures of the agreement they belong to, so they need no change here; only the signatures of
 * last year do not sign next year, and are left to the product.
 *
 * @example rollOver(agreement, { openSteps: [] }).agreementYear // agreement.agreementYear + 1
 */
export function rollOver(agreement: Agreement, { openSteps, figures = 'empty' }: RollOverOptions): Agreement {
  const empty = figures === 'empty';
  const { finalEvaluation, signatures, clauses } = agreement;
  return {
    ...agreement,
    agreementYear: agreement.agreementYear + 1,
    baseYear: agreement.baseYear + 1,
    budget: empty ? { administrativeCosts: null, integrationBudget: null, statedTotal: null } : agreement.budget,
    targets: agreement.targets.map((target) => nextTarget(target, agreement, openSteps, empty)),
    finalEvaluation: finalEvaluation === null ? null : { ...finalEvaluation, year: finalEvaluation.year + 1 },
    signatures: signatures.map((signature) => ({ ...signature, date: null })),
    clauses: clauses.filter(({ part }) => part !== 'closing'),
  };
}

function nextTarget(
  target: Target,
  { agreementYear, baseYear }: Agreement,
  openSteps: RollOverOptions['openSteps'],
  empty: boolean,
): Target {
  const goesAlong = (text: string): boolean =>
    openSteps === 'all' || openSteps.some((step) => step.targetNo === target.no && step.text.trim() === text.trim());
  return {
    ...target,
    value: empty ? null : target.value,
    steps: target.steps.filter(goesAlong),
    criteria: target.criteria.filter(goesAlong),
    wording: target.wording === null ? null : nextWording(target.wording, agreementYear, baseYear, empty),
  };
}

const figure = /(?<![\d.,])\d[\d.,]*(?=[\s\u00a0]*(?:%|Prozent|Integrationen|Personen))/gu;

/** A sentence written by hand has no places for its facts: its years move on, and its figures are left open. */
function nextWording(wording: string, agreementYear: number, baseYear: number, empty: boolean): string {
  const moved = wording.replace(/(?<!\d)20\d\d(?!\d)/gu, (year) => {
    const number = Number(year);
    return [baseYear, agreementYear, agreementYear + 1].includes(number) ? String(number + 1) : year;
  });
  return empty ? moved.replace(figure, blank) : moved;
}

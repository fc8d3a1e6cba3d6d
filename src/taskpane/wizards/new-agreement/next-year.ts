import type { TrackedStep } from '../../../application/drafts/draft-services';
import { sameName } from '../../../application/table-catalogue';
import type { Agreement } from '../../../domain/agreement/agreement';
import { draftOfAgreement } from './draft';
import type { AgreementDraft, TargetDraft } from './schema';

/** Whether the figures of last year stand in the fields or the fields are empty. */
export type FigureChoice = 'empty' | 'proposed';

export interface NextYearChoice {
  readonly figures: FigureChoice;
  /** Steps that are carried over; targets all of whose steps are done stay behind. */
  readonly steps: readonly Pick<TrackedStep, 'targetNo' | 'text'>[];
}

/**
 * Steps of an agreement that are not done by `tblSchritte`, in its order. Where the table says nothing about the agreement,
 * all of its steps are open.
 */
export function openSteps(
  { agreementYear, jobcenter, targets }: Agreement,
  tracked: readonly TrackedStep[],
): readonly Pick<TrackedStep, 'targetNo' | 'text'>[] {
  const own = tracked.filter(
    (step) => step.kind === 'step' && step.year === agreementYear && sameName(step.jobcenter, jobcenter),
  );
  if (own.length > 0) return own.filter(({ done }) => !done);
  return targets.flatMap(({ no, steps }) => steps.map((text) => ({ targetNo: no, text })));
}

/** The fields for the year after: years moved on, figures emptied or proposed, open steps carried over. */
export function nextYearDraft(previous: Agreement, { figures, steps }: NextYearChoice): AgreementDraft {
  const draft = draftOfAgreement(previous);
  const year = previous.agreementYear + 1;
  const years = { agreementYear: String(year), baseYear: String(year - 1) };
  const targets = draft.targets.flatMap((target) => carriedTarget(target, steps));
  if (figures === 'proposed') return { ...draft, ...years, targets };
  return {
    ...draft,
    ...years,
    administrativeCosts: '',
    integrationBudget: '',
    statedTotal: '',
    targets: targets.map((target) => ({ ...target, values: { total: '', female: '', male: '' } })),
  };
}

function carriedTarget(target: TargetDraft, steps: NextYearChoice['steps']): readonly TargetDraft[] {
  // A target that is agreed in words alone has nothing that could be done with.
  if (target.form !== 'steps' || target.steps.trim() === '') return [target];
  const own = steps.filter(({ targetNo }) => targetNo === target.no).map(({ text }) => text);
  return own.length === 0 ? [] : [{ ...target, steps: own.join('\n') }];
}

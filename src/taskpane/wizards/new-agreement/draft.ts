import { wordedByProduct, type Agreement, type Target } from '../../../domain/agreement/agreement';
import { targetDirection } from '../../../domain/agreement/check-targets';
import { sexes } from '../../../domain/sex';
import { countInput, euroInput, percentInput } from '../../../text/german-format';
import { listedLines } from './listed-lines';
import { numberParsers, valueKind, type AgreementDraft, type DraftField, type TargetDraft } from './schema';

/**
 * Where a field of the wizard is kept. `memory`: as long as the pane is open. `workbook`: so too, and with the agreement in
 * the workbook once it is built. `workbookAndNext`: and from there it is proposed for the next agreement.
 * A field that is missing here does not compile.
 */
export const fieldKeeping: Readonly<Record<DraftField, 'memory' | 'workbook' | 'workbookAndNext'>> = {
  jobcenter: 'workbookAndNext',
  land: 'workbookAndNext',
  ministry: 'workbookAndNext',
  secondMinistry: 'workbookAndNext',
  layout: 'workbookAndNext',
  dialogues: 'workbookAndNext',
  agreementYear: 'workbook',
  baseYear: 'workbook',
  administrativeCosts: 'workbook',
  integrationBudget: 'workbook',
  statedTotal: 'workbook',
  targets: 'workbook',
  sampleMonth: 'memory',
};

const emptyTarget: TargetDraft = {
  no: null,
  title: '',
  form: 'change',
  indicator: '',
  direction: '',
  values: { total: '', female: '', male: '' },
  steps: '',
  criteria: '',
};

export function newChangeTarget(): TargetDraft {
  return emptyTarget;
}

export function newStepsTarget(): TargetDraft {
  return { ...emptyTarget, form: 'steps' };
}

/** The three legal targets that every agreement has; figures are left to the user. */
const usualTargets: readonly TargetDraft[] = [
  { ...emptyTarget, title: 'Verringerung der Hilfebedürftigkeit', form: 'monitoring', indicator: 'K1' },
  { ...emptyTarget, title: 'Verbesserung der Integration in Erwerbstätigkeit', indicator: 'K2' },
  { ...emptyTarget, title: 'Vermeidung von langfristigem Leistungsbezug', indicator: 'K3' },
];

/** In the last quarter it is next year's agreement that is being set up (planning starts in November). */
function usualYear(today: { readonly year: number; readonly month: number }): number {
  return today.month >= 10 ? today.year + 1 : today.year;
}

/** One a line: most agreements are signed by one or two ministries, some by three. */
function furtherMinistries(ministries: readonly string[]): string {
  return ministries.slice(1).join('\n');
}

/** What the wizard starts with: the usual targets, and the parties of the agreement that stands in the workbook. */
export function startingDraft(
  previous: Agreement | null,
  today: { readonly year: number; readonly month: number },
): AgreementDraft {
  const year = previous === null ? usualYear(today) : previous.agreementYear + 1;
  return {
    jobcenter: previous?.jobcenter ?? '',
    land: previous?.land ?? '',
    ministry: previous?.ministries[0] ?? '',
    secondMinistry: furtherMinistries(previous?.ministries ?? []),
    agreementYear: String(year),
    baseYear: String(year - 1),
    layout: previous?.layout ?? '2026',
    dialogues: String(previous?.dialogues.minPerYear ?? 2),
    administrativeCosts: '',
    integrationBudget: '',
    statedTotal: '',
    targets: [...usualTargets],
    sampleMonth: false,
  };
}

/** The form library goes on changing its own values in place; the state of the machine must not change with them. */
export function copyDraft(draft: AgreementDraft): AgreementDraft {
  return { ...draft, targets: draft.targets.map((target) => ({ ...target, values: { ...target.values } })) };
}

/** A typed number; null where the field is empty or not readable, which the schema has told the user by then. */
function typed(kind: 'percent' | 'euro' | 'count', text: string): number | null {
  const parsed = numberParsers[kind](text);
  return parsed.ok ? parsed.value : null;
}

/** Targets of one number: one for each sex with a value; forms without a value have one for all. */
export function draftTargets(draft: TargetDraft, no: number): Target[] {
  const { form, title } = draft;
  const indicator = form === 'steps' || draft.indicator === '' ? null : draft.indicator;
  const kind = valueKind(form);
  const shared = {
    no,
    title: title.trim(),
    indicator,
    form,
    direction:
      kind === null
        ? null
        : (targetDirection({ form, indicator }) ?? (draft.direction === '' ? null : draft.direction)),
    steps: form === 'steps' ? listedLines(draft.steps) : [],
    criteria: form === 'steps' ? listedLines(draft.criteria) : [],
    wording: null,
  };
  if (kind === null) return [{ ...shared, sex: 'total', value: null }];
  const filled = sexes.filter((sex) => draft.values[sex].trim() !== '');
  return (filled.length === 0 ? (['total'] as const) : filled).map((sex) => ({
    ...shared,
    sex,
    value: typed(kind, draft.values[sex]),
  }));
}

/** Numbers of the targets: those of the agreement whose wording is kept, new ones behind them; else their order. */
export function targetNumbers({ targets }: Pick<AgreementDraft, 'targets'>): readonly number[] {
  let last = Math.max(0, ...targets.map(({ no }) => no ?? 0));
  if (last === 0) return targets.map((_, index) => index + 1);
  return targets.map(({ no }) => {
    if (no !== null) return no;
    last += 1;
    return last;
  });
}

/**
 * The agreement as typed, in the words of `base` where there is one. It can be incomplete: checkAgreement says what is
 * missing.
 */
export function draftAgreement(draft: AgreementDraft, base: Agreement | null): Agreement {
  const numbers = targetNumbers(draft);
  return {
    ...(base ?? wordedByProduct),
    jobcenter: draft.jobcenter.trim(),
    land: draft.land,
    ministries: [draft.ministry.trim(), ...listedLines(draft.secondMinistry)].filter((name) => name !== ''),
    agreementYear: Number(draft.agreementYear),
    baseYear: Number(draft.baseYear),
    layout: draft.layout,
    budget: {
      administrativeCosts: typed('euro', draft.administrativeCosts),
      integrationBudget: typed('euro', draft.integrationBudget),
      statedTotal: typed('euro', draft.statedTotal),
    },
    targets: draft.targets.flatMap((target, index) => draftTargets(target, numbers[index] ?? index + 1)),
    dialogues: { minPerYear: Number(draft.dialogues) },
  };
}

/** The fields as they would have been typed for an agreement. What its fields do not hold stays with the agreement. */
export function draftOfAgreement(agreement: Agreement): AgreementDraft {
  const euro = (amount: number | null): string => (amount === null ? '' : euroInput(amount));
  const { budget, ministries } = agreement;
  const entries: TargetDraft[] = [];
  for (const target of agreement.targets) {
    const same = entries.find(
      ({ no, form, indicator }) => no === target.no && form === target.form && indicator === (target.indicator ?? ''),
    );
    if (same === undefined) entries.push(targetDraft(target));
    else same.values[target.sex] = valueInput(target);
  }
  return {
    jobcenter: agreement.jobcenter,
    land: agreement.land,
    ministry: ministries[0] ?? '',
    secondMinistry: furtherMinistries(ministries),
    agreementYear: String(agreement.agreementYear),
    baseYear: String(agreement.baseYear),
    layout: agreement.layout,
    dialogues: String(agreement.dialogues.minPerYear),
    administrativeCosts: euro(budget.administrativeCosts),
    integrationBudget: euro(budget.integrationBudget),
    statedTotal: euro(budget.statedTotal),
    targets: entries,
    sampleMonth: false,
  };
}

function targetDraft(target: Target): TargetDraft {
  const { no, title, form, indicator, direction, sex, steps, criteria } = target;
  return {
    no,
    title,
    form,
    indicator: indicator ?? '',
    direction: direction ?? '',
    values: { ...emptyTarget.values, [sex]: valueInput(target) },
    steps: steps.join('\n'),
    criteria: criteria.join('\n'),
  };
}

function valueInput({ form, value }: Target): string {
  if (value === null) return '';
  return form === 'count' ? countInput(value) : percentInput(value);
}

import { wordedByProduct, type Agreement, type Target } from '../../../domain/agreement/agreement';
import { targetDirection } from '../../../domain/agreement/check-targets';
import { sexes } from '../../../domain/sex';
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
    secondMinistry: previous?.ministries[1] ?? '',
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

/** Lines without the marks that a copied list brings along. */
function listed(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
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
    steps: form === 'steps' ? listed(draft.steps) : [],
    criteria: form === 'steps' ? listed(draft.criteria) : [],
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

/** The agreement as typed. It can be incomplete: checkAgreement says what is missing. */
export function draftAgreement(draft: AgreementDraft): Agreement {
  return {
    ...wordedByProduct,
    jobcenter: draft.jobcenter.trim(),
    land: draft.land,
    ministries: [draft.ministry, draft.secondMinistry].map((name) => name.trim()).filter((name) => name !== ''),
    agreementYear: Number(draft.agreementYear),
    baseYear: Number(draft.baseYear),
    layout: draft.layout,
    budget: {
      administrativeCosts: typed('euro', draft.administrativeCosts),
      integrationBudget: typed('euro', draft.integrationBudget),
      statedTotal: typed('euro', draft.statedTotal),
    },
    targets: draft.targets.flatMap((target, index) => draftTargets(target, index + 1)),
    dialogues: { minPerYear: Number(draft.dialogues) },
  };
}

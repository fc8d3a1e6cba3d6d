import type { Agreement, Budget, Target } from './agreement';
import type { Clause } from './clause';
import type { AgreementReading, ReadTarget } from './reading/agreement-reading';
import type { ReadClause } from './reading/read-clauses';
import type { Source } from './reading/placed-text';
import type { ReadingFinding, ReadingFindingCode } from './reading/reading-finding';

/** Field of the agreement that a question is about; `whole`: the text as such. */
export const questionFields = [
  'whole',
  'jobcenter',
  'land',
  'ministries',
  'agreementYear',
  'baseYear',
  'administrativeCosts',
  'integrationBudget',
  'statedTotal',
  'dialogues',
  'targets',
] as const;
export type QuestionField = (typeof questionFields)[number];

/** Something that the user has to answer or to look at before the draft becomes an agreement. */
export interface OpenQuestion {
  readonly field: QuestionField;
  /** Index into the targets of the draft; null where no single target is meant. */
  readonly target: number | null;
  /** What the reader asks; null: the text does not say anything about the field. */
  readonly finding: ReadingFinding | null;
  readonly source: Source | null;
}

export interface AgreementDraftFromReading {
  /** What is unknown is empty: '' for a name, 0 for a year, null for an amount or a figure. */
  readonly agreement: Agreement;
  readonly questions: readonly OpenQuestion[];
}

/**
 * A draft of the agreement that a document contains, with what the text leaves open. Nothing is guessed: `checkAgreement`
 * refuses the draft until the questions about it are answered. The document's own clauses are kept if it is an agreement
 * as a whole; of a paper about one only the figures are.
 *
 * @example agreementFromReading(readAgreement(text)).questions.length // 0: everything was understood
 */
export function agreementFromReading(reading: AgreementReading): AgreementDraftFromReading {
  const numbered = numberedTargets(reading.targets);
  const agreement: Agreement = {
    jobcenter: reading.jobcenter ?? '',
    land: reading.state ?? '',
    ministries: reading.ministries,
    agreementYear: reading.year ?? 0,
    baseYear: reading.baseYear ?? 0,
    layout: layoutOf(reading),
    budget: budgetOf(reading),
    targets: numbered,
    dialogues: { minPerYear: reading.dialogues.minPerYear ?? 0 },
    finalEvaluation: reading.finalEvaluation,
    signatures: reading.signatures,
    clauses: reading.wholeAgreement ? reading.clauses.map(withoutSource) : [],
  };
  const asked = reading.findings.map((finding) => questionOf(finding, reading));
  return { agreement, questions: [...asked, ...unstated(agreement, asked)] };
}

function withoutSource({ part, kind, targetNo, marker, text, origin, slots, passages }: ReadClause): Clause {
  return { part, kind, targetNo, marker, text, origin, slots, passages };
}

function budgetOf({ budget }: AgreementReading): Budget {
  return {
    administrativeCosts: budget.administration,
    integrationBudget: budget.integration,
    statedTotal: budget.statedTotal,
  };
}

/** A section for the budget of its own is the layout of 2020. */
function layoutOf({ clauses }: AgreementReading): Agreement['layout'] {
  return clauses.some(({ part, kind }) => part === 'budget' && kind === 'section') ? '2020' : '2026';
}

/** Targets that the text does not number are counted on in its order; women and men of an indicator share a number. */
function numberedTargets(targets: readonly ReadTarget[]): Target[] {
  let last = Math.max(0, ...targets.map(({ no }) => no ?? 0));
  const given = new Map<string, number>();
  return targets.map(({ no, title, indicator, sex, form, value, direction, steps, criteria }) => {
    let own = no;
    if (own === null && indicator !== null) own = given.get(indicator) ?? null;
    if (own === null) {
      last += 1;
      own = last;
      if (indicator !== null) given.set(indicator, own);
    }
    const name = title ?? '';
    return { no: own, title: name, indicator, sex, form, value, direction, steps, criteria, wording: null };
  });
}

const fieldOf: Readonly<Record<ReadingFindingCode, QuestionField>> = {
  notAnAgreement: 'whole',
  noTargets: 'targets',
  jobcenterMissing: 'jobcenter',
  jobcenterUnclear: 'jobcenter',
  stateMissing: 'land',
  yearMissing: 'agreementYear',
  yearUnclear: 'agreementYear',
  baseYearUnclear: 'baseYear',
  baseYearNotPrevious: 'baseYear',
  budgetTotalDiffers: 'statedTotal',
  budgetLineUnclear: 'statedTotal',
  valueUnreadable: 'targets',
  numberAmbiguous: 'targets',
  sexUnclear: 'targets',
  figureUnclear: 'targets',
  percentagePoints: 'targets',
  signContradictsVerb: 'targets',
  signUnclear: 'targets',
  changeOrLevelUnclear: 'targets',
  unusualPairing: 'targets',
  anyMoveCounts: 'targets',
  strictBound: 'targets',
  vagueValue: 'targets',
  figureNotTaken: 'targets',
  indicatorMissing: 'targets',
  targetNumberMissing: 'targets',
  targetOfOtherYear: 'targets',
  contradictingValues: 'targets',
  totalOutsideBand: 'targets',
  partsDoNotAddUp: 'targets',
  countAgainstQuota: 'targets',
  changeAgainstStock: 'targets',
};

function questionOf(finding: ReadingFinding, { targets }: AgreementReading): OpenQuestion {
  const { code, source } = finding;
  const field = code === 'budgetLineUnclear' ? budgetField(source?.text ?? '') : fieldOf[code];
  const at =
    source === null || field !== 'targets' || code === 'figureNotTaken'
      ? -1
      : targets.findIndex((target) => target.source.start < source.end && source.start < target.source.end);
  return { field, target: at === -1 ? null : at, finding, source };
}

function budgetField(words: string): QuestionField {
  if (words.includes('Verwaltung')) return 'administrativeCosts';
  return /Eingliederung|EGT/u.test(words) ? 'integrationBudget' : 'statedTotal';
}

/** Fields that the text is silent about and that no finding asks for. */
function unstated(agreement: Agreement, asked: readonly OpenQuestion[]): OpenQuestion[] {
  const { ministries, baseYear, budget, dialogues, targets } = agreement;
  if (targets.length === 0) return [];
  const empty: readonly (readonly [QuestionField, boolean])[] = [
    ['ministries', ministries.length === 0],
    ['baseYear', baseYear === 0],
    ['administrativeCosts', budget.administrativeCosts === null],
    ['integrationBudget', budget.integrationBudget === null],
    ['statedTotal', budget.statedTotal === null],
    ['dialogues', dialogues.minPerYear === 0],
  ];
  const question = (field: QuestionField, target: number | null): OpenQuestion => ({
    field,
    target,
    finding: null,
    source: null,
  });
  return [
    ...empty
      .filter(([field, isEmpty]) => isEmpty && !asked.some((other) => other.field === field))
      .map(([field]) => question(field, null)),
    ...targets.flatMap(({ title }, index) => (title === '' ? [question('targets', index)] : [])),
  ];
}

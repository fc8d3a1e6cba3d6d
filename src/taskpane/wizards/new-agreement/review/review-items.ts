import {
  agreementFromReading,
  type AgreementReading,
  type OpenQuestion,
  type ReadTarget,
  type ReadingFinding,
} from '../../../../domain/agreement';
import {
  reviewFields,
  type DocumentReview,
  type FieldItem,
  type Place,
  type QuestionItem,
  type ReviewField,
  type ReviewTarget,
  type TargetItem,
} from '../../../../schemas/document-review';
import { countInput, euroInput, percentInput } from '../../../../text/german-format';
import { missingFieldText } from '../../../../text/review-texts';

/** Findings that stop the review before it begins: there is nothing to look at. */
export function refusalOf(reading: AgreementReading): ReadingFinding | null {
  return reading.findings.find(({ severity }) => severity === 'error') ?? null;
}

/** Everything that was understood, each with its passage and its questions; nothing of it is confirmed yet. */
export function reviewOf(name: string | null, text: string, reading: AgreementReading): DocumentReview {
  const fields = reviewFields.map((field) => fieldItem(field, reading));
  const targets = reading.targets.map(targetItem);
  const questions: QuestionItem[] = [];
  for (const open of agreementFromReading(reading).questions) {
    const question = { message: messageOf(open), source: open.source };
    const item =
      fields.find(({ field }) => field === open.field) ?? (open.target === null ? undefined : targets[open.target]);
    if (item === undefined)
      questions.push({ kind: 'question', id: `question ${questions.length + 1}`, question, status: 'open' });
    else item.questions.push(question);
  }
  return { name, text, items: [...fields, ...targets, ...questions] };
}

function messageOf({ field, finding }: OpenQuestion): string {
  return finding?.message ?? missingFieldText(field);
}

function fieldItem(field: ReviewField, reading: AgreementReading): FieldItem {
  return {
    kind: 'field',
    id: field,
    field,
    value: fieldText(field, reading),
    source: fieldSource(field, reading),
    questions: [],
    status: 'open',
  };
}

function fieldText(field: ReviewField, { budget, dialogues, ...reading }: AgreementReading): string {
  const euro = (amount: number | null): string => (amount === null ? '' : euroInput(amount));
  switch (field) {
    case 'jobcenter':
      return reading.jobcenter ?? '';
    case 'land':
      return reading.state ?? '';
    case 'ministries':
      return reading.ministries.join('\n');
    case 'agreementYear':
      return String(reading.year ?? '');
    case 'baseYear':
      return String(reading.baseYear ?? '');
    case 'administrativeCosts':
      return euro(budget.administration);
    case 'integrationBudget':
      return euro(budget.integration);
    case 'statedTotal':
      return euro(budget.statedTotal);
    case 'dialogues':
      return String(dialogues.minPerYear ?? '');
  }
}

function fieldSource(field: ReviewField, { sources }: AgreementReading): Place | null {
  switch (field) {
    case 'jobcenter':
      return sources.jobcenter;
    case 'land':
      return sources.state;
    case 'ministries':
      return sources.ministries[0] ?? null;
    case 'agreementYear':
      return sources.year;
    case 'baseYear':
      return sources.baseYear;
    case 'administrativeCosts':
      return sources.administration;
    case 'integrationBudget':
      return sources.integration;
    case 'statedTotal':
      return sources.statedTotal;
    case 'dialogues':
      return sources.dialogues;
  }
}

function targetItem(target: ReadTarget, index: number): TargetItem {
  return {
    kind: 'target',
    id: `target ${index + 1}`,
    target: {
      no: String(target.no ?? ''),
      title: target.title ?? '',
      indicator: target.indicator ?? '',
      sex: target.sex,
      form: target.form,
      value: valueText(target),
      direction: target.direction ?? '',
      steps: target.steps.join('\n'),
      criteria: target.criteria.join('\n'),
    },
    source: target.source,
    questions: [],
    status: 'open',
  };
}

function valueText({ form, value }: ReadTarget): string {
  if (value === null) return '';
  return form === 'count' ? countInput(value) : percentInput(value);
}

const emptyTarget: ReviewTarget = {
  no: '',
  title: '',
  indicator: '',
  sex: 'total',
  form: 'change',
  value: '',
  direction: '',
  steps: '',
  criteria: '',
};

/** A target that stands in the document but was not recognised; the user says what it is. */
export function addedTarget({ items }: DocumentReview): TargetItem {
  const targets = items.filter((item) => item.kind === 'target');
  const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? 0);
  const newest = Math.max(0, ...targets.map(({ id }) => numberIn(id)));
  const highest = Math.max(0, ...targets.map(({ target }) => numberIn(target.no)));
  return {
    kind: 'target',
    id: `target ${newest + 1}`,
    target: { ...emptyTarget, no: String(highest + 1) },
    source: null,
    questions: [],
    status: 'open',
  };
}

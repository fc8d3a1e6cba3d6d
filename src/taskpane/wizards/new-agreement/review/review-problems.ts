import { targetDirection } from '../../../../domain/agreement/check-targets';
import type { ReviewField, ReviewItem, ReviewTarget, TargetItem } from '../../../../schemas/document-review';
import { numberInputText } from '../../../../text/number-input-texts';
import { reviewTexts } from '../../../../text/review-texts';
import { wizardFieldErrors } from '../../../../text/wizard-texts';
import { numberParsers, valueKind } from '../schema';

/** A field of a target and what is wrong with it. */
export interface TargetProblem {
  readonly field: keyof ReviewTarget;
  readonly message: string;
}

/** What is wrong with the content of a field; null: it can be taken over. Amounts and dialogues may be missing. */
export function fieldProblem(field: ReviewField, value: string): string | null {
  const given = value.trim() !== '';
  switch (field) {
    case 'jobcenter':
      return given ? null : wizardFieldErrors.jobcenter;
    case 'land':
      return given ? null : reviewTexts.errors.state;
    case 'ministries':
      return given ? null : wizardFieldErrors.ministry;
    case 'agreementYear':
    case 'baseYear':
      return /^\s*20(?:0[5-9]|[1-9]\d)\s*$/.test(value) ? null : wizardFieldErrors.year;
    case 'administrativeCosts':
    case 'integrationBudget':
    case 'statedTotal': {
      const amount = numberParsers.euro(value);
      if (!given || (amount.ok && amount.value >= 0)) return null;
      return amount.ok ? wizardFieldErrors.negativeAmount : numberInputText('euro', amount.error);
    }
    case 'dialogues':
      return !given || /^\s*\d{1,2}\s*$/.test(value) ? null : reviewTexts.errors.dialogues;
  }
}

/** A document may agree a target in words alone; one that the user adds has steps. */
export function targetProblems({ target, source }: Pick<TargetItem, 'target' | 'source'>): readonly TargetProblem[] {
  const problems: TargetProblem[] = [];
  const { form, no, title, indicator, value, direction, steps } = target;
  if (!/^\s*[1-9]\d?\s*$/.test(no)) problems.push({ field: 'no', message: reviewTexts.errors.no });
  if (title.trim() === '') problems.push({ field: 'title', message: wizardFieldErrors.title });
  if (form === 'steps') {
    if (steps.trim() === '' && source === null) problems.push({ field: 'steps', message: wizardFieldErrors.steps });
    return problems;
  }
  if (indicator === '') problems.push({ field: 'indicator', message: wizardFieldErrors.indicator });
  const kind = valueKind(form);
  if (kind === null) return problems;
  const parsed = numberParsers[kind](value);
  if (!parsed.ok) problems.push({ field: 'value', message: numberInputText(kind, parsed.error) });
  const open = indicator !== '' && targetDirection({ form, indicator }) === null && direction === '';
  return open ? [...problems, { field: 'direction', message: reviewTexts.errors.direction }] : problems;
}

/** Whether an item can be confirmed as it stands. */
export function mayAccept(item: ReviewItem): boolean {
  switch (item.kind) {
    case 'field':
      return fieldProblem(item.field, item.value) === null;
    case 'target':
      return targetProblems(item).length === 0;
    case 'question':
      return true;
  }
}

import { targetDirection } from '../../../../domain/agreement/check-targets';
import type { AgreementReading, ReadTarget } from '../../../../domain/agreement';
import type { DocumentReview, ReviewField, ReviewTarget, TargetItem } from '../../../../schemas/document-review';
import { listedLines } from '../listed-lines';
import { numberParsers, valueKind } from '../schema';

/** The reading with everything as the user has left it. Passages stay, so that the wording of the document is kept. */
export function reviewedReading({ items, text }: DocumentReview, reading: AgreementReading): AgreementReading {
  const fields = new Map(items.flatMap((item) => (item.kind === 'field' ? [[item.field, item.value] as const] : [])));
  const value = (field: ReviewField): string => fields.get(field) ?? '';
  const number = (field: ReviewField): number | null => (value(field) === '' ? null : Number(value(field)));
  const euro = (field: ReviewField): number | null => {
    const amount = numberParsers.euro(value(field));
    return amount.ok ? amount.value : null;
  };
  return {
    ...reading,
    jobcenter: value('jobcenter'),
    state: value('land'),
    ministries: listedLines(value('ministries')),
    year: number('agreementYear'),
    baseYear: number('baseYear'),
    budget: {
      administration: euro('administrativeCosts'),
      integration: euro('integrationBudget'),
      statedTotal: euro('statedTotal'),
    },
    dialogues: { minPerYear: number('dialogues') },
    targets: items.flatMap((item) =>
      item.kind === 'target' && item.status !== 'removed' ? [readTarget(item, text)] : [],
    ),
  };
}

function readTarget({ target, source }: TargetItem, text: string): ReadTarget {
  const { form, sex } = target;
  const indicator = form === 'steps' || target.indicator === '' ? null : target.indicator;
  const steps = form === 'steps';
  return {
    no: Number(target.no),
    title: target.title.trim(),
    indicator,
    sex,
    form,
    value: valueOf(target),
    direction:
      valueKind(form) === null
        ? null
        : (targetDirection({ form, indicator }) ?? (target.direction === '' ? null : target.direction)),
    steps: steps ? listedLines(target.steps) : [],
    criteria: steps ? listedLines(target.criteria) : [],
    source: source ?? { text: '', start: text.length, end: text.length },
  };
}

function valueOf({ form, value }: ReviewTarget): number | null {
  const kind = valueKind(form);
  if (kind === null) return null;
  const parsed = numberParsers[kind](value);
  return parsed.ok ? parsed.value : null;
}

import * as z from 'zod/mini';
import type { TargetForm } from '../../../domain/agreement/agreement';
import {
  parseGermanCount,
  parseGermanEuro,
  parseGermanPercent,
  type GermanNumberFailure,
} from '../../../domain/german-number';
import type { Result } from '../../../domain/result';
import { sexes } from '../../../domain/sex';
import { agreementDraftShape, targetDraftShape, type AgreementDraft } from '../../../schemas/agreement-draft';
import { numberInputText, type NumberKind } from '../../../text/number-input-texts';
import { wizardFieldErrors } from '../../../text/wizard-texts';

export type { AgreementDraft, TargetDraft } from '../../../schemas/agreement-draft';

/** Reads a number field of each kind. */
export const numberParsers: Readonly<Record<NumberKind, (text: string) => Result<number, GermanNumberFailure>>> = {
  percent: parseGermanPercent,
  euro: parseGermanEuro,
  count: parseGermanCount,
};

/** In which notation the value of a target is typed; null: the form has none. */
export function valueKind(form: TargetForm): NumberKind | null {
  switch (form) {
    case 'change':
    case 'quota':
      return 'percent';
    case 'count':
      return 'count';
    case 'monitoring':
    case 'steps':
      return null;
  }
}

function required(message: string): z.ZodMiniString<string> {
  return z.string().check(z.refine((text) => text.trim() !== '', { error: message }));
}

/** A number field that may stay empty. */
const euroField = z.string().check(
  z.superRefine((text, context) => {
    const amount = parseGermanEuro(text);
    if (amount.ok ? amount.value >= 0 : amount.error.code === 'empty') return;
    context.addIssue({
      code: 'custom',
      message: amount.ok ? wizardFieldErrors.negativeAmount : numberInputText('euro', amount.error),
    });
  }),
);

const yearField = z.string().check(z.refine((text) => /^\s*20\d\d\s*$/.test(text), { error: wizardFieldErrors.year }));

const targetFields = z.extend(targetDraftShape, { title: required(wizardFieldErrors.title) });

const targetSchema = targetFields.check(
  z.superRefine((target, context) => {
    const problem = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (target.form === 'steps') {
      // A document may agree a target in words alone; whether it does is checked with its clauses.
      if (target.steps.trim() === '' && target.no === null) problem(['steps'], wizardFieldErrors.steps);
      return;
    }
    if (target.indicator === '') problem(['indicator'], wizardFieldErrors.indicator);
    const kind = valueKind(target.form);
    if (kind === null) return;
    for (const sex of sexes) {
      const value = numberParsers[kind](target.values[sex]);
      if (!value.ok && value.error.code !== 'empty') problem(['values', sex], numberInputText(kind, value.error));
    }
    if (sexes.every((sex) => target.values[sex].trim() === ''))
      problem(['values', 'total'], numberInputText(kind, { code: 'empty' }));
  }),
);

/** The draft once more, as it has to be for an agreement to be made of it. */
export const agreementDraftSchema = z
  .extend(agreementDraftShape, {
    jobcenter: required(wizardFieldErrors.jobcenter),
    land: required(wizardFieldErrors.land),
    ministry: required(wizardFieldErrors.ministry),
    secondMinistry: z.string(),
    agreementYear: yearField,
    baseYear: yearField,
    dialogues: z
      .string()
      .check(z.refine((text) => /^\s*\d{1,2}\s*$/.test(text), { error: wizardFieldErrors.dialogues })),
    administrativeCosts: euroField,
    integrationBudget: euroField,
    statedTotal: euroField,
    targets: z.array(targetSchema).check(z.minLength(1, { error: wizardFieldErrors.targets })),
  })
  .check(
    z.superRefine((draft, context) => {
      if (Number(draft.baseYear) < Number(draft.agreementYear)) return;
      context.addIssue({ code: 'custom', path: ['baseYear'], message: wizardFieldErrors.baseYear });
    }),
  ) satisfies z.ZodMiniType<AgreementDraft>;
export type DraftField = keyof AgreementDraft;

import * as z from 'zod/mini';
import { agreementLayouts, targetForms } from '../domain/agreement/agreement';
import { indicatorCodes } from '../domain/indicator';

const text = z.string();

/** One target as it is typed. Fields that its form does not use keep what was typed, in case the form changes back. */
export const targetDraftShape = z.object({
  /** As in the agreement whose wording is kept; null: by the order of the targets. */
  no: z.nullable(z.int().check(z.gte(1))),
  title: text,
  form: z.enum(targetForms),
  indicator: z.enum(['', ...indicatorCodes]),
  direction: z.enum(['', 'higher', 'lower']),
  values: z.object({ total: text, female: text, male: text }),
  /** One step or criterion a line. */
  steps: text,
  criteria: text,
});
export type TargetDraft = z.infer<typeof targetDraftShape>;

/**
 * What is typed into the wizard, right or wrong. Numbers stay text until the agreement is made from them: nothing typed is
 * lost, and an unfinished draft can be kept in the workbook.
 */
export const agreementDraftShape = z.object({
  jobcenter: text,
  land: text,
  ministry: text,
  /** All ministries after the first, one a line; drafts in workbooks know the field by this name. */
  secondMinistry: text,
  agreementYear: text,
  baseYear: text,
  layout: z.enum(agreementLayouts),
  dialogues: text,
  administrativeCosts: text,
  integrationBudget: text,
  statedTotal: text,
  targets: z.array(targetDraftShape),
  sampleMonth: z.boolean(),
});
export type AgreementDraft = z.infer<typeof agreementDraftShape>;

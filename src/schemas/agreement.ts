import * as z from 'zod/mini';
import { agreementLayouts, targetForms } from '../domain/agreement/agreement';
import type { Agreement } from '../domain/agreement/agreement';
import { indicatorCodes } from '../domain/indicator';
import { sexes } from '../domain/sex';

/** zod/mini, because these schemas are read with the first view of the pane: 6 kB instead of 15 kB gzip. */
const year = z.int().check(z.gte(2005), z.lte(2100));
const text = z.string();
const euro = z.nullable(z.number());

const target = z.object({
  no: z.int().check(z.gte(1)),
  title: text,
  indicator: z.nullable(z.enum(indicatorCodes)),
  sex: z.enum(sexes),
  form: z.enum(targetForms),
  value: z.nullable(z.number()),
  direction: z.nullable(z.enum(['higher', 'lower'])),
  steps: z.array(text),
  criteria: z.array(text),
  wording: z.nullable(text),
});

/** An agreement as stored in the workbook or handed over from outside. Text is plain text, whatever it looks like. */
export const agreementSchema = z.object({
  jobcenter: text,
  land: text,
  ministries: z.array(text),
  agreementYear: year,
  baseYear: year,
  layout: z.enum(agreementLayouts),
  budget: z.object({ administrativeCosts: euro, integrationBudget: euro, statedTotal: euro }),
  targets: z.array(target),
  dialogues: z.object({ minPerYear: z.int().check(z.gte(0)) }),
}) satisfies z.ZodMiniType<Agreement>;

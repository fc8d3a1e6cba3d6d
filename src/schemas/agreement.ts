import * as z from 'zod/mini';
import { agreementLayouts, targetForms } from '../domain/agreement/agreement';
import type { Agreement } from '../domain/agreement/agreement';
import { clauseKinds, clauseParts } from '../domain/agreement/clause';
import { indicatorCodes } from '../domain/indicator';
import { sexes } from '../domain/sex';

/** zod/mini, because these schemas are read with the first view of the pane: 6 kB instead of 15 kB gzip. */
const year = z.int().check(z.gte(2005), z.lte(2100));
const text = z.string();
const euro = z.nullable(z.number());
const no = z.int().check(z.gte(1));
const sex = z.enum(sexes);
const offset = z.int().check(z.gte(0));

const target = z.object({
  no,
  title: text,
  indicator: z.nullable(z.enum(indicatorCodes)),
  sex,
  form: z.enum(targetForms),
  value: z.nullable(z.number()),
  direction: z.nullable(z.enum(['higher', 'lower'])),
  steps: z.array(text),
  criteria: z.array(text),
  wording: z.nullable(text),
});

const fact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), offset: z.int() }),
  z.object({ kind: z.literal('baseYear') }),
  z.object({
    kind: z.literal('budget'),
    line: z.enum(['administrativeCosts', 'integrationBudget', 'statedTotal']),
  }),
  z.object({ kind: z.literal('target'), no, sex }),
  z.object({ kind: z.literal('besideTarget'), no, sex }),
  z.object({ kind: z.literal('dialogues') }),
]);

const placed = { start: offset, end: offset, no };
const stated = z.object({
  sex,
  form: z.enum(targetForms),
  indicator: z.nullable(z.enum(indicatorCodes)),
  value: z.nullable(z.number()),
});
const passage = z.discriminatedUnion('role', [
  z.object({ ...placed, role: z.literal('sentence'), states: z.array(stated) }),
  z.object({ ...placed, role: z.enum(['title', 'step', 'criterion']) }),
]);

const clause = z.object({
  part: z.enum(clauseParts),
  kind: z.enum(clauseKinds),
  targetNo: z._default(z.nullable(no), null),
  marker: z._default(text, ''),
  text,
  origin: z._default(z.enum(['document', 'product']), 'document'),
  slots: z._default(z.array(z.object({ start: offset, end: offset, fact, value: z.number() })), []),
  passages: z._default(z.array(passage), []),
});

/** What is left out of a stored clause because it is the same in most of them. */
export function briefClause({
  targetNo,
  marker,
  origin,
  slots,
  passages,
  ...clause
}: Agreement['clauses'][number]): unknown {
  return {
    ...clause,
    ...(targetNo === null ? {} : { targetNo }),
    ...(marker === '' ? {} : { marker }),
    ...(origin === 'document' ? {} : { origin }),
    ...(slots.length === 0 ? {} : { slots }),
    ...(passages.length === 0 ? {} : { passages }),
  };
}

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
  finalEvaluation: z.nullable(z.object({ season: text, year })),
  signatures: z.array(z.object({ institution: text, role: text, place: text, date: z.nullable(text) })),
  clauses: z.array(clause),
}) satisfies z.ZodMiniType<Agreement>;

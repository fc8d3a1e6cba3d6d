import * as z from 'zod/mini';
import { targetForms } from '../domain/agreement/agreement';
import { indicatorCodes } from '../domain/indicator';
import { sexes } from '../domain/sex';

const text = z.string();

/** Fields of an agreement that stand once in a document. */
export const reviewFields = [
  'jobcenter',
  'land',
  'ministries',
  'agreementYear',
  'baseYear',
  'administrativeCosts',
  'integrationBudget',
  'statedTotal',
  'dialogues',
] as const;
export type ReviewField = (typeof reviewFields)[number];

const place = z.object({ text, start: z.int(), end: z.int() });
export type Place = z.infer<typeof place>;

/** What the reader asks. */
const question = z.object({ message: text, source: z.nullable(place) });
export type ReviewQuestion = z.infer<typeof question>;

const status = z.enum(['open', 'accepted', 'corrected', 'removed']);
export type ReviewStatus = z.infer<typeof status>;

/** A target of one sex as it stands in the fields of the review: numbers are text. */
const target = z.object({
  no: text,
  title: text,
  indicator: z.enum(['', ...indicatorCodes]),
  sex: z.enum(sexes),
  form: z.enum(targetForms),
  value: text,
  direction: z.enum(['', 'higher', 'lower']),
  /** One step or criterion a line. */
  steps: text,
  criteria: text,
});
export type ReviewTarget = z.infer<typeof target>;

const fieldItem = z.object({
  kind: z.literal('field'),
  id: text,
  field: z.enum(reviewFields),
  /** Several ministries stand one a line. */
  value: text,
  source: z.nullable(place),
  questions: z.array(question),
  status,
});
const targetItem = z.object({
  kind: z.literal('target'),
  id: text,
  target,
  /** null where the user has added the target. */
  source: z.nullable(place),
  questions: z.array(question),
  status,
});
/** A question about a passage that nothing was taken from. */
const questionItem = z.object({ kind: z.literal('question'), id: text, question, status });

const item = z.discriminatedUnion('kind', [fieldItem, targetItem, questionItem]);
export type FieldItem = z.infer<typeof fieldItem>;
export type TargetItem = z.infer<typeof targetItem>;
export type QuestionItem = z.infer<typeof questionItem>;
export type ReviewItem = z.infer<typeof item>;

/** A document, and what has been said so far about what was understood of it. */
export const documentReviewSchema = z.object({
  /** File name; null for pasted text. */
  name: z.nullable(text),
  text,
  items: z.array(item),
});
export type DocumentReview = z.infer<typeof documentReviewSchema>;

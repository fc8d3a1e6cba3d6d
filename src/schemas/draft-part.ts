import * as z from 'zod/mini';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementSchema } from './agreement';
import { agreementDraftShape } from './agreement-draft';
import { documentReviewSchema } from './document-review';
import { readJsonPart, writeJsonPart } from './json-part';
import type { JsonPart, JsonPartFailure } from './json-part';

/** The custom XML part that keeps an unfinished agreement, so that the workbook can be closed in between. */
export const draftPartNamespace = 'urn:zielsteuerung-sgb2:entwurf:1';
const part: JsonPart = { namespace: draftPartNamespace, rootName: 'entwurf', version: 1 };

export const wizardSteps = ['parties', 'budget', 'targets', 'check', 'preview'] as const;
export type WizardStep = (typeof wizardSteps)[number];

const draft = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('review'), review: documentReviewSchema }),
  z.object({
    stage: z.literal('wizard'),
    step: z.enum(wizardSteps),
    draft: agreementDraftShape,
    /** The agreement whose wording is kept; null: the add-in words everything. */
    base: z.nullable(agreementSchema),
  }),
]);
/** Where the work on an agreement stands. */
export type StoredDraft = z.infer<typeof draft>;

export function writeDraftPart(stored: StoredDraft): string {
  return writeJsonPart(part, stored);
}

export function readDraftPart(xml: string): Result<StoredDraft, JsonPartFailure> {
  const read = readJsonPart(part, xml);
  if (!read.ok) return read;
  const parsed = draft.safeParse(read.value.data);
  return parsed.success ? success(parsed.data) : failure('corrupt');
}

import * as z from 'zod/mini';
import type { Agreement } from '../domain/agreement/agreement';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementSchema } from './agreement';
import { agreementDraftShape } from './agreement-draft';
import type { AgreementDraft } from './agreement-draft';
import type { DocumentReview } from './document-review';
import { documentReviewSchema } from './document-review';
import { readJsonPart, writeJsonPart } from './json-part';
import type { JsonPart, JsonPartFailure } from './json-part';

/** The custom XML part that keeps an unfinished agreement, so that the workbook can be closed in between. */
export const draftPartNamespace = 'urn:zielsteuerung-sgb2:entwurf:1';
const part: JsonPart = { namespace: draftPartNamespace, rootName: 'entwurf', version: 1 };

export const wizardSteps = ['parties', 'budget', 'targets', 'check', 'preview'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Where the work on an agreement stands. */
export type StoredDraft =
  | { readonly stage: 'review'; readonly review: DocumentReview }
  | {
      readonly stage: 'wizard';
      readonly step: WizardStep;
      readonly draft: AgreementDraft;
      /** The agreement whose wording is kept; null: the add-in words everything. */
      readonly base: Agreement | null;
      /** The agreement that the wording is compared with; null: there is none. */
      readonly previous: Agreement | null;
    };

const draft = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('review'), review: documentReviewSchema }),
  z.object({
    stage: z.literal('wizard'),
    step: z.enum(wizardSteps),
    draft: agreementDraftShape,
    base: z.nullable(agreementSchema),
    previous: z.nullable(agreementSchema),
  }),
]) satisfies z.ZodMiniType<StoredDraft>;

export function writeDraftPart(stored: StoredDraft): string {
  return writeJsonPart(part, stored);
}

export function readDraftPart(xml: string): Result<StoredDraft, JsonPartFailure> {
  const read = readJsonPart(part, xml);
  if (!read.ok) return read;
  const parsed = draft.safeParse(read.value.data);
  return parsed.success ? success(parsed.data) : failure('corrupt');
}

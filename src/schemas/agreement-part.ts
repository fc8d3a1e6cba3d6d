import * as z from 'zod/mini';
import type { Agreement } from '../domain/agreement';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementSchema } from './agreement';
import { readJsonPart, writeJsonPart } from './json-part';
import type { JsonPart, JsonPartFailure } from './json-part';

/** The custom XML part that keeps the agreements of a workbook. */
export const agreementPartNamespace = 'urn:zielsteuerung-sgb2:vereinbarung:1';
const part: JsonPart = { namespace: agreementPartNamespace, rootName: 'vereinbarungen', version: 1 };

/** Neither a newer nor a corrupt part may be overwritten. */
export type AgreementPartFailure = JsonPartFailure;

const envelope = z.object({ agreements: z.array(agreementSchema) });

export function writeAgreementPart(agreements: readonly Agreement[]): string {
  return writeJsonPart(part, { agreements });
}

export function readAgreementPart(xml: string): Result<readonly Agreement[], AgreementPartFailure> {
  const read = readJsonPart(part, xml);
  if (!read.ok) return read;
  const parsed = envelope.safeParse(read.value.data);
  return parsed.success ? success(parsed.data.agreements) : failure('corrupt');
}

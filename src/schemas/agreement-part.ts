import * as z from 'zod/mini';
import { wordedByProduct } from '../domain/agreement/agreement';
import type { Agreement } from '../domain/agreement';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementSchema, briefClause } from './agreement';
import { migrated, readJsonPart, writeJsonPart } from './json-part';
import type { JsonPart, JsonPartFailure, Migration } from './json-part';

/** Version 1 knew only agreements that the product had worded. */
const firstVersion = z.object({ agreements: z.array(z.looseObject({})) });
const migrations: readonly Migration[] = [
  (data) => ({
    agreements: z.parse(firstVersion, data).agreements.map((agreement) => ({ ...agreement, ...wordedByProduct })),
  }),
];

/** The custom XML part that keeps the agreements of a workbook. */
export const agreementPartNamespace = 'urn:zielsteuerung-sgb2:vereinbarung:1';
const part: JsonPart = {
  namespace: agreementPartNamespace,
  rootName: 'vereinbarungen',
  version: migrations.length + 1,
};

/** Neither a newer nor a corrupt part may be overwritten. */
export type AgreementPartFailure = JsonPartFailure;

const envelope = z.object({ agreements: z.array(agreementSchema) });

export function writeAgreementPart(agreements: readonly Agreement[]): string {
  const brief = agreements.map((agreement) => ({ ...agreement, clauses: agreement.clauses.map(briefClause) }));
  return writeJsonPart(part, { agreements: brief });
}

export function readAgreementPart(xml: string): Result<readonly Agreement[], AgreementPartFailure> {
  const read = readJsonPart(part, xml);
  if (!read.ok) return read;
  const current = migrated(read.value, migrations);
  if (!current.ok) return current;
  const parsed = envelope.safeParse(current.value);
  return parsed.success ? success(parsed.data.agreements) : failure('corrupt');
}

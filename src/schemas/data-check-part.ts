import * as z from 'zod/mini';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { readJsonPart, writeJsonPart } from './json-part';
import type { JsonPart, JsonPartFailure } from './json-part';

/** The custom XML part that keeps which findings of the data check somebody has looked at. */
export const dataCheckPartNamespace = 'urn:zielsteuerung-sgb2:pruefung:1';
const part: JsonPart = { namespace: dataCheckPartNamespace, rootName: 'pruefung', version: 1 };

/** 'Geprüft, stimmt': an answer to one finding, known by its facts, so that sorting the table does not touch it. */
export interface FindingAnswer {
  readonly finding: string;
  readonly remark: string;
  /** Excel's date serial of the day. */
  readonly day: number;
}

const answers = z.object({
  answers: z.array(z.object({ finding: z.string(), remark: z.string(), day: z.number() })),
}) satisfies z.ZodMiniType<{ answers: readonly FindingAnswer[] }>;

export function writeDataCheckPart(given: readonly FindingAnswer[]): string {
  return writeJsonPart(part, { answers: given });
}

export function readDataCheckPart(xml: string): Result<readonly FindingAnswer[], JsonPartFailure> {
  const read = readJsonPart(part, xml);
  if (!read.ok) return read;
  const parsed = answers.safeParse(read.value.data);
  return parsed.success ? success(parsed.data.answers) : failure('corrupt');
}

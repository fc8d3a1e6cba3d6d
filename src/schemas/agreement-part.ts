import * as z from 'zod/mini';
import type { Agreement } from '../domain/agreement';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementSchema } from './agreement';

/**
 * The custom XML part that keeps the agreements of a workbook. One root element with the version of what it holds; its text
 * is JSON, so that other tools can read it. A version is never reused: a new shape gets a new number and a migration.
 */
export const agreementPartNamespace = 'urn:zielsteuerung-sgb2:vereinbarung:1';
const rootName = 'vereinbarungen';
const currentVersion = 1;

/** `newer`: written by a later version of the add-in. `corrupt`: not readable at all. Neither may be overwritten. */
export type AgreementPartFailure = 'corrupt' | 'newer';

const envelope = z.object({ agreements: z.array(agreementSchema) });

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeText(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });
}

/** JSON.stringify leaves U+FFFE and U+FFFF as they are; XML cannot hold them. */
function asXmlText(json: string): string {
  return escapeText(json.replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`));
}

export function writeAgreementPart(agreements: readonly Agreement[]): string {
  const json = JSON.stringify({ agreements });
  return `<${rootName} xmlns="${agreementPartNamespace}" version="${currentVersion}">${asXmlText(json)}</${rootName}>`;
}

/** Root element with any prefix and any order of attributes: Excel is free to write it anew. */
const rootPattern = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>\\s*)?<(?:[\\w.-]+:)?${rootName}\\b([^>]*)>([\\s\\S]*)</(?:[\\w.-]+:)?${rootName}>\\s*$`,
);

export function readAgreementPart(xml: string): Result<readonly Agreement[], AgreementPartFailure> {
  const [, attributes, content] = rootPattern.exec(xml) ?? [];
  const version = Number(/\bversion\s*=\s*["'](\d+)["']/.exec(attributes ?? '')?.[1]);
  if (content === undefined || !Number.isInteger(version) || version < 1) return failure('corrupt');
  if (version > currentVersion) return failure('newer');
  let data: unknown;
  try {
    data = JSON.parse(unescapeText(content));
  } catch {
    return failure('corrupt');
  }
  const parsed = envelope.safeParse(data);
  return parsed.success ? success(parsed.data.agreements) : failure('corrupt');
}

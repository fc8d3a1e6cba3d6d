import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';

/**
 * A custom XML part of ours: one root element with the version of what it holds; its text is JSON, so that other tools can
 * read it. A version is never reused: a new shape gets a new number and a migration.
 */
export interface JsonPart {
  readonly namespace: string;
  readonly rootName: string;
  readonly version: number;
}

/** `newer`: written by a later version of the add-in. `corrupt`: not readable at all. */
export type JsonPartFailure = 'corrupt' | 'newer';

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

export function writeJsonPart({ namespace, rootName, version }: JsonPart, data: unknown): string {
  return `<${rootName} xmlns="${namespace}" version="${version}">${asXmlText(JSON.stringify(data))}</${rootName}>`;
}

/** The version a part was written with, and what it holds; its shape is the caller's to check. */
export function readJsonPart(
  { rootName, version: newest }: JsonPart,
  xml: string,
): Result<{ readonly version: number; readonly data: unknown }, JsonPartFailure> {
  // Root element with any prefix and any order of attributes: Excel is free to write it anew.
  const root = new RegExp(
    `^\\s*(?:<\\?xml[^>]*\\?>\\s*)?<(?:[\\w.-]+:)?${rootName}\\b([^>]*)>([\\s\\S]*)</(?:[\\w.-]+:)?${rootName}>\\s*$`,
  );
  const [, attributes, content] = root.exec(xml) ?? [];
  const version = Number(/\bversion\s*=\s*["'](\d+)["']/.exec(attributes ?? '')?.[1]);
  if (content === undefined || !Number.isInteger(version) || version < 1) return failure('corrupt');
  if (version > newest) return failure('newer');
  try {
    return success({ version, data: JSON.parse(unescapeText(content)) as unknown });
  } catch {
    return failure('corrupt');
  }
}

/** One step from a version to the next: the first makes version 2 of version 1. Throws on data it cannot make sense of. */
export type Migration = (data: unknown) => unknown;

/** What a part holds in the shape of the current version. */
export function migrated(
  { version, data }: { readonly version: number; readonly data: unknown },
  migrations: readonly Migration[],
): Result<unknown, 'corrupt'> {
  try {
    return success(migrations.slice(version - 1).reduce((older, migrate) => migrate(older), data));
  } catch {
    return failure('corrupt');
  }
}

import * as z from 'zod/mini';
import { columnRoles, type ImportMapping } from '../domain/import';
import { measures } from '../domain/figure-table';
import { figureCodes } from '../domain/quantities';
import type { ReportingMonth } from '../domain/months';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { sexes } from '../domain/sex';
import { migrated, readJsonPart, writeJsonPart } from './json-part';
import type { JsonPart, JsonPartFailure, Migration } from './json-part';

/** Version 1 kept only what the last import replaced. */
const firstVersion = z.object({
  mappings: z.unknown(),
  last: z.nullable(z.object({ no: z.unknown(), replaced: z.unknown() })),
});
const migrations: readonly Migration[] = [
  (data) => {
    const { mappings, last } = z.parse(firstVersion, data);
    return { mappings, replaced: last === null ? [] : [{ no: last.no, cells: last.replaced }] };
  },
];

/** The custom XML part that keeps how files were read, and what imports replaced. */
export const importPartNamespace = 'urn:zielsteuerung-sgb2:import:1';
const part: JsonPart = { namespace: importPartNamespace, rootName: 'importe', version: migrations.length + 1 };

const text = z.string();
const month = z.pipe(
  z.int().check(z.gte(2005 * 12), z.lte(2100 * 12)),
  z.transform((value) => value as ReportingMonth),
);
const figure = z.enum(figureCodes);
const measure = z.enum(measures);

const column = z.object({
  key: text,
  header: text,
  role: z.nullable(z.enum(columnRoles)),
  figure: z.nullable(figure),
  sex: z.nullable(z.enum(sexes)),
  measure: z.nullable(measure),
  jobcenter: z.nullable(text),
  monthOffset: z.union([z.literal(0), z.literal(-12)]),
  rateUnit: z.nullable(z.enum(['percent', 'fraction'])),
  amountUnit: z.nullable(z.enum(['euro', 'thousandEuro', 'millionEuro'])),
  notation: z.enum(['undeclared', 'german', 'english']),
  fillDown: z.boolean(),
});

const table = z.object({
  keys: z.array(text),
  columns: z.array(column),
  jobcenter: z.nullable(text),
  figure: z.nullable(figure),
  sex: z.nullable(z.enum(sexes)),
  month: z.nullable(month),
  measure: z.nullable(z.union([measure, z.literal('byFigure')])),
  dataLoad: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('fixed'), month }),
      z.object({ kind: z.literal('lag'), months: z.int().check(z.gte(0), z.lte(120)) }),
      z.object({ kind: z.literal('unknown') }),
    ]),
  ),
  waitingPeriod: z.nullable(z.union([z.int().check(z.gte(0), z.lte(120)), z.literal('unknown')])),
  figureNames: z.record(text, z.union([figure, z.literal('ignore')])),
  jobcenterNames: z.record(text, z.nullable(text)),
});

const mapping = z.object({ version: z.literal(1), tables: z.array(table) }) satisfies z.ZodMiniType<ImportMapping>;

/** A mapping under its name; `usedAt` is the number of the import that used it last. */
export interface SavedMapping {
  readonly name: string;
  readonly usedAt: number;
  readonly mapping: ImportMapping;
}

/** A row of the data table that an import changed: what it says now, and what value and source said before. */
export interface ReplacedCell {
  readonly line: string;
  readonly value: string | number;
  readonly source: string | number;
}

export interface StoredImports {
  readonly mappings: readonly SavedMapping[];
  /** By the number of the import, newest first; of the older ones as many as there is room for. */
  readonly replaced: readonly ReplacedByImport[];
}

export interface ReplacedByImport {
  readonly no: number;
  readonly cells: readonly ReplacedCell[];
}

const textOrNumber = z.union([text, z.number()]);
const replacedCell = z.object({ line: text, value: textOrNumber, source: textOrNumber });
const storedImports = z.object({
  mappings: z.array(z.object({ name: text, usedAt: z.int(), mapping })),
  replaced: z.array(z.object({ no: z.int(), cells: z.array(replacedCell) })),
}) satisfies z.ZodMiniType<StoredImports>;

export const noStoredImports: StoredImports = { mappings: [], replaced: [] };

export function writeImportPart(stored: StoredImports): string {
  return writeJsonPart(part, stored);
}

export function readImportPart(xml: string): Result<StoredImports, JsonPartFailure> {
  const read = readJsonPart(part, xml);
  if (!read.ok) return read;
  const current = migrated(read.value, migrations);
  if (!current.ok) return current;
  const parsed = storedImports.safeParse(current.value);
  return parsed.success ? success(parsed.data) : failure('corrupt');
}

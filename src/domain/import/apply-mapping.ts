import type { ReportingMonth } from '../months';
import type { AppliedImport } from './applied-import';
import { TableReader, type ApplyOutput } from './apply-table';
import type { ImportMapping } from './import-mapping';
import type { ImportContext } from './import-reading';
import { labelWords } from './label-text';
import { monthsInText } from './months-in-text';
import { shownNotations } from './notation-evidence';
import { QuestionList } from './question-list';
import type { SheetCells } from './sheet-cells';
import { runThrough, type Sliced } from '../sliced';
import { placeTables, tableIndex, type PlacedTable } from './table-job';

/** The one month that the name of a file says; null if none or several. */
export function monthOfFileName(fileName: string | null): ReportingMonth | null {
  if (fileName === null) return null;
  const words = fileName.replace(/\.[a-z]{2,5}$/iu, '').replace(/[_]+/gu, ' ');
  const spaced = words.replace(/(\d)\s*-\s*(?=\d{5,}|\D)/gu, '$1 ').replace(/([^\d\s])-/gu, '$1 ');
  const { months } = monthsInText(labelWords(spaced));
  const [month, another] = months;
  return month !== undefined && another === undefined ? month : null;
}

/** Applies a mapping to tables that are found already. */
export function* applyToTables(
  placed: readonly PlacedTable[],
  mapping: ImportMapping,
  context: ImportContext,
): Sliced<AppliedImport> {
  const output: ApplyOutput = {
    rows: [],
    refused: [],
    questions: new QuestionList(),
    months: new Set(),
    blankCells: 0,
  };
  const proposed = { jobcenter: context.jobcenter, month: monthOfFileName(context.fileName) };
  for (const [done, table] of placed.entries()) {
    const index = tableIndex(mapping, table.keys);
    const found = mapping.tables[index];
    if (found === undefined) continue;
    const reader = new TableReader(table, { index, mapping: found, jobcenters: context.jobcenters, proposed }, output);
    for (const part of reader.read()) yield (done + part) / placed.length;
  }
  const { rows, refused, months, blankCells } = output;
  const questions = output.questions.list();
  const notation = questions.some(({ code }) => code === 'notation') ? yield* shownNotations(placed) : null;
  return {
    rows,
    refused,
    questions: questions.map((each) => (each.code === 'notation' ? { ...each, proposal: notation } : each)),
    months: [...months].sort((a, b) => a - b),
    blankCells,
  };
}

/** As `applyMapping`, in slices. */
export function* applyMappingSliced(
  sheets: readonly SheetCells[],
  mapping: ImportMapping,
  context: ImportContext,
): Sliced<AppliedImport> {
  const placed = yield* placeTables(sheets);
  return yield* applyToTables(placed, mapping, context);
}

/**
 * What a mapping makes of sheets: rows for the data table, refused cells with their places, and what is still to be said.
 * Months and Ladestand are read from the sheets anew; tables that the mapping does not know are left out.
 *
 * Linear in cells. Values: rates as fractions, amounts in Euro. Nothing ambiguous becomes a row.
 *
 * @example applyMapping(sheets, reading.mapping, context).rows[0] // { jobcenter: 'Musterland', figure: 'K2', … }
 */
export function applyMapping(
  sheets: readonly SheetCells[],
  mapping: ImportMapping,
  context: ImportContext,
): AppliedImport {
  return runThrough(applyMappingSliced(sheets, mapping, context));
}

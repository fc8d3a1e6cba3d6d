import { jobcenterKey } from '../figure-table';
import type { ReportingMonth } from '../months';
import { applyToTables, monthOfFileName } from './apply-mapping';
import type { ColumnMapping, ImportMapping, TableMapping } from './import-mapping';
import type { ColumnReading, ImportContext, ImportReading, ImportRemark, TableReading } from './import-reading';
import { knownJobcenter } from './jobcenter-in-label';
import { labelText } from './label-text';
import { columnNotations } from './notation-evidence';
import { recogniseColumns } from './recognise-columns';
import type { SheetCells, SheetValue } from './sheet-cells';
import { runThrough, type Sliced } from '../sliced';
import { columnMapping, placeTables, sameKeys, tableIndex, type PlacedTable } from './table-job';
import { titleFacts } from './title-facts';

function emptyMapping(keys: readonly string[], columns: readonly ColumnMapping[]): TableMapping {
  return {
    keys,
    columns,
    jobcenter: null,
    figure: null,
    sex: null,
    month: null,
    measure: null,
    dataLoad: null,
    waitingPeriod: null,
    figureNames: {},
    jobcenterNames: {},
  };
}

/** Spellings of the file for Jobcenter that the workbook spells otherwise. */
function knownSpellings(
  placed: PlacedTable,
  columns: readonly ColumnReading[],
  context: ImportContext,
): Record<string, string> {
  const spellings: Record<string, string> = {};
  const add = (name: string | null): void => {
    const known = name === null ? null : knownJobcenter(name, context.jobcenters);
    if (name !== null && known !== null && jobcenterKey(known) !== jobcenterKey(name))
      spellings[jobcenterKey(name)] = known;
  };
  const { cells, table } = placed;
  add(titleFacts(cells, table, context.jobcenters).jobcenter);
  const roles = new Map(columns.map(({ mapping }) => [mapping.key, mapping.role]));
  const names = new Set<SheetValue>();
  for (const { index, key } of placed.columns)
    if (roles.get(key) === 'jobcenter')
      for (let row = table.first; row < table.end; row += 1) names.add(cells.rows[row]?.[index] ?? null);
  for (const name of names) add(labelText(name) === '' ? null : labelText(name));
  for (const { mapping } of columns) add(mapping.jobcenter);
  return spellings;
}

/** A saved decision counts; what it left open is taken from this file. */
function withSaved(reading: ColumnReading, saved: TableMapping): ColumnReading {
  const kept = columnMapping(saved, reading.mapping.key);
  if (kept === null) return reading;
  const { header, notation } = reading.mapping;
  const mapping = { ...kept, header, notation: kept.notation === 'undeclared' ? notation : kept.notation };
  return { ...reading, mapping, confidence: 'certain', reason: 'saved' };
}

interface SavedTable {
  readonly index: number;
  readonly table: TableMapping;
}

function savedTable(keys: readonly string[], saved: readonly ImportMapping[]): SavedTable | null {
  for (const [index, mapping] of saved.entries()) {
    const table = mapping.tables.find((each) => sameKeys(each.keys, keys));
    if (table !== undefined) return { index, table };
  }
  return null;
}

function readingOf(placed: PlacedTable, table: number, columns: readonly ColumnReading[]): TableReading {
  const { cells } = placed;
  const { headerRows, first, end } = placed.table;
  return {
    sheet: cells.name,
    hidden: cells.hidden,
    table,
    headerRow: cells.firstRow + (headerRows[0] ?? first) + 1,
    headerRowCount: headerRows.length,
    firstRow: cells.firstRow + first + 1,
    lastRow: cells.firstRow + end,
    columns,
  };
}

function remarksOn(
  sheets: readonly SheetCells[],
  tables: readonly TableReading[],
  months: readonly ReportingMonth[],
  context: ImportContext,
): readonly ImportRemark[] {
  const remarks: ImportRemark[] = [];
  const fileMonth = monthOfFileName(context.fileName);
  const contentMonth = months.reduce<ReportingMonth | null>(
    (last, month) => (last === null || month > last ? month : last),
    null,
  );
  if (fileMonth !== null && contentMonth !== null && fileMonth !== contentMonth)
    remarks.push({ code: 'fileNameDiffers', fileMonth, contentMonth });
  for (const { name, hidden, rows } of sheets) {
    const hasTable = tables.some(({ sheet }) => sheet === name);
    if (hasTable && hidden) remarks.push({ code: 'hiddenSheet', sheet: name });
    if (!hasTable && rows.some((row) => row.some((cell) => cell !== null)))
      remarks.push({ code: 'sheetWithoutTable', sheet: name });
  }
  return remarks;
}

/** As `recogniseLayout`, in slices. */
export function* recogniseLayoutSliced(sheets: readonly SheetCells[], context: ImportContext): Sliced<ImportReading> {
  const placed = yield* placeTables(sheets);
  const notations = yield* columnNotations(placed);
  const mappings: TableMapping[] = [];
  const tables: TableReading[] = [];
  const used = new Set<number>();
  for (const each of placed) {
    const saved = savedTable(each.keys, context.saved);
    if (saved !== null) used.add(saved.index);
    const recognised = recogniseColumns(each, notations, context.jobcenters);
    const columns = saved === null ? recognised : recognised.map((column) => withSaved(column, saved.table));
    const base = saved?.table ?? emptyMapping(each.keys, []);
    let index = mappings.findIndex(({ keys }) => sameKeys(keys, each.keys));
    if (index === -1) index = mappings.push({ ...base, columns: columns.map(({ mapping }) => mapping) }) - 1;
    const mapping = mappings[index];
    if (mapping !== undefined)
      mappings[index] = {
        ...mapping,
        jobcenterNames: { ...knownSpellings(each, columns, context), ...mapping.jobcenterNames },
      };
    tables.push(readingOf(each, index, columns));
    yield 0.5;
  }
  const mapping: ImportMapping = { version: 1, tables: mappings };
  const applied = yield* applyToTables(placed, mapping, context);
  const remarks: ImportRemark[] = [
    ...remarksOn(sheets, tables, applied.months, context),
    ...[...used].map((index): ImportRemark => ({ code: 'savedMappingUsed', index })),
  ];
  return { tables, mapping, questions: applied.questions, remarks };
}

/**
 * Recognises what sheets hold: tables, what each column was taken for and why, and what must be asked.
 *
 * Words decide before content, and neither guesses: whether 3,0 is a percentage, which sign marks thousands, Ladestand and
 * Wartezeit come from the file or from an answer. A saved mapping is used where a table has the same headers apart from
 * months and footnotes. Linear in cells. Source: domain reference 6.
 *
 * @example recogniseLayout([sheet], context).questions.map(({ code }) => code) // ['dataLoad', 'waitingPeriod']
 */
export function recogniseLayout(sheets: readonly SheetCells[], context: ImportContext): ImportReading {
  return runThrough(recogniseLayoutSliced(sheets, context));
}

/**
 * Whether a saved mapping knows every kind of table of a source, as it was just recognised; months, footnotes and the order of
 * columns do not matter.
 */
export function mappingFits(saved: ImportMapping, { tables }: ImportMapping): boolean {
  return tables.length > 0 && tables.every(({ keys }) => tableIndex(saved, keys) !== -1);
}

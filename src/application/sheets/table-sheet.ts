import { tableCatalogue } from '../table-catalogue';
import type { TableName } from '../table-catalogue';
import { inColumnOrder } from '../table-rows';
import type { TableRow } from '../table-rows';
import type { CellArea, CellFormat, SheetPlan, ValidationPlan } from '../workbook-plan';
import { area, text } from './content';
import { draftSheet } from './sheet-draft';
import type { SheetDraft } from './sheet-draft';
import {
  baseFormat,
  colors,
  fontSize,
  headerFormat,
  inputFormat,
  landscapePage,
  noteFormat,
  tableStyle,
  titleFormat,
} from './style';
import { wrappedHeight } from './text-measure';

/** Rules and formats of one column below its header. */
export interface ColumnRule {
  readonly width: number;
  readonly format?: CellFormat;
  readonly validation?: (column: CellArea) => ValidationPlan;
}

interface SheetOfTable {
  readonly purpose: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly ColumnRule[];
  readonly rows: readonly TableRow[];
  readonly footer: string;
  /** Columns whose texts decide the height of a row. */
  readonly wrapped?: readonly number[];
  /** Rows below the table that look like its own, because only the add-in adds to it. */
  readonly spareRows?: number;
  /** A choice for the whole workbook, above the table. */
  readonly setting?: SheetSetting;
}

interface SheetSetting {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly [initial: string, ...others: string[]];
  readonly note: string;
  readonly validation: string;
  /** Of the cell; the label stands at the left edge of the sheet, the note to the right of the cell. */
  readonly column: number;
}

const titleHeight = 28;
/** One line. */
const minimumHeight = 15;

/** Title and explanations above a table or a report, over the whole width. Returns the first free row. */
export function putTitle(
  draft: SheetDraft,
  title: string,
  notes: readonly string[],
  widths: readonly number[],
): number {
  const width = widths.reduce((sum, each) => sum + each, 0);
  draft.put(0, 0, [[text(title)]]);
  draft.format(0, 0, 1, 1, titleFormat);
  draft.height(0, titleHeight);
  if (notes.length === 0) return 1;
  draft.put(
    1,
    0,
    notes.map((note) => [text(note)]),
  );
  draft.format(1, 0, notes.length, widths.length, { ...noteFormat, wrap: true });
  notes.forEach((note, index) => {
    draft.merge(1 + index, 0, widths.length);
    draft.height(1 + index, wrappedHeight(note, width, fontSize, 4));
  });
  return 1 + notes.length;
}

/** A table with the sheet it stands on. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
}

/** A sheet that holds one of the published tables, its explanation above it and an empty row to fill if nothing is there. */
export function tableSheet({ table, ...sheet }: SheetOfTable & { readonly table: TableName }): SheetPlan {
  return namedTableSheet({ name: table, ...tableCatalogue[table] }, sheet);
}

export function namedTableSheet({ name: tableName, sheet: name, headers }: NamedTable, sheet: SheetOfTable): SheetPlan {
  const draft = draftSheet(name, sheet.purpose);
  const widths = sheet.columns.map(({ width }) => width);
  const rows: readonly TableRow[] = sheet.rows.length > 0 ? sheet.rows : [{}];
  const noteEnd = 1 + sheet.notes.length;
  // The setting stands between empty rows.
  const headerRow = noteEnd + (sheet.setting === undefined ? 1 : 3);
  const formatted = rows.length + (sheet.spareRows ?? 0);
  const whole = area(0, 0, headerRow + 1 + formatted, headers.length);
  draft.format(whole.row, whole.column, whole.rowCount, whole.columnCount, { ...baseFormat, vertical: 'Top' });
  putTitle(draft, sheet.title, sheet.notes, widths);
  if (sheet.setting !== undefined) putSetting(draft, noteEnd + 1, sheet.setting);
  draft.format(headerRow, 0, 1, headers.length, headerFormat);
  draft.height(headerRow, 22);
  for (const {
    first: column,
    count,
    rule: { format, validation },
  } of sameColumns(sheet.columns)) {
    const body = area(headerRow + 1, column, rows.length, count);
    // The header is aligned as its column; a number format does nothing to a text.
    if (format !== undefined) draft.format(headerRow, column, formatted + 1, count, format);
    if (validation !== undefined) draft.validate(validation(body));
  }
  draft.put(headerRow, 0, [headers.map(text), ...inColumnOrder(headers, rows)]);
  if (sheet.wrapped !== undefined) wrapRows(draft, sheet, sheet.wrapped, headerRow + 1, headers);
  draft.table({ name: tableName, area: area(headerRow, 0, rows.length + 1, headers.length), style: tableStyle });
  return draft.finish({
    columnWidths: widths,
    freeze: { rows: headerRow + 1, columns: 0 },
    pageLayout: {
      ...landscapePage(null, sheet.footer),
      titleRows: { first: headerRow, last: headerRow },
    },
  });
}

function putSetting(draft: SheetDraft, row: number, setting: SheetSetting): void {
  const { name, label, choices, note, validation, column } = setting;
  draft.put(row, 0, [[text(label)]]);
  draft.put(row, column, [[text(choices[0]), text(note)]]);
  draft.format(row, 0, 1, 1, { bold: true });
  draft.format(row, column, 1, 1, inputFormat);
  draft.format(row, column + 1, 1, 1, { fontColor: colors.muted, indent: 1 });
  const cell = area(row, column, 1, 1);
  draft.validate(listOf(choices, validation)(cell));
  draft.name({ name, area: cell, comment: label });
}

/** Neighbouring columns under the very same rule are formatted and checked as one area. */
function sameColumns(
  columns: readonly ColumnRule[],
): { readonly first: number; count: number; readonly rule: ColumnRule }[] {
  const groups: { readonly first: number; count: number; readonly rule: ColumnRule }[] = [];
  columns.forEach((rule, index) => {
    const last = groups.at(-1);
    if (last?.rule === rule) last.count += 1;
    else groups.push({ first: index, count: 1, rule });
  });
  return groups;
}

function wrapRows(
  draft: SheetDraft,
  { rows, columns }: SheetOfTable,
  wrapped: readonly number[],
  firstRow: number,
  headers: readonly string[],
): void {
  if (rows.length === 0) return;
  for (const column of wrapped) draft.format(firstRow, column, rows.length, 1, { wrap: true });
  rows.forEach((row, index) => {
    const heights = wrapped.map((column) => {
      const content = row[headers[column] ?? ''];
      return content?.kind === 'text' ? wrappedHeight(content.text, columns[column]?.width ?? 10, fontSize, 4) : 0;
    });
    draft.height(firstRow + index, Math.max(minimumHeight, ...heights));
  });
}

export function listOf(source: readonly string[], message: string): (column: CellArea) => ValidationPlan {
  return (column) => ({ kind: 'list', area: column, source, message });
}

/** Any day a figure of this field can have; § 48a figures exist since 2011. */
export function dateRule(message: string): (column: CellArea) => ValidationPlan {
  return (column) => ({ kind: 'date', area: column, from: '2005-01-01', to: '2100-12-31', message });
}

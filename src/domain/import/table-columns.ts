import { monthOfSerial, reportingMonth, type ReportingMonth } from '../months';
import type { FoundTable } from './find-tables';
import { labelKey, labelText, labelWords } from './label-text';
import { monthsInText } from './months-in-text';
import { readLabel, type LabelFeatures } from './read-label';
import { formatAt, type MergedArea, type SheetCells } from './sheet-cells';

/** A column of a found table with what its header says. */
export interface TableColumn {
  /** From 0 inside the grid. */
  readonly index: number;
  /** Texts of the header rows over it, from top to bottom. */
  readonly path: readonly string[];
  readonly header: string;
  readonly key: string;
  readonly features: LabelFeatures;
  /** Months of the header; one, if it is clear. */
  readonly months: readonly ReportingMonth[];
}

/** Dates in headers are shown as the months that they stand for. */
function headerText(cells: SheetCells, row: number, column: number): string {
  const value = cells.rows[row]?.[column] ?? null;
  if (typeof value === 'number' && formatAt(cells, row, column) === 'date') {
    const month = monthOfSerial(value);
    if (month.ok) return `${String((month.value % 12) + 1).padStart(2, '0')}.${Math.floor(month.value / 12)}`;
  }
  return labelText(value);
}

/** Label columns stand for themselves: their texts are not spread to the right. */
const ownRoles: ReadonlySet<string> = new Set([
  'jobcenter',
  'figure',
  'sex',
  'month',
  'year',
  'measure',
  'dataLoad',
  'waitingPeriod',
  'unit',
  'ignore',
]);

function mergedOfRow(cells: SheetCells, row: number): readonly MergedArea[] {
  return cells.merged.filter((area) => area.row <= row && area.lastRow >= row);
}

/**
 * Texts of one header row, one a column. The text of merged cells holds for all of them. Where a sheet has no merged cells, as
 * a csv file, a text above others holds for the blank cells to its right, as far as the text above it reaches.
 */
function spreadRow(cells: SheetCells, table: FoundTable, level: number, above: readonly string[] | null): string[] {
  const row = table.headerRows[level] ?? 0;
  const texts = Array.from({ length: table.width }, (_, column) => headerText(cells, row, column));
  const merged = mergedOfRow(cells, row);
  for (const area of merged) {
    const text = headerText(cells, area.row, area.column);
    for (let column = area.column; column <= Math.min(area.lastColumn, table.width - 1); column += 1)
      if (texts[column] === '') texts[column] = text;
  }
  const isLast = level === table.headerRows.length - 1;
  if (isLast || merged.some((area) => area.lastColumn > area.column)) return texts;
  let held = '';
  for (let column = 0; column < table.width; column += 1) {
    const text = texts[column] ?? '';
    const below = table.headerRows.slice(level + 1).some((lower) => headerText(cells, lower, column) !== '');
    if (text !== '') held = below && !ownRoles.has(readLabel(text).role ?? '') ? text : '';
    else if (!below || (above !== null && above[column] !== above[column - 1])) held = '';
    else texts[column] = held;
  }
  return texts;
}

function keyOfText(text: string): string {
  const found = monthsInText(labelWords(text));
  const hasMonth = found.months.length > 0 || found.monthNumber !== null || found.year !== null;
  return [labelKey(found.rest), ...(found.quarter ? ['quartal'] : []), ...(hasMonth ? ['#'] : [])]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the texts over a column say together; a figure that only one of them names counts, too. */
function featuresOf(path: readonly string[]): LabelFeatures {
  const together = readLabel(path.join(' '));
  const apart = path.map(readLabel);
  const derived = apart.some((each) => each.derived && each.figure === null);
  const figures = [...new Set(apart.flatMap((each) => each.figure ?? []))];
  const [figure] = figures;
  const roles = apart.flatMap((each) => each.role ?? []);
  return {
    ...together,
    derived: derived || together.derived,
    figure: derived ? null : (together.figure ?? (figures.length === 1 && figure !== undefined ? figure : null)),
    measure: together.measure ?? apart.find((each) => each.measure !== null)?.measure ?? null,
    role: together.role ?? roles.at(-1) ?? null,
    sex: together.sex ?? apart.find((each) => each.sex !== null)?.sex ?? null,
    unit: together.unit ?? apart.find((each) => each.unit !== null)?.unit ?? null,
    // 'ELB' over 'w', 'K2 in %' over 'Zähler': each is understood, if not both as one label.
    rest: apart.every((each) => each.rest === '') ? '' : together.rest,
  };
}

function monthsOf({ months, monthNumber, year }: LabelFeatures): readonly ReportingMonth[] {
  if (months.length > 0 || monthNumber === null || year === null) return months;
  const month = reportingMonth(year, monthNumber);
  return month.ok ? [month.value] : [];
}

/** The columns of a table, blank ones left out. */
export function tableColumns(cells: SheetCells, table: FoundTable): readonly TableColumn[] {
  const levels: string[][] = [];
  for (let level = 0; level < table.headerRows.length; level += 1)
    levels.push(spreadRow(cells, table, level, levels[level - 1] ?? null));
  const used = new Set(table.numberColumns);
  for (const row of sampleRows(table))
    for (const [column, value] of (cells.rows[row] ?? []).entries()) if (labelText(value) !== '') used.add(column);
  return [...used]
    .filter((column) => column < table.width)
    .sort((one, other) => one - other)
    .map((index) => {
      const texts = levels.map((level) => level[index] ?? '').filter((text) => text !== '');
      // The text of a cell merged over several rows is one text.
      const path = texts.filter((text, place) => text !== texts[place - 1]);
      const features = featuresOf(path);
      const key = path
        .map(keyOfText)
        .filter((part) => part !== '')
        .join(' / ');
      return {
        index,
        path,
        header: path.join(' · '),
        key: key === '' ? `spalte ${index + 1}` : key,
        features,
        months: monthsOf(features),
      };
    });
}

const mostSamples = 400;

/** Rows of a table spread evenly over it, the first ones among them. */
export function sampleRows(table: FoundTable): readonly number[] {
  const count = table.end - table.first;
  const step = Math.max(1, Math.ceil(count / mostSamples));
  const rows: number[] = [];
  for (let row = table.first; row < table.end; row += row < table.first + 50 ? 1 : step) rows.push(row);
  return rows;
}

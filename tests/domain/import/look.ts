import {
  applyMapping,
  recogniseLayout,
  sheetOfRange,
  withProposals,
  type ColumnReading,
  type ImportContext,
  type ImportRow,
  type RangeContent,
  type TableReading,
} from '../../../src/domain/import';
import { formatReportingMonth } from '../../../src/domain/months';
import { importContext } from '../../fakes/import-files';

/** Recognises ranges, takes every proposal and applies the mapping. */
export function look(ranges: RangeContent | readonly RangeContent[], context: Partial<ImportContext> = {}) {
  const known = { ...importContext, ...context };
  const sheets = (Array.isArray(ranges) ? (ranges as readonly RangeContent[]) : [ranges as RangeContent]).map(
    sheetOfRange,
  );
  const reading = recogniseLayout(sheets, known);
  const mapping = withProposals(reading.mapping, reading.questions);
  const applied = applyMapping(sheets, mapping, known);
  return {
    sheets,
    known,
    reading,
    mapping,
    applied,
    rows: applied.rows.map(rowText),
    asked: reading.questions.map(({ code }) => code),
  };
}

export function rowText(row: ReturnType<typeof applyMapping>['rows'][number]): string {
  const load = row.dataLoad === null ? 'unknown' : formatReportingMonth(row.dataLoad);
  const value = typeof row.value === 'number' ? String(row.value) : row.value.reason;
  return [
    row.jobcenter,
    row.figure,
    row.measure,
    row.sex,
    formatReportingMonth(row.month),
    load,
    row.waitingPeriod,
    value,
  ].join(' ');
}

/** A series in one line: each month with its value, and its Ladestand where that is not the end of the Wartezeit. */
function seriesText(series: string, rows: readonly ImportRow[]): string {
  const values = rows.map(({ month, dataLoad, waitingPeriod, value }) => {
    const usual = waitingPeriod !== null && dataLoad === month + waitingPeriod;
    const load = dataLoad === null ? 'unknown' : formatReportingMonth(dataLoad);
    return `${formatReportingMonth(month)}${usual ? '' : ` (${load})`} ${typeof value === 'number' ? value : value.reason}`;
  });
  return `${series}: ${values.join(', ')}`;
}

/** Rows as lines, in their order: those that follow each other and differ in month and value alone share one. */
function figureTexts(rows: readonly ImportRow[]): readonly string[] {
  const runs: [series: string, rows: ImportRow[]][] = [];
  for (const row of rows) {
    const series = `${row.jobcenter} ${row.figure} ${row.measure} ${row.sex} T-${row.waitingPeriod ?? 'unknown'}`;
    const [last, run] = runs.at(-1) ?? [];
    if (series === last) run?.push(row);
    else runs.push([series, [row]]);
  }
  return runs.map(([series, run]) => seriesText(series, run));
}

/** All that is read from a sheet; what is left out of it is named only where there is any. */
export interface SheetContents {
  readonly tables: readonly string[];
  readonly figures: readonly string[];
  readonly asked: string;
  readonly refused?: readonly string[] | undefined;
  readonly blankCells?: number | undefined;
}

/** What a sheet shows, the sheet, and what is read from it: a row of `it.each`. */
export type SheetCase = readonly [what: string, sheet: RangeContent, contents: SheetContents];

export function contentsOf(sheet: RangeContent): SheetContents {
  const { reading, applied, asked } = look(sheet);
  const refused = applied.refused.map(({ row, column, code }) => `${row}, ${column}: ${code}`);
  return {
    tables: reading.tables.flatMap(tableText),
    figures: figureTexts(applied.rows),
    asked: asked.join(' '),
    refused: refused.length === 0 ? undefined : refused,
    blankCells: applied.blankCells === 0 ? undefined : applied.blankCells,
  };
}

/** Dates of 2026 as a cell holds them. */
export const mayFirst = 46143;
export const juneFirst = 46174;

export const table = (...values: RangeContent['values']): RangeContent => ({ name: 'Blatt', values });

/** A column as one line: where it stands, what it was taken for and why, and what its header says of the values. */
function columnText({ columns, mapping, confidence, reason, months, samples }: ColumnReading): string {
  const { header, key, role, figure, sex, measure, jobcenter, monthOffset, rateUnit, amountUnit, notation, fillDown } =
    mapping;
  const says = [
    figure,
    sex,
    measure,
    jobcenter,
    monthOffset === 0 ? null : monthOffset,
    rateUnit ?? amountUnit,
    notation === 'undeclared' ? null : notation,
    fillDown ? 'fillDown' : null,
    ...months.map(formatReportingMonth),
  ].filter((part) => part !== null);
  return `${columns.join('+')} '${header}' (${key}) ${role ?? 'open'}, ${confidence} ${reason}: ${says.join(' ')} [${samples.join('; ')}]`;
}

/** A table as lines: where its header and rows stand, then its columns. */
function tableText({ headerRow, headerRowCount, firstRow, lastRow, columns }: TableReading): readonly string[] {
  return [`header ${headerRow} (${headerRowCount}), rows ${firstRow} to ${lastRow}`, ...columns.map(columnText)];
}

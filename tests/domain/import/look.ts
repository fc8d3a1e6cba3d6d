import {
  applyMapping,
  recogniseLayout,
  sheetOfRange,
  withProposals,
  type ColumnReading,
  type ImportContext,
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
export function tableText({ headerRow, headerRowCount, firstRow, lastRow, columns }: TableReading): readonly string[] {
  return [`header ${headerRow} (${headerRowCount}), rows ${firstRow} to ${lastRow}`, ...columns.map(columnText)];
}

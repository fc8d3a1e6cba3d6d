import {
  readFigureTable,
  type FigureEntry,
  type FigureKey,
  type FigureTable,
  type FigureTableFault,
  type RawTable,
  type RowFault,
  type RowRemark,
} from '../../../src/domain/figure-table';
import type { ReportingMonth } from '../../../src/domain/months';
import { figureHeaders, figureRow, type FigureRowDraft } from '../../fakes/figure-rows';

export interface Reading {
  readonly table: FigureTable;
  readonly entries: readonly (FigureKey & FigureEntry & { readonly waitingPeriod: number | null })[];
  readonly faults: readonly (RowFault & { readonly month: ReportingMonth | null })[];
  readonly remarks: readonly RowRemark[];
}

/** A table with everything that a listener hears of it; fails the test if the table is refused. */
export function read(rows: RawTable, jobcenter: string | null = null): Reading {
  const entries: Reading['entries'][number][] = [];
  const faults: Reading['faults'][number][] = [];
  const remarks: RowRemark[] = [];
  const result = readFigureTable(rows, jobcenter, {
    onEntry: (key, entry, waitingPeriod) => entries.push({ ...key, ...entry, waitingPeriod }),
    onFault: (fault, month) => faults.push({ ...fault, month }),
    onRemark: (remark) => remarks.push(remark),
  });
  if (!result.ok) throw new Error(`The table was refused: ${result.error.code}`);
  return { table: result.value, entries, faults, remarks };
}

export function refused(rows: RawTable, jobcenter: string | null = null): FigureTableFault {
  const result = readFigureTable(rows, jobcenter);
  if (result.ok) throw new Error('The table was read.');
  return result.error;
}

/** 118 Integrationen of March 2026. */
export function draft(rest: Partial<FigureRowDraft> = {}): FigureRowDraft {
  return { figure: 'INT', month: '2026-03', value: 118, ...rest };
}

/** The row with cells of any kind in some places. */
export function withCells(row: readonly unknown[], ...cells: (readonly [number, unknown])[]): readonly unknown[] {
  const changed = new Map(cells);
  return row.map((cell, place) => (changed.has(place) ? changed.get(place) : cell));
}

/** The row of a draft with a cell of any kind in one column. */
export function cells(
  column: (typeof figureHeaders)[number],
  cell: unknown,
  rest: Partial<FigureRowDraft> = {},
): readonly unknown[] {
  return withCells(figureRow(draft(rest)), [figureHeaders.indexOf(column), cell]);
}

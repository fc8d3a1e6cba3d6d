import { isMissingMarker } from '../figures';
import { parseWrittenNumber } from '../german-number';
import { formatAt, type SheetCells, type SheetValue } from './sheet-cells';

/**
 * What a cell looks like before anybody knows what it means. `period`: a year or 202606 written as a number, which may as
 * well be a figure. `marker`: stands for a missing figure.
 */
export type CellKind = 'blank' | 'number' | 'period' | 'date' | 'marker' | 'text';

const monthLike = /^(?:\d{1,2}[./]\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{1,2}(?:-\d{1,2}.*)?)$/;

function isPeriod(value: number): boolean {
  if (!Number.isInteger(value)) return false;
  if (value >= 2005 && value <= 2099) return true;
  return value >= 200_501 && value <= 209_912 && value % 100 >= 1 && value % 100 <= 12;
}

function kindOfText(text: string): CellKind {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (isMissingMarker(trimmed)) return 'marker';
  if (!/\d/.test(trimmed)) return 'text';
  if (/^\d{4}(?:\d{2})?$/.test(trimmed) && isPeriod(Number(trimmed))) return 'period';
  if (trimmed.length > 40 || monthLike.test(trimmed)) return 'text';
  return parseWrittenNumber(trimmed, 'german').ok ? 'number' : 'text';
}

/** Looks of a cell of the grid. */
export function cellKind(cells: SheetCells, row: number, column: number): CellKind {
  return kindOf(cells.rows[row]?.[column] ?? null, () => formatAt(cells, row, column) === 'date');
}

function kindOf(value: SheetValue, isDate: () => boolean): CellKind {
  if (value === null) return 'blank';
  if (typeof value === 'string') return kindOfText(value);
  if (typeof value === 'boolean') return 'text';
  if (isDate()) return 'date';
  return isPeriod(value) ? 'period' : 'number';
}

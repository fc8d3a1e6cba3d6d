import { isMissingMarker } from '../figures';
import { parseWrittenNumber } from '../german-number';
import { formatAt, type SheetCells } from './sheet-cells';

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

/** Texts of tables repeat by the thousand. */
const rememberedTexts = 20_000;
const remembered = new Map<string, CellKind>();

function knownKind(text: string): CellKind {
  let kind = remembered.get(text);
  if (kind === undefined) {
    if (remembered.size >= rememberedTexts) remembered.clear();
    kind = kindOfText(text);
    remembered.set(text, kind);
  }
  return kind;
}

/** Looks of a cell of the grid. */
export function cellKind(cells: SheetCells, row: number, column: number): CellKind {
  const value = cells.rows[row]?.[column] ?? null;
  if (value === null) return 'blank';
  if (typeof value === 'string') return knownKind(value);
  if (typeof value === 'boolean') return 'text';
  if (formatAt(cells, row, column) === 'date') return 'date';
  return isPeriod(value) ? 'period' : 'number';
}

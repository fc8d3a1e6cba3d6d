import { isEmptyCell } from './missing-value';

/** Names are one if they differ only in case and blanks. */
export function jobcenterKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** A name as the cell spells it: a text, or a Träger-Nummer that Excel took for a number; '' for anything else. */
function spelling(cell: unknown): string {
  if (isEmptyCell(cell)) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return typeof cell === 'string' ? cell.trim() : '';
}

/** Which Jobcenter a cell names; '' if none, as a blank cell or an error. */
export function jobcenterOf(cell: unknown): string {
  return jobcenterKey(spelling(cell));
}

/**
 * Names in the column, by key, in the order of their first row. With `contents` only rows count that hold something in one
 * of these columns: neither the totals row of an Excel table nor a name filled down too far is a Jobcenter.
 */
export function jobcenterNames(
  rows: readonly (readonly unknown[])[],
  first: number,
  column: number,
  contents: readonly number[] = [],
): Map<string, string> {
  const cells = new Set<unknown>();
  for (let index = first; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (cells.has(row[column])) continue;
    if (contents.length === 0 || contents.some((place) => !isEmptyCell(row[place]))) cells.add(row[column]);
  }
  const names = new Map<string, string>();
  for (const cell of cells) {
    const key = jobcenterOf(cell);
    if (key !== '' && !names.has(key)) names.set(key, spelling(cell));
  }
  return names;
}

import { isMissingMarker } from '../figures';

/**
 * Why a cell of the column Wert holds no figure. `zeroOrBlank`: a 0 that is probably an empty cell, because the quantity is
 * never 0 or because this Excel hands over blank cells as 0. Whatever the reason, the figure is missing and never 0.
 */
export type MissingValue =
  | { readonly reason: 'blank' }
  | { readonly reason: 'marker'; readonly marker: string }
  | { readonly reason: 'text'; readonly text: string }
  | { readonly reason: 'negative'; readonly value: number }
  /** A delivered K1, K1E1, K1E2 or K3 as Jahresfortschrittswert is a level; below 2 Euro or persons it is a change. */
  | { readonly reason: 'changeInsteadOfLevel'; readonly value: number }
  | { readonly reason: 'zeroOrBlank' }
  | { readonly reason: 'unusable' };

const blank: MissingValue = { reason: 'blank' };
const unusable: MissingValue = { reason: 'unusable' };
export const zeroOrBlank: MissingValue = { reason: 'zeroOrBlank' };

/** A cell without content: Excel hands over null, undefined or an empty text; imported sheets hold blanks. */
export function isBlankCell(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Blank in a column that never holds a 0: older desktop versions of Excel hand over 0 for a blank cell. */
export function isEmptyCell(cell: unknown): boolean {
  return isBlankCell(cell) || cell === 0;
}

/**
 * The figure of a value cell, or why there is none. Texts are never read as numbers: whether 1.053 means a thousand or one
 * and a bit is not ours to guess. Negative values are right only where `mayBeNegative` (changes such as a delivered K1).
 */
export function readValue(cell: unknown, mayBeNegative: boolean): number | MissingValue {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return unusable;
    return cell >= 0 || mayBeNegative ? cell : { reason: 'negative', value: cell };
  }
  if (isBlankCell(cell)) return blank;
  if (typeof cell !== 'string') return unusable;
  return isMissingMarker(cell) ? { reason: 'marker', marker: cell.trim() } : { reason: 'text', text: cell };
}

/** A cell as a message repeats it; empty for anything that has no text of its own. Never throws, whatever the cell holds. */
export function shownCell(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

import type { Area } from '../../grid/grid';
import { HostError, invalidArgument } from '../protocol/host-error';

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export interface ParsedAddress {
  readonly sheet: string | null;
  readonly area: Area;
}

const cell = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/iu;
const column = /^\$?([A-Z]{1,3})$/iu;
const row = /^\$?([1-9][0-9]{0,6})$/u;

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `'Mein Blatt'!A1` to sheet and rest. Quotes are doubled inside a quoted name. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/su.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const cut = address.lastIndexOf('!');
  if (cut < 0) return { sheet: null, rest: address };
  return { sheet: address.slice(0, cut), rest: address.slice(cut + 1) };
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const found = cell.exec(text);
  if (found) return { row: Number(found[2]) - 1, column: columnIndex(found[1] ?? '') };
  const byColumn = column.exec(text);
  if (byColumn) return { row: null, column: columnIndex(byColumn[1] ?? '') };
  const byRow = row.exec(text);
  if (byRow) return { row: Number(byRow[1]) - 1, column: null };
  return null;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `1:3`; null if the text is no address (it may be a name). */
export function parseArea(text: string): Area | null {
  const parts = text.trim().split(':');
  if (parts.length > 2) return null;
  const first = corner(parts[0] ?? '');
  const last = parts.length === 2 ? corner(parts[1] ?? '') : first;
  if (!first || !last) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const top = Math.min(first.row ?? 0, last.row ?? 0);
  const bottom = first.row === null ? maxRows - 1 : Math.max(first.row, last.row ?? 0);
  const left = Math.min(first.column ?? 0, last.column ?? 0);
  const right = first.column === null ? maxColumns - 1 : Math.max(first.column, last.column ?? 0);
  if (bottom >= maxRows || right >= maxColumns) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

export function parseAddress(address: string): ParsedAddress | null {
  const { sheet, rest } = splitSheet(address.startsWith('=') ? address.slice(1) : address);
  const area = parseArea(rest);
  return area === null ? null : { sheet, area };
}

/** Quotes where Excel does: everything that is not a plain word, and words that read like a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !cell.test(name) && !/^[RrCcZzSs][0-9]*$/u.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const bottom = area.row + area.rowCount - 1;
  const right = area.column + area.columnCount - 1;
  const name = (index: number): string => mark + columnName(index);
  const number = (index: number): string => `${mark}${index + 1}`;
  if (area.rowCount === maxRows) return `${name(area.column)}:${name(right)}`;
  if (area.columnCount === maxColumns) return `${number(area.row)}:${number(bottom)}`;
  const first = name(area.column) + number(area.row);
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${name(right)}${number(bottom)}`;
}

export function formatAddress(sheet: string, area: Area, absolute = false): string {
  return `${quoteSheet(sheet)}!${formatArea(area, absolute)}`;
}

export function makeArea(top: number, left: number, rowCount: number, columnCount: number): Area {
  if (rowCount < 1 || columnCount < 1 || top < 0 || left < 0)
    throw invalidArgument('der Bereich hat keine Zellen oder liegt vor der ersten Zelle');
  if (top + rowCount > maxRows || left + columnCount > maxColumns)
    throw new HostError('InvalidArgument', 'der Bereich reicht über das Blatt hinaus');
  return { row: top, column: left, rowCount, columnCount };
}

export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - top;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - left;
  return rowCount > 0 && columnCount > 0 ? { row: top, column: left, rowCount, columnCount } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && common.rowCount === inner.rowCount && common.columnCount === inner.columnCount;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function bounding(a: Area, b: Area): Area {
  const top = Math.min(a.row, b.row);
  const left = Math.min(a.column, b.column);
  return {
    row: top,
    column: left,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - top,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - left,
  };
}

/** Looks like a cell in any notation Excel accepts: A1, R1C1 and the German Z1S1. */
export function looksLikeCell(text: string): boolean {
  const found = /^([A-Z]{1,3})([0-9]+)$/iu.exec(text);
  if (found && columnIndex(found[1] ?? '') < maxColumns && Number(found[2]) >= 1 && Number(found[2]) <= maxRows)
    return true;
  return /^(?:R[0-9]*C[0-9]*|Z[0-9]*S[0-9]*|R[0-9]*|C[0-9]*|Z[0-9]*|S[0-9]*)$/iu.test(text);
}

import type { Area } from '../grid/grid';

export function columnName(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function areaName({ row, column, rowCount, columnCount }: Area): string {
  const first = cellName(row, column);
  return rowCount === 1 && columnCount === 1
    ? first
    : `${first}:${cellName(row + rowCount - 1, column + columnCount - 1)}`;
}

/** `B2:C9` or `$B$2` as an area; null for anything else, whole columns and rows included. */
export function parseArea(text: string): Area | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (parts === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = parts;
  const columns = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b);
  const [column = 0, lastColumn = 0] = columns;
  const [row = 0, lastRow = 0] = rows;
  if (row < 0 || lastRow > 1_048_575 || lastColumn > 16_383) return null;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** Areas of an `sqref`: addresses with blanks between. */
export function parseAreas(text: string): readonly Area[] {
  return text.split(/\s+/).flatMap((entry) => {
    const area = parseArea(entry);
    return area ? [area] : [];
  });
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Sheet name as it stands before `!`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

import { cellReference } from '../application/cell-reference';
import type { CellArea } from '../application/workbook-plan';

/** A sheet name as it stands in a reference: quoted unless it is a plain word that cannot be taken for a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  // A1 and R1C1 forms (Z1S1 in German) would be read as cells without quotes.
  const likeCell = /^[a-z]{1,3}\d+$/i.test(name) || /^[rz]\d*(?:[cs]\d*)?$/i.test(name) || /^[cs]\d*$/i.test(name);
  return plain && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface A1Address extends CellArea {
  /** null: an address without a sheet. */
  readonly sheet: string | null;
}

export function formatAddress({ sheet, row, column, rowCount, columnCount }: A1Address): string {
  const first = cellReference(row, column);
  const area =
    rowCount === 1 && columnCount === 1
      ? first
      : `${first}:${cellReference(row + rowCount - 1, column + columnCount - 1)}`;
  return sheet === null ? area : `${quotedSheetName(sheet)}!${area}`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const addressPattern =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i;

/** null for anything but a cell or a rectangle of cells, such as whole columns or several areas. */
export function parseAddress(text: string): A1Address | null {
  const found = addressPattern.exec(text);
  if (found === null) return null;
  const [, quoted, plain, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = found;
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  if (row < 0 || Math.max(...rows) > 1_048_575 || Math.max(...columns) > 16_383) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}

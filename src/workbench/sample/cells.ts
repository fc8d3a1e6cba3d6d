import type { Area, CellWrite } from '../grid';

/** Zero-based, as the grid counts. */
export const area = (row: number, column: number, rowCount: number, columnCount: number): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** Values of a row; null leaves the cell empty. */
export const constants = (values: readonly (string | number | null)[]): CellWrite[] =>
  values.map((value) => (value === null ? null : { value }));

export function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

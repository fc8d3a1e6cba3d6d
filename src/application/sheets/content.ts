import type { CellArea, CellContent } from '../workbook-plan';

/** Short makers of cell contents, so that a sheet reads like the sheet it makes. */
export function text(value: string): CellContent {
  return value === '' ? null : { kind: 'text', text: value };
}

/** null: the figure is not known; the cell stays empty and never shows a 0. */
export function number(value: number | null): CellContent {
  return value === null ? null : { kind: 'number', value };
}

export function formula(value: string): CellContent {
  return { kind: 'formula', formula: value };
}

/** First day of a month, the form in which every month of the workbook is kept. */
export function monthDate(year: number, month: number): CellContent {
  return { kind: 'date', year, month, day: 1 };
}

export function area(row: number, column: number, rowCount: number, columnCount: number): CellArea {
  return { row, column, rowCount, columnCount };
}

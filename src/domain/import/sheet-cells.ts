import { formatMeaning, type FormatMeaning } from './number-format';

/** A cell as its source holds it. Text is text whatever it looks like; null is blank; a date is its serial number. */
export type SheetValue = string | number | boolean | null;

/** Rectangle of merged cells; counts from 0 inside the grid, `lastRow` and `lastColumn` included. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * One sheet, from whatever source: .xlsx, .csv, pasted text, a range of the open workbook. Plain data, so that it can cross
 * to and from a worker. Rows may be of different length; what is missing at the end of one is blank.
 */
export interface SheetCells {
  /** Name of the sheet; for csv and pasted text what the source is called. */
  readonly name: string;
  readonly hidden: boolean;
  /** Where the grid begins on its sheet, counted from 0, so that messages name the cell that the user sees. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly SheetValue[])[];
  /**
   * Number formats, as a pool: row `i` has the formats `formatSets[formatSetOfRow[i]]`, one meaning a column. Thousands of
   * rows that look alike share one set. Both are empty where the source knows no formats.
   */
  readonly formatSets: readonly (readonly FormatMeaning[])[];
  readonly formatSetOfRow: readonly number[];
  /** Only the top left cell of a merged area holds its value. */
  readonly merged: readonly MergedArea[];
}

/** A cell of a sheet as people count and as messages name it, from 1 and with the sheet's own numbering. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Meaning of the number format of a cell; `none` where the source knows none. */
export function formatAt(cells: SheetCells, row: number, column: number): FormatMeaning {
  return cells.formatSets[cells.formatSetOfRow[row] ?? -1]?.[column] ?? 'none';
}

/** Place of a cell of the grid on its sheet. */
export function placeOf(cells: SheetCells, row: number, column: number): SheetPlace {
  return { sheet: cells.name, row: cells.firstRow + row + 1, column: cells.firstColumn + column + 1 };
}

/** Collects the formats of rows into the pool of a sheet. */
export interface FormatPool {
  readonly sets: (readonly FormatMeaning[])[];
  readonly setOfRow: number[];
  /** Adds the formats of the next row. */
  add(formats: readonly FormatMeaning[]): void;
}

export function createFormatPool(): FormatPool {
  const sets: (readonly FormatMeaning[])[] = [];
  const setOfRow: number[] = [];
  const known = new Map<string, number>();
  return {
    sets,
    setOfRow,
    add(formats) {
      const key = formats.join();
      let index = known.get(key);
      if (index === undefined) {
        index = sets.length;
        known.set(key, index);
        sets.push(formats);
      }
      setOfRow.push(index);
    },
  };
}

/** What a range of an open workbook gives: values and number formats as Excel hands them over, in the language of files. */
export interface RangeContent {
  readonly name: string;
  readonly hidden?: boolean;
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats?: readonly (readonly unknown[])[];
  readonly merged?: readonly MergedArea[];
}

function sheetValue(cell: unknown): SheetValue {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'string') return cell === '' ? null : cell;
  return typeof cell === 'boolean' ? cell : null;
}

/**
 * A sheet from the values and number formats of a range.
 *
 * @example sheetOfRange({ name: 'Daten', values: [['K2', 0.03]], numberFormats: [['General', '0.0%']] })
 */
export function sheetOfRange(range: RangeContent): SheetCells {
  const meanings = new Map<unknown, FormatMeaning>();
  const meaning = (code: unknown): FormatMeaning => {
    let found = meanings.get(code);
    if (found === undefined) {
      found = typeof code === 'string' ? formatMeaning(code) : 'none';
      meanings.set(code, found);
    }
    return found;
  };
  const pool = createFormatPool();
  for (const row of range.numberFormats ?? []) pool.add(row.map(meaning));
  return {
    name: range.name,
    hidden: range.hidden ?? false,
    firstRow: range.firstRow ?? 0,
    firstColumn: range.firstColumn ?? 0,
    rows: range.values.map((row) => row.map(sheetValue)),
    formatSets: pool.sets,
    formatSetOfRow: pool.setOfRow,
    merged: range.merged ?? [],
  };
}

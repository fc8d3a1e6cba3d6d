import { cellKind } from './cell-kinds';
import { labelKey, labelText } from './label-text';
import { isUnderstood, readLabel } from './read-label';
import type { SheetCells } from './sheet-cells';
import type { Sliced } from '../sliced';

/** Where a table stands in the grid; rows count from 0, `end` is the row behind the last one. */
export interface FoundTable {
  /** Rows between the table before (or the top of the sheet) and the header. */
  readonly titleRows: readonly number[];
  /** From top to bottom; empty where a table has no header. */
  readonly headerRows: readonly number[];
  readonly first: number;
  readonly end: number;
  /** Columns that hold numbers, from left to right. */
  readonly numberColumns: readonly number[];
  readonly width: number;
}

/** How many rows are looked at in one slice. */
const rowsPerSlice = 500;
const mostHeaderRows = 8;

interface RowLook {
  readonly filled: readonly number[];
  readonly numbers: readonly number[];
  /** Years and 202606: numbers only where nothing else in the sheet is one. */
  readonly periods: readonly number[];
  readonly markers: readonly number[];
}

const noLook: RowLook = { filled: [], numbers: [], periods: [], markers: [] };

function lookAt(cells: SheetCells, row: number): RowLook {
  const length = cells.rows[row]?.length ?? 0;
  if (length === 0) return noLook;
  const look = { filled: [] as number[], numbers: [] as number[], periods: [] as number[], markers: [] as number[] };
  for (let column = 0; column < length; column += 1) {
    const kind = cellKind(cells, row, column);
    if (kind === 'blank') continue;
    look.filled.push(column);
    if (kind === 'number') look.numbers.push(column);
    else if (kind === 'period') look.periods.push(column);
    else if (kind === 'marker') look.markers.push(column);
  }
  return look;
}

function countIn(counts: number[], columns: readonly number[]): void {
  for (const column of columns) counts[column] = (counts[column] ?? 0) + 1;
}

/** '1 2 3 4' under the headers, as statistical tables number their columns. */
function isColumnNumbers(cells: SheetCells, row: number, look: RowLook): boolean {
  if (look.filled.length < 3 || look.numbers.length !== look.filled.length) return false;
  const values = look.filled.map((column) => Number(cells.rows[row]?.[column]));
  return values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1) && (values[0] ?? 9) <= 2;
}

const labelRoles: ReadonlySet<string> = new Set(['jobcenter', 'figure', 'sex', 'month', 'measure']);
const titleRoles: ReadonlySet<string> = new Set(['dataLoad', 'waitingPeriod', 'month', 'year']);

/** 'Berichtsmonat: | Juni 2026' or 'Wartezeit | 3': a caption with its answer, not a row of a table. */
function isTitlePair(cells: SheetCells, row: number, look: RowLook): boolean {
  const [first = -1] = look.filled;
  if (look.filled.length !== 2) return false;
  const text = labelText(cells.rows[row]?.[first]);
  const { role, figure, sex } = readLabel(text);
  if (figure !== null || sex !== null) return false;
  return text.endsWith(':') || titleRoles.has(role ?? 'value');
}

/** What the cells of a sheet look like; rows are looked at when they are asked for, the last few are remembered. */
class SheetLook {
  private readonly recent = new Map<number, RowLook>();
  private readonly counts: number[] = [];
  private most = 0;
  private isPeriodsOnly = false;

  constructor(readonly cells: SheetCells) {}

  *look(): Sliced<null> {
    const { rows } = this.cells;
    const periods: number[] = [];
    for (let row = 0; row < rows.length; row += 1) {
      const look = lookAt(this.cells, row);
      if (look.periods.length > 0) countIn(periods, look.periods);
      if (look.numbers.length > 0 && !isColumnNumbers(this.cells, row, look)) countIn(this.counts, look.numbers);
      if (row % rowsPerSlice === rowsPerSlice - 1) yield row / rows.length;
    }
    this.isPeriodsOnly = this.counts.length === 0;
    if (this.isPeriodsOnly)
      periods.forEach((count, column) => {
        this.counts[column] = count;
      });
    this.most = this.counts.reduce((most, count) => Math.max(most, count), 0);
    return null;
  }

  at(row: number): RowLook {
    const known = this.recent.get(row);
    if (known !== undefined) return known;
    if (this.recent.size > 200) this.recent.clear();
    const look = lookAt(this.cells, row);
    this.recent.set(row, look);
    return look;
  }

  get end(): number {
    return this.cells.rows.length;
  }

  get hasNumbers(): boolean {
    return this.most > 0;
  }

  /** Columns with at least a fifth as many numbers as the fullest one: title rows with a number do not count. */
  isMainColumn(column: number): boolean {
    return (this.counts[column] ?? 0) * 5 >= this.most;
  }

  private numbersOf(row: number): readonly number[] {
    const look = this.at(row);
    return look.numbers.length > 0 ? look.numbers : look.periods;
  }

  isData(row: number): boolean {
    const look = this.at(row);
    if (isColumnNumbers(this.cells, row, look) || isTitlePair(this.cells, row, look)) return false;
    if (look.numbers.some((column) => this.isMainColumn(column))) return true;
    return look.markers.some((column) => (this.counts[column] ?? 0) > 0);
  }

  /** A first row of data: not a title with a number in it, but the row under a header or before more data. */
  isStart(row: number): boolean {
    if (!this.isData(row) && !(this.isPeriodsOnly && this.numbersOf(row).length > 0)) return false;
    const numbers = this.numbersOf(row).filter((column) => this.isMainColumn(column));
    const above = this.headerAbove(row);
    if (above >= 0 && numbers.some((column) => this.at(above).filled.includes(column))) return true;
    return this.isData(row + 1);
  }

  /**
   * The nearest row above that can be a header: over at most one blank row, the numbers of columns, and headings such as
   * 'Frauen' left of the numbers. -1 if there is none.
   */
  headerAbove(row: number): number {
    const firstNumber = this.firstNumber(row);
    let blanks = 0;
    for (let above = row - 1; above >= Math.max(0, row - mostHeaderRows); above -= 1) {
      const look = this.at(above);
      const [only = 0] = look.filled;
      if (look.filled.length === 0) {
        blanks += 1;
        if (blanks > 1) return -1;
      } else if (isTitlePair(this.cells, above, look)) return -1;
      else if (look.filled.length > 1 ? !isColumnNumbers(this.cells, above, look) : only >= firstNumber) return above;
    }
    return -1;
  }

  firstNumber(row: number): number {
    const { numbers, periods } = this.at(row);
    return Math.min(...numbers, ...periods, Infinity);
  }
}

/** Rows of headers over a row of data, from top to bottom, and the row behind them, where the data begin. */
function headerOver(
  sheet: SheetLook,
  start: number,
  floor: number,
): { readonly headerRows: readonly number[]; readonly first: number } {
  const bottom = sheet.headerAbove(start);
  if (bottom < floor) return { headerRows: [], first: start };
  const firstNumber = sheet.firstNumber(start);
  const isHeader = (row: number): boolean => {
    const look = sheet.at(row);
    if (isTitlePair(sheet.cells, row, look)) return false;
    const [only = -1] = look.filled;
    return look.filled.length > 1 || only >= firstNumber;
  };
  const rows = [bottom];
  for (let row = bottom - 1; row >= floor && rows.length < mostHeaderRows && isHeader(row); row -= 1) rows.unshift(row);
  const headerRows = withoutData(sheet, rows);
  let first = (headerRows.at(-1) ?? start - 1) + 1;
  while (first < start && isColumnNumbers(sheet.cells, first, sheet.at(first))) first += 1;
  return { headerRows, first };
}

/**
 * Leaves out rows of data whose figures are missing: under 'Kennzahl' or 'Jobcenter' stands nothing more that belongs to the
 * header, so what stands there is a row of the table.
 */
function withoutData(sheet: SheetLook, rows: readonly number[]): readonly number[] {
  const named = new Set<number>();
  for (const [place, row] of rows.entries()) {
    const { filled } = sheet.at(row);
    const roleAt = (column: number): string | null => readLabel(labelText(sheet.cells.rows[row]?.[column])).role;
    if (filled.some((column) => named.has(column) && roleAt(column) === null)) return rows.slice(0, place);
    for (const column of filled) if (labelRoles.has(roleAt(column) ?? 'value')) named.add(column);
  }
  return rows;
}

/** Whether a row between data is the header of another table: labels over the numbers, most of them understood. */
function isHeaderInside(sheet: SheetLook, row: number, numberColumns: ReadonlySet<number>): boolean {
  const { filled, numbers, markers } = sheet.at(row);
  if (numbers.length > 0 || markers.length > 0 || filled.length < 2) return false;
  if (!filled.some((column) => numberColumns.has(column))) return false;
  const understood = filled.filter((column) => isUnderstood(readLabel(labelText(sheet.cells.rows[row]?.[column]))));
  return understood.length * 2 >= filled.length;
}

/** The texts of a row as the same header would show them again on the next page. */
function headerText(cells: SheetCells, row: number): string {
  return (cells.rows[row] ?? []).map((cell) => labelKey(labelText(cell))).join('|');
}

/**
 * Finds the tables of a sheet by where numbers stand: titles and notes above, one or several rows of headers, data with
 * headings and subtotals between, more tables below. Nothing is decided here about what the columns mean.
 */
export function* findTables(cells: SheetCells): Sliced<readonly FoundTable[]> {
  const sheet = new SheetLook(cells);
  yield* sheet.look();
  const tables: FoundTable[] = [];
  if (!sheet.hasNumbers) return tables;
  let floor = 0;
  for (let row = 0; row < sheet.end;) {
    if (!sheet.isStart(row)) {
      row += 1;
      continue;
    }
    const { headerRows, first } = headerOver(sheet, row, floor);
    const table = yield* tableFrom(sheet, first, headerRows, floor);
    tables.push(table);
    floor = table.end;
    row = table.end;
  }
  return tables;
}

function* tableFrom(sheet: SheetLook, first: number, headerRows: readonly number[], floor: number): Sliced<FoundTable> {
  const top = headerRows[0] ?? first;
  const repeated = new Set(headerRows.map((row) => headerText(sheet.cells, row)));
  const numberColumns = new Set<number>();
  let width = Math.max(0, ...headerRows.map((row) => (sheet.at(row).filled.at(-1) ?? -1) + 1));
  let end = first;
  for (let row = first; row < sheet.end; row += 1) {
    const look = sheet.at(row);
    if (sheet.isData(row) || look.periods.some((column) => sheet.isMainColumn(column))) {
      for (const column of look.numbers) numberColumns.add(column);
      for (const column of look.periods) numberColumns.add(column);
      width = Math.max(width, (look.filled.at(-1) ?? -1) + 1);
      end = row + 1;
    } else if (
      look.filled.length > 1 &&
      isHeaderInside(sheet, row, numberColumns) &&
      !repeated.has(headerText(sheet.cells, row))
    )
      break;
    if (row % rowsPerSlice === rowsPerSlice - 1) yield row / sheet.end;
  }
  return {
    titleRows: Array.from({ length: top - floor }, (_, index) => floor + index),
    headerRows,
    first,
    end,
    numberColumns: [...numberColumns].sort((one, other) => one - other),
    width,
  };
}

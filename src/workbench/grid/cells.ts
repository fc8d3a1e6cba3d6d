import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type Nullable,
  type Worksheet,
  CellValueType,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { displayText } from './cell-display';
import { germanError, isErrorCode, toExcelError } from './error-codes';
import type { Area, CellReading, CellScalar, CellWrite } from './grid';
import { type UniverSession, intersects, toArea } from './univer-session';

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

const emptyContents: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** Contents of cells. Whole areas travel in one mutation: 100,000 single commands would take minutes. */
export class Cells {
  constructor(private readonly session: UniverSession) {}

  read(sheetId: string, area: Area): readonly (readonly CellReading[])[] {
    const sheet = this.session.sheet(sheetId);
    const styles = this.session.workbook().getStyles();
    const matrix = sheet.getCellMatrix();
    const spilled = this.spilledCells(sheetId);
    const formats = new Map<string, string>();
    const formatOf = (cell: Nullable<ICellData>): string => {
      const id = cell?.s;
      if (!id) return 'General';
      if (typeof id !== 'string') return id.n?.pattern ?? 'General';
      let format = formats.get(id);
      if (format === undefined) {
        format = (styles.get(id) as IStyleData | undefined)?.n?.pattern ?? 'General';
        formats.set(id, format);
      }
      return format;
    };
    const rows: CellReading[][] = [];
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const readings: CellReading[] = [];
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = matrix.getValue(row, column);
        const shown = hasContents(cell) ? cell : (spilled?.[row]?.[column] ?? cell);
        readings.push(reading(shown, this.formulaOf(sheetId, row, column, cell), formatOf(cell ?? shown)));
      }
      rows.push(readings);
    }
    return rows;
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    const sheet = this.session.sheet(sheetId);
    // From both ends of each row: whoever adds rows to a long table asks again and again.
    const counts = (cell: Nullable<ICellData>): boolean => hasContents(cell) || (!valuesOnly && Boolean(cell?.s));
    const matrix = rowsOf(sheet);
    for (const [rowKey, row = {}] of Object.entries(matrix)) {
      const columns = Object.keys(row);
      const first = columns.find((column) => counts(row[column]));
      if (first === undefined) continue;
      const last = columns.reverse().find((column) => counts(row[column])) ?? first;
      include(Number(rowKey), Number(first));
      include(Number(rowKey), Number(last));
    }
    for (const spill of this.spillAreas(sheetId)) {
      include(spill.row, spill.column);
      include(spill.row + spill.rowCount - 1, spill.column + spill.columnCount - 1);
    }
    if (!valuesOnly) {
      for (const merge of sheet.getMergeData()) {
        include(merge.startRow, merge.startColumn);
        include(merge.endRow, merge.endColumn);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  contentRows(sheetId: string): number {
    const rows = rowsOf(this.session.sheet(sheetId));
    const last = Object.keys(rows)
      .reverse()
      .find((row) => Object.values(rows[row] ?? {}).some(hasContents));
    const spills = this.spillAreas(sheetId).map(({ row, rowCount }) => row + rowCount);
    return Math.max(last === undefined ? 0 : Number(last) + 1, ...spills);
  }

  write(sheetId: string, area: Area, cells: readonly (readonly CellWrite[])[]): void {
    if (cells.length !== area.rowCount || cells.some((row) => row.length !== area.columnCount)) {
      throw new Error(`The matrix written to ${sheetId} does not have ${area.rowCount} x ${area.columnCount} cells`);
    }
    const values: CellMatrix = {};
    let count = 0;
    cells.forEach((line, r) => {
      const target: Record<number, ICellData> = {};
      line.forEach((write, c) => {
        if (write === null) return;
        count += 1;
        target[area.column + c] = cellData(write);
      });
      values[area.row + r] = target;
    });
    if (count === 0) return;
    this.grow(sheetId, area);
    this.set(sheetId, values);
  }

  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void {
    const matrix = this.session.sheet(sheetId).getCellMatrix();
    const values: CellMatrix = {};
    let count = 0;
    matrix.forValue((row, column, cell) => {
      if (!cell || !intersects(area, { row, column, rowCount: 1, columnCount: 1 })) return;
      if (what === 'formats' ? !cell.s : what === 'contents' && !hasContents(cell)) return;
      count += 1;
      (values[row] ??= {})[column] =
        what === 'all' ? { ...emptyContents, s: null } : what === 'contents' ? { ...emptyContents } : { s: null };
    });
    if (count > 0) this.set(sheetId, values, what === 'formats' ? 'formats' : 'contents');
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    const range = this.session.injector.get(FormulaDataModel).getArrayFormulaRange()[this.session.unitId]?.[sheetId]?.[
      row
    ]?.[column];
    if (!range) return null;
    const area = toArea(range);
    return area.rowCount * area.columnCount > 1 ? area : null;
  }

  spillAreas(sheetId: string): readonly Area[] {
    const ranges = this.session.injector.get(FormulaDataModel).getArrayFormulaRange()[this.session.unitId]?.[sheetId];
    return Object.values(ranges ?? {})
      .flatMap((row) => Object.values((row ?? {}) as Record<string, Nullable<IRange>>))
      .flatMap((range) => (range ? [toArea(range)] : []))
      .filter((area) => area.rowCount * area.columnCount > 1);
  }

  /** One mutation and one undo step for any number of cells. */
  set(sheetId: string, cellValue: CellMatrix, what: 'contents' | 'formats' = 'contents'): void {
    const params: ISetRangeValuesMutationParams = {
      unitId: this.session.unitId,
      subUnitId: sheetId,
      cellValue,
      // Univer takes a write without this mark for contents, and a cell without a formula in it for one that lost it.
      ...(what === 'formats' && { trigger: SetStyleCommand.id }),
    };
    const undo = SetRangeValuesUndoMutationFactory(this.session.injector, params);
    this.session.apply([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
  }

  /** Sheets begin small, since Univer lays out every row it has, and grow in steps when something lies beyond. */
  grow(sheetId: string, area: Area): void {
    const sheet = this.session.sheet(sheetId);
    const common = { unitId: this.session.unitId, subUnitId: sheetId };
    const rows = area.row + area.rowCount;
    const columns = area.column + area.columnCount;
    if (rows > sheet.getRowCount()) {
      this.session.withoutUndo(SetWorksheetRowCountMutation.id, {
        ...common,
        rowCount: Math.ceil((rows + 100) / 1000) * 1000,
      });
    }
    if (columns > sheet.getColumnCount()) {
      this.session.withoutUndo(SetWorksheetColumnCountMutation.id, { ...common, columnCount: columns + 10 });
    }
  }

  formulaOf(sheetId: string, row: number, column: number, cell: Nullable<ICellData>): string | null {
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return (
      this.session.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, this.session.unitId) ??
      null
    );
  }

  private spilledCells(sheetId: string): Nullable<CellMatrix> {
    return this.session.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.session.unitId]?.[sheetId];
  }
}

type Rows = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>> | undefined>>;

/** Rows and their cells by number, in ascending order. */
function rowsOf(sheet: Worksheet): Rows {
  return sheet.getCellMatrix().getMatrix() as Rows;
}

export function hasContents(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f ?? cell.si ?? cell.p);
}

export function cellAt(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
  return sheet.getCellMatrix().getValue(row, column);
}

function cellData(write: Exclude<CellWrite, null>): ICellData {
  if ('clear' in write || ('value' in write && write.value === '')) return { ...emptyContents };
  if ('formula' in write) return { v: null, t: null, f: write.formula, si: null, p: null };
  const { value } = write;
  if (typeof value === 'boolean') return { ...emptyContents, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...emptyContents, v: value, t: CellValueType.NUMBER };
  // Digits written as text must stay text: Univer turns plain strings that read as numbers into numbers.
  const looksNumeric = value.trim() !== '' && Number.isFinite(Number(value));
  return { ...emptyContents, v: value, t: looksNumeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function reading(cell: Nullable<ICellData>, formula: string | null, numberFormat: string): CellReading {
  const value = scalar(cell);
  if (value === null)
    return { value: '', formula, type: formula === null ? 'Empty' : 'String', text: '', numberFormat };
  if (typeof value === 'string' && isErrorCode(value)) {
    const code = toExcelError(value);
    return { value: code, formula, type: 'Error', text: germanError(code), numberFormat };
  }
  return {
    value,
    formula,
    type: typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean',
    text: displayText(value, numberFormat),
    numberFormat,
  };
}

function scalar(cell: Nullable<ICellData>): CellScalar | null {
  if (!cell) return null;
  // Text typed with line breaks or partial formats is a small document that ends with Univer's own "\r\n".
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null;
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (t === CellValueType.NUMBER && typeof v === 'string') return Number(v);
  return v;
}

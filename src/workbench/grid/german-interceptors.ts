import {
  type ICellData,
  type Injector,
  type Nullable,
  type Workbook,
  CellValueType,
  InterceptorEffectEnum,
  numfmt,
} from '@univerjs/core';
import {
  type ISheetLocation,
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { displayText } from './cell-display';
import { germanError, isErrorCode } from './error-codes';
import { englishFormula, germanFormula, germanNumber, typedNumber } from './german-input';

type EditHandler = (cell: Nullable<ICellData>, context: ISheetLocation) => Nullable<ICellData>;

/** Makes Univer draw, offer for editing and read cells as a German Excel does; what is stored stays English. */
export function speakGerman(injector: Injector): void {
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('de');
  const interceptors = injector.get(SheetInterceptorService);
  // Before the others, which would put their mark for errors into the cell.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 1000,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => next(withGermanError(cell)),
  });
  // After Univer's own formats (10 and 11), which leave a number of the format General as a number.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 1,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) =>
      next(
        cell?.t === CellValueType.NUMBER && typeof cell.v === 'number'
          ? { ...cell, v: displayText(cell.v, 'General') }
          : withGermanError(cell),
      ),
  });
  const { writeCellInterceptor: editing } = interceptors;
  // Not as one more handler: Univer's own for formulas ends the chain.
  const fetch = editing.fetchThroughInterceptors.bind(editing);
  const fetchGerman: typeof fetch = (name, filter) => {
    const chain = fetch(name, filter);
    const point: unknown = name;
    if (point !== BEFORE_CELL_EDIT) return chain;
    return ((cell: Nullable<ICellData>, context: ISheetLocation) => {
      const edited = (chain as EditHandler)(cell, context);
      return edited && forEditing(edited, context);
    }) as typeof chain;
  };
  editing.fetchThroughInterceptors = fetchGerman;
  // Before Univer's own reading of what was typed, which takes `1,5` for an English 15.
  editing.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { row, col, worksheet, workbook }, next) =>
      next(cell ? readAsGerman(cell, formatOf(worksheet.getCellRaw(row, col), workbook)) : cell),
  });
}

function withGermanError<Cell extends Nullable<ICellData>>(cell: Cell): Cell {
  return cell && typeof cell.v === 'string' && isErrorCode(cell.v) ? { ...cell, v: germanError(cell.v) } : cell;
}

/** The cell with all digits of its number and the whole date, not only what its format draws of them. */
function forEditing(cell: ICellData, { row, col, worksheet, workbook }: ISheetLocation): ICellData {
  if (typeof cell.f === 'string' && cell.f !== '') return { ...cell, f: germanFormula(cell.f) };
  const stored = worksheet.getCellRaw(row, col);
  if (stored?.t !== CellValueType.NUMBER || typeof stored.v !== 'number') return cell;
  const format = formatOf(stored, workbook);
  const kind = kindOf(format);
  if (kind === 'percent') return { ...cell, v: `${germanNumber(Number((stored.v * 100).toPrecision(15)))}%` };
  if (kind === 'number') return { ...cell, v: germanNumber(stored.v) };
  return Number.isInteger(stored.v) ? { ...cell, v: displayText(stored.v, 'dd.mm.yyyy') } : cell;
}

function kindOf(format: string): 'date' | 'percent' | 'number' {
  if (numfmt.getFormatInfo(format).isDate) return 'date';
  return format.includes('%') ? 'percent' : 'number';
}

function readAsGerman(cell: ICellData, format: string): ICellData {
  if (typeof cell.f === 'string') return { ...cell, f: englishFormula(cell.f) };
  if (typeof cell.v !== 'string' || cell.p || cell.t === CellValueType.FORCE_STRING) return cell;
  const typed = typedNumber(cell.v);
  if (typed === null) return cell;
  const style = typeof cell.s === 'string' ? {} : (cell.s ?? {});
  // A percentage typed into a cell of percentages leaves its decimals alone, a date in a cell of dates its form.
  const sameKind = format !== 'General' && typed.numberFormat !== null && kindOf(typed.numberFormat) === kindOf(format);
  return {
    ...cell,
    v: typed.value,
    t: CellValueType.NUMBER,
    ...(typed.numberFormat !== null && !sameKind && { s: { ...style, n: { pattern: typed.numberFormat } } }),
  };
}

function formatOf(cell: Nullable<ICellData>, workbook: Workbook): string {
  return workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? 'General';
}

import {
  type BaseFunction,
  type BaseValueObject,
  ArrayValueObject,
  FUNCTION_NAMES_DATE,
  NumberValueObject,
  functionDate,
} from '@univerjs/engine-formula';
import { errorValue } from './univer-errors';

const day = 86_400_000;
/** Days are counted from here; the 29 February 1900, which never was, is the 60th. */
const lastSerial = 2_958_465;

function dateOf(serial: number): Date {
  return new Date(Date.UTC(1899, 11, serial > 60 ? 30 : 31) + serial * day);
}

function serialOf(date: Date): number {
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / day);
  return days > 59 ? days + 1 : days;
}

/** The same day so many months later, or the last one of a shorter month: Univer made 3 March of 31 January and a month. */
function monthsLater(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
  if (start.isError()) return start;
  if (months.isError()) return months;
  if ([start, months].some((each) => each.isString() || each.isBoolean())) return errorValue('#VALUE!');
  const from = Math.trunc(Number(start.getValue()));
  const by = Math.trunc(Number(months.getValue()));
  if (from < 0 || from > lastSerial) return errorValue('#NUM!');
  const date = dateOf(from);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + by];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const serial = serialOf(new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last))));
  // A number as in Excel; Univer would show it as a date of its own making.
  return serial < 0 || serial > lastSerial ? errorValue('#NUM!') : NumberValueObject.create(serial);
}

function at(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const [rows, columns] = [value.getRowCount(), value.getColumnCount()];
  if ((rows > 1 && row >= rows) || (columns > 1 && column >= columns)) return errorValue('#N/A');
  return value.get(rows === 1 ? 0 : row, columns === 1 ? 0 : column) ?? NumberValueObject.create(0);
}

function calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
  const arrays = [start, months].filter((each) => each instanceof ArrayValueObject);
  if (arrays.length === 0) return monthsLater(start, months);
  const rowCount = Math.max(...arrays.map((each) => each.getRowCount()));
  const columnCount = Math.max(...arrays.map((each) => each.getColumnCount()));
  return ArrayValueObject.create({
    calculateValueList: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => monthsLater(at(start, row, column), at(months, row, column))),
    ),
    rowCount,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

for (const [Executor, name] of functionDate as [typeof BaseFunction, FUNCTION_NAMES_DATE][])
  if (name === FUNCTION_NAMES_DATE.EDATE)
    Object.defineProperty(Executor.prototype, 'calculate', { value: calculate, configurable: true, writable: true });

import type { ArgumentFault } from '../domain/cell-fault';
import { isBlankCell, shownCell, type RawTable } from '../domain/figure-table';
import { parseReportingMonth, type ReportingMonth } from '../domain/months';
import { parseFigureCode, type FigureCode } from '../domain/quantities';
import { failure, success, type Result } from '../domain/result';
import { parseSex, type Sex } from '../domain/sex';

type Read<Value> = Result<Value, ArgumentFault>;

/** A cell with nothing but blanks counts as blank: imported sheets are full of them. */
export function isLeftOut(value: unknown): boolean {
  return isBlankCell(value);
}

/** For months, years, words and names a 0 is a blank cell too: older desktop versions hand it over as 0. */
export function readOptional<Value>(otherwise: Value, value: unknown, read: () => Read<Value>): Read<Value> {
  return value === 0 || isLeftOut(value) ? success(otherwise) : read();
}

/** Only the frame is checked: rows of cells. A single cell is no table. */
export function readTable(parameter: string, raw: unknown): Read<RawTable> {
  if (!Array.isArray(raw) || raw.length === 0) return failure({ code: 'tableExpected', parameter });
  for (const row of raw) {
    if (!Array.isArray(row)) return failure({ code: 'tableExpected', parameter });
  }
  // Every element is an array: that is all that RawTable promises.
  return success(raw as RawTable);
}

export function readMonth(parameter: string, value: unknown): Read<ReportingMonth> {
  if (value === 0 || isLeftOut(value)) return failure({ code: 'monthMissing', parameter });
  if (typeof value !== 'number' && typeof value !== 'string') {
    return failure({ code: 'monthUnreadable', text: shownCell(value), parameter });
  }
  const month = parseReportingMonth(value);
  return month.ok ? month : failure({ ...month.error, parameter });
}

export function readFigureCode(parameter: string, value: unknown): Read<FigureCode> {
  if (value === 0 || isLeftOut(value)) return failure({ code: 'figureCodeMissing', parameter });
  const code = typeof value === 'string' ? parseFigureCode(value) : null;
  return code === null ? failure({ code: 'figureCodeUnknown', text: shownCell(value), parameter }) : success(code);
}

export function readSex(parameter: string, value: unknown): Read<Sex> {
  const sex = typeof value === 'string' ? parseSex(value) : null;
  return sex === null ? failure({ code: 'sexUnknown', text: shownCell(value), parameter }) : success(sex);
}

/** A Träger-Nummer is a number to Excel. */
export function readName(parameter: string, value: unknown): Read<string> {
  if (typeof value === 'number' && Number.isFinite(value)) return success(String(value));
  return typeof value === 'string' ? success(value) : failure({ code: 'nameExpected', parameter });
}

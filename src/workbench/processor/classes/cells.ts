import type { Area, CellReading, CellWrite } from '../../grid/grid';
import type { Argument } from '../protocol/arguments';
import { describe, isList } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Model, RangeRef } from '../model';
import { formatArea } from '../rules/address';
import { readTypedText, type ParsedInput } from '../rules/cell-input';
import { checkFormula } from '../rules/formula';
import { checkNumberFormat } from '../rules/number-format';

/** Excel reads at most 5 million cells at once. */
const maxCells = 5_000_000;

/** A text longer than this does not fit into a cell. */
const maxCellText = 32_767;

export function readCells(model: Model, ref: RangeRef): readonly (readonly CellReading[])[] {
  if (ref.area.rowCount * ref.area.columnCount > maxCells)
    throw new HostError('RangeExceedsLimit', formatArea(ref.area));
  return model.grid.read(model.sheet(ref.sheetId).id, ref.area);
}

type Cell = string | number | boolean | null;

function asCell(value: Argument | undefined): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument(`eine Zelle nimmt Text, Zahl oder Wahrheitswert, nicht ${describe(value)}`);
}

/** A matrix of the range's shape, or one value for all its cells. */
export function matrixOf(value: Argument, area: Area): readonly (readonly Cell[])[] {
  if (!isList(value)) {
    if (area.rowCount * area.columnCount > maxCells) throw new HostError('RangeExceedsLimit', formatArea(area));
    const row = Array.from({ length: area.columnCount }, () => asCell(value));
    return Array.from({ length: area.rowCount }, () => row);
  }
  const refuse = (found: string): HostError =>
    invalidArgument(
      `Matrix mit ${found} für einen Bereich von ${area.rowCount} × ${area.columnCount} (${formatArea(area)})`,
    );
  if (value.length !== area.rowCount) throw refuse(`${value.length} Zeilen`);
  return value.map((row, index) => {
    if (!isList(row))
      throw invalidArgument(`Zeile ${index + 1} ist keine Liste; verlangt ist eine zweidimensionale Matrix`);
    if (row.length !== area.columnCount) throw refuse(`${row.length} Spalten in Zeile ${index + 1}`);
    return row.map(asCell);
  });
}

export function writeCells(model: Model, ref: RangeRef, value: Argument, as: 'values' | 'formulas'): void {
  model.protection.demandWritable(model.sheet(ref.sheetId).id, ref.area);
  const matrix = matrixOf(value, ref.area);
  if (ref.area.rowCount * ref.area.columnCount > maxCells)
    throw new HostError('RangeExceedsLimit', formatArea(ref.area));
  const locale = as === 'values' ? model.profile.locale : 'en-US';
  const formats = new FormatLookup(model, ref);
  const found: { row: number; column: number; numberFormat: string }[] = [];
  const writes = matrix.map((row, rowIndex) =>
    row.map((cell, columnIndex): CellWrite => {
      if (cell === null) return null;
      if (typeof cell !== 'string') return { value: cell };
      if (cell === '') return { clear: true };
      if (cell.length > maxCellText)
        throw invalidArgument(`Text mit ${cell.length} Zeichen; eine Zelle fasst ${maxCellText}`);
      const parsed = cell.startsWith('=') && cell.length > 1 ? null : readTypedText(cell, locale);
      if (parsed !== null && parsed.value === cell) return { value: cell };
      if (!cell.startsWith("'") && formats.at(rowIndex, columnIndex) === '@') return { value: cell };
      if (parsed === null) {
        checkFormula(cell);
        return { formula: cell };
      }
      noteFormat(parsed, formats, rowIndex, columnIndex, found);
      return { value: parsed.value };
    }),
  );
  model.grid.write(ref.sheetId, ref.area, writes);
  for (const { row, column, numberFormat } of found)
    model.grid.setStyle(
      ref.sheetId,
      { row: ref.area.row + row, column: ref.area.column + column, rowCount: 1, columnCount: 1 },
      { numberFormat },
    );
}

function noteFormat(
  parsed: ParsedInput,
  formats: FormatLookup,
  row: number,
  column: number,
  found: { row: number; column: number; numberFormat: string }[],
): void {
  if (parsed.numberFormat !== undefined && formats.at(row, column) === 'General')
    found.push({ row, column, numberFormat: parsed.numberFormat });
}

/** Number formats are read only when a text turns out to need them: most written matrices do not. */
class FormatLookup {
  private formats: readonly (readonly CellReading[])[] | null = null;
  constructor(
    private readonly model: Model,
    private readonly ref: RangeRef,
  ) {}
  at(row: number, column: number): string {
    this.formats ??= this.model.grid.read(this.ref.sheetId, this.ref.area);
    return this.formats[row]?.[column]?.numberFormat ?? 'General';
  }
}

export function writeNumberFormats(model: Model, ref: RangeRef, value: Argument): void {
  model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
  if (!isList(value)) {
    const format = asFormat(value);
    const area = model.clip(ref);
    if (format !== null && area !== null) model.grid.setStyle(ref.sheetId, area, { numberFormat: format });
    return;
  }
  const matrix = matrixOf(value, ref.area).map((row) => row.map(asFormat));
  matrix.forEach((row, rowIndex) => {
    for (let start = 0; start < row.length;) {
      let end = start + 1;
      while (end < row.length && row[end] === row[start]) end += 1;
      const numberFormat = row[start] ?? null;
      if (numberFormat !== null)
        model.grid.setStyle(
          ref.sheetId,
          { row: ref.area.row + rowIndex, column: ref.area.column + start, rowCount: 1, columnCount: end - start },
          { numberFormat },
        );
      start = end;
    }
  });
}

function asFormat(value: Argument): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw invalidArgument(`Zahlenformat ${describe(value)}: Text erwartet`);
  checkNumberFormat(value);
  return value;
}

import type { CellReading } from '../../grid/grid';
import type { ScalarSpec } from '../protocol/host-object';
import type { Json } from '../protocol/wire';
import type { Model, RangeRef } from '../model';
import { formatAddress, maxColumns, maxRows } from '../rules/address';
import { readCells, writeCells, writeNumberFormats } from './cells';

export function rangeScalars(model: Model): Readonly<Record<string, ScalarSpec<RangeRef>>> {
  const each = (ref: RangeRef, pick: (cell: CellReading) => Json): Json =>
    readCells(model, ref).map((row) => row.map(pick));
  const extent = (first: number, count: number, size: (index: number) => number): number => {
    let sum = 0;
    for (let index = first; index < first + count; index += 1) sum += size(index);
    return sum;
  };
  const width =
    (ref: RangeRef) =>
    (index: number): number =>
      model.grid.columnWidth(ref.sheetId, index);
  const height =
    (ref: RangeRef) =>
    (index: number): number =>
      model.grid.rowHeight(ref.sheetId, index);
  const spilled: ScalarSpec<RangeRef> = {
    calculated: true,
    onlyWhenNamed: true,
    get: (ref) => {
      const spills = spillStates(model, ref);
      return spills.size === 1 ? [...spills][0] === true : null;
    },
  };
  return {
    Address: { get: (ref) => model.address(ref) },
    AddressLocal: { get: (ref) => formatAddress(model.sheet(ref.sheetId).name, ref.area) },
    CellCount: {
      get: (ref) => {
        const count = ref.area.rowCount * ref.area.columnCount;
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    RowIndex: { get: (ref) => ref.area.row },
    ColumnIndex: { get: (ref) => ref.area.column },
    RowCount: { get: (ref) => ref.area.rowCount },
    ColumnCount: { get: (ref) => ref.area.columnCount },
    IsEntireColumn: { get: (ref) => ref.area.rowCount === maxRows },
    IsEntireRow: { get: (ref) => ref.area.columnCount === maxColumns },
    Values: {
      calculated: true,
      get: (ref) => each(ref, (cell) => cell.value),
      set: (ref, value) => writeCells(model, ref, value, 'values'),
    },
    Formulas: {
      calculated: true,
      get: (ref) => each(ref, (cell) => cell.formula ?? cell.value),
      set: (ref, value) => writeCells(model, ref, value, 'formulas'),
    },
    Text: { calculated: true, get: (ref) => each(ref, (cell) => cell.text) },
    ValueTypes: { calculated: true, get: (ref) => each(ref, (cell) => cell.type) },
    NumberFormat: {
      get: (ref) => each(ref, (cell) => cell.numberFormat),
      set: (ref, value) => writeNumberFormats(model, ref, value),
    },
    HasSpill: spilled,
    // The grid knows no other arrays than spilled ones, so both questions have one answer.
    SavedAsArray: spilled,
    Left: { onlyWhenNamed: true, get: (ref) => extent(0, ref.area.column, width(ref)) },
    Top: { onlyWhenNamed: true, get: (ref) => extent(0, ref.area.row, height(ref)) },
    Width: { onlyWhenNamed: true, get: (ref) => extent(ref.area.column, ref.area.columnCount, width(ref)) },
    Height: { onlyWhenNamed: true, get: (ref) => extent(ref.area.row, ref.area.rowCount, height(ref)) },
  };
}

function spillStates(model: Model, ref: RangeRef): ReadonlySet<boolean> {
  const states = new Set<boolean>();
  readCells(model, ref).forEach((row, rowIndex) => {
    row.forEach((_, columnIndex) => {
      const spill = model.grid.spillArea(ref.sheetId, ref.area.row + rowIndex, ref.area.column + columnIndex);
      states.add(spill !== null);
    });
  });
  return states;
}

import type { Area, CellWrite } from '../../grid/grid';
import type { Arguments, Argument } from '../protocol/arguments';
import { expectBag, expectOneOf, isList } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model, RangeRef } from '../model';
import { intersect, makeArea } from '../rules/address';
import { moveFormula } from '../rules/formula';
import { applyCellBag, applyColumnBag, applyRowBag } from './cell-bags';
import { readCells } from './cells';
import { deleteRange } from './range-deletion';

export const rangeCalculatedActions = ['CopyFrom'];

type Doer = (ref: RangeRef, args: Arguments) => void;

/** Methods of a range that change the workbook. */
export function rangeActions(model: Model): Readonly<Record<string, Doer>> {
  return {
    Select: (ref) => {
      if (model.sheet(ref.sheetId).visibility !== 'Visible')
        throw new HostError('InvalidSelection', 'das Blatt ist ausgeblendet');
      model.grid.activateSheet(ref.sheetId);
      model.grid.select(ref.sheetId, ref.area);
    },
    Clear: (ref, args) => {
      const what = args.has(0) ? expectOneOf(args.at(0), ['All', 'Contents', 'Formats'], 'applyTo') : 'All';
      clearRange(model, ref, what);
    },
    Merge: (ref, args) => {
      model.protection.demandUnprotected(ref.sheetId);
      if (model.tablesIn(ref.sheetId, ref.area).length > 0)
        throw new HostError('InvalidOperation', 'in einer Tabelle lassen sich keine Zellen verbinden');
      const across = args.optionalBoolean(0, 'across', false);
      const rows = across ? ref.area.rowCount : 1;
      for (let index = 0; index < rows; index += 1) {
        const area = across ? { ...ref.area, row: ref.area.row + index, rowCount: 1 } : ref.area;
        if (area.rowCount * area.columnCount > 1) model.grid.merge(ref.sheetId, area);
      }
    },
    Unmerge: (ref) => {
      model.protection.demandUnprotected(ref.sheetId);
      for (const area of model.grid.merges(ref.sheetId))
        if (intersect(area, ref.area) !== null) model.grid.unmerge(ref.sheetId, area);
    },
    Delete: (ref, args) => deleteRange(model, ref, args),
    CopyFrom: (ref, args) => copyInto(model, ref, args),
    SetCellProperties: (ref, args) => {
      forEachCellBag(args.at(0), ref.area, (bag, area) =>
        applyCellBag(model, ref.sheetId, area, expectBag(bag, 'cellPropertiesData')),
      );
    },
    SetRowProperties: (ref, args) => {
      forEachLineBag(args.at(0), ref.area.rowCount, 'rowPropertiesData', (bag, index) =>
        applyRowBag(
          model,
          { ...ref, area: { ...ref.area, row: ref.area.row + index, rowCount: 1 } },
          expectBag(bag, 'rowPropertiesData'),
        ),
      );
    },
    SetColumnProperties: (ref, args) => {
      forEachLineBag(args.at(0), ref.area.columnCount, 'columnPropertiesData', (bag, index) =>
        applyColumnBag(
          model,
          { ...ref, area: { ...ref.area, column: ref.area.column + index, columnCount: 1 } },
          expectBag(bag, 'columnPropertiesData'),
        ),
      );
    },
    Calculate: () => {
      model.recalculate();
    },
  };
}

export function rangeAnswers(): Readonly<Record<string, (ref: RangeRef, args: Arguments) => Json>> {
  return {
    _ValidateArraySize: (ref, args) => {
      const rows = args.integer(0, 'rows');
      const columns = args.integer(1, 'columns');
      if (rows !== ref.area.rowCount || columns !== ref.area.columnCount)
        throw invalidArgument(
          `Matrix mit ${rows} × ${columns} für einen Bereich von ${ref.area.rowCount} × ${ref.area.columnCount}`,
        );
      return true;
    },
  };
}

function clearRange(model: Model, ref: RangeRef, what: string): void {
  if (what === 'Formats') model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
  else model.protection.demandWritable(ref.sheetId, ref.area);
  const area = model.clip(ref);
  if (area === null) return;
  model.grid.clear(ref.sheetId, area, what === 'All' ? 'all' : what === 'Contents' ? 'contents' : 'formats');
  if (what === 'Contents') return;
  model.formats.clear(ref);
  if (what === 'All') model.grid.removeValidation(ref.sheetId, area);
}

function forEachLineBag(
  value: Argument,
  length: number,
  name: string,
  apply: (bag: Argument | undefined, index: number) => void,
): void {
  if (!isList(value) || value.length !== length)
    throw invalidArgument(`${name}: Liste mit ${length} Einträgen erwartet`);
  value.forEach(apply);
}

function forEachCellBag(value: Argument, area: Area, apply: (bag: Argument | undefined, area: Area) => void): void {
  if (!isList(value) || value.length !== area.rowCount)
    throw invalidArgument(`cellPropertiesData: Matrix mit ${area.rowCount} Zeilen erwartet`);
  value.forEach((row, rowIndex) => {
    if (!isList(row) || row.length !== area.columnCount)
      throw invalidArgument(`cellPropertiesData: Zeile mit ${area.columnCount} Einträgen erwartet`);
    for (let start = 0; start < row.length;) {
      const text = JSON.stringify(row[start]);
      let end = start + 1;
      while (end < row.length && JSON.stringify(row[end]) === text) end += 1;
      apply(row[start], {
        row: area.row + rowIndex,
        column: area.column + start,
        rowCount: 1,
        columnCount: end - start,
      });
      start = end;
    }
  });
}

const copyTypes = ['All', 'Formulas', 'Values', 'Formats'] as const;

/** A source of one cell fills the target; otherwise the target grows to the source's size, as in Excel. */
function copyInto(model: Model, ref: RangeRef, args: Arguments): void {
  const source = model.rangeArgument(args.at(0), ref.sheetId, 'sourceRange');
  const type = args.has(1) ? expectOneOf(args.at(1), copyTypes, 'copyType') : 'All';
  const skipBlanks = args.optionalBoolean(2, 'skipBlanks', false);
  const transpose = args.optionalBoolean(3, 'transpose', false);
  const single = source.area.rowCount === 1 && source.area.columnCount === 1;
  const rowCount = transpose ? source.area.columnCount : source.area.rowCount;
  const columnCount = transpose ? source.area.rowCount : source.area.columnCount;
  const target = single ? ref.area : makeArea(ref.area.row, ref.area.column, rowCount, columnCount);
  const read = readCells(model, source);
  const sourceOf = (row: number, column: number): readonly [number, number] =>
    single ? [0, 0] : transpose ? [column, row] : [row, column];
  if (type !== 'Formats') {
    model.protection.demandWritable(ref.sheetId, target);
    const writes = Array.from({ length: target.rowCount }, (_row, row) =>
      Array.from({ length: target.columnCount }, (_column, column): CellWrite => {
        const [sourceRow, sourceColumn] = sourceOf(row, column);
        const cell = read[sourceRow]?.[sourceColumn];
        if (!cell || cell.type === 'Empty') return skipBlanks ? null : { clear: true };
        if (type === 'Values' || cell.formula === null) return { value: cell.value };
        return {
          formula: moveFormula(
            cell.formula,
            target.row + row - source.area.row - sourceRow,
            target.column + column - source.area.column - sourceColumn,
          ),
        };
      }),
    );
    model.grid.write(ref.sheetId, target, writes);
  }
  if (type === 'All' || type === 'Formats')
    copyFormats(model, source, { sheetId: ref.sheetId, area: target }, sourceOf);
}

function copyFormats(
  model: Model,
  source: RangeRef,
  target: RangeRef,
  sourceOf: (row: number, column: number) => readonly [number, number],
): void {
  model.protection.demandFormatting(target.sheetId, 'allowFormatCells');
  for (let row = 0; row < target.area.rowCount; row += 1)
    for (let column = 0; column < target.area.columnCount; column += 1) {
      const [sourceRow, sourceColumn] = sourceOf(row, column);
      const from = { row: source.area.row + sourceRow, column: source.area.column + sourceColumn };
      const to = { row: target.area.row + row, column: target.area.column + column, rowCount: 1, columnCount: 1 };
      model.grid.setStyle(target.sheetId, to, model.grid.readStyle(source.sheetId, from.row, from.column));
      const borders = model.grid.readBorder(source.sheetId, from.row, from.column);
      for (const edge of ['top', 'bottom', 'left', 'right'] as const)
        if (borders[edge].style !== 'None') model.grid.setBorder(target.sheetId, to, edge, borders[edge]);
    }
}

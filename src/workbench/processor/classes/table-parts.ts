import type { Area, CellWrite, TableState } from '../../grid/grid';
import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import { describe, expectText, isList, type Argument, type Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import { dataBody, type Model } from '../model';
import { makeArea } from '../rules/address';
import { sameName } from '../rules/names';
import { readCells, writeCells } from './cells';
import { shiftBelow } from './table-cells';
import { demandNoOverlap } from './tables';

/** A column by its place in the table; its name is the text of its header cell. */
export interface ColumnRef {
  readonly tableId: string;
  readonly index: number;
}

function headerNames(model: Model, table: TableState): readonly string[] {
  const [row = []] = model.grid.read(table.sheetId, { ...table.area, rowCount: 1 });
  return row.map((cell) => String(cell.value));
}

function columnArea(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columnCount: 1 };
}

function columnTable(model: Model, ref: ColumnRef): TableState {
  const table = model.table(ref.tableId);
  if (ref.index >= table.area.columnCount) throw new HostError('ItemNotFound', 'die Spalte gibt es nicht mehr');
  return table;
}

export function tableColumnsClass(model: Model): BoundClass<string> {
  const find = (id: string, key: string | number): HostObject | null => {
    const names = headerNames(model, model.table(id));
    const index =
      typeof key === 'number'
        ? key >= 1 && key <= names.length
          ? key - 1
          : -1
        : names.findIndex((name) => sameName(name, key));
    return index < 0 ? null : model.classes.tableColumn.bind({ tableId: id, index });
  };
  return defineClass<string>({
    name: 'TableColumnCollection',
    scalars: { Count: { get: (id) => model.table(id).area.columnCount } },
    items: (id) =>
      Array.from({ length: model.table(id).area.columnCount }, (_, index) =>
        model.classes.tableColumn.bind({ tableId: id, index }),
      ),
    item: find,
    objects: {
      GetItemOrNullObject: (id, args) => find(id, args.key(0)),
      Add: (id, args) => addColumn(model, model.table(id), args),
    },
    answers: { GetCount: (id) => model.table(id).area.columnCount },
  });
}

/** A new last column; Excel would move cells for one in the middle, which this workbench does not. */
function addColumn(model: Model, table: TableState, args: Arguments): HostObject {
  model.protection.demandUnprotected(table.sheetId);
  const index = args.optionalInteger(0, 'index');
  const count = table.area.columnCount;
  if (index !== null && index !== -1 && index !== count)
    throw new HostError('NotImplemented', 'neue Spalten kommen hier nur ans Ende der Tabelle');
  const area = { ...table.area, columnCount: count + 1 };
  demandNoOverlap(model, table.sheetId, area, table.id);
  const added = columnArea(area, count);
  const occupied = model.grid.read(table.sheetId, added).some((row) => row.some((cell) => cell.type !== 'Empty'));
  if (occupied)
    throw new HostError('NotImplemented', 'rechts neben der Tabelle stehen Zellen, die Excel verschieben würde');
  model.grid.updateTable(table.id, { area });
  const values = args.at(1);
  if (values !== null) {
    const whole = isList(values) && values.length === area.rowCount;
    writeCells(
      model,
      { sheetId: table.sheetId, area: whole ? added : columnArea(dataBody({ ...table, area }), count) },
      values,
      'values',
    );
  }
  const ref = { tableId: table.id, index: count };
  const name = args.optionalText(2, 'name');
  if (name !== null) renameColumn(model, ref, name);
  else if (headerNames(model, model.table(table.id))[count] === '')
    renameColumn(model, ref, `${model.profile.locale === 'de-DE' ? 'Spalte' : 'Column'}${count + 1}`);
  return model.classes.tableColumn.bind(ref);
}

function renameColumn(model: Model, ref: ColumnRef, name: string): void {
  const table = columnTable(model, ref);
  model.protection.demandWritable(table.sheetId, columnArea({ ...table.area, rowCount: 1 }, ref.index));
  if (name === '') throw invalidArgument('name: eine Spalte braucht einen Namen');
  if (headerNames(model, table).some((other, index) => index !== ref.index && sameName(other, name)))
    throw new HostError('ItemAlreadyExists', `die Spalte ${name}`);
  model.grid.write(table.sheetId, columnArea({ ...table.area, rowCount: 1 }, ref.index), [[{ value: name }]]);
}

export function tableColumnClass(model: Model): BoundClass<ColumnRef> {
  const part = (ref: ColumnRef, area: (table: TableState) => Area): HostObject => {
    const table = columnTable(model, ref);
    return model.range(table.sheetId, columnArea(area(table), ref.index));
  };
  return defineClass<ColumnRef>({
    name: 'TableColumn',
    scalars: {
      Id: { get: (ref) => ref.index + 1 },
      Index: { get: (ref) => ref.index },
      Name: {
        get: (ref) => headerNames(model, columnTable(model, ref))[ref.index] ?? '',
        set: (ref, value) => renameColumn(model, ref, expectText(value, 'name')),
      },
      Values: {
        calculated: true,
        get: (ref) => {
          const table = columnTable(model, ref);
          const cells = readCells(model, { sheetId: table.sheetId, area: columnArea(table.area, ref.index) });
          return cells.map((row) => row.map((cell): Json => cell.value));
        },
        set: (ref, value) => {
          const table = columnTable(model, ref);
          writeCells(model, { sheetId: table.sheetId, area: columnArea(table.area, ref.index) }, value, 'values');
        },
      },
    },
    objects: {
      GetRange: (ref) => part(ref, (table) => table.area),
      GetHeaderRowRange: (ref) => part(ref, (table) => ({ ...table.area, rowCount: 1 })),
      GetDataBodyRange: (ref) => part(ref, dataBody),
    },
    identity: (ref) => ({ Id: ref.index + 1 }),
  });
}

export interface RowRef {
  readonly tableId: string;
  readonly index: number;
}

export function tableRowsClass(model: Model): BoundClass<string> {
  const count = (id: string): number => dataBody(model.table(id)).rowCount;
  return defineClass<string>({
    name: 'TableRowCollection',
    scalars: { Count: { get: count } },
    items: (id) => Array.from({ length: count(id) }, (_, index) => model.classes.tableRow.bind({ tableId: id, index })),
    item: (id, key) => {
      const index = Number(key);
      return Number.isInteger(index) && index >= 0 && index < count(id)
        ? model.classes.tableRow.bind({ tableId: id, index })
        : null;
    },
    objects: { Add: (id, args) => addRows(model, model.table(id), args) },
    answers: { GetCount: count },
    actions: {
      DeleteRowsAt: (id, args) => {
        deleteTableRows(model, model.table(id), args.integer(0, 'index'), args.optionalInteger(1, 'count') ?? 1);
      },
    },
  });
}

function asRows(value: Argument, columnCount: number): readonly (readonly Argument[])[] {
  if (value === null) return [Array.from({ length: columnCount }, () => null)];
  const single = !isList(value) || !value.some(isList);
  const rows = single ? [isList(value) ? value : Array.from({ length: columnCount }, () => value)] : value;
  return rows.map((row) => {
    if (!isList(row) || row.length !== columnCount)
      throw invalidArgument(`values: Zeile mit ${columnCount} Werten erwartet, nicht ${describe(row)}`);
    return row;
  });
}

function addRows(model: Model, table: TableState, args: Arguments): HostObject {
  model.protection.demandUnprotected(table.sheetId);
  const body = dataBody(table);
  const rows = asRows(args.at(1), table.area.columnCount);
  const asked = args.optionalInteger(0, 'index');
  const index = asked === null || asked === -1 ? body.rowCount : asked;
  if (index < 0 || index > body.rowCount) throw invalidArgument(`index: die Tabelle hat ${body.rowCount} Zeilen`);
  const at = makeArea(body.row + index, body.column, rows.length, body.columnCount);
  // `alwaysInsert` is true where it is not said, and before ExcelApi 1.15 it cannot be.
  if (args.optionalBoolean(2, 'alwaysInsert', true) || blocked(model, table.sheetId, at))
    shiftBelow(model, table.sheetId, table.area, at.row, rows.length);
  const area = { ...table.area, rowCount: table.area.rowCount + rows.length };
  demandNoOverlap(model, table.sheetId, area, table.id);
  model.grid.updateTable(table.id, { area });
  writeCells(model, { sheetId: table.sheetId, area: at }, rows, 'values');
  return model.classes.tableRow.bind({ tableId: table.id, index });
}

function blocked(model: Model, sheetId: string, area: Area): boolean {
  if (model.tablesIn(sheetId, area).length > 0) return true;
  return model.grid.read(sheetId, area).some((row) => row.some((cell) => cell.type !== 'Empty'));
}

/** The last row of a table stays, emptied: Excel keeps one body row. */
export function deleteTableRows(model: Model, table: TableState, index: number, count: number): void {
  model.protection.demandUnprotected(table.sheetId);
  const body = dataBody(table);
  if (index < 0 || count < 1 || index + count > body.rowCount)
    throw invalidArgument(`Zeilen ${index} bis ${index + count - 1}: die Tabelle hat ${body.rowCount}`);
  const gone = { ...body, row: body.row + index, rowCount: count };
  const kept = Math.max(1, body.rowCount - count);
  const cleared: readonly (readonly CellWrite[])[] = Array.from({ length: count }, () =>
    Array.from({ length: body.columnCount }, (): CellWrite => ({ clear: true })),
  );
  model.grid.write(table.sheetId, gone, cleared);
  const rows = body.rowCount - kept;
  if (rows === 0) return;
  const from = gone.row + count;
  model.grid.updateTable(table.id, { area: { ...table.area, rowCount: kept + 1 } });
  shiftBelow(model, table.sheetId, { ...table.area, rowCount: kept + 1 }, from, -rows);
}

export function tableRowClass(model: Model): BoundClass<RowRef> {
  const area = (ref: RowRef): { readonly sheetId: string; readonly area: Area } => {
    const table = model.table(ref.tableId);
    const body = dataBody(table);
    if (ref.index >= body.rowCount) throw new HostError('ItemNotFound', 'die Zeile gibt es nicht mehr');
    return { sheetId: table.sheetId, area: { ...body, row: body.row + ref.index, rowCount: 1 } };
  };
  return defineClass<RowRef>({
    name: 'TableRow',
    scalars: {
      Index: { get: (ref) => ref.index },
      Values: {
        calculated: true,
        get: (ref) => readCells(model, area(ref)).map((row) => row.map((cell): Json => cell.value)),
        set: (ref, value) => writeCells(model, area(ref), value, 'values'),
      },
    },
    objects: {
      GetRange: (ref) => {
        const { sheetId, area: row } = area(ref);
        return model.range(sheetId, row);
      },
    },
    actions: {
      Delete: (ref) => {
        deleteTableRows(model, model.table(ref.tableId), ref.index, 1);
      },
    },
    identity: (ref) => ({ Index: ref.index }),
  });
}

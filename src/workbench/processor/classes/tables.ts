import type { Area, CellWrite, TableState } from '../../grid/grid';
import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import { expectBoolean, expectText, type Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import { dataBody, type Model } from '../model';
import { contains, formatArea, intersect, makeArea, sameArea } from '../rules/address';
import { checkDefinedName, sameName } from '../rules/names';
import { eventMethods, eventType, everySheet } from '../events';
import { shiftBelow } from './table-cells';

/** null: all tables of the workbook. */
export interface TablesRef {
  readonly sheetId: string | null;
}

export function tablesClass(model: Model): BoundClass<TablesRef> {
  const list = (ref: TablesRef): readonly TableState[] =>
    model.grid.tables().filter((table) => ref.sheetId === null || table.sheetId === ref.sheetId);
  const find = (ref: TablesRef, key: string | number): HostObject | null => {
    const table = model.findTable(key);
    return table === null || (ref.sheetId !== null && table.sheetId !== ref.sheetId)
      ? null
      : model.classes.table.bind(table.id);
  };
  return defineClass<TablesRef>({
    name: 'TableCollection',
    scalars: { Count: { get: (ref) => list(ref).length } },
    items: (ref) => list(ref).map((table) => model.classes.table.bind(table.id)),
    item: find,
    objects: {
      Add: (ref, args) => addTable(model, ref, args),
      GetItemOrNullObject: (ref, args) => find(ref, args.key(0)),
    },
    answers: { GetCount: (ref) => list(ref).length },
    actions: {
      ...model.events.registrations<TablesRef>(
        { Added: eventType.tableAdded, DataChanged: eventType.tableChanged, Deleted: eventType.tableDeleted },
        (ref) => ref.sheetId ?? everySheet,
      ),
    },
    publicNames: eventMethods,
  });
}

export function tablesInRangeClass(model: Model): BoundClass<readonly string[]> {
  return defineClass<readonly string[]>({
    name: 'TableScopedCollection',
    items: (ids) => ids.map((id) => model.classes.table.bind(id)),
    item: (ids, key) => {
      const table = model.findTable(key);
      return table !== null && ids.includes(table.id) ? model.classes.table.bind(table.id) : null;
    },
    objects: { GetFirst: (ids) => model.classes.table.bind(first(ids)) },
    answers: { GetCount: (ids) => ids.length },
  });
}

function first(ids: readonly string[]): string {
  const [id] = ids;
  if (id === undefined) throw new HostError('ItemNotFound', 'im Bereich liegt keine Tabelle');
  return id;
}

function addTable(model: Model, ref: TablesRef, args: Arguments): HostObject {
  const source = model.rangeArgument(args.at(0), ref.sheetId ?? model.grid.activeSheetId(), 'address');
  if (ref.sheetId !== null && source.sheetId !== ref.sheetId)
    throw invalidArgument('address liegt auf einem anderen Blatt');
  const hasHeaders = args.optionalBoolean(1, 'hasHeaders', false);
  model.protection.demandUnprotected(source.sheetId);
  let area = source.area;
  demandNoOverlap(model, source.sheetId, area, null);
  if (model.grid.merges(source.sheetId).some((merge) => intersect(merge, area) !== null))
    throw invalidArgument(`${formatArea(area)}: in einer Tabelle darf es keine verbundenen Zellen geben`);
  if (!hasHeaders) {
    shiftBelow(model, source.sheetId, area, area.row, 1);
    area = makeArea(area.row, area.column, area.rowCount + 1, area.columnCount);
  } else if (area.rowCount === 1) {
    area = makeArea(area.row, area.column, 2, area.columnCount);
  }
  demandNoOverlap(model, source.sheetId, area, null);
  writeHeaders(model, source.sheetId, area);
  const table = model.grid.addTable({
    name: freeTableName(model),
    sheetId: source.sheetId,
    area,
    style: 'TableStyleMedium2',
    showFilterButton: true,
    showBandedRows: true,
  });
  return model.classes.table.bind(table.id);
}

/** Header cells become different texts: Excel names blank ones and numbers double ones. */
function writeHeaders(model: Model, sheetId: string, area: Area): void {
  const header = { ...area, rowCount: 1 };
  const prefix = model.profile.locale === 'de-DE' ? 'Spalte' : 'Column';
  const taken = new Set<string>();
  const cells = model.grid.read(sheetId, header)[0] ?? [];
  const writes = cells.map((cell, index): CellWrite => {
    const own =
      cell.type === 'Empty' ? `${prefix}${index + 1}` : cell.type === 'String' ? String(cell.value) : cell.text;
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${own}${number}`;
    taken.add(name.toLowerCase());
    return cell.type === 'String' && cell.formula === null && cell.value === name ? null : { value: name };
  });
  if (writes.some((write) => write !== null)) model.grid.write(sheetId, header, [writes]);
}

function freeTableName(model: Model): string {
  const prefix = model.profile.locale === 'de-DE' ? 'Tabelle' : 'Table';
  let number = 1;
  while (nameTaken(model, `${prefix}${number}`, null)) number += 1;
  return `${prefix}${number}`;
}

/** Tables share their names with the defined names of the workbook. */
export function nameTaken(model: Model, name: string, ownTableId: string | null): boolean {
  return (
    model.grid.tables().some((table) => table.id !== ownTableId && sameName(table.name, name)) ||
    model.grid.names().some((found) => found.sheetId === null && sameName(found.name, name))
  );
}

export function demandNoOverlap(model: Model, sheetId: string, area: Area, ownTableId: string | null): void {
  const other = model.tablesIn(sheetId, area).find((table) => table.id !== ownTableId);
  if (other) throw invalidArgument(`${formatArea(area)} überschneidet sich mit der Tabelle ${other.name}`);
}

export function tableClass(model: Model): BoundClass<string> {
  const change = (id: string, what: Parameters<Model['grid']['updateTable']>[1]): void => {
    model.protection.demandUnprotected(model.table(id).sheetId);
    model.grid.updateTable(id, what);
  };
  const range = (id: string, area: (table: TableState) => Area): HostObject => {
    const table = model.table(id);
    return model.range(table.sheetId, area(table));
  };
  return defineClass<string>({
    name: 'Table',
    scalars: {
      Id: { get: (id) => model.table(id).id },
      Name: {
        get: (id) => model.table(id).name,
        set: (id, value) => {
          const name = expectText(value, 'name');
          checkDefinedName(name, 'Tabellenname');
          if (nameTaken(model, name, id)) throw new HostError('ItemAlreadyExists', `der Name ${name}`);
          change(id, { name });
        },
      },
      Style: {
        get: (id) => model.table(id).style,
        set: (id, value) => {
          const style = expectText(value, 'style');
          if (
            style !== '' &&
            !/^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/u.test(style)
          )
            throw invalidArgument(`style: ${style} gibt es nicht`);
          change(id, { style });
        },
      },
      ShowFilterButton: {
        get: (id) => model.table(id).showFilterButton,
        set: (id, value) => {
          change(id, { showFilterButton: expectBoolean(value, 'showFilterButton') });
        },
      },
      ShowBandedRows: {
        get: (id) => model.table(id).showBandedRows,
        set: (id, value) => {
          change(id, { showBandedRows: expectBoolean(value, 'showBandedRows') });
        },
      },
      ShowHeaders: { get: (id) => model.table(id).area.rowCount > 1 },
    },
    parts: {
      Columns: (id) => model.classes.tableColumns.bind(model.table(id).id),
      Rows: (id) => model.classes.tableRows.bind(model.table(id).id),
      Worksheet: (id) => model.classes.worksheet.bind(model.table(id).sheetId),
    },
    objects: {
      GetRange: (id) => range(id, (table) => table.area),
      GetHeaderRowRange: (id) => range(id, (table) => ({ ...table.area, rowCount: 1 })),
      GetDataBodyRange: (id) => range(id, dataBody),
      ConvertToRange: (id) => {
        const { sheetId, area } = model.table(id);
        model.protection.demandUnprotected(sheetId);
        model.grid.removeTable(id);
        return model.range(sheetId, area);
      },
    },
    actions: {
      Delete: (id) => {
        const { sheetId, area } = model.table(id);
        model.protection.demandUnprotected(sheetId);
        model.grid.removeTable(id);
        model.grid.clear(sheetId, area, 'all');
      },
      Resize: (id, args) => {
        const table = model.table(id);
        const target = model.rangeArgument(args.at(0), table.sheetId, 'newRange');
        resize(model, table, target.sheetId, target.area);
      },
      ...model.events.registrations<string>(
        { DataChanged: eventType.tableChanged, SelectionChanged: eventType.tableSelectionChanged },
        (id) => model.table(id).id,
      ),
    },
    identity: (id) => ({ Id: id }),
    publicNames: eventMethods,
  });
}

/** The header row stays where it is, and old and new range overlap. */
function resize(model: Model, table: TableState, sheetId: string, area: Area): void {
  model.protection.demandUnprotected(table.sheetId);
  if (sheetId !== table.sheetId) throw invalidArgument('newRange liegt auf einem anderen Blatt');
  if (sameArea(area, table.area)) return;
  if (area.row !== table.area.row) throw invalidArgument('newRange beginnt nicht in der Kopfzeile der Tabelle');
  if (area.rowCount < 2) throw invalidArgument('newRange hat keine Zeile unter der Kopfzeile');
  if (intersect(area, table.area) === null) throw invalidArgument('newRange überschneidet sich nicht mit der Tabelle');
  demandNoOverlap(model, sheetId, area, table.id);
  if (!contains(table.area, { ...area, rowCount: 1 })) writeHeaders(model, sheetId, area);
  model.grid.updateTable(table.id, { area });
}

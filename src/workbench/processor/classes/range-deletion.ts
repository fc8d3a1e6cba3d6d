import { expectOneOf, type Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import { dataBody, type Model, type RangeRef } from '../model';
import { formatArea, intersect } from '../rules/address';
import { shiftBelow } from './table-cells';
import { deleteTableRows } from './table-parts';

/** Cells of a table go with their whole rows, as in Excel; what stands below moves up. */
export function deleteRange(model: Model, { sheetId, area }: RangeRef, args: Arguments): void {
  if (expectOneOf(args.at(0), ['Up', 'Left'], 'shift') === 'Left')
    throw new HostError('NotImplemented', 'gelöscht wird hier nur nach oben');
  model.protection.demandUnprotected(sheetId);
  if (model.grid.merges(sheetId).some((merge) => intersect(merge, area) !== null))
    throw new HostError('NotImplemented', `${formatArea(area)}: verbundene Zellen löscht diese Werkbank nicht`);
  const [table, ...others] = model.tablesIn(sheetId, area);
  if (table === undefined) {
    model.grid.clear(sheetId, area, 'all');
    shiftBelow(model, sheetId, area, area.row + area.rowCount, -area.rowCount);
    return;
  }
  const body = dataBody(table);
  const inside = others.length === 0 && area.row >= body.row && area.row + area.rowCount <= body.row + body.rowCount;
  if (!inside || area.column < body.column || area.column + area.columnCount > body.column + body.columnCount)
    throw invalidArgument(`${formatArea(area)} liegt nur zum Teil in der Tabelle ${table.name}`);
  if (area.columnCount < body.columnCount)
    throw new HostError('InsertDeleteConflict', `in der Tabelle ${table.name} lassen sich nur ganze Zeilen löschen`);
  deleteTableRows(model, table, area.row - body.row, area.rowCount);
}

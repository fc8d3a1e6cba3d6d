import type { Area, CellReading, CellWrite } from '../../grid/grid';
import { HostError } from '../protocol/host-error';
import type { Model } from '../model';
import { formatArea, intersect, makeArea } from '../rules/address';
import { moveFormula } from '../rules/formula';

/** What a cell holds, ready to be written so many rows further down; relative references move along. */
export function movedCell(cell: CellReading, rows: number): CellWrite {
  if (cell.formula !== null) return { formula: moveFormula(cell.formula, rows, 0) };
  return cell.type === 'Empty' ? { clear: true } : { value: cell.value };
}

/**
 * Moves what stands in the columns of `area` from `fromRow` downwards by `rows` (negative: upwards), as Excel does when
 * table rows come or go. Only constants and formulas move; references elsewhere to the moved cells stay as they are.
 */
export function shiftBelow(model: Model, sheetId: string, area: Area, fromRow: number, rows: number): void {
  const bottom = model.grid.contentRows(sheetId);
  if (fromRow >= bottom) return;
  const moved = makeArea(fromRow, area.column, bottom - fromRow, area.columnCount);
  const split = model
    .tablesIn(sheetId, moved)
    .find(
      (table) =>
        table.area.column < area.column || table.area.column + table.area.columnCount > area.column + area.columnCount,
    );
  if (split)
    throw new HostError(
      'InsertDeleteConflict',
      `unter ${formatArea(area)} müsste die Tabelle ${split.name} geteilt werden`,
    );
  const cells = model.grid.read(sheetId, moved);
  const writes = cells.map((row) => row.map((cell) => movedCell(cell, rows)));
  model.grid.clear(sheetId, moved, 'contents');
  model.grid.write(sheetId, { ...moved, row: moved.row + rows }, writes);
  for (const table of model.grid.tables())
    if (table.sheetId === sheetId && table.area.row >= fromRow && intersect(table.area, moved) !== null)
      model.grid.updateTable(table.id, { area: { ...table.area, row: table.area.row + rows } });
}

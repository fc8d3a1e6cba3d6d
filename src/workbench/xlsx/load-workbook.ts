import type { Area, CellStyle, CellWrite } from '../grid/grid';
import type { WorkbenchGrid } from '../grid/univer-grid';
import type { WorkbookSideStore } from '../processor/side-store';
import { createSideStore } from '../processor/side-store';
import { chartFrame } from './chart-anchor';
import type { Outcome } from './failure';
import { readWorkbook } from './read-workbook';
import type { CellBorders, CellModel, SheetModel, WorkbookModel } from './workbook-model';

/**
 * Opens a file in place of the open workbook. On a failure neither the grid nor the side store has changed.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  grid: WorkbenchGrid,
  side: WorkbookSideStore,
): Promise<Outcome<null>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  showWorkbook(read.value, grid, side);
  return { ok: true, value: null };
}

/** Replaces the open workbook; the undo of the old one is forgotten. */
export function showWorkbook(model: WorkbookModel, grid: WorkbenchGrid, side: WorkbookSideStore): void {
  const old = grid.sheets();
  for (const { name, sheetId } of grid.names()) grid.removeName(name, sheetId);
  // The old sheets give way first, so that the new ones can have their names.
  const taken = new Set([...old.map(({ name }) => name), ...model.sheets.map(({ state }) => state.name)]);
  for (const { id } of old) {
    let name = 'alt';
    for (let number = 1; taken.has(name); number++) name = `alt${number}`;
    taken.add(name);
    grid.updateSheet(id, { name });
  }
  const ids = model.sheets.map(({ state }) => grid.addSheet(state.name).id);
  const first = ids[model.activeSheet] ?? ids[0];
  if (first !== undefined) grid.activateSheet(first);
  for (const { id } of old) grid.removeSheet(id);
  Object.assign(side, createSideStore(), { properties: { ...model.properties } });
  model.sheets.forEach((sheet, index) => {
    const id = ids[index];
    if (id !== undefined) fillSheet(sheet, id, grid, side);
  });
  for (const { sheetIndex, ...name } of model.names) {
    const sheetId = sheetIndex === null ? null : ids[sheetIndex];
    if (sheetId !== undefined) grid.addName({ ...name, sheetId });
  }
  model.sheets.forEach(({ state }, index) => {
    const id = ids[index];
    if (id !== undefined && state.visibility !== 'Visible') grid.updateSheet(id, { visibility: state.visibility });
  });
  for (const [name, value] of model.webSettings.documentSettings) side.documentSettings.set(name, value);
  for (const [name, value] of model.webSettings.settings) side.settings.set(name, value);
  for (const part of model.customXmlParts) side.customXmlParts.set(part.id, { ...part });
  side.structureProtected = model.structureProtected;
  grid.forgetUndo();
}

function fillSheet(sheet: SheetModel, id: string, grid: WorkbenchGrid, side: WorkbookSideStore): void {
  const { tabColor, showGridlines, frozen } = sheet.state;
  if (sheet.cells.length > 0) fillCells(sheet.cells, id, grid);
  forRuns(sheet.columnWidths, (start, count, points) => grid.setColumnWidth(id, start, count, points));
  forRuns(sheet.rowHeights, (start, count, points) => grid.setRowHeight(id, start, count, points));
  for (const area of sheet.merges) grid.merge(id, area);
  for (const table of sheet.tables) grid.addTable({ ...table, sheetId: id });
  // A new rule goes before the others, so the last comes first.
  for (const format of [...sheet.conditionalFormats].reverse()) grid.addConditionalFormat(id, format);
  for (const validation of sheet.validations) grid.setValidation(id, validation);
  grid.updateSheet(id, { tabColor, showGridlines, frozen });
  if (sheet.layout) side.pageLayouts.set(id, sheet.layout);
  if (sheet.protection) {
    side.protectedSheets.add(id);
    side.sheetProtection.set(id, sheet.protection);
  }
  for (const { anchor, ...chart } of sheet.charts)
    side.charts.push({
      ...chart,
      id: `chart-${side.charts.length + 1}`,
      sheetId: id,
      ...chartFrame(grid, id, anchor),
      details: { ...chart.details },
    });
  if (sheet.unlockedAreas.length > 0) side.unlockedAreas.set(id, [...sheet.unlockedAreas]);
}

function fillCells(cells: readonly CellModel[], id: string, grid: WorkbenchGrid): void {
  const area = surrounding(cells);
  const matrix = <Item>(): (Item | null)[][] =>
    Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => null));
  const writes = matrix<Exclude<CellWrite, null>>();
  const styles = matrix<CellStyle>();
  const borders = matrix<CellBorders>();
  for (const cell of cells) {
    const row = cell.row - area.row;
    const column = cell.column - area.column;
    const writeRow = writes[row];
    const styleRow = styles[row];
    const borderRow = borders[row];
    if (!writeRow || !styleRow || !borderRow) continue;
    writeRow[column] = cell.write;
    styleRow[column] = cell.style;
    borderRow[column] = cell.borders;
  }
  grid.setStyles(id, area, styles);
  grid.setBorders(id, area, borders);
  grid.write(id, area, writes);
}

function surrounding(cells: readonly CellModel[]): Area {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Neighbours of equal size in one step. */
function forRuns(
  sizes: ReadonlyMap<number, number>,
  apply: (start: number, count: number, points: number) => void,
): void {
  const ordered = [...sizes].sort(([a], [b]) => a - b);
  let index = 0;
  while (index < ordered.length) {
    const [start, points] = ordered[index] ?? [0, 0];
    let count = 1;
    while (ordered[index + count]?.[0] === start + count && ordered[index + count]?.[1] === points) count += 1;
    apply(start, count, points);
    index += count;
  }
}

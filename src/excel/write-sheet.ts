import type { CellArea, CellBlock, CellContent, SheetPlan } from '../application/workbook-plan';
import { cellInput } from './cell-input';
import { rangesOf, writeCellFormats, writeFormat, writeSizes } from './write-formats';
import { writeConditionalFormat, writeFreeze, writePageLayout, writeValidation } from './write-rules';

export function blockArea({ row, column, cells }: CellBlock): CellArea {
  return { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
}

/**
 * All blocks of a new sheet as one: a range costs about 900 bytes to write and read back, an empty cell in between three.
 * null for a sheet without contents.
 */
export function wholeBlock(blocks: readonly CellBlock[]): CellBlock | null {
  if (blocks.length === 0) return null;
  const areas = blocks.map(blockArea);
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rowCount = Math.max(...areas.map((area) => area.row + area.rowCount)) - row;
  const columnCount = Math.max(...areas.map((area) => area.column + area.columnCount)) - column;
  const cells: CellContent[][] = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, (): CellContent => null),
  );
  for (const block of blocks) {
    block.cells.forEach((contents, index) =>
      cells[block.row - row + index]?.splice(block.column - column, contents.length, ...contents),
    );
  }
  return { row, column, cells };
}

/** Merges of single rows one below the other become one request that merges every row of it on its own. */
function mergedAcross(merges: readonly CellArea[]): readonly CellArea[] {
  const areas: CellArea[] = [];
  const inColumns = [...merges].sort(
    (one, other) => one.column - other.column || one.columnCount - other.columnCount || one.row - other.row,
  );
  for (const area of inColumns) {
    const last = areas.at(-1);
    const below = last !== undefined && last.row + last.rowCount === area.row && last.column === area.column;
    if (below && last.columnCount === area.columnCount) {
      areas[areas.length - 1] = { ...last, rowCount: last.rowCount + area.rowCount };
    } else areas.push(area);
  }
  return areas;
}

/** Queues everything of a new sheet. Formats come before values, so that Excel does not guess formats of its own. */
export function writeSheet(context: Excel.RequestContext, plan: SheetPlan): void {
  const sheet = context.workbook.worksheets.add(plan.name);
  sheet.showGridlines = plan.showGridlines;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  const rangeOf = rangesOf(sheet);
  writeSizes(rangeOf, plan);
  for (const format of plan.formats) writeFormat(rangeOf, format);
  for (const block of plan.cellFormats ?? []) writeCellFormats(rangeOf, block);
  for (const area of mergedAcross(plan.merges)) rangeOf(area).merge(true);
  const block = wholeBlock(plan.blocks);
  if (block !== null) rangeOf(blockArea(block)).formulas = block.cells.map((row) => row.map(cellInput));
  for (const { source, area } of plan.fills ?? []) {
    // A single cell fills the whole area, and a copy moves no column of a table as filling to the right would.
    const cell = rangeOf({ ...source, rowCount: 1, columnCount: 1 });
    rangeOf(area).copyFrom(cell, 'Formulas');
  }
  for (const { name, area, style } of plan.tables) {
    const table = sheet.tables.add(rangeOf(area), true);
    table.name = name;
    table.style = style;
  }
  for (const rule of plan.validations) writeValidation(rangeOf, rule);
  for (const rule of plan.conditionalFormats) writeConditionalFormat(rangeOf, rule);
  for (const { name, area, comment } of plan.names) {
    context.workbook.names.add(name, rangeOf(area), comment);
  }
  writeFreeze(sheet, rangeOf, plan.freeze);
  writePageLayout(sheet, rangeOf, plan.pageLayout);
}

import ExcelJS from 'exceljs';
import type { CellValue, Worksheet } from 'exceljs';
import type { Area, CellReading, Grid, SheetState } from '../grid/grid';
import type { WorkbookSideStore } from '../processor/side-store';
import { areaName, cellName } from './addresses';
import { argb, difference, writeStyle } from './cell-styles';
import { completePackage } from './complete-package';
import { toStored } from './formula-storage';
import { writePageLayout } from './page-layout';
import { pointsPerCharacter } from './read-workbook';
import { writeUnlocked } from './sheet-protection';

export interface SaveOptions {
  /** Namespaces of the add-ins whose functions the workbook uses. */
  readonly namespaces: readonly string[];
  /** Time of saving that the file carries; now, unless two files are to be compared. */
  readonly time: Date;
}

/** Errors as a file may hold them; what only a running Excel shows is stored as the error that it stands for. */
const storedErrors: Readonly<Record<string, string>> = {
  '#BUSY!': '#N/A',
  '#GETTING_DATA': '#N/A',
  '#SPILL!': '#VALUE!',
  '#CALC!': '#VALUE!',
  '#CONNECT!': '#VALUE!',
};

/** The open workbook as the bytes of an .xlsx file. */
export async function saveWorkbook(
  grid: Grid,
  side: WorkbookSideStore,
  given: Partial<SaveOptions> = {},
): Promise<Uint8Array> {
  const options: SaveOptions = { namespaces: ['ZV'], time: new Date(), ...given };
  const workbook = new ExcelJS.Workbook();
  const { title, author, subject, comments } = side.properties;
  Object.assign(workbook, {
    title,
    creator: author,
    subject,
    description: comments,
    created: options.time,
    modified: options.time,
  });
  const states = grid.sheets();
  for (const state of states) writeSheet(workbook, grid, side, state, options);
  const active = states.findIndex(({ id }) => id === grid.activeSheetId());
  workbook.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: Math.max(0, active), visibility: 'visible' },
  ];
  const plain = await workbook.xlsx.writeBuffer();
  return completePackage(new Uint8Array(plain), grid, side, options);
}

function writeSheet(
  workbook: ExcelJS.Workbook,
  grid: Grid,
  side: WorkbookSideStore,
  state: SheetState,
  options: SaveOptions,
): void {
  const { rows, columns } = state.frozen;
  const sheet = workbook.addWorksheet(state.name, {
    state: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[state.visibility],
    properties: state.tabColor === null ? {} : { tabColor: { argb: argb(state.tabColor) } },
    views: [
      rows > 0 || columns > 0
        ? {
            state: 'frozen',
            xSplit: columns,
            ySplit: rows,
            topLeftCell: cellName(rows, columns),
            showGridLines: state.showGridlines,
          }
        : { state: 'normal', showGridLines: state.showGridlines },
    ],
  });
  const used = grid.usedArea(state.id, false);
  // Tables first: writing one fills its cells, which are then written as they are.
  for (const table of grid.tables().filter(({ sheetId }) => sheetId === state.id)) {
    const [header = []] = grid.read(state.id, { ...table.area, rowCount: 1 });
    sheet.addTable({
      name: table.name,
      ref: cellName(table.area.row, table.area.column),
      headerRow: true,
      totalsRow: false,
      style: {
        ...(table.style !== '' && { theme: table.style as 'TableStyleMedium2' }),
        showRowStripes: table.showBandedRows,
      },
      columns: header.map((cell, index) => ({
        name: cell.text === '' ? `Spalte${index + 1}` : cell.text,
        filterButton: table.showFilterButton,
      })),
      rows: Array.from({ length: Math.max(1, table.area.rowCount - 1) }, () => header.map(() => null)),
    });
  }
  if (used) writeCells(sheet, grid, state.id, used, options);
  writeUnlocked(sheet, side.unlockedAreas.get(state.id) ?? [], used);
  writeSizes(sheet, grid, state, used);
  for (const area of grid.merges(state.id)) sheet.mergeCells(areaName(area));
  const layout = side.pageLayouts.get(state.id);
  if (layout) {
    writePageLayout(sheet, layout);
    for (const row of layout.rowBreaks) sheet.getRow(row - 1).addPageBreak();
  }
}

function writeCells(sheet: Worksheet, grid: Grid, sheetId: string, used: Area, options: SaveOptions): void {
  grid.read(sheetId, used).forEach((line, r) => {
    line.forEach((reading, c) => {
      const row = used.row + r;
      const column = used.column + c;
      const style = difference(grid.readStyle(sheetId, row, column));
      const borders = grid.readBorder(sheetId, row, column);
      const bordered = Object.values(borders).some((line2) => line2.style !== 'None');
      if (reading.type === 'Empty' && style === null && !bordered) return;
      const cell = sheet.getCell(row + 1, column + 1);
      const value = cellValue(reading, options, grid.spillArea(sheetId, row, column));
      if (value !== null) cell.value = value;
      if (style !== null || bordered) cell.style = writeStyle(style, bordered ? borders : null);
    });
  });
}

function cellValue(reading: CellReading, options: SaveOptions, spill: Area | null): CellValue {
  const { value, formula, type } = reading;
  const result = type === 'Error' ? { error: storedErrors[String(value)] ?? String(value) } : value;
  if (formula === null) {
    if (type === 'Empty') return null;
    return result as CellValue;
  }
  const stored = { formula: toStored(formula, options.namespaces), result };
  return (spill ? { ...stored, shareType: 'array', ref: areaName(spill) } : stored) as CellValue;
}

function writeSizes(sheet: Worksheet, grid: Grid, state: SheetState, used: Area | null): void {
  // A column beyond the contents may have been given a width too; 50 more are looked at.
  const columns = Math.min(state.columnCount, used ? used.column + used.columnCount + 50 : 50);
  for (let column = 0; column < columns; column++) {
    const points = grid.columnWidth(state.id, column);
    if (Math.abs(points - usualWidth) > 0.01) sheet.getColumn(column + 1).width = points / pointsPerCharacter;
  }
  const rows = Math.min(state.rowCount, used ? used.row + used.rowCount + 50 : 50);
  for (let row = 0; row < rows; row++) {
    const points = grid.rowHeight(state.id, row);
    if (Math.abs(points - usualHeight) > 0.01) sheet.getRow(row + 1).height = points;
  }
}

/** Points of an untouched column (64 pixels) and row (20 pixels). */
export const usualWidth = 48;
export const usualHeight = 15;

import type { Worksheet } from 'exceljs';
import type { Area } from '../grid/grid';
import type { SheetProtectionState } from '../processor/side-store';
import { storedRows } from './stored-rows';
import { type XmlElement, attributes, childOf } from './xml';

/** Attributes of `sheetProtection` ([ECMA-376] 18.3.1.85) that are locked unless they say otherwise; `0` allows. */
const lockedByDefault = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;
const openByDefault = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' } as const;

/** How a sheet is protected. A password stays out: it would have to be told apart from Excel's own hashes. */
export function sheetProtectionXml(state: SheetProtectionState | undefined): string {
  const options = state?.options ?? {};
  const allowed = Object.entries(lockedByDefault).filter(([option]) => options[option] === true);
  const locked = Object.entries(openByDefault).filter(([option]) => options[option] !== true);
  const selection = options['selectionMode'];
  return `<sheetProtection${attributes({
    sheet: 1,
    ...Object.fromEntries(locked.map(([, name]) => [name, 1])),
    ...Object.fromEntries(allowed.map(([, name]) => [name, 0])),
    ...(selection === 'Unlocked' || selection === 'None' ? { selectLockedCells: 1 } : {}),
    ...(selection === 'None' ? { selectUnlockedCells: 1 } : {}),
  })}/>`;
}

/** null for a sheet that is not protected. */
export function readSheetProtection(frame: XmlElement): SheetProtectionState | null {
  const found = childOf(frame, 'sheetProtection')?.attributes;
  const isOn = (name: string, usual: boolean): boolean =>
    found?.[name] === undefined ? usual : ['1', 'true'].includes(found[name]);
  if (!isOn('sheet', false)) return null;
  const options = Object.fromEntries([
    ...Object.entries(lockedByDefault).map(([option, name]) => [option, !isOn(name, true)] as const),
    ...Object.entries(openByDefault).map(([option, name]) => [option, !isOn(name, false)] as const),
  ]);
  const selectionMode = isOn('selectUnlockedCells', false)
    ? 'None'
    : isOn('selectLockedCells', false)
      ? 'Unlocked'
      : 'Normal';
  return { options: { ...options, selectionMode }, password: '' };
}

/** Whole columns may be unlocked: 1000 rows and 100 columns beyond the contents are written. */
export function writeUnlocked(sheet: Worksheet, areas: readonly Area[], used: Area | null): void {
  const lastRow = (used ? used.row + used.rowCount : 0) + 1000;
  const lastColumn = (used ? used.column + used.columnCount : 0) + 100;
  for (const area of areas) {
    for (let row = area.row; row < Math.min(area.row + area.rowCount, lastRow); row++) {
      for (let column = area.column; column < Math.min(area.column + area.columnCount, lastColumn); column++) {
        sheet.getCell(row + 1, column + 1).protection = { locked: false };
      }
    }
  }
}

/** Cells without a lock, gathered into runs of a row and those of equal width below each other into areas. */
export function readUnlocked(sheet: Worksheet): readonly Area[] {
  const areas: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const row of storedRows(sheet)) {
    const runs: { column: number; columnCount: number }[] = [];
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const protection = cell.protection as { readonly locked?: boolean } | undefined;
      if (protection?.locked !== false) return;
      const last = runs.at(-1);
      if (last && last.column + last.columnCount === columnNumber - 1) last.columnCount += 1;
      else runs.push({ column: columnNumber - 1, columnCount: 1 });
    });
    for (const run of runs) {
      const above = areas.find(
        (area) =>
          area.row + area.rowCount === row.number - 1 &&
          area.column === run.column &&
          area.columnCount === run.columnCount,
      );
      if (above) above.rowCount += 1;
      else areas.push({ row: row.number - 1, rowCount: 1, ...run });
    }
  }
  return areas;
}

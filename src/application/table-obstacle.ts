import type { TableInventory, WorkbookInventory } from './ports';
import { sameName } from './table-catalogue';

/** A table as it is to be found or made. */
export interface WantedTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Further names of the workbook that would be made with it. */
  readonly names?: readonly string[];
}

/** Why a table can neither be used nor made; only the user can move it out of the way. */
export type TableObstacle =
  | { readonly code: 'tableNameTaken'; readonly name: string; readonly sheet: string }
  | { readonly code: 'sheetWithoutTable'; readonly sheet: string; readonly table: string }
  | { readonly code: 'tableHeadersDiffer'; readonly table: string; readonly missing: readonly string[] }
  /** A defined name of the workbook is spelled like a table that has to be made. */
  | { readonly code: 'nameTaken'; readonly name: string }
  | { readonly code: 'sheetProtected'; readonly sheet: string };

export function hasSheet(inventory: WorkbookInventory, sheet: string): boolean {
  return inventory.sheets.some(({ name }) => sameName(name, sheet));
}

export function findTable(inventory: WorkbookInventory, name: string): TableInventory | undefined {
  return inventory.tables.find((table) => sameName(table.name, name));
}

/** What stands in the way of using the table, or of making it where it is not there; null if nothing does. */
export function tableObstacle(wanted: WantedTable, inventory: WorkbookInventory): TableObstacle | null {
  const existing = findTable(inventory, wanted.name);
  return existing === undefined
    ? newTableObstacle(wanted, inventory)
    : existingTableObstacle(wanted, existing, inventory);
}

function newTableObstacle(
  { name, sheet, names = [] }: WantedTable,
  inventory: WorkbookInventory,
): TableObstacle | null {
  const wanted = [name, ...names];
  const present = [...inventory.names, ...inventory.tables.map(({ name: own }) => own)];
  const taken = present.find((each) => wanted.some((planned) => sameName(each, planned)));
  if (taken !== undefined) return { code: 'nameTaken', name: taken };
  return hasSheet(inventory, sheet) ? { code: 'sheetWithoutTable', sheet, table: name } : null;
}

function existingTableObstacle(
  { headers }: WantedTable,
  existing: TableInventory,
  inventory: WorkbookInventory,
): TableObstacle | null {
  const missing = headers.filter((header) => !existing.headers.some((each) => sameName(each, header)));
  // A table that shares less than half of the columns is another table that happens to have the name.
  if (missing.length * 2 > headers.length)
    return { code: 'tableNameTaken', name: existing.name, sheet: existing.sheet };
  if (missing.length > 0) return { code: 'tableHeadersDiffer', table: existing.name, missing };
  const sheet = inventory.sheets.find(({ name }) => sameName(name, existing.sheet));
  return sheet?.protected === true ? { code: 'sheetProtected', sheet: sheet.name } : null;
}

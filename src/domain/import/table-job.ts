import type { ColumnMapping, ImportMapping, TableMapping } from './import-mapping';
import { findTables, type FoundTable } from './find-tables';
import type { SheetCells } from './sheet-cells';
import type { Sliced } from '../sliced';
import { tableColumns, type TableColumn } from './table-columns';

/** A table found on a sheet, with its columns. */
export interface PlacedTable {
  readonly cells: SheetCells;
  readonly table: FoundTable;
  readonly columns: readonly TableColumn[];
  /** Sorted keys of the columns: what tables of one kind have in common. */
  readonly keys: readonly string[];
}

/** All tables of all sheets, in their order. */
export function* placeTables(sheets: readonly SheetCells[]): Sliced<readonly PlacedTable[]> {
  const placed: PlacedTable[] = [];
  for (const cells of sheets) {
    const tables = yield* findTables(cells);
    for (const table of tables) {
      const columns = tableColumns(cells, table);
      placed.push({ cells, table, columns, keys: [...new Set(columns.map(({ key }) => key))].sort() });
    }
  }
  return placed;
}

export function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/** Position of the mapping for tables with these keys; -1 if there is none. */
export function tableIndex(mapping: ImportMapping, keys: readonly string[]): number {
  return mapping.tables.findIndex((table) => sameKeys(table.keys, keys));
}

export function columnMapping(mapping: TableMapping, key: string): ColumnMapping | null {
  return mapping.columns.find((column) => column.key === key) ?? null;
}

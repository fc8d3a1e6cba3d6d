import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { sheetTexts } from '../../text/sheet-texts';
import type { ReadTable, WorkbookInventory } from '../ports';
import { dataSheet } from '../sheets/table-sheets';
import { tableCatalogue } from '../table-catalogue';
import { findTable, tableObstacle, type TableObstacle } from '../table-obstacle';
import { inColumnOrder } from '../table-rows';
import type { CellContent, PlannedOperation, TableCellChange, WorkbookPlan } from '../workbook-plan';
import { isBlankRow } from './figure-rows';
import { importSheet, importTable, recordRow, type ImportRecord } from './import-protocol';
import type { PreparedRows } from './prepare-rows';

/** The tables of the workbook as an import is planned from them. */
export interface ImportState {
  readonly inventory: WorkbookInventory;
  /** null: not there. */
  readonly figures: ReadTable | null;
  readonly protocol: ReadTable | null;
}

export type ImportObstacle =
  | TableObstacle
  | { readonly code: 'workbookProtected' }
  /** What was kept of former imports cannot be read, and is therefore not overwritten. */
  | { readonly code: 'storedImportsUnreadable'; readonly reason: 'corrupt' | 'newer' };

const dataTable = { name: 'tblKennzahlen', ...tableCatalogue.tblKennzahlen } as const;

/** What keeps figures from being taken over, whatever they are; told before anybody chooses a file. */
export function importObstacle({ inventory }: ImportState): ImportObstacle | null {
  const obstacle = tableObstacle(dataTable, inventory) ?? tableObstacle(importTable, inventory);
  if (obstacle !== null) return obstacle;
  const makesSheet = [dataTable, importTable].some(({ name }) => findTable(inventory, name) === undefined);
  return makesSheet && inventory.structureProtected ? { code: 'workbookProtected' } : null;
}

/** One plan for rows, protocol and what is kept for taking back. */
export function planImport(
  prepared: PreparedRows,
  record: ImportRecord,
  state: ImportState,
  part: { readonly namespace: string; readonly xml: string; readonly previous: string | null },
): Result<WorkbookPlan, ImportObstacle> {
  const obstacle = importObstacle(state);
  if (obstacle !== null) return failure(obstacle);
  return success({
    operations: [
      ...dataOperations(prepared, state),
      ...protocolOperations(record, state),
      ...(part.xml === part.previous ? [] : [{ kind: 'writePart' as const, ...part }]),
    ],
    activate: null,
  });
}

function dataOperations({ headers, rows, changes }: PreparedRows, state: ImportState): readonly PlannedOperation[] {
  const existing = findTable(state.inventory, dataTable.name);
  if (existing === undefined || state.figures === null) {
    const [first = [], ...others] = rows;
    const sheet = dataSheet([Object.fromEntries(headers.map((header, place) => [header, first[place] ?? null]))]);
    return [
      { kind: 'createSheet', sheet: { ...sheet, purpose: sheetTexts.purposes.Kennzahlen } },
      ...filledTable(dataTable.name, headers, others, [], 1, []),
    ];
  }
  const blank = state.figures.rows.length === 1 && state.figures.rows.every(isBlankRow) ? [0] : [];
  return filledTable(existing.name, headers, rows, changes, existing.rowCount, blank);
}

/** Rows below the last one; those of `blank` are filled first: a table without content has one empty row. */
function filledTable(
  table: string,
  headers: readonly string[],
  rows: readonly (readonly CellContent[])[],
  changes: readonly TableCellChange[],
  rowCount: number,
  blank: readonly number[],
): readonly PlannedOperation[] {
  const filled = rows.slice(0, blank.length).flatMap((cells, index) =>
    headers.flatMap((column, place): TableCellChange[] => {
      const after = cells[place] ?? null;
      return after === null ? [] : [{ row: blank[index] ?? 0, column, before: '', after }];
    }),
  );
  const all = [...changes, ...filled];
  const below = rows.slice(blank.length);
  return [
    ...(all.length === 0 ? [] : [{ kind: 'changeCells' as const, table, changes: all }]),
    ...(below.length === 0 ? [] : [{ kind: 'appendRows' as const, table, rows: below, expectedRowCount: rowCount }]),
  ];
}

function protocolOperations(record: ImportRecord, { inventory, protocol }: ImportState): readonly PlannedOperation[] {
  const existing = findTable(inventory, importTable.name);
  if (existing === undefined || protocol === null) return [{ kind: 'createSheet', sheet: importSheet(record) }];
  const rows = inColumnOrder(existing.headers, [recordRow(record)]);
  const blank = protocol.rows.length === 1 && protocol.rows.every(isBlankRow) ? [0] : [];
  return filledTable(existing.name, existing.headers, rows, [], existing.rowCount, blank);
}

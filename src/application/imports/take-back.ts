import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { ReplacedCell } from '../../schemas/import-part';
import { importNumberOf, importSheetTexts } from '../../text/import-sheet-texts';
import type { CellValue, ReadTable } from '../ports';
import { sameName } from '../table-catalogue';
import { findTable } from '../table-obstacle';
import type { CellContent, PlannedOperation, RemovedRow, TableCellChange } from '../workbook-plan';
import { columnOf, linesText, rowLines } from './figure-rows';
import { importTable, readRecords, type KeptRecord } from './import-protocol';
import { importObstacle, type ImportObstacle, type ImportState } from './plan-import';

/** Why the last import stays. */
export type TakeBackObstacle =
  | { readonly code: 'nothingToTakeBack' }
  | { readonly code: 'alreadyTakenBack'; readonly no: number }
  /** Rows of the import were changed, removed or added by hand since. `expected` rows were written, `found` are there. */
  | { readonly code: 'rowsChanged'; readonly no: number; readonly expected: number; readonly found: number };

/** What the last import wrote, as it stands in the table now. */
export interface FoundImport {
  readonly record: KeptRecord;
  readonly rows: readonly { readonly index: number; readonly cells: readonly CellValue[]; readonly line: string }[];
  /** For the checksum that the protocol keeps. */
  readonly written: string;
}

/** Looks for the rows of the newest import of the protocol that was not taken back. */
export function findLastImport(state: ImportState): Result<FoundImport, TakeBackObstacle> {
  const record = readRecords(state.protocol).at(-1);
  if (record === undefined) return failure({ code: 'nothingToTakeBack' });
  if (record.state !== importSheetTexts.states.taken) return failure({ code: 'alreadyTakenBack', no: record.no });
  const rows = rowsOfImport(state.figures, record.no);
  return success({ record, rows, written: linesText(rows.map(({ line }) => line)) });
}

function rowsOfImport(table: ReadTable | null, no: number): FoundImport['rows'] {
  if (table === null) return [];
  const source = columnOf(table.headers, 'Quelle');
  const lineOf = rowLines(table.headers);
  return table.rows.flatMap((cells, index) =>
    importNumberOf(cells[source]) === no ? [{ index, cells, line: lineOf(cells) }] : [],
  );
}

/** Removes the rows of the import and gives replaced cells their former value. `state` is what the protocol will say. */
export function planTakeBack(
  found: FoundImport,
  { rowsHash, replaced, stateText }: { rowsHash: string; replaced: readonly ReplacedCell[]; stateText: string },
  state: ImportState,
): Result<readonly PlannedOperation[], ImportObstacle | TakeBackObstacle> {
  const obstacle = importObstacle(state);
  if (obstacle !== null) return failure(obstacle);
  const { record } = found;
  const expected = record.added + record.corrected + record.replaced;
  if (found.rows.length !== expected || rowsHash !== record.rowsHash) {
    return failure({ code: 'rowsChanged', no: record.no, expected, found: found.rows.length });
  }
  const headers = state.figures?.headers ?? [];
  const former = new Map(replaced.map((cell) => [cell.line, cell]));
  const removed: RemovedRow[] = [];
  const changes: TableCellChange[] = [];
  for (const { index, cells, line } of found.rows) {
    const before = former.get(line);
    if (before === undefined) {
      removed.push({ index, before: cells });
      continue;
    }
    changes.push(
      change(headers, index, cells, 'Wert', before.value),
      change(headers, index, cells, 'Quelle', before.source),
    );
  }
  if (changes.length !== 2 * record.replaced) {
    return failure({ code: 'rowsChanged', no: record.no, expected, found: found.rows.length });
  }
  const figures = findTable(state.inventory, 'tblKennzahlen')?.name ?? 'tblKennzahlen';
  const protocol = findTable(state.inventory, importTable.name);
  const stateColumn = protocol?.headers.find((header) => sameName(header, 'Stand')) ?? 'Stand';
  return success([
    ...(changes.length === 0 ? [] : [{ kind: 'changeCells' as const, table: figures, changes }]),
    ...(removed.length === 0 ? [] : [{ kind: 'removeRows' as const, table: figures, rows: removed }]),
    {
      kind: 'changeCells',
      table: protocol?.name ?? importTable.name,
      changes: [
        {
          row: record.row,
          column: stateColumn,
          before: importSheetTexts.states.taken,
          after: { kind: 'text', text: stateText },
        },
      ],
    },
  ]);
}

function change(
  headers: readonly string[],
  row: number,
  cells: readonly CellValue[],
  name: 'Wert' | 'Quelle',
  former: string | number,
): TableCellChange {
  const column = columnOf(headers, name);
  return { row, column: headers[column] ?? name, before: cells[column] ?? '', after: content(former) };
}

function content(value: string | number): CellContent {
  if (value === '') return null;
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}

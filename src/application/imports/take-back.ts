import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Sliced } from '../../domain/sliced';
import type { ReplacedCell } from '../../schemas/import-part';
import { importNumberOf, importSheetTexts } from '../../text/import-sheet-texts';
import type { CellValue } from '../ports';
import { sameName } from '../table-catalogue';
import { findTable } from '../table-obstacle';
import type { CellContent, PlannedOperation, RemovedRow, TableCellChange } from '../workbook-plan';
import { columnOf, rowLines } from './figure-rows';
import { importTable, readRecords, type ImportRecord, type KeptRecord } from './import-protocol';
import { linesText } from './lines-text';
import { importObstacle, type ImportObstacle, type ImportState } from './plan-import';

/** Why an import stays. */
export type TakeBackObstacle =
  | { readonly code: 'nothingToTakeBack' }
  | { readonly code: 'alreadyTakenBack'; readonly no: number }
  /** It replaced values of the table, and what they were is not kept any more. */
  | { readonly code: 'replacedForgotten'; readonly no: number; readonly replaced: number }
  /** Rows of the import were changed, removed or added by hand since. `expected` rows were written, `found` are there. */
  | { readonly code: 'rowsChanged'; readonly no: number; readonly expected: number; readonly found: number };

/** What an import wrote, as it stands in the table now. */
export interface FoundImport {
  readonly record: KeptRecord;
  readonly rows: readonly { readonly index: number; readonly cells: readonly CellValue[]; readonly line: string }[];
  /** For the checksum that the protocol keeps. */
  readonly written: string;
}

/** The newest import that stands: the one that may be taken back, since nothing that is younger builds on it. */
export function lastStanding<Kept extends ImportRecord>(records: readonly Kept[]): Kept | undefined {
  return records.reduce<Kept | undefined>(
    (last, record) =>
      record.state === importSheetTexts.states.taken && (last === undefined || record.no > last.no) ? record : last,
    undefined,
  );
}

const slice = 2_000;

/** Looks for the rows of the newest import that was not taken back, so that one after the other can go. */
export function* findLastImport({
  figures,
  protocol,
}: Pick<ImportState, 'figures' | 'protocol'>): Sliced<Result<FoundImport, TakeBackObstacle>> {
  const records = readRecords(protocol);
  const record = lastStanding(records);
  if (record === undefined) {
    const newest = records.at(-1);
    return failure(newest === undefined ? { code: 'nothingToTakeBack' } : { code: 'alreadyTakenBack', no: newest.no });
  }
  const headers = figures?.headers ?? [];
  const source = columnOf(headers, 'Quelle');
  const lineOf = rowLines(headers);
  const rows: FoundImport['rows'][number][] = [];
  for (const [index, cells] of (figures?.rows ?? []).entries()) {
    if (index % slice === 0) yield 0.5;
    if (importNumberOf(cells[source]) === record.no) rows.push({ index, cells, line: lineOf(cells) });
  }
  return success({ record, rows, written: yield* linesText(rows.map(({ line }) => line)) });
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
  if (record.replaced > 0 && replaced.length === 0)
    return failure({ code: 'replacedForgotten', no: record.no, replaced: record.replaced });
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

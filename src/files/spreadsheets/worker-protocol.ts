import type {
  SpreadsheetFault,
  SpreadsheetReading,
  SpreadsheetSource,
} from '../../application/imports/spreadsheet-port';
import type { SheetCells } from '../../domain/import';
import { success, type Result } from '../../domain/result';

/** To the worker: read this. One worker reads one file and is ended then. */
export interface ReadMessage {
  readonly source: SpreadsheetSource;
}

/**
 * From the worker. Rows come in pieces: taking over 200,000 of them in one message would hold up the page for half a
 * second. `result` comes last, its sheets without rows.
 */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: SheetCells['rows'] }
  | { readonly kind: 'result'; readonly result: Result<SpreadsheetReading, SpreadsheetFault> };

const rowsPerMessage = 4_000;

/** The messages that carry an outcome. */
export function* messagesOf(result: Result<SpreadsheetReading, SpreadsheetFault>): Generator<WorkerMessage> {
  if (!result.ok) {
    yield { kind: 'result', result };
    return;
  }
  const { sheets } = result.value;
  for (const [sheet, { rows }] of sheets.entries())
    for (let at = 0; at < rows.length; at += rowsPerMessage)
      yield { kind: 'rows', sheet, rows: rows.slice(at, at + rowsPerMessage) };
  yield {
    kind: 'result',
    result: success({ ...result.value, sheets: sheets.map((sheet) => ({ ...sheet, rows: [] })) }),
  };
}

/** Puts an outcome together again. */
export function createCollector(): {
  take(message: Extract<WorkerMessage, { kind: 'rows' }>): void;
  whole(result: Result<SpreadsheetReading, SpreadsheetFault>): Result<SpreadsheetReading, SpreadsheetFault>;
} {
  const rows = new Map<number, SheetCells['rows'][number][]>();
  return {
    take(message) {
      const known = rows.get(message.sheet) ?? [];
      for (const row of message.rows) known.push(row);
      rows.set(message.sheet, known);
    },
    whole(result) {
      if (!result.ok) return result;
      const sheets = result.value.sheets.map((sheet, index) => ({ ...sheet, rows: rows.get(index) ?? [] }));
      return success({ ...result.value, sheets });
    },
  };
}

import { Parser } from 'papaparse';
import type { SpreadsheetFault, SpreadsheetReading } from '../../../application/imports/spreadsheet-port';
import type { FormatMeaning, SheetValue } from '../../../domain/import';
import { failure, success, type Result } from '../../../domain/result';
import { mostColumns } from '../limits';
import { RowStore, type Budget } from '../row-store';
import type { Work } from '../work';
import { delimiterOf } from './delimiter';

/** Signs that are parsed at a time: a few milliseconds of work. */
const windowSize = 131_072;
/** A line this long is no line of a table, but a quotation mark that is never closed. */
const longestLine = 2_000_000;

/** What papaparse answers; its own types say `any`. */
interface ParsedWindow {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code?: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function parseWindow(text: string, delimiter: string, isLast: boolean): ParsedWindow {
  return new Parser({ delimiter, newline: '\n' }).parse(text, 0, !isLast) as ParsedWindow;
}

/**
 * Reads separated text: csv files and what spreadsheets put on the clipboard. Every value stays the text that it is, so that
 * leading zeros and notations survive; a blank cell is null.
 */
export async function readCsv(
  written: string,
  name: string,
  kind: 'csv' | 'pasted',
  work: Work,
): Promise<Result<SpreadsheetReading, SpreadsheetFault>> {
  // One kind of line end, also where programs have mixed them.
  const text = written.replace(/\r\n?/gu, '\n');
  const { delimiter, start } = delimiterOf(text, kind === 'pasted');
  const budget: Budget = { rows: 0, cells: 0 };
  const store = new RowStore(budget);
  let row = start > 0 ? 1 : 0;
  let size = windowSize;
  for (let at = start; at < text.length;) {
    const isLast = at + size >= text.length;
    const { data, errors, meta } = parseWindow(text.slice(at, at + size), delimiter, isLast);
    if (isLast && errors.some(({ code }) => code === 'MissingQuotes')) {
      const inWindow = errors.find(({ code }) => code === 'MissingQuotes')?.row ?? 0;
      return failure({ code: 'quotesUnclosed', row: row + inWindow + 1 });
    }
    if (meta.cursor === 0 && !isLast) {
      // No line ends in the window: look at more, but not at everything.
      if (size > longestLine) return failure({ code: 'quotesUnclosed', row: row + 1 });
      size *= 2;
      continue;
    }
    for (const fields of data) {
      const values = fields.slice(0, mostColumns).map((field): SheetValue => (field.trim() === '' ? null : field));
      const fault = store.add(
        row,
        values,
        values.map((): FormatMeaning => 'none'),
      );
      if (fault !== null) return failure(fault);
      row += 1;
    }
    at += isLast ? text.length : meta.cursor;
    size = windowSize;
    work.progress(Math.min(1, at / text.length));
    if (!(await work.turn())) return failure({ code: 'cancelled' });
  }
  if (budget.rows === 0) return failure({ code: 'empty' });
  return success({ kind, sheets: [store.sheet(name, false, [])], notes: [] });
}

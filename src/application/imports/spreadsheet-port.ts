import type { SheetCells } from '../../domain/import';
import type { Result } from '../../domain/result';

/** What a user hands over: a file of whatever kind, or what was pasted from a spreadsheet. The bytes are only read. */
export type SpreadsheetSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string };

/** What the user should know about the file, though it could be read. */
export type SpreadsheetNote =
  | { readonly code: 'macrosIgnored' }
  | { readonly code: 'externalLinksIgnored' }
  /** Cells with formulas count with the value that was stored last. */
  | { readonly code: 'formulas'; readonly sheet: string; readonly count: number }
  /** Formulas without a stored value: the file was never calculated. They count as blank. */
  | {
      readonly code: 'formulasWithoutValue';
      readonly sheet: string;
      readonly count: number;
      readonly firstCell: string;
    }
  | { readonly code: 'errorCells'; readonly sheet: string; readonly count: number; readonly firstCell: string };

export interface SpreadsheetReading {
  readonly kind: 'xlsx' | 'csv' | 'pasted';
  readonly sheets: readonly SheetCells[];
  readonly notes: readonly SpreadsheetNote[];
}

/** Why a file cannot be read. Nothing of it was taken in. */
export type SpreadsheetFault =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'tooManyRows'; readonly limit: number }
  | { readonly code: 'tooManyCells'; readonly limit: number }
  | { readonly code: 'tooManySheets'; readonly limit: number }
  /** Inflates to far more than a workbook of this size can hold. */
  | { readonly code: 'inflatesTooMuch'; readonly limitMegabytes: number }
  | { readonly code: 'encrypted' }
  | { readonly code: 'oldExcelFormat' }
  | { readonly code: 'binaryWorkbook' }
  | { readonly code: 'openDocument' }
  | { readonly code: 'htmlFile' }
  | { readonly code: 'pdfFile' }
  | { readonly code: 'wordFile' }
  | { readonly code: 'unknownKind' }
  /** Half-written or corrupt: `part` is the part of the package, or null where the package itself is broken. */
  | { readonly code: 'damaged'; readonly part: string | null }
  /** Quotation marks of a csv file that do not close, from this line on. */
  | { readonly code: 'quotesUnclosed'; readonly row: number }
  | { readonly code: 'noSheets' }
  | { readonly code: 'cancelled' }
  /** The code for reading files could not be downloaded. */
  | { readonly code: 'notLoaded' };

export interface SpreadsheetReadOptions {
  /** `done` from 0 to 1, never falling. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Turns files and pasted cells into grids of cells; what they mean is not its business. */
export interface SpreadsheetPort {
  read(
    source: SpreadsheetSource,
    options?: SpreadsheetReadOptions,
  ): Promise<Result<SpreadsheetReading, SpreadsheetFault>>;
}

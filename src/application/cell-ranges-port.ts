import type { Result } from '../domain/result';
import type { CellPlace, CellValue, HostFault } from './ports';

/** Where cells to be taken in can stand in the open workbook. */
export interface CellSources {
  /** In the order of their tabs; very hidden sheets too. */
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  /** Names of the whole workbook that stand for cells, but not Excel's own hidden ones. */
  readonly names: readonly string[];
  readonly tables: readonly string[];
}

export type CellSource =
  /** One rectangle; several at once are refused with `invalidSelection`. */
  | { readonly kind: 'selection' }
  | { readonly kind: 'sheet'; readonly name: string }
  /** A name of the whole workbook, or a table with its header row. */
  | { readonly kind: 'name'; readonly name: string };

/** Cells as Excel holds and as it shows them; the three matrices have one shape. */
export interface CellRange extends CellPlace {
  readonly sheetVisible: boolean;
  /** Blank is '', a date is its serial number, an error is its text. */
  readonly values: readonly (readonly CellValue[])[];
  /** US codes. */
  readonly numberFormats: readonly (readonly string[])[];
  /** As displayed in the user's language: '####' where the column is too narrow. */
  readonly texts: readonly (readonly string[])[];
}

export type CellRangeFault =
  /** Nothing stands in the cells. */
  { readonly code: 'rangeEmpty' } | { readonly code: 'rangeTooLarge'; readonly cells: number; readonly limit: number };

export interface CellRangeOptions {
  /** More used cells than this are refused before any is read; 5 million unless it is said, as much as Excel reads. */
  readonly limit?: number;
  /** `done` of 1, never falling. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Cells of the open workbook that are to be taken in like a file. */
export interface CellRangesPort {
  sources(): Promise<Result<CellSources, HostFault>>;
  /** The used part of the source, in blocks that Excel can answer; empty rows and columns around it are left out. */
  read(source: CellSource, options?: CellRangeOptions): Promise<Result<CellRange, HostFault | CellRangeFault>>;
}

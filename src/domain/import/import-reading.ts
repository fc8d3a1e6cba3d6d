import type { ReportingMonth } from '../months';
import type { ColumnMapping, ImportMapping } from './import-mapping';
import type { ImportQuestion } from './import-question';

/** `certain`: said by words or formats. `likely`: by content or position. `unsure`: shown to the user as a question. */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** Why a column was taken for what it is. `derived`: changes, ranks and targets are computed anew, never taken in. */
export type RoleReason = 'headerWord' | 'content' | 'numbersOnly' | 'derived' | 'empty' | 'notUnderstood' | 'saved';

/** What the columns with one key were taken for. */
export interface ColumnReading {
  readonly mapping: ColumnMapping;
  readonly confidence: Confidence;
  readonly reason: RoleReason;
  /** Columns of the sheet, counted from 1 as people count. */
  readonly columns: readonly number[];
  /** Months of the headers, in their order. */
  readonly months: readonly ReportingMonth[];
  /** A few cells as they stand there. */
  readonly samples: readonly string[];
}

/** A table found on a sheet; rows count from 1 as on the sheet. */
export interface TableReading {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Position of its mapping in `ImportMapping.tables`. */
  readonly table: number;
  readonly headerRow: number;
  readonly headerRowCount: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly ColumnReading[];
}

/** Something to tell before anything is taken over. */
export type ImportRemark =
  /** The name of the file says another month than its content; the content counts. */
  | { readonly code: 'fileNameDiffers'; readonly fileMonth: ReportingMonth; readonly contentMonth: ReportingMonth }
  | { readonly code: 'sheetWithoutTable'; readonly sheet: string }
  /** Hidden sheets are read like others, and said. */
  | { readonly code: 'hiddenSheet'; readonly sheet: string }
  | { readonly code: 'savedMappingUsed'; readonly index: number };

/** What was recognised. `mapping` holds everything that is certain or likely; `questions` are what is left to say. */
export interface ImportReading {
  readonly tables: readonly TableReading[];
  readonly mapping: ImportMapping;
  readonly questions: readonly ImportQuestion[];
  readonly remarks: readonly ImportRemark[];
}

/** What the workbook knows already and may help. */
export interface ImportContext {
  readonly fileName: string | null;
  /** Jobcenter of the agreement; proposed where the file names none. */
  readonly jobcenter: string | null;
  /** All Jobcenter that the workbook knows. */
  readonly jobcenters: readonly string[];
  /** Mappings kept in the workbook, newest first. */
  readonly saved: readonly ImportMapping[];
}

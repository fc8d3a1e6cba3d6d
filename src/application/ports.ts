import type { Result } from '../domain/result';
import type { CellContent, WorkbookPlan } from './workbook-plan';

/** Why the host refused, by Office's language-neutral error code, plus what only the adapter can notice. */
export const hostFaultCodes = [
  'cellEditMode',
  'workbookProtected',
  'sheetProtected',
  'accessDenied',
  'itemNotFound',
  'itemAlreadyExists',
  'payloadTooLarge',
  'apiNotAvailable',
  'invalidSelection',
  'connectionLost',
  /** The workbook is no longer as it was when the plan was made and shown. */
  'changedMeanwhile',
  'verificationFailed',
  'cancelled',
  'unexpected',
] as const;
export type HostFaultCode = (typeof hostFaultCodes)[number];

export interface HostFault {
  readonly code: HostFaultCode;
  /** Sheet, table or member concerned, for the sentence shown to the user. */
  readonly subject: string | null;
  /** Error code and statement as the host gave them: facts for a problem report, never shown as they are. */
  readonly diagnostics?: { readonly hostCode: string; readonly statement: string | null };
  /** What state the workbook is in after a failed write. `unchanged` is the rule; `incomplete` names what is left over. */
  readonly workbook:
    { readonly state: 'unchanged' } | { readonly state: 'incomplete'; readonly leftOver: readonly string[] };
}

export interface TableInventory {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rowCount: number;
}

/** What stands in the workbook, read in at most two round trips. */
export interface WorkbookInventory {
  readonly sheets: readonly {
    readonly name: string;
    readonly visible: boolean;
    readonly protected: boolean;
  }[];
  readonly tables: readonly TableInventory[];
  readonly names: readonly string[];
  readonly structureProtected: boolean;
  /** Our custom XML part as text, if there is one. */
  readonly part: string | null;
}

/** Cell values as Excel hands them over: blank is '', a date is its serial number, an error is its text. */
export type CellValue = string | number | boolean;

export interface ReadTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface ReadRequest {
  /** Of our custom XML part. */
  readonly namespace: string;
  /** Tables whose values are wanted; one that is not there is missing from the answer. */
  readonly tables: readonly string[];
  /** Picks the sheets whose values are wanted. */
  readonly sheets: (name: string) => boolean;
}

/** Values of the used range of a sheet, with its top-left cell. */
export interface ReadSheet {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface WorkbookReading {
  readonly inventory: WorkbookInventory;
  /** By the name that was asked for. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  readonly sheets: ReadonlyMap<string, ReadSheet>;
}

/** The open workbook. Implemented by src/excel on Office.js and by tests/fakes in memory. */
export interface WorkbookPort {
  /** What is there, with the values of what is asked for; at most two round trips. */
  read(request: ReadRequest): Promise<Result<WorkbookReading, HostFault>>;
  /** Writes the whole plan or nothing, and reads back what it wrote. */
  apply(plan: WorkbookPlan, onProgress: (done: number, total: number) => void): Promise<Result<AppliedPlan, HostFault>>;
  /** Writes one cell at the user's selection; refuses where something stands already. */
  insertAtSelection(content: CellContent): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>>;
  /** Brings a cell into view. */
  goTo(sheet: string, row: number, column: number): Promise<Result<null, HostFault>>;
}

export interface OccupiedCell {
  readonly code: 'cellOccupied';
  readonly address: string;
}

export interface AppliedPlan {
  readonly createdSheets: readonly string[];
  readonly roundTrips: number;
}

export interface Clock {
  today(): { readonly year: number; readonly month: number; readonly day: number };
}

import type { Result } from '../domain/result';
import type { CellRangesPort } from './cell-ranges-port';
import type { CellArea, CellContent, CellValue, WorkbookPlan } from './workbook-plan';

export type { CellValue } from './workbook-plan';

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
  /** A part of the add-in's own code could not be downloaded. */
  'notLoaded',
  'unexpected',
] as const;
export type HostFaultCode = (typeof hostFaultCodes)[number];

export interface HostFault {
  readonly code: HostFaultCode;
  /** Sheet, table or member concerned, for the sentence shown to the user. */
  readonly subject: string | null;
  /** Error code and statement as the host gave them: facts for a problem report, never shown as they are. */
  readonly diagnostics?: { readonly hostCode: string; readonly statement: string | null };
  readonly workbook: WorkbookState;
}

/** What state the workbook is in after a failed write. `unchanged` is the rule; `incomplete` names what is left over. */
export type WorkbookState = (
  { readonly state: 'unchanged' } | { readonly state: 'incomplete'; readonly leftOver: readonly string[] }
) & {
  /** Taking back removed or renamed sheets, and Excel has forgotten what could be undone before. */
  readonly undoForgotten?: true;
};

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

export interface ReadTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** First cell of the header row, where the table was read from a workbook. */
  readonly place?: CellPlace;
}

export interface ReadRequest {
  /** Of our custom XML part. */
  readonly namespace: string;
  /** Of further ones. */
  readonly namespaces?: readonly string[];
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
  /** Texts of the custom XML parts that were asked for, by namespace; one that is not there is missing. */
  readonly parts: ReadonlyMap<string, string>;
  /** By the name that was asked for. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  readonly sheets: ReadonlyMap<string, ReadSheet>;
}

/** A cell; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas and values of a rectangle of cells. A cell without a formula has its value in both. */
export interface FormulaBlock {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
}

export interface FormulaSheet {
  readonly name: string;
  readonly protected: boolean;
  /** False if no cell belongs to an array formula; true if some may. */
  readonly mayHoldArrays: boolean;
  readonly blocks: readonly FormulaBlock[];
}

export interface FormulaReading {
  /** All sheets, hidden ones too. */
  readonly sheets: readonly FormulaSheet[];
  /** Where tables stand, with their header rows. */
  readonly tables: readonly (CellArea & { readonly sheet: string })[];
}

/** A formula to be entered again. */
export interface FormulaEntry extends CellPlace {
  /** As it was read. A cell that says something else by now is left alone. */
  readonly stored: string;
  /** As it is to be entered. */
  readonly formula: string;
}

export interface EnteredFormulas {
  readonly entered: readonly FormulaEntry[];
  /** Cells in text format: what is entered there becomes a text and no formula. */
  readonly textCells: readonly FormulaEntry[];
}

/** A table as far as a formula about it needs to be known. */
export interface TableHeaders {
  readonly name: string;
  readonly headers: readonly string[];
}

export interface InsertionRequest {
  /** Picks the columns whose values are wanted; only columns that are there may be named. */
  readonly wanted: (
    tables: readonly TableHeaders[],
  ) => readonly { readonly table: string; readonly columns: readonly string[] }[];
  /** Cells that the result may need, from the selected one to the right and below. */
  readonly room: { readonly rowCount: number; readonly columnCount: number };
}

export interface InsertionReading {
  readonly tables: readonly TableHeaders[];
  /** Names of the whole workbook. */
  readonly names: readonly string[];
  /** Values by table and column, both as they are spelled in the workbook. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, readonly CellValue[]>>;
  readonly cell: CellPlace & { readonly address: string };
  readonly insideTable: boolean;
  /** Formulas or values of the room, '' where nothing stands; cut off at the edge of the sheet. */
  readonly room: readonly (readonly CellValue[])[];
}

/** What is done with formulas in cells, beside building sheets. */
export interface FormulaCellsPort {
  /** All formulas of the workbook with what they show: two round trips, more only where Excel's size limit demands it. */
  read(): Promise<Result<FormulaReading, HostFault>>;
  /** Enters formulas again, each where it stood, and touches no other cell. */
  enter(
    entries: readonly FormulaEntry[],
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<EnteredFormulas, HostFault>>;
  /** What cells show, in the order asked for. */
  values(places: readonly CellPlace[]): Promise<Result<readonly CellValue[], HostFault>>;
  /** What a formula about tables is made of, and what stands at the selection; two round trips. */
  readForInsertion(request: InsertionRequest): Promise<Result<InsertionReading, HostFault>>;
  /** Writes a formula into an empty cell. */
  insert(place: CellPlace, formula: string): Promise<Result<null, HostFault>>;
}

/** Custom XML parts that nothing in the workbook depends on, such as a draft: written often, alone and without a plan. */
export interface KeptPartsPort {
  /** The last one written stands; null removes it. Two round trips, and no cell is touched. */
  write(namespace: string, xml: string | null): Promise<Result<null, HostFault>>;
}

/** The open workbook. Implemented by src/excel on Office.js and by tests/fakes in memory. */
export interface WorkbookPort {
  /** What is there, with the values of what is asked for; two round trips, more only where Excel's size limit demands it. */
  read(request: ReadRequest): Promise<Result<WorkbookReading, HostFault>>;
  /**
   * Writes the whole plan or nothing, and reads back what it wrote. Called off on the way it fails with `cancelled`, once what
   * was written is taken back.
   */
  apply(
    plan: WorkbookPlan,
    onProgress: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Result<AppliedPlan, HostFault>>;
  /** Writes one cell at the user's selection; refuses where something stands already. */
  insertAtSelection(content: CellContent): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>>;
  /** Brings a cell into view. */
  goTo(sheet: string, row: number, column: number): Promise<Result<null, HostFault>>;
  /** Downloads its code at the first use; rejects if that fails. */
  formulaCells(): Promise<FormulaCellsPort>;
  /** Downloads its code at the first use; rejects if that fails. */
  keptParts(): Promise<KeptPartsPort>;
  /**
   * Keeps in the file that nobody is asked about the add-in on opening it (Windows and Mac only). No cell is touched, and
   * Excel knows no way to undo it.
   */
  suppressTrustPrompts(): Promise<Result<null, HostFault>>;
  /** Downloads its code at the first use; rejects if that fails. */
  cellRanges(): Promise<CellRangesPort>;
  /** The charts of these sheets; none where Excel does not answer. */
  chartSources(sheets: readonly string[]): Promise<readonly DrawnChart[]>;
}

/** A chart of the workbook, whoever made it. */
export interface DrawnChart {
  readonly sheet: string;
  readonly name: string;
  /** Sheets that its series come from; null where Excel does not tell. */
  readonly from: readonly string[] | null;
}

export interface OccupiedCell {
  readonly code: 'cellOccupied';
  readonly address: string;
  /** Room that the result needs, where it is more than one cell. */
  readonly room?: { readonly rowCount: number; readonly columnCount: number };
}

export interface AppliedPlan {
  readonly createdSheets: readonly string[];
  readonly roundTrips: number;
}

export interface Clock {
  today(): { readonly year: number; readonly month: number; readonly day: number };
}

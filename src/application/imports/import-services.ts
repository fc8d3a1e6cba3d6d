import type {
  AppliedImport,
  ImportContext,
  ImportMapping,
  ImportReading,
  ImportRow,
  Refusal,
  SheetCells,
} from '../../domain/import';
import type { ReportingMonth } from '../../domain/months';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { SavedMapping } from '../../schemas/import-part';
import type { CellPlace, HostFault, WorkbookPort } from '../ports';
import type { LongJob } from '../pace';
import type { NotLoaded } from '../services';
import type { Comparison } from './compare-figures';
import type { KeptRecord } from './import-protocol';
import type { KnownJobcenters } from './known-figures';
import type { ImportObstacle, ImportState } from './plan-import';
import type { SpreadsheetFault, SpreadsheetNote, SpreadsheetPort, SpreadsheetSource } from './spreadsheet-port';
import type { TakeBackObstacle } from './take-back';
import type { TypedSurroundings } from './typed-checks';
import type { ConflictAnswers } from './take-over';

/** Where figures come from: a file, pasted cells, or the open workbook itself. */
export type ImportSource =
  SpreadsheetSource | { readonly kind: 'sheet'; readonly name: string } | { readonly kind: 'selection' };

/** The work was called off; the workbook was not touched. */
export interface ImportCancelled {
  readonly code: 'importCancelled';
}

/** Nothing to be read stands where the user pointed to. */
export interface NothingThere {
  readonly code: 'nothingSelected';
}

/** The entry sheet has no value, or is not there yet. */
export interface EntrySheetEmpty {
  readonly code: 'entrySheetEmpty';
}

export type ImportProblem =
  | HostFault
  | NotLoaded
  | ImportCancelled
  | NothingThere
  | EntrySheetEmpty
  | ImportObstacle
  | TakeBackObstacle
  | { readonly code: 'sourceUnreadable'; readonly fault: SpreadsheetFault };

export type ImportJob = LongJob;

/** What is known of the workbook's data before anything is chosen. */
export interface DataState {
  readonly obstacle: ImportObstacle | null;
  readonly jobcenters: readonly string[];
  /** Sheets that can be read as a source; those of the add-in itself are not offered. */
  readonly sheets: readonly string[];
  readonly mappings: readonly SavedMapping[];
  /** Newest first. */
  readonly records: readonly KeptRecord[];
  /** The import that may be taken back; null if there is none. */
  readonly standing: KeptRecord | null;
  readonly rowCount: number;
}

/** A source that was read and looked through. */
export interface OpenedImport {
  /** As the protocol and the column Quelle name it. */
  readonly label: string;
  readonly hash: string;
  readonly sheets: readonly SheetCells[];
  readonly notes: readonly SpreadsheetNote[];
  readonly context: ImportContext;
  readonly reading: ImportReading;
  /** The saved mapping that fits. */
  readonly savedAs: string | null;
  /** The very same content was taken over before and is still there. */
  readonly importedBefore: KeptRecord | null;
}

/** Figures that are to be taken over, from whatever source. */
export interface ImportedFigures {
  readonly label: string;
  readonly hash: string;
  readonly rows: readonly ImportRow[];
  readonly refused: readonly Refusal[];
}

export interface ImportPreview {
  readonly source: ImportedFigures;
  readonly comparison: Comparison;
  readonly state: ImportState;
  readonly known: KnownJobcenters;
  readonly part: string | null;
}

export interface TakeOverOptions {
  readonly answers: ConflictAnswers;
  /** How the source was read; kept under the name, if there is one. */
  readonly mapping: ImportMapping | null;
  readonly keepAs: string | null;
}

export interface TakenOver {
  readonly record: Omit<KeptRecord, 'row'>;
  readonly createdSheets: readonly string[];
  /** The first of the new rows; null if only cells were replaced. */
  readonly firstCell: CellPlace | null;
}

export interface TakenBack {
  readonly no: number;
  readonly removed: number;
  readonly restored: number;
}

/** Figures into the workbook: read a source, see what it would change, take it over, take it back. */
export interface ImportServices {
  readDataState(): Promise<Result<DataState, ImportProblem>>;
  open(source: ImportSource, job: ImportJob): Promise<Result<OpenedImport, ImportProblem>>;
  read(opened: OpenedImport, mapping: ImportMapping, job: ImportJob): Promise<Result<AppliedImport, ImportProblem>>;
  /** What the figures would change. Reads the workbook anew; writes nothing. */
  compare(figures: ImportedFigures, job: ImportJob): Promise<Result<ImportPreview, ImportProblem>>;
  /** Called off while it writes, it takes everything back before it answers. */
  takeOver(preview: ImportPreview, options: TakeOverOptions, job: ImportJob): Promise<Result<TakenOver, ImportProblem>>;
  /** Takes the newest import back that still stands, if its rows are as they were written; then the one before, and so on. */
  takeBack(job: ImportJob): Promise<Result<TakenBack, ImportProblem>>;
  renameMapping(name: string, newName: string): Promise<Result<null, ImportProblem>>;
  deleteMapping(name: string): Promise<Result<null, ImportProblem>>;
  /** What the table says around figures that are being typed. */
  readSurroundings(request: SurroundingsRequest): Promise<Result<readonly TypedSurroundings[], ImportProblem>>;
  /** The sheet for typing figures of a whole year; made if it is not there, then shown. */
  openEntrySheet(request: EntrySheetRequest): Promise<Result<{ readonly created: boolean }, ImportProblem>>;
  /** The figures of that sheet. */
  readEntrySheet(): Promise<Result<ImportedFigures, ImportProblem>>;
}

export interface SurroundingsRequest {
  readonly jobcenter: string;
  readonly months: readonly ReportingMonth[];
  /** Ladestand minus Berichtsmonat. */
  readonly lag: number;
}

export interface EntrySheetRequest {
  readonly jobcenter: string;
  readonly year: number;
}

export interface ImportPorts {
  readonly workbook: WorkbookPort;
  readonly spreadsheets: SpreadsheetPort;
  /** Writes go one after the other, whoever asks. */
  readonly enqueue: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Local time of the user as an Excel date with the time of day. */
  readonly now: () => number;
}

type UseCases = ImportServices;

/** The use cases are downloaded when the section Daten is first used. */
export function createImportServices(ports: ImportPorts): ImportServices {
  const load = async (): Promise<Result<UseCases, NotLoaded>> => {
    try {
      const { importUseCases } = await import('./import-use-cases');
      return success(importUseCases(ports));
    } catch {
      // Nothing but a download can fail here.
      return failure({ code: 'notLoaded' });
    }
  };
  const withCases = async <Value>(
    work: (cases: UseCases) => Promise<Result<Value, ImportProblem>>,
  ): Promise<Result<Value, ImportProblem>> => {
    const cases = await load();
    return cases.ok ? work(cases.value) : cases;
  };
  return {
    readDataState: () => withCases((cases) => cases.readDataState()),
    open: (source, job) => withCases((cases) => cases.open(source, job)),
    read: (opened, mapping, job) => withCases((cases) => cases.read(opened, mapping, job)),
    compare: (figures, job) => withCases((cases) => cases.compare(figures, job)),
    takeOver: (preview, options, job) => withCases((cases) => cases.takeOver(preview, options, job)),
    takeBack: (job) => withCases((cases) => cases.takeBack(job)),
    renameMapping: (name, newName) => withCases((cases) => cases.renameMapping(name, newName)),
    deleteMapping: (name) => withCases((cases) => cases.deleteMapping(name)),
    readSurroundings: (request) => withCases((cases) => cases.readSurroundings(request)),
    openEntrySheet: (request) => withCases((cases) => cases.openEntrySheet(request)),
    readEntrySheet: () => withCases((cases) => cases.readEntrySheet()),
  };
}

import type { Agreement, Target } from '../domain/agreement';
import type { AgreementFinding } from '../domain/agreement/check-agreement';
import type { Result } from '../domain/result';
import type { DialogueServices } from './dialogues/dialogue-services';
import type { DataCheckServices } from './data-check/data-check-services';
import type { DocumentServices } from './documents/document-services';
import type { DraftServices } from './drafts/draft-services';
import type { ImportServices } from './imports/import-services';
import type { CellPlace, HostFault, OccupiedCell } from './ports';
import type { RebuildDifferences } from './rebuild/rebuild-differences';
import type { SharingServices } from './sharing/sharing-services';
import type { TableName } from './table-catalogue';
import type { TableObstacle } from './table-obstacle';
import type { WorkbookPlan } from './workbook-plan';

/** What a build will do, in the order shown to the user. */
export interface BuildPreview {
  readonly plan: WorkbookPlan;
  readonly newSheets: readonly { readonly name: string; readonly purpose: string }[];
  /** Sheets that stand in the way and will be kept under another name if the user agrees. */
  readonly backups: readonly { readonly name: string; readonly backupName: string }[];
  /** Rows added to tables that are there already. */
  readonly appended: readonly { readonly table: string; readonly rowCount: number }[];
  /** Set where the workbook has the agreement, or other entries of its year, already: what will be another than it is. */
  readonly rebuild: RebuildDifferences | null;
  readonly findings: readonly AgreementFinding[];
}

/** Something stands in the way that only the user can move. */
export type BuildObstacle =
  | TableObstacle
  /** The stored agreement cannot be read by this version, and is therefore not overwritten. */
  | { readonly code: 'partUnreadable'; readonly reason: 'corrupt' | 'newer' }
  | { readonly code: 'workbookProtected' }
  | { readonly code: 'agreementInvalid'; readonly findings: readonly AgreementFinding[] };

export interface BuildOptions {
  readonly agreement: Agreement;
  /** Adds an example month of invented figures to `Kennzahlen`, marked as such. */
  readonly sampleMonth: boolean;
}

/** One target as the overview shows it; figures come from the Monitoring sheet, never computed twice. */
export interface TargetStatus {
  readonly target: Target;
  readonly verdict: string;
  readonly note: string;
  readonly actual: number | null;
  readonly required: number | null;
  readonly change: number | null;
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number };
}

export type Overview =
  | { readonly state: 'empty' }
  | { readonly state: 'partUnreadable'; readonly reason: 'corrupt' | 'newer' }
  | {
      readonly state: 'agreement';
      readonly agreement: Agreement;
      /** `Berichtsmonat` and `Ladestand` chosen on the Monitoring sheet, as `2026-06`; null if not set. */
      readonly reportingMonth: string | null;
      readonly dataLoad: string | null;
      readonly targets: readonly TargetStatus[];
      readonly missingSheets: readonly string[];
      /** Cells of the Monitoring sheet still wait for the add-in: read again a little later. */
      readonly calculating: boolean;
    };

/** Code that is downloaded when it is needed could not be downloaded; the workbook was not touched. */
export interface NotLoaded {
  readonly code: 'notLoaded';
}

/** What 'Formeln reparieren' found and did. Cells are counted once each. */
export interface FormulaRepair {
  /** Cells with one of our functions that showed #NAME? or #BUSY!. */
  readonly found: number;
  readonly entered: readonly CellPlace[];
  /** False if the cells could not be read again after they were entered. */
  readonly checked: boolean;
  /** Of the entered ones: how many still wait for the add-in. */
  readonly calculating: number;
  /** Of the entered ones: those that still show #NAME?. */
  readonly stuck: readonly CellPlace[];
  readonly protectedSheets: readonly { readonly sheet: string; readonly count: number }[];
  /** May be parts of a multi-cell array formula, which Excel lets nobody change cell by cell. */
  readonly arrayCells: readonly CellPlace[];
  readonly textCells: readonly CellPlace[];
}

/** A function to be inserted, as far as its arguments are concerned. */
export interface InsertedFunction {
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

/** Why no formula about the workbook's tables can be made. */
export type InsertionObstacle =
  | { readonly code: 'tableMissing'; readonly tables: readonly TableName[] }
  /** The table is there, but holds nothing that a formula could name. */
  | { readonly code: 'figuresMissing'; readonly table: string }
  | { readonly code: 'targetsMissing'; readonly table: string }
  /** The selected cell belongs to a table. */
  | { readonly code: 'insideTable'; readonly address: string };

/** Use cases over the open workbook. */
export interface WorkbookServices {
  /** An unfinished agreement, kept in the workbook. */
  readonly drafts: DraftServices;
  /** Zieldialoge with their log, the steps, and the details of the overview. */
  readonly dialogues: DialogueServices;
  readonly dataCheck: DataCheckServices;
  /** Copies for people without the add-in. */
  readonly sharing: SharingServices;
  readOverview(): Promise<Result<Overview, HostFault>>;
  previewAgreement(options: BuildOptions): Promise<Result<BuildPreview, HostFault | BuildObstacle>>;
  buildAgreement(
    preview: BuildPreview,
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<{ readonly createdSheets: readonly string[] }, HostFault>>;
  insertFormula(formula: string): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>>;
  /** Inserts a function with references to the tables of the workbook at the selection. */
  insertTableFormula(
    inserted: InsertedFunction,
  ): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell | InsertionObstacle | NotLoaded>>;
  /** Enters our functions again in cells that are stuck; touches no other cell. */
  repairFormulas(
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<FormulaRepair, HostFault | NotLoaded>>;
  /** Reads the entered cells of a repair again. */
  recheckRepair(repair: FormulaRepair): Promise<Result<FormulaRepair, HostFault | NotLoaded>>;
  goTo(cell: CellPlace): Promise<Result<null, HostFault>>;
}

/** Everything the pane can ask for: the workbook, and what needs no workbook. */
export interface Services extends WorkbookServices {
  readonly documents: DocumentServices;
  readonly imports: ImportServices;
}

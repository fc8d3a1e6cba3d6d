import type { Agreement, Target } from '../domain/agreement';
import type { AgreementFinding } from '../domain/agreement/check-agreement';
import type { Result } from '../domain/result';
import type { HostFault, OccupiedCell } from './ports';
import type { WorkbookPlan } from './workbook-plan';

/** What a build will do, in the order shown to the user. */
export interface BuildPreview {
  readonly plan: WorkbookPlan;
  readonly newSheets: readonly { readonly name: string; readonly purpose: string }[];
  /** Sheets that stand in the way and will be kept under another name if the user agrees. */
  readonly backups: readonly { readonly name: string; readonly backupName: string }[];
  /** Rows added to tables that are there already. */
  readonly appended: readonly { readonly table: string; readonly rowCount: number }[];
  readonly findings: readonly AgreementFinding[];
}

/** Something stands in the way that only the user can move. */
export type BuildObstacle =
  | { readonly code: 'tableNameTaken'; readonly name: string; readonly sheet: string }
  | { readonly code: 'sheetWithoutTable'; readonly sheet: string; readonly table: string }
  | { readonly code: 'tableHeadersDiffer'; readonly table: string; readonly missing: readonly string[] }
  | {
      readonly code: 'targetsAlreadyThere';
      readonly year: number;
      readonly jobcenter: string;
      readonly rowCount: number;
    }
  /** A defined name of the workbook is spelled like a table that has to be made. */
  | { readonly code: 'nameTaken'; readonly name: string }
  /** The stored agreement cannot be read by this version, and is therefore not overwritten. */
  | { readonly code: 'partUnreadable'; readonly reason: 'corrupt' | 'newer' }
  | { readonly code: 'workbookProtected' }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
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

/** A draft of the wizard is kept in the workbook's settings by the host adapter, so that leaving loses nothing. */
export interface Services {
  readOverview(): Promise<Result<Overview, HostFault>>;
  previewAgreement(options: BuildOptions): Promise<Result<BuildPreview, HostFault | BuildObstacle>>;
  buildAgreement(
    preview: BuildPreview,
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<{ readonly createdSheets: readonly string[] }, HostFault>>;
  insertFormula(formula: string): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>>;
  goTo(cell: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }): Promise<Result<null, HostFault>>;
}

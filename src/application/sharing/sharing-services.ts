import type { Result } from '../../domain/result';
import type { HostFault } from '../ports';
import type { NotLoaded } from '../services';
import type { WorkbookPlan } from '../workbook-plan';

/** A sheet that can be passed on; `chosen` where people without the add-in usually want it. */
export interface SharableSheet {
  readonly name: string;
  readonly chosen: boolean;
}

/** Cells of a sheet that show something wrong, with the first of them as `B7`. */
export interface TroubledCells {
  readonly sheet: string;
  readonly count: number;
  readonly firstCell: string;
}

export interface SharingPreview {
  readonly plan: WorkbookPlan;
  readonly copies: readonly { readonly source: string; readonly name: string }[];
  /** Earlier copies, which stay under another name. */
  readonly backups: readonly { readonly name: string; readonly backupName: string }[];
  /** Errors such as #NV, which the copies would show, too. */
  readonly errors: readonly TroubledCells[];
  /** Charts that go on showing cells of another sheet, or may do so. */
  readonly tiedCharts: readonly TiedChart[];
}

export interface TiedChart {
  readonly sheet: string;
  readonly name: string;
  /** The other sheets; null where this version of Excel does not tell. */
  readonly to: readonly string[] | null;
}

/** Why no copies can be made; nothing was written. */
export type SharingObstacle =
  | { readonly code: 'workbookProtected' }
  | { readonly code: 'sheetsProtected'; readonly sheets: readonly string[] }
  | { readonly code: 'sheetsGone'; readonly sheets: readonly string[] }
  /** Cells that wait for the add-in or do not know it: their copies would stay so for ever. */
  | { readonly code: 'cellsStuck'; readonly cells: readonly TroubledCells[] };

export interface SharedCopies {
  readonly names: readonly string[];
  /** null: not asked for. */
  readonly promptsSuppressed: boolean | null;
}

/** 'Weitergabefassung': copies of sheets that show the same without the add-in. */
export interface SharingServices {
  sheets(): Promise<Result<readonly SharableSheet[], HostFault>>;
  preview(sheets: readonly string[]): Promise<Result<SharingPreview, HostFault | SharingObstacle | NotLoaded>>;
  create(
    preview: SharingPreview,
    options: { readonly suppressPrompts: boolean },
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<SharedCopies, HostFault>>;
}

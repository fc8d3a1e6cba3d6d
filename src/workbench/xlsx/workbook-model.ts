import type {
  Area,
  BorderLine,
  CellStyle,
  CellWrite,
  ConditionalFormatState,
  NameState,
  SheetState,
  TableState,
  ValidationState,
} from '../grid/grid';
import type { ChartModel } from './read-charts';
import type { PageLayoutState, SheetProtectionState, WorkbookSideStore } from '../processor/side-store';

export type CellBorders = Partial<Readonly<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>>;

export interface CellModel {
  readonly row: number;
  readonly column: number;
  readonly write: CellWrite;
  readonly style: CellStyle | null;
  readonly borders: CellBorders | null;
}

/** One sheet as a file holds it. Tables, names and rules refer to the sheet that holds them. */
export interface SheetModel {
  readonly state: Pick<SheetState, 'name' | 'visibility' | 'tabColor' | 'showGridlines' | 'frozen'>;
  readonly cells: readonly CellModel[];
  /** Points, by zero-based index. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly tables: readonly Omit<TableState, 'id' | 'sheetId'>[];
  readonly conditionalFormats: readonly Omit<ConditionalFormatState, 'id'>[];
  readonly validations: readonly Omit<ValidationState, 'id'>[];
  readonly layout: PageLayoutState | null;
  /** null for a sheet that is not protected. */
  readonly protection: SheetProtectionState | null;
  readonly unlockedAreas: readonly Area[];
  readonly charts: readonly ChartModel[];
}

/** A whole file, read but not yet shown: only when it is complete does it replace the open workbook. */
export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  /** `sheetId` is the index of the sheet here. */
  readonly names: readonly (Omit<NameState, 'sheetId'> & { readonly sheetIndex: number | null })[];
  readonly activeSheet: number;
  readonly structureProtected: boolean;
  readonly properties: WorkbookSideStore['properties'];
  readonly webSettings: Pick<WorkbookSideStore, 'documentSettings' | 'settings'>;
  readonly customXmlParts: readonly { readonly id: string; readonly namespace: string; readonly xml: string }[];
}

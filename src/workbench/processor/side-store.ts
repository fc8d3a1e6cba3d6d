import type { Area } from '../grid/grid';

/** What belongs to the file but not to the grid component. Serialisable as it stands; xlsx reading and writing fill it. */
export interface PageLayoutState {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  printArea: string | null;
  printTitleRows: string | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** What the printer shows for an error; as displayed where it is not said. */
  printErrors?: PrintErrors;
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
  /** Rows (one-based) before which a page begins. */
  rowBreaks: number[];
}

export const printErrorKinds = ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'] as const;
export type PrintErrors = (typeof printErrorKinds)[number];

export interface ChartState {
  id: string;
  sheetId: string;
  name: string;
  type: string;
  title: string;
  /** A1 with sheet. */
  sourceAddress: string;
  seriesBy: 'Auto' | 'Columns' | 'Rows';
  left: number;
  top: number;
  width: number;
  height: number;
  altText: string;
  /**
   * Everything else that was set through the object model, by path in office.js names: `title/visible`, `legend/position`,
   * `axes/valueAxis/title/text`, `series/0/name`, `series/0/format/line/color`, `series/0/values` (A1 with sheet). Only
   * what was set is there; the rest is Excel's default.
   */
  details?: Record<string, string | number | boolean | null>;
}

/** Names of Excel.WorksheetProtectionOptions (`allowFormatCells`, `selectionMode`, …). */
export interface SheetProtectionState {
  options: Record<string, string | number | boolean | null>;
  password: string;
}

export interface WorkbookSideStore {
  pageLayouts: Map<string, PageLayoutState>;
  customXmlParts: Map<string, { id: string; namespace: string; xml: string }>;
  settings: Map<string, unknown>;
  /** Add-in settings of Office.context.document.settings, as JSON text. */
  documentSettings: Map<string, string>;
  protectedSheets: Set<string>;
  /** How the sheets of `protectedSheets` are protected; a sheet without an entry is protected without a password. */
  sheetProtection: Map<string, SheetProtectionState>;
  /** Cells whose lock is off, by sheet. All others are locked, as in Excel. */
  unlockedAreas: Map<string, Area[]>;
  structureProtected: boolean;
  structurePassword: string;
  charts: ChartState[];
  properties: { title: string; author: string; subject: string; comments: string };
}

export function createSideStore(): WorkbookSideStore {
  return {
    pageLayouts: new Map(),
    customXmlParts: new Map(),
    settings: new Map(),
    documentSettings: new Map(),
    protectedSheets: new Set(),
    sheetProtection: new Map(),
    unlockedAreas: new Map(),
    structureProtected: false,
    structurePassword: '',
    charts: [],
    properties: { title: '', author: '', subject: '', comments: '' },
  };
}

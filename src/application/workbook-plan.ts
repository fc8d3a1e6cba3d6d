import type { ChartPlan } from './chart-plan';

/**
 * A workbook plan is everything an action is going to write, as plain data: made by pure code, shown to the user, then
 * written in one go by src/excel. Addresses are zero-based; the adapter alone turns them into A1.
 */

/** Cell values as Excel hands them over: blank is '', a date is its serial number, an error is its text. */
export type CellValue = string | number | boolean;

/** Text is written as text whatever it begins with; a formula is English, with commas and points. null leaves a cell empty. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** First of a month or any day; written as the date serial of the 1900 system. */
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'formula'; readonly formula: string }
  | null;

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A rectangle of contents; every row has the same length. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Colours are `#RRGGBB`. Number formats are US codes; literals stand in quotes. Only what is named is set. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'General';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: {
    readonly edges: readonly BorderEdge[];
    readonly style: 'Thin' | 'Medium';
    readonly color: string;
  };
}
export type BorderEdge = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical';

export interface AreaFormat {
  readonly area: CellArea;
  readonly format: CellFormat;
}

/** Formats of single cells, written in one go: where neighbours differ it costs a tenth of one area for each. */
export interface CellFormats {
  readonly row: number;
  readonly column: number;
  /** null leaves the cell as it is; every row has the same length. */
  readonly formats: readonly (readonly (CellFormat | null)[])[];
}

export interface TablePlan {
  readonly name: string;
  /** Header row and body; the header texts stand in the blocks. */
  readonly area: CellArea;
  readonly style: string;
}

/** A name of the whole workbook; it outlives its sheet, so whoever takes the sheet back takes the name back, too. */
export interface NamePlan {
  readonly name: string;
  readonly area: CellArea;
  readonly comment: string;
}

/** A rule on the text of a status cell or on a formula without custom functions (those never apply, and crash LTSC 2021). */
export type ConditionalFormatPlan =
  | {
      readonly kind: 'textEquals';
      readonly area: CellArea;
      readonly text: string;
      readonly fontColor: string;
      readonly fill: string;
    }
  | {
      readonly kind: 'formula';
      readonly area: CellArea;
      readonly formula: string;
      readonly fontColor: string;
      readonly fill: string;
    };

export type ValidationPlan =
  /** Items without commas (Excel cannot hold them), or a range formula such as `=Glossar!$A$2:$A$9`. */
  | {
      readonly kind: 'list';
      readonly area: CellArea;
      readonly source: readonly string[] | string;
      readonly message: string;
    }
  | {
      readonly kind: 'date';
      readonly area: CellArea;
      readonly from: string;
      readonly to: string;
      readonly message: string;
    }
  | {
      readonly kind: 'decimal';
      readonly area: CellArea;
      readonly min: number;
      readonly max: number;
      readonly message: string;
    };

export interface PageLayoutPlan {
  readonly orientation: 'Portrait' | 'Landscape';
  /** null prints whatever stands on the sheet: a table grows, and a fixed area would not grow along. */
  readonly printArea: CellArea | null;
  /** Rows repeated on every page, zero-based. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly fitToWidth: boolean;
  readonly centerHorizontally?: boolean;
  /** Repeated on every page; codes as in the footer. */
  readonly header?: string;
  /** Percent, for a sheet that is not fitted; 100 if not named. Excel ignores page breaks of a sheet that is fitted. */
  readonly scale?: number;
  /** Page numbers use Excel's codes: `Seite &P von &N`. */
  readonly footer: { readonly left?: string; readonly center?: string; readonly right?: string };
  /** Rows before which a new page begins. */
  readonly pageBreaks?: readonly number[];
  readonly marginsCm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** The formula of one cell copied to an area that begins with it; references without `$` move along. */
export interface FillPlan {
  readonly source: { readonly row: number; readonly column: number };
  readonly area: CellArea;
}

export interface SheetPlan {
  readonly name: string;
  /** One German sentence for the preview: what the sheet is for. */
  readonly purpose: string;
  readonly blocks: readonly CellBlock[];
  /** Many formulas of one pattern: one request each, whatever their number. */
  readonly fills?: readonly FillPlan[];
  readonly formats: readonly AreaFormat[];
  /** Written after `formats`; no two of them say something else about a cell. */
  readonly cellFormats?: readonly CellFormats[];
  /** Widths in characters of the standard font, by column from 0; null leaves the default. */
  readonly columnWidths: readonly (number | null)[];
  /** Heights in points for single rows. */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  /** Merged cells of single rows each; higher areas would swallow the rows below the first. */
  readonly merges: readonly CellArea[];
  readonly tables: readonly TablePlan[];
  readonly names: readonly NamePlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  /** Drawn when all sheets of the plan are there, so that they may show cells of any of them. */
  readonly charts?: readonly ChartPlan[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly tabColor?: string;
  readonly pageLayout: PageLayoutPlan;
}

/** What a cell said when the plan was made and what it is to say; one that says something else by now refuses the plan. */
interface Change {
  readonly before: CellValue;
  readonly after: CellContent;
}

/** A cell of a table's body: the row counts from 0, the column goes by its header. */
export interface TableCellChange extends Change {
  readonly row: number;
  readonly column: string;
}

export interface SheetCellChange extends Change {
  readonly row: number;
  readonly column: number;
}

/** A row of a table's body, counted from 0, with all its values as they were read. */
export interface RemovedRow {
  readonly index: number;
  readonly before: readonly CellValue[];
}

/**
 * Changes of cells go before everything else, so that rows and sheets are those that were read, whatever else the plan
 * does. A table has at most one operation of each kind in a plan, and never both new and removed rows.
 */
export type PlannedOperation =
  | { readonly kind: 'createSheet'; readonly sheet: SheetPlan }
  /** Keeps what is there under another name before a sheet of the same name is made. */
  | { readonly kind: 'backUpSheet'; readonly name: string; readonly backupName: string }
  /**
   * Copies a sheet behind the last one, with what its cells show in place of formulas; looks, page layout and charts go
   * along, and charts show the copy. Excel forgets its undo steps over it (`clearsUndo`).
   */
  | { readonly kind: 'copySheet'; readonly source: string; readonly name: string }
  /**
   * Writes rows below the last one of a table, which may be one that the plan itself makes. Columns are given in the table's
   * own order.
   */
  | {
      readonly kind: 'appendRows';
      readonly table: string;
      readonly rows: readonly (readonly CellContent[])[];
      readonly expectedRowCount: number;
    }
  | { readonly kind: 'changeCells'; readonly table: string; readonly changes: readonly TableCellChange[] }
  /** A table of which nothing would remain keeps one empty row, as Excel's tables do. */
  | { readonly kind: 'removeRows'; readonly table: string; readonly rows: readonly RemovedRow[] }
  /** Single cells of a sheet, in and outside of tables; a cell is named once. */
  | { readonly kind: 'writeCells'; readonly sheet: string; readonly changes: readonly SheetCellChange[] }
  /** One of our custom XML parts, null to remove it; `previous` is what was read when the plan was made. */
  | {
      readonly kind: 'writePart';
      readonly namespace: string;
      readonly xml: string | null;
      readonly previous: string | null;
    };

export interface WorkbookPlan {
  readonly operations: readonly PlannedOperation[];
  /** Sheet shown at the end. */
  readonly activate: string | null;
}

/**
 * Whether Excel forgets what the user could undo so far; the pane says so before such a plan is written. Copying a sheet does
 * so everywhere, another name for a sheet does on Windows and Mac; new sheets, cells, rows and parts leave the steps alone.
 */
export function clearsUndo({ operations }: WorkbookPlan): boolean {
  return operations.some(({ kind }) => kind === 'copySheet' || kind === 'backUpSheet');
}

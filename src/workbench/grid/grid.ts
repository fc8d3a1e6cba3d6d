/**
 * The spreadsheet behind the workbench, as the request processor sees it: zero-based coordinates, plain data, no trace of
 * the component that implements it. Implemented once on Univer (univer-grid.ts), in the page with its user interface and
 * in Node without one, so that tests and workbench cannot drift apart.
 *
 * Everything a spreadsheet component does not hold (page layout, custom XML parts, settings, protection, charts) lives in
 * WorkbookSideStore (side-store.ts).
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type CellScalar = string | number | boolean;

/** What a cell shows. Errors are Excel's English codes (`#N/A`, `#BUSY!`); an empty cell is the empty string. */
export interface CellReading {
  readonly value: CellScalar;
  /** English formula with `=`, or null for a constant. */
  readonly formula: string | null;
  readonly type: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
  /** As displayed with the number format in German. */
  readonly text: string;
  readonly numberFormat: string;
}

/** null leaves the cell as it is, '' clears it (Excel's rule for written matrices). `formula` begins with `=`. */
export type CellWrite = null | { readonly value: CellScalar } | { readonly formula: string } | { readonly clear: true };

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fontColor?: string;
  /** `#RRGGBB`; null: no fill. */
  readonly fill?: string | null;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'Fill';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
}
export type BorderEdge = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical';
export interface BorderLine {
  readonly style: 'None' | 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** With header row. */
  readonly area: Area;
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

export interface NameState {
  readonly name: string;
  /** English formula or reference with `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** null: the workbook. */
  readonly sheetId: string | null;
}

export type ConditionalRule =
  | {
      readonly kind: 'cellText';
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text: string;
    }
  | {
      readonly kind: 'cellValue';
      readonly operator: 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'Between';
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: 'formula'; readonly formula: string };
export interface ConditionalFormatState {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly stopIfTrue: boolean;
}

export interface ValidationState {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
    | {
        readonly kind: 'decimal' | 'wholeNumber' | 'date' | 'textLength';
        readonly operator: string;
        readonly formula1: string | number;
        readonly formula2?: string | number;
      }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly ignoreBlanks: boolean;
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly style: 'Stop' | 'Warning' | 'Information';
  } | null;
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

export type GridChange =
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area; readonly by: 'user' | 'addin' }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'recalculated' };

export interface Grid {
  sheets(): readonly SheetState[];
  activeSheetId(): string;
  /** The new sheet stands behind the last one and is not activated (as in Excel). */
  addSheet(name: string): SheetState;
  /** Cells, looks, sizes, merged and frozen cells behind the last sheet; rules and tables are copied by whoever knows them. */
  copySheet(sheetId: string, name: string): SheetState;
  removeSheet(sheetId: string): void;
  updateSheet(
    sheetId: string,
    change: Partial<Pick<SheetState, 'name' | 'visibility' | 'tabColor' | 'showGridlines' | 'frozen'>> & {
      readonly position?: number;
    },
  ): void;
  activateSheet(sheetId: string): void;

  read(sheetId: string, area: Area): readonly (readonly CellReading[])[];
  /** Smallest area with contents (`valuesOnly`) or also formats; null for an empty sheet. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  /** Number of rows down to the last one with contents; asked for each row that is added, so it looks from below. */
  contentRows(sheetId: string): number;
  write(sheetId: string, area: Area, cells: readonly (readonly CellWrite[])[]): void;
  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void;
  /** Spill range of the dynamic array anchored here; null if none. */
  spillArea(sheetId: string, row: number, column: number): Area | null;

  readStyle(sheetId: string, row: number, column: number): Required<CellStyle>;
  setStyle(sheetId: string, area: Area, style: CellStyle): void;
  setBorder(sheetId: string, area: Area, edge: BorderEdge, line: BorderLine): void;
  readBorder(
    sheetId: string,
    row: number,
    column: number,
  ): Readonly<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>;
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  merges(sheetId: string): readonly Area[];
  /** Points (1/72 inch), as Excel counts both. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, first: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, first: number, count: number, points: number): void;
  autofitColumns(sheetId: string, first: number, count: number): void;
  autofitRows(sheetId: string, first: number, count: number): void;

  tables(): readonly TableState[];
  addTable(table: Omit<TableState, 'id'>): TableState;
  updateTable(
    id: string,
    change: Partial<Pick<TableState, 'name' | 'area' | 'style' | 'showFilterButton' | 'showBandedRows'>>,
  ): void;
  removeTable(id: string): void;

  names(): readonly NameState[];
  addName(name: NameState): void;
  removeName(name: string, sheetId: string | null): void;

  conditionalFormats(sheetId: string): readonly ConditionalFormatState[];
  addConditionalFormat(sheetId: string, format: Omit<ConditionalFormatState, 'id'>): ConditionalFormatState;
  removeConditionalFormat(sheetId: string, id: string): void;
  validations(sheetId: string): readonly ValidationState[];
  setValidation(sheetId: string, validation: Omit<ValidationState, 'id'>): ValidationState;
  removeValidation(sheetId: string, area: Area): void;

  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;
  /** True while the user types in a cell. */
  isEditing(): boolean;

  /** Resolves when native formulas are calculated; cells waiting for the add-in may still show `#BUSY!`. */
  settle(): Promise<void>;
  /** Marks all formulas (or only the given custom functions) for recalculation and resolves when no cell is pending. */
  recalculate(): Promise<void>;
  /** Cells waiting for the add-in. */
  pendingCount(): number;

  onChange(listener: (change: GridChange) => void): () => void;
  dispose(): void;
}

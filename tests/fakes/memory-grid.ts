import type {
  Area,
  BorderLine,
  CellReading,
  CellScalar,
  CellStyle,
  CellWrite,
  ConditionalFormatState,
  Grid,
  GridChange,
  NameState,
  SheetState,
  TableState,
  ValidationState,
} from '../../src/workbench/grid/grid';

interface Cell {
  value: CellScalar | null;
  formula: string | null;
  style: Partial<Required<CellStyle>>;
  borders: Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>;
}

const noLine: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };
const plain: Required<CellStyle> = {
  bold: false,
  italic: false,
  underline: false,
  fontSize: 11,
  fontName: 'Calibri',
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
};

/** A grid without formulas: a formula shows '' or what the test says it shows. */
export class MemoryGrid implements Grid {
  private sheetStates: SheetState[] = [];
  private readonly cellsOf = new Map<string, Map<string, Cell>>();
  private readonly sizes = new Map<string, number>();
  private mergeAreas = new Map<string, Area[]>();
  private tableStates: TableState[] = [];
  private nameStates: NameState[] = [];
  private formats = new Map<string, ConditionalFormatState[]>();
  private rules = new Map<string, ValidationState[]>();
  private active = '';
  private selected: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  private nextId = 1;
  private readonly listeners = new Set<(change: GridChange) => void>();
  private readonly spills = new Map<string, Area>();
  editing = false;
  settled = 0;
  recalculations = 0;

  constructor(...names: readonly string[]) {
    for (const name of names.length === 0 ? ['Tabelle1'] : names) this.addSheet(name);
    this.active = this.sheetStates[0]?.id ?? '';
  }

  /** Test control: what a formula cell shows, and how far it spills. */
  setResult(sheet: string, row: number, column: number, value: CellScalar): void {
    this.cell(this.idOf(sheet), row, column).value = value;
  }
  setSpill(sheet: string, row: number, column: number, area: Area): void {
    this.spills.set(`${this.idOf(sheet)}|${row}|${column}`, area);
  }
  idOf(name: string): string {
    const found = this.sheetStates.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found.id;
  }
  /** As a user would: the change is reported as the user's. */
  type(sheet: string, row: number, column: number, value: CellScalar): void {
    const sheetId = this.idOf(sheet);
    this.cell(sheetId, row, column).value = value;
    this.tell({ kind: 'cells', sheetId, area: { row, column, rowCount: 1, columnCount: 1 }, by: 'user' });
  }

  sheets(): readonly SheetState[] {
    return this.sheetStates;
  }
  activeSheetId(): string {
    return this.active;
  }
  addSheet(name: string): SheetState {
    const sheet: SheetState = {
      id: `sheet-${this.nextId++}`,
      name,
      visibility: 'Visible',
      tabColor: null,
      showGridlines: true,
      frozen: { rows: 0, columns: 0 },
      rowCount: 1000,
      columnCount: 40,
    };
    this.sheetStates = [...this.sheetStates, sheet];
    this.cellsOf.set(sheet.id, new Map());
    this.tell({ kind: 'sheets' });
    return sheet;
  }
  copySheet(sheetId: string, name: string): SheetState {
    const source = this.sheetStates.find(({ id }) => id === sheetId);
    if (!source) throw new Error(`There is no sheet with id ${sheetId}.`);
    const { id } = this.addSheet(name);
    const copy: SheetState = { ...source, id, name, visibility: 'Visible' };
    this.sheetStates = this.sheetStates.map((sheet) => (sheet.id === id ? copy : sheet));
    this.cellsOf.set(id, structuredClone(this.cellsOf.get(sheetId) ?? new Map<string, Cell>()));
    this.mergeAreas.set(id, [...this.merges(sheetId)]);
    return copy;
  }
  removeSheet(sheetId: string): void {
    this.sheetStates = this.sheetStates.filter((sheet) => sheet.id !== sheetId);
    this.cellsOf.delete(sheetId);
    if (this.active === sheetId)
      this.active = this.sheetStates.find((sheet) => sheet.visibility === 'Visible')?.id ?? '';
    this.tell({ kind: 'sheets' });
  }
  updateSheet(sheetId: string, change: Parameters<Grid['updateSheet']>[1]): void {
    const { position, ...rest } = change;
    this.sheetStates = this.sheetStates.map((sheet) => (sheet.id === sheetId ? { ...sheet, ...rest } : sheet));
    if (position !== undefined) {
      const moved = this.sheetStates.filter((sheet) => sheet.id === sheetId);
      const others = this.sheetStates.filter((sheet) => sheet.id !== sheetId);
      this.sheetStates = [...others.slice(0, position), ...moved, ...others.slice(position)];
    }
    this.tell({ kind: 'sheets' });
  }
  activateSheet(sheetId: string): void {
    this.active = sheetId;
    this.tell({ kind: 'sheets' });
  }

  read(sheetId: string, area: Area): readonly (readonly CellReading[])[] {
    return rowsOf(area).map((row) => columnsOf(area).map((column) => this.reading(sheetId, row, column)));
  }
  private reading(sheetId: string, row: number, column: number): CellReading {
    const cell = this.cellsOf.get(sheetId)?.get(`${row},${column}`);
    const numberFormat = cell?.style.numberFormat ?? 'General';
    const value = cell?.value ?? '';
    const empty = cell === undefined || (cell.value === null && cell.formula === null);
    const type = empty
      ? 'Empty'
      : typeof value === 'number'
        ? 'Double'
        : typeof value === 'boolean'
          ? 'Boolean'
          : /^#[A-Z/0!?]+/u.test(value)
            ? 'Error'
            : 'String';
    return { value, formula: cell?.formula ?? null, type, text: String(value).replace('.', ','), numberFormat };
  }
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    const found = [...(this.cellsOf.get(sheetId) ?? new Map<string, Cell>())]
      .filter(
        ([, cell]) =>
          cell.value !== null || cell.formula !== null || (!valuesOnly && Object.keys(cell.style).length > 0),
      )
      .map(([key]) => key.split(',').map(Number));
    if (found.length === 0) return null;
    const rows = found.map(([row = 0]) => row);
    const columns = found.map(([, column = 0]) => column);
    const top = Math.min(...rows);
    const left = Math.min(...columns);
    return {
      row: top,
      column: left,
      rowCount: Math.max(...rows) - top + 1,
      columnCount: Math.max(...columns) - left + 1,
    };
  }
  contentRows(sheetId: string): number {
    const used = this.usedArea(sheetId, true);
    return used === null ? 0 : used.row + used.rowCount;
  }
  write(sheetId: string, area: Area, cells: readonly (readonly CellWrite[])[]): void {
    cells.forEach((row, rowIndex) => {
      row.forEach((write, columnIndex) => {
        if (write === null) return;
        const cell = this.cell(sheetId, area.row + rowIndex, area.column + columnIndex);
        cell.formula = 'formula' in write ? write.formula : null;
        cell.value = 'value' in write ? write.value : 'formula' in write ? '' : null;
      });
    });
    this.tell({ kind: 'cells', sheetId, area, by: 'addin' });
  }
  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void {
    const cells = this.cellsOf.get(sheetId) ?? new Map<string, Cell>();
    for (const [key, cell] of cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (!rowsOf(area).includes(row) || !columnsOf(area).includes(column)) continue;
      if (what !== 'formats') {
        cell.value = null;
        cell.formula = null;
      }
      if (what !== 'contents') {
        cell.style = {};
        cell.borders = {};
      }
    }
    this.tell({ kind: 'cells', sheetId, area, by: 'addin' });
  }
  spillArea(sheetId: string, row: number, column: number): Area | null {
    return this.spills.get(`${sheetId}|${row}|${column}`) ?? null;
  }

  readStyle(sheetId: string, row: number, column: number): Required<CellStyle> {
    return { ...plain, ...this.cellsOf.get(sheetId)?.get(`${row},${column}`)?.style };
  }
  setStyle(sheetId: string, area: Area, style: CellStyle): void {
    for (const row of rowsOf(area))
      for (const column of columnsOf(area)) {
        const cell = this.cell(sheetId, row, column);
        cell.style = { ...cell.style, ...style };
      }
  }
  setBorder(sheetId: string, area: Area, edge: Parameters<Grid['setBorder']>[2], line: BorderLine): void {
    const bottom = area.row + area.rowCount - 1;
    const right = area.column + area.columnCount - 1;
    for (const row of rowsOf(area))
      for (const column of columnsOf(area)) {
        const { borders } = this.cell(sheetId, row, column);
        if ((edge === 'top' && row === area.row) || (edge === 'insideHorizontal' && row > area.row)) borders.top = line;
        if ((edge === 'bottom' && row === bottom) || (edge === 'insideHorizontal' && row < bottom))
          borders.bottom = line;
        if ((edge === 'left' && column === area.column) || (edge === 'insideVertical' && column > area.column))
          borders.left = line;
        if ((edge === 'right' && column === right) || (edge === 'insideVertical' && column < right))
          borders.right = line;
      }
  }
  readBorder(sheetId: string, row: number, column: number): ReturnType<Grid['readBorder']> {
    const borders = this.cellsOf.get(sheetId)?.get(`${row},${column}`)?.borders ?? {};
    return { top: noLine, bottom: noLine, left: noLine, right: noLine, ...borders };
  }
  merge(sheetId: string, area: Area): void {
    this.mergeAreas.set(sheetId, [...this.merges(sheetId), area]);
  }
  unmerge(sheetId: string, area: Area): void {
    const text = JSON.stringify(area);
    this.mergeAreas.set(
      sheetId,
      this.merges(sheetId).filter((other) => JSON.stringify(other) !== text),
    );
  }
  merges(sheetId: string): readonly Area[] {
    return this.mergeAreas.get(sheetId) ?? [];
  }
  columnWidth(sheetId: string, column: number): number {
    return this.sizes.get(`${sheetId}|c${column}`) ?? 48;
  }
  setColumnWidth(sheetId: string, first: number, count: number, points: number): void {
    for (let index = first; index < first + count; index += 1) this.sizes.set(`${sheetId}|c${index}`, points);
  }
  rowHeight(sheetId: string, row: number): number {
    return this.sizes.get(`${sheetId}|r${row}`) ?? 15;
  }
  setRowHeight(sheetId: string, first: number, count: number, points: number): void {
    for (let index = first; index < first + count; index += 1) this.sizes.set(`${sheetId}|r${index}`, points);
  }
  autofitColumns(sheetId: string, first: number, count: number): void {
    this.setColumnWidth(sheetId, first, count, 77);
  }
  autofitRows(sheetId: string, first: number, count: number): void {
    this.setRowHeight(sheetId, first, count, 22);
  }

  tables(): readonly TableState[] {
    return this.tableStates;
  }
  addTable(table: Omit<TableState, 'id'>): TableState {
    const added = { ...table, id: `table-${this.nextId++}` };
    this.tableStates = [...this.tableStates, added];
    this.tell({ kind: 'sheets' });
    return added;
  }
  updateTable(id: string, change: Parameters<Grid['updateTable']>[1]): void {
    this.tableStates = this.tableStates.map((table) => (table.id === id ? { ...table, ...change } : table));
  }
  removeTable(id: string): void {
    this.tableStates = this.tableStates.filter((table) => table.id !== id);
  }

  names(): readonly NameState[] {
    return this.nameStates;
  }
  addName(name: NameState): void {
    this.nameStates = [...this.nameStates, name];
  }
  removeName(name: string, sheetId: string | null): void {
    this.nameStates = this.nameStates.filter((found) => found.name !== name || found.sheetId !== sheetId);
  }

  conditionalFormats(sheetId: string): readonly ConditionalFormatState[] {
    return this.formats.get(sheetId) ?? [];
  }
  addConditionalFormat(sheetId: string, format: Omit<ConditionalFormatState, 'id'>): ConditionalFormatState {
    const added = { ...format, id: `format-${this.nextId++}` };
    this.formats.set(sheetId, [...this.conditionalFormats(sheetId), added]);
    return added;
  }
  removeConditionalFormat(sheetId: string, id: string): void {
    this.formats.set(
      sheetId,
      this.conditionalFormats(sheetId).filter((format) => format.id !== id),
    );
  }
  validations(sheetId: string): readonly ValidationState[] {
    return this.rules.get(sheetId) ?? [];
  }
  setValidation(sheetId: string, validation: Omit<ValidationState, 'id'>): ValidationState {
    const added = { ...validation, id: `rule-${this.nextId++}` };
    this.rules.set(sheetId, [...this.validations(sheetId), added]);
    return added;
  }
  removeValidation(sheetId: string, area: Area): void {
    const touches = (other: Area): boolean =>
      other.row < area.row + area.rowCount &&
      area.row < other.row + other.rowCount &&
      other.column < area.column + area.columnCount &&
      area.column < other.column + other.columnCount;
    this.rules.set(
      sheetId,
      this.validations(sheetId).filter((rule) => !rule.areas.some(touches)),
    );
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    return { sheetId: this.active, area: this.selected };
  }
  select(sheetId: string, area: Area): void {
    this.active = sheetId;
    this.selected = area;
    this.tell({ kind: 'selection', sheetId, area });
  }
  isEditing(): boolean {
    return this.editing;
  }
  settle(): Promise<void> {
    this.settled += 1;
    return Promise.resolve();
  }
  recalculate(): Promise<void> {
    this.recalculations += 1;
    this.tell({ kind: 'recalculated' });
    return Promise.resolve();
  }
  pendingCount(): number {
    return 0;
  }
  onChange(listener: (change: GridChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
  dispose(): void {
    this.listeners.clear();
  }

  private cell(sheetId: string, row: number, column: number): Cell {
    const cells = this.cellsOf.get(sheetId);
    if (!cells) throw new Error(`There is no sheet with id ${sheetId}.`);
    const key = `${row},${column}`;
    const found = cells.get(key) ?? { value: null, formula: null, style: {}, borders: {} };
    cells.set(key, found);
    return found;
  }
  private tell(change: GridChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

function rowsOf(area: Area): readonly number[] {
  return Array.from({ length: area.rowCount }, (_, index) => area.row + index);
}
function columnsOf(area: Area): readonly number[] {
  return Array.from({ length: area.columnCount }, (_, index) => area.column + index);
}

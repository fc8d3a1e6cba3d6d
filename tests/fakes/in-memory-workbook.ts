import type {
  AppliedPlan,
  CellPlace,
  CellValue,
  DrawnChart,
  FormulaCellsPort,
  FormulaEntry,
  HostFault,
  OccupiedCell,
  ReadTable,
  WorkbookPort,
  WorkbookReading,
} from '../../src/application/ports';
import type {
  CellArea,
  CellContent,
  PlannedOperation,
  RemovedRow,
  SheetCellChange,
  SheetPlan,
  TableCellChange,
  WorkbookPlan,
} from '../../src/application/workbook-plan';
import type { CellSource } from '../../src/application/cell-ranges-port';
import { failure, success } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { inMemoryCellRanges } from './in-memory-cell-ranges';

interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: CellValue[][];
  readonly area: CellArea | null;
}

interface Sheet {
  name: string;
  protected: boolean;
  /** Contents; a formula stands as its text. */
  cells: Map<string, CellValue>;
  /** What a formula shows, where a test says so. */
  shown: Map<string, CellValue>;
}

interface State {
  sheets: Sheet[];
  tables: Table[];
  parts: Map<string, string>;
  names: string[];
  /** What names stand for, as far as a test or a plan says it. */
  areas: Map<string, CellArea & { readonly sheet: string }>;
  selection: CellArea & { readonly sheet: string };
  structureProtected: boolean;
  trustPromptsSuppressed: boolean;
  charts: readonly DrawnChart[];
}

export interface InMemoryWorkbook extends WorkbookPort {
  /** What stands in the workbook, to prepare a test and to look at afterwards. */
  readonly state: State;
  addTable(sheet: string, name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): void;
  setCell(sheet: string, row: number, column: number, value: CellValue): void;
  /** A formula that shows `value` until it is entered again. */
  setFormula(sheet: string, row: number, column: number, formula: string, value: CellValue): void;
  readonly applied: readonly WorkbookPlan[];
}

/** What a formula or text leaves in a cell; formulas are not calculated here and stand as their text. */
function valueOf(content: CellContent): CellValue {
  if (content === null) return '';
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'date':
      return (Date.UTC(content.year, content.month - 1, content.day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    case 'formula':
      return content.formula;
  }
}

const key = (row: number, column: number): string => `${row}/${column}`;
const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
const fault = (code: HostFault['code'], subject: string | null): Result<never, HostFault> =>
  failure({ code, subject, workbook: { state: 'unchanged' } });

/** A workbook without Excel: the same promises as the adapter, checked by the same contract suite. */
export function createInMemoryWorkbook(): InMemoryWorkbook {
  const state: State = {
    sheets: [{ name: 'Tabelle1', protected: false, cells: new Map(), shown: new Map() }],
    tables: [],
    parts: new Map(),
    names: [],
    areas: new Map(),
    selection: { sheet: 'Tabelle1', row: 0, column: 0, rowCount: 1, columnCount: 1 },
    structureProtected: false,
    trustPromptsSuppressed: false,
    charts: [],
  };
  const applied: WorkbookPlan[] = [];
  const tableOf = (name: string) => state.tables.find((table) => same(table.name, name));
  const sheetOf = (name: string) => state.sheets.find((sheet) => same(sheet.name, name));

  function create(plan: SheetPlan): void {
    const cells = new Map<string, CellValue>();
    for (const block of plan.blocks) {
      block.cells.forEach((row, rowIndex) =>
        row.forEach((content, columnIndex) => {
          if (content !== null) cells.set(key(block.row + rowIndex, block.column + columnIndex), valueOf(content));
        }),
      );
    }
    state.sheets.push({ name: plan.name, protected: false, cells, shown: new Map() });
    for (const { name, area } of plan.names) {
      state.names.push(name);
      state.areas.set(name.toLowerCase(), { ...area, sheet: plan.name });
    }
    for (const { name, area } of plan.tables) {
      const line = (row: number): CellValue[] =>
        Array.from({ length: area.columnCount }, (_, index) => cells.get(key(row, area.column + index)) ?? '');
      const [headers = [], ...rows] = Array.from({ length: area.rowCount }, (_, index) => line(area.row + index));
      state.tables.push({ name, sheet: plan.name, headers: headers.map(String), rows, area });
    }
  }

  /** Which operation no longer fits the workbook, by its subject; undefined if all do. */
  function obstacle({ operations }: WorkbookPlan): { readonly subject: string | null } | undefined {
    const names = new Set(state.sheets.map(({ name }) => name.toLowerCase()));
    for (const operation of operations) {
      switch (operation.kind) {
        case 'backUpSheet':
          if (!names.delete(operation.name.toLowerCase())) return { subject: operation.name };
          if (names.has(operation.backupName.toLowerCase())) return { subject: operation.backupName };
          names.add(operation.backupName.toLowerCase());
          break;
        case 'copySheet':
          if (!names.has(operation.source.toLowerCase())) return { subject: operation.source };
          if (names.has(operation.name.toLowerCase())) return { subject: operation.name };
          names.add(operation.name.toLowerCase());
          break;
        case 'createSheet':
          if (names.has(operation.sheet.name.toLowerCase())) return { subject: operation.sheet.name };
          for (const { name } of [...operation.sheet.tables, ...operation.sheet.names]) {
            const present = [...state.tables.map((table) => table.name), ...state.names];
            if (present.some((each) => same(each, name))) return { subject: name };
          }
          break;
        case 'appendRows': {
          const made = operations.flatMap((each) => (each.kind === 'createSheet' ? each.sheet.tables : []));
          if (made.some(({ name }) => same(name, operation.table))) break;
          if (tableOf(operation.table)?.rows.length !== operation.expectedRowCount) return { subject: operation.table };
          break;
        }
        case 'changeCells': {
          const table = tableOf(operation.table);
          const said = ({ row, column }: TableCellChange) =>
            table?.rows[row]?.[table.headers.findIndex((header) => same(header, column))];
          if (operation.changes.some((change) => said(change) !== change.before)) return { subject: operation.table };
          break;
        }
        case 'removeRows': {
          const table = tableOf(operation.table);
          const stays = ({ index, before }: RemovedRow) =>
            JSON.stringify(table?.rows[index]) === JSON.stringify(before);
          if (!operation.rows.every(stays)) return { subject: operation.table };
          break;
        }
        case 'writeCells': {
          const sheet = sheetOf(operation.sheet);
          const said = ({ row, column }: SheetCellChange) =>
            sheet === undefined ? undefined : shownIn(sheet, key(row, column));
          if (operation.changes.some((change) => said(change) !== change.before)) return { subject: operation.sheet };
          break;
        }
        case 'writePart':
          if ((state.parts.get(operation.namespace) ?? null) !== operation.previous) return { subject: null };
      }
    }
    return undefined;
  }

  /** Cells change while rows and sheets stand as they were read. */
  function changeCells(operation: PlannedOperation): void {
    if (operation.kind === 'changeCells') {
      const table = tableOf(operation.table);
      for (const { row, column, after } of operation.changes)
        table?.rows[row]?.splice(
          table.headers.findIndex((header) => same(header, column)),
          1,
          valueOf(after),
        );
    }
    if (operation.kind !== 'writeCells') return;
    const sheet = sheetOf(operation.sheet);
    for (const { row, column, after } of operation.changes) {
      sheet?.shown.delete(key(row, column));
      if (after === null) sheet?.cells.delete(key(row, column));
      else sheet?.cells.set(key(row, column), valueOf(after));
    }
  }

  function carryOut(operation: PlannedOperation): void {
    switch (operation.kind) {
      case 'createSheet':
        create(operation.sheet);
        return;
      case 'backUpSheet': {
        const sheet = sheetOf(operation.name);
        if (sheet !== undefined) sheet.name = operation.backupName;
        return;
      }
      case 'copySheet': {
        const source = sheetOf(operation.source);
        if (source === undefined) return;
        const cells = new Map([...source.cells.keys()].map((place) => [place, shownIn(source, place)]));
        state.sheets.push({ name: operation.name, protected: source.protected, cells, shown: new Map() });
        return;
      }
      case 'appendRows':
        tableOf(operation.table)?.rows.push(...operation.rows.map((row) => row.map(valueOf)));
        return;
      case 'removeRows': {
        const table = tableOf(operation.table);
        const gone = new Set(operation.rows.map(({ index }) => index));
        const rest = table?.rows.filter((_, index) => !gone.has(index)) ?? [];
        table?.rows.splice(0, Infinity, ...(rest.length > 0 ? rest : [table.headers.map(() => '')]));
        return;
      }
      case 'changeCells':
      case 'writeCells':
        return;
      case 'writePart':
        if (operation.xml === null) state.parts.delete(operation.namespace);
        else state.parts.set(operation.namespace, operation.xml);
    }
  }

  const shownIn = ({ cells, shown }: Sheet, place: string): CellValue => shown.get(place) ?? cells.get(place) ?? '';

  /** The used cells from A1 on. */
  function matrix({ cells }: Sheet, contentOf: (place: string) => CellValue): CellValue[][] {
    const places = [...cells.keys()].map((place) => place.split('/').map(Number));
    const height = Math.max(...places.map(([row = 0]) => row)) + 1;
    const width = Math.max(...places.map(([, column = 0]) => column)) + 1;
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => contentOf(key(row, column))),
    );
  }

  const formulaCells: FormulaCellsPort = {
    read: () =>
      Promise.resolve(
        success({
          sheets: state.sheets.map((sheet) => ({
            name: sheet.name,
            protected: sheet.protected,
            mayHoldArrays: false,
            blocks:
              sheet.cells.size === 0
                ? []
                : [
                    {
                      row: 0,
                      column: 0,
                      formulas: matrix(sheet, (place) => sheet.cells.get(place) ?? ''),
                      values: matrix(sheet, (place) => shownIn(sheet, place)),
                    },
                  ],
          })),
          tables: state.tables.flatMap(({ sheet, area }) => (area === null ? [] : [{ sheet, ...area }])),
        }),
      ),
    enter(entries, onProgress) {
      const missing = entries.find(({ sheet }) => sheetOf(sheet) === undefined);
      if (missing !== undefined) return Promise.resolve(fault('itemNotFound', missing.sheet));
      const entered = entries.filter((entry) => enterOne(entry));
      onProgress(1, 1);
      return Promise.resolve(success({ entered, textCells: [] }));
    },
    values: (places) =>
      Promise.resolve(success(places.map(({ sheet, row, column }) => valueAt(sheet, key(row, column))))),
    readForInsertion({ wanted, room }) {
      const headers = state.tables.map(({ name, headers: own }) => ({ name, headers: own }));
      const [sheet] = state.sheets;
      return Promise.resolve(
        success({
          tables: headers,
          names: state.names,
          columns: new Map(
            wanted(headers).map(({ table, columns }) => {
              const found = state.tables.find(({ name }) => name === table);
              return [
                table,
                new Map(
                  columns.map((column) => [
                    column,
                    found?.rows.map((row) => row[found.headers.indexOf(column)] ?? '') ?? [],
                  ]),
                ),
              ];
            }),
          ),
          cell: { sheet: sheet?.name ?? '', row: 0, column: 0, address: `${sheet?.name ?? ''}!A1` },
          insideTable: state.tables.some(({ sheet: name, area }) => name === sheet?.name && area?.row === 0),
          room: Array.from({ length: room.rowCount }, (_, row) =>
            Array.from({ length: room.columnCount }, (__, column) => sheet?.cells.get(key(row, column)) ?? ''),
          ),
        }),
      );
    },
    insert(place: CellPlace, formula) {
      const sheet = sheetOf(place.sheet);
      if (sheet === undefined) return Promise.resolve(fault('itemNotFound', place.sheet));
      sheet.cells.set(key(place.row, place.column), formula);
      return Promise.resolve(success(null));
    },
  };
  function valueAt(name: string, place: string): CellValue {
    const sheet = sheetOf(name);
    return sheet === undefined ? '' : shownIn(sheet, place);
  }
  function enterOne({ sheet: name, row, column, stored, formula }: FormulaEntry): boolean {
    const sheet = sheetOf(name);
    if (sheet?.cells.get(key(row, column)) !== stored) return false;
    sheet.cells.set(key(row, column), formula);
    sheet.shown.delete(key(row, column));
    return true;
  }

  /** Where a source of cells stands; a sheet as far as something stands on it. */
  function placeOf(source: CellSource): (CellArea & { readonly sheet: string }) | null {
    if (source.kind === 'selection') return state.selection;
    if (source.kind === 'name') {
      const table = tableOf(source.name);
      return table?.area != null
        ? { ...table.area, sheet: table.sheet }
        : (state.areas.get(source.name.toLowerCase()) ?? null);
    }
    const sheet = sheetOf(source.name);
    if (sheet === undefined) return null;
    const values = sheet.cells.size === 0 ? [] : matrix(sheet, (place) => shownIn(sheet, place));
    return { sheet: sheet.name, row: 0, column: 0, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
  }
  const cellRanges = inMemoryCellRanges({
    sheets: () => state.sheets.map(({ name }) => name),
    names: () => state.names,
    tables: () => state.tables.map(({ name }) => name),
    placeOf,
    valueAt: (sheet, row, column) => valueAt(sheet, key(row, column)),
  });

  return {
    state,
    applied,
    cellRanges: () => Promise.resolve(cellRanges),
    chartSources: (sheets) => Promise.resolve(state.charts.filter(({ sheet }) => sheets.includes(sheet))),
    suppressTrustPrompts() {
      state.trustPromptsSuppressed = true;
      return Promise.resolve(success(null));
    },
    formulaCells: () => Promise.resolve(formulaCells),
    keptParts: () =>
      Promise.resolve({
        write: (namespace, xml) => {
          if (xml === null) state.parts.delete(namespace);
          else state.parts.set(namespace, xml);
          return Promise.resolve(success(null));
        },
      }),
    addTable(sheet, name, headers, rows) {
      if (sheetOf(sheet) === undefined)
        state.sheets.push({ name: sheet, protected: false, cells: new Map(), shown: new Map() });
      state.tables.push({ name, sheet, headers, rows: rows.map((row) => [...row]), area: null });
    },
    setCell(sheet, row, column, value) {
      sheetOf(sheet)?.cells.set(key(row, column), value);
    },
    setFormula(sheet, row, column, formula, value) {
      sheetOf(sheet)?.cells.set(key(row, column), formula);
      sheetOf(sheet)?.shown.set(key(row, column), value);
    },
    read({ namespace, namespaces = [], tables, sheets }) {
      const reading: WorkbookReading = {
        inventory: {
          sheets: state.sheets.map((sheet) => ({ name: sheet.name, visible: true, protected: sheet.protected })),
          tables: state.tables.map(({ name, sheet, headers, rows }) => ({
            name,
            sheet,
            headers,
            rowCount: rows.length,
          })),
          names: state.names,
          structureProtected: state.structureProtected,
          part: state.parts.get(namespace) ?? null,
        },
        parts: new Map(
          [namespace, ...namespaces].flatMap((each): [string, string][] => {
            const xml = state.parts.get(each);
            return xml === undefined ? [] : [[each, xml]];
          }),
        ),
        tables: new Map(
          tables.flatMap((wanted): [string, ReadTable][] => {
            const table = state.tables.find(({ name }) => same(name, wanted));
            if (table === undefined) return [];
            const { headers, rows, sheet, area } = table;
            return [[wanted, { headers, rows, place: { sheet, row: area?.row ?? 0, column: area?.column ?? 0 } }]];
          }),
        ),
        sheets: new Map(
          state.sheets
            .filter(({ name, cells }) => sheets(name) && cells.size > 0)
            .map((sheet) => [
              sheet.name,
              { row: 0, column: 0, values: matrix(sheet, (place) => shownIn(sheet, place)) },
            ]),
        ),
      };
      return Promise.resolve(success(reading));
    },
    apply(plan, onProgress, signal): Promise<Result<AppliedPlan, HostFault>> {
      if (signal?.aborted === true) return Promise.resolve(fault('cancelled', null));
      const stale = obstacle(plan);
      if (stale !== undefined) return Promise.resolve(fault('changedMeanwhile', stale.subject));
      for (const operation of plan.operations) changeCells(operation);
      for (const operation of plan.operations) carryOut(operation);
      applied.push(plan);
      onProgress(1, 1);
      const createdSheets = plan.operations.flatMap((each) => (each.kind === 'createSheet' ? [each.sheet.name] : []));
      return Promise.resolve(success({ createdSheets, roundTrips: 0 }));
    },
    insertAtSelection(content): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>> {
      const [sheet] = state.sheets;
      const address = `${sheet?.name ?? ''}!A1`;
      if (sheet?.cells.has(key(0, 0)) === true) return Promise.resolve(failure({ code: 'cellOccupied', address }));
      sheet?.cells.set(key(0, 0), valueOf(content));
      return Promise.resolve(success({ address }));
    },
    goTo: (sheet) => Promise.resolve(sheetOf(sheet) === undefined ? fault('itemNotFound', sheet) : success(null)),
  };
}

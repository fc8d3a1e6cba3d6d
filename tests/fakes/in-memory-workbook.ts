import type {
  AppliedPlan,
  CellPlace,
  CellValue,
  FormulaCellsPort,
  FormulaEntry,
  HostFault,
  OccupiedCell,
  ReadTable,
  WorkbookPort,
  WorkbookReading,
} from '../../src/application/ports';
import type { CellArea, WorkbookPlan } from '../../src/application/workbook-plan';
import type { CellSource } from '../../src/application/cell-ranges-port';
import { failure, success } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { inMemoryCellRanges } from './in-memory-cell-ranges';
import { carryOut, changeCells, obstacle } from './in-memory-plan';
import { fault, key, matrix, same, sheetOf, shownIn, tableOf, valueOf, type WorkbookState } from './in-memory-state';

export interface InMemoryWorkbook extends WorkbookPort {
  /** What stands in the workbook, to prepare a test and to look at afterwards. */
  readonly state: WorkbookState;
  addTable(sheet: string, name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): void;
  setCell(sheet: string, row: number, column: number, value: CellValue): void;
  /** A formula that shows `value` until it is entered again. */
  setFormula(sheet: string, row: number, column: number, formula: string, value: CellValue): void;
  readonly applied: readonly WorkbookPlan[];
}

/** A workbook without Excel: the same promises as the adapter, checked by the same contract suite. */
export function createInMemoryWorkbook(): InMemoryWorkbook {
  const state: WorkbookState = {
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
      const missing = entries.find(({ sheet }) => sheetOf(state, sheet) === undefined);
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
      const sheet = sheetOf(state, place.sheet);
      if (sheet === undefined) return Promise.resolve(fault('itemNotFound', place.sheet));
      sheet.cells.set(key(place.row, place.column), formula);
      return Promise.resolve(success(null));
    },
  };
  function valueAt(name: string, place: string): CellValue {
    const sheet = sheetOf(state, name);
    return sheet === undefined ? '' : shownIn(sheet, place);
  }
  function enterOne({ sheet: name, row, column, stored, formula }: FormulaEntry): boolean {
    const sheet = sheetOf(state, name);
    if (sheet?.cells.get(key(row, column)) !== stored) return false;
    sheet.cells.set(key(row, column), formula);
    sheet.shown.delete(key(row, column));
    return true;
  }

  /** Where a source of cells stands; a sheet as far as something stands on it. */
  function placeOf(source: CellSource): (CellArea & { readonly sheet: string }) | null {
    if (source.kind === 'selection') return state.selection;
    if (source.kind === 'name') {
      const table = tableOf(state, source.name);
      return table?.area != null
        ? { ...table.area, sheet: table.sheet }
        : (state.areas.get(source.name.toLowerCase()) ?? null);
    }
    const sheet = sheetOf(state, source.name);
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
      if (sheetOf(state, sheet) === undefined)
        state.sheets.push({ name: sheet, protected: false, cells: new Map(), shown: new Map() });
      state.tables.push({ name, sheet, headers, rows: rows.map((row) => [...row]), area: null });
    },
    setCell(sheet, row, column, value) {
      sheetOf(state, sheet)?.cells.set(key(row, column), value);
    },
    setFormula(sheet, row, column, formula, value) {
      sheetOf(state, sheet)?.cells.set(key(row, column), formula);
      sheetOf(state, sheet)?.shown.set(key(row, column), value);
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
      const stale = obstacle(state, plan);
      if (stale !== undefined) return Promise.resolve(fault('changedMeanwhile', stale.subject));
      for (const operation of plan.operations) changeCells(state, operation);
      for (const operation of plan.operations) carryOut(state, operation);
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
    goTo: (sheet) =>
      Promise.resolve(sheetOf(state, sheet) === undefined ? fault('itemNotFound', sheet) : success(null)),
  };
}

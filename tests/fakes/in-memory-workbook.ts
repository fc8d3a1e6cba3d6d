import type {
  AppliedPlan,
  CellValue,
  HostFault,
  OccupiedCell,
  ReadTable,
  WorkbookPort,
  WorkbookReading,
} from '../../src/application/ports';
import type { CellContent, PlannedOperation, SheetPlan, WorkbookPlan } from '../../src/application/workbook-plan';
import { failure, success } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';

interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: CellValue[][];
}

interface State {
  sheets: { name: string; protected: boolean; cells: Map<string, CellValue> }[];
  tables: Table[];
  parts: Map<string, string>;
  names: string[];
  structureProtected: boolean;
}

export interface InMemoryWorkbook extends WorkbookPort {
  /** What stands in the workbook, to prepare a test and to look at afterwards. */
  readonly state: State;
  addTable(sheet: string, name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): void;
  setCell(sheet: string, row: number, column: number, value: CellValue): void;
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
    sheets: [{ name: 'Tabelle1', protected: false, cells: new Map() }],
    tables: [],
    parts: new Map(),
    names: [],
    structureProtected: false,
  };
  const applied: WorkbookPlan[] = [];
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
    state.sheets.push({ name: plan.name, protected: false, cells });
    for (const { name, area } of plan.tables) {
      const line = (row: number): CellValue[] =>
        Array.from({ length: area.columnCount }, (_, index) => cells.get(key(row, area.column + index)) ?? '');
      const [headers = [], ...rows] = Array.from({ length: area.rowCount }, (_, index) => line(area.row + index));
      state.tables.push({ name, sheet: plan.name, headers: headers.map(String), rows });
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
        case 'createSheet':
          if (names.has(operation.sheet.name.toLowerCase())) return { subject: operation.sheet.name };
          break;
        case 'appendRows': {
          const table = state.tables.find(({ name }) => same(name, operation.table));
          if (table?.rows.length !== operation.expectedRowCount) return { subject: operation.table };
          break;
        }
        case 'writePart':
          if ((state.parts.get(operation.namespace) ?? null) !== operation.previous) return { subject: null };
      }
    }
    return undefined;
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
      case 'appendRows':
        state.tables
          .find(({ name }) => same(name, operation.table))
          ?.rows.push(...operation.rows.map((row) => row.map(valueOf)));
        return;
      case 'writePart':
        state.parts.set(operation.namespace, operation.xml);
    }
  }

  return {
    state,
    applied,
    addTable(sheet, name, headers, rows) {
      if (sheetOf(sheet) === undefined) state.sheets.push({ name: sheet, protected: false, cells: new Map() });
      state.tables.push({ name, sheet, headers, rows: rows.map((row) => [...row]) });
    },
    setCell(sheet, row, column, value) {
      sheetOf(sheet)?.cells.set(key(row, column), value);
    },
    read({ namespace, tables, sheets }) {
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
        tables: new Map(
          tables.flatMap((wanted): [string, ReadTable][] => {
            const table = state.tables.find(({ name }) => same(name, wanted));
            return table === undefined ? [] : [[wanted, { headers: table.headers, rows: table.rows }]];
          }),
        ),
        sheets: new Map(
          state.sheets
            .filter(({ name, cells }) => sheets(name) && cells.size > 0)
            .map(({ name, cells }) => {
              const places = [...cells.keys()].map((place) => place.split('/').map(Number));
              const height = Math.max(...places.map(([row = 0]) => row)) + 1;
              const width = Math.max(...places.map(([, column = 0]) => column)) + 1;
              const values = Array.from({ length: height }, (_, row) =>
                Array.from({ length: width }, (__, column) => cells.get(key(row, column)) ?? ''),
              );
              return [name, { row: 0, column: 0, values }];
            }),
        ),
      };
      return Promise.resolve(success(reading));
    },
    apply(plan, onProgress): Promise<Result<AppliedPlan, HostFault>> {
      const stale = obstacle(plan);
      if (stale !== undefined) return Promise.resolve(fault('changedMeanwhile', stale.subject));
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

import type { CellValue } from '../../src/application/ports';
import type {
  PlannedOperation,
  RemovedRow,
  SheetCellChange,
  SheetPlan,
  TableCellChange,
  WorkbookPlan,
} from '../../src/application/workbook-plan';
import { key, same, sheetOf, shownIn, tableOf, valueOf, type WorkbookState } from './in-memory-state';

function create(state: WorkbookState, plan: SheetPlan): void {
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
export function obstacle(
  state: WorkbookState,
  { operations }: WorkbookPlan,
): { readonly subject: string | null } | undefined {
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
        if (tableOf(state, operation.table)?.rows.length !== operation.expectedRowCount)
          return { subject: operation.table };
        break;
      }
      case 'changeCells': {
        const table = tableOf(state, operation.table);
        const said = ({ row, column }: TableCellChange) =>
          table?.rows[row]?.[table.headers.findIndex((header) => same(header, column))];
        if (operation.changes.some((change) => said(change) !== change.before)) return { subject: operation.table };
        break;
      }
      case 'removeRows': {
        const table = tableOf(state, operation.table);
        const stays = ({ index, before }: RemovedRow) => JSON.stringify(table?.rows[index]) === JSON.stringify(before);
        if (!operation.rows.every(stays)) return { subject: operation.table };
        break;
      }
      case 'writeCells': {
        const sheet = sheetOf(state, operation.sheet);
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
export function changeCells(state: WorkbookState, operation: PlannedOperation): void {
  if (operation.kind === 'changeCells') {
    const table = tableOf(state, operation.table);
    for (const { row, column, after } of operation.changes)
      table?.rows[row]?.splice(
        table.headers.findIndex((header) => same(header, column)),
        1,
        valueOf(after),
      );
  }
  if (operation.kind !== 'writeCells') return;
  const sheet = sheetOf(state, operation.sheet);
  for (const { row, column, after } of operation.changes) {
    sheet?.shown.delete(key(row, column));
    if (after === null) sheet?.cells.delete(key(row, column));
    else sheet?.cells.set(key(row, column), valueOf(after));
  }
}

export function carryOut(state: WorkbookState, operation: PlannedOperation): void {
  switch (operation.kind) {
    case 'createSheet':
      create(state, operation.sheet);
      return;
    case 'backUpSheet': {
      const sheet = sheetOf(state, operation.name);
      if (sheet !== undefined) sheet.name = operation.backupName;
      return;
    }
    case 'copySheet': {
      const source = sheetOf(state, operation.source);
      if (source === undefined) return;
      const cells = new Map([...source.cells.keys()].map((place) => [place, shownIn(source, place)]));
      state.sheets.push({ name: operation.name, protected: source.protected, cells, shown: new Map() });
      return;
    }
    case 'appendRows':
      tableOf(state, operation.table)?.rows.push(...operation.rows.map((row) => row.map(valueOf)));
      return;
    case 'removeRows': {
      const table = tableOf(state, operation.table);
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

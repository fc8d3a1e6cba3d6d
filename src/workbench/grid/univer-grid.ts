import { type ICommandInfo, type IDisposable, type Univer, ObjectMatrix, UndoCommand } from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { Borders } from './borders';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { ConditionalFormats } from './conditional-formats';
import { CustomFunctionBridge } from './custom-function-bridge';
import type { FunctionHost, FunctionMetadata } from './function-host';
import type { Area, CellStyle, Grid, GridChange } from './grid';
import { Layout } from './layout';
import { Names } from './names';
import { Sheets } from './sheets';
import { Styles } from './styles';
import { Tables } from './tables';
import { UniverSession, toArea, toRange } from './univer-session';
import { Validations } from './validations';

export interface GridOptions {
  readonly univer: Univer;
  readonly unitId: string;
  /** Evaluates the add-in's functions; without it a `ZV.` cell shows `#NAME?`. */
  readonly functions?: { readonly host: FunctionHost; readonly metadata: FunctionMetadata };
  /** The page knows whether a cell editor is open; without a user interface nobody types. */
  readonly isEditing?: () => boolean;
}

/** What the workbench needs of the grid beyond the processor's view of it. */
export interface WorkbenchGrid extends Grid {
  /** One style per cell in one step; null leaves a cell as it is. */
  setStyles(sheetId: string, area: Area, styles: readonly (readonly (CellStyle | null)[])[]): void;
  /** Lines of each cell in one step; a side that is left out stays as it is. */
  setBorders(
    sheetId: string,
    area: Area,
    borders: readonly (readonly (Partial<ReturnType<Grid['readBorder']>> | null)[])[],
  ): void;
  /** Everything done in `work` is one step of the grid's undo. */
  asOneUndoStep(work: () => void): void;
  /** Takes back the last step, as the grid's own button does. */
  undo(): void;
  /** Forgets the undo steps, after a file was opened. */
  forgetUndo(): void;
  /** Message of the add-in behind an error in a cell, null when there is none. */
  errorMessage(sheetId: string, row: number, column: number): string | null;
  /** Registers the add-in's functions; cells that use them are calculated again. */
  connectFunctions(host: FunctionHost, metadata: FunctionMetadata): void;
}

const sheetListCommands = new Set<string>([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetActiveOperation.id,
]);

/** The grid on a Univer instance that already holds the workbook `unitId`. */
export function createUniverGrid({ univer, unitId, functions, isEditing }: GridOptions): WorkbenchGrid {
  const session = new UniverSession(univer, unitId);
  const calculation = new Calculation(session);
  const cells = new Cells(session);
  const styles = new Styles(session, cells);
  const borders = new Borders(session, cells);
  const layout = new Layout(session, cells, styles);
  const sheets = new Sheets(session);
  const tables = new Tables(session, (sheetId, area) => cells.read(sheetId, area));
  const names = new Names(session);
  const conditionalFormats = new ConditionalFormats(session);
  const validations = new Validations(session);
  const bridge = new CustomFunctionBridge(session, calculation);
  const listeners = new Set<(change: GridChange) => void>();
  const subscriptions: IDisposable[] = [];

  const emit = (change: GridChange): void => {
    for (const listener of [...listeners]) listener(change);
  };
  const read: Grid['read'] = (sheetId, area) => cells.read(sheetId, area);
  const selections = session.injector.get(SheetsSelectionsService);

  const observe = (command: Readonly<ICommandInfo>, fromCalculation: boolean): void => {
    if (command.id === SetRangeValuesMutation.id && !fromCalculation) {
      const params = command.params as ISetRangeValuesMutationParams;
      if (params.unitId !== unitId || params.trigger === SetStyleCommand.id) return;
      const area = changedContents(params);
      if (area === null) return;
      tables.syncHeaders(params.subUnitId, area);
      emit({ kind: 'cells', sheetId: params.subUnitId, area, by: session.writing ? 'addin' : 'user' });
    } else if (command.id === SetSelectionsOperation.id) {
      const params = command.params as ISetSelectionsOperationParams;
      const range = params.selections.at(-1)?.range;
      if (params.unitId !== unitId || !range) return;
      emit({ kind: 'selection', sheetId: params.subUnitId, area: toArea(range) });
    } else if (sheetListCommands.has(command.id)) {
      emit({ kind: 'sheets' });
    }
  };
  subscriptions.push(
    session.commands.onCommandExecuted((command, options) => {
      observe(command, options?.onlyLocal === true);
    }),
  );
  calculation.onPassEnd(() => {
    emit({ kind: 'recalculated' });
  });
  if (functions) bridge.connect(functions.host, functions.metadata);

  return {
    sheets: () => sheets.list(),
    activeSheetId: () => sheets.activeId(),
    addSheet: (name) => sheets.add(name),
    copySheet: (sheetId, name) => sheets.copy(sheetId, name),
    removeSheet: (sheetId) => sheets.remove(sheetId),
    updateSheet: (sheetId, change) => sheets.update(sheetId, change),
    activateSheet: (sheetId) => sheets.activate(sheetId),

    read,
    usedArea: (sheetId, valuesOnly) => cells.usedArea(sheetId, valuesOnly),
    contentRows: (sheetId) => cells.contentRows(sheetId),
    write: (sheetId, area, matrix) => cells.write(sheetId, area, matrix),
    clear: (sheetId, area, what) => cells.clear(sheetId, area, what),
    spillArea: (sheetId, row, column) => cells.spillArea(sheetId, row, column),

    readStyle: (sheetId, row, column) => styles.read(sheetId, row, column),
    setStyle: (sheetId, area, style) => styles.set(sheetId, area, style),
    setStyles: (sheetId, area, matrix) => styles.setEach(sheetId, area, matrix),
    setBorder: (sheetId, area, edge, line) => borders.set(sheetId, area, edge, line),
    setBorders: (sheetId, area, matrix) => borders.setEach(sheetId, area, matrix),
    readBorder: (sheetId, row, column) => borders.read(sheetId, row, column),
    merge: (sheetId, area) => layout.merge(sheetId, area),
    unmerge: (sheetId, area) => layout.unmerge(sheetId, area),
    merges: (sheetId) => layout.merges(sheetId),
    columnWidth: (sheetId, column) => layout.columnWidth(sheetId, column),
    setColumnWidth: (sheetId, first, count, points) => layout.setColumnWidth(sheetId, first, count, points),
    rowHeight: (sheetId, row) => layout.rowHeight(sheetId, row),
    setRowHeight: (sheetId, first, count, points) => layout.setRowHeight(sheetId, first, count, points),
    autofitColumns: (sheetId, first, count) => layout.autofitColumns(sheetId, first, count, read),
    autofitRows: (sheetId, first, count) => layout.autofitRows(sheetId, first, count, read),

    tables: () => tables.list(),
    addTable: (table) => tables.add(table),
    updateTable: (id, change) => tables.update(id, change),
    removeTable: (id) => tables.remove(id),

    names: () => names.list(),
    addName: (name) => names.add(name),
    removeName: (name, sheetId) => names.remove(name, sheetId),

    conditionalFormats: (sheetId) => conditionalFormats.list(sheetId),
    addConditionalFormat: (sheetId, format) => conditionalFormats.add(sheetId, format),
    removeConditionalFormat: (sheetId, id) => conditionalFormats.remove(sheetId, id),
    validations: (sheetId) => validations.list(sheetId),
    setValidation: (sheetId, validation) => validations.set(sheetId, validation),
    removeValidation: (sheetId, area) => validations.remove(sheetId, area),

    selection: () => {
      const range = selections.getCurrentLastSelection()?.range;
      const area = range ? toArea(range) : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      return { sheetId: sheets.activeId(), area };
    },
    select: (sheetId, area) => {
      if (sheets.activeId() !== sheetId) sheets.activate(sheetId);
      cells.grow(sheetId, area);
      const range = toRange(area);
      const corner = { ...toRange({ ...area, rowCount: 1, columnCount: 1 }), actualRow: area.row };
      session.withoutUndo(SetSelectionsOperation.id, {
        unitId,
        subUnitId: sheetId,
        reveal: true,
        selections: [
          {
            range,
            primary: { ...corner, actualColumn: area.column, isMerged: false, isMergedMainCell: false },
            style: null,
          },
        ],
      });
    },
    isEditing: isEditing ?? (() => false),

    settle: () => calculation.settle(),
    recalculate: async () => {
      bridge.forgetResults();
      calculation.markEverything();
      await bridge.whenIdle();
    },
    pendingCount: () => bridge.pendingCount(),

    asOneUndoStep: (work) => session.asOneUndoStep(work),
    undo: () => session.command(UndoCommand.id, {}),
    forgetUndo: () => session.undo.clearUndoRedo(unitId),
    errorMessage: (sheetId, row, column) => bridge.errorMessage(sheetId, row, column),
    connectFunctions: (host, metadata) => bridge.connect(host, metadata),

    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispose: () => {
      listeners.clear();
      for (const subscription of subscriptions) subscription.dispose();
      bridge.dispose();
      calculation.dispose();
      univer.dispose();
    },
  };
}

/** Area of the cells whose contents a mutation touched; null when it only formats. */
function changedContents(params: ISetRangeValuesMutationParams): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  new ObjectMatrix(params.cellValue).forValue((row, column, cell) => {
    if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell) && !('si' in cell)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

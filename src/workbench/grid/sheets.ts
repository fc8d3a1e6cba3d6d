import { type IWorksheetData, BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  InsertSheetUndoMutationFactory,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { SheetState } from './grid';
import { hex } from './styles';
import type { UniverSession } from './univer-session';

/** A new sheet has room for the sample data; more rows come when something is written below. */
const initialRows = 1000;
const initialColumns = 60;

/** Excel's body column is 64 pixels wide (8.43 characters) and its row 20 pixels high (15 points). */
export function blankSheet(id: string, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: initialRows,
    columnCount: initialColumns,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    cellData: {},
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    showGridlines: BooleanNumber.TRUE,
  };
}

export class Sheets {
  /** Univer knows shown and hidden; Excel also `VeryHidden`, which its users cannot unhide. */
  private readonly veryHidden = new Set<string>();
  private nextNumber = 1;

  constructor(private readonly session: UniverSession) {}

  list(): readonly SheetState[] {
    return this.session
      .workbook()
      .getSheets()
      .map((sheet) => this.state(sheet.getSheetId()));
  }

  activeId(): string {
    return this.session.workbook().getActiveSheet().getSheetId();
  }

  add(name: string): SheetState {
    return this.insert(blankSheet(this.freshId(), name));
  }

  copy(sheetId: string, name: string): SheetState {
    const snapshot = structuredClone(this.session.sheet(sheetId).getConfig());
    return this.insert({ ...snapshot, id: this.freshId(), name, hidden: BooleanNumber.FALSE });
  }

  private insert(sheet: Partial<IWorksheetData>): SheetState {
    const params = {
      unitId: this.session.unitId,
      index: this.session.workbook().getSheets().length,
      sheet: mergeWorksheetSnapshotWithDefault(sheet),
    };
    const undo = InsertSheetUndoMutationFactory(this.session.injector, params);
    const active = this.activeId();
    this.session.apply([{ id: InsertSheetMutation.id, params }], [{ id: RemoveSheetMutation.id, params: undo }]);
    if (this.activeId() !== active) this.activate(active);
    return this.state(params.sheet.id);
  }

  remove(sheetId: string): void {
    this.session.sheet(sheetId);
    if (this.activeId() === sheetId) {
      const neighbour = this.list().find((sheet) => sheet.id !== sheetId && sheet.visibility === 'Visible');
      if (neighbour) this.activate(neighbour.id);
    }
    this.session.command(RemoveSheetCommand.id, { unitId: this.session.unitId, subUnitId: sheetId });
    this.veryHidden.delete(sheetId);
  }

  activate(sheetId: string): void {
    this.session.sheet(sheetId);
    this.session.withoutUndo(SetWorksheetActiveOperation.id, { unitId: this.session.unitId, subUnitId: sheetId });
  }

  update(
    sheetId: string,
    change: Partial<Pick<SheetState, 'name' | 'visibility' | 'tabColor' | 'showGridlines' | 'frozen'>> & {
      readonly position?: number;
    },
  ): void {
    const before = this.state(sheetId);
    const target = { unitId: this.session.unitId, subUnitId: sheetId };
    if (change.name !== undefined && change.name !== before.name) {
      // The command, not the mutation: it rewrites the formulas that name the sheet.
      this.session.command(SetWorksheetNameCommand.id, { ...target, name: change.name });
    }
    if (change.visibility !== undefined) this.setVisibility(before, change.visibility);
    if (change.tabColor !== undefined) {
      const id = SetTabColorMutation.id;
      this.session.apply(
        [{ id, params: { ...target, color: change.tabColor ?? '' } }],
        [{ id, params: { ...target, color: before.tabColor ?? '' } }],
      );
    }
    if (change.showGridlines !== undefined) {
      const id = ToggleGridlinesMutation.id;
      this.session.apply(
        [{ id, params: { ...target, showGridlines: flag(change.showGridlines) } }],
        [{ id, params: { ...target, showGridlines: flag(before.showGridlines) } }],
      );
    }
    if (change.frozen !== undefined) this.freeze(sheetId, change.frozen);
    if (change.position !== undefined) this.move(sheetId, change.position);
  }

  private state(sheetId: string): SheetState {
    const sheet = this.session.sheet(sheetId);
    const freeze = sheet.getFreeze();
    return {
      id: sheetId,
      name: sheet.getName(),
      visibility:
        sheet.isSheetHidden() !== BooleanNumber.TRUE
          ? 'Visible'
          : this.veryHidden.has(sheetId)
            ? 'VeryHidden'
            : 'Hidden',
      tabColor: hex(sheet.getTabColor()),
      showGridlines: sheet.getConfig().showGridlines === BooleanNumber.TRUE,
      frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
      rowCount: sheet.getRowCount(),
      columnCount: sheet.getColumnCount(),
    };
  }

  private setVisibility(before: SheetState, visibility: SheetState['visibility']): void {
    const target = { unitId: this.session.unitId, subUnitId: before.id };
    const hidden = visibility !== 'Visible';
    if (hidden && this.activeId() === before.id) {
      const neighbour = this.list().find((sheet) => sheet.id !== before.id && sheet.visibility === 'Visible');
      if (neighbour) this.activate(neighbour.id);
    }
    const id = SetWorksheetHideMutation.id;
    this.session.apply(
      [{ id, params: { ...target, hidden: flag(hidden) } }],
      [{ id, params: { ...target, hidden: flag(before.visibility !== 'Visible') } }],
    );
    if (visibility === 'VeryHidden') this.veryHidden.add(before.id);
    else this.veryHidden.delete(before.id);
  }

  private freeze(sheetId: string, frozen: SheetState['frozen']): void {
    const params = {
      unitId: this.session.unitId,
      subUnitId: sheetId,
      ySplit: frozen.rows,
      xSplit: frozen.columns,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    };
    const undo = SetFrozenMutationFactory(this.session.injector, params);
    const id = SetFrozenMutation.id;
    this.session.apply([{ id, params }], [{ id, params: undo }]);
  }

  private move(sheetId: string, position: number): void {
    const order = this.session.workbook().getConfig().sheetOrder;
    const from = order.indexOf(sheetId);
    const to = Math.min(Math.max(0, position), order.length - 1);
    if (from === to) return;
    const target = { unitId: this.session.unitId, subUnitId: sheetId };
    const id = SetWorksheetOrderMutation.id;
    this.session.apply(
      [{ id, params: { ...target, fromOrder: from, toOrder: to } }],
      [{ id, params: { ...target, fromOrder: to, toOrder: from } }],
    );
  }

  /** Excel's form of a sheet id: a GUID in braces. Counted, so that runs can be compared. */
  private freshId(): string {
    for (;;) {
      this.nextNumber += 1;
      const id = sheetIdFor(this.nextNumber);
      if (!this.session.workbook().getSheetBySheetId(id)) return id;
    }
  }
}

export function sheetIdFor(number: number): string {
  return `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

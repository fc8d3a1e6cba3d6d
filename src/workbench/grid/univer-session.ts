import {
  type Injector,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import type { Area } from './grid';

export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/**
 * One open workbook inside Univer. Writes go through `apply`: Univer's mutations are synchronous where its commands are
 * partly delayed, and each call puts exactly one step on Univer's own undo stack.
 */
export class UniverSession {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  /** True while a write of the add-in runs; everything else that changes cells comes from the user. */
  writing = false;
  private batch: { readonly redo: Mutation[]; readonly undo: Mutation[] } | null = null;

  constructor(
    readonly univer: Univer,
    readonly unitId: string,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undo = this.injector.get(IUndoRedoService);
  }

  workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`The workbook ${this.unitId} is closed`);
    return workbook;
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet with id ${sheetId}`);
    return sheet;
  }

  apply(redo: readonly Mutation[], undo: readonly Mutation[]): void {
    this.asAddIn(() => {
      for (const { id, params } of redo) this.run(id, params);
      this.remember(redo, undo);
    });
  }

  /** Everything written inside is one step of the undo; Univer's own commands inside keep their steps. */
  asOneUndoStep(work: () => void): void {
    if (this.batch !== null) {
      work();
      return;
    }
    this.batch = { redo: [], undo: [] };
    try {
      work();
    } finally {
      this.closeBatch();
      this.batch = null;
    }
  }

  /** Runs one of Univer's own commands, which adjust formulas elsewhere and keep their own undo step. */
  command(id: string, params: object): void {
    if (this.batch !== null) this.closeBatch();
    this.asAddIn(() => this.run(id, params));
  }

  /** A change that nobody would want to take back by itself: room for more rows, the current sheet. */
  withoutUndo(id: string, params: object): void {
    this.asAddIn(() => this.run(id, params));
  }

  asAddIn(work: () => void): void {
    const before = this.writing;
    this.writing = true;
    try {
      work();
    } finally {
      this.writing = before;
    }
  }

  private remember(redo: readonly Mutation[], undo: readonly Mutation[]): void {
    if (this.batch !== null) {
      this.batch.redo.push(...redo);
      this.batch.undo.unshift(...undo);
      return;
    }
    this.undo.pushUndoRedo({ unitID: this.unitId, undoMutations: [...undo], redoMutations: [...redo] });
  }

  private closeBatch(): void {
    const { batch } = this;
    this.batch = null;
    if (batch !== null && batch.redo.length > 0) this.remember(batch.redo, batch.undo);
    this.batch = { redo: [], undo: [] };
  }

  private run(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`Univer refused ${id}`);
  }
}

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rowCount - 1,
    endColumn: area.column + area.columnCount - 1,
  };
}

export function toArea(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

import { type ISuperTable, SetSuperTableMutation } from '@univerjs/engine-formula';
import { RangeThemeStyle, SheetRangeThemeModel } from '@univerjs/sheets';
import {
  type ITableSetConfig,
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from '@univerjs/sheets-table';
import type { Area, Grid, TableState } from './grid';
import { tableThemes, themeFor } from './table-themes';
import { type UniverSession, intersects, toArea, toRange } from './univer-session';

type Look = Pick<TableState, 'style' | 'showFilterButton' | 'showBandedRows'>;

const defaultLook: Look = { style: 'TableStyleMedium2', showFilterButton: true, showBandedRows: true };

/** Tables, with structured references kept in step with the header cells. */
export class Tables {
  /** What Excel knows of a table and Univer does not. Kept beside Univer, so that undoing a deletion finds it again. */
  private readonly looks = new Map<string, Look>();
  private nextNumber = 1;

  constructor(
    private readonly session: UniverSession,
    private readonly read: Grid['read'],
  ) {
    const model = session.injector.get(SheetRangeThemeModel);
    for (const { name, style } of tableThemes) model.registerDefaultRangeTheme(new RangeThemeStyle(name, style));
  }

  list(): readonly TableState[] {
    return this.manager()
      .getTableList(this.session.unitId)
      .map((table) => ({
        id: table.id,
        name: table.name,
        sheetId: table.subUnitId,
        area: toArea(table.range),
        ...(this.looks.get(table.id) ?? defaultLook),
      }));
  }

  add(table: Omit<TableState, 'id'>): TableState {
    const id = this.freshId();
    const target = { unitId: this.session.unitId, subUnitId: table.sheetId, tableId: id };
    this.looks.set(id, look(table));
    this.session.apply(
      [
        {
          id: AddSheetTableMutation.id,
          params: {
            ...target,
            name: table.name,
            range: toRange(table.area),
            header: this.headerNames(table.sheetId, table.area),
            options: { tableStyleId: themeFor(table.style, table.showBandedRows), showHeader: true },
          },
        },
      ],
      [{ id: DeleteSheetTableMutation.id, params: target }],
    );
    return this.get(id);
  }

  update(
    id: string,
    change: Partial<Pick<TableState, 'name' | 'area' | 'style' | 'showFilterButton' | 'showBandedRows'>>,
  ): void {
    const before = this.get(id);
    const after: TableState = { ...before, ...change };
    this.looks.set(id, look(after));
    const configs: [ITableSetConfig, ITableSetConfig][] = [];
    if (after.name !== before.name) configs.push([{ name: after.name }, { name: before.name }]);
    if (change.area !== undefined) {
      configs.push([
        { updateRange: { newRange: toRange(after.area) } },
        { updateRange: { newRange: toRange(before.area) } },
      ]);
    }
    if (change.style !== undefined || change.showBandedRows !== undefined) {
      configs.push([
        { theme: themeFor(after.style, after.showBandedRows) },
        { theme: themeFor(before.style, before.showBandedRows) },
      ]);
    }
    if (configs.length === 0) return;
    const target = { unitId: this.session.unitId, subUnitId: before.sheetId, tableId: id };
    const mutation = SetSheetTableMutation.id;
    this.session.apply(
      configs.map(([redo]) => ({ id: mutation, params: { ...target, config: redo } })),
      configs.map(([, undo]) => ({ id: mutation, params: { ...target, config: undo } })),
    );
    this.syncHeaders(before.sheetId, after.area);
  }

  remove(id: string): void {
    const table = this.get(id);
    const target = { unitId: this.session.unitId, subUnitId: table.sheetId, tableId: id };
    this.session.apply(
      [{ id: DeleteSheetTableMutation.id, params: target }],
      [
        {
          id: AddSheetTableMutation.id,
          params: {
            ...target,
            name: table.name,
            range: toRange(table.area),
            header: this.headerNames(table.sheetId, table.area),
            options: { tableStyleId: themeFor(table.style, table.showBandedRows), showHeader: true },
          },
        },
      ],
    );
  }

  /** Univer fixes the column names when a table is made; Excel reads them from the header cells at any time. */
  syncHeaders(sheetId: string, changed: Area): void {
    for (const table of this.list()) {
      if (table.sheetId !== sheetId || !intersects({ ...table.area, rowCount: 1 }, changed)) continue;
      const names = this.headerNames(sheetId, table.area);
      const inner = this.manager().getTableById(this.session.unitId, table.id);
      if (!inner) continue;
      let differences = 0;
      names.forEach((name, index) => {
        const column = inner.getTableColumnByIndex(index);
        if (!column || column.displayName === name) return;
        column.displayName = name;
        differences += 1;
      });
      if (differences === 0) continue;
      const reference: ISuperTable = {
        sheetId,
        range: inner.getRange(),
        titleMap: new Map(names.map((name, index) => [name, index])),
      };
      this.session.withoutUndo(SetSuperTableMutation.id, {
        unitId: this.session.unitId,
        tableName: table.name,
        reference,
      });
    }
  }

  private headerNames(sheetId: string, area: Area): string[] {
    const [header] = this.read(sheetId, { ...area, rowCount: 1 });
    return (header ?? []).map((cell, index) => (cell.text === '' ? `Spalte${index + 1}` : cell.text));
  }

  private get(id: string): TableState {
    const table = this.list().find((entry) => entry.id === id);
    if (!table) throw new Error(`No table with id ${id}`);
    return table;
  }

  private freshId(): string {
    const taken = new Set(this.list().map((table) => table.id));
    for (;;) {
      // Excel's form of a table id: a GUID in braces.
      const id = `{00000000-0002-0000-0000-${(this.nextNumber++).toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!taken.has(id) && !this.looks.has(id)) return id;
    }
  }

  private manager(): TableManager {
    return this.session.injector.get(TableManager);
  }
}

function look({ style, showFilterButton, showBandedRows }: Look): Look {
  return { style, showFilterButton, showBandedRows };
}

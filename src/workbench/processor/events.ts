import type { Grid, GridChange, SheetState, TableState } from '../grid/grid';
import type { ProcessorCallbacks } from './callbacks';
import type { Json } from './protocol/wire';
import { formatArea, intersect } from './rules/address';
import type { Session } from './session';

/** Numbers office.js knows the events by (package 1.1.110). */
export const eventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of handlers on the worksheet or table collection. */
export const everySheet = 'Workbook';

/** Category of `richApiMessage` that carries events of the workbook. */
const eventCategory = 65_536;

const publicEvents: Readonly<Record<string, string>> = {
  Activated: 'onActivated',
  Added: 'onAdded',
  Calculated: 'onCalculated',
  DataChanged: 'onChanged',
  Deactivated: 'onDeactivated',
  Deleted: 'onDeleted',
  SelectionChanged: 'onSelectionChanged',
};

/** `_RegisterDataChangedEvent` stands for the public member `onChanged`, whose requirement set counts. */
export const eventMethods: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(publicEvents).flatMap(([name, member]) => [
    [`_Register${name}Event`, member],
    [`_Unregister${name}Event`, member],
  ]),
);

/** Keeps what the add-in listens to and tells it what happens in the grid. */
export class Events {
  private readonly counts = new Map<string, number>();
  private sequence = 0;
  private sheets: readonly SheetState[];
  private tables: readonly TableState[];
  private activeSheetId: string;
  private readonly stop: () => void;

  constructor(
    private readonly grid: Grid,
    private readonly session: Session,
    private readonly callbacks: ProcessorCallbacks,
  ) {
    this.sheets = grid.sheets();
    this.tables = grid.tables();
    this.activeSheetId = grid.activeSheetId();
    this.stop = grid.onChange((change) => {
      this.follow(change);
    });
  }

  dispose(): void {
    this.stop();
  }

  /** The page was loaded anew: its handlers are gone. */
  forgetAll(): void {
    this.counts.clear();
  }

  listensTo(type: number, targetId: string): boolean {
    return (this.counts.get(`${type}|${targetId}`) ?? 0) > 0;
  }

  /** The `_Register…Event` and `_Unregister…Event` methods of one class. */
  registrations<Ref>(
    types: Readonly<Record<string, number>>,
    target: (ref: Ref) => string,
  ): Record<string, (ref: Ref) => void> {
    const change = (type: number, ref: Ref, by: 1 | -1): void => {
      const key = `${type}|${target(ref)}`;
      this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + by));
    };
    return Object.fromEntries(
      Object.entries(types).flatMap(([name, type]) => [
        [`_Register${name}Event`, (ref: Ref) => change(type, ref, 1)],
        [`_Unregister${name}Event`, (ref: Ref) => change(type, ref, -1)],
      ]),
    );
  }

  private send(type: number, targets: readonly string[], args: Readonly<Record<string, Json>>): void {
    if (!this.session.enableEvents) return;
    for (const target of targets) {
      if (!this.listensTo(type, target)) continue;
      this.sequence += 1;
      this.callbacks.onEvent?.([eventCategory, type, target, JSON.stringify(args), this.sequence]);
    }
  }

  private follow(change: GridChange): void {
    this.followTables();
    switch (change.kind) {
      case 'cells': {
        const { sheetId: worksheetId, area } = change;
        const facts = { address: formatArea(area), changeType: 'RangeEdited', source: 'Local', worksheetId };
        this.send(eventType.worksheetChanged, [worksheetId, everySheet], { type: 'WorksheetChanged', ...facts });
        for (const table of this.tables)
          if (table.sheetId === worksheetId && intersect(table.area, area) !== null)
            this.send(eventType.tableChanged, [table.id, everySheet], {
              type: 'TableChanged',
              ...facts,
              tableId: table.id,
            });
        return;
      }
      case 'selection': {
        const { sheetId: worksheetId, area } = change;
        this.followActivation();
        const address = formatArea(area);
        this.send(eventType.worksheetSelectionChanged, [worksheetId, everySheet], {
          type: 'WorksheetSelectionChanged',
          worksheetId,
          address,
        });
        for (const table of this.tables.filter((found) => found.sheetId === worksheetId)) {
          const common = intersect(table.area, area);
          this.send(eventType.tableSelectionChanged, [table.id], {
            type: 'TableSelectionChanged',
            worksheetId,
            tableId: table.id,
            address: common === null ? '' : formatArea(common),
            isInsideTable: common !== null,
          });
        }
        return;
      }
      case 'sheets':
        this.followSheets();
        return;
      case 'recalculated':
        for (const sheet of this.grid.sheets())
          this.send(eventType.worksheetCalculated, [sheet.id, everySheet], {
            type: 'WorksheetCalculated',
            worksheetId: sheet.id,
          });
    }
  }

  private followSheets(): void {
    const before = this.sheets;
    const now = this.grid.sheets();
    this.sheets = now;
    const facts = { source: 'Local' };
    for (const sheet of now)
      if (!before.some((old) => old.id === sheet.id))
        this.send(eventType.worksheetAdded, [everySheet], { type: 'WorksheetAdded', ...facts, worksheetId: sheet.id });
    for (const sheet of before)
      if (!now.some((current) => current.id === sheet.id))
        this.send(eventType.worksheetDeleted, [everySheet], {
          type: 'WorksheetDeleted',
          ...facts,
          worksheetId: sheet.id,
        });
    this.followActivation();
  }

  private followActivation(): void {
    const before = this.activeSheetId;
    const worksheetId = this.grid.activeSheetId();
    if (before === worksheetId) return;
    this.activeSheetId = worksheetId;
    this.send(eventType.worksheetDeactivated, [before, everySheet], {
      type: 'WorksheetDeactivated',
      worksheetId: before,
    });
    this.send(eventType.worksheetActivated, [worksheetId, everySheet], { type: 'WorksheetActivated', worksheetId });
  }

  private followTables(): void {
    const before = this.tables;
    const now = this.grid.tables();
    this.tables = now;
    for (const table of now)
      if (!before.some((old) => old.id === table.id))
        this.send(eventType.tableAdded, [everySheet], this.tableFacts('TableAdded', table));
    for (const table of before)
      if (!now.some((current) => current.id === table.id))
        this.send(eventType.tableDeleted, [everySheet], {
          ...this.tableFacts('TableDeleted', table),
          tableName: table.name,
        });
  }

  private tableFacts(type: string, table: TableState): Record<string, Json> {
    return { type, source: 'Local', tableId: table.id, worksheetId: table.sheetId };
  }
}

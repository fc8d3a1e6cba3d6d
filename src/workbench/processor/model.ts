import type { Area, Grid, SheetState, TableState } from '../grid/grid';
import type { Classes } from './classes';
import type { ProcessorCallbacks } from './callbacks';
import type { Profile } from './profile';
import { HostError } from './protocol/host-error';
import { isHostObject, type HostObject } from './protocol/host-object';
import type { Argument } from './protocol/arguments';
import { describe } from './protocol/arguments';
import { invalidArgument } from './protocol/host-error';
import { ConditionalFormatStore } from './conditional-format-store';
import { Events } from './events';
import { Protection } from './protection';
import { formatAddress, intersect, parseAddress } from './rules/address';
import { sameName } from './rules/names';
import type { Session } from './session';
import type { WorkbookSideStore } from './side-store';

export interface RangeRef {
  readonly sheetId: string;
  readonly area: Area;
}

/** What all classes of the object model share: the grid, what the grid does not hold, and look-ups across both. */
export class Model {
  readonly protection: Protection;
  readonly formats: ConditionalFormatStore;
  readonly events: Events;
  private builtClasses: Classes | null = null;

  constructor(
    readonly grid: Grid,
    readonly sideStore: WorkbookSideStore,
    readonly session: Session,
    readonly callbacks: ProcessorCallbacks,
    private readonly currentProfile: () => Profile,
  ) {
    this.protection = new Protection(sideStore);
    this.formats = new ConditionalFormatStore(grid, session);
    this.events = new Events(grid, session, callbacks);
  }

  get profile(): Profile {
    return this.currentProfile();
  }

  /** The classes need the model and each other, so they are handed in after both exist. */
  connect(classes: Classes): void {
    this.builtClasses = classes;
  }

  get classes(): Classes {
    if (this.builtClasses === null) throw new Error('The model is not connected to its classes.');
    return this.builtClasses;
  }

  sheet(sheetId: string): SheetState {
    const found = this.grid.sheets().find((sheet) => sheet.id === sheetId);
    if (!found) throw new HostError('ItemNotFound', 'das Arbeitsblatt gibt es nicht mehr');
    return found;
  }

  /** By name (as a user writes it) or id. */
  findSheet(key: string): SheetState | null {
    const sheets = this.grid.sheets();
    return sheets.find((sheet) => sameName(sheet.name, key)) ?? sheets.find((sheet) => sheet.id === key) ?? null;
  }

  table(tableId: string): TableState {
    const found = this.grid.tables().find((table) => table.id === tableId);
    if (!found) throw new HostError('ItemNotFound', 'die Tabelle gibt es nicht mehr');
    return found;
  }

  findTable(key: string | number): TableState | null {
    const tables = this.grid.tables();
    const name = String(key);
    return tables.find((table) => sameName(table.name, name)) ?? tables.find((table) => table.id === name) ?? null;
  }

  range(sheetId: string, area: Area): HostObject {
    return this.classes.range.bind({ sheetId, area });
  }

  /** An address, a defined name or a table name, relative to a sheet; null if it is none of them. */
  resolveReference(text: string, sheetId: string | null): RangeRef | null {
    const parsed = parseAddress(text);
    if (parsed) {
      if (parsed.sheet === null) return sheetId === null ? null : { sheetId, area: parsed.area };
      const sheet = this.findSheet(parsed.sheet);
      return sheet === null ? null : { sheetId: sheet.id, area: parsed.area };
    }
    const bare = text.startsWith('=') ? text.slice(1) : text;
    const names = this.grid.names().filter((name) => sameName(name.name, bare));
    const name = names.find((found) => found.sheetId === sheetId) ?? names.find((found) => found.sheetId === null);
    if (name) return sameName(name.formula, text) ? null : this.resolveReference(name.formula, null);
    const table = this.grid.tables().find((found) => sameName(found.name, bare));
    return table ? { sheetId: table.sheetId, area: dataBody(table) } : null;
  }

  /** A range object or an address text as an argument. */
  rangeArgument(value: Argument | undefined, sheetId: string | null, what: string): RangeRef {
    if (isHostObject(value)) {
      const ref = this.classes.range.refOf(value);
      if (!ref) throw invalidArgument(`${what}: Bereich erwartet, nicht ${value.spec.name}`);
      return ref;
    }
    if (typeof value !== 'string')
      throw invalidArgument(`${what}: Bereich oder Adresse erwartet, nicht ${describe(value)}`);
    const ref = this.resolveReference(value, sheetId);
    if (!ref) throw invalidArgument(`${what}: ${describe(value)} ist keine Adresse in dieser Arbeitsmappe`);
    return ref;
  }

  address(ref: RangeRef, absolute = false): string {
    return formatAddress(this.sheet(ref.sheetId).name, ref.area, absolute);
  }

  /** Whole rows and columns reach further than any grid; formats and clearing are done where the grid has cells. */
  clip(ref: RangeRef): Area | null {
    const sheet = this.sheet(ref.sheetId);
    return intersect(ref.area, { row: 0, column: 0, rowCount: sheet.rowCount, columnCount: sheet.columnCount });
  }

  /** Starts a calculation and does not wait for it, as Excel does not wait for custom functions. */
  recalculate(): void {
    this.grid.recalculate().catch((reason: unknown) => {
      this.session.faults.push(
        reason instanceof Error ? reason : new Error('The recalculation failed.', { cause: reason }),
      );
    });
  }

  /** A sheet is about to be deleted: nothing of it stays behind. */
  forgetSheet(sheetId: string): void {
    this.protection.forget(sheetId);
    this.sideStore.pageLayouts.delete(sheetId);
    const { charts } = this.sideStore;
    charts.splice(0, charts.length, ...charts.filter((chart) => chart.sheetId !== sheetId));
    for (const name of this.grid.names()) if (name.sheetId === sheetId) this.grid.removeName(name.name, sheetId);
    for (const table of this.grid.tables()) if (table.sheetId === sheetId) this.grid.removeTable(table.id);
  }

  tablesIn(sheetId: string, area: Area): readonly TableState[] {
    return this.grid.tables().filter((table) => table.sheetId === sheetId && intersect(table.area, area) !== null);
  }
}

/** A table has at least one body row below its header row. */
export function dataBody(table: TableState): Area {
  return { ...table.area, row: table.area.row + 1, rowCount: table.area.rowCount - 1 };
}

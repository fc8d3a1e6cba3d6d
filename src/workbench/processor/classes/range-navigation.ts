import type { Area } from '../../grid/grid';
import type { Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Model, RangeRef } from '../model';
import { bounding, contains, formatArea, intersect, makeArea, maxColumns, maxRows, sameArea } from '../rules/address';

export const rangeCalculatedObjects = [
  'GetUsedRange',
  'GetUsedRangeOrNullObject',
  'GetSpillingToRange',
  'GetSpillingToRangeOrNullObject',
];

type Finder = (ref: RangeRef, args: Arguments) => HostObject | null;

/** Methods of a range that hand out another range. */
export function rangeObjects(model: Model): Readonly<Record<string, Finder>> {
  const at = (ref: RangeRef, row: number, column: number, rows: number, columns: number): HostObject =>
    model.range(ref.sheetId, makeArea(row, column, rows, columns));
  const within = (ref: RangeRef, area: Area | null): HostObject | null =>
    area === null ? null : model.range(ref.sheetId, area);
  const required = (found: HostObject | null, what: string): HostObject => {
    if (found === null) throw new HostError('ItemNotFound', what);
    return found;
  };
  const used = (ref: RangeRef, args: Arguments): HostObject | null => {
    const area = model.grid.usedArea(ref.sheetId, args.optionalBoolean(0, 'valuesOnly', false));
    return within(ref, area === null ? null : intersect(area, ref.area));
  };
  const common = (ref: RangeRef, args: Arguments): HostObject | null => {
    const other = model.rangeArgument(args.at(0), ref.sheetId, 'anotherRange');
    if (other.sheetId !== ref.sheetId) throw invalidArgument('die Bereiche liegen auf verschiedenen Blättern');
    return within(ref, intersect(ref.area, other.area));
  };
  const spill = (ref: RangeRef): HostObject | null => {
    const area = model.grid.spillArea(ref.sheetId, ref.area.row, ref.area.column);
    const anchored = area !== null && area.row === ref.area.row && area.column === ref.area.column;
    return anchored ? model.range(ref.sheetId, area) : null;
  };
  const merged = (ref: RangeRef): HostObject | null => {
    const areas = model.grid.merges(ref.sheetId).filter((area) => intersect(area, ref.area) !== null);
    return areas.length === 0 ? null : model.classes.rangeAreas.bind({ sheetId: ref.sheetId, areas });
  };
  const cells = (ref: RangeRef, args: Arguments): HostObject => {
    const row = args.integer(0, 'row');
    const column = args.integer(1, 'column');
    return at(ref, ref.area.row + row, ref.area.column + column, 1, 1);
  };
  const count = (args: Arguments): number => args.optionalInteger(0, 'count') ?? 1;
  return {
    GetCell: cells,
    GetRow: (ref, args) => {
      const index = inside(args.integer(0, 'row'), ref.area.rowCount, 'row');
      return at(ref, ref.area.row + index, ref.area.column, 1, ref.area.columnCount);
    },
    GetColumn: (ref, args) => {
      const index = inside(args.integer(0, 'column'), ref.area.columnCount, 'column');
      return at(ref, ref.area.row, ref.area.column + index, ref.area.rowCount, 1);
    },
    GetLastRow: (ref) => at(ref, ref.area.row + ref.area.rowCount - 1, ref.area.column, 1, ref.area.columnCount),
    GetLastColumn: (ref) => at(ref, ref.area.row, ref.area.column + ref.area.columnCount - 1, ref.area.rowCount, 1),
    GetLastCell: (ref) =>
      at(ref, ref.area.row + ref.area.rowCount - 1, ref.area.column + ref.area.columnCount - 1, 1, 1),
    GetEntireRow: (ref) => at(ref, ref.area.row, 0, ref.area.rowCount, maxColumns),
    GetEntireColumn: (ref) => at(ref, 0, ref.area.column, maxRows, ref.area.columnCount),
    GetResizedRange: (ref, args) =>
      at(
        ref,
        ref.area.row,
        ref.area.column,
        ref.area.rowCount + args.integer(0, 'deltaRows'),
        ref.area.columnCount + args.integer(1, 'deltaColumns'),
      ),
    GetAbsoluteResizedRange: (ref, args) =>
      at(ref, ref.area.row, ref.area.column, args.integer(0, 'numRows'), args.integer(1, 'numColumns')),
    GetOffsetRange: (ref, args) =>
      at(
        ref,
        ref.area.row + args.integer(0, 'rowOffset'),
        ref.area.column + args.integer(1, 'columnOffset'),
        ref.area.rowCount,
        ref.area.columnCount,
      ),
    GetRowsBelow: (ref, args) => {
      const rows = count(args);
      const first = rows > 0 ? ref.area.row + ref.area.rowCount : ref.area.row + ref.area.rowCount + rows;
      return at(ref, first, ref.area.column, Math.abs(rows), ref.area.columnCount);
    },
    GetRowsAbove: (ref, args) => {
      const rows = count(args);
      return at(
        ref,
        rows > 0 ? ref.area.row - rows : ref.area.row,
        ref.area.column,
        Math.abs(rows),
        ref.area.columnCount,
      );
    },
    GetColumnsAfter: (ref, args) => {
      const columns = count(args);
      const end = ref.area.column + ref.area.columnCount;
      return at(ref, ref.area.row, columns > 0 ? end : end + columns, ref.area.rowCount, Math.abs(columns));
    },
    GetColumnsBefore: (ref, args) => {
      const columns = count(args);
      const first = columns > 0 ? ref.area.column - columns : ref.area.column;
      return at(ref, ref.area.row, first, ref.area.rowCount, Math.abs(columns));
    },
    GetBoundingRect: (ref, args) => {
      const other = model.rangeArgument(args.at(0), ref.sheetId, 'anotherRange');
      if (other.sheetId !== ref.sheetId) throw invalidArgument('die Bereiche liegen auf verschiedenen Blättern');
      return model.range(ref.sheetId, bounding(ref.area, other.area));
    },
    GetIntersection: (ref, args) => required(common(ref, args), 'die Bereiche haben keine gemeinsame Zelle'),
    GetIntersectionOrNullObject: common,
    GetUsedRange: (ref, args) => used(ref, args) ?? at(ref, ref.area.row, ref.area.column, 1, 1),
    GetUsedRangeOrNullObject: used,
    GetSpillingToRange: (ref) => required(spill(ref), `${formatArea(ref.area)} läuft nicht über`),
    GetSpillingToRangeOrNullObject: spill,
    GetMergedAreasOrNullObject: merged,
    GetTables: (ref, args) => {
      const fully = args.optionalBoolean(0, 'fullyContained', false);
      const found = model
        .tablesIn(ref.sheetId, ref.area)
        .filter((table) => !fully || contains(ref.area, table.area) || sameArea(ref.area, table.area));
      return model.classes.tablesInRange.bind(found.map((table) => table.id));
    },
  };
}

function inside(index: number, length: number, what: string): number {
  if (index < 0 || index >= length) throw invalidArgument(`${what}: ${index} liegt nicht im Bereich (${length})`);
  return index;
}

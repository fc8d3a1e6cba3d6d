import { defineClass, type BoundClass } from '../protocol/host-object';
import { expectOneOf } from '../protocol/arguments';
import type { Model } from '../model';
import { formatAddress, maxColumns, maxRows } from '../rules/address';
import type { FormatRef } from './styles';

/** Several areas of one sheet: addresses and formats, nothing that would write contents. */
export function rangeAreasClass(model: Model): BoundClass<FormatRef> {
  const address = (ref: FormatRef): string =>
    ref.areas.map((area) => formatAddress(model.sheet(ref.sheetId).name, area)).join(',');
  return defineClass<FormatRef>({
    name: 'RangeAreas',
    scalars: {
      Address: { get: address },
      AddressLocal: { get: address },
      AreaCount: { get: (ref) => ref.areas.length },
      CellCount: { get: (ref) => ref.areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0) },
      IsEntireColumn: { get: (ref) => ref.areas.every((area) => area.rowCount === maxRows) },
      IsEntireRow: { get: (ref) => ref.areas.every((area) => area.columnCount === maxColumns) },
    },
    parts: {
      Areas: (ref) => model.classes.ranges.bind(ref),
      Format: (ref) => model.classes.rangeFormat.bind(ref),
      Worksheet: (ref) => model.classes.worksheet.bind(ref.sheetId),
    },
    actions: {
      Clear: (ref, args) => {
        expectOneOf(args.at(0), ['Formats'], 'applyTo');
        model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
        for (const area of ref.areas) {
          const clipped = model.clip({ sheetId: ref.sheetId, area });
          if (clipped !== null) model.grid.clear(ref.sheetId, clipped, 'formats');
        }
      },
    },
  });
}

export function rangesClass(model: Model): BoundClass<FormatRef> {
  return defineClass<FormatRef>({
    name: 'RangeCollection',
    items: (ref) => ref.areas.map((area) => model.range(ref.sheetId, area)),
    answers: { GetCount: (ref) => ref.areas.length },
  });
}

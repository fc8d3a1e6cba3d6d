import type { BorderLine } from '../../grid/grid';
import { defineClass, type BoundClass, type ScalarSpec } from '../protocol/host-object';
import { expectBoolean, expectColor, expectOneOf, type Argument } from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model } from '../model';
import { contains, intersect } from '../rules/address';
import { setColumnWidth, setRowHeight } from './cell-bags';
import {
  borderAt,
  changeBorder,
  fillFields,
  fontFields,
  formatFields,
  lineStyles,
  lineWeights,
  sides,
  styleAreas,
  uniform,
  type FormatRef,
  type SideName,
  type StyleField,
} from './styles';

function styleScalars(
  model: Model,
  fields: Readonly<Record<string, StyleField>>,
): Record<string, ScalarSpec<FormatRef>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, ScalarSpec<FormatRef>] => [
      name,
      {
        get: (ref) => uniform(model, ref, (row, column) => field.read(model.grid.readStyle(ref.sheetId, row, column))),
        set: (ref, value) => styleAreas(model, ref, field.change(value)),
      },
    ]),
  );
}

export function rangeFormatClass(model: Model): BoundClass<FormatRef> {
  const eachArea = (ref: FormatRef, apply: (area: FormatRef['areas'][number]) => void): void => {
    for (const area of ref.areas) apply(area);
  };
  const sameForAll = (values: readonly number[]): Json => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  const clipped = (ref: FormatRef): FormatRef['areas'] =>
    ref.areas.flatMap((area) => model.clip({ sheetId: ref.sheetId, area }) ?? []);
  return defineClass<FormatRef>({
    name: 'RangeFormat',
    scalars: {
      ...styleScalars(model, formatFields),
      ColumnWidth: {
        get: (ref) =>
          sameForAll(
            clipped(ref).flatMap((area) =>
              Array.from({ length: area.columnCount }, (_, index) =>
                model.grid.columnWidth(ref.sheetId, area.column + index),
              ),
            ),
          ),
        set: (ref, value) => eachArea(ref, (area) => setColumnWidth(model, { sheetId: ref.sheetId, area }, value)),
      },
      RowHeight: {
        get: (ref) =>
          sameForAll(
            clipped(ref).flatMap((area) =>
              Array.from({ length: area.rowCount }, (_, index) => model.grid.rowHeight(ref.sheetId, area.row + index)),
            ),
          ),
        set: (ref, value) => eachArea(ref, (area) => setRowHeight(model, { sheetId: ref.sheetId, area }, value)),
      },
    },
    parts: {
      Fill: (ref) => model.classes.rangeFill.bind(ref),
      Font: (ref) => model.classes.rangeFont.bind(ref),
      Borders: (ref) => model.classes.rangeBorders.bind(ref),
      Protection: (ref) => model.classes.formatProtection.bind(ref),
    },
    actions: {
      AutofitColumns: (ref) => {
        model.protection.demandFormatting(ref.sheetId, 'allowFormatColumns');
        for (const area of clipped(ref)) model.grid.autofitColumns(ref.sheetId, area.column, area.columnCount);
      },
      AutofitRows: (ref) => {
        model.protection.demandFormatting(ref.sheetId, 'allowFormatRows');
        for (const area of clipped(ref)) model.grid.autofitRows(ref.sheetId, area.row, area.rowCount);
      },
    },
    calculated: ['AutofitColumns', 'AutofitRows'],
  });
}

export function rangeFillClass(model: Model): BoundClass<FormatRef> {
  return defineClass<FormatRef>({
    name: 'RangeFill',
    scalars: styleScalars(model, fillFields),
    actions: {
      Clear: (ref) => {
        styleAreas(model, ref, { fill: null });
      },
    },
  });
}

export function rangeFontClass(model: Model): BoundClass<FormatRef> {
  return defineClass<FormatRef>({ name: 'RangeFont', scalars: styleScalars(model, fontFields) });
}

export interface BorderRef extends FormatRef {
  readonly side: SideName;
}

export function rangeBordersClass(model: Model): BoundClass<FormatRef> {
  const names = Object.keys(sides).filter((name): name is SideName => name in sides);
  const border = (ref: FormatRef, side: SideName) => model.classes.rangeBorder.bind({ ...ref, side });
  return defineClass<FormatRef>({
    name: 'RangeBorderCollection',
    items: (ref) => names.map((side) => border(ref, side)),
    item: (ref, key) => {
      const side = names.find((name) => name === key);
      return side === undefined ? null : border(ref, side);
    },
  });
}

export function rangeBorderClass(model: Model): BoundClass<BorderRef> {
  const read = (ref: BorderRef, pick: (line: BorderLine) => Json): Json => {
    const found = new Set(
      ref.areas.flatMap((area) => {
        const clipped = model.clip({ sheetId: ref.sheetId, area });
        return clipped === null ? [] : [pick(borderAt(model, ref.sheetId, clipped, ref.side))];
      }),
    );
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  const change = (ref: BorderRef, line: Partial<BorderLine>): void => {
    for (const area of ref.areas) changeBorder(model, ref.sheetId, area, ref.side, line);
  };
  return defineClass<BorderRef>({
    name: 'RangeBorder',
    scalars: {
      SideIndex: { get: (ref) => ref.side },
      Style: {
        get: (ref) => read(ref, (line) => line.style),
        set: (ref, value: Argument) => change(ref, { style: expectOneOf(value, lineStyles, 'style') }),
      },
      Weight: {
        get: (ref) => read(ref, (line) => line.weight),
        set: (ref, value: Argument) => change(ref, { weight: expectOneOf(value, lineWeights, 'weight') }),
      },
      Color: {
        get: (ref) => read(ref, (line) => line.color),
        set: (ref, value: Argument) => change(ref, { color: expectColor(value, 'color') }),
      },
    },
    identity: (ref) => ({ SideIndex: ref.side }),
  });
}

export function formatProtectionClass(model: Model): BoundClass<FormatRef> {
  return defineClass<FormatRef>({
    name: 'FormatProtection',
    scalars: {
      Locked: {
        get: (ref) => {
          const unlocked = model.sideStore.unlockedAreas.get(ref.sheetId) ?? [];
          const states = new Set(
            ref.areas.map((area) => {
              if (unlocked.some((open) => contains(open, area))) return false;
              return unlocked.some((open) => intersect(open, area) !== null) ? null : true;
            }),
          );
          return states.size === 1 ? ([...states][0] ?? null) : null;
        },
        set: (ref, value) => {
          model.protection.demandUnprotected(ref.sheetId);
          const locked = expectBoolean(value, 'locked');
          const unlocked = model.sideStore.unlockedAreas.get(ref.sheetId) ?? [];
          if (!locked) {
            model.sideStore.unlockedAreas.set(ref.sheetId, [...unlocked, ...ref.areas]);
            return;
          }
          const rest = unlocked.filter((open) => !ref.areas.some((area) => contains(area, open)));
          if (rest.some((open) => ref.areas.some((area) => intersect(area, open) !== null)))
            throw new HostError(
              'NotImplemented',
              'nur ein Teil eines entsperrten Bereichs lässt sich hier nicht sperren',
            );
          model.sideStore.unlockedAreas.set(ref.sheetId, rest);
        },
      },
    },
  });
}

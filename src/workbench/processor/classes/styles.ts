import type { Area, BorderEdge, BorderLine, CellStyle } from '../../grid/grid';
import type { Argument } from '../protocol/arguments';
import {
  expectBoolean,
  expectColor,
  expectInteger,
  expectNumber,
  expectOneOf,
  expectText,
} from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model } from '../model';

/** A style setting of the object model: how it stands in the grid and how an argument becomes one. */
export interface StyleField {
  readonly read: (style: Required<CellStyle>) => Json;
  readonly change: (value: Argument) => CellStyle;
}

const horizontal = ['General', 'Left', 'Center', 'Right', 'Justify', 'Fill'] as const;
const vertical = ['Top', 'Center', 'Bottom'] as const;
/** Excel's bounds for font sizes and indents. */
const maxFontSize = 409;
const maxIndent = 250;

export const fontFields = {
  Bold: { read: (style) => style.bold, change: (value) => ({ bold: expectBoolean(value, 'bold') }) },
  Italic: { read: (style) => style.italic, change: (value) => ({ italic: expectBoolean(value, 'italic') }) },
  Underline: {
    read: (style) => (style.underline ? 'Single' : 'None'),
    change: (value) => ({ underline: expectOneOf(value, ['None', 'Single'], 'underline') === 'Single' }),
  },
  Name: { read: (style) => style.fontName, change: (value) => ({ fontName: expectText(value, 'name') }) },
  Size: {
    read: (style) => style.fontSize,
    change: (value) => {
      const fontSize = expectNumber(value, 'size');
      if (fontSize < 1 || fontSize > maxFontSize)
        throw invalidArgument(`size: ${fontSize} liegt nicht zwischen 1 und 409`);
      return { fontSize };
    },
  },
  Color: { read: (style) => style.fontColor, change: (value) => ({ fontColor: expectColor(value, 'color') }) },
} satisfies Record<string, StyleField>;

/** Excel reads a cell without fill as white. */
export const fillFields = {
  Color: {
    read: (style) => style.fill ?? '#FFFFFF',
    change: (value) => ({ fill: value === '' ? null : expectColor(value, 'color') }),
  },
} satisfies Record<string, StyleField>;

export const formatFields = {
  WrapText: { read: (style) => style.wrap, change: (value) => ({ wrap: expectBoolean(value, 'wrapText') }) },
  HorizontalAlignment: {
    read: (style) => style.horizontal,
    change: (value) => ({ horizontal: expectOneOf(value, horizontal, 'horizontalAlignment') }),
  },
  VerticalAlignment: {
    read: (style) => style.vertical,
    change: (value) => ({ vertical: expectOneOf(value, vertical, 'verticalAlignment') }),
  },
  IndentLevel: {
    read: (style) => style.indent,
    change: (value) => {
      const indent = expectInteger(value, 'indentLevel');
      if (indent < 0 || indent > maxIndent)
        throw invalidArgument(`indentLevel: ${indent} liegt nicht zwischen 0 und 250`);
      return { indent };
    },
  },
} satisfies Record<string, StyleField>;

export interface FormatRef {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export function styleAreas(model: Model, ref: FormatRef, style: CellStyle): void {
  model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
  for (const area of ref.areas) {
    const clipped = model.clip({ sheetId: ref.sheetId, area });
    if (clipped !== null) model.grid.setStyle(ref.sheetId, clipped, style);
  }
}

/** One value if all cells agree, else null, as Excel answers for mixed formats. */
export function uniform(model: Model, ref: FormatRef, read: (row: number, column: number) => Json): Json {
  let first: Json | undefined;
  for (const whole of ref.areas) {
    const area = model.clip({ sheetId: ref.sheetId, area: whole });
    if (area === null) continue;
    for (let row = area.row; row < area.row + area.rowCount; row += 1)
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const value = read(row, column);
        first ??= value;
        if (value !== first) return null;
      }
  }
  return first ?? null;
}

export const sides = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'insideHorizontal',
  InsideVertical: 'insideVertical',
} as const satisfies Record<string, BorderEdge>;
export type SideName = keyof typeof sides;

export const lineStyles = ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const;
export const lineWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** The line that stands on a side of an area, read at its first cell of that side. */
export function borderAt(model: Model, sheetId: string, area: Area, side: SideName): BorderLine {
  const bottom = area.row + area.rowCount - 1;
  const right = area.column + area.columnCount - 1;
  const first = model.grid.readBorder(sheetId, area.row, area.column);
  switch (side) {
    case 'EdgeTop':
      return first.top;
    case 'EdgeLeft':
      return first.left;
    case 'EdgeBottom':
      return model.grid.readBorder(sheetId, bottom, area.column).bottom;
    case 'EdgeRight':
      return model.grid.readBorder(sheetId, area.row, right).right;
    case 'InsideHorizontal':
      return first.bottom;
    case 'InsideVertical':
      return first.right;
  }
}

/** Setting only a weight or colour draws a continuous line, as Excel does. */
export function changeBorder(
  model: Model,
  sheetId: string,
  area: Area,
  side: SideName,
  change: Partial<BorderLine>,
): void {
  model.protection.demandFormatting(sheetId, 'allowFormatCells');
  if (side === 'InsideHorizontal' && area.rowCount < 2) return;
  if (side === 'InsideVertical' && area.columnCount < 2) return;
  const clipped = model.clip({ sheetId, area });
  if (clipped === null) return;
  const current = borderAt(model, sheetId, clipped, side);
  const style = change.style ?? (current.style === 'None' ? 'Continuous' : current.style);
  model.grid.setBorder(sheetId, clipped, sides[side], {
    style,
    weight: change.weight ?? (current.style === 'None' ? 'Thin' : current.weight),
    color: change.color ?? (current.style === 'None' ? '#000000' : current.color),
  });
}

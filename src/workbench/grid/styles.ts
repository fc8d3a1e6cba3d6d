import {
  type IStyleData,
  type Nullable,
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Area, CellStyle } from './grid';
import { type CellMatrix, type Cells, cellAt } from './cells';
import type { UniverSession } from './univer-session';

/** Font of a new workbook. Excel's body font is Calibri 11; Univer's own default would be Arial 11. */
export const defaultFont = { name: 'Calibri', size: 11 } as const;

/** Pixels of one indent step: three characters of the body font, as Excel indents. */
const indentStep = 9;

const horizontalAlign = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Fill: HorizontalAlign.DISTRIBUTED,
} as const;
const verticalAlign = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

/** Formats of cells, borders excepted. */
export class Styles {
  constructor(
    private readonly session: UniverSession,
    private readonly cells: Cells,
  ) {}

  read(sheetId: string, row: number, column: number): Required<CellStyle> {
    return fromUniver(this.styleAt(sheetId, row, column));
  }

  set(sheetId: string, area: Area, style: CellStyle): void {
    const data = toUniver(style);
    const values: CellMatrix = {};
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const line: Record<number, { s: IStyleData }> = {};
      for (let column = area.column; column < area.column + area.columnCount; column++) line[column] = { s: data };
      values[row] = line;
    }
    this.cells.grow(sheetId, area);
    this.cells.set(sheetId, values, 'formats');
  }

  /** One style per cell; null leaves the cell as it is. */
  setEach(sheetId: string, area: Area, styles: readonly (readonly (CellStyle | null)[])[]): void {
    const values: CellMatrix = {};
    let count = 0;
    styles.forEach((styleRow, r) => {
      const line: Record<number, { s: IStyleData }> = {};
      styleRow.forEach((style, c) => {
        if (style === null) return;
        count += 1;
        line[area.column + c] = { s: toUniver(style) };
      });
      values[area.row + r] = line;
    });
    if (count === 0) return;
    this.cells.grow(sheetId, area);
    this.cells.set(sheetId, values, 'formats');
  }

  styleAt(sheetId: string, row: number, column: number): Nullable<IStyleData> {
    return this.session
      .workbook()
      .getStyles()
      .getStyleByCell(cellAt(this.session.sheet(sheetId), row, column));
  }
}

function toUniver(style: CellStyle): IStyleData {
  return {
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.italic !== undefined && { it: flag(style.italic) }),
    ...(style.underline !== undefined && { ul: { s: flag(style.underline) } }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fill !== undefined && { bg: style.fill === null ? null : { rgb: style.fill } }),
    ...(style.horizontal !== undefined && { ht: horizontalAlign[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: verticalAlign[style.vertical] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.indent !== undefined && { pd: { l: 2 + indentStep * style.indent } }),
    ...(style.numberFormat !== undefined && {
      n: style.numberFormat === 'General' ? null : { pattern: style.numberFormat },
    }),
  };
}

function fromUniver(style: Nullable<IStyleData>): Required<CellStyle> {
  return {
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    fontSize: style?.fs ?? defaultFont.size,
    fontName: style?.ff ?? defaultFont.name,
    fontColor: hex(style?.cl?.rgb) ?? '#000000',
    fill: hex(style?.bg?.rgb),
    horizontal: keyOf(horizontalAlign, style?.ht) ?? 'General',
    vertical: keyOf(verticalAlign, style?.vt) ?? 'Bottom',
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: Math.max(0, Math.round(((style?.pd?.l ?? 2) - 2) / indentStep)),
    numberFormat: style?.n?.pattern ?? 'General',
  };
}

/** Univer's own menus write `rgb(1,2,3)` where the add-in and files write `#010203`. */
export function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts === null) return color.toUpperCase();
  const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function keyOf<Key extends string>(map: Readonly<Record<Key, number>>, value: Nullable<number>): Key | undefined {
  return (Object.keys(map) as Key[]).find((key) => map[key] === value);
}

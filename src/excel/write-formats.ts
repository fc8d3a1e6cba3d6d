import { columnPoints } from '../application/column-width';
import type { AreaFormat, CellArea, CellFormat, CellFormats, SheetPlan } from '../application/workbook-plan';

/**
 * Gives the same range for the same area: every range costs about 300 bytes of the request. None of them outlives its request,
 * so Excel need not keep a reference: without that word each would cost 200 bytes more, half of them in a request for cleaning up.
 */
export type RangeOf = (area: CellArea) => Excel.Range;

export function rangesOf(sheet: Excel.Worksheet): RangeOf {
  const known = new Map<string, Excel.Range>();
  return ({ row, column, rowCount, columnCount }) => {
    const key = [row, column, rowCount, columnCount].join();
    const range = known.get(key) ?? sheet.getRangeByIndexes(row, column, rowCount, columnCount).untrack();
    known.set(key, range);
    return range;
  };
}

const borderSides = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
} as const;

function writeFont(font: Excel.RangeFont, { bold, italic, fontSize, fontName, fontColor }: CellFormat): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (fontSize !== undefined) font.size = fontSize;
  if (fontName !== undefined) font.name = fontName;
  if (fontColor !== undefined) font.color = fontColor;
}

const fontKeys = ['bold', 'italic', 'fontSize', 'fontName', 'fontColor'] as const;

export function writeFormat(rangeOf: RangeOf, { area, format }: AreaFormat): void {
  const range = rangeOf(area);
  const target = range.format;
  // A single value fills the whole range; the type of the library knows only the matrix.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  if (fontKeys.some((key) => format[key] !== undefined)) writeFont(target.font, format);
  if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.horizontal !== undefined) target.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) target.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) target.wrapText = format.wrap;
  if (format.indent !== undefined) target.indentLevel = format.indent;
  if (format.border === undefined) return;
  const { edges, style, color } = format.border;
  for (const edge of edges) {
    // Inner lines of a single row or column do not exist, and Excel refuses to set them.
    if (edge === 'insideHorizontal' && area.rowCount === 1) continue;
    if (edge === 'insideVertical' && area.columnCount === 1) continue;
    const border = target.borders.getItem(borderSides[edge]);
    border.style = 'Continuous';
    // A new line is thin by itself.
    if (style !== 'Thin') border.weight = style;
    border.color = color;
  }
}

/** Formats of single cells in one call, number formats in another: what a format leaves open stays as it is. */
export function writeCellFormats(rangeOf: RangeOf, { row, column, formats }: CellFormats): void {
  const range = rangeOf({ row, column, rowCount: formats.length, columnCount: formats[0]?.length ?? 0 });
  const bags = formats.map((cells) => cells.map((format) => cellBag(format ?? {})));
  if (bags.some((cells) => cells.some((bag) => bag.format !== undefined))) range.setCellProperties(bags);
  const numberFormats = formats.map((cells) => cells.map((format) => format?.numberFormat ?? null));
  // Excel leaves a cell alone for which it gets null.
  if (numberFormats.some((cells) => cells.some((format) => format !== null))) range.numberFormat = numberFormats;
}

function cellBag(format: CellFormat): Excel.SettableCellProperties {
  const { bold, italic, fontSize, fontName, fontColor, fill, horizontal, vertical, wrap, indent, border } = format;
  const lines = border?.edges.flatMap((edge) => {
    const inside = edge === 'insideHorizontal' || edge === 'insideVertical';
    const weight = border.style === 'Thin' ? {} : { weight: border.style };
    return inside ? [] : [[edge, { style: 'Continuous', ...weight, color: border.color }] as const];
  });
  const bag: Excel.CellPropertiesFormat = {
    ...(fontKeys.some((key) => format[key] !== undefined)
      ? {
          font: {
            ...(bold === undefined ? {} : { bold }),
            ...(italic === undefined ? {} : { italic }),
            ...(fontSize === undefined ? {} : { size: fontSize }),
            ...(fontName === undefined ? {} : { name: fontName }),
            ...(fontColor === undefined ? {} : { color: fontColor }),
          },
        }
      : {}),
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined ? {} : { verticalAlignment: vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(indent === undefined ? {} : { indentLevel: indent }),
    ...(lines === undefined ? {} : { borders: Object.fromEntries(lines) }),
  };
  return Object.keys(bag).length === 0 ? {} : { format: bag };
}

/** All widths in one call and all heights in another, instead of one call per column and row. */
export function writeSizes(rangeOf: RangeOf, { columnWidths, rowHeights = [] }: SheetPlan): void {
  if (columnWidths.length > 0) {
    rangeOf({ row: 0, column: 0, rowCount: 1, columnCount: columnWidths.length }).setColumnProperties(
      columnWidths.map((width) => (width === null ? {} : { format: { columnWidth: columnPoints(width) } })),
    );
  }
  if (rowHeights.length === 0) return;
  const byRow = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const rowCount = Math.max(...byRow.keys()) + 1;
  rangeOf({ row: 0, column: 0, rowCount, columnCount: 1 }).setRowProperties(
    Array.from({ length: rowCount }, (_, row) => {
      const height = byRow.get(row);
      return height === undefined ? {} : { format: { rowHeight: height } };
    }),
  );
}

import type { AreaFormat, BorderEdge, CellArea, CellFormat, CellFormats } from '../workbook-plan';
import { overlap, withoutRedundant } from './redundant-formats';

/** About how many bytes of a request the parts of a format take: an area is named, and each of its properties is an action. */
const bytes = {
  area: 390,
  fontOrFill: 135,
  property: 110,
  borders: 140,
  edge: 490,
  bag: 14,
  longName: 9,
  emptyCell: 3,
  emptyNumberFormat: 5,
};
const fontKeys = ['bold', 'italic', 'fontSize', 'fontName', 'fontColor'] as const;

export interface SplitFormats {
  readonly formats: readonly AreaFormat[];
  readonly cellFormats: readonly CellFormats[];
}

/** A format cell by cell; cells without a place in it are not there. */
interface Gathered extends CellArea {
  readonly cells: readonly (readonly CellFormat[])[];
}

/**
 * Formats of few cells are written cell by cell in blocks, the others as areas, whatever is the shorter request. The blocks are
 * written behind all areas; so only those formats go there that nothing after them changes again.
 */
export function splitFormats(all: readonly AreaFormat[]): SplitFormats {
  const formats = withoutRedundant(all);
  const small = formats.filter((format, index) => {
    const changedLater = formats.slice(index + 1).some((later) => overrides(later, format));
    return !changedLater && cellsBytes(byCell(format)) < areaBytes(format);
  });
  if (small.length < 2) return { formats, cellFormats: [] };
  const gathered = new Set(small);
  return {
    formats: formats.filter((format) => !gathered.has(format)),
    cellFormats: blocksOf(small.map(byCell)),
  };
}

function overrides(later: AreaFormat, { area, format }: AreaFormat): boolean {
  const keys = Object.keys(later.format);
  return overlap(later.area, area) && Object.keys(format).some((key) => keys.includes(key));
}

function areaBytes({ format }: AreaFormat): number {
  const { border, fill, ...properties } = format;
  const inFont = fontKeys.some((key) => format[key] !== undefined);
  return (
    bytes.area +
    bytes.property * Object.keys(properties).length +
    (inFont ? bytes.fontOrFill : 0) +
    (fill === undefined ? 0 : bytes.fontOrFill + bytes.property) +
    (border === undefined ? 0 : bytes.borders + bytes.edge * border.edges.length)
  );
}

function cellsBytes({ cells }: Gathered): number {
  return cells.flat().reduce((sum, { numberFormat, ...rest }) => {
    const number = numberFormat === undefined ? 0 : numberFormat.length;
    const names = Object.keys(rest).length;
    return sum + number + (names === 0 ? 0 : JSON.stringify(rest).length + bytes.bag + bytes.longName * names);
  }, 0);
}

/** The edges of an area become those of its cells. */
function byCell({ area, format: { border, ...rest } }: AreaFormat): Gathered {
  const cells = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column): CellFormat => {
      if (border === undefined) return rest;
      const own: Readonly<Record<BorderEdge, BorderEdge | null>> = {
        top: row === 0 ? 'top' : null,
        bottom: row === area.rowCount - 1 ? 'bottom' : null,
        left: column === 0 ? 'left' : null,
        right: column === area.columnCount - 1 ? 'right' : null,
        insideHorizontal: row === area.rowCount - 1 ? null : 'bottom',
        insideVertical: column === area.columnCount - 1 ? null : 'right',
      };
      const edges = border.edges.flatMap((edge) => own[edge] ?? []);
      return edges.length === 0 ? rest : { ...rest, border: { ...border, edges } };
    }),
  );
  return { ...area, cells };
}

function around(one: CellArea, other: CellArea): CellArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

/** What a block of this size costs before anything is said in it. */
function blockBytes({ rowCount, columnCount }: CellArea, numbers: boolean): number {
  const cells = rowCount * columnCount;
  return bytes.area + cells * bytes.emptyCell + (numbers ? bytes.area / 3 + cells * bytes.emptyNumberFormat : 0);
}

interface OpenBlock {
  readonly area: CellArea;
  readonly numbers: boolean;
  readonly parts: readonly Gathered[];
}

function sayNumbers({ cells }: Gathered): boolean {
  return cells.some((line) => line.some(({ numberFormat }) => numberFormat !== undefined));
}

function joined(one: OpenBlock, other: OpenBlock): OpenBlock {
  return {
    area: around(one.area, other.area),
    numbers: one.numbers || other.numbers,
    parts: [...one.parts, ...other.parts],
  };
}

/** Joins what lies close together, as long as the empty cells in between cost less than a block of their own. */
function blocksOf(parts: readonly Gathered[]): readonly CellFormats[] {
  const price = ({ area, numbers }: OpenBlock): number => blockBytes(area, numbers);
  const open = parts.map((part): OpenBlock => ({ area: part, numbers: sayNumbers(part), parts: [part] }));
  for (;;) {
    let best: { gain: number; one: OpenBlock; other: OpenBlock } | null = null;
    for (const [index, one] of open.entries()) {
      for (const other of open.slice(index + 1)) {
        const gain = price(one) + price(other) - price(joined(one, other));
        if (gain > (best?.gain ?? 0)) best = { gain, one, other };
      }
    }
    if (best === null) break;
    open.splice(open.indexOf(best.other), 1);
    open.splice(open.indexOf(best.one), 1, joined(best.one, best.other));
  }
  return open.map(({ area, parts: own }) => filled(area, own));
}

function filled({ row, column, rowCount, columnCount }: CellArea, parts: readonly Gathered[]): CellFormats {
  const formats = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, (): CellFormat | null => null),
  );
  for (const part of parts) {
    part.cells.forEach((line, rowIndex) => {
      const target = formats[part.row - row + rowIndex];
      line.forEach((format, columnIndex) => {
        const at = part.column - column + columnIndex;
        if (target !== undefined) target[at] = { ...target[at], ...format };
      });
    });
  }
  return { row, column, formats };
}

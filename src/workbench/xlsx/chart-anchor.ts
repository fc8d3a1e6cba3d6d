import type { Grid } from '../grid/grid';
import type { ChartState } from '../processor/side-store';
import { type XmlElement, childOf } from './xml';

/** English metric units: what a file measures drawings in. */
export const emuPerPoint = 12_700;

/** A point of a sheet: a cell, and points from its upper left corner. */
export interface CellCorner {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
}

export interface ChartAnchor {
  readonly from: CellCorner;
  readonly to: CellCorner;
}

type Frame = Pick<ChartState, 'left' | 'top' | 'width' | 'height'>;
/** Rounding of widths and heights must not move an edge into the next cell. */
const tolerance = 0.01;

/** Which line (row or column) lies at so many points from the edge of the sheet. */
function lineAt(
  points: number,
  sizeOf: (line: number) => number,
  last: number,
): readonly [line: number, offset: number] {
  let rest = points;
  let line = 0;
  while (line < last && rest >= sizeOf(line) - tolerance) {
    rest -= sizeOf(line);
    line += 1;
  }
  return [line, Math.max(0, rest < tolerance ? 0 : rest)];
}

/** The cells below the corners of a chart. */
export function chartAnchor(
  grid: Grid,
  { sheetId, left, top, width, height }: Frame & { readonly sheetId: string },
): ChartAnchor {
  const sheet = grid.sheets().find(({ id }) => id === sheetId);
  const at = (x: number, y: number): CellCorner => {
    const [row, rowOffset] = lineAt(y, (line) => grid.rowHeight(sheetId, line), (sheet?.rowCount ?? 1) - 1);
    const [column, columnOffset] = lineAt(x, (line) => grid.columnWidth(sheetId, line), (sheet?.columnCount ?? 1) - 1);
    return { row, rowOffset, column, columnOffset };
  };
  return { from: at(left, top), to: at(left + width, top + height) };
}

/** Where a file says that a drawing lies: between two cells, from a cell on, or anywhere; sizes are points. */
export type AnchorModel =
  | { readonly kind: 'cells'; readonly from: CellCorner; readonly to: CellCorner }
  | { readonly kind: 'cell'; readonly from: CellCorner; readonly width: number; readonly height: number }
  | ({ readonly kind: 'points' } & Frame);

export function readAnchor(element: XmlElement): AnchorModel | null {
  const size = childOf(element, 'ext')?.attributes;
  const [width, height] = [points(size?.['cx']), points(size?.['cy'])];
  switch (element.name) {
    case 'twoCellAnchor': {
      const [from, to] = [readCorner(childOf(element, 'from')), readCorner(childOf(element, 'to'))];
      return from === null || to === null ? null : { kind: 'cells', from, to };
    }
    case 'oneCellAnchor': {
      const from = readCorner(childOf(element, 'from'));
      return from === null ? null : { kind: 'cell', from, width, height };
    }
    case 'absoluteAnchor': {
      const place = childOf(element, 'pos')?.attributes;
      return { kind: 'points', left: points(place?.['x']), top: points(place?.['y']), width, height };
    }
    default:
      return null;
  }
}

function points(emu: string | undefined): number {
  const found = Number(emu ?? 0) / emuPerPoint;
  return Number.isFinite(found) ? found : 0;
}

function readCorner(element: XmlElement | null): CellCorner | null {
  const [row, column] = ['row', 'col'].map((name) => Number(childOf(element, name)?.text ?? Number.NaN));
  if (row === undefined || column === undefined || !Number.isInteger(row) || !Number.isInteger(column)) return null;
  const offset = (name: string): number => points(childOf(element, name)?.text);
  return { row, rowOffset: offset('rowOff'), column, columnOffset: offset('colOff') };
}

/** The place of a drawing on a sheet whose rows and columns have their sizes. */
export function chartFrame(grid: Grid, sheetId: string, anchor: AnchorModel): Frame {
  if (anchor.kind === 'points') {
    const { left, top, width, height } = anchor;
    return { left, top, width, height };
  }
  const sheet = grid.sheets().find(({ id }) => id === sheetId);
  const before = (count: number, limit: number, sizeOf: (line: number) => number): number => {
    let sum = 0;
    for (let line = 0; line < Math.min(count, limit); line += 1) sum += sizeOf(line);
    return sum;
  };
  const place = ({ row, rowOffset, column, columnOffset }: CellCorner): readonly [left: number, top: number] => [
    before(column, sheet?.columnCount ?? 0, (line) => grid.columnWidth(sheetId, line)) + columnOffset,
    before(row, sheet?.rowCount ?? 0, (line) => grid.rowHeight(sheetId, line)) + rowOffset,
  ];
  const [left, top] = place(anchor.from);
  if (anchor.kind === 'cell') return { left, top, width: anchor.width, height: anchor.height };
  const [right, bottom] = place(anchor.to);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

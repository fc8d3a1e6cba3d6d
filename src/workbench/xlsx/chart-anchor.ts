import type { Grid } from '../grid/grid';
import type { ChartState } from '../processor/side-store';

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

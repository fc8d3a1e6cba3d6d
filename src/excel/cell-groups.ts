import type { CellPlace } from '../application/ports';
import type { CellArea } from '../application/workbook-plan';

/** A rectangle in which every cell is wanted. */
export interface CellGroup<Cell extends CellPlace> extends CellArea {
  readonly sheet: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** Half of what Excel on the web takes in one request: the answer has to fit, too. */
const mostBytes = 2_500_000;
/** What a range costs in a request besides its contents. */
export const rangeBytes = 900;

/**
 * Single cells as few rectangles: runs of neighbours in a column, then runs of equal height side by side. No other cell lies
 * inside.
 */
export function groupCells<Cell extends CellPlace>(cells: readonly Cell[]): readonly CellGroup<Cell>[] {
  const runs = verticalRuns(cells);
  const groups: { readonly sheet: string; readonly row: number; readonly columns: Cell[][] }[] = [];
  const open = new Map<string, (typeof groups)[number]>();
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    const key = (column: number): string => `${first.row}/${run.length}/${column}/${first.sheet}`;
    const left = open.get(key(first.column - 1));
    if (left === undefined) {
      const group = { sheet: first.sheet, row: first.row, columns: [run] };
      groups.push(group);
      open.set(key(first.column), group);
    } else {
      left.columns.push(run);
      open.set(key(first.column), left);
    }
  }
  return groups.map(({ sheet, row, columns }) => {
    const [first = []] = columns;
    return {
      sheet,
      row,
      column: first[0]?.column ?? 0,
      rowCount: first.length,
      columnCount: columns.length,
      cells: first.map((_, index) => columns.flatMap((column) => column[index] ?? [])),
    };
  });
}

/** Runs of cells below each other, from left to right. */
function verticalRuns<Cell extends CellPlace>(cells: readonly Cell[]): readonly Cell[][] {
  const sorted = [...cells].sort(
    (left, right) => compare(left.sheet, right.sheet) || left.column - right.column || left.row - right.row,
  );
  const runs: Cell[][] = [];
  let last: Cell | undefined;
  for (const cell of sorted) {
    const continues = last?.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row;
    if (continues) runs.at(-1)?.push(cell);
    else runs.push([cell]);
    last = cell;
  }
  return runs;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The groups in batches that fit into one request each; a group that does not fit by itself is cut between rows. */
export function batchesOf<Cell extends CellPlace>(
  groups: readonly CellGroup<Cell>[],
  bytesOf: (cell: Cell) => number,
  limit = mostBytes,
): readonly (readonly CellGroup<Cell>[])[] {
  const batches: CellGroup<Cell>[][] = [];
  let size = Infinity;
  const add = (group: CellGroup<Cell>, bytes: number): void => {
    if (size + bytes > limit) {
      batches.push([group]);
      size = bytes;
    } else {
      batches.at(-1)?.push(group);
      size += bytes;
    }
  };
  for (const group of groups) {
    let from = 0;
    let bytes = rangeBytes;
    group.cells.forEach((row, index) => {
      const own = row.reduce((sum, cell) => sum + bytesOf(cell), 0);
      if (index > from && bytes + own > limit) {
        add(rowsOf(group, from, index), bytes);
        from = index;
        bytes = rangeBytes;
      }
      bytes += own;
    });
    add(rowsOf(group, from, group.rowCount), bytes);
  }
  return batches;
}

function rowsOf<Cell extends CellPlace>(group: CellGroup<Cell>, from: number, to: number): CellGroup<Cell> {
  return { ...group, row: group.row + from, rowCount: to - from, cells: group.cells.slice(from, to) };
}

import type { CellContent } from '../application/workbook-plan';
import { rangeBytes } from './cell-groups';
import type { CellImage, RemovedBlock, TableRemoval } from './cell-images';
import { cellInput } from './cell-input';
import { plainStep, rowSlices, stepBytes } from './request-steps';
import type { RequestStep } from './request-steps';

function bodyRows(context: Excel.RequestContext, table: string, index: number, rowCount: number): Excel.Range {
  const first = context.workbook.tables.getItem(table).getDataBodyRange().getRow(index);
  return rowCount === 1 ? first : first.getResizedRange(rowCount - 1, 0);
}

/** One call for all of them; `deleteRowsAt` is of no requirement set that can be relied on. */
function deleteRows(context: Excel.RequestContext, table: string, index: number, rowCount: number): void {
  bodyRows(context, table, index, rowCount).delete('Up');
}

/** Excel inserts the rows, so that nothing below the table is overwritten. */
export function appendSteps(table: string, rows: readonly (readonly CellContent[])[]): readonly RequestStep[] {
  return rowSlices(rows).map((slice) =>
    plainStep(rangeBytes + slice.bytes, ({ workbook }) => {
      const values = slice.rows.map((row) => row.map(cellInput));
      workbook.tables.getItem(table).rows.add(undefined, values);
    }),
  );
}

function bytesOf(image: readonly (readonly CellImage[])[]): number {
  return rowSlices(image).reduce((sum, { bytes }) => sum + bytes, 0);
}

function firstRowStep(table: string, change: (row: Excel.Range) => void): RequestStep {
  return plainStep(rangeBytes, (context) => change(bodyRows(context, table, 0, 1)));
}

export function removalSteps({ table, blocks, emptied }: TableRemoval): readonly RequestStep[] {
  return [
    ...blocks.map(({ index, image }) =>
      // To move rows is work like writing them: so much of it goes into one request.
      plainStep(rangeBytes + bytesOf(image), (context) => deleteRows(context, table, index, image.length)),
    ),
    ...(emptied === null ? [] : [firstRowStep(table, (row) => row.clear('Contents'))]),
  ];
}

/** Rows that are deleted at once. */
const rowsPerDeletion = 1_500;

/** Takes back what was appended, from the end: `found` rows are there, the first `expected` of them are not ours. */
export function takeBackAppended(table: string, expected: number, found: number): readonly RequestStep[] {
  const steps: RequestStep[] = [];
  for (let end = found; end > expected; end -= rowsPerDeletion) {
    const index = Math.max(expected, end - rowsPerDeletion);
    steps.push(plainStep(stepBytes, (context) => deleteRows(context, table, index, end - index)));
  }
  return steps;
}

/** Rows that a table has after each part of a list was appended; a broken write leaves one of these numbers. */
export function appendedCounts(expected: number, rows: readonly (readonly CellContent[])[]): ReadonlySet<number> {
  return new Set(rowSlices(rows).map((slice) => expected + slice.from + slice.rows.length));
}

/**
 * Puts removed rows back at their places. How many of the blocks are gone is told by the number of rows that are left; null
 * where that number cannot have come from this removal.
 */
export function restorationSteps(
  { table, rowCount, blocks, emptied }: TableRemoval,
  found: number,
): readonly RequestStep[] | null {
  let rest = rowCount - found;
  const gone: RemovedBlock[] = [];
  for (const block of blocks) {
    if (rest <= 0) break;
    rest -= block.image.length;
    gone.push(block);
  }
  if (rest !== 0) return null;
  const back = gone.reverse().flatMap(({ index, image }) =>
    rowSlices(image).map((slice) =>
      plainStep(rangeBytes + slice.bytes, ({ workbook }) => {
        const rows = slice.rows.map((row) => [...row]);
        workbook.tables.getItem(table).rows.add(index + slice.from, rows);
      }),
    ),
  );
  if (emptied === null) return back;
  const first: CellImage[] = [...emptied];
  return [
    ...back,
    firstRowStep(table, (row) => {
      row.formulas = [first];
    }),
  ];
}

import type { CellPlace, CellValue, EnteredFormulas, FormulaEntry, HostFault } from '../application/ports';
import type { CellArea } from '../application/workbook-plan';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { batchesOf, groupCells } from './cell-groups';
import type { CellGroup } from './cell-groups';
import { runExcel } from './run-excel';
import type { ExcelBatch } from './run-excel';

function rangeOf(context: Excel.RequestContext, area: CellArea & { readonly sheet: string }): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
}

/**
 * Enters formulas again: one look whether they still stand there, one write. Whatever fails on the way, every cell keeps a
 * formula that says the same. Calculation is not suspended, because then Excel would leave it to the add-in.
 */
export async function enterFormulas(
  entries: readonly FormulaEntry[],
  onProgress: (done: number, total: number) => void,
): Promise<Result<EnteredFormulas, HostFault>> {
  const batches = batchesOf(groupCells(entries), ({ formula }) => formula.length + 10);
  const entered: FormulaEntry[] = [];
  const textCells: FormulaEntry[] = [];
  onProgress(0, batches.length);
  for (const [index, groups] of batches.entries()) {
    const done = await runExcel<EnteredFormulas, never>((batch) => enterBatch(groups, batch));
    if (!done.ok) return done;
    entered.push(...done.value.entered);
    textCells.push(...done.value.textCells);
    onProgress(index + 1, batches.length);
  }
  return success({ entered, textCells });
}

async function enterBatch(
  groups: readonly CellGroup<FormulaEntry>[],
  { context, sync }: ExcelBatch,
): Promise<Result<EnteredFormulas, never>> {
  const ranges = groups.map((group) => ({ group, range: rangeOf(context, group).load('formulas,numberFormat') }));
  await sync();
  const textCells: FormulaEntry[] = [];
  const unchanged = ranges.flatMap(({ group, range }) =>
    group.cells.flatMap((row, rowIndex) =>
      row.filter((entry, columnIndex) => {
        if (cellOf(range.formulas, rowIndex, columnIndex) !== entry.stored) return false;
        if (cellOf(range.numberFormat, rowIndex, columnIndex) !== '@') return true;
        textCells.push(entry);
        return false;
      }),
    ),
  );
  if (unchanged.length === 0) return success({ entered: [], textCells });
  for (const group of groupCells(unchanged))
    rangeOf(context, group).formulas = group.cells.map((row) => row.map(({ formula }) => formula));
  await sync();
  return success({ entered: unchanged, textCells });
}

function cellOf(matrix: unknown[][], row: number, column: number): unknown {
  return matrix[row]?.[column];
}

/** What single cells show, in the order asked for. */
export async function readValues(places: readonly CellPlace[]): Promise<Result<readonly CellValue[], HostFault>> {
  const wanted = places.map((place, index) => ({ ...place, index }));
  const values: CellValue[] = places.map(() => '');
  for (const groups of batchesOf(groupCells(wanted), () => 30)) {
    const read = await runExcel<null, never>(async ({ context, sync }) => {
      const ranges = groups.map((group) => ({ group, range: rangeOf(context, group).load('values') }));
      await sync();
      for (const { group, range } of ranges)
        group.cells.forEach((row, rowIndex) =>
          row.forEach(({ index }, columnIndex) => {
            values[index] = cellOf(range.values, rowIndex, columnIndex) as CellValue;
          }),
        );
      return success(null);
    });
    if (!read.ok) return read;
  }
  return success(values);
}

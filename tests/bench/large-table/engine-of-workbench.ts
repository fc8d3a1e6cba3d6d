import { createHeadlessGrid, type CellWrite } from '../../../src/workbench/grid';
import type { Table } from './large-table';
import { nativeBlock, nativeColumns, type NativeCell } from './native-formulas';
import { startWatch, type Elapsed } from './stopwatch';

export interface EngineRun {
  /** Writing the data, before any formula is there. */
  readonly load: Elapsed;
  /** From the moment the formulas are written until the last one is calculated. */
  readonly calculation: Elapsed;
  readonly results: readonly (readonly (string | number | boolean)[])[];
}

/** The native formulas of one Jobcenter on the table, in the engine of the workbench without its page. */
export async function calculateInWorkbench(table: Table, jobcenter: number, month: number): Promise<EngineRun> {
  const grid = createHeadlessGrid();
  try {
    const data = grid.addSheet('Kennzahlen').id;
    const loading = startWatch();
    const columnCount = table[0]?.length ?? 0;
    grid.write(
      data,
      { row: 0, column: 0, rowCount: table.length, columnCount },
      table.map((row) => row.map((value): CellWrite => ({ value }))),
    );
    await grid.settle();
    const load = loading();
    const block = nativeBlock('Kennzahlen', table.length - 1, 1, jobcenter, month);
    const area = { row: 0, column: 0, rowCount: block.length, columnCount: nativeColumns };
    const calculating = startWatch();
    grid.write(
      grid.activeSheetId(),
      area,
      block.map((row) => row.map(written)),
    );
    await grid.settle();
    const calculation = calculating();
    const results = grid.read(grid.activeSheetId(), area).map((row) => row.map(({ value }) => value));
    return { load, calculation, results };
  } finally {
    grid.dispose();
  }
}

function written(cell: NativeCell): CellWrite {
  return typeof cell === 'object' ? cell : { value: cell };
}

import type { HostFault, OccupiedCell } from '../application/ports';
import type { CellContent } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { cellInput } from './cell-input';
import { runExcel } from './run-excel';

/** Writes into the active cell, unless something stands there: a formula that shows nothing is something, too. */
export function insertAtSelection(
  content: CellContent,
): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>> {
  return runExcel<{ readonly address: string }, OccupiedCell>(async ({ context, sync }) => {
    const cell = context.workbook.getActiveCell().load('address,formulas');
    await sync();
    const { address } = cell;
    if (cell.formulas[0]?.[0] !== '') return failure({ code: 'cellOccupied', address });
    cell.formulas = [[cellInput(content)]];
    await sync();
    return success({ address });
  });
}

export function goTo(sheet: string, row: number, column: number): Promise<Result<null, HostFault>> {
  return runExcel<null, never>(async ({ context, sync }) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRangeByIndexes(row, column, 1, 1).select();
    await sync();
    return success(null);
  });
}

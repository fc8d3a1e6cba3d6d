import type { CellPlace, CellValue, HostFault, InsertionReading, InsertionRequest } from '../application/ports';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { isBrokenName } from './broken-names';
import { runExcel } from './run-excel';

const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/** Tables, names and selection first, then the values that are wanted and the cells that the result would fill. */
export function readForInsertion({ wanted, room }: InsertionRequest): Promise<Result<InsertionReading, HostFault>> {
  return runExcel<InsertionReading, never>(async ({ context, sync }) => {
    const { workbook } = context;
    const tables = workbook.tables.load({ name: true, columns: { name: true } });
    const names = workbook.names.load('items/name,items/formula');
    const cell = workbook.getActiveCell().load('address,rowIndex,columnIndex');
    const sheet = cell.worksheet.load('name');
    const around = cell.getTables(false).getCount();
    await sync();

    const headers = tables.items.map((table) => ({
      name: table.name,
      headers: table.columns.items.map(({ name }) => name),
    }));
    const columns = wanted(headers).map(({ table, columns: headersOf }) => ({
      table,
      columns: headersOf.map((name) => ({
        name,
        range: workbook.tables.getItem(table).columns.getItem(name).getDataBodyRange().load('values'),
      })),
    }));
    const { rowIndex, columnIndex } = cell;
    const roomRange = sheet
      .getRangeByIndexes(
        rowIndex,
        columnIndex,
        Math.min(room.rowCount, sheetRows - rowIndex),
        Math.min(room.columnCount, sheetColumns - columnIndex),
      )
      .load('formulas');
    await sync();

    return success({
      tables: headers,
      names: names.items.filter((item) => !isBrokenName(item)).map(({ name }) => name),
      columns: new Map(
        columns.map(({ table, columns: read }) => [
          table,
          new Map(read.map(({ name, range }) => [name, (range.values as CellValue[][]).map(([value = '']) => value)])),
        ]),
      ),
      cell: { sheet: sheet.name, row: rowIndex, column: columnIndex, address: cell.address },
      insideTable: around.value > 0,
      room: roomRange.formulas as CellValue[][],
    });
  });
}

export function insertFormula(place: CellPlace, formula: string): Promise<Result<null, HostFault>> {
  return runExcel<null, never>(async ({ context, sync }) => {
    context.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(place.row, place.column, 1, 1).formulas = [
      [formula],
    ];
    await sync();
    return success(null);
  });
}

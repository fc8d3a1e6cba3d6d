import type {
  CellValue,
  HostFault,
  ReadRequest,
  ReadSheet,
  ReadTable,
  WorkbookInventory,
  WorkbookReading,
} from '../application/ports';
import { sameName } from '../application/table-catalogue';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { runExcel } from './run-excel';

/** Everything an action reads, in two round trips: what is there, then the values of it that are wanted. */
export function readWorkbook(request: ReadRequest): Promise<Result<WorkbookReading, HostFault>> {
  return runExcel<WorkbookReading, never>(async ({ context, sync }) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const tables = workbook.tables.load('items/name');
    const names = workbook.names.load('items/name');
    const protection = workbook.protection.load('protected');
    const parts = workbook.customXmlParts.getByNamespace(request.namespace).load('items/id');
    await sync();

    const sheetDetails = sheets.items.map((sheet) => ({ sheet, protection: sheet.protection.load('protected') }));
    const tableDetails = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load('name'),
      headers: table.getHeaderRowRange().load('values'),
      rowCount: table.rows.getCount(),
    }));
    const wantedTables = request.tables.flatMap((name) => {
      const table = tables.items.find((each) => sameName(each.name, name));
      return table === undefined
        ? []
        : [{ name, table: table.name, range: table.getRange().load('values,rowIndex,columnIndex') }];
    });
    const wantedSheets = sheets.items
      .filter(({ name }) => request.sheets(name))
      .map((sheet) => ({
        name: sheet.name,
        range: sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex'),
      }));
    const xml = parts.items[0]?.getXml();
    await sync();

    const inventory: WorkbookInventory = {
      sheets: sheetDetails.map(({ sheet, protection: state }) => ({
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        protected: state.protected,
      })),
      tables: tableDetails.map(({ table, sheet, headers, rowCount }) => ({
        name: table.name,
        sheet: sheet.name,
        headers: (headers.values[0] ?? []).map(String),
        rowCount: rowCount.value,
      })),
      names: names.items.map(({ name }) => name),
      structureProtected: protection.protected,
      part: xml?.value ?? null,
    };
    return success({
      inventory,
      tables: new Map(
        wantedTables.map(({ name, table, range }) => [
          name,
          asTable(range, tableDetails.find((each) => each.table.name === table)?.sheet.name ?? ''),
        ]),
      ),
      sheets: new Map(
        wantedSheets.flatMap(({ name, range }): [string, ReadSheet][] =>
          range.isNullObject
            ? []
            : [[name, { row: range.rowIndex, column: range.columnIndex, values: range.values as CellValue[][] }]],
        ),
      ),
    });
  });
}

function asTable(range: Excel.Range, sheet: string): ReadTable {
  const [header = [], ...rows] = range.values as CellValue[][];
  return { headers: header.map(String), rows, place: { sheet, row: range.rowIndex, column: range.columnIndex } };
}

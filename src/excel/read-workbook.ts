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
import { isBrokenName } from './broken-names';
import type { SheetArea } from './range-blocks';
import { runExcel } from './run-excel';

type Matrix = readonly (readonly CellValue[])[];

/** A table or sheet that is wanted; `values` is null where they have to be read in blocks. */
interface Wanted {
  readonly name: string;
  readonly area: SheetArea;
  readonly values: Matrix | null;
}

interface Answer {
  readonly inventory: WorkbookInventory;
  readonly parts: ReadonlyMap<string, string>;
  readonly tables: readonly Wanted[];
  readonly sheets: readonly Wanted[];
}

/**
 * Everything an action reads, in two round trips: what is there, then the values of it that are wanted. Only what is too
 * large for one answer is read in blocks.
 */
export async function readWorkbook(request: ReadRequest): Promise<Result<WorkbookReading, HostFault>> {
  const whole = await readAtOnce(request, true);
  const answer = !whole.ok && whole.error.code === 'payloadTooLarge' ? await readAtOnce(request, false) : whole;
  if (!answer.ok) return answer;
  const { inventory, parts, tables, sheets } = answer.value;
  const large = [...tables, ...sheets].filter(({ values }) => values === null);
  const matrices = large.length === 0 ? success(new Map<SheetArea, Matrix>()) : await readLarge(large);
  if (!matrices.ok) return matrices;
  const valuesOf = ({ area, values }: Wanted): Matrix => values ?? matrices.value.get(area) ?? [];
  return success({
    inventory,
    parts,
    tables: new Map(tables.map((table) => [table.name, asTable(table, valuesOf(table))])),
    sheets: new Map(
      sheets.map((sheet): [string, ReadSheet] => {
        const { row, column } = sheet.area;
        return [sheet.name, { row, column, values: valuesOf(sheet) }];
      }),
    ),
  });
}

async function readLarge(wanted: readonly Wanted[]): Promise<Result<ReadonlyMap<SheetArea, Matrix>, HostFault>> {
  const { readInBlocks } = await import('./range-blocks');
  const read = await readInBlocks(
    wanted.map(({ area }) => area),
    ['values'],
  );
  if (!read.ok) return read;
  const matrices = new Map<SheetArea, (readonly CellValue[])[]>();
  for (const { area, values } of read.value) {
    const rows = matrices.get(area) ?? [];
    for (const row of values) rows.push(row);
    matrices.set(area, rows);
  }
  return success(matrices);
}

function readAtOnce(request: ReadRequest, withValues: boolean): Promise<Result<Answer, HostFault>> {
  return runExcel<Answer, never>(async ({ context, sync }) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const tables = workbook.tables.load('items/name');
    const names = workbook.names.load('items/name,items/formula');
    const protection = workbook.protection.load('protected');
    const namespaces = [...new Set([request.namespace, ...(request.namespaces ?? [])])];
    const parts = namespaces.map((namespace) => ({
      namespace,
      found: workbook.customXmlParts.getByNamespace(namespace).load('items/id'),
    }));
    await sync();

    const sheetDetails = sheets.items.map((sheet) => ({ sheet, protection: sheet.protection.load('protected') }));
    const tableDetails = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load('name'),
      headers: table.getHeaderRowRange().load('values'),
      rowCount: table.rows.getCount(),
    }));
    const details = `rowIndex,columnIndex,rowCount,columnCount${withValues ? ',values' : ''}`;
    const wantedTables = request.tables.flatMap((name) => {
      const found = tableDetails.find(({ table }) => sameName(table.name, name));
      return found === undefined ? [] : [{ name, sheet: found.sheet, range: found.table.getRange().load(details) }];
    });
    const wantedSheets = sheets.items
      .filter(({ name }) => request.sheets(name))
      .map((sheet) => ({ name: sheet.name, sheet, range: sheet.getUsedRangeOrNullObject(true).load(details) }));
    const xml = parts.map(({ namespace, found }) => ({ namespace, text: found.items[0]?.getXml() }));
    await sync();

    const partTexts = new Map(
      xml.flatMap(({ namespace, text }): [string, string][] => (text === undefined ? [] : [[namespace, text.value]])),
    );
    const wanted = ({ name, sheet, range }: (typeof wantedTables)[number]): Wanted => {
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
      const area = { sheet: sheet.name, row, column, rowCount, columnCount };
      // Beyond 5 million cells Excel answers null without an error.
      return { name, area, values: withValues ? (range.values as CellValue[][] | null) : null };
    };
    return success({
      inventory: {
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
        names: names.items.filter((item) => !isBrokenName(item)).map(({ name }) => name),
        structureProtected: protection.protected,
        part: partTexts.get(request.namespace) ?? null,
      },
      parts: partTexts,
      tables: wantedTables.map(wanted),
      sheets: wantedSheets.filter(({ range }) => !range.isNullObject).map(wanted),
    });
  });
}

function asTable({ area }: Wanted, [header = [], ...rows]: Matrix): ReadTable {
  return { headers: header.map(String), rows, place: { sheet: area.sheet, row: area.row, column: area.column } };
}

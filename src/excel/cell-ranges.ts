import type { CellRange, CellRangeFault, CellRangesPort, CellSource } from '../application/cell-ranges-port';
import type { HostFault } from '../application/ports';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { areaOf, readInBlocks } from './range-blocks';
import type { SheetArea } from './range-blocks';
import { runExcel, unchangedFault } from './run-excel';

/** What Excel reads at once at most; more than that in one import is a mistake. */
const mostCells = 5_000_000;

interface Found {
  readonly area: SheetArea;
  readonly sheetVisible: boolean;
}

async function find(source: CellSource): Promise<Result<Found, HostFault | CellRangeFault>> {
  const found = await runExcel<Found, HostFault | CellRangeFault>(async ({ context, sync }) => {
    const { workbook } = context;
    const named = source.kind === 'name' ? workbook.names.getItemOrNullObject(source.name).load('type') : null;
    const table = source.kind === 'name' ? workbook.tables.getItemOrNullObject(source.name).load('name') : null;
    if (named !== null) await sync();
    if (table?.isNullObject === true && named?.isNullObject === true)
      return failure(unchangedFault('itemNotFound', source.kind === 'name' ? source.name : null));
    const range =
      source.kind === 'sheet'
        ? workbook.worksheets.getItem(source.name).getRange()
        : source.kind === 'selection' || named === null
          ? workbook.getSelectedRange()
          : table?.isNullObject === false
            ? table.getRange()
            : named.getRange();
    const used = range.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    const sheet = range.worksheet.load('name,visibility');
    await sync();
    if (used.isNullObject) return failure({ code: 'rangeEmpty' });
    return success({ area: areaOf(sheet.name, used), sheetVisible: sheet.visibility === 'Visible' });
  });
  const gone = !found.ok && found.error.code === 'itemNotFound' && source.kind !== 'selection';
  return gone ? failure(unchangedFault('itemNotFound', source.name)) : found;
}

export const cellRanges: CellRangesPort = {
  sources: () =>
    runExcel(async ({ context, sync }) => {
      const { workbook } = context;
      const sheets = workbook.worksheets.load('items/name,items/visibility');
      const names = workbook.names.load('items/name,items/type,items/visible');
      const tables = workbook.tables.load('items/name');
      await sync();
      return success({
        sheets: sheets.items.map(({ name, visibility }) => ({ name, visible: visibility === 'Visible' })),
        names: names.items.flatMap(({ name, type, visible }) => (type === 'Range' && visible ? [name] : [])),
        tables: tables.items.map(({ name }) => name),
      });
    }),
  async read(source, { limit = mostCells, onProgress, signal } = {}) {
    const found = await find(source);
    if (!found.ok) return found;
    const { area, sheetVisible } = found.value;
    const cells = area.rowCount * area.columnCount;
    if (cells > limit) return failure({ code: 'rangeTooLarge', cells, limit });
    const progress = { ...(onProgress !== undefined && { onProgress }), ...(signal !== undefined && { signal }) };
    const read = await readInBlocks([area], ['values', 'numberFormat', 'text'], progress);
    if (!read.ok) return read;
    const blocks = read.value;
    const range: CellRange = {
      sheet: area.sheet,
      row: area.row,
      column: area.column,
      sheetVisible,
      values: blocks.flatMap(({ values }) => values),
      // Both come as texts, cell by cell.
      numberFormats: blocks.flatMap(({ numberFormat }) => numberFormat as string[][]),
      texts: blocks.flatMap(({ text }) => text as string[][]),
    };
    return success(range);
  },
};

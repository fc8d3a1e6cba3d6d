import type { CellValue, FormulaBlock, FormulaReading, FormulaSheet, HostFault } from '../application/ports';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { areaOf, readInBlocks } from './range-blocks';
import type { SheetArea } from './range-blocks';
import { runExcel } from './run-excel';
import type { ExcelBatch } from './run-excel';

/**
 * All formulas of the workbook with what they show. An error comes as its text in `values`; `valueTypes` would say no more
 * and cost another third. The second request asks for everything; only if Excel refuses the answer for its size, or leaves
 * cells out of it, the sheets are read in parts.
 */
export async function readFormulas(): Promise<Result<FormulaReading, HostFault>> {
  const whole = await runExcel<FormulaReading | null, never>((batch) => readWhole(batch));
  if (whole.ok) return whole.value === null ? readInParts() : success(whole.value);
  return whole.error.code === 'payloadTooLarge' ? readInParts() : whole;
}

interface UsedRange {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** What is asked of every sheet and table, with `details` of the used ranges. */
async function readFrame(
  { context, sync }: ExcelBatch,
  details: string,
): Promise<{ readonly used: readonly UsedRange[]; readonly tables: FormulaReading['tables'] }> {
  const sheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name');
  await sync();
  const used = sheets.items.map((sheet) => {
    sheet.protection.load('protected');
    return { sheet, range: sheet.getUsedRangeOrNullObject(true).load(`rowIndex,columnIndex,savedAsArray,${details}`) };
  });
  const tableRanges = tables.items.map((table) => ({
    sheet: table.worksheet.load('name'),
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await sync();
  return {
    used,
    tables: tableRanges.map(({ sheet, range }) => ({
      sheet: sheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rowCount: range.rowCount,
      columnCount: range.columnCount,
    })),
  };
}

async function readWhole(batch: ExcelBatch): Promise<Result<FormulaReading | null, never>> {
  const { used, tables } = await readFrame(batch, 'formulas,values');
  const sheets: FormulaSheet[] = [];
  for (const { sheet, range } of used) {
    const blocks: FormulaBlock[] = [];
    if (!range.isNullObject) {
      // Beyond 5 million cells Excel answers null without an error.
      const [formulas, values] = [range.formulas, range.values] as (CellValue[][] | null)[];
      if (!formulas || !values) return success(null);
      blocks.push({ row: range.rowIndex, column: range.columnIndex, formulas, values });
    }
    sheets.push(formulaSheet(sheet, range, blocks));
  }
  return success({ sheets, tables });
}

function formulaSheet(sheet: Excel.Worksheet, range: Excel.Range, blocks: readonly FormulaBlock[]): FormulaSheet {
  return {
    name: sheet.name,
    protected: sheet.protection.protected,
    // null: some cells would be saved as an array formula, others not.
    mayHoldArrays: !range.isNullObject && (range.savedAsArray as boolean | null) !== false,
    blocks,
  };
}

async function readInParts(): Promise<Result<FormulaReading, HostFault>> {
  const frame = await runExcel<{ reading: FormulaReading; areas: readonly SheetArea[] }, never>(async (batch) => {
    const { used, tables } = await readFrame(batch, 'rowCount,columnCount');
    const areas = used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [areaOf(sheet.name, range)]));
    return success({
      reading: { sheets: used.map((each) => formulaSheet(each.sheet, each.range, [])), tables },
      areas,
    });
  });
  if (!frame.ok) return frame;
  const { reading, areas } = frame.value;
  const read = await readInBlocks(areas, ['formulas', 'values']);
  if (!read.ok) return read;
  const blocks = new Map<string, FormulaBlock[]>(reading.sheets.map(({ name }) => [name, []]));
  for (const { area, row, formulas, values } of read.value)
    blocks.get(area.sheet)?.push({ row, column: area.column, formulas, values });
  return success({
    tables: reading.tables,
    sheets: reading.sheets.map((sheet) => ({ ...sheet, blocks: blocks.get(sheet.name) ?? [] })),
  });
}

import type { CellValue, FormulaBlock, FormulaReading, FormulaSheet, HostFault } from '../application/ports';
import type { CellArea } from '../application/workbook-plan';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { runExcel } from './run-excel';
import type { ExcelBatch } from './run-excel';

/** Cells read at once where the whole workbook is too large for one answer: about 2 MB with long formulas. */
const cellsPerRequest = 20_000;

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

interface Part extends CellArea {
  readonly sheet: string;
}

async function readInParts(): Promise<Result<FormulaReading, HostFault>> {
  const frame = await runExcel<{ reading: FormulaReading; parts: readonly Part[] }, never>(async (batch) => {
    const { used, tables } = await readFrame(batch, 'rowCount,columnCount');
    const parts = used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : partsOf(sheet.name, range)));
    return success({
      reading: { sheets: used.map((each) => formulaSheet(each.sheet, each.range, [])), tables },
      parts,
    });
  });
  if (!frame.ok) return frame;
  const { reading, parts } = frame.value;
  const blocks = new Map<string, FormulaBlock[]>(reading.sheets.map(({ name }) => [name, []]));
  // One request after the other, because none may be larger; small sheets share one.
  for (const together of requestsOf(parts)) {
    const read = await readTogether(together);
    if (!read.ok) return read;
    for (const { sheet, block } of read.value) blocks.get(sheet)?.push(block);
  }
  return success({
    tables: reading.tables,
    sheets: reading.sheets.map((sheet) => ({ ...sheet, blocks: blocks.get(sheet.name) ?? [] })),
  });
}

function partsOf(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): readonly Part[] {
  const height = Math.max(1, Math.floor(cellsPerRequest / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({
    sheet,
    row: rowIndex + index * height,
    column: columnIndex,
    rowCount: Math.min(height, rowCount - index * height),
    columnCount,
  }));
}

function requestsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const requests: Part[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    const own = part.rowCount * part.columnCount;
    if (cells + own > cellsPerRequest) {
      requests.push([part]);
      cells = own;
    } else {
      requests.at(-1)?.push(part);
      cells += own;
    }
  }
  return requests;
}

interface ReadPart {
  readonly sheet: string;
  readonly block: FormulaBlock;
}

/** Halves what is still too large, as sheets of very long formulas are. */
async function readTogether(parts: readonly Part[]): Promise<Result<readonly ReadPart[], HostFault>> {
  const read = await runExcel<readonly ReadPart[], never>((batch) => readParts(parts, batch));
  const halves = read.ok || read.error.code !== 'payloadTooLarge' ? null : halvesOf(parts);
  if (halves === null) return read;
  const [first, second] = [await readTogether(halves[0]), await readTogether(halves[1])];
  if (!first.ok) return first;
  return second.ok ? success([...first.value, ...second.value]) : second;
}

/** null: a single row cannot be cut. */
function halvesOf(parts: readonly Part[]): readonly [readonly Part[], readonly Part[]] | null {
  const middle = Math.ceil(parts.length / 2);
  if (parts.length > 1) return [parts.slice(0, middle), parts.slice(middle)];
  const [part] = parts;
  if (part === undefined || part.rowCount < 2) return null;
  const upper = Math.floor(part.rowCount / 2);
  return [[{ ...part, rowCount: upper }], [{ ...part, row: part.row + upper, rowCount: part.rowCount - upper }]];
}

async function readParts(
  parts: readonly Part[],
  { context, sync }: ExcelBatch,
): Promise<Result<readonly ReadPart[], never>> {
  const ranges = parts.map(({ sheet, row, column, rowCount, columnCount }) => ({
    sheet,
    range: context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, rowCount, columnCount)
      .load('rowIndex,columnIndex,formulas,values'),
  }));
  await sync();
  return success(
    ranges.map(({ sheet, range }) => ({
      sheet,
      block: {
        row: range.rowIndex,
        column: range.columnIndex,
        formulas: range.formulas as CellValue[][],
        values: range.values as CellValue[][],
      },
    })),
  );
}

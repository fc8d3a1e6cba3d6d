import type { CellValue, HostFault } from '../application/ports';
import type { CellArea } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { runExcel, unchangedFault } from './run-excel';

/** Cells read at once where everything is too large for one answer: about 2 MB with long texts or formulas. */
const cellsPerRequest = 20_000;

export interface SheetArea extends CellArea {
  readonly sheet: string;
}

/** What of cells can be read, by the names of Excel. */
export type RangeProperty = 'values' | 'formulas' | 'numberFormat' | 'text';
type Matrices<Property extends RangeProperty> = Readonly<Record<Property, readonly (readonly CellValue[])[]>>;

/** Some rows of one of the areas that were asked for. */
export type RangeBlock<Property extends RangeProperty> = Matrices<Property> & {
  readonly area: SheetArea;
  /** Row of the sheet that the block begins with. */
  readonly row: number;
};

export interface BlockProgress {
  /** `done` of 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

export function areaOf(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SheetArea {
  return { sheet, row: rowIndex, column: columnIndex, rowCount, columnCount };
}

interface Part extends SheetArea {
  readonly whole: SheetArea;
}

/** Reads areas in parts that fit into an answer each; the blocks of an area come in the order of their rows. */
export async function readInBlocks<Property extends RangeProperty>(
  areas: readonly SheetArea[],
  properties: readonly Property[],
  { onProgress = () => undefined, signal }: BlockProgress = {},
): Promise<Result<readonly RangeBlock<Property>[], HostFault>> {
  const blocks: RangeBlock<Property>[] = [];
  const requests = requestsOf(areas.flatMap(partsOf));
  // One request after the other, because none may be larger; small areas share one.
  for (const [index, together] of requests.entries()) {
    if (signal?.aborted === true) return failure(unchangedFault('cancelled', null));
    const read = await readTogether(together, properties);
    if (!read.ok) return read;
    blocks.push(...read.value);
    onProgress((index + 1) / requests.length);
  }
  return success(blocks);
}

function partsOf(whole: SheetArea): readonly Part[] {
  const { row, rowCount, columnCount } = whole;
  const height = Math.max(1, Math.floor(cellsPerRequest / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({
    ...whole,
    whole,
    row: row + index * height,
    rowCount: Math.min(height, rowCount - index * height),
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

type Blocks<Property extends RangeProperty> = Result<readonly RangeBlock<Property>[], HostFault>;

/** Halves what is still too large, as sheets of very long formulas are. */
async function readTogether<Property extends RangeProperty>(
  parts: readonly Part[],
  properties: readonly Property[],
): Promise<Blocks<Property>> {
  const read = await readParts(parts, properties);
  const halves = read.ok || read.error.code !== 'payloadTooLarge' ? null : halvesOf(parts);
  if (halves === null) return read;
  const [first, second] = [await readTogether(halves[0], properties), await readTogether(halves[1], properties)];
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

function readParts<Property extends RangeProperty>(
  parts: readonly Part[],
  properties: readonly Property[],
): Promise<Blocks<Property>> {
  return runExcel<readonly RangeBlock<Property>[], never>(async ({ context, sync }) => {
    const ranges = parts.map(({ whole, sheet, row, column, rowCount, columnCount }) => ({
      whole,
      row,
      range: context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, rowCount, columnCount)
        .load(properties.join()),
    }));
    await sync();
    return success(
      ranges.map(({ whole, row, range }) => {
        const matrices: unknown = Object.fromEntries(properties.map((property) => [property, range[property]]));
        return { ...(matrices as Matrices<Property>), area: whole, row };
      }),
    );
  });
}

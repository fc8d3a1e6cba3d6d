import type { AreaFormat, CellArea, CellFormat, CellFormats } from '../workbook-plan';

/** A format of an area costs about a kilobyte of the request, that of a cell among others a fifth of it. */
const fewestCells = 3;

export interface SplitFormats {
  readonly formats: readonly AreaFormat[];
  readonly cellFormats: CellFormats | null;
}

/**
 * Small formats are gathered into one block of cells, which is written behind all others; so only those go there that nothing
 * after them changes again. Number formats cannot be written cell by cell.
 */
export function splitFormats(formats: readonly AreaFormat[]): SplitFormats {
  const small = formats.filter(
    (format, index) => isSmall(format) && !formats.slice(index + 1).some((later) => overrides(later, format)),
  );
  const [first] = small;
  if (first === undefined || small.length === 1) return { formats, cellFormats: null };
  const row = Math.min(...small.map(({ area }) => area.row));
  const column = Math.min(...small.map(({ area }) => area.column));
  const rowCount = Math.max(...small.map(({ area }) => area.row + area.rowCount)) - row;
  const columnCount = Math.max(...small.map(({ area }) => area.column + area.columnCount)) - column;
  const cells: (CellFormat | null)[][] = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, (): CellFormat | null => null),
  );
  for (const { area, format } of small) {
    for (let each = area.column; each < area.column + area.columnCount; each += 1) {
      const line = cells[area.row - row];
      if (line !== undefined) line[each - column] = { ...line[each - column], ...format };
    }
  }
  const gathered = new Set(small);
  return {
    formats: formats.filter((format) => !gathered.has(format)),
    cellFormats: { row, column, formats: cells },
  };
}

function isSmall({ area, format }: AreaFormat): boolean {
  if (area.rowCount !== 1 || area.columnCount > fewestCells || format.numberFormat !== undefined) return false;
  const edges = format.border?.edges ?? [];
  // The other edges are those of the area, not of each cell in it.
  return area.columnCount === 1 || edges.every((edge) => edge === 'top' || edge === 'bottom');
}

function overrides(later: AreaFormat, { area, format }: AreaFormat): boolean {
  const keys = Object.keys(later.format);
  return overlap(later.area, area) && Object.keys(format).some((key) => keys.includes(key));
}

function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

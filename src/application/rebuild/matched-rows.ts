import type { CellValue, ReadTable } from '../ports';
import { sameName } from '../table-catalogue';
import type { TableRow } from '../table-rows';
import type { CellContent } from '../workbook-plan';

/** A row of a table by the names of its columns. */
export interface FoundRow {
  readonly index: number;
  readonly cell: (column: string) => CellValue;
}

/** How rows of the workbook are told to be those of the agreement, surest way first. */
export type RowMatch = (found: FoundRow, wanted: TableRow) => boolean;

export interface MatchedRows {
  readonly pairs: readonly { readonly found: FoundRow; readonly wanted: TableRow }[];
  readonly missing: readonly TableRow[];
  readonly left: readonly FoundRow[];
}

export function foundRows({ headers, rows }: ReadTable): FoundRow[] {
  return rows.map((row, index) => ({
    index,
    cell: (column) => row[headers.findIndex((header) => sameName(header, column))] ?? '',
  }));
}

export function matchRows(
  found: readonly FoundRow[],
  wanted: readonly TableRow[],
  matches: readonly RowMatch[],
): MatchedRows {
  const pairs = new Map<TableRow, FoundRow>();
  const left = new Set(found);
  for (const match of matches) {
    for (const row of wanted) {
      const fitting = pairs.has(row) ? undefined : [...left].find((each) => match(each, row));
      if (fitting === undefined) continue;
      pairs.set(row, fitting);
      left.delete(fitting);
    }
  }
  return {
    pairs: [...pairs].map(([row, each]) => ({ found: each, wanted: row })),
    missing: wanted.filter((row) => !pairs.has(row)),
    left: [...left],
  };
}

/** What a cell would show once the content is written. */
export function contentValue(content: CellContent | undefined): CellValue {
  if (content?.kind === 'text') return content.text;
  return content?.kind === 'number' ? content.value : '';
}

export function says(value: CellValue, content: CellContent | undefined): boolean {
  const wanted = contentValue(content);
  return typeof wanted === 'number' ? value === wanted : String(value).trim() === String(wanted).trim();
}

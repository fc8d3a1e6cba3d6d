import type { CellValue, DrawnChart, HostFault } from '../../src/application/ports';
import type { CellArea, CellContent } from '../../src/application/workbook-plan';
import { failure } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';

export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: CellValue[][];
  readonly area: CellArea | null;
}

export interface Sheet {
  name: string;
  protected: boolean;
  /** Contents; a formula stands as its text. */
  cells: Map<string, CellValue>;
  /** What a formula shows, where a test says so. */
  shown: Map<string, CellValue>;
}

export interface WorkbookState {
  sheets: Sheet[];
  tables: Table[];
  parts: Map<string, string>;
  names: string[];
  /** What names stand for, as far as a test or a plan says it. */
  areas: Map<string, CellArea & { readonly sheet: string }>;
  selection: CellArea & { readonly sheet: string };
  structureProtected: boolean;
  trustPromptsSuppressed: boolean;
  charts: readonly DrawnChart[];
}

/** What a formula or text leaves in a cell; formulas are not calculated here and stand as their text. */
export function valueOf(content: CellContent): CellValue {
  if (content === null) return '';
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'date':
      return (Date.UTC(content.year, content.month - 1, content.day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    case 'formula':
      return content.formula;
  }
}

export const key = (row: number, column: number): string => `${row}/${column}`;
export const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
export const fault = (code: HostFault['code'], subject: string | null): Result<never, HostFault> =>
  failure({ code, subject, workbook: { state: 'unchanged' } });

export function tableOf({ tables }: WorkbookState, name: string): Table | undefined {
  return tables.find((table) => same(table.name, name));
}

export function sheetOf({ sheets }: WorkbookState, name: string): Sheet | undefined {
  return sheets.find((sheet) => same(sheet.name, name));
}

export function shownIn({ cells, shown }: Sheet, place: string): CellValue {
  return shown.get(place) ?? cells.get(place) ?? '';
}

/** The used cells from A1 on. */
export function matrix({ cells }: Sheet, contentOf: (place: string) => CellValue): CellValue[][] {
  const places = [...cells.keys()].map((place) => place.split('/').map(Number));
  const height = Math.max(...places.map(([row = 0]) => row)) + 1;
  const width = Math.max(...places.map(([, column = 0]) => column)) + 1;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => contentOf(key(row, column))),
  );
}

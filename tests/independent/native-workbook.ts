import type { CellScalar, CellWrite, WorkbenchGrid } from '../../src/workbench/grid';
import {
  columnOf,
  nativeHeaders,
  nativeRow,
  resultHeaders,
  type DataPlace,
  type NativeQuestion,
  type ResultHeader,
} from './native-target-table';
import type { TargetCase } from './random-tables';

export const resultSheet = 'Vergleich';

/** One cell of a result as a spreadsheet shows it; errors are their English codes. */
export type ResultRow = Readonly<Record<ResultHeader, CellScalar>>;

/**
 * Writes the data of every case on a sheet of its own and the native formulas of all of them on one sheet, one row per
 * target. The cases follow each other in their order.
 */
export function writeNativeWorkbook(grid: WorkbenchGrid, cases: readonly TargetCase[]): void {
  const first = grid.activeSheetId();
  grid.updateSheet(first, { name: resultSheet });
  const places = new Map<TargetCase['rows'], DataPlace>();
  const questions: NativeQuestion[] = [];
  for (const each of cases) {
    const place = places.get(each.rows) ?? writeData(grid, each);
    places.set(each.rows, place);
    const { jobcenter, month, load } = each;
    for (const target of each.targets) questions.push({ data: place, jobcenter, month, load, target });
  }
  const rows: (readonly CellWrite[])[] = [
    nativeHeaders.map((value) => ({ value })),
    ...questions.map((question, index) => nativeRow(question, index + 2)),
  ];
  grid.write(first, { row: 0, column: 0, rowCount: rows.length, columnCount: nativeHeaders.length }, rows);
}

function writeData(grid: WorkbenchGrid, { name, headers, rows }: TargetCase): DataPlace {
  const area = { row: 0, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
  grid.write(
    grid.addSheet(name).id,
    area,
    [headers, ...rows].map((row) => row.map((value) => ({ value }))),
  );
  const at = (header: string): number => headers.indexOf(header);
  return {
    sheet: name,
    firstRow: 2,
    lastRow: rows.length + 1,
    columns: {
      Jobcenter: at('Jobcenter'),
      Kennzahl: at('Kennzahl'),
      Art: at('Art'),
      Geschlecht: at('Geschlecht'),
      Berichtsmonat: at('Berichtsmonat'),
      Ladestand: at('Ladestand'),
      Wert: at('Wert'),
    },
  };
}

/** The results as the engine of the workbench calculated them. */
export function readNativeResults(grid: WorkbenchGrid): readonly ResultRow[] {
  const sheet = grid.sheets().find(({ name }) => name === resultSheet);
  const used = sheet && grid.usedArea(sheet.id, true);
  if (!sheet || !used) throw new Error('The workbook has no results.');
  return grid
    .read(sheet.id, { row: 1, column: 0, rowCount: used.rowCount - 1, columnCount: nativeHeaders.length })
    .map((row) => resultRow((column) => row[column]?.value ?? ''));
}

export function resultRow(at: (column: number) => CellScalar): ResultRow {
  const cells = resultHeaders.map((header) => [header, at(columnOf(header))] as const);
  // One cell per header.
  return Object.fromEntries(cells) as ResultRow;
}

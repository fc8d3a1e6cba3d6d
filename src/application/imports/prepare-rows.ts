import type { Sliced } from '../../domain/sliced';
import type { ReplacedCell } from '../../schemas/import-part';
import type { CellValue, ReadTable } from '../ports';
import { tableCatalogue } from '../table-catalogue';
import type { CellContent, TableCellChange } from '../workbook-plan';
import { columnOf, figureRowMaker, rowLines, shownContent, sourceCell, valueCell } from './figure-rows';
import { linesText } from './lines-text';
import type { TakeOver } from './take-over';

/** What an import writes to the data table, before it has a protocol. */
export interface PreparedRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly changes: readonly TableCellChange[];
  readonly replaced: readonly ReplacedCell[];
  /** Everything this import will have written, as text for its checksum. */
  readonly written: string;
}

interface PreparedFor {
  readonly no: number;
  readonly source: string;
  readonly spelling: (jobcenter: string) => string;
}

const slice = 500;

/** Rows and cells of the import with the given number; `table` is null where there is none yet. */
export function* prepareRows(
  taken: TakeOver,
  table: ReadTable | null,
  { no, source, spelling }: PreparedFor,
): Sliced<PreparedRows> {
  const headers = table?.headers ?? tableCatalogue.tblKennzahlen.headers;
  const quelle = sourceCell(no, source);
  const make = figureRowMaker(headers, quelle);
  const lineOf = rowLines(headers);
  const rows: (readonly CellContent[])[] = [];
  const lines: string[] = [];
  for (const [index, figure] of taken.figures.entries()) {
    if (index % slice === 0) yield index / taken.figures.length / 2;
    const row = make(figure, spelling(figure.jobcenter));
    rows.push(row);
    lines.push(lineOf(row.map(shownContent)));
  }
  const changes: TableCellChange[] = [];
  const replaced: ReplacedCell[] = [];
  const [valueColumn, sourceColumn] = [columnOf(headers, 'Wert'), columnOf(headers, 'Quelle')];
  for (const [index, { row, figure }] of taken.replacements.entries()) {
    if (index % slice === 0) yield 0.5;
    const before = table?.rows[row];
    if (before === undefined) continue;
    const cell = (column: number): CellValue => before[column] ?? '';
    const value = valueCell(figure.value);
    changes.push(
      { row, column: headers[valueColumn] ?? '', before: cell(valueColumn), after: value },
      { row, column: headers[sourceColumn] ?? '', before: cell(sourceColumn), after: { kind: 'text', text: quelle } },
    );
    const after = before.map((content, column) =>
      column === valueColumn ? shownContent(value) : column === sourceColumn ? quelle : content,
    );
    const line = lineOf(after);
    lines.push(line);
    replaced.push({ line, value: plainCell(cell(valueColumn)), source: plainCell(cell(sourceColumn)) });
  }
  return { headers, rows, changes, replaced, written: yield* linesText(lines) };
}

function plainCell(value: CellValue): string | number {
  return typeof value === 'boolean' ? String(value) : value;
}

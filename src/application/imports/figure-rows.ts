import type { MissingValue } from '../../domain/figure-table';
import type { ImportRow } from '../../domain/import';
import { serialOfMonth } from '../../domain/months';
import type { ReportingMonth } from '../../domain/months';
import { measureWords } from '../../text/figure-fault-texts';
import { sourcePrefix } from '../../text/import-sheet-texts';
import type { CellValue } from '../ports';
import { number, text } from '../sheets/content';
import { sameName, tableCatalogue } from '../table-catalogue';
import { sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';

type Header = (typeof tableCatalogue.tblKennzahlen.headers)[number];

/** Dates go as their serials: that is what the workbook hands back, so nothing has to be turned to be compared. */
function monthCell(month: ReportingMonth | null): CellContent {
  return number(month === null ? null : serialOfMonth(month));
}

/** The sign that a source prints instead of a figure is kept; any other reason leaves the cell empty, never 0. */
export function valueCell(value: number | MissingValue): CellContent {
  if (typeof value === 'number') return number(value);
  return value.reason === 'marker' ? text(value.marker) : null;
}

/** Quelle of a row: which import wrote it and where the figure came from. */
export function sourceCell(no: number, source: string): string {
  return `${sourcePrefix(no)}${source}`;
}

/** Makes rows in the order of the table's own columns. A user's own columns stay empty. */
export function figureRowMaker(
  headers: readonly string[],
  source: string,
): (figure: ImportRow, jobcenter: string) => readonly CellContent[] {
  const makers: Readonly<Record<Header, (figure: ImportRow, jobcenter: string) => CellContent>> = {
    Jobcenter: (_, jobcenter) => text(jobcenter),
    Kennzahl: ({ figure }) => text(figure),
    Art: ({ measure }) => text(measureWords[measure]),
    Geschlecht: ({ sex }) => text(sexWords[sex]),
    Berichtsmonat: ({ month }) => monthCell(month),
    Ladestand: ({ dataLoad }) => monthCell(dataLoad),
    Wartezeit: ({ waitingPeriod }) => number(waitingPeriod),
    Wert: ({ value }) => valueCell(value),
    Quelle: () => text(source),
  };
  const columns = headers.map((header) => {
    const known = tableCatalogue.tblKennzahlen.headers.find((each) => sameName(each, header));
    return known === undefined ? null : makers[known];
  });
  return (figure, jobcenter) => columns.map((make) => make?.(figure, jobcenter) ?? null);
}

/** Place of each column of the data table; all are there, or the table has been refused before. */
export function columnOf(headers: readonly string[], name: Header): number {
  return headers.findIndex((header) => sameName(header, name));
}

/** What cells of the data table say, whoever wrote them; one line per row, for checksums. */
export function rowLines(headers: readonly string[]): (cells: readonly CellValue[]) => string {
  // Looked up once: comparing names for every cell of 20,000 rows would take a second.
  const columns = tableCatalogue.tblKennzahlen.headers.map((name) => columnOf(headers, name));
  return (cells) => columns.map((column) => String(cells[column] ?? '')).join('\t');
}

/** What a written cell says when it is read again. */
export function shownContent(content: CellContent): CellValue {
  if (content === null) return '';
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.formula;
    case 'date':
      return Math.round(Date.UTC(content.year, content.month - 1, content.day) / 86_400_000) + 25_569;
  }
}

/** Rows of the table that hold nothing at all: a new table begins with one. */
export function isBlankRow(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === '');
}

import type { Measure } from '../figure-table';
import { reportingMonth, type ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';
import type { FoundTable } from './find-tables';
import { jobcenterInLabel } from './jobcenter-in-label';
import { labelText } from './label-text';
import { readLabel, type DeclaredUnit } from './read-label';
import { formatAt, type SheetCells } from './sheet-cells';

/** What stands around a table and holds for all of it; null: nothing, or two things that differ. */
export interface TitleFacts {
  readonly jobcenter: string | null;
  readonly figure: FigureCode | null;
  readonly sex: Sex | null;
  readonly month: ReportingMonth | null;
  readonly year: number | null;
  readonly measure: Measure | null;
  readonly dataLoad: ReportingMonth | null;
  readonly waitingPeriod: number | null;
  readonly unit: DeclaredUnit | null;
}

class Said<Value> {
  private readonly values = new Set<Value>();
  add(value: Value | null): void {
    if (value !== null) this.values.add(value);
  }
  get only(): Value | null {
    const [value] = this.values;
    return value !== undefined && this.values.size === 1 ? value : null;
  }
}

/** How far below a table notes such as 'Datenstand: September 2026' are looked for. */
const noteRows = 12;
/** Longer texts are explanations: what they mention is not what the table holds. */
const longestTitle = 200;

function cellText(cells: SheetCells, row: number, column: number): string {
  const value = cells.rows[row]?.[column];
  if (typeof value === 'number' && formatAt(cells, row, column) === 'date') {
    const days = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
    return `${String(days.getUTCMonth() + 1).padStart(2, '0')}.${days.getUTCFullYear()}`;
  }
  return labelText(value);
}

/** The texts of a row; a caption and the cell behind it are one text. */
function textsOf(cells: SheetCells, row: number): readonly string[] {
  const texts = Array.from({ length: cells.rows[row]?.length ?? 0 }, (_, column) =>
    cellText(cells, row, column),
  ).filter((text) => text !== '' && text.length <= longestTitle);
  const [caption = '', answer, ...others] = texts;
  if (answer === undefined || others.length > 0) return texts;
  return caption.endsWith(':') || readLabel(caption).role !== null
    ? [`${caption.replace(/:$/, '')}: ${answer}`]
    : texts;
}

/**
 * A title that is not understood as a whole may be in its parts: 'Erwerbsfähige Leistungsberechtigte, Musterland', 'Juni 2026,
 * Datenstand: September 2026'.
 */
function partsOf(text: string): readonly string[] {
  const { rest, months } = readLabel(text);
  if (rest === '' && months.length < 2) return [text];
  return text
    .split(/[,;|•·]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Reads titles above and notes below a table, and the name of the sheet for what they leave open. */
export function titleFacts(cells: SheetCells, table: FoundTable, jobcenters: readonly string[]): TitleFacts {
  const said = {
    jobcenter: new Said<string>(),
    figure: new Said<FigureCode>(),
    sex: new Said<Sex>(),
    month: new Said<ReportingMonth>(),
    year: new Said<number>(),
    measure: new Said<Measure>(),
    dataLoad: new Said<ReportingMonth>(),
    waitingPeriod: new Said<number>(),
    unit: new Said<DeclaredUnit>(),
  };
  const above = table.titleRows.flatMap((row) => textsOf(cells, row)).flatMap(partsOf);
  for (const text of above) {
    const features = readLabel(text);
    const jobcenter = jobcenterInLabel(text, jobcenters);
    said.jobcenter.add(jobcenter);
    if (jobcenter !== null) continue;
    if (!features.derived) said.figure.add(features.figure);
    said.sex.add(features.sex);
    for (const month of features.months) said.month.add(month);
    if (features.months.length === 0) said.year.add(features.year);
    said.measure.add(features.measure);
    said.dataLoad.add(features.dataLoad);
    said.waitingPeriod.add(features.waitingPeriod);
    said.unit.add(features.unit);
  }
  for (let row = table.end; row < Math.min(table.end + noteRows, cells.rows.length); row += 1)
    for (const text of textsOf(cells, row)) {
      const features = readLabel(text);
      if (said.dataLoad.only === null) said.dataLoad.add(features.dataLoad);
      if (said.waitingPeriod.only === null && features.rest === '') said.waitingPeriod.add(features.waitingPeriod);
    }
  const sheet = readLabel(cells.name);
  const [sheetMonth = null, another] = sheet.months;
  const year = said.year.only ?? sheet.year;
  const named = sheet.monthNumber === null || year === null ? null : reportingMonth(year, sheet.monthNumber);
  return {
    jobcenter: said.jobcenter.only ?? jobcenterInLabel(cells.name, jobcenters),
    figure: said.figure.only ?? sheet.figure,
    sex: said.sex.only ?? sheet.sex,
    month: said.month.only ?? (another === undefined ? sheetMonth : null) ?? (named?.ok === true ? named.value : null),
    year,
    measure: said.measure.only ?? sheet.measure,
    dataLoad: said.dataLoad.only,
    waitingPeriod: said.waitingPeriod.only,
    unit: said.unit.only,
  };
}

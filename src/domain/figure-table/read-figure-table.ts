import { indicatorFormula } from '../indicators';
import { firstYear, lastYear, parseReportingMonth, type ReportingMonth } from '../months';
import { isQuantity, parseFigureCode, quantityFacts, type FigureCode } from '../quantities';
import { failure, success, type Result } from '../result';
import { parseSex, type Sex } from '../sex';
import { findFigureHeader, type ColumnPlaces, type FigureColumn, type FoundHeader } from './columns';
import { createFigureTable, type FigureTable } from './figure-table';
import type { FigureEntry, FigureKey, RowFault, RowRemark } from './figure-entry';
import { jobcenterKey } from './jobcenter-name';
import { parseMeasure, type Measure } from './measure';
import { isBlankCell, readValue, shownCell, zeroOrBlank, type MissingValue } from './missing-value';

/** Cells as a spreadsheet hands them over; nothing is promised about them. */
export type RawTable = readonly (readonly unknown[])[];

export type FigureTableFault =
  /** No row holds the headers; usually the table was given without them. */
  | { readonly code: 'headersMissing'; readonly missing: readonly FigureColumn[] }
  | { readonly code: 'jobcenterUnknown'; readonly jobcenter: string; readonly names: readonly string[] }
  /** Several Jobcenter stand in the table and none was named. */
  | { readonly code: 'jobcenterAmbiguous'; readonly names: readonly string[] };

/** Told of every row; a data check listens, a calculation does not. */
export interface RowListener {
  readonly onEntry?: (key: FigureKey, entry: FigureEntry, waitingPeriod: number | null) => void;
  /** `month` is null where the row's month cannot be read. */
  readonly onFault?: (fault: RowFault, month: ReportingMonth | null) => void;
  /** Comes before `onEntry` of the same row. */
  readonly onRemark?: (remark: RowRemark) => void;
}

/** The rows of one Jobcenter, read on demand, so that the tables of many need not be in memory together. */
export interface JobcenterRows {
  /** As the table spells it; null if it names none, or for the rows without a name among several. */
  readonly name: string | null;
  /** Rows without a name where several Jobcenter have one: their table stays empty. */
  readonly unnamed: boolean;
  readonly read: (listener: RowListener) => FigureTable;
}

/** Most names that a message or a list repeats. */
const shownNames = 5;

/**
 * Reads the data table of one Jobcenter: columns by header in any order, rows in any order, blank rows anywhere. Linear in
 * the number of rows. `jobcenter` null takes the only one there is.
 *
 * A row without Ladestand takes Berichtsmonat + Wartezeit if it names a Wartezeit (domain reference 3.1), else its load is
 * unknown. Older desktop versions of Excel hand over blank cells as 0: a 0 in a column of texts or in Ladestand gives them
 * away, and a 0 in Wert then counts as missing.
 *
 * Fails: `headersMissing`, `jobcenterUnknown`, `jobcenterAmbiguous`. Source: design 3, domain reference 3.3 and 6.
 */
export function readFigureTable(
  rows: RawTable,
  jobcenter: string | null,
  listener: RowListener = {},
): Result<FigureTable, FigureTableFault> {
  const { found, missing } = findFigureHeader(rows);
  if (found === null) return failure({ code: 'headersMissing', missing });
  const chosen = chooseJobcenter(rows, found.row + 1, found.places.Jobcenter, jobcenter);
  if (!chosen.ok) return chosen;
  const { name, key, takesBlank } = chosen.value;
  const table = createFigureTable(name);
  const readRow = rowReader(rows, found);
  const belongs = remembered((cell) =>
    isBlankCell(cell) || cell === 0
      ? takesBlank
        ? 'yes'
        : 'unnamed'
      : typeof cell === 'string' && jobcenterKey(cell) === key
        ? 'yes'
        : 'no',
  );
  const column = found.places.Jobcenter;
  for (let index = found.row + 1; index < rows.length; index += 1) {
    const belonging = column === -1 ? 'yes' : belongs(rows[index]?.[column]);
    if (belonging !== 'no') readRow(index, belonging === 'unnamed', table, listener);
  }
  return success(table);
}

/**
 * The rows of every Jobcenter of the table, or of the one that is named, in the order of their first row. Linear in the
 * number of rows, however many Jobcenter there are; reads as `readFigureTable` does.
 *
 * Fails: `headersMissing`, `jobcenterUnknown`.
 */
export function readJobcenters(
  rows: RawTable,
  jobcenter: string | null,
): Result<readonly JobcenterRows[], FigureTableFault> {
  const { found, missing } = findFigureHeader(rows);
  if (found === null) return failure({ code: 'headersMissing', missing });
  const first = found.row + 1;
  const column = found.places.Jobcenter;
  const names = column === -1 ? new Map<string, string>() : jobcenterNames(rows, first, column);
  const [only] = names.keys();
  const wanted = jobcenter === null ? null : jobcenterKey(jobcenter);
  if (jobcenter !== null && wanted !== null && !names.has(wanted)) {
    return failure({ code: 'jobcenterUnknown', jobcenter, names: [...names.values()].slice(0, shownNames) });
  }
  const blankKey = names.size > 1 ? '' : (only ?? '');
  const keyOf = remembered((cell) =>
    isBlankCell(cell) || cell === 0 ? blankKey : typeof cell === 'string' ? jobcenterKey(cell) : null,
  );
  const places = new Map<string, number[]>();
  for (const key of names.size === 0 ? [''] : names.keys()) {
    if (wanted === null || key === wanted) places.set(key, []);
  }
  if (names.size > 1) places.set('', []);
  for (let index = first; index < rows.length; index += 1) {
    const key = column === -1 ? '' : keyOf(rows[index]?.[column]);
    if (key !== null) places.get(key)?.push(index);
  }
  const readRow = rowReader(rows, found);
  return success(
    [...places].map(([key, indexes]) => {
      const name = names.get(key) ?? null;
      const unnamed = name === null && names.size > 1;
      const read = (listener: RowListener): FigureTable => {
        const table = createFigureTable(name);
        for (const index of indexes) readRow(index, unnamed, table, listener);
        return table;
      };
      return { name, unnamed, read };
    }),
  );
}

interface ChosenJobcenter {
  readonly name: string | null;
  readonly key: string;
  /** Rows without a name belong to the only Jobcenter there is. */
  readonly takesBlank: boolean;
}

function chooseJobcenter(
  rows: RawTable,
  first: number,
  column: number,
  wanted: string | null,
): Result<ChosenJobcenter, FigureTableFault> {
  const names = column === -1 ? new Map<string, string>() : jobcenterNames(rows, first, column);
  const shown = [...names.values()].slice(0, shownNames);
  if (wanted !== null) {
    const key = jobcenterKey(wanted);
    const name = names.get(key);
    return name === undefined
      ? failure({ code: 'jobcenterUnknown', jobcenter: wanted, names: shown })
      : success({ name, key, takesBlank: names.size === 1 });
  }
  if (names.size > 1) return failure({ code: 'jobcenterAmbiguous', names: shown });
  const [only] = names;
  return success({ name: only?.[1] ?? null, key: only?.[0] ?? '', takesBlank: true });
}

/** Names in the column, by key, in the order of their first row. */
export function jobcenterNames(rows: RawTable, first: number, column: number): Map<string, string> {
  const spellings = new Set<string>();
  for (let index = first; index < rows.length; index += 1) {
    const cell = rows[index]?.[column];
    if (typeof cell === 'string') spellings.add(cell);
  }
  const names = new Map<string, string>();
  for (const spelling of spellings) {
    const key = jobcenterKey(spelling);
    if (key !== '' && !names.has(key)) names.set(key, spelling.trim());
  }
  return names;
}

/** Remembers what a cell was read as: a column of 200,000 rows holds a few dozen different texts and months. */
function remembered<Value>(read: (cell: unknown) => Value): (cell: unknown) => Value {
  const known = new Map<unknown, Value>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    known.set(cell, value);
    return value;
  };
}

type Reading<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'blank' | 'unknown' };

function reading<Value>(parse: (text: string) => Value | null): (cell: unknown) => Reading<Value> {
  return remembered((cell) => {
    // A 0 in a column of texts is a blank cell of an older Excel.
    if (isBlankCell(cell) || cell === 0) return { kind: 'blank' };
    const value = typeof cell === 'string' || typeof cell === 'number' ? parse(String(cell)) : null;
    return value === null ? { kind: 'unknown' } : { kind: 'value', value };
  });
}

function parseMonth(cell: unknown): Reading<ReportingMonth> {
  if (isBlankCell(cell) || cell === 0) return { kind: 'blank' };
  if (typeof cell !== 'number' && typeof cell !== 'string') return { kind: 'unknown' };
  const month = parseReportingMonth(cell);
  return month.ok ? { kind: 'value', value: month.value } : { kind: 'unknown' };
}

/** Whether this Excel hands over blank cells as 0: a 0 stands where only texts or months belong. */
function blanksAreZero(rows: RawTable, first: number, places: ColumnPlaces<FigureColumn>): boolean {
  const columns = (['Jobcenter', 'Kennzahl', 'Art', 'Geschlecht', 'Ladestand', 'Quelle'] as const)
    .map((column) => places[column])
    .filter((place) => place !== -1);
  for (let index = first; index < rows.length; index += 1) {
    const row = rows[index];
    if (row !== undefined && columns.some((column) => row[column] === 0)) return true;
  }
  return false;
}

/** Delivered changes (K1, K1E1, K1E2, K3 of a month) are signed; every level is not negative. */
function mayBeNegative(figure: FigureCode, measure: Measure): boolean {
  return !isQuantity(figure) && measure !== 'progress' && indicatorFormula(figure).kind === 'yearChange';
}

type RowReader = (index: number, unnamed: boolean, table: FigureTable, listener: RowListener) => void;

/** Reads single rows and remembers their texts and months. */
function rowReader(rows: RawTable, { row: header, places }: FoundHeader<FigureColumn>): RowReader {
  const zeroMayBeBlank = blanksAreZero(rows, header + 1, places);
  const readFigure = reading(parseFigureCode);
  const readMeasure = reading(parseMeasure);
  const readSex = reading<Sex>(parseSex);
  const readMonth = remembered(parseMonth);

  return (index, unnamed, table, { onEntry, onFault, onRemark }) => {
    const cells = rows[index];
    if (!Array.isArray(cells)) return;
    const at = (column: FigureColumn): unknown => {
      const place = places[column];
      return place === -1 ? null : (cells[place] as unknown);
    };
    const figure = readFigure(at('Kennzahl'));
    const month = readMonth(at('Berichtsmonat'));
    if (figure.kind === 'blank' && month.kind === 'blank') return;
    const row = index + 1;
    const known = month.kind === 'value' ? month.value : null;
    const refuse = (code: 'figureUnknown' | 'measureUnknown' | 'sexUnknown' | 'monthUnreadable', cell: unknown): void =>
      onFault?.({ code, row, text: shownCell(cell) }, known);
    if (unnamed) {
      onFault?.({ code: 'jobcenterMissing', row }, known);
      return;
    }
    if (figure.kind !== 'value') {
      refuse('figureUnknown', at('Kennzahl'));
      return;
    }
    const measure = readMeasure(at('Art'));
    if (measure.kind === 'unknown') {
      refuse('measureUnknown', at('Art'));
      return;
    }
    const sex = readSex(at('Geschlecht'));
    if (sex.kind === 'unknown') {
      refuse('sexUnknown', at('Geschlecht'));
      return;
    }
    if (month.kind !== 'value') {
      refuse('monthUnreadable', at('Berichtsmonat'));
      return;
    }
    const key: FigureKey = {
      figure: figure.value,
      measure: measure.kind === 'value' ? measure.value : 'month',
      sex: sex.kind === 'value' ? sex.value : 'total',
      month: month.value,
    };
    const waiting = at('Wartezeit');
    const waitingPeriod = typeof waiting === 'number' && Number.isInteger(waiting) && waiting >= 0 ? waiting : null;
    const entry: FigureEntry = {
      dataLoad: readLoad(at('Ladestand'), key.month, waitingPeriod, row, readMonth, onRemark),
      value: readFigureValue(at('Wert'), key, zeroMayBeBlank),
      row,
    };
    table.add(key, entry);
    onEntry?.(key, entry, waitingPeriod);
  };
}

function readFigureValue(
  cell: unknown,
  { figure, measure }: FigureKey,
  zeroMayBeBlank: boolean,
): number | MissingValue {
  if (cell === 0 && (zeroMayBeBlank || (isQuantity(figure) && quantityFacts(figure).neverZero))) return zeroOrBlank;
  return readValue(cell, mayBeNegative(figure, measure));
}

/** Wartezeiten are a few months; a year stands for a mistake in the column. */
const longestWaitingPeriod = 12;

function readLoad(
  cell: unknown,
  month: ReportingMonth,
  waitingPeriod: number | null,
  row: number,
  readMonth: (cell: unknown) => Reading<ReportingMonth>,
  onRemark: RowListener['onRemark'],
): ReportingMonth | null {
  const load = readMonth(cell);
  if (load.kind === 'value') {
    if (load.value >= month) return load.value;
    onRemark?.({ code: 'dataLoadBeforeMonth', row });
    return null;
  }
  if (load.kind === 'unknown') {
    onRemark?.({ code: 'dataLoadUnreadable', row, text: shownCell(cell) });
    return null;
  }
  // Where blank cells arrive as 0, a Wartezeit of 0 may be a blank cell, too, and says nothing.
  const stated =
    waitingPeriod !== null && waitingPeriod <= longestWaitingPeriod && !(cell === 0 && waitingPeriod === 0);
  if (stated) {
    const inferred = month + waitingPeriod;
    if (inferred >= firstYear * 12 && inferred < (lastYear + 1) * 12) return inferred as ReportingMonth;
  }
  onRemark?.({ code: 'dataLoadMissing', row });
  return null;
}

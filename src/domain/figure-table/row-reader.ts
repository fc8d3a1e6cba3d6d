import { indicatorFormula } from '../indicators';
import { addMonths, parseReportingMonth, type ReportingMonth } from '../months';
import { isQuantity, parseFigureCode, quantityFacts, type FigureCode, type QuantityCode } from '../quantities';
import { parseSex, type Sex } from '../sex';
import type { ColumnPlaces, FigureColumn, FoundHeader } from './columns';
import type { FigureEntry, FigureKey, RowFault, RowRemark } from './figure-entry';
import type { FigureTable } from './figure-table';
import { parseMeasure, type Measure } from './measure';
import { isEmptyCell, readValue, shownCell, zeroOrBlank, type MissingValue } from './missing-value';
import { remembered } from './remembered';

/** Cells as a spreadsheet hands them over; nothing is promised about them. */
export type RawTable = readonly (readonly unknown[])[];

/** Told of every row; a data check listens, a calculation does not. */
export interface RowListener {
  readonly onEntry?: (key: FigureKey, entry: FigureEntry, waitingPeriod: number | null) => void;
  /** `month` is null where the row's month cannot be read. */
  readonly onFault?: (fault: RowFault, month: ReportingMonth | null) => void;
  /** Comes before `onEntry` of the same row. */
  readonly onRemark?: (remark: RowRemark) => void;
}

type Reading<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'blank' | 'unknown' };

function reading<Value>(parse: (text: string) => Value | null): (cell: unknown) => Reading<Value> {
  return remembered((cell) => {
    if (isEmptyCell(cell)) return { kind: 'blank' };
    const value = typeof cell === 'string' || typeof cell === 'number' ? parse(String(cell)) : null;
    return value === null ? { kind: 'unknown' } : { kind: 'value', value };
  });
}

function parseMonth(cell: unknown): Reading<ReportingMonth> {
  if (isEmptyCell(cell)) return { kind: 'blank' };
  if (typeof cell !== 'number' && typeof cell !== 'string') return { kind: 'unknown' };
  const month = parseReportingMonth(cell);
  return month.ok ? { kind: 'value', value: month.value } : { kind: 'unknown' };
}

/** Whether this Excel hands over blank cells as 0: a 0 stands where only texts or months belong. */
function blanksAreZero(rows: RawTable, first: number, places: ColumnPlaces<FigureColumn>): boolean {
  const columns = (['Jobcenter', 'Kennzahl', 'Art', 'Geschlecht', 'Berichtsmonat', 'Ladestand', 'Quelle'] as const)
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

export type RowReader = (index: number, unnamed: boolean, table: FigureTable, listener: RowListener) => void;

/** Reads single rows and remembers their texts and months. */
export function rowReader(rows: RawTable, { row: header, places }: FoundHeader<FigureColumn>): RowReader {
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
      dataLoad: readLoad(
        at('Ladestand'),
        key.month,
        // Where blank cells arrive as 0, a Wartezeit of 0 may be a blank cell, too, and says nothing.
        zeroMayBeBlank && waitingPeriod === 0 ? null : waitingPeriod,
        row,
        readMonth,
        onRemark,
      ),
      value: readFigureValue(at('Wert'), key, zeroMayBeBlank),
      row,
    };
    table.add(key, entry);
    onEntry?.(key, entry, waitingPeriod);
  };
}

/** The quantity that a value is a level of: K1 as Jahresfortschrittswert is a sum of LLU. Rates and changes are of none. */
function quantityOf({ figure, measure }: FigureKey): QuantityCode | null {
  if (isQuantity(figure)) return figure;
  const formula = indicatorFormula(figure);
  return measure === 'progress' && formula.kind === 'yearChange' ? formula.quantity : null;
}

/** No jobcenter pays 2 Euro a year or looks after 2 persons; changes of 200 % do not come about either. */
const smallestLevel = 2;

function readFigureValue(cell: unknown, key: FigureKey, zeroMayBeBlank: boolean): number | MissingValue {
  const { figure, measure } = key;
  const quantity = quantityOf(key);
  const neverZero = quantity !== null && quantityFacts(quantity).neverZero;
  if (cell === 0 && (zeroMayBeBlank || neverZero)) return zeroOrBlank;
  if (typeof cell === 'number' && cell > 0 && cell < smallestLevel && neverZero && !isQuantity(figure)) {
    return { reason: 'changeInsteadOfLevel', value: cell };
  }
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
  if (waitingPeriod !== null && waitingPeriod <= longestWaitingPeriod) {
    const inferred = addMonths(month, waitingPeriod);
    if (inferred.ok) return inferred.value;
  }
  onRemark?.({ code: 'dataLoadMissing', row });
  return null;
}

import type { FigureKey, FigureTable, JobcenterRows, Measure, RowFault, RowRemark } from '../figure-table';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import { sexes, type Sex } from '../sex';
import { isAsked } from './check-scope';
import { rowList, type DataFindingFacts, type LocalFinding } from './data-finding';
import { createSeriesNotes, type SeriesSet } from './series';

export interface ReadRows {
  readonly table: FigureTable;
  readonly series: SeriesSet;
  /** Figures of the year that was asked for. */
  readonly count: number;
  /** What single rows have wrong, apart from their value. */
  readonly findings: readonly LocalFinding[];
}

/** Rows of one figure and Art with the same fault. */
interface Remarked {
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sexes: Set<Sex>;
  first: ReportingMonth;
  last: ReportingMonth;
  readonly rows: number[];
  readonly remark: Remark;
}

type Remark =
  | { readonly code: 'dataLoadMissing' | 'dataLoadBeforeMonth' }
  | { readonly code: 'dataLoadUnreadable'; readonly text: string }
  | { readonly code: 'waitingPeriodTooLong'; readonly waitingPeriod: number; readonly loadLag: number };

/** Reads the rows of one Jobcenter and collects what is wrong with them, rows with the same fault together. */
export function readRows(jobcenter: JobcenterRows, year: number | null): ReadRows {
  const notes = createSeriesNotes();
  const faults = new Map<string, { readonly fault: RowFault; readonly rows: number[] }>();
  const remarks = new Map<string, Remarked>();
  let pending: RowRemark | null = null;
  let count = 0;

  const remember = (key: FigureKey, row: number, remark: Remark): void => {
    const name = `${key.figure} ${key.measure} ${Object.values(remark).join(' ')}`;
    const found = remarks.get(name);
    if (found === undefined) {
      const { figure, measure, sex, month } = key;
      remarks.set(name, { figure, measure, sexes: new Set([sex]), first: month, last: month, rows: [row], remark });
      return;
    }
    found.sexes.add(key.sex);
    if (key.month < found.first) found.first = key.month;
    if (key.month > found.last) found.last = key.month;
    found.rows.push(row);
  };

  const table = jobcenter.read({
    onFault(fault, month) {
      if (month !== null && !isAsked(month, year)) return;
      const name = `${fault.code} ${'text' in fault ? fault.text : ''}`;
      const found = faults.get(name);
      if (found === undefined) faults.set(name, { fault, rows: [fault.row] });
      else found.rows.push(fault.row);
    },
    onRemark(remark) {
      pending = remark;
    },
    onEntry(key, entry, waitingPeriod) {
      const { dataLoad, row } = entry;
      notes.note(key, entry);
      const remark = pending;
      pending = null;
      if (!isAsked(key.month, year)) return;
      count += 1;
      if (remark !== null) remember(key, row, withoutRow(remark));
      if (waitingPeriod === null || dataLoad === null) return;
      const loadLag = dataLoad - key.month;
      if (waitingPeriod > loadLag) remember(key, row, { code: 'waitingPeriodTooLong', waitingPeriod, loadLag });
    },
  });
  return {
    table,
    series: notes.series(),
    count,
    findings: [...[...faults.values()].map(faultFinding), ...remarkFindings([...remarks.values()], count)],
  };
}

function withoutRow(remark: RowRemark): Remark {
  return remark.code === 'dataLoadUnreadable' ? { code: remark.code, text: remark.text } : { code: remark.code };
}

function faultFinding({ fault, rows }: { readonly fault: RowFault; readonly rows: readonly number[] }): LocalFinding {
  const place = { figure: null, measure: null, sexes: [], month: null, rows: rowList(rows) };
  return fault.code === 'jobcenterMissing'
    ? { ...place, code: fault.code }
    : { ...place, code: fault.code, text: fault.text };
}

/** A table that names no Ladestand at all says so once and not for every figure. */
function remarkFindings(remarks: readonly Remarked[], count: number): readonly LocalFinding[] {
  const without = remarks.filter(({ remark }) => remark.code === 'dataLoadMissing');
  const rows = without.flatMap((found) => found.rows);
  if (without.length < 2 || rows.length < count) return remarks.map(remarkFinding);
  const months = {
    first: Math.min(...without.map(({ first }) => first)) as ReportingMonth,
    last: Math.max(...without.map(({ last }) => last)) as ReportingMonth,
  };
  const all: LocalFinding = {
    figure: null,
    measure: null,
    sexes: [],
    month: months.first,
    code: 'dataLoadMissing',
    months,
    rows: rowList(rows),
  };
  return [all, ...remarks.filter(({ remark }) => remark.code !== 'dataLoadMissing').map(remarkFinding)];
}

function remarkFinding({ figure, measure, sexes: concerned, first, last, rows, remark }: Remarked): LocalFinding {
  const facts: DataFindingFacts = { ...remark, months: { first, last }, rows: rowList(rows) };
  return { figure, measure, sexes: sexes.filter((sex) => concerned.has(sex)), month: first, ...facts };
}

import { targetForms } from '../agreement';
import type { FigureTable, FigureTableFault, RawTable } from '../figure-table';
import { addMonths, reportingMonth, type ReportingMonth } from '../months';
import type { StockShift } from '../progress';
import { failure, success, type Result } from '../result';
import type { Sex } from '../sex';
import type { Verdict } from '../verdict';
import { evaluateTarget } from './evaluate-target';
import { readTables } from './read-tables';
import type { TargetTableFault } from './read-targets';
import type { LineFigure, TargetLine } from './target-line';
import type { TargetRow, TargetRowFault } from './target-row';

export interface CourseRequest {
  readonly no: number;
  readonly year: number;
  readonly sex: Sex;
  readonly jobcenter: string | null;
  readonly stockShift: StockShift;
  /** Ladestand − Berichtsmonat of every month; null: without Wartezeit. */
  readonly lag: number | null;
}

export type CourseFault =
  | FigureTableFault
  | TargetTableFault
  | { readonly code: 'yearOutOfRange'; readonly year: number }
  | {
      readonly code: 'targetNotFound';
      readonly no: number;
      readonly year: number;
      readonly sex: Sex;
      readonly numbers: readonly number[];
    }
  | { readonly code: 'targetWithoutFigures'; readonly no: number }
  | { readonly code: 'targetUnusable'; readonly no: number; readonly row: number; readonly fault: TargetRowFault };

export interface CourseMonth {
  readonly month: ReportingMonth;
  readonly actual: LineFigure;
  readonly required: LineFigure;
  readonly previous: LineFigure;
  readonly change: LineFigure;
  /** null for a month that has no Ist yet. */
  readonly verdict: Verdict | null;
}

/**
 * The twelve months of one target: Ist, Soll and Vorjahr as Jahresfortschrittswerte, without Wartezeit or at one lag (design
 * 2, ZIELVERLAUF). A month that is not there at the lag, as in a table loaded in one go, is taken without Wartezeit; both
 * years of a month always have the same lag. The Soll of a change target follows last year's course, never a twelfth of the yearly value; it is there
 * for months to come, too. Of several rows of one number and sex the change target is meant, else quota, count, monitoring;
 * a row with a fault only where there is no other of its form.
 *
 * Fails as `targetTable`, and `targetNotFound`, `targetWithoutFigures`, `targetUnusable`.
 * Source: domain reference 3.2 (Soll_JFW).
 */
export function targetCourse(
  figures: RawTable,
  targets: RawTable,
  request: CourseRequest,
): Result<readonly CourseMonth[], CourseFault> {
  const read = readTables(figures, targets, request);
  if (!read.ok) return read;
  const { table, targets: rows } = read.value;
  const target = chooseTarget(rows, request);
  if (!target.ok) return target;
  const lines: { readonly month: ReportingMonth; readonly line: TargetLine }[] = [];
  for (let no = 1; no <= 12; no += 1) {
    const month = reportingMonth(request.year, no);
    if (!month.ok) return failure({ code: 'yearOutOfRange', year: request.year });
    lines.push({ month: month.value, line: lineAtLag(table, target.value, month.value, request) });
  }
  const newest = lines.map(({ line }) => line.actual !== 'missing').lastIndexOf(true);
  return success(
    lines.map(({ month, line }, index) => ({
      month,
      actual: line.actual,
      required: line.required,
      previous: line.previous,
      change: line.change,
      // A gap is told; months to come have nothing to tell yet.
      verdict: index > newest ? null : line.verdict,
    })),
  );
}

function lineAtLag(
  table: FigureTable,
  target: TargetRow,
  month: ReportingMonth,
  { lag, stockShift }: CourseRequest,
): TargetLine {
  const at = (dataLoad: ReportingMonth | null): TargetLine =>
    evaluateTarget(table, target, { month, dataLoad, stockShift });
  const load = lag === null ? null : addMonths(month, lag);
  if (load?.ok !== true) return at(null);
  const atLag = at(load.value);
  if (atLag.actual !== 'missing') return atLag;
  const first = at(null);
  // Of a month to come there is the year before only.
  return first.actual === 'missing' && atLag.previous !== 'missing' ? atLag : first;
}

function chooseTarget(rows: readonly TargetRow[], { no, year, sex }: CourseRequest): Result<TargetRow, CourseFault> {
  const candidates = rows.filter((row) => row.no === no && row.sex === sex);
  const [target] = targetForms.flatMap((form) => {
    const rowsOfForm = candidates.filter((row) => row.form === form);
    return [...rowsOfForm.filter(({ fault }) => fault === null), ...rowsOfForm];
  });
  if (target === undefined) {
    const numbers = [...new Set(rows.map((row) => row.no))].filter((known) => known > 0);
    return failure({ code: 'targetNotFound', no, year, sex, numbers });
  }
  if (target.fault !== null) return failure({ code: 'targetUnusable', no, row: target.row, fault: target.fault });
  return target.form === 'steps' || target.figure === null
    ? failure({ code: 'targetWithoutFigures', no })
    : success(target);
}

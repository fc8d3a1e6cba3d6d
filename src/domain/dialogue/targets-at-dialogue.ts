import type { FigureTableFault, RawTable } from '../figure-table';
import { forecastYearEnd, type YearEndForecast } from '../forecast';
import { addMonths, monthOfYear, reportingMonth, yearOf, type ReportingMonth } from '../months';
import type { StockShift } from '../progress';
import { failure, success, type Result } from '../result';
import {
  evaluateTarget,
  judgedFigure,
  readTables,
  type LineFigure,
  type TargetLine,
  type TargetTableFault,
} from '../target-table';
import { targetTrend, type Trend } from './trend';

export interface DialogueScope {
  readonly jobcenter: string;
  readonly month: ReportingMonth;
  /** null: without Wartezeit, the first Ladestand by which everything is known. */
  readonly dataLoad: ReportingMonth | null;
  readonly stockShift: StockShift;
}

export interface CoursePoint {
  readonly month: ReportingMonth;
  /** `missing` after the reporting month, too: a later figure was not known then. */
  readonly actual: LineFigure;
  readonly required: LineFigure;
  readonly previous: LineFigure;
}

/** One target of one sex as it stands at the reporting month, with everything that a report shows of it. */
export interface TargetAtDialogue {
  readonly line: TargetLine;
  /** January to December; empty for a target without figures. */
  readonly course: readonly CoursePoint[];
  /** Soll of December, with last year's December at the lag of the line; 'missing' where it is not there at this lag. */
  readonly yearEndRequired: LineFigure;
  readonly trend: Trend;
  /** null: no figure, December, or too short a history for an honest forecast. */
  readonly forecast: YearEndForecast | null;
}

export type DialogueFiguresFault =
  | FigureTableFault
  | TargetTableFault
  /** The reporting month is of a year for which there is no month before or after. */
  | { readonly code: 'monthsBeforeStart' };

/**
 * Every target of the reporting month's year as ZIELTABELLE judges it, with its course of the year, the trend against the
 * month before and the forecast. A Ladestand that is asked for fixes the lag (Ladestand − Berichtsmonat) of every month of
 * the course, so that the curve ends at the figure of the line; a month that is not there at this lag, as in a table loaded
 * in one go, is taken at the first Ladestand by which it is known. Both years of a month always have the same lag.
 *
 * Fails as `targetTable`, and `monthsBeforeStart`. Source: design 2 (ZIELTABELLE, ZIELVERLAUF, PROGNOSE), domain reference 3.2.
 */
export function targetsAtDialogue(
  figures: RawTable,
  targets: RawTable,
  { jobcenter, month, dataLoad, stockShift }: DialogueScope,
): Result<readonly TargetAtDialogue[], DialogueFiguresFault> {
  const read = readTables(figures, targets, { year: yearOf(month), jobcenter });
  if (!read.ok) return read;
  const { table, targets: rows } = read.value;
  const lag = dataLoad === null ? null : dataLoad - month;
  const months = monthsOfYear(yearOf(month), lag);
  if (months === null) return failure({ code: 'monthsBeforeStart' });
  return success(
    rows.map((target): TargetAtDialogue => {
      const line = evaluateTarget(table, target, { month, dataLoad, stockShift });
      const { figure, form, fault } = target;
      if (figure === null || form === 'steps' || fault !== null) {
        return { line, course: [], yearEndRequired: 'missing', trend: 'unclear', forecast: null };
      }
      const atChosenLag = (each: MonthAtLoad): TargetLine => evaluateTarget(table, target, { ...each, stockShift });
      const lineOf = (each: MonthAtLoad): TargetLine => {
        const atLag = atChosenLag(each);
        const known = each.month > month ? atLag.previous : atLag.actual;
        return known === 'missing' && each.dataLoad !== null
          ? evaluateTarget(table, target, { month: each.month, dataLoad: null, stockShift })
          : atLag;
      };
      const lines = months.map((each) => ({
        month: each.month,
        line: each.month === month ? line : lineOf(each),
      }));
      const december = months.at(-1);
      const before = lines[monthOfYear(month) - 2];
      const forecast = forecastYearEnd(
        table,
        { figure: judgedFigure(figure, form), sex: target.sex, month, dataLoad, stockShift },
        'season',
      );
      return {
        line,
        course: lines.map((each) => ({
          month: each.month,
          actual: each.month > month ? 'missing' : each.line.actual,
          required: each.line.required,
          previous: each.line.previous,
        })),
        yearEndRequired: december === undefined ? 'missing' : atChosenLag(december).required,
        trend: before === undefined ? 'unclear' : targetTrend(line, before.line),
        forecast: forecast.ok && monthOfYear(month) < 12 ? forecast.value : null,
      };
    }),
  );
}

interface MonthAtLoad {
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth | null;
}

function monthsOfYear(year: number, lag: number | null): readonly MonthAtLoad[] | null {
  const months: MonthAtLoad[] = [];
  for (let no = 1; no <= 12; no += 1) {
    const month = reportingMonth(year, no);
    if (!month.ok) return null;
    const dataLoad = lag === null ? null : addMonths(month.value, lag);
    if (dataLoad !== null && !dataLoad.ok) return null;
    months.push({ month: month.value, dataLoad: dataLoad === null ? null : dataLoad.value });
  }
  return months;
}

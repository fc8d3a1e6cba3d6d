import { failure, success, type Result } from '../result';

declare const reportingMonthBrand: unique symbol;

/**
 * A Berichtsmonat (or Ladestand) as a count of months since year 0: 2026-06 is 24317. Comparing, sorting and subtracting
 * are plain arithmetic; the brand keeps it from being taken for a year, a serial or a month number.
 */
export type ReportingMonth = number & { readonly [reportingMonthBrand]: true };

/** SGB II exists since 2005. A serial or a year typed by mistake (2026 is the date 18.07.1905) falls outside. */
export const firstYear = 2005;
export const lastYear = 2099;

export type MonthFault =
  | { readonly code: 'monthUnreadable'; readonly text: string }
  /** A date that exists, but not in the years of the SGB II. */
  | { readonly code: 'monthOutOfRange'; readonly year: number };

/**
 * The month of a year; `month` 1 to 12.
 *
 * @example reportingMonth(2026, 6) // success
 */
export function reportingMonth(year: number, month: number): Result<ReportingMonth, MonthFault> {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) {
    return failure({ code: 'monthUnreadable', text: `${year}-${month}` });
  }
  if (year < firstYear || year > lastYear) return failure({ code: 'monthOutOfRange', year });
  return success((year * 12 + month - 1) as ReportingMonth);
}

export function yearOf(month: ReportingMonth): number {
  return Math.floor(month / 12);
}

/** 1 to 12. */
export function monthOfYear(month: ReportingMonth): number {
  return (month % 12) + 1;
}

/**
 * The month `count` months later, or earlier if negative. Fails where it leaves the years of the SGB II.
 *
 * @example addMonths(January 2026, -1) // December 2025
 */
export function addMonths(month: ReportingMonth, count: number): Result<ReportingMonth, MonthFault> {
  const sum = month + count;
  return reportingMonth(Math.floor(sum / 12), (((sum % 12) + 12) % 12) + 1);
}

/** The same month of the previous year, the base of every change. */
export function previousYear(month: ReportingMonth): Result<ReportingMonth, MonthFault> {
  return addMonths(month, -12);
}

/** The months from January to this one: what a Jahresfortschrittswert covers. */
export function monthsOfYearSoFar(month: ReportingMonth): readonly ReportingMonth[] {
  const january = month - (month % 12);
  return Array.from({ length: month - january + 1 }, (_, index) => (january + index) as ReportingMonth);
}

/** `2026-06`: sorts as text and is read back by `parseReportingMonth`. */
export function formatReportingMonth(month: ReportingMonth): string {
  return `${yearOf(month)}-${String(monthOfYear(month)).padStart(2, '0')}`;
}

export interface LoadLagFault {
  /** A load cannot know a month that had not come yet. */
  readonly code: 'loadBeforeMonth';
}

/**
 * Load lag: Ladestand − Berichtsmonat in months. Two years compare only at the same lag (domain reference 3.1).
 *
 * @example loadLag(June 2026, September 2026) // success(3)
 */
export function loadLag(month: ReportingMonth, dataLoad: ReportingMonth): Result<number, LoadLagFault> {
  const lag = dataLoad - month;
  return lag >= 0 ? success(lag) : failure({ code: 'loadBeforeMonth' });
}

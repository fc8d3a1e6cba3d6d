import { failure, type Result } from '../result';
import { monthOfYear, reportingMonth, yearOf, type MonthFault, type ReportingMonth } from './reporting-month';

const msPerDay = 86_400_000;
/** Day 0 of the 1900 date system for every date from 1 March 1900 on (Excel counts a 29 February 1900 that never was). */
const serialOrigin = Date.UTC(1899, 11, 30);
/** 31.12.9999, Excel's last date. */
const largestSerial = 2_958_465;

/**
 * Month of an Excel date (1900 date system): any day of the month, with or without time of day.
 *
 * @example monthOfSerial(46188) // 2026-06, from 15.06.2026
 */
export function monthOfSerial(serial: number): Result<ReportingMonth, MonthFault> {
  if (!(serial >= 1 && serial < largestSerial + 1)) return failure({ code: 'monthUnreadable', text: String(serial) });
  const day = new Date(serialOrigin + Math.floor(serial) * msPerDay);
  return reportingMonth(day.getUTCFullYear(), day.getUTCMonth() + 1);
}

/**
 * Excel date of the first day of the month.
 *
 * @example serialOfMonth(2026-06) // 46174, 01.06.2026
 */
export function serialOfMonth(month: ReportingMonth): number {
  return (Date.UTC(yearOf(month), monthOfYear(month) - 1, 1) - serialOrigin) / msPerDay;
}

import { firstYear, lastYear } from '../months';
import { failure, success, type Result } from '../result';

/** A day of the calendar without time or time zone: dates of dialogues, due dates of steps. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export type DayFault =
  | { readonly code: 'dayUnreadable'; readonly text: string }
  /** A day that exists, but not in the years of the SGB II. */
  | { readonly code: 'dayOutOfRange'; readonly year: number };

const msPerDay = 86_400_000;
/** Day 0 of the 1900 date system for every date from 1 March 1900 on. */
const serialOrigin = Date.UTC(1899, 11, 30);
/** 31.12.9999, Excel's last date. */
const largestSerial = 2_958_465;

function utc({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

function fromUtc(time: number): CalendarDay {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a day that the calendar has: 29.02.2028 is one, 29.02.2026 is none. */
export function isCalendarDay(day: CalendarDay): boolean {
  const same = fromUtc(utc(day));
  return same.year === day.year && same.month === day.month && same.day === day.day;
}

function inRange(day: CalendarDay): Result<CalendarDay, DayFault> {
  return day.year < firstYear || day.year > lastYear
    ? failure({ code: 'dayOutOfRange', year: day.year })
    : success(day);
}

/**
 * Day of an Excel date (1900 date system), with or without time of day. Fails: `dayUnreadable`, `dayOutOfRange` (before 2005
 * or after 2099, e.g. a year typed as a number).
 *
 * @example dayOfSerial(46188) // success({ year: 2026, month: 6, day: 15 })
 */
export function dayOfSerial(serial: number): Result<CalendarDay, DayFault> {
  if (!(serial >= 1 && serial < largestSerial + 1)) return failure({ code: 'dayUnreadable', text: String(serial) });
  return inRange(fromUtc(serialOrigin + Math.floor(serial) * msPerDay));
}

/**
 * Excel date of a day.
 *
 * @example serialOfDay({ year: 2026, month: 6, day: 15 }) // 46188
 */
export function serialOfDay(day: CalendarDay): number {
  return (utc(day) - serialOrigin) / msPerDay;
}

/** `15.06.2026`, `15.6.26`: the day first, as German readers write it. */
const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/u;
/** `2026-06-15`, as date fields of a browser hand it over. */
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;

/**
 * Reads a day as it is typed or stands in a cell: an Excel date, `15.06.2026`, `15.6.26` or `2026-06-15`. Fails as
 * `dayOfSerial`.
 *
 * @example parseDay('15.6.26') // success({ year: 2026, month: 6, day: 15 })
 */
export function parseDay(value: number | string): Result<CalendarDay, DayFault> {
  if (typeof value === 'number') return dayOfSerial(value);
  const text = value.trim();
  const [, day, month, year = ''] = german.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  const read =
    day === undefined
      ? { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) }
      : { year: Number(year) + (year.length === 2 ? 2000 : 0), month: Number(month), day: Number(day) };
  return isCalendarDay(read) ? inRange(read) : failure({ code: 'dayUnreadable', text: value });
}

/** Negative if the first day comes before the second one, 0 for the same day. */
export function compareDays(one: CalendarDay, other: CalendarDay): number {
  return utc(one) - utc(other);
}

/** Whole days from the first to the second day; negative if the second one comes before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (utc(to) - utc(from)) / msPerDay;
}

/**
 * The day `count` days later, or earlier if negative.
 *
 * @example addDays({ year: 2026, month: 2, day: 28 }, 1) // { year: 2026, month: 3, day: 1 }
 */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return fromUtc(utc(day) + count * msPerDay);
}

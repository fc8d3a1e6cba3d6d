import type { MonthSpan } from '../figure-table';
import { yearOf, type ReportingMonth } from '../months';

/** Whether the month belongs to the year that was asked for. */
export function isAsked(month: ReportingMonth, year: number | null): boolean {
  return year === null || yearOf(month) === year;
}

/** The part of a span that belongs to the year that was asked for; null if none does. */
export function askedPart({ first, last }: MonthSpan, year: number | null): MonthSpan | null {
  const from = year === null ? first : Math.max(first, year * 12);
  const to = year === null ? last : Math.min(last, year * 12 + 11);
  // Both lie between two months of the table.
  return from > to ? null : { first: from as ReportingMonth, last: to as ReportingMonth };
}

/** From the first to the last of months in order. */
export function spanOf(
  run: readonly [{ readonly month: ReportingMonth }, ...{ readonly month: ReportingMonth }[]],
): MonthSpan {
  const [first] = run;
  return { first: first.month, last: (run.at(-1) ?? first).month };
}

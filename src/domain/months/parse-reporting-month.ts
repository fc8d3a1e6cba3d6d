import { failure, type Result } from '../result';
import { monthOfSerial } from './date-serial';
import { reportingMonth, type MonthFault, type ReportingMonth } from './reporting-month';

const monthNames: ReadonlyMap<string, number> = new Map([
  ['januar', 1],
  ['jänner', 1],
  ['jan', 1],
  ['februar', 2],
  ['feb', 2],
  ['feber', 2],
  ['märz', 3],
  ['maerz', 3],
  ['mär', 3],
  ['mrz', 3],
  ['april', 4],
  ['apr', 4],
  ['mai', 5],
  ['juni', 6],
  ['jun', 6],
  ['juli', 7],
  ['jul', 7],
  ['august', 8],
  ['aug', 8],
  ['september', 9],
  ['sept', 9],
  ['sep', 9],
  ['oktober', 10],
  ['okt', 10],
  ['november', 11],
  ['nov', 11],
  ['dezember', 12],
  ['dez', 12],
]);

/** `2026-06`, `2026-6`. */
const yearFirst = /^(\d{4})-(\d{1,2})$/u;
/** `06.2026`, `6/2026`. Two-digit years are refused: 06.26 may be a month or a day. */
const monthFirst = /^(\d{1,2})[./](\d{4})$/u;
/**
 * `Juni 2026`, `Jun. 26`. A German date puts the day before the name ("26. Juni"), so two digits after it are a year.
 */
const named = /^(\p{L}+)\.?\s*(\d{4}|\d{2})$/u;

function parseText(text: string): Result<ReportingMonth, MonthFault> {
  const clean = text.trim().normalize('NFC').toLowerCase();
  const [, isoYear, isoMonth] = yearFirst.exec(clean) ?? [];
  if (isoYear !== undefined) return reportingMonth(Number(isoYear), Number(isoMonth));
  const [, month, year] = monthFirst.exec(clean) ?? [];
  if (month !== undefined) return reportingMonth(Number(year), Number(month));
  const [, name = '', digits = ''] = named.exec(clean) ?? [];
  const numberOfName = monthNames.get(name);
  if (numberOfName === undefined) return failure({ code: 'monthUnreadable', text });
  return reportingMonth(digits.length === 2 ? 2000 + Number(digits) : Number(digits), numberOfName);
}

/**
 * Reads a month as it stands in cells: an Excel date (any day of the month) or one of the texts `2026-06`, `06.2026`,
 * `6/2026`, `Juni 2026`, `Jun. 26`. Case and surrounding blanks do not matter.
 *
 * Fails: `monthUnreadable`, `monthOutOfRange` (before 2005 or after 2099, e.g. the year 2026 typed as a number).
 *
 * @example parseReportingMonth('Juni 2026') // success(2026-06)
 */
export function parseReportingMonth(value: number | string): Result<ReportingMonth, MonthFault> {
  return typeof value === 'number' ? monthOfSerial(value) : parseText(value);
}

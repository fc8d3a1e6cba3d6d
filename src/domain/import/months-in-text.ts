import { monthOfSerial, parseReportingMonth, reportingMonth, type ReportingMonth } from '../months';

/** Months, years and quarters of a text, and the text without them. */
export interface MonthsInText {
  readonly months: readonly ReportingMonth[];
  /** A month without a year: 'Juni'. 1 to 12. */
  readonly monthNumber: number | null;
  /** A year without a month: '2026'. */
  readonly year: number | null;
  readonly quarter: boolean;
  /** A span such as 'Januar bis Juni 2026': the last month stands in `months`. */
  readonly span: boolean;
  readonly rest: string;
}

const name =
  'januar|jänner|jan|februar|feb|märz|maerz|mär|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez';

function numberOfName(text: string): number | null {
  const month = parseReportingMonth(`${text} 2026`);
  return month.ok ? (month.value % 12) + 1 : null;
}

type Finder = readonly [pattern: RegExp, year: number, month: number];
/** The pattern's groups for year and month. Each takes the blank before it and looks at the one behind; colons of times are blanks. */
const finders: readonly Finder[] = [
  [/ (\d{4})-(\d{1,2})-\d{1,2}(?:[t ]\d{1,2} \d{2}(?: \d{2}(?:\.\d+)?z?)?)?(?= )/gu, 1, 2],
  [/ \d{1,2}\.(\d{1,2})\.(\d{4})(?: \d{1,2} \d{2}(?: \d{2})?)?(?= )/gu, 2, 1],
  [/ (\d{4})[-/](\d{1,2})(?= )/gu, 1, 2],
  [/ (\d{1,2})[./](\d{4})(?= )/gu, 2, 1],
  [/ (20\d{2})(0[1-9]|1[0-2])(?= )/gu, 1, 2],
];
const named = new RegExp(` (?:\\d{1,2}\\. ?)?(${name})\\.?[ \\-/]*'?(\\d{4}|\\d{2})(?= )`, 'gu');
const yearThenName = new RegExp(` (20\\d{2})[ \\-/]+(${name})\\.?(?= )`, 'gu');
const bareName = new RegExp(` (${name})\\.?(?= )`, 'gu');
const bareYear = / (20\d{2})(?= )/gu;
const quarterWords = / (?:q ?[1-4]|[1-4]\.? ?(?:quartal|vierteljahr)|i{1,3}v?\.? ?quartal|quartal|vierteljahr)(?= )/gu;

/**
 * Finds months in words as `labelWords` makes them: `2026-06`, `2026-06-01`, `01.06.2026`, `06.2026`, `6/2026`, `202606`,
 * 'Juni 2026', 'Jun 26', 'Jun-26'. `06.26` and `06/01/2026` are none: they read two ways.
 *
 * @example monthsInText(' berichtsmonat juni 2026 ').months // [2026-06]
 */
export function monthsInText(words: string): MonthsInText {
  const months: ReportingMonth[] = [];
  let text = words.replace(/[–—]/gu, '-');
  const take = (year: number, month: number, match: string): string => {
    const found = reportingMonth(year, month);
    if (!found.ok) return match;
    if (!months.includes(found.value)) months.push(found.value);
    return '';
  };
  for (const [pattern, year, month] of finders)
    text = text.replace(pattern, (match: string, ...groups: string[]) =>
      take(Number(groups[year - 1]), Number(groups[month - 1]), match),
    );
  text = text.replace(named, (match: string, month: string, year: string) =>
    take(year.length === 2 ? 2000 + Number(year) : Number(year), numberOfName(month) ?? 0, match),
  );
  text = text.replace(yearThenName, (match: string, year: string, month: string) =>
    take(Number(year), numberOfName(month) ?? 0, match),
  );
  let quarter = false;
  text = text.replace(quarterWords, () => {
    quarter = true;
    return '';
  });
  const bare = [...text.matchAll(bareName)].map(([, month = '']) => numberOfName(month));
  const years = [...text.matchAll(bareYear)].map(([, year]) => Number(year));
  text = text.replace(bareName, '').replace(bareYear, '');
  const monthNumber = bare.at(-1) ?? null;
  const year = years.at(-1) ?? null;
  const span = (months.length > 1 || (months.length === 1 && monthNumber !== null)) && / (?:bis|-)(?= )/u.test(text);
  const last = months.at(-1);
  if (span) text = text.replace(/ (?:bis|-)(?= )/u, '');
  return {
    months: span && last !== undefined ? [last] : months,
    monthNumber: span ? null : monthNumber,
    year,
    quarter,
    span,
    rest: text,
  };
}

export type MonthCell =
  | { readonly kind: 'month'; readonly month: ReportingMonth }
  | { readonly kind: 'monthNumber'; readonly monthNumber: number }
  | { readonly kind: 'quarter' }
  | { readonly kind: 'unreadable' };

const unreadable: MonthCell = { kind: 'unreadable' };

/**
 * The month of a cell in a column of months. A number is a date only with a date format or as 202606; 1 to 12 and a name
 * alone need the year from elsewhere.
 */
export function readMonthCell(cell: string | number, isDate: boolean, words: (text: string) => string): MonthCell {
  if (typeof cell === 'number' && isDate) {
    const month = monthOfSerial(cell);
    return month.ok ? { kind: 'month', month: month.value } : unreadable;
  }
  if (typeof cell === 'number' && !Number.isInteger(cell)) return unreadable;
  const text = String(cell).trim();
  if (/^(?:0?[1-9]|1[0-2])$/.test(text)) return { kind: 'monthNumber', monthNumber: Number(text) };
  const found = monthsInText(words(text));
  if (found.quarter) return { kind: 'quarter' };
  const [month, second] = found.months;
  if (month !== undefined && second === undefined) return { kind: 'month', month };
  if (month === undefined && found.monthNumber !== null && found.year === null)
    return { kind: 'monthNumber', monthNumber: found.monthNumber };
  return unreadable;
}

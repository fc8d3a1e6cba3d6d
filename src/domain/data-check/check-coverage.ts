import type { MonthSpan } from '../figure-table';
import type { ReportingMonth } from '../months';
import { isQuantity, type FigureCode, type QuantityCode } from '../quantities';
import type { Sex } from '../sex';
import { askedPart } from './check-scope';
import type { LocalFinding } from './data-finding';
import type { Series, SeriesSet } from './series';

interface Coverage {
  readonly figure: QuantityCode;
  readonly sex: Sex;
  /** Months with a row, in order. */
  readonly months: readonly ReportingMonth[];
  readonly last: ReportingMonth;
}

/**
 * Months by which a quantity is published later than the others: whether an integration ended the need shows after three
 * months, whether the job lasted after six (domain reference 2).
 */
const publishedLater: Partial<Readonly<Record<FigureCode, number>>> = { INT_BD: 3, BS_KONT: 6 };

/**
 * Months without a row inside a series, and series that end before the others of the Jobcenter. Only monthly base
 * quantities have to be complete: a Jahresfortschrittswert stands alone and may be entered for a dialogue only.
 */
export function checkCoverage(series: SeriesSet, year: number | null): readonly LocalFinding[] {
  const covered = series.all.flatMap((found) => coverage(found, series));
  const othersLast = lastOfMost(covered);
  return covered.flatMap((found) => [
    ...gaps(found).flatMap((gap) => monthsMissing(found, gap, year)),
    ...(othersLast === null ? [] : endsEarly(found, othersLast, year)),
  ]);
}

function coverage({ figure, measure, sex, months }: Series, all: SeriesSet): readonly Coverage[] {
  if (measure !== 'month' || !isQuantity(figure)) return [];
  const own = months.map(({ month }) => month);
  const present = sex === 'total' ? withSums(own, figure, all) : own;
  const last = present.at(-1);
  return last === undefined ? [] : [{ figure, sex, months: present, last }];
}

/** A total without a row is the sum of women and men where both are there, so it is not missing. */
function withSums(own: readonly ReportingMonth[], figure: QuantityCode, all: SeriesSet): readonly ReportingMonth[] {
  const women = all.find(figure, 'month', 'female');
  const men = all.find(figure, 'month', 'male');
  if (women === undefined || men === undefined) return own;
  const sums = women.months.map(({ month }) => month).filter((month) => men.at(month) !== undefined);
  return [...new Set([...own, ...sums])].sort((a, b) => a - b);
}

function gaps({ months }: Coverage): readonly MonthSpan[] {
  return months.flatMap((month, index) => {
    const before = months[index - 1];
    return before === undefined || month === before + 1
      ? []
      : [{ first: (before + 1) as ReportingMonth, last: (month - 1) as ReportingMonth }];
  });
}

function monthsMissing({ figure, sex }: Coverage, gap: MonthSpan, year: number | null): readonly LocalFinding[] {
  const months = askedPart(gap, year);
  if (months === null) return [];
  return [{ figure, measure: 'month', sexes: [sex], month: months.first, code: 'monthsMissing', months }];
}

/** Last month that two series reach, so that a single mistyped year does not make all the others end early. */
function lastOfMost(covered: readonly Coverage[]): ReportingMonth | null {
  const [latest, second] = covered.map(({ last }) => last).sort((a, b) => b - a);
  return (covered.length > 2 ? second : latest) ?? null;
}

function endsEarly(
  { figure, sex, last }: Coverage,
  othersLast: ReportingMonth,
  year: number | null,
): readonly LocalFinding[] {
  const expected = (othersLast - (publishedLater[figure] ?? 0)) as ReportingMonth;
  // A series that is long enough leaves no month between.
  const months = askedPart({ first: (last + 1) as ReportingMonth, last: expected }, year);
  if (months === null) return [];
  return [
    { figure, measure: 'month', sexes: [sex], month: months.first, code: 'seriesEndsEarly', last, othersLast, months },
  ];
}

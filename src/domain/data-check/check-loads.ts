import { isQuantity } from '../quantities';
import { yearOf, type ReportingMonth } from '../months';
import { isAsked } from './check-scope';
import type { LocalFinding } from './data-finding';
import type { Series, SeriesMonth } from './series';

/** Most Ladestände that a finding repeats. */
const shownLoads = 5;

interface Unmatched {
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth;
  readonly available: readonly ReportingMonth[];
}

/**
 * Months that cannot be compared with the year before, because no load lag (Ladestand − Berichtsmonat) is there in both
 * years: one finding per series and year. Concerns what verdicts compare, monthly quantities and Jahresfortschrittswerte.
 * Months whose year before is not in the table, or without any Ladestand, are no matter of this check.
 */
export function checkPreviousLoads(series: Series, year: number | null): readonly LocalFinding[] {
  if (series.measure !== 'progress' && !(series.measure === 'month' && isQuantity(series.figure))) return [];
  const byYear = new Map<number, [Unmatched, ...Unmatched[]]>();
  for (const found of series.months) {
    if (!isAsked(found.month, year)) continue;
    const unmatched = unmatchedMonth(found, series.at(found.month - 12));
    if (unmatched === null) continue;
    const ofYear = byYear.get(yearOf(found.month));
    if (ofYear === undefined) byYear.set(yearOf(found.month), [unmatched]);
    else ofYear.push(unmatched);
  }
  return [...byYear.values()].map((months) => previousLoadMissing(series, months));
}

function unmatchedMonth(now: SeriesMonth, before: SeriesMonth | undefined): Unmatched | null {
  if (before === undefined) return null;
  const loads = namedLoads(now);
  const available = namedLoads(before);
  const [dataLoad] = loads;
  if (dataLoad === undefined || available.length === 0) return null;
  const there = new Set<number>(available);
  return loads.some((load) => there.has(load - 12)) ? null : { month: now.month, dataLoad, available };
}

function namedLoads({ loads }: SeriesMonth): readonly ReportingMonth[] {
  return loads.flatMap(({ dataLoad }) => (dataLoad === null ? [] : [dataLoad]));
}

function previousLoadMissing(series: Series, months: readonly [Unmatched, ...Unmatched[]]): LocalFinding {
  const [first] = months;
  return {
    figure: series.figure,
    measure: series.measure,
    sexes: [series.sex],
    month: first.month,
    code: 'previousLoadMissing',
    months: { first: first.month, last: (months.at(-1) ?? first).month },
    count: months.length,
    dataLoad: first.dataLoad,
    // A year earlier is there, because the month before is in the table and no load lies before its month.
    previousMonth: (first.month - 12) as ReportingMonth,
    needed: (first.dataLoad - 12) as ReportingMonth,
    available: first.available.slice(0, shownLoads),
  };
}

import { isQuantity, quantityFacts, type QuantityCode } from '../quantities';
import { sexes, type Sex } from '../sex';
import { isAsked, spanOf } from './check-scope';
import { rowList, type LocalFinding } from './data-finding';
import { changesOf, type Change } from './month-changes';
import { monthRuns, newestOf, rowsOf, type Series, type SeriesSet } from './series';

/** A change as wide as this many of the series' own robust standard deviations is no part of its usual course. */
const usualWidth = 6;
/** Makes the median of absolute deviations an estimate of the standard deviation. */
const deviationOfMedian = 1.4826;
/** With fewer changes a series has no usual course yet: only halving and doubling stand out. */
const fewestChanges = 6;
const doubling = Math.log(2);

/**
 * Smallest change of each kind that is told. Stocks move by less than 5 % a month, amounts by less than 15 % (new
 * Regelsätze in January included), events differ from the same month of the year before by less than a third; beyond that,
 * counts may vary by as many standard deviations as chance alone would give them.
 */
const floors = {
  stock: { relative: 0.05, chance: 3 },
  amount: { relative: 0.15, chance: 0 },
  events: { relative: 0.3, chance: 4 },
} as const;

interface Jump {
  readonly sex: Sex;
  /** The months whose values stand out. */
  readonly changes: readonly [Change, ...Change[]];
  readonly series: Series;
}

/**
 * Values far outside the usual course of their own series: stocks and amounts against the month before, events, which are
 * seasonal, against the same month of the year before. The measure is the median absolute deviation of the logarithms of
 * the series' own changes, which a few wrong values do not move, with a floor per kind. A value that jumps and returns is
 * one finding, and the same months of total, women and men are one.
 */
export function checkJumps(series: SeriesSet, year: number | null): readonly LocalFinding[] {
  const figures = new Set(series.all.map(({ figure }) => figure));
  return [...figures].filter(isQuantity).flatMap((figure) => {
    const bySpan = new Map<string, { readonly jump: Jump; readonly sexes: Sex[] }>();
    for (const sex of sexes) {
      const found = series.find(figure, 'month', sex);
      for (const jump of found === undefined ? [] : jumpsOf(found, year)) {
        const span = spanOf(jump.changes);
        const name = `${span.first} ${span.last}`;
        const same = bySpan.get(name);
        if (same === undefined) bySpan.set(name, { jump, sexes: [sex] });
        else same.sexes.push(sex);
      }
    }
    return [...bySpan.values()].map(({ jump, sexes: concerned }) => jumpFinding(figure, jump, concerned));
  });
}

function jumpFinding(figure: QuantityCode, { changes, series }: Jump, concerned: readonly Sex[]): LocalFinding {
  const months = spanOf(changes);
  const [{ value, base, baseMonth }] = changes;
  const rows = changes.flatMap(({ month }) => {
    const known = series.at(month);
    const newest = known === undefined ? undefined : newestOf(known);
    return newest === undefined ? [] : rowsOf(newest);
  });
  const place = { figure, measure: 'month', sexes: concerned, month: months.first } as const;
  return { ...place, code: 'jump', months, value, base, baseMonth, rows: rowList(rows) };
}

function jumpsOf(series: Series, year: number | null): readonly Jump[] {
  if (!isQuantity(series.figure)) return [];
  const { kind } = quantityFacts(series.figure);
  const changes = changesOf(series, kind === 'events' ? 12 : 1);
  const unusual = unusualChanges(changes, kind);
  const runs = kind === 'events' ? yearRuns(unusual) : monthlyRuns(unusual);
  return runs.flatMap((run) => {
    const [first, ...others] = run.filter(({ month }) => isAsked(month, year));
    return first === undefined ? [] : [{ sex: series.sex, changes: [first, ...others], series }];
  });
}

interface Unusual extends Change {
  readonly threshold: number;
}

function unusualChanges(changes: readonly Change[], kind: keyof typeof floors): readonly Unusual[] {
  const hasCourse = changes.length >= fewestChanges;
  const centre = hasCourse ? median(changes.map(({ change }) => change)) : 0;
  const width = hasCourse
    ? usualWidth * deviationOfMedian * median(changes.map(({ change }) => Math.abs(change - centre)))
    : doubling;
  return changes.flatMap((found) => {
    const { relative, chance } = floors[kind];
    const threshold = Math.max(
      width,
      Math.log(1 + relative),
      chance * Math.sqrt(1 / (found.value + 1) + 1 / (found.base + 1)),
    );
    const stands = Math.abs(found.change - centre) > threshold && Math.abs(found.newestChange - centre) > threshold;
    return stands ? [{ ...found, threshold }] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Successive changes; where they lead back to the level before, the last one is the return and not a jump. */
function monthlyRuns(unusual: readonly Unusual[]): readonly (readonly Change[])[] {
  return monthRuns(unusual, () => true).map((run) => {
    const sum = run.reduce((total, { change }) => total + change, 0);
    const returns = run.length > 1 && Math.abs(sum) <= Math.max(...run.map(({ threshold }) => threshold));
    return returns ? run.slice(0, -1) : run;
  });
}

/** A value that stood out a year ago makes its successor stand out in the other direction. */
function yearRuns(unusual: readonly Unusual[]): readonly (readonly Change[])[] {
  const before = new Map<number, number>(unusual.map(({ month, change }) => [month, change]));
  const own = unusual.filter(({ month, change }) => (before.get(month - 12) ?? 0) * change >= 0);
  return monthRuns(own, (one, next) => one.change * next.change > 0);
}

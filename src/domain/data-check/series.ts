import {
  measures,
  saysTheSame,
  type FigureEntry,
  type FigureKey,
  type Measure,
  type MissingValue,
} from '../figure-table';
import type { ReportingMonth } from '../months';
import { figureCodes, type FigureCode } from '../quantities';
import { sexes, type Sex } from '../sex';

/** What one Ladestand says about a month. */
export interface LoadValue {
  /** null: its rows name none. */
  readonly dataLoad: ReportingMonth | null;
  readonly value: number | MissingValue;
  /** More than one if the row is there twice; sorted by what they say, so that the order of the table has no bearing. */
  readonly entries: readonly FigureEntry[];
  /** Its rows say different things; none of them is taken for true. */
  readonly contradictory: boolean;
}

export interface SeriesMonth {
  readonly month: ReportingMonth;
  /** Rows without Ladestand first, then from the oldest load to the newest; never empty. */
  readonly loads: readonly LoadValue[];
}

/** The months of one figure, Art and sex that have a row, in order. */
export interface Series {
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sex: Sex;
  readonly months: readonly SeriesMonth[];
  at(month: number): SeriesMonth | undefined;
}

export interface SeriesSet {
  /** By figure, Art and sex, in the order of the catalogue. */
  readonly all: readonly Series[];
  find(figure: FigureCode, measure: Measure, sex: Sex): Series | undefined;
}

const figureRanks = new Map(figureCodes.map((code, index) => [code, index]));

export function figureRank(figure: FigureCode): number {
  return figureRanks.get(figure) ?? 0;
}

function seriesRank(figure: FigureCode, measure: Measure, sex: Sex): number {
  return (figureRank(figure) * measures.length + measures.indexOf(measure)) * sexes.length + sexes.indexOf(sex);
}

type EntriesByMonth = Map<ReportingMonth, FigureEntry[]>;

/** Notes every row while the table is read, which itself keeps no repetitions. */
export function createSeriesNotes(): {
  readonly note: (key: FigureKey, entry: FigureEntry) => void;
  readonly series: () => SeriesSet;
} {
  const noted = new Map<number, { readonly key: FigureKey; readonly months: EntriesByMonth }>();
  return {
    note(key, entry) {
      const rank = seriesRank(key.figure, key.measure, key.sex);
      let found = noted.get(rank);
      if (found === undefined) noted.set(rank, (found = { key, months: new Map() }));
      const entries = found.months.get(key.month);
      if (entries === undefined) found.months.set(key.month, [entry]);
      else entries.push(entry);
    },
    series() {
      const byRank = new Map<number, Series>();
      for (const [rank, { key, months }] of [...noted].sort(([a], [b]) => a - b)) {
        byRank.set(rank, createSeries(key, months));
      }
      return {
        all: [...byRank.values()],
        find: (figure, measure, sex) => byRank.get(seriesRank(figure, measure, sex)),
      };
    },
  };
}

function createSeries({ figure, measure, sex }: FigureKey, noted: EntriesByMonth): Series {
  const months = [...noted]
    .sort(([a], [b]) => a - b)
    .map(([month, entries]) => ({ month, loads: loadValues(entries) }));
  const places = new Map<number, SeriesMonth>(months.map((found) => [found.month, found]));
  return { figure, measure, sex, months, at: (month) => places.get(month) };
}

function loadValues(entries: readonly FigureEntry[]): readonly LoadValue[] {
  const byLoad = new Map<ReportingMonth | null, FigureEntry[]>();
  for (const entry of entries) {
    const found = byLoad.get(entry.dataLoad);
    if (found === undefined) byLoad.set(entry.dataLoad, [entry]);
    else found.push(entry);
  }
  return [...byLoad.values()].map(loadValue).sort((a, b) => (a.dataLoad ?? 0) - (b.dataLoad ?? 0));
}

function loadValue(entries: FigureEntry[]): LoadValue {
  if (entries.length > 1) entries.sort(byContent);
  const [first] = entries;
  const last = entries.at(-1);
  // A load without an entry does not come to be.
  const value = first?.value ?? { reason: 'blank' };
  const contradictory = first !== undefined && last !== undefined && !saysTheSame(first, last);
  return { dataLoad: first?.dataLoad ?? null, value, entries, contradictory };
}

function byContent(one: FigureEntry, other: FigureEntry): number {
  return compareValues(one.value, other.value);
}

/** Figures first and by size, then missing values by reason and what they repeat. */
function compareValues(one: number | MissingValue, other: number | MissingValue): number {
  if (typeof one === 'number') return typeof other === 'number' ? one - other : -1;
  if (typeof other === 'number') return 1;
  const [left, right] = [missingText(one), missingText(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function missingText(missing: MissingValue): string {
  switch (missing.reason) {
    case 'marker':
      return `${missing.reason} ${missing.marker}`;
    case 'text':
      return `${missing.reason} ${missing.text}`;
    case 'negative':
    case 'changeInsteadOfLevel':
      return `${missing.reason} ${missing.value}`;
    case 'blank':
    case 'zeroOrBlank':
    case 'unusable':
      return missing.reason;
  }
}

/** What the newest Ladestand says; an older one is corrected by it. */
export function newestOf({ loads }: SeriesMonth): LoadValue | undefined {
  return loads.at(-1);
}

/** The figure of a load, null where it holds none or contradicts itself. */
export function figureOf(known: LoadValue | undefined): number | null {
  return known === undefined || known.contradictory || typeof known.value !== 'number' ? null : known.value;
}

export function rowsOf(known: LoadValue): readonly number[] {
  return known.entries.map(({ row }) => row);
}

/**
 * The newest Ladestand that every one of the months has and at which each of them is a figure, null if there is none.
 * Goes through the loads from the newest on, all months at once.
 */
export function newestCommon(months: readonly SeriesMonth[]): readonly LoadValue[] | null {
  const places = months.map(({ loads }) => loads.length - 1);
  for (;;) {
    const found: LoadValue[] = [];
    for (const [index, { loads }] of months.entries()) {
      const known = loads[places[index] ?? -1];
      if (known === undefined) return null;
      found.push(known);
    }
    const newest = Math.max(...found.map(({ dataLoad }) => dataLoad ?? 0));
    const isCommon = found.every(({ dataLoad }) => (dataLoad ?? 0) === newest);
    if (isCommon && found.every((known) => figureOf(known) !== null)) return found;
    for (const [index, known] of found.entries()) {
      if ((known.dataLoad ?? 0) === newest) places[index] = (places[index] ?? 0) - 1;
    }
  }
}

/** Items of successive months that belong together; `items` come in the order of their months. */
export function monthRuns<Item extends { readonly month: ReportingMonth }>(
  items: readonly Item[],
  belongTogether: (one: Item, next: Item) => boolean,
): readonly (readonly [Item, ...Item[]])[] {
  const runs: [Item, ...Item[]][] = [];
  let last: Item | null = null;
  for (const item of items) {
    const run = runs.at(-1);
    if (run !== undefined && last !== null && item.month === last.month + 1 && belongTogether(last, item))
      run.push(item);
    else runs.push([item]);
    last = item;
  }
  return runs;
}

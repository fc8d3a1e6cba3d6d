import { saysTheSame, type FigureEntry, type FigureKey, type FigureTable } from '../figure-table';
import type { ReportingMonth } from '../months';
import { isQuantity } from '../quantities';
import { failure, success, type Result } from '../result';
import type { Sex } from '../sex';
import type { FigureFault } from './figure-fault';

/** A figure as one Ladestand knows it. */
export interface KnownFigure {
  readonly key: FigureKey;
  readonly value: number;
  /** null: the table does not say. */
  readonly dataLoad: ReportingMonth | null;
  readonly row: number;
}

type Known = Result<KnownFigure, FigureFault>;

/** Which of several Ladestände of a figure is meant. */
export type LoadChoice =
  /** The newest one up to this load: what was known then. */
  | { readonly kind: 'knownAt'; readonly dataLoad: ReportingMonth }
  /** This one and no other: what a comparison of two years needs. */
  | { readonly kind: 'exactly'; readonly dataLoad: ReportingMonth }
  /** The oldest one, which is the value without Wartezeit where that was delivered. */
  | { readonly kind: 'first' };

function otherSexes(key: FigureKey): readonly [FigureKey, FigureKey] {
  const of = (sex: Sex): FigureKey => ({ ...key, sex });
  return [of('female'), of('male')];
}

/** Whether women and men can stand in for a total that has no row: only where they add up. */
function addsUp({ figure, sex, measure }: FigureKey): boolean {
  return sex === 'total' && measure === 'month' && isQuantity(figure);
}

/**
 * The value of a figure at the chosen Ladestand. A total without any row of its own is the sum of women and men if both are
 * there at one Ladestand; a total that is marked as missing stays missing. Rows without Ladestand are taken only where no
 * row names one that fits.
 *
 * Fails: `figureNotFound`, `dataLoadNotFound`, `figureWithoutValue`, `figureAmbiguous`. Source: design 3.
 */
export function knownFigure(table: FigureTable, key: FigureKey, choice: LoadChoice): Known {
  const entries = table.entries(key);
  if (entries.length > 0) return chosenEntry(entries, key, choice);
  if (!addsUp(key)) return failure({ code: 'figureNotFound', key });
  const [female, male] = otherSexes(key).map((part) => {
    const parts = table.entries(part);
    return parts.length === 0 ? null : chosenEntry(parts, part, choice);
  });
  if (female === undefined || male === undefined || female === null || male === null) {
    return failure({ code: 'figureNotFound', key });
  }
  if (!female.ok) return female;
  if (!male.ok) return male;
  if (female.value.dataLoad !== male.value.dataLoad) return failure({ code: 'figureNotFound', key });
  return success({ ...female.value, key, value: female.value.value + male.value.value });
}

function chosenEntry(entries: readonly FigureEntry[], key: FigureKey, choice: LoadChoice): Known {
  let best: FigureEntry | null = null;
  for (const entry of entries) {
    if (isBetter(entry, best, choice)) best = entry;
  }
  if (best === null) {
    // `first` takes any row, so there is a load that was asked for.
    const dataLoad = choice.kind === 'first' ? key.month : choice.dataLoad;
    return failure({ code: 'dataLoadNotFound', key, dataLoad, available: loadsOf(entries) });
  }
  for (const entry of entries) {
    if (entry !== best && entry.dataLoad === best.dataLoad && !saysTheSame(entry, best)) {
      const rows = [best.row, entry.row].sort((a, b) => a - b);
      return failure({ code: 'figureAmbiguous', key, rows: [rows[0] ?? best.row, rows[1] ?? entry.row] });
    }
  }
  const { value, dataLoad, row } = best;
  return typeof value === 'number'
    ? success({ key, value, dataLoad, row })
    : failure({ code: 'figureWithoutValue', key, row, missing: value });
}

/** Ties keep the earlier row, which has no bearing: rows of one load must say the same. */
function isBetter(entry: FigureEntry, best: FigureEntry | null, choice: LoadChoice): boolean {
  const { dataLoad } = entry;
  if (dataLoad === null) return choice.kind !== 'exactly' && best === null;
  if (choice.kind === 'exactly') return best === null && dataLoad === choice.dataLoad;
  if (choice.kind === 'knownAt' && dataLoad > choice.dataLoad) return false;
  const bestLoad = best?.dataLoad ?? null;
  if (bestLoad === null) return true;
  return choice.kind === 'first' ? dataLoad < bestLoad : dataLoad > bestLoad;
}

function loadsOf(entries: readonly FigureEntry[]): readonly ReportingMonth[] {
  const loads = new Set<ReportingMonth>();
  for (const { dataLoad } of entries) if (dataLoad !== null) loads.add(dataLoad);
  return [...loads].sort((a, b) => a - b);
}

/** First Ladestand that names the figure; null if its rows name none, undefined if there is no row. */
export function firstLoad(table: FigureTable, key: FigureKey): ReportingMonth | null | undefined {
  const own = earliest(table.entries(key));
  if (own !== undefined || !addsUp(key)) return own;
  const [female, male] = otherSexes(key).map((part) => earliest(table.entries(part)));
  if (female === undefined || male === undefined) return undefined;
  return female === null || male === null ? null : female > male ? female : male;
}

function earliest(entries: readonly FigureEntry[]): ReportingMonth | null | undefined {
  let first: ReportingMonth | null | undefined;
  for (const { dataLoad } of entries) {
    if (first === undefined || first === null || (dataLoad !== null && dataLoad < first))
      first = dataLoad ?? first ?? null;
  }
  return first;
}

/** Newest Ladestand of a figure; null if there is none. */
export function newestLoad(table: FigureTable, key: FigureKey): ReportingMonth | null {
  return loadsOf(table.entries(key)).at(-1) ?? null;
}

/**
 * First Ladestand by which every one of the figures is known: the default of every calculation, because agreements are
 * followed up with values "ohne Wartezeit" (domain reference 3.1). null if no row names a Ladestand.
 */
export function firstCommonLoad(table: FigureTable, keys: readonly FigureKey[]): ReportingMonth | null {
  let common: ReportingMonth | null = null;
  for (const key of keys) {
    const first = firstLoad(table, key) ?? null;
    if (first !== null && (common === null || first > common)) common = first;
  }
  return common;
}

import type { FigureEntry, FigureKey, FigureTable } from '../figure-table';
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
 * The value of a figure at the chosen Ladestand. A total without a row that fits is the sum of women and men, both of one
 * Ladestand; a total that is marked as missing stays missing. Rows without Ladestand are taken only where no row names one
 * that fits.
 *
 * Fails: `figureNotFound`, `dataLoadNotFound`, `figureWithoutValue`, `figureAmbiguous`. Source: design 3.
 */
export function knownFigure(table: FigureTable, key: FigureKey, choice: LoadChoice): Known {
  const entries = table.entries(key);
  const own =
    entries.length === 0 ? failure({ code: 'figureNotFound', key } as const) : chosenEntry(entries, key, choice);
  if (own.ok || !addsUp(key) || (entries.length > 0 && own.error.code !== 'dataLoadNotFound')) return own;
  const sum = sumOfSexes(table, key, choice);
  return sum.ok || entries.length === 0 ? sum : own;
}

function sumOfSexes(table: FigureTable, key: FigureKey, choice: LoadChoice): Known {
  const [female, male] = otherSexes(key);
  const ofFemale = table.entries(female);
  const ofMale = table.entries(male);
  if (ofFemale.length === 0 || ofMale.length === 0) return failure({ code: 'figureNotFound', key });
  const common = ofSameLoad(ofFemale, ofMale);
  const best = bestEntry(common, choice);
  const women = best === null ? chosenEntry(ofFemale, female, choice) : entryAt(ofFemale, female, best.dataLoad);
  if (!women.ok) return women;
  const men = best === null ? chosenEntry(ofMale, male, choice) : entryAt(ofMale, male, best.dataLoad);
  if (!men.ok) return men;
  if (best !== null) return success({ ...women.value, key, value: women.value.value + men.value.value });
  return common.length === 0 ? failure({ code: 'figureNotFound', key }) : chosenEntry(common, key, choice);
}

/** Rows whose Ladestand the other sex has, too. */
function ofSameLoad(entries: readonly FigureEntry[], others: readonly FigureEntry[]): readonly FigureEntry[] {
  const loads = new Set(others.map(({ dataLoad }) => dataLoad));
  return entries.filter(({ dataLoad }) => loads.has(dataLoad));
}

function chosenEntry(entries: readonly FigureEntry[], key: FigureKey, choice: LoadChoice): Known {
  const best = bestEntry(entries, choice);
  if (best !== null) return entryAt(entries, key, best.dataLoad);
  // `first` takes any row, so there is a load that was asked for.
  const dataLoad = choice.kind === 'first' ? key.month : choice.dataLoad;
  return failure({ code: 'dataLoadNotFound', key, dataLoad, available: loadsOf(entries) });
}

/** The value that all rows of a Ladestand agree on. */
function entryAt(entries: readonly FigureEntry[], key: FigureKey, load: ReportingMonth | null): Known {
  const [one, other] = entries.filter(({ dataLoad }) => dataLoad === load);
  if (one === undefined) return failure({ code: 'figureNotFound', key });
  if (other !== undefined) {
    // A table keeps a second row of a Ladestand only if it says something else.
    const rows = [Math.min(one.row, other.row), Math.max(one.row, other.row)] as const;
    return failure({ code: 'figureAmbiguous', key, rows });
  }
  const { value, dataLoad, row } = one;
  return typeof value === 'number'
    ? success({ key, value, dataLoad, row })
    : failure({ code: 'figureWithoutValue', key, row, missing: value });
}

function bestEntry(entries: readonly FigureEntry[], choice: LoadChoice): FigureEntry | null {
  let best: FigureEntry | null = null;
  for (const entry of entries) {
    if (isBetter(entry, best, choice)) best = entry;
  }
  return best;
}

/** Ties have no bearing: only the load is taken, and its rows must say the same. */
function isBetter(entry: FigureEntry, best: FigureEntry | null, choice: LoadChoice): boolean {
  const { dataLoad } = entry;
  if (dataLoad === null) return choice.kind !== 'exactly' && best === null;
  if (choice.kind === 'exactly') return dataLoad === choice.dataLoad;
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

/** Sums of women and men, as far as they can stand in for the rows of a total. */
function standIns(table: FigureTable, key: FigureKey): readonly FigureEntry[] {
  if (!addsUp(key)) return [];
  const [female, male] = otherSexes(key);
  return ofSameLoad(table.entries(female), table.entries(male));
}

/** First Ladestand that a row of the figure names; null if there is none. */
function firstLoad(table: FigureTable, key: FigureKey): ReportingMonth | null {
  const own = table.entries(key);
  // A row without Ladestand fits any, so nothing has to stand in for it.
  const all = own.some(({ dataLoad }) => dataLoad === null) ? own : [...own, ...standIns(table, key)];
  return loadsOf(all)[0] ?? null;
}

/** Newest Ladestand of a figure; null if there is none. */
export function newestLoad(table: FigureTable, key: FigureKey): ReportingMonth | null {
  const own = table.entries(key);
  return loadsOf(own.length === 0 ? standIns(table, key) : own).at(-1) ?? null;
}

/**
 * First Ladestand by which every one of the figures is known: the default of every calculation, because agreements are
 * followed up with values "ohne Wartezeit" (domain reference 3.1). null if no row names a Ladestand.
 */
export function firstCommonLoad(table: FigureTable, keys: readonly FigureKey[]): ReportingMonth | null {
  let common: ReportingMonth | null = null;
  for (const key of keys) {
    const first = firstLoad(table, key);
    if (first !== null && (common === null || first > common)) common = first;
  }
  return common;
}

/** A row without Ladestand is a better reason than a load that nobody finds. */
export function unknownLoadFirst(table: FigureTable, fault: FigureFault): FigureFault {
  if (fault.code !== 'dataLoadNotFound') return fault;
  const unknown = table.entries(fault.key).find(({ dataLoad }) => dataLoad === null);
  return unknown === undefined ? fault : { code: 'dataLoadUnknown', key: fault.key, row: unknown.row };
}

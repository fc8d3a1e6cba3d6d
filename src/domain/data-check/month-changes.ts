import type { ReportingMonth } from '../months';
import { figureOf, newestCommon, newestOf, type Series, type SeriesMonth } from './series';

/** Change of a month against an earlier one of its series. */
export interface Change {
  readonly month: ReportingMonth;
  readonly baseMonth: ReportingMonth;
  readonly value: number;
  readonly base: number;
  /** Logarithm of value / base, so that a doubling and a halving weigh the same. */
  readonly change: number;
  /** The same for the newest values of both months: a change that a later Ladestand took back is none. */
  readonly newestChange: number;
}

/** After the Wartezeit of three months no late records are taken in (domain reference 3.1): older loads are equally mature. */
const waitingPeriod = 3;

/** Changes over `distance` months, of months that both have a figure and have matured equally. */
export function changesOf(series: Series, distance: 1 | 12): readonly Change[] {
  return series.months.flatMap((found) => {
    const earlier = series.at(found.month - distance);
    if (earlier === undefined) return [];
    const pair = equallyMature(earlier, found) ?? (distance === 1 ? atCommonLoad(earlier, found) : null);
    const newest = [figureOf(newestOf(earlier)), figureOf(newestOf(found))] as const;
    if (pair === null || newest[0] === null || newest[1] === null) return [];
    const [base, value] = pair;
    const change = logChange(base, value);
    const newestChange = logChange(newest[0], newest[1]);
    return [{ month: found.month, baseMonth: earlier.month, value, base, change, newestChange }];
  });
}

/** Half a person or Euro keeps a 0 finite. */
function logChange(base: number, value: number): number {
  return Math.log((value + 0.5) / (base + 0.5));
}

type Pair = readonly [base: number, value: number];

/** The most mature values that both months have at the same load lag. */
function equallyMature(earlier: SeriesMonth, later: SeriesMonth): Pair | null {
  const [before, now] = [byMaturity(earlier), byMaturity(later)];
  for (let maturity = waitingPeriod; maturity >= unknownMaturity; maturity -= 1) {
    const [base, value] = [before.get(maturity), now.get(maturity)];
    if (base !== undefined && value !== undefined) return [base, value];
  }
  return null;
}

const unknownMaturity = -1;

/** Loads come from the oldest to the newest, so the newest of several after the Wartezeit stays. */
function byMaturity({ month, loads }: SeriesMonth): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (const known of loads) {
    const value = figureOf(known);
    const maturity = known.dataLoad === null ? unknownMaturity : Math.min(known.dataLoad - month, waitingPeriod);
    if (value !== null) values.set(maturity, value);
  }
  return values;
}

/** Neighbouring months of one delivery differ in maturity by a month, which is little for a stock or an amount. */
function atCommonLoad(earlier: SeriesMonth, later: SeriesMonth): Pair | null {
  const known = newestCommon([earlier, later]);
  const [base, value] = [figureOf(known?.[0]), figureOf(known?.[1])];
  return base === null || value === null ? null : [base, value];
}

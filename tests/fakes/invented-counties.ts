import type { RawTable } from '../../src/domain/figure-table';
import { figureRows, type FigureRowDraft } from './figure-rows';

/**
 * How a county keeps its table: every month once at its first load, or every month of the year again at every load, or the
 * Jahresfortschrittswerte alone.
 */
export const tableStyles = ['once', 'everyLoad', 'delivered'] as const;
export type TableStyle = (typeof tableStyles)[number];

export interface InventedCounty {
  readonly name: string;
  readonly style: TableStyle;
  readonly pastYears: number;
  /** The figures of its past years and of all of `lastYear`, so that a forecast can be held against the end. */
  readonly rows: RawTable;
}

/** The year that is forecast. */
export const lastYear = 2026;

/** Integrations over the year: many in spring and early autumn, few in August and December. Mean 1. */
const integrationSeason = [0.84, 0.94, 1.12, 1.15, 1.12, 1.06, 0.95, 0.88, 1.18, 1.1, 0.91, 0.75];
/** Stock over the year: highest in late winter. Mean 1. */
const stockSeason = [1.006, 1.01, 1.009, 1.004, 0.999, 0.995, 0.996, 0.998, 0.994, 0.993, 0.996, 1.0];
/** Share of the final figure that a load knows 0, 1 and 2 months after the reporting month; later it is all. */
const matured = {
  ELB: [0.992, 0.997, 0.999],
  INT: [0.86, 0.94, 0.98],
  LZB: [0.994, 0.998, 0.999],
  LLU: [0.986, 0.995, 0.999],
} as const;
type Quantity = keyof typeof matured;
const quantities: readonly Quantity[] = ['ELB', 'INT', 'LZB', 'LLU'];

interface FinalMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly final: Readonly<Record<Quantity, number>>;
  /** Share known at the first load: it differs a little from month to month. */
  readonly firstShare: Readonly<Record<Quantity, number>>;
}

/** One county after the other from one stream of random numbers, so that a seed gives the same counties everywhere. */
export function inventedCounties(seed: number, count: number, pastYears: readonly number[]): readonly InventedCounty[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const style = tableStyles[index % tableStyles.length] ?? 'once';
    const years = pastYears[Math.floor(index / tableStyles.length) % pastYears.length] ?? 3;
    const name = `Landkreis Erfunden ${index + 1}`;
    return { name, style, pastYears: years, rows: countyRows(name, style, finalMonths(random, years)) };
  });
}

/**
 * What is true in the end, from December before the first year on. Stocks drift as random walks around a county's own trend,
 * a sixth of the counties take in many people at once, and in a quarter the integrations break in one month and stay there.
 * Each month of each year departs from the county's season; integrations are counted by chance around that.
 */
function finalMonths(random: Random, pastYears: number): readonly FinalMonth[] {
  const { uniform, normal, poisson } = random;
  const total = 12 * (pastYears + 1) + 1;
  const ownSeason = integrationSeason.map((factor) => factor * Math.exp(0.06 * normal()));
  const stockDrift = (-0.012 + 0.02 * normal()) / 12;
  const longTermDrift = (-0.02 + 0.02 * normal()) / 12;
  const rateDrift = (0.01 + 0.02 * normal()) / 12;
  const stockBreak = uniform() < 1 / 6 ? { at: Math.floor(uniform() * total), by: 0.04 + 0.06 * uniform() } : null;
  const rateBreak = uniform() < 1 / 4 ? { at: Math.floor(uniform() * total), by: -0.2 + 0.35 * uniform() } : null;
  let stock = Math.log(1500 * Math.exp(2.4 * uniform()));
  let longTerm = stock + Math.log(0.6 + 0.1 * uniform());
  let rate = Math.log(0.022 + 0.006 * uniform());
  let benefit = Math.log(480 + 120 * uniform());
  const months: FinalMonth[] = [];
  for (let index = 0; index < total; index += 1) {
    const month = ((index + 11) % 12) + 1;
    const year = lastYear - pastYears - 1 + Math.floor((index + 11) / 12);
    stock += stockDrift + 0.003 * normal() + (index === stockBreak?.at ? Math.log1p(stockBreak.by) : 0);
    longTerm += longTermDrift + 0.002 * normal();
    rate += rateDrift + 0.012 * normal() + (index === rateBreak?.at ? Math.log1p(rateBreak.by) : 0);
    // The Regelsatz changes with the year.
    benefit += month === 1 ? 0.01 + 0.04 * uniform() : 0;
    const persons = Math.exp(stock) * (stockSeason[month - 1] ?? 1);
    const season = (ownSeason[month - 1] ?? 1) * Math.exp(0.04 * normal());
    months.push({
      year,
      month,
      final: {
        ELB: Math.round(persons),
        INT: poisson(persons * Math.exp(rate) * season),
        LZB: Math.round(Math.exp(longTerm)),
        LLU: Math.round(persons * Math.exp(benefit + 0.004 * normal())),
      },
      firstShare: {
        ELB: matured.ELB[0] * Math.exp(0.001 * normal()),
        INT: matured.INT[0] * Math.exp(0.015 * normal()),
        LZB: matured.LZB[0] * Math.exp(0.001 * normal()),
        LLU: matured.LLU[0] * Math.exp(0.002 * normal()),
      },
    });
  }
  return months;
}

function known({ final, firstShare }: FinalMonth, quantity: Quantity, lag: number): number {
  return Math.round(final[quantity] * (lag === 0 ? firstShare[quantity] : (matured[quantity][lag] ?? 1)));
}

function text(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function countyRows(jobcenter: string, style: TableStyle, months: readonly FinalMonth[]): RawTable {
  const drafts: FigureRowDraft[] = [];
  months.forEach((at, index) => {
    const load = text(at.year, at.month);
    if (style === 'once') {
      for (const figure of quantities) drafts.push({ jobcenter, figure, month: load, value: known(at, figure, 0) });
      return;
    }
    // December before the first year is known from its own load on.
    const ofYear = index === 0 ? [at] : months.slice(index - at.month + 1, index + 1);
    const withDecember = index === 0 ? [at] : months.slice(index - at.month, index + 1);
    if (style === 'everyLoad') {
      const add = (figure: Quantity, one: FinalMonth, lag: number): void => {
        drafts.push({ jobcenter, figure, month: text(one.year, one.month), load, value: known(one, figure, lag) });
      };
      withDecember.forEach((one, place) => add('ELB', one, withDecember.length - 1 - place));
      for (const figure of ['INT', 'LZB', 'LLU'] as const) {
        ofYear.forEach((one, place) => add(figure, one, ofYear.length - 1 - place));
      }
      return;
    }
    if (index === 0) return;
    const sum = (figure: Quantity, of: readonly FinalMonth[], youngest: number): number =>
      of.reduce((total, one, place) => total + known(one, figure, youngest + of.length - 1 - place), 0);
    const delivered: readonly (readonly [figure: string, value: number])[] = [
      ['K1', sum('LLU', ofYear, 0)],
      ['K2', sum('INT', ofYear, 0) / (sum('ELB', withDecember.slice(0, -1), 1) / at.month)],
      ['K3', sum('LZB', ofYear, 0) / at.month],
    ];
    for (const [figure, value] of delivered) drafts.push({ jobcenter, figure, measure: 'JFW', month: load, value });
  });
  return figureRows(drafts);
}

interface Random {
  /** 0 to 1. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly poisson: (mean: number) => number;
}

function randomNumbers(seed: number): Random {
  let state = seed;
  // mulberry32: a small generator that gives the same numbers everywhere.
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = Math.exp(-mean);
    let product = uniform();
    let count = 0;
    while (product > limit) {
      product *= uniform();
      count += 1;
    }
    return count;
  };
  return { uniform, normal, poisson };
}

/** What is true of a month in the end, when nothing of it is waited for any more. */
export interface FinalMonth {
  readonly year: number;
  readonly month: number;
  readonly stock: number;
  readonly integrations: number;
  readonly longTerm: number;
  readonly benefits: number;
  /** Integrations after which nobody needs benefits, and recipients of four years and more: parts of the above. */
  readonly needCovering: number;
  readonly fourYears: number;
}

/** First year of which every month is there; the stock of December before belongs to it. */
export const firstYear = 2023;
/** Months of the last two years are counted from December 2024. */
const originYear = 2024;
const lastIndex = 24;
const firstIndex = (firstYear - 1 - originYear) * 12;

/** Every stretch has numbers of its own, so that one that is added changes no other. */
const seeds = { recent: 20_261_122, history: 20_230_115, parts: 20_260_704 } as const;

/** Integrations over the year: many in spring and early autumn, few in August and December. Mean 1. */
const integrationSeason = [0.82, 0.95, 1.16, 1.19, 1.14, 1.08, 0.93, 0.84, 1.2, 1.1, 0.87, 0.72];
/** Stock over the year: highest in late winter. Mean 1. */
const stockSeason = [1.006, 1.01, 1.009, 1.004, 0.999, 0.995, 0.996, 0.998, 0.994, 0.993, 0.996, 1.0];
/** Monthly benefits of a head before the standard rates of 2024, in relation to the time since. */
const olderRates: Readonly<Record<number, number>> = { 2022: 0.84, 2023: 0.91 };
/** How good a year was for those who looked for work, in relation to the trend. */
const yearOfWork: Readonly<Record<number, number>> = { 2023: 0.975, 2024: 1.012 };

/** From December 2022 to December 2026, the same on every run. */
export function finalMonths(): readonly FinalMonth[] {
  const recent = randomNumbers(seeds.recent);
  const history = randomNumbers(seeds.history);
  const parts = randomNumbers(seeds.parts);
  return [...monthsBetween(firstIndex, -1, history, parts), ...monthsBetween(0, lastIndex, recent, parts)];
}

function monthsBetween(first: number, last: number, random: () => number, parts: () => number): readonly FinalMonth[] {
  const around = (value: number, spread: number, draw = random): number => value * (1 + (draw() - 0.5) * 2 * spread);
  const months: FinalMonth[] = [];
  for (let index = first; index <= last; index++) {
    const count = index + 12 * originYear + 11;
    const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
    // Levels per month since December 2024: stock -1.2 %, integrations +1.5 %, long-term stock -2.3 % a year.
    const trend = (yearly: number): number => (1 + yearly) ** (index / 12);
    const stock = Math.round(around(6240 * trend(-0.012) * (stockSeason[month - 1] ?? 1), 0.002));
    const work = yearOfWork[year] ?? 1;
    const integrations = Math.round(around(139 * work * trend(0.015) * (integrationSeason[month - 1] ?? 1), 0.03));
    const longTerm = Math.round(around(4105 * trend(-0.023), 0.0015));
    const rates = olderRates[year] ?? 1;
    const benefits = Math.round(around(stock * 571.4 * rates * trend(0.012), 0.004) * 100) / 100;
    const needCovering = Math.round(integrations * around(0.47, 0.04, parts));
    const fourYears = Math.round(longTerm * around(0.618 * trend(-0.006), 0.001, parts));
    months.push({ year, month, stock, integrations, longTerm, benefits, needCovering, fourYears });
  }
  return months;
}

/** mulberry32: a small generator that gives the same numbers everywhere. */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

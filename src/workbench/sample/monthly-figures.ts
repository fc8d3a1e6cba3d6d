/** One row of the data table `tblKennzahlen`. Months and loads are first days, as Excel counts days. */
export interface FigureRow {
  readonly figure: 'ELB' | 'INT' | 'LZB' | 'LLU';
  readonly sex: 'gesamt' | 'Frauen' | 'Männer';
  readonly month: number;
  readonly load: number;
  readonly value: number;
}

interface FinalMonth {
  readonly year: number;
  readonly month: number;
  readonly stock: number;
  readonly integrations: number;
  readonly longTerm: number;
  readonly benefits: number;
}

/** Last month that is there: the sample is a workbook of November 2026. */
export const lastMonth = { year: 2026, month: 10 } as const;
const firstYear = 2025;
const seed = 20_261_122;

/** Integrations over the year: many in spring and early autumn, few in August and December. Mean 1. */
const integrationSeason = [0.82, 0.95, 1.16, 1.19, 1.14, 1.08, 0.93, 0.84, 1.2, 1.1, 0.87, 0.72];
/** Stock over the year: highest in late winter. Mean 1. */
const stockSeason = [1.006, 1.01, 1.009, 1.004, 0.999, 0.995, 0.996, 0.998, 0.994, 0.993, 0.996, 1.0];

/** Share of the final value that a load knows 0, 1 and 2 months after the reporting month; later it is all. */
const matured = {
  ELB: [0.992, 0.997, 0.999],
  INT: [0.86, 0.94, 0.98],
  LZB: [0.994, 0.998, 0.999],
  LLU: [0.986, 0.995, 0.999],
} as const;
const shareOfWomen = { ELB: 0.508, INT: 0.447, LZB: 0.531 } as const;

/**
 * Monthly figures of the invented Landkreis Musterland for 2025 and 2026, the same on every run. Every load carries the
 * months of its year so far, with younger months still incomplete, and the stock of December before, which the first month
 * of an integration rate divides by. Women and men add up to the total in every row. `last` is at most December 2026.
 */
export function monthlyFigures(
  last: { readonly year: number; readonly month: number } = lastMonth,
): readonly FigureRow[] {
  const finals = finalMonths();
  const final = (year: number, month: number): FinalMonth => {
    const index = (year - firstYear) * 12 + month;
    const found = finals[index];
    if (!found) throw new Error(`No month ${year}-${month}`);
    return found;
  };
  const rows: FigureRow[] = [];
  for (let year = firstYear; year <= last.year; year++) {
    const loads = year === last.year ? last.month : 12;
    for (let load = 1; load <= loads; load++) {
      const at = serial(year, load);
      rows.push(...bySex('ELB', serial(year, 0), at, delivered('ELB', final(year, 0).stock, load)));
      for (let month = 1; month <= load; month++) {
        const known = final(year, month);
        const lag = load - month;
        const when = serial(year, month);
        rows.push(
          ...bySex('ELB', when, at, delivered('ELB', known.stock, lag)),
          ...bySex('INT', when, at, delivered('INT', known.integrations, lag)),
          ...bySex('LZB', when, at, delivered('LZB', known.longTerm, lag)),
          { figure: 'LLU', sex: 'gesamt', month: when, load: at, value: delivered('LLU', known.benefits, lag) },
        );
      }
    }
  }
  return rows;
}

/** Day number of the first of a month as Excel counts (1 January 1970 is 25,569); month 0 is December before. */
export function serial(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

/** What is true in the end, from December 2024 on. */
function finalMonths(): readonly FinalMonth[] {
  const random = randomNumbers(seed);
  const around = (value: number, spread: number): number => value * (1 + (random() - 0.5) * 2 * spread);
  const months: FinalMonth[] = [];
  for (let index = 0; index <= 24; index++) {
    const month = index === 0 ? 12 : ((index - 1) % 12) + 1;
    const year = firstYear + (index === 0 ? -1 : Math.floor((index - 1) / 12));
    // Levels per month since December 2024: stock -1.2 %, integrations +1.5 %, long-term stock -2.3 % a year.
    const trend = (yearly: number): number => (1 + yearly) ** (index / 12);
    const stock = Math.round(around(6240 * trend(-0.012) * (stockSeason[month - 1] ?? 1), 0.002));
    months.push({
      year,
      month,
      stock,
      integrations: Math.round(around(139 * trend(0.015) * (integrationSeason[month - 1] ?? 1), 0.03)),
      longTerm: Math.round(around(4105 * trend(-0.023), 0.0015)),
      benefits: Math.round(around(stock * 571.4 * trend(0.012), 0.004) * 100) / 100,
    });
  }
  return months;
}

function delivered(figure: FigureRow['figure'], final: number, lag: number): number {
  const value = final * (matured[figure][lag] ?? 1);
  return figure === 'LLU' ? Math.round(value * 100) / 100 : Math.round(value);
}

function bySex(figure: 'ELB' | 'INT' | 'LZB', month: number, load: number, total: number): readonly FigureRow[] {
  const women = Math.round(total * shareOfWomen[figure]);
  return [
    { figure, sex: 'gesamt', month, load, value: total },
    { figure, sex: 'Frauen', month, load, value: women },
    { figure, sex: 'Männer', month, load, value: total - women },
  ];
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

import { finalMonths, firstYear, type FinalMonth } from './final-months';

/** One row of the data table `tblKennzahlen`. Months and loads are first days, as Excel counts days. */
export interface FigureRow {
  readonly figure: 'ELB' | 'INT' | 'LZB' | 'LLU' | 'INT_BD' | 'LZB_4J';
  readonly sex: 'gesamt' | 'Frauen' | 'Männer';
  readonly month: number;
  readonly load: number;
  readonly value: number;
}

/** Last month that is there: the sample is a workbook of November 2026. */
export const lastMonth = { year: 2026, month: 10 } as const;

/** Share of the final value that a load knows 0, 1 and 2 months after the reporting month; later it is all. */
const matured = {
  ELB: [0.992, 0.997, 0.999],
  INT: [0.86, 0.94, 0.98],
  LZB: [0.994, 0.998, 0.999],
  LLU: [0.986, 0.995, 0.999],
  LZB_4J: [0.995, 0.998, 0.999],
  INT_BD: [],
} as const;
/** Whether an integration covered the need is known three months later. */
const needCoveringLag = 3;

/** Women's share of the integrations was smaller in earlier years. */
const shareOfWomen = { ELB: 0.508, INT: 0.447, LZB: 0.531 } as const;
const earlierShareOfWomen: Readonly<Record<number, number>> = { 2023: 0.436, 2024: 0.442 };

/**
 * Monthly figures of the invented Landkreis Musterland: three full years before that of the agreement, 2026, the same on
 * every run. Every load carries the months of its year so far, with younger months still incomplete, and the stock of
 * December before, which the first month of an integration rate divides by. Need-covering integrations come three months later,
 * those of autumn in the year after. Women and men add up to the total in every row.
 * `last` is at most December 2026.
 */
export function monthlyFigures(
  last: { readonly year: number; readonly month: number } = lastMonth,
): readonly FigureRow[] {
  const finals = finalMonths();
  const final = (year: number, month: number): FinalMonth => {
    const found = finals[(year - firstYear) * 12 + month];
    if (!found) throw new Error(`No month ${year}-${month}`);
    return found;
  };
  const rows: FigureRow[] = [];
  for (let year = firstYear; year <= last.year; year++) {
    const loads = year === last.year ? last.month : 12;
    for (let load = 1; load <= loads; load++) {
      const at = serial(year, load);
      rows.push(...bySex('ELB', serial(year, 0), at, delivered('ELB', final(year, 0).stock, load)));
      if (load <= needCoveringLag && year > firstYear) {
        const late = final(year, load - needCoveringLag);
        rows.push(total('INT_BD', late.needCovering, serial(late.year, late.month), at, needCoveringLag));
      }
      for (let month = 1; month <= load; month++) rows.push(...monthAt(final(year, month), at, load - month));
    }
  }
  return rows;
}

/** Day number of the first of a month as Excel counts (1 January 1970 is 25,569); month 0 is December before. */
export function serial(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

/** What one load tells about a month. */
function monthAt(known: FinalMonth, load: number, lag: number): readonly FigureRow[] {
  const month = serial(known.year, known.month);
  return [
    ...bySex('ELB', month, load, delivered('ELB', known.stock, lag)),
    ...bySex('INT', month, load, delivered('INT', known.integrations, lag)),
    ...bySex('LZB', month, load, delivered('LZB', known.longTerm, lag)),
    total('LLU', known.benefits, month, load, lag),
    total('LZB_4J', known.fourYears, month, load, lag),
    ...(lag < needCoveringLag ? [] : [total('INT_BD', known.needCovering, month, load, lag)]),
  ];
}

function total(figure: FigureRow['figure'], final: number, month: number, load: number, lag: number): FigureRow {
  return { figure, sex: 'gesamt', month, load, value: delivered(figure, final, lag) };
}

function delivered(figure: FigureRow['figure'], final: number, lag: number): number {
  const value = final * (matured[figure][lag] ?? 1);
  return figure === 'LLU' ? Math.round(value * 100) / 100 : Math.round(value);
}

function bySex(figure: 'ELB' | 'INT' | 'LZB', month: number, load: number, total: number): readonly FigureRow[] {
  const share =
    figure === 'INT' ? (earlierShareOfWomen[yearOfSerial(month)] ?? shareOfWomen.INT) : shareOfWomen[figure];
  const women = Math.round(total * share);
  return [
    { figure, sex: 'gesamt', month, load, value: total },
    { figure, sex: 'Frauen', month, load, value: women },
    { figure, sex: 'Männer', month, load, value: total - women },
  ];
}

function yearOfSerial(day: number): number {
  return new Date((day - 25_569) * 86_400_000).getUTCFullYear();
}

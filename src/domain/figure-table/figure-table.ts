import type { ReportingMonth } from '../months';
import { figureCodes, type FigureCode } from '../quantities';
import { sexes, type Sex } from '../sex';
import { saysTheSame, type FigureEntry, type FigureKey } from './figure-entry';
import { measures, type Measure } from './measure';

/** The figures of one Jobcenter, found by what they are; every Ladestand of a figure is kept. */
export interface FigureTable {
  /** As the table spells it; null if the table names none. */
  readonly jobcenter: string | null;
  add(key: FigureKey, entry: FigureEntry): void;
  /** Every Ladestand of a figure, at most two entries each; empty if there is none. */
  entries(key: FigureKey): readonly FigureEntry[];
  /** What is there for a figure, measure and sex: from the first to the last month with a row; null if there is none. */
  span(figure: FigureCode, measure: Measure, sex: Sex): MonthSpan | null;
}

export interface MonthSpan {
  readonly first: ReportingMonth;
  readonly last: ReportingMonth;
}

interface Series {
  first: ReportingMonth;
  last: ReportingMonth;
  readonly months: Map<ReportingMonth, FigureEntry[]>;
}

const none: readonly FigureEntry[] = [];
const figureIndex = new Map(figureCodes.map((code, index) => [code, index]));

/** One small number per kind of series: a text key per row would cost more than everything else. */
function seriesIndex(figure: FigureCode, measure: Measure, sex: Sex): number {
  return (
    ((figureIndex.get(figure) ?? 0) * measures.length + measures.indexOf(measure)) * sexes.length + sexes.indexOf(sex)
  );
}

/**
 * Whether an entry says anything new: a repetition does not, nor does a third value of one Ladestand. So a figure has at
 * most two entries per Ladestand however often a table repeats it, and looking it up stays cheap.
 */
function isNews(entries: readonly FigureEntry[], entry: FigureEntry): boolean {
  let others = 0;
  for (const known of entries) {
    if (known.dataLoad !== entry.dataLoad) continue;
    if (saysTheSame(known, entry)) return false;
    others += 1;
  }
  return others < 2;
}

export function createFigureTable(jobcenter: string | null): FigureTable {
  const series: (Series | undefined)[] = [];
  return {
    jobcenter,
    add({ figure, measure, sex, month }, entry) {
      const index = seriesIndex(figure, measure, sex);
      const found = (series[index] ??= { first: month, last: month, months: new Map<ReportingMonth, FigureEntry[]>() });
      if (month < found.first) found.first = month;
      if (month > found.last) found.last = month;
      const entries = found.months.get(month);
      if (entries === undefined) found.months.set(month, [entry]);
      else if (isNews(entries, entry)) entries.push(entry);
    },
    entries({ figure, measure, sex, month }) {
      return series[seriesIndex(figure, measure, sex)]?.months.get(month) ?? none;
    },
    span(figure, measure, sex) {
      const found = series[seriesIndex(figure, measure, sex)];
      return found === undefined ? null : { first: found.first, last: found.last };
    },
  };
}

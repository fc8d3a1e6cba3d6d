import type { Measure, MonthSpan } from '../figure-table';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';

/**
 * `error`: a figure is wrong or is not read. `warning`: something is missing or unlikely, look at it. `hint`: nothing is
 * wrong with the results, the table could be tidier.
 */
export type DataSeverity = 'error' | 'warning' | 'hint';

/** Rows of the range as people count them, the header row included: how many, and the first few. */
export interface RowList {
  readonly count: number;
  readonly first: readonly number[];
}

/** One cell of the column Wert; null where it holds no figure. */
export interface RowValue {
  readonly row: number;
  readonly value: number | null;
}

interface Rows {
  readonly rows: RowList;
}
interface Months {
  readonly months: MonthSpan;
}

/** What is wrong. src/text/data-finding-texts.ts words each and does not compile until it knows it. */
export type DataFindingFacts =
  /** Not a single figure, of the year that was asked for or at all. */
  | { readonly code: 'noFigures'; readonly year: number | null }
  // Rows that are not read.
  | ({ readonly code: 'jobcenterMissing' } & Rows)
  | ({
      readonly code: 'figureUnknown' | 'measureUnknown' | 'sexUnknown' | 'monthUnreadable';
      /** Empty for a blank cell and for one whose content has no text. */
      readonly text: string;
    } & Rows)
  // Cells of the column Wert that hold no figure, or one that cannot be right.
  | ({ readonly code: 'valueText'; readonly text: string } & Months & Rows)
  | ({ readonly code: 'valueNegative'; readonly value: number } & Months & Rows)
  /** A change where a level of Euro or persons belongs. */
  | ({ readonly code: 'valueChange'; readonly value: number } & Months & Rows)
  | ({ readonly code: 'valueUnusable' } & Months & Rows)
  | ({ readonly code: 'valueMarked'; readonly marker: string } & Months & Rows)
  | ({ readonly code: 'valueBlank' } & Months & Rows)
  /** `neverZero`: of this quantity there are always some; else the 0 stands where blank cells arrive as 0. */
  | ({ readonly code: 'valueZero'; readonly neverZero: boolean } & Months & Rows)
  /** A rate or change above 1.5 or 1: 30.7 instead of 0.307. `value` is the one of the first month. */
  | ({ readonly code: 'percentInsteadOfFraction'; readonly value: number } & Months & Rows)
  // Months that are not there.
  | ({ readonly code: 'monthsMissing' } & Months)
  /** The months up to `othersLast`, where the other series of the Jobcenter go on. */
  | ({ readonly code: 'seriesEndsEarly'; readonly last: ReportingMonth; readonly othersLast: ReportingMonth } & Months)
  // Several rows for one figure.
  | ({ readonly code: 'duplicateRows' } & Months & Rows)
  | ({
      readonly code: 'contradictoryRows';
      readonly dataLoad: ReportingMonth | null;
      readonly one: RowValue;
      readonly other: RowValue;
    } & Months &
      Rows)
  // Ladestand and Wartezeit. The months are the first and the last that are concerned.
  | ({ readonly code: 'dataLoadMissing' | 'dataLoadBeforeMonth' } & Months & Rows)
  | ({ readonly code: 'dataLoadUnreadable'; readonly text: string } & Months & Rows)
  | ({ readonly code: 'waitingPeriodTooLong'; readonly waitingPeriod: number; readonly loadLag: number } & Months &
      Rows)
  /**
   * Months of one year that share no load lag with the same month of the year before. `needed` is the Ladestand at which the
   * month before the first of them would have to be there, `available` those at which it is.
   */
  | ({
      readonly code: 'previousLoadMissing';
      readonly count: number;
      readonly dataLoad: ReportingMonth;
      readonly previousMonth: ReportingMonth;
      readonly needed: ReportingMonth;
      readonly available: readonly ReportingMonth[];
    } & Months)
  // Figures that contradict each other; the figures are those of the first month.
  | ({
      readonly code: 'partsDiffer' | 'rateOutsideBand';
      readonly dataLoad: ReportingMonth | null;
      readonly total: number;
      readonly female: number;
      readonly male: number;
    } & Months &
      Rows)
  | ({
      readonly code: 'jump';
      readonly value: number;
      readonly base: number;
      readonly baseMonth: ReportingMonth;
    } & Months &
      Rows)
  | ({
      readonly code: 'progressDiffers';
      readonly dataLoad: ReportingMonth | null;
      readonly delivered: number;
      readonly computed: number;
    } & Months &
      Rows)
  /** An Art under which no function looks for the figure. */
  | ({ readonly code: 'measureUnused'; readonly expected: readonly Measure[] } & Months & Rows)
  /** Closes a list that was cut: how many more there are of the same kind. */
  | { readonly code: 'moreFindings'; readonly of: DataFindingCode; readonly count: number };

/** Written out, because a union that names its own codes cannot be inferred. */
export type DataFindingCode =
  | 'noFigures'
  | 'jobcenterMissing'
  | 'figureUnknown'
  | 'measureUnknown'
  | 'sexUnknown'
  | 'monthUnreadable'
  | 'valueText'
  | 'valueNegative'
  | 'valueChange'
  | 'valueUnusable'
  | 'valueMarked'
  | 'valueBlank'
  | 'valueZero'
  | 'percentInsteadOfFraction'
  | 'monthsMissing'
  | 'seriesEndsEarly'
  | 'duplicateRows'
  | 'contradictoryRows'
  | 'dataLoadMissing'
  | 'dataLoadBeforeMonth'
  | 'dataLoadUnreadable'
  | 'waitingPeriodTooLong'
  | 'previousLoadMissing'
  | 'partsDiffer'
  | 'rateOutsideBand'
  | 'jump'
  | 'progressDiffers'
  | 'measureUnused'
  | 'moreFindings';

/** What a finding is about, apart from the Jobcenter. */
export interface FindingPlace {
  /** null: the row does not say, or it concerns all. */
  readonly figure: FigureCode | null;
  readonly measure: Measure | null;
  /** In the order total, women, men; empty where the finding is not about one. */
  readonly sexes: readonly Sex[];
  /** First month that is concerned. */
  readonly month: ReportingMonth | null;
}

export type LocalFinding = FindingPlace & DataFindingFacts;

export type DataFinding = LocalFinding & {
  readonly severity: DataSeverity;
  /** As the table spells it; null where the rows or the table name none. */
  readonly jobcenter: string | null;
};

const severities: Readonly<Record<Exclude<DataFindingCode, 'valueZero' | 'moreFindings'>, DataSeverity>> = {
  noFigures: 'warning',
  jobcenterMissing: 'error',
  figureUnknown: 'hint',
  measureUnknown: 'error',
  sexUnknown: 'error',
  monthUnreadable: 'error',
  valueText: 'error',
  valueNegative: 'error',
  valueChange: 'error',
  valueUnusable: 'error',
  valueMarked: 'warning',
  valueBlank: 'warning',
  percentInsteadOfFraction: 'error',
  monthsMissing: 'warning',
  seriesEndsEarly: 'warning',
  duplicateRows: 'hint',
  contradictoryRows: 'error',
  dataLoadMissing: 'warning',
  dataLoadBeforeMonth: 'error',
  dataLoadUnreadable: 'error',
  waitingPeriodTooLong: 'warning',
  previousLoadMissing: 'warning',
  partsDiffer: 'error',
  rateOutsideBand: 'warning',
  jump: 'warning',
  progressDiffers: 'warning',
  measureUnused: 'warning',
};

export function severityOf(facts: Exclude<DataFindingFacts, { code: 'moreFindings' }>): DataSeverity {
  if (facts.code === 'valueZero') return facts.neverZero ? 'error' : 'warning';
  return severities[facts.code];
}

/** Most row numbers that a finding repeats. */
const shownRows = 5;

export function rowList(rows: readonly number[]): RowList {
  return { count: rows.length, first: [...rows].sort((a, b) => a - b).slice(0, shownRows) };
}

export function joinRows(one: RowList, other: RowList): RowList {
  return { ...rowList([...one.first, ...other.first]), count: one.count + other.count };
}

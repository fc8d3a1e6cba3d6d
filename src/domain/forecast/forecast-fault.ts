import type { IndicatorCode } from '../indicator';
import type { ReportingMonth } from '../months';
import type { FigureFault } from '../progress';

/**
 * How the rest of the year is inferred. `season`: from the share of the Jahresendwert that past years had reached by this
 * month; `previousYear`: the rest runs as it did last year; `trend`: the twelve-month value goes on as in the last twelve
 * months.
 */
export type ForecastMethod = 'season' | 'previousYear' | 'trend';

/** Why a past year could not be used. */
export type YearObstacle =
  | FigureFault
  /** One year is delivered, the other computed: they differ in Art. */
  | { readonly code: 'originsDiffer' }
  /** A year that had reached nothing by this month, or ended with nothing, has no share. */
  | { readonly code: 'yearIsZero' }
  /** The trend of that year had led below 0, so there is no relative error. */
  | { readonly code: 'trendBelowZero' };

export interface SkippedYear {
  readonly year: number;
  readonly obstacle: YearObstacle;
}

export type ForecastFault =
  | FigureFault
  /** The past that the method rests on is not there at this load lag; `skippedYears` says why, newest year first. */
  | {
      readonly code: 'historyTooShort';
      readonly method: ForecastMethod;
      readonly month: ReportingMonth;
      /** Ladestand − Berichtsmonat that past years were looked for at. */
      readonly loadLag: number;
      /** Past years; for `trend` spans of twelve months up to this month and up to a year before. */
      readonly yearsFound: number;
      readonly yearsNeeded: number;
      readonly skippedYears: readonly SkippedYear[];
    }
  /** Nothing so far: a share of 0 says nothing about the rest of the year. */
  | { readonly code: 'nothingSoFar'; readonly method: ForecastMethod; readonly month: ReportingMonth }
  /** A trend is computed from months; this indicator has no formula that makes a Jahresfortschrittswert of months. */
  | { readonly code: 'trendNeedsMonths'; readonly indicator: IndicatorCode };

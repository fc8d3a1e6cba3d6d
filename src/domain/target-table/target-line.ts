import type { FigureFault, Incomparability } from '../progress';
import type { GoodDirection } from '../direction';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { NumericVerdict, Verdict, VerdictStage } from '../verdict';
import type { TargetRow, TargetRowFault } from './target-row';

/** A cell of the line: a figure, one that should be there and is not, or one that this form of target does not have. */
export type LineFigure = number | 'missing' | 'notApplicable';

/** Unit in which a gap between Ist and Soll is told. */
export type GapUnit = 'persons' | 'euro' | 'events';

/** What has to be said beside the verdict, as facts. */
export type TargetNote =
  | { readonly code: 'targetFault'; readonly fault: TargetRowFault }
  | { readonly code: 'actualMissing'; readonly fault: FigureFault }
  | { readonly code: 'previousMissing'; readonly fault: FigureFault }
  | { readonly code: 'notComparable'; readonly reason: Incomparability }
  /** Beside the verdict of a level: Vorjahr is of another Ladestand or origin, so there is no change. */
  | { readonly code: 'changeMissing'; readonly reason: Incomparability }
  /** What Ist is: months, Ladestand, origin, and the months of the stock behind a rate. */
  | {
      readonly code: 'basis';
      readonly month: ReportingMonth;
      readonly dataLoad: ReportingMonth | null;
      readonly origin: 'delivered' | 'computed';
      readonly stock: 'monthBefore' | 'sameMonth' | null;
    }
  /** The comparison without rounding gives the other verdict. */
  | { readonly code: 'roundingDecided'; readonly unrounded: NumericVerdict }
  /** Levels as reports print them give the other verdict than the change; told where rounding the change did not decide. */
  | { readonly code: 'levelDisagrees'; readonly byLevel: NumericVerdict }
  /** A yearly level is compared with a value that still grows until December. */
  | { readonly code: 'stillGrowing' }
  /** Ist − Soll in persons, Euro or events; `shown`: the distance of the two as they are printed, ≥ 0. */
  | { readonly code: 'gap'; readonly value: number; readonly shown: number; readonly unit: GapUnit }
  /** Events behind the rate `figure` that are still needed this year, at an assumed mean stock. */
  | { readonly code: 'needed'; readonly figure: FigureCode; readonly needed: number; readonly expectedStock: number }
  /** At the Ladestand in use the years cannot be compared, at this one they can. */
  | { readonly code: 'comparableLoad'; readonly dataLoad: ReportingMonth }
  | { readonly code: 'newerLoad'; readonly dataLoad: ReportingMonth }
  | { readonly code: 'directionUnusual'; readonly expected: GoodDirection }
  | { readonly code: 'monitoringOnly' }
  | { readonly code: 'judgedByHand' };

/** One target of one sex with everything the follow-up asks for (design 2, ZIELTABELLE). */
export interface TargetLine {
  readonly target: TargetRow;
  readonly actual: LineFigure;
  readonly previous: LineFigure;
  readonly change: LineFigure;
  readonly agreedChange: LineFigure;
  readonly required: LineFigure;
  /** Change targets: change − agreed change; levels: Ist − Soll. */
  readonly deviation: LineFigure;
  readonly attainment: LineFigure;
  readonly verdict: Verdict;
  readonly stage: VerdictStage;
  readonly notes: readonly TargetNote[];
}

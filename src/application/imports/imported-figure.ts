import type { Measure } from '../../domain/figure-table';
import type { ReportingMonth } from '../../domain/months';
import type { FigureCode } from '../../domain/quantities';
import type { Sex } from '../../domain/sex';

/** Where a figure was read, as people count: rows and columns from 1. Typed figures have no sheet. */
export interface SourcePlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A number, or the sign that the source prints instead of one; a sign is missing with a reason and never 0. */
export type FigureValue = number | { readonly marker: string };

/** One figure that is to stand in the data table, whether it came from a file, a sheet or the keyboard. */
export interface ImportedFigure {
  readonly jobcenter: string;
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sex: Sex;
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth;
  /** Months; null where nobody says. */
  readonly waitingPeriod: number | null;
  readonly value: FigureValue;
  readonly place: SourcePlace;
}

export function sameValue(one: FigureValue, other: FigureValue): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other;
  return one.marker === other.marker;
}

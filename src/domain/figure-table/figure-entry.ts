import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';
import type { Measure } from './measure';
import type { MissingValue } from './missing-value';

/** What a value is looked up by, apart from its Ladestand. */
export interface FigureKey {
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sex: Sex;
  readonly month: ReportingMonth;
}

/** One row of the data table as far as a calculation needs it. */
export interface FigureEntry {
  /** null: the row names no Ladestand, so nothing is known about how far the value has matured. */
  readonly dataLoad: ReportingMonth | null;
  readonly value: number | MissingValue;
  /** Row of the range as people count, the header row included. */
  readonly row: number;
}

/** A row that is read over, because it cannot be told what it holds. */
export type RowFault = { readonly row: number } & (
  | { readonly code: 'figureUnknown'; readonly text: string }
  | { readonly code: 'measureUnknown'; readonly text: string }
  | { readonly code: 'sexUnknown'; readonly text: string }
  | { readonly code: 'monthUnreadable'; readonly text: string }
  | { readonly code: 'jobcenterMissing' }
);

/** A row that is read, with something to tell. */
export type RowRemark = { readonly row: number } & (
  | { readonly code: 'dataLoadUnreadable'; readonly text: string }
  | { readonly code: 'dataLoadBeforeMonth' }
  | { readonly code: 'dataLoadMissing' }
);

/** Two rows of one Ladestand that say the same are one; otherwise nobody can tell which is right. */
export function saysTheSame(one: FigureEntry, other: FigureEntry): boolean {
  return typeof one.value === 'number' || typeof other.value === 'number'
    ? one.value === other.value
    : one.value.reason === other.value.reason;
}

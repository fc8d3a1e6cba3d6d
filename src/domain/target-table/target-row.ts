import type { TargetForm } from '../agreement';
import type { GoodDirection } from '../direction';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';

/**
 * Side of the target value on which a target is reached. `above` and `below` are strict: "wenn die Integrationsquote
 * steigt" asks for more than 0 %, "unter 150" for less than 150 (domain reference 4.2).
 */
export const bounds = ['atLeast', 'atMost', 'above', 'below'] as const;
export type Bound = (typeof bounds)[number];

export function directionOf(bound: Bound): GoodDirection {
  return bound === 'atLeast' || bound === 'above' ? 'higher' : 'lower';
}

export function isStrict(bound: Bound): boolean {
  return bound === 'above' || bound === 'below';
}

/** What a row of the table of targets lacks to be judged. */
export type TargetRowFault =
  /** The column Jahr is there, but this row does not say to which year it belongs. */
  | { readonly code: 'targetYearInvalid'; readonly text: string }
  | { readonly code: 'targetNumberInvalid' }
  | { readonly code: 'targetIndicatorMissing' }
  | { readonly code: 'targetIndicatorUnknown'; readonly text: string }
  | { readonly code: 'targetSexUnknown'; readonly text: string }
  | { readonly code: 'targetFormMissing' }
  | { readonly code: 'targetFormUnknown'; readonly text: string }
  | { readonly code: 'targetValueMissing' }
  | { readonly code: 'targetValueNotNumeric'; readonly text: string }
  /** A 0 that may be an empty cell of an older Excel. */
  | { readonly code: 'targetValueZeroOrBlank' }
  | { readonly code: 'targetChangeImplausible'; readonly value: number }
  | { readonly code: 'targetQuotaImplausible'; readonly value: number }
  | { readonly code: 'targetCountNegative'; readonly value: number }
  /** Below 1, usually a quota. */
  | { readonly code: 'targetCountImplausible'; readonly value: number }
  | { readonly code: 'targetDirectionUnknown'; readonly text: string }
  | { readonly code: 'targetDirectionMissing'; readonly figure: FigureCode }
  /** A quota can be compared with a rate only, a count not with a rate that counts no events. */
  | { readonly code: 'targetFormUnsuitable'; readonly figure: FigureCode; readonly form: 'quota' | 'count' }
  /** Another row says something else about the same target. */
  | { readonly code: 'targetTwice'; readonly rows: readonly [number, number] };

/** One row of `tblZiele`. */
export interface TargetRow {
  /** Row of the range as people count, the header row included. */
  readonly row: number;
  /** 0 where the number cannot be read; then `fault` says so. */
  readonly no: number;
  readonly title: string;
  readonly figure: FigureCode | null;
  readonly sex: Sex;
  readonly form: TargetForm;
  readonly value: number | null;
  readonly bound: Bound | null;
  /** The direction stated in the row is not that of the indicator. */
  readonly directionUnusual: boolean;
  readonly fault: TargetRowFault | null;
}

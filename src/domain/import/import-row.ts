import type { Measure, MissingValue } from '../figure-table';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';
import type { SheetPlace } from './sheet-cells';

/** One figure of the file, with everything that a row of the data table says, and where it stands. */
export interface ImportRow {
  readonly place: SheetPlace;
  /** As the file or the mapping spells it. */
  readonly jobcenter: string;
  readonly figure: FigureCode;
  readonly measure: Measure;
  readonly sex: Sex;
  readonly month: ReportingMonth;
  /** null: the user said that nobody knows. */
  readonly dataLoad: ReportingMonth | null;
  /** In months; null as for `dataLoad`. */
  readonly waitingPeriod: number | null;
  /** Rates and changes as fractions, amounts in Euro, everything else in persons or events. A marker is never 0. */
  readonly value: number | MissingValue;
}

/** Why a cell or row of the file gives no figure. What only has to be said (unit, Ladestand …) is a question instead. */
export type Refusal = SheetPlace &
  /** Nothing names the Jobcenter, and there is nobody to ask (an entry sheet). */
  (
    | { readonly code: 'jobcenterUndeclared' }
    | { readonly code: 'figureUnknown'; readonly text: string }
    | { readonly code: 'sexUnknown'; readonly text: string }
    | { readonly code: 'monthUnreadable'; readonly text: string }
    | { readonly code: 'quarterInsteadOfMonth'; readonly text: string }
    | { readonly code: 'measureUnknown'; readonly text: string }
    | { readonly code: 'dataLoadUnreadable'; readonly text: string }
    | { readonly code: 'dataLoadBeforeMonth' }
    | { readonly code: 'waitingPeriodUnreadable'; readonly text: string }
    | { readonly code: 'unitUnknown'; readonly text: string }
    /** The unit does not belong to the figure: Euro for persons, percent for an amount. */
    | { readonly code: 'unitDoesNotFit'; readonly text: string }
    | { readonly code: 'notANumber'; readonly text: string }
    | { readonly code: 'errorCell'; readonly text: string }
    | { readonly code: 'negative'; readonly value: number }
    /** 0 where a stock or an amount of a whole Jobcenter cannot be 0. */
    | { readonly code: 'zeroImplausible' }
    /** K1, K1E1, K1E2 or K3 as Jahresfortschrittswert is a level (Euro, persons); the file gives its change. */
    | { readonly code: 'changeInsteadOfLevel'; readonly text: string }
    /** Numerator or denominator of a figure whose counts are not defined, such as a base quantity. */
    | { readonly code: 'partUndefined' }
    /** A sum or mean between the rows. */
    | { readonly code: 'subtotalRow'; readonly text: string }
  );
export type RefusalCode = Refusal['code'];

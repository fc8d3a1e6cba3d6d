import type { CalculationFault } from '../figures';
import type { FigureKey, MissingValue } from '../figure-table';
import type { IndicatorCode } from '../indicator';
import type { ReportingMonth } from '../months';
import type { Sex } from '../sex';

/** Why a figure of the data table has no value. */
export type FigureFault =
  /** No row at all. */
  | { readonly code: 'figureNotFound'; readonly key: FigureKey }
  /** There are rows, but none of this Ladestand (or, where an older one would do, none as old). */
  | {
      readonly code: 'dataLoadNotFound';
      readonly key: FigureKey;
      readonly dataLoad: ReportingMonth;
      readonly available: readonly ReportingMonth[];
    }
  /** A row is there, its cell holds no figure. */
  | {
      readonly code: 'figureWithoutValue';
      readonly key: FigureKey;
      readonly row: number;
      readonly missing: MissingValue;
    }
  /** Two rows of the same Ladestand say different things. */
  | { readonly code: 'figureAmbiguous'; readonly key: FigureKey; readonly rows: readonly [number, number] }
  /** Two years would be compared although nothing says how far one of them has matured. */
  | { readonly code: 'dataLoadUnknown'; readonly key: FigureKey; readonly row: number }
  /** The project computes it from nothing; it has to be delivered. */
  | {
      readonly code: 'deliveredOnly';
      readonly indicator: IndicatorCode;
      readonly month: ReportingMonth;
      readonly sex: Sex;
    }
  /** The months needed reach back before the SGB II. */
  | { readonly code: 'monthsBeforeStart' }
  | CalculationFault;

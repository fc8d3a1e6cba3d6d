import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Notation } from '../german-number';
import type { AmountUnit, ColumnRole, DataLoadRule, MeasureRule, RateUnit } from './import-mapping';
import type { SheetPlace } from './sheet-cells';

/**
 * What the file does not say and must be asked. `table` counts the tables of the mapping from 0, `column` is the key of a
 * column. `proposal` is what the pane may preset; null where every presetting would be a guess. `cells` counts the figures
 * that wait for the answer, `place` is the first of them.
 */
export type ImportQuestion = {
  /** The same question has the same id, whatever else was answered. */
  readonly id: string;
  readonly table: number;
  readonly cells: number;
  readonly place: SheetPlace | null;
} & (
  | { readonly code: 'unit'; readonly column: string; readonly text: string; readonly proposal: null }
  | { readonly code: 'amountUnit'; readonly column: string; readonly text: string; readonly proposal: AmountUnit }
  | {
      readonly code: 'notation';
      readonly column: string;
      readonly text: string;
      readonly proposal: Exclude<Notation, 'undeclared'> | null;
    }
  | { readonly code: 'columnRole'; readonly column: string; readonly proposal: ColumnRole }
  | { readonly code: 'figure'; readonly proposal: FigureCode | null }
  | { readonly code: 'figureName'; readonly label: string; readonly text: string; readonly proposal: null }
  | { readonly code: 'jobcenter'; readonly proposal: string | null }
  | { readonly code: 'month'; readonly proposal: ReportingMonth | null }
  | { readonly code: 'measure'; readonly proposal: MeasureRule }
  | { readonly code: 'dataLoad'; readonly proposal: DataLoadRule }
  | { readonly code: 'waitingPeriod'; readonly proposal: number }
);

/** An answer to one question. `figureName` with 'ignore': rows with this label are left out. */
export type ImportAnswer =
  | { readonly code: 'unit'; readonly table: number; readonly column: string; readonly value: RateUnit }
  | { readonly code: 'amountUnit'; readonly table: number; readonly column: string; readonly value: AmountUnit }
  | {
      readonly code: 'notation';
      readonly table: number;
      readonly column: string;
      readonly value: Exclude<Notation, 'undeclared'>;
    }
  | { readonly code: 'columnRole'; readonly table: number; readonly column: string; readonly value: ColumnRole }
  | { readonly code: 'figure'; readonly table: number; readonly value: FigureCode }
  | {
      readonly code: 'figureName';
      readonly table: number;
      readonly label: string;
      readonly value: FigureCode | 'ignore';
    }
  | { readonly code: 'jobcenter'; readonly table: number; readonly value: string }
  | { readonly code: 'month'; readonly table: number; readonly value: ReportingMonth }
  | { readonly code: 'measure'; readonly table: number; readonly value: MeasureRule }
  | { readonly code: 'dataLoad'; readonly table: number; readonly value: DataLoadRule }
  | { readonly code: 'waitingPeriod'; readonly table: number; readonly value: number | 'unknown' };

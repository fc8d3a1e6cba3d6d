import type { Measure } from '../figure-table';
import type { Notation } from '../german-number';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import type { Sex } from '../sex';

/**
 * What a column holds. A label column says for its row what the values are; `value` holds figures, `numerator` and
 * `denominator` the counts behind the indicator of the row or header (K2: INT and ELB).
 */
export const columnRoles = [
  'jobcenter',
  'figure',
  'sex',
  'month',
  'year',
  'measure',
  'dataLoad',
  'waitingPeriod',
  'unit',
  'value',
  'numerator',
  'denominator',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How rates and changes are written: 3,0 for three percent, or 0,03. */
export type RateUnit = 'percent' | 'fraction';
export type AmountUnit = 'euro' | 'thousandEuro' | 'millionEuro';

/**
 * What is known of a column. Columns with the same header apart from months and footnotes share one entry: twelve months
 * side by side are one decision. null: not said by the column; a label of the row, a heading, a title or the table's own
 * answer says it.
 */
export interface ColumnMapping {
  /** Header without months, footnotes, case and punctuation: what the column is found by next time. */
  readonly key: string;
  /** Header as it was first seen, for showing. */
  readonly header: string;
  /** null: not understood and not answered; the column is left out and asked about. */
  readonly role: ColumnRole | null;
  /** What the values of a value column are, where the header or the user says so. */
  readonly figure: FigureCode | null;
  readonly sex: Sex | null;
  readonly measure: Measure | null;
  readonly jobcenter: string | null;
  /** −12 for a column of the previous year ('Vorjahr') without a month of its own. */
  readonly monthOffset: 0 | -12;
  readonly rateUnit: RateUnit | null;
  readonly amountUnit: AmountUnit | null;
  /** How numbers written as text are to be read; `undeclared`: '1.234' is refused. */
  readonly notation: Notation;
  /** A blank label means the one above (label columns). */
  readonly fillDown: boolean;
}

/** Ladestand of rows that do not name one: the same for all, a lag after the month of each row, or not known at all. */
export type DataLoadRule =
  | { readonly kind: 'fixed'; readonly month: ReportingMonth }
  | { readonly kind: 'lag'; readonly months: number }
  | { readonly kind: 'unknown' };

/** `byFigure`: months for stocks, events, amounts and their changes, twelve months for rates over twelve months. */
export type MeasureRule = Measure | 'byFigure';

/** One kind of table of the file. Answers hold for whatever the table itself does not say; null is not answered. */
export interface TableMapping {
  /** Keys of all columns, sorted: tables with the same keys are of one kind, whatever the order of their columns. */
  readonly keys: readonly string[];
  readonly columns: readonly ColumnMapping[];
  readonly jobcenter: string | null;
  readonly figure: FigureCode | null;
  readonly sex: Sex | null;
  /** Belongs to one file only, see `savedMapping`. */
  readonly month: ReportingMonth | null;
  readonly measure: MeasureRule | null;
  readonly dataLoad: DataLoadRule | null;
  /** In months. */
  readonly waitingPeriod: number | 'unknown' | null;
  /** What labels mean that nobody knows, by `labelKey`. */
  readonly figureNames: Readonly<Record<string, FigureCode | 'ignore'>>;
  /** Jobcenter of the workbook for those of the file, by `jobcenterKey`; those not named are taken as they are. */
  readonly jobcenterNames: Readonly<Record<string, string | null>>;
}

/** How a file is read: plain data that can be kept in a workbook under a name. */
export interface ImportMapping {
  readonly version: 1;
  readonly tables: readonly TableMapping[];
}

/**
 * A mapping as it may be kept for the next file: without what holds for one file only (month, a fixed Ladestand).
 */
export function savedMapping(mapping: ImportMapping): ImportMapping {
  return {
    version: 1,
    tables: mapping.tables.map((table) => ({
      ...table,
      month: null,
      dataLoad: table.dataLoad?.kind === 'fixed' ? null : table.dataLoad,
    })),
  };
}

/** The entry under a name that comes from a file, which may be 'constructor' or '__proto__'. */
export function ownEntry<Value>(names: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.prototype.hasOwnProperty.call(names, name) ? names[name] : undefined;
}

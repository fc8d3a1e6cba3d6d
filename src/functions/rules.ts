import type { GoodDirection } from '../domain/direction';
import type { RawTable } from '../domain/figure-table';
import type { ReportingMonth } from '../domain/months';
import type { FigureCode } from '../domain/quantities';
import type { Sex } from '../domain/sex';

/**
 * What an argument may be, as data. A rule with a default makes the parameter optional. Figures, counts and ranges answer
 * a blank cell or a marker with #NV, because a figure that is not there is never 0; everything else that does not fit is
 * #WERT!.
 */
export type ParameterRule =
  /** Stock, amount or rate: finite and not negative. */
  | { readonly kind: 'figure' }
  /** Percentage as fraction, within bounds that catch 5,3 typed for 5,3 %. */
  | { readonly kind: 'fraction'; readonly minimum: number; readonly maximum: number }
  /** Whole number of events, not negative. */
  | { readonly kind: 'count' }
  /** Cells of figures, in any shape, read row by row. */
  | { readonly kind: 'range' }
  | { readonly kind: 'whole'; readonly minimum: number; readonly maximum: number; readonly default: number }
  | { readonly kind: 'requiredWhole'; readonly minimum: number; readonly maximum: number }
  /** `hoch`, `niedrig` or an indicator code. */
  | { readonly kind: 'direction'; readonly default: GoodDirection }
  /** One of some words. */
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default: string }
  /** A table with its headers, as it stands; what is in it is the domain's to judge. */
  | { readonly kind: 'table' }
  /** Code of an indicator or of a base quantity. */
  | { readonly kind: 'figureCode' }
  | { readonly kind: 'month' }
  | { readonly kind: 'optionalMonth'; readonly default: null }
  | { readonly kind: 'optionalWhole'; readonly minimum: number; readonly maximum: number; readonly default: null }
  | { readonly kind: 'sex'; readonly default: Sex }
  /** Name of a Jobcenter. */
  | { readonly kind: 'name'; readonly default: null };

export type RuleKind = ParameterRule['kind'];

export interface Parameter {
  /** Published: never changed. Part of every message that concerns the argument. */
  readonly name: string;
  readonly rule: ParameterRule;
}

/** What the gate hands on, by the kind of rule. */
interface ArgumentOfKind {
  figure: number;
  fraction: number;
  count: number;
  whole: number;
  requiredWhole: number;
  range: readonly number[];
  direction: GoodDirection;
  choice: string;
  table: RawTable;
  figureCode: FigureCode;
  month: ReportingMonth;
  optionalMonth: ReportingMonth | null;
  optionalWhole: number | null;
  sex: Sex;
  name: string | null;
}

export type ArgumentOf<Rule extends ParameterRule> = Rule extends {
  readonly kind: 'choice';
  readonly choices: readonly (infer Choice)[];
}
  ? Choice
  : ArgumentOfKind[Rule['kind']];

export type ArgumentsOf<Parameters extends readonly Parameter[]> = {
  -readonly [Index in keyof Parameters]: ArgumentOf<Parameters[Index]['rule']>;
};

export function isOptional(rule: ParameterRule): boolean {
  return 'default' in rule;
}

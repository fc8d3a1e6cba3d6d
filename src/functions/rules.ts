import type { GoodDirection } from '../domain/direction';

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
  /** `hoch`, `niedrig` or an indicator code. */
  | { readonly kind: 'direction'; readonly default: GoodDirection }
  /** One of some words. */
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default: string };

export type RuleKind = ParameterRule['kind'];

export interface Parameter {
  /** Published: never changed. Part of every message that concerns the argument. */
  readonly name: string;
  readonly rule: ParameterRule;
}

/** What the gate hands on for a rule. */
export type ArgumentOf<Rule extends ParameterRule> = Rule extends { readonly kind: 'range' }
  ? readonly number[]
  : Rule extends { readonly kind: 'direction' }
    ? GoodDirection
    : Rule extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
      ? Choice
      : number;

export type ArgumentsOf<Parameters extends readonly Parameter[]> = {
  -readonly [Index in keyof Parameters]: ArgumentOf<Parameters[Index]['rule']>;
};

export function isOptional(rule: ParameterRule): boolean {
  return 'default' in rule;
}

import type { IndicatorCode } from '../indicator';
import type { Sex } from '../sex';
import type { TargetForm } from './agreement';
import type { BudgetLine } from './finding';

/** What a clause is about; told by meaning, because numbers and places differ by Land and year. */
export const clauseParts = [
  'opening',
  'principles',
  'frame',
  'obligations',
  'budget',
  'targets',
  'dialogues',
  'evaluation',
  'consideration',
  'closing',
  'other',
] as const;
export type ClausePart = (typeof clauseParts)[number];

/**
 * How a clause stands on the page. `line`: a line of the title page or of the signatures; `part`: heading of a part (I, II);
 * `section`: heading of a paragraph (§); `target`: heading of a target; `item`: point of a list.
 */
export const clauseKinds = ['title', 'line', 'part', 'section', 'target', 'paragraph', 'item'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** Which fact of the agreement a passage states, so that next year's clause states next year's. */
export type ClauseFact =
  /** Agreement year plus offset: 1 for the spring in which the result is judged. */
  | { readonly kind: 'year'; readonly offset: number }
  | { readonly kind: 'baseYear' }
  | { readonly kind: 'budget'; readonly line: BudgetLine }
  | { readonly kind: 'target'; readonly no: number; readonly sex: Sex }
  /** A figure that explains that of the target ("rund 1.900 Integrationen"); true only with the target's figure as read. */
  | { readonly kind: 'besideTarget'; readonly no: number; readonly sex: Sex }
  /** Least number of Zieldialoge a year. */
  | { readonly kind: 'dialogues' };

/** A passage that states a fact. While the agreement has `value`, it is printed exactly as the document has it. */
export interface ClauseSlot {
  readonly start: number;
  readonly end: number;
  readonly fact: ClauseFact;
  /** As read: signed fraction, count, Euro, year. */
  readonly value: number;
}

/** What a sentence said about one target when it was read; null where it said no figure. */
export interface StatedTarget {
  readonly sex: Sex;
  readonly form: TargetForm;
  readonly indicator: IndicatorCode | null;
  readonly value: number | null;
}

/** A passage that words a target: its title, the sentence with its figures, a step or a criterion. */
export type ClausePassage = { readonly start: number; readonly end: number; readonly no: number } & (
  | { readonly role: 'sentence'; readonly states: readonly StatedTarget[] }
  | { readonly role: 'title' | 'step' | 'criterion' }
);

/** One paragraph, heading, line or point of a printed agreement. */
export interface WordedClause {
  readonly part: ClausePart;
  readonly kind: ClauseKind;
  /** Target that the clause belongs to. */
  readonly targetNo: number | null;
  /** What stands before the text, as written: `(1)`, `§ 2`, `II.`, `4.`, `-`. */
  readonly marker: string;
  readonly text: string;
  readonly origin: 'document' | 'product';
}

/**
 * A clause as it was read: its text word for word, without line and page breaks, and what in it depends on the figures and
 * years of the agreement. Offsets are into `text`.
 */
export interface Clause extends WordedClause {
  readonly slots: readonly ClauseSlot[];
  readonly passages: readonly ClausePassage[];
}

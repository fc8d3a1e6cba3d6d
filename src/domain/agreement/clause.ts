import type { Sex } from '../sex';
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

/** A passage that words a target: its title, the sentence with its figures, a step or a criterion. */
export interface ClausePassage {
  readonly start: number;
  readonly end: number;
  readonly role: 'title' | 'sentence' | 'step' | 'criterion';
  readonly no: number;
}

/** One paragraph, heading, line or point of the printed agreement. Offsets of slots and passages are into `text`. */
export interface Clause {
  readonly part: ClausePart;
  readonly kind: ClauseKind;
  /** Target that the clause belongs to. */
  readonly targetNo: number | null;
  /** What stands before the text, as written: `(1)`, `§ 2`, `II.`, `4.`, `-`. */
  readonly marker: string;
  /** Word for word as in the document, without line and page breaks. */
  readonly text: string;
  readonly origin: 'document' | 'product';
  readonly slots: readonly ClauseSlot[];
  readonly passages: readonly ClausePassage[];
}

/** A clause without anything that depends on the year. */
export function fixedClause(clause: Omit<Clause, 'slots' | 'passages'>): Clause {
  return { ...clause, slots: [], passages: [] };
}

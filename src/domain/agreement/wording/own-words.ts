import type { Agreement, Target } from '../agreement';
import type { WordedClause } from '../clause';

/** What the product words itself where a document has no words for what is agreed now. */
export interface OwnWords {
  /** The sentences of one number: total, women and men. */
  readonly sentences: (targets: readonly Target[], agreement: Agreement) => readonly string[];
  /** The whole target, from its heading. */
  readonly target: (targets: readonly Target[], agreement: Agreement) => readonly WordedClause[];
  readonly steps: (steps: readonly string[], no: number) => readonly WordedClause[];
  /** When the target is reached; `criteria` may be empty where there are steps. */
  readonly criteria: (criteria: readonly string[], no: number, hasSteps: boolean) => readonly WordedClause[];
}

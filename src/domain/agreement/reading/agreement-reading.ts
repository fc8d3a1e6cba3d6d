import type { GoodDirection } from '../../direction';
import type { IndicatorCode } from '../../indicator';
import type { Sex } from '../../sex';
import type { FinalEvaluation, Signature, TargetForm } from '../agreement';
import type { Source } from './placed-text';
import type { ReadClause } from './read-clauses';
import type { ReadingFinding } from './reading-finding';

/** A target as the text has it. null: the text does not say, or not for certain; then a finding asks. */
export interface ReadTarget {
  /** null where the text does not number its targets. */
  readonly no: number | null;
  /** Heading of the target; null where a text restates it without one. */
  readonly title: string | null;
  readonly indicator: IndicatorCode | null;
  readonly sex: Sex;
  readonly form: TargetForm;
  /** Signed fraction for `change`, fraction for `quota`, persons or events for `count`. */
  readonly value: number | null;
  readonly direction: GoodDirection | null;
  readonly steps: readonly string[];
  readonly criteria: readonly string[];
  readonly source: Source;
}

/** What was understood of a text; plain data that survives JSON. */
export interface AgreementReading {
  readonly jobcenter: string | null;
  /** Name of the Land. */
  readonly state: string | null;
  readonly year: number | null;
  readonly baseYear: number | null;
  readonly ministries: readonly string[];
  readonly budget: {
    readonly administration: number | null;
    readonly integration: number | null;
    readonly statedTotal: number | null;
  };
  readonly targets: readonly ReadTarget[];
  readonly dialogues: { readonly minPerYear: number | null };
  readonly findings: readonly ReadingFinding[];
  /** When the result of the year is judged. */
  readonly finalEvaluation: FinalEvaluation | null;
  readonly signatures: readonly Signature[];
  /** Where the fields above were read; null for what was not found. */
  readonly sources: ReadingSources;
  /** The whole text word for word, in order. */
  readonly clauses: readonly ReadClause[];
  /** The text is an agreement with its parts, not a paper about one: it can be printed and carried over as it is. */
  readonly wholeAgreement: boolean;
}

export interface ReadingSources {
  readonly jobcenter: Source | null;
  readonly state: Source | null;
  readonly year: Source | null;
  readonly baseYear: Source | null;
  /** In the order of `ministries`. */
  readonly ministries: readonly (Source | null)[];
  readonly administration: Source | null;
  readonly integration: Source | null;
  readonly statedTotal: Source | null;
  readonly dialogues: Source | null;
}

import type { GoodDirection } from '../direction';
import type { IndicatorCode } from '../indicator';
import type { Sex } from '../sex';
import type { Clause } from './clause';

/** Forms of a target. `change` and `quota`/`count` are judged by figures, `steps` by hand, `monitoring` never. */
export const targetForms = ['change', 'quota', 'count', 'monitoring', 'steps'] as const;
export type TargetForm = (typeof targetForms)[number];

export type { GoodDirection } from '../direction';

/** Where the budget and the targets stand in the printed agreement (2020: § 2 and § 3, 2026: part II and § 2). */
export const agreementLayouts = ['2020', '2026'] as const;
export type AgreementLayout = (typeof agreementLayouts)[number];

/** One target of one sex. Targets of one paragraph by sex are entries of their own under the same number. */
export interface Target {
  /** Number in the agreement, 1 or more. */
  readonly no: number;
  readonly title: string;
  /** Kennzahl the target is judged by; null for qualitative targets. */
  readonly indicator: IndicatorCode | null;
  readonly sex: Sex;
  readonly form: TargetForm;
  /** Signed fraction for `change` (+5,3 % = 0.053), fraction for `quota`, persons for `count`; null for the rest. */
  readonly value: number | null;
  /** null where nothing is judged by a figure. */
  readonly direction: GoodDirection | null;
  readonly steps: readonly string[];
  readonly criteria: readonly string[];
  /** A sentence written by hand; null: that of `clauses`, or the product words it (see `targetWording`). */
  readonly wording: string | null;
}

export interface Budget {
  /** Verwaltungskosten in Euro. */
  readonly administrativeCosts: number | null;
  /** Leistungen zur Eingliederung in Arbeit in Euro. */
  readonly integrationBudget: number | null;
  /** Gesamtbudget as the agreement states it (often rounded to 0,1 Mio. Euro). */
  readonly statedTotal: number | null;
}

export interface Agreement {
  /** Name of the body as the agreement names it, e.g. 'Landkreis Musterland'. Key of every row in the tables. */
  readonly jobcenter: string;
  /** Name of the Land, e.g. 'Niedersachsen'. */
  readonly land: string;
  /** Signing ministries by their full name, one or more. */
  readonly ministries: readonly string[];
  readonly agreementYear: number;
  readonly baseYear: number;
  readonly layout: AgreementLayout;
  readonly budget: Budget;
  readonly targets: readonly Target[];
  readonly dialogues: { readonly minPerYear: number };
  /** When the result of the year is judged; null: in spring of the year after, as the product words it. */
  readonly finalEvaluation: FinalEvaluation | null;
  /** Who signs where and when; empty until it is known. Never a person's name. */
  readonly signatures: readonly Signature[];
  /**
   * The agreement as it was written elsewhere, whole and in order: principles, framework, budget, obligations, targets,
   * dialogues, consideration, signatures. Empty: the product words all of it. Figures in it follow the fields above.
   */
  readonly clauses: readonly Clause[];
}

export interface FinalEvaluation {
  /** As the agreement says it, e.g. 'Frühjahr'. */
  readonly season: string;
  readonly year: number;
}

export interface Signature {
  /** Party on whose behalf is signed. */
  readonly institution: string;
  /** E.g. 'In Vertretung'; '' where none is given. */
  readonly role: string;
  readonly place: string;
  /** Day as `2026-01-29`; null until it is signed. */
  readonly date: string | null;
}

/** For an agreement that was not read anywhere: the product words and lays out everything. */
export const wordedByProduct: Pick<Agreement, 'finalEvaluation' | 'signatures' | 'clauses'> = {
  finalEvaluation: null,
  signatures: [],
  clauses: [],
};

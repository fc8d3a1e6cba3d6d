import type { CalendarDay } from '../days';
import type { ReportingMonth } from '../months';
import type { Sex } from '../sex';
import type { NumericVerdict, Verdict } from '../verdict';

/**
 * Why a Zieldialog is held: one of the agreed ones, on request of the Jobcenter, because of a deviation, or the final one in
 * spring on the Jahresendwerte (domain reference 7).
 */
export const occasions = ['regular', 'onRequest', 'onDeviation', 'yearEnd'] as const;
export type Occasion = (typeof occasions)[number];

/** What the parties agree on beside the computed verdict; `deferred`: talked about, judged later. */
export type AgreedVerdict = NumericVerdict | 'deferred';
export const agreedVerdicts = ['reached', 'notReached', 'deferred'] as const satisfies readonly AgreedVerdict[];

/** Circumstances that the agreements name for a judgement of its own (domain reference 4.5). */
export const judgementReasons = ['law', 'budget', 'economy', 'structure', 'other'] as const;
export type JudgementReason = (typeof judgementReasons)[number];

export interface Reason {
  /** null: words alone, as somebody typed them. */
  readonly kind: JudgementReason | null;
  readonly words: string;
}

/** One target of one sex in one dialogue: one row of the log. */
export interface DialogueEntry {
  /** Body row of the table, from 0. */
  readonly row: number;
  readonly targetNo: number;
  readonly sex: Sex;
  /** Euro, persons or fraction as of that day; null: there was no figure. */
  readonly actual: number | null;
  readonly required: number | null;
  /** Frozen when the dialogue was prepared; nothing that is agreed later changes it. */
  readonly computed: Verdict;
  readonly agreed: AgreedVerdict | null;
  readonly reason: Reason | null;
  readonly arrangement: string;
}

export interface Dialogue {
  /** As the log spells it; '' where it names none. */
  readonly jobcenter: string;
  /** Year of the agreement; a final dialogue is held in the year after. */
  readonly year: number;
  /** Counts the dialogues of a Jobcenter and year from 1. */
  readonly no: number;
  readonly day: CalendarDay;
  readonly occasion: Occasion;
  readonly reportingMonth: ReportingMonth;
  readonly dataLoad: ReportingMonth | null;
  readonly entries: readonly DialogueEntry[];
}

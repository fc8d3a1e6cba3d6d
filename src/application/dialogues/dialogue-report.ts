import type { Agreement } from '../../domain/agreement';
import type { BudgetCourse } from '../../domain/budget';
import type { DataFinding } from '../../domain/data-check';
import type { CalendarDay } from '../../domain/days';
import type { Arrangements, Occasion, TargetAtDialogue } from '../../domain/dialogue';
import type { ReportingMonth } from '../../domain/months';
import type { Step, StepProgress } from '../../domain/steps';

export interface BudgetAtDialogue {
  readonly title: string;
  readonly planned: number | null;
  readonly course: BudgetCourse;
}

/** Everything that a Zieldialog is about, as of the day of its preparation. Nothing in it follows the workbook any more. */
export interface DialogueReport {
  readonly agreement: Agreement;
  /** Counts the dialogues of the year from 1. */
  readonly no: number;
  readonly day: CalendarDay;
  readonly occasion: Occasion;
  readonly month: ReportingMonth;
  /** null: without Wartezeit. */
  readonly dataLoad: ReportingMonth | null;
  readonly targets: readonly TargetAtDialogue[];
  readonly previous: Arrangements | null;
  readonly steps: readonly Step[];
  /** Of each target that has steps or criteria, by its number. */
  readonly progress: ReadonlyMap<number, StepProgress>;
  /** How many days ahead a step counts as due soon, as on the Monitoring. */
  readonly daysAhead: number;
  readonly budget: readonly BudgetAtDialogue[];
  readonly findings: readonly DataFinding[];
}

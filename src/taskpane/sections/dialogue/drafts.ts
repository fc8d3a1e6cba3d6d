import type { FollowUp } from '../../../application/dialogues/dialogue-services';
import { dayOfSerial } from '../../../domain/days';
import type { AgreedVerdict, Dialogue, DialogueEntry, Judgement, JudgementReason } from '../../../domain/dialogue';
import type { Step, StepStatus } from '../../../domain/steps';
import { formatDay } from '../../../text/dialogue-report-texts';
import { keepFitting, type UnsavedEntries } from './unsaved-entries';

/** A judgement as the fields of its form hold it. */
export interface JudgementDraft {
  readonly agreed: AgreedVerdict | '';
  readonly kind: JudgementReason | '';
  readonly words: string;
  readonly arrangement: string;
}

export function judgementDraftOf({ agreed, reason, arrangement }: DialogueEntry): JudgementDraft {
  return { agreed: agreed ?? '', kind: reason?.kind ?? '', words: reason?.words ?? '', arrangement };
}

export function judgementOf({ agreed, kind, words, arrangement }: JudgementDraft): Judgement {
  return {
    agreed: agreed === '' ? null : agreed,
    reason: kind === '' && words.trim() === '' ? null : { kind: kind === '' ? null : kind, words },
    arrangement,
  };
}

/** A step or criterion as the fields of its form hold it; the day as it was typed. */
export interface StepDraft {
  readonly owner: string;
  readonly due: string;
  readonly status: StepStatus;
  readonly evidence: string;
}

export function stepDraftOf({ owner, due, status, evidence }: Step): StepDraft {
  const day = typeof due === 'number' ? dayOfSerial(due) : null;
  return { owner, due: day?.ok === true ? formatDay(day.value) : '', status, evidence };
}

export function judgementScope({ agreement }: FollowUp): string {
  return agreement.jobcenter;
}

export function judgementKey(followUp: FollowUp, { year, no }: Dialogue, { targetNo, sex }: DialogueEntry): string {
  return [judgementScope(followUp), year, no, targetNo, sex].join('|');
}

export function stepScope({ agreement }: FollowUp): string {
  return `${agreement.jobcenter}|${agreement.agreementYear}`;
}

/** By what the item is about: its row may move. */
export function stepKey(followUp: FollowUp, { targetNo, kind, no, text }: Step): string {
  return [stepScope(followUp), targetNo, kind, no ?? '', text].join('|');
}

export interface Drafts {
  readonly judgements: UnsavedEntries<JudgementDraft>;
  readonly steps: UnsavedEntries<StepDraft>;
}

/** Drafts after the workbook was read again, and what could not be kept. */
export function draftsAfterReading(
  { judgements, steps }: Drafts,
  followUp: FollowUp,
): Drafts & { readonly dropped: readonly string[] } {
  const entries = followUp.dialogues.flatMap((dialogue) =>
    dialogue.entries.map((entry) => [judgementKey(followUp, dialogue, entry), judgementDraftOf(entry)] as const),
  );
  const items = followUp.steps.map(({ step }) => [stepKey(followUp, step), stepDraftOf(step)] as const);
  const judged = keepFitting(judgements, judgementScope(followUp), new Map(entries));
  const edited = keepFitting(steps, stepScope(followUp), new Map(items));
  return { judgements: judged.kept, steps: edited.kept, dropped: [...judged.dropped, ...edited.dropped] };
}

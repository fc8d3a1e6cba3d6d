import { jobcenterKey } from '../figure-table';
import type { Dialogue, DialogueEntry } from './dialogue';

/** Dialogues of one Jobcenter; a log without names belongs to whomever it is asked for. */
export function dialoguesOf(dialogues: readonly Dialogue[], jobcenter: string): readonly Dialogue[] {
  const wanted = jobcenterKey(jobcenter);
  return dialogues.filter((each) => each.jobcenter === '' || jobcenterKey(each.jobcenter) === wanted);
}

/**
 * Number of the next dialogue of a Jobcenter and year: one more than the highest, so that a number is never used twice even
 * if a dialogue was deleted from the log.
 */
export function nextDialogueNo(dialogues: readonly Dialogue[], jobcenter: string, year: number): number {
  return dialoguesOf(dialogues, jobcenter).reduce(
    (no, each) => (each.year === year ? Math.max(no, each.no + 1) : no),
    1,
  );
}

export interface Arrangements {
  readonly dialogue: Dialogue;
  /** Entries with something arranged; empty if nothing was. */
  readonly entries: readonly DialogueEntry[];
}

/**
 * What the next dialogue starts from: the arrangements of the last one before it, also across the turn of the year. null if
 * there was none. The log is sorted by day, so the last one that comes earlier in (year, number) is the right one.
 */
export function lastArrangements(
  dialogues: readonly Dialogue[],
  jobcenter: string,
  next: { readonly year: number; readonly no: number },
): Arrangements | null {
  const dialogue = dialoguesOf(dialogues, jobcenter)
    .filter(({ year, no }) => year < next.year || (year === next.year && no < next.no))
    .at(-1);
  return dialogue === undefined
    ? null
    : { dialogue, entries: dialogue.entries.filter(({ arrangement }) => arrangement !== '') };
}

import { addDays, compareDays, type CalendarDay } from '../days';
import type { Dialogue } from './dialogue';

export interface DateWindow {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** A dialogue that the agreement asks for and that is not there yet. */
export interface DueDialogue {
  readonly kind: 'regular' | 'yearEnd';
  /** Which of the year's dialogues, from 1; of a year's end, one more than the dialogues of the year. */
  readonly position: number;
  /** Days on which it should be held. */
  readonly window: DateWindow;
  readonly state: 'later' | 'now' | 'overdue';
}

export interface DialogueCalendar {
  readonly minPerYear: number;
  /** Held in the agreement year, whatever the occasion; the final one does not count. */
  readonly held: number;
  /** In the log, with a day to come; the first one. */
  readonly planned: Dialogue | null;
  readonly yearEndHeld: boolean;
  /** null: everything that the agreement asks for has been held. */
  readonly due: DueDialogue | null;
}

/** The final dialogue is held "im Frühjahr" of the following year (domain reference 1). */
const springMonths = { first: 3, last: 5 } as const;
const mostPerYear = 12;

function lastDayOf(year: number, month: number): CalendarDay {
  return addDays(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }, -1);
}

/**
 * When the `position`-th of `count` dialogues of a year should be held: the year is cut into `count` equal parts, and the
 * window is the last third of the part, in whole months, so that the figures of the part are there. Two a year: May to June
 * and November to December. A proposal of this project; the agreements name a number only.
 *
 * @example dialogueWindow(2026, 2, 1) // 01.05.2026 to 30.06.2026
 */
export function dialogueWindow(year: number, count: number, position: number): DateWindow {
  const parts = Math.min(mostPerYear, Math.max(1, count));
  const index = Math.min(parts, Math.max(1, position));
  const last = Math.round((12 * index) / parts);
  const length = last - Math.round((12 * (index - 1)) / parts);
  const first = last - Math.max(1, Math.ceil(length / 3)) + 1;
  return { from: { year, month: first, day: 1 }, to: lastDayOf(year, last) };
}

function yearEndWindow(year: number): DateWindow {
  const { first, last } = springMonths;
  return { from: { year: year + 1, month: first, day: 1 }, to: lastDayOf(year + 1, last) };
}

function stateOn(today: CalendarDay, { from, to }: DateWindow): DueDialogue['state'] {
  if (compareDays(today, from) < 0) return 'later';
  return compareDays(today, to) > 0 ? 'overdue' : 'now';
}

/**
 * How many dialogues of an agreement year were held, and which one is due next. `dialogues`: those of the Jobcenter and year.
 * The next of the year's dialogues is the one after those held; when there are enough, or when the year is over and its last
 * window has passed, the final one in spring. A dialogue that is still to come counts as planned and not as held.
 *
 * Source: agreements ("mindestens zwei Zieldialoge", "Frühjahr"), domain reference 7.
 */
export function dialogueCalendar(
  dialogues: readonly Dialogue[],
  { year, minPerYear }: { readonly year: number; readonly minPerYear: number },
  today: CalendarDay,
): DialogueCalendar {
  const ofYear = dialogues.filter((each) => each.year === year);
  const held = ofYear.filter(({ day }) => compareDays(day, today) <= 0);
  const regular = held.filter(({ occasion }) => occasion !== 'yearEnd').length;
  const yearEndHeld = held.some(({ occasion }) => occasion === 'yearEnd');
  const planned = ofYear.find(({ day }) => compareDays(day, today) > 0) ?? null;
  const common = { minPerYear, held: regular, planned, yearEndHeld };
  if (yearEndHeld) return { ...common, due: null };
  const yearOver = compareDays(today, { year: year + 1, month: 1, day: 1 }) >= 0;
  if (regular < minPerYear && !yearOver) {
    const window = dialogueWindow(year, minPerYear, regular + 1);
    return { ...common, due: { kind: 'regular', position: regular + 1, window, state: stateOn(today, window) } };
  }
  const window = yearEndWindow(year);
  return {
    ...common,
    due: { kind: 'yearEnd', position: Math.max(minPerYear, regular) + 1, window, state: stateOn(today, window) },
  };
}

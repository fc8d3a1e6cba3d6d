import fc from 'fast-check';
import { addDays, compareDays, daysBetween, type CalendarDay } from '../../../src/domain/days';
import { dialogueCalendar, dialogueWindow, type DialogueCalendar } from '../../../src/domain/dialogue';
import { dialoguesIn, type LogRowDraft } from './log-rows';

const day = (text: string): CalendarDay => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};
const on = (today: string, rows: readonly LogRowDraft[], minPerYear = 2): DialogueCalendar =>
  dialogueCalendar(dialoguesIn(rows), { year: 2026, minPerYear }, day(today));

test('two a year: early summer and the end of the year, and the final one in spring', () => {
  expect(dialogueWindow(2026, 2, 1)).toEqual({ from: day('2026-05-01'), to: day('2026-06-30') });
  expect(dialogueWindow(2026, 2, 2)).toEqual({ from: day('2026-11-01'), to: day('2026-12-31') });
  expect(on('2026-02-10', []).due).toMatchObject({ kind: 'regular', position: 1, state: 'later' });
  expect(on('2026-05-01', []).due).toMatchObject({ position: 1, state: 'now' });
  expect(on('2026-06-30', []).due).toMatchObject({ position: 1, state: 'now' });
  expect(on('2026-07-01', []).due).toMatchObject({ position: 1, state: 'overdue' });
  expect(on('2026-07-01', [{}])).toMatchObject({ held: 1, due: { position: 2, state: 'later' } });
  const both = [{}, { Dialog: 2, Datum: '18.11.2026' }];
  expect(on('2026-12-01', both)).toMatchObject({
    held: 2,
    due: { kind: 'yearEnd', position: 3, state: 'later', window: { from: day('2027-03-01'), to: day('2027-05-31') } },
  });
  expect(on('2027-06-01', both).due?.state).toBe('overdue');
});

test('the final dialogue ends the year and is none of its dialogues', () => {
  const final = { Dialog: 2, Datum: '22.03.2027', Anlass: 'Jahresabschluss' };
  expect(on('2027-03-22', [{}, final])).toMatchObject({ held: 1, yearEndHeld: true, due: null });
  expect(on('2027-03-21', [{}, final])).toMatchObject({
    yearEndHeld: false,
    planned: { no: 2 },
    due: { kind: 'yearEnd' },
  });
});

test('a year that is over cannot be made up: the final dialogue is what is due', () => {
  expect(on('2026-12-31', [{}])).toMatchObject({ held: 1, due: { kind: 'regular', position: 2, state: 'now' } });
  expect(on('2027-01-01', [{}])).toMatchObject({ held: 1, due: { kind: 'yearEnd', position: 3, state: 'later' } });
});

test('a dialogue to come is planned, not held; those of other years do not count', () => {
  expect(on('2026-06-24', [{}])).toMatchObject({ held: 1, planned: null });
  expect(on('2026-05-02', [{}, { Jahr: 2025, Dialog: 1, Datum: '01.06.2025' }])).toMatchObject({
    held: 0,
    planned: { no: 1 },
    due: { position: 1 },
  });
});

test('an agreement without a number of dialogues asks for the final one only', () => {
  expect(on('2026-03-01', [], 0).due).toMatchObject({ kind: 'yearEnd', position: 1 });
});

test('windows of a year follow each other, lie in it, and end with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2006, max: 2098 }), fc.integer({ min: 1, max: 12 }), (year, count) => {
      const windows = Array.from({ length: count }, (_, index) => dialogueWindow(year, count, index + 1));
      windows.forEach(({ from, to }, index) => {
        expect(compareDays(from, to)).toBeLessThan(0);
        expect(from.day).toBe(1);
        expect(addDays(to, 1).day).toBe(1);
        const next = windows[index + 1];
        if (next === undefined) expect(to).toEqual({ year, month: 12, day: 31 });
        else expect(daysBetween(to, next.from)).toBeGreaterThan(0);
      });
      expect(windows[0]?.from.year).toBe(year);
    }),
  );
});

test('as long as fewer than agreed were held in the year, one is due', () => {
  const days = fc.record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) });
  const todays = fc.integer({ min: 0, max: 364 }).map((count) => addDays(day('2026-01-01'), count));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 6 }), todays, fc.integer({ min: 0, max: 5 }), (held, today, minPerYear) => {
      const dialogues = dialoguesIn(
        held.map(({ month, date }, index) => ({ Dialog: index + 1, Datum: `${date}.${month}.2026` })),
      );
      const calendar = dialogueCalendar(dialogues, { year: 2026, minPerYear }, today);
      expect(calendar.held).toBe(dialogues.filter((each) => compareDays(each.day, today) <= 0).length);
      expect(calendar.due?.kind).toBe(calendar.held < minPerYear ? 'regular' : 'yearEnd');
    }),
  );
});

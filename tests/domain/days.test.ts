import fc from 'fast-check';
import {
  addDays,
  compareDays,
  dayOfSerial,
  daysBetween,
  isCalendarDay,
  parseDay,
  serialOfDay,
  type CalendarDay,
} from '../../src/domain/days';

const days: fc.Arbitrary<CalendarDay> = fc
  .date({ min: new Date(Date.UTC(2005, 0, 1)), max: new Date(Date.UTC(2099, 11, 31)), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

test('reads what cells and fields hold', () => {
  const june = { ok: true, value: { year: 2026, month: 6, day: 15 } };
  expect(parseDay(46188)).toEqual(june);
  expect(parseDay(46188.75)).toEqual(june);
  expect(parseDay(' 15.06.2026 ')).toEqual(june);
  expect(parseDay('15.6.26')).toEqual(june);
  expect(parseDay('15.  6. 2026')).toEqual(june);
  expect(parseDay('2026-06-15')).toEqual(june);
});

test.each([
  '',
  'bald',
  '31.06.2026',
  '29.02.2026',
  '00.01.2026',
  '2026-13-01',
  '15/06/2026',
  '115.06.2026',
  '15.06.20260',
  'am 15.06.2026',
  '15.06.2026 um 9 Uhr',
  '15.x6.2026',
  '12026-06-15',
  '2026-06-15T09:00',
  '15.06.0026',
])('refuses %p', (text) => {
  expect(parseDay(text)).toEqual({ ok: false, error: { code: 'dayUnreadable', text } });
});

test('a year typed as a number is no day of this field', () => {
  expect(parseDay(2026)).toEqual({ ok: false, error: { code: 'dayOutOfRange', year: 1905 } });
  expect(dayOfSerial(0)).toEqual({ ok: false, error: { code: 'dayUnreadable', text: '0' } });
  expect(dayOfSerial(Number.NaN)).toMatchObject({ ok: false });
  expect(parseDay('31.12.2004')).toEqual({ ok: false, error: { code: 'dayOutOfRange', year: 2004 } });
  expect(parseDay('01.01.2005')).toMatchObject({ ok: true });
  expect(parseDay('31.12.2099')).toMatchObject({ ok: true });
  expect(parseDay('01.01.2100')).toEqual({ ok: false, error: { code: 'dayOutOfRange', year: 2100 } });
});

test('a number that Excel shows as a date is one, though of another time; any other is none', () => {
  const outOfRange = (year: number) => ({ ok: false, error: { code: 'dayOutOfRange', year } });
  expect(dayOfSerial(1)).toEqual(outOfRange(1899));
  expect(dayOfSerial(2_958_465.9)).toEqual(outOfRange(9999));
  expect(dayOfSerial(2_958_466)).toEqual({ ok: false, error: { code: 'dayUnreadable', text: '2958466' } });
});

test('29 February exists in leap years only', () => {
  expect(isCalendarDay({ year: 2028, month: 2, day: 29 })).toBe(true);
  expect(isCalendarDay({ year: 2026, month: 2, day: 29 })).toBe(false);
  expect(isCalendarDay({ year: 2026, month: 1.5, day: 1 })).toBe(false);
  expect(isCalendarDay({ year: 2026.5, month: 1, day: 1 })).toBe(false);
  expect(isCalendarDay({ year: 2026, month: 1, day: Number.NaN })).toBe(false);
  expect(isCalendarDay({ year: 2026, month: 13, day: 1 })).toBe(false);
  expect(isCalendarDay({ year: 2026, month: 4, day: 31 })).toBe(false);
});

test('a day survives the way through its serial and through text', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dayOfSerial(serialOfDay(day))).toEqual({ ok: true, value: day });
      expect(parseDay(`${day.day}.${day.month}.${day.year}`)).toEqual({ ok: true, value: day });
    }),
  );
});

test('adding and counting days are inverse, and order follows', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
      const moved = addDays(day, count);
      expect(daysBetween(day, moved)).toBe(count);
      expect(Math.sign(compareDays(moved, day))).toBe(Math.sign(count));
    }),
  );
});

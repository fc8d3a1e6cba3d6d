import fc from 'fast-check';
import { parseReportingMonth } from '../../src/domain/months';
import {
  formatChange,
  formatCount,
  formatEuro,
  formatMonth,
  formatPercent,
  formatShortMonth,
  joinWords,
  percentInput,
} from '../../src/text/german-format';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it.each([
  [formatPercent(0.053), '5,3 %'],
  [formatPercent(0.05312345), '5,312 %'],
  [formatPercent(0.3), '30 %'],
  [formatPercent(30), '3.000 %'],
  [formatPercent(-0.07, 1), '−7,0 %'],
  [formatPercent(1.0525 / 1 - 1, 1), '5,3 %'],
  [formatChange(0.053), '+5,3 %'],
  [formatChange(-0.025), '−2,5 %'],
  [formatChange(0), '0,0 %'],
  [formatChange(-0.0001), '0,0 %'],
  [formatEuro(8_575_980), '8.575.980 Euro'],
  [formatEuro(-0.5), '−0,50 Euro'],
  [formatCount(2370.44), '2.370,4'],
  [formatCount(1180), '1.180'],
  [formatCount(0.1 + 0.2), '0,3'],
  [percentInput(0.053), '5,3'],
  [percentInput(30), '3000'],
  [percentInput(-0.07), '−7'],
  [formatMonth('2026-03'), 'März 2026'],
  [formatMonth('2026-13'), '2026-13'],
  [formatMonth('2026-00'), '2026-00'],
  [formatMonth('2026-6'), '2026-6'],
  [formatShortMonth('2026-03'), 'Mär 2026'],
  [formatShortMonth('2026-12'), 'Dez 2026'],
  [formatShortMonth('irgendwann'), 'irgendwann'],
  [joinWords([]), ''],
  [joinWords(['a']), 'a'],
  [joinWords(['a', 'b']), 'a und b'],
  [joinWords(['a', 'b', 'c']), 'a, b und c'],
])('%s', (shown, expected) => {
  expect(plain(shown)).toBe(expected);
});

it('every month can be read again, in full and short', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2005, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, no) => {
      const text = `${year}-${String(no).padStart(2, '0')}`;
      const month = parseReportingMonth(text);
      expect(parseReportingMonth(formatMonth(text))).toEqual(month);
      expect(parseReportingMonth(formatShortMonth(text))).toEqual(month);
    }),
  );
});

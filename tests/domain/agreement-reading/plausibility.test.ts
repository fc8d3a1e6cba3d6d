import { readAgreement } from '../../../src/domain/agreement';
import { newerLayout } from './fixtures';
import { doubts } from './read';

const changed = (from: string, to: string): string => {
  expect(newerLayout).toContain(from);
  return newerLayout.replace(from, to);
};

it.each([
  ['rd. 12,4 Mio. Euro', 'rd. 12,5 Mio. Euro', ['budgetTotalDiffers']],
  ['rd. 12,4 Mio. Euro', '12.400.000 Euro', []],
  ['rd. 12,4 Mio. Euro', '12.400.100 Euro', ['budgetTotalDiffers']],
  ['5.395.000 Euro.', '5.395.000 Euro. Davon Verwaltungskosten 7.500.000 Euro.', ['budgetLineUnclear']],
  ['um 4,1 %', 'um 5,3 %', ['totalOutsideBand']],
  ['um 4,1 %', 'um 5,2 %', []],
  ['zum Jahr 2026 steigt', 'zum Jahr 2025 steigt', ['baseYearNotPrevious', 'baseYearUnclear']],
])('puts %s → %s to the user as %j', (from, to, expected) => {
  expect(doubts(changed(from, to))).toEqual(expected);
});

it('keeps another base year that the whole text agrees on, and asks', () => {
  const reading = readAgreement(newerLayout.replaceAll('zum Jahr 2026', 'zum Jahr 2025'));
  expect(reading.baseYear).toBe(2025);
  expect(reading.findings.map(({ code }) => code)).toEqual(['baseYearNotPrevious', 'baseYearNotPrevious']);
  expect(reading.findings[0]?.source?.text).toBe('im Vergleich zum Jahr 2025');
});

it('asks when women and men do not add up', () => {
  expect(doubts('Zielvereinbarung 2012: mindestens 600 Integrationen, davon 250 Frauen und 340 Männer.')).toEqual([
    'partsDoNotAddUp',
  ]);
});

it.each([
  ['Es schließt', 'jobcenterMissing', 'Landkreis Neuland', 'Träger'],
  ['kein Land', 'stateMissing', 'Hessische Ministerium', 'Ministerium'],
] as const)('%s: %s', (_, code, from, to) => {
  expect(
    doubts(changed(from, to)).concat(readAgreement(changed(from, to)).findings.map((each) => each.code)),
  ).toContain(code);
});

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

const asked = (...sentences: readonly string[]): readonly string[] =>
  doubts(['Zielvereinbarung 2027', ...sentences].join('\n\n'));
const stock = (condition: string): string =>
  `Das Ziel ist erreicht, wenn der Bestand an Langzeitleistungsbeziehenden ${condition} sinkt.`;
const quota = (condition: string): string => `Das Ziel ist erreicht, wenn die Integrationsquote ${condition}.`;

describe('a change beside the stocks', () => {
  it.each<[string, boolean]>([
    ['von 3.000 um 1,0 % auf 2.970', true],
    ['von 3.000 um 1,0 % auf 2.968', true],
    ['von 3.000 um 1,0 % auf 2.967', false],
    ['von 3.000 um 1,0 % auf 2.972', true],
    ['von 3.000 um 1,0 % auf 2.973', false],
    ['von rund 3.000 um 1,0 % auf 2.900', true],
    ['von rund 3.000 um 1,0 % auf 2.400', false],
    ['von 3.000 um 1,0 % auf rund 3.000', true],
    ['um 1,0 % von 3.000 auf 2.970', true],
    ['um 1,0 % (von 3.000 auf 2.970)', true],
    ['um 1,0 % (von 3.000 auf 2.800)', false],
  ])('%s fits: %p', (condition, fits) => {
    expect(asked(stock(condition))).toEqual(fits ? [] : ['changeAgainstStock']);
  });

  it('is held against the stock of the year before that another sentence tells', () => {
    const before = 'Im Vorjahr lag der Bestand bei 3.000 Personen.';
    const result = (words: string, end: string) => asked(words, stock(`um 1,0 % auf ${end}`));
    expect(result(before, '2.970')).toEqual([]);
    expect(result(before, '2.870')).toEqual(['changeAgainstStock']);
    expect(result('Der Jahresendwert lag bei 3.000 Personen.', '2.870')).toEqual(['changeAgainstStock']);
    expect(result('Im Jahr 2026 waren es 3.000 Personen.', '2.870')).toEqual(['changeAgainstStock']);
    expect(result('Erfahrungsgemäß sind es 3.000 Personen.', '2.870')).toEqual([]);
    expect(result('Im Vorjahr waren es 3.000 Personen. Im Jahr 2025 waren es 3.200 Personen.', '2.870')).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['um 2,0 % von 30,0 % auf 30,6 % steigt', true],
    ['von 30,0 % um 2,0 % auf 30,6 % steigt', true],
    ['um 2,0 % von 30,0 % auf 31,6 % steigt', false],
  ])('of a quota %s fits: %p', (condition, fits) => {
    expect(asked(quota(condition))).toEqual(fits ? [] : ['changeAgainstStock']);
  });
});

describe('a quota beside its count', () => {
  it.each<[string, boolean]>([
    ['31,4 % (1.900 Integrationen) bei 6.050 ELB beträgt', true],
    ['31,4 % (1.903 Integrationen) bei 6.050 ELB beträgt', true],
    ['31,4 % (1.904 Integrationen) bei 6.050 ELB beträgt', false],
    ['31,4 % (1.895 Integrationen) bei 6.050 ELB beträgt', false],
    ['31,4 % (rund 1.900 Integrationen) bei 6.050 ELB beträgt', true],
    ['31,4 % (rund 1.800 Integrationen) bei 6.050 ELB beträgt', false],
    ['31,4 % (rund 1.900 Integrationen) bei rund 6.000 ELB beträgt', true],
    ['31,4 % (1.900 Integrationen) beträgt', true],
  ])('%s fits: %p', (condition, fits) => {
    expect(asked(quota(condition))).toEqual(fits ? [] : ['countAgainstQuota']);
  });

  it('is held against the number of all that another sentence tells', () => {
    const all = 'Im Durchschnitt gibt es 6.050 ELB.';
    expect(asked(all, quota('31,4 % (1.900 Integrationen) beträgt'))).toEqual([]);
    expect(asked(all, quota('31,4 % (1.500 Integrationen) beträgt'))).toEqual(['countAgainstQuota']);
    expect(asked(all, quota('der Frauen 31,4 % (1.500 Integrationen) beträgt'))).toEqual([]);
  });

  it('implies stocks of women and men that make up that of all', () => {
    const sexes = (female: string, male: string) =>
      quota(
        `insgesamt 30,0 % (1.800 Integrationen), der Frauen 20,0 % (${female} Integrationen) und der Männer 40,0 % (${male} Integrationen) beträgt`,
      );
    expect(asked(sexes('600', '1.200'))).toEqual([]);
    expect(asked(sexes('640', '1.240'))).toEqual([]);
    expect(asked(sexes('900', '900'))).toEqual(['countAgainstQuota']);
  });
});

describe('the total beside women and men', () => {
  const sexes = (total: string) => quota(`insgesamt um ${total} %, der Frauen um 3 % und der Männer um 4 % steigt`);
  it.each([
    ['2,9', ['totalOutsideBand']],
    ['3', []],
    ['3,5', []],
    ['4', []],
    ['4,1', ['totalOutsideBand']],
  ])('of %s % lies between them', (total, expected) => {
    expect(asked(sexes(total))).toEqual(expected);
  });
});

it('takes what is said twice alike once, and asks where it is said otherwise', () => {
  expect(asked(quota('um 2 % steigt'), quota('um 2 % steigt'))).toEqual([]);
  expect(asked(quota('um 2 % steigt'), quota('30 % beträgt'))).toEqual(['contradictingValues']);
  expect(asked(quota('um 2 % steigt'), quota('um 3 % steigt'))).toEqual(['contradictingValues']);
  expect(asked(quota('um 2 % steigt'), 'Die Integrationsquote wird beobachtet.')).toEqual([]);
});

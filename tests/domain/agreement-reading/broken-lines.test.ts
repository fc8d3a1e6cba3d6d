import { readAgreement } from '../../../src/domain/agreement';
import { monthNames } from '../../../src/domain/months/month-names';
import { newerLayout } from './fixtures';
import { duties } from './read';

describe('a line that begins with a number goes on with the sentence', () => {
  it.each([
    ...monthNames.flatMap((month) => [`1. ${month} 2027`, `30. ${month} 2027`]),
    '3. Quartal 2027',
    '2. Halbjahr 2027',
    '12 Mio. Euro',
    '12 Euro',
    '12 Integrationen',
    '12 Personen',
    '12 Frauen',
    '12 Männer',
    '12 Langzeitleistungsbeziehende',
    '12 Prozent',
  ])('%s', (beginning) => {
    expect(duties(`Das Land rechnet dabei mit\n${beginning} und teilt das mit.`)).toEqual([
      `Das Land rechnet dabei mit ${beginning} und teilt das mit.`,
    ]);
  });
});

describe('a clause among the conditions', () => {
  const part = (words: string) =>
    readAgreement(newerLayout.replace('Erwartet wird ein Anstieg der Arbeitslosigkeit um 0,5 %.', words)).clauses.find(
      ({ text }) => text === words,
    )?.part;

  it('is one of the budget where it states an amount of it, and of the conditions otherwise', () => {
    expect(part('Die Lage am Arbeitsmarkt bleibt schwierig.')).toBe('frame');
    expect(part('Es stehen Verwaltungskosten in Höhe von 7.005.000 Euro bereit.')).toBe('budget');
  });
});

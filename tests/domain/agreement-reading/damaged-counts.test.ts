import { doubts, targetLines } from './read';

const stock = (words: string): string =>
  `Das Ziel ist erreicht, wenn der Bestand an Langzeitleistungsbeziehenden ${words} sinkt.`;

describe('a number of persons', () => {
  it.each([
    ['auf 2.050', '– K3 total count 2050 lower'],
    ['auf 1.990', '– K3 total count 1990 lower'],
    ['auf 2 050', '– K3 total count 2050 lower'],
    ['auf maximal 2.100', '– K3 total count 2100 lower'],
  ])('with its thousands set apart is no year: %s', (words, target) => {
    expect([targetLines(stock(words)), doubts(stock(words))]).toEqual([[target], []]);
  });

  it.each(['auf 2050', 'auf 1.0000', 'auf 1 234567', 'auf rund 1.0000', 'auf 12 3456'])(
    'that cannot be read for certain is asked for, and never a fall of any size: %s',
    (words) => {
      expect([targetLines(stock(words)), doubts(stock(words))]).toEqual([
        ['– K3 total change – lower'],
        ['valueUnreadable'],
      ]);
    },
  );

  it.each(['', 'im Vergleich zum Jahr 2026', 'auf das Jahr 2027 gesehen'])(
    'that is not there leaves the direction: %s',
    (words) => {
      expect([targetLines(stock(words)), doubts(stock(words))]).toEqual([
        ['– K3 total change 0 lower'],
        ['anyMoveCounts'],
      ]);
    },
  );
});

it('observes what a later clause of the sentence only observes', () => {
  const text =
    'Das Ziel ist erreicht, wenn die Integrationsquote um 2 % steigt; die Summe der Leistungen zum Lebensunterhalt wird im Monitoring beobachtet.';
  expect([targetLines(text), doubts(text)]).toEqual([
    ['– K2 total change 0.02 higher', '– K1 total monitoring – –'],
    [],
  ]);
});

import { contentsOf, juneFirst, mayFirst, table, type SheetCase } from './look';

describe('a heading', () => {
  it.each<SheetCase>([
    [
      'names a Jobcenter',
      table(
        ['Juni 2026'],
        ['Kennzahl', 'Jobcenter Musterland', 'Neuland', 'Niedersachsen'],
        ['ELB', 1, 2, 3],
        ['INT', 4, 5, 6],
      ),
      {
        tables: [
          'header 2 (1), rows 3 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2 'Jobcenter Musterland' (jobcenter musterland) value, certain headerWord: Musterland [1; 4]",
          "3 'Neuland' (neuland) value, certain headerWord: Neuland [2; 5]",
          "4 'Niedersachsen' (niedersachsen) open, unsure notUnderstood:  [3; 6]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-06 1',
          'Neuland ELB month total T-3: 2026-06 2',
          'Musterland INT month total T-3: 2026-06 4',
          'Neuland INT month total T-3: 2026-06 5',
        ],
        asked: 'columnRole measure waitingPeriod dataLoad',
      },
    ],
    [
      'is a sex in a single letter under a figure',
      table(
        ['Juni 2026'],
        ['Jobcenter', 'ELB', '', ''],
        ['', 'm', 'w', 'g'],
        ['Musterland', 1, 2, 3],
        ['Neuland', 4, 5, 6],
      ),
      {
        tables: [
          'header 2 (2), rows 4 to 5',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'ELB · m' (elb / m) value, certain headerWord: ELB male [1; 4]",
          "3 'ELB · w' (elb / w) value, certain headerWord: ELB female [2; 5]",
          "4 'ELB · g' (elb / g) value, certain headerWord: ELB total [3; 6]",
        ],
        figures: [
          'Musterland ELB month male T-3: 2026-06 1',
          'Musterland ELB month female T-3: 2026-06 2',
          'Musterland ELB month total T-3: 2026-06 3',
          'Neuland ELB month male T-3: 2026-06 4',
          'Neuland ELB month female T-3: 2026-06 5',
          'Neuland ELB month total T-3: 2026-06 6',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'is quota, numerator or denominator under a code in percent',
      table(
        ['Juni 2026'],
        ['Jobcenter', 'K2 in %', '', ''],
        ['', 'Wert', 'Zähler', 'Nenner'],
        ['Musterland', 20.1, 400, 1990],
        ['Neuland', 20.2, 401, 1991],
      ),
      {
        tables: [
          'header 2 (2), rows 4 to 5',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'K2 in % · Wert' (k2 in % / wert) value, certain headerWord: K2 percent [20.1; 20.2]",
          "3 'K2 in % · Zähler' (k2 in % / zähler) numerator, certain headerWord: K2 percent [400; 401]",
          "4 'K2 in % · Nenner' (k2 in % / nenner) denominator, certain headerWord: K2 percent [1990; 1991]",
        ],
        figures: [
          'Musterland K2 twelveMonths total T-3: 2026-06 0.201',
          'Musterland INT twelveMonths total T-3: 2026-06 400',
          'Musterland ELB twelveMonths total T-3: 2026-06 1990',
          'Neuland K2 twelveMonths total T-3: 2026-06 0.202',
          'Neuland INT twelveMonths total T-3: 2026-06 401',
          'Neuland ELB twelveMonths total T-3: 2026-06 1991',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'is a quota as a decimal number beside its counts',
      table(
        ['Juni 2026'],
        ['Jobcenter', 'K2 als Dezimalzahl', '', ''],
        ['', 'Wert', 'Zähler', 'Nenner'],
        ['Musterland', 0.201, 400, 1990],
      ),
      {
        tables: [
          'header 2 (2), rows 4 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2 'K2 als Dezimalzahl · Wert' (k2 als dezimalzahl / wert) value, certain headerWord: K2 fraction [0.201]",
          "3 'K2 als Dezimalzahl · Zähler' (k2 als dezimalzahl / zähler) numerator, certain headerWord: K2 fraction [400]",
          "4 'K2 als Dezimalzahl · Nenner' (k2 als dezimalzahl / nenner) denominator, certain headerWord: K2 fraction [1990]",
        ],
        figures: [
          'Musterland K2 twelveMonths total T-3: 2026-06 0.201',
          'Musterland INT twelveMonths total T-3: 2026-06 400',
          'Musterland ELB twelveMonths total T-3: 2026-06 1990',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'of changes under a figure is no figure of its own',
      table(
        ['Jobcenter', 'ELB', '', ''],
        ['', 'Juni 2026', 'Veränderung', 'in %'],
        ['Musterland', 100, -3, -2.9],
        ['Neuland', 200, 4, 2],
      ),
      {
        tables: [
          'header 1 (2), rows 3 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'ELB · Juni 2026' (elb / #) value, certain headerWord: ELB 2026-06 [100; 200]",
          "3 'ELB · Veränderung' (elb / veränderung) ignore, certain derived:  [-3; 4]",
          "4 'ELB · in %' (elb / in %) value, certain headerWord: ELB percent [-2.9; 2]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-06 100', 'Neuland ELB month total T-3: 2026-06 200'],
        asked: 'measure waitingPeriod dataLoad month',
        refused: ['3, 4: unitDoesNotFit', '4, 4: unitDoesNotFit'],
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

describe('the month of a heading', () => {
  it.each<SheetCase>([
    [
      'of a year is that of the title in this year, of the year before a year earlier',
      table(['Berichtsmonat: Juni 2026'], ['Kennzahl', '2025', '2026', 'Vorjahr'], ['ELB', 5, 6, 7], ['LZB', 1, 2, 3]),
      {
        tables: [
          'header 2 (1), rows 3 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
          "2+3 '2025' (#) value, certain headerWord:  [5; 1]",
          "4 'Vorjahr' (vorjahr) value, certain headerWord: -12 [7; 3]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2025-06 5, 2026-06 6, 2025-06 7',
          'Musterland LZB month total T-3: 2025-06 1, 2026-06 2, 2025-06 3',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'is a date',
      {
        ...table(['Kennzahl', mayFirst, juneFirst], ['ELB', 5, 6]),
        numberFormats: [
          ['General', 'mmm yy', 'mmm yy'],
          ['General', '0', '0'],
        ],
      },
      {
        tables: [
          'header 1 (1), rows 2 to 2',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB]",
          "2+3 '05.2026' (#) value, certain headerWord: 2026-05 2026-06 [5]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 5, 2026-06 6'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'is none for a quarter beside months',
      table(['Kennzahl', 'Q1 2026', 'Juni 2026'], ['ELB', 5, 6], ['LZB', 6, 7]),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
          "2 'Q1 2026' (quartal #) ignore, likely derived:  [5; 6]",
          "3 'Juni 2026' (#) value, certain headerWord: 2026-06 [6; 7]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-06 6', 'Musterland LZB month total T-3: 2026-06 7'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'takes its year from the title',
      table(['Jahr 2026'], ['Kennzahl', 'Mai', 'Juni'], ['ELB', 5, 6], ['INT', 1, 2]),
      {
        tables: [
          'header 2 (1), rows 3 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2+3 'Mai' (#) value, certain headerWord:  [5; 1]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 5, 2026-06 6',
          'Musterland INT month total T-3: 2026-05 1, 2026-06 2',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'is asked for where nothing says the year',
      table(['Kennzahl', 'Mai', 'Juni'], ['ELB', 5, 6], ['INT', 1, 2]),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2+3 'Mai' (#) value, certain headerWord:  [5; 1]",
        ],
        figures: [],
        asked: 'jobcenter month measure waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

import { contentsOf, table, type SheetCase } from './look';

describe('a table begins', () => {
  it.each<SheetCase>([
    [
      'under a header with one blank row between',
      table(['Kennzahl', 'Mai 2026'], [], ['ELB', 10], ['INT', 3]),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10; 3]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 10', 'Musterland INT month total T-3: 2026-05 3'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'without a header where two blank rows are between',
      table(['Kennzahl', 'Mai 2026'], [], [], ['ELB', 10], ['INT', 3]),
      {
        tables: [
          'header 4 (0), rows 4 to 5',
          "1 '' (spalte 1) figure, likely content:  [ELB; INT]",
          "2 '' (spalte 2) value, likely numbersOnly:  [10; 3]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 10', 'Musterland INT month total T-3: 2026-05 3'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'without a header where there is none',
      table(['Musterland', 'ELB', '06.2026', 5], ['Neuland', 'ELB', '06.2026', 6], ['Neuland', 'INT', '06.2026', 7]),
      {
        tables: [
          'header 1 (0), rows 1 to 3',
          "1 '' (spalte 1) jobcenter, likely content:  [Musterland; Neuland; Neuland]",
          "2 '' (spalte 2) figure, likely content:  [ELB; ELB; INT]",
          "3 '' (spalte 3) month, likely content:  [06.2026; 06.2026; 06.2026]",
          "4 '' (spalte 4) value, likely numbersOnly:  [5; 6; 7]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-06 5',
          'Neuland ELB month total T-3: 2026-06 6',
          'Neuland INT month total T-3: 2026-06 7',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'under the numbers of its columns',
      table(['Kennzahl', 'Berichtsmonat', 'Wert'], [1, 2, 3], ['ELB', '06.2026', 5], ['INT', '06.2026', 6]),
      {
        tables: [
          'header 1 (1), rows 3 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2 'Berichtsmonat' (berichtsmonat) month, certain headerWord:  [06.2026; 06.2026]",
          "3 'Wert' (wert) value, certain headerWord:  [5; 6]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-06 5', 'Musterland INT month total T-3: 2026-06 6'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'with data that look like numbers of columns',
      table(['Kennzahl', 'April 2026', 'Mai 2026', 'Juni 2026'], [1, 2, 3, 4], ['ELB', 3, 4, 5], ['INT', 1, 2, 3]),
      {
        tables: [
          'header 1 (1), rows 3 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2+3+4 'April 2026' (#) value, certain headerWord: 2026-04 2026-05 2026-06 [3; 1]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-04 3, 2026-05 4, 2026-06 5',
          'Musterland INT month total T-3: 2026-04 1, 2026-05 2, 2026-06 3',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'with rows of nothing but numbers, whose first is a month',
      table(['ELB, Jahr 2026'], [], ['Monat', 'Frauen', 'Männer'], [1, 50, 60], [2, 51, 61]),
      {
        tables: [
          'header 3 (1), rows 4 to 5',
          "1 'Monat' (monat) month, certain headerWord:  [1; 2]",
          "2 'Frauen' (frauen) value, certain headerWord: female [50; 51]",
          "3 'Männer' (männer) value, certain headerWord: male [60; 61]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-01 50',
          'Musterland ELB month male T-3: 2026-01 60',
          'Musterland ELB month female T-3: 2026-02 51',
          'Musterland ELB month male T-3: 2026-02 61',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'under titles with a number in them',
      table(
        ['Tabelle 1', '', 3],
        ['Kreis'],
        ['Kennzahl', 'Mai 2026', 'Juni 2026'],
        ['ELB', 10, 11],
        ['INT', 3, 4],
        ['LZB', 5, 6],
        ['INT_BD', 7, 8],
        ['INT_LZB', 7, 9],
        ['ELB_ZUGANG', 7, 9],
      ),
      {
        tables: [
          'header 3 (1), rows 4 to 9',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; LZB]",
          "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [10; 3; 5]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 10, 2026-06 11',
          'Musterland INT month total T-3: 2026-05 3, 2026-06 4',
          'Musterland LZB month total T-3: 2026-05 5, 2026-06 6',
          'Musterland INT_BD month total T-3: 2026-05 7, 2026-06 8',
          'Musterland INT_LZB month total T-3: 2026-05 7, 2026-06 9',
          'Musterland ELB_ZUGANG month total T-3: 2026-05 7, 2026-06 9',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'under captions with their answers',
      table(
        ['Jobcenter', 'Musterland'],
        ['Wartezeit', 3],
        ['Datenstand:', 'September 2026'],
        ['Berichtsmonat', 202606],
        ['Jahr', 2026],
        [],
        ['Kennzahl', 'Frauen', 'Männer'],
        ['ELB', 5, 6],
        ['INT', 7, 8],
      ),
      {
        tables: [
          'header 7 (1), rows 8 to 9',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2 'Frauen' (frauen) value, certain headerWord: female [5; 7]",
          "3 'Männer' (männer) value, certain headerWord: male [6; 8]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-06 5',
          'Musterland ELB month male T-3: 2026-06 6',
          'Musterland INT month female T-3: 2026-06 7',
          'Musterland INT month male T-3: 2026-06 8',
        ],
        asked: 'measure',
      },
    ],
    [
      'with captions that name a figure or a sex',
      table(['Kennzahl', 'Juni 2026'], ['ELB:', 5], ['davon Frauen:', 3], ['Integrationen:', 2]),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB:; davon Frauen:; Integrationen:]",
          "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 3; 2]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-06 5',
          'Musterland ELB month female T-3: 2026-06 3',
          'Musterland INT month total T-3: 2026-06 2',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

describe('another table begins', () => {
  it.each<SheetCase>([
    [
      'under a title and a header of its own',
      table(
        ['ELB'],
        ['Jobcenter', 'Mai 2026'],
        ['Musterland', 10],
        [],
        ['Integrationen, Juni 2026'],
        ['Jobcenter', 'Frauen', 'Männer'],
        ['Musterland', 3, 4],
      ),
      {
        tables: [
          'header 2 (1), rows 3 to 3',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10]",
          'header 6 (1), rows 7 to 7',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2 'Frauen' (frauen) value, certain headerWord: female [3]",
          "3 'Männer' (männer) value, certain headerWord: male [4]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 10',
          'Musterland INT month female T-3: 2026-06 3',
          'Musterland INT month male T-3: 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad measure waitingPeriod dataLoad',
      },
    ],
    [
      'under another header without a blank row',
      table(['Kennzahl', 'Mai 2026'], ['ELB', 10], ['Jobcenter', 'Juni 2026'], ['Musterland', 3], ['Neuland', 4]),
      {
        tables: [
          'header 1 (1), rows 2 to 2',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB]",
          "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10]",
          'header 3 (1), rows 4 to 5',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [3; 4]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 10'],
        asked: 'jobcenter measure waitingPeriod dataLoad figure waitingPeriod dataLoad',
      },
    ],
    [
      'under the header once more with other columns',
      table(['Kennzahl', 'Mai 2026'], ['ELB', 10], ['Kennzahl', 'Juni 2026'], ['INT', 3]),
      {
        tables: [
          'header 1 (1), rows 2 to 2',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB]",
          "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10]",
          'header 3 (1), rows 4 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [INT]",
          "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [3]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 10', 'Musterland INT month total T-3: 2026-06 3'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

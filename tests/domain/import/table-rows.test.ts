import { contentsOf, table, type SheetCase } from './look';

describe('rows', () => {
  it.each<SheetCase>([
    [
      'of the header once more are read over',
      table(['Kennzahl', 'Mai 2026'], ['ELB', 10], ['Kennzahl', 'Mai 2026'], ['INT', 3]),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; Kennzahl; INT]",
          "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10; Mai 2026; 3]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 10', 'Musterland INT month total T-3: 2026-05 3'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'without figures between rows with figures say nothing',
      table(
        ['Jobcenter', 'Kennzahl', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 'ELB', 1, ' '],
        ['Neuland', 'Zwischenzeile', '', ''],
        ['Neuland', 'ELB', '', 2],
        ['', '', '', ''],
        ['Neuland', 'INT', 3, 4],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 6',
          "1 'Jobcenter' (jobcenter) jobcenter, likely headerWord: fillDown [Musterland; Neuland; Neuland]",
          "2 'Kennzahl' (kennzahl) figure, likely headerWord: fillDown [ELB; Zwischenzeile; ELB]",
          "3+4 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [1; 3]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 1',
          'Neuland ELB month total T-3: 2026-06 2',
          'Neuland INT month total T-3: 2026-05 3, 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad',
        blankCells: 2,
      },
    ],
    [
      'are data as soon as there is a figure or a marker',
      table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['INT', '*', '-'], ['ELB', 10, 11], ['LZB', 'x', '.']),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [INT; ELB; LZB]",
          "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [*; 10; x]",
        ],
        figures: [
          'Musterland INT month total T-3: 2026-05 marker, 2026-06 marker',
          'Musterland ELB month total T-3: 2026-05 10, 2026-06 11',
          'Musterland LZB month total T-3: 2026-05 marker, 2026-06 marker',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'with counts that look like years are data',
      table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', 2010, 2011], ['LZB', 2020, 202013]),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
          "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [2010; 2020]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 2010, 2026-06 2011',
          'Musterland LZB month total T-3: 2026-05 2020, 2026-06 202013',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'with nothing but counts that look like years or months are data',
      table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', 2010, '2011'], ['LZB', 202006, 2021]),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
          "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [2010; 202006]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 2010, 2026-06 2011',
          'Musterland LZB month total T-3: 2026-05 202006, 2026-06 2021',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'whose figures are missing belong to the table, not to its header',
      table(
        ['Jobcenter', 'Kennzahl', 'Juni 2026'],
        ['Musterland', 'ELB', ''],
        ['Musterland', 'INT', ''],
        ['Musterland', 'LZB', 5],
        ['Musterland', 'INT_BD', 6],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 5',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Musterland; Musterland]",
          "2 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; LZB]",
          "3 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 6]",
        ],
        figures: ['Musterland LZB month total T-3: 2026-06 5', 'Musterland INT_BD month total T-3: 2026-06 6'],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'with one text are headings',
      table(
        ['Kennzahl', 'Mai 2026'],
        ['Frauen'],
        ['ELB', 10],
        ['Männer'],
        ['INT', 3],
        ['vorläufige Werte'],
        ['LZB', 4],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 7',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [Frauen; ELB; Männer]",
          "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10; 3; 4]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-05 10',
          'Musterland INT month male T-3: 2026-05 3',
          'Musterland LZB month male T-3: 2026-05 4',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'under headings of figure, art and month take what they say',
      table(
        ['Jobcenter', 'Wert'],
        ['ELB'],
        ['Monatswerte'],
        ['Mai 2026'],
        ['Musterland', 1],
        ['Juni 2026'],
        ['Musterland', 2],
        ['Integrationen'],
        ['Musterland', 3],
        ['Mai 2026 Juni 2026'],
        ['Neuland', 4],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 11',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [ELB; Monatswerte; Mai 2026]",
          "2 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 1, 2026-06 2'],
        asked: 'waitingPeriod dataLoad month measure',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

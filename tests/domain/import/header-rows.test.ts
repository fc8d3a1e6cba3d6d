import { contentsOf, table, type SheetCase } from './look';

describe('header rows', () => {
  it.each<SheetCase>([
    [
      'merged cells stand over all their columns',
      {
        ...table(
          ['', 'Frauen', '', 'Männer', ''],
          ['Jobcenter', 'Mai 2026', 'Juni 2026', 'Mai 2026', 'Juni 2026'],
          ['Musterland', 1, 2, 3, 4],
        ),
        name: 'ELB',
        merged: [
          { row: 0, column: 1, lastRow: 0, lastColumn: 2 },
          { row: 0, column: 3, lastRow: 0, lastColumn: 4 },
        ],
      },
      {
        tables: [
          'header 1 (2), rows 3 to 3',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2+3 'Frauen · Mai 2026' (frauen / #) value, certain headerWord: female 2026-05 2026-06 [1]",
          "4+5 'Männer · Mai 2026' (männer / #) value, certain headerWord: male 2026-05 2026-06 [3]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-05 1, 2026-06 2',
          'Musterland ELB month male T-3: 2026-05 3, 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'cells merged down and across',
      {
        ...table(['Jobcenter', 'Juni 2026', '', 'Wert'], ['', 'Frauen', 'Männer', ''], ['Musterland', 1, 2, 3]),
        name: 'ELB',
        merged: [
          { row: 0, column: 0, lastRow: 1, lastColumn: 0 },
          { row: 0, column: 1, lastRow: 0, lastColumn: 2 },
          { row: 0, column: 3, lastRow: 1, lastColumn: 3 },
        ],
      },
      {
        tables: [
          'header 1 (2), rows 3 to 3',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2 'Juni 2026 · Frauen' (# / frauen) value, certain headerWord: female 2026-06 [1]",
          "3 'Juni 2026 · Männer' (# / männer) value, certain headerWord: male 2026-06 [2]",
          "4 'Wert' (wert) value, certain headerWord:  [3]",
        ],
        figures: ['Musterland ELB month female T-3: 2026-06 1', 'Musterland ELB month male T-3: 2026-06 2'],
        asked: 'measure waitingPeriod dataLoad month',
      },
    ],
    [
      'three levels without merged cells',
      {
        ...table(
          ['', '2026', '', '', '', ''],
          ['', 'Mai', '', 'Juni', '', ''],
          ['Jobcenter', 'Frauen', 'Männer', 'Frauen', 'Männer', 'Rang'],
          ['Musterland', 1, 2, 3, 4, 1],
        ),
        name: 'ELB',
      },
      {
        tables: [
          'header 1 (3), rows 4 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2+4 '2026 · Mai · Frauen' (# / # / frauen) value, certain headerWord: female 2026-05 2026-06 [1]",
          "3+5 '2026 · Mai · Männer' (# / # / männer) value, certain headerWord: male 2026-05 2026-06 [2]",
          "6 '2026 · Juni · Rang' (# / # / rang) ignore, certain derived: 2026-06 [1]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-05 1',
          'Musterland ELB month male T-3: 2026-05 2',
          'Musterland ELB month female T-3: 2026-06 3',
          'Musterland ELB month male T-3: 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'a heading ends where the one above it ends',
      {
        ...table(
          ['', '2025', '', '2026', ''],
          ['', 'Frauen', '', '', ''],
          ['Jobcenter', 'Mai', 'Juni', 'Mai', 'Juni'],
          ['Musterland', 1, 2, 3, 4],
        ),
        name: 'ELB',
      },
      {
        tables: [
          'header 1 (3), rows 4 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
          "2+3 '2025 · Frauen · Mai' (# / frauen / #) value, certain headerWord: female 2025-05 2025-06 [1]",
          "4+5 '2026 · Mai' (# / #) value, certain headerWord: 2026-05 2026-06 [3]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2025-05 1, 2025-06 2',
          'Musterland ELB month total T-3: 2026-05 3, 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'the heading of a label column reaches over no other column',
      table(
        ['Jobcenter', '', 'ELB', ''],
        ['', 'Geschlecht', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 'Frauen', 1, 2],
        ['Neuland', 'Männer', 3, 4],
      ),
      {
        tables: [
          'header 1 (2), rows 3 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'Geschlecht' (geschlecht) sex, certain headerWord:  [Frauen; Männer]",
          "3+4 'ELB · Mai 2026' (elb / #) value, certain headerWord: ELB 2026-05 2026-06 [1; 3]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-05 1, 2026-06 2',
          'Neuland ELB month male T-3: 2026-05 3, 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'headings over the numbers only',
      table(['', 'Frauen'], ['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', 10, 11], ['INT', 3, 4]),
      {
        tables: [
          'header 1 (2), rows 3 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2+3 'Frauen · Mai 2026' (frauen / #) value, certain headerWord: female 2026-05 2026-06 [10; 3]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-05 10, 2026-06 11',
          'Musterland INT month female T-3: 2026-05 3, 2026-06 4',
        ],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'merged cells of titles and of data are no headings',
      {
        ...table(
          ['Stand', '', '', 'Juni 2026'],
          ['Jobcenter', 'ELB', '', 'INT'],
          ['', 'Frauen', 'Männer', 'Frauen'],
          ['Musterland', 1, 2, 3],
          ['', 4, 5, 6],
        ),
        merged: [
          { row: 0, column: 0, lastRow: 0, lastColumn: 2 },
          { row: 1, column: 0, lastRow: 2, lastColumn: 0 },
          { row: 1, column: 1, lastRow: 1, lastColumn: 2 },
          { row: 3, column: 0, lastRow: 4, lastColumn: 0 },
        ],
      },
      {
        tables: [
          'header 2 (2), rows 4 to 5',
          "1 'Jobcenter' (jobcenter) jobcenter, likely headerWord: fillDown [Musterland]",
          "2 'ELB · Frauen' (elb / frauen) value, certain headerWord: ELB female [1; 4]",
          "3 'ELB · Männer' (elb / männer) value, certain headerWord: ELB male [2; 5]",
          "4 'INT · Frauen' (int / frauen) value, certain headerWord: INT female [3; 6]",
        ],
        figures: [],
        asked: 'month measure waitingPeriod',
      },
    ],
    [
      'figures over months',
      table(
        ['Jobcenter', 'ELB', '', 'Integrationen', ''],
        ['', 'Mai 2026', 'Juni 2026', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 100, 101, 1, 2],
        ['Neuland', 200, 201, 3, 4],
      ),
      {
        tables: [
          'header 1 (2), rows 3 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2+3 'ELB · Mai 2026' (elb / #) value, certain headerWord: ELB 2026-05 2026-06 [100; 200]",
          "4+5 'Integrationen · Mai 2026' (integrationen / #) value, certain headerWord: INT 2026-05 2026-06 [1; 3]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 100, 2026-06 101',
          'Musterland INT month total T-3: 2026-05 1, 2026-06 2',
          'Neuland ELB month total T-3: 2026-05 200, 2026-06 201',
          'Neuland INT month total T-3: 2026-05 3, 2026-06 4',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'a figure in one level and an art in the other',
      table(
        ['Jobcenter', 'JFW', '', '12-Monatswert'],
        ['', 'INT Juni 2026', 'ELB Juni 2026', 'INT Juni 2026'],
        ['Musterland', 1, 2, 3],
        ['Neuland', 4, 5, 6],
      ),
      {
        tables: [
          'header 1 (2), rows 3 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'JFW · INT Juni 2026' (jfw / int #) value, certain headerWord: INT progress 2026-06 [1; 4]",
          "3 'JFW · ELB Juni 2026' (jfw / elb #) value, certain headerWord: ELB progress 2026-06 [2; 5]",
          "4 '12-Monatswert · INT Juni 2026' (12 monatswert / int #) value, certain headerWord: INT twelveMonths 2026-06 [3; 6]",
        ],
        figures: [
          'Musterland INT progress total T-0: 2026-06 1',
          'Musterland ELB progress total T-0: 2026-06 2',
          'Musterland INT twelveMonths total T-0: 2026-06 3',
          'Neuland INT progress total T-0: 2026-06 4',
          'Neuland ELB progress total T-0: 2026-06 5',
          'Neuland INT twelveMonths total T-0: 2026-06 6',
        ],
        asked: 'waitingPeriod dataLoad',
      },
    ],
    [
      'art, unit and sex in any level',
      table(
        ['', 'Jahresfortschrittswerte', '', 'Monatswerte', 'Veränderung'],
        ['Kennzahl', 'Frauen in %', 'Männer in %', 'Juni 2026 in %', 'in %'],
        ['K2', 5, 6, 7, 8],
      ),
      {
        tables: [
          'header 1 (2), rows 3 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [K2]",
          "2 'Jahresfortschrittswerte · Frauen in %' (jahresfortschrittswerte / frauen in %) value, certain headerWord: female progress percent [5]",
          "3 'Jahresfortschrittswerte · Männer in %' (jahresfortschrittswerte / männer in %) value, certain headerWord: male progress percent [6]",
          "4 'Monatswerte · Juni 2026 in %' (monatswerte / in % #) value, certain headerWord: month percent 2026-06 [7]",
          "5 'Veränderung · in %' (veränderung / in %) ignore, certain derived: percent [8]",
        ],
        figures: ['Musterland K2 month total T-0: 2026-06 0.07'],
        asked: 'jobcenter month waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

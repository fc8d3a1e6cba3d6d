import { contentsOf, juneFirst, mayFirst, table, type SheetCase } from './look';

describe('a column by its content', () => {
  it.each<SheetCase>([
    [
      'is told where the header says nothing',
      table(
        ['A', 'B', 'C', 'D', 'E', 'Wert'],
        ['Musterland', 'ELB', 'Frauen', '06.2026', 'Monat', 5],
        ['Neuland', 'INT', 'Männer', '05.2026', 'JFW', 6],
        ['Neuland', 'LZB', 'gesamt', '05.2026', '12M', 7],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'A' (a) jobcenter, likely content:  [Musterland; Neuland; Neuland]",
          "2 'B' (b) figure, likely content:  [ELB; INT; LZB]",
          "3 'C' (c) sex, likely content:  [Frauen; Männer; gesamt]",
          "4 'D' (d) month, likely content:  [06.2026; 05.2026; 05.2026]",
          "5 'E' (e) open, unsure notUnderstood:  [Monat; JFW; 12M]",
          "6 'Wert' (wert) value, certain headerWord:  [5; 6; 7]",
        ],
        figures: [
          'Musterland ELB month female T-3: 2026-06 5',
          'Neuland INT month male T-3: 2026-05 6',
          'Neuland LZB month total T-3: 2026-05 7',
        ],
        asked: 'columnRole measure waitingPeriod dataLoad',
      },
    ],
    [
      'is an art',
      table(['Kennzahl', 'Juni 2026', 'E'], ['ELB', 5, 'JFW'], ['INT', 6, '12M'], ['LZB', 7, 'JFW']),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; LZB]",
          "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 6; 7]",
          "3 'E' (e) measure, likely content:  [JFW; 12M; JFW]",
        ],
        figures: [
          'Musterland ELB progress total T-0: 2026-06 5',
          'Musterland INT twelveMonths total T-0: 2026-06 6',
          'Musterland LZB progress total T-0: 2026-06 7',
        ],
        asked: 'jobcenter waitingPeriod dataLoad',
      },
    ],
    [
      'is a month in dates',
      {
        ...table(['Kennzahl', 'Wann', 'Wert'], ['ELB', mayFirst, 5], ['ELB', juneFirst, 6]),
        numberFormats: [
          ['', '', ''],
          ['', 'dd.mm.yyyy', '0'],
          ['', 'dd.mm.yyyy', '0'],
        ],
      },
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; ELB]",
          "2 'Wann' (wann) month, likely content:  [46143; 46174]",
          "3 'Wert' (wert) value, certain headerWord:  [5; 6]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-05 5, 2026-06 6'],
        asked: 'jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'is what most of it says: four of five sexes, three of five months, half of the Jobcenter, a third of the figures',
      table(
        ['A', 'B', 'C', 'D', 'Wert'],
        ['w', '01.2026', 'Neuland', 'ELB', 1],
        ['m', '02.2026', 'Musterland', 'so', 2],
        ['Frauen', '03.2026', 'Irgendwo', 'oder so', 3],
        ['Männer', 'x1', 'Nirgendwo', 'INT', 4],
        ['divers', 'x2', '', 'nichts', 5],
        ['w', '01.2026', '', 'dies', 6],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 7',
          "1 'A' (a) sex, likely content:  [w; m; Frauen]",
          "2 'B' (b) month, likely content:  [01.2026; 02.2026; 03.2026]",
          "3 'C' (c) jobcenter, likely content: fillDown [Neuland; Musterland; Irgendwo]",
          "4 'D' (d) figure, likely content:  [ELB; so; oder so]",
          "5 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
        ],
        figures: ['Neuland ELB month female T-3: 2026-01 1'],
        asked: 'measure waitingPeriod dataLoad figureName figureName figureName',
        refused: ['5, 2: monthUnreadable', '6, 1: sexUnknown'],
      },
    ],
    [
      'is open where less of it says so',
      table(
        ['A', 'B', 'C', 'D', 'Wert'],
        ['w', '01.2026', 'Neuland', 'ELB', 1],
        ['m', '02.2026', 'Irgendwo', 'so', 2],
        ['Frauen', 'x3', 'Nirgends', 'oder so', 3],
        ['divers', 'x1', '', 'das', 4],
        ['anders', 'x2', '', 'nichts', 5],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 6',
          "1 'A' (a) open, unsure notUnderstood:  [w; m; Frauen]",
          "2 'B' (b) open, unsure notUnderstood:  [01.2026; 02.2026; x3]",
          "3 'C' (c) open, unsure notUnderstood:  [Neuland; Irgendwo; Nirgends]",
          "4 'D' (d) open, unsure notUnderstood:  [ELB; so; oder so]",
          "5 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
        ],
        figures: [],
        asked: 'columnRole columnRole columnRole columnRole jobcenter figure month waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

describe('a column by its header', () => {
  it.each<SheetCase>([
    [
      'of names wins over one of numbers',
      table(
        ['Träger-Nr.', 'Jobcenter', 'Kennzahl', 'Berichtsmonat', 'Wert'],
        [123, 'Musterland', 'ELB', '06.2026', 5],
        [124, 'Neuland', 'ELB', '06.2026', 6],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Träger-Nr.' (träger nr) ignore, likely headerWord:  [123; 124]",
          "2 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "3 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; ELB]",
          "4 'Berichtsmonat' (berichtsmonat) month, certain headerWord:  [06.2026; 06.2026]",
          "5 'Wert' (wert) value, certain headerWord:  [5; 6]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-06 5', 'Neuland ELB month total T-3: 2026-06 6'],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'is the indicator beside numerator and denominator',
      table(
        ['K2 in %'],
        ['Jobcenter', 'Berichtsmonat', 'Kennzahl', 'Zähler', 'Nenner'],
        ['Musterland', '06.2026', '20,1 %', 5, 10],
        ['Neuland', '06.2026', '20,2 %', 5, 10],
      ),
      {
        tables: [
          'header 2 (1), rows 3 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
          "2 'Berichtsmonat' (berichtsmonat) month, certain headerWord:  [06.2026; 06.2026]",
          "3 'Kennzahl' (kennzahl) value, likely headerWord: german [20,1 %; 20,2 %]",
          "4 'Zähler' (zähler) numerator, certain headerWord:  [5; 5]",
          "5 'Nenner' (nenner) denominator, certain headerWord:  [10; 10]",
        ],
        figures: [
          'Musterland K2 twelveMonths total T-3: 2026-06 0.201',
          'Musterland INT twelveMonths total T-3: 2026-06 5',
          'Musterland ELB twelveMonths total T-3: 2026-06 10',
          'Neuland K2 twelveMonths total T-3: 2026-06 0.202',
          'Neuland INT twelveMonths total T-3: 2026-06 5',
          'Neuland ELB twelveMonths total T-3: 2026-06 10',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
    [
      'is left out or asked for: empty, computed, always the same or not understood',
      table(
        ['Kennzahl', 'Leer', 'Immer', 'Mal', 'Differenz', 'Bemerkung', 'Juni 2026'],
        ['ELB', ' ', 'ja', 'a', 1, 'gut', 5],
        ['INT', '', 'ja', 'b', 2, '', 6],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "3 'Immer' (immer) ignore, likely notUnderstood:  [ja; ja]",
          "4 'Mal' (mal) open, unsure notUnderstood:  [a; b]",
          "5 'Differenz' (differenz) ignore, certain derived:  [1; 2]",
          "6 'Bemerkung' (bemerkung) ignore, certain headerWord:  [gut]",
          "7 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 6]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-06 5', 'Musterland INT month total T-3: 2026-06 6'],
        asked: 'columnRole jobcenter measure waitingPeriod dataLoad',
      },
    ],
    [
      'of numbers is open where nobody understands the header',
      table(['Kennzahl', 'Kopfzahl', 'Juni 2026'], ['ELB', 5, 6], ['INT', 7, 8]),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2 'Kopfzahl' (kopfzahl) open, unsure notUnderstood:  [5; 7]",
          "3 'Juni 2026' (#) value, certain headerWord: 2026-06 [6; 8]",
        ],
        figures: ['Musterland ELB month total T-3: 2026-06 6', 'Musterland INT month total T-3: 2026-06 8'],
        asked: 'columnRole jobcenter measure waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

describe('a column', () => {
  it.each<SheetCase>([
    [
      'shows how it writes numbers',
      table(
        ['Kennzahl', 'Frauen', 'Männer', 'gesamt'],
        ['ELB', '1.234.567', '1,234,567', '1.234'],
        ['INT', '5,5', '5.5', '12'],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 3',
          "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
          "2 'Frauen' (frauen) value, certain headerWord: female german [1.234.567; 5,5]",
          "3 'Männer' (männer) value, certain headerWord: male english [1,234,567; 5.5]",
          "4 'gesamt' (gesamt) value, certain headerWord: total [1.234; 12]",
        ],
        figures: [],
        asked: 'jobcenter month measure waitingPeriod dataLoad notation',
      },
    ],
    [
      'is filled down where labels stand once',
      table(
        ['Jobcenter', 'Jahr', 'Monat', 'Kennzahl', 'Wert'],
        ['Musterland', 2026, 5, 'ELB', 1],
        ['', '', '', 'INT', 2],
        ['', '', 6, 'ELB', 3],
      ),
      {
        tables: [
          'header 1 (1), rows 2 to 4',
          "1 'Jobcenter' (jobcenter) jobcenter, likely headerWord: fillDown [Musterland]",
          "2 'Jahr' (jahr) year, likely headerWord: fillDown [2026]",
          "3 'Monat' (monat) month, likely headerWord: fillDown [5; 6]",
          "4 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; ELB]",
          "5 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
        ],
        figures: [
          'Musterland ELB month total T-3: 2026-05 1',
          'Musterland INT month total T-3: 2026-05 2',
          'Musterland ELB month total T-3: 2026-06 3',
        ],
        asked: 'measure waitingPeriod dataLoad',
      },
    ],
  ])('%s', (_what, sheet, contents) => {
    expect(contentsOf(sheet)).toEqual(contents);
  });
});

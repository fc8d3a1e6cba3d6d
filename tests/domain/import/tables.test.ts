import { look, table, tableText } from './look';

describe('headers', () => {
  it('stand over the columns that they head: merged cells', () => {
    const { reading, rows, asked, applied } = look({
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
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 3',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2+3 'Frauen · Mai 2026' (frauen / #) value, certain headerWord: female 2026-05 2026-06 [1]",
      "4+5 'Männer · Mai 2026' (männer / #) value, certain headerWord: male 2026-05 2026-06 [3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-05 2026-08 3 1',
      'Musterland ELB month female 2026-06 2026-09 3 2',
      'Musterland ELB month male 2026-05 2026-08 3 3',
      'Musterland ELB month male 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('stand over the columns that they head: merged down and across', () => {
    const { reading, rows, asked, applied } = look({
      ...table(['Jobcenter', 'Juni 2026', '', 'Wert'], ['', 'Frauen', 'Männer', ''], ['Musterland', 1, 2, 3]),
      name: 'ELB',
      merged: [
        { row: 0, column: 0, lastRow: 1, lastColumn: 0 },
        { row: 0, column: 1, lastRow: 0, lastColumn: 2 },
        { row: 0, column: 3, lastRow: 1, lastColumn: 3 },
      ],
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 3',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2 'Juni 2026 · Frauen' (# / frauen) value, certain headerWord: female 2026-06 [1]",
      "3 'Juni 2026 · Männer' (# / männer) value, certain headerWord: male 2026-06 [2]",
      "4 'Wert' (wert) value, certain headerWord:  [3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-06 2026-09 3 1',
      'Musterland ELB month male 2026-06 2026-09 3 2',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 'month', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('stand over the columns that they head: three levels without merged cells', () => {
    const { reading, rows, asked, applied } = look({
      ...table(
        ['', '2026', '', '', '', ''],
        ['', 'Mai', '', 'Juni', '', ''],
        ['Jobcenter', 'Frauen', 'Männer', 'Frauen', 'Männer', 'Rang'],
        ['Musterland', 1, 2, 3, 4, 1],
      ),
      name: 'ELB',
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (3), rows 4 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2+4 '2026 · Mai · Frauen' (# / # / frauen) value, certain headerWord: female 2026-05 2026-06 [1]",
      "3+5 '2026 · Mai · Männer' (# / # / männer) value, certain headerWord: male 2026-05 2026-06 [2]",
      "6 '2026 · Juni · Rang' (# / # / rang) ignore, certain derived: 2026-06 [1]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-05 2026-08 3 1',
      'Musterland ELB month male 2026-05 2026-08 3 2',
      'Musterland ELB month female 2026-06 2026-09 3 3',
      'Musterland ELB month male 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('do not reach over what stands above them', () => {
    const { reading, rows, asked, applied } = look({
      ...table(
        ['', '2025', '', '2026', ''],
        ['', 'Frauen', '', '', ''],
        ['Jobcenter', 'Mai', 'Juni', 'Mai', 'Juni'],
        ['Musterland', 1, 2, 3, 4],
      ),
      name: 'ELB',
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (3), rows 4 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2+3 '2025 · Frauen · Mai' (# / frauen / #) value, certain headerWord: female 2025-05 2025-06 [1]",
      "4+5 '2026 · Mai' (# / #) value, certain headerWord: 2026-05 2026-06 [3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2025-05 2025-08 3 1',
      'Musterland ELB month female 2025-06 2025-09 3 2',
      'Musterland ELB month total 2026-05 2026-08 3 3',
      'Musterland ELB month total 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of figures over months', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', 'ELB', '', 'Integrationen', ''],
        ['', 'Mai 2026', 'Juni 2026', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 100, 101, 1, 2],
        ['Neuland', 200, 201, 3, 4],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2+3 'ELB · Mai 2026' (elb / #) value, certain headerWord: ELB 2026-05 2026-06 [100; 200]",
      "4+5 'Integrationen · Mai 2026' (integrationen / #) value, certain headerWord: INT 2026-05 2026-06 [1; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 100',
      'Musterland ELB month total 2026-06 2026-09 3 101',
      'Musterland INT month total 2026-05 2026-08 3 1',
      'Musterland INT month total 2026-06 2026-09 3 2',
      'Neuland ELB month total 2026-05 2026-08 3 200',
      'Neuland ELB month total 2026-06 2026-09 3 201',
      'Neuland INT month total 2026-05 2026-08 3 3',
      'Neuland INT month total 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of the table are not spread from label columns', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', '', 'ELB', ''],
        ['', 'Geschlecht', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 'Frauen', 1, 2],
        ['Neuland', 'Männer', 3, 4],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'Geschlecht' (geschlecht) sex, certain headerWord:  [Frauen; Männer]",
      "3+4 'ELB · Mai 2026' (elb / #) value, certain headerWord: ELB 2026-05 2026-06 [1; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-05 2026-08 3 1',
      'Musterland ELB month female 2026-06 2026-09 3 2',
      'Neuland ELB month male 2026-05 2026-08 3 3',
      'Neuland ELB month male 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('that name Jobcenter', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Juni 2026'],
        ['Kennzahl', 'Jobcenter Musterland', 'Neuland', 'Niedersachsen'],
        ['ELB', 1, 2, 3],
        ['INT', 4, 5, 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (1), rows 3 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2 'Jobcenter Musterland' (jobcenter musterland) value, certain headerWord: Musterland [1; 4]",
      "3 'Neuland' (neuland) value, certain headerWord: Neuland [2; 5]",
      "4 'Niedersachsen' (niedersachsen) open, unsure notUnderstood:  [3; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 1',
      'Neuland ELB month total 2026-06 2026-09 3 2',
      'Musterland INT month total 2026-06 2026-09 3 4',
      'Neuland INT month total 2026-06 2026-09 3 5',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['columnRole', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of years mean the month of the title in that year, those of the year before the month a year earlier', () => {
    const { reading, rows, asked, applied } = look(
      table(['Berichtsmonat: Juni 2026'], ['Kennzahl', '2025', '2026', 'Vorjahr'], ['ELB', 5, 6, 7], ['LZB', 1, 2, 3]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (1), rows 3 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
      "2+3 '2025' (#) value, certain headerWord:  [5; 1]",
      "4 'Vorjahr' (vorjahr) value, certain headerWord: -12 [7; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2025-06 2025-09 3 5',
      'Musterland ELB month total 2026-06 2026-09 3 6',
      'Musterland ELB month total 2025-06 2025-09 3 7',
      'Musterland LZB month total 2025-06 2025-09 3 1',
      'Musterland LZB month total 2026-06 2026-09 3 2',
      'Musterland LZB month total 2025-06 2025-09 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('that are dates', () => {
    const { reading, rows, asked, applied } = look({
      ...table(['Kennzahl', 46143, 46174], ['ELB', 5, 6]),
      numberFormats: [
        ['General', 'mmm yy', 'mmm yy'],
        ['General', '0', '0'],
      ],
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 2',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB]",
      "2+3 '05.2026' (#) value, certain headerWord: 2026-05 2026-06 [5]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 5',
      'Musterland ELB month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of quarters are left out, the months beside them are not', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Q1 2026', 'Juni 2026'], ['ELB', 5, 6], ['LZB', 6, 7]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
      "2 'Q1 2026' (quartal #) ignore, likely derived:  [5; 6]",
      "3 'Juni 2026' (#) value, certain headerWord: 2026-06 [6; 7]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 6',
      'Musterland LZB month total 2026-06 2026-09 3 7',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of art, unit and sex in any row', () => {
    const { reading } = look(
      table(
        ['', 'Jahresfortschrittswerte', '', 'Monatswerte', 'Veränderung'],
        ['Kennzahl', 'Frauen in %', 'Männer in %', 'Juni 2026 in %', 'in %'],
        ['K2', 5, 6, 7, 8],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [K2]",
      "2 'Jahresfortschrittswerte · Frauen in %' (jahresfortschrittswerte / frauen in %) value, certain headerWord: female progress percent [5]",
      "3 'Jahresfortschrittswerte · Männer in %' (jahresfortschrittswerte / männer in %) value, certain headerWord: male progress percent [6]",
      "4 'Monatswerte · Juni 2026 in %' (monatswerte / in % #) value, certain headerWord: month percent 2026-06 [7]",
      "5 'Veränderung · in %' (veränderung / in %) ignore, certain derived: percent [8]",
    ]);
  });

  it('over a blank row, but not over two', () => {
    const { reading, rows, asked, applied } = look(table(['Kennzahl', 'Mai 2026'], [], ['ELB', 10], ['INT', 3]));
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 10',
      'Musterland INT month total 2026-05 2026-08 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('are none across two blank rows', () => {
    const { reading, rows, asked, applied } = look(table(['Kennzahl', 'Mai 2026'], [], [], ['ELB', 10], ['INT', 3]));
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 4 (0), rows 4 to 5',
      "1 '' (spalte 1) figure, likely content:  [ELB; INT]",
      "2 '' (spalte 2) value, likely numbersOnly:  [10; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 10',
      'Musterland INT month total 2026-05 2026-08 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('with the numbers of the columns under them', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Berichtsmonat', 'Wert'], [1, 2, 3], ['ELB', '06.2026', 5], ['INT', '06.2026', 6]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 3 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2 'Berichtsmonat' (berichtsmonat) month, certain headerWord:  [06.2026; 06.2026]",
      "3 'Wert' (wert) value, certain headerWord:  [5; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'Musterland INT month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('are no data, and data are no numbers of columns', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'April 2026', 'Mai 2026', 'Juni 2026'], [1, 2, 3, 4], ['ELB', 3, 4, 5], ['INT', 1, 2, 3]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 3 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2+3+4 'April 2026' (#) value, certain headerWord: 2026-04 2026-05 2026-06 [3; 1]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-04 2026-07 3 3',
      'Musterland ELB month total 2026-05 2026-08 3 4',
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'Musterland INT month total 2026-04 2026-07 3 1',
      'Musterland INT month total 2026-05 2026-08 3 2',
      'Musterland INT month total 2026-06 2026-09 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('with headings over the numbers only', () => {
    const { reading, rows, asked, applied } = look(
      table(['', 'Frauen'], ['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', 10, 11], ['INT', 3, 4]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2+3 'Frauen · Mai 2026' (frauen / #) value, certain headerWord: female 2026-05 2026-06 [10; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-05 2026-08 3 10',
      'Musterland ELB month female 2026-06 2026-09 3 11',
      'Musterland INT month female 2026-05 2026-08 3 3',
      'Musterland INT month female 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of sexes in single letters under a figure', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Juni 2026'],
        ['Jobcenter', 'ELB', '', ''],
        ['', 'm', 'w', 'g'],
        ['Musterland', 1, 2, 3],
        ['Neuland', 4, 5, 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (2), rows 4 to 5',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'ELB · m' (elb / m) value, certain headerWord: ELB male [1; 4]",
      "3 'ELB · w' (elb / w) value, certain headerWord: ELB female [2; 5]",
      "4 'ELB · g' (elb / g) value, certain headerWord: ELB total [3; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month male 2026-06 2026-09 3 1',
      'Musterland ELB month female 2026-06 2026-09 3 2',
      'Musterland ELB month total 2026-06 2026-09 3 3',
      'Neuland ELB month male 2026-06 2026-09 3 4',
      'Neuland ELB month female 2026-06 2026-09 3 5',
      'Neuland ELB month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of quota, numerator and denominator under a code in percent', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Juni 2026'],
        ['Jobcenter', 'K2 in %', '', ''],
        ['', 'Wert', 'Zähler', 'Nenner'],
        ['Musterland', 20.1, 400, 1990],
        ['Neuland', 20.2, 401, 1991],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (2), rows 4 to 5',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'K2 in % · Wert' (k2 in % / wert) value, certain headerWord: K2 percent [20.1; 20.2]",
      "3 'K2 in % · Zähler' (k2 in % / zähler) numerator, certain headerWord: K2 percent [400; 401]",
      "4 'K2 in % · Nenner' (k2 in % / nenner) denominator, certain headerWord: K2 percent [1990; 1991]",
    ]);
    expect(rows).toEqual([
      'Musterland K2 twelveMonths total 2026-06 2026-09 3 0.201',
      'Musterland INT twelveMonths total 2026-06 2026-09 3 400',
      'Musterland ELB twelveMonths total 2026-06 2026-09 3 1990',
      'Neuland K2 twelveMonths total 2026-06 2026-09 3 0.202',
      'Neuland INT twelveMonths total 2026-06 2026-09 3 401',
      'Neuland ELB twelveMonths total 2026-06 2026-09 3 1991',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of a quota as a decimal number beside its counts', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Juni 2026'],
        ['Jobcenter', 'K2 als Dezimalzahl', '', ''],
        ['', 'Wert', 'Zähler', 'Nenner'],
        ['Musterland', 0.201, 400, 1990],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (2), rows 4 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2 'K2 als Dezimalzahl · Wert' (k2 als dezimalzahl / wert) value, certain headerWord: K2 fraction [0.201]",
      "3 'K2 als Dezimalzahl · Zähler' (k2 als dezimalzahl / zähler) numerator, certain headerWord: K2 fraction [400]",
      "4 'K2 als Dezimalzahl · Nenner' (k2 als dezimalzahl / nenner) denominator, certain headerWord: K2 fraction [1990]",
    ]);
    expect(rows).toEqual([
      'Musterland K2 twelveMonths total 2026-06 2026-09 3 0.201',
      'Musterland INT twelveMonths total 2026-06 2026-09 3 400',
      'Musterland ELB twelveMonths total 2026-06 2026-09 3 1990',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of changes under a figure are no figure of their own', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', 'ELB', '', ''],
        ['', 'Juni 2026', 'Veränderung', 'in %'],
        ['Musterland', 100, -3, -2.9],
        ['Neuland', 200, 4, 2],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'ELB · Juni 2026' (elb / #) value, certain headerWord: ELB 2026-06 [100; 200]",
      "3 'ELB · Veränderung' (elb / veränderung) ignore, certain derived:  [-3; 4]",
      "4 'ELB · in %' (elb / in %) value, certain headerWord: ELB percent [-2.9; 2]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 100',
      'Neuland ELB month total 2026-06 2026-09 3 200',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 'month', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 4, 'unitDoesNotFit'],
      [4, 4, 'unitDoesNotFit'],
    ]);
  });

  it('of months without a year take that of the title', () => {
    const { reading, rows, asked, applied } = look(
      table(['Jahr 2026'], ['Kennzahl', 'Mai', 'Juni'], ['ELB', 5, 6], ['INT', 1, 2]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (1), rows 3 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2+3 'Mai' (#) value, certain headerWord:  [5; 1]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 5',
      'Musterland ELB month total 2026-06 2026-09 3 6',
      'Musterland INT month total 2026-05 2026-08 3 1',
      'Musterland INT month total 2026-06 2026-09 3 2',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of months without any year are asked for', () => {
    const { reading, rows, asked, applied } = look(table(['Kennzahl', 'Mai', 'Juni'], ['ELB', 5, 6], ['INT', 1, 2]));
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2+3 'Mai' (#) value, certain headerWord:  [5; 1]",
    ]);
    expect(rows).toEqual([]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'month', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('are told from merged cells of titles and of data', () => {
    const { reading, rows, asked, applied } = look({
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
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (2), rows 4 to 5',
      "1 'Jobcenter' (jobcenter) jobcenter, likely headerWord: fillDown [Musterland]",
      "2 'ELB · Frauen' (elb / frauen) value, certain headerWord: ELB female [1; 4]",
      "3 'ELB · Männer' (elb / männer) value, certain headerWord: ELB male [2; 5]",
      "4 'INT · Frauen' (int / frauen) value, certain headerWord: INT female [3; 6]",
    ]);
    expect(rows).toEqual([]);
    expect([...asked, applied.blankCells]).toEqual(['month', 'measure', 'waitingPeriod', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('that name a figure in one level and an art in the other', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', 'JFW', '', '12-Monatswert'],
        ['', 'INT Juni 2026', 'ELB Juni 2026', 'INT Juni 2026'],
        ['Musterland', 1, 2, 3],
        ['Neuland', 4, 5, 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (2), rows 3 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'JFW · INT Juni 2026' (jfw / int #) value, certain headerWord: INT progress 2026-06 [1; 4]",
      "3 'JFW · ELB Juni 2026' (jfw / elb #) value, certain headerWord: ELB progress 2026-06 [2; 5]",
      "4 '12-Monatswert · INT Juni 2026' (12 monatswert / int #) value, certain headerWord: INT twelveMonths 2026-06 [3; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland INT progress total 2026-06 2026-06 0 1',
      'Musterland ELB progress total 2026-06 2026-06 0 2',
      'Musterland INT twelveMonths total 2026-06 2026-06 0 3',
      'Neuland INT progress total 2026-06 2026-06 0 4',
      'Neuland ELB progress total 2026-06 2026-06 0 5',
      'Neuland INT twelveMonths total 2026-06 2026-06 0 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });
});

describe('rows', () => {
  it('of a header once more with other columns begin another table', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Mai 2026'], ['ELB', 10], ['Kennzahl', 'Juni 2026'], ['INT', 3]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 2',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB]",
      "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10]",
      'header 3 (1), rows 4 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [INT]",
      "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 10',
      'Musterland INT month total 2026-06 2026-09 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('without figures between rows with figures say nothing', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', 'Kennzahl', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 'ELB', 1, ' '],
        ['Neuland', 'Zwischenzeile', '', ''],
        ['Neuland', 'ELB', '', 2],
        ['', '', '', ''],
        ['Neuland', 'INT', 3, 4],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 6',
      "1 'Jobcenter' (jobcenter) jobcenter, likely headerWord: fillDown [Musterland; Neuland; Neuland]",
      "2 'Kennzahl' (kennzahl) figure, likely headerWord: fillDown [ELB; Zwischenzeile; ELB]",
      "3+4 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [1; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 1',
      'Neuland ELB month total 2026-06 2026-09 3 2',
      'Neuland INT month total 2026-05 2026-08 3 3',
      'Neuland INT month total 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 2]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('are data as soon as there is a figure or a marker', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['INT', '*', '-'], ['ELB', 10, 11], ['LZB', 'x', '.']),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [INT; ELB; LZB]",
      "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [*; 10; x]",
    ]);
    expect(rows).toEqual([
      'Musterland INT month total 2026-05 2026-08 3 marker',
      'Musterland INT month total 2026-06 2026-09 3 marker',
      'Musterland ELB month total 2026-05 2026-08 3 10',
      'Musterland ELB month total 2026-06 2026-09 3 11',
      'Musterland LZB month total 2026-05 2026-08 3 marker',
      'Musterland LZB month total 2026-06 2026-09 3 marker',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of counts that look like years', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', 2010, 2011], ['LZB', 2020, 202013]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
      "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [2010; 2020]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 2010',
      'Musterland ELB month total 2026-06 2026-09 3 2011',
      'Musterland LZB month total 2026-05 2026-08 3 2020',
      'Musterland LZB month total 2026-06 2026-09 3 202013',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of nothing but counts that look like years or months', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Mai 2026', 'Juni 2026'], ['ELB', 2010, '2011'], ['LZB', 202006, 2021]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; LZB]",
      "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [2010; 202006]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 2010',
      'Musterland ELB month total 2026-06 2026-09 3 2011',
      'Musterland LZB month total 2026-05 2026-08 3 202006',
      'Musterland LZB month total 2026-06 2026-09 3 2021',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('whose figures are missing belong to the table, not to its header', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', 'Kennzahl', 'Juni 2026'],
        ['Musterland', 'ELB', ''],
        ['Musterland', 'INT', ''],
        ['Musterland', 'LZB', 5],
        ['Musterland', 'INT_BD', 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 5',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Musterland; Musterland]",
      "2 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; LZB]",
      "3 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland LZB month total 2026-06 2026-09 3 5',
      'Musterland INT_BD month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('with one text are headings', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Kennzahl', 'Mai 2026'],
        ['Frauen'],
        ['ELB', 10],
        ['Männer'],
        ['INT', 3],
        ['vorläufige Werte'],
        ['LZB', 4],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 7',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [Frauen; ELB; Männer]",
      "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10; 3; 4]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-05 2026-08 3 10',
      'Musterland INT month male 2026-05 2026-08 3 3',
      'Musterland LZB month male 2026-05 2026-08 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('under headings of figure, art and month', () => {
    const { reading, rows, asked, applied } = look(
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
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 11',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [ELB; Monatswerte; Mai 2026]",
      "2 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 1',
      'Musterland ELB month total 2026-06 2026-09 3 2',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['waitingPeriod', 'dataLoad', 'month', 'measure', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of the header once more are read over', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Mai 2026'], ['ELB', 10], ['Kennzahl', 'Mai 2026'], ['INT', 3]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; Kennzahl; INT]",
      "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10; Mai 2026; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 10',
      'Musterland INT month total 2026-05 2026-08 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('without a header are told by what stands in them', () => {
    const { reading, rows, asked, applied } = look(
      table(['Musterland', 'ELB', '06.2026', 5], ['Neuland', 'ELB', '06.2026', 6], ['Neuland', 'INT', '06.2026', 7]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (0), rows 1 to 3',
      "1 '' (spalte 1) jobcenter, likely content:  [Musterland; Neuland; Neuland]",
      "2 '' (spalte 2) figure, likely content:  [ELB; ELB; INT]",
      "3 '' (spalte 3) month, likely content:  [06.2026; 06.2026; 06.2026]",
      "4 '' (spalte 4) value, likely numbersOnly:  [5; 6; 7]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'Neuland ELB month total 2026-06 2026-09 3 6',
      'Neuland INT month total 2026-06 2026-09 3 7',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });
});

describe('tables', () => {
  it('one below the other have headers of their own', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['ELB'],
        ['Jobcenter', 'Mai 2026'],
        ['Musterland', 10],
        [],
        ['Integrationen, Juni 2026'],
        ['Jobcenter', 'Frauen', 'Männer'],
        ['Musterland', 3, 4],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (1), rows 3 to 3',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10]",
      'header 6 (1), rows 7 to 7',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland]",
      "2 'Frauen' (frauen) value, certain headerWord: female [3]",
      "3 'Männer' (männer) value, certain headerWord: male [4]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 10',
      'Musterland INT month female 2026-06 2026-09 3 3',
      'Musterland INT month male 2026-06 2026-09 3 4',
    ]);
    expect([...asked, applied.blankCells]).toEqual([
      'measure',
      'waitingPeriod',
      'dataLoad',
      'measure',
      'waitingPeriod',
      'dataLoad',
      0,
    ]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('without a blank row between them', () => {
    const { reading } = look(
      table(['Kennzahl', 'Mai 2026'], ['ELB', 10], ['Jobcenter', 'Juni 2026'], ['Musterland', 3], ['Neuland', 4]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 2',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB]",
      "2 'Mai 2026' (#) value, certain headerWord: 2026-05 [10]",
      'header 3 (1), rows 4 to 5',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [3; 4]",
    ]);
  });

  it('under titles with a number in them', () => {
    const { reading } = look(
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
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 3 (1), rows 4 to 9',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; LZB]",
      "2+3 'Mai 2026' (#) value, certain headerWord: 2026-05 2026-06 [10; 3; 5]",
    ]);
  });

  it('under captions with their answers', () => {
    const { reading, rows, asked, applied } = look(
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
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 7 (1), rows 8 to 9',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2 'Frauen' (frauen) value, certain headerWord: female [5; 7]",
      "3 'Männer' (männer) value, certain headerWord: male [6; 8]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month female 2026-06 2026-09 3 5',
      'Musterland ELB month male 2026-06 2026-09 3 6',
      'Musterland INT month female 2026-06 2026-09 3 7',
      'Musterland INT month male 2026-06 2026-09 3 8',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of two columns with a caption that names a figure or a sex are tables', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Juni 2026'], ['ELB:', 5], ['davon Frauen:', 3], ['Integrationen:', 2]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB:; davon Frauen:; Integrationen:]",
      "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 3; 2]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'Musterland ELB month female 2026-06 2026-09 3 3',
      'Musterland INT month total 2026-06 2026-09 3 2',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });
});

describe('columns', () => {
  it('are told by their content where the header says nothing', () => {
    const { reading } = look(
      table(
        ['A', 'B', 'C', 'D', 'E', 'Wert'],
        ['Musterland', 'ELB', 'Frauen', '06.2026', 'Monat', 5],
        ['Neuland', 'INT', 'Männer', '05.2026', 'JFW', 6],
        ['Neuland', 'LZB', 'gesamt', '05.2026', '12M', 7],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'A' (a) jobcenter, likely content:  [Musterland; Neuland; Neuland]",
      "2 'B' (b) figure, likely content:  [ELB; INT; LZB]",
      "3 'C' (c) sex, likely content:  [Frauen; Männer; gesamt]",
      "4 'D' (d) month, likely content:  [06.2026; 05.2026; 05.2026]",
      "5 'E' (e) open, unsure notUnderstood:  [Monat; JFW; 12M]",
      "6 'Wert' (wert) value, certain headerWord:  [5; 6; 7]",
    ]);
  });

  it('of arts', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Juni 2026', 'E'], ['ELB', 5, 'JFW'], ['INT', 6, '12M'], ['LZB', 7, 'JFW']),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; LZB]",
      "2 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 6; 7]",
      "3 'E' (e) measure, likely content:  [JFW; 12M; JFW]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB progress total 2026-06 2026-06 0 5',
      'Musterland INT twelveMonths total 2026-06 2026-06 0 6',
      'Musterland LZB progress total 2026-06 2026-06 0 7',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of dates', () => {
    const { reading, rows, asked, applied } = look({
      ...table(['Kennzahl', 'Wann', 'Wert'], ['ELB', 46143, 5], ['ELB', 46174, 6]),
      numberFormats: [
        ['', '', ''],
        ['', 'dd.mm.yyyy', '0'],
        ['', 'dd.mm.yyyy', '0'],
      ],
    });
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; ELB]",
      "2 'Wann' (wann) month, likely content:  [46143; 46174]",
      "3 'Wert' (wert) value, certain headerWord:  [5; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 5',
      'Musterland ELB month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['jobcenter', 'measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('that are mostly what they say: four of five sexes, three of five months, half of the Jobcenter, a third of the figures', () => {
    const { reading } = look(
      table(
        ['A', 'B', 'C', 'D', 'Wert'],
        ['w', '01.2026', 'Neuland', 'ELB', 1],
        ['m', '02.2026', 'Musterland', 'so', 2],
        ['Frauen', '03.2026', 'Irgendwo', 'oder so', 3],
        ['Männer', 'x1', 'Nirgendwo', 'INT', 4],
        ['divers', 'x2', '', 'nichts', 5],
        ['w', '01.2026', '', 'dies', 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 7',
      "1 'A' (a) sex, likely content:  [w; m; Frauen]",
      "2 'B' (b) month, likely content:  [01.2026; 02.2026; 03.2026]",
      "3 'C' (c) jobcenter, likely content: fillDown [Neuland; Musterland; Irgendwo]",
      "4 'D' (d) figure, likely content:  [ELB; so; oder so]",
      "5 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
    ]);
  });

  it('that are less so are open', () => {
    const { reading } = look(
      table(
        ['A', 'B', 'C', 'D', 'Wert'],
        ['w', '01.2026', 'Neuland', 'ELB', 1],
        ['m', '02.2026', 'Irgendwo', 'so', 2],
        ['Frauen', 'x3', 'Nirgends', 'oder so', 3],
        ['divers', 'x1', '', 'das', 4],
        ['anders', 'x2', '', 'nichts', 5],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 6',
      "1 'A' (a) open, unsure notUnderstood:  [w; m; Frauen]",
      "2 'B' (b) open, unsure notUnderstood:  [01.2026; 02.2026; x3]",
      "3 'C' (c) open, unsure notUnderstood:  [Neuland; Irgendwo; Nirgends]",
      "4 'D' (d) open, unsure notUnderstood:  [ELB; so; oder so]",
      "5 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
    ]);
  });

  it('of names win over those of numbers', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Träger-Nr.', 'Jobcenter', 'Kennzahl', 'Berichtsmonat', 'Wert'],
        [123, 'Musterland', 'ELB', '06.2026', 5],
        [124, 'Neuland', 'ELB', '06.2026', 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Träger-Nr.' (träger nr) ignore, likely headerWord:  [123; 124]",
      "2 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "3 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; ELB]",
      "4 'Berichtsmonat' (berichtsmonat) month, certain headerWord:  [06.2026; 06.2026]",
      "5 'Wert' (wert) value, certain headerWord:  [5; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'Neuland ELB month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of the indicator beside numerator and denominator', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['K2 in %'],
        ['Jobcenter', 'Berichtsmonat', 'Kennzahl', 'Zähler', 'Nenner'],
        ['Musterland', '06.2026', '20,1 %', 5, 10],
        ['Neuland', '06.2026', '20,2 %', 5, 10],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 2 (1), rows 3 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, certain headerWord:  [Musterland; Neuland]",
      "2 'Berichtsmonat' (berichtsmonat) month, certain headerWord:  [06.2026; 06.2026]",
      "3 'Kennzahl' (kennzahl) value, likely headerWord: german [20,1 %; 20,2 %]",
      "4 'Zähler' (zähler) numerator, certain headerWord:  [5; 5]",
      "5 'Nenner' (nenner) denominator, certain headerWord:  [10; 10]",
    ]);
    expect(rows).toEqual([
      'Musterland K2 twelveMonths total 2026-06 2026-09 3 0.201',
      'Musterland INT twelveMonths total 2026-06 2026-09 3 5',
      'Musterland ELB twelveMonths total 2026-06 2026-09 3 10',
      'Neuland K2 twelveMonths total 2026-06 2026-09 3 0.202',
      'Neuland INT twelveMonths total 2026-06 2026-09 3 5',
      'Neuland ELB twelveMonths total 2026-06 2026-09 3 10',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('that are empty, computed, always the same or not understood', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Kennzahl', 'Leer', 'Immer', 'Mal', 'Differenz', 'Bemerkung', 'Juni 2026'],
        ['ELB', ' ', 'ja', 'a', 1, 'gut', 5],
        ['INT', '', 'ja', 'b', 2, '', 6],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "3 'Immer' (immer) ignore, likely notUnderstood:  [ja; ja]",
      "4 'Mal' (mal) open, unsure notUnderstood:  [a; b]",
      "5 'Differenz' (differenz) ignore, certain derived:  [1; 2]",
      "6 'Bemerkung' (bemerkung) ignore, certain headerWord:  [gut]",
      "7 'Juni 2026' (#) value, certain headerWord: 2026-06 [5; 6]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
      'Musterland INT month total 2026-06 2026-09 3 6',
    ]);
    expect([...asked, applied.blankCells]).toEqual([
      'columnRole',
      'jobcenter',
      'measure',
      'waitingPeriod',
      'dataLoad',
      0,
    ]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('of numbers under a header that nobody understands', () => {
    const { reading, rows, asked, applied } = look(
      table(['Kennzahl', 'Kopfzahl', 'Juni 2026'], ['ELB', 5, 6], ['INT', 7, 8]),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2 'Kopfzahl' (kopfzahl) open, unsure notUnderstood:  [5; 7]",
      "3 'Juni 2026' (#) value, certain headerWord: 2026-06 [6; 8]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 6',
      'Musterland INT month total 2026-06 2026-09 3 8',
    ]);
    expect([...asked, applied.blankCells]).toEqual([
      'columnRole',
      'jobcenter',
      'measure',
      'waitingPeriod',
      'dataLoad',
      0,
    ]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });

  it('show how they write numbers', () => {
    const { reading } = look(
      table(
        ['Kennzahl', 'Frauen', 'Männer', 'gesamt'],
        ['ELB', '1.234.567', '1,234,567', '1.234'],
        ['INT', '5,5', '5.5', '12'],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 3',
      "1 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT]",
      "2 'Frauen' (frauen) value, certain headerWord: female german [1.234.567; 5,5]",
      "3 'Männer' (männer) value, certain headerWord: male english [1,234,567; 5.5]",
      "4 'gesamt' (gesamt) value, certain headerWord: total [1.234; 12]",
    ]);
  });

  it('fill down what stands once', () => {
    const { reading, rows, asked, applied } = look(
      table(
        ['Jobcenter', 'Jahr', 'Monat', 'Kennzahl', 'Wert'],
        ['Musterland', 2026, 5, 'ELB', 1],
        ['', '', '', 'INT', 2],
        ['', '', 6, 'ELB', 3],
      ),
    );
    expect(reading.tables.flatMap(tableText)).toEqual([
      'header 1 (1), rows 2 to 4',
      "1 'Jobcenter' (jobcenter) jobcenter, likely headerWord: fillDown [Musterland]",
      "2 'Jahr' (jahr) year, likely headerWord: fillDown [2026]",
      "3 'Monat' (monat) month, likely headerWord: fillDown [5; 6]",
      "4 'Kennzahl' (kennzahl) figure, certain headerWord:  [ELB; INT; ELB]",
      "5 'Wert' (wert) value, certain headerWord:  [1; 2; 3]",
    ]);
    expect(rows).toEqual([
      'Musterland ELB month total 2026-05 2026-08 3 1',
      'Musterland INT month total 2026-05 2026-08 3 2',
      'Musterland ELB month total 2026-06 2026-09 3 3',
    ]);
    expect([...asked, applied.blankCells]).toEqual(['measure', 'waitingPeriod', 'dataLoad', 0]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([]);
  });
});

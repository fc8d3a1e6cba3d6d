import { monthOf } from '../../fakes/import-files';
import { look, table } from './look';

describe('an export with indicator, numerator and denominator', () => {
  const gib = table(
    ['Jobcenter: Musterland'],
    [],
    ['', 'Mai 2026', '', '', 'Juni 2026', '', ''],
    ['Kennzahl', 'Indikator', 'Zähler', 'Nenner', 'Indikator', 'Zähler', 'Nenner'],
    ['Integrationsquote', '20,1 %', 400, 1990, '20,2 %', 401, 1990],
    ['Veränderung des Bestands an Langzeitleistungsbeziehenden', '-1,1 %', 1000, 1011, '1,2 %', 1011, 1000],
    ['Kontinuierliche Beschäftigung nach Integration', '60,0 %', 240, 400, '61,0 %', 250, 410],
  );

  it('gives quotas and the counts behind them, with months side by side', () => {
    const { rows, asked, applied } = look(gib);
    expect(asked).toEqual(['measure', 'waitingPeriod', 'dataLoad']);
    expect(rows).toEqual(
      expect.arrayContaining([
        'Musterland K2 twelveMonths total 2026-05 2026-08 3 0.201',
        'Musterland INT twelveMonths total 2026-05 2026-08 3 400',
        'Musterland ELB twelveMonths total 2026-06 2026-09 3 1990',
        'Musterland K3 month total 2026-05 2026-08 3 -0.011',
        'Musterland LZB month total 2026-05 2026-08 3 1000',
        'Musterland LZB month total 2025-05 2025-08 3 1011',
        'Musterland BS_KONT twelveMonths total 2026-06 2026-09 3 250',
      ]),
    );
    expect(applied.refused).toEqual([
      { sheet: 'Blatt', row: 7, column: 4, code: 'partUndefined' },
      { sheet: 'Blatt', row: 7, column: 7, code: 'partUndefined' },
    ]);
  });

  it('tells each column once, however many months there are', () => {
    const [read] = look(gib).reading.tables;
    expect(read).toMatchObject({ sheet: 'Blatt', headerRow: 3, headerRowCount: 2, firstRow: 5, lastRow: 7, table: 0 });
    expect(read?.columns.map(({ mapping, columns, months }) => [mapping.role, columns, months.length])).toEqual([
      ['figure', [1], 0],
      ['value', [2, 5], 2],
      ['numerator', [3, 6], 2],
      ['denominator', [4, 7], 2],
    ]);
  });
});

describe('a table of Eckwerte', () => {
  it('takes counts and amounts of the months in columns, and leaves changes and unknown rows out', () => {
    const { rows, asked, reading, applied } = look(
      table(
        ['Eckwerte'],
        ['Jobcenter Musterland'],
        ['Berichtsmonat Juni 2026, Daten nach Wartezeit von 3 Monaten'],
        [],
        ['Merkmal', 'Juni 2026', 'Juni 2025', 'Veränderung zum Vorjahresmonat', ''],
        ['', '', '', 'absolut', 'in %'],
        [1, 2, 3, 4, 5],
        ['Erwerbsfähige Leistungsberechtigte 1)', 3880, 3990, -110, -2.8],
        ['davon Frauen', 1900, 1990, -90, -4],
        ['   Männer', 1980, '*', -20, -1],
        ['Regelleistungsberechtigte', 5000, 5100, -1, -1],
        ['Leistungen (in Tsd. Euro)'],
        ['Leistungen zum Lebensunterhalt', 1234.5, 1300, 1, 1],
        ['Datenstand: September 2026'],
      ),
      { jobcenters: [] },
    );
    expect(asked).toEqual(['measure', 'figureName']);
    expect(rows).toEqual([
      'Jobcenter Musterland ELB month total 2026-06 2026-09 3 3880',
      'Jobcenter Musterland ELB month total 2025-06 2026-09 3 3990',
      'Jobcenter Musterland ELB month female 2026-06 2026-09 3 1900',
      'Jobcenter Musterland ELB month female 2025-06 2026-09 3 1990',
      'Jobcenter Musterland ELB month male 2026-06 2026-09 3 1980',
      'Jobcenter Musterland ELB month male 2025-06 2026-09 3 marker',
      'Jobcenter Musterland LLU month total 2026-06 2026-09 3 1234500',
      'Jobcenter Musterland LLU month total 2025-06 2026-09 3 1300000',
    ]);
    expect(reading.questions.find(({ code }) => code === 'figureName')).toMatchObject({
      label: 'regelleistungsberechtigte',
      text: 'Regelleistungsberechtigte',
      cells: 2,
      place: { sheet: 'Blatt', row: 11, column: 1 },
      proposal: null,
    });
    expect(reading.tables[0]?.columns.slice(-1)[0]).toMatchObject({ reason: 'derived', confidence: 'certain' });
    expect(applied.refused).toEqual([]);
    expect(applied.questions.map(({ code }) => code)).toEqual(['figureName']);
  });
});

describe('rows between the rows', () => {
  it('are headings for what is below, and subtotals are refused', () => {
    const { rows, applied } = look(
      table(
        ['Kennzahl', 'Berichtsmonat', 'Anzahl'],
        ['Jobcenter Musterland'],
        ['Frauen'],
        ['ELB', '06.2026', 10],
        ['Männer'],
        ['ELB', '06.2026', 11],
        ['Summe', '', 21],
        ['Neuland'],
        ['ELB', '06.2026', 12],
        ['Kennzahl', 'Berichtsmonat', 'Anzahl'],
        ['INT', '06.2026', 13],
        ['1) vorläufig'],
      ),
    );
    expect(rows.map((row) => row.replace(/ 2026-06.*3 /u, ' '))).toEqual([
      'Musterland ELB month female 10',
      'Musterland ELB month male 11',
      'Neuland ELB month total 12',
      'Neuland INT month total 13',
    ]);
    expect(applied.refused).toEqual([{ sheet: 'Blatt', row: 7, column: 1, code: 'subtotalRow', text: 'Summe' }]);
  });

  it('fill labels down that stand once, also over merged cells', () => {
    const values = [
      ['Jobcenter', 'Kennzahl', 'Berichtsmonat', 'Wert'],
      ['Musterland', 'ELB', '2026-05', 10],
      ['', '', '2026-06', 11],
      ['Neuland', 'INT', '2026-05', 12],
      ['', '', '2026-06', 13],
    ];
    const down = look(table(...values));
    const merged = look({
      ...table(...values),
      merged: [2, 4].flatMap((last) =>
        [0, 1].map((column) => ({ row: last - 1, column, lastRow: last, lastColumn: column })),
      ),
    });
    for (const { rows } of [down, merged])
      expect(rows.map((row) => row.replace(/ 2026-0[89].*$/u, ''))).toEqual([
        'Musterland ELB month total 2026-05',
        'Musterland ELB month total 2026-06',
        'Neuland INT month total 2026-05',
        'Neuland INT month total 2026-06',
      ]);
    expect(down.reading.tables[0]?.columns[0]).toMatchObject({ confidence: 'likely', mapping: { fillDown: true } });
    expect(down.reading.tables[0]?.columns[2]).toMatchObject({ confidence: 'certain', mapping: { fillDown: false } });
  });

  it('begin another table where another header stands', () => {
    const { rows, reading } = look(
      table(
        ['ELB'],
        ['Jobcenter', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 10, 11],
        [],
        ['Integrationen'],
        ['Jobcenter', 'Mai 2026', 'Juni 2026'],
        ['Musterland', 1, 2],
        [],
        ['Integrationen'],
        ['Jobcenter', 'Juli 2026', 'August 2026'],
        ['Musterland', 3, 4],
      ),
    );
    expect(reading.tables.map(({ headerRow, table: index }) => [headerRow, index])).toContainEqual([10, 0]);
    expect(rows.map((row) => row.split(' ').slice(1, 5).join(' '))).toEqual(
      expect.arrayContaining(['INT month total 2026-07', 'INT month total 2026-08']),
    );
  });
});

describe('what a row says in columns of its own', () => {
  it('is read: year and month apart, unit, art, Ladestand, Wartezeit', () => {
    const { rows, asked, applied } = look(
      table(
        ['Jobcenter', 'Kennzahl', 'Einheit', 'Jahr', 'Monat', 'Art', 'Datenstand', 'WZ', 'Istwert'],
        ['Musterland', 'K2', '%', 2026, 6, 'JFW', '06.2026', 0, 14.2],
        ['Musterland', 'LLU', 'Mio. Euro', 2026, 'Mai', 'Monat', 'September 2026', 3, 2.5],
        ['Musterland', 'ELB', 'Personen', 2026, 'Mai', 'Monat', 'September 2026', '3', 3880],
        ['Musterland', 'ELB', 'Stück', 2026, 'Mai', 'Monat', 'September 2026', 3, 3880],
        ['Musterland', 'ELB', 'Personen', 2026, 'II. Quartal', 'Monat', 'September 2026', 3, 3880],
        ['Musterland', 'ELB', 'Personen', 2026, 'Mai', 'Woche', 'September 2026', 3, 3880],
        ['Musterland', 'ELB', 'Personen', 2026, 'Mai', 'Monat', 'bald', 3, 3880],
        ['Musterland', 'ELB', 'Personen', 2026, 'Mai', 'Monat', '04.2026', 3, 3880],
        ['Musterland', 'ELB', 'Personen', 2026, 'Mai', 'Monat', '08.2026', 'x', 3880],
        ['Musterland', 'ELB', 'Personen', 2026, 'Foo', 'Monat', '08.2026', 3, 3880],
      ),
    );
    expect(asked).toEqual([]);
    expect(rows).toEqual([
      'Musterland K2 progress total 2026-06 2026-06 0 0.142',
      'Musterland LLU month total 2026-05 2026-09 3 2500000',
      'Musterland ELB month total 2026-05 2026-09 3 3880',
    ]);
    expect(applied.refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 3, 'unitUnknown'],
      [6, 5, 'quarterInsteadOfMonth'],
      [7, 6, 'measureUnknown'],
      [8, 7, 'dataLoadUnreadable'],
      [9, 9, 'dataLoadBeforeMonth'],
      [10, 8, 'waitingPeriodUnreadable'],
      [11, 5, 'monthUnreadable'],
    ]);
  });

  it('counts from where the range begins', () => {
    const { applied } = look({
      ...table(['Kennzahl', 'Berichtsmonat', 'Wert'], ['ELB', '06.2026', 'viel'], ['ELB', '06.2026', 5]),
      firstRow: 9,
      firstColumn: 2,
    });
    expect(applied.refused).toEqual([{ sheet: 'Blatt', row: 11, column: 5, code: 'notANumber', text: 'viel' }]);
  });

  it('is a date only where it has the format of one', () => {
    const values = [
      ['Kennzahl', 'Berichtsmonat', 'Wert'],
      ['ELB', 46174, 5],
    ];
    const formats = [
      ['General', 'General', 'General'],
      ['General', 'mmm yy', '0'],
    ];
    expect(look({ ...table(...values), numberFormats: formats }).rows).toEqual([
      'Musterland ELB month total 2026-06 2026-09 3 5',
    ]);
    expect(look(table(...values)).applied.refused).toMatchObject([{ code: 'monthUnreadable', text: '46174' }]);
    expect(look(table(['Kennzahl', 'Berichtsmonat', 'Wert'], ['ELB', 202606, 5])).rows).toHaveLength(1);
  });
});

describe('remarks', () => {
  const values = [
    ['Kennzahl', 'Juni 2026'],
    ['ELB', 5],
  ];
  it('say that the name of the file means another month, and which sheets were read or not', () => {
    const { reading } = look(
      [
        { name: 'Daten', values },
        { name: 'Versteckt', values, hidden: true },
        { name: 'Hinweise', values: [['nur Text']] },
        { name: 'leer', values: [] },
      ],
      { fileName: 'Kennzahlen_2026-05.xlsx' },
    );
    expect(reading.remarks).toEqual([
      { code: 'fileNameDiffers', fileMonth: monthOf('2026-05'), contentMonth: monthOf('2026-06') },
      { code: 'hiddenSheet', sheet: 'Versteckt' },
      { code: 'sheetWithoutTable', sheet: 'Hinweise' },
    ]);
    for (const fileName of ['JFW Juni 2026.xlsx', 't03251-0-202606.xlsx', 'werte.csv', 'Stand 01.06.2026.csv', null])
      expect(look({ name: 'Daten', values }, { fileName }).reading.remarks).toEqual([]);
  });
});

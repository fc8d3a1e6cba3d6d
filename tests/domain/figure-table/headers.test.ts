import fc from 'fast-check';
import { figureColumns, type FigureColumn } from '../../../src/domain/figure-table';
import { at, figureHeaders } from '../../fakes/figure-rows';
import { read, refused, withCells } from './read';

/** Every cell differs from what a missing column would stand for. */
const row = ['Stadt Neuland', 'LZB', 'JFW', 'Frauen', '2026-03', '', 3, 1170, 'Ministerium'];
const meaning = {
  figure: 'LZB',
  measure: 'progress',
  sex: 'female',
  month: at('2026-03'),
  dataLoad: at('2026-06'),
  value: 1170,
  waitingPeriod: 3,
};

function withHeader(column: FigureColumn, header: unknown): readonly unknown[] {
  return figureHeaders.map((known) => (known === column ? header : known));
}

describe('headers', () => {
  it('are the columns of the design', () => {
    expect(figureColumns).toEqual(figureHeaders);
    const { table, entries, faults, remarks } = read([figureHeaders, row]);
    expect(table.jobcenter).toBe('Stadt Neuland');
    expect(entries).toEqual([{ ...meaning, row: 2 }]);
    expect([faults, remarks]).toEqual([[], []]);
  });

  it.each<[FigureColumn, readonly string[]]>([
    ['Jobcenter', ['Träger', 'Tra\u0308ger', 'Jobcenterbezirk', 'Landkreis', 'Kreis', 'JC', 'jobcenter']],
    ['Kennzahl', ['Indikator', 'Merkmal', 'Größe', 'Kennziffer', 'Kennzahlen', 'KENNZAHL', 'Kennzahl:']],
    ['Art', ['Wertart', 'Messart', 'Art des Werts', 'Art des\nWertes', 'art', 'Art.']],
    ['Geschlecht', ['Sex', 'Geschlechter', ' Geschlecht ']],
    ['Berichtsmonat', ['Monat', 'Bezugsmonat', 'Berichtszeitraum', 'Zeitraum', 'BERICHTSMONAT']],
    ['Wartezeit', ['WZ', 'Wartezeit in Monaten', 'Wartezeit_in\u00a0Monaten', 'wartezeit--in.monaten']],
    ['Wert', ['Istwert', 'Ist', 'Zahl', 'Betrag', 'Anzahl', '_Wert']],
  ])('%s may be called %j', (column, spellings) => {
    for (const spelling of spellings) {
      const { table, entries } = read([withHeader(column, spelling), row]);
      expect([spelling, table.jobcenter, entries]).toEqual([spelling, 'Stadt Neuland', [{ ...meaning, row: 2 }]]);
    }
  });

  it.each(['Datenstand', 'Ladedatum', 'Lademonat', 'Stand', 'ladestand'])('Ladestand may be called %s', (spelling) => {
    const { entries } = read([withHeader('Ladestand', spelling), withCells(row, [5, '2026-04'], [6, ''])]);
    expect(entries).toEqual([{ ...meaning, dataLoad: at('2026-04'), waitingPeriod: null, row: 2 }]);
  });

  it.each(['Herkunft', 'Datenquelle', 'quelle'])(
    'Quelle may be called %s; a 0 there gives an older Excel away',
    (word) => {
      const { entries } = read([withHeader('Quelle', word), withCells(row, [7, 0], [1, 'INT'], [8, 0])]);
      expect(entries).toMatchObject([{ figure: 'INT', value: { reason: 'zeroOrBlank' } }]);
    },
  );

  it('knows no column by a part of a word or by anything but a text', () => {
    for (const header of ['Wertung', 'Monatswert', '', 7, null, true, {}]) {
      expect(refused([withHeader('Wert', header), row])).toEqual({ code: 'headersMissing', missing: ['Wert'] });
    }
  });

  it('takes the own name before a synonym, and the first of two equal ones', () => {
    const headers = ['Zahl', 'Anzahl', 'Wert', 'Wert', 'Kennzahl', 'Indikator', 'Monat', 'Zeitraum'];
    const cells = [1, 2, 3, 4, 'INT', 'LZB', '2026-01', '2026-02'];
    expect(read([headers, cells]).entries).toMatchObject([{ figure: 'INT', month: at('2026-01'), value: 3 }]);
    expect(read([withCells(headers, [2, 'a'], [3, 'b']), cells]).entries).toMatchObject([{ value: 1 }]);
  });

  it('needs Kennzahl, Berichtsmonat and Wert; the others stand for total, month and no load', () => {
    const { table, entries, remarks } = read([
      ['Wert', 'Kennzahl', 'Berichtsmonat'],
      [118, 'INT', '2026-03'],
    ]);
    expect(table.jobcenter).toBeNull();
    expect(entries).toEqual([
      {
        figure: 'INT',
        measure: 'month',
        sex: 'total',
        month: at('2026-03'),
        dataLoad: null,
        value: 118,
        row: 2,
        waitingPeriod: null,
      },
    ]);
    expect(remarks).toEqual([{ code: 'dataLoadMissing', row: 2 }]);
  });

  it.each<[string, readonly (readonly unknown[])[], readonly FigureColumn[]]>([
    ['nothing', [], ['Kennzahl', 'Berichtsmonat', 'Wert']],
    ['empty rows', [[], []], ['Kennzahl', 'Berichtsmonat', 'Wert']],
    ['data alone', [row, row], ['Kennzahl', 'Berichtsmonat', 'Wert']],
    ['two of three', [['Kennzahl', 'Wert', 'x']], ['Berichtsmonat']],
    ['the nearest row of all', [['Wert'], ['Monat', 'Wert'], ['Monat'], ['Indikator', 'x']], ['Kennzahl']],
    [
      'the first of two that are equally near',
      [
        ['Monat', 'Wert'],
        ['Kennzahl', 'Wert'],
      ],
      ['Kennzahl'],
    ],
  ])('says which headers are missing: %s', (_, rows, missing) => {
    expect(refused(rows)).toEqual({ code: 'headersMissing', missing });
  });

  it('may stand below titles, up to the twentieth row', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['Kennzahlen', null, 2026]);
    const { entries } = read([...titles(19), figureHeaders, row]);
    expect(entries).toMatchObject([{ ...meaning, row: 21 }]);
    expect(refused([...titles(20), figureHeaders, row])).toEqual({
      code: 'headersMissing',
      missing: ['Berichtsmonat', 'Wert'],
    });
  });

  it('may stand in any order among other columns', () => {
    const columns = [...figureHeaders.map((header, index) => ({ header, cell: row[index] })), ...extra()];
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (order) => {
        const { table, entries } = read([order.map(({ header }) => header), order.map(({ cell }) => cell)]);
        expect(table.jobcenter).toBe('Stadt Neuland');
        expect(entries).toEqual([{ ...meaning, row: 2 }]);
      }),
    );
  });
});

function extra(): { readonly header: unknown; readonly cell: unknown }[] {
  return [
    { header: 'Bemerkung', cell: 'geprüft' },
    { header: null, cell: 5 },
    { header: 'Jahr', cell: 2026 },
    { header: 'Einheit', cell: 0 },
  ];
}

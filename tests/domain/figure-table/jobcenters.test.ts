import { jobcenterKey, readFigureTable, readJobcenters, type RawTable } from '../../../src/domain/figure-table';
import { at, figureHeaders, figureRow, figureRows, type FigureRowDraft } from '../../fakes/figure-rows';
import { read, refused, withCells } from './read';

const key = { figure: 'INT', measure: 'month', sex: 'total', month: at('2026-03') } as const;

function of(jobcenter: unknown, value: number): readonly unknown[] {
  return withCells(figureRow({ figure: 'INT', month: '2026-03', value }), [0, jobcenter]);
}

function values(rows: RawTable, jobcenter: string | null = null) {
  return read(rows, jobcenter).entries.map(({ value }) => value);
}

const two = [figureHeaders, of('Landkreis Musterland', 1), of('Stadt Neuland', 2), of('landkreis  musterland ', 3)];

describe('the Jobcenter of a table', () => {
  it('need not be named where there is only one', () => {
    const table = read([figureHeaders, of(' Landkreis Musterland ', 1)]).table;
    expect(table.jobcenter).toBe('Landkreis Musterland');
    expect(table.entries(key)).toEqual([{ dataLoad: at('2026-03'), value: 1, row: 2 }]);
  });

  it('is one, however its case and blanks are', () => {
    const rows = [figureHeaders, of('Landkreis  Musterland', 1), of('LANDKREIS MUSTERLAND\u00a0', 2)];
    expect(read(rows).table.jobcenter).toBe('Landkreis  Musterland');
    expect(values(rows)).toEqual([1, 2]);
    expect(values(rows, ' landkreis\u00a0musterland ')).toEqual([1, 2]);
    expect(jobcenterKey(' Landkreis \t Mu\u0308den ')).toBe('landkreis müden');
  });

  it('has to be named where there are several', () => {
    expect(refused(two)).toEqual({ code: 'jobcenterAmbiguous', names: ['Landkreis Musterland', 'Stadt Neuland'] });
    expect(values(two, 'Landkreis Musterland')).toEqual([1, 3]);
    expect(values(two, 'STADT NEULAND')).toEqual([2]);
    expect(read(two, 'stadt neuland').table.jobcenter).toBe('Stadt Neuland');
  });

  it('is repeated in messages up to five times, in the order of the rows', () => {
    const rows = [figureHeaders, ...['F', 'B', 'C', 'D', 'E', 'A'].map((name) => of(name, 1))];
    const names = ['F', 'B', 'C', 'D', 'E'];
    expect(refused(rows)).toEqual({ code: 'jobcenterAmbiguous', names });
    expect(refused(rows, 'Dorf')).toEqual({ code: 'jobcenterUnknown', jobcenter: 'Dorf', names });
  });

  it.each([
    ['a name that no row has', two, ['Landkreis Musterland', 'Stadt Neuland']],
    ['a table without the column', [['Kennzahl', 'Monat', 'Wert']], []],
    ['a column without names', [figureHeaders, of('', 1)], []],
  ])('is unknown: %s', (_, rows: RawTable, names) => {
    expect(refused(rows, 'Dorf')).toEqual({ code: 'jobcenterUnknown', jobcenter: 'Dorf', names });
  });

  it.each([[''], ['  '], [null], [undefined], [0], [false], [{ error: '#NV' }]])(
    'takes rows with %j for its own while it is the only one, and tells of them where there are several',
    (blank) => {
      const one = [figureHeaders, of('Landkreis Musterland', 1), of(blank, 2)];
      expect(values(one)).toEqual([1, 2]);
      expect(values(one, 'Landkreis Musterland')).toEqual([1, 2]);
      expect(values([figureHeaders, of(blank, 2)])).toEqual([2]);
      expect(read([figureHeaders, of(blank, 2)]).table.jobcenter).toBeNull();
      const { entries, faults } = read([...two, of(blank, 4)], 'Stadt Neuland');
      expect(entries).toMatchObject([{ value: 2 }]);
      expect(faults).toEqual([{ code: 'jobcenterMissing', row: 5, month: at('2026-03') }]);
    },
  );

  it('may be a number', () => {
    const rows = [figureHeaders, of(24101, 1), of('24101', 2), of(NaN, 3)];
    expect(read(rows).table.jobcenter).toBe('24101');
    expect(values(rows)).toEqual([1, 2, 3]);
    expect(refused([...rows, of(24102, 4)])).toEqual({ code: 'jobcenterAmbiguous', names: ['24101', '24102'] });
    expect(values([...rows, of(24102, 4)], '24102')).toEqual([4]);
  });

  it('is not the word of the totals row of an Excel table, nor a name filled down too far', () => {
    const empty = ['', '', '', '', '', '', '', 118, ''];
    const rows = [
      figureHeaders,
      of('Landkreis Musterland', 1),
      withCells(empty, [0, 'Ergebnis']),
      withCells(empty, [0, 'Dorf']),
    ];
    const { table, entries, faults } = read(rows);
    expect(table.jobcenter).toBe('Landkreis Musterland');
    expect(entries).toMatchObject([{ value: 1 }]);
    expect(faults).toEqual([]);
    // A row that holds anything of a figure counts.
    expect(refused([...rows, withCells(empty, [0, 'Dorf'], [4, '2026-01'])])).toMatchObject({
      names: ['Landkreis Musterland', 'Dorf'],
    });
    expect(refused([...rows, withCells(empty, [0, 'Dorf'], [1, 'INT'])])).toMatchObject({ code: 'jobcenterAmbiguous' });
  });
});

describe('every Jobcenter of a table', () => {
  function all(rows: RawTable, jobcenter: string | null = null) {
    const result = readJobcenters(rows, jobcenter);
    if (!result.ok) return result.error;
    return result.value.map(({ name, unnamed, read: readRows }) => {
      const heard: unknown[] = [];
      const table = readRows({
        onEntry: (_, { value }) => heard.push(value),
        onFault: ({ code, row }) => heard.push(`${code} ${row}`),
      });
      return { name, unnamed, heard, jobcenter: table.jobcenter };
    });
  }

  it('comes in the order of the rows, those without a name last', () => {
    expect(all([...two, of('', 4)])).toEqual([
      { name: 'Landkreis Musterland', unnamed: false, heard: [1, 3], jobcenter: 'Landkreis Musterland' },
      { name: 'Stadt Neuland', unnamed: false, heard: [2], jobcenter: 'Stadt Neuland' },
      { name: null, unnamed: true, heard: ['jobcenterMissing 5'], jobcenter: null },
    ]);
  });

  it('can be asked for alone; rows without a name are told all the same', () => {
    expect(all([...two, of(0, 4)], ' stadt NEULAND')).toEqual([
      { name: 'Stadt Neuland', unnamed: false, heard: [2], jobcenter: 'Stadt Neuland' },
      { name: null, unnamed: true, heard: ['jobcenterMissing 5'], jobcenter: null },
    ]);
  });

  it.each<[string, RawTable]>([
    [
      'the column is missing',
      [
        ['Kennzahl', 'Monat', 'Wert'],
        ['INT', '2026-03', 1],
      ],
    ],
    ['nobody is named', [figureHeaders, of('', 1)]],
  ])('is one without a name where %s', (_, rows) => {
    expect(all(rows)).toEqual([{ name: null, unnamed: false, heard: [1], jobcenter: null }]);
  });

  it('takes the rows without a name where there is only one', () => {
    const rows = [figureHeaders, of('', 1), of('Dorf', 2), ['Ergebnis', '', '', '', '', '', '', 3, '']];
    expect(all(rows)).toEqual([{ name: 'Dorf', unnamed: false, heard: [1, 2], jobcenter: 'Dorf' }]);
    expect(all(rows, 'dorf')).toEqual([{ name: 'Dorf', unnamed: false, heard: [1, 2], jobcenter: 'Dorf' }]);
  });

  it('is refused for the same reasons', () => {
    expect(all([['a']])).toEqual({ code: 'headersMissing', missing: ['Kennzahl', 'Berichtsmonat', 'Wert'] });
    expect(all(two, 'Dorf')).toEqual({
      code: 'jobcenterUnknown',
      jobcenter: 'Dorf',
      names: ['Landkreis Musterland', 'Stadt Neuland'],
    });
    const many = [figureHeaders, ...['F', 'B', 'C', 'D', 'E', 'A'].map((name) => of(name, 1))];
    expect(all(many, 'Dorf')).toMatchObject({ names: ['F', 'B', 'C', 'D', 'E'] });
  });

  it('reads what readFigureTable reads', () => {
    const drafts: FigureRowDraft[] = ['A', 'B', 'a'].map((jobcenter, index) => ({
      jobcenter,
      figure: 'INT',
      month: `2026-0${index + 1}`,
      value: index,
    }));
    const rows = figureRows(drafts);
    const jobcenters = readJobcenters(rows, null);
    const named = jobcenters.ok ? jobcenters.value.filter(({ unnamed }) => !unnamed) : [];
    expect(named.map(({ name }) => name)).toEqual(['A', 'B']);
    for (const { name, read: readRows } of named) {
      const single = readFigureTable(rows, name);
      const table = readRows({});
      for (const month of ['2026-01', '2026-02', '2026-03']) {
        const asked = { ...key, month: at(month) };
        expect(table.entries(asked)).toEqual(single.ok && single.value.entries(asked));
      }
    }
  });
});

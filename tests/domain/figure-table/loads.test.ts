import { shownCell } from '../../../src/domain/figure-table';
import { serialOfMonth } from '../../../src/domain/months';
import { at, figureHeaders, figureRows } from '../../fakes/figure-rows';
import { cells, draft, read } from './read';

describe('months', () => {
  it.each<[unknown]>([
    [serialOfMonth(at('2026-03'))],
    [serialOfMonth(at('2026-03')) + 14],
    [serialOfMonth(at('2026-03')) + 30.75],
    ['2026-03'],
    ['2026-3'],
    ['03.2026'],
    ['3/2026'],
    ['März 2026'],
    [' MÄRZ 2026 '],
    ['Ma\u0308rz 2026'],
    ['Mrz 26'],
    ['Mär. 2026'],
    ['maerz 2026'],
  ])('%j is March 2026, as Berichtsmonat and as Ladestand', (cell) => {
    const { entries, faults, remarks } = read([
      figureHeaders,
      cells('Berichtsmonat', cell),
      cells('Ladestand', cell, { month: '2026-01' }),
    ]);
    expect(entries).toMatchObject([
      { month: at('2026-03'), dataLoad: at('2026-03') },
      { month: at('2026-01'), dataLoad: at('2026-03') },
    ]);
    expect([faults, remarks]).toEqual([[], []]);
  });

  it.each<[unknown, string]>([
    ['06.26', '06.26'],
    ['Jahresende', 'Jahresende'],
    [2026, '2026'],
    ['2004-12', '2004-12'],
    ['2026-13', '2026-13'],
    [-1, '-1'],
    [NaN, 'NaN'],
    [true, 'true'],
    [{ error: '#NV' }, ''],
  ])('%j is none: the row is told and read over, or has no Ladestand', (cell, text) => {
    const { entries, faults, remarks } = read([
      figureHeaders,
      cells('Berichtsmonat', cell, { load: '2026-04' }),
      cells('Ladestand', cell),
    ]);
    expect(faults).toEqual([{ code: 'monthUnreadable', row: 2, text, month: null }]);
    expect(remarks).toEqual([{ code: 'dataLoadUnreadable', row: 3, text }]);
    expect(entries).toMatchObject([{ row: 3, dataLoad: null, value: 118 }]);
  });

  it.each([[''], [' '], [null], [undefined], [0]])('a blank Berichtsmonat (%j) is told, too', (cell) => {
    const { entries, faults } = read([figureHeaders, cells('Berichtsmonat', cell, { load: '2026-03' })]);
    expect(entries).toEqual([]);
    expect(faults).toMatchObject([{ code: 'monthUnreadable', row: 2, text: cell === ' ' ? ' ' : shownCell(cell) }]);
  });
});

describe('Ladestand', () => {
  it.each<[string, string, number | '', string | null, string | null]>([
    ['is taken as it stands', '2026-06', '', '2026-06', null],
    ['may be the month itself', '2026-03', '', '2026-03', null],
    ['wins over the Wartezeit', '2026-05', 3, '2026-05', null],
    ['follows from the Wartezeit', '', 3, '2026-06', null],
    ['follows from a Wartezeit of 0', '', 0, '2026-03', null],
    ['follows from a Wartezeit of a year', '', 12, '2027-03', null],
    ['follows from no longer Wartezeit', '', 13, null, 'dataLoadMissing'],
    ['follows from no broken Wartezeit', '', 1.5, null, 'dataLoadMissing'],
    ['follows from no negative Wartezeit', '', -1, null, 'dataLoadMissing'],
    ['is missing without a Wartezeit', '', '', null, 'dataLoadMissing'],
    ['cannot lie before the month', '2026-02', '', null, 'dataLoadBeforeMonth'],
    ['before the month is not mended by a Wartezeit', '2026-02', 3, null, 'dataLoadBeforeMonth'],
    ['that cannot be read is not mended by a Wartezeit', 'WZ 3', 3, null, 'dataLoadUnreadable'],
  ])('%s', (_, load, waiting, expected, remark) => {
    const { entries, remarks } = read(figureRows([draft({ load, waiting })]));
    expect(entries).toMatchObject([{ dataLoad: expected === null ? null : at(expected), value: 118 }]);
    expect(remarks.map(({ code, row }) => [code, row])).toEqual(remark === null ? [] : [[remark, 2]]);
  });

  it('lies within the years that there are', () => {
    const drafts = [
      draft({ month: '2099-11', load: '', waiting: 1 }),
      draft({ month: '2099-12', load: '', waiting: 1 }),
    ];
    expect(read(figureRows(drafts)).entries.map(({ dataLoad }) => dataLoad)).toEqual([at('2099-12'), null]);
    expect(read(figureRows(drafts)).remarks).toEqual([{ code: 'dataLoadMissing', row: 3 }]);
  });

  it('does not follow from a Wartezeit in words', () => {
    const { entries } = read([figureHeaders, cells('Wartezeit', '3', { load: '' })]);
    expect(entries).toMatchObject([{ dataLoad: null, waitingPeriod: null }]);
  });

  it.each([
    [0, 0],
    [3, 3],
    [13, 13],
    [1.5, null],
    [-1, null],
    ['3', null],
    ['', null],
  ])('tells a Wartezeit of %j as %j', (cell, waitingPeriod) => {
    expect(read([figureHeaders, cells('Wartezeit', cell)]).entries).toMatchObject([{ waitingPeriod }]);
  });
});

describe('a Wartezeit of 0 where blank cells arrive as 0', () => {
  it('says nothing, because it may be a blank cell', () => {
    const { entries, remarks } = read([figureHeaders, cells('Ladestand', 0, { waiting: 0 })]);
    expect(entries).toMatchObject([{ dataLoad: null }]);
    expect(remarks).toEqual([{ code: 'dataLoadMissing', row: 2 }]);
  });

  it('says nothing in a table without Ladestand either', () => {
    const headers = ['Kennzahl', 'Geschlecht', 'Berichtsmonat', 'Wartezeit', 'Wert'];
    const { entries } = read([headers, ['INT', 0, '2026-03', 0, 118], ['INT', 0, '2026-04', 3, 119]]);
    expect(entries).toMatchObject([{ dataLoad: null }, { dataLoad: at('2026-07') }]);
    // Nothing gives an older Excel away here.
    expect(read([headers, ['INT', '', '2026-03', 0, 118]]).entries).toMatchObject([{ dataLoad: at('2026-03') }]);
  });
});

import { figureHeaders, figureRow, figureRows } from '../../fakes/figure-rows';
import { cells, draft, read, withCells } from './read';

describe('values', () => {
  it.each<[unknown, unknown]>([
    [118, 118],
    [0.5, 0.5],
    [0, 0],
    [1e300, 1e300],
    ['', { reason: 'blank' }],
    [' \u00a0', { reason: 'blank' }],
    [null, { reason: 'blank' }],
    [undefined, { reason: 'blank' }],
    ['*', { reason: 'marker', marker: '*' }],
    [' x ', { reason: 'marker', marker: 'x' }],
    ['-', { reason: 'marker', marker: '-' }],
    ['–', { reason: 'marker', marker: '–' }],
    ['.', { reason: 'marker', marker: '.' }],
    ['…', { reason: 'marker', marker: '…' }],
    ['1.053', { reason: 'text', text: '1.053' }],
    ['118 ', { reason: 'text', text: '118 ' }],
    ['k. A.', { reason: 'text', text: 'k. A.' }],
    [-1, { reason: 'negative', value: -1 }],
    [NaN, { reason: 'unusable' }],
    [Infinity, { reason: 'unusable' }],
    [-Infinity, { reason: 'unusable' }],
    [true, { reason: 'unusable' }],
    [{ type: 'error' }, { reason: 'unusable' }],
    [[], { reason: 'unusable' }],
  ])('%p is %j', (cell, value) => {
    expect(read([figureHeaders, cells('Wert', cell)]).entries).toMatchObject([{ value }]);
  });

  it.each<[string, string, boolean]>([
    ['K1', 'Monat', true],
    ['K1E1', 'Monat', true],
    ['K1E2', 'Monat', true],
    ['K3', 'Monat', true],
    ['K1', 'JFW', false],
    ['K3', 'JFW', false],
    ['K2', '12M', false],
    ['K1E3', '12M', false],
    ['K3E2', 'Monat', false],
    ['LLU', 'Monat', false],
    ['INT', 'JFW', false],
  ])('%s as %s may be negative: %p', (figure, measure, allowed) => {
    expect(read(figureRows([draft({ figure, measure, value: -0.02 })])).entries).toMatchObject([
      { value: allowed ? -0.02 : { reason: 'negative', value: -0.02 } },
    ]);
  });

  it.each<[string, string, boolean]>([
    ['LLU', 'Monat', true],
    ['LUH', 'Monat', true],
    ['ELB', 'Monat', true],
    ['LZB', 'Monat', true],
    ['LZB', 'JFW', true],
    // The Jahresfortschrittswerte of K1 and K3 are Euro and persons.
    ['K1', 'JFW', true],
    ['K1E1', 'JFW', true],
    ['K1E2', 'JFW', true],
    ['K3', 'JFW', true],
    ['K1', 'Monat', false],
    ['K3', 'Monat', false],
    ['K2', 'JFW', false],
    ['K2', '12M', false],
    ['INT', 'Monat', false],
    ['ELB_ALLEIN', 'Monat', false],
  ])('0 for %s as %s counts as an empty cell: %p', (figure, measure, missing) => {
    expect(read(figureRows([draft({ figure, measure, value: 0 })])).entries).toMatchObject([
      { value: missing ? { reason: 'zeroOrBlank' } : 0 },
    ]);
  });
});

describe('a change where a level of Euro or persons belongs', () => {
  it.each<[string, string, number, boolean]>([
    ['K1', 'JFW', 0.053, true],
    ['K3', 'JFW', 1.99, true],
    ['K3', 'JFW', 2, false],
    ['K1', 'Monat', 0.053, false],
    ['K2', 'JFW', 0.053, false],
    ['LZB', 'JFW', 1.5, false],
  ])('%s as %s, %p: %p', (figure, measure, value, isChange) => {
    expect(read(figureRows([draft({ figure, measure, value })])).entries).toMatchObject([
      { value: isChange ? { reason: 'changeInsteadOfLevel', value } : value },
    ]);
  });
});

describe('an older Excel, which hands over blank cells as 0', () => {
  const zero = draft({ value: 0 });

  it.each(['Jobcenter', 'Kennzahl', 'Art', 'Geschlecht', 'Berichtsmonat', 'Ladestand', 'Quelle'] as const)(
    'is given away by a 0 in %s of any row: no 0 counts then',
    (column) => {
      const { entries } = read([figureHeaders, figureRow(zero), cells(column, 0, { figure: 'ELB' })]);
      expect(entries[0]).toMatchObject({ row: 2, value: { reason: 'zeroOrBlank' } });
    },
  );

  it.each(['Wartezeit', 'Wert'] as const)('is not given away by a 0 in %s, where numbers belong', (column) => {
    const { entries } = read([figureHeaders, figureRow(zero), cells(column, 0, { figure: 'BS_2AM' })]);
    expect(entries[0]).toMatchObject({ value: 0 });
  });

  it('is not given away above the headers or in other columns', () => {
    const { entries } = read([
      [0, 0, 0],
      [...figureHeaders, 'Bemerkung'],
      [...figureRow(zero), 0],
    ]);
    expect(entries).toMatchObject([{ value: 0 }]);
  });

  it('leaves Art, Geschlecht and Jobcenter blank', () => {
    const row = withCells(figureRow(draft()), [0, 0], [2, 0], [3, 0]);
    const { table, entries } = read([figureHeaders, row]);
    expect(table.jobcenter).toBeNull();
    expect(entries).toMatchObject([{ measure: 'month', sex: 'total', value: 118 }]);
  });

  it('leaves other values alone', () => {
    expect(read([figureHeaders, cells('Quelle', 0), cells('Quelle', 0, { value: '*' })]).entries).toMatchObject([
      { value: 118 },
      { value: { reason: 'marker' } },
    ]);
  });
});

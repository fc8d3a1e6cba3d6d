import type { FigureKey } from '../../../src/domain/figure-table';
import { at, tableOf } from '../../fakes/figure-rows';
import { draft } from './read';

describe('entries of a figure', () => {
  const key: FigureKey = { figure: 'INT', measure: 'month', sex: 'total', month: at('2026-03') };

  it('are kept per Ladestand, in the order of the rows', () => {
    const table = tableOf([draft({ load: '2026-06', value: 1 }), draft({ value: 2 }), draft({ load: '', value: 3 })]);
    expect(table.entries(key)).toEqual([
      { dataLoad: at('2026-06'), value: 1, row: 2 },
      { dataLoad: at('2026-03'), value: 2, row: 3 },
      { dataLoad: null, value: 3, row: 4 },
    ]);
  });

  it.each<[Partial<FigureKey>]>([
    [{ figure: 'LZB' }],
    [{ measure: 'progress' }],
    [{ sex: 'female' }],
    [{ month: at('2026-04') }],
  ])('are told apart by %j', (other) => {
    const table = tableOf([draft()]);
    expect(table.entries(key)).toHaveLength(1);
    expect(table.entries({ ...key, ...other })).toEqual([]);
  });

  it('leave out what says the same again', () => {
    const same = [118, 118, '*', 'x', '', null, 'a', 'b', -1, -2, true, NaN];
    const rows = tableOf(same.map((value) => draft({ value }))).entries(key);
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    const loads = same.map((value, index) =>
      draft({ value, load: `2026-${String(3 + (index >> 1)).padStart(2, '0')}` }),
    );
    expect(
      tableOf(loads)
        .entries(key)
        .map(({ row }) => row),
    ).toEqual([2, 4, 6, 8, 10, 12]);
  });

  it('hold at most two that contradict each other per Ladestand, and every repetition of them is nothing new', () => {
    const table = tableOf([
      ...[1, 2, 3, 1, 2].map((value) => draft({ value })),
      ...[4, 5, 6].map((value) => draft({ value, load: '' })),
    ]);
    expect(table.entries(key).map(({ value }) => value)).toEqual([1, 2, 4, 5]);
  });

  it('span from the first to the last month, in any order of the rows', () => {
    const months = ['2026-03', '2025-11', '2026-05', '2026-01'];
    const table = tableOf(months.map((month) => draft({ month, value: '*' })));
    expect(table.span('INT', 'month', 'total')).toEqual({ first: at('2025-11'), last: at('2026-05') });
    expect(table.span('INT', 'month', 'female')).toBeNull();
    expect(table.span('INT', 'progress', 'total')).toBeNull();
    expect(table.span('LZB', 'month', 'total')).toBeNull();
  });

  it('never mix with those of another Kennzahl, Art or Geschlecht', () => {
    const figures = ['K1', 'K3E4', 'LLU', 'LZB_4J'] as const;
    const measures = [
      ['Monat', 'month'],
      ['JFW', 'progress'],
      ['12M', 'twelveMonths'],
    ] as const;
    const sexes = [
      ['gesamt', 'total'],
      ['Frauen', 'female'],
      ['Männer', 'male'],
    ] as const;
    const all = figures.flatMap((figure) =>
      measures.flatMap(([art, measure]) => sexes.map(([word, sex]) => ({ figure, art, measure, word, sex }))),
    );
    const table = tableOf(
      all.map(({ figure, art, word }, value) => draft({ figure, measure: art, sex: word, value: value + 1 })),
    );
    all.forEach(({ figure, measure, sex }, value) => {
      expect(table.entries({ figure, measure, sex, month: at('2026-03') })).toMatchObject([{ value: value + 1 }]);
    });
  });
});

import { compareYears } from '../../../src/domain/progress';
import { month, tableOf } from '../../fakes/figure-rows';
import { at, check, course, found, later, span } from './check';

/** Months of a year whose rows all come `lag` months after their month. */
function atLag(figure: string, from: string, lag: number, count: number, more: object = {}) {
  return course(
    figure,
    from,
    Array.from({ length: count }, (_, index) => 4000 - index),
    more,
  ).map((draft) => ({
    ...draft,
    load: later(draft.month, lag),
  }));
}

describe('the same Ladestand in the year before', () => {
  const differing = [...atLag('LZB', '2025-01', 9, 12), ...atLag('LZB', '2026-01', 0, 3)];

  it('tells once per series and year that no load lag is there in both years', () => {
    expect(check(differing)).toEqual([
      found('LZB', '2026-01', {
        severity: 'warning',
        code: 'previousLoadMissing',
        months: span('2026-01 2026-03'),
        count: 3,
        dataLoad: at('2026-01'),
        previousMonth: at('2025-01'),
        needed: at('2025-01'),
        available: [at('2025-10')],
      }),
    ]);
    expect(check(differing, { year: 2025 })).toEqual([]);
    expect(check(differing, { year: 2026 })).toHaveLength(1);
  });

  it('agrees with the comparison of the years', () => {
    const comparison = compareYears(tableOf(differing), {
      figure: 'K3',
      month: month(2026, 3),
      sex: 'total',
      dataLoad: null,
      stockShift: 1,
    });
    expect(comparison.incomparability).toMatchObject({ code: 'dataLoadMissing', needed: at('2025-01') });
  });

  it('is content with one common lag', () => {
    expect(check([...differing, ...atLag('LZB', '2025-01', 0, 3)])).toEqual([]);
    expect(check([...differing, ...atLag('LZB', '2026-01', 9, 3)])).toEqual([]);
  });

  it('counts the months that are concerned and lists a few Ladestände, the oldest first', () => {
    const later = [1, 2, 3, 4, 5, 6].flatMap((lag) => atLag('LZB', '2025-01', lag, 3));
    const table = [
      ...later,
      ...atLag('LZB', '2025-02', 0, 1),
      ...atLag('LZB', '2025-04', 0, 9),
      ...atLag('LZB', '2026-01', 0, 3),
    ];
    expect(check(table)).toMatchObject([
      {
        count: 2,
        months: span('2026-01 2026-03'),
        available: [at('2025-02'), at('2025-03'), at('2025-04'), at('2025-05'), at('2025-06')],
      },
    ]);
  });

  it('tells of every year by itself', () => {
    const table = [...atLag('LZB', '2024-12', 1, 2), ...atLag('LZB', '2025-12', 0, 2)];
    expect(check(table).filter(({ code }) => code === 'previousLoadMissing')).toMatchObject([
      { month: at('2025-12'), count: 1 },
      { month: at('2026-01'), count: 1 },
    ]);
  });

  it('joins the sexes and checks delivered Jahresfortschrittswerte', () => {
    const table = ['Frauen', 'Männer'].flatMap((sex) => [
      ...atLag('K3', '2025-03', 3, 1, { sex, measure: 'JFW' }),
      ...atLag('K3', '2026-03', 0, 1, { sex, measure: 'JFW' }),
    ]);
    expect(check(table)).toMatchObject([
      { code: 'previousLoadMissing', figure: 'K3', measure: 'progress', sexes: ['female', 'male'], count: 1 },
    ]);
  });

  it('leaves values aside that no verdict compares', () => {
    const values = (measure: string, figure: string) =>
      [...atLag(figure, '2025-03', 3, 1, { measure }), ...atLag(figure, '2026-03', 0, 1, { measure })].map((draft) => ({
        ...draft,
        value: 0.3,
      }));
    expect(check(values('12M', 'K2'))).toEqual([]);
    expect(check(values('Monat', 'K3'))).toEqual([]);
  });

  it('leaves it to the missing Ladestand where one year names none', () => {
    const without = atLag('LZB', '2025-01', 0, 3).map((draft) => ({ ...draft, load: '' }));
    const codes = (table: Parameters<typeof check>[0]) => [...new Set(check(table).map(({ code }) => code))];
    const rest = atLag('LZB', '2025-04', 0, 9);
    expect(codes([...without, ...rest, ...atLag('LZB', '2026-01', 0, 3)])).toEqual(['dataLoadMissing']);
    const now = atLag('LZB', '2026-01', 0, 3).map((draft) => ({ ...draft, load: '' }));
    expect(codes([...atLag('LZB', '2025-01', 0, 12), ...now])).toEqual(['dataLoadMissing']);
  });
});

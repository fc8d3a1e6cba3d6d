import { yearEndNeed } from '../../../src/domain/forecast';
import type { FigureRequest, StockShift } from '../../../src/domain/progress';
import { month, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

function request(figure: FigureRequest['figure'], no: number, stockShift: StockShift = 1): FigureRequest {
  return { figure, month: month(2026, no), sex: 'total', dataLoad: null, stockShift };
}

/** Figures of the golden values 19, with the stock of March. */
const march: readonly FigureRowDraft[] = [
  { figure: 'ELB', month: '2025-12', value: 4000 },
  ...monthsOf('ELB', 2026, [3960, 3920, 3880]),
  ...monthsOf('INT', 2026, [90, 110, 120]),
];

describe('yearEndNeed', () => {
  it('takes stock months not yet known as the last known one', () => {
    // (4000 + 3960 + 3920 + 9 · 3880) / 12 = 3900; 0.3 · 3900 = 1170; 1170 − 320.
    expect(yearEndNeed(tableOf(march), request('K2', 3), 0.3)).toEqual({
      ok: true,
      value: { needed: 850, expectedStock: 3900, soFar: 320, lastStockMonth: month(2026, 3) },
    });
  });

  it('does without the stock of the month itself', () => {
    const table = tableOf(march.filter(({ figure, month: of }) => figure !== 'ELB' || of !== '2026-03'));
    // (4000 + 3960 + 10 · 3920) / 12 = 3930; 1179 − 320.
    expect(yearEndNeed(table, request('K2', 3), 0.3)).toEqual({
      ok: true,
      value: { needed: 859, expectedStock: 3930, soFar: 320, lastStockMonth: month(2026, 2) },
    });
  });

  it('takes the twelve months of the year itself with shift 0', () => {
    // (3960 + 3920 + 10 · 3880) / 12 = 3890; 1167 − 320.
    expect(yearEndNeed(tableOf(march), request('K2', 3, 0), 0.3)).toEqual({
      ok: true,
      value: { needed: 847, expectedStock: 3890, soFar: 320, lastStockMonth: month(2026, 3) },
    });
  });

  it('takes the events for the rate they make', () => {
    expect(yearEndNeed(tableOf(march), request('INT', 3), 0.3)).toEqual(
      yearEndNeed(tableOf(march), request('K2', 3), 0.3),
    );
    const longTerm = tableOf(march.map((row) => ({ ...row, figure: row.figure === 'ELB' ? 'LZB' : 'INT_LZB' })));
    expect(yearEndNeed(longTerm, request('INT_LZB', 3), 0.3)).toMatchObject({ ok: true, value: { needed: 850 } });
    expect(yearEndNeed(longTerm, request('K3E1', 3), 0.3)).toMatchObject({ ok: true, value: { needed: 850 } });
  });

  it('knows all twelve stock months in December, with shift 1 from December to November', () => {
    const table = tableOf([
      { figure: 'ELB', month: '2025-12', value: 1300 },
      ...monthsOf('ELB', 2026, [...Array<number>(11).fill(1100), 9999]),
      ...monthsOf('INT', 2026, Array<number>(12).fill(30)),
    ]);
    // (1300 + 11 · 1100) / 12 = 1116.67; 0.3 of it is 335.
    const december = yearEndNeed(table, request('K2', 12), 0.3);
    expect(december).toMatchObject({ ok: true, value: { needed: 0, soFar: 360, lastStockMonth: month(2026, 11) } });
    expect(december.ok && december.value.expectedStock).toBeCloseTo(13_400 / 12, 9);
    const november = yearEndNeed(table, request('K2', 11), 0.3);
    expect(november).toMatchObject({ ok: true, value: { needed: 5, soFar: 330, lastStockMonth: month(2026, 11) } });
    expect(november.ok && november.value.expectedStock).toBeCloseTo(13_400 / 12, 9);
  });

  it('takes the stock as known at the load of the events', () => {
    const later: FigureRowDraft = { figure: 'ELB', month: '2026-03', load: '2026-04', value: 100 };
    expect(yearEndNeed(tableOf([...march, later]), request('K2', 3), 0.3)).toMatchObject({
      value: { expectedStock: 3900 },
    });
    const onlyLater = march.map((row) => (row.figure === 'ELB' && row.month === '2026-03' ? later : row));
    expect(yearEndNeed(tableOf(onlyLater), request('K2', 3), 0.3)).toMatchObject({ value: { expectedStock: 3930 } });
    const asked = { ...request('K2', 3), dataLoad: month(2026, 4) };
    expect(yearEndNeed(tableOf([...march, later]), asked, 0.3)).toMatchObject({
      value: { expectedStock: (4000 + 3960 + 3920 + 9 * 100) / 12 },
    });
  });

  it('works where no row names a Ladestand', () => {
    const table = tableOf(march.map((row) => ({ ...row, load: '' })));
    expect(yearEndNeed(table, request('K2', 3), 0.3)).toMatchObject({ ok: true, value: { needed: 850 } });
  });

  it('counts a sex by itself', () => {
    const women = march.map((row) => ({ ...row, sex: 'Frauen' }));
    const table = tableOf([...women, ...march.map((row) => ({ ...row, value: 7 }))]);
    expect(yearEndNeed(table, { ...request('K2', 3), sex: 'female' }, 0.3)).toMatchObject({
      value: { needed: 850, expectedStock: 3900 },
    });
  });

  it.each(['K1', 'K3', 'ELB', 'K1E3', 'K3E2', 'LZB_AMP'] as const)('has no need for %s', (figure) => {
    expect(yearEndNeed(tableOf(march), request(figure, 3), 0.3)).toEqual({
      ok: false,
      error: { code: 'figureWithoutNeed', figure },
    });
  });

  it('names the month that is missing', () => {
    const table = tableOf(march.filter(({ figure, month: of }) => figure !== 'INT' || of !== '2026-02'));
    expect(yearEndNeed(table, request('K2', 3), 0.3)).toMatchObject({
      ok: false,
      error: { code: 'figureNotFound', key: { figure: 'INT', month: month(2026, 2) } },
    });
  });

  it('does not choose between two stocks of the month', () => {
    const table = tableOf([...march, { figure: 'ELB', month: '2026-03', value: 3881 }]);
    expect(yearEndNeed(table, request('K2', 3), 0.3)).toMatchObject({
      ok: false,
      error: { code: 'figureAmbiguous', key: { figure: 'ELB', month: month(2026, 3) } },
    });
  });

  it('refuses a target rate that is none', () => {
    expect(yearEndNeed(tableOf(march), request('K2', 3), -0.1)).toEqual({
      ok: false,
      error: { code: 'figureInvalid', figure: 'targetRate', value: -0.1 },
    });
  });
});

import { at, check, course, found, rows, span } from './check';

const months = [...course('ELB', '2025-12', [4000, 3960, 3920, 3880]), ...course('INT', '2026-01', [90, 110, 120])];
const delivered = (figure: string, value: number, more: object = {}) =>
  course(figure, '2026-03', [value], { measure: 'JFW', ...more });
const differs = (table: Parameters<typeof check>[0], request: Parameters<typeof check>[1] = {}) =>
  check(table, request).filter(({ code }) => code === 'progressDiffers');

describe('delivered and computed Jahresfortschrittswert', () => {
  it('warns where the months do not bear out what was delivered', () => {
    expect(check([...months, ...delivered('K2', 0.085)])).toEqual([
      found('K2', '2026-03', {
        measure: 'progress',
        severity: 'warning',
        code: 'progressDiffers',
        dataLoad: at('2026-03'),
        delivered: 0.085,
        computed: 320 / 3960,
        months: span('2026-03'),
        rows: rows(9),
      }),
    ]);
    expect(differs([...months, ...delivered('K2', 0.085)], { year: 2025 })).toEqual([]);
  });

  it('takes the stock as the caller shifts it', () => {
    const table = [...months, ...delivered('K2', 320 / 3960)];
    expect(check(table)).toEqual([]);
    expect(differs(table, { stockShift: 0 })).toMatchObject([{ computed: 320 / 3920 }]);
  });

  it.each([
    ['K2', 0.0813, 0],
    ['K2', 0.0814, 1],
    ['K2', 0.0804, 0],
    ['K2', 0.08, 1],
    ['INT', 320, 0],
    ['INT', 320.4, 0],
    ['INT', 321, 1],
    ['INT', 319, 1],
    ['ELB', 3920, 0],
    ['ELB', 3921, 0],
    ['ELB', 3921.9, 0],
    ['ELB', 3922, 1],
    ['K1E2', 3918, 1],
  ])('%s delivered as %d: %d', (figure, value, count) => {
    expect(differs([...months, ...delivered(figure, value)])).toHaveLength(count);
  });

  it('does not take the binary error of a difference for one', () => {
    const even = [...course('ELB', '2025-12', [4000, 4000, 4000, 4000]), ...months.slice(4)];
    expect(check([...even, ...delivered('K2', 0.0805)])).toEqual([]);
  });

  it('compares at the Ladestand of the delivered value only', () => {
    const later = [...months, ...delivered('K2', 0.085, { load: '2026-06' })];
    expect(check(later)).toEqual([]);
    const matured = months.slice(1).map((draft) => ({ ...draft, load: '2026-06' }));
    expect(differs([...later, ...matured])).toMatchObject([{ dataLoad: at('2026-06') }]);
  });

  it('lets a newer delivery correct the older one', () => {
    const matured = months.slice(1).map((draft) => ({ ...draft, load: '2026-04' }));
    const table = [
      ...months,
      ...matured,
      ...delivered('K2', 0.085),
      ...delivered('K2', 320 / 3960, { load: '2026-04' }),
    ];
    expect(check(table)).toEqual([]);
  });

  it('joins successive months with the figures of the first', () => {
    const table = [...months, ...course('K2', '2026-01', [0.03, 0.06, 320 / 3960], { measure: 'JFW' })];
    expect(check(table)).toMatchObject([
      {
        code: 'progressDiffers',
        months: span('2026-01 2026-02'),
        delivered: 0.03,
        computed: 90 / 4000,
        rows: rows(9, 10),
      },
    ]);
  });

  it('compares values without Ladestand with months without one', () => {
    const without = [...months, ...delivered('K2', 0.085)].map((draft) => ({ ...draft, load: '' }));
    expect(differs(without)).toMatchObject([{ dataLoad: null }]);
    expect(differs([...months, ...delivered('K2', 0.085, { load: '' })])).toEqual([]);
  });

  it('has nothing to compare without all months, for a figure that is only delivered, or for percent', () => {
    expect(check([...months.slice(0, -2), ...delivered('K2', 0.085)]).map(({ code }) => code)).not.toContain(
      'progressDiffers',
    );
    expect(check(delivered('K2E3', 0.6))).toEqual([]);
    expect(check([...months, ...delivered('K2', 8.5)]).map(({ code }) => code)).toEqual(['percentInsteadOfFraction']);
    expect(differs([...months, ...course('K2', '2026-03', [0.085], { measure: '12M' })])).toEqual([]);
  });

  it('compares the sexes each by themselves', () => {
    const women = months.map((draft) => ({ ...draft, sex: 'Frauen' }));
    expect(differs([...women, ...delivered('K2', 0.085, { sex: 'Frauen' })])).toMatchObject([{ sexes: ['female'] }]);
  });
});

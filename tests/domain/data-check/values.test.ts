import { figureHeaders } from '../../fakes/figure-rows';
import { check, checkRows, course, found, rows, span } from './check';

describe('cells of the column Wert', () => {
  it.each([
    ['*', { severity: 'warning', code: 'valueMarked', marker: '*' }],
    ['', { severity: 'warning', code: 'valueBlank' }],
    ['1.053', { severity: 'error', code: 'valueText', text: '1.053' }],
    [-5, { severity: 'error', code: 'valueNegative', value: -5 }],
    [true, { severity: 'error', code: 'valueUnusable' }],
    [Infinity, { severity: 'error', code: 'valueUnusable' }],
    [0, { severity: 'error', code: 'valueZero', neverZero: true }],
  ])('tells of %j, successive months together', (wrong, facts) => {
    const values = [4000, wrong, wrong, 4010, wrong];
    expect(check(course('ELB', '2025-11', values))).toEqual([
      found('ELB', '2025-12', { ...facts, months: span('2025-12 2026-01'), rows: rows(3, 4) }),
      found('ELB', '2026-03', { ...facts, months: span('2026-03'), rows: rows(6) }),
    ]);
  });

  it('lets a 0 stand where there may be none', () => {
    expect(check(course('INT', '2026-01', [1, 0, 0, 2]))).toEqual([]);
  });

  it('warns of a 0 where blank cells arrive as 0', () => {
    const table = course('INT', '2026-01', [10, 0]).map(({ figure, month, value }) => [figure, month, month, value, 0]);
    expect(checkRows([['Kennzahl', 'Berichtsmonat', 'Ladestand', 'Wert', 'Quelle'], ...table])).toEqual([
      found('INT', '2026-02', {
        jobcenter: null,
        severity: 'warning',
        code: 'valueZero',
        neverZero: false,
        months: span('2026-02'),
        rows: rows(3),
      }),
    ]);
  });

  it('keeps different signs and different reasons apart', () => {
    expect(check(course('INT', '2026-01', ['*', 'x', 'x', '', 'abc', 'def']))).toMatchObject([
      { severity: 'error', code: 'valueText', text: 'abc', months: span('2026-05 2026-06') },
      { code: 'valueMarked', marker: '*', months: span('2026-01') },
      { code: 'valueMarked', marker: 'x', months: span('2026-02 2026-03') },
      { code: 'valueBlank', months: span('2026-04') },
    ]);
  });

  it('joins women, men and total where the same months are concerned', () => {
    const marked = ['gesamt', 'Frauen', 'Männer'].flatMap((sex) => course('INT', '2026-01', ['*', '*'], { sex }));
    expect(check(marked)).toEqual([
      found('INT', '2026-01', {
        sexes: ['total', 'female', 'male'],
        severity: 'warning',
        code: 'valueMarked',
        marker: '*',
        months: span('2026-01 2026-02'),
        rows: { count: 6, first: [2, 3, 4, 5, 6] },
      }),
    ]);
    const apart = [
      ...course('INT', '2026-01', ['*'], { sex: 'Männer' }),
      ...course('INT', '2026-02', ['*'], { sex: 'Frauen' }),
    ];
    expect(check(apart).filter(({ code }) => code === 'valueMarked')).toMatchObject([
      { sexes: ['male'], rows: rows(2) },
      { sexes: ['female'], rows: rows(3) },
    ]);
  });

  it('does not tell of what a later Ladestand corrects', () => {
    const early = { figure: 'ELB', month: '2026-01', load: '2026-01', value: '*' };
    const late = { ...early, load: '2026-02', value: 4000 };
    expect(check([late, early])).toEqual([]);
    expect(check([{ ...early, load: '' }, late]).map(({ code }) => code)).toEqual(['dataLoadMissing']);
    expect(
      check([
        { ...early, value: 4000 },
        { ...late, value: '*' },
      ]),
    ).toMatchObject([{ code: 'valueMarked', rows: rows(3) }]);
  });

  it('cuts a run at the year that was asked for', () => {
    const table = course('ELB', '2025-11', ['*', '*', '*', 4000]);
    expect(check(table, { year: 2026 })).toMatchObject([{ months: span('2026-01'), rows: rows(4) }]);
    expect(check(table, { year: 2025 })).toMatchObject([{ months: span('2025-11 2025-12'), rows: rows(2, 3) }]);
  });

  it('survives cells that hold anything at all', () => {
    const odd = [null, undefined, {}, [], Symbol('x'), () => 1, Number.NaN, '\u0000', '9'.repeat(5000), -0, 1e308];
    const table = odd.flatMap((cell) =>
      figureHeaders.map((_, column) => figureHeaders.map((__, place) => (place === column ? cell : '*'))),
    );
    expect(() => checkRows([figureHeaders, ...table, ...odd.map((cell) => odd.map(() => cell))])).not.toThrow();
    const values = odd.map((value, index) => ({
      figure: 'ELB',
      month: '2026-01',
      load: `2026-${String((index % 12) + 1).padStart(2, '0')}`,
      value,
    }));
    expect(() => check(values)).not.toThrow();
  });
});

describe('percent instead of fractions', () => {
  const rates = (values: readonly number[], measure = 'JFW', figure = 'K2') =>
    course(figure, '2026-01', values, { measure });

  it('tells of delivered rates above 1.5', () => {
    expect(check(rates([0.08, 30.7, 31, 1.5]))).toEqual([
      found('K2', '2026-02', {
        measure: 'progress',
        severity: 'error',
        code: 'percentInsteadOfFraction',
        months: span('2026-02 2026-03'),
        value: 30.7,
        rows: rows(3, 4),
      }),
    ]);
    expect(check(rates([1.51], '12M'))).toMatchObject([{ code: 'percentInsteadOfFraction', value: 1.51 }]);
  });

  it('tells of delivered changes above 1, but not of the levels behind them', () => {
    expect(check(rates([1, -0.02, -2.1, 5.3], 'Monat', 'K3'))).toMatchObject([
      { code: 'percentInsteadOfFraction', figure: 'K3', value: -2.1, months: span('2026-03 2026-04') },
    ]);
    expect(check(rates([2380], 'JFW', 'K3'))).toEqual([]);
    expect(check(rates([2380], 'JFW', 'LZB'))).toEqual([]);
  });

  it('keeps to the newest Ladestand and to the year', () => {
    const corrected = [
      ...rates([30.7]),
      { ...rates([0.307])[0], figure: 'K2', month: '2026-01', load: '2026-02', value: 0.307 },
    ];
    expect(check(corrected)).toEqual([]);
    expect(check(rates([30.7]), { year: 2025 })).toMatchObject([{ code: 'noFigures' }]);
  });
});

describe('Arten that nothing reads', () => {
  it.each([
    ['K2', 'Monat', ['progress', 'twelveMonths']],
    ['K1E4', 'Monat', ['progress', 'twelveMonths']],
    ['K3', '12M', ['month', 'progress']],
    ['K3E2', '12M', ['month', 'progress']],
    ['ELB', '12M', ['month', 'progress']],
  ])('%s with Art %s', (figure, measure, expected) => {
    const table = course(figure, '2025-12', [0.2, 0.21], { measure });
    expect(check(table)).toMatchObject([
      {
        severity: 'warning',
        code: 'measureUnused',
        figure,
        expected,
        months: span('2025-12 2026-01'),
        rows: rows(2, 3),
      },
    ]);
    expect(check(table, { year: 2026 })).toMatchObject([{ months: span('2026-01'), rows: rows(3) }]);
    expect(check([...table, ...course('ELB', '2024-01', [1])], { year: 2024 })).toEqual([]);
  });

  it.each([
    ['K2', 'JFW'],
    ['K2', '12M'],
    ['K3', 'Monat'],
    ['K2E3', 'Monat'],
    ['K2E3', '12M'],
    ['K3E2', 'Monat'],
    ['ELB', 'JFW'],
  ])('reads %s with Art %s', (figure, measure) => {
    expect(check(course(figure, '2026-01', [0.2], { measure }))).toEqual([]);
  });

  it('reads K3 with Art JFW as persons, and from 2 on only', () => {
    expect(check(course('K3', '2026-01', [2370], { measure: 'JFW' }))).toEqual([]);
    expect(check(course('K3', '2026-01', [2], { measure: 'JFW' }))).toEqual([]);
    expect(check(course('K3', '2026-01', [1.99], { measure: 'JFW' }))).toMatchObject([
      { severity: 'error', code: 'valueChange', value: 1.99 },
    ]);
  });
});

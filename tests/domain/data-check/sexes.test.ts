import { at, check, course, found, rows, span } from './check';

type Three = readonly [total: number, female: number, male: number];
const sexes = ['gesamt', 'Frauen', 'Männer'];

/** A month of total, women and men. */
function three(figure: string, month: string, values: readonly unknown[], more: object = {}) {
  return values.flatMap((value, index) => course(figure, month, [value], { sex: sexes[index] ?? '', ...more }));
}

function parts(figure: string, month: string, values: Three, more: object = {}) {
  return check(three(figure, month, values, more)).filter(({ code }) => code === 'partsDiffer');
}

describe('women and men against the total', () => {
  it('tells what the first of successive months says', () => {
    const table = [
      ...three('INT', '2025-12', [100, 45, 54]),
      ...three('INT', '2026-01', [110, 50, 61]),
      ...three('INT', '2026-02', [90, 40, 50]),
    ];
    const facts = {
      sexes: ['total', 'female', 'male'],
      severity: 'error',
      code: 'partsDiffer',
      dataLoad: at('2025-12'),
      total: 100,
      female: 45,
      male: 54,
      months: span('2025-12 2026-01'),
      rows: { count: 6, first: [2, 3, 4, 5, 6] },
    };
    expect(check(table)).toEqual([found('INT', '2025-12', facts)]);
    expect(check(table, { year: 2026 })).toMatchObject([{ total: 110, months: span('2026-01'), rows: rows(5, 6, 7) }]);
  });

  it.each<[string, Three, object, boolean]>([
    ['INT', [100, 45, 55], {}, true],
    ['INT', [100, 45, 56], {}, false],
    ['ELB', [4000, 2000, 1999], {}, false],
    ['INT', [0.3, 0.1, 0.2], {}, true],
    ['INT', [100, 45, 54], { measure: 'JFW' }, false],
    ['ELB', [4000, 2000.5, 2001], { measure: 'JFW' }, true],
    ['ELB', [4000, 2000.6, 2001], { measure: 'JFW' }, false],
    ['LLU', [100_000, 50_000, 49_500], {}, true],
    ['LLU', [100_000, 50_000, 49_499], {}, false],
    ['LLU', [100_000, 50_000, 50_501], { measure: 'JFW' }, false],
    ['K3', [2000, 1000, 1001.5], { measure: 'JFW' }, true],
    ['K3', [2000, 1000, 1001.6], { measure: 'JFW' }, false],
    ['K1', [100_000, 50_000, 49_500], { measure: 'JFW' }, true],
    ['K1', [100_000, 50_000, 49_499], { measure: 'JFW' }, false],
    ['K1E2', [4000, 2000, 1998], { measure: 'JFW' }, false],
    ['K1', [0.03, 0.01, 0.05], { measure: '12M' }, true],
    ['LLU', [100, 50, 49], {}, true],
    ['LLU', [100, 50, 48.9], {}, false],
  ])('%s %j %j: adds up %s', (figure, values, more, addsUp) => {
    expect(parts(figure, '2026-01', values, more)).toHaveLength(addsUp ? 0 : 1);
  });

  it('compares at the newest Ladestand that has all three', () => {
    const first = three('INT', '2026-01', [100, 45, 50], { load: '2026-01' });
    const second = three('INT', '2026-01', [101, 45, 56], { load: '2026-02' });
    expect(check([...second, ...first])).toEqual([]);
    expect(check([...first, ...second.slice(0, 2)])).toMatchObject([
      { code: 'partsDiffer', dataLoad: at('2026-01'), male: 50 },
    ]);
    const third = course('INT', '2026-01', [45], { sex: 'Männer', load: '2026-03' });
    expect(check([...third, ...first])).toMatchObject([{ code: 'partsDiffer', total: 100, male: 50 }]);
  });

  it('does not add up what is marked, missing or contradictory', () => {
    expect(check(three('INT', '2026-01', [100, 45, '*'])).map(({ code }) => code)).toEqual(['valueMarked']);
    expect(check(three('INT', '2026-01', [100, 45]))).toEqual([]);
    const twice = [...three('INT', '2026-01', [100, 45, 50]), ...three('INT', '2026-01', [101])];
    expect(check(twice).map(({ code }) => code)).toEqual(['contradictoryRows']);
  });

  it('compares rows without Ladestand with each other only', () => {
    const table = [
      ...three('INT', '2026-01', [100, 45], { load: '' }),
      ...course('INT', '2026-01', [50], { sex: 'Männer' }),
    ];
    expect(check(table).map(({ code }) => code)).toEqual(['dataLoadMissing']);
    expect(check(three('INT', '2026-01', [100, 45, 50], { load: '' }))).toMatchObject([
      { code: 'partsDiffer', dataLoad: null },
      { code: 'dataLoadMissing' },
    ]);
  });
});

describe('a rate between those of women and men', () => {
  const outside = (values: Three, figure = 'K2', measure = 'JFW') =>
    check(three(figure, '2026-03', values, { measure }));

  it('warns of a total outside', () => {
    expect(outside([0.32, 0.25, 0.31])).toEqual([
      found('K2', '2026-03', {
        measure: 'progress',
        sexes: ['total', 'female', 'male'],
        severity: 'warning',
        code: 'rateOutsideBand',
        dataLoad: at('2026-03'),
        total: 0.32,
        female: 0.25,
        male: 0.31,
        months: span('2026-03'),
        rows: rows(2, 3, 4),
      }),
    ]);
    expect(outside([0.24, 0.25, 0.31], 'K3E1', '12M')).toMatchObject([{ code: 'rateOutsideBand' }]);
    expect(outside([0.24, 0.31, 0.25], 'K3E2', 'Monat')).toMatchObject([{ code: 'rateOutsideBand' }]);
  });

  it.each<Three>([
    [0.28, 0.25, 0.31],
    [0.28, 0.31, 0.25],
    [0.2495, 0.25, 0.31],
    [0.3105, 0.31, 0.25],
    [0.3, 0.3, 0.3],
    // Half a unit apart, and a little more in binary.
    [0.2503, 0.2498, 0.2],
    [0.2498, 0.2503, 0.3],
  ])('lets %d, %d, %d pass', (total, female, male) => {
    expect(outside([total, female, male])).toEqual([]);
  });

  it.each<Three>([
    [0.2494, 0.25, 0.31],
    [0.3106, 0.25, 0.31],
  ])('does not let %d, %d, %d pass', (total, female, male) => {
    expect(outside([total, female, male])).toMatchObject([{ code: 'rateOutsideBand' }]);
  });

  it('does not judge the band of changes, nor of percent typed for fractions', () => {
    expect(outside([-0.03, -0.02, -0.01], 'K3', 'Monat')).toEqual([]);
    expect(outside([3000, 1000, 2000], 'K3')).toEqual([]);
    expect(outside([32, 0.25, 0.31]).map(({ code }) => code)).toEqual(['percentInsteadOfFraction']);
    expect(outside([0.32, 25, 0.31]).map(({ code }) => code)).toEqual(['percentInsteadOfFraction']);
  });
});

import { at, check, course, found, rows, span } from './check';

/** Falls by half a percent a month, with a ripple. */
const stock = Array.from({ length: 24 }, (_, index) => Math.round(4000 * 0.995 ** index + (index % 3) * 8));
const season = [0.82, 0.95, 1.16, 1.19, 1.14, 1.08, 0.93, 0.84, 1.2, 1.1, 0.87, 0.72];
/** Three years with the same seasons and a ripple. */
const events = Array.from({ length: 36 }, (_, index) => Math.round(300 * (season[index % 12] ?? 1) + (index % 5) * 3));

function withValue(values: readonly number[], changes: Readonly<Record<number, number>>): number[] {
  return values.map((value, index) => changes[index] ?? value);
}

const jumps = (...args: Parameters<typeof check>) => check(...args).filter(({ code }) => code === 'jump');

describe('implausible jumps of stocks and amounts', () => {
  it('leaves the usual course alone, seasons included', () => {
    expect(check([...course('ELB', '2024-01', stock), ...course('INT', '2024-01', events)])).toMatchObject([
      { code: 'seriesEndsEarly' },
    ]);
  });

  it('tells of a value that jumps and returns as one', () => {
    expect(check(course('ELB', '2024-01', withValue(stock, { 12: 39000 })))).toEqual([
      found('ELB', '2025-01', {
        severity: 'warning',
        code: 'jump',
        value: 39000,
        base: stock[11],
        baseMonth: at('2024-12'),
        months: span('2025-01'),
        rows: rows(14),
      }),
    ]);
  });

  it('tells of a step that stays, and of the first month of several that run away', () => {
    const step = stock.map((value, index) => (index < 12 ? value : value * 1.3));
    expect(jumps(course('ELB', '2024-01', step))).toMatchObject([{ months: span('2025-01') }]);
    const steps = stock.map((value, index) => (index < 12 ? value : index === 12 ? value * 1.3 : value * 1.6));
    expect(jumps(course('ELB', '2024-01', steps))).toMatchObject([
      { months: span('2025-01 2025-02'), rows: rows(14, 15) },
    ]);
  });

  it('keeps to the year that was asked for', () => {
    const table = course('ELB', '2024-01', withValue(stock, { 5: 400, 14: 400 }));
    expect(jumps(table, { year: 2024 })).toMatchObject([{ months: span('2024-06') }]);
    expect(jumps(table, { year: 2025 })).toMatchObject([{ months: span('2025-03') }]);
    expect(jumps(course('ELB', '2024-01', withValue(stock, { 11: 400, 12: 60 })), { year: 2025 })).toMatchObject([
      { months: span('2025-01'), value: 60, base: 400 },
    ]);
  });

  it.each([
    ['ELB', 0.93, 1],
    ['ELB', 0.965, 0],
    ['LLU', 0.86, 1],
    ['LLU', 0.9, 0],
    ['LLU', 1.14, 0],
    ['LLU', 1.17, 1],
  ])('%s of some 24,000 times %d: %d', (figure, factor, count) => {
    const large = stock.map((value) => value * 6);
    expect(jumps(course(figure, '2024-01', withValue(large, { 12: (large[12] ?? 0) * factor })))).toHaveLength(count);
  });

  it('lets small stocks vary by chance and restless ones by their own measure', () => {
    const small = [40, 42, 41, 39, 40, 43, 41, 40, 60, 41, 40, 42];
    expect(jumps(course('LZB_AMP', '2026-01', small))).toEqual([]);
    expect(jumps(course('LZB_AMP', '2026-01', withValue(small, { 8: 200 })))).toMatchObject([
      { months: span('2026-09') },
    ]);
    const steady = Array<number>(9).fill(40);
    expect(jumps(course('LZB_AMP', '2026-01', [...steady, 60]))).toEqual([]);
    expect(jumps(course('LZB_AMP', '2026-01', [...steady, 100]))).toHaveLength(1);
    const restless = [4000, 4800, 3900, 4700, 4100, 4900, 4000, 4600, 5600, 4700, 4000, 4700];
    expect(jumps(course('LZB_AMP', '2026-01', restless))).toEqual([]);
  });

  it('takes halving and doubling for a jump where there is no course yet', () => {
    expect(jumps(course('ELB', '2026-01', [4000, 4900, 4100]))).toEqual([]);
    expect(jumps(course('ELB', '2026-01', [4000, 7900]))).toEqual([]);
    expect(jumps(course('ELB', '2026-01', [4000, 8100]))).toMatchObject([{ months: span('2026-02') }]);
    expect(jumps(course('ELB', '2026-01', [4000, 1990]))).toMatchObject([{ value: 1990, base: 4000 }]);
    const six = [4000, 4010, 4020, 4010, 4000, 4010, 4500];
    expect(jumps(course('ELB', '2026-01', six.slice(1)))).toEqual([]);
    expect(jumps(course('ELB', '2026-01', six))).toMatchObject([{ months: span('2026-07') }]);
  });

  it('measures from the usual change, not from none', () => {
    const falling = Array.from({ length: 14 }, (_, index) => Math.round(100_000 * 0.96 ** index));
    expect(
      jumps(course('LUH', '2026-01', withValue(falling, { 13: Math.round((falling[12] ?? 0) * 1.12) }))),
    ).toMatchObject([{ months: span('2027-02') }]);
    expect(jumps(course('LUH', '2026-01', withValue(falling, { 13: Math.round((falling[12] ?? 0) * 0.84) })))).toEqual(
      [],
    );
  });

  it('takes the mean of the two in the middle for the median', () => {
    // Logarithms of the changes: four times 0, three times 0.1, once 0.7.
    const values = [0, 0, 0, 0, 0, 0.1, 0.2, 0.3, 1].map((sum) => Math.round(100_000 * Math.exp(sum)));
    expect(jumps(course('LUH', '2026-01', values))).toMatchObject([{ months: span('2026-09') }]);
  });

  it('finds a stock that falls to 0', () => {
    expect(jumps(course('LZB_AMP', '2026-01', [300, 301, 302, 0]))).toMatchObject([{ value: 0, base: 302 }]);
  });
});

describe('implausible jumps of events', () => {
  it('compares with the same month of the year before', () => {
    expect(check(course('INT', '2024-01', withValue(events, { 27: 3570 })))).toEqual([
      found('INT', '2026-04', {
        severity: 'warning',
        code: 'jump',
        value: 3570,
        base: events[15],
        baseMonth: at('2025-04'),
        months: span('2026-04'),
        rows: rows(29),
      }),
    ]);
  });

  it('does not blame the year after', () => {
    expect(jumps(course('INT', '2024-01', withValue(events, { 15: 3570 })))).toMatchObject([
      { months: span('2025-04') },
    ]);
    expect(jumps(course('INT', '2024-01', withValue(events, { 15: 35 })))).toMatchObject([{ months: span('2025-04') }]);
  });

  it('joins successive months of one direction', () => {
    const table = (changes: Record<number, number>) => jumps(course('INT', '2024-01', withValue(events, changes)));
    expect(table({ 26: 3000, 27: 3570 })).toMatchObject([
      { months: span('2026-03 2026-04'), value: 3000, rows: rows(28, 29) },
    ]);
    expect(table({ 26: 3000, 27: 35 })).toMatchObject([{ months: span('2026-03') }, { months: span('2026-04') }]);
  });

  it('lets a third of difference pass, and more where counts are small', () => {
    const times = (factor: number, values: readonly number[]) =>
      jumps(course('INT', '2024-01', withValue(values, { 27: Math.round((values[15] ?? 0) * factor) }))).length;
    expect(times(1.25, events)).toBe(0);
    expect(times(1.55, events)).toBe(1);
    expect(times(0.6, events)).toBe(1);
    const few = events.map((value) => Math.round(value / 30));
    expect(times(2, few)).toBe(0);
    expect(times(6, few)).toBe(1);
    const zero = withValue(few, { 15: 0, 27: 3 });
    expect(jumps(course('INT', '2024-01', zero))).toEqual([]);
  });

  it('compares rows without Ladestand with each other', () => {
    const without = course('INT', '2024-01', withValue(events, { 27: 3570 }), { load: '' });
    expect(jumps(without)).toMatchObject([{ months: span('2026-04') }]);
  });

  it('has nothing to say in the first year', () => {
    expect(jumps(course('INT', '2024-01', [10, 1000, 10, 5000]))).toEqual([]);
  });
});

describe('what a jump is measured by', () => {
  const spike = withValue(stock, { 12: 39000 });

  it('joins total, women and men', () => {
    const table = ['Männer', 'gesamt', 'Frauen'].flatMap((sex, index) =>
      course(
        'ELB',
        '2024-01',
        spike.map((value) => (index === 1 ? value * 2 : value)),
        { sex },
      ),
    );
    expect(check(table)).toMatchObject([{ code: 'jump', sexes: ['total', 'female', 'male'], value: 78000 }]);
  });

  it('leaves delivered values and Jahresfortschrittswerte aside', () => {
    expect(check(course('K2', '2024-01', [0.02, 0.3, 0.01], { measure: 'JFW' }))).toEqual([]);
    expect(check(course('LZB', '2024-01', spike, { measure: 'JFW' }))).toEqual([]);
  });

  it('does not tell of what a later Ladestand corrects', () => {
    const corrected = [
      ...course('ELB', '2024-01', spike),
      ...course('ELB', '2025-01', [stock[12]], { load: '2025-02' }),
    ];
    expect(check(corrected)).toEqual([]);
  });

  it('compares neighbours at the same load lag', () => {
    // Known without Wartezeit a month has 10 % less; the months of a year so far have matured when the next ones come.
    const fresh = course(
      'ELB',
      '2024-01',
      stock.map((value) => Math.round(value * 0.9)),
    );
    const matured = course('ELB', '2024-01', stock)
      .slice(0, 18)
      .map((draft) => ({ ...draft, load: '2025-12' }));
    expect(check([...fresh, ...matured])).toEqual([]);
  });

  it('takes months of one delivery where no lag is common', () => {
    const atOnce = (values: readonly number[]) => course('ELB', '2025-10', values, { load: '2025-12' });
    expect(jumps(atOnce([4000, 4010, 4005]))).toEqual([]);
    expect(jumps(atOnce([4000, 4010, 40050]))).toMatchObject([{ months: span('2025-12') }]);
  });

  it('compares no months whose Ladestände have nothing in common', () => {
    const table = [...course('ELB', '2026-01', [4000], { load: '2026-04' }), ...course('ELB', '2026-02', [40000])];
    expect(jumps(table)).toEqual([]);
    const without = course('ELB', '2026-01', [4000, 40000], { load: '' });
    expect(jumps(without)).toMatchObject([{ months: span('2026-02') }]);
  });

  it('does not compare fresh events of one year with matured ones of another', () => {
    const fresh = course('INT', '2026-01', [80]);
    const matured = (lag: string) => course('INT', '2025-01', [300], { load: lag });
    const gap = course('INT', '2025-02', Array(11).fill('*'));
    expect(jumps([...fresh, ...gap, ...matured('2026-01')])).toEqual([]);
    expect(
      jumps([...fresh.map((draft) => ({ ...draft, load: '2026-04' })), ...gap, ...matured('2026-01')]),
    ).toHaveLength(1);
  });

  it('steps over gaps, signs and contradictions', () => {
    expect(jumps(course('ELB', '2026-01', [4000, '*', 40000]))).toEqual([]);
    expect(jumps([...course('ELB', '2026-01', [4000]), ...course('ELB', '2026-03', [40000])])).toEqual([]);
    expect(jumps([...course('ELB', '2026-01', [4000, 40000]), ...course('ELB', '2026-02', [4001])])).toEqual([]);
  });
});

import { at, check, course, found, rows, span } from './check';

const stock = [4000, 3990, 3985, 3980, 3970, 3965, 3960, 3955];

describe('gaps', () => {
  it('tells of months between the first and the last of a series, successive ones together', () => {
    const table = course('ELB', '2025-10', stock).filter((_, index) => ![1, 3, 4, 5].includes(index));
    expect(check(table)).toEqual([
      found('ELB', '2025-11', { severity: 'warning', code: 'monthsMissing', months: span('2025-11') }),
      found('ELB', '2026-01', { severity: 'warning', code: 'monthsMissing', months: span('2026-01 2026-03') }),
    ]);
  });

  it('keeps to the year that was asked for', () => {
    const table = [...course('ELB', '2024-11', [4000]), ...course('ELB', '2026-02', [3990])];
    expect(check(table, { year: 2024 })).toMatchObject([{ months: span('2024-12') }]);
    expect(check(table, { year: 2025 })).toMatchObject([{ code: 'noFigures' }, { months: span('2025-01 2025-12') }]);
    expect(check(table, { year: 2026 })).toMatchObject([{ months: span('2026-01') }]);
    expect(check(table, { year: 2023 })).toMatchObject([{ code: 'noFigures' }]);
  });

  it('takes a month without a value for a month that is there', () => {
    expect(check(course('ELB', '2026-01', [4000, '*', 3990]))).toMatchObject([{ code: 'valueMarked' }]);
  });

  it('takes women and men for the total where it has no row', () => {
    const parts = ['Frauen', 'Männer'].flatMap((sex) => course('ELB', '2026-01', [2000, 2001, 2002], { sex }));
    const total = course('ELB', '2026-01', [4000, 4002, 4004]).filter((_, index) => index !== 1);
    expect(check([...parts, ...total])).toEqual([]);
    const withoutMan = parts.filter(({ sex, month }) => sex !== 'Männer' || month !== '2026-02');
    expect(check([...withoutMan, ...total])).toEqual([
      found('ELB', '2026-02', {
        sexes: ['total', 'male'],
        severity: 'warning',
        code: 'monthsMissing',
        months: span('2026-02'),
      }),
    ]);
    const onlyWomen = [...parts.filter(({ sex }) => sex === 'Frauen'), ...total];
    expect(check(onlyWomen)).toMatchObject([{ code: 'monthsMissing', sexes: ['total'] }]);
  });

  it('does not ask for every month of delivered values', () => {
    const delivered = ['2026-03', '2026-06'].flatMap((month) => [
      { figure: 'K2', measure: 'JFW', month, value: 0.1 },
      { figure: 'K3', measure: 'Monat', month, value: -0.02 },
      { figure: 'LZB', measure: 'JFW', month, value: 2000 },
    ]);
    expect(check(delivered)).toEqual([]);
  });
});

describe('series that end early', () => {
  const others = [...course('ELB', '2026-01', stock), ...course('LLU', '2026-01', stock)];
  const early = { severity: 'warning', code: 'seriesEndsEarly', last: at('2026-06'), othersLast: at('2026-08') };

  it('tells of the months that others have', () => {
    expect(check([...others, ...course('INT', '2026-01', [9, 9, 9, 9, 9, 9])])).toEqual([
      found('INT', '2026-07', { ...early, months: span('2026-07 2026-08') }),
    ]);
  });

  it('keeps to the year that was asked for', () => {
    const table = [
      ...course('ELB', '2025-08', stock),
      ...course('LLU', '2025-08', stock),
      ...course('INT', '2025-08', [9, 9]),
    ];
    expect(check(table, { year: 2025 })).toMatchObject([{ code: 'seriesEndsEarly', months: span('2025-10 2025-12') }]);
    expect(check(table, { year: 2026 })).toMatchObject([{ code: 'seriesEndsEarly', months: span('2026-01 2026-03') }]);
    expect(check([...table, ...course('K2', '2024-01', [0.3], { measure: '12M' })], { year: 2024 })).toEqual([]);
  });

  it('joins the sexes', () => {
    const parts = ['Frauen', 'Männer'].flatMap((sex) => course('INT', '2026-01', [9, 9, 9, 9, 9, 9], { sex }));
    expect(check([...others, ...parts])).toMatchObject([{ ...early, sexes: ['female', 'male'] }]);
  });

  it('compares two series with each other', () => {
    expect(check([...course('ELB', '2026-01', stock), ...course('INT', '2026-01', [9])])).toMatchObject([
      { code: 'seriesEndsEarly', figure: 'INT', last: at('2026-01') },
    ]);
  });

  it('does not take a single mistyped year for the end of all', () => {
    const codes = check([
      ...others,
      ...course('INT', '2026-01', [9, 9, 9, 9, 9, 9, 9, 9]),
      ...course('INT', '2036-08', [9]),
    ]);
    expect(codes).toMatchObject([{ figure: 'INT', code: 'monthsMissing', months: span('2026-09 2036-07') }]);
    expect(codes).toHaveLength(1);
  });

  it('lets bedarfsdeckende Integrationen come three months and kontinuierliche Beschäftigung six months later', () => {
    const behind = (figure: string, count: number) =>
      check([...others, ...course(figure, '2026-01', Array<number>(8 - count).fill(9))]);
    expect(behind('INT_BD', 3)).toEqual([]);
    expect(behind('INT_BD', 4)).toMatchObject([{ code: 'seriesEndsEarly', months: span('2026-05') }]);
    expect(behind('BS_KONT', 6)).toEqual([]);
    expect(behind('BS_KONT', 7)).toMatchObject([{ code: 'seriesEndsEarly', months: span('2026-02') }]);
  });

  it('leaves delivered values aside', () => {
    expect(check([...others, ...course('K2', '2026-01', [0.02], { measure: 'JFW' })])).toEqual([]);
  });
});

describe('several rows for one figure', () => {
  const once = course('ELB', '2026-01', [4000, 3990, 3985, 3980]);

  it('hints at equal rows, successive months together', () => {
    const again = once.filter((_, index) => index !== 2);
    expect(check([...once, ...again])).toEqual([
      found('ELB', '2026-01', {
        severity: 'hint',
        code: 'duplicateRows',
        months: span('2026-01 2026-02'),
        rows: rows(2, 3, 6, 7),
      }),
      found('ELB', '2026-04', { severity: 'hint', code: 'duplicateRows', months: span('2026-04'), rows: rows(5, 8) }),
    ]);
    expect(check([...once, ...again], { year: 2025 })).toMatchObject([{ code: 'noFigures' }]);
  });

  it('hints at equal signs', () => {
    const marked = course('ELB', '2026-05', ['*', '*']).map((draft) => ({
      ...draft,
      month: '2026-05',
      load: '2026-05',
    }));
    expect(check([...once, ...marked])).toMatchObject([
      { code: 'valueMarked', rows: rows(6, 7) },
      { code: 'duplicateRows', rows: rows(6, 7) },
    ]);
  });

  it('names rows that contradict each other and takes none of them', () => {
    const other = { ...once[1], figure: 'ELB', month: '2026-02', value: 39900 };
    expect(check([other, ...once, { ...other, value: 3990 }])).toEqual([
      found('ELB', '2026-02', {
        severity: 'error',
        code: 'contradictoryRows',
        dataLoad: at('2026-02'),
        months: span('2026-02'),
        one: { row: 4, value: 3990 },
        other: { row: 2, value: 39900 },
        rows: rows(2, 4, 7),
      }),
    ]);
  });

  it('takes a sign beside a figure for a contradiction, and rows without Ladestand for one Ladestand', () => {
    const draft = { figure: 'ELB', month: '2026-01', load: '' };
    expect(
      check([
        { ...draft, value: '*' },
        { ...draft, value: 4000 },
      ]),
    ).toMatchObject([
      { code: 'contradictoryRows', dataLoad: null, one: { row: 3, value: 4000 }, other: { row: 2, value: null } },
      { code: 'dataLoadMissing' },
    ]);
    expect(
      check([
        { ...draft, value: '*' },
        { ...draft, value: 'abc' },
      ]),
    ).toMatchObject([
      { code: 'contradictoryRows', one: { row: 2, value: null }, other: { row: 3, value: null } },
      { code: 'dataLoadMissing' },
    ]);
  });

  it('takes different Ladestände and different sexes for what they are', () => {
    const loads = ['2026-01', '2026-02'].map((load, index) => ({
      figure: 'ELB',
      month: '2026-01',
      load,
      value: 4000 + index,
    }));
    expect(check(loads)).toEqual([]);
    expect(check(['Frauen', 'Männer'].flatMap((sex) => course('ELB', '2026-01', [2000], { sex })))).toEqual([]);
  });

  it('does not join contradictions of the sexes', () => {
    const twice = ['Frauen', 'Männer'].flatMap((sex) =>
      [1, 2].map((value) => ({ figure: 'INT', sex, month: '2026-01', value })),
    );
    expect(check(twice).map(({ code, sexes }) => [code, sexes])).toEqual([
      ['contradictoryRows', ['female']],
      ['contradictoryRows', ['male']],
    ]);
  });
});

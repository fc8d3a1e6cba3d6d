import { indicatorValue, type FigureRequest } from '../../../src/domain/progress';
import { asked, at, course, later, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

/** Twelve months; their sum is 780. */
const flow = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
/** Twelve months; their mean is 1000, their sum 12000. */
const stock = [950, 1050, 940, 1060, 930, 1070, 920, 1080, 910, 1090, 900, 1100];

function computed(value: number) {
  return { ok: true, value: { value, origin: 'computed' } };
}

/** The figure of a row of these drafts is what the fault names. */
function missing({ figure, month }: FigureRowDraft) {
  return {
    ok: false,
    error: { code: 'figureNotFound', key: { figure, measure: 'month', sex: 'total', month: at(month) } },
  };
}

/** The rows are exactly those that the indicator needs: with them there is a value, without any one of them there is none. */
function needsExactly(drafts: readonly FigureRowDraft[], request: FigureRequest, value: number): void {
  expect(indicatorValue(tableOf(drafts), request)).toEqual(computed(value));
  for (const left of drafts) {
    const others = drafts.filter((draft) => draft !== left);
    expect(indicatorValue(tableOf(others), request)).toEqual(missing(left));
  }
}

describe('rates of twelve months over the turn of the year (§§ 5, 6 of the ordinance)', () => {
  it.each([
    ['K2', 'INT', 'ELB'],
    ['K2E1', 'BS_GERING', 'ELB'],
    ['K2E2', 'BS_2AM', 'ELB'],
    ['K2E4', 'INT_ALLEIN', 'ELB_ALLEIN'],
    ['K3E1', 'INT_LZB', 'LZB'],
  ] as const)('%s: Σ %s / mean %s, the stock one month earlier or of the same months', (code, events, of) => {
    const numerator = course(events, '2025-04', flow);
    needsExactly([...numerator, ...course(of, '2025-03', stock)], asked(code, '2026-03'), 780 / 1000);
    needsExactly(
      [...numerator, ...course(of, '2025-04', stock)],
      asked(code, '2026-03', { stockShift: 0 }),
      780 / 1000,
    );
  });

  it('K2 of March 2015: INT April 2014 – March 2015 over ELB March 2014 – February 2015 (BIAJ)', () => {
    const drafts = [...course('INT', '2014-04', flow), ...course('ELB', '2014-03', stock)];
    needsExactly(drafts, asked('K2', '2015-03'), 0.78);
  });

  it('K2 of the year 2016: ELB December 2015 – November 2016 (BIAJ)', () => {
    const drafts = [...course('INT', '2016-01', flow), ...course('ELB', '2015-12', stock)];
    needsExactly(drafts, asked('K2', '2016-12'), 0.78);
  });

  it.each([
    ['K1E3', 'ELB_ZUGANG', 'ELB', '2025-04'],
    ['K1E4', 'ELB_ABGANG', 'ELB', '2025-03'],
    ['K3E3', 'LZB_ZUGANG', 'LZB', '2025-04'],
    ['K3E4', 'LZB_ABGANG', 'LZB', '2025-03'],
  ] as const)('%s: Σ %s / Σ %s from %s on, whatever the shift', (code, events, of, first) => {
    const drafts = [...course(events, '2025-04', flow), ...course(of, first, stock)];
    needsExactly(drafts, asked(code, '2026-03', { stockShift: 0 }), 780 / 12_000);
    needsExactly(drafts, asked(code, '2026-03', { stockShift: 1 }), 780 / 12_000);
  });

  it('K3E2: LZB in measures / LZB of one month', () => {
    const drafts = [...course('LZB_AMP', '2026-03', [240]), ...course('LZB', '2026-03', [960])];
    needsExactly(drafts, asked('K3E2', '2026-03'), 0.25);
    needsExactly(drafts, asked('K3E2', '2026-03', { stockShift: 0 }), 0.25);
  });

  it('take each sex by itself', () => {
    const of = (sex: string, factor: number) => [
      ...course(
        'INT',
        '2025-04',
        flow.map((value) => value * factor),
        { sex },
      ),
      ...course('ELB', '2025-03', stock, { sex }),
    ];
    const table = tableOf([...of('Frauen', 1), ...of('Männer', 2)]);
    expect(indicatorValue(table, asked('K2', '2026-03', { sex: 'female' }))).toEqual(computed(0.78));
    expect(indicatorValue(table, asked('K2', '2026-03', { sex: 'male' }))).toEqual(computed(1.56));
    expect(indicatorValue(table, asked('K2', '2026-03'))).toEqual(computed(2340 / 2000));
  });

  it('have no value over a stock of 0', () => {
    const zero = Array.from({ length: 12 }, () => 0);
    const single = [...course('INT_ALLEIN', '2025-04', zero), ...course('ELB_ALLEIN', '2025-03', zero)];
    expect(indicatorValue(tableOf(single), asked('K2E4', '2026-03'))).toEqual({
      ok: false,
      error: { code: 'stockIsZero' },
    });
    const lzb = [...course('LZB_AMP', '2026-03', [1]), ...course('LZB', '2026-03', [0])];
    expect(indicatorValue(tableOf(lzb), asked('K3E2', '2026-03'))).toMatchObject({
      error: { code: 'figureWithoutValue', row: 3, missing: { reason: 'zeroOrBlank' } },
    });
  });

  it('never sum over a marker or a blank', () => {
    for (const [cell, reason] of [
      ['*', 'marker'],
      ['', 'blank'],
      ['12', 'text'],
      [-1, 'negative'],
    ] as const) {
      const drafts = [...course('INT', '2025-04', [...flow.slice(0, 11), cell]), ...course('ELB', '2025-03', stock)];
      expect(indicatorValue(tableOf(drafts), asked('K2', '2026-03'))).toMatchObject({
        ok: false,
        error: {
          code: 'figureWithoutValue',
          row: 13,
          key: { figure: 'INT', month: at('2026-03') },
          missing: { reason },
        },
      });
    }
  });

  it('do not reach back before the SGB II', () => {
    const drafts = [...course('INT', '2005-01', flow), ...course('ELB', '2005-01', stock)];
    const table = tableOf(drafts);
    expect(indicatorValue(table, asked('K2', '2005-12'))).toEqual({ ok: false, error: { code: 'monthsBeforeStart' } });
    expect(indicatorValue(table, asked('K2', '2005-12', { stockShift: 0 }))).toEqual(computed(0.78));
    expect(indicatorValue(table, asked('K2', '2005-11', { stockShift: 0 }))).toMatchObject({
      error: { code: 'monthsBeforeStart' },
    });
    expect(indicatorValue(table, asked('K1E3', '2005-12'))).toMatchObject({ error: { key: { figure: 'ELB_ZUGANG' } } });
    expect(indicatorValue(table, asked('K1E4', '2005-12'))).toMatchObject({ error: { code: 'monthsBeforeStart' } });
  });

  it('have no value beyond the range of numbers', () => {
    const drafts = [...course('LZB_AMP', '2026-03', [1e308]), ...course('LZB', '2026-03', [1e-5])];
    expect(indicatorValue(tableOf(drafts), asked('K3E2', '2026-03'))).toEqual({
      ok: false,
      error: { code: 'resultTooLarge' },
    });
  });
});

describe('changes to the same month of the previous year (§§ 4, 6 of the ordinance)', () => {
  it.each([
    ['K1', 'LLU'],
    ['K1E1', 'LUH'],
    ['K1E2', 'ELB'],
    ['K3', 'LZB'],
  ] as const)('%s of %s', (code, figure) => {
    const drafts = [...course(figure, '2025-03', [1000]), ...course(figure, '2026-03', [990])];
    expect(indicatorValue(tableOf(drafts), asked(code, '2026-03'))).toEqual(computed(-0.01));
    expect(indicatorValue(tableOf(drafts), asked(code, '2026-03', { stockShift: 0 }))).toEqual(computed(-0.01));
    for (const left of drafts) {
      const others = drafts.filter((draft) => draft !== left);
      expect(indicatorValue(tableOf(others), asked(code, '2026-03'))).toEqual(missing(left));
    }
  });

  it('compare equal load lags, at the first load or at the one asked for', () => {
    const drafts = [
      ...course('LZB', '2025-03', [1000]),
      ...course('LZB', '2025-03', [1100], { lag: 3 }),
      ...course('LZB', '2026-03', [990]),
      ...course('LZB', '2026-03', [1089], { lag: 3 }),
    ];
    const table = tableOf(drafts);
    expect(indicatorValue(table, asked('K3', '2026-03'))).toEqual(computed(-0.01));
    expect(indicatorValue(table, asked('K3', '2026-03', { dataLoad: at('2026-05') }))).toEqual(computed(-0.01));
    expect(indicatorValue(table, asked('K3', '2026-03', { dataLoad: at('2026-06') }))).toEqual(computed(-11 / 1100));
    expect(indicatorValue(table, asked('K3', '2026-03', { dataLoad: at('2026-02') }))).toEqual({
      ok: false,
      error: {
        code: 'dataLoadNotFound',
        key: { figure: 'LZB', measure: 'month', sex: 'total', month: at('2026-03') },
        dataLoad: at('2026-02'),
        available: [at('2026-03'), at('2026-06')],
      },
    });
  });

  it('start from the first load at which women and men were known, even where the total came later', () => {
    const parts = (text: string) => ['Frauen', 'Männer'].flatMap((sex) => course('LZB', text, [500], { sex }));
    const late = course('LZB', '2026-03', [990], { lag: 3 });
    expect(
      indicatorValue(tableOf([...parts('2025-03'), ...parts('2026-03'), ...late]), asked('K3', '2026-03')),
    ).toEqual(computed(0));
  });

  it('never compare another lag, older or newer', () => {
    const drafts = [
      ...course('LZB', '2025-03', [1000], { lag: 2 }),
      ...course('LZB', '2025-03', [1000], { lag: 4 }),
      ...course('LZB', '2026-03', [990], { lag: 3 }),
    ];
    expect(indicatorValue(tableOf(drafts), asked('K3', '2026-03'))).toEqual({
      ok: false,
      error: {
        code: 'dataLoadNotFound',
        key: { figure: 'LZB', measure: 'month', sex: 'total', month: at('2025-03') },
        dataLoad: at('2025-06'),
        available: [at('2025-05'), at('2025-07')],
      },
    });
  });

  it('need to know both Ladestände', () => {
    const now = { figure: 'LZB', month: '2026-03', value: 990 };
    const before = { figure: 'LZB', month: '2025-03', value: 1000 };
    expect(indicatorValue(tableOf([{ ...now, load: '' }, before]), asked('K3', '2026-03'))).toEqual({
      ok: false,
      error: {
        code: 'dataLoadUnknown',
        key: { figure: 'LZB', measure: 'month', sex: 'total', month: at('2026-03') },
        row: 2,
      },
    });
    expect(indicatorValue(tableOf([now, { ...before, load: '' }]), asked('K3', '2026-03'))).toEqual({
      ok: false,
      error: {
        code: 'dataLoadUnknown',
        key: { figure: 'LZB', measure: 'month', sex: 'total', month: at('2025-03') },
        row: 3,
      },
    });
  });

  it('need a previous year of the SGB II', () => {
    const table = tableOf(
      course(
        'LZB',
        '2005-01',
        flow.map(() => 1000),
      ),
    );
    expect(indicatorValue(table, asked('K3', '2005-12'))).toEqual({ ok: false, error: { code: 'monthsBeforeStart' } });
    expect(
      indicatorValue(
        tableOf([...course('LZB', '2005-01', [1000]), ...course('LZB', '2006-01', [990])]),
        asked('K3', '2006-01'),
      ),
    ).toEqual(computed(-0.01));
  });

  it('have no value over the previous marker', () => {
    const table = tableOf([...course('LLU', '2025-03', ['x']), ...course('LLU', '2026-03', [1])]);
    expect(indicatorValue(table, asked('K1', '2026-03'))).toMatchObject({
      error: { code: 'figureWithoutValue', row: 2, missing: { reason: 'marker', marker: 'x' } },
    });
  });
});

describe('base quantities', () => {
  it('are their own month, at the first load or at the one asked for', () => {
    const table = tableOf([...course('INT', '2026-03', [118]), ...course('INT', '2026-03', [121], { lag: 3 })]);
    expect(indicatorValue(table, asked('INT', '2026-03'))).toEqual(computed(118));
    expect(indicatorValue(table, asked('INT', '2026-03', { dataLoad: at('2026-06') }))).toEqual(computed(121));
    expect(indicatorValue(table, asked('INT', '2026-04'))).toEqual(
      missing({ figure: 'INT', month: '2026-04', value: 0 }),
    );
  });

  it('are not taken from their Jahresfortschrittswert', () => {
    const table = tableOf([{ figure: 'INT', measure: 'JFW', month: '2026-03', value: 300 }]);
    expect(indicatorValue(table, asked('INT', '2026-03'))).toMatchObject({ error: { code: 'figureNotFound' } });
  });
});

describe('delivered values of the ordinance', () => {
  const months = [...course('INT', '2025-04', flow), ...course('ELB', '2025-03', stock)];
  const delivered = { figure: 'K2', measure: '12M', month: '2026-03', value: 0.3 };
  const year = [...course('LZB', '2025-03', [1000]), ...course('LZB', '2026-03', [990])];

  it('win over the months', () => {
    expect(indicatorValue(tableOf([...months, delivered]), asked('K2', '2026-03'))).toEqual({
      ok: true,
      value: { value: 0.3, origin: 'delivered' },
    });
    const change = { figure: 'K3', month: '2026-03', value: -0.02 };
    expect(indicatorValue(tableOf([...year, change]), asked('K3', '2026-03'))).toEqual({
      ok: true,
      value: { value: -0.02, origin: 'delivered' },
    });
  });

  it('are looked for under the Art that the ordinance gives them', () => {
    const of = (figure: FigureRequest['figure'], measure: string) =>
      indicatorValue(tableOf([{ figure, measure, month: '2026-03', value: 0.1 }]), asked(figure, '2026-03')).ok;
    const arts = ['Monat', '12M', 'JFW'] as const;
    const found = (figure: FigureRequest['figure']) => arts.filter((art) => of(figure, art));
    for (const figure of ['K1', 'K1E1', 'K1E2', 'K3', 'K3E2'] as const)
      expect([figure, found(figure)]).toEqual([figure, ['Monat']]);
    for (const figure of ['K1E3', 'K1E4', 'K2', 'K2E1', 'K2E2', 'K2E4', 'K3E1', 'K3E3', 'K3E4'] as const) {
      expect([figure, found(figure)]).toEqual([figure, ['12M']]);
    }
    expect(found('K2E3')).toEqual(['Monat', '12M']);
    expect(found('INT')).toEqual(['Monat']);
  });

  it('K2E3 is taken as twelve months before the month, and never computed', () => {
    const twelve = { figure: 'K2E3', measure: '12M', month: '2026-03', value: 0.6 };
    const single = { figure: 'K2E3', measure: 'Monat', month: '2026-03', value: 0.5 };
    const request = asked('K2E3', '2026-03');
    expect(indicatorValue(tableOf([single, twelve]), request)).toMatchObject({ value: { value: 0.6 } });
    expect(indicatorValue(tableOf([single, { ...twelve, value: '*' }]), request)).toMatchObject({
      value: { value: 0.5 },
    });
    expect(
      indicatorValue(
        tableOf([
          { ...single, value: 'x' },
          { ...twelve, value: '*' },
        ]),
        request,
      ),
    ).toMatchObject({
      error: { code: 'figureWithoutValue', row: 3, missing: { marker: '*' } },
    });
    const events = [...months, ...course('BS_KONT', '2025-04', flow)];
    expect(indicatorValue(tableOf(events), request)).toEqual({
      ok: false,
      error: { code: 'deliveredOnly', indicator: 'K2E3', month: at('2026-03'), sex: 'total' },
    });
  });

  it('that are marked give way to the months, or say so where there are none', () => {
    const marked = { ...delivered, value: '*' };
    expect(indicatorValue(tableOf([...months, marked]), asked('K2', '2026-03'))).toEqual(computed(0.78));
    expect(indicatorValue(tableOf([marked]), asked('K2', '2026-03'))).toMatchObject({
      error: { code: 'figureWithoutValue', key: { figure: 'K2', measure: 'twelveMonths' }, missing: { marker: '*' } },
    });
  });

  it('that contradict each other give way to nothing', () => {
    const table = tableOf([...months, delivered, { ...delivered, value: 0.31 }]);
    expect(indicatorValue(table, asked('K2', '2026-03'))).toMatchObject({
      error: { code: 'figureAmbiguous', rows: [26, 27] },
    });
    const twelve = { figure: 'K2E3', measure: '12M', month: '2026-03' };
    const single = { figure: 'K2E3', measure: 'Monat', month: '2026-03', value: 0.5 };
    const twice = tableOf([{ ...twelve, value: 0.6 }, { ...twelve, value: 0.7 }, single]);
    expect(indicatorValue(twice, asked('K2E3', '2026-03'))).toMatchObject({ error: { code: 'figureAmbiguous' } });
  });

  it('are taken at the first load or at the one asked for', () => {
    const table = tableOf([delivered, { ...delivered, load: '2026-06', value: 0.33 }]);
    expect(indicatorValue(table, asked('K2', '2026-03'))).toMatchObject({ value: { value: 0.3 } });
    expect(indicatorValue(table, asked('K2', '2026-03', { dataLoad: at('2026-07') }))).toMatchObject({
      value: { value: 0.33 },
    });
    expect(indicatorValue(table, asked('K2', '2026-03', { dataLoad: at('2026-01') }))).toMatchObject({
      error: { code: 'dataLoadNotFound', dataLoad: at('2026-01') },
    });
  });

  it('are of one sex and month', () => {
    const table = tableOf([
      { ...delivered, sex: 'Frauen' },
      { ...delivered, sex: 'Männer' },
    ]);
    expect(indicatorValue(table, asked('K2', '2026-03', { sex: 'female' })).ok).toBe(true);
    // Rates of women and men do not add up.
    expect(indicatorValue(table, asked('K2', '2026-03'))).toMatchObject({ error: { code: 'figureNotFound' } });
    expect(indicatorValue(table, asked('K2', later('2026-03', 1), { sex: 'female' })).ok).toBe(false);
  });
});

it('takes the load by which every month is known', () => {
  const drafts = [
    ...monthsOf('INT', 2025, flow),
    ...course('INT', '2025-01', [11], { lag: 11 }),
    ...course('INT', '2025-01', [1000], { lag: 12 }),
    ...course('ELB', '2025-01', stock),
  ];
  // January has been corrected by the load of December: 11 instead of 10.
  expect(indicatorValue(tableOf(drafts), asked('K2', '2025-12', { stockShift: 0 }))).toEqual(computed(0.781));
});

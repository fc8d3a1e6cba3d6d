import { figureRows, month, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { codes, december, delivered, june, line, lines, note, targetRows, wholeYear } from './ask';

const march = month(2026, 3);
/** Two years of months with lag 0; the events of the first come to a rate of 1200 / 4000. */
const twoYears: readonly FigureRowDraft[] = [
  { figure: 'ELB', month: '2024-12', value: 4000 },
  ...wholeYear('ELB', 2025, 4000),
  ...wholeYear('INT', 2025, 100),
  ...monthsOf('ELB', 2026, [3900, 3900, 3900]),
  ...monthsOf('INT', 2026, [110, 105, 105]),
];

function without(drafts: readonly FigureRowDraft[], figure: string, at: string): FigureRowDraft[] {
  return drafts.filter((draft) => draft.figure !== figure || draft.month !== at);
}

describe('what Ist is', () => {
  it('computed from months: load, origin and months of the stock', () => {
    const computed = line(twoYears, {}, { month: march });
    expect(computed.actual).toBeCloseTo(320 / ((4000 + 3900 + 3900) / 3), 12);
    expect(note(computed, 'basis')).toEqual({
      code: 'basis',
      month: march,
      dataLoad: march,
      origin: 'computed',
      stock: 'monthBefore',
    });
    expect(note(line(twoYears, {}, { month: march, stockShift: 0 }), 'basis')).toMatchObject({ stock: 'sameMonth' });
  });

  it('of a delivered rate or a stock no months are named', () => {
    expect(note(line(delivered('K2', 0.3, 0.31), {}), 'basis')).toEqual({
      code: 'basis',
      month: june,
      dataLoad: june,
      origin: 'delivered',
      stock: null,
    });
    const stock = line(
      [...monthsOf('LZB', 2026, [9, 8]), ...monthsOf('LZB', 2025, [9, 9])],
      { figure: 'K3' },
      {
        month: month(2026, 2),
      },
    );
    expect(note(stock, 'basis')).toMatchObject({ origin: 'computed', stock: null });
    const events = line(twoYears, { form: 'Anzahl', value: 300 }, { month: march });
    expect(note(events, 'basis')).toMatchObject({ stock: null });
  });

  it('is interim until November and final in December', () => {
    const full = [...wholeYear('LZB', 2025, 1000), ...wholeYear('LZB', 2026, 970)];
    const stageOf = (no: number): string =>
      line(full, { figure: 'K3', value: -0.025 }, { month: month(2026, no) }).stage;
    expect([1, 6, 11, 12].map(stageOf)).toEqual(['interim', 'interim', 'interim', 'final']);
  });

  it('tells of a newer Ladestand, and takes it where it is asked for', () => {
    const figures = [
      ...delivered('K3', 1000, 975),
      { figure: 'K3', measure: 'JFW', month: '2025-06', load: '2025-09', value: 1010 },
      { figure: 'K3', measure: 'JFW', month: '2026-06', load: '2026-09', value: 990 },
    ];
    const target = { figure: 'K3', value: -0.025 };
    const first = line(figures, target);
    expect(first).toMatchObject({ actual: 975, previous: 1000, verdict: 'reached' });
    expect(note(first, 'newerLoad')).toEqual({ code: 'newerLoad', dataLoad: month(2026, 9) });
    const newest = line(figures, target, { dataLoad: month(2026, 9) });
    expect(newest).toMatchObject({ actual: 990, previous: 1010, verdict: 'notReached' });
    expect(note(newest, 'newerLoad')).toBeUndefined();
    expect(note(newest, 'basis')).toMatchObject({ dataLoad: month(2026, 9) });
  });
});

describe('rounding', () => {
  it('golden case 11: the change misses, the printed levels are equal', () => {
    const judged = line(delivered('K2', 0.264, 0.2776), {});
    expect(judged.verdict).toBe('notReached');
    expect(note(judged, 'levelDisagrees')).toEqual({ code: 'levelDisagrees', byLevel: 'reached' });
    expect(note(judged, 'roundingDecided')).toBeUndefined();
    expect(codes(judged)[0]).toBe('levelDisagrees');
  });

  it('is told where the comparison without rounding differs', () => {
    const judged = line(delivered('INT', 10_000, 10_525), { figure: 'INT' });
    expect(judged.verdict).toBe('reached');
    expect(note(judged, 'roundingDecided')).toEqual({ code: 'roundingDecided', unrounded: 'notReached' });
    // The levels disagree, too; that would be the same said twice.
    expect(note(judged, 'levelDisagrees')).toBeUndefined();
    // −2,45 % is −2,5 %, half away from zero; −2,44 % is not.
    const half = line(delivered('K3', 10_000, 9755), { figure: 'K3', value: -0.025 });
    expect(half.verdict).toBe('reached');
    expect(note(half, 'roundingDecided')).toEqual({ code: 'roundingDecided', unrounded: 'notReached' });
    const missed = line(delivered('K3', 10_000, 9756), { figure: 'K3', value: -0.025 });
    expect(missed.verdict).toBe('notReached');
    expect(codes(missed)).toEqual(['gap', 'basis']);
  });

  it('counts for quotas and strict bounds, too', () => {
    const quota = line(delivered('K2', 0.2, 0.28351), { form: 'Quote', value: 0.284 });
    expect(quota.verdict).toBe('reached');
    expect(note(quota, 'roundingDecided')).toEqual({ code: 'roundingDecided', unrounded: 'notReached' });
    const strict = line(delivered('K2', 0.3, 0.3001), { value: 0, direction: 'über' });
    expect(strict.verdict).toBe('notReached');
    expect(note(strict, 'roundingDecided')).toEqual({ code: 'roundingDecided', unrounded: 'reached' });
  });

  it('is not mentioned where nothing depends on it', () => {
    for (const direction of ['hoch', 'niedrig', 'über', 'unter']) {
      for (const actual of [0.27, 0.29]) {
        expect(codes(line(delivered('K2', 0.264, actual), { direction }))).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/roundingDecided|levelDisagrees/u)]),
        );
      }
    }
    // A strict target has no printed level to compare with.
    expect(note(line(delivered('K2', 0.264, 0.2776), { direction: 'über' }), 'levelDisagrees')).toBeUndefined();
  });
});

describe('the gap', () => {
  it.each([
    ['K3', -0.025, 1000, 986.5, { value: 11.5, shown: 11.5, unit: 'persons' }],
    ['K1E2', -0.025, 1000, 960, { value: -15, shown: 15, unit: 'persons' }],
    ['K1', 0.01, 2_000_000, 2_030_000, { value: 10_000, shown: 10_000, unit: 'euro' }],
    ['LUH', 0, 100, 90, { value: -10, shown: 10, unit: 'euro' }],
    ['INT', 0.05, 100, 104, { value: -1, shown: 1, unit: 'events' }],
    ['INT', 0.053, 1000, 1053, { value: 0, shown: 0, unit: 'events' }],
    ['LZB_AMP', 0, 100, 90, { value: -10, shown: 10, unit: 'persons' }],
  ])('of a change target on %s is told in its unit', (figure, value, previous, actual, gap) => {
    expect(note(line(delivered(figure, previous, actual), { figure, value }), 'gap')).toEqual({ code: 'gap', ...gap });
  });

  it('of a level is Ist less target value, of a count on a rate in events', () => {
    const stock = line(delivered('K3', 1, 2971), { figure: 'K3', form: 'Anzahl', value: 2970 });
    expect(note(stock, 'gap')).toEqual({ code: 'gap', value: 1, shown: 1, unit: 'persons' });
    const count = line(twoYears, { form: 'Anzahl', value: 600 }, { month: march });
    expect(note(count, 'gap')).toEqual({ code: 'gap', value: -280, shown: 280, unit: 'events' });
  });

  it('is that of the figures as they are printed', () => {
    const stock = line(delivered('K3', 2410, 2370.44), { figure: 'K3', value: -0.025 });
    expect(note(stock, 'gap')).toMatchObject({ shown: 20.6, unit: 'persons' });
    const events = line(delivered('INT', 275, 290), { figure: 'INT' });
    expect(note(events, 'gap')).toMatchObject({ shown: 0, unit: 'events' });
    const amount = line(delivered('K1', 1000, 976.2), { figure: 'K1', value: -0.025 });
    expect(note(amount, 'gap')).toMatchObject({ shown: 1, unit: 'euro' });
  });

  it('is not told of rates, nor where there is no verdict', () => {
    expect(note(line(delivered('K2', 0.264, 0.27), {}), 'gap')).toBeUndefined();
    expect(note(line(delivered('K2', 0.264, 0.27), { form: 'Quote', value: 0.3 }), 'gap')).toBeUndefined();
    expect(note(line(delivered('K3', '', 1000), { figure: 'K3' }), 'gap')).toBeUndefined();
    expect(note(line(delivered('K3', 0, 1000), { figure: 'K3' }), 'gap')).toBeUndefined();
  });
});

describe('a yearly level during the year', () => {
  const growing = (figure: string, form: string, value: number, at = june): boolean => {
    const figures = ['2025', '2026'].flatMap((year) =>
      ['06', '12'].map((no) => ({
        figure,
        measure: 'JFW',
        month: `${year}-${no}`,
        value: form === 'Anzahl' ? 200 : 0.2,
      })),
    );
    return codes(line(figures, { figure, form, value, direction: 'hoch' }, { month: at })).includes('stillGrowing');
  };

  it.each([
    ['K2', 'Quote', true],
    ['K3E1', 'Quote', true],
    ['INT', 'Anzahl', true],
    ['LLU', 'Anzahl', true],
    ['K1', 'Anzahl', true],
    ['K1E1', 'Anzahl', true],
    ['K3', 'Anzahl', false],
    ['ELB', 'Anzahl', false],
    ['K3E2', 'Quote', false],
    ['K2E3', 'Quote', false],
    ['K1E3', 'Quote', false],
    ['K2', 'Veränderung', false],
    ['INT', 'Veränderung', false],
  ])('%s as %s: still growing %p', (figure, form, expected) => {
    expect(growing(figure, form, form === 'Anzahl' ? 1 : 0.1)).toBe(expected);
  });

  it('has stopped growing in December', () => {
    expect(growing('K2', 'Quote', 0.1, december)).toBe(false);
  });
});

describe('integrations still needed', () => {
  it('golden case 21: Zielquote 27,8 %, mean stock 3.900, 700 so far: 385', () => {
    const figures = [
      { figure: 'ELB', month: '2025-12', value: 3900 },
      ...monthsOf('ELB', 2026, [3900, 3900, 3900, 3900, 3900, 3900]),
      ...monthsOf('INT', 2026, [100, 100, 100, 150, 150, 100]),
    ];
    expect(note(line(figures, { form: 'Quote', value: 0.278 }), 'needed')).toEqual({
      code: 'needed',
      figure: 'K2',
      needed: 385,
      expectedStock: 3900,
    });
  });

  it('of a change target starts from the Jahresendwert of the year before at the same lag', () => {
    // 1200 / 4000 = 30 %, + 5 % = 31,5 %; stock (4000 + 11 · 3900) / 12 = 3908,33; ⌈1231,125⌉ − 320.
    const needed = note(line(twoYears, { value: 0.05 }, { month: march }), 'needed');
    expect(needed).toMatchObject({ needed: 912, figure: 'K2' });
    expect(needed?.expectedStock).toBeCloseTo(46_900 / 12, 9);
    // Without rise: ⌈1172,5⌉ − 320.
    expect(note(line(twoYears, { value: 0 }, { month: march }), 'needed')).toMatchObject({ needed: 853 });
  });

  it('of a strict target is as many as the verdict asks for', () => {
    // 30,015 % of 3908,33 is 1173,09.
    const strict = note(line(twoYears, { value: 0, direction: 'über' }, { month: march }), 'needed');
    expect(strict).toMatchObject({ needed: 1174 - 320 });
    const quota = note(line(twoYears, { form: 'Quote', value: 0.3, direction: 'über' }, { month: march }), 'needed');
    // 30,05 % of 3908,33 is 1174,45.
    expect(quota).toMatchObject({ needed: 1175 - 320 });
  });

  it('is 0 where there are enough', () => {
    expect(note(line(twoYears, { form: 'Quote', value: 0.05 }, { month: march }), 'needed')).toMatchObject({
      needed: 0,
    });
  });

  it('is not said of a target that asks for less, of other figures, or at the end of the year', () => {
    const said = (target: object, at = march, figures = twoYears): boolean =>
      codes(line(figures, target, { month: at })).includes('needed');
    expect(said({})).toBe(true);
    expect(said({ direction: 'niedrig' })).toBe(false);
    expect(said({ form: 'Quote', value: 0.3, direction: 'unter' })).toBe(false);
    expect(said({ form: 'Anzahl', value: 600 })).toBe(false);
    expect(said({ figure: 'INT' })).toBe(false);
    expect(said({ form: 'Beobachtung' })).toBe(false);
    const final = [...wholeYear('ELB', 2026, 3900), ...wholeYear('INT', 2026, 100), ...twoYears.slice(0, 25)];
    expect(said({ form: 'Quote', value: 0.3 }, december, final)).toBe(false);
    expect(said({ form: 'Quote', value: 0.3 }, month(2026, 11), final)).toBe(true);
  });

  it('is not said of a change target whose last year is not complete at that lag', () => {
    const said = (figures: readonly FigureRowDraft[], asked = {}): boolean =>
      codes(line(figures, { value: 0.05 }, { month: march, ...asked })).includes('needed');
    expect(said(without(twoYears, 'INT', '2025-09'))).toBe(false);
    const late = twoYears.map((draft) =>
      draft.figure === 'INT' && draft.month === '2025-12' ? { ...draft, load: '2026-02' } : draft,
    );
    expect(said(late)).toBe(false);
    // With a delivered December the origins differ.
    expect(said([...twoYears, { figure: 'K2', measure: 'JFW', month: '2025-12', value: 0.3 }])).toBe(false);
    expect(said(twoYears.map((draft) => ({ ...draft, load: '' })))).toBe(false);
  });

  it('a lag of the table is a lag of last year, too', () => {
    const late = (draft: FigureRowDraft): string => {
      const [year = 0, no = 0] = draft.month.split('-').map(Number);
      return no === 12 ? `${year + 1}-01` : `${year}-${String(no + 1).padStart(2, '0')}`;
    };
    const lagged = twoYears.map((draft) => ({ ...draft, load: late(draft) }));
    expect(note(line(lagged, { value: 0.05 }, { month: march }), 'needed')).toMatchObject({ needed: 912 });
    // December known at its own month has another lag.
    const early = lagged.map((draft) =>
      draft.figure === 'INT' && draft.month === '2025-12' ? { ...draft, load: '2025-12' } : draft,
    );
    const judged = line(early, { value: 0.05 }, { month: march });
    expect([judged.verdict, note(judged, 'needed')]).toEqual(['reached', undefined]);
  });

  it('is not said where the years cannot be compared', () => {
    const late = twoYears.map((draft) =>
      draft.figure === 'INT' && draft.month === '2025-02' ? { ...draft, load: '2025-04' } : draft,
    );
    expect(codes(line(late, { value: 0.05 }, { month: march }))).toEqual(['notComparable', 'basis']);
  });

  it('beside a delivered rate counts the months as known at its Ladestand', () => {
    const figures = [
      ...twoYears,
      { figure: 'INT', month: '2026-03', load: '2026-06', value: 125 },
      { figure: 'K2', measure: 'JFW', month: '2026-03', load: '2026-06', value: 0.08 },
    ];
    // 30 % of 3908,33 is 1172,5; 340 instead of 320 so far.
    expect(note(line(figures, { form: 'Quote', value: 0.3 }, { month: march }), 'needed')).toMatchObject({
      needed: 833,
    });
  });
});

describe('missing figures are missing, never 0', () => {
  const nothing = { change: 'missing', deviation: 'missing', attainment: 'missing', verdict: 'dataMissing' };

  it.each(['', null, '*', 'x', '-', '…', 'folgt', -1])('Ist %p', (value) => {
    const judged = line(delivered('INT', 1000, value), { figure: 'INT' });
    expect(judged).toMatchObject({
      ...nothing,
      actual: 'missing',
      previous: 1000,
      agreedChange: 0.053,
      required: 1053,
    });
    expect(codes(judged)).toEqual(['actualMissing']);
    expect(note(judged, 'actualMissing')?.fault).toMatchObject({ code: 'figureWithoutValue', row: 3 });
  });

  it.each(['', '*', 'folgt'])('Vorjahr %p', (value) => {
    const judged = line(delivered('INT', value, 1053), { figure: 'INT' });
    expect(judged).toMatchObject({ ...nothing, actual: 1053, previous: 'missing', required: 'missing' });
    expect(codes(judged)).toEqual(['previousMissing', 'basis']);
  });

  it('one month of a computed value', () => {
    for (const [figure, at] of [
      ['INT', '2026-02'],
      ['ELB', '2026-01'],
    ] as const) {
      const judged = line(without(twoYears, figure, at), {}, { month: march });
      expect(judged).toMatchObject({ ...nothing, actual: 'missing', previous: 300 / 4000 });
      expect(note(judged, 'actualMissing')?.fault).toMatchObject({ code: 'figureNotFound', key: { figure } });
    }
    const before = line(without(twoYears, 'ELB', '2024-12'), {}, { month: march });
    expect(before).toMatchObject({ ...nothing, previous: 'missing', required: 'missing' });
    expect(note(before, 'previousMissing')?.fault).toMatchObject({ code: 'figureNotFound', key: { figure: 'ELB' } });
  });

  it('a level without Ist', () => {
    for (const [form, value] of [
      ['Quote', 0.3],
      ['Anzahl', 600],
    ] as const) {
      const judged = line([], { form, value });
      expect(judged).toMatchObject({
        ...nothing,
        actual: 'missing',
        previous: 'missing',
        agreedChange: 'notApplicable',
        required: value,
      });
      expect(codes(judged)).toEqual(['actualMissing']);
    }
  });

  it('a previous year of 0 has no change, and says so', () => {
    const judged = line(delivered('INT', 0, 5), { figure: 'INT' });
    expect(judged).toMatchObject({ ...nothing, actual: 5, previous: 0, required: 0 });
    expect(note(judged, 'previousMissing')?.fault).toEqual({ code: 'previousIsZero' });
    // A level does not need it.
    expect(line(delivered('INT', 0, 5), { figure: 'INT', form: 'Anzahl', value: 5 })).toMatchObject({
      change: 'missing',
      verdict: 'reached',
    });
  });

  it('says what is twice in the table', () => {
    const twice = [...delivered('K3', 1000, 975), { figure: 'K3', measure: 'JFW', month: '2026-06', value: 990 }];
    const judged = line(twice, { figure: 'K3' });
    expect(judged).toMatchObject({ ...nothing, actual: 'missing' });
    expect(note(judged, 'actualMissing')?.fault).toMatchObject({ code: 'figureAmbiguous', rows: [3, 4] });
  });
});

describe('years that must not be compared', () => {
  const neither = {
    change: 'missing',
    required: 'missing',
    deviation: 'missing',
    attainment: 'missing',
    verdict: 'notComparable',
  };

  it('another lag: both figures are shown, no Veränderung, no Soll, no verdict', () => {
    const [before, now] = delivered('K3', 1000, 975);
    const figures = [{ ...before, load: '2025-09' }, now] as FigureRowDraft[];
    const judged = line(figures, { figure: 'K3', value: -0.025 });
    expect(judged).toMatchObject({ ...neither, actual: 975, previous: 1000, agreedChange: -0.025 });
    expect(codes(judged)).toEqual(['notComparable', 'basis']);
    expect(note(judged, 'notComparable')?.reason).toMatchObject({
      code: 'dataLoadMissing',
      needed: month(2025, 6),
      available: [month(2025, 9)],
    });
  });

  it('one year delivered, the other computed', () => {
    const months = monthsOf('LZB', 2025, [1000, 1000, 1000, 1000, 1000, 1000]);
    const now = delivered('K3', 1, 975).slice(1);
    const judged = line([...months, ...now], { figure: 'K3' });
    expect(judged).toMatchObject({ ...neither, actual: 975, previous: 1000 });
    expect(note(judged, 'notComparable')?.reason).toEqual({ code: 'originsDiffer' });
  });

  it.each([0, 1])('a row without Ladestand (%p)', (which) => {
    const figures = delivered('K3', 1000, 975).map((draft, index) =>
      index === which ? { ...draft, load: '' } : draft,
    );
    const judged = line(figures, { figure: 'K3' });
    expect(judged).toMatchObject(neither);
    expect(note(judged, 'notComparable')?.reason).toMatchObject({ code: 'dataLoadUnknown', row: which + 2 });
  });

  it('a year before that is not there is missing, whatever else is wrong', () => {
    const now = delivered('K3', 1, 975).slice(1);
    const noLoad = now.map((draft) => ({ ...draft, load: '' }));
    const judged = line(noLoad, { figure: 'K3', value: -0.025 });
    expect(judged).toMatchObject({ actual: 975, previous: 'missing', required: 'missing', verdict: 'dataMissing' });
    expect(codes(judged)).toEqual(['previousMissing', 'basis']);
    expect(codes(line(noLoad, { figure: 'K3', form: 'Beobachtung' }))).toEqual([
      'monitoringOnly',
      'previousMissing',
      'basis',
    ]);
    expect(codes(line(noLoad, { figure: 'K3', form: 'Anzahl', value: 980 }))).toEqual(['gap', 'basis']);
    const late = twoYears
      .filter(({ figure, month: at }) => figure !== 'ELB' || at !== '2024-12')
      .map((draft) => (draft.month === '2025-02' ? { ...draft, load: '2025-04' } : draft));
    expect(line(late, {}, { month: march })).toMatchObject({ previous: 'missing', verdict: 'dataMissing' });
  });

  it('another lag of a year of 0 is another lag first', () => {
    const [before, now] = delivered('INT', 0, 5);
    const judged = line([{ ...before, load: '2025-09' }, now] as FigureRowDraft[], { figure: 'INT' });
    expect(judged).toMatchObject({ ...neither, actual: 5, previous: 0 });
    expect(codes(judged)).toEqual(['notComparable', 'basis']);
  });

  it('monitoring shows no change either, and says why', () => {
    const [before, now] = delivered('K1', 1000, 975);
    const judged = line([{ ...before, load: '2025-09' }, now] as FigureRowDraft[], {
      figure: 'K1',
      form: 'Beobachtung',
    });
    expect(judged).toMatchObject({ actual: 975, previous: 1000, change: 'missing', verdict: 'monitoringOnly' });
    expect(codes(judged)).toEqual(['monitoringOnly', 'notComparable', 'basis']);
  });

  it('a level keeps its verdict and says why there is no change', () => {
    const [before, now] = delivered('K3', 1000, 975);
    const judged = line([{ ...before, load: '2025-09' }, now] as FigureRowDraft[], {
      figure: 'K3',
      form: 'Anzahl',
      value: 980,
    });
    expect(judged).toMatchObject({ previous: 1000, change: 'missing', required: 980, verdict: 'reached' });
    expect(codes(judged)).toEqual(['gap', 'basis', 'changeMissing']);
    expect(note(judged, 'changeMissing')?.reason).toMatchObject({ code: 'dataLoadMissing' });
  });
});

it('every line names its own reason first', () => {
  const found = lines(
    figureRows([...delivered('K2', 0.264, 0.2776), ...delivered('K3', 1000, '*')]),
    targetRows([{}, { no: 3, figure: 'K3' }, { no: 4, figure: 'K9' }, { no: 5, figure: '', form: 'Schritte' }]),
  );
  expect(found.map((each) => codes(each)[0])).toEqual([
    'levelDisagrees',
    'actualMissing',
    'targetFault',
    'judgedByHand',
  ]);
});

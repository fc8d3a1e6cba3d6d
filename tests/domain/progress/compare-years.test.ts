import { compareYears, type FigureRequest } from '../../../src/domain/progress';
import { asked, at, course, later, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

function compare(drafts: readonly FigureRowDraft[], request: FigureRequest) {
  const { actual, previous, incomparability } = compareYears(tableOf(drafts), request);
  return {
    actual: actual.ok ? actual.value.value : actual.error,
    previous: previous.ok ? previous.value.value : previous.error,
    incomparability,
  };
}

const key = (figure: string, text: string, rest: object = {}) => ({
  figure,
  measure: 'month',
  sex: 'total',
  month: at(text),
  ...rest,
});

const march = asked('INT', '2026-03');
const now = course('INT', '2026-01', [10, 20, 30]);
const before = course('INT', '2025-01', [11, 21, 31]);

/** Every load brings the year so far anew; each month gains 1 with every load. */
function anew(year: number, loads: number, base: number): FigureRowDraft[] {
  return Array.from({ length: loads }, (_, load) =>
    Array.from({ length: Math.min(load + 1, 12) }, (__, index) => ({
      figure: 'INT',
      month: later(`${year}-01`, index),
      load: later(`${year}-01`, load),
      value: base + load - index,
    })),
  ).flat();
}

describe('two years at the same load lag', () => {
  it('compare where every month was delivered once without Wartezeit (T-0)', () => {
    const { actual, previous, incomparability } = compareYears(tableOf([...now, ...before]), march);
    expect(incomparability).toBeNull();
    expect(actual).toMatchObject({ value: { value: 60, dataLoad: at('2026-03') } });
    expect(previous).toEqual({
      ok: true,
      value: {
        value: 63,
        origin: 'computed',
        dataLoad: at('2025-03'),
        numerator: [11, 21, 31].map((value, index) => ({
          key: key('INT', later('2025-01', index)),
          value,
          dataLoad: at(later('2025-01', index)),
          row: 5 + index,
        })),
        denominator: [],
        newerLoad: null,
      },
    });
  });

  it('compare with three months of Wartezeit (T-3), stated or from the column', () => {
    const late = (drafts: FigureRowDraft[]) => drafts.map((draft) => ({ ...draft, load: '', waiting: 3 }));
    expect(compare([...late(now), ...late(before)], march)).toEqual({
      actual: 60,
      previous: 63,
      incomparability: null,
    });
    const stated = [...course('INT', '2026-01', [10, 20, 30], { lag: 3 }), ...late(before)];
    expect(compare(stated, march)).toEqual({ actual: 60, previous: 63, incomparability: null });
  });

  it('compare where every load delivers the year so far anew', () => {
    const drafts = [...anew(2025, 16, 100), ...anew(2026, 6, 200)];
    // March: 200 + 201 + 202 at the load of March; a year before 100 + 101 + 102, whatever came later.
    expect(compare(drafts, march)).toEqual({ actual: 603, previous: 303, incomparability: null });
    const june = { ...march, dataLoad: at('2026-06') };
    expect(compare(drafts, june)).toEqual({ actual: 612, previous: 312, incomparability: null });
    // The load of a year before June is there for every month, but not for January alone.
    const left = drafts.filter(({ month, load }) => !(month === '2025-01' && load === '2025-06'));
    expect(compare(left, june)).toEqual({
      actual: 612,
      previous: 311,
      incomparability: {
        code: 'dataLoadMissing',
        key: key('INT', '2025-01'),
        needed: at('2025-06'),
        available: [
          ...Array.from({ length: 5 }, (_, index) => later('2025-01', index)),
          ...Array.from({ length: 10 }, (_, index) => later('2025-07', index)),
        ].map(at),
      },
    });
  });

  it('compare month by month at the lag of each', () => {
    // February was corrected by the load of March, in both years.
    const corrected = [
      ...now,
      ...before,
      ...course('INT', '2026-02', [22], { lag: 1 }),
      ...course('INT', '2025-02', [23], { lag: 1 }),
    ];
    expect(compare(corrected, march)).toEqual({ actual: 62, previous: 65, incomparability: null });
    const one = [...now, ...before, ...course('INT', '2026-02', [22], { lag: 1 })];
    expect(compare(one, march)).toEqual({
      actual: 62,
      previous: 63,
      incomparability: {
        code: 'dataLoadMissing',
        key: key('INT', '2025-02'),
        needed: at('2025-03'),
        available: [at('2025-02')],
      },
    });
  });

  it('tell the newest Ladestand of the previous year and a newer one of its month', () => {
    const rows = [
      ...now,
      ...before,
      ...course('INT', '2026-01', [12], { lag: 4 }),
      ...course('INT', '2025-01', [13], { lag: 4 }),
    ];
    const more = [...rows, ...course('INT', '2025-03', [39], { lag: 9 })];
    const { previous } = compareYears(tableOf(more), { ...march, dataLoad: at('2026-05') });
    expect(previous).toMatchObject({ value: { value: 65, dataLoad: at('2025-05'), newerLoad: at('2025-12') } });
  });

  it('compare rates with the stock of the month before, each part at its lag', () => {
    const rate = (year: number, integrations: number, stock: number) => [
      ...course('INT', `${year}-01`, [integrations, integrations]),
      ...course('ELB', `${year - 1}-12`, [stock, stock], { lag: 2 }),
    ];
    const request = asked('K2', '2026-02');
    const drafts = [...rate(2026, 30, 1000), ...rate(2025, 33, 1100)];
    expect(compare(drafts, request)).toEqual({ actual: 0.06, previous: 0.06, incomparability: null });
    const late = drafts.map((draft) => (draft.month === '2024-12' ? { ...draft, load: '2025-01' } : draft));
    expect(compare(late, request)).toEqual({
      actual: 0.06,
      previous: 0.06,
      incomparability: {
        code: 'dataLoadMissing',
        key: key('ELB', '2024-12'),
        needed: at('2025-02'),
        available: [at('2025-01')],
      },
    });
  });

  it('compare totals of women and men with totals of their own', () => {
    const parts = (drafts: FigureRowDraft[]) =>
      drafts.flatMap((draft) => [
        { ...draft, sex: 'Frauen', value: 4 },
        { ...draft, sex: 'Männer', value: 6 },
      ]);
    expect(compare([...now, ...parts(before)], march)).toEqual({ actual: 60, previous: 30, incomparability: null });
    expect(compare([...parts(now), ...before], march)).toEqual({ actual: 30, previous: 63, incomparability: null });
    const undated = parts(before).map((draft) => ({ ...draft, load: '' }));
    expect(compare([...now, ...undated], march)).toEqual({
      actual: 60,
      previous: 30,
      incomparability: { code: 'dataLoadUnknown', key: key('INT', '2025-01', { sex: 'female' }), row: 5 },
    });
  });

  it('compare at the load that the value has, not at a later one that was asked for', () => {
    const asking = { ...march, dataLoad: at('2026-12') };
    expect(compare([...now, ...before], asking)).toEqual({ actual: 60, previous: 63, incomparability: null });
  });
});

describe('another load of the previous year', () => {
  it('is shown, as it was known then, with what is needed and what there is', () => {
    const drafts = [
      ...now,
      ...course('INT', '2025-01', [11, 21, 31], { lag: 3 }),
      ...course('INT', '2025-01', [12, 22, 32], { lag: 4 }),
    ];
    const incomparability = {
      code: 'dataLoadMissing',
      key: key('INT', '2025-01'),
      needed: at('2025-01'),
      available: [at('2025-04'), at('2025-05')],
    };
    // By the load of June 2025 January 12, February 22 were corrected; March was not.
    expect(compare(drafts, march)).toEqual({ actual: 60, previous: 12 + 22 + 31, incomparability });
    expect(compare(drafts, { ...march, dataLoad: at('2026-06') })).toEqual({
      actual: 60,
      previous: 65,
      incomparability,
    });
    expect(compare(drafts, { ...march, dataLoad: at('2026-03') })).toEqual({
      actual: 60,
      previous: 65,
      incomparability,
    });
  });

  it('is shown as it was known a year before this one, not as it was known first', () => {
    const drafts = [
      ...course('INT', '2026-01', [10, 20, 30], { lag: 3 }),
      ...before,
      ...course('INT', '2025-01', [12, 22, 32], { lag: 1 }),
    ];
    expect(compare(drafts, march)).toMatchObject({
      actual: 60,
      previous: 66,
      incomparability: { needed: at('2025-04') },
    });
  });

  it('of the months is the reason, where a delivered value stands beside them', () => {
    const drafts = [
      ...now,
      ...course('INT', '2025-01', [11, 21, 31], { lag: 1 }),
      { figure: 'INT', measure: 'JFW', month: '2025-03', value: 70 },
    ];
    expect(compare(drafts, march)).toMatchObject({
      actual: 60,
      previous: 70,
      incomparability: { code: 'dataLoadMissing', key: key('INT', '2025-01') },
    });
  });

  it('names the first month that is missing', () => {
    const drafts = [...now, ...before.slice(0, 2), ...course('INT', '2025-03', [31], { lag: 1 })];
    expect(compare(drafts, march)).toMatchObject({
      previous: 63,
      incomparability: {
        code: 'dataLoadMissing',
        key: key('INT', '2025-03'),
        needed: at('2025-03'),
        available: [at('2025-04')],
      },
    });
  });

  it('is unknown where a row names none, in either year', () => {
    const undated = (drafts: FigureRowDraft[]) => drafts.map((draft) => ({ ...draft, load: '' }));
    expect(compare([...now, ...undated(before)], march)).toEqual({
      actual: 60,
      previous: 63,
      incomparability: { code: 'dataLoadUnknown', key: key('INT', '2025-01'), row: 5 },
    });
    expect(compare([...undated(now), ...before], march)).toEqual({
      actual: 60,
      previous: 63,
      incomparability: { code: 'dataLoadUnknown', key: key('INT', '2026-01'), row: 2 },
    });
    expect(compare([...now.slice(0, 2), ...undated(now.slice(2)), ...before], march)).toMatchObject({
      incomparability: { code: 'dataLoadUnknown', key: key('INT', '2026-03'), row: 4 },
    });
  });

  it('of the stock is unknown, too', () => {
    const drafts = [
      ...course('INT', '2026-01', [30]),
      ...course('ELB', '2025-12', [1000], { load: '' }),
      ...course('INT', '2025-01', [30]),
      ...course('ELB', '2024-12', [1000]),
    ];
    expect(compare(drafts, asked('K2', '2026-01'))).toMatchObject({
      incomparability: { code: 'dataLoadUnknown', key: key('ELB', '2025-12'), row: 3 },
    });
  });

  it('is missing rather than unknown where another month names none', () => {
    const drafts = [
      ...now,
      ...course('INT', '2025-01', [11], { lag: 1 }),
      ...before.slice(1),
      { figure: 'INT', month: '2025-03', load: '', value: 31 },
    ];
    expect(compare(drafts, march)).toMatchObject({
      incomparability: { code: 'dataLoadMissing', key: key('INT', '2025-01') },
    });
  });
});

describe('one year delivered, the other computed', () => {
  const delivered = (year: number, rest: Partial<FigureRowDraft> = {}) => ({
    figure: 'INT',
    measure: 'JFW',
    month: `${year}-03`,
    value: 70,
    ...rest,
  });

  it('differ in origin: both are shown, and not compared', () => {
    expect(compare([...now, ...before, delivered(2026)], march)).toEqual({
      actual: 70,
      previous: 63,
      incomparability: { code: 'originsDiffer' },
    });
    expect(compare([...now, delivered(2025)], march)).toEqual({
      actual: 60,
      previous: 70,
      incomparability: { code: 'originsDiffer' },
    });
  });

  it('are compared as computed where the previous year has the months as well', () => {
    expect(compare([...now, ...before, delivered(2025)], march)).toEqual({
      actual: 60,
      previous: 63,
      incomparability: null,
    });
  });

  it('are not there where neither is known a year before', () => {
    expect(compare([delivered(2026)], march)).toEqual({
      actual: 70,
      previous: { code: 'figureNotFound', key: key('INT', '2025-03', { measure: 'progress' }) },
      incomparability: null,
    });
    expect(compare(now, march)).toEqual({
      actual: 60,
      previous: { code: 'figureNotFound', key: key('INT', '2025-01') },
      incomparability: null,
    });
  });
});

describe('both years delivered', () => {
  const k1 = (year: number, rest: Partial<FigureRowDraft> = {}) => ({
    figure: 'K1',
    measure: 'JFW',
    month: `${year}-03`,
    value: year,
    ...rest,
  });
  const request = asked('K1', '2026-03');

  it('compare at the same lag', () => {
    const drafts = [k1(2026), k1(2025), k1(2025, { load: '2025-06', value: 1 })];
    const { previous, incomparability } = compareYears(tableOf(drafts), request);
    expect(incomparability).toBeNull();
    expect(previous).toEqual({
      ok: true,
      value: {
        value: 2025,
        origin: 'delivered',
        dataLoad: at('2025-03'),
        numerator: [
          { key: key('K1', '2025-03', { measure: 'progress' }), value: 2025, dataLoad: at('2025-03'), row: 3 },
        ],
        denominator: [],
        newerLoad: at('2025-06'),
      },
    });
  });

  it('compare a row of K1 with one of LLU, which is the same value, after one of K1', () => {
    const llu = (year: number, rest: Partial<FigureRowDraft> = {}) => k1(year, { figure: 'LLU', ...rest });
    expect(compare([k1(2026), llu(2025)], request)).toEqual({ actual: 2026, previous: 2025, incomparability: null });
    expect(compare([llu(2026), k1(2025)], request)).toEqual({ actual: 2026, previous: 2025, incomparability: null });
    expect(compare([k1(2026), llu(2025), k1(2025, { value: 7 })], request)).toMatchObject({ previous: 7 });
    expect(compare([llu(2026), llu(2025, { value: 8 }), k1(2025, { value: 7 })], request)).toMatchObject({
      previous: 8,
    });
    const late = [k1(2026), llu(2025), k1(2025, { load: '2025-04' })];
    expect(compare(late, request)).toEqual({ actual: 2026, previous: 2025, incomparability: null });
    const ambiguous = [k1(2026), llu(2025), k1(2025), k1(2025, { value: 7 })];
    expect(compare(ambiguous, request)).toMatchObject({ previous: { code: 'figureAmbiguous' }, incomparability: null });
  });

  it('do not compare another lag, an unknown load or a marker', () => {
    const progress = { measure: 'progress' };
    expect(compare([k1(2026), k1(2025, { load: '2025-04' })], request)).toEqual({
      actual: 2026,
      previous: 2025,
      incomparability: {
        code: 'dataLoadMissing',
        key: key('K1', '2025-03', progress),
        needed: at('2025-03'),
        available: [at('2025-04')],
      },
    });
    expect(compare([k1(2026), k1(2025, { load: '' })], request)).toEqual({
      actual: 2026,
      previous: 2025,
      incomparability: { code: 'dataLoadUnknown', key: key('K1', '2025-03', progress), row: 3 },
    });
    expect(compare([k1(2026, { load: '' }), k1(2025)], request)).toEqual({
      actual: 2026,
      previous: 2025,
      incomparability: { code: 'dataLoadUnknown', key: key('K1', '2026-03', progress), row: 2 },
    });
    expect(compare([k1(2026), k1(2025, { value: '*' }), ...course('LLU', '2025-01', [1, 2, 3])], request)).toEqual({
      actual: 2026,
      previous: {
        code: 'figureWithoutValue',
        key: key('K1', '2025-03', progress),
        row: 3,
        missing: { reason: 'marker', marker: '*' },
      },
      incomparability: null,
    });
    expect(compare([k1(2026)], request)).toMatchObject({ previous: { code: 'figureNotFound' }, incomparability: null });
  });
});

describe('years that are not there', () => {
  it('Ist missing: the previous year is told without a comparison', () => {
    expect(compare(before, march)).toEqual({
      actual: { code: 'figureNotFound', key: key('INT', '2026-01') },
      previous: 63,
      incomparability: null,
    });
    const marked = [...now.slice(0, 2), ...course('INT', '2026-03', ['*']), ...before];
    expect(compare(marked, march)).toMatchObject({ actual: { code: 'figureWithoutValue', row: 4 }, previous: 63 });
  });

  it('another Ladestand that cannot be formed either is missing, and no matter of loads', () => {
    const drafts = [...now, ...course('INT', '2025-01', [11, '*', 31], { lag: 1 })];
    expect(compare(drafts, march)).toMatchObject({
      actual: 60,
      previous: { code: 'figureWithoutValue', row: 6 },
      incomparability: null,
    });
  });

  describe('Ist not known at the load asked for', () => {
    const missing = (needed: string, text: string, available: readonly string[]) => ({
      code: 'dataLoadNotFound',
      key: key('INT', text),
      dataLoad: at(needed),
      available: available.map(at),
    });
    /** Previous year while Ist is not there, asked for at a load. */
    const previous = (drafts: readonly FigureRowDraft[], load: string, request = march) => {
      const { actual, ...rest } = compare(drafts, { ...request, dataLoad: at(load) });
      expect(actual).toMatchObject({ code: expect.stringMatching(/NotFound$/u) as string });
      expect(rest.incomparability).toBeNull();
      return rest.previous;
    };
    const late = course('INT', '2025-01', [12, 22, 32], { load: '2025-06' });

    it('the previous year is told at that load, every month or the reporting month alone', () => {
      expect(previous([...before, ...late], '2026-06')).toBe(66);
      expect(previous([...before, ...late], '2026-03')).toBe(63);
    });

    it('the previous year of another load is not told', () => {
      expect(previous([...now, ...before], '2026-02')).toEqual(missing('2025-02', '2025-03', ['2025-03']));
      expect(previous(before, '2026-06')).toEqual(missing('2025-06', '2025-01', ['2025-01']));
      const mixed = [...late.slice(0, 1), ...before.slice(1, 2), ...late.slice(2)];
      expect(previous(mixed, '2026-06')).toEqual(missing('2025-06', '2025-02', ['2025-02']));
      const march2025 = [...late.slice(0, 2), ...before.slice(2)];
      expect(previous(march2025, '2026-06')).toEqual(missing('2025-06', '2025-03', ['2025-03']));
      const february = [...late.slice(0, 1), ...before.slice(1, 2)];
      expect(previous(february, '2026-06', asked('INT', '2026-02'))).toEqual(
        missing('2025-06', '2025-02', ['2025-02']),
      );
    });

    it('the previous year of an unknown load is not told', () => {
      const undated = late.map((draft) => ({ ...draft, load: '' }));
      expect(previous(undated, '2026-06')).toEqual(missing('2025-06', '2025-01', []));
    });

    it('the months of a rate count with their stock', () => {
      const rate = (load: string) => [
        ...course('INT', '2025-01', [30, 30], { load }),
        ...course('ELB', '2024-12', [1000, 1000], { load }),
      ];
      const request = asked('K2', '2026-02');
      expect(previous(rate('2025-04'), '2026-04', request)).toBe(0.06);
      const own = [...course('INT', '2025-01', [30, 30]), ...course('ELB', '2024-12', [1000, 1000])];
      expect(previous(own, '2026-02', request)).toBe(0.06);
      const other = [...rate('2025-04').slice(0, 2), ...course('ELB', '2024-12', [1000, 1000])];
      expect(previous(other, '2026-04', request)).toMatchObject({ key: key('ELB', '2024-12') });
    });

    it('no load of a year before leaves the first one', () => {
      expect(previous([...now, ...before], '2005-06')).toBe(63);
    });
  });

  it('the previous year has to be one of the SGB II', () => {
    const table = course('INT', '2005-01', [10, 20, 30]);
    expect(compare(table, asked('INT', '2005-03'))).toEqual({
      actual: 60,
      previous: { code: 'monthsBeforeStart' },
      incomparability: null,
    });
    const rate = (year: string) => [...course('INT', `${year}-01`, [1]), ...course('ELB', `${year}-01`, [10])];
    expect(
      compare([...rate('2005'), ...rate('2006'), ...course('ELB', '2005-12', [10])], asked('K2', '2006-01')),
    ).toEqual({
      actual: 0.1,
      previous: { code: 'monthsBeforeStart' },
      incomparability: null,
    });
    expect(compare([...rate('2005'), ...rate('2006')], asked('K2', '2006-01', { stockShift: 0 }))).toEqual({
      actual: 0.1,
      previous: 0.1,
      incomparability: null,
    });
  });

  it('a marked or ambiguous month of the previous year is no matter of loads', () => {
    const marked = [...now, ...before.slice(0, 2), ...course('INT', '2025-03', ['x'])];
    expect(compare(marked, march)).toMatchObject({
      previous: { code: 'figureWithoutValue', row: 7 },
      incomparability: null,
    });
    const twice = [...now, ...before, ...course('INT', '2025-03', [1])];
    expect(compare(twice, march)).toMatchObject({
      previous: { code: 'figureAmbiguous', rows: [7, 8] },
      incomparability: null,
    });
  });
});

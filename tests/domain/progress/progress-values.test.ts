import { progressValue, type FigureRequest } from '../../../src/domain/progress';
import type { FigureCode } from '../../../src/domain/quantities';
import { asked, at, course, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

const key = (figure: FigureCode, text: string, measure: 'month' | 'progress' = 'month') => ({
  figure,
  measure,
  sex: 'total',
  month: at(text),
});

function needsExactly(drafts: readonly FigureRowDraft[], request: FigureRequest, value: number): void {
  expect(progressValue(tableOf(drafts), request)).toMatchObject({ ok: true, value: { value, origin: 'computed' } });
  for (const left of drafts) {
    const others = drafts.filter((draft) => draft !== left);
    expect(progressValue(tableOf(others), request)).toMatchObject({
      ok: false,
      error: { code: 'figureNotFound', key: { figure: left.figure, month: at(left.month) } },
    });
  }
}

describe('Jahresfortschrittswert computed from months', () => {
  it.each([
    ['LLU', 'LLU', 100 + 200 + 600],
    ['K1', 'LLU', 900],
    ['LUH', 'LUH', 900],
    ['K1E1', 'LUH', 900],
    ['INT', 'INT', 900],
    ['BS_KONT', 'BS_KONT', 900],
    ['ELB', 'ELB', 300],
    ['K1E2', 'ELB', 300],
    ['LZB', 'LZB', 300],
    ['K3', 'LZB', 300],
    ['LZB_AMP', 'LZB_AMP', 300],
    ['LZB_4J', 'LZB_4J', 300],
  ] as const)('%s: amounts and events are summed, stocks averaged (%s, %p)', (figure, quantity, value) => {
    for (const stockShift of [0, 1] as const) {
      needsExactly(course(quantity, '2026-01', [100, 200, 600]), asked(figure, '2026-03', { stockShift }), value);
    }
  });

  it.each([
    ['K2', 'INT', 'ELB'],
    ['K2E1', 'BS_GERING', 'ELB'],
    ['K2E2', 'BS_2AM', 'ELB'],
    ['K2E4', 'INT_ALLEIN', 'ELB_ALLEIN'],
    ['K3E1', 'INT_LZB', 'LZB'],
  ] as const)('%s: Σ %s / mean %s, of December to February or of January to March', (code, events, stock) => {
    const numerator = course(events, '2026-01', [90, 110, 130]);
    needsExactly([...numerator, ...course(stock, '2025-12', [900, 1000, 1100])], asked(code, '2026-03'), 0.33);
    const same = asked(code, '2026-03', { stockShift: 0 });
    needsExactly([...numerator, ...course(stock, '2026-01', [900, 1000, 1100])], same, 0.33);
  });

  it('K2 of March 2015: INT January – March 2015 over ELB December 2014 – February 2015 (BIAJ)', () => {
    const drafts = [...course('INT', '2015-01', [90, 110, 130]), ...course('ELB', '2014-12', [900, 1000, 1100])];
    needsExactly(drafts, asked('K2', '2015-03'), 0.33);
  });

  it.each(['K1E3', 'K1E4', 'K2E3', 'K3E2', 'K3E3', 'K3E4'] as const)('%s can only be delivered', (indicator) => {
    expect(progressValue(tableOf([]), asked(indicator, '2026-03', { sex: 'male' }))).toEqual({
      ok: false,
      error: { code: 'deliveredOnly', indicator, month: at('2026-03'), sex: 'male' },
    });
    const table = tableOf([{ figure: indicator, measure: 'JFW', month: '2026-03', value: 0.3 }]);
    expect(progressValue(table, asked(indicator, '2026-03'))).toMatchObject({
      value: { value: 0.3, origin: 'delivered' },
    });
  });

  it('tells its parts, its Ladestand and where they stand', () => {
    const table = tableOf([
      ...course('INT', '2026-01', [90, 110]),
      ...course('ELB', '2025-12', [900, 1100], { lag: 1 }),
    ]);
    expect(progressValue(table, asked('K2', '2026-02'))).toEqual({
      ok: true,
      value: {
        value: 0.2,
        origin: 'computed',
        dataLoad: at('2026-02'),
        numerator: [
          { key: key('INT', '2026-01'), value: 90, dataLoad: at('2026-01'), row: 2 },
          { key: key('INT', '2026-02'), value: 110, dataLoad: at('2026-02'), row: 3 },
        ],
        denominator: [
          { key: key('ELB', '2025-12'), value: 900, dataLoad: at('2026-01'), row: 4 },
          { key: key('ELB', '2026-01'), value: 1100, dataLoad: at('2026-02'), row: 5 },
        ],
        newerLoad: null,
      },
    });
  });

  it('rests on the newest Ladestand among the parts, the stock included', () => {
    const table = tableOf([...course('INT', '2026-01', [90]), ...course('ELB', '2025-12', [900], { lag: 4 })]);
    expect(progressValue(table, asked('K2', '2026-01'))).toMatchObject({ value: { dataLoad: at('2026-04') } });
  });

  it('has no Ladestand where the table names none', () => {
    const table = tableOf(course('INT', '2026-01', [90, 110], { load: '' }));
    expect(progressValue(table, asked('INT', '2026-02'))).toMatchObject({
      value: { value: 200, dataLoad: null, newerLoad: null, numerator: [{ dataLoad: null }, { dataLoad: null }] },
    });
  });

  it('reaches back to January only', () => {
    needsExactly(course('INT', '2026-01', [90]), asked('INT', '2026-01'), 90);
    const year = Array.from({ length: 12 }, () => 2);
    needsExactly(course('INT', '2026-01', year), asked('INT', '2026-12'), 24);
    expect(progressValue(tableOf([]), asked('K2', '2005-01'))).toEqual({
      ok: false,
      error: { code: 'monthsBeforeStart' },
    });
    needsExactly(
      [...course('INT', '2005-01', [10]), ...course('ELB', '2005-01', [100])],
      asked('K2', '2005-01', { stockShift: 0 }),
      0.1,
    );
  });

  it('has no value beyond the range of numbers or over a stock of 0', () => {
    expect(progressValue(tableOf(course('LLU', '2026-01', [1e308, 1e308])), asked('K1', '2026-02'))).toEqual({
      ok: false,
      error: { code: 'resultTooLarge' },
    });
    expect(progressValue(tableOf(course('LZB_AMP', '2026-01', [1e308, 1e308])), asked('LZB_AMP', '2026-02'))).toEqual({
      ok: false,
      error: { code: 'resultTooLarge' },
    });
    const drafts = [...course('INT_ALLEIN', '2026-01', [0]), ...course('ELB_ALLEIN', '2025-12', [0])];
    expect(progressValue(tableOf(drafts), asked('K2E4', '2026-01'))).toEqual({
      ok: false,
      error: { code: 'stockIsZero' },
    });
  });
});

describe('delivered Jahresfortschrittswert', () => {
  const months = course('LLU', '2026-01', [100, 200, 300]);
  const k1 = { figure: 'K1', measure: 'JFW', month: '2026-03', value: 610 };
  const llu = { figure: 'LLU', measure: 'JFW', month: '2026-03', value: 620 };
  const request = asked('K1', '2026-03');

  it('wins over the months; the row of K1 over the row of LLU', () => {
    expect(progressValue(tableOf([...months, llu, k1]), request)).toEqual({
      ok: true,
      value: {
        value: 610,
        origin: 'delivered',
        dataLoad: at('2026-03'),
        numerator: [{ key: key('K1', '2026-03', 'progress'), value: 610, dataLoad: at('2026-03'), row: 6 }],
        denominator: [],
        newerLoad: null,
      },
    });
    expect(progressValue(tableOf([...months, llu]), request)).toMatchObject({
      value: { value: 620, numerator: [{ key: { figure: 'LLU' }, row: 5 }] },
    });
  });

  it.each([
    ['K1E1', 'LUH'],
    ['K1E2', 'ELB'],
    ['K3', 'LZB'],
  ] as const)('%s may stand in a row of %s, but not the other way round', (indicator, quantity) => {
    const of = (figure: FigureCode) => tableOf([{ figure, measure: 'JFW', month: '2026-03', value: 5 }]);
    expect(progressValue(of(quantity), asked(indicator, '2026-03'))).toMatchObject({ value: { value: 5 } });
    expect(progressValue(of(quantity), asked(quantity, '2026-03'))).toMatchObject({ value: { value: 5 } });
    expect(progressValue(of(indicator), asked(quantity, '2026-03'))).toMatchObject({
      error: { code: 'figureNotFound' },
    });
  });

  it('of K2 does not stand in a row of its events or stock', () => {
    const table = tableOf(['INT', 'ELB'].map((figure) => ({ figure, measure: 'JFW', month: '2026-03', value: 5 })));
    expect(progressValue(table, asked('K2', '2026-03'))).toMatchObject({
      error: { code: 'figureNotFound', key: key('INT', '2026-01') },
    });
  });

  it('is of one month, sex and Art', () => {
    expect(progressValue(tableOf([k1]), asked('K1', '2026-04')).ok).toBe(false);
    expect(progressValue(tableOf([k1]), asked('K1', '2026-03', { sex: 'female' })).ok).toBe(false);
    expect(progressValue(tableOf([{ ...k1, measure: 'Monat' }]), request).ok).toBe(false);
    // Women and men of a rate or of what was delivered do not make a total.
    const parts = ['Frauen', 'Männer'].map((sex) => ({ ...llu, sex }));
    expect(progressValue(tableOf(parts), request)).toMatchObject({ error: { code: 'figureNotFound' } });
  });

  it('that is marked gives way to the other row, then to the months, then says so', () => {
    const marked = { ...k1, value: '*' };
    expect(progressValue(tableOf([...months, marked, llu]), request)).toMatchObject({ value: { value: 620 } });
    expect(progressValue(tableOf([...months, marked]), request)).toMatchObject({
      value: { value: 600, origin: 'computed' },
    });
    expect(progressValue(tableOf([marked, { ...llu, value: 'x' }]), request)).toEqual({
      ok: false,
      error: {
        code: 'figureWithoutValue',
        key: key('K1', '2026-03', 'progress'),
        row: 2,
        missing: { reason: 'marker', marker: '*' },
      },
    });
  });

  it('that is ambiguous gives way to nothing', () => {
    const twice = [{ ...k1, value: 611 }, k1];
    expect(progressValue(tableOf([...months, ...twice, llu]), request)).toEqual({
      ok: false,
      error: { code: 'figureAmbiguous', key: key('K1', '2026-03', 'progress'), rows: [5, 6] },
    });
    const second = [...months, { ...k1, value: '*' }, llu, { ...llu, value: 621 }];
    expect(progressValue(tableOf(second), request)).toMatchObject({
      error: { code: 'figureAmbiguous', key: { figure: 'LLU' }, rows: [6, 7] },
    });
  });

  it('is taken at its first load or at the one asked for, and a newer one is told', () => {
    const table = tableOf([{ ...k1, load: '2026-06', value: 640 }, k1, { ...k1, load: '2026-05', value: 630 }]);
    const value = (dataLoad: string | null) =>
      progressValue(table, { ...request, dataLoad: dataLoad === null ? null : at(dataLoad) });
    expect(value(null)).toMatchObject({ value: { value: 610, dataLoad: at('2026-03'), newerLoad: at('2026-06') } });
    expect(value('2026-05')).toMatchObject({
      value: { value: 630, dataLoad: at('2026-05'), newerLoad: at('2026-06') },
    });
    expect(value('2099-12')).toMatchObject({ value: { value: 640, dataLoad: at('2026-06'), newerLoad: null } });
    expect(value('2026-02')).toMatchObject({
      error: {
        code: 'dataLoadNotFound',
        dataLoad: at('2026-02'),
        available: ['2026-03', '2026-05', '2026-06'].map(at),
      },
    });
  });

  it('of a load that had not come yet gives way to the months', () => {
    const table = tableOf([...months, { ...k1, load: '2026-06' }]);
    expect(progressValue(table, { ...request, dataLoad: at('2026-03') })).toMatchObject({
      value: { value: 600, origin: 'computed' },
    });
  });

  it('needs no Ladestand', () => {
    expect(progressValue(tableOf([{ ...k1, load: '' }]), request)).toMatchObject({
      value: { value: 610, dataLoad: null, newerLoad: null },
    });
    const both = tableOf([
      { ...k1, load: '' },
      { ...k1, load: '2026-04', value: 615 },
    ]);
    expect(progressValue(both, request)).toMatchObject({ value: { value: 615, dataLoad: at('2026-04') } });
  });
});

it('a month of another Art or sex is no month of the year so far', () => {
  const table = tableOf([
    ...monthsOf('INT', 2026, [1, 2]),
    { figure: 'INT', measure: '12M', month: '2026-03', value: 3 },
    { figure: 'INT', sex: 'Frauen', month: '2026-03', value: 3 },
  ]);
  expect(progressValue(table, asked('INT', '2026-03'))).toMatchObject({
    error: { code: 'figureNotFound', key: key('INT', '2026-03') },
  });
});

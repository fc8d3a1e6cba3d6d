import { forecastYearEnd, type ForecastMethod, type YearEndForecast } from '../../../src/domain/forecast';
import type { FigureTable } from '../../../src/domain/figure-table';
import type { FigureRequest } from '../../../src/domain/progress';
import { month, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

function request(
  figure: FigureRequest['figure'],
  year: number,
  no: number,
  load?: readonly [number, number],
): FigureRequest {
  return {
    figure,
    month: month(year, no),
    sex: 'total',
    dataLoad: load === undefined ? null : month(...load),
    stockShift: 1,
  };
}

function forecast(table: FigureTable, asked: FigureRequest, method: ForecastMethod = 'season'): YearEndForecast {
  const result = forecastYearEnd(table, asked, method);
  if (!result.ok) throw new Error(`expected a forecast, got ${JSON.stringify(result.error)}`);
  return result.value;
}

function text(year: number, no: number): string {
  return `${year + Math.floor((no - 1) / 12)}-${String(((no - 1) % 12) + 1).padStart(2, '0')}`;
}

/** Integrations of one load: every month of the year so far, 10 in the end, 9 a month after, 8 at once. */
function load(year: number, no: number, final = 10): FigureRowDraft[] {
  return Array.from({ length: Math.min(no, 12) }, (_, index) => ({
    figure: 'INT',
    month: text(year, index + 1),
    load: text(year, no),
    value: final - Math.max(0, 2 - (no - index - 1)),
  }));
}

function loads(year: number, last: number, final = 10): FigureRowDraft[] {
  return Array.from({ length: last }, (_, index) => load(year, index + 1, final)).flat();
}

describe('months that are read again at every load', () => {
  it('holds the same load lag in both years, for the month and for the Jahresendwert', () => {
    const drafts = [...loads(2025, 12), ...loads(2026, 3)];
    const result = forecast(tableOf(drafts), request('INT', 2026, 3));
    // 10 + 9 + 8 in both years; 10 · 10 + 9 + 8 in December.
    expect(result.soFar.value).toBe(27);
    expect(result.expected).toBeCloseTo(117, 9);
  });

  it('leaves later loads of the past alone', () => {
    const late = Array.from({ length: 14 }, (_, index) => load(2025, 13 + index)).flat();
    const result = forecast(tableOf([...loads(2025, 12), ...late, ...loads(2026, 3)]), request('INT', 2026, 3));
    expect(result.expected).toBeCloseTo(117, 9);
  });

  it('goes by the Ladestand that is asked for', () => {
    const drafts = [...loads(2025, 13), ...loads(2026, 4)];
    const result = forecast(tableOf(drafts), request('INT', 2026, 3, [2026, 4]));
    // A month later: 10 + 10 + 9, and December 9.
    expect(result.soFar.value).toBe(29);
    expect(result.expected).toBeCloseTo(119, 9);
  });

  it('has no forecast where December is not there at that lag', () => {
    const result = forecastYearEnd(
      tableOf([...loads(2025, 12), ...loads(2026, 4)]),
      request('INT', 2026, 3, [2026, 4]),
      'season',
    );
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        loadLag: 1,
        skippedYears: [
          {
            year: 2025,
            obstacle: {
              code: 'dataLoadNotFound',
              key: { figure: 'INT', month: month(2025, 12) },
              dataLoad: month(2026, 1),
              available: [month(2025, 12)],
            },
          },
        ],
      },
    });
  });

  it('has no forecast where the month is there at a smaller lag only', () => {
    const table = tableOf([...load(2025, 3), ...load(2025, 13), ...loads(2026, 4)]);
    expect(forecastYearEnd(table, request('INT', 2026, 3, [2026, 4]), 'season')).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        skippedYears: [{ year: 2025, obstacle: { code: 'dataLoadNotFound', dataLoad: month(2025, 4) } }],
      },
    });
  });

  it('takes January by itself, and the Jahresendwert as December knew it', () => {
    const result = forecast(tableOf([...loads(2025, 14), ...loads(2026, 1)]), request('INT', 2026, 1));
    expect(result.soFar.value).toBe(8);
    expect(result.expected).toBeCloseTo(117, 9);
  });

  it('does not use a year of which only a later load is there', () => {
    const drafts = [...load(2024, 20), ...loads(2025, 12), ...loads(2026, 3)];
    const result = forecast(tableOf(drafts), request('INT', 2026, 3));
    expect(result.yearsUsed).toEqual([2025]);
    expect(result.skippedYears).toMatchObject([
      {
        year: 2024,
        obstacle: { code: 'dataLoadNotFound', dataLoad: month(2024, 3), available: [month(2025, 8)] },
      },
    ]);
  });

  it('matches figures of a rate each by itself: events read again, stock not', () => {
    const stock = (year: number, last: number): FigureRowDraft[] => [
      { figure: 'ELB', month: text(year - 1, 12), value: 900 },
      ...monthsOf('ELB', year, Array<number>(last).fill(900)),
    ];
    // A later correction of the stock of 2025 is none of the values without Wartezeit.
    const corrected = Array.from({ length: 12 }, (_, index): FigureRowDraft => ({
      figure: 'ELB',
      month: text(2025, index + 1),
      load: '2025-12',
      value: 450,
    })).slice(0, 11);
    const drafts = [
      ...loads(2025, 12),
      ...loads(2026, 3),
      ...stock(2025, 12),
      ...stock(2026, 3).slice(1),
      ...corrected,
    ];
    const result = forecast(tableOf(drafts), request('K2', 2026, 3));
    expect(result.expected).toBeCloseTo(117 / 900, 9);
  });
});

describe('months that stay as first known', () => {
  const once = (year: number, last: number): FigureRowDraft[] => monthsOf('INT', year, Array<number>(last).fill(8));

  it('takes every month of the Jahresendwert at that lag, too', () => {
    const result = forecast(tableOf([...once(2025, 12), ...once(2026, 3)]), request('INT', 2026, 3));
    expect(result.soFar.value).toBe(24);
    expect(result.expected).toBeCloseTo(96, 9);
  });

  it('lets no later load slip in that only the past has', () => {
    const drafts = [...loads(2025, 12), ...once(2026, 3)];
    const result = forecast(tableOf(drafts), request('INT', 2026, 3));
    expect(result.expected).toBeCloseTo(96, 9);
  });

  it('works on values with Wartezeit', () => {
    const waited = (year: number, last: number): FigureRowDraft[] =>
      once(year, last).map((draft, index) => ({ ...draft, load: text(year, index + 4), value: 10 }));
    const table = tableOf([...waited(2025, 12), ...waited(2026, 3)]);
    expect(forecast(table, request('INT', 2026, 3)).expected).toBeCloseTo(120, 9);
    expect(
      forecastYearEnd(tableOf([...once(2025, 12), ...waited(2026, 3)]), request('INT', 2026, 3), 'season'),
    ).toMatchObject({
      ok: false,
      error: { code: 'historyTooShort', loadLag: 3 },
    });
  });

  it('tells a month that does not keep the lag from those that do', () => {
    // February came a month late in both years; the Jahresendwert is as December knew it.
    const late = (year: number, last: number): FigureRowDraft[] =>
      once(year, last).map((draft, index) => (index === 1 ? { ...draft, load: text(year, 3) } : draft));
    const drafts = [...late(2025, 12), ...load(2025, 12).slice(3, 6), ...late(2026, 4)];
    const result = forecast(tableOf(drafts), request('INT', 2026, 4));
    // 32 of 9 · 8 + 3 · 10.
    expect(result.expected).toBeCloseTo(102, 9);
  });
});

describe('rows without a match', () => {
  it('refuses figures whose Ladestand nobody knows', () => {
    const drafts = [...monthsOf('INT', 2025, Array<number>(12).fill(8)), ...monthsOf('INT', 2026, [8, 8])];
    const unknown = drafts.map((draft) => ({ ...draft, load: '' }));
    for (const method of ['season', 'previousYear', 'trend'] as const) {
      expect(forecastYearEnd(tableOf(unknown), request('INT', 2026, 2), method)).toMatchObject({
        ok: false,
        error: { code: 'dataLoadUnknown', key: { figure: 'INT', month: month(2026, 1) }, row: 14 },
      });
    }
  });

  const delivered = (figure: string, year: number, no: number, value: number): FigureRowDraft => ({
    figure,
    measure: 'JFW',
    month: text(year, no),
    value,
  });

  it('does not carry a delivered value on by computed years', () => {
    const drafts = [...monthsOf('LLU', 2025, Array<number>(12).fill(10)), delivered('K1', 2026, 3, 33)];
    expect(forecastYearEnd(tableOf(drafts), request('K1', 2026, 3), 'season')).toMatchObject({
      ok: false,
      error: { code: 'historyTooShort', skippedYears: [] },
    });
    const withOlder = tableOf([...drafts, delivered('K1', 2024, 3, 30), delivered('K1', 2024, 12, 120)]);
    const result = forecast(withOlder, request('K1', 2026, 3));
    expect(result.expected).toBeCloseTo(132, 9);
    expect(result.skippedYears).toEqual([{ year: 2025, obstacle: { code: 'originsDiffer' } }]);
  });

  it('does not carry a computed value on by delivered years', () => {
    const drafts = [
      ...monthsOf('LLU', 2024, Array<number>(12).fill(10)),
      delivered('K1', 2025, 3, 60),
      delivered('K1', 2025, 12, 240),
      ...monthsOf('LLU', 2026, [11, 11, 11]),
    ];
    const result = forecast(tableOf(drafts), request('K1', 2026, 3));
    expect(result.expected).toBeCloseTo(132, 9);
    expect(result.skippedYears).toEqual([{ year: 2025, obstacle: { code: 'originsDiffer' } }]);
  });

  it('says that a Ladestand is missing rather than that the Art differs', () => {
    const computed = [
      ...monthsOf('LLU', 2025, Array<number>(12).fill(10)).map((row) => ({ ...row, load: '2026-01' })),
      delivered('K1', 2025, 2, 20),
      { ...delivered('K1', 2025, 3, 30), load: '2025-08' },
    ];
    const rows = [...computed, delivered('K1', 2024, 3, 30), delivered('K1', 2024, 12, 120)];
    expect(
      forecast(tableOf([...rows, delivered('K1', 2026, 3, 33)]), request('K1', 2026, 3)).skippedYears,
    ).toMatchObject([{ year: 2025, obstacle: { code: 'dataLoadNotFound', dataLoad: month(2025, 3) } }]);
    const months = [
      ...rows,
      ...monthsOf('LLU', 2024, Array<number>(12).fill(10)),
      ...monthsOf('LLU', 2026, [11, 11, 11]),
    ];
    expect(forecast(tableOf(months), request('K1', 2026, 3)).skippedYears).toMatchObject([
      { year: 2025, obstacle: { code: 'dataLoadNotFound', dataLoad: month(2025, 1) } },
    ]);
  });

  it('says that a year is not there at all', () => {
    const rows = [...monthsOf('LLU', 2024, Array<number>(12).fill(10)), ...monthsOf('LLU', 2026, [11, 11, 11])];
    expect(forecast(tableOf(rows), request('K1', 2026, 3)).skippedYears).toMatchObject([
      { year: 2025, obstacle: { code: 'figureNotFound', key: { figure: 'LLU', month: month(2025, 1) } } },
    ]);
  });

  it('matches a value that was delivered under the name of its quantity', () => {
    const table = tableOf([
      delivered('LZB', 2025, 3, 2000),
      delivered('LZB', 2025, 12, 1900),
      delivered('LZB', 2026, 3, 1800),
    ]);
    expect(forecast(table, request('K3', 2026, 3)).expected).toBeCloseTo(1710, 9);
  });

  it('does not reach back before the SGB II', () => {
    const rate = (year: number, last: number): FigureRowDraft[] => [
      ...monthsOf('INT', year, Array<number>(last).fill(8)),
      ...monthsOf('ELB', year, Array<number>(last).fill(400)),
    ];
    const table = tableOf([...rate(2005, 12), ...rate(2006, 3)]);
    const skippedYears = [{ year: 2005, obstacle: { code: 'monthsBeforeStart' } }];
    for (const method of ['season', 'trend'] as const) {
      expect(forecastYearEnd(table, request('K2', 2006, 3), method)).toMatchObject({
        ok: false,
        error: { code: 'historyTooShort', skippedYears },
      });
    }
    expect(forecast(table, { ...request('K2', 2006, 3), stockShift: 0 }).expected).toBeCloseTo(96 / 400, 12);
  });
});

describe('trend', () => {
  it('sees no trend where only the load lags differ', () => {
    const late = Array.from({ length: 14 }, (_, index) => load(2024, 13 + index)).flat();
    const drafts = [...loads(2024, 12), ...late, ...loads(2025, 12), ...loads(2026, 6)];
    const result = forecast(tableOf(drafts), request('INT', 2026, 6), 'trend');
    // July to December as December knew them, January to June as June knows them: twice 4 · 10 + 9 + 8.
    expect(result.expected).toBeCloseTo(114, 9);
  });

  it('needs the year before at the same load lag', () => {
    const drafts = [...load(2024, 20), ...loads(2025, 12), ...loads(2026, 6)];
    expect(forecastYearEnd(tableOf(drafts), request('INT', 2026, 6), 'trend')).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        method: 'trend',
        yearsFound: 1,
        yearsNeeded: 2,
        skippedYears: [{ year: 2025, obstacle: { code: 'dataLoadNotFound', key: { month: month(2024, 7) } } }],
      },
    });
  });

  it('refuses older months whose Ladestand nobody knows', () => {
    const drafts = monthsOf('INT', 2025, Array<number>(12).fill(8)).map((draft) => ({ ...draft, load: '' }));
    const table = tableOf([...drafts, ...monthsOf('INT', 2026, [8, 8])]);
    expect(forecastYearEnd(table, request('INT', 2026, 2), 'trend')).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        yearsFound: 0,
        yearsNeeded: 2,
        skippedYears: [{ year: 2026, obstacle: { code: 'dataLoadUnknown', key: { month: month(2025, 3) }, row: 4 } }],
      },
    });
  });
});

import {
  forecastYearEnd,
  nominalCoverage,
  type ForecastMethod,
  type YearEndForecast,
} from '../../../src/domain/forecast';
import type { FigureTable } from '../../../src/domain/figure-table';
import type { FigureRequest } from '../../../src/domain/progress';
import { month, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

function request(figure: FigureRequest['figure'], year: number, no: number): FigureRequest {
  return { figure, month: month(year, no), sex: 'total', dataLoad: null, stockShift: 1 };
}

function forecast(table: FigureTable, asked: FigureRequest, method: ForecastMethod): YearEndForecast {
  const result = forecastYearEnd(table, asked, method);
  if (!result.ok) throw new Error(`expected a forecast, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Delivered Jahresfortschrittswert of K2, known at its own month. */
function delivered(year: number, no: number, value: number): FigureRowDraft {
  return { figure: 'K2', measure: 'JFW', month: `${year}-${String(no).padStart(2, '0')}`, value };
}

/** Past years by the share that March had reached of an end of 0.24. */
function years(shares: Readonly<Record<number, number>>): FigureRowDraft[] {
  return Object.entries(shares).flatMap(([year, share]) => [
    delivered(Number(year), 3, 0.24 * share),
    delivered(Number(year), 12, 0.24),
  ]);
}

/** By how many root mean squares the range reaches up. */
function width({ expected, range, pastErrors }: YearEndForecast): number {
  if (range === null) throw new Error('expected a range');
  const logs = pastErrors.map(({ error }) => Math.log1p(error));
  const rms = Math.sqrt(logs.reduce((sum, log) => sum + log * log, 0) / logs.length);
  expect(expected / range.lower).toBeCloseTo(range.upper / expected, 10);
  return Math.log(range.upper / expected) / rms;
}

/** Quantile 0.90 of Student's t by degrees of freedom, from printed tables. */
const tTable = [NaN, 3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383, 1.3722];

it('means its range to hold 80 of 100 Jahresendwerte', () => {
  expect(nominalCoverage).toBe(0.8);
});

describe('season', () => {
  it('divides by the geometric mean of the shares that past years had reached', () => {
    const table = tableOf([
      delivered(2023, 3, 0.06),
      delivered(2023, 12, 0.24),
      delivered(2024, 3, 0.1),
      delivered(2024, 12, 0.2),
      delivered(2026, 3, 0.08),
    ]);
    const result = forecast(table, request('K2', 2026, 3), 'season');
    // √(0.25 · 0.5) = 0.353553…; 0.08 / 0.353553 = 0.226274…
    expect(result.expected).toBeCloseTo(0.226274169979695, 12);
    expect(result.method).toBe('season');
    expect(result.yearsUsed).toEqual([2024, 2023]);
    expect(result.soFar).toMatchObject({ value: 0.08, origin: 'delivered', dataLoad: month(2026, 3) });
    // 2024 from the share of 2023: 0.4, and it was 0.2. 2023 from that of 2024: 0.12, and it was 0.24.
    expect(result.pastErrors.map(({ year }) => year)).toEqual([2024, 2023]);
    expect(result.pastErrors[0]?.error).toBeCloseTo(-0.5, 12);
    expect(result.pastErrors[1]?.error).toBeCloseTo(1, 12);
    // 3.0777 · ln 2 · √(1 − 1/4) = 1.84747; e^1.84747 = 6.34383.
    expect(result.range?.lower).toBeCloseTo(0.0356681, 6);
    expect(result.range?.upper).toBeCloseTo(1.435445, 5);
    // 2025 has no row at all.
    expect(result.skippedYears).toMatchObject([{ year: 2025, obstacle: { code: 'figureNotFound' } }]);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'has n − 1 degrees of freedom and the correction √(1 − 1/n²) with %i years',
    (n) => {
      const shares = Object.fromEntries(
        Array.from({ length: n }, (_, index) => [2025 - index, 0.2 + 0.01 * (index % 3)]),
      );
      const table = tableOf([...years(shares), delivered(2026, 3, 0.05)]);
      const result = forecast(table, request('K2', 2026, 3), 'season');
      expect(result.yearsUsed).toHaveLength(n);
      expect(width(result)).toBeCloseTo((tTable[n - 1] ?? NaN) * Math.sqrt(1 - 1 / n ** 2), 3);
    },
  );

  it('has no range with one past year', () => {
    const table = tableOf([...years({ 2025: 0.25 }), delivered(2026, 3, 0.07)]);
    const result = forecast(table, request('K2', 2026, 3), 'season');
    expect(result.expected).toBeCloseTo(0.28, 12);
    expect(result).toMatchObject({ range: null, pastErrors: [], yearsUsed: [2025], skippedYears: [] });
  });

  it('takes figures of months as well: Euro so far, carried on', () => {
    const table = tableOf([
      ...monthsOf('LLU', 2025, [100, 110, 90, 100, 100, 100, 100, 100, 100, 100, 100, 100]),
      ...monthsOf('LLU', 2026, [200, 220]),
    ]);
    const result = forecast(table, request('K1', 2026, 2), 'season');
    // 210 of 1200; 420 · 1200 / 210.
    expect(result.expected).toBeCloseTo(2400, 9);
    expect(result.soFar.origin).toBe('computed');
  });

  it('leaves out a year that had reached nothing or ended with nothing', () => {
    const table = tableOf([
      ...monthsOf('INT_ALLEIN', 2023, Array<number>(12).fill(0)),
      ...monthsOf('INT_ALLEIN', 2024, [0, ...Array<number>(11).fill(6)]),
      ...monthsOf('INT_ALLEIN', 2025, Array<number>(12).fill(5)),
      ...monthsOf('INT_ALLEIN', 2026, [4]),
    ]);
    const result = forecast(table, request('INT_ALLEIN', 2026, 1), 'season');
    expect(result.expected).toBeCloseTo(48, 12);
    expect(result.yearsUsed).toEqual([2025]);
    expect(result.skippedYears).toEqual([
      { year: 2024, obstacle: { code: 'yearIsZero' } },
      { year: 2023, obstacle: { code: 'yearIsZero' } },
    ]);
  });

  it('leaves out a delivered year that had something and ended with nothing', () => {
    const table = tableOf([
      ...years({ 2025: 0.25 }),
      delivered(2024, 3, 0.01),
      delivered(2024, 12, 0),
      delivered(2026, 3, 0.07),
    ]);
    expect(forecast(table, request('K2', 2026, 3), 'season')).toMatchObject({
      yearsUsed: [2025],
      skippedYears: [{ year: 2024, obstacle: { code: 'yearIsZero' } }],
    });
  });

  it('carries on a rate that is only delivered', () => {
    const rate = years({ 2025: 0.25 })
      .concat(delivered(2026, 3, 0.07))
      .map((row) => ({ ...row, figure: 'K1E3' }));
    expect(forecast(tableOf(rate), request('K1E3', 2026, 3), 'season').expected).toBeCloseTo(0.28, 12);
  });

  it('never looks at the year it forecasts beyond the month, nor at later years', () => {
    const past = [...years({ 2023: 0.2, 2024: 0.25 }), delivered(2025, 3, 0.05)];
    const asked = request('K2', 2025, 3);
    const then = forecast(tableOf(past), asked, 'season');
    const later = [...past, delivered(2025, 4, 0.9), delivered(2025, 12, 0.9), ...years({ 2026: 0.9 })];
    const { expected, range, yearsUsed } = forecast(tableOf(later), asked, 'season');
    expect({ expected, range, yearsUsed }).toEqual({
      expected: then.expected,
      range: then.range,
      yearsUsed: then.yearsUsed,
    });
  });

  it('adds women and men up in every year', () => {
    const bySex = (year: number, women: readonly number[], men: readonly number[]): FigureRowDraft[] => [
      ...monthsOf('INT', year, women, 'Frauen'),
      ...monthsOf('INT', year, men, 'Männer'),
    ];
    const table = tableOf([
      ...bySex(2024, Array<number>(12).fill(4), Array<number>(12).fill(6)),
      ...bySex(2025, Array<number>(12).fill(5), Array<number>(12).fill(5)),
      ...bySex(2026, [7], [8]),
    ]);
    const result = forecast(table, request('INT', 2026, 1), 'season');
    expect(result.yearsUsed).toEqual([2025, 2024]);
    expect(result.expected).toBeCloseTo(180, 9);
    expect(result.range?.upper).toBeCloseTo(180, 9);
  });

  it('looks for years of the sex that is asked for', () => {
    const table = tableOf([
      ...monthsOf('INT', 2023, Array<number>(12).fill(9)),
      ...monthsOf('INT', 2025, Array<number>(12).fill(5), 'Frauen'),
      ...monthsOf('INT', 2026, [6], 'Frauen'),
    ]);
    const result = forecast(table, { ...request('INT', 2026, 1), sex: 'female' }, 'season');
    expect(result).toMatchObject({ yearsUsed: [2025], skippedYears: [] });
    expect(result.expected).toBeCloseTo(72, 9);
  });
});

describe('previousYear', () => {
  it('lets the rest of the year run as last year', () => {
    const table = tableOf([
      ...years({ 2022: 0.25, 2023: 0.2, 2024: 0.25 }),
      delivered(2025, 3, 0.06),
      delivered(2025, 12, 0.3),
      delivered(2026, 3, 0.07),
    ]);
    const result = forecast(table, request('K2', 2026, 3), 'previousYear');
    expect(result.expected).toBeCloseTo(0.35, 12);
    expect(result.yearsUsed).toEqual([2025]);
    // 2025: 0.06 / 0.25 = 0.24, it was 0.3; 2024: 0.06 / 0.2 = 0.3, it was 0.24; 2023: 0.048 / 0.25 = 0.192, it was 0.24.
    expect(result.pastErrors.map(({ year }) => year)).toEqual([2025, 2024, 2023]);
    for (const [index, error] of [0.25, -0.2, 0.25].entries()) {
      expect(result.pastErrors[index]?.error).toBeCloseTo(error, 12);
    }
    // e^(1.6377 · ln 1.25) = 1.441183
    expect(result.range?.upper).toBeCloseTo(0.504418, 4);
    expect(result.range?.lower).toBeCloseTo(0.242854, 4);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('counts %i errors as so many degrees of freedom', (n) => {
    const shares = Object.fromEntries(
      Array.from({ length: n + 1 }, (_, index) => [2025 - index, index % 2 ? 0.2 : 0.25]),
    );
    const result = forecast(
      tableOf([...years(shares), delivered(2026, 3, 0.05)]),
      request('K2', 2026, 3),
      'previousYear',
    );
    expect(result.pastErrors).toHaveLength(n);
    expect(width(result)).toBeCloseTo(tTable[n] ?? NaN, 3);
  });

  it('has no range with one past error', () => {
    const table = tableOf([...years({ 2024: 0.2, 2025: 0.25 }), delivered(2026, 3, 0.05)]);
    const result = forecast(table, request('K2', 2026, 3), 'previousYear');
    expect(result.range).toBeNull();
    expect(result.pastErrors).toHaveLength(1);
  });

  it('tells errors of years whose year before is there only', () => {
    const table = tableOf([...years({ 2020: 0.2, 2021: 0.25, 2023: 0.3, 2025: 0.25 }), delivered(2026, 3, 0.05)]);
    const { pastErrors } = forecast(table, request('K2', 2026, 3), 'previousYear');
    expect(pastErrors.map(({ year }) => year)).toEqual([2021]);
  });

  it('has no forecast without last year, whatever there is of older ones', () => {
    const table = tableOf([...years({ 2023: 0.2, 2024: 0.25 }), delivered(2025, 12, 0.2), delivered(2026, 3, 0.05)]);
    const result = forecastYearEnd(table, request('K2', 2026, 3), 'previousYear');
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        method: 'previousYear',
        month: month(2026, 3),
        loadLag: 0,
        yearsFound: 0,
        yearsNeeded: 1,
        skippedYears: [{ year: 2025, obstacle: { code: 'figureNotFound', key: { month: month(2025, 3) } } }],
      },
    });
  });
});

describe('December', () => {
  it.each(['season', 'previousYear', 'trend'] as const)(
    'is the value itself by %s, without history or Ladestand',
    (method) => {
      const table = tableOf([{ ...delivered(2026, 12, 0.281), load: '' }]);
      expect(forecast(table, request('K2', 2026, 12), method)).toMatchObject({
        method,
        expected: 0.281,
        range: { lower: 0.281, upper: 0.281 },
        pastErrors: [],
        yearsUsed: [],
        skippedYears: [],
        soFar: { value: 0.281 },
      });
    },
  );

  it('can be 0', () => {
    const table = tableOf(monthsOf('INT_ALLEIN', 2026, Array<number>(12).fill(0)));
    expect(forecast(table, request('INT_ALLEIN', 2026, 12), 'season')).toMatchObject({
      expected: 0,
      range: { lower: 0, upper: 0 },
    });
  });

  it('has no value where the Jahresendwert has none', () => {
    const table = tableOf(years({ 2025: 0.25 }));
    expect(forecastYearEnd(table, request('K2', 2026, 12), 'season')).toMatchObject({
      ok: false,
      error: { code: 'figureNotFound', key: { figure: 'INT', month: month(2026, 1) } },
    });
  });
});

describe('faults', () => {
  it('has no forecast without any past year', () => {
    expect(forecastYearEnd(tableOf([delivered(2026, 3, 0.05)]), request('K2', 2026, 3), 'season')).toEqual({
      ok: false,
      error: {
        code: 'historyTooShort',
        method: 'season',
        month: month(2026, 3),
        loadLag: 0,
        yearsFound: 0,
        yearsNeeded: 1,
        skippedYears: [],
      },
    });
  });

  it.each(['season', 'previousYear', 'trend'] as const)('names a missing month of this year by %s', (method) => {
    const table = tableOf([
      ...monthsOf('LLU', 2024, Array<number>(12).fill(10)),
      ...monthsOf('LLU', 2025, Array<number>(12).fill(10)),
      ...monthsOf('LLU', 2026, [10, '', 10]),
    ]);
    expect(forecastYearEnd(table, request('K1', 2026, 3), method)).toMatchObject({
      ok: false,
      error: { code: 'figureWithoutValue', key: { figure: 'LLU', month: month(2026, 2) } },
    });
  });

  it.each(['season', 'previousYear'] as const)('makes nothing of nothing so far by %s', (method) => {
    const table = tableOf([
      ...monthsOf('INT_ALLEIN', 2025, Array<number>(12).fill(5)),
      ...monthsOf('INT_ALLEIN', 2026, [0]),
    ]);
    expect(forecastYearEnd(table, request('INT_ALLEIN', 2026, 1), method)).toEqual({
      ok: false,
      error: { code: 'nothingSoFar', method, month: month(2026, 1) },
    });
  });

  it('names a forecast beyond the range of numbers', () => {
    const table = tableOf([
      ...monthsOf('LLU', 2025, [1e-300, ...Array<number>(11).fill(1)]),
      ...monthsOf('LLU', 2026, [1e300]),
    ]);
    expect(forecastYearEnd(table, request('K1', 2026, 1), 'season')).toEqual({
      ok: false,
      error: { code: 'resultTooLarge' },
    });
  });

  it('names a range beyond the range of numbers', () => {
    const table = tableOf([
      ...monthsOf('LLU', 2024, [1e-200, ...Array<number>(11).fill(1)]),
      ...monthsOf('LLU', 2025, Array<number>(12).fill(1)),
      ...monthsOf('LLU', 2026, [1]),
    ]);
    expect(forecastYearEnd(table, request('K1', 2026, 1), 'season')).toEqual({
      ok: false,
      error: { code: 'resultTooLarge' },
    });
  });
});

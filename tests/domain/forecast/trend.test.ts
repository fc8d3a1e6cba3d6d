import { forecastYearEnd, type YearEndForecast } from '../../../src/domain/forecast';
import type { FigureTable } from '../../../src/domain/figure-table';
import type { FigureRequest, StockShift } from '../../../src/domain/progress';
import { month, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

function request(figure: FigureRequest['figure'], year: number, no: number, stockShift: StockShift = 1): FigureRequest {
  return { figure, month: month(year, no), sex: 'total', dataLoad: null, stockShift };
}

function trend(table: FigureTable, asked: FigureRequest): YearEndForecast {
  const result = forecastYearEnd(table, asked, 'trend');
  if (!result.ok) throw new Error(`expected a forecast, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Every month of a year alike. */
function even(figure: string, year: number, value: number, last = 12): FigureRowDraft[] {
  return monthsOf(figure, year, Array<number>(last).fill(value));
}

describe('trend', () => {
  it('moves twelve months on by what they gained in twelve months', () => {
    const table = tableOf([...even('INT', 2024, 10), ...even('INT', 2025, 11), ...even('INT', 2026, 13, 9)]);
    const result = trend(table, request('INT', 2026, 9));
    // T(2026,9) = 3 · 11 + 9 · 13 = 150, T(2025,9) = 3 · 10 + 9 · 11 = 129; 150 + 3/12 · 21.
    expect(result.expected).toBeCloseTo(155.25, 12);
    expect(result).toMatchObject({ method: 'trend', range: null, pastErrors: [], yearsUsed: [2025] });
    expect(result.soFar).toMatchObject({ value: 117, origin: 'computed' });
    expect(result.skippedYears).toMatchObject([
      { year: 2025, obstacle: { code: 'figureNotFound', key: { month: month(2023, 10) } } },
      { year: 2024, obstacle: { code: 'figureNotFound', key: { month: month(2023, 10) } } },
    ]);
  });

  it('tells its own errors of past years, and a range from two on', () => {
    const table = tableOf([
      ...even('INT', 2022, 8),
      ...even('INT', 2023, 8),
      ...even('INT', 2024, 10),
      ...even('INT', 2025, 11),
      ...even('INT', 2026, 12, 6),
    ]);
    const result = trend(table, request('INT', 2026, 6));
    // T = 138, before 126.
    expect(result.expected).toBeCloseTo(144, 12);
    // 2025: 126 + 18/2 = 135, it was 132. 2024: 108 + 12/2 = 114, it was 120. 2023 would need 2021.
    expect(result.pastErrors.map(({ year }) => year)).toEqual([2025, 2024]);
    expect(result.pastErrors[0]?.error).toBeCloseTo(132 / 135 - 1, 12);
    expect(result.pastErrors[1]?.error).toBeCloseTo(120 / 114 - 1, 12);
    expect(result.skippedYears.map(({ year }) => year)).toEqual([2023, 2022]);
    // 1.8856 · √((ln(132/135)² + ln(120/114)²) / 2) = 0.0747…
    const half = 1.8856 * Math.sqrt((Math.log(132 / 135) ** 2 + Math.log(120 / 114) ** 2) / 2);
    expect(result.range?.upper).toBeCloseTo(144 * Math.exp(half), 1);
    expect(result.range?.lower).toBeCloseTo(144 * Math.exp(-half), 1);
  });

  it('averages stocks', () => {
    const table = tableOf([...even('LZB', 2024, 1200), ...even('LZB', 2025, 1100), ...even('LZB', 2026, 1000, 6)]);
    // T = 1050, before 1150.
    expect(trend(table, request('K3', 2026, 6)).expected).toBeCloseTo(1000, 9);
  });

  it('divides twelve months of events by the mean stock a month earlier', () => {
    const rows = [
      ...even('INT', 2024, 10),
      ...even('INT', 2025, 11),
      ...even('INT', 2026, 12, 6),
      ...even('ELB', 2024, 400),
      ...even('ELB', 2025, 300),
      ...even('ELB', 2026, 300, 6),
    ];
    // T = 138 / 300; before 126 / ((7 · 400 + 5 · 300) / 12).
    const before = 126 / ((7 * 400 + 5 * 300) / 12);
    expect(trend(tableOf(rows), request('K2', 2026, 6)).expected).toBeCloseTo(0.46 + (0.46 - before) / 2, 12);
    const sameMonths = 126 / 350;
    expect(trend(tableOf(rows), request('K2', 2026, 6, 0)).expected).toBeCloseTo(0.46 + (0.46 - sameMonths) / 2, 12);
  });

  it('needs twenty-four months, and one more of the stock', () => {
    const rows = (firstStock: number): FigureRowDraft[] => [
      ...even('INT', 2024, 10).slice(6),
      ...even('INT', 2025, 11),
      ...even('INT', 2026, 12, 6),
      ...even('ELB', 2024, 400).slice(firstStock - 1),
      ...even('ELB', 2025, 400),
      ...even('ELB', 2026, 400, 6),
    ];
    expect(trend(tableOf(rows(6)), request('K2', 2026, 6)).yearsUsed).toEqual([2025]);
    expect(trend(tableOf(rows(7)), request('K2', 2026, 6, 0)).yearsUsed).toEqual([2025]);
    expect(forecastYearEnd(tableOf(rows(7)), request('K2', 2026, 6), 'trend')).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        method: 'trend',
        month: month(2026, 6),
        loadLag: 0,
        yearsFound: 1,
        yearsNeeded: 2,
        skippedYears: [
          { year: 2025, obstacle: { code: 'figureNotFound', key: { figure: 'ELB', month: month(2024, 6) } } },
        ],
      },
    });
  });

  it('names the span that is missing if this year stands alone', () => {
    expect(forecastYearEnd(tableOf(even('INT', 2026, 12, 6)), request('INT', 2026, 6), 'trend')).toMatchObject({
      ok: false,
      error: {
        code: 'historyTooShort',
        yearsFound: 0,
        yearsNeeded: 2,
        skippedYears: [{ year: 2026, obstacle: { code: 'figureNotFound', key: { month: month(2025, 7) } } }],
      },
    });
  });

  it('ends at 0 and has no range where it leads below', () => {
    const table = tableOf([
      ...even('INT_ALLEIN', 2021, 10),
      ...even('INT_ALLEIN', 2022, 10),
      ...even('INT_ALLEIN', 2023, 11),
      ...even('INT_ALLEIN', 2024, 10),
      ...monthsOf('INT_ALLEIN', 2025, [9, ...Array<number>(11).fill(0)]),
      ...even('INT_ALLEIN', 2026, 0, 1),
    ]);
    // T(2026,1) = 0, T(2025,1) = 119.
    const result = trend(table, request('INT_ALLEIN', 2026, 1));
    expect(result.expected).toBe(0);
    expect(result.range).toBeNull();
    expect(result.pastErrors.map(({ year }) => year)).toEqual([2025, 2024, 2023]);
  });

  it('has no error of a year whose trend had led below 0', () => {
    const table = tableOf([
      ...even('INT_ALLEIN', 2020, 9),
      ...even('INT_ALLEIN', 2021, 9),
      ...monthsOf('INT_ALLEIN', 2022, [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]),
      ...even('INT_ALLEIN', 2023, 0),
      ...even('INT_ALLEIN', 2024, 4, 3),
    ]);
    const result = trend(table, request('INT_ALLEIN', 2024, 3));
    // T = 12 after 3. 2023: 3 after 84, which led to −57.75. 2022: 84 after 108, so 66, and it was 6.
    expect(result.expected).toBeCloseTo(18.75, 12);
    expect(result.pastErrors).toHaveLength(1);
    expect(result.pastErrors[0]?.year).toBe(2022);
    expect(result.pastErrors[0]?.error).toBeCloseTo(6 / 66 - 1, 12);
    expect(result.skippedYears).toMatchObject([
      { year: 2023, obstacle: { code: 'trendBelowZero' } },
      { year: 2021, obstacle: { code: 'figureNotFound' } },
      { year: 2020, obstacle: { code: 'figureNotFound' } },
    ]);
  });

  it('has no error of a year whose trend had led to 0, or that ended with nothing', () => {
    const table = tableOf([
      ...even('INT_ALLEIN', 2020, 3),
      ...even('INT_ALLEIN', 2021, 1),
      ...even('INT_ALLEIN', 2022, 1),
      ...even('INT_ALLEIN', 2023, 0),
      ...even('INT_ALLEIN', 2024, 4, 3),
    ]);
    // 2023: 9 after 12, so 6.75, and it was 0. 2022: 12 after 30, which led to −1.5.
    expect(trend(table, request('INT_ALLEIN', 2024, 3)).skippedYears).toMatchObject([
      { year: 2023, obstacle: { code: 'yearIsZero' } },
      { year: 2022, obstacle: { code: 'trendBelowZero' } },
      { year: 2021, obstacle: { code: 'figureNotFound' } },
      { year: 2020, obstacle: { code: 'figureNotFound' } },
    ]);
    // 2023 by June: 6 after 18, which leads to 0 exactly.
    const toZero = tableOf([
      ...even('INT_ALLEIN', 2021, 2),
      ...even('INT_ALLEIN', 2022, 1),
      ...even('INT_ALLEIN', 2023, 0),
      ...even('INT_ALLEIN', 2024, 4, 6),
    ]);
    expect(trend(toZero, request('INT_ALLEIN', 2024, 6)).skippedYears[0]).toEqual({
      year: 2023,
      obstacle: { code: 'trendBelowZero' },
    });
  });

  it('has no formula for rates that are only delivered', () => {
    const delivered: FigureRowDraft[] = [2024, 2025, 2026].map((year) => ({
      figure: 'K1E3',
      measure: 'JFW',
      month: `${year}-06`,
      value: 0.03,
    }));
    expect(forecastYearEnd(tableOf(delivered), request('K1E3', 2026, 6), 'trend')).toEqual({
      ok: false,
      error: { code: 'trendNeedsMonths', indicator: 'K1E3' },
    });
  });

  it('needs months even where the value is delivered', () => {
    const table = tableOf([{ figure: 'K2', measure: 'JFW', month: '2026-06', value: 0.1 }]);
    expect(forecastYearEnd(table, request('K2', 2026, 6), 'trend')).toMatchObject({
      ok: false,
      error: { code: 'figureNotFound', key: { figure: 'INT', measure: 'month', month: month(2026, 1) } },
    });
  });
});

import fc from 'fast-check';
import { forecastYearEnd, type ForecastMethod, type YearEndForecast } from '../../../src/domain/forecast';
import type { FigureRequest } from '../../../src/domain/progress';
import { month, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

const methods: readonly ForecastMethod[] = ['season', 'previousYear', 'trend'];
const runs = { numRuns: 60 };

/** Euro of 48 months from January 2023 on, and how many months of 2026 the request sees. */
const county = fc.record({
  values: fc.array(fc.integer({ min: 500, max: 2000 }), { minLength: 48, maxLength: 48 }),
  no: fc.integer({ min: 1, max: 11 }),
});

function drafts(values: readonly number[]): FigureRowDraft[] {
  return [2023, 2024, 2025, 2026].flatMap((year, index) =>
    monthsOf('LLU', year, values.slice(12 * index, 12 * index + 12)),
  );
}

function request(no: number): FigureRequest {
  return { figure: 'K1', month: month(2026, no), sex: 'total', dataLoad: null, stockShift: 1 };
}

function forecast(rows: readonly FigureRowDraft[], no: number, method: ForecastMethod): YearEndForecast {
  const result = forecastYearEnd(tableOf(rows), request(no), method);
  if (!result.ok) throw new Error(`expected a forecast, got ${JSON.stringify(result.error)}`);
  return result.value;
}

function expectClose(actual: number | undefined, expected: number | undefined): void {
  expect((actual ?? NaN) / (expected ?? NaN)).toBeCloseTo(1, 9);
}

describe.each(methods)('laws of %s', (method) => {
  it('scales with the amounts', () => {
    fc.assert(
      fc.property(county, fc.integer({ min: 2, max: 1000 }), ({ values, no }, factor) => {
        const once = forecast(drafts(values), no, method);
        const scaled = forecast(drafts(values.map((value) => value * factor)), no, method);
        expectClose(scaled.expected, once.expected * factor);
        if (once.range === null) expect(scaled.range).toBeNull();
        else {
          expectClose(scaled.range?.lower, once.range.lower * factor);
          expectClose(scaled.range?.upper, once.range.upper * factor);
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(county, fc.infiniteStream(fc.nat()), ({ values, no }, keys) => {
        const rows = drafts(values);
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ row }) => row);
        const { expected, range, pastErrors } = forecast(rows, no, method);
        expect(forecast(shuffled, no, method)).toMatchObject({ expected, range, pastErrors });
      }),
      runs,
    );
  });

  it('rises with the figure of the month', () => {
    fc.assert(
      fc.property(county, fc.integer({ min: 1, max: 500 }), ({ values, no }, more) => {
        const raised = values.map((value, index) => (index === 35 + no ? value + more : value));
        const once = forecast(drafts(values), no, method);
        const then = forecast(drafts(raised), no, method);
        expect(then.expected).toBeGreaterThan(once.expected);
        if (once.range !== null) expect(then.range?.upper).toBeGreaterThan(once.range.upper);
      }),
      runs,
    );
  });

  it('does not know the months to come', () => {
    fc.assert(
      fc.property(county, ({ values, no }) => {
        const { expected, range, pastErrors } = forecast(drafts(values), no, method);
        expect(forecast(drafts(values.slice(0, 36 + no)), no, method)).toMatchObject({ expected, range, pastErrors });
      }),
      runs,
    );
  });

  it('has the expected value within the range, and no range with fewer than two errors', () => {
    fc.assert(
      fc.property(county, ({ values, no }) => {
        const { expected, range, pastErrors } = forecast(drafts(values), no, method);
        expect(range === null).toBe(pastErrors.length < 2);
        if (range === null) return;
        expect(range.lower).toBeGreaterThan(0);
        expect(range.lower).toBeLessThanOrEqual(expected);
        expect(range.upper).toBeGreaterThanOrEqual(expected);
      }),
      runs,
    );
  });

  it('is certain in December', () => {
    fc.assert(
      fc.property(county, ({ values }) => {
        const { expected, range } = forecast(drafts(values), 12, method);
        expect(expected).toBe(values.slice(36).reduce((sum, value) => sum + value, 0));
        expect(range).toEqual({ lower: expected, upper: expected });
      }),
      runs,
    );
  });

  it('goes on unchanged if every year is alike', () => {
    fc.assert(
      fc.property(county, ({ values, no }) => {
        const year = values.slice(0, 12);
        const { expected } = forecast(drafts([...year, ...year, ...year, ...year]), no, method);
        expectClose(
          expected,
          year.reduce((sum, value) => sum + value, 0),
        );
      }),
      runs,
    );
  });
});

it('gives the same by season and by the previous year if there is one past year', () => {
  fc.assert(
    fc.property(county, ({ values, no }) => {
      const rows = drafts(values).slice(24);
      expectClose(forecast(rows, no, 'season').expected, forecast(rows, no, 'previousYear').expected);
      expect(forecast(rows, no, 'previousYear').range).toBeNull();
    }),
    runs,
  );
});

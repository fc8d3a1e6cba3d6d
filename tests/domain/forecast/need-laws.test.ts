import fc from 'fast-check';
import { yearEndNeed, type YearEndNeed } from '../../../src/domain/forecast';
import type { StockShift } from '../../../src/domain/progress';
import { asked, monthsOf, tableOf, type FigureRowDraft } from '../../fakes/figure-rows';

const runs = { numRuns: 200 };

/** Stock of thirteen months from December on, events of twelve, and how many of them the request sees. */
const county = fc.record({
  stock: fc.array(fc.integer({ min: 100, max: 6000 }), { minLength: 13, maxLength: 13 }),
  events: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 12 }),
  no: fc.integer({ min: 1, max: 12 }),
  shift: fc.constantFrom<StockShift>(0, 1),
});
const rate = fc.integer({ min: 0, max: 1200 }).map((tenths) => tenths / 1000);

type County = (typeof county extends fc.Arbitrary<infer Value> ? Value : never) & {
  readonly order?: (rows: readonly FigureRowDraft[]) => readonly FigureRowDraft[];
};

function need({ stock, events, no, shift, order = (rows) => rows }: County, targetRate: number): YearEndNeed {
  const rows: readonly FigureRowDraft[] = [
    { figure: 'ELB', month: '2025-12', value: stock[0] },
    ...monthsOf('ELB', 2026, stock.slice(1, 1 + no)),
    ...monthsOf('INT', 2026, events.slice(0, no)),
  ];
  const text = `2026-${String(no).padStart(2, '0')}`;
  const result = yearEndNeed(tableOf(order(rows)), asked('K2', text, { stockShift: shift }), targetRate);
  if (!result.ok) throw new Error(`expected a need, got ${JSON.stringify(result.error)}`);
  return result.value;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

it('is the least number of events by which the rate is met, and never negative', () => {
  fc.assert(
    fc.property(county, rate, (figures, targetRate) => {
      const { needed, soFar, expectedStock } = need(figures, targetRate);
      expect(Number.isInteger(needed) && needed >= 0).toBe(true);
      expect(soFar).toBe(sum(figures.events.slice(0, figures.no)));
      const least = targetRate * expectedStock;
      expect(soFar + needed).toBeGreaterThanOrEqual(least - 1e-6);
      if (needed > 0) expect(soFar + needed - 1).toBeLessThan(least);
    }),
    runs,
  );
});

it('does not fall as the target rises, nor rise with the events so far', () => {
  fc.assert(
    fc.property(county, rate, rate, fc.integer({ min: 1, max: 50 }), (figures, one, other, more) => {
      const { needed } = need(figures, Math.min(one, other));
      expect(need(figures, Math.max(one, other)).needed).toBeGreaterThanOrEqual(needed);
      const events = figures.events.map((value, index) => (index === 0 ? value + more : value));
      expect(need({ ...figures, events }, Math.min(one, other)).needed).toBe(Math.max(0, needed - more));
    }),
    runs,
  );
});

it('is nothing in December exactly where the Jahresendwert reaches the rate', () => {
  fc.assert(
    fc.property(county, fc.integer({ min: 0, max: 12_000 }), fc.boolean(), (figures, tenths, exact) => {
      const december = { ...figures, no: 12 };
      const first = 1 - figures.shift;
      const stock = sum(figures.stock.slice(first, first + 12));
      const events = sum(figures.events);
      // Now and then the very rate of the year.
      const targetRate = exact ? (12 * events) / stock : tenths / 10_000;
      const { needed, expectedStock } = need(december, targetRate);
      expect(expectedStock).toBeCloseTo(stock / 12, 9);
      const reached = exact || 12 * events * 10_000 >= tenths * stock;
      expect(needed === 0).toBe(reached);
    }),
    runs,
  );
});

it('does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(county, rate, fc.infiniteStream(fc.nat()), (figures, targetRate, keys) => {
      const order = (rows: readonly FigureRowDraft[]): readonly FigureRowDraft[] =>
        rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ row }) => row);
      expect(need({ ...figures, order }, targetRate)).toEqual(need(figures, targetRate));
    }),
    runs,
  );
});

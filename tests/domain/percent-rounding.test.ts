import fc from 'fast-check';
import { percentUnits, roundedPercent } from '../../src/domain/verdict';

/** Commercial rounding of 100 × (current / previous − 1) in whole numbers: the exact answer, without any double. */
function exactUnits(current: bigint, previous: bigint, decimals: number): bigint {
  const numerator = (current - previous) * 100n * 10n ** BigInt(decimals);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const units = (2n * magnitude + previous) / (2n * previous);
  return numerator < 0n ? -units : units;
}

describe('percentUnits', () => {
  it.each([
    [0.0525, 1, 53],
    [1.0525 / 1 - 1, 1, 53],
    [1053 / 1000 - 1, 1, 53],
    [1.00005 - 1, 2, 1],
    [-0.0245, 1, -25],
    [0.9755 / 1 - 1, 1, -25],
    [0.05249, 1, 52],
    [0.0525, 0, 5],
    [0.055, 0, 6],
    [0.0525, 2, 525],
    [0.00000005, 5, 1],
    [0.00000004999, 5, 0],
    [0, 1, 0],
    [0.123456785, 6, 12345679],
    [0.12345678949, 9, 12345678949],
  ])('rounds the fraction %p to %p decimals of a percent: %p units', (fraction, decimals, units) => {
    expect(percentUnits(fraction, decimals)).toBe(units);
  });

  it('never answers with a negative zero', () => {
    expect(Object.is(percentUnits(-1e-9, 1), 0)).toBe(true);
    expect(Object.is(percentUnits(-0, 1), 0)).toBe(true);
  });

  it('agrees with whole-number arithmetic for every pair of counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.integer({ min: 0, max: 2 }),
        (current, previous, decimals) => {
          const exact = exactUnits(BigInt(current), BigInt(previous), decimals);
          expect(percentUnits(current / previous - 1, decimals)).toBe(Number(exact));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('rounds every exact half of a percent away from zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 6 }),
        (tenths, decimals, shift) => {
          // previous = 10^k and an odd number of half units: the change is exactly a half.
          const previous = 10 ** (2 + decimals + 1 + shift);
          const halfUnits = (2 * tenths + 1) * 5 * 10 ** shift;
          const exact = exactUnits(BigInt(previous + halfUnits), BigInt(previous), decimals);
          const rate = (previous + halfUnits) / previous;
          expect(percentUnits(rate - 1, decimals)).toBe(Number(exact));
          expect(percentUnits(-(rate - 1), decimals)).toBe(-Number(exact));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is monotone and symmetric', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 9 }),
        (one, other, decimals) => {
          const [low, high] = one <= other ? [one, other] : [other, one];
          expect(percentUnits(low, decimals)).toBeLessThanOrEqual(percentUnits(high, decimals));
          expect(percentUnits(-one, decimals) + percentUnits(one, decimals)).toBe(0);
        },
      ),
    );
  });

  it('stays ordered where a double has no nine decimals left', () => {
    expect(percentUnits(1e10, 1)).toBe(1e13);
    expect(percentUnits(-1e10, 1)).toBe(-1e13);
    expect(percentUnits(1e300, 1)).toBeGreaterThan(percentUnits(1, 1));
    expect(percentUnits(1e308, 1)).toBe(Infinity);
  });
});

describe('roundedPercent', () => {
  it.each([
    [1.0525 / 1 - 1, 1, 5.3],
    [118 / 3880, 1, 3],
    [-0.0245, 1, -2.5],
  ])('shows %p with %p decimals as %p percent', (fraction, decimals, percent) => {
    expect(roundedPercent(fraction, decimals)).toBe(percent);
  });
});

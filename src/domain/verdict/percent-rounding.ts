/** Decimals of a percent that a double surely holds for changes up to 9.000.000 % (2^53 / 10^9). */
const exactDecimals = 9;
export const largestDecimals = exactDecimals;

/** True for a number of decimals that `percentUnits` can round to. */
export function isDecimals(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= largestDecimals;
}

/**
 * A fraction as whole units of 10^−decimals percent, rounded commercially (half away from zero): 0.0525 with one decimal
 * is 53, that is 5,3 %.
 *
 * (1.0525 / 1 − 1) × 100 is 5.249999999999994 in binary. Rounding to nine decimals first brings the half back; from there
 * on the arithmetic is in whole numbers and therefore exact. Whole units compare without any tolerance.
 *
 * Range: finite fraction, `decimals` a whole number from 0 to 9. Source: domain reference 4.5.
 *
 * @example percentUnits(0.0525, 1) // 53
 */
export function percentUnits(fraction: number, decimals: number): number {
  const fine = Math.round(Math.abs(fraction) * 10 ** (2 + exactDecimals));
  // Beyond 9.000.000 % a double has no nine decimals left to bring back; such a change is far from any agreed one.
  if (fine > Number.MAX_SAFE_INTEGER)
    return Math.sign(fraction) * Math.round(Math.abs(fraction) * 10 ** (2 + decimals));
  const unit = 10 ** (exactDecimals - decimals);
  const remainder = fine % unit;
  const units = (fine - remainder) / unit + (2 * remainder >= unit ? 1 : 0);
  return fraction < 0 && units > 0 ? -units : units;
}

/**
 * A fraction as percent, rounded commercially.
 *
 * @example roundedPercent(1.0525 / 1 - 1, 1) // 5.3
 */
export function roundedPercent(fraction: number, decimals: number): number {
  return percentUnits(fraction, decimals) / 10 ** decimals;
}

import { failure, success, type Result } from '../result';
import type { CalculationFault } from '../figures';

/** How much larger the end of a past year was than the method had said, as a logarithm: ln(actual / forecast). */
export interface LogError {
  readonly year: number;
  readonly log: number;
}

export interface ForecastRange {
  readonly lower: number;
  readonly upper: number;
}

/** Share of cases in which the range is meant to hold the Jahresendwert. */
export const nominalCoverage = 0.8;

/** Fewer errors say nothing about their spread. */
export const fewestErrors = 2;

/**
 * Quantile 0.90 of Student's t, the half width of a two-sided 80 % range: Cornish–Fisher expansion around the normal
 * quantile (Abramowitz and Stegun 26.7.5), the last coefficient set so that one degree of freedom gives tan(0.4 π). Within
 * 0.0003 of the tables for every number of degrees of freedom from 1 on, whole or not.
 */
export function tQuantile90(degreesOfFreedom: number): number {
  const coefficients = [1.281552, 0.846585, 0.570891, 0.258517, 0.054396, 0.065744];
  return coefficients.reduceRight((sum, coefficient) => sum / degreesOfFreedom + coefficient, 0);
}

/**
 * Range around a forecast: expected × e^±h with h = t × root mean square of the errors × `correction`. Never below 0, and
 * the same proportion up and down. null with fewer than two errors.
 */
export function predictionRange(
  expected: number,
  errors: readonly LogError[],
  degreesOfFreedom: number,
  correction: number,
): Result<ForecastRange | null, CalculationFault> {
  if (errors.length < fewestErrors) return success(null);
  const squares = errors.reduce((sum, { log }) => sum + log * log, 0);
  const half = tQuantile90(degreesOfFreedom) * Math.sqrt(squares / errors.length) * correction;
  const range = { lower: expected * Math.exp(-half), upper: expected * Math.exp(half) };
  return Number.isFinite(range.upper) ? success(range) : failure({ code: 'resultTooLarge' });
}

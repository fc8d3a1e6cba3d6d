import { integrationRate, type CalculationFault } from '../figures';
import type { FigureKey, FigureTable } from '../figure-table';
import type { ReportingMonth } from '../months';
import { failure, success, type Result } from '../result';
import type { FigureFault } from './figure-fault';
import type { Ingredients } from './formula-months';
import { firstCommonLoad, knownFigure, type KnownFigure, type LoadChoice } from './known-figure';

export interface ComputedValue {
  readonly value: number;
  readonly numerator: readonly KnownFigure[];
  readonly denominator: readonly KnownFigure[];
}

/** The Ladestand a calculation rests on: the one asked for, or else the first by which everything is known. */
export function loadOf(
  table: FigureTable,
  { numerator, denominator }: Ingredients,
  wanted: ReportingMonth | null,
): LoadChoice {
  const dataLoad = wanted ?? firstCommonLoad(table, [...numerator, ...denominator]);
  return dataLoad === null ? { kind: 'first' } : { kind: 'knownAt', dataLoad };
}

/** Looks up every ingredient and calculates; the first one that is missing is the reason for no value. */
export function computeValue(
  table: FigureTable,
  { kind, numerator, denominator }: Ingredients,
  choose: (key: FigureKey) => LoadChoice,
): Result<ComputedValue, FigureFault> {
  const above = lookUp(table, numerator, choose);
  if (!above.ok) return above;
  const below = lookUp(table, denominator, choose);
  if (!below.ok) return below;
  const value = calculate(
    kind,
    above.value.map((known) => known.value),
    below.value.map((known) => known.value),
  );
  return value.ok ? success({ value: value.value, numerator: above.value, denominator: below.value }) : value;
}

function lookUp(
  table: FigureTable,
  keys: readonly FigureKey[],
  choose: (key: FigureKey) => LoadChoice,
): Result<readonly KnownFigure[], FigureFault> {
  const found: KnownFigure[] = [];
  for (const key of keys) {
    const known = knownFigure(table, key, choose(key));
    if (!known.ok) return known;
    found.push(known.value);
  }
  return success(found);
}

function calculate(
  kind: Ingredients['kind'],
  numerator: readonly number[],
  denominator: readonly number[],
): Result<number, CalculationFault> {
  const sum = total(numerator);
  switch (kind) {
    case 'sum':
      return finite(sum);
    case 'mean':
      return finite(sum / numerator.length);
    case 'quotient':
      return integrationRate(numerator, denominator);
    case 'ratioOfSums': {
      const below = total(denominator);
      return below === 0 ? failure({ code: 'stockIsZero' }) : finite(sum / below);
    }
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function finite(value: number): Result<number, CalculationFault> {
  return Number.isFinite(value) ? success(value) : failure({ code: 'resultTooLarge' });
}

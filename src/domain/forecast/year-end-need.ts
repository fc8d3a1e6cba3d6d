import { neededIntegrations } from '../figures';
import type { FigureTable } from '../figure-table';
import { indicatorCodes, type IndicatorCode } from '../indicator';
import { indicatorFormula } from '../indicators';
import { monthOfYear, type ReportingMonth } from '../months';
import { computedProgress, knownFigure, type FigureFault, type FigureRequest, type LoadChoice } from '../progress';
import { type FigureCode, type QuantityCode } from '../quantities';
import { failure, success, type Result } from '../result';

/** What is still to be counted this year for a target rate to be met. */
export interface YearEndNeed {
  /** Events still needed; 0 if there are enough already. */
  readonly needed: number;
  /** Mean stock of the year that this assumes; it belongs beside `needed` wherever that is shown. */
  readonly expectedStock: number;
  /** Events from January to the reporting month. */
  readonly soFar: number;
  /** Last month whose stock is known; later months are taken to be as large. */
  readonly lastStockMonth: ReportingMonth;
}

export type YearEndNeedFault =
  | FigureFault
  /** No integration rate and no events of one, so no number of events makes up a target. */
  | { readonly code: 'figureWithoutNeed'; readonly figure: FigureCode };

interface Rate {
  readonly indicator: IndicatorCode;
  readonly stock: QuantityCode;
}

/** The rate that a figure is, or that its events make. */
function rateOf(figure: FigureCode): Rate | null {
  for (const indicator of indicatorCodes) {
    const formula = indicatorFormula(indicator);
    if (formula.kind === 'eventsOverStock' && (indicator === figure || formula.events === figure)) {
      return { indicator, stock: formula.stock };
    }
  }
  return null;
}

/**
 * Restbedarf of a year at a reporting month: ⌈targetRate × expected stock⌉ − events so far, not below 0. The expected stock
 * is the mean of the twelve stock months of the year (December to November with shift 1), each month not yet known taken as
 * the last known one. From months alone: a delivered rate tells neither events nor stock.
 *
 * `request.figure`: an integration rate (K2 and its relatives) or the events of one. `targetRate`: fraction, ≥ 0. Fails as
 * `computedProgress` and `neededIntegrations`, and `figureWithoutNeed`. Source: domain reference 4.5.
 *
 * @example targetRate 0.3, stocks 4000, 3960, 3920 so far, 3920 assumed: mean 3930, ⌈1179⌉ − 320 = 859
 */
export function yearEndNeed(
  table: FigureTable,
  request: FigureRequest,
  targetRate: number,
): Result<YearEndNeed, YearEndNeedFault> {
  const rate = rateOf(request.figure);
  if (rate === null) return failure({ code: 'figureWithoutNeed', figure: request.figure });
  const progress = computedProgress(table, { ...request, figure: rate.indicator });
  if (!progress.ok) return progress;
  const { numerator, denominator } = progress.value;
  const soFar = numerator.reduce((sum, { value }) => sum + value, 0);
  const stocks = denominator.map(({ value }) => value);
  const { month, sex, stockShift } = request;
  let lastStockMonth = month - stockShift;
  // With shift 1 the stock of the reporting month itself is one of the twelve, too, except in December.
  if (stockShift === 1 && monthOfYear(month) < 12) {
    const dataLoad = request.dataLoad ?? progress.value.dataLoad;
    const choice: LoadChoice = dataLoad === null ? { kind: 'first' } : { kind: 'knownAt', dataLoad };
    const known = knownFigure(table, { figure: rate.stock, measure: 'month', sex, month }, choice);
    if (known.ok) {
      stocks.push(known.value.value);
      lastStockMonth = month;
    } else if (known.error.code === 'figureAmbiguous') return known;
  }
  const sum = stocks.reduce((total, value) => total + value, 0);
  const last = stocks.at(-1) ?? 0;
  const expectedStock = (sum + (12 - stocks.length) * last) / 12;
  const needed = neededIntegrations(targetRate, expectedStock, soFar);
  return needed.ok
    ? success({ needed: needed.value, expectedStock, soFar, lastStockMonth: lastStockMonth as ReportingMonth })
    : needed;
}

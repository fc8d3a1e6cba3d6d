import type { Measure } from '../figure-table';
import { indicatorFormula } from '../indicators';
import type { ReportingMonth } from '../months';
import { isQuantity, quantityFacts, type FigureCode, type QuantityCode } from '../quantities';
import { sexes } from '../sex';
import { isAsked, spanOf } from './check-scope';
import { rowList, type LocalFinding } from './data-finding';
import { isPercent } from './percent-suspicion';
import { monthRuns, newestCommon, figureOf, rowsOf, type Series, type SeriesSet } from './series';

interface Parts {
  readonly month: ReportingMonth;
  readonly dataLoad: ReportingMonth | null;
  readonly total: number;
  readonly female: number;
  readonly male: number;
  readonly rows: readonly number[];
}

/**
 * Women and men against the total, at the newest Ladestand that has all three: base quantities have to add up, and so have
 * the Jahresfortschrittswerte of K1 and K3, which are sums and means of them. A rate's total lies between the two, because it
 * is their mean weighted by the stock (domain reference 4.4). The total of a change may leave that band and is not checked.
 */
export function checkSexes(series: SeriesSet, year: number | null): readonly LocalFinding[] {
  return series.all.flatMap((totals) => {
    const { figure, measure, sex } = totals;
    if (sex !== 'total') return [];
    const quantity = summedQuantity(figure, measure);
    if (quantity !== null) {
      return findings(series, totals, year, 'partsDiffer', (parts) => !addUp(quantity, measure, parts));
    }
    return !isQuantity(figure) && indicatorFormula(figure).kind === 'yearChange'
      ? []
      : findings(series, totals, year, 'rateOutsideBand', (parts) => isOutside(figure, measure, parts));
  });
}

/** The quantity whose parts add up: the figure itself, or what the progress value of a change sums or averages. */
function summedQuantity(figure: FigureCode, measure: Measure): QuantityCode | null {
  if (isQuantity(figure)) return figure;
  const formula = indicatorFormula(figure);
  return formula.kind === 'yearChange' && measure === 'progress' ? formula.quantity : null;
}

function findings(
  series: SeriesSet,
  totals: Series,
  year: number | null,
  code: 'partsDiffer' | 'rateOutsideBand',
  isWrong: (parts: Parts) => boolean,
): readonly LocalFinding[] {
  const { figure, measure } = totals;
  const wrong = partsOf(series, totals).filter((parts) => isAsked(parts.month, year) && isWrong(parts));
  return monthRuns(wrong, () => true).map((run) => {
    const [{ dataLoad, total, female, male }] = run;
    const rows = rowList(run.flatMap((parts) => parts.rows));
    const months = spanOf(run);
    const place = { figure, measure, sexes, month: months.first };
    return { ...place, code, months, dataLoad, total, female, male, rows };
  });
}

function partsOf(series: SeriesSet, { figure, measure, months }: Series): readonly Parts[] {
  const women = series.find(figure, measure, 'female');
  const men = series.find(figure, measure, 'male');
  return months.flatMap((all) => {
    const [ofWomen, ofMen] = [women?.at(all.month), men?.at(all.month)];
    if (ofWomen === undefined || ofMen === undefined) return [];
    const known = newestCommon([all, ofWomen, ofMen]);
    if (known === null) return [];
    const [total, female, male] = known.map((value) => figureOf(value) ?? 0);
    if (total === undefined || female === undefined || male === undefined) return [];
    const dataLoad = known[0]?.dataLoad ?? null;
    return [{ month: all.month, dataLoad, total, female, male, rows: known.flatMap(rowsOf) }];
  });
}

/** Decimal fractions do not add up exactly in binary; no figure has a billionth. */
const binaryError = 1e-9;

/**
 * Counts have to add up exactly. Amounts are rounded and estimated for parts: half a percent or one Euro is let pass. The
 * mean stock of a Jahresfortschrittswert is delivered rounded, three times half a person.
 */
function addUp(figure: QuantityCode, measure: Measure, { total, female, male }: Parts): boolean {
  const { kind } = quantityFacts(figure);
  const tolerance =
    kind === 'amount' ? Math.max(1, total * 0.005) : kind === 'stock' && measure === 'progress' ? 1.5 : 0;
  return Math.abs(female + male - total) <= tolerance + binaryError * total;
}

/** Half a unit of a rate shown with one decimal of a percent: the three may be rounded differently. */
const rateRounding = 0.0005;

function isOutside(figure: FigureCode, measure: Measure, { total, female, male }: Parts): boolean {
  if ([total, female, male].some((value) => isPercent(figure, measure, value))) return false;
  const margin = rateRounding + binaryError;
  return total < Math.min(female, male) - margin || total > Math.max(female, male) + margin;
}

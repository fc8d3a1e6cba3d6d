import { requiredLevel } from '../figures';
import type { FigureTable } from '../figure-table';
import { yearEndNeed } from '../forecast';
import { addMonths, monthOfYear } from '../months';
import { progressValue, type FigureRequest, type ProgressValue } from '../progress';
import type { TargetNote } from './target-line';
import { verdictDecimals } from './judge-bound';
import { directionOf, isStrict, type TargetRow } from './target-row';

/** Half of the last decimal that a verdict compares: the least by which a value exceeds a strict bound. */
const leastExcess = 0.5 / 10 ** (2 + verdictDecimals);

/**
 * Events still needed this year for the Zielquote of a rate target: of a quota its own value, of a change target last year's
 * Jahresendwert at the same load lag × (1 + c). null where that does not apply or cannot be said (domain reference 4.5).
 */
export function neededNote(
  table: FigureTable,
  { form, value, bound }: TargetRow,
  request: FigureRequest,
  actual: ProgressValue,
): TargetNote | null {
  if (value === null || bound === null || directionOf(bound) === 'lower') return null;
  const least = isStrict(bound) ? value + leastExcess : value;
  const targetRate = form === 'quota' ? least : yearEndRate(table, least, request, actual);
  if (targetRate === null) return null;
  const need = yearEndNeed(table, { ...request, dataLoad: request.dataLoad ?? actual.dataLoad }, targetRate);
  if (!need.ok) return null;
  const { needed, expectedStock } = need.value;
  return { code: 'needed', figure: request.figure, needed, expectedStock };
}

function yearEndRate(
  table: FigureTable,
  agreedChange: number,
  request: FigureRequest,
  { dataLoad, origin }: ProgressValue,
): number | null {
  const december = addMonths(request.month, -monthOfYear(request.month));
  if (dataLoad === null || !december.ok) return null;
  const load = addMonths(december.value, dataLoad - request.month);
  if (!load.ok) return null;
  const yearEnd = progressValue(table, { ...request, month: december.value, dataLoad: load.value });
  // An older load than the one asked for has another lag.
  if (!yearEnd.ok || yearEnd.value.dataLoad !== load.value || yearEnd.value.origin !== origin) return null;
  const rate = requiredLevel(yearEnd.value.value, agreedChange);
  return rate.ok ? rate.value : null;
}

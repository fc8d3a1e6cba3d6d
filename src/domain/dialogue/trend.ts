import { percentUnits } from '../verdict';
import { directionOf, type TargetLine } from '../target-table';

/** How the distance to the target value moved against the month before; `unclear`: one of both cannot be told. */
export type Trend = 'better' | 'same' | 'worse' | 'unclear';

/** Distances are compared at one decimal of a percent, as verdicts are. */
const decimals = 1;

/**
 * The distance to the target (Zielerreichungsgrad, > 1 = better than agreed) of one month against the month before. Both are
 * of one target. Without distance, as for a target that is only observed, there is no trend; nor where a level of the whole
 * year is compared with a value that grows until December, because that comes nearer every month.
 *
 * @example attainment 0.99 after 0.98 // 'better'
 */
export function targetTrend(now: TargetLine, before: TargetLine): Trend {
  if (typeof now.attainment !== 'number' || typeof before.attainment !== 'number') return 'unclear';
  if (now.target.bound === null || before.target.bound === null) return 'unclear';
  if (directionOf(now.target.bound) !== directionOf(before.target.bound)) return 'unclear';
  if (before.notes.some(({ code }) => code === 'stillGrowing')) return 'unclear';
  const moved = percentUnits(now.attainment, decimals) - percentUnits(before.attainment, decimals);
  return moved === 0 ? 'same' : moved > 0 ? 'better' : 'worse';
}

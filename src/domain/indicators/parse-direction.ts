import type { GoodDirection } from '../direction';
import type { IndicatorCode } from '../indicator';
import { failure, success, type Result } from '../result';
import { indicatorDirection } from './indicator-facts';
import { parseIndicatorCode } from './parse-indicator';

export type DirectionFault =
  | { readonly code: 'directionUnknown'; readonly text: string }
  /** The indicator exists, but neither way of it is better (K2E1, K2E2). */
  | { readonly code: 'directionNeutral'; readonly indicator: IndicatorCode };

/**
 * Reads the direction of goodness: `hoch`, `niedrig` or an indicator code, which stands for its own direction.
 *
 * @example parseDirection('K3') // success('lower')
 */
export function parseDirection(text: string): Result<GoodDirection, DirectionFault> {
  switch (text.trim().toLowerCase()) {
    case 'hoch':
      return success('higher');
    case 'niedrig':
      return success('lower');
    default: {
      const indicator = parseIndicatorCode(text);
      if (indicator === null) return failure({ code: 'directionUnknown', text });
      const direction = indicatorDirection(indicator);
      return direction === null ? failure({ code: 'directionNeutral', indicator }) : success(direction);
    }
  }
}

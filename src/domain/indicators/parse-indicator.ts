import { indicatorCodes, type IndicatorCode } from '../indicator';

const known: ReadonlyMap<string, IndicatorCode> = new Map(indicatorCodes.map((code) => [code, code]));

/**
 * Reads an indicator code as people write it: any case, blanks around or inside it. null if there is no such indicator.
 *
 * @example parseIndicatorCode(' k2 e4 ') // 'K2E4'
 */
export function parseIndicatorCode(text: string): IndicatorCode | null {
  return known.get(text.replace(/\s+/gu, '').toUpperCase()) ?? null;
}

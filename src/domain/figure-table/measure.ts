/**
 * Art of a value: `month` of a single month, `progress` the Jahresfortschrittswert, `twelveMonths` of the twelve months up
 * to the reporting month.
 */
export const measures = ['month', 'progress', 'twelveMonths'] as const;
export type Measure = (typeof measures)[number];

const spellings: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['monat', 'month'],
  ['monatswert', 'month'],
  ['m', 'month'],
  ['jfw', 'progress'],
  ['jahresfortschrittswert', 'progress'],
  ['jahresfortschritt', 'progress'],
  ['12m', 'twelveMonths'],
  ['12 monate', 'twelveMonths'],
  ['12-monats-wert', 'twelveMonths'],
  ['12-monatswert', 'twelveMonths'],
  ['zwölf monate', 'twelveMonths'],
  ['zwölfmonatswert', 'twelveMonths'],
]);

/** @example parseMeasure(' jfw ') // 'progress' */
export function parseMeasure(text: string): Measure | null {
  return spellings.get(text.trim().normalize('NFC').toLowerCase()) ?? null;
}

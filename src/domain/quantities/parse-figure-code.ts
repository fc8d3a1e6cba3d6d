import { indicatorCodes, type IndicatorCode } from '../indicator';
import { quantityCodes, type QuantityCode } from './quantity';

/** What a row of the data table can hold: an indicator or supplementary figure as delivered, or a base quantity. */
export type FigureCode = IndicatorCode | QuantityCode;
export const figureCodes: readonly FigureCode[] = [...indicatorCodes, ...quantityCodes];

/** Other spellings in exports and hand-made tables, already normalised. */
const synonyms: Readonly<Record<string, FigureCode>> = {
  INTSVB: 'INT',
  INTEGRATIONEN: 'INT',
  INTEGRATIONSQUOTE: 'K2',
  ERWERBSFÄHIGELEISTUNGSBERECHTIGTE: 'ELB',
  LANGZEITLEISTUNGSBEZIEHENDE: 'LZB',
  LANGZEITLEISTUNGSBEZIEHER: 'LZB',
  INTSVBBD: 'INT_BD',
  BSKONT: 'BS_KONT',
};

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s_.\-–]+/gu, '');
}

const known: ReadonlyMap<string, FigureCode> = new Map<string, FigureCode>([
  ...figureCodes.map((code): [string, FigureCode] => [normalised(code), code]),
  ...Object.entries(synonyms),
]);

/**
 * Reads the code of an indicator or base quantity as tables write it: any case, with or without blanks, underscores and
 * hyphens. null if the text names none.
 *
 * @example parseFigureCode('int_svb') // 'INT'
 */
export function parseFigureCode(text: string): FigureCode | null {
  return known.get(normalised(text)) ?? null;
}

const quantities: ReadonlySet<string> = new Set(quantityCodes);

export function isQuantity(code: FigureCode): code is QuantityCode {
  return quantities.has(code);
}

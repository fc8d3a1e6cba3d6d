import type { GoodDirection } from '../direction';

/**
 * Base quantities of the indicators, as the short names of the official statistics spell them (domain reference 6.3), and
 * the two figures that agreements observe beside the indicators (domain reference 1).
 */
export const quantityCodes = [
  'LLU',
  'LUH',
  'ELB',
  'ELB_ZUGANG',
  'ELB_ABGANG',
  'INT',
  'BS_GERING',
  'BS_2AM',
  'BS_KONT',
  'ELB_ALLEIN',
  'INT_ALLEIN',
  'LZB',
  'INT_LZB',
  'LZB_AMP',
  'LZB_ZUGANG',
  'LZB_ABGANG',
  'INT_BD',
  'LZB_4J',
] as const;
export type QuantityCode = (typeof quantityCodes)[number];

/** `stock`: persons at the Stichtag. `events`: counted over a month. `amount`: Euro of a month. */
export type QuantityKind = 'stock' | 'events' | 'amount';

export interface QuantityFacts {
  /** German name as official tables print it. */
  readonly name: string;
  readonly kind: QuantityKind;
  /** A whole jobcenter always has some: a 0 is an empty cell of an older Excel or a mistake, never a figure. */
  readonly neverZero: boolean;
  /** Which way is better by sense (domain reference 2); null where neither is. */
  readonly direction: GoodDirection | null;
}

function facts(
  name: string,
  kind: QuantityKind,
  direction: GoodDirection | null,
  range: 'neverZero' | 'mayBeZero' = 'mayBeZero',
): QuantityFacts {
  return { name, kind, neverZero: range === 'neverZero', direction };
}

const table: Readonly<Record<QuantityCode, QuantityFacts>> = {
  LLU: facts('Leistungen zum Lebensunterhalt (ohne Unterkunft und Heizung)', 'amount', 'lower', 'neverZero'),
  LUH: facts('Leistungen für Unterkunft und Heizung', 'amount', 'lower', 'neverZero'),
  ELB: facts('Bestand an erwerbsfähigen Leistungsberechtigten', 'stock', 'lower', 'neverZero'),
  ELB_ZUGANG: facts('Zugänge an erwerbsfähigen Leistungsberechtigten', 'events', 'lower'),
  ELB_ABGANG: facts('Abgänge an erwerbsfähigen Leistungsberechtigten', 'events', 'higher'),
  INT: facts('Integrationen', 'events', 'higher'),
  BS_GERING: facts('Eintritte in geringfügige Beschäftigung', 'events', null),
  BS_2AM: facts('Eintritte in öffentlich geförderte Beschäftigung', 'events', null),
  BS_KONT: facts('Kontinuierliche Beschäftigungen nach Integration', 'events', 'higher'),
  ELB_ALLEIN: facts('Bestand an alleinerziehenden erwerbsfähigen Leistungsberechtigten', 'stock', 'lower'),
  INT_ALLEIN: facts('Integrationen von Alleinerziehenden', 'events', 'higher'),
  LZB: facts('Bestand an Langzeitleistungsbeziehenden', 'stock', 'lower', 'neverZero'),
  INT_LZB: facts('Integrationen von Langzeitleistungsbeziehenden', 'events', 'higher'),
  LZB_AMP: facts('Langzeitleistungsbeziehende in Maßnahmen', 'stock', 'higher'),
  LZB_ZUGANG: facts('Zugänge an Langzeitleistungsbeziehenden', 'events', 'lower'),
  LZB_ABGANG: facts('Abgänge an Langzeitleistungsbeziehenden', 'events', 'higher'),
  INT_BD: facts('Bedarfsdeckende Integrationen', 'events', 'higher'),
  LZB_4J: facts('Langzeitleistungsbeziehende mit vier oder mehr Jahren im Leistungsbezug', 'stock', 'lower'),
};

/** Name, kind and range of a base quantity. */
export function quantityFacts(code: QuantityCode): QuantityFacts {
  return table[code];
}

import type { GoodDirection } from '../direction';
import type { IndicatorCode } from '../indicator';

/**
 * What a figure is counted in. `change`: relative change to the same month of the previous year, a fraction; `rate`: a
 * quotient, a fraction. The progress values behind K1 and K3 are Euro and persons, see `levelUnit`.
 */
export type IndicatorUnit = 'change' | 'rate';

/** Unit of the level that Soll and Ist of a target on this indicator have: K1 Euro, K3 persons, K2 a fraction. */
export type LevelUnit = 'euro' | 'persons' | 'rate';

export interface IndicatorFacts {
  /** Official German name. */
  readonly name: string;
  readonly direction: GoodDirection | 'neutral';
  readonly unit: IndicatorUnit;
  readonly levelUnit: LevelUnit;
  /** Paragraph of the § 48a ordinance, or the paper that defines the figure where the ordinance does not. */
  readonly source: string;
}

function facts(
  name: string,
  direction: IndicatorFacts['direction'],
  unit: IndicatorUnit,
  levelUnit: LevelUnit,
  source: string,
): IndicatorFacts {
  return { name, direction, unit, levelUnit, source };
}

const table: Readonly<Record<IndicatorCode, IndicatorFacts>> = {
  K1: facts(
    'Veränderung der Summe der Leistungen zum Lebensunterhalt (ohne Unterkunft und Heizung)',
    'lower',
    'change',
    'euro',
    '§ 4 Abs. 1',
  ),
  K1E1: facts(
    'Veränderung der Summe der Leistungen für Unterkunft und Heizung',
    'lower',
    'change',
    'euro',
    '§ 4 Abs. 2',
  ),
  K1E2: facts(
    'Veränderung der Zahl der erwerbsfähigen Leistungsberechtigten',
    'lower',
    'change',
    'persons',
    '§ 4 Abs. 2',
  ),
  K1E3: facts(
    'Durchschnittliche Zugangsrate der erwerbsfähigen Leistungsberechtigten',
    'lower',
    'rate',
    'rate',
    '§ 4 Abs. 2',
  ),
  K1E4: facts(
    'Durchschnittliche Abgangsrate der erwerbsfähigen Leistungsberechtigten',
    'higher',
    'rate',
    'rate',
    '§ 4 Abs. 2',
  ),
  K2: facts('Integrationsquote', 'higher', 'rate', 'rate', '§ 5 Abs. 1'),
  K2E1: facts('Quote der Eintritte in geringfügige Beschäftigung', 'neutral', 'rate', 'rate', '§ 5 Abs. 2'),
  K2E2: facts('Quote der Eintritte in öffentlich geförderte Beschäftigung', 'neutral', 'rate', 'rate', '§ 5 Abs. 2'),
  K2E3: facts('Kontinuierliche Beschäftigung nach Integration', 'higher', 'rate', 'rate', '§ 5 Abs. 2'),
  K2E4: facts(
    'Integrationsquote der Alleinerziehenden',
    'higher',
    'rate',
    'rate',
    'Detailbeschreibung der Kennzahlen der BA, 2016',
  ),
  K3: facts('Veränderung des Bestands an Langzeitleistungsbeziehenden', 'lower', 'change', 'persons', '§ 6 Abs. 1'),
  K3E1: facts('Integrationsquote der Langzeitleistungsbeziehenden', 'higher', 'rate', 'rate', '§ 6 Abs. 2'),
  K3E2: facts('Aktivierungsquote der Langzeitleistungsbeziehenden', 'higher', 'rate', 'rate', '§ 6 Abs. 2'),
  K3E3: facts('Durchschnittliche Zugangsrate der Langzeitleistungsbeziehenden', 'lower', 'rate', 'rate', '§ 6 Abs. 2'),
  K3E4: facts('Durchschnittliche Abgangsrate der Langzeitleistungsbeziehenden', 'higher', 'rate', 'rate', '§ 6 Abs. 2'),
};

/** Name, direction of goodness, unit and source of an indicator (domain reference 2). */
export function indicatorFacts(code: IndicatorCode): IndicatorFacts {
  return table[code];
}

/**
 * Which way is better for this indicator; null where neither is (K2E1, K2E2: more minijobs or funded jobs are not good or
 * bad by themselves). The direction belongs to the indicator, never to the sentence of the agreement (domain reference 4.1).
 *
 * @example indicatorDirection('K2') // 'higher'
 */
export function indicatorDirection(code: IndicatorCode): GoodDirection | null {
  const { direction } = table[code];
  return direction === 'neutral' ? null : direction;
}

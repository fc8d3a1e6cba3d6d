import { indicatorFacts, indicatorFormula, type IndicatorCode } from '../domain/indicators';
import { isQuantity, quantityFacts, type FigureCode, type QuantityKind } from '../domain/quantities';

/** What ZV.KENNZAHLINFO can tell of an indicator or base quantity. */
export const indicatorAspects = ['name', 'definition', 'einheit', 'richtung', 'quelle'] as const;
export type IndicatorAspect = (typeof indicatorAspects)[number];

const quantityDefinitions: Readonly<Record<QuantityKind, string>> = {
  stock: 'Personen am Stichtag des Berichtsmonats.',
  events: 'Fälle im Berichtsmonat.',
  amount: 'Summe des Berichtsmonats in Euro, gemessen am Leistungsanspruch.',
};
const quantityUnits: Readonly<Record<QuantityKind, string>> = { stock: 'Personen', events: 'Fälle', amount: 'Euro' };

const directions = {
  higher: 'hoch: mehr ist besser',
  lower: 'niedrig: weniger ist besser',
  neutral: 'keine: weder mehr noch weniger ist besser',
} as const;

const specialDefinitions: Partial<Readonly<Record<IndicatorCode, string>>> = {
  K2: 'Integrationen der letzten zwölf Monate, geteilt durch den durchschnittlichen Bestand an erwerbsfähigen Leistungsberechtigten der zwölf Monate bis zum Vormonat. Integrationen sind Fälle: Die Quote ist kein Anteil von Personen.',
  K2E4: 'Gebildet wie die Integrationsquote (K2), aber nur für alleinerziehende erwerbsfähige Leistungsberechtigte.',
  K2E3: 'Kontinuierliche Beschäftigungen nach Integration, geteilt durch die Integrationen; wird nur als gelieferter Wert verwendet.',
  K3E2: 'Langzeitleistungsbeziehende in einer Maßnahme, geteilt durch den Bestand an Langzeitleistungsbeziehenden desselben Monats.',
};

function quantityName(code: Parameters<typeof quantityFacts>[0]): string {
  return `${quantityFacts(code).name} (${code})`;
}

function definition(code: IndicatorCode): string {
  const special = specialDefinitions[code];
  if (special !== undefined) return special;
  const formula = indicatorFormula(code);
  switch (formula.kind) {
    case 'yearChange':
      return `${quantityName(formula.quantity)} im Berichtsmonat, verglichen mit demselben Monat des Vorjahres. Der Jahresfortschrittswert ist ${quantityFacts(formula.quantity).kind === 'amount' ? 'die Summe' : 'der Durchschnitt'} von Januar bis zum Berichtsmonat.`;
    case 'eventsOverStock':
      return `${quantityName(formula.events)} der letzten zwölf Monate, geteilt durch den durchschnittlichen Bestand (${formula.stock}) der zwölf Monate bis zum Vormonat.`;
    case 'meanMonthlyRate':
      return `${quantityName(formula.flow)} der letzten zwölf Monate, geteilt durch die Summe der Bestände (${formula.stock}) ${formula.stockOf === 'sameMonth' ? 'derselben' : 'der jeweils vorherigen'} Monate.`;
    case 'monthlyShare':
      return `${quantityName(formula.part)}, geteilt durch ${quantityName(formula.stock)} desselben Monats.`;
    case 'deliveredOnly':
      return 'Wird nur als gelieferter Wert verwendet.';
  }
}

/**
 * One thing about an indicator or base quantity in German words.
 *
 * @example indicatorInfo('K2', 'quelle') // '§ 5 Abs. 1 der Verordnung zur Festlegung der Kennzahlen nach § 48a SGB II'
 */
export function indicatorInfo(code: FigureCode, aspect: IndicatorAspect): string {
  return isQuantity(code) ? quantityInfo(code, aspect) : officialInfo(code, aspect);
}

function quantityInfo(code: Parameters<typeof quantityFacts>[0], aspect: IndicatorAspect): string {
  const { name, kind, direction } = quantityFacts(code);
  switch (aspect) {
    case 'name':
      return name;
    case 'definition':
      return quantityDefinitions[kind];
    case 'einheit':
      return quantityUnits[kind];
    case 'richtung':
      return directions[direction ?? 'neutral'];
    case 'quelle':
      return 'Statistik der Grundsicherung nach § 51b SGB II';
  }
}

const ordinance = 'der Verordnung zur Festlegung der Kennzahlen nach § 48a SGB II';

function officialInfo(code: IndicatorCode, aspect: IndicatorAspect): string {
  const { name, unit, direction, source } = indicatorFacts(code);
  switch (aspect) {
    case 'name':
      return name;
    case 'definition':
      return definition(code);
    case 'einheit':
      return unit === 'change' ? 'Veränderung zum Vorjahr in Prozent' : 'Quote in Prozent';
    case 'richtung':
      return directions[direction];
    case 'quelle':
      return source.startsWith('§') ? `${source} ${ordinance}` : source;
  }
}

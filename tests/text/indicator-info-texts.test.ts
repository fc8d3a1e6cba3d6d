import { figureCodes, type FigureCode } from '../../src/domain/quantities';
import { indicatorAspects, indicatorInfo } from '../../src/text/indicator-info-texts';

const ordinance = 'der Verordnung zur Festlegung der Kennzahlen nach § 48a SGB II';

it('tells something of every figure in every respect', () => {
  for (const code of figureCodes) {
    for (const aspect of indicatorAspects) expect(indicatorInfo(code, aspect)).toMatch(/^[\p{L}§].{3,}/u);
    expect(indicatorInfo(code, 'definition')).toMatch(/\.$/u);
    expect(indicatorInfo(code, 'definition').length).toBeLessThanOrEqual(300);
  }
});

it.each<[FigureCode, string]>([
  [
    'K1',
    'Leistungen zum Lebensunterhalt (ohne Unterkunft und Heizung) (LLU) im Berichtsmonat, verglichen mit demselben Monat des Vorjahres. Der Jahresfortschrittswert ist die Summe von Januar bis zum Berichtsmonat.',
  ],
  [
    'K3',
    'Bestand an Langzeitleistungsbeziehenden (LZB) im Berichtsmonat, verglichen mit demselben Monat des Vorjahres. Der Jahresfortschrittswert ist der Durchschnitt von Januar bis zum Berichtsmonat.',
  ],
  [
    'K2',
    'Integrationen der letzten zwölf Monate, geteilt durch den durchschnittlichen Bestand an erwerbsfähigen Leistungsberechtigten der zwölf Monate bis zum Vormonat. Integrationen sind Fälle: Die Quote ist kein Anteil von Personen.',
  ],
  [
    'K3E1',
    'Integrationen von Langzeitleistungsbeziehenden (INT_LZB) der letzten zwölf Monate, geteilt durch den durchschnittlichen Bestand (LZB) der zwölf Monate bis zum Vormonat.',
  ],
  // Its formula is only inferred, so nothing is said of months (domain reference 2).
  [
    'K2E4',
    'Gebildet wie die Integrationsquote (K2), aber nur für alleinerziehende erwerbsfähige Leistungsberechtigte.',
  ],
  [
    'K2E3',
    'Kontinuierliche Beschäftigungen nach Integration, geteilt durch die Integrationen; wird nur als gelieferter Wert verwendet.',
  ],
  [
    'K1E3',
    'Zugänge an erwerbsfähigen Leistungsberechtigten (ELB_ZUGANG) der letzten zwölf Monate, geteilt durch die Summe der Bestände (ELB) derselben Monate.',
  ],
  [
    'K3E4',
    'Abgänge an Langzeitleistungsbeziehenden (LZB_ABGANG) der letzten zwölf Monate, geteilt durch die Summe der Bestände (LZB) der jeweils vorherigen Monate.',
  ],
  [
    'K3E2',
    'Langzeitleistungsbeziehende in einer Maßnahme, geteilt durch den Bestand an Langzeitleistungsbeziehenden desselben Monats.',
  ],
  ['ELB', 'Personen am Stichtag des Berichtsmonats.'],
  ['INT', 'Fälle im Berichtsmonat.'],
  ['LUH', 'Summe des Berichtsmonats in Euro, gemessen am Leistungsanspruch.'],
])('defines %s', (code, definition) => {
  expect(indicatorInfo(code, 'definition')).toBe(definition);
});

it.each<[FigureCode, string, string, string, string]>([
  ['K2', 'Integrationsquote', 'Quote in Prozent', 'hoch: mehr ist besser', `§ 5 Abs. 1 ${ordinance}`],
  [
    'K3',
    'Veränderung des Bestands an Langzeitleistungsbeziehenden',
    'Veränderung zum Vorjahr in Prozent',
    'niedrig: weniger ist besser',
    `§ 6 Abs. 1 ${ordinance}`,
  ],
  [
    'K2E4',
    'Integrationsquote der Alleinerziehenden',
    'Quote in Prozent',
    'hoch: mehr ist besser',
    'Detailbeschreibung der Kennzahlen der BA, 2016',
  ],
  [
    'BS_GERING',
    'Eintritte in geringfügige Beschäftigung',
    'Fälle',
    'keine: weder mehr noch weniger ist besser',
    'Statistik der Grundsicherung nach § 51b SGB II',
  ],
  [
    'LZB',
    'Bestand an Langzeitleistungsbeziehenden',
    'Personen',
    'niedrig: weniger ist besser',
    'Statistik der Grundsicherung nach § 51b SGB II',
  ],
  [
    'LLU',
    'Leistungen zum Lebensunterhalt (ohne Unterkunft und Heizung)',
    'Euro',
    'niedrig: weniger ist besser',
    'Statistik der Grundsicherung nach § 51b SGB II',
  ],
])('%s: name, unit, direction, source', (code, ...expected) => {
  const aspects = ['name', 'einheit', 'richtung', 'quelle'] as const;
  expect(aspects.map((aspect) => indicatorInfo(code, aspect))).toEqual(expected);
});

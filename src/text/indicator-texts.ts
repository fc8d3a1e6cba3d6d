import type { IndicatorCode } from '../domain/indicator';
import { indicatorFacts } from '../domain/indicators';
import type { Sex } from '../domain/sex';

export const sexTexts: Readonly<Record<Sex, string>> = { total: 'Gesamt', female: 'Frauen', male: 'Männer' };

/** Level behind an indicator as the subject of a sentence: what rises or falls, with its article. */
export const indicatorSubjects: Readonly<Record<IndicatorCode, string>> = {
  K1: 'die Summe der Leistungen zum Lebensunterhalt',
  K1E1: 'die Summe der Leistungen für Unterkunft und Heizung',
  K1E2: 'die Zahl der erwerbsfähigen Leistungsberechtigten',
  K1E3: 'die durchschnittliche Zugangsrate der erwerbsfähigen Leistungsberechtigten',
  K1E4: 'die durchschnittliche Abgangsrate der erwerbsfähigen Leistungsberechtigten',
  K2: 'die Integrationsquote',
  K2E1: 'die Quote der Eintritte in geringfügige Beschäftigung',
  K2E2: 'die Quote der Eintritte in öffentlich geförderte Beschäftigung',
  K2E3: 'die Quote der kontinuierlichen Beschäftigung nach Integration',
  K2E4: 'die Integrationsquote der Alleinerziehenden',
  K3: 'der durchschnittliche Bestand an Langzeitleistungsbeziehenden',
  K3E1: 'die Integrationsquote der Langzeitleistungsbeziehenden',
  K3E2: 'die Aktivierungsquote der Langzeitleistungsbeziehenden',
  K3E3: 'die durchschnittliche Zugangsrate der Langzeitleistungsbeziehenden',
  K3E4: 'die durchschnittliche Abgangsrate der Langzeitleistungsbeziehenden',
};

const ofSex: Readonly<Record<Sex, string>> = { total: '', female: ' (Frauen)', male: ' (Männer)' };

/** 'die Integrationsquote', 'die Integrationsquote (Frauen)'. */
export function indicatorSubject(code: IndicatorCode, sex: Sex): string {
  return indicatorSubjects[code] + ofSex[sex];
}

const countedEvents: Readonly<Partial<Record<IndicatorCode, string>>> = {
  K2: 'die Zahl der Integrationen',
  K2E1: 'die Zahl der Eintritte in geringfügige Beschäftigung',
  K2E2: 'die Zahl der Eintritte in öffentlich geförderte Beschäftigung',
  K2E4: 'die Zahl der Integrationen von Alleinerziehenden',
  K3E1: 'die Zahl der Integrationen von Langzeitleistungsbeziehenden',
};

/** A count target names persons, events or Euro, not the rate that is made of them. */
export function countSubject(code: IndicatorCode): { readonly subject: string; readonly unit: string } {
  const events = countedEvents[code];
  if (events !== undefined) return { subject: events, unit: '' };
  if (code === 'K1' || code === 'K1E1') return { subject: indicatorSubjects[code], unit: ' Euro' };
  return { subject: indicatorSubjects[code], unit: ' Personen' };
}

/** 'die Zahl der Integrationen (Frauen)'. */
export function countedSubject(code: IndicatorCode, sex: Sex): string {
  return countSubject(code).subject + ofSex[sex];
}

/** 'K2 Integrationsquote', for lists to choose from. */
export function indicatorLabel(code: IndicatorCode): string {
  return `${code} ${indicatorFacts(code).name}`;
}

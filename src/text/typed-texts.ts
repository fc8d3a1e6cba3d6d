import type { ReportingMonth } from '../domain/months';
import type { Sex } from '../domain/sex';
import { monthText } from './figure-fault-texts';
import { formatCount, formatEuro, formatPercent } from './german-format';
import { sexTexts } from './indicator-texts';

type Indicator = 'K1' | 'K2' | 'K3';

/** Sentences of the section Daten, part two: typing figures by hand. */
export const typedTexts = {
  title: 'Von Hand erfassen',
  lead: 'Jahresfortschrittswerte eines Monats mit dem Vorjahr. Leere Felder werden nicht übernommen, Zeichen wie * gelten als fehlend.',
  jobcenter: 'Jobcenter',
  month: 'Berichtsmonat',
  load: 'Ladestand',
  loadHint: 'Ladestand ist der Monat, aus dem die Lieferung stammt.',
  groups: {
    K1: 'K1 Leistungen zum Lebensunterhalt, Summe seit Januar in Euro',
    K2: 'K2 Integrationsquote in Prozent',
    K3: 'K3 Langzeitleistungsbeziehende, mittlerer Bestand',
  } as const satisfies Readonly<Record<Indicator, string>>,
  findings: 'Bitte ansehen',
  findingsHint: 'Nichts davon verhindert das Übernehmen.',
  next: 'Weiter',
  empty: 'Tragen Sie mindestens einen Wert ein.',
  reset: 'Felder leeren',
  sheetTitle: 'Lieber in einem Blatt?',
  sheetLead: 'Das Blatt „Erfassung“ hat eine Zeile je Monat und Spalten für alle Kennzahlen und Geschlechter.',
  sheetOpen: 'Blatt Erfassung öffnen',
  sheetRead: 'Blatt einlesen',
  sheetOpened: {
    created: 'Das Blatt „Erfassung“ ist angelegt. Tragen Sie Werte ein und lesen Sie das Blatt dann hier ein.',
    there: 'Das Blatt „Erfassung“ ist geöffnet.',
  },
  errors: {
    jobcenter: 'Bitte den Namen des Jobcenters eintragen, so wie er auf dem Blatt Ziele steht.',
    month: 'Bitte einen Monat eintragen, zum Beispiel 10/2026.',
    loadBefore: 'Der Ladestand darf nicht vor dem Berichtsmonat liegen.',
    notANumber: {
      K1: 'Bitte einen Betrag eintragen, zum Beispiel 2.495.310 oder 2,5 Mio.',
      K2: 'Bitte eine Quote in Prozent eintragen, zum Beispiel 7,3.',
      K3: 'Bitte eine Anzahl eintragen, zum Beispiel 2.370,4.',
    } as const satisfies Readonly<Record<Indicator, string>>,
    ambiguous: (one: string, other: string): string => `Nicht eindeutig. Bitte ${one} oder ${other} eintragen.`,
    negative: 'Der Wert ist negativ. Hier gehört der Stand hin, nicht die Veränderung.',
    tooLarge: 'Mehr als 150 Prozent gibt es nicht. Ist das Komma verrutscht?',
    change: 'Das sieht nach einer Veränderung aus. Hier gehört der Stand in Euro oder Personen hin.',
  },
} as const;

/** Which rows the right-hand fields become: the same time after their month. */
export function previousYearText(month: ReportingMonth, load: ReportingMonth): string {
  return `${typedTexts.loadHint} Rechts steht das Vorjahr: ${monthText(month)}, Ladestand ${monthText(load)}.`;
}

/** 'Gesamt 2026': label of a field inside the group of its indicator. */
export function typedFieldLabel(sex: Sex, year: string): string {
  return `${sexTexts[sex]} ${year}`;
}

export function typedValueText(indicator: Indicator, value: number): string {
  if (indicator === 'K1') return formatEuro(value);
  return indicator === 'K2' ? formatPercent(value, 2) : formatCount(value);
}

export type TypedFindingFacts =
  | {
      readonly code: 'typedPartsDiffer';
      readonly indicator: Indicator;
      readonly month: ReportingMonth;
      readonly parts: number;
      readonly total: number;
    }
  | {
      readonly code: 'typedOutsideBand';
      readonly indicator: Indicator;
      readonly month: ReportingMonth;
      readonly total: number;
      readonly female: number;
      readonly male: number;
    }
  | {
      readonly code: 'typedJump' | 'typedSumFell';
      readonly indicator: Indicator;
      readonly sex: Sex;
      readonly month: ReportingMonth;
      readonly value: number;
      readonly lastMonth: number;
    }
  | {
      readonly code: 'typedDiffersFromCounts';
      readonly indicator: Indicator;
      readonly sex: Sex;
      readonly month: ReportingMonth;
      readonly value: number;
      readonly computed: number;
    };

/** What looks wrong about typed figures. Exhaustive. */
export function typedFindingText(finding: TypedFindingFacts): string {
  const { indicator, month } = finding;
  const shown = (value: number): string => typedValueText(indicator, value);
  switch (finding.code) {
    case 'typedPartsDiffer':
      return `${indicator}, ${monthText(month)}: Frauen und Männer ergeben zusammen ${shown(finding.parts)}, bei Gesamt steht ${shown(finding.total)}.`;
    case 'typedOutsideBand':
      return `${indicator}, ${monthText(month)}: Gesamt (${shown(finding.total)}) liegt nicht zwischen Frauen (${shown(finding.female)}) und Männern (${shown(finding.male)}).`;
    case 'typedJump':
      return `${indicator} ${sexTexts[finding.sex]}, ${monthText(month)}: ${shown(finding.value)} fällt aus dem Rahmen. Im Vormonat waren es ${shown(finding.lastMonth)}.`;
    case 'typedSumFell':
      return `${indicator} ${sexTexts[finding.sex]}, ${monthText(month)}: ${shown(finding.value)} ist weniger als im Vormonat (${shown(finding.lastMonth)}). Seit Januar gezählt, wird es sonst nur mehr.`;
    case 'typedDiffersFromCounts':
      return `${indicator} ${sexTexts[finding.sex]}, ${monthText(month)}: Aus den Monatswerten der Tabelle ergeben sich ${shown(finding.computed)}, eingetragen ist ${shown(finding.value)}.`;
  }
}

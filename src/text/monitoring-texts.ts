import type { IndicatorCode } from '../domain/indicator';
import type { FigureCode } from '../domain/quantities';
import type { Sex } from '../domain/sex';

/** What a sentence is about: `name` stands at its beginning. */
interface Subject {
  readonly name: string;
  readonly plural: boolean;
  /** `Die Integrationsquote der Frauen`, else `Der … (Frauen)`. */
  readonly genitive: boolean;
}

const one = (name: string, genitive = false): Subject => ({ name, plural: false, genitive });
const several = (name: string): Subject => ({ name, plural: true, genitive: false });

const subjects: Readonly<Record<IndicatorCode, Subject>> = {
  K1: several('Die Leistungen zum Lebensunterhalt'),
  K1E1: several('Die Leistungen für Unterkunft und Heizung'),
  K1E2: one('Der mittlere Bestand an erwerbsfähigen Leistungsberechtigten'),
  K1E3: one('Die Zugangsrate der erwerbsfähigen Leistungsberechtigten'),
  K1E4: one('Die Abgangsrate der erwerbsfähigen Leistungsberechtigten'),
  K2: one('Die Integrationsquote', true),
  K2E1: one('Die Quote der Eintritte in geringfügige Beschäftigung'),
  K2E2: one('Die Quote der Eintritte in öffentlich geförderte Beschäftigung'),
  K2E3: one('Die Quote der kontinuierlichen Beschäftigung nach Integration'),
  K2E4: one('Die Integrationsquote der Alleinerziehenden'),
  K3: one('Der mittlere Bestand an Langzeitleistungsbeziehenden'),
  K3E1: one('Die Integrationsquote der Langzeitleistungsbeziehenden'),
  K3E2: one('Die Aktivierungsquote der Langzeitleistungsbeziehenden'),
  K3E3: one('Die Zugangsrate der Langzeitleistungsbeziehenden'),
  K3E4: one('Die Abgangsrate der Langzeitleistungsbeziehenden'),
};

const countedSubjects: Readonly<Partial<Record<FigureCode, Subject>>> = {
  INT: one('Die Zahl der Integrationen'),
  BS_GERING: one('Die Zahl der Eintritte in geringfügige Beschäftigung'),
  BS_2AM: one('Die Zahl der Eintritte in öffentlich geförderte Beschäftigung'),
  INT_ALLEIN: one('Die Zahl der Integrationen von Alleinerziehenden'),
  INT_LZB: one('Die Zahl der Integrationen von Langzeitleistungsbeziehenden'),
  INT_BD: one('Die Zahl der bedarfsdeckenden Integrationen'),
  LZB_4J: one('Der mittlere Bestand an Leistungsbeziehenden mit vier oder mehr Jahren im Bezug'),
  LLU: several('Die Leistungen zum Lebensunterhalt'),
};

const sexWords: Readonly<Record<Sex, string>> = { total: '', female: 'Frauen', male: 'Männer' };

export interface SentenceSubject {
  readonly text: string;
  /** Without the article: `Mittlerer Bestand an …`. */
  readonly title: string;
  readonly lies: 'liegt' | 'liegen';
  readonly is: 'ist' | 'sind';
  readonly lets: 'lässt' | 'lassen';
}

/** Subject of a sentence on the Monitoring with the verbs that go with it. */
export function sentenceSubject(figure: FigureCode, sex: Sex): SentenceSubject {
  const subject = countedSubjects[figure] ?? (figure in subjects ? subjects[figure as IndicatorCode] : one(figure));
  const word = sexWords[sex];
  const who = word === '' ? '' : subject.genitive ? ` der ${word}` : ` (${word})`;
  const text = `${subject.name}${who}`;
  return {
    text,
    title: text.replace(/^Der mittlere /u, 'Mittlerer ').replace(/^(Der|Die|Das) /u, ''),
    lies: subject.plural ? 'liegen' : 'liegt',
    is: subject.plural ? 'sind' : 'ist',
    lets: subject.plural ? 'lassen' : 'lässt',
  };
}

/** Sentences and labels of the Monitoring beyond the table of targets. */
export const monitoringTexts = {
  /** Wider than its column, and no program breaks it where it may be broken. */
  longWord: ['Langzeitleistungsbeziehende', 'Langzeitleistungs-\nbeziehende'],
  sections: {
    words: 'Stand in Worten',
    course: 'Verlauf im Jahr',
    needed: 'Restbedarf bis Dezember',
    observed: 'Beobachtete Größen',
    forecast: 'Prognose zum Jahresende',
    steps: 'Schritte und Kriterien',
    budget: 'Haushalt',
    courseFigures: 'Zahlen der Kurven',
  },
  notes: {
    course:
      'Durchgezogen: Ist. Gestrichelt: Soll. Grau: Vorjahr. Heller gestrichelt: Prognose. Alle mit dem oben gewählten Abstand von Monat und Ladestand; ein Monat, der so fehlt, mit seinem ersten Ladestand. Monate ohne Daten haben keinen Punkt.',
    needed:
      'Integrationsquote: fehlende Integrationen, wenn der erwartete Bestand eintritt (die gelbe Zelle lässt sich ändern). Bestand: um so viele Personen muss der Bestand der restlichen Monate im Mittel unter dem letzten liegen. Euro: was bis zum Jahressoll bleibt.',
    observed:
      'Gegenstand der Zieldialoge, ohne Zielwert. Bedarfsdeckende Integrationen werden etwa drei Monate später geliefert; gezeigt wird der letzte vollständige Monat.',
    forecast:
      'Hochgerechnet aus dem Verlauf früherer Jahre (ZV.PROGNOSE, Verfahren saison); die Spanne trifft in etwa 80 von 100 Fällen zu. Keine amtliche Zahl.',
    steps:
      'Erreicht ist ein qualitatives Ziel erst, wenn alle Schritte erledigt und alle Kriterien mit Begründung als erfüllt bewertet sind.',
    budget:
      'Vereinbarung: Abweichungen von den Haushaltsmitteln werden bei der Beurteilung der Zielerreichung berücksichtigt. Maßstab ist der gleichmäßige Verlauf (Monate ÷ 12).',
  },
  neededHeaders: [
    'Nr',
    'Ziel',
    'Kennzahl',
    'Geschlecht',
    'Jahressoll',
    'Erwarteter Bestand',
    'Bisher',
    'Restbedarf',
    'Fehlt zum Berichtsmonat',
    'Einheit',
  ],
  observedHeaders: ['', 'Größe', 'Kennzahl', 'bis Monat', 'Ist (JFW)', 'Vorjahr (JFW)', 'Veränderung', 'Hinweis'],
  forecastHeaders: ['Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Jahressoll', 'Prognose', 'von', 'bis', 'Hinweis'],
  budgetHeaders: [
    '',
    'Titel',
    '',
    'Monate erfasst',
    'Vereinbart',
    'Ansatz',
    'Ausgaben',
    'Anteil',
    'Anteil am Jahr',
    'Abstand (%-Punkte)',
    'Ansatz zu vereinbart',
  ],
  stepHeaders: [
    'Nr',
    'Ziel',
    '',
    'Schritte',
    'in Arbeit',
    'erledigt',
    'Kriterien',
    'erfüllt',
    'nicht erfüllt',
    'überfällig',
    'bald fällig',
    'Ergebnis',
  ],
  targetNotes: 'Hinweise zu den Zielen',
  monthNumber: 'Monat Nr',
  chartNumber: 'Bild',
  targetRow: 'Zeile des Ziels',
  courseHeaders: ['Monat', 'Ist', 'Soll', 'Vorjahr', 'Prognose'],
  budgetCourseHeaders: ['Monat', 'Ausgaben', 'gleichmäßiger Verlauf'],
  allowed: 'zulässig im Mittel der restlichen Monate',
  foundInTable: 'Zeile in ZIELTABELLE',
  budgetChart: 'Gesamtbudget: Ausgaben seit Januar',
  total: 'Gesamtbudget',
  months: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  units: { events: 'Integrationen', entries: 'Eintritte', persons: 'Personen', euro: 'Euro' },
  forecastMissing: {
    addIn: 'Prognose nur mit dem Add-in',
    history: 'keine Prognose: Frühere Jahre mit diesem Abstand zum Ladestand fehlen',
    within: 'Die Prognose erreicht das Jahressoll',
    beyond: 'Die Prognose verfehlt das Jahressoll',
    noLevel: 'Jahressoll nicht berechenbar',
    range: 'ohne Spanne: Dafür braucht es mindestens drei frühere Jahre.',
  },
  budget: {
    missing: 'Daten fehlen: Für jeden Monat bis zum Berichtsmonat wird ein Betrag gebraucht.',
    noPlan: 'Ansatz fehlt.',
    inside: 'im Rahmen',
    considerPlan: 'Ansatz weicht von der Vereinbarung ab: in der Beurteilung berücksichtigen.',
    considerLess: 'Weniger ausgegeben als gleichmäßig: in der Beurteilung berücksichtigen.',
    considerMore: 'Mehr ausgegeben als gleichmäßig: in der Beurteilung berücksichtigen.',
  },
} as const;

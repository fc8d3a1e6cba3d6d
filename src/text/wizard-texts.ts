import { formatEuro } from './german-format';

/** Sentences of the wizard 'Neue Vereinbarung'. */

export const wizardFieldErrors = {
  jobcenter: 'Bitte den Namen eintragen, zum Beispiel Landkreis Musterland.',
  land: 'Bitte das Land auswählen.',
  ministry: 'Bitte das Ministerium eintragen, mit dem die Vereinbarung geschlossen wird.',
  year: 'Bitte ein Jahr mit vier Ziffern eintragen, zum Beispiel 2026.',
  baseYear: 'Das Basisjahr liegt vor dem Vereinbarungsjahr. Üblich ist das Vorjahr.',
  dialogues: 'Bitte eine Anzahl eintragen, zum Beispiel 2.',
  negativeAmount: 'Bitte einen Betrag ab 0 Euro eintragen.',
  targets: 'Bitte mindestens ein Ziel hinzufügen.',
  title: 'Bitte eine Bezeichnung eintragen. Sie steht als Überschrift über dem Ziel.',
  indicator: 'Bitte eine Kennzahl auswählen.',
  steps: 'Bitte mindestens einen Schritt eintragen.',
} as const;

export const wizardTexts = {
  title: 'Neue Vereinbarung',
  steps: {
    parties: 'Partner und Jahr',
    budget: 'Haushalt',
    targets: 'Ziele',
    check: 'Prüfung',
    preview: 'Vorschau',
  },
  back: 'Zurück',
  next: 'Weiter',
  cancel: 'Abbrechen',
  build: 'Anlegen',
  leave: {
    title: 'Entwurf behalten?',
    text: 'Ein behaltener Entwurf wartet hier auf Sie, auch wenn Sie die Arbeitsmappe speichern und später wieder öffnen.',
    keep: 'Behalten',
    discard: 'Verwerfen',
    decline: 'Weiter bearbeiten',
  },
  parties: {
    jobcenter: 'Jobcenter',
    jobcenterHint: 'Der Name, wie er in der Vereinbarung steht, zum Beispiel Landkreis Musterland',
    land: 'Land',
    chooseLand: 'Bitte wählen',
    ministry: 'Ministerium',
    ministryHint: 'Voller Name',
    furtherMinistries: 'Weitere Ministerien',
    furtherMinistriesHint: 'Nur, wenn mehrere Ministerien unterzeichnen; je Zeile eines',
    agreementYear: 'Jahr',
    baseYear: 'Basisjahr',
    baseYearHint: 'Jahr, mit dem verglichen wird',
    dialogues: 'Zieldialoge im Jahr, mindestens',
    layout: 'Aufbau der Vereinbarung',
    layouts: {
      '2026': 'Wie 2026: Haushalt in Teil II, Ziele in §\u00a02',
      '2020': 'Wie 2020: Haushalt in §\u00a02, Ziele in §\u00a03',
    },
    layoutHint: 'Bestimmt Gliederung und Wortlaut des Blatts „Vereinbarung“. Die Ziele rechnen in beiden gleich.',
  },
  budget: {
    administrativeCosts: 'Verwaltungskosten',
    integrationBudget: 'Leistungen zur Eingliederung in Arbeit',
    statedTotal: 'Gesamtbudget laut Vereinbarung',
    statedTotalHint: 'Freiwillig. Wird mit der Summe verglichen; gerundet ist erlaubt, zum Beispiel 15,6 Mio.',
    amountHint: 'In Euro, zum Beispiel 8.575.980',
    sum: 'Summe',
    sumMissing: 'erscheint, sobald beide Beträge eingetragen sind',
    agrees: 'Das Gesamtbudget passt zur Summe.',
    differs: 'Das Gesamtbudget passt nicht zur Summe. Bitte mit der Vereinbarung vergleichen.',
  },
  targets: {
    lead: 'Vorgeschlagen sind die üblichen Ziele. Ergänzen Sie die Zielwerte; was nicht vereinbart ist, entfernen Sie.',
    addFigure: 'Ziel mit Zielwert',
    addSteps: 'Ziel mit Schritten',
    addTitle: 'Ziel hinzufügen',
    edit: 'Bearbeiten',
    close: 'Fertig',
    remove: 'Entfernen',
    untitled: 'Neues Ziel',
    incomplete: 'Hier fehlen noch Angaben.',
    heading: 'Bezeichnung',
    form: 'Art des Ziels',
    indicator: 'Kennzahl',
    chooseIndicator: 'Bitte wählen',
    direction: 'Wirkungsrichtung',
    directions: { higher: 'Ein höherer Wert ist besser', lower: 'Ein niedrigerer Wert ist besser' },
    values: {
      change: 'Vereinbarte Veränderung in Prozent',
      quota: 'Vereinbarte Quote in Prozent',
      count: 'Vereinbarte Anzahl',
    },
    valueHints: {
      change: 'Zunahme wie 5,3, Rückgang mit Minus wie −2,5',
      quota: 'Zum Beispiel 30,0',
      count: 'Ganze Zahl, zum Beispiel 600',
    },
    sexHint: 'Frauen und Männer nur, wenn dafür eigene Zielwerte vereinbart sind',
    steps: 'Umsetzungsschritte',
    stepsHint: 'Je Zeile ein Schritt. Eine Liste aus dem Dokument können Sie einfügen.',
    criteria: 'Kriterien',
    criteriaHint: 'Freiwillig, je Zeile ein Kriterium nach „erreicht, wenn“',
  },
  check: {
    fine: 'Es ist nichts aufgefallen.',
    fineHint: 'Mit „Weiter“ sehen Sie, was angelegt wird.',
    errors: 'Bitte noch korrigieren',
    warnings: 'Bitte ansehen',
    warningsHint: 'Diese Punkte sind zulässig, wenn es so vereinbart ist.',
    leadTo: 'Zum Feld',
    sampleMonth: 'Beispielmonat mit erfundenen Zahlen',
    sampleMonthHint:
      'Füllt das Blatt „Kennzahlen“ für einen Monat mit erfundenen Werten, die als solche gekennzeichnet sind. So sehen Sie, wie die Auswertung arbeitet. Sie können die Zeilen später löschen.',
  },
  preview: {
    loading: 'Die Arbeitsmappe wird geprüft …',
    again: 'Erneut prüfen',
    newSheets: 'Neue Blätter',
    appended: 'Zeilen in vorhandenen Tabellen',
    backups: 'Vorhandene Blätter bleiben erhalten',
    backupsHint: 'Diese Blätter stehen im Weg. Sie werden umbenannt, nicht gelöscht. Bitte jedem zustimmen.',
    agreeFirst: 'Stimmen Sie zuerst allen Änderungen mit Kästchen zu.',
    nothingLost: 'Vorhandene Zellen werden nicht überschrieben. Gelingt etwas nicht, wird alles zurückgenommen.',
  },
  building: 'Die Blätter werden angelegt …',
  built: {
    title: 'Die Vereinbarung ist angelegt.',
    next: 'Öffnen Sie ein Blatt oder sehen Sie sich die Ziele in der Übersicht an.',
    sheets: 'Neue Blätter',
    overview: 'Zur Übersicht',
    done: 'Fertig',
  },
  failed: {
    unchanged: 'Es wurde nichts angelegt.',
    incomplete: 'Das Anlegen wurde abgebrochen.',
  },
} as const;

export function budgetSumText(sum: number): string {
  return formatEuro(sum);
}

export function targetNumberText(no: number): string {
  return `Ziel ${no}`;
}

export function removeTargetText(no: number, title: string): string {
  return title.trim() === '' ? `Ziel ${no} entfernen` : `Ziel ${no} entfernen: ${title}`;
}

export function editTargetText(no: number, title: string): string {
  return title.trim() === '' ? `Ziel ${no} bearbeiten` : `Ziel ${no} bearbeiten: ${title}`;
}

export function backupText(name: string, backupName: string): string {
  return `„${name}“ umbenennen in „${backupName}“`;
}

export function appendedText(table: string, rowCount: number): string {
  return `${table}: ${rowCount === 1 ? '1 neue Zeile' : `${rowCount} neue Zeilen`}`;
}

export function progressText(done: number, total: number): string {
  return total === 0 ? 'Excel beginnt zu schreiben.' : `${done} von ${total} Arbeitsschritten erledigt.`;
}

export function openSheetText(sheet: string): string {
  return `Blatt „${sheet}“ öffnen`;
}

/** The sixteen Länder in the order of the alphabet. */
export const laender = [
  'Baden-Württemberg',
  'Bayern',
  'Berlin',
  'Brandenburg',
  'Bremen',
  'Hamburg',
  'Hessen',
  'Mecklenburg-Vorpommern',
  'Niedersachsen',
  'Nordrhein-Westfalen',
  'Rheinland-Pfalz',
  'Saarland',
  'Sachsen',
  'Sachsen-Anhalt',
  'Schleswig-Holstein',
  'Thüringen',
] as const;

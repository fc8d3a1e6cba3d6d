/** Sentences of the pane's frame, the overview and the list of agreements. */

export const sectionTexts = {
  uebersicht: 'Übersicht',
  vereinbarung: 'Vereinbarung',
  daten: 'Daten',
  zieldialog: 'Zieldialog',
  formeln: 'Formeln',
  hilfe: 'Hilfe',
} as const;

export const shellTexts = {
  product: 'Zielsteuerung SGB II',
  navigation: 'Bereiche',
  loadingSection: 'Der Bereich wird geladen …',
  closeNotice: 'Meldung schließen',
  retry: 'Erneut versuchen',
  crashed: {
    what: 'Dieser Bereich kann nicht angezeigt werden.',
    why: 'Im Add-in ist ein Fehler aufgetreten. Ihre Arbeitsmappe ist davon nicht betroffen.',
    next: 'Öffnen Sie den Bereich neu. Bleibt der Fehler, schließen Sie den Aufgabenbereich und öffnen Sie ihn noch einmal.',
  },
  notLoaded: {
    what: 'Dieser Bereich konnte nicht geladen werden.',
    why: 'Der Server des Add-ins ist gerade nicht erreichbar.',
    next: 'Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.',
  },
  notInExcel: {
    what: 'Das Add-in läuft nur in Excel.',
    why: 'Diese Seite wurde außerhalb von Excel oder in einer anderen Office-Anwendung geöffnet.',
    next: 'Öffnen Sie eine Arbeitsmappe in Excel und wählen Sie dort die Schaltfläche des Add-ins.',
  },
} as const;

export const overviewTexts = {
  loading: 'Die Arbeitsmappe wird gelesen …',
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
  refreshed: 'Die Übersicht ist auf dem neuesten Stand.',
  failedTitle: 'Die Arbeitsmappe konnte nicht gelesen werden.',
  firstRun: {
    title: 'Ihre Ziele im Blick',
    lead: 'Legen Sie die Zielvereinbarung Ihres Jobcenters an. Das Add-in baut daraus die Blätter und vergleicht jeden Monat Ist und Soll.',
    points: [
      'Vereinbarung druckfertig, Ziele und Kennzahlen als Tabellen',
      'Zielerreichung mit Formeln, die Sie nachvollziehen können',
      'Alles bleibt in dieser Arbeitsmappe, nichts wird verschickt',
    ],
    action: 'Neue Vereinbarung anlegen',
    formulas: 'Formeln ansehen',
  },
  unreadable: {
    corrupt: {
      what: 'Die gespeicherte Vereinbarung ist nicht lesbar.',
      why: 'Der Teil der Arbeitsmappe, in dem das Add-in die Vereinbarung aufbewahrt, ist beschädigt. Ihre Blätter und Tabellen sind davon nicht betroffen.',
      next: 'Öffnen Sie eine frühere Fassung der Arbeitsmappe, etwa über „Datei“ und „Versionsverlauf“.',
    },
    newer: {
      what: 'Die gespeicherte Vereinbarung ist nicht lesbar.',
      why: 'Sie wurde mit einer neueren Fassung des Add-ins angelegt, als hier läuft.',
      next: 'Schließen Sie Excel und öffnen Sie die Arbeitsmappe neu, damit die neue Fassung geladen wird. Sonst hilft Ihre IT-Betreuung.',
    },
  },
  missingSheets: {
    why: 'Werte und Ergebnisse, die dort stehen, fehlen in dieser Übersicht.',
    next: 'Machen Sie das Löschen oder Umbenennen mit Strg+Z rückgängig, oder öffnen Sie eine frühere Fassung der Arbeitsmappe. Wählen Sie dann „Aktualisieren“.',
  },
  standing: 'Stand',
  reportingMonth: 'Berichtsmonat',
  dataLoad: 'Ladestand',
  notSet: 'nicht gewählt',
  results: 'Ergebnisse',
  targets: 'Ziele',
  noTargets: 'In der Vereinbarung stehen keine Ziele.',
  actual: 'Ist',
  required: 'Soll',
  change: 'Veränderung',
  agreed: 'vereinbart',
  noFigure: 'keine Zahl',
  toCell: 'Zur Zelle',
} as const;

export function targetHeading(no: number, title: string): string {
  return `Ziel ${no}: ${title}`;
}

export function missingSheetsText(sheets: readonly string[]): string {
  const names = sheets.map((sheet) => `„${sheet}“`).join(', ');
  return sheets.length === 1 ? `Das Blatt ${names} fehlt.` : `Diese Blätter fehlen: ${names}.`;
}

export function agreementHeading(year: number): string {
  return `Vereinbarung ${year}`;
}

export const agreementSectionTexts = {
  empty: 'In dieser Arbeitsmappe gibt es noch keine Vereinbarung.',
  emptyHint: 'In fünf Schritten entstehen daraus die Blätter. Vor dem Anlegen sehen Sie, was geschrieben wird.',
  create: 'Neue Vereinbarung anlegen',
  baseYear: 'Basisjahr',
  parties: 'Partner',
  budget: 'Haushalt',
  administrativeCosts: 'Verwaltungskosten',
  integrationBudget: 'Eingliederung in Arbeit',
  dialogues: 'Zieldialoge',
  targets: 'Ziele',
  notStated: 'nicht angegeben',
} as const;

export function dialoguesText(minPerYear: number): string {
  return `mindestens ${minPerYear} im Jahr`;
}

import { formatCount } from './german-format';

/** Sentences of the review of a document that was read. Keys of fields repeat those of `src/schemas/document-review.ts`. */

export const reviewTexts = {
  title: 'Dokument prüfen',
  lead: 'So wurde das Dokument verstanden. Vergleichen Sie jede Angabe mit dem Satz darunter.',
  groups: { parties: 'Partner und Jahr', budget: 'Haushalt', targets: 'Ziele', questions: 'Weitere Rückfragen' },
  fields: {
    jobcenter: 'Jobcenter',
    land: 'Land',
    ministries: 'Ministerium',
    agreementYear: 'Jahr der Vereinbarung',
    baseYear: 'Basisjahr',
    administrativeCosts: 'Verwaltungskosten',
    integrationBudget: 'Eingliederung in Arbeit',
    statedTotal: 'Gesamtbudget',
    dialogues: 'Zieldialoge im Jahr, mindestens',
  },
  ministriesHint: 'Bei mehreren Ministerien je Zeile eines',
  notFound: 'nicht gefunden',
  notStated: 'steht nicht im Dokument',
  question: 'Rückfrage',
  quote: 'Im Dokument',
  added: 'Von Ihnen hinzugefügt',
  show: 'Im Dokument zeigen',
  accept: 'Stimmt',
  acceptAnyway: 'Trotzdem richtig',
  correct: 'Korrigieren',
  remove: 'Nicht übernehmen',
  reopen: 'Noch einmal ansehen',
  apply: 'Übernehmen',
  cancelEdit: 'Abbrechen',
  answered: 'Ist geklärt',
  addTarget: 'Ziel hinzufügen',
  next: 'Weiter',
  leave: 'Abbrechen',
  statuses: { open: 'offen', accepted: 'bestätigt', corrected: 'korrigiert', removed: 'nicht übernommen' },
  stillOpen: 'Prüfen Sie zuerst jede offene Angabe.',
  toOpen: 'Nächste offene',
  fieldsOfTarget: {
    no: 'Nummer',
    title: 'Bezeichnung',
    sex: 'Gilt für',
    form: 'Art des Ziels',
    indicator: 'Kennzahl',
    value: 'Zielwert',
    direction: 'Wirkungsrichtung',
    steps: 'Umsetzungsschritte',
    criteria: 'Kriterien',
  },
  errors: {
    no: 'Bitte eine Nummer ab 1 eintragen.',
    state: 'Bitte das Land auswählen.',
    dialogues: 'Bitte eine Anzahl eintragen, zum Beispiel 2.',
    direction: 'Bitte eine Richtung auswählen.',
  },
  document: {
    title: 'Das Dokument',
    back: 'Zurück zur Prüfung',
    marked: 'Die Stelle ist gerahmt und unterstrichen.',
  },
  outcome: {
    title: 'Was soll entstehen?',
    hint: 'Der Wortlaut des Dokuments bleibt in beiden Fällen erhalten.',
  },
} as const;

/** The reader looked for a field and found nothing. */
export function missingFieldText(field: string): string {
  const fields: Readonly<Record<string, string>> = reviewTexts.fields;
  const name = fields[field];
  return name === undefined
    ? 'Bitte sehen Sie im Dokument nach, ob hier etwas fehlt.'
    : `„${name}“ steht nicht im Dokument. Ergänzen Sie die Angabe, wenn sie vereinbart ist.`;
}

export function restText(count: number): string {
  return count === 1 ? '1 Angabe ohne Rückfrage bestätigen' : `${formatCount(count)} Angaben ohne Rückfrage bestätigen`;
}

/** A typed number with its unit; an increase carries its sign, so that nobody mistakes it for a level. */
export function valueWithUnitText(value: string, kind: 'change' | 'percent' | 'count' | 'euro'): string {
  switch (kind) {
    case 'change':
      return /^[\d]/.test(value) && !/^0+(?:,0+)?$/.test(value) ? `+${value}\u00a0%` : `${value}\u00a0%`;
    case 'percent':
      return `${value}\u00a0%`;
    case 'euro':
      return `${value}\u00a0Euro`;
    case 'count':
      return value;
  }
}

export function stepCountText(steps: number, criteria: number): string {
  const step = steps === 1 ? '1 Schritt' : `${formatCount(steps)} Schritte`;
  if (steps === 0) return 'Ohne Schritte: Das Ziel ist nur in Worten vereinbart.';
  if (criteria === 0) return step;
  return `${step}, ${criteria === 1 ? '1 Kriterium' : `${formatCount(criteria)} Kriterien`}`;
}

export function progressOfReviewText(done: number, total: number): string {
  return `${formatCount(done)} von ${formatCount(total)} geprüft`;
}

export function targetOfSexText(no: string, sexName: string | null): string {
  const number = no.trim() === '' ? 'Ziel ohne Nummer' : `Ziel ${no.trim()}`;
  return sexName === null ? number : `${number}, ${sexName}`;
}

export function quotedText(text: string): string {
  return `„${text.replace(/\s+/g, ' ').trim()}“`;
}

export function sameYearText(year: string): string {
  return `Die Vereinbarung ${year}, wie sie im Dokument steht`;
}

export function nextYearText(year: string): string {
  return `Eine neue Vereinbarung ${year} nach diesem Vorbild`;
}

import type { Dialogue } from '../domain/dialogue';
import { dialogueSheetName, formatDay, occasionTexts } from './dialogue-report-texts';
import { formatCount } from './german-format';
import type { UserMessage } from './user-message';

/** Sentences of the section Zieldialog. What stands on sheets has its words in dialogue-report-texts.ts. */
export const dialogueTexts = {
  title: 'Zieldialog',
  loading: 'Die Arbeitsmappe wird gelesen …',
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
  notLoaded: {
    what: 'Dieser Teil konnte nicht geladen werden.',
    why: 'Der Server des Add-ins ist gerade nicht erreichbar.',
    next: 'Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.',
  },
  empty: {
    text: 'In dieser Arbeitsmappe gibt es noch keine Vereinbarung.',
    hint: 'Legen Sie zuerst die Vereinbarung an. Danach bereiten Sie hier die Zieldialoge vor und halten fest, was verabredet wurde.',
    action: 'Neue Vereinbarung anlegen',
  },
  agreement: 'Vereinbarung',
  views: { label: 'Ansicht', dialogues: 'Dialoge', steps: 'Schritte' },
  calendar: 'Zieldialoge im Jahr',
  prepare: 'Zieldialog vorbereiten',
  held: 'Geführte und vorbereitete Dialoge',
  noneHeld: 'Noch kein Zieldialog in dieser Arbeitsmappe.',
  toReport: 'Zum Bericht',
  toLog: 'Zum Protokoll',
  record: 'Ergebnis festhalten',
  faults: {
    what: 'Einige Zeilen des Protokolls sind nicht lesbar.',
    why: 'In ihnen steht etwas, das hier nicht zugeordnet werden kann:',
    next: 'Berichtigen Sie diese Zellen auf dem Blatt „Dialoge“.',
  },
  wizard: {
    steps: { facts: 'Eckdaten', figures: 'Ergebnisse', write: 'Anlegen' },
    day: 'Datum',
    dayHint: 'Zum Beispiel 24.06.2026',
    dayInvalid: 'Bitte ein Datum eingeben, zum Beispiel 24.06.2026.',
    occasion: 'Anlass',
    month: 'Berichtsmonat',
    load: 'Ladestand',
    loadFirst: 'ohne Wartezeit (Vorgabe)',
    loadHint: 'Ohne Wartezeit gilt der erste Ladestand, zu dem alle nötigen Werte vorliegen.',
    previewing: 'Die Ergebnisse werden berechnet …',
    figuresHint: 'So stehen die Ziele im Bericht. Die Werte werden beim Anlegen festgeschrieben.',
    sameDay: (name: string) => `Für dieses Datum ist schon ${name} angelegt.`,
    writes: 'Das wird angelegt',
    sheet: 'Bericht mit Ergebnissen, Diagrammen und Anlage',
    log: 'Protokoll aller Dialoge',
    rows: (count: number) => `${count} ${count === 1 ? 'Zeile' : 'Zeilen'} im Protokoll`,
    undo: 'Excel kann das Anlegen nicht mit Strg+Z zurücknehmen. Vorhandene Blätter bleiben unverändert.',
    back: 'Zurück',
    next: 'Weiter',
    cancel: 'Abbrechen',
    build: 'Anlegen',
    building: 'Der Bericht wird angelegt …',
    done: (name: string) => `„${name}“ ist angelegt.`,
    recheck: 'Erneut prüfen',
  },
  judgement: {
    title: 'Ergebnis festhalten',
    back: 'Zurück zu den Dialogen',
    computed: 'Rechnerisches Ergebnis',
    agreed: 'Vereinbarte Bewertung',
    notYet: 'noch nicht vereinbart',
    reason: 'Grund',
    noReason: 'kein Grund',
    words: 'Begründung',
    arrangement: 'Verabredung',
    save: 'Speichern',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert. Das rechnerische Ergebnis bleibt unverändert daneben stehen.',
  },
  unsaved: 'Noch nicht gespeichert.',
  steps: {
    filter: 'Anzeigen',
    filters: {
      all: 'alle',
      overdue: 'überfällig',
      dueSoon: 'bald fällig',
      open: 'offen',
      settled: 'abgeschlossen',
    },
    states: { overdue: 'überfällig', dueSoon: 'bald fällig', inTime: '', settled: '' },
    none: 'In dieser Vereinbarung sind keine Schritte festgehalten.',
    tableMissing: {
      what: 'Die Tabelle der Schritte fehlt oder hat nicht alle Spalten.',
      why: 'Das Blatt „Schritte“ wurde gelöscht, umbenannt oder geändert.',
      next: 'Machen Sie das mit Strg+Z rückgängig oder öffnen Sie eine frühere Fassung der Arbeitsmappe.',
    },
    noneInFilter: 'Kein Schritt passt zu dieser Auswahl.',
    edit: 'Bearbeiten',
    owner: 'Verantwortlich',
    due: 'Fällig',
    status: 'Status',
    evidence: 'Nachweis',
    judgementReason: 'Begründung',
    notSet: 'nicht festgelegt',
    dueUnreadable: 'kein lesbares Datum',
    changed: 'Stand',
    save: 'Speichern',
    cancel: 'Abbrechen',
    saved: 'Der Schritt ist gespeichert.',
    toCell: 'Zur Zelle',
  },
  overview: {
    more: 'Die Einzelheiten werden geladen …',
    dialogues: 'Zieldialoge',
    toDialogues: 'Zum Zieldialog',
    overdue: 'Überfällige Schritte',
    noneOverdue: 'Kein Schritt ist überfällig.',
    noSteps: 'Es sind keine Schritte festgehalten.',
    toSteps: 'Zu den Schritten',
    findings: 'Daten',
    noFindings: 'In den Daten ist nichts aufgefallen.',
    noOpenFindings: 'Alle Befunde sind beantwortet.',
    counting: 'Die Daten werden geprüft …',
    toCheck: 'Zur Datenprüfung',
    nextStep: 'Nächster Schritt',
    showCourse: 'Verlauf zeigen',
    hideCourse: 'Verlauf schließen',
    asTable: 'Als Tabelle',
    asChart: 'Als Diagramm',
    chartLoading: 'Das Diagramm wird geladen …',
  },
} as const;

export function axisStartText(start: number): string {
  return `Die Achse beginnt bei ${formatCount(start)}, nicht bei 0.`;
}

/** 'Zieldialog 2026-1, 24.06.2026, bei Zielabweichung'. */
export function dialogueHeading({ year, no, day, occasion }: Dialogue): string {
  return `${dialogueSheetName(year, no)}, ${formatDay(day)}, ${occasionTexts[occasion]}`;
}

/** '2 von 7 Zielen bewertet, 3 Verabredungen'. */
export function agreedCountText({ entries }: Dialogue): string {
  const judged = entries.filter(({ agreed }) => agreed !== null).length;
  const arranged = entries.filter(({ arrangement }) => arrangement !== '').length;
  return `${judged} von ${entries.length} bewertet, ${arranged} ${arranged === 1 ? 'Verabredung' : 'Verabredungen'}`;
}

/** 'Fehler: 1, Warnungen: 3, Hinweise: 2'. */
export function findingCountText(counts: Readonly<Record<'error' | 'warning' | 'hint', number>>): string {
  return `Fehler: ${counts.error}, Warnungen: ${counts.warning}, Hinweise: ${counts.hint}`;
}

export function stepHeading(kind: string, no: number | null): string {
  return no === null ? kind : `${kind} ${no}`;
}

/** '5 Tage', for the days since something was due. */
export function overdueSinceText(due: string): string {
  return `fällig seit ${due}`;
}

/** Entries that were not saved and whose rows say something else by now. */
export function unsavedDropped(labels: readonly string[]): UserMessage {
  return {
    what: `Nicht gespeicherte Eingaben wurden verworfen: ${labels.join('; ')}.`,
    why: 'Die Zeilen dazu wurden in der Arbeitsmappe inzwischen geändert oder gelöscht.',
    next: 'Prüfen Sie, was dort jetzt steht, und geben Sie es bei Bedarf noch einmal ein.',
  };
}

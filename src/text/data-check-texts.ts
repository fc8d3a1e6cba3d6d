import type { DataFinding, DataSeverity } from '../domain/data-check';
import { monthText } from './figure-fault-texts';
import { formatDay } from './german-format';

/** Sentences of the section Daten, part three: the findings of the data check and the answers to them. */
export const dataCheckTexts = {
  title: 'Datenprüfung',
  checking: 'Die Daten werden geprüft …',
  again: 'Neu prüfen',
  filter: 'Anzeigen',
  all: 'Alle',
  severities: { error: 'Fehler', warning: 'Warnungen', hint: 'Hinweise' } as const satisfies Readonly<
    Record<DataSeverity, string>
  >,
  clean: {
    what: 'Es ist nichts aufgefallen.',
    why: 'Keine Lücken, keine doppelten Zeilen, keine Summen, die nicht aufgehen.',
    next: 'Prüfen Sie wieder, wenn neue Werte in der Tabelle stehen.',
  },
  allAnswered: {
    what: 'Alle Befunde sind beantwortet.',
    why: 'Jemand hat sie angesehen und bestätigt.',
    next: 'Die Antworten stehen unten und lassen sich zurücknehmen.',
  },
  noneOfKind: 'Davon gibt es keine offenen Befunde.',
  toCell: 'Zur Zelle',
  answer: 'Geprüft, stimmt',
  remark: 'Bemerkung',
  remarkHint: 'Freiwillig, zum Beispiel: mit dem Ministerium geklärt',
  save: 'Speichern',
  cancel: 'Abbrechen',
  answered: 'Geprüft, stimmt',
  withdraw: 'Antwort zurücknehmen',
  open: 'Offene Befunde',
} as const;

/** 'Landkreis Musterland, INT, Oktober 2026': what a finding is about, before its sentence. */
export function findingPlaceText({ jobcenter, figure, month }: DataFinding): string {
  return [jobcenter, figure, month === null ? null : monthText(month)].filter((part) => part !== null).join(', ');
}

export function answerText({ day, remark }: { readonly day: number; readonly remark: string }): string {
  return remark === '' ? `Geprüft am ${formatDay(day)}` : `Geprüft am ${formatDay(day)}: ${remark}`;
}

/** How many findings wait, said whenever the check is through. */
export function openCountText(count: number): string {
  if (count === 0) return 'Keine offenen Befunde';
  return count === 1 ? '1 offener Befund' : `${count} offene Befunde`;
}

export function answeredCountText(count: number): string {
  return count === 1 ? '1 beantworteter Befund' : `${count} beantwortete Befunde`;
}

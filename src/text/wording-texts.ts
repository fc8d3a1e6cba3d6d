import type { StaleWords } from '../domain/agreement';
import { formatCount } from './german-format';
import type { UserMessage } from './user-message';

/** Sentences about the wording of an agreement and what changes in it. */
export const wordingTexts = {
  title: 'Wortlaut',
  byProduct: 'Den Wortlaut setzt das Add-in nach Ihren Angaben. Auf dem Blatt können Sie ihn danach ändern.',
  fromDocument:
    'Der Wortlaut kommt aus dem Dokument oder der letzten Vereinbarung. Jahre und Zahlen folgen Ihren Angaben.',
  legend: 'Neues ist unterstrichen, Entfallenes durchgestrichen.',
  unchanged: 'Am Wortlaut ändert sich nichts.',
  showAll: 'Alle Sätze zeigen',
  showChanges: 'Nur Änderungen zeigen',
  kinds: { same: 'unverändert', changed: 'geändert', gone: 'entfällt', new: 'neu' },
  newWords: 'neu:',
  goneWords: 'entfällt:',
  endOfMark: '.',
  edit: 'Bearbeiten',
  apply: 'Übernehmen',
  cancel: 'Abbrechen',
  label: 'Wortlaut des Satzes',
} as const;

export function changedClausesText(changed: number, total: number): string {
  const sentences = `${formatCount(total)} Absätzen und Überschriften`;
  return changed === 1
    ? `1 von ${sentences} ändert sich gegenüber dem Vorbild.`
    : `${formatCount(changed)} von ${sentences} ändern sich gegenüber dem Vorbild.`;
}

/** A clause that goes along and tells of the year before. */
export function staleClausesText(count: number): UserMessage {
  return {
    what: count === 1 ? '1 Absatz kann veraltet sein.' : `${formatCount(count)} Absätze können veraltet sein.`,
    why: 'Darin stehen Zahlen oder Prognosen des Vorjahres, die kein Feld fortschreibt.',
    next: 'Prüfen Sie, was unten mit „Bitte prüfen“ gekennzeichnet ist.',
  };
}

export function staleWordsText({ figures, forecast }: StaleWords): string {
  const parts = [...figures, ...(forecast ? ['Prognose'] : [])];
  return `Bitte prüfen: ${parts.join(', ')}`;
}

export function editClauseText(text: string): string {
  const start = text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text;
  return `Bearbeiten: ${start}`;
}

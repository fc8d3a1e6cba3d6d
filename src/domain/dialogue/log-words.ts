import type { Verdict } from '../verdict';
import type { AgreedVerdict, JudgementReason, Occasion, Reason } from './dialogue';

/** The words of the log. Workbooks are read by them: never change one, add spellings only. */
export const occasionWords: Readonly<Record<Occasion, string>> = {
  regular: 'Zieldialog',
  onRequest: 'auf Wunsch',
  onDeviation: 'bei Zielabweichung',
  yearEnd: 'Jahresabschluss',
};

export const agreedVerdictWords: Readonly<Record<AgreedVerdict, string>> = {
  reached: 'erreicht',
  notReached: 'nicht erreicht',
  deferred: 'zurückgestellt',
};

export const reasonWords: Readonly<Record<JudgementReason, string>> = {
  law: 'Rechtsänderung',
  budget: 'Haushalt',
  economy: 'Konjunktur',
  structure: 'Struktur',
  other: 'Sonstiges',
};

export const computedVerdictWords: Readonly<Record<Verdict, string>> = {
  reached: 'erreicht',
  notReached: 'nicht erreicht',
  notComparable: 'nicht vergleichbar',
  dataMissing: 'Daten fehlen',
  monitoringOnly: 'Beobachtung',
  byHand: 'offen',
};

function normal(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null {
  const wanted = normal(text);
  const found = (Object.keys(words) as Key[]).find((key) => normal(words[key]) === wanted);
  return found ?? null;
}

export function parseOccasion(text: string): Occasion | null {
  return keyOf(occasionWords, text);
}

export function parseAgreedVerdict(text: string): AgreedVerdict | null {
  return keyOf(agreedVerdictWords, text);
}

export function parseComputedVerdict(text: string): Verdict | null {
  return keyOf(computedVerdictWords, text);
}

/**
 * The cell Begründung: `Haushalt: Mittel gekürzt`. Words without one of the reasons before a colon stay words.
 *
 * @example parseReason('Haushalt: Mittel gekürzt') // { kind: 'budget', words: 'Mittel gekürzt' }
 */
export function parseReason(text: string): Reason | null {
  const clean = text.trim();
  if (clean === '') return null;
  const [, before = '', after = ''] = /^([^:]{1,30})(?::\s*([\s\S]*))?$/u.exec(clean) ?? [];
  const kind = keyOf(reasonWords, before);
  return kind === null ? { kind: null, words: clean } : { kind, words: after.trim() };
}

/** The inverse of `parseReason`. */
export function formatReason({ kind, words }: Reason): string {
  const clean = words.trim();
  if (kind === null) return clean;
  return clean === '' ? reasonWords[kind] : `${reasonWords[kind]}: ${clean}`;
}

import type { WordedClause } from '../clause';
import { difference } from './difference';

/** A run of words that stays, goes or comes; blanks belong to the word before them. */
export interface WordPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** One clause of the comparison, in the order of the next agreement. */
export type ClauseChange =
  | { readonly kind: 'same'; readonly before: WordedClause; readonly after: WordedClause }
  | {
      readonly kind: 'changed';
      readonly before: WordedClause;
      readonly after: WordedClause;
      readonly words: readonly WordPiece[];
    }
  | { readonly kind: 'gone'; readonly before: WordedClause }
  | { readonly kind: 'new'; readonly after: WordedClause };

/**
 * Two clauses that share less of their words than half of the shorter and a third of the longer one are two clauses, and not
 * one that was changed. Short ones such as "Verwaltungskosten 8.575.980 Euro" keep little beside their figure.
 */
const likeEnough = { shorter: 1 / 2, longer: 1 / 3 } as const;

/**
 * Clause by clause what stays, changes, goes and is new. The pieces `same` and `gone` of a changed clause make up the clause
 * before, `same` and `new` the one after.
 *
 * @example compareWording(wordingOf(previous), wordingOf(next)).filter(({ kind }) => kind !== 'same')
 */
export function compareWording(before: readonly WordedClause[], after: readonly WordedClause[]): ClauseChange[] {
  const changes: ClauseChange[] = [];
  let gone: WordedClause[] = [];
  let come: WordedClause[] = [];
  const settle = (): void => {
    changes.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  for (const step of difference(before, after, sameClause)) {
    if (step.kind !== 'same') {
      if (step.before !== null) gone.push(step.before);
      if (step.after !== null) come.push(step.after);
    } else if (step.before !== null && step.after !== null) {
      settle();
      changes.push({ kind: 'same', before: step.before, after: step.after });
    }
  }
  settle();
  return changes;
}

function sameClause(one: WordedClause, other: WordedClause): boolean {
  return one.text === other.text && one.marker === other.marker && one.kind === other.kind;
}

/** Clauses between two that stay: each that came is set beside the first like it that went and stands behind the last pair. */
function paired(gone: readonly WordedClause[], come: readonly WordedClause[]): ClauseChange[] {
  const changes: ClauseChange[] = [];
  let next = 0;
  for (const after of come) {
    const rest = gone.slice(next);
    const found = rest.findIndex((before) => before.kind === after.kind && alikeTexts(before.text, after.text));
    const before = rest[found];
    if (before === undefined) {
      changes.push({ kind: 'new', after });
      continue;
    }
    changes.push(...rest.slice(0, found).map((each): ClauseChange => ({ kind: 'gone', before: each })));
    changes.push({ kind: 'changed', before, after, words: wordPieces(before, after) });
    next += found + 1;
  }
  return [...changes, ...gone.slice(next).map((before): ClauseChange => ({ kind: 'gone', before }))];
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/**
 * Whether two texts say nearly the same, by the words that they share.
 *
 * @example alikeTexts('Fachtage der Teams', 'Gemeinsame Fachtage der Teams') // true
 */
export function alikeTexts(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of words) left.set(word.trim(), (left.get(word.trim()) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word.trim()) ?? 0;
    if (count > 0) shared += 1;
    left.set(word.trim(), count - 1);
  }
  const [shorter, longer] = [Math.min(words.length, others.length), Math.max(words.length, others.length)];
  return shared >= shorter * likeEnough.shorter && shared >= longer * likeEnough.longer;
}

function wordPieces(before: WordedClause, after: WordedClause): WordPiece[] {
  const pieces: { kind: WordPiece['kind']; text: string }[] = [];
  const words = (clause: WordedClause): string[] =>
    wordsOf(clause.marker === '' ? clause.text : `${clause.marker} ${clause.text}`);
  for (const { kind, before: old, after: now } of difference(
    words(before),
    words(after),
    (one, other) => one === other,
  )) {
    const last = pieces[pieces.length - 1];
    const text = (kind === 'new' ? now : old) ?? '';
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  }
  return pieces;
}

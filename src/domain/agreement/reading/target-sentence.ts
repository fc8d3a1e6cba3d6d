import type { IndicatorCode } from '../../indicator';
import { indicatorDirection, indicatorFacts } from '../../indicators';
import type { Sex } from '../../sex';
import type { TargetForm } from '../agreement';
import { hasKeyPhrase, isAgreeing, type SentenceContext } from './agreeing-words';
import { figuresInText, type FigureInText } from './figures-in-text';
import { isObserved, observedIndicator, standsApart } from './observed-clauses';
import { lowerCase } from './placed-text';
import type { ReadingFindingCode } from './reading-finding';
import { readClauses, type IndicatorClause } from './sentence-clauses';
import { groupFigures, partsBySex, sexMentions, type SexPart } from './sex-parts';

/** One figure of a sentence that agrees something. */
export interface SentenceTarget {
  readonly indicator: IndicatorCode | null;
  readonly sex: Sex;
  readonly form: Exclude<TargetForm, 'steps'>;
  readonly value: number | null;
  readonly questions: readonly ReadingFindingCode[];
  /** The part that this figure came from, for checks against the figures beside it. */
  readonly part: SexPart | null;
  /** Where its figure stands in the sentence, then those that explain it; empty without one. */
  readonly places: readonly FigurePlace[];
}

export interface FigurePlace {
  readonly from: number;
  readonly to: number;
}

/** A target of one clause; its place is known in the sentence only. */
type ClauseTarget = Omit<SentenceTarget, 'places'>;

const rising =
  /(?<!\p{L})(?:an)?(?:ge)?(?:steig\p{Ll}*|stieg\p{Ll}*)|(?:ge)?steiger\p{Ll}*|erhöh\p{Ll}*|zunahme|zunimmt|zunehm\p{Ll}*|zuwachs|wächst|anwachs\p{Ll}*|anstieg|an(?:zu)?heb\p{Ll}*|angehoben|(?<!\p{L})höher(?!\p{L})/u;
const falling =
  /(?:ab)?sink\p{Ll}*|(?:ge|ab)?senk\p{Ll}*|reduz\p{Ll}*|verringer\p{Ll}*|rückgang|zurückgeh\p{Ll}*|zurückgeführt|abnimmt|abnahme|abnehm\p{Ll}*|abbau\p{Ll}*|abgebaut|verminder\p{Ll}*|(?<!\p{L})niedriger(?!\p{L})/u;
const unchanged =
  /gleich ?(?:hoch )?(?:bleib|gehalten)\p{Ll}*|gleichbleib\p{Ll}*|unverändert|konstant|stabil (?:bleib|gehalten)\p{Ll}*|auf (?:dem )?(?:vorjahres)?niveau|vorjahresniveau|niveau des vorjahres/u;
const notMoving =
  /(?<!\p{L})nicht(?: weiter)? (?:an)?(?:ge)?(?:steig|sink|erhöh|zunimmt|zunehm|abnimmt|abnehm|verringer|reduz)/u;
/** Every target figure of one sentence; none if it agrees no figure. */
export function readTargetSentence(text: string, context: SentenceContext): SentenceTarget[] {
  const lower = lowerCase(text);
  const onlyObserving = isObserved(lower) && !hasKeyPhrase(lower);
  if (onlyObserving) return readObserving(lower, context);
  if (!isAgreeing(lower, context)) return [];
  const clauses = readClauses(lower, context);
  return clauses.flatMap((_, index) => readInOrder(clauses, index, lower));
}

/** Beside what is observed a sentence, or the rows of a table run together, can agree figures of other indicators. */
function readObserving(lower: string, context: SentenceContext): SentenceTarget[] {
  const clauses = isAgreeing(lower, context) ? readClauses(lower, context) : [];
  const rows = clauses.map((clause, index) =>
    standsApart(clause, clauses) ? readInOrder(clauses, index, lower) : observedTarget(clause.clause, context),
  );
  const observing = clauses.filter(({ clause }) => isObserved(clause));
  const agreesMore = clauses.some((clause, index) => standsApart(clause, clauses) && rows[index]?.length !== 0);
  return agreesMore || observing.length > 1 ? rows.flat() : observedTarget(lower, context);
}

function observedTarget(lower: string, context: SentenceContext): SentenceTarget[] {
  const indicator = isObserved(lower) ? observedIndicator(lower, context) : null;
  if (indicator === null) return [];
  return [{ indicator, sex: 'total', form: 'monitoring', value: null, questions: [], part: null, places: [] }];
}

function readInOrder(clauses: readonly IndicatorClause[], index: number, sentence: string): SentenceTarget[] {
  const { clause = '', from = 0, indicator = null } = clauses[index] ?? {};
  // "um 1,5 % und die der Alleinerziehenden um 2 % gesteigert": the verb stands at the end of the next clause.
  const next = clauses[index + 1]?.clause ?? '';
  const targets = readClause(clause, indicator, sentence, signOfVerb(clause) === null ? signOfVerb(next) : null);
  return targets.map((target) => ({ ...target, places: placesOf(target.part, from) }));
}

/** The target figure first, then those that explain it. */
function placesOf(part: SexPart | null, offset: number): FigurePlace[] {
  if (part === null) return [];
  return [part.group.primary, ...part.group.others].map(({ from, to }) => ({ from: from + offset, to: to + offset }));
}

function readClause(
  clause: string,
  indicator: IndicatorCode | null,
  sentence: string,
  shared: Sign | null,
): ClauseTarget[] {
  const figures = figuresInText(clause);
  const groups = groupFigures(clause, figures).filter(({ primary }) => !primary.stockOfAll);
  if (groups.length === 0) return withoutFigure(clause, indicator, sentence);
  const parts = partsBySex(clause, groups);
  if (parts === null) return [unclearTarget(indicator, groups.length, clause)];
  return parts.map((part) => ({ indicator, sex: part.sex, part, ...valueOf(clause, indicator, part, shared) }));
}

function unclearTarget(indicator: IndicatorCode | null, figures: number, clause: string): ClauseTarget {
  const question = sexMentions(clause).length > 0 && figures > 0 ? 'sexUnclear' : 'figureUnclear';
  return { indicator, sex: 'total', form: 'change', value: null, questions: [question], part: null };
}

/** Jobcenters had 14.5 % and more in the weakest years (domain reference 8). */
const lowestQuota = 0.1;

type Sign = 1 | -1;
type Value = Pick<SentenceTarget, 'form' | 'value' | 'questions'>;

/** A figure is meant that cannot be read: "um % steigt", "auf 2050 sinkt", "auf 1 234567 sinkt"; not "auf das Jahr 2026". */
const unreadFigure = /%|(?<!\p{L})um(?!\p{L})|prozent|(?<!\p{L})auf (?:(?!jahr|stand)\p{Ll}+\.? ){0,2}\d/u;

function withoutFigure(clause: string, indicator: IndicatorCode | null, sentence: string): ClauseTarget[] {
  const named = new Set(sexMentions(clause).map(({ sex }) => sex));
  const sex: Sex = named.size === 1 ? ([...named][0] ?? 'total') : 'total';
  const target = (value: number | null, questions: readonly ReadingFindingCode[]): ClauseTarget[] => [
    { indicator, sex, form: 'change', value, questions, part: null },
  ];
  if (unchanged.test(clause)) return target(0, []);
  const mayNotMove = notMoving.test(clause) && /(?<!\p{L})(?:soll|sollen|darf|dürfen)(?!\p{L})/u.test(clause);
  if (!hasKeyPhrase(sentence) && !mayNotMove) return [];
  if (unreadFigure.test(clause)) return target(null, ['valueUnreadable']);
  const sign = signOfVerb(clause);
  if (sign === null && indicator !== null && isObserved(clause))
    return [{ indicator, sex, form: 'monitoring', value: null, questions: [], part: null }];
  if (sign === null || indicator === null) return target(null, ['valueUnreadable']);
  const good = sign === goodSign(indicator);
  if (notMoving.test(clause)) return target(0, good ? ['unusualPairing'] : []);
  return target(0, [good ? 'anyMoveCounts' : 'unusualPairing']);
}

function valueOf(clause: string, indicator: IndicatorCode | null, part: SexPart, shared: Sign | null): Value {
  const { primary } = part.group;
  if (primary.amount === null)
    return { form: primary.kind === 'count' ? 'count' : 'change', value: null, questions: ['numberAmbiguous'] };
  // "sinkt um 30 Personen" tells how many fewer, not how many are left.
  if (primary.kind === 'count' && primary.preposition === 'um')
    return { form: 'count', value: null, questions: ['changeOrLevelUnclear'] };
  if (primary.kind === 'count') return { form: 'count', value: primary.amount, questions: countQuestions(primary) };
  if (primary.kind === 'points') return { form: 'change', value: null, questions: ['percentagePoints'] };
  // "2 % über dem Vorjahr" is no level, and no jobcenter has so low an Integrationsquote: rather a change without its words.
  const compared = /^ ?(?:über|unter|mehr als|weniger als|höher|niedriger)/u.test(clause.slice(primary.to));
  const tooLow = indicator === 'K2' && primary.amount < lowestQuota;
  if (isQuota(clause, indicator, part) && (compared || tooLow))
    return { form: 'quota', value: null, questions: ['changeOrLevelUnclear'] };
  return isQuota(clause, indicator, part)
    ? { form: 'quota', value: primary.amount, questions: countQuestions(primary) }
    : changeOf(
        verbOf(clause, part) ?? (primary.preposition === 'um' ? shared : null),
        indicator,
        primary,
        primary.amount,
      );
}

function countQuestions({ bound, about }: FigureInText): ReadingFindingCode[] {
  if (bound === 'below' || bound === 'above') return ['strictBound'];
  return about ? ['vagueValue'] : [];
}

/** A level of a rate: no `um`, no sign, and nothing that rises or falls by it. */
function isQuota(clause: string, indicator: IndicatorCode | null, part: SexPart): boolean {
  const { preposition, sign } = part.group.primary;
  if (indicator !== null && indicatorFacts(indicator).unit !== 'rate') return false;
  if (preposition === 'um' || sign !== null) return false;
  return preposition === 'auf' || verbOf(clause, part) === null;
}

function changeOf(verb: Sign | null, indicator: IndicatorCode | null, primary: FigureInText, amount: number): Value {
  const form = 'change' as const;
  if (primary.sign !== null && verb !== null && primary.sign !== verb && amount !== 0)
    return { form, value: null, questions: ['signContradictsVerb'] };
  const sign = primary.sign ?? verb;
  if (sign === null && amount !== 0) return { form, value: null, questions: ['signUnclear'] };
  if (primary.preposition !== 'um' && primary.sign === null)
    return { form, value: null, questions: ['changeOrLevelUnclear'] };
  const value = amount === 0 ? 0 : amount * (sign ?? 1);
  return { form, value, questions: pairingQuestions(indicator, value, primary) };
}

/**
 * The words before a figure never decide its side, but they must fit: a move in the good direction is asked for "mindestens"
 * or plainly, one in the bad direction tolerated "höchstens" (domain reference 4.1).
 */
function pairingQuestions(
  indicator: IndicatorCode | null,
  value: number,
  { bound, about, sign, preposition }: FigureInText,
): ReadingFindingCode[] {
  if (about) return ['vagueValue'];
  const good = goodSign(indicator);
  if (good === null || value === 0) return [];
  if (bound === 'above' || bound === 'below') return ['strictBound'];
  if (Math.sign(value) === good) return bound === 'atMost' ? ['unusualPairing'] : [];
  // "K3: +2,0 %" in a list is how expected values are written; only a sentence can lack its "nicht mehr als".
  const onlySigned = sign !== null && preposition !== 'um' && bound === null;
  return bound === 'atMost' || onlySigned ? [] : ['unusualPairing'];
}

function goodSign(indicator: IndicatorCode | null): 1 | -1 | null {
  const direction = indicator === null ? null : indicatorDirection(indicator);
  return direction === null ? null : direction === 'higher' ? 1 : -1;
}

/** +1 for words of rising, −1 for falling, by the first of them; null without one. */
function signOfVerb(text: string): 1 | -1 | null {
  const [up, down] = [rising.exec(text)?.index ?? Infinity, falling.exec(text)?.index ?? Infinity];
  if (up === down) return null;
  return up < down ? 1 : -1;
}

function lastSignOfVerb(text: string): 1 | -1 | null {
  const [up, down] = [lastIndex(text, rising), lastIndex(text, falling)];
  if (up === down) return null;
  return up > down ? 1 : -1;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern.source, 'gu'))].at(-1)?.index ?? -1;
}

/** The verb of a figure: after it, else before it, else the one that all figures of the clause share. */
function verbOf(clause: string, { group, after, before }: SexPart): 1 | -1 | null {
  const behind = clause.slice(group.primary.to, before);
  const ahead = lastSignOfVerb(clause.slice(after, group.primary.from));
  const next = signOfVerb(behind);
  // "sinkt bei Frauen um 1 %, steigt bei Männern um 2 %": beyond the comma begins the next statement.
  if (
    ahead !== null &&
    next !== null &&
    before < clause.length &&
    signOfVerb(behind.split(/,| und /u)[0] ?? '') === null
  )
    return ahead;
  return next ?? ahead ?? lastSignOfVerb(clause);
}

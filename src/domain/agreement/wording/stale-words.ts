import type { Clause, WordedClause } from '../clause';

/** Shares, amounts and numbers of people, as a document writes them. */
const figure =
  /(?<![\d.,/§])\d+(?:[.,]\d+)*[ \u00a0]?(?:%|Prozent(?:punkte?n?)?(?!\p{L})|v\.[ \u00a0]?H\.|(?:Mio\.|Mrd\.|Tsd\.|Millionen|Milliarden)(?: (?:Euro|EUR|€))?|Euro(?!\p{L})|€|(?:Personen|Menschen|Arbeitslosen?|Beschäftigten?|Leistungsberechtigten?|Bedarfsgemeinschaften|Stellen)(?!\p{L}))/gu;
const year = /(?<![\d.,/])20\d\d(?![\d,/]|\.\d)/gu;
/** Laws and orders keep the years that they were made in. */
const ofLaw = /BGBl|Verordnung|Gesetz|Artikel|(?:vom|den) (?:\d{1,2}\. ?)(?:\p{Lu}\p{Ll}+|\d{1,2}\.) ?$/u;
/** A forecast ages also where it names no figure. */
const forecast =
  /(?<!\p{L})(?:prognos\p{Ll}*|Prognosen?|(?:erwartet|erwarten|rechnet|schätzt|geht|gehen) (?:das IAB|die Bundesregierung|die Bundesagentur)|(?:das )?IAB (?:erwartet|rechnet|schätzt|geht))(?!\p{L})/iu;
/** What is printed at the edges of an agreement is set anew with every year. */
const edges: ReadonlySet<Clause['part']> = new Set(['opening', 'closing']);

export interface StaleWords {
  /** As they are written, each once, in the order of the clause. */
  readonly figures: readonly string[];
  /** The clause tells what somebody expected for the year before. */
  readonly forecast: boolean;
}

/**
 * What a clause that goes along into the next year says about the year before, and no field of the agreement moves on:
 * figures outside of its slots that stood in it before, and forecasts. null if it says nothing of the kind.
 *
 * `clause` as it is kept, `printed` before and after; a figure that was typed anew is not asked for again. Errors: none.
 *
 * @example staleWords(clause, { before: 'Das IAB erwartet 0,5 %.', after: 'Das IAB erwartet 0,5 %.' })?.figures // ['0,5 %']
 */
export function staleWords(
  clause: Clause,
  printed: { readonly before: string; readonly after: WordedClause['text'] },
): StaleWords | null {
  if (edges.has(clause.part)) return null;
  const free = withoutFacts(clause);
  const stays = (words: string): boolean => printed.before.includes(words) && printed.after.includes(words);
  const years = [...free.matchAll(year)].filter(({ index }) => !ofLaw.test(free.slice(Math.max(0, index - 90), index)));
  const found = [...free.matchAll(figure), ...years]
    .sort((left, right) => left.index - right.index)
    .map(([words]) => words);
  const figures = [...new Set(found.filter(stays))];
  // Its years move on, and so it reads as if it were new; only who types it anew has looked at it.
  const expects = clause.origin === 'document' && forecast.test(free);
  return figures.length === 0 && !expects ? null : { figures, forecast: expects };
}

/** Blanks where a field of the agreement speaks, or a target with its title, figures, steps and criteria. */
function withoutFacts({ text, slots, passages }: Clause): string {
  return [...slots, ...passages].reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end),
    text,
  );
}

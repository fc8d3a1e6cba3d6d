import type { IndicatorCode } from '../../indicator';
import type { SentenceContext } from './agreeing-words';
import { figuresInText, type FigureInText } from './figures-in-text';
import { indicatorMentions } from './indicator-mentions';
import type { IndicatorClause } from './sentence-clauses';

const observed =
  /monitoring|beobacht|(?:kein|ohne) ?(?:en)? ?(?:konkrete[rn]? )?zielwert|zielwert wird nicht|nachrichtlich/u;
/** Nothing but the word itself, after the name of the target. */
const onlyObserved = /^(?:(?:im |nur )?monitoring|(?:reine )?beobachtung|nachrichtlich)[ .;]*$/u;
/** "… werden im Monitoring beobachtet": the verb may cover all that stands before it. */
const several = /(?<!\p{L})(?:werden|sind|sollen)(?!\p{L})/u;

export function isObserved(lower: string): boolean {
  return observed.test(lower);
}

/** The indicator that words of observing are about; null if they are about no target. */
export function observedIndicator(lower: string, context: SentenceContext): IndicatorCode | null {
  const indicator = indicatorMentions(lower)[0]?.code ?? null;
  // The stock of those long in benefit, the quality of integrations: observed beside a target, no target of their own.
  const own =
    indicator ??
    (context.indicator !== null && (lower.includes('zielwert') || onlyObserved.test(lower)) ? context.indicator : null);
  return lower.includes('seit vier jahren') || lower.includes('bedarfsdeckend') ? null : own;
}

/**
 * Whether what is observed stands apart from a clause with a figure, as the rows of a table do: its words stand behind the
 * name of their own indicator, and no verb for several things covers a figure that does not move anything.
 */
export function standsApart(row: IndicatorClause, clauses: readonly IndicatorClause[]): boolean {
  const observing = clauses.filter(({ clause }) => isObserved(clause));
  const [first] = clauses;
  const name = indicatorMentions(first?.clause ?? '')[0]?.from ?? 0;
  if (isObserved(row.clause) || isObserved((first?.clause ?? '').slice(0, name))) return false;
  if (!observing.some(({ clause }) => several.test(clause))) return true;
  return figuresInText(row.clause).some(moves);
}

/** A figure as targets are written: with a sign, a bound or `um`. */
export function moves({ sign, bound, preposition }: FigureInText): boolean {
  return sign !== null || bound !== null || preposition === 'um';
}

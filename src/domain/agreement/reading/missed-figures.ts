import type { IndicatorCode } from '../../indicator';
import { isReporting, type SentenceContext } from './agreeing-words';
import { figuresInText } from './figures-in-text';
import { indicatorMentions } from './indicator-mentions';
import { isObserved, moves } from './observed-clauses';
import { lowerCase, slicePlaced, trimPlaced, type PlacedText } from './placed-text';
import { readClauses } from './sentence-clauses';
import type { SentenceTarget } from './target-sentence';

/** An indicator named together with a figure that no target came of. */
export interface MissedFigure {
  readonly indicator: IndicatorCode;
  readonly placed: PlacedText;
}

const verb =
  /(?<!\p{L})(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|soll|sollen|kann|können|darf|dürfen|beträgt|steigt|sinkt|bleibt)(?!\p{L})/u;

/** "K2 Integrationsquote +5,3 %": a name and figures, as the row of a table has them. */
export function isTableRow(lower: string): boolean {
  const name = indicatorMentions(lower)[0];
  return name !== undefined && name.from <= 40 && !verb.test(lower);
}

/**
 * Figures of a sentence that look agreed although no target came of them, so that none is lost without a question. Where
 * the text only `tells`, that are the rows of a table alone.
 */
export function missedFigures(
  sentence: PlacedText,
  {
    context,
    targets,
    tells,
  }: {
    readonly context: SentenceContext;
    readonly targets: readonly SentenceTarget[];
    readonly tells: boolean;
  },
): MissedFigure[] {
  const lower = lowerCase(sentence.text);
  const row = isTableRow(lower);
  if (isReporting(lower) || (tells && !row)) return [];
  const clauses = readClauses(lower, context);
  const bare = clauses.some(({ clause }) => !isObserved(clause) && figuresInText(clause).length === 0);
  return clauses.flatMap(({ clause, from, indicator }) => {
    const figures = figuresInText(clause).filter(({ stockOfAll }) => !stockOfAll);
    // A level says what was as often as what is agreed; in a row, and beside words of observing, nobody can tell.
    const level =
      (row && figures.at(-1)?.to === lower.replace(/[ .;]+$/u, '').length) ||
      (isObserved(lower) && (bare || !isObserved(clause)));
    const asked = figures.some(moves) || (figures.length > 0 && level);
    const taken = targets.some((target) => target.indicator === indicator && target.form !== 'monitoring');
    if (!asked || taken || indicator === null || indicatorMentions(clause).length === 0) return [];
    return [{ indicator, placed: trimPlaced(slicePlaced(sentence, from, from + clause.length)) }];
  });
}

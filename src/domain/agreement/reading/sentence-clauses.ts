import type { IndicatorCode } from '../../indicator';
import { hasKeyPhrase, type SentenceContext } from './agreeing-words';
import { countsIntegrations, indicatorMentions, type IndicatorMention } from './indicator-mentions';

/** The words of a sentence (lower case) that belong to one indicator. */
export interface IndicatorClause {
  readonly clause: string;
  /** Where it begins in the sentence. */
  readonly from: number;
  readonly indicator: IndicatorCode | null;
}

/** The sentence cut before every further indicator; the first clause begins with the sentence. */
export function readClauses(lower: string, context: SentenceContext): IndicatorClause[] {
  const mentions = namedRows(lower).filter(({ code }, index, all) => code !== all[index - 1]?.code);
  if (mentions.length === 0) {
    if (countsIntegrations(lower)) return [{ clause: lower, from: 0, indicator: 'K2' }];
    const byContext = hasKeyPhrase(lower) || context.listed || lower.includes('zielwert') ? context.indicator : null;
    return byContext === null ? [] : [{ clause: lower, from: 0, indicator: byContext }];
  }
  const starts = mentions.map(({ from }, index) => (index === 0 ? 0 : clauseStart(lower, from)));
  return mentions.map(({ code }, index) => ({
    clause: lower.slice(starts[index], starts[index + 1] ?? lower.length),
    from: starts[index] ?? 0,
    indicator: code,
  }));
}

/** "… und Senkung des Bestandes": the words that lead to an indicator belong to its clause. */
function clauseStart(lower: string, mention: number): number {
  const lead = lower.slice(Math.max(0, mention - 60), mention);
  const connector = Math.max(
    lead.lastIndexOf(' und '),
    lead.lastIndexOf(' sowie '),
    lead.lastIndexOf(', '),
    lead.lastIndexOf('; '),
  );
  return connector === -1 ? mention : mention - lead.length + connector;
}

/** "K2E4 Integrationsquote Alleinerziehende": after the code of an Ergänzungsgröße its words name nothing else. */
function namedRows(lower: string): IndicatorMention[] {
  let code: IndicatorMention | null = null;
  return indicatorMentions(lower).filter((mention) => {
    if (/^k ?[123]/u.test(lower.slice(mention.from, mention.to))) {
      code = mention.code.includes('E') ? mention : null;
      return true;
    }
    if (code === null) return true;
    const between = lower.slice(code.to, mention.from);
    return !/^[\p{L} :()–-]{0,60}$/u.test(between) || /(?<!\p{L})(?:und|sowie)(?!\p{L})|monitoring/u.test(between);
  });
}

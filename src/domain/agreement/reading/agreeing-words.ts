import type { IndicatorCode } from '../../indicator';
import { indicatorMentions } from './indicator-mentions';

/** What the surrounding section tells about a sentence. */
export interface SentenceContext {
  readonly indicator: IndicatorCode | null;
  /** The sentence stands where targets are listed, so a bare "Integrationsquote: +2 %" agrees something. */
  readonly listed: boolean;
}

const keyPhrase = /(?:er+eich\p{Ll}{0,2}|erfüllt) ?,? ?(?:wenn|sofern|falls|sobald)(?!\p{L})/u;
const agreeing =
  /(?<!\p{L})(?:ziel(?!gruppe|gerichtet|orientiert)\p{Ll}*|soll|sollen|vereinbar\p{Ll}*|angestrebt\p{Ll}*|anzustreben|anstreb\p{Ll}*|strebt|streben|verpflicht\p{Ll}*|mindestens|höchstens|maximal|nicht (?:um )?mehr als|darf|dürfen|verständig\p{Ll}*|geeinigt|zugesagt)(?!\p{L})/u;
const reporting =
  /(?<!\p{L})(?:ist-wert|tatsächlich\p{Ll}*|prognos\p{Ll}*|erwart\p{Ll}*|(?:ge)?schätz\p{Ll}*|voraussichtlich|lag|lagen|betrug|belief|gestiegen|gesunken|zurückgegangen|stieg|sank|übertroffen|verfehlt|konnte|konnten|erzielt\p{Ll}*(?! werden))(?!\p{L})|wurden? .{0,80}erreicht|nicht erreicht/u;
const agreed = /(?<!\p{L})(?:zielwert\p{Ll}*|vereinbart\p{Ll}*|festgelegt|zielvereinbarung\p{Ll}*)(?!\p{L})/u;
const stepsDone =
  /(?:schritte?|steuerungsansätze?|maßnahmen|umsetzungs\p{Ll}*)(?: .{0,60})? (?:umgesetzt|abgeschlossen|durchgeführt)/u;

export function hasKeyPhrase(lower: string): boolean {
  return keyPhrase.test(lower);
}

/** Whether the sentence agrees something, instead of telling how things went or are expected to go. */
export function isAgreeing(lower: string, context: SentenceContext): boolean {
  if (stepsDone.test(lower)) return false;
  if (keyPhrase.test(lower)) return true;
  if (isReporting(lower)) return false;
  if (
    context.listed &&
    context.indicator !== null &&
    /^(?:[-+\u2212–.\d]|um |auf |mindestens |maximal |höchstens |rund |gleich|unverändert)/u.test(lower)
  )
    return true;
  return agreeing.test(lower) || (context.listed && indicatorMentions(lower.slice(0, 120)).length > 0);
}

/** Whether the sentence tells what was or is expected, and names nothing agreed beside it. */
export function isReporting(lower: string): boolean {
  return stepsDone.test(lower) || (reporting.test(lower) && !agreed.test(lower));
}

import type { IndicatorCode } from '../../indicator';
import { hasKeyPhrase, isAgreeing } from './agreeing-words';
import { endsSentence, type Block } from './blocks';
import { figuresInText } from './figures-in-text';
import { indicatorMentions } from './indicator-mentions';
import { isTableRow, missedFigures, type MissedFigure } from './missed-figures';
import { joinPlaced, lowerCase, slicePlaced, trimPlaced, type PlacedText } from './placed-text';
import { readSentences } from './sentences';
import { indicatorOf, type Section } from './sections';
import { readTargetSentence, type SentenceTarget } from './target-sentence';

/** A figure with the sentence it came from. */
export interface PlacedTarget extends SentenceTarget {
  readonly sentence: PlacedText;
}

export interface ListedPlace {
  readonly role: 'step' | 'criterion';
  readonly placed: PlacedText;
}

/** What one section agrees: figures, steps and criteria. */
export interface SectionTargets {
  readonly section: Section;
  readonly figures: readonly PlacedTarget[];
  readonly missed: readonly MissedFigure[];
  readonly steps: readonly string[];
  readonly criteria: readonly string[];
  /** Where each step and each criterion stands. */
  readonly lists: readonly ListedPlace[];
  /** Steps and criteria with the sentences that lead to them, or all of a section that has neither. */
  readonly passage: PlacedText | null;
}

const stepsLead = /(?:umsetzungs)?schritten?|steuerungsansätze|maßnahmen|aktivitäten|vorhaben/u;
const doneLead =
  /(?:er+eich\p{Ll}{0,2}|erfüllt) ?,? ?(?:wenn|sofern|falls|sobald)(?!\p{L})|erreicht gilt (?:das|dieses) ziel,? (?:wenn|sofern|sobald)/u;
/** "die vereinbarten Schritte umgesetzt wurden sowie …": what follows are the criteria beside the steps. */
const stepsDoneClause =
  /(?:schritte?|steuerungsansätze?|maßnahmen)(?: \p{Ll}+){0,3} (?:umgesetzt|abgeschlossen|durchgeführt)(?: (?:wurden|worden sind|sind|werden))?[ ,]*(?:(?:sowie|und)[ :]*)?/u;
/** Parts in which only the fixed phrase makes a target: elsewhere they tell of forecasts and figures of the Land. */
const tellingParts: ReadonlySet<Section['part']> = new Set(['principles', 'frame', 'duty', 'followUp']);

/** "Kennzahl Zielwert" as a paragraph of its own. */
const tableHeader =
  /^(?:(?:lfd\. )?nr\.? )?(?:ziel|kennzahl|zielindikator|indikator)\p{Ll}* (?:[\p{L}\d().-]+ ){0,3}(?:ziel|soll)(?:werte?)?(?: 20\d\d)?$/u;

/** "(2) …": a paragraph of the § that follows the targets belongs to none of them. */
export const numberedParagraph = /^\(\d{1,2}[a-z]?\) /u;

type Mode = 'text' | 'steps' | 'criteria';

class SectionReader {
  readonly figures: PlacedTarget[] = [];
  readonly missed: MissedFigure[] = [];
  readonly steps: string[] = [];
  readonly criteria: string[] = [];
  readonly lists: ListedPlace[] = [];
  private readonly pieces: PlacedText[] = [];
  private mode: Mode = 'text';
  private indicator: IndicatorCode | null;
  private led = false;

  constructor(private readonly section: Section) {
    this.indicator = section.target?.indicator ?? null;
  }

  get passage(): PlacedText | null {
    return this.pieces.length === 0 ? null : joinPlaced(this.pieces, ' ');
  }

  item(block: Block): void {
    if (cleanItem(block.placed).text === '') return;
    if (this.mode === 'text') this.titledItem(block.placed);
    else {
      this.list(this.mode === 'steps' ? 'step' : 'criterion', cleanItem(block.placed));
      this.pieces.push(block.placed);
    }
  }

  /** "Vermeidung von langfristigem Leistungsbezug: …": the words before the colon name the indicator of the point. */
  private titledItem(placed: PlacedText): void {
    const colon = placed.text.indexOf(': ');
    const title = lowerCase(placed.text.slice(0, Math.max(0, colon)));
    const named = title === '' || indicatorMentions(title).length > 0 ? null : indicatorOf(title);
    if (named === null || this.section.target !== null) {
      this.sentence(placed, true);
      return;
    }
    const before = this.indicator;
    this.indicator = named;
    this.sentence(trimPlaced(slicePlaced(placed, colon + 1)), true);
    this.indicator = before;
  }

  paragraph(placed: PlacedText): void {
    this.mode = 'text';
    // The rows of a table stand behind the colon as points of a list do.
    this.led &&= isTableRow(lowerCase(placed.text));
    for (const sentence of readSentences(placed)) this.sentence(sentence, false);
  }

  private list(role: ListedPlace['role'], placed: PlacedText): void {
    (role === 'step' ? this.steps : this.criteria).push(placed.text);
    this.lists.push({ role, placed });
  }

  private sentence(sentence: PlacedText, item: boolean): void {
    const lower = lowerCase(sentence.text);
    this.mode = 'text';
    const open = !endsSentence(sentence.text) || sentence.text.endsWith(':');
    if (!item && doneLead.test(lower) && this.byHand(lower)) {
      this.criterion(sentence, lower, open);
      return;
    }
    if (!item && sentence.text.endsWith(':') && stepsLead.test(lower) && this.section.target !== null) {
      this.mode = 'steps';
      this.pieces.push(sentence);
      return;
    }
    if (lower.includes('zielindikator')) this.indicator = indicatorMentions(lower)[0]?.code ?? this.indicator;
    const listed = this.section.target !== null || this.section.part === 'targets' || this.led;
    const context = { indicator: this.indicator, listed };
    const tells = tellingParts.has(this.section.part) && !hasKeyPhrase(lower);
    const targets = tells ? [] : readTargetSentence(sentence.text, context);
    for (const target of targets) this.figures.push({ ...target, sentence });
    this.missed.push(...missedFigures(sentence, { context, targets, tells }));
    if (!item) this.led = this.leads(lower);
  }

  /** A sentence that agrees what stands behind its colon, or the header of a table of targets with its rows. */
  private leads(lower: string): boolean {
    if (lower.endsWith(':')) return isAgreeing(lower, { indicator: null, listed: false });
    return tableHeader.test(lower) || (this.led && isTableRow(lower));
  }

  /** Judged by hand: the sentence names steps, or neither an indicator nor a figure. */
  private byHand(lower: string): boolean {
    if (stepsDoneClause.test(lower)) return true;
    const named = indicatorMentions(lower).length > 0 || this.indicator !== null;
    return !named && figuresInText(lower).length === 0;
  }

  private criterion(sentence: PlacedText, lower: string, open: boolean): void {
    this.pieces.push(sentence);
    const done = stepsDoneClause.exec(lower) ?? doneLead.exec(lower);
    const from = done === null ? 0 : done.index + done[0].length;
    const skipped = /^[ ,:]*/u.exec(sentence.text.slice(from))?.[0].length ?? 0;
    const rest = cleanItem(slicePlaced(sentence, from + skipped));
    if (open) this.mode = 'criteria';
    // "… wurden sowie" before a list leaves nothing; so does a subject alone that the points go on from.
    if (rest.text !== '' && (!open || rest.text.split(' ').length > 6)) this.list('criterion', rest);
  }
}

/** Without the stop or the "und" that joins it to the next point. */
function cleanItem(placed: PlacedText): PlacedText {
  const end = placed.text.replace(/(?:[;,.: ]+|[;, ]+(?:und|sowie|oder)[:,]?)+$/u, '').length;
  return trimPlaced(slicePlaced(placed, 0, end));
}

/** Reads every section in order. */
export function readSectionTargets(section: Section): SectionTargets {
  const reader = new SectionReader(section);
  let index = 0;
  while (index < section.blocks.length) {
    const block = section.blocks[index];
    if (block === undefined) break;
    const together = continuedInPoints(section.blocks, index);
    if (together > 1)
      reader.paragraph(
        joinPlaced(
          section.blocks.slice(index, index + together).map(({ placed }) => placed),
          ' ',
        ),
      );
    else if (block.kind === 'item') reader.item(block);
    else reader.paragraph(block.placed);
    index += together;
  }
  const { figures, missed, steps, criteria, lists } = reader;
  const next = section.blocks.findIndex(
    ({ kind, placed }, at) => at > 0 && kind === 'text' && numberedParagraph.test(placed.text),
  );
  const all = section.blocks.slice(0, next === -1 ? undefined : next).map(({ placed }) => placed);
  const passage = reader.passage ?? (all.length > 0 ? joinPlaced(all, ' ') : null);
  return { section, figures, missed, steps, criteria, lists, passage };
}

/** "… erreicht, wenn die Integrationsquote" with women and men as points under it is one sentence. */
function continuedInPoints(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block?.kind !== 'text' || blocks[index + 1]?.kind !== 'item') return 1;
  const { text } = block.placed;
  if (endsSentence(text) && !text.endsWith(':')) return 1;
  const last = readSentences(slicePlaced(block.placed, Math.max(0, text.length - 400))).at(-1)?.text ?? '';
  const lower = lowerCase(last);
  if (!hasKeyPhrase(lower) || stepsDoneClause.test(lower) || indicatorMentions(lower).length === 0) return 1;
  let count = 1;
  while (blocks[index + count]?.kind === 'item') count += 1;
  return /^\p{Ll}/u.test(blocks[index + count]?.placed.text ?? '') ? count + 1 : count;
}

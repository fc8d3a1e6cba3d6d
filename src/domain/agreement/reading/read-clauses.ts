import type { Clause, ClauseKind, ClausePart, ClauseSlot } from '../clause';
import { asWritten } from './as-written';
import { within, type PlacedFact, type PlacedPassage } from './clause-facts';
import { joinPlaced, slicePlaced, sourceOf, trimPlaced, type PlacedText, type Source } from './placed-text';
import { numberedParagraph } from './section-targets';
import type { Section } from './sections';
import { yearSlots } from './year-slots';

/** A clause with the place in the text that it was read from. */
export interface ReadClause extends Clause {
  readonly source: Source;
}

interface ClauseContext {
  readonly original: string;
  readonly year: number | null;
  readonly baseYear: number | null;
  /** Both sorted by their start. */
  readonly facts: readonly PlacedFact[];
  readonly passages: readonly PlacedPassage[];
}

type Place = Pick<Clause, 'part' | 'kind' | 'targetNo'>;
type Add = (place: Place, placed: PlacedText, marker?: string) => void;

const partOfSection: Readonly<Record<Section['part'], ClausePart>> = {
  opening: 'opening',
  principles: 'principles',
  frame: 'frame',
  budget: 'budget',
  duty: 'obligations',
  targets: 'targets',
  followUp: 'dialogues',
  other: 'other',
};
const agreementWord = /^(?:Ziel)?vereinbarung$/iu;
/** Where the title page goes over into the names of the parties. */
const endOfTitle =
  /^(?:Zwischen|Zur Erreichung|Das|Die|Der|Nach|Auf) |(?<!\p{L})(?:schlie(?:ß|ss)en?t?|zwischen)(?!\p{L})/u;
/** "Hannover, den 28.1. 2020": a place and a day, or room for them. */
const signatureStart =
  /^\p{Lu}[\p{L} .()/-]{1,40}, ?(?:den|am|im)? ?(?:\d{1,2}\. ?(?:\d{1,2}\.?|\p{Lu}\p{Ll}+) ?\d{2,4}|[_.…]{3,}|$)|^(?:Ort, Datum|Unterschriften?)(?!\p{L})|^Für (?:das|den|die) \p{L}[\p{L} -]{2,60}$/u;

/** The whole document as clauses, word for word and in order, each with the facts that it states. */
export function readClauses(sections: readonly Section[], context: ClauseContext): ReadClause[] {
  const clauses: ReadClause[] = [];
  const add: Add = (place, placed, marker = '') => {
    const clause = clauseOf(place, placed, marker, context);
    if (clause !== null) clauses.push(clause);
  };
  for (const [index, section] of sections.entries()) {
    if (section.part === 'opening') addOpening(section, add);
    else addSection(section, index === sections.length - 1, add);
  }
  return clauses;
}

/** The title page keeps its lines. */
function addOpening({ blocks }: Section, add: Add): void {
  let onTitle = true;
  for (const { lines, mark } of blocks) {
    for (const [at, line] of lines.entries()) {
      onTitle &&= !endOfTitle.test(line.text);
      const kind = onTitle || agreementWord.test(line.text) ? 'title' : 'line';
      add({ part: 'opening', kind, targetNo: null }, line, at === 0 ? mark.text.trim() : '');
    }
  }
}

function addSection({ part: sectionPart, target, heading, blocks }: Section, last: boolean, add: Add): void {
  const part = partOfSection[sectionPart];
  let targetNo = target?.no ?? null;
  if (heading !== null) {
    const marker = heading.mark.text.trim();
    const kind = target !== null ? 'target' : /^[IVXl]*\.?$/u.test(marker) ? 'part' : 'section';
    add({ part, kind, targetNo }, heading.title, marker);
  }
  let closing = false;
  for (const { kind: blockKind, placed, lines, mark } of blocks) {
    const signed: number = closing ? 0 : last ? lines.findIndex(({ text }) => signatureStart.test(text)) : -1;
    closing = signed !== -1;
    const clause = closing ? joinPlaced(lines.slice(0, signed), ' ') : placed;
    const number = blockKind === 'text' ? (numberedParagraph.exec(clause.text)?.[0] ?? '') : '';
    // A numbered paragraph after the targets belongs to none of them.
    if (number !== '') targetNo = null;
    const kind: ClauseKind = blockKind === 'text' ? 'paragraph' : 'item';
    if (clause.text !== '')
      add({ part, kind, targetNo }, slicePlaced(clause, number.length), (number === '' ? mark.text : number).trim());
    if (closing) for (const line of lines.slice(signed)) add({ part: 'closing', kind: 'line', targetNo: null }, line);
  }
}

function clauseOf(place: Place, placed: PlacedText, marker: string, context: ClauseContext): ReadClause | null {
  const written = trimPlaced(asWritten(context.original, placed));
  if (written.text === '') return null;
  const facts: ClauseSlot[] = within(context.facts, written);
  const years = place.part === 'closing' ? [] : yearSlots(written.text, context);
  const slots = withoutOverlap([...facts, ...years]);
  return {
    ...place,
    part: partOf(place.part, written.text, slots),
    marker,
    text: written.text,
    origin: 'document',
    slots,
    passages: within(context.passages, written),
    source: sourceOf(context.original, written),
  };
}

function partOf(part: ClausePart, text: string, slots: readonly ClauseSlot[]): ClausePart {
  if (part === 'frame' && slots.some(({ fact }) => fact.kind === 'budget')) return 'budget';
  if (part !== 'dialogues') return part;
  if (/Gesamtergebnis|Jahresendwert|abschließend\p{Ll}* (?:Bewert|Ergebnis|Beurteil)/u.test(text)) return 'evaluation';
  const weighed = /berücksichtig|zu würdigen/u.test(text);
  return weighed && /Neuregelung|Abweichung|Rechtsrahmen|konjunkturell|gesetzlich/u.test(text) ? 'consideration' : part;
}

/** In order; of two that overlap the first. */
function withoutOverlap(slots: readonly ClauseSlot[]): ClauseSlot[] {
  const kept: ClauseSlot[] = [];
  for (const slot of [...slots].sort((left, right) => left.start - right.start || right.end - left.end)) {
    if (slot.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(slot);
  }
  return kept;
}

import type { Agreement } from '../agreement';
import type { Clause, ClausePassage, ClauseSlot } from '../clause';
import { statedText } from './stated-facts';

/** A slot as it is printed for an agreement. */
interface PrintedSlot {
  readonly slot: ClauseSlot;
  readonly start: number;
  readonly end: number;
}

/**
 * A clause whose printed words were changed by hand. Passages that state a fact outside of the changed words go on following
 * the agreement, so that next year's clause states next year's; within them the words stand as typed.
 *
 * @example statedText(editedClause(clause, agreement, words), agreement) // words
 */
export function editedClause(clause: Clause, agreement: Agreement, words: string): Clause {
  const printed = statedText(clause, agreement);
  const [same, sameAtEnd] = commonEnds(printed, words);
  const shift = words.length - printed.length;
  const kept = printedSlots(clause, agreement).flatMap((each): PrintedSlot[] => {
    if (each.end <= same) return [each];
    if (each.start >= printed.length - sameAtEnd)
      return [{ ...each, start: each.start + shift, end: each.end + shift }];
    return [];
  });
  let text = '';
  let position = 0;
  const slots = kept.map(({ slot, start, end }): ClauseSlot => {
    text += words.slice(position, start);
    const from = text.length;
    // As it was written: what is printed comes out of it and the agreement again.
    text += clause.text.slice(slot.start, slot.end);
    position = end;
    return { ...slot, start: from, end: text.length };
  });
  text += words.slice(position);
  return { ...clause, text, origin: 'product', slots, passages: keptPassages(clause, text) };
}

function printedSlots(clause: Clause, agreement: Agreement): PrintedSlot[] {
  let printedTo = 0;
  let position = 0;
  return clause.slots.flatMap((slot): PrintedSlot[] => {
    if (slot.start < position) return [];
    const start = printedTo + slot.start - position;
    const end = start + statedText(clause, agreement, slot.start, slot.end).length;
    position = slot.end;
    printedTo = end;
    return [{ slot, start, end }];
  });
}

/** Characters that two texts share at their beginnings and, behind those, at their ends. */
function commonEnds(one: string, other: string): [number, number] {
  const longest = Math.min(one.length, other.length);
  let start = 0;
  while (start < longest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < longest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [start, end];
}

/** Passages word targets; only a clause that says the same as before can still do that. */
function keptPassages({ text: before, passages }: Clause, text: string): readonly ClausePassage[] {
  return before === text ? passages : [];
}

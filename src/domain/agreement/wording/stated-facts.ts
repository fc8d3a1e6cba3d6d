import type { Agreement } from '../agreement';
import type { Clause, ClauseFact, ClauseSlot } from '../clause';
import { blank, budgetFigure, dialogueFigure, targetFigure } from './stated-figure';

/** What an agreement says about a fact now; null: nothing yet. */
export function factOf(agreement: Agreement, fact: ClauseFact): number | null {
  switch (fact.kind) {
    case 'year':
      return agreement.agreementYear + fact.offset;
    case 'baseYear':
      return agreement.baseYear;
    case 'budget':
      return agreement.budget[fact.line];
    case 'target':
    case 'besideTarget':
      return agreement.targets.find(({ no, sex }) => no === fact.no && sex === fact.sex)?.value ?? null;
    case 'dialogues':
      return agreement.dialogues.minPerYear === 0 ? null : agreement.dialogues.minPerYear;
  }
}

function statedFact(written: string, { fact, value }: ClauseSlot, agreement: Agreement): string {
  const now = factOf(agreement, fact);
  if (now === value) return written;
  if (now === null) return blank;
  switch (fact.kind) {
    case 'year':
    case 'baseYear':
      return String(now);
    case 'budget':
      return budgetFigure(written, now);
    case 'target':
      return targetFigure(written, now);
    case 'besideTarget':
      return blank;
    case 'dialogues':
      return dialogueFigure(written, now);
  }
}

/**
 * Text of a clause as the agreement has it now: word for word as read, but for passages whose fact is another one by now.
 * `from` and `to` cut out a piece.
 *
 * @example statedText(clause, nextYear) // '… im Jahr 2027 erreicht, wenn … um ____ im Vergleich zum Jahr 2026 steigt.'
 */
export function statedText(
  { text, slots }: Pick<Clause, 'text' | 'slots'>,
  agreement: Agreement,
  from = 0,
  to = text.length,
): string {
  const pieces: string[] = [];
  let position = from;
  for (const slot of slots) {
    if (slot.start < position || slot.end > to) continue;
    pieces.push(text.slice(position, slot.start), statedFact(text.slice(slot.start, slot.end), slot, agreement));
    position = slot.end;
  }
  return pieces.join('') + text.slice(position, to);
}

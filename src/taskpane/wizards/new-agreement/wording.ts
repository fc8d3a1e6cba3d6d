import { agreementWording } from '../../../application/sheets/agreement-clauses';
import {
  compareWording,
  staleWords,
  type Agreement,
  type ClauseChange,
  type StaleWords,
} from '../../../domain/agreement';
import { draftAgreement } from './draft';
import type { WizardState } from './machine';

/** A clause of the agreement as it will be printed, beside what it was. */
export interface WordingLine {
  readonly change: ClauseChange;
  /** Index into the clauses of the base, where its words can be typed anew; null: it follows the fields. */
  readonly editable: number | null;
  /** What the clause still says about the year before; null where that cannot be, or where nothing goes along. */
  readonly stale: StaleWords | null;
}

/** The wording clause by clause; everything is unchanged where there is nothing to compare with. */
export function wordingLines({
  draft,
  base,
  previous,
}: Pick<WizardState, 'draft' | 'base' | 'previous'>): WordingLine[] {
  const agreement = draftAgreement(draft, base);
  const words = agreementWording(agreement);
  const places = new Map<unknown, number>();
  // Clauses outside of the targets are printed one for one and in order, so they are known by their count.
  const own = freeClauses(agreement);
  let printed = 0;
  for (const clause of words) {
    if (clause.targetNo !== null) continue;
    const index = own[printed];
    printed += 1;
    if (index !== undefined) places.set(clause, index);
  }
  const before = previous === null ? words : agreementWording(previous);
  const goesAlong = previous !== null && previous.agreementYear !== agreement.agreementYear;
  return compareWording(before, words).map((change) => {
    const editable = change.kind === 'gone' ? null : (places.get(change.after) ?? null);
    return { change, editable, stale: goesAlong ? staleOf(change, agreement, editable) : null };
  });
}

/** Clauses outside of the targets are known by their place, those of targets by their words. */
function staleOf(change: ClauseChange, { clauses }: Agreement, editable: number | null): StaleWords | null {
  if (change.kind !== 'same' && change.kind !== 'changed') return null;
  const { before, after } = change;
  const clause =
    editable === null
      ? clauses.find(({ targetNo, text }) => targetNo === after.targetNo && text === after.text)
      : clauses[editable];
  return clause === undefined ? null : staleWords(clause, { before: before.text, after: after.text });
}

function freeClauses({ clauses }: Agreement): readonly number[] {
  return clauses.flatMap(({ targetNo }, index) => (targetNo === null ? [index] : []));
}

export function staleCount(lines: readonly WordingLine[]): number {
  return lines.filter(({ stale }) => stale !== null).length;
}

export function changedCount(lines: readonly WordingLine[]): number {
  return lines.filter(({ change }) => change.kind !== 'same').length;
}

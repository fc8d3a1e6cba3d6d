import { agreementWording } from '../../../application/sheets/agreement-clauses';
import { compareWording, type Agreement, type ClauseChange } from '../../../domain/agreement';
import { draftAgreement } from './draft';
import type { WizardState } from './machine';

/** A clause of the agreement as it will be printed, beside what it was. */
export interface WordingLine {
  readonly change: ClauseChange;
  /** Index into the clauses of the base, where its words can be typed anew; null: it follows the fields. */
  readonly editable: number | null;
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
  return compareWording(before, words).map((change) => ({
    change,
    editable: change.kind === 'gone' ? null : (places.get(change.after) ?? null),
  }));
}

function freeClauses({ clauses }: Agreement): readonly number[] {
  return clauses.flatMap(({ targetNo }, index) => (targetNo === null ? [index] : []));
}

export function changedCount(lines: readonly WordingLine[]): number {
  return lines.filter(({ change }) => change.kind !== 'same').length;
}

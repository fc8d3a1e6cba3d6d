import type { Agreement, Target } from '../agreement';
import type { Clause, WordedClause } from '../clause';
import type { OwnWords } from './own-words';
import { statedText } from './stated-facts';
import { printedClause, targetClauses } from './target-clauses';

/**
 * The printed agreement of one that was read: its own clauses in their order, word for word but for facts that are others by
 * now; targets that came in since are worded by the product in the place of their number, those that went out are left out.
 */
export function documentClauses(agreement: Agreement, words: OwnWords): WordedClause[] {
  const { clauses } = agreement;
  const numbers = [...new Set(agreement.targets.map(({ no }) => no))].sort((left, right) => left - right);
  const waiting = new Set(numbers);
  const printed: WordedClause[] = [];
  const add = (no: number, own: readonly Clause[]): void => {
    if (!waiting.delete(no)) return;
    const targets = targetsOf(agreement, no);
    printed.push(
      ...(own.length === 0 ? words.target(targets, agreement) : targetClauses(own, targets, agreement, words)),
    );
  };
  const read = new Set(clauses.flatMap(({ targetNo }) => (targetNo === null ? [] : [targetNo])));
  const firstTarget = clauses.findIndex(({ targetNo }) => targetNo !== null);
  const lastTarget = clauses.map(({ targetNo }) => targetNo !== null).lastIndexOf(true);
  for (const [index, clause] of clauses.entries()) {
    const { targetNo } = clause;
    if (targetNo === null) printed.push(printedClause(clause, agreement));
    else if (index === firstTarget || clauses[index - 1]?.targetNo !== targetNo) {
      for (const no of numbers) if (no < targetNo && !read.has(no)) add(no, []);
      add(
        targetNo,
        clauses.filter((each) => each.targetNo === targetNo),
      );
    }
    if (index === lastTarget) for (const no of numbers) if (!read.has(no)) add(no, []);
  }
  for (const no of numbers) add(no, []);
  return printed;
}

function targetsOf({ targets }: Agreement, no: number): readonly Target[] {
  return targets.filter((target) => target.no === no);
}

/**
 * The sentence by which a document agrees a target, as it is now; null where the product words it.
 *
 * @example targetWording(agreement, target) // 'Das Ziel ist im Jahr 2026 erreicht, wenn …'
 */
export function targetWording(agreement: Agreement, { no, sex, form }: Target): string | null {
  for (const clause of agreement.clauses) {
    for (const passage of clause.passages) {
      const said =
        passage.role === 'sentence' &&
        passage.no === no &&
        passage.states.some((state) => state.sex === sex && state.form === form);
      if (said) return statedText(clause, agreement, passage.start, passage.end);
    }
  }
  return null;
}

import type { Agreement, Target } from '../agreement';
import type { Clause, ClausePassage, WordedClause } from '../clause';
import { isRead, withList, type Draft } from './listed-clauses';
import type { OwnWords } from './own-words';
import { statedText } from './stated-facts';

/** Clauses of one target of a document as the target is now; `targets` are those of its number, at least one. */
export function targetClauses(
  clauses: readonly Clause[],
  targets: readonly Target[],
  agreement: Agreement,
  words: OwnWords,
): WordedClause[] {
  const [first] = targets;
  if (first === undefined) return [];
  const steps = targets.flatMap((target) => target.steps);
  const criteria = targets.flatMap((target) => target.criteria);
  const withSteps = withList(clauses, 'step', steps, () => (steps.length === 0 ? [] : words.steps(steps, first.no)));
  const listed = withList(withSteps, 'criterion', criteria, () => {
    return criteria.length + steps.length === 0 ? [] : words.criteria(criteria, first.no, steps.length > 0);
  });
  return inWords(listed, targets, first, agreement, words);
}

/** Title and facts as they are now; sentences that can no longer say what is agreed give way to the product's own. */
function inWords(
  clauses: readonly Draft[],
  targets: readonly Target[],
  { no, title }: Target,
  agreement: Agreement,
  words: OwnWords,
): WordedClause[] {
  const fit = sentencesFit(clauses, targets);
  let own = fit ? '' : words.sentences(targets, agreement).join(' ');
  const takeOwn = (): string => {
    const taken = own;
    own = '';
    return taken;
  };
  const worded = clauses.flatMap((clause): WordedClause[] => {
    if (!isRead(clause)) return [clause];
    const replaced = clause.passages.flatMap((passage): Replacement[] => {
      if (passage.role === 'sentence' && !fit) return [{ ...passage, text: takeOwn() }];
      const renamed = passage.role === 'title' && clause.text.slice(passage.start, passage.end) !== title;
      return renamed ? [{ ...passage, text: title }] : [];
    });
    const printed = printedClause(clause, agreement, replaced);
    return printed.text === '' ? [] : [printed];
  });
  return own === ''
    ? worded
    : [...worded, { part: 'targets', kind: 'paragraph', targetNo: no, marker: '', text: own, origin: 'product' }];
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A clause as it is printed now. */
export function printedClause(
  clause: Clause,
  agreement: Agreement,
  replacements: readonly Replacement[] = [],
): WordedClause {
  const { part, kind, targetNo, marker, origin } = clause;
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end, text } of replacements) {
    pieces.push(statedText(clause, agreement, position, start), text);
    position = end;
  }
  pieces.push(statedText(clause, agreement, position));
  const text = replacements.length === 0 ? pieces.join('') : pieces.join('').replaceAll('  ', ' ').trim();
  return { part, kind, targetNo, marker, text, origin: replacements.length === 0 ? origin : 'product' };
}

type Sentence = Extract<ClausePassage, { readonly role: 'sentence' }>;

/** Whether the sentences of a document can say what is agreed now by another figure alone. */
function sentencesFit(clauses: readonly Draft[], targets: readonly Target[]): boolean {
  const read = clauses.filter(isRead);
  const sentences = read.flatMap(({ passages }) =>
    passages.filter((each): each is Sentence => each.role === 'sentence'),
  );
  const states = sentences.flatMap((sentence) => sentence.states);
  const slots = read.flatMap((clause) => clause.slots);
  const stated = targets.every(
    ({ sex, form, wording }) =>
      wording === null && (form === 'steps' || states.some((state) => state.sex === sex && state.form === form)),
  );
  return (
    stated &&
    states.every((state) => {
      const target = targets.find(({ sex }) => sex === state.sex);
      if (target?.form !== state.form || target.indicator !== state.indicator) return false;
      if (target.value === state.value) return true;
      const slot = slots.some(({ fact }) => fact.kind === 'target' && fact.no === target.no && fact.sex === state.sex);
      // The verb stays, so the figure must not change its side.
      return slot && (target.value === null || Math.sign(target.value) === Math.sign(state.value ?? 0));
    })
  );
}

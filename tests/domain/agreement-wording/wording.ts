import {
  documentClauses,
  type Agreement,
  type OwnWords,
  type Target,
  type WordedClause,
} from '../../../src/domain/agreement';

const own = (kind: WordedClause['kind'], text: string, targetNo: number): WordedClause => ({
  part: 'targets',
  kind,
  targetNo,
  marker: '',
  text,
  origin: 'product',
});

/** Words that show at a glance that the product spoke, and about what. */
export const testWords: OwnWords = {
  sentences: (targets) => targets.map(({ sex, value }) => `<Satz ${sex} ${value ?? 'offen'}>`),
  target: ([first]: readonly Target[]) => [own('target', `<Ziel ${first?.no ?? 0}>`, first?.no ?? 0)],
  steps: (steps, no) => [own('paragraph', '<Schritte>', no), ...steps.map((text) => own('item', text, no))],
  criteria: (criteria, no) => [own('paragraph', '<Kriterien>', no), ...criteria.map((text) => own('item', text, no))],
};

export function wordingOf(agreement: Agreement): WordedClause[] {
  return documentClauses(agreement, testWords);
}

/** The clauses of one target, or those of none, as lines. */
export function linesOf(agreement: Agreement, no: number | null): string[] {
  return wordingOf(agreement)
    .filter(({ targetNo }) => targetNo === no)
    .map(({ marker, text }) => `${marker} ${text}`.trim());
}

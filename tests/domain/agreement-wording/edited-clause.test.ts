import fc from 'fast-check';
import { agreementFromReading, editedClause, readAgreement, rollOver, statedText } from '../../../src/domain/agreement';
import type { Agreement, Clause } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from '../agreement-reading/fixtures';

const read = [newerLayout, olderLayout].map((text) => agreementFromReading(readAgreement(text)).agreement);
const agreements: readonly Agreement[] = [
  ...read,
  ...read.map((agreement) => rollOver(agreement, { openSteps: 'all' })),
];
const cases = agreements.flatMap((agreement) => agreement.clauses.map((clause) => ({ agreement, clause })));

function clauseWith(part: string, agreement: Agreement): Clause {
  const found = agreement.clauses.find(({ text }) => text.includes(part));
  if (found === undefined) throw new Error(`No clause says ${part}.`);
  return found;
}

test('whatever is typed is what is printed', () => {
  expect(cases.length).toBeGreaterThan(60);
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.nat(), fc.nat(), fc.string(), ({ agreement, clause }, at, cut, typed) => {
      const printed = statedText(clause, agreement);
      const from = at % (printed.length + 1);
      const words = printed.slice(0, from) + typed + printed.slice(from + (cut % (printed.length - from + 1)));
      const edited = editedClause(clause, agreement, words);
      expect(statedText(edited, agreement)).toBe(words);
      for (const { start, end } of edited.slots) expect(end).toBeGreaterThan(start);
    }),
  );
});

test('a year outside of the changed words moves on with the next agreement', () => {
  const [agreement] = read;
  if (agreement === undefined) throw new Error('There is no agreement.');
  const clause = clauseWith('nach § 48b SGB II für das Jahr 2027', agreement);
  const words = statedText(clause, agreement).replace('folgende', 'die folgende');
  const edited = editedClause(clause, agreement, words);
  const next = rollOver(agreement, { openSteps: 'all' });
  expect(statedText(edited, next)).toBe(words.replace('2027', '2028'));
});

test('a year that was typed anew stays as typed', () => {
  const [agreement] = read;
  if (agreement === undefined) throw new Error('There is no agreement.');
  const clause = clauseWith('nach § 48b SGB II für das Jahr 2027', agreement);
  const words = statedText(clause, agreement).replace('2027', '2027/28');
  const next = rollOver(agreement, { openSteps: 'all' });
  expect(statedText(editedClause(clause, agreement, words), next)).toContain('/28');
});

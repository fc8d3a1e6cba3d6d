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

test('a clause that was not changed keeps its years, its figures and the target that it words', () => {
  const [agreement] = read;
  if (agreement === undefined) throw new Error('There is no agreement.');
  const clause = clauseWith('Bestand an Langzeitleistungsbeziehenden', agreement);
  const words = statedText(clause, agreement);
  expect(clause.passages.length).toBeGreaterThan(0);
  expect(editedClause(clause, agreement, words)).toEqual({ ...clause, origin: 'product' });
  const longer = editedClause(clause, agreement, `${words} So soll es sein.`);
  expect(longer).toMatchObject({ slots: clause.slots, passages: [] });
});

test('of a year and a figure only what the changed words touch stays as typed', () => {
  const [agreement] = read;
  if (agreement === undefined) throw new Error('There is no agreement.');
  const clause = clauseWith('Bestand an Langzeitleistungsbeziehenden', agreement);
  const next = rollOver(agreement, { openSteps: 'all' });
  const after = (from: string, to: string): string =>
    statedText(editedClause(clause, agreement, statedText(clause, agreement).replace(from, to)), next);
  expect(after('Jahr 2027', 'Jahr des Herrn 2027')).toContain('im Jahr des Herrn 2028 erreicht');
  expect(after('2027 erreicht', '2027 geschafft')).toContain('im Jahr 2028 geschafft');
  expect(after('2,7 %', '3 %')).toMatch(/im Jahr 2028 erreicht.* um 3 % im Vergleich zum Jahr 2027/u);
  expect(after('Das Ziel', 'Ziel 3')).toMatch(
    /^Ziel 3 ist im Jahr 2028 erreicht.* um ____ im Vergleich zum Jahr 2027/u,
  );
});

test('a year that was typed anew stays as typed', () => {
  const [agreement] = read;
  if (agreement === undefined) throw new Error('There is no agreement.');
  const clause = clauseWith('nach § 48b SGB II für das Jahr 2027', agreement);
  const words = statedText(clause, agreement).replace('2027', '2027/28');
  const next = rollOver(agreement, { openSteps: 'all' });
  expect(statedText(editedClause(clause, agreement, words), next)).toContain('/28');
});

import { agreementFromReading, readAgreement, rollOver, type Agreement } from '../../../src/domain/agreement';
import { agreementWording } from '../../../src/application/sheets/agreement-clauses';
import { draftAgreement, draftOfAgreement } from '../../../src/taskpane/wizards/new-agreement/draft';
import { startWizard, wizardReducer, type WizardState } from '../../../src/taskpane/wizards/new-agreement/machine';
import { nextYearDraft, openSteps } from '../../../src/taskpane/wizards/new-agreement/next-year';
import { changedCount, staleCount, wordingLines } from '../../../src/taskpane/wizards/new-agreement/wording';
import { newerLayout, olderLayout } from '../../domain/agreement-reading/fixtures';
import { musterlandAgreement } from '../../fakes/musterland';

const { agreement: newer } = agreementFromReading(readAgreement(newerLayout));
const { agreement: older } = agreementFromReading(readAgreement(olderLayout));

function nextYear(previous: Agreement): WizardState {
  const base = rollOver(previous, { openSteps: 'all', figures: 'proposed' });
  const choice = { figures: 'proposed', steps: openSteps(previous, []) } as const;
  return startWizard(nextYearDraft(previous, choice), base, previous);
}

test.each([newer, older, musterlandAgreement])(
  'an agreement comes out of the fields as it went in, for %#',
  (agreement) => {
    const state = startWizard(draftOfAgreement(agreement), agreement, agreement);
    expect(draftAgreement(state.draft, state.base)).toEqual(agreement);
    expect(changedCount(wordingLines(state))).toBe(0);
  },
);

test('a target agreed in words alone goes along, one whose steps are all done does not', () => {
  const titles = (steps: Parameters<typeof nextYearDraft>[1]['steps']): readonly string[] =>
    nextYearDraft(older, { figures: 'empty', steps }).targets.map(({ title }) => title);
  expect(titles(openSteps(older, []))).toEqual(older.targets.map(({ title }) => title));
  expect(titles([])).toEqual(older.targets.filter(({ no }) => no !== 4).map(({ title }) => title));
});

test.each([newer, older])('next year only what depends on the year changes, for %#', (agreement) => {
  const lines = wordingLines(nextYear(agreement));
  const changed = lines.filter(({ change }) => change.kind === 'changed');
  expect(changed.length).toBeGreaterThan(2);
  for (const { change } of changed) {
    if (change.kind !== 'changed') continue;
    const words = change.words.filter(({ kind }) => kind !== 'same').map(({ text }) => text);
    for (const text of words) expect(text).toMatch(/20\d\d|____/);
  }
});

test('a clause typed anew is printed as typed, and the others stay', () => {
  const state = nextYear(newer);
  const line = wordingLines(state).find(
    ({ change }) => change.kind !== 'gone' && change.after.text === 'Gleiche Chancen sind der Maßstab.',
  );
  const index = line?.editable ?? -1;
  const edited = wizardReducer(state, { type: 'clauseEdited', index, words: 'Gleiche Rechte sind der Maßstab.' });
  const words = (each: WizardState): readonly string[] =>
    agreementWording(draftAgreement(each.draft, each.base)).map(({ text }) => text);
  const [before, after] = [words(state), words(edited)];
  expect(after).toHaveLength(before.length);
  expect(after.filter((text, at) => text !== before[at])).toEqual(['Gleiche Rechte sind der Maßstab.']);
  expect(edited.changed).toBe(true);
});

test('every clause that can be typed anew leads to itself', () => {
  const state = nextYear(older);
  const lines = wordingLines(state).filter(({ editable }) => editable !== null);
  expect(lines.length).toBeGreaterThan(10);
  const before = agreementWording(draftAgreement(state.draft, state.base)).map(({ text }) => text);
  for (const { change, editable } of lines) {
    if (change.kind === 'gone' || editable === null) continue;
    const edited = wizardReducer(state, { type: 'clauseEdited', index: editable, words: 'Neuer Satz.' });
    const after = agreementWording(draftAgreement(edited.draft, edited.base)).map(({ text }) => text);
    expect(before.filter((text, at) => text !== after[at])).toEqual([change.after.text]);
  }
});

test('words of the add-in follow the fields and are not typed anew', () => {
  const lines = wordingLines(nextYear(musterlandAgreement));
  expect(lines.every(({ editable }) => editable === null)).toBe(true);
  expect(changedCount(lines)).toBeGreaterThan(0);
});

test('next year the clauses that tell of the year before are to be looked at, until they are typed anew', () => {
  const state = nextYear(newer);
  const stale = wordingLines(state).filter((line) => line.stale !== null);
  expect(stale.flatMap((line) => line.stale?.figures ?? [])).toEqual(['0,5 %', '350 Mio. Euro']);
  const index = stale[0]?.editable ?? -1;
  const words = 'Erwartet wird ein Anstieg der Arbeitslosigkeit um 0,9 %.';
  const edited = wizardReducer(state, { type: 'clauseEdited', index, words });
  expect(staleCount(wordingLines(edited))).toBe(1);
  // A document that is taken over for its own year tells of that year.
  expect(staleCount(wordingLines(startWizard(draftOfAgreement(newer), newer, newer)))).toBe(0);
});

import fc from 'fast-check';
import {
  agreementFromReading,
  alikeTexts,
  compareWording,
  readAgreement,
  rollOver,
  wordedByProduct,
  type Agreement,
  type ClauseChange,
  type WordedClause,
} from '../../../src/domain/agreement';
import { neulandAgreement } from '../../fakes/neuland-agreement';
import { newerLayout, olderLayout } from '../agreement-reading/fixtures';
import { wordingOf } from './wording';

const draft = (text: string): Agreement => agreementFromReading(readAgreement(text)).agreement;
const signed = `${newerLayout}\n(2) Das Ergebnis wird im Frühjahr 2028 bewertet.\n\nWiesbaden, den 3. Februar 2027\nIn Vertretung\n\nNeustadt, den 12.2. 2027\nIn Vertretung\n`;

it('moves the years, empties the figures and keeps the parties', () => {
  const before = draft(signed);
  const next = rollOver(before, { openSteps: 'all' });
  expect(next).toMatchObject({
    agreementYear: 2028,
    baseYear: 2027,
    jobcenter: before.jobcenter,
    ministries: before.ministries,
    dialogues: before.dialogues,
    budget: { administrativeCosts: null, integrationBudget: null, statedTotal: null },
    finalEvaluation: { season: 'Frühjahr', year: 2029 },
    signatures: [
      { place: 'Wiesbaden', role: 'In Vertretung', date: null },
      { place: 'Neustadt', role: 'In Vertretung', date: null },
    ],
  });
  expect(next.targets.map(({ value }) => value)).toEqual(before.targets.map(() => null));
  expect(next.targets.map(({ steps }) => steps)).toEqual(before.targets.map(({ steps }) => steps));
  expect(next.clauses).toEqual(before.clauses.filter(({ part }) => part !== 'closing'));
  expect(next.clauses.length).toBe(before.clauses.length - 4);
});

it('proposes the figures of last year on request', () => {
  const next = rollOver(neulandAgreement, { openSteps: [], figures: 'proposed' });
  expect(next.budget).toEqual(neulandAgreement.budget);
  expect(next.targets.map(({ value }) => value)).toEqual(neulandAgreement.targets.map(({ value }) => value));
  expect(next).toMatchObject({ ...wordedByProduct, agreementYear: 2027 });
});

it('takes along the steps and criteria that are still open, of their own target only', () => {
  const openSteps = [
    { targetNo: 4, text: ' Gemeinsame Fachtage der Teams Beratung und Vermittlung ' },
    { targetNo: 5, text: 'die Erprobung ist ausgewertet' },
    { targetNo: 4, text: 'die Erprobung ist ausgewertet' },
  ];
  const next = rollOver(neulandAgreement, { openSteps });
  const of = (no: number) => next.targets.find((target) => target.no === no);
  expect(of(4)).toMatchObject({
    steps: ['Gemeinsame Fachtage der Teams Beratung und Vermittlung'],
    criteria: ['die Erprobung ist ausgewertet'],
  });
  expect(of(5)).toMatchObject({ steps: [], criteria: [] });
});

it.each([
  ['empty', 'Die Quote steigt 2027 gegenüber 2026 um ____ % (____ Integrationen); Bilanz 2028, Gesetz von 2011.'],
  ['proposed', 'Die Quote steigt 2027 gegenüber 2026 um 5,3 % (1.200 Integrationen); Bilanz 2028, Gesetz von 2011.'],
] as const)('moves the years of a sentence written by hand, figures %s', (figures, expected) => {
  const wording = 'Die Quote steigt 2026 gegenüber 2025 um 5,3 % (1.200 Integrationen); Bilanz 2027, Gesetz von 2011.';
  const targets = neulandAgreement.targets.slice(1, 2).map((target) => ({ ...target, wording }));
  const next = rollOver({ ...neulandAgreement, targets }, { openSteps: [], figures });
  expect(next.targets[0]?.wording).toBe(expected);
});

describe.each([
  ['older', olderLayout],
  ['newer', newerLayout],
  ['signed', signed],
])('the wording of the %s layout', (_, text) => {
  const before = draft(text);

  it('changes only where a year, an amount or a target figure stands, and says so', () => {
    const figures = fc.record({
      administrativeCosts: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
      integrationBudget: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
      statedTotal: fc.option(fc.integer({ min: 1, max: 99_999_999 })),
      share: fc.option(fc.integer({ min: 1, max: 499 })),
    });
    fc.assert(
      fc.property(figures, ({ share, ...budget }) => {
        const rolled = rollOver(before, { openSteps: 'all' });
        const targets = rolled.targets.map((target, index) => {
          const old = before.targets[index]?.value ?? null;
          return { ...target, value: old === null || share === null ? null : (Math.sign(old) * share) / 1000 };
        });
        const next = { ...rolled, budget, targets };
        const changes = compareWording(wordingOf(before), wordingOf(next));
        const moving = new Set(before.clauses.filter(({ slots }) => slots.length > 0).map((clause) => clause.text));
        for (const change of changes) {
          if (change.kind === 'changed') expect(moving).toContain(change.before.text);
          if (change.kind === 'gone') expect(change.before.part).toBe('closing');
          expect(change.kind).not.toBe('new');
        }
        expectComplete(changes, before, next);
      }),
      { numRuns: 40 },
    );
  });

  it('lists every change of any other kind, too', () => {
    const targets = fc.subarray(before.targets.map((_target, index) => index));
    const steps = fc.subarray(before.targets.flatMap((target) => target.steps));
    fc.assert(
      fc.property(targets, steps, (kept, list) => {
        const next: Agreement = {
          ...before,
          targets: kept.flatMap((index) => {
            const target = before.targets[index];
            return target === undefined
              ? []
              : [{ ...target, steps: target.steps.filter((step) => list.includes(step)) }];
          }),
        };
        expectComplete(compareWording(wordingOf(before), wordingOf(next)), before, next);
      }),
      { numRuns: 40 },
    );
  });
});

/** The comparison is made of all clauses of both years in their order, and its pieces make up the texts. */
function expectComplete(changes: readonly ClauseChange[], before: Agreement, next: Agreement): void {
  expect(changes.flatMap((change) => (change.kind === 'new' ? [] : [change.before]))).toEqual(wordingOf(before));
  expect(changes.flatMap((change) => (change.kind === 'gone' ? [] : [change.after]))).toEqual(wordingOf(next));
  for (const change of changes) {
    if (change.kind === 'same') expect(change.after).toEqual({ ...change.before, origin: change.after.origin });
    if (change.kind !== 'changed') continue;
    const side = (other: 'gone' | 'new'): string =>
      change.words.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
    const plain = ({ marker, text }: { readonly marker: string; readonly text: string }): string =>
      `${marker} ${text}`.trim();
    expect(side('new').trim()).toBe(plain(change.before));
    expect(side('gone').trim()).toBe(plain(change.after));
    expect(change.words.some(({ kind }) => kind !== 'same')).toBe(true);
  }
}

it('marks the words that change', () => {
  const before = draft(newerLayout);
  const next = rollOver(before, { openSteps: 'all' });
  const changed = compareWording(wordingOf(before), wordingOf(next)).flatMap((change) =>
    change.kind === 'changed' && change.before.targetNo === 3
      ? [change.words.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text}`)]
      : [],
  );
  expect(changed).toEqual([['gone 2027 ', 'new 2028 ', 'gone 2,7 % ', 'new ____ ', 'gone 2026 ', 'new 2027 ']]);
});

it('goes on from year to year', () => {
  const later = [1, 2, 3].reduce((each) => rollOver(each, { openSteps: 'all' }), draft(newerLayout));
  const again = { ...later, targets: draft(newerLayout).targets };
  expect(wordingOf(again).map(({ text }) => text)).toContain(
    'Das Ziel ist im Jahr 2030 erreicht, wenn die Integrationsquote um 4,1 % im Vergleich zum Jahr 2029 steigt.',
  );
});

describe('clause by clause', () => {
  const clause = (text: string, more: Partial<WordedClause> = {}): WordedClause => ({
    part: 'frame',
    kind: 'paragraph',
    targetNo: null,
    marker: '',
    text,
    origin: 'document',
    ...more,
  });
  const kinds = (before: readonly WordedClause[], after: readonly WordedClause[]): readonly string[] =>
    compareWording(before, after).map((change) =>
      change.kind === 'new' ? `new ${change.after.text}` : `${change.kind} ${change.before.text}`,
    );

  it('another marker or kind is a change, and a heading does not become a paragraph', () => {
    const text = 'Gute Beratung für alle';
    expect(compareWording([clause(text)], [clause(text)])).toEqual([
      { kind: 'same', before: clause(text), after: clause(text) },
    ]);
    expect(compareWording([clause(text, { marker: '(1)' })], [clause(text, { marker: '(2)' })])).toMatchObject([
      {
        kind: 'changed',
        words: [
          { kind: 'gone', text: '(1) ' },
          { kind: 'new', text: '(2) ' },
          { kind: 'same', text },
        ],
      },
    ]);
    expect(compareWording([clause(text, { kind: 'section' })], [clause(text)]).map(({ kind }) => kind)).toEqual([
      'new',
      'gone',
    ]);
  });

  it('what is unlike stands as gone and new, in the order of the document', () => {
    const before = [clause('Alle wirken mit.'), clause('Das Ministerium berät den Landkreis'), clause('Ende')];
    const after = [clause('Völlig anderes hier'), clause('Das Ministerium berät die Stadt'), clause('Ende')];
    expect(kinds(before, after)).toEqual([
      'new Völlig anderes hier',
      'gone Alle wirken mit.',
      'changed Das Ministerium berät den Landkreis',
      'same Ende',
    ]);
  });
});

it.each([
  ['Fachtage der Teams', 'Gemeinsame Fachtage der Teams', true],
  ['eins zwei', 'eins drei', true],
  ['eins zwei drei', 'eins vier fünf', false],
  ['eins zwei', 'eins zwei drei vier fünf sechs', true],
  ['eins zwei', 'eins zwei drei vier fünf sechs sieben', false],
  ['ja ja ja ja', 'ja nein nein nein', false],
  ['ja nein nein nein', 'ja ja ja ja', false],
  ['Beratung', 'Beratung  ', true],
  ['eins\tzwei', 'eins zwei', true],
])('%p and %p are alike: %p', (one, other, alike) => {
  expect(alikeTexts(one, other)).toBe(alike);
});

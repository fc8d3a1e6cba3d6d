import fc from 'fast-check';
import { readAgreement } from '../../../src/domain/agreement';

const nothing = {
  jobcenter: null,
  state: null,
  year: null,
  baseYear: null,
  ministries: [],
  budget: { administration: null, integration: null, statedTotal: null },
  targets: [],
  dialogues: { minPerYear: null },
  finalEvaluation: null,
  signatures: [],
  sources: {
    jobcenter: null,
    state: null,
    year: null,
    baseYear: null,
    ministries: [],
    administration: null,
    integration: null,
    statedTotal: null,
    dialogues: null,
  },
  clauses: [],
  wholeAgreement: false,
};

it.each([
  ['nothing', ''],
  ['blanks', ' \n\t\n '],
  [
    'a recipe',
    '500 g Mehl und 20 % Butter. Der Teig soll um mindestens 10 % steigen. Das Ziel ist erreicht, wenn er steigt.',
  ],
  [
    'a letter',
    'Sehr geehrte Frau Muster, das Jobcenter hat Ihren Antrag nach dem SGB II geprüft. Die Leistungen sollen um 10 % gemindert werden. Mit freundlichen Grüßen, Landkreis Musterland',
  ],
  [
    'news',
    'Die Integrationsquote ist 2019 um 3 % gestiegen, der Bestand an Langzeitleistungsbeziehenden sank um 4 %. (SGB II)',
  ],
  [
    'a lease',
    'Vereinbarung: Die Miete steigt im Jahr 2026 um 3 % gegenüber dem Jahr 2025 und beträgt mindestens 600 Euro.',
  ],
])('takes nothing from %s, and says so', (_, text) => {
  const { findings, ...rest } = readAgreement(text);
  expect(rest).toEqual(nothing);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: 'notAnAgreement', severity: 'error', source: null });
  expect(findings[0]?.message).toContain('keine Zielvereinbarung');
});

it('says that an agreement without targets has none', () => {
  const { targets, findings } = readAgreement(
    'Zielvereinbarung nach § 48b SGB II. Die Ziele für das Jahr 2026 werden später vereinbart.',
  );
  expect(targets).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain('noTargets');
});

it('finds no target in random words with percentages', () => {
  const word = fc.constantFrom(
    'Haus',
    'steigt',
    'um',
    'sinkt',
    'Frauen',
    '12 %',
    '3,5 %',
    'auf',
    '2.970',
    'soll',
    'Ziel',
    'erreicht, wenn',
    '1.',
    '§ 3',
    '-',
    '\n',
    '\n\n',
    'mindestens',
    'Vereinbarung',
    'und',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), (words) => {
      expect(readAgreement(words.join(' '))).toMatchObject(nothing);
    }),
  );
});

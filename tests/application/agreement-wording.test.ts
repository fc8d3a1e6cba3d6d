import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementDocument } from '../../src/application/sheets/agreement-document';
import type { Agreement, Target } from '../../src/domain/agreement';
import { targetSentence, targetSentences } from '../../src/text/agreement-wording-targets';
import { neulandAgreement } from '../fakes/neuland-agreement';

const years = { agreementYear: 2026, baseYear: 2025 };
const target = (change: Partial<Target>): Target => ({
  no: 2,
  title: 'Ziel',
  indicator: 'K2',
  sex: 'total',
  form: 'change',
  value: 0.053,
  direction: 'higher',
  steps: [],
  criteria: [],
  wording: null,
  ...change,
});
const plain = (sentence: string): string => sentence.replaceAll('\u00a0', ' ');

it.each([
  [{ value: 0.053 }, 'die Integrationsquote gegenüber dem Jahr 2025 um mindestens 5,3 % steigt'],
  [{ value: -0.07 }, 'die Integrationsquote gegenüber dem Jahr 2025 um nicht mehr als 7,0 % sinkt'],
  [{ value: 0 }, 'die Integrationsquote gegenüber dem Jahr 2025 mindestens gleich hoch bleibt'],
  [
    { indicator: 'K3', direction: 'lower', value: -0.025 },
    'der durchschnittliche Bestand an Langzeitleistungsbeziehenden gegenüber dem Jahr 2025 um mindestens 2,5 % sinkt',
  ],
  [
    { indicator: 'K3', direction: 'lower', value: 0.14 },
    'der durchschnittliche Bestand an Langzeitleistungsbeziehenden gegenüber dem Jahr 2025 um nicht mehr als 14,0 % steigt',
  ],
  [
    { indicator: 'K3', direction: 'lower', value: 0 },
    'der durchschnittliche Bestand an Langzeitleistungsbeziehenden gegenüber dem Jahr 2025 höchstens gleich hoch bleibt',
  ],
  [{ form: 'quota', value: 0.305 }, 'die Integrationsquote mindestens 30,5 % beträgt'],
  [{ form: 'count', value: 1200 }, 'die Zahl der Integrationen mindestens 1.200 beträgt'],
  [
    { form: 'count', indicator: 'K3', direction: 'lower', value: 2400 },
    'der durchschnittliche Bestand an Langzeitleistungsbeziehenden höchstens 2.400 Personen beträgt',
  ],
  [{ sex: 'female' }, 'die Integrationsquote bei den Frauen gegenüber dem Jahr 2025 um mindestens 5,3 % steigt'],
] as const)('words %j on the right side', (change, clause) => {
  expect(plain(targetSentence(target(change), years))).toBe(`Das Ziel gilt für 2026 als erreicht, wenn ${clause}.`);
});

it('never promises a verdict for what is only observed, and keeps a wording that was given', () => {
  expect(targetSentence(target({ form: 'count', indicator: 'K3E1', value: 120 }), years)).toContain(
    'die Zahl der Integrationen von Langzeitleistungsbeziehenden mindestens 120 beträgt',
  );
  expect(targetSentence(target({ form: 'monitoring', indicator: 'K1', value: null, direction: null }), years)).toBe(
    'Ein Zielwert wird nicht vereinbart; beobachtet wird, wie sich die Summe der Leistungen zum Lebensunterhalt gegenüber dem Jahr 2025 entwickelt.',
  );
  expect(targetSentence(target({ wording: 'Eigener Satz.' }), years)).toBe('Eigener Satz.');
  // Nothing says when a declaration is reached, so the product must not say it either.
  const declaration = target({ form: 'steps', indicator: null, value: null, direction: null });
  expect(targetSentence(declaration, years)).toContain('Umsetzungsschritte und Kriterien werden nicht vereinbart');
  expect(targetSentence(declaration, years)).not.toContain('erreicht');
});

it('puts women and men into one sentence behind the total', () => {
  const [female, male] = [target({ sex: 'female', value: 0.062 }), target({ sex: 'male', value: 0.046 })];
  expect(targetSentences([target({}), female, male], years).map(plain)).toEqual([
    'Das Ziel gilt für 2026 als erreicht, wenn die Integrationsquote gegenüber dem Jahr 2025 um mindestens 5,3 % steigt.',
    'Getrennt nach Geschlecht gilt es als erreicht, wenn die Integrationsquote gegenüber dem Jahr 2025 bei den Frauen um mindestens 6,2 % und bei den Männern um mindestens 4,6 % steigt.',
  ]);
  expect(targetSentences([female, target({ sex: 'male', value: -0.02 })], years).map(plain)).toEqual([
    'Das Ziel gilt für 2026 als erreicht, wenn die Integrationsquote gegenüber dem Jahr 2025 bei den Frauen um mindestens 6,2 % steigt und bei den Männern um nicht mehr als 2,0 % sinkt.',
  ]);
});

const texts = (agreement: Agreement): readonly string[] =>
  agreementDocument(agreement).map(({ marker, text }) => plain(`${marker} ${text}`.trim()));

it('puts the budget where the layout has it and numbers the sections accordingly', () => {
  const newer = texts(neulandAgreement);
  const older = texts({ ...neulandAgreement, layout: '2020', ministries: ['Ministerium A', 'Ministerium B'] });
  const position = (all: readonly string[], part: string) => all.findIndex((text) => text.includes(part));
  expect(position(newer, 'Verwaltungskosten: 8.575.980 Euro')).toBeLessThan(position(newer, 'III. Vereinbarungen'));
  expect(position(older, 'Verwaltungskosten: 8.575.980 Euro')).toBeGreaterThan(position(older, '§ 2 Haushaltsmittel'));
  expect(older.filter((text) => text.startsWith('§'))).toEqual([
    '§ 1 Zusammenwirken der Vertragspartner',
    '§ 2 Haushaltsmittel',
    '§ 3 Ziele, Zielindikatoren und Ergänzungsgrößen',
    '§ 4 Zielnachhaltung und Zieldialoge',
  ]);
  expect(newer.filter((text) => text.startsWith('§'))).toHaveLength(3);
  expect(newer.join(' ')).toContain('15,6 Mio. Euro');
  expect(older.filter((text) => text === 'Für das Land Niedersachsen')).toHaveLength(2);
});

const folder = join(__dirname, '../../../shared/agreements');
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d§]+/gu) ?? [];
const runLength = 8;

/** Names of laws and the headings that the field uses are nobody's own words. */
const fixedNames = [
  'verordnung zur festlegung der kennzahlen nach § 48a des zweiten buches sozialgesetzbuch',
  'ziele zielindikatoren und ergänzungsgrößen',
];

(existsSync(folder) ? it : it.skip)('takes no sentence over from a real agreement', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(files.length).toBeGreaterThan(0);
  const real = new Set<string>();
  for (const file of files) {
    const all = words(readFileSync(join(folder, file), 'utf8'));
    all.forEach((_, index) => real.add(all.slice(index, index + runLength).join(' ')));
  }
  const budget = { administrativeCosts: 1_234_567, integrationBudget: 2_345_678, statedTotal: 3_600_000 };
  const own = { ...neulandAgreement, budget, targets: neulandAgreement.targets.filter(({ form }) => form !== 'steps') };
  const shared = (['2020', '2026'] as const).flatMap((layout) =>
    texts({ ...own, layout }).flatMap((text) => {
      const all = words(fixedNames.reduce((rest, name) => words(rest).join(' ').replace(name, '|'), text));
      return all
        .map((_, index) => all.slice(index, index + runLength).join(' '))
        .filter((run) => words(run).length === runLength && real.has(run));
    }),
  );
  expect(shared).toEqual([]);
});

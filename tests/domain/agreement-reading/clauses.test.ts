import { agreementFromReading, readAgreement, type ReadClause } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';

const reading = readAgreement(newerLayout);
const texts = (clauses: readonly ReadClause[], part: ReadClause['part']): string[] =>
  clauses.filter((clause) => clause.part === part).map(({ marker, text }) => `${marker} ${text}`.trim());

it('gives the place of every field', () => {
  const { sources } = reading;
  const shown = Object.fromEntries(
    Object.entries({ ...sources }).map(([field, source]) => [
      field,
      source !== null && 'text' in source ? source.text : source,
    ]),
  );
  expect(shown).toMatchObject({
    jobcenter: 'Landkreis Neuland',
    state: 'Hessische',
    year: 'für das Jahr 2027 folgende',
    baseYear: 'im Vergleich zum Jahr 2026',
    ministries: [{ text: 'Hessische Ministerium für Arbeit, Integration und Jugend' }],
    administration: 'Verwaltungskosten 7.005.000 Euro',
    integration: 'Leistungen zur Eingliederung in Arbeit 5.395.000 Euro',
    statedTotal: 'Gesamtbudget rd. 12,4 Mio. Euro',
  });
  expect(sources.dialogues?.text).toContain('mindestens jedoch zweimal jährlich');
  for (const source of [sources.jobcenter, sources.year, sources.dialogues, ...sources.ministries]) {
    expect(newerLayout.slice(source?.start, source?.end)).toBe(source?.text);
  }
});

it('cuts the document into clauses by what they are about, each with its place', () => {
  const { clauses } = reading;
  expect(texts(clauses, 'principles')).toEqual(['I. Grundsätze', 'Gleiche Chancen sind der Maßstab.']);
  expect(texts(clauses, 'obligations')).toEqual(['§ 1 Verpflichtung der Seiten', 'Alle wirken mit.']);
  expect(texts(clauses, 'budget').slice(1)).toEqual([
    '- Verwaltungskosten 7.005.000 Euro',
    '- Leistungen zur Eingliederung in Arbeit 5.395.000 Euro.',
  ]);
  expect(texts(readAgreement(olderLayout).clauses, 'budget')).toHaveLength(5);
  expect(texts(clauses, 'dialogues')[1]).toMatch(/^\(1\) Die Seiten .* sowie zum Stand der Ziele\.$/);
  for (const { source } of clauses) expect(newerLayout.slice(source.start, source.end)).toBe(source.text);
  expect(clauses.filter(({ targetNo }) => targetNo === 4).map(({ kind }) => kind)).toEqual([
    'target',
    'paragraph',
    'item',
    'item',
    'paragraph',
    'item',
    'item',
  ]);
});

it('tells evaluation and consideration from dialogues, and a paragraph after the targets from those', () => {
  const text = newerLayout
    .replace(
      '§ 3 Zielnachhaltung',
      '(2) Es gilt die Verordnung vom 12.08.2010 (BGBl. I S. 1152), Stand 15. März 2026.\n\n§ 3 Zielnachhaltung',
    )
    .concat(
      '\n(2) Die Gesamtergebnisse werden im Frühjahr 2028 bewertet.\n\n(3) Die Auswirkungen von gesetzlichen Neuregelungen werden berücksichtigt.\n',
    );
  const { clauses, finalEvaluation } = readAgreement(text);
  expect(texts(clauses, 'evaluation')).toEqual(['(2) Die Gesamtergebnisse werden im Frühjahr 2028 bewertet.']);
  expect(texts(clauses, 'consideration')).toHaveLength(1);
  expect(finalEvaluation).toEqual({ season: 'Frühjahr', year: 2028 });
  const ordinance = clauses.find((clause) => clause.text.startsWith('Es gilt'));
  // Days and gazettes keep their year, whatever year the agreement is for.
  expect(ordinance).toMatchObject({ targetNo: null, marker: '(2)', slots: [] });
});

it('keeps the slips of a document in its words, and reads them as meant', () => {
  const text = newerLayout.replace('die Integrationsquote um', 'die Integrationsqoute um');
  const read = readAgreement(text);
  expect(read.targets.find(({ no, sex }) => no === 2 && sex === 'total')?.value).toBe(0.041);
  expect(read.clauses.some((clause) => clause.text.includes('wenn die Integrationsqoute um 4,1 %'))).toBe(true);
  expect(read.clauses.flatMap(({ slots }) => slots)).toHaveLength(reading.clauses.flatMap(({ slots }) => slots).length);
});

describe('signatures', () => {
  const signed = (lines: string) => readAgreement(`${newerLayout}\n\n${lines}`).signatures;

  it('are read by place, day and role, without names', () => {
    expect(
      signed(
        'Wiesbaden, den 3. Februar 2027\nIn Vertretung\n\n(Dr. Erika Muster)\nHessisches Ministerium\n\nNeustadt, den 12.2. 2027\nIm Auftrag\n\n(Max Muster)\nLandkreis Neuland',
      ),
    ).toEqual([
      {
        institution: 'Hessisches Ministerium für Arbeit, Integration und Jugend',
        role: 'In Vertretung',
        place: 'Wiesbaden',
        date: '2027-02-03',
      },
      { institution: 'Landkreis Neuland', role: 'Im Auftrag', place: 'Neustadt', date: '2027-02-12' },
    ]);
  });

  it('name the parties in the order of the document, and nobody where places are missing', () => {
    const swapped = signed(
      'Neustadt, den 12.2.2027\nLandkreis Neuland\n\nWiesbaden, den 3.2.2027\nHessisches Ministerium',
    );
    expect(swapped.map(({ institution }) => institution)).toEqual([
      'Landkreis Neuland',
      'Hessisches Ministerium für Arbeit, Integration und Jugend',
    ]);
    expect(signed('Neustadt, den 45.2.2027')).toEqual([{ institution: '', role: '', place: 'Neustadt', date: null }]);
  });
});

describe('agreementFromReading', () => {
  it('asks for what the text does not say, and keeps the words of agreements only', () => {
    const paper = 'Zielvereinbarung nach § 48b SGB II: Die Integrationsquote soll um 2 % steigen.';
    const { agreement, questions } = agreementFromReading(readAgreement(paper));
    expect(agreement).toMatchObject({ jobcenter: '', agreementYear: 0, baseYear: 0, clauses: [] });
    expect(agreement.targets).toMatchObject([{ no: 1, title: '', value: 0.02, wording: null }]);
    expect(questions.map(({ field, target }) => (target === null ? field : `${field} ${target}`))).toEqual([
      'jobcenter',
      'land',
      'agreementYear',
      'targets',
      'ministries',
      'baseYear',
      'administrativeCosts',
      'integrationBudget',
      'statedTotal',
      'dialogues',
      'targets 0',
    ]);
  });

  it('points a doubt at its target', () => {
    const { questions } = agreementFromReading(
      readAgreement(newerLayout.replace('um 2,7 % im', 'um ca. 2,7 % im').replace('7.005.000', '7.905.000')),
    );
    expect(questions).toMatchObject([
      { field: 'statedTotal', target: null, finding: { code: 'budgetTotalDiffers' } },
      { field: 'targets', target: 4, finding: { code: 'vagueValue' } },
    ]);
  });
});

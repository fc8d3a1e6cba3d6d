import { readAgreement } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';
import { figuresOf } from './read';

it('reads the layout with the budget in § 2 and two ministries', () => {
  const reading = readAgreement(olderLayout);
  expect(figuresOf(reading)).toEqual({
    jobcenter: 'Landkreis Musterland',
    state: 'Niedersachsen',
    year: 2019,
    baseYear: 2018,
    budget: { administration: 3_210_987, integration: 3_079_013, statedTotal: 6_300_000 },
    dialogues: { minPerYear: 3 },
    targets: [
      '1 K1 total monitoring – –',
      '2 K2 total change -0.075 higher',
      '3 K3 total change 0.14 lower',
      '4 – total steps – –',
      '5 – total steps – –',
    ],
  });
  expect(reading.ministries).toEqual([
    'Niedersächsisches Ministerium für Handel, Arbeit und Handwerk',
    'Niedersächsisches Ministerium für Familie, Pflege und Teilhabe',
  ]);
  expect(reading.targets.map(({ title }) => title)).toEqual([
    'Verringerung der Hilfebedürftigkeit',
    'Verbesserung der Integration in Erwerbstätigkeit',
    'Vermeidung von langfristigem Leistungsbezug',
    'Mehr Frauen in Arbeit',
    'Gute Beratung',
  ]);
  expect(reading.targets[3]?.steps).toEqual([
    'Beratung von Müttern ab dem ersten Geburtstag des Kindes',
    'Werkstatt „Zurück in den Beruf“',
    'Messe mit 30 Betrieben',
  ]);
  expect(reading.targets[3]?.criteria).toEqual(['die Zahl der Beratungen spürbar gewachsen ist']);
  expect(reading.targets[4]).toMatchObject({ steps: [], criteria: [], indicator: null });
  expect(reading.findings).toEqual([]);
});

it('reads the layout with the budget in part II, one ministry, targets by sex and criteria as a list', () => {
  const reading = readAgreement(newerLayout);
  expect(figuresOf(reading)).toEqual({
    jobcenter: 'Landkreis Neuland',
    state: 'Hessen',
    year: 2027,
    baseYear: 2026,
    budget: { administration: 7_005_000, integration: 5_395_000, statedTotal: 12_400_000 },
    dialogues: { minPerYear: 2 },
    targets: [
      '1 K1 total monitoring – –',
      '2 K2 total change 0.041 higher',
      '2 K2 female change 0.052 higher',
      '2 K2 male change 0.033 higher',
      '3 K3 total change -0.027 lower',
      '4 – total steps – –',
      '5 – total steps – –',
    ],
  });
  expect(reading.ministries).toEqual(['Hessisches Ministerium für Arbeit, Integration und Jugend']);
  expect(reading.targets[5]).toMatchObject({
    title: 'Bessere Beratung (individualisierte Zielvereinbarung)',
    steps: ['Leitfaden schreiben', 'Team schulen'],
    criteria: ['der Leitfaden gilt', 'das Team zufrieden ist'],
  });
  expect(reading.findings).toEqual([]);
});

it('shows under each figure the sentence it came from', () => {
  const [, total, women, men] = readAgreement(newerLayout).targets;
  expect(total?.source.text).toBe(
    'Das Ziel ist im Jahr 2027 erreicht, wenn die Integrationsquote um 4,1 % im Vergleich zum Jahr 2026 steigt.',
  );
  expect(women?.source).toEqual(men?.source);
  expect(newerLayout.slice(women?.source.start, women?.source.end)).toBe(women?.source.text);
});

it('does not mind other paragraph numbers or a scanned paragraph sign', () => {
  const renumbered = newerLayout
    .replaceAll('§ 48b SGB II', '8 48b SGB Il')
    .replace('§ 2 Ziele', '8 7 Ziele')
    .replace('§ 3 Zielnach', '§ 9 Zielnach');
  expect(figuresOf(readAgreement(renumbered))).toEqual(figuresOf(readAgreement(newerLayout)));
});

it('survives JSON', () => {
  const reading = readAgreement(olderLayout.replace('2018', '2017'));
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});

it('takes a numbered paragraph behind the last target for none of it', () => {
  const text = newerLayout.replace(
    'Beide Seiten achten auf Gleichstellung.',
    '$&\n\n(2) Für die Kennzahlen gilt die Verordnung nach § 48a SGB II.',
  );
  const reading = readAgreement(text);
  expect(reading.targets.at(-1)?.source.text).toBe('Beide Seiten achten auf Gleichstellung.');
  expect(reading.targets).toHaveLength(7);
});

import { readAgreement } from '../../../src/domain/agreement';
import { newerLayout } from './fixtures';

const signing = (ministry: string) =>
  readAgreement(newerLayout.replace('Das Hessische Ministerium für Arbeit, Integration und Jugend', ministry));

describe('the Land', () => {
  it.each([
    ['Baden-Württemberg', 'Baden-Württembergisches'],
    ['Bayern', 'Bayerisches'],
    ['Berlin', 'Berliner'],
    ['Brandenburg', 'Brandenburgisches'],
    ['Bremen', 'Bremer'],
    ['Hamburg', 'Hamburger'],
    ['Hessen', 'Hessisches'],
    ['Mecklenburg-Vorpommern', 'Mecklenburg-Vorpommersches'],
    ['Niedersachsen', 'Niedersächsisches'],
    ['Nordrhein-Westfalen', 'Nordrhein-Westfälisches'],
    ['Rheinland-Pfalz', 'Rheinland-Pfälzisches'],
    ['Saarland', 'Saarländisches'],
    ['Sachsen', 'Sächsisches'],
    ['Sachsen-Anhalt', 'Sachsen-Anhaltisches'],
    ['Schleswig-Holstein', 'Schleswig-Holsteinisches'],
    ['Thüringen', 'Thüringer'],
  ])('%s is told by its ministry, and by its name', (land, adjective) => {
    const definite = adjective.replace(/sches$/u, 'sche');
    const read = signing(`Das ${definite} Ministerium für Arbeit`);
    expect([read.state, read.ministries]).toEqual([land, [`${adjective} Ministerium für Arbeit`]]);
    expect(signing(`Das Land ${land}, vertreten durch das Ministerium für Arbeit,`).state).toBe(land);
  });

  it('is that of the party, whichever else is named, and none if two are named alike', () => {
    const text = 'Das Ministerium für Arbeit';
    expect(signing(`Wie in Bayern und Bayern: ${text} des Landes Hessen`).state).toBe('Hessen');
    expect(signing(`Wie in Bayern und Sachsen: ${text}`).state).toBeNull();
    expect(signing(`Der Freistaat Thüringen: ${text}`).state).toBe('Thüringen');
    expect(signing('Das Sozialministerium des Saarlandes').state).toBe('Saarland');
  });
});

describe('ministries', () => {
  it.each([
    ['Das Ministerium für Arbeit und Soziales des Landes Brandenburg', undefined],
    ['Das Sozialministerium des Saarlandes', undefined],
    ['Die Senatsverwaltung für Arbeit, Soziales und Gleichstellung', undefined],
    ['Die Behörde für Arbeit der Freien und Hansestadt Hamburg', undefined],
    [
      'Das Bayerische Staatsministerium für Familie, Arbeit und Soziales',
      'Bayerisches Staatsministerium für Familie, Arbeit und Soziales',
    ],
    [
      'Das Niedersächsische Ministerium für Wirtschaft & Arbeit',
      'Niedersächsisches Ministerium für Wirtschaft & Arbeit',
    ],
    ['Das Thüringer Ministerium für Arbeit sowie Soziales', undefined],
    ['Das Ministerium der Finanzen Hessen', undefined],
    ['Dem Hessischen Ministerium des Innern', 'Hessisches Ministerium des Innern'],
    ['Das Ministerium für ländliche Räume, Arbeit, und Soziales', undefined],
    ['Das Ministerium für Arbeit Rheinland-Pfalz', undefined],
    ['Seitens des Ministeriums für Arbeit', 'Ministerium für Arbeit'],
  ])('%s', (written, name = written.replace(/^(?:Das|Die) /u, '')) => {
    expect(signing(written).ministries).toEqual([name]);
  });

  it('are named once, with the Land behind them or without', () => {
    const twice = signing('Das Ministerium für Arbeit des Landes Hessen und das Ministerium für Arbeit');
    expect(twice.ministries).toEqual(['Ministerium für Arbeit des Landes Hessen']);
    const two = signing('Das Hessische Ministerium für Arbeit und das Hessische Ministerium für Soziales');
    expect(two.ministries).toHaveLength(2);
    expect(two.sources.ministries.map((source) => source?.text)).toEqual([
      'Hessische Ministerium für Arbeit',
      'Hessische Ministerium für Soziales',
    ]);
  });
});

describe('the Jobcenter', () => {
  const named = (body: string) => readAgreement(newerLayout.replaceAll('Landkreis Neuland', body));
  it.each([
    ['Landkreises Neuland', 'Landkreis Neuland'],
    ['Kreis Neuland', 'Kreis Neuland'],
    ['kreisfreien Stadt Neustadt', 'Stadt Neustadt'],
    ['Stadt Neustadt am Rhein', 'Stadt Neustadt am Rhein'],
    ['Landeshauptstadt Neustadt', 'Landeshauptstadt Neustadt'],
    ['Hansestadt Neustadt', 'Hansestadt Neustadt'],
    ['Universitätsstadt Neustadt', 'Universitätsstadt Neustadt'],
    ['Region Neuland', 'Region Neuland'],
    ['Regionalverband Neuland', 'Regionalverband Neuland'],
    ['Städteregion Neuland', 'Städteregion Neuland'],
    ['Jobcenter Neuland', 'Jobcenter Neuland'],
    ['Jobcenters Neuland', 'Jobcenter Neuland'],
    ['Kommunalen Jobcenter Neuland', 'Kommunales Jobcenter Neuland'],
    ['Neuland-Kreis', 'Neuland-Kreis'],
    ['Neulandkreis', 'Neulandkreis'],
    ['Neulandkreises', 'Neulandkreis'],
    ['Rhein-Neuland-Kreises', 'Rhein-Neuland-Kreis'],
    ['Landkreis Neustadt (Dosse)', 'Landkreis Neustadt (Dosse)'],
    ['Landkreis Neustadt an der Aisch', 'Landkreis Neustadt an der Aisch'],
    ['Stadt Neustadt ob der Tauber', 'Stadt Neustadt ob der Tauber'],
  ])('%s is %s', (written, name) => {
    const { jobcenter, sources } = named(written);
    expect([jobcenter, sources.jobcenter?.text]).toEqual([name, written]);
  });

  it.each(['Arbeitskreis', 'Personenkreises', 'Kundenkreis', 'Freundeskreis'])('%s is none', (written) => {
    const { jobcenter, findings } = named(written);
    expect([jobcenter, findings.map(({ code }) => code)]).toEqual([null, ['jobcenterMissing']]);
  });

  it('is the one of the opening, and asked for if several are named alike', () => {
    expect(
      readAgreement(`${newerLayout}\nDer Landkreis Altland und der Landkreis Altland wirken mit.\n`).jobcenter,
    ).toBe('Landkreis Neuland');
    const two = named('Landkreis Neuland und dem Landkreis Altland');
    expect([two.jobcenter, two.findings.map(({ code }) => code)]).toEqual([null, ['jobcenterUnclear']]);
  });
});

describe('signatures', () => {
  const signed = (...lines: readonly string[]) => readAgreement(`${newerLayout}\n\n${lines.join('\n')}\n`).signatures;
  it.each([
    ['Wiesbaden, den 3. Februar 2027', 'Wiesbaden', '2027-02-03'],
    ['Neustadt, 12.2.2027', 'Neustadt', '2027-02-12'],
    ['Neustadt am Rhein, am 1. März 2027', 'Neustadt am Rhein', '2027-03-01'],
    ['Bad Neustadt (Kreis), den 31.12. 2027', 'Bad Neustadt (Kreis)', '2027-12-31'],
    ['Neustadt, den 32.1.2027', 'Neustadt', null],
    ['Neustadt, den 0.1.2027', 'Neustadt', null],
    ['Neustadt, den 1.13.2027', 'Neustadt', null],
    ['Neustadt, den 1.0.2027', 'Neustadt', null],
  ])('%s', (written, place, date) => {
    expect(signed(written, 'In Vertretung')).toEqual([{ institution: '', role: 'In Vertretung', place, date }]);
  });

  it.each([
    'In Vertretung',
    'Im Auftrag',
    'i. V.',
    'i.A.',
    'Landrat',
    'Landrätin des Landkreises',
    'Oberbürgermeisterin',
    'Minister',
    'Staatssekretärin',
  ])('in the role %s', (role) => {
    expect(signed('Neustadt, den 1.2.2027', role)[0]?.role).toBe(role);
  });

  it('belong to the parties in their order if there are as many', () => {
    const ministryFirst = signed('Wiesbaden, den 1.2.2027', 'In Vertretung', 'Neustadt, den 2.2.2027', 'Landrat');
    expect(ministryFirst.map(({ institution, place }) => [institution, place])).toEqual([
      ['Hessisches Ministerium für Arbeit, Integration und Jugend', 'Wiesbaden'],
      ['Landkreis Neuland', 'Neustadt'],
    ]);
    const bodyFirst = signed(
      'Neustadt, den 2.2.2027',
      'Wiesbaden, den 1.2.2027',
      'Für den Landkreis',
      'Für das Ministerium',
    );
    expect(bodyFirst.map(({ institution, place }) => [institution, place])).toEqual([
      ['Landkreis Neuland', 'Neustadt'],
      ['Hessisches Ministerium für Arbeit, Integration und Jugend', 'Wiesbaden'],
    ]);
  });
});

it.each([
  ['im Frühjahr 2028', { season: 'Frühjahr', year: 2028 }],
  ['zum Sommer 2028', { season: 'Sommer', year: 2028 }],
  ['bis zum ersten Quartal 2028', { season: 'ersten Quartal', year: 2028 }],
  ['bis April 2028', { season: 'April', year: 2028 }],
  ['im 2. Halbjahr des Jahres 2028', { season: '2. Halbjahr', year: 2028 }],
  ['im Frühjahr 2027', null],
  ['im Winter 2028', null],
])('the result is judged %s: %p', (words, expected) => {
  expect(readAgreement(`${newerLayout}\n(2) Das Ergebnis wird ${words} bewertet.\n`).finalEvaluation).toEqual(expected);
});

import { readAgreement } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';
import { doubts, targetLines } from './read';

it('reads targets under decimal numbers, and ends their part where the plain numbers go on', () => {
  const text = `Zielvereinbarung zwischen dem Hessischen Ministerium für Soziales und Integration und dem Kreis Musterberg gemäß 8 48b SGB Il für das Jahr 2014
1. Präambel
Die Beteiligten arbeiten vertrauensvoll zusammen.
2. Ziele
2.1 Verringerung der Hilfebedürftigkeit
Die Summe der Leistungen zum Lebensunterhalt wird im Rahmen eines Monitorings beobachtet.
2.2 Verbesserung der Integration in Erwerbstätigkeit
Die Integrationsquote soll um nicht mehr als 4,5% sinken.
2.3 Vermeidung von langfristigem Leistungsbezug
Der durchschnittliche Bestand an Langzeitleistungsbeziehern soll im Jahr 2014 um maximal 9 % gegenüber 2013 steigen.
2.4 Die Integrationsquote der Alleinerziehenden soll um 1,5% steigen.
3. Gemeinsame Gespräche
Es finden mindestens drei Zieldialoge im Jahr statt.`;
  expect(targetLines(text)).toEqual([
    '1 K1 total monitoring – –',
    '2 K2 total change -0.045 higher',
    '3 K3 total change 0.09 lower',
    '4 K2E4 total change 0.015 higher',
  ]);
  expect(doubts(text)).toEqual([]);
});

it.each([
  [
    'numbered sentences',
    `§ 2 Ziele
1. Die Summe der Leistungen zum Lebensunterhalt wird im Monitoring beobachtet.
2. Die Integrationsquote soll um 1,5% steigen.
3. Der Bestand an Langzeitleistungsbeziehenden soll um nicht mehr als 2,0 % steigen.`,
    ['1 K1 total monitoring – –', '2 K2 total change 0.015 higher', '3 K3 total change 0.02 lower'],
  ],
  [
    'points with the number of the target',
    `Für 2015 wurden folgende Ziele vereinbart:
- Ziel 1: Summe der Leistungen zum Lebensunterhalt: Monitoring
- Ziel 2: Integrationsquote 29,4 % (rund 1.900 Integrationen)
- Ziel 3: Bestand an Langzeitleistungsbeziehern auf 3.120`,
    ['1 K1 total monitoring – –', '2 K2 total quota 0.294 higher', '3 K3 total count 3120 lower'],
  ],
  [
    'points with the words of the law',
    `Die Zielvereinbarung 2013 sieht vor:
• Verringerung der Hilfebedürftigkeit: Monitoring
• Verbesserung der Integration in Erwerbstätigkeit: Steigerung der Integrationsquote um 1,5%
• Vermeidung von langfristigem Leistungsbezug: Der Bestand soll um ./. 2,3 % verändert werden`,
    ['– K1 total monitoring – –', '– K2 total change 0.015 higher', '– K3 total change -0.023 lower'],
  ],
  [
    'a council paper',
    `Zielvereinbarung 2011: Der Landkreis hat sich mit dem Land darauf verständigt, die Integrationsquote um 2,0 Prozent zu steigern. Die Zahl der Langzeitleistungsbezieher darf maximal um 9 % ansteigen.`,
    ['– K2 total change 0.02 higher', '– K3 total change 0.09 lower'],
  ],
  [
    'counts that are to be reached',
    `Zielvereinbarung 2012. Ziel 2: Verbesserung der Integration in Erwerbstätigkeit. Es sollen mindestens 540 Integrationen, davon Frauen 230, Männer 310, erzielt werden.`,
    ['2 K2 total count 540 higher', '2 K2 female count 230 higher', '2 K2 male count 310 higher'],
  ],
  [
    'a table with the codes of the indicators',
    `Zielwerte 2022
Integrationsquote             K2         26,0 %
Bestand Langzeitleistungsbeziehende  K3   7.120`,
    ['– K2 total quota 0.26 higher', '– K3 total count 7120 lower'],
  ],
  [
    'short forms before the sexes',
    `Zielvereinbarung 2024: K2 (Integrationsquote): +3,1 % ggü. Vorjahr (Frauen: +4,0 %, Männer: +2,5 %); K3 (LZB): -1,0 %`,
    [
      '– K2 total change 0.031 higher',
      '– K2 female change 0.04 higher',
      '– K2 male change 0.025 higher',
      '– K3 total change -0.01 lower',
    ],
  ],
])('reads %s', (_, text, expected) => {
  const whole = `Zielvereinbarung nach § 48b SGB II, Landkreis Musterau.\n${text}`;
  expect(targetLines(whole)).toEqual(expected);
  expect(doubts(whole)).toEqual([]);
});

it.each([olderLayout, newerLayout])('reads an agreement without any line end as the one with them', (layout) => {
  // "Gute Beratung Beratung ist …": only the line end told where the title ends.
  const read = (text: string): unknown =>
    readAgreement(text).targets.map((target) => ({
      ...target,
      source: null,
      title: target.title === 'Gute Beratung' ? null : target.title,
    }));
  const long = `${layout}\n\n${'Die Beteiligten arbeiten vertrauensvoll zusammen. '.repeat(40)}`;
  const joined = long.replace(/[#*]/gu, '').replace(/\s+/gu, ' ');
  expect(joined.length).toBeGreaterThan(2000);
  expect(read(joined)).toEqual(read(long));
});

it.each([
  ['Ministerium für Arbeit und Soziales des Musterlandes', 'dem Ministerium für Arbeit und Soziales des Musterlandes'],
  [
    'Ministerium für Arbeit, Familie und Senioren Baden-Württemberg',
    'dem Ministerium für Arbeit, Familie und Senioren Baden-Württemberg (das Ministerium für Arbeit, Familie und Senioren)',
  ],
])('keeps the Land in the name %s', (name, written) => {
  const text = `Zielvereinbarung 2026 nach § 48b SGB II zwischen ${written} und dem Landkreis Musterau. Die Integrationsquote soll um 1,5 % steigen.`;
  expect(readAgreement(text).ministries).toEqual([name]);
});

it.each([
  [
    'the agreement of a school',
    'Zielvereinbarung zwischen der Grundschule am Musterweg und der Schulaufsicht. Ziel 1: Lesen. Das Ziel ist erreicht, wenn die Quote um 5 % sinkt. Ziel 2: Integration. Die Integrationsquote soll um 10 % steigen.',
  ],
  [
    'the agreement of an agency for work',
    'Zielvereinbarung 2020 der Agentur für Arbeit Musterstadt nach dem SGB III: Die Integrationsquote soll um 2 % steigen.',
  ],
  [
    'the agreement with one person',
    'Eingliederungsvereinbarung nach § 15 SGB II zwischen dem Jobcenter Landkreis Muster und Frau X. Ziel ist die Integration in Arbeit. Die Leistungen zum Lebensunterhalt werden um maximal 10 % gemindert.',
  ],
  [
    'a paragraph of the law',
    '§ 48b Zielvereinbarungen (1) Zur Erreichung der Ziele nach diesem Buch (SGB II) schließt die zuständige Landesbehörde mit den zugelassenen kommunalen Trägern Vereinbarungen ab, insbesondere über die Verringerung der Hilfebedürftigkeit.',
  ],
])('takes nothing from %s', (_, text) => {
  const { targets, jobcenter, ministries, findings } = readAgreement(text);
  expect([targets, jobcenter, ministries]).toEqual([[], null, []]);
  expect(findings.map(({ code }) => code)).toEqual(['notAnAgreement']);
});

it('makes no targets of the numbered headings of a report', () => {
  const text = `Jahresbericht 2019 des Jobcenters Landkreis Musterfeld
Die Zielvereinbarung 2019 nach § 48b SGB II wurde im Januar geschlossen.
1. Integration in Arbeit
Im Jahr 2019 wurden 500 Personen integriert.
2. Gleichstellung
Von den Teilnehmenden waren 40 % Frauen.
3. Konzept und Ausblick
Die Beratung wird ausgebaut.`;
  expect(readAgreement(text).targets.filter(({ form }) => form === 'steps')).toEqual([]);
});

it('goes on after a dash, although the next word could be a heading', () => {
  const text = `Zielvereinbarung nach § 48b SGB II. Die Integrationsquote soll um 1,5 % steigen.
§ 3 Zielnachhaltung
Die Seiten führen – mindestens jedoch zweimal jährlich –
Zieldialoge
zur Entwicklung der Kennzahlen.`;
  expect(readAgreement(text).dialogues.minPerYear).toBe(2);
});

it('knows the Saarland and the year behind the name of the law, and takes "soll nicht steigen" as no change', () => {
  const text =
    'Vereinbarung zwischen dem Ministerium für Soziales des Saarlandes und dem Landkreis Musterau über die Ziele nach dem SGB II im Jahr 2017. Der Bestand an Langzeitleistungsbeziehenden soll nicht steigen.';
  const { state, year, ministries } = readAgreement(text);
  expect([state, year, ministries]).toEqual(['Saarland', 2017, ['Ministerium für Soziales des Saarlandes']]);
  expect(targetLines(text)).toEqual(['– K3 total change 0 lower']);
});

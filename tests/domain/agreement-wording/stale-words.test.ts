import { agreementFromReading, readAgreement, staleWords, type Clause } from '../../../src/domain/agreement';
import { newerLayout } from '../agreement-reading/fixtures';

const clause = (text: string, more: Partial<Clause> = {}): Clause => ({
  part: 'frame',
  kind: 'paragraph',
  targetNo: null,
  marker: '',
  text,
  origin: 'document',
  slots: [],
  passages: [],
  ...more,
});
const unchanged = (text: string, more: Partial<Clause> = {}): ReturnType<typeof staleWords> =>
  staleWords(clause(text, more), { before: text, after: text });

it.each([
  ['Die Zahl der Stellen wächst um 0,1 %, in den Städten um 2,5 Prozent.', ['0,1 %', '2,5 Prozent'], false],
  [
    'Es gibt Ausgabereste von bis zu 350 Mio. Euro und 87 Millionen Euro.',
    ['350 Mio. Euro', '87 Millionen Euro'],
    false,
  ],
  ['Im Kreis leben 4.120 Leistungsberechtigte, seit 2021 immer mehr.', ['4.120 Leistungsberechtigte', '2021'], false],
  ['Das IAB erwartet eine Belebung.', [], true],
  ['Nach der Prognose steigt die Zahl um 1,5 %.', ['1,5 %'], true],
  ['Prognosen sagen viel, prognostiziert wird mehr.', [], true],
  ['Die Beschäftigung soll, so rechnet die Bundesregierung, wachsen.', [], true],
  ['Das IAB schätzt die Zahl höher ein.', [], true],
  [
    'Um 3% oder 2 Prozentpunkte, um 4 Prozentpunkten, 5 v. H., 6 v.H. und 7\u00a0Prozent.',
    ['3%', '2 Prozentpunkte', '4 Prozentpunkten', '5 v. H.', '6 v.H.', '7\u00a0Prozent'],
    false,
  ],
  [
    'Es sind 1,2 Mrd. EUR, 3 Milliarden, 900 Tsd. €, 15.000,50 Euro, 20€ und 5 Mio. ohne Euro.',
    ['1,2 Mrd. EUR', '3 Milliarden', '900 Tsd. €', '15.000,50 Euro', '20€', '5 Mio.'],
    false,
  ],
  [
    'Dort leben 10 Arbeitslose, 20 Beschäftigten, 30 Menschen, 40 Personen, 50 Stellen und 60 Bedarfsgemeinschaften.',
    ['10 Arbeitslose', '20 Beschäftigten', '30 Menschen', '40 Personen', '50 Stellen', '60 Bedarfsgemeinschaften'],
    false,
  ],
  ['Seit 2021 wächst die Zahl um 2 %, 2021 noch um 3 %, 2020 um 2 %.', ['2021', '2 %', '3 %', '2020'], false],
  ['Die Zahlen von 2021.', ['2021'], false],
])('asks to look at "%s"', (text, figures, forecast) => {
  expect(unchanged(text)).toEqual({ figures, forecast });
});

it.each([
  'Frauen und Männer haben gleiche Chancen.',
  'Grundlage ist die Verordnung vom 12.08.2010 (BGBl. I S. 1152), zuletzt geändert am 15. März 2019 (BGBl. I S. 339).',
  'Die Ziele nach § 2 Nr. 1 bis 3 gelten; der Ausschuss nach § 2b wird einbezogen.',
  'Grundlage ist das Schreiben vom 1. Februar 2021 und das vom 12.3. 2020, gültig bis zum Ende.',
  'Es gilt der Beschluss vom 3.Mai 2019 und der vom 12. 3. 2020.',
  'Das Gesetz zur Weiterentwicklung von 2011 und die Verordnung 2022 gelten fort.',
  'Die Vorgabe steht in 3.2021 und 2021/22 und 2021.5 und 2021,5.',
  'Es sind 3 Personalstellen und 5 Eurobeträge; so nennt man das.',
  'Das IAB und die Bundesregierung arbeiten zusammen; niemand erwartet etwas.',
])('leaves "%s" alone', (text) => {
  expect(unchanged(text)).toBeNull();
});

it('leaves alone what a field moves on, what was typed anew and the edges', () => {
  const text = 'Das Gesamtbudget beträgt 12,4 Mio. Euro.';
  const start = text.indexOf('12,4');
  const slot = { start, end: start + '12,4 Mio. Euro'.length, fact: { kind: 'dialogues' }, value: 1 } as const;
  expect(unchanged(text, { slots: [slot] })).toBeNull();
  expect(
    staleWords(clause('Die Zahl steigt um 0,7 %.'), {
      before: 'Die Zahl steigt um 0,5 %.',
      after: 'Die Zahl steigt um 0,7 %.',
    }),
  ).toBeNull();
  expect(unchanged('Beschluss mit 75 % der Stimmen', { part: 'closing' })).toBeNull();
  expect(unchanged('Vereinbarung über 75 % der Ziele', { part: 'opening' })).toBeNull();
  const behind = 'Es waren 12,4 Mio. Euro oder 7 % im Jahr';
  const beside = { ...slot, start: 9, end: 9 + '12,4 Mio. Euro'.length };
  expect(unchanged(behind, { slots: [beside] })).toEqual({ figures: ['7 %'], forecast: false });
});

it('asks for a forecast whose year has moved on, until it is typed anew', () => {
  const text = 'Im Jahr 2026 erwartet die Bundesregierung eine Belebung.';
  const slot = { start: 8, end: 12, fact: { kind: 'year', offset: 0 }, value: 2026 } as const;
  const printed = { before: text, after: text.replace('2026', '2027') };
  expect(staleWords(clause(text, { slots: [slot] }), printed)).toEqual({ figures: [], forecast: true });
  expect(staleWords(clause(text, { slots: [slot], origin: 'product' }), printed)).toBeNull();
  expect(staleWords(clause('Es wächst um 2 %.'), { before: 'Es wächst um 2 %.', after: 'Es wächst.' })).toBeNull();
});

it('finds the forecast and the amounts of a whole agreement, and none of its targets', () => {
  const { agreement } = agreementFromReading(readAgreement(newerLayout));
  const found = agreement.clauses.flatMap((each) => staleWords(each, { before: each.text, after: each.text }) ?? []);
  expect(found.flatMap(({ figures }) => figures)).toEqual(['0,5 %', '350 Mio. Euro']);
});

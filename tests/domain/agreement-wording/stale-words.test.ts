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
])('asks to look at "%s"', (text, figures, forecast) => {
  expect(unchanged(text)).toEqual({ figures, forecast });
});

it.each([
  'Frauen und Männer haben gleiche Chancen.',
  'Grundlage ist die Verordnung vom 12.08.2010 (BGBl. I S. 1152), zuletzt geändert am 15. März 2019 (BGBl. I S. 339).',
  'Die Ziele nach § 2 Nr. 1 bis 3 gelten; der Ausschuss nach § 2b wird einbezogen.',
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
});

it('asks for a forecast whose year has moved on, until it is typed anew', () => {
  const text = 'Im Jahr 2026 erwartet die Bundesregierung eine Belebung.';
  const slot = { start: 8, end: 12, fact: { kind: 'year', offset: 0 }, value: 2026 } as const;
  const printed = { before: text, after: text.replace('2026', '2027') };
  expect(staleWords(clause(text, { slots: [slot] }), printed)).toEqual({ figures: [], forecast: true });
  expect(staleWords(clause(text, { slots: [slot], origin: 'product' }), printed)).toBeNull();
});

it('finds the forecast and the amounts of a whole agreement, and none of its targets', () => {
  const { agreement } = agreementFromReading(readAgreement(newerLayout));
  const found = agreement.clauses.flatMap((each) => staleWords(each, { before: each.text, after: each.text }) ?? []);
  expect(found.flatMap(({ figures }) => figures)).toEqual(['0,5 %', '350 Mio. Euro']);
});

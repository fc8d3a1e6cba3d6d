import { readAgreement } from '../../../src/domain/agreement';

const target = 'Die Integrationsquote soll um 2 % steigen.';
const paper = (words: string) => readAgreement(`Zielvereinbarung 2027. ${target}\n\n${words}.`);
const codes = (reading: ReturnType<typeof readAgreement>): readonly string[] =>
  reading.findings.map(({ code }) => code).filter((code) => !code.endsWith('Missing'));

describe('the budget', () => {
  it.each<[string, 'administration' | 'integration' | 'statedTotal', number]>([
    ['Verwaltungskosten 1.000.000 Euro', 'administration', 1_000_000],
    ['Verwaltungsmittel: 1 000 000 EUR', 'administration', 1_000_000],
    ["Verwaltungsbudgets 1'000'000 €", 'administration', 1_000_000],
    ['Verwaltungsausgaben in Höhe von 1,5 Mio. Euro', 'administration', 1_500_000],
    ['Verwaltungsetat rd. 2 Mio. Euro', 'administration', 2_000_000],
    ['Verwaltungskosten 500 Tausend Euro', 'administration', 500_000],
    ['Verwaltungskosten 1. 000. 000 Euro', 'administration', 1_000_000],
    ['Eingliederungstitel 900 T€', 'integration', 900_000],
    ['Eingliederungsmittel 900 TEUR', 'integration', 900_000],
    ['EGT: 1,25 Millionen Euro', 'integration', 1_250_000],
    ['Eingliederungsleistungen 350 Tsd. Euro', 'integration', 350_000],
    ['Eingliederungsbudget 1 Mrd. Euro', 'integration', 1_000_000_000],
    ['Leistungen zur Eingliederung 12.345,67 Euro', 'integration', 12_345.67],
    ['Gesamtbudget 3,5 Mio. Euro', 'statedTotal', 3_500_000],
    ['Gesamtmittel 3 Milliarden Euro', 'statedTotal', 3_000_000_000],
    ['Gesamtsumme 2.000.000 Euro', 'statedTotal', 2_000_000],
    ['insgesamt 2.000.000 Euro', 'statedTotal', 2_000_000],
    ['Summe 5.000.000 Euro', 'statedTotal', 5_000_000],
    ['2.500.000 Euro für Verwaltungskosten', 'administration', 2_500_000],
    ['1.500.000 Euro für die Eingliederung in Arbeit', 'integration', 1_500_000],
    ['2.500.000 Euro Verwaltungskosten', 'administration', 2_500_000],
    ['Gesamtbudget (Verwaltungskosten und Leistungen zur Eingliederung) 7 Mio. Euro', 'statedTotal', 7_000_000],
  ])('%s', (words, line, amount) => {
    const { budget, sources } = paper(words);
    expect(budget).toEqual({ administration: null, integration: null, statedTotal: null, [line]: amount });
    expect(words).toContain(sources[line]?.text ?? 'nowhere');
  });

  it.each([
    'Summe der Leistungen 5.000.000 Euro',
    'Globalbudget mit Ausgaberesten von bis zu 5.000.000 Euro',
    'Eingliederungsmittel-Verordnung 5.000 Euro',
    'Verwaltungskosten. Das Land gibt 5 Euro',
    'Verwaltungskostenerstattung 5.000 Euro',
    `Verwaltungskosten ${'und noch einiges mehr '.repeat(5)}5.000 Euro`,
  ])('is not named by "%s"', (words) => {
    expect(paper(words).budget).toEqual({ administration: null, integration: null, statedTotal: null });
  });

  it('is asked for where two amounts differ by more than their rounding', () => {
    expect(codes(paper('Verwaltungskosten 1.234 Euro und Verwaltungskosten 1.300 Euro'))).toEqual([
      'budgetLineUnclear',
    ]);
    const rounded = paper('Verwaltungskosten rd. 1,2 Mio. Euro, also Verwaltungskosten 1.234.567 Euro');
    expect([codes(rounded), rounded.budget.administration]).toEqual([[], 1_234_567]);
    expect(codes(paper('Verwaltungskosten 1,2 Mio. Euro, also Verwaltungskosten 1.274.567 Euro'))).toEqual([
      'budgetLineUnclear',
    ]);
  });

  it('is asked for where the lines do not make up the total', () => {
    const lines = (total: string) =>
      paper(`Verwaltungskosten 6.000.000 Euro, Eingliederungstitel 5.040.000 Euro, Gesamtbudget ${total}`);
    expect(codes(lines('11.040.000 Euro'))).toEqual([]);
    expect(codes(lines('11,0 Mio. Euro'))).toEqual([]);
    expect(codes(lines('rund 11.000.000 Euro'))).toEqual([]);
    expect(codes(lines('11.000.000 Euro'))).toEqual(['budgetTotalDiffers']);
    expect(codes(lines('11,2 Mio. Euro'))).toEqual(['budgetTotalDiffers']);
  });
});

it.each<[string, number | null]>([
  ['Zieldialoge finden zweimal jährlich statt', 2],
  ['Zieldialoge finden mindestens drei Mal im Jahr statt', 3],
  ['Zieldialoge: 4-mal pro Jahr', 4],
  ['Zieldialoge finden viermal je Jahr statt', 4],
  ['Dialoge 12 mal, jährlich', 12],
  ['Zieldialoge finden dreimal unterjährig statt', 3],
  ['Zieldialoge finden sechsmal im Laufe des Jahres statt', 6],
  ['Ein Zieldialog findet einmal im laufenden Jahr statt', 1],
  ['Es finden mindestens zwei Zieldialoge statt', 2],
  ['Es sind wenigstens drei weitere Zielgespräche zu führen', 3],
  ['Es gibt jährlich zwei Dialoge', 2],
  ['Es ist mindestens einen Dialog lang zu reden', 1],
  ['Zieldialoge werden halbjährlich geführt', 2],
  ['Zielnachhaltung erfolgt quartalsweise', 4],
  ['Ein Bilanzgespräch findet vierteljährlich statt', 4],
  ['Zieldialoge gibt es jedes Quartal', 4],
  ['Gespräche zur Zielerreichung gibt es jedes Halbjahr', 2],
  ['Zieldialoge finden statt', null],
  ['Feste finden zweimal jährlich statt', null],
])('"%s": %p a year', (words, count) => {
  expect(paper(words).dialogues.minPerYear).toBe(count);
});

describe('the year', () => {
  it.each<[string, number | null]>([
    ['Vereinbarung zur Erreichung der Ziele der Grundsicherung für Arbeitsuchende 2027', 2027],
    ['Zielvereinbarung für das Jahr 2027', 2027],
    ['Zielvereinbarungen des Jahres 2027', 2027],
    ['Zielvereinbarung vom Jahr 2027', 2027],
    ['Ziele für 2027', 2027],
    ['Zielsteuerung im Jahr 2027', 2027],
    ['Planungsjahr 2027', 2027],
    ['Zielwerte für 2027', 2027],
    ['Zieljahr 2027', 2027],
    ['Für das Jahr 2027 gilt', 2027],
    ['SGB II im Jahr 2027', 2027],
    ['im Jahr 2027 folgende Vereinbarung', 2027],
    ['Das Ziel gilt für 2027', 2027],
    ['Zielvereinbarung 20271', null],
    ['Zielvereinbarung 2027.5', null],
    ['Zielvereinbarung 2027 und Zielvereinbarung 2028', null],
    ['Beschluss von 2027', null],
  ])('of "%s" is %p', (words, year) => {
    expect(readAgreement(`${words}: ${target}`).year).toBe(year);
  });

  it('is told by the surest words', () => {
    expect(readAgreement(`Zielvereinbarung 2027. Für das Jahr 2026 gilt anderes. ${target}`).year).toBe(2027);
  });
});

describe('the year compared with', () => {
  const compared = (words: string) =>
    readAgreement(`Zielvereinbarung 2027. Das Ziel ist erreicht, wenn die Integrationsquote ${words} um 2 % steigt.`);
  it.each([
    'im Vergleich zum Jahr 2026',
    'im Vergleich zu 2026',
    'gegenüber dem Jahr 2026',
    'gegenüber 2026',
    'verglichen mit dem Jahresendwert 2026',
    'zum Ergebnis des Jahres 2026',
    'Basisjahr 2026',
    'Basis: 2026',
    'Vergleichsjahr 2026',
    'Ausgangsjahr 2026',
    'Bezugsjahr 2026',
    'gegenüber dem Jahresergebnis von 2026',
  ])('%s', (words) => {
    const reading = compared(words);
    expect([reading.baseYear, reading.sources.baseYear?.text, codes(reading)]).toEqual([2026, words, []]);
  });

  it('is the year before where the text says so only, and asked for where it is odd', () => {
    expect(compared('gegenüber dem Vorjahr').baseYear).toBe(2026);
    expect(compared('').baseYear).toBeNull();
    expect([compared('gegenüber 2025').baseYear, codes(compared('gegenüber 2025'))]).toEqual([
      2025,
      ['baseYearNotPrevious'],
    ]);
    const two = compared('gegenüber 2026 und gegenüber 2025');
    expect([two.baseYear, codes(two)]).toEqual([null, ['baseYearNotPrevious', 'baseYearUnclear']]);
  });
});

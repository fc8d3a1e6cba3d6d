import { readAgreement } from '../../../src/domain/agreement';
import { doubts, targetLines } from './read';

const reached = (condition: string): string => `Das Ziel ist erreicht, wenn ${condition}.`;
const quote = 'die Integrationsquote';
const stock = 'der Bestand an Langzeitleistungsbeziehenden';

it.each([
  // Sign by the verb, side by the indicator (domain reference 4.1): the tolerated fall and rise are the key cases.
  [`${quote} um 1,7 % steigt`, ['– K2 total change 0.017 higher']],
  [`${quote} um nicht mehr als 4,5% sinkt`, ['– K2 total change -0.045 higher']],
  [`${quote} nicht um mehr als 4,5 % sinkt`, ['– K2 total change -0.045 higher']],
  [`${stock} um maximal 9 % steigt`, ['– K3 total change 0.09 lower']],
  [`${stock} um nicht mehr als 9 v. H. steigt`, ['– K3 total change 0.09 lower']],
  [`${stock} um mindestens 2,5 Prozent sinkt`, ['– K3 total change -0.025 lower']],
  [
    `der durchschnittliche Bestand der Langzeitleistungsbezieher um 2,5 % reduziert wird`,
    ['– K3 total change -0.025 lower'],
  ],
  [`${stock} gegenüber dem Vorjahr gleich bleibt`, ['– K3 total change 0 lower']],
  [`${quote} nicht sinkt`, ['– K2 total change 0 higher']],
  [`${stock} auf 3.120 sinkt`, ['– K3 total count 3120 lower']],
  [`${stock} um 1,0 % (auf 2.970) sinkt`, ['– K3 total change -0.01 lower']],
  [`${quote} von 30,0 % auf 31,5 % steigt`, ['– K2 total quota 0.315 higher']],
  [`${quote} mindestens 30,5 % beträgt`, ['– K2 total quota 0.305 higher']],
  [`${quote} der Alleinerziehenden um 2,0 % steigt`, ['– K2E4 total change 0.02 higher']],
  [
    `${quote} der Frauen um 6,2 % und die der Männer um 4,6 % steigt`,
    ['– K2 female change 0.062 higher', '– K2 male change 0.046 higher'],
  ],
  [
    `${quote} um 6,2 % bei den Frauen und um 4,6 % bei den Männern steigt`,
    ['– K2 female change 0.062 higher', '– K2 male change 0.046 higher'],
  ],
  [
    `${quote} bei den Frauen um mindestens 6,2 % steigt und bei den Männern um nicht mehr als 2,0 % sinkt`,
    ['– K2 female change 0.062 higher', '– K2 male change -0.02 higher'],
  ],
  [
    `${quote}\n- der Frauen um 6,2 % und\n- der Männer um 4,6 %\nsteigt`,
    ['– K2 female change 0.062 higher', '– K2 male change 0.046 higher'],
  ],
])('reads "%s" without a question', (condition, expected) => {
  expect(targetLines(reached(condition))).toEqual(expected);
  expect(doubts(reached(condition))).toEqual([]);
});

it.each([
  [
    'Zielvereinbarung 2014: Integrationsquote ./. 2,3 %, Bestand der Langzeitleistungsbezieher + 1,0 %.',
    ['– K2 total change -0.023 higher', '– K3 total change 0.01 lower'],
  ],
  [
    'Zielvereinbarung 2013: Vereinbart wurde eine Integrationsquote von 31,4 % (rund 1.900 Integrationen).',
    ['– K2 total quota 0.314 higher'],
  ],
  [
    'Zielvereinbarung 2012, Integrationen in Arbeit: mindestens 540, davon Frauen 230, Männer 310.',
    ['– K2 total count 540 higher', '– K2 female count 230 higher', '– K2 male count 310 higher'],
  ],
  [
    'Zielvereinbarung 2012: mindestens 600 Integrationen, davon 250 Frauen und 350 Männer.',
    ['– K2 total count 600 higher', '– K2 female count 250 higher', '– K2 male count 350 higher'],
  ],
  [
    'Die Integrationsquote soll um 1,5 % und die Integrationsquote der Alleinerziehenden um 2 % gesteigert werden.',
    ['– K2 total change 0.015 higher', '– K2E4 total change 0.02 higher'],
  ],
  [
    'Ziel 2: Verbesserung der Integration in Erwerbstätigkeit\nDie Integrationsquote soll um 1,5% steigen.',
    ['2 K2 total change 0.015 higher'],
  ],
  [
    'Zielvereinbarung: Steigerung der Integrationsquote um 3,0 % und Senkung des Bestandes an Langzeitleistungsbeziehenden um 2,5 %.',
    ['– K2 total change 0.03 higher', '– K3 total change -0.025 lower'],
  ],
  [
    'Zielvereinbarung 2022\n| K2 Integrationsquote | +2,5 % |\n| K3 Bestand Langzeitleistungsbeziehende | ./. 1,2 % |',
    ['– K2 total change 0.025 higher', '– K3 total change -0.012 lower'],
  ],
  [
    'Zielvereinbarung\nZiel 1: Verringerung der Hilfebedürftigkeit\nEin Zielwert wird nicht vereinbart.\nZiel 4: Integrationsquote der Alleinerziehenden: + 2,0 %',
    ['1 K1 total monitoring – –', '4 K2E4 total change 0.02 higher'],
  ],
  [
    'Der Landkreis hat sich verpflichtet, die lntegrationsquote um l,7 % zu steigern.',
    ['– K2 total change 0.017 higher'],
  ],
])('reads what a council paper restates: %s', (text, expected) => {
  expect(targetLines(text)).toEqual(expected);
  expect(doubts(text)).toEqual([]);
});

it.each([
  [`${quote} mindestens um 7 % sinkt`, '– K2 total change -0.07 higher', 'unusualPairing'],
  [`${quote} um 7 % sinkt`, '– K2 total change -0.07 higher', 'unusualPairing'],
  [`${stock} um höchstens 2 % sinkt`, '– K3 total change -0.02 lower', 'unusualPairing'],
  [`${stock} um 2 % steigt`, '– K3 total change 0.02 lower', 'unusualPairing'],
  [`${quote} steigt`, '– K2 total change 0 higher', 'anyMoveCounts'],
  [`${stock} unter 150 liegt`, '– K3 total count 150 lower', 'strictBound'],
  [`${stock} bei ca. 3.000 liegt`, '– K3 total count 3000 lower', 'vagueValue'],
  [`${quote} um 2 Prozentpunkte steigt`, '– K2 total change – higher', 'percentagePoints'],
  [`${quote} 2,0 % über dem Vorjahr liegt`, '– K2 total quota – higher', 'changeOrLevelUnclear'],
  [`${quote} um % steigt`, '– K2 total change – higher', 'valueUnreadable'],
  [`${quote} um -2 % steigt`, '– K2 total change – higher', 'signContradictsVerb'],
  [`${quote} um 2 %, 3 % und 4 % bei den Frauen steigt`, '– K2 total change – higher', 'sexUnclear'],
  [`${stock} um 1.234 % steigt`, '– K3 total change – lower', 'numberAmbiguous'],
  [`${stock} von 3.000 um 1,0 % auf 2.870 sinkt`, '– K3 total change -0.01 lower', 'changeAgainstStock'],
  [
    `${quote} 31,4 % (rund 1.200 Integrationen) bei durchschnittlich 6.050 ELB beträgt`,
    '– K2 total quota 0.314 higher',
    'countAgainstQuota',
  ],
])('asks about "%s"', (condition, expected, question) => {
  const reading = readAgreement(reached(condition));
  expect(targetLines(reached(condition))).toEqual([expected]);
  expect(doubts(reached(condition))).toEqual([question]);
  const finding = reading.findings.find(({ code }) => code === question);
  expect(finding?.source?.text).toBe(reached(condition));
  expect(finding?.message).toMatch(/\?$/u);
});

it('finds a count and a stock that fit', () => {
  expect(doubts(reached(`${quote} 31,4 % (rund 1.900 Integrationen) bei durchschnittlich 6.050 ELB beträgt`))).toEqual(
    [],
  );
  expect(doubts(reached(`${stock} von 3.000 um 1,0 % auf 2.970 sinkt`))).toEqual([]);
});

it('takes no figure where two are given for one target', () => {
  const text = `${reached(`${quote} um 2 % steigt`)} Vereinbart ist, dass ${quote} um 3 % steigt.`;
  expect(targetLines(text)).toEqual(['– K2 total change – higher']);
  expect(doubts(text)).toEqual(['contradictingValues']);
});

it('leaves out the target of another year, and says so', () => {
  const text = `Zielvereinbarung 2016. Das Ziel war 2015 erreicht, wenn ${quote} um 9 % steigt. Das Ziel ist im Jahr 2016 erreicht, wenn ${quote} um 3 % steigt.`;
  expect(targetLines(text)).toEqual(['– K2 total change 0.03 higher']);
  expect(doubts(text)).toEqual(['targetOfOtherYear']);
});

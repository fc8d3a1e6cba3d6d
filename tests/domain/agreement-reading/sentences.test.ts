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

const each = (
  forms: string,
  sentence: (form: string) => string,
  lines: readonly string[],
  asked: readonly string[] = [],
): void => {
  for (const form of forms.split(' | ')) {
    const text = sentence(form);
    expect([form, targetLines(text), doubts(text)]).toEqual([form, lines, asked]);
  }
};

describe('a verb', () => {
  const by = (subject: string) => (form: string) => reached(`${subject} um 2 % ${form}`);
  it('of rising', () => {
    each(
      'steigt | gesteigert wird | ansteigt | angestiegen ist | erhöht wird | zunimmt | eine Zunahme erfährt | einen Zuwachs hat | wächst | anwächst | einen Anstieg hat | angehoben wird | anzuheben ist | eine Anhebung erfährt | höher ist | sich steigert | zunehmen wird | gestiegen ist',
      by(quote),
      ['– K2 total change 0.02 higher'],
    );
  });

  it('of falling', () => {
    each(
      'sinkt | absinkt | gesenkt wird | abgesenkt wird | reduziert wird | verringert wird | zurückgeht | zurückgeführt wird | abnimmt | eine Abnahme hat | abnehmen wird | abgebaut wird | vermindert wird | niedriger ist | einen Rückgang hat | den Abbau hat',
      by(stock),
      ['– K3 total change -0.02 lower'],
    );
  });

  it('of staying', () => {
    each(
      'gleich bleibt | gleich hoch bleibt | gleichbleibt | gleichbleibend ist | gleich gehalten wird | unverändert ist | konstant bleibt | stabil bleibt | stabil gehalten wird | auf dem Vorjahresniveau bleibt | auf Vorjahresniveau bleibt | auf dem Niveau bleibt | das Niveau des Vorjahres hält | das Vorjahresniveau hält | nicht steigt | nicht weiter steigt | nicht ansteigt | nicht gesteigert wird | nicht erhöht wird | nicht zunimmt',
      (form) => reached(`${stock} ${form}`),
      ['– K3 total change 0 lower'],
    );
    each(
      'nicht sinkt | nicht weiter sinkt | nicht abnimmt | nicht verringert wird | nicht reduziert wird',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change 0 higher'],
    );
  });
});

describe('words that agree something', () => {
  it('are many', () => {
    each(
      'Die Integrationsquote soll um 2 % steigen | Die Integrationsquote sollen wir um 2 % steigern | Vereinbart ist eine Steigerung der Integrationsquote um 2 % | Angestrebt wird eine Steigerung der Integrationsquote um 2 % | Eine Steigerung der Integrationsquote um 2 % ist anzustreben | Der Kreis strebt eine Steigerung der Integrationsquote um 2 % an | Wir streben eine Steigerung der Integrationsquote um 2 % an | Der Kreis verpflichtet sich zu einer Steigerung der Integrationsquote um 2 % | Die Integrationsquote steigt um mindestens 2 % | Die Integrationsquote steigt um wenigstens 2 %, das ist vereinbart',
      (form) => `${form}.`,
      ['– K2 total change 0.02 higher'],
    );
    each(
      'erreicht, sofern | erreicht, falls | erreicht, sobald | erreicht wenn | erfüllt, wenn | errreicht, wenn | erreicht ,wenn',
      (form) => `Das Ziel ist ${form} ${quote} um 2 % steigt.`,
      ['– K2 total change 0.02 higher'],
    );
    each('darf um maximal 2 % sinken | sinkt um höchstens 2 %', (form) => `Ziel: Die Integrationsquote ${form}.`, [
      '– K2 total change -0.02 higher',
    ]);
  });

  it('are not those that report or expect', () => {
    each(
      'Die Integrationsquote lag bei 20 % | Die Quoten lagen bei 20 % | Die Integrationsquote betrug 20 % | Die Integrationsquote ist tatsächlich um 2 % gestiegen | Prognostiziert wird eine Integrationsquote von 20 % | Die erwartete Integrationsquote soll um 2 % steigen | Die Integrationsquote soll voraussichtlich um 2 % steigen | Das Ziel einer um 2 % höheren Integrationsquote wurde im Jahr 2020 nicht erreicht | Das Ziel wurde übertroffen: Integrationsquote 30 % | Das Ziel wurde verfehlt: Integrationsquote 30 % | Zielgruppe der Integrationsquote sind 2 % der Frauen | Die geschätzte Integrationsquote soll um 2 % steigen | Die Integrationsquote sank um 2 % | Das Ziel konnte mit einer Integrationsquote von 20 % gehalten werden',
      (form) => `${reached(`${stock} um 1 % sinkt`)} ${form}.`,
      ['– K3 total change -0.01 lower'],
    );
  });

  it('of observing', () => {
    each(
      'Die Integrationsquote wird im Monitoring geführt | Die Integrationsquote wird beobachtet | Für die Integrationsquote gibt es keinen konkreten Zielwert | Die Integrationsquote wird ohne Zielwert geführt | Ein Zielwert wird nicht vereinbart für die Integrationsquote | Nachrichtlich: Integrationsquote | Für die Integrationsquote gibt es kein Zielwert',
      (form) => `Zielvereinbarung: ${form}.`,
      ['– K2 total monitoring – –'],
    );
    each(
      'Integrationen in bedarfsdeckende Beschäftigung werden bei der Integrationsquote beobachtet | Der Bestand der Langzeitleistungsbeziehenden seit vier Jahren steht im Monitoring',
      (form) => `${reached(`${quote} um 2 % steigt`)} ${form}.`,
      ['– K2 total change 0.02 higher'],
    );
  });
});

describe('the words before a figure', () => {
  it('that bound it as its indicator wants', () => {
    each(
      'nicht unter 30 % liegt | nicht weniger als 30 % beträgt | bei 30 % liegt | auf 30 % steigt | mindestens 30 % beträgt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total quota 0.3 higher'],
    );
    each(
      'höchstens 3.000 beträgt | nicht über 3.000 liegt | 3.000 Personen nicht übersteigt | auf 3.000 sinkt',
      (form) => reached(`${stock} ${form}`),
      ['– K3 total count 3000 lower'],
    );
    each(
      'um nicht weniger als 2 % steigt | um wenigstens 2 % steigt | um 2 % auf 30 % steigt | um 2 %, das entspricht 1.900 Integrationen, steigt | um 2 %, d. h. 1.900 Integrationen, steigt | um 2 % (rund 1.900 Integrationen) steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change 0.02 higher'],
    );
    each('um bis zu 2 % sinkt | um höchstens 2 % sinkt | maximal um 2 % sinkt', (form) => reached(`${quote} ${form}`), [
      '– K2 total change -0.02 higher',
    ]);
  });

  it('that leave it open', () => {
    each(
      'mehr als 30 % beträgt | über 30 % liegt | unter 30 % liegt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total quota 0.3 higher'],
      ['strictBound'],
    );
    each(
      'um rund 2 % steigt | um etwa 2 % steigt | um circa 2 % steigt | um ca. 2 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change 0.02 higher'],
      ['vagueValue'],
    );
    each(
      'um mehr als 2 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change 0.02 higher'],
      ['strictBound'],
    );
    each(
      '5 % beträgt | 9,9 % beträgt | 30 % über dem Vorjahr liegt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total quota – higher'],
      ['changeOrLevelUnclear'],
    );
    each(
      'um 2 bis 3 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change – higher'],
      ['changeOrLevelUnclear'],
    );
    each(
      'um zwei Prozent steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change – higher'],
      ['valueUnreadable'],
    );
    each(
      'um 30 Personen sinkt',
      (form) => reached(`${stock} ${form}`),
      ['– K3 total count – lower'],
      ['changeOrLevelUnclear'],
    );
  });
});

describe('women and men', () => {
  it('alone', () => {
    each(
      'der Frauen | bei Frauen | bei den Frauen | der weiblichen Leistungsberechtigten',
      (form) => reached(`${quote} ${form} um 2 % steigt`),
      ['– K2 female change 0.02 higher'],
    );
    each(
      'der Männer | bei Männern | bei den Männern | der männlichen Leistungsberechtigten',
      (form) => reached(`${quote} ${form} um 2 % steigt`),
      ['– K2 male change 0.02 higher'],
    );
    each(
      'insgesamt | gesamt | für Frauen und Männer | der Frauen und der Männer | bei Männern sowie Frauen',
      (form) => reached(`${quote} ${form} um 2 % steigt`),
      ['– K2 total change 0.02 higher'],
    );
  });

  it('beside each other and the total', () => {
    const both = ['– K2 female change 0.03 higher', '– K2 male change 0.01 higher'];
    each(
      'der Frauen um 3 % und der Männer um 1 % steigt | um 3 % bei Frauen und um 1 % bei Männern steigt | der weiblichen Leistungsberechtigten um 3 % und der männlichen um 1 % steigt',
      (form) => reached(`${quote} ${form}`),
      both,
    );
    each(
      'insgesamt um 2 %, der Frauen um 3 % und der Männer um 1 % steigt | um 2 %, bei Frauen um 3 % und bei Männern um 1 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change 0.02 higher', ...both],
    );
    each('um 2 %, bei den Frauen um 3 % steigt', (form) => reached(`${quote} ${form}`), [
      '– K2 total change 0.02 higher',
      '– K2 female change 0.03 higher',
    ]);
    each(
      'bei Frauen um mindestens 3 % steigt, bei Männern um höchstens 1 % sinkt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 female change 0.03 higher', '– K2 male change -0.01 higher'],
    );
  });

  it('named once more, or beside the total, add nothing', () => {
    each(
      'insgesamt bei Frauen | insgesamt der Frauen | bei Frauen insgesamt',
      (form) => reached(`${quote} ${form} um 2 % steigt`),
      ['– K2 female change 0.02 higher'],
    );
  });

  it('that stand before one figure and behind the other are asked for', () => {
    each(
      'um 3 % bei Frauen und bei Männern um 1 % steigt | bei Frauen um 3 % und um 1 % bei Männern steigt | bei Frauen, auch bei älteren Frauen, um 2 % steigt | bei Frauen um 3 %, bei Frauen um 1 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change – higher'],
      ['sexUnclear'],
    );
    each(
      'um 2 % und um 3 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change – higher'],
      ['figureUnclear'],
    );
  });

  it('that cannot be told apart are asked for', () => {
    each(
      'um 3 % bei Frauen um 1 %, bei Männern um 4 % und um 5 % steigt',
      (form) => reached(`${quote} ${form}`),
      ['– K2 total change – higher'],
      ['sexUnclear'],
    );
  });
});

describe('a figure', () => {
  it('with the words that bound it on the side of its indicator', () => {
    each(
      'nicht mehr als | maximal | max. | höchstens | bis zu | nicht stärker als | nicht höher als',
      (form) => reached(`${quote} um ${form} 2 % sinkt`),
      ['– K2 total change -0.02 higher'],
    );
    each(
      'mindestens | mind. | wenigstens | zumindest | minimal | nicht weniger als',
      (form) => reached(`${quote} um ${form} 2 % steigt`),
      ['– K2 total change 0.02 higher'],
    );
  });

  it('in every spelling of a percentage and its sign', () => {
    each(
      '+ 2 % | +2 % | plus 2 % | 2 v. H. | 2 v.h | 2 Prozent | 2,0% | 2.0 % | 2 , 0 %',
      (form) => `Zielvereinbarung: Die Integrationsquote soll um ${form} steigen.`,
      ['– K2 total change 0.02 higher'],
    );
    each(
      '- 2 % | −2 % | minus 2 % | ./. 2 % | -2,0 v. H.',
      (form) => `Zielvereinbarung: Bestand Langzeitleistungsbeziehende: ${form}.`,
      ['– K3 total change -0.02 lower'],
    );
    each(
      '2 Prozentpunkte | 2 Prozentpunkten | 2 %-Punkte | 2 %punkte',
      (form) => reached(`${quote} um ${form} steigt`),
      ['– K2 total change – higher'],
      ['percentagePoints'],
    );
  });

  it('of people, in every spelling', () => {
    each(
      '2.970 | 2 970 | 2970 | 2.970 Personen | 2970 Menschen | 2 970 Fälle',
      (form) => reached(`${stock} auf ${form} sinkt`),
      ['– K3 total count 2970 lower'],
    );
  });

  it('is none of a law, a day, an amount, a page or another number beside it', () => {
    each(
      'nach § 3 | im Jahr 2026 | nach Nr. 4 | nach Abs. 2 | nach Satz 2 | bis zum 30. Juni | bis zum 30.6. | mit 5 Euro | mit 5 Mio. Euro | in 12 Monaten | in 2 Jahren | von Seite 7 | nach Ziel 3 | der Drucksache 17 | in 3 Schritten',
      (form) => reached(`${quote} ${form} um 2 % steigt`),
      ['– K2 total change 0.02 higher'],
    );
  });
});

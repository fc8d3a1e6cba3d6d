import fc from 'fast-check';
import { agreementFromReading, readAgreement } from '../../../src/domain/agreement';
import { newerLayout } from './fixtures';
import { doubts, targetLines } from './read';

const opening = 'Beschlussvorlage zur Zielvereinbarung 2026 nach § 48b SGB II, Landkreis Musterau.\n\n';
const rows = [
  ['K1', 'Leistungen zum Lebensunterhalt', 'Monitoring'],
  ['K2', 'Integrationsquote', '+5,3 %'],
  ['K3', 'Bestand Langzeitleistungsbeziehende', '−2,5 %'],
] as const;
const three = ['– K1 total monitoring – –', '– K2 total change 0.053 higher', '– K3 total change -0.025 lower'];
const headers: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['no header', []],
  ['a header of two words', [['Kennzahl', 'Zielwert']]],
  ['a header of three cells', [['Kennzahl', 'Bezeichnung', 'Zielwert 2026']]],
];

function table(cells: readonly (readonly string[])[], between: string, rowEnd = '\n'): string {
  return cells.map((row) => row.join(between)).join(rowEnd);
}

describe.each([
  ['bars', ' | '],
  ['tabs', '\t'],
  ['blanks', ' '],
  ['line ends', '\n'],
])('a table with %s between its cells', (_, between) => {
  it.each(headers)('reads each row as a target of its own under %s', (__, header) => {
    const written = table([...header, ...rows], between);
    const text = `${opening}Folgende Zielwerte sind vereinbart:\n${written}\n\nDer Kreistag nimmt Kenntnis.`;
    expect(targetLines(text)).toEqual(three);
    expect(doubts(text)).toEqual([]);
  });
});

it.each([
  [
    'with bars at both ends',
    `| Kennzahl | Zielwert |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
  ],
  ['on one line', `Kennzahl Zielwert ${table(rows, ' ', ' ')}`],
  [
    'without codes',
    `Kennzahl Zielwert\n${table(
      rows.map(([, ...row]) => row),
      ' ',
    )}`,
  ],
  [
    'with numbers before the codes',
    `Nr. Kennzahl Zielwert\n${rows.map((row, at) => `${at + 1} ${row.join(' ')}`).join('\n')}`,
  ],
])('reads a table %s', (_, written) => {
  expect(targetLines(opening + written)).toEqual(three);
  expect(doubts(opening + written)).toEqual([]);
});

it.each(['Kennzahl Zielwert', 'Vereinbart sind:'])('reads rows that stand as paragraphs under "%s"', (lead) => {
  const text = `${opening}${lead}\n\n${table(rows, ' ', '\n\n')}`;
  expect(targetLines(text)).toEqual(three);
  expect(doubts(text)).toEqual([]);
});

it('reads levels as well, the stock behind its name too', () => {
  const text = `${opening}Kennzahl Zielwert\nK1 Leistungen zum Lebensunterhalt Monitoring\nK2 Integrationsquote 26,0 %\nK3 Bestand Langzeitleistungsbeziehende 3.120`;
  expect(targetLines(text)).toEqual([three[0], '– K2 total quota 0.26 higher', '– K3 total count 3120 lower']);
});

it('reads the row that is only observed wherever it stands', () => {
  const text = `${opening}Kennzahl Zielwert\n${table([rows[1], rows[0], rows[2]], ' ')}`;
  expect(targetLines(text)).toEqual([three[1], three[0], three[2]]);
  const last = `${opening}Kennzahl Zielwert\n${table([rows[1], rows[2], rows[0]], ' ')}`;
  expect(targetLines(last)).toEqual([three[1], three[2], three[0]]);
});

it('reads numbered rows, the observed one too', () => {
  const text = `${opening}Nr. Kennzahl Zielwert\n${rows.map((row, at) => `${at + 1}. ${row.join(' ')}`).join('\n')}`;
  expect(targetLines(text)).toEqual(three.map((target, at) => target.replace('–', String(at + 1))));
  expect(doubts(text)).toEqual([]);
});

it('reads rows for women and men under the row of their indicator', () => {
  const text = `${opening}Kennzahl Zielwert\nK1 Leistungen zum Lebensunterhalt Monitoring\nK2 Integrationsquote +5,3 %\nFrauen +6,2 %\nMänner +4,6 %\nK3 Bestand Langzeitleistungsbeziehende −2,5 %`;
  expect(targetLines(text)).toEqual([
    three[0],
    three[1],
    '– K2 female change 0.062 higher',
    '– K2 male change 0.046 higher',
    three[2],
  ]);
});

it('reads a row that stays as it is, and two that are only observed', () => {
  const text = `${opening}Kennzahl Zielwert\nK1 Leistungen zum Lebensunterhalt Monitoring\nK2 Integrationsquote unverändert\nK3 Bestand Langzeitleistungsbeziehende Monitoring`;
  expect(targetLines(text)).toEqual([three[0], '– K2 total change 0 higher', '– K3 total monitoring – –']);
});

it('takes the code before the words of its row', () => {
  const text = `${opening}Kennzahl Zielwert\nK1 Leistungen zum Lebensunterhalt Monitoring\nK2E4 Integrationsquote Alleinerziehende +3,0 %\nK3E1 Integrationsquote Langzeitleistungsbeziehende +2,0 %`;
  expect(targetLines(text)).toEqual([three[0], '– K2E4 total change 0.03 higher', '– K3E1 total change 0.02 higher']);
});

it('reads what a sentence agrees beside what it only observes', () => {
  const text = `${opening}Die Summe der Leistungen zum Lebensunterhalt wird im Monitoring beobachtet, die Integrationsquote soll um 2,0 % steigen und der Bestand an Langzeitleistungsbeziehenden um 1,0 % sinken.`;
  expect(targetLines(text)).toEqual([three[0], '– K2 total change 0.02 higher', '– K3 total change -0.01 lower']);
});

describe('asks where it cannot tell', () => {
  it.each([
    ['no word says that the rows agree something', table(rows, '\n'), ['figureNotTaken', 'figureNotTaken']],
    ['each cell is a paragraph', table(rows, '\n\n', '\n\n'), ['noTargets', 'figureNotTaken', 'figureNotTaken']],
    [
      'levels stand in the rows',
      'K1 Leistungen zum Lebensunterhalt Monitoring\nK2 Integrationsquote 26,0 %\nK3 Bestand Langzeitleistungsbeziehende 3.120',
      ['figureNotTaken', 'figureNotTaken'],
    ],
    [
      'the word stands before the name',
      'Art Kennzahl Wert\nZielwert K2 Integrationsquote 26,0 %\nMonitoring K1 Leistungen zum Lebensunterhalt',
      ['figureNotTaken'],
    ],
    [
      'a figure and the word stand in one row',
      'Kennzahl Zielwert\nK2 Integrationsquote +5,3 % Monitoring',
      ['figureNotTaken'],
    ],
    [
      'the word covers everything',
      'Als Zielwert im Monitoring: K1 Leistungen zum Lebensunterhalt, K2 Integrationsquote +5,3 %',
      ['figureNotTaken'],
    ],
    [
      'figures of two columns stand in a row',
      'Kennzahl Ist 2025 Zielwert 2026\nK1 Leistungen zum Lebensunterhalt Monitoring\nK2 Integrationsquote 24,1 % 25,3 %',
      ['figureUnclear'],
    ],
    [
      'the sexes stand in the header',
      'Zielwert insgesamt Frauen Männer\nK1 Leistungen zum Lebensunterhalt Monitoring\nK2 Integrationsquote +5,3 % +6,2 % +4,6 %',
      ['figureUnclear'],
    ],
    [
      'the table stands in a part that tells',
      'Die Integrationsquote der Alleinerziehenden soll um 1,0 % steigen.\n\n§ 3 Zielsteuerung\nK2 Integrationsquote +5,3 %',
      ['figureNotTaken'],
    ],
  ])('%s', (_, written, expected) => {
    expect(doubts(opening + written)).toEqual(expected);
  });

  it('shows the row, and belongs to no target that was read', () => {
    const text = opening + table(rows, ' ');
    const asked = agreementFromReading(readAgreement(text)).questions.filter(
      ({ finding }) => finding?.code === 'figureNotTaken',
    );
    expect(asked.map(({ target, source }) => [target, source?.text])).toEqual([
      [null, 'K2 Integrationsquote +5,3 %'],
      [null, 'K3 Bestand Langzeitleistungsbeziehende −2,5 %'],
    ]);
  });
});

it('loses no row without a question, whatever the order, the cells and the header', () => {
  const written = fc.record({
    order: fc.shuffledSubarray([...rows], { minLength: 1 }),
    observed: fc.constantFrom('Monitoring', 'nachrichtlich', 'wird beobachtet', 'kein Zielwert'),
    quota: fc.constantFrom('+5,3 %', '26,0 %', 'um 5,3 % steigern', '24,1 % +5,3 %'),
    between: fc.constantFrom(' ', ' | ', '\t', '\n', ' – '),
    rowEnd: fc.constantFrom('\n', '\n\n', ' ', ';\n'),
    header: fc.constantFrom('', 'Kennzahl Zielwert\n', 'Vereinbart sind:\n'),
  });
  fc.assert(
    fc.property(written, ({ order, observed, quota, between, rowEnd, header }) => {
      const cells = order.map(([code, name, value]) => [code, name, { K1: observed, K2: quota, K3: value }[code]]);
      const { targets, findings } = readAgreement(opening + header + table(cells, between, rowEnd));
      const silent = order.filter(
        ([code]) =>
          code !== 'K1' &&
          !targets.some(({ indicator, form }) => indicator === code && form !== 'monitoring') &&
          !findings.some((finding) => finding.code === 'notAnAgreement' || finding.code === 'noTargets') &&
          !findings.some((finding) => finding.code === 'figureNotTaken'),
      );
      expect(silent).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it.each([
  'Im Jahr 2025 lag die Integrationsquote bei 24,1 %, die Leistungen zum Lebensunterhalt wurden im Monitoring beobachtet.',
  'Die Summe der Leistungen zum Lebensunterhalt wird im Monitoring beobachtet.',
  'Erwartet wird, dass der Bestand an Langzeitleistungsbeziehenden um 1,2 % steigt.',
])('asks nothing about what is told: %s', (told) => {
  expect(doubts(`${newerLayout}\n\n${told}`)).toEqual([]);
  expect(doubts(`${opening}Die Aktivierungsquote soll um 1,0 % steigen.\n\n${told}`)).toEqual([]);
});

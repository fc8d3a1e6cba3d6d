import { readAgreement } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';
import { duties, figuresOf, steps, targetLines } from './read';

/** The figures and the clauses that are read, without their places in the text. */
const content = (text: string): unknown => {
  const reading = readAgreement(text);
  const clauses = reading.clauses.map((clause) => ({ ...clause, source: null }));
  return { figures: figuresOf(reading), ministries: reading.ministries, clauses };
};

describe.each([olderLayout, newerLayout])('an agreement', (layout) => {
  it.each([
    ['Windows', '\r\n'],
    ['old computers', '\r'],
    ['pages', '\f'],
    ['tabulators of lines', '\v'],
    ['Unicode', '\u2028'],
    ['paragraphs of Unicode', '\u2029'],
    ['mainframes', '\u0085'],
    ['lines that end with a blank', ' \n'],
    ['lines that end with a tab', '\t\n'],
  ])('with the line ends of %s is read alike, clause by clause', (_, end) => {
    expect(content(layout.replaceAll('\n', end))).toEqual(content(layout));
  });

  it('that is indented is read alike', () => {
    expect(content(layout.replace(/\n(?=\S)/gu, '\n  \t'))).toEqual(content(layout));
  });
});

it.each([
  ['Ö\ufb00entlichkeit', 'Öffentlichkeit'],
  ['Quali\ufb01zierung', 'Qualifizierung'],
  ['Ge\ufb02üchtete', 'Geflüchtete'],
  ['E\ufb03zienz', 'Effizienz'],
  ['Ba\ufb04es', 'Baffles'],
  ['Sprach\u2011 und Integrationskurse', 'Sprach- und Integrationskurse'],
  ['Sprach\u2010 und Integrationskurse', 'Sprach- und Integrationskurse'],
  ['Hilfe fu\u0308r scho\u0308ne Ta\u0308ler', 'Hilfe für schöne Täler'],
  ['U\u0308ber O\u0308fen und A\u0308mter', 'Über Öfen und Ämter'],
  ['\ufeffBeratung\ufeff', 'Beratung'],
  ['Bera\u00adtung', 'Beratung'],
  ['Bera\u00ad tung\u00ad, spät', 'Bera tung, spät'],
  ['Betreuung # 3 > 2', 'Betreuung # 3 > 2'],
])('"%s" is "%s"', (written, meant) => {
  expect(steps(written)).toEqual([meant]);
  expect(duties(`${written} zählt.`)).toEqual([`${meant} zählt.`]);
});

it('marks of Markdown at the start of a line are none of its words, even indented', () => {
  expect(duties('  # Beratung zählt.')).toEqual(['Beratung zählt.']);
  expect(duties('  > > Beratung zählt.')).toEqual(['Beratung zählt.']);
  expect(duties('Es zählt:\n  * Beratung\n  * Schulung')).toEqual(['Es zählt:', '- Beratung', '- Schulung']);
});

it.each(['---', '|---|---|', '| --- | --- |', '|:---|---:|', '|:-:|:-:|', '-----------', '- - -'])(
  'the rule %s is no clause',
  (rule) => {
    expect(duties(`Beide Seiten handeln.\n\n${rule}\n\nBeide Seiten berichten.`)).toEqual([
      'Beide Seiten handeln.',
      'Beide Seiten berichten.',
    ]);
  },
);

describe('the place of what is read', () => {
  const sentence = 'hinaus soll die Integrationsquote um 2 % steigen.';
  it.each([
    `U\u0308ber alle Fo\u0308rderungen ${sentence}`,
    `\u0130zmir und \u0130stanbul \u0130\u0130 ${sentence}`,
    `Über \ufb03ziente Förderung ${sentence}`,
    `Über alle Förderungen\r\n${sentence}`,
    `Über* alle *_Förderungen_* ${sentence}`,
  ])('is that of the document in "%s"', (written) => {
    const text = `Zielvereinbarung.\n\n${written}`;
    const { targets, clauses } = readAgreement(text);
    expect(targets.map(({ source }) => source.text)).toEqual([written]);
    expect(targetLines(text)).toEqual(['– K2 total change 0.02 higher']);
    for (const { source } of clauses) expect(text.slice(source.start, source.end)).toBe(source.text);
  });

  it('ends with the last letter of a name, however it is written', () => {
    const text = newerLayout.replaceAll('Landkreis Neuland', 'Landkreis Neulandu\u0308');
    const { jobcenter, sources } = readAgreement(text);
    expect([jobcenter, sources.jobcenter?.text]).toEqual(['Landkreis Neulandü', 'Landkreis Neulandu\u0308']);
  });

  it('is that of the figure behind letters whose small form is longer', () => {
    const text = newerLayout.replace(
      'die Integrationsquote um 4,1 %',
      'laut \u0130\u0130\u0130 die Integrationsquote um 4,1 %',
    );
    const clause = readAgreement(text).clauses.find((each) => each.text.includes('4,1 %'));
    const figure = clause?.slots.find(({ fact }) => fact.kind === 'target');
    expect(clause?.text.slice(figure?.start, figure?.end)).toBe('4,1 %');
  });
});

import { readAgreement } from '../../../src/domain/agreement';
import { newerLayout } from './fixtures';
import { duties, targetLines } from './read';

const lines = (before: string, number: string, after: string): string => `${before}\n${number}\n${after}`;

describe('a number on a line of its own is a word of the sentence', () => {
  it.each([
    '% der Mittel',
    'Prozent der Mittel',
    'v. H. der Mittel',
    'v.H. der Mittel',
    'Mio. Euro',
    'Mrd. Euro',
    'Tsd. Euro',
    'Euro im Monat',
    '€ im Monat',
    'Integrationen in Arbeit',
    'Personen mit Beratung',
    'Frauen mit Beratung',
    'Männer mit Beratung',
    'Langzeitleistungsbeziehende',
    'LZB mit Beratung',
    'ELB mit Beratung',
    'Leistungsberechtigte',
    'Eintritte in Maßnahmen',
    'Ziele des Jahres',
    'Haushalte mit Kindern',
    'Verpflichtungen',
    'Mal im Jahr',
    'mal im Jahr',
    'Zieldialoge im Jahr',
  ])('before "%s"', (after) => {
    expect(duties(lines('Die Beteiligten rechnen damit fest, es sind', '12', `${after} geplant.`))).toEqual([
      `Die Beteiligten rechnen damit fest, es sind 12 ${after} geplant.`,
    ]);
  });

  it.each([
    'um',
    'auf',
    'von',
    'bei',
    'mindestens',
    'mind.',
    'wenigstens',
    'höchstens',
    'maximal',
    'max.',
    'als',
    'rund',
    'rd.',
    'ca.',
    'etwa',
    'zu',
    'davon',
    'Frauen',
    'Männer',
    'Männern',
    'insgesamt',
    'unter',
    'über',
    'Nr.',
    'Abs.',
    'Ziel',
    '+',
    '-',
    '−',
    '–',
    './.',
  ])('behind "%s"', (word) => {
    expect(duties(lines(`Die Zahl der Plätze liegt ${word}`, '12', 'in jedem Jahr.')).join(' ')).toContain(
      `${word} 12 in jedem Jahr.`,
    );
  });

  it('behind a word that stands alone, or after a bracket', () => {
    expect(duties(lines('Die Zahl der Plätze liegt ganz genau und wie vereinbart\nbei', '12', 'im Jahr.'))).toEqual([
      'Die Zahl der Plätze liegt ganz genau und wie vereinbart bei 12 im Jahr.',
    ]);
    expect(duties(lines('Es gibt Plätze (rund', '12', 'im Jahr).'))).toEqual(['Es gibt Plätze (rund 12 im Jahr).']);
  });
});

describe('a number on a line of its own is that of a page', () => {
  it.each([
    'nicht mehr als 40 Plätze',
    'mindestens 40 Plätze',
    'wenigstens 40 Plätze',
    'höchstens 40 Plätze',
    'maximal 40 Plätze',
    'max. 40 Plätze',
    'rund 40 Plätze',
    'rd. 40 Plätze',
    'ca. 40 Plätze',
    'etwa 40 Plätze',
    'bis zu 40 Plätze',
    'durchschnittlich 40 Plätze',
    './. 40 Plätze',
    '40 Plätze',
    '+40 Plätze',
    '+ 40 Plätze',
    '−40 Plätze',
  ])('before "%s", which already is what the word before it wants', (after) => {
    expect(duties(lines('Die Zahl steigt sicher auf', '7', `${after} an.`)).join(' ')).toBe(
      `Die Zahl steigt sicher auf ${after} an.`,
    );
  });

  it.each(['Plätze', 'Haus', 'warum', 'Bauherr'])('behind the word "%s"', (word) => {
    expect(duties(lines(`Die Beteiligten nutzen ${word}`, '7', 'und das in jedem Jahr.'))).toEqual([
      `Die Beteiligten nutzen ${word} und das in jedem Jahr.`,
    ]);
  });

  it('between a figure and its unit', () => {
    expect(
      targetLines(
        `Zielvereinbarung 2027 nach § 48b SGB II.\n\nVereinbart ist mit dem Landkreis und dem Land, dass die\n${lines('Integrationsquote um 2,5', '12', '% steigt.')}`,
      ),
    ).toEqual(['– K2 total change 0.025 higher']);
  });

  it('between an indicator and the figures of women and men', () => {
    expect(
      targetLines(
        `Zielvereinbarung 2027 nach § 48b SGB II.\n\n${lines('Vereinbart ist eine Zahl der Integrationen für', '3', 'Frauen 230, Männer 310.')}`,
      ),
    ).toEqual(['– K2 female count 230 higher', '– K2 male count 310 higher']);
  });

  it('and the blank line before it stays one', () => {
    expect(duties('Beide Seiten handeln.\n\n- 3 -\nSie berichten auch darüber.')).toEqual([
      'Beide Seiten handeln.',
      'Sie berichten auch darüber.',
    ]);
    expect(duties('Beide Seiten handeln.\n- 3 -\nSie berichten auch darüber.')).toEqual([
      'Beide Seiten handeln. Sie berichten auch darüber.',
    ]);
  });
});

it.each(['- 3 -', '-3-', '– 12 –', '- 123-', 'Seite 3 von 9', 'Seite 123 / 145'])(
  'the number of a page "%s" at the end of a line is none of its words',
  (mark) => {
    expect(duties(`Beide Seiten handeln ${mark}\nund berichten.`)).toEqual(['Beide Seiten handeln und berichten.']);
  },
);

it.each([
  ['§\n4 Haushaltsmittel', '§ 4'],
  ['§ 12\nHaushaltsmittel', '§ 12'],
  ['§4\nHaushaltsmittel', '§4'],
])('a paragraph sign and its heading on two lines are one heading: %j', (written, marker) => {
  const { clauses } = readAgreement(newerLayout.replace('Alle wirken mit.', `$&\n\n${written}\n\nEs gibt Mittel.`));
  expect(clauses.find(({ text }) => text === 'Haushaltsmittel')).toMatchObject({ marker, kind: 'section' });
});

it('a paragraph sign at the end of a line stays with the number behind it', () => {
  expect(duties('Beide Seiten handeln nach\n§ 48b\nSGB II und\n§\n48a SGB II.')).toEqual([
    'Beide Seiten handeln nach § 48b SGB II und § 48a SGB II.',
  ]);
});

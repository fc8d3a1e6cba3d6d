import { readAgreement } from '../../../src/domain/agreement';
import { duties, steps, targetLines } from './read';

it.each([
  'Beratung alleinerziehender Mütter',
  'Beratung Alleinerziehender und für Alleinerziehende',
  'Abschluss neuer Zielvereinbarungen',
  'Ende der Umsetzungsschritte, mit allen Umsetzungsschritten',
  'Schreiben des Ministeriums und der Ministerien',
  'Eingliederungs- und Sprachkurse',
  'Bericht über alle Eingliederungen',
  'Hilfen des Lebensunterhaltes',
  'Teil des Gesamtbudgets',
  'Vergleich der Aktivierungsquoten',
  'Beratung für Langzeitleistungsbezieherinnen',
  'Prüfung der Hilfebedürftigkeiten',
  'Minsteriu',
  'Eingliederungsvereinbarungen und Eingliederungszuschüsse im Verwaltungsverfahren',
])('"%s" is right as it stands', (step) => {
  expect(steps(step)).toEqual([step]);
});

it.each([
  ['Neue Zielvereinbrung', 'Neue Zielvereinbarung'],
  ['Neue Ziellvereinbarrung', 'Neue Zielvereinbarung'],
  ['Zelvereinbarun', 'Zielvereinbarung'],
  ['Brief an das Minsterium', 'Brief an das Ministerium'],
  ['Brief an das Ministeriun', 'Brief an das Ministerium'],
  ['Plan der Verwaltungkosten', 'Plan der Verwaltungskosten'],
  ['Plan der Verwaltungsskostenn', 'Plan der Verwaltungskosten'],
  ['Hilfen im lebensunterhlat', 'Hilfen im Lebensunterhalt'],
  ['Aktivirungsquotte', 'Aktivierungsquote'],
  ['Gesamtbudegt', 'Gesamtbudegt'],
  ['Gesamtbudgett', 'Gesamtbudget'],
  ['Minssterrium', 'Minssterrium'],
  ['Zielverinbrunk', 'Zielverinbrunk'],
])('the step "%s" is meant as "%s"', (step, meant) => {
  expect(steps(step)).toEqual([meant]);
});

it('of a very long word no piece is taken for another word', () => {
  const word = 'Donaudampfschifffahrtsgesellschaftsministeriun';
  expect(steps(word)).toEqual([word]);
});

it.each([
  ['Alle werden an uns ver- wiesen.', 'Alle werden an uns verwiesen.'],
  ['Alle nehmen An- teil.', 'Alle nehmen Anteil.'],
  ['Alle nutzen Sprach- und Fachkurse.', 'Alle nutzen Sprach- und Fachkurse.'],
  ['Alle nutzen Sprach- oder Fachkurse.', 'Alle nutzen Sprach- oder Fachkurse.'],
  ['Alle nutzen Sprach- bzw. Fachkurse.', 'Alle nutzen Sprach- bzw. Fachkurse.'],
  ['Alle nutzen Sprach- sowie Fachkurse.', 'Alle nutzen Sprach- sowie Fachkurse.'],
  ['Alle nutzen Sprach- noch vor Fachkursen.', 'Alle nutzen Sprach- noch vor Fachkursen.'],
  ['Alle nutzen Sprach- als auch Fachkurse.', 'Alle nutzen Sprach- als auch Fachkurse.'],
  ['Alle nutzen Sprach- wie Fachkurse.', 'Alle nutzen Sprach- wie Fachkurse.'],
])('"%s" is printed as "%s"', (written, printed) => {
  expect(duties(written)).toEqual([printed]);
});

it.each([
  ['um l,5 %', 0.015],
  ['um l,75 %', 0.0175],
  ['um I,5%', 0.015],
  ['um l2,5 %', 0.125],
])('scanned "%s" is a figure', (figure, value) => {
  const text = `Das Ziel ist erreicht, wenn die Integrationsquote ${figure} steigt.`;
  expect(targetLines(text)).toEqual([`– K2 total change ${value} higher`]);
});

describe('a clause with a slip', () => {
  it('keeps it, and the words around it, over the ends of lines', () => {
    expect(
      duties('Beide Seiten schließen eine Zielvereinbrung\nmit dem Minsterium und planen 12 °/o Verwaltungkosten.'),
    ).toEqual(['Beide Seiten schließen eine Zielvereinbrung mit dem Minsterium und planen 12 % Verwaltungkosten.']);
  });

  it('has the figures where they stand in its words', () => {
    const text =
      'Zielvereinbarung für das Jahr 2027 nach § 48b SGB II\n\n§ 1 Ziele\n\n1. Integration\n\nDas Ziel ist 2027 erreicht, wenn die Integrationsqoute um 4,1 % steigt, so die Zielvereinbrung 2027.';
    const clause = readAgreement(text).clauses.at(-1);
    expect(clause?.slots.map(({ start, end }) => clause.text.slice(start, end))).toEqual(['2027', '4,1 %', '2027']);
    expect(clause?.source.text).toBe(clause?.text);
  });
});

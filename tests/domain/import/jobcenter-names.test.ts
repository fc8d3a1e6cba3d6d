import {
  isSubtotal,
  isWiderArea,
  jobcenterInLabel,
  knownJobcenter,
} from '../../../src/domain/import/jobcenter-in-label';

describe('a Jobcenter', () => {
  const known = ['Landkreis Musterland', 'Neuland'];
  it('is one that the workbook knows, with or without what kind of body it is', () => {
    expect(knownJobcenter('Jobcenter Musterland', known)).toBe('Landkreis Musterland');
    expect(knownJobcenter(' neuland', known)).toBe('Neuland');
    expect(knownJobcenter('Jobcenter Landkreis Neuland', known)).toBe('Neuland');
    expect(knownJobcenter('Altland', known)).toBeNull();
    expect(knownJobcenter('Neuland', ['Stadt Neuland', 'Landkreis Neuland'])).toBeNull();
  });
  it.each([
    'Jobcenter',
    'Kommunales Jobcenter',
    'kommunales  Jobcenter',
    'JC',
    'Landkreis',
    'LK',
    'Kreisfreie Stadt',
    'kreisfreie  Stadt',
    'Stadt',
    'Kreis',
    'Region',
    'Zugelassener kommunaler Träger',
    'zugelassener  kommunaler  Träger',
    'zkT',
    'Jobcenter:',
    'JC :',
    'LK  ',
    ' Jobcenter Landkreis',
  ])('is the same one as %p of it', (kind) => {
    expect(knownJobcenter(`${kind} Musterland`, known)).toBe('Landkreis Musterland');
  });
  it('is another one where a word of its name only begins so', () => {
    expect(knownJobcenter('Kreisstadt Musterland', known)).toBeNull();
    expect(knownJobcenter('Altes Jobcenter Musterland', known)).toBeNull();
    expect(knownJobcenter('Landkreis Neuland', ['Landkreis Neuland', 'Neuland'])).toBe('Landkreis Neuland');
  });
  it.each<[title: string, jobcenter: string | null]>([
    [' Träger : Altland ', 'Altland'],
    ['Region:Altland', 'Altland'],
    ['Jobcenter: Altland', 'Altland'],
    ['Gebiet: Musterland', 'Landkreis Musterland'],
    ['Jobcenter: Musterland', 'Landkreis Musterland'],
    ['Jobcenter Altland', 'Jobcenter Altland'],
    ['Kommunales  Jobcenter  Altland', 'Kommunales  Jobcenter  Altland'],
    ['Neuland', 'Neuland'],
    [`Jobcenter A${'b'.repeat(69)}`, `Jobcenter A${'b'.repeat(69)}`],
    [`Jobcenter A${'b'.repeat(70)}`, null],
    ['Zahlen des Jobcenter Altland', null],
    ['Jobcenter 2026', null],
    ['Jobcenter:', null],
    ['Jobcenter', null],
    ['Kennzahlen', null],
    ['', null],
  ])('in the title %p is %p', (title, jobcenter) => {
    expect(jobcenterInLabel(title, known)).toBe(jobcenter);
  });
});

describe('a row that sums up', () => {
  it.each([
    'Summe',
    ' Summe ',
    'Summe:',
    'Summe (Nord)',
    'Summe Nord',
    'Zwischensumme:',
    'Gesamtsumme',
    'Ergebnis',
    'Gesamtergebnis',
    'Teilergebnis',
    'Zwischenergebnis',
    'gesamt',
    'insgesamt',
    'Insgesamt',
    'Total',
    'alle',
    'Durchschnitt',
    'Mittelwert',
    'Median',
    'Ø',
    'nachrichtlich: Land',
  ])('is %p', (text) => {
    expect(isSubtotal(text)).toBe(true);
  });
  it.each(['Summern', 'Musterland', 'Gesamtschule', 'Teilsumme x', 'keine Summe', 'Totalisator'])(
    'is not %p',
    (text) => {
      expect(isSubtotal(text)).toBe(false);
    },
  );
});

describe('an area to compare with', () => {
  it.each([
    'Deutschland',
    'Deutschland insgesamt',
    'Bund',
    'Bund  insgesamt',
    'Bundesgebiet',
    'Westdeutschland',
    'Ostdeutschland',
    'Land',
    'Typ IIb',
    'Vergleichstyp',
    'Vergleichstyp IIb',
    'Baden-Württemberg',
    'Bayern',
    'Brandenburg',
    'Hessen',
    ' Hessen gesamt ',
    'Mecklenburg-Vorpommern',
    'Niedersachsen',
    'Nordrhein-Westfalen',
    'Rheinland-Pfalz',
    'Saarland',
    'Sachsen',
    'Sachsen-Anhalt',
    'Schleswig-Holstein',
    'Thüringen',
  ])('is %p', (text) => {
    expect(isWiderArea(text)).toBe(true);
  });
  it.each(['Sachsenwald', 'Landshut', 'Kreis Hessen', 'Bund der Kreise'])('is not %p', (text) => {
    expect(isWiderArea(text)).toBe(false);
  });
});

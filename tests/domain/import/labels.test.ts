import { formatMeaning } from '../../../src/domain/import';
import { figurePart, naturalMeasure } from '../../../src/domain/import/figure-parts';
import {
  isSubtotal,
  isWiderArea,
  jobcenterInLabel,
  knownJobcenter,
} from '../../../src/domain/import/jobcenter-in-label';
import { labelKey, withoutFootnotes } from '../../../src/domain/import/label-text';
import { isUnderstood, readLabel } from '../../../src/domain/import/read-label';
import { formatReportingMonth } from '../../../src/domain/months';

/** What a label says, without what it does not say. */
function said(text: string): Record<string, unknown> {
  const features = readLabel(text);
  return Object.fromEntries(
    Object.entries({
      ...features,
      months: features.months.map(formatReportingMonth).join(' '),
      dataLoad: features.dataLoad === null ? null : formatReportingMonth(features.dataLoad),
    }).filter(([, value]) => value !== null && value !== false && value !== ''),
  );
}

describe('a label', () => {
  test.each<[string, Record<string, unknown>]>([
    ['Integrationsquote 1) Frauen in %', { figure: 'K2', sex: 'female', unit: 'percent' }],
    ['K2 - Integrationsquote der Männer', { figure: 'K2', sex: 'male' }],
    ['Integrationsquote (K2)', { figure: 'K2' }],
    ['Integrations-\nquote', { figure: 'K2' }],
    ['Integrationsquote der Alleinerziehenden', { figure: 'K2E4' }],
    ['K 3 E 1', { figure: 'K3E1' }],
    ['Quote der Eintritte in geringfügige Beschäftigung', { figure: 'K2E1' }],
    ['Kontinuierliche Beschäftigungen nach Integration', { figure: 'K2E3' }],
    ['Erwerbsfähige Leistungsberechtigte (ELB) 2) 4)', { figure: 'ELB' }],
    ['Bestand LZB insgesamt', { figure: 'LZB', sex: 'total' }],
    ['Integrationen LZB', { figure: 'INT_LZB' }],
    ['Langzeitleistungsbezieher mit vier oder mehr Jahren im Leistungsbezug', { figure: 'LZB_4J' }],
    ['Durchschnittliche Zugangsrate der ELB', { figure: 'K1E3' }],
    ['K1 Veränderung der Summe der Leistungen zum Lebensunterhalt (ohne Unterkunft und Heizung)', { figure: 'K1' }],
    ['K1 Summe der Leistungen zum Lebensunterhalt', { figure: 'K1' }],
    ['K3: Bestand an Langzeitleistungsbeziehenden', { figure: 'K3' }],
    ['K2 Bestand LZB', { rest: 'k2 bestand lzb' }],
    ['Veränderung ELB', { figure: 'K1E2' }],
    ['INT_12', { figure: 'INT', measure: 'twelveMonths' }],
    ['INT_SVB_BD_12', { figure: 'INT_BD', measure: 'twelveMonths' }],
    ['ELB_VM_12', { figure: 'ELB', measure: 'twelveMonths' }],
    ['bs_2am', { figure: 'BS_2AM' }],
    ['lzb_amp', { figure: 'LZB_AMP' }],
    ['JFW Juni 2026', { measure: 'progress', months: '2026-06' }],
    [
      'Jahresfortschrittswerte ohne Wartezeit, Januar bis Juni 2026 (in %)',
      { measure: 'progress', months: '2026-06', waitingPeriod: 0, unit: 'percent' },
    ],
    ['12-Monatswerte', { measure: 'twelveMonths' }],
    ['Monatswerte', { measure: 'month' }],
    ['Daten nach Wartezeit von drei Monaten', { waitingPeriod: 3, rest: 'daten' }],
    ['WZ 0', { waitingPeriod: 0 }],
    ['T-3', { waitingPeriod: 3 }],
    ['Datenstand: September 2026', { role: 'dataLoad', dataLoad: '2026-09' }],
    ['Stand: 20.09.2026', { role: 'dataLoad', dataLoad: '2026-09' }],
    ['Erstellt am 20.09.2026', { rest: 'erstellt am' }],
    ['Berichtsmonat: Juni 2026', { role: 'month', months: '2026-06' }],
    ['Leistungen zum Lebensunterhalt in Tsd. Euro', { figure: 'LLU', unit: 'thousandEuro' }],
    ['LUH (Mio. €)', { figure: 'LUH', unit: 'millionEuro' }],
    ['Betrag in Euro', { role: 'value', unit: 'euro' }],
    ['Wert als Dezimalzahl', { role: 'value', unit: 'fraction' }],
    ['Zähler', { role: 'numerator' }],
    ['Nenner', { role: 'denominator' }],
    ['Träger-Nr.', { role: 'jobcenter' }],
    ['Veränderung zum Vorjahr in %', { derived: true, previousYear: true, unit: 'percent', rest: 'zum' }],
    ['Vorjahr', { previousYear: true }],
    ['davon Frauen', { sex: 'female' }],
    ['w', { sex: 'female' }],
    ['Zusammen', { sex: 'total' }],
    ['Frauen unter 25 Jahren', { sex: 'female', rest: 'unter 25 jahren' }],
    ['2026', { year: 2026 }],
    ['Jan', { monthNumber: 1 }],
    ['1. Quartal 2026', { quarter: true, year: 2026 }],
    ['Q3', { quarter: true }],
  ])('%p is understood', (text, expected) => {
    expect(said(text)).toEqual(expected);
    expect(isUnderstood(readLabel(text))).toBe(!('rest' in expected));
  });

  test.each([
    ['2026-06'],
    ['2026-06-01'],
    ['2026-06-01T00:00:00'],
    ['01.06.2026'],
    ['06.2026'],
    ['6/2026'],
    ['202606'],
    ['Juni 2026'],
    ['Jun 26'],
    ['Jun-26'],
    ['Jun. 2026'],
    ['2026 Juni'],
    ['15. Juni 2026'],
    ["Juni '26"],
  ])('%p is June 2026', (text) => {
    expect(said(text)).toEqual({ months: '2026-06' });
  });

  test.each(['06.26', '06/01/2026', '2026-13', '13.2026', '202613'])('%p names no month', (text) => {
    expect(readLabel(text).months).toEqual([]);
  });

  it('loses its footnotes and nothing else', () => {
    expect(
      ['A 1)', 'A 2) 4)', 'LZB¹', 'INT*', 'INT *)', 'A in % 1)', 'Quote (K2E1)', 'a(1)', '3,0 1)', 'ab 12)'].map(
        withoutFootnotes,
      ),
    ).toEqual(['A', 'A', 'LZB', 'INT', 'INT', 'A in %', 'Quote (K2E1)', 'a(1)', '3,0', 'ab']);
    expect(labelKey(' Bestand\u00a0–  ELB (2) 1) ')).toBe(labelKey('bestand elb 2'));
  });
});

describe('a Jobcenter', () => {
  const known = ['Landkreis Musterland', 'Neuland'];
  it('is one that the workbook knows, with or without what kind of body it is', () => {
    expect(knownJobcenter('Jobcenter Musterland', known)).toBe('Landkreis Musterland');
    expect(knownJobcenter(' neuland', known)).toBe('Neuland');
    expect(knownJobcenter('Jobcenter Landkreis Neuland', known)).toBe('Neuland');
    expect(knownJobcenter('Altland', known)).toBeNull();
    expect(knownJobcenter('Neuland', ['Stadt Neuland', 'Landkreis Neuland'])).toBeNull();
  });
  it('is found in titles', () => {
    expect(jobcenterInLabel('Jobcenter: Altland', known)).toBe('Altland');
    expect(jobcenterInLabel('Jobcenter: Musterland', known)).toBe('Landkreis Musterland');
    expect(jobcenterInLabel('Jobcenter Altland', known)).toBe('Jobcenter Altland');
    expect(jobcenterInLabel('Neuland', known)).toBe('Neuland');
    expect([
      jobcenterInLabel('Kennzahlen', known),
      jobcenterInLabel('', known),
      jobcenterInLabel('Jobcenter', known),
    ]).toEqual([null, null, null]);
  });
  it('is none where a row sums up or compares', () => {
    expect(
      ['Summe', 'Zwischensumme:', 'Insgesamt', 'Gesamtergebnis', 'Durchschnitt', 'Summe Nord'].every(isSubtotal),
    ).toBe(true);
    expect(['Summern', 'Musterland', 'Gesamtschule'].some(isSubtotal)).toBe(false);
    expect(['Niedersachsen', 'Deutschland insgesamt', 'Vergleichstyp IIb', 'Bund'].every(isWiderArea)).toBe(true);
    expect(['Sachsenwald', 'Landshut'].some(isWiderArea)).toBe(false);
  });
});

test.each([
  ['General', 'none'],
  ['Standard', 'none'],
  ['', 'none'],
  ['@', 'text'],
  ['0.0%', 'percent'],
  ['0,00 %', 'percent'],
  ['#,##0', 'plain'],
  ['#,##0.00\\ "€"', 'amount'],
  ['#,##0.00 [$€-407]', 'amount'],
  ['#,##0 "Euro"', 'amount'],
  ['mmm yy', 'date'],
  ['[$-407]mmmm yyyy', 'date'],
  ['dd.mm.yyyy', 'date'],
  ['0 "Personen"', 'plain'],
  ['[Red]-0.0;0.0', 'plain'],
  ['0.00E+00', 'plain'],
  ['+0.0%;-0.0%', 'percent'],
  ['TT.MM.JJJJ', 'date'],
  ['[h]:mm', 'date'],
  ['0" %"', 'plain'],
] as const)('the format %p means %p', (code, meaning) => {
  expect(formatMeaning(code)).toBe(meaning);
});

test('numerators and denominators are the quantities of the formula', () => {
  expect(figurePart('K2', 'numerator', 'twelveMonths')).toEqual({
    figure: 'INT',
    measure: 'twelveMonths',
    monthOffset: 0,
  });
  expect(figurePart('K2', 'denominator', 'progress')).toEqual({ figure: 'ELB', measure: 'progress', monthOffset: 0 });
  expect(figurePart('K1', 'numerator', 'twelveMonths')).toEqual({ figure: 'LLU', measure: 'month', monthOffset: 0 });
  expect(figurePart('K3', 'denominator', 'progress')).toEqual({ figure: 'LZB', measure: 'progress', monthOffset: -12 });
  expect(figurePart('K3E2', 'numerator', 'month')).toEqual({ figure: 'LZB_AMP', measure: 'month', monthOffset: 0 });
  expect(figurePart('K3E2', 'denominator', 'progress')).toEqual({ figure: 'LZB', measure: 'progress', monthOffset: 0 });
  expect(figurePart('K1E4', 'numerator', 'twelveMonths')).toEqual({
    figure: 'ELB_ABGANG',
    measure: 'twelveMonths',
    monthOffset: 0,
  });
  expect(figurePart('K1E4', 'denominator', 'month')).toEqual({ figure: 'ELB', measure: 'month', monthOffset: 0 });
  expect(figurePart('K2E3', 'numerator', 'twelveMonths')).toEqual({
    figure: 'BS_KONT',
    measure: 'twelveMonths',
    monthOffset: 0,
  });
  expect([figurePart('K2E3', 'denominator', 'twelveMonths'), figurePart('ELB', 'numerator', 'month')]).toEqual([
    null,
    null,
  ]);
  expect((['K1', 'K3', 'K3E2', 'ELB', 'K2', 'K3E3', 'K2E3'] as const).map(naturalMeasure)).toEqual([
    'month',
    'month',
    'month',
    'month',
    'twelveMonths',
    'twelveMonths',
    'twelveMonths',
  ]);
});

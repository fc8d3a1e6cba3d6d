import { formatMeaning } from '../../../src/domain/import';
import { figurePart, naturalMeasure } from '../../../src/domain/import/figure-parts';
import {
  isSubtotal,
  isWiderArea,
  jobcenterInLabel,
  knownJobcenter,
} from '../../../src/domain/import/jobcenter-in-label';
import { labelKey, labelWords, withoutFootnotes } from '../../../src/domain/import/label-text';
import { readMonthCell } from '../../../src/domain/import/months-in-text';
import { isUnderstood, readLabel } from '../../../src/domain/import/read-label';
import { formatReportingMonth } from '../../../src/domain/months';
import { monthOf } from '../../fakes/import-files';

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

  const each = (texts: string, expected: Record<string, unknown>): void => {
    for (const text of texts.split(' | ')) expect([text, said(text)]).toEqual([text, expected]);
  };

  it('is the word of a column', () => {
    each('Einheit | Maßeinheit', { role: 'unit' });
    each('Jahr | Berichtsjahr', { role: 'year' });
    each(
      'Jobcenter | Name des Jobcenters | Jobcenter-Name | Region | Gebiet | Träger Nr | TrägerNr | Träger-Nummer | Trägernummer',
      { role: 'jobcenter' },
    );
    each('Wert | Werte | Quote | Kennzahlenwert', { role: 'value' });
    each('Nr. | lfd. Nr. | ID | Bemerkung | Anmerkung | Quelle', { role: 'ignore' });
    each('Rang', { role: 'ignore', derived: true });
    each('Kennzahl', { role: 'figure' });
    each('Art', { role: 'measure' });
    each('Geschlecht', { role: 'sex' });
    each('Wartezeit', { role: 'waitingPeriod' });
    each('Ladestand | Datenstand', { role: 'dataLoad' });
    each(' - ', {});
  });

  it('is a Wartezeit', () => {
    each('ohne Wartezeit | ohne Wartezeiten | WZ=0 | WZ = 0 | T-0 | t - 0', { waitingPeriod: 0 });
    each('Wartezeit von einem Monat | nach Wartezeit einen Monat | 1 Monat Wartezeit | T-1', { waitingPeriod: 1 });
    each('mit WZ zwei | 2 Monate Wartezeit | nach zwei Monaten Wartezeit | t - 2', { waitingPeriod: 2 });
    each('Wartezeit 3 | WZ 3 | WZ3 | mit drei Monaten Wartezeit | nach Wartezeit von drei Monaten', {
      waitingPeriod: 3,
    });
    each('Wartezeit von 12 Monaten | 12 Monate Wartezeit', { waitingPeriod: 12 });
    each('Wartezeit 123', { rest: 'wartezeit 123' });
  });

  it('is an art', () => {
    each(
      'JFW | Jahresfortschritt | Jahresfortschritts | Jahresfortschrittswert | Jahresfortschrittswerte | Jahresfortschrittswertes | Jahresfortschrittswert (JFW) | Jahresendwert | Jahresendwerte | Jahresendwerten',
      { measure: 'progress' },
    );
    each(
      '12M | 12 Monate | zwölf Monate | 12 Monatswerte | 12-Monats-Werte | 12-Monats-Durchschnitt | 12 Monatssumme | 12-Monate-Summen | zwölf-Monatswert | 12-Monatswert',
      { measure: 'twelveMonths' },
    );
    each('Monatswert | Monatswerte | Monatswerten | Einzelmonat | Einzelmonate | Einzelmonaten', { measure: 'month' });
  });

  it('is a sex', () => {
    each('Frauen | weiblich | w | f | F | davon Frauen | darunter Frauen | dar. weiblich', { sex: 'female' });
    each('Männer | Maenner | männlich | maennlich | m | dav. Männer', { sex: 'male' });
    each('gesamt | insgesamt | zusammen | g', { sex: 'total' });
    each('Frauen und Männer', { sex: 'female', rest: 'und männer' });
    each('w 2', { rest: 'w 2' });
  });

  it('is a unit', () => {
    each('Tsd € | Angaben in Tausend Euro | Werte in Tsd. EUR | in 1 000 Euro | 1.000 € | 1000 EUR | in T€ | TEUR', {
      unit: 'thousandEuro',
    });
    each('Mio € | in Millionen Euro | Angaben in Mio. EUR | Werte in Mio. €', { unit: 'millionEuro' });
    each('EUR | € | Euro | Angaben in Euro', { unit: 'euro' });
    each('Werte in % | Prozent | in v. H. | v.h. | vH', { unit: 'percent' });
    each('Dezimalzahl | als Dezimalwert | Anteilswert', { unit: 'fraction' });
    each('Personen | in Personen', { unit: 'count' });
  });

  it('is computed from others or of the year before', () => {
    each(
      'Veränderung | Veränderungen | Veränderungsrate | Veränd. | Differenz | Abweichung | Abw. | Rangplatz | Soll | Zielwert | Ziel | Zielerreichung | Zielerreichungsgrad | Prognose | Plan | Planwert | Summe | Durchschnitt | Mittelwert | Median | Delta | Δ',
      { derived: true },
    );
    each(
      'Vorjahr | Vorjahr. | Vorjahres | Vorjahreswert | Vorjahreswerte | Vorjahresmonat | Vorjahresmonats | VJ | vj.',
      { previousYear: true },
    );
  });

  it('is a day on which something was printed, which is no Ladestand', () => {
    each('Druckdatum 01.06.2026', { rest: 'druckdatum' });
    each('Veröffentlichung: 06.2026', { rest: 'veröffentlichung' });
    each('Gedruckt am 1.6.2026', { rest: 'gedruckt am' });
    each('Exportdatum 06.2026', { rest: 'exportdatum' });
    each('Abrufdatum Juni 2026', { rest: 'abrufdatum' });
    each('Stichtag 30.06.2026', { rest: 'stichtag' });
    each('Stand Juni 2026', { role: 'dataLoad', dataLoad: '2026-06' });
  });

  it('is a month in any spelling, the last one of a span', () => {
    each('Januar bis März 2026 | Januar - März 2026 | Jan 2026 bis Mrz 2026 | Maerz 2026 | Mär 26', {
      months: '2026-03',
    });
    each('Mai 2026, Juni 2026', { months: '2026-05 2026-06' });
    each('Juni 2026, Juni 2026 | 2026/6 | 2026-Juni | 2026-6 | 2026-06-15 12:30 | 2026-06-15T12:30:15.250Z', {
      months: '2026-06',
    });
    each('15.06.2026 12:30 | 15.06.2026 12:30:15 | 2026 Jun.', { months: '2026-06' });
    each('Jänner 2026 | Jan. 2026', { months: '2026-01' });
    each('Feb 2026 | Februar 2026', { months: '2026-02' });
    each('Apr 2026 | April 2026', { months: '2026-04' });
    each('Jul 2026 | Juli 2026', { months: '2026-07' });
    each('Aug 2026 | August 2026', { months: '2026-08' });
    each('Sept. 2026 | Sep 2026 | September 2026', { months: '2026-09' });
    each('Okt 2026 | Oktober 2026', { months: '2026-10' });
    each('Nov 2026 | November 2026', { months: '2026-11' });
    each('2026 Dez. | 12/2026 | Dezember 2026', { months: '2026-12' });
    each("31. Mai '26", { months: '2026-05' });
    each('Mai Juni | Juni', { monthNumber: 6 });
    each('2026 2025', { year: 2025 });
    each('5 Mai 2026', { months: '2026-05', rest: '5' });
    each('202600', { rest: '202600' });
    each('2004-06', { rest: '2004 06' });
  });

  it('is a quarter, which is no month', () => {
    each('Q 4 | 2. Vierteljahr | III. Quartal | IV. Quartal | Quartal | Vierteljahr | 1 Quartal', { quarter: true });
    each('3.Quartal 2025 | Q3 2025', { quarter: true, year: 2025 });
  });

  it('is a figure by its code, its name or both', () => {
    each('ELB_12 | ELB 12 | ELB_VM_12 | elb vm 12', { figure: 'ELB', measure: 'twelveMonths' });
    each('K2_12', { figure: 'K2', measure: 'twelveMonths' });
    each('XYZ_12', { rest: 'xyz 12' });
    each('K 2 E 4 | k2e4 | Integrationsquote Alleinerziehende (K2E4)', { figure: 'K2E4' });
    each('K2 (Integrationsquote) | Integrationsquote K2 | Kennzahl K2', { figure: 'K2' });
    each('K3 LZB | LZB K3', { figure: 'K3' });
    each('K1 LLU', { figure: 'K1' });
    each('K1E2 ELB', { figure: 'K1E2' });
    each('K2 K3', { rest: 'k2 k3' });
    each('K2 LZB', { rest: 'k2 lzb' });
    each('Zugänge ELB | Zugang an ELB', { figure: 'ELB_ZUGANG' });
    each('Abgänge an ELB | Abgang ELB', { figure: 'ELB_ABGANG' });
    each('Erwerbsfähiger Leistungsberechtigter | Zahl der erwerbsfähigen Leistungsberechtigten', { figure: 'ELB' });
    each(
      'Langzeitleistungsbezieher | Langzeitleistungsbezieherinnen | Bestand an Langzeitleistungsbeziehern | Langzeitleistungsbeziehende',
      { figure: 'LZB' },
    );
    each('alleinerziehende ELB | Alleinerziehende (ELB)', { figure: 'ELB_ALLEIN' });
    each('Integrationen | Zahl der Integrationen | Anzahl Integrationen', { figure: 'INT' });
    each('Integrationen in sozialversicherungspflichtige Beschäftigung', { figure: 'INT' });
    each('Kontinuierliche Beschäftigung', { figure: 'K2E3' });
    each('Quote der Eintritte in geringfügige Beschäftigungen', { figure: 'K2E1' });
    each('Integrationsquote Alleinerziehender | Integrationsquote alleinerziehende', { figure: 'K2E4' });
    each('Veränderung ELB', { figure: 'K1E2' });
    each('Integrationen Alleinerziehende | Integrationen Alleinerziehender', { figure: 'INT_ALLEIN' });
    each('Aktivierungsquote', { figure: 'K3E2' });
    each('Nachhaltigkeit der Integrationen', { figure: 'K2E3' });
    each('Veränderung LUH | Veränderung Leistungen für Unterkunft und Heizung', { figure: 'K1E1' });
    each('Veränderung LLU | Veränderung Leistungen zum Lebensunterhalt', { figure: 'K1' });
    each('Kosten der Unterkunft und Heizung', { figure: 'LUH' });
    each('Leistungen zur Sicherung des Lebensunterhalts ohne Unterkunft und Heizung', { figure: 'LLU' });
    each('Integrationsquote Langzeitleistungsbezieher', { figure: 'K3E1' });
    each('Quote Eintritte öffentlich geförderte Beschäftigung', { figure: 'K2E2' });
    each('Langzeitleistungsbeziehende mit 4 Jahren | Langzeitleistungsbeziehende seit vier Jahren', {
      figure: 'LZB_4J',
    });
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

  test.each<[string | number, boolean, unknown]>([
    [6, false, { kind: 'monthNumber', monthNumber: 6 }],
    [' 06 ', false, { kind: 'monthNumber', monthNumber: 6 }],
    ['12', false, { kind: 'monthNumber', monthNumber: 12 }],
    ['Juni', false, { kind: 'monthNumber', monthNumber: 6 }],
    [202606, false, { kind: 'month', month: monthOf('2026-06') }],
    ['Mai Juni 2026', false, { kind: 'month', month: monthOf('2026-06') }],
    [46174, true, { kind: 'month', month: monthOf('2026-06') }],
    ['1. Quartal', false, { kind: 'quarter' }],
    ['13', false, { kind: 'unreadable' }],
    [0, false, { kind: 'unreadable' }],
    [2026, false, { kind: 'unreadable' }],
    [6.5, false, { kind: 'unreadable' }],
    [1, true, { kind: 'unreadable' }],
    ['Juni 2026 Juli 2026', false, { kind: 'unreadable' }],
    ['bald', false, { kind: 'unreadable' }],
  ])('%p in a column of months (a date: %p) is %p', (cell, isDate, expected) => {
    expect(readMonthCell(cell, isDate, labelWords)).toEqual(expected);
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
    expect(
      [
        'LZB¹²',
        'LZB¹)',
        'INT**',
        'INT **)',
        'A 1), 2)',
        '1) A',
        'A (siehe 1)',
        'A (b) c 1)',
        'A 123)',
        'ELB1)',
        'a) b) 1)',
        '*',
        'A * B',
      ].map(withoutFootnotes),
    ).toEqual(['LZB', 'LZB', 'INT', 'INT', 'A,', 'A', 'A (siehe 1)', 'A (b) c', 'A 123)', 'ELB', 'a) b)', '', 'A B']);
    expect(labelKey(' Bestand\u00a0–  ELB (2) 1) ')).toBe(labelKey('bestand elb 2'));
    expect(labelWords('Integra\u00adtions-\r\n  quote\u202fder [Frauen]; {„K2“}|alle:_so')).toBe(
      ' integrationsquote der frauen k2 alle so ',
    );
    expect(labelWords('A-\nB')).toBe(' a- b ');
    expect([labelWords(' '), labelKey('Jan.-Juni / 2026'), labelKey(' – ')]).toEqual([' ', 'jan juni 2026', '']);
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
  it('is found in titles', () => {
    expect(jobcenterInLabel(' Träger : Altland ', known)).toBe('Altland');
    expect(jobcenterInLabel('Region:Altland', known)).toBe('Altland');
    expect(jobcenterInLabel('Gebiet: Musterland', known)).toBe('Landkreis Musterland');
    expect(jobcenterInLabel('Jobcenter:', known)).toBeNull();
    expect(jobcenterInLabel('Kommunales  Jobcenter  Altland', known)).toBe('Kommunales  Jobcenter  Altland');
    expect(jobcenterInLabel('Zahlen des Jobcenter Altland', known)).toBeNull();
    expect(jobcenterInLabel('Jobcenter 2026', known)).toBeNull();
    expect(jobcenterInLabel(`Jobcenter A${'b'.repeat(69)}`, known)).toHaveLength(80);
    expect(jobcenterInLabel(`Jobcenter A${'b'.repeat(70)}`, known)).toBeNull();
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
    expect(['Sachsenwald', 'Landshut', 'Kreis Hessen', 'Bund der Kreise'].some(isWiderArea)).toBe(false);
    const areas =
      'Deutschland,Bund,Bundesgebiet,Westdeutschland,Ostdeutschland,Land,Typ IIb,Vergleichstyp,Vergleichstyp IIb,Baden-Württemberg,Bayern,Brandenburg,Hessen,Mecklenburg-Vorpommern,Nordrhein-Westfalen,Rheinland-Pfalz,Saarland,Sachsen,Sachsen-Anhalt,Schleswig-Holstein,Thüringen, Hessen gesamt ,Bund  insgesamt';
    for (const area of areas.split(',')) expect([area, isWiderArea(area)]).toEqual([area, true]);
    const sums =
      'Summe,Ergebnis,Gesamtsumme,Gesamtergebnis,Teilergebnis,gesamt,insgesamt,Durchschnitt,Mittelwert,Median,Total,Ø,alle, Summe ,Zwischenergebnis,Summe (Nord),Summe:,nachrichtlich: Land';
    for (const sum of sums.split(',')) expect([sum, isSubtotal(sum)]).toEqual([sum, true]);
    expect(['Teilsumme x', 'keine Summe', 'Totalisator'].some(isSubtotal)).toBe(false);
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
  [' @ ', 'text'],
  [' General ', 'none'],
  ['General" Euro"', 'amount'],
  ['General" Personen"', 'plain'],
  ['"Standard "0', 'plain'],
  ['[hh]:mm', 'date'],
  ['[mm]:ss', 'date'],
  ['[ss]', 'date'],
  ['[Blue]General', 'plain'],
  ['[$USD-409] #,##0', 'plain'],
  ['[$EUR] #,##0', 'amount'],
  ['[$€] #,##0', 'amount'],
  ['#,##0 EUR', 'amount'],
  ['[Magenta]0', 'plain'],
  ['0;dd.mm.yyyy', 'plain'],
  ['0_m', 'plain'],
  ['*d0', 'plain'],
  ['0\\d', 'plain'],
  ['##0.0E-0', 'plain'],
  ['hh:mm', 'date'],
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

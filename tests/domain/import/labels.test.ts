import { isUnderstood, readLabel } from '../../../src/domain/import/read-label';
import { said, says, type LabelCase } from './label-cases';

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

  describe('is the word of a column', () => {
    it.each<LabelCase>([
      ['Einheit | Maßeinheit', { role: 'unit' }],
      ['Jahr | Berichtsjahr', { role: 'year' }],
      [
        'Jobcenter | Name des Jobcenters | Jobcenter-Name | Region | Gebiet | Träger Nr | TrägerNr | Träger-Nummer | Trägernummer',
        { role: 'jobcenter' },
      ],
      ['Wert | Werte | Quote | Kennzahlenwert', { role: 'value' }],
      ['Nr. | lfd. Nr. | ID | Bemerkung | Anmerkung | Quelle', { role: 'ignore' }],
      ['Rang', { role: 'ignore', derived: true }],
      ['Kennzahl', { role: 'figure' }],
      ['Art', { role: 'measure' }],
      ['Geschlecht', { role: 'sex' }],
      ['Wartezeit', { role: 'waitingPeriod' }],
      ['Ladestand | Datenstand', { role: 'dataLoad' }],
      [' - ', {}],
    ])('%s', says);
  });

  describe('is a Wartezeit', () => {
    it.each<LabelCase>([
      ['ohne Wartezeit | ohne Wartezeiten | WZ=0 | WZ = 0 | T-0 | t - 0', { waitingPeriod: 0 }],
      ['Wartezeit von einem Monat | nach Wartezeit einen Monat | 1 Monat Wartezeit | T-1', { waitingPeriod: 1 }],
      ['mit WZ zwei | 2 Monate Wartezeit | nach zwei Monaten Wartezeit | t - 2', { waitingPeriod: 2 }],
      ['Wartezeit 3 | WZ 3 | WZ3 | mit drei Monaten Wartezeit | nach Wartezeit von drei Monaten', { waitingPeriod: 3 }],
      ['Wartezeit von 12 Monaten | 12 Monate Wartezeit', { waitingPeriod: 12 }],
      ['Wartezeit 123', { rest: 'wartezeit 123' }],
    ])('%s', says);
  });

  describe('is an art', () => {
    it.each<LabelCase>([
      [
        'JFW | Jahresfortschritt | Jahresfortschritts | Jahresfortschrittswert | Jahresfortschrittswerte | Jahresfortschrittswertes | Jahresfortschrittswert (JFW) | Jahresendwert | Jahresendwerte | Jahresendwerten',
        { measure: 'progress' },
      ],
      [
        '12M | 12 Monate | zwölf Monate | 12 Monatswerte | 12-Monats-Werte | 12-Monats-Durchschnitt | 12 Monatssumme | 12-Monate-Summen | zwölf-Monatswert | 12-Monatswert',
        { measure: 'twelveMonths' },
      ],
      ['Monatswert | Monatswerte | Monatswerten | Einzelmonat | Einzelmonate | Einzelmonaten', { measure: 'month' }],
    ])('%s', says);
  });

  describe('is a sex', () => {
    it.each<LabelCase>([
      ['Frauen | weiblich | w | f | F | davon Frauen | darunter Frauen | dar. weiblich', { sex: 'female' }],
      ['Männer | Maenner | männlich | maennlich | m | dav. Männer', { sex: 'male' }],
      ['gesamt | insgesamt | zusammen | g', { sex: 'total' }],
      ['Frauen und Männer', { sex: 'female', rest: 'und männer' }],
      ['w 2', { rest: 'w 2' }],
    ])('%s', says);
  });

  describe('is a unit', () => {
    it.each<LabelCase>([
      [
        'Tsd € | Angaben in Tausend Euro | Werte in Tsd. EUR | in 1 000 Euro | 1.000 € | 1000 EUR | in T€ | TEUR',
        { unit: 'thousandEuro' },
      ],
      ['Mio € | in Millionen Euro | Angaben in Mio. EUR | Werte in Mio. €', { unit: 'millionEuro' }],
      ['EUR | € | Euro | Angaben in Euro', { unit: 'euro' }],
      ['Werte in % | Prozent | in v. H. | v.h. | vH', { unit: 'percent' }],
      ['Dezimalzahl | als Dezimalwert | Anteilswert', { unit: 'fraction' }],
      ['Personen | in Personen', { unit: 'count' }],
    ])('%s', says);
  });

  describe('is computed from others or of the year before', () => {
    it.each<LabelCase>([
      [
        'Veränderung | Veränderungen | Veränderungsrate | Veränd. | Differenz | Abweichung | Abw. | Rangplatz | Soll | Zielwert | Ziel | Zielerreichung | Zielerreichungsgrad | Prognose | Plan | Planwert | Summe | Durchschnitt | Mittelwert | Median | Delta | Δ',
        { derived: true },
      ],
      [
        'Vorjahr | Vorjahr. | Vorjahres | Vorjahreswert | Vorjahreswerte | Vorjahresmonat | Vorjahresmonats | VJ | vj.',
        { previousYear: true },
      ],
    ])('%s', says);
  });

  describe('is a day on which something was printed, which is no Ladestand', () => {
    it.each<LabelCase>([
      ['Druckdatum 01.06.2026', { rest: 'druckdatum' }],
      ['Veröffentlichung: 06.2026', { rest: 'veröffentlichung' }],
      ['Gedruckt am 1.6.2026', { rest: 'gedruckt am' }],
      ['Exportdatum 06.2026', { rest: 'exportdatum' }],
      ['Abrufdatum Juni 2026', { rest: 'abrufdatum' }],
      ['Stichtag 30.06.2026', { rest: 'stichtag' }],
      ['Stand Juni 2026', { role: 'dataLoad', dataLoad: '2026-06' }],
    ])('%s', says);
  });

  describe('is a figure by its code, its name or both', () => {
    it.each<LabelCase>([
      ['ELB_12 | ELB 12 | ELB_VM_12 | elb vm 12', { figure: 'ELB', measure: 'twelveMonths' }],
      ['K2_12', { figure: 'K2', measure: 'twelveMonths' }],
      ['XYZ_12', { rest: 'xyz 12' }],
      ['K 2 E 4 | k2e4 | Integrationsquote Alleinerziehende (K2E4)', { figure: 'K2E4' }],
      ['K2 (Integrationsquote) | Integrationsquote K2 | Kennzahl K2', { figure: 'K2' }],
      ['K3 LZB | LZB K3', { figure: 'K3' }],
      ['K1 LLU', { figure: 'K1' }],
      ['K1E2 ELB', { figure: 'K1E2' }],
      ['K2 K3', { rest: 'k2 k3' }],
      ['K2 LZB', { rest: 'k2 lzb' }],
      ['Zugänge ELB | Zugang an ELB', { figure: 'ELB_ZUGANG' }],
      ['Abgänge an ELB | Abgang ELB', { figure: 'ELB_ABGANG' }],
      ['Erwerbsfähiger Leistungsberechtigter | Zahl der erwerbsfähigen Leistungsberechtigten', { figure: 'ELB' }],
      [
        'Langzeitleistungsbezieher | Langzeitleistungsbezieherinnen | Bestand an Langzeitleistungsbeziehern | Langzeitleistungsbeziehende',
        { figure: 'LZB' },
      ],
      ['alleinerziehende ELB | Alleinerziehende (ELB)', { figure: 'ELB_ALLEIN' }],
      ['Integrationen | Zahl der Integrationen | Anzahl Integrationen', { figure: 'INT' }],
      ['Integrationen in sozialversicherungspflichtige Beschäftigung', { figure: 'INT' }],
      ['Kontinuierliche Beschäftigung', { figure: 'K2E3' }],
      ['Quote der Eintritte in geringfügige Beschäftigungen', { figure: 'K2E1' }],
      ['Integrationsquote Alleinerziehender | Integrationsquote alleinerziehende', { figure: 'K2E4' }],
      ['Veränderung ELB', { figure: 'K1E2' }],
      ['Integrationen Alleinerziehende | Integrationen Alleinerziehender', { figure: 'INT_ALLEIN' }],
      ['Aktivierungsquote', { figure: 'K3E2' }],
      ['Nachhaltigkeit der Integrationen', { figure: 'K2E3' }],
      ['Veränderung LUH | Veränderung Leistungen für Unterkunft und Heizung', { figure: 'K1E1' }],
      ['Veränderung LLU | Veränderung Leistungen zum Lebensunterhalt', { figure: 'K1' }],
      ['Kosten der Unterkunft und Heizung', { figure: 'LUH' }],
      ['Leistungen zur Sicherung des Lebensunterhalts ohne Unterkunft und Heizung', { figure: 'LLU' }],
      ['Integrationsquote Langzeitleistungsbezieher', { figure: 'K3E1' }],
      ['Quote Eintritte öffentlich geförderte Beschäftigung', { figure: 'K2E2' }],
      ['Langzeitleistungsbeziehende mit 4 Jahren | Langzeitleistungsbeziehende seit vier Jahren', { figure: 'LZB_4J' }],
    ])('%s', says);
  });
});

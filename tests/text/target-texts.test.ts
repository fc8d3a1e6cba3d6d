import { monthOfYear } from '../../src/domain/months';
import type { GapUnit, TargetNote, TargetRowFault } from '../../src/domain/target-table';
import { targetNotesText, targetNoteText } from '../../src/text/target-note-texts';
import { targetRowFaultText } from '../../src/text/target-row-texts';
import { month } from '../fakes/figure-rows';
import { key } from './every-fault';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const said = (note: TargetNote): string => plain(targetNoteText(note));

describe('what Ist is', () => {
  const basis = { code: 'basis', dataLoad: month(2026, 6), origin: 'computed', stock: 'monthBefore' } as const;

  it.each([
    [1, 'Stand Januar 2026', 'Bestand Dezember', 'Bestand Januar'],
    [2, 'Stand Januar bis Februar 2026', 'Bestand Dezember bis Januar', 'Bestand Januar bis Februar'],
    [6, 'Stand Januar bis Juni 2026', 'Bestand Dezember bis Mai', 'Bestand Januar bis Juni'],
    [12, 'Jahresendwert 2026', 'Bestand Dezember bis November', 'Bestand Januar bis Dezember'],
  ])('in month %p', (no, period, before, same) => {
    const at = month(2026, no);
    expect(monthOfYear(at)).toBe(no);
    const middle = 'Ladestand Juni 2026, aus Monatswerten';
    expect(said({ ...basis, month: at })).toBe(`${period}, ${middle}, ${before}.`);
    expect(said({ ...basis, month: at, stock: 'sameMonth' })).toBe(`${period}, ${middle}, ${same}.`);
    expect(said({ ...basis, month: at, stock: null })).toBe(`${period}, ${middle}.`);
  });

  it('where it was delivered, and where nothing names the Ladestand', () => {
    const delivered = { ...basis, month: month(2026, 6), origin: 'delivered', stock: null } as const;
    expect(said(delivered)).toBe('Stand Januar bis Juni 2026, Ladestand Juni 2026, geliefert.');
    expect(said({ ...delivered, dataLoad: null })).toBe('Stand Januar bis Juni 2026, Ladestand unbekannt, geliefert.');
  });
});

describe('the gap', () => {
  it.each<[number, number, GapUnit, string]>([
    [11.5, 11.5, 'persons', 'Das Ist liegt 11,5 Personen über dem Soll.'],
    [-15, 15, 'persons', 'Das Ist liegt 15 Personen unter dem Soll.'],
    [1, 1, 'persons', 'Das Ist liegt 1 Person über dem Soll.'],
    [0.04, 0, 'persons', 'Das Ist liegt weniger als 0,1 Personen über dem Soll.'],
    [-10_000.4, 10_000, 'euro', 'Das Ist liegt 10.000 Euro unter dem Soll.'],
    [1.2, 1, 'euro', 'Das Ist liegt 1 Euro über dem Soll.'],
    [-0.3, 0, 'euro', 'Das Ist liegt weniger als 1 Euro unter dem Soll.'],
    [-1, 1, 'events', 'Das Ist liegt 1 Fall unter dem Soll.'],
    [-280, 280, 'events', 'Das Ist liegt 280 Fälle unter dem Soll.'],
    // A Soll of 105,3 against 105: not reached, and not equal.
    [-0.3, 0, 'events', 'Das Ist liegt weniger als 1 Fall unter dem Soll.'],
    [0, 0, 'events', 'Ist und Soll sind gleich.'],
    [0, 0, 'euro', 'Ist und Soll sind gleich.'],
  ])('%p, printed %p apart, %s', (value, shown, unit, text) => {
    expect(said({ code: 'gap', value, shown, unit })).toBe(text);
  });
});

describe('what is still needed', () => {
  it.each([
    [
      'K2',
      385,
      3900,
      'Bis zum Jahresende fehlen noch 385 Integrationen, wenn der Bestand im Mittel 3.900 Personen beträgt.',
    ],
    [
      'K2',
      1,
      3900.25,
      'Bis zum Jahresende fehlt noch 1 Integration, wenn der Bestand im Mittel 3.900,3 Personen beträgt.',
    ],
    [
      'K3E1',
      1200,
      10,
      'Bis zum Jahresende fehlen noch 1.200 Integrationen, wenn der Bestand im Mittel 10 Personen beträgt.',
    ],
    [
      'K2',
      0,
      3900,
      'Für die Zielquote am Jahresende reichen die bisherigen Integrationen, wenn der Bestand im Mittel 3.900 Personen beträgt.',
    ],
    ['K2E1', 12, 10, 'Bis zum Jahresende fehlen noch 12 Eintritte, wenn der Bestand im Mittel 10 Personen beträgt.'],
    ['K2E2', 1, 10, 'Bis zum Jahresende fehlt noch 1 Eintritt, wenn der Bestand im Mittel 10 Personen beträgt.'],
    [
      'K2E2',
      0,
      10,
      'Für die Zielquote am Jahresende reichen die bisherigen Eintritte, wenn der Bestand im Mittel 10 Personen beträgt.',
    ],
  ] as const)('%s: %p at %p', (figure, needed, expectedStock, text) => {
    expect(said({ code: 'needed', figure, needed, expectedStock })).toBe(text);
  });
});

describe('why there is no comparison', () => {
  const missing = { code: 'dataLoadMissing', key, needed: month(2025, 6), available: [month(2025, 9)] } as const;
  const texts = [
    [
      missing,
      'Gleicher Ladestand fehlt: INT für Juni 2025 mit Ladestand Juni 2025 (vorhanden: September 2025). Bitte ergänzen Sie diesen Wert.',
    ],
    [
      { code: 'originsDiffer' },
      'Der Wert des einen Jahres ist geliefert, der des anderen aus Monaten berechnet. Bitte ergänzen Sie den gelieferten Wert (Art JFW) des anderen Jahres.',
    ],
    [
      { code: 'dataLoadUnknown', key, row: 7 },
      'Der Ladestand zu INT für Juni 2025 fehlt (Zeile 7). Bitte tragen Sie ihn ein.',
    ],
  ] as const;

  it.each(texts)('%j', (reason, text) => {
    expect(said({ code: 'notComparable', reason })).toBe(text);
    expect(said({ code: 'changeMissing', reason })).toBe(`Ohne Veränderung zum Vorjahr: ${text}`);
  });
});

it.each<[TargetNote, string]>([
  [{ code: 'targetFault', fault: { code: 'targetValueMissing' } }, 'Der Zielwert fehlt. Bitte tragen Sie ihn ein.'],
  [
    { code: 'actualMissing', fault: { code: 'figureNotFound', key } },
    'Ist: Der Wert INT für Juni 2025 steht nicht in der Tabelle. Bitte tragen Sie ihn ein, sobald er vorliegt.',
  ],
  [
    { code: 'previousMissing', fault: { code: 'previousIsZero' } },
    'Vorjahr: Der Vorjahreswert ist 0. Zu 0 gibt es keine Veränderung in Prozent. Bitte prüfen Sie den Vorjahreswert.',
  ],
  [{ code: 'roundingDecided', unrounded: 'reached' }, 'Rundungsabhängig: Ohne Rundung wäre das Ziel erreicht.'],
  [
    { code: 'roundingDecided', unrounded: 'notReached' },
    'Rundungsabhängig: Ohne Rundung wäre das Ziel nicht erreicht.',
  ],
  [
    { code: 'levelDisagrees', byLevel: 'reached' },
    'Rundungsabhängig: Im Vergleich von Ist und Soll, beide gerundet, wäre das Ziel erreicht.',
  ],
  [{ code: 'stillGrowing' }, 'Der Zielwert gilt für das ganze Jahr; das Ist wächst noch bis Dezember.'],
  [
    { code: 'comparableLoad', dataLoad: month(2026, 9) },
    'Mit Ladestand September 2026 sind beide Jahre vergleichbar; bitte wählen Sie ihn.',
  ],
  [{ code: 'newerLoad', dataLoad: month(2026, 9) }, 'Ein neuerer Ladestand liegt vor: September 2026.'],
  [{ code: 'directionUnusual', expected: 'higher' }, 'Die Richtung weicht von der Kennzahl ab: Üblich ist hoch.'],
  [{ code: 'directionUnusual', expected: 'lower' }, 'Die Richtung weicht von der Kennzahl ab: Üblich ist niedrig.'],
  [{ code: 'monitoringOnly' }, 'Das Ziel wird nur beobachtet; einen Zielwert gibt es nicht.'],
  [
    { code: 'judgedByHand' },
    'Das Ziel wird nicht berechnet; maßgeblich ist, was an Schritten und Kriterien vereinbart ist.',
  ],
])('%j', (note, text) => {
  expect(said(note)).toBe(text);
});

it('sentences follow one another with a blank', () => {
  expect(targetNotesText([{ code: 'gap', value: 0, shown: 0, unit: 'euro' }, { code: 'stillGrowing' }])).toBe(
    'Ist und Soll sind gleich. Der Zielwert gilt für das ganze Jahr; das Ist wächst noch bis Dezember.',
  );
  expect(targetNotesText([])).toBe('');
});

describe('rows of targets', () => {
  const forms = 'Bitte tragen Sie Veränderung, Quote, Anzahl, Beobachtung oder Schritte ein.';
  const chooseQuota = 'Bitte tragen Sie die Anzahl ein oder wählen Sie als Form Quote oder Veränderung.';

  it.each<[TargetRowFault, string]>([
    [
      { code: 'targetYearInvalid', text: '' },
      'Das Jahr fehlt. Bitte tragen Sie in „Jahr“ das Jahr der Vereinbarung ein.',
    ],
    [
      { code: 'targetYearInvalid', text: '2026/27' },
      'Das Jahr „2026/27“ ist nicht lesbar. Bitte tragen Sie eine Jahreszahl ein, zum Beispiel 2026.',
    ],
    [
      { code: 'targetNumberInvalid' },
      'Die Nummer des Ziels fehlt oder ist keine ganze Zahl. Bitte tragen Sie in „Nr“ eine ganze Zahl ab 1 ein.',
    ],
    [{ code: 'targetIndicatorMissing' }, 'Die Kennzahl fehlt. Bitte tragen Sie zum Beispiel K2 ein.'],
    [
      { code: 'targetIndicatorUnknown', text: 'K9' },
      'Die Kennzahl „K9“ ist nicht bekannt. Bitte tragen Sie zum Beispiel K2 ein.',
    ],
    [
      { code: 'targetSexUnknown', text: 'divers' },
      'Das Geschlecht „divers“ ist nicht bekannt. Möglich ist gesamt, Frauen oder Männer. Bitte ändern Sie die Angabe.',
    ],
    [{ code: 'targetFormMissing' }, `Die Form fehlt. ${forms}`],
    [{ code: 'targetFormUnknown', text: 'Wunsch' }, `Die Form „Wunsch“ ist nicht bekannt. ${forms}`],
    [
      { code: 'targetFormUnsuitable', figure: 'K3', form: 'quota' },
      'Für K3 gibt es keine Quote. Bitte wählen Sie als Form Veränderung oder Anzahl.',
    ],
    [
      { code: 'targetFormUnsuitable', figure: 'K1E3', form: 'count' },
      'Für K1E3 gibt es keine Anzahl. Bitte wählen Sie als Form Veränderung oder Quote.',
    ],
    [{ code: 'targetValueNotNumeric', text: '' }, 'Der Zielwert ist keine Zahl. Bitte prüfen Sie die Zelle.'],
    [
      { code: 'targetValueNotNumeric', text: '5,3 %' },
      'Der Zielwert „5,3 %“ ist als Text gespeichert. Bitte wandeln Sie die Zelle in eine Zahl um und geben Sie den Wert neu ein.',
    ],
    [
      { code: 'targetValueNotNumeric', text: 'plus 5' },
      'Der Zielwert „plus 5“ ist keine Zahl. Bitte tragen Sie eine Zahl ein, bei Veränderungen zum Beispiel 5,3 %.',
    ],
    [
      { code: 'targetValueNotNumeric', text: 'viel' },
      'Der Zielwert „viel“ ist keine Zahl. Bitte tragen Sie eine Zahl ein, bei Veränderungen zum Beispiel 5,3 %.',
    ],
    [
      { code: 'targetValueZeroOrBlank' },
      'Der Zielwert ist leer oder 0; Ihr Excel unterscheidet das nicht. Bitte tragen Sie den Zielwert ein, für „bleibt gleich“ das Wort gleich.',
    ],
    [
      { code: 'targetChangeImplausible', value: 5.3 },
      'Der Zielwert ist eine Veränderung um 530 %. Bitte geben Sie ihn als Prozent an: 5,3 % statt 5,3.',
    ],
    [
      { code: 'targetQuotaImplausible', value: 30 },
      'Der Zielwert ist eine Quote von 3.000 %. Bitte tragen Sie die vereinbarte Quote als Prozent ein: 30 % statt 30.',
    ],
    [
      { code: 'targetCountNegative', value: -1 },
      'Der Zielwert ist negativ, aber eine Anzahl ist nie kleiner als 0. Bitte prüfen Sie Zielwert und Form.',
    ],
    [{ code: 'targetCountImplausible', value: 0.3 }, `Der Zielwert ist eine Anzahl unter 1 (0,3). ${chooseQuota}`],
    [
      { code: 'targetCountImplausible', value: 0 },
      'Der Zielwert ist eine Anzahl von 0. Bitte tragen Sie die vereinbarte Anzahl ein.',
    ],
    [
      { code: 'targetDirectionUnknown', text: 'schräg' },
      'Die Richtung „schräg“ ist nicht bekannt. Möglich ist hoch, niedrig, über oder unter. Bitte ändern Sie die Angabe.',
    ],
    [
      { code: 'targetDirectionMissing', figure: 'K2E1' },
      'Die Richtung fehlt. Bei K2E1 ist weder mehr noch weniger besser; bitte tragen Sie hoch oder niedrig ein.',
    ],
    [
      { code: 'targetTwice', rows: [3, 7] },
      'Dasselbe Ziel steht in den Zeilen 3 und 7 mit verschiedenen Angaben. Bitte löschen Sie die falsche Zeile.',
    ],
  ])('%j', (fault, text) => {
    expect(plain(targetRowFaultText(fault))).toBe(text);
  });
});

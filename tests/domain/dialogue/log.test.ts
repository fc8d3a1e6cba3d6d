import fc from 'fast-check';
import {
  agreedVerdicts,
  agreedVerdictWords,
  computedVerdictWords,
  formatReason,
  judgementReasons,
  lastArrangements,
  nextDialogueNo,
  occasions,
  occasionWords,
  parseAgreedVerdict,
  parseComputedVerdict,
  parseOccasion,
  parseReason,
  readDialogueLog,
} from '../../../src/domain/dialogue';
import type { Verdict } from '../../../src/domain/verdict';
import { verdictText } from '../../../src/text/verdict-texts';
import { dialoguesIn, logHeaders, logTable } from './log-rows';

test('rows of one dialogue belong together, oldest dialogue first', () => {
  const { dialogues, faults } = readDialogueLog(
    logTable([
      { Dialog: 2, Datum: '18.11.2026', Berichtsmonat: '2026-10', Anlass: 'bei Zielabweichung' },
      { 'Ziel-Nr': 2 },
      { 'Ziel-Nr': 2, Geschlecht: 'Frauen', 'rechnerisches Ergebnis': 'erreicht', Ist: 'keine Zahl' },
    ]),
  );
  expect(faults).toEqual([]);
  expect(dialogues.map(({ no, occasion, entries }) => [no, occasion, entries.length])).toEqual([
    [1, 'regular', 2],
    [2, 'onDeviation', 1],
  ]);
  expect(dialogues[0]?.entries).toMatchObject([
    { row: 1, sex: 'total', actual: 0.162, required: 0.166, computed: 'notReached', agreed: null },
    { row: 2, sex: 'female', actual: null, computed: 'reached' },
  ]);
});

test('columns stand in any order, and a log with the eleven columns of the design alone is read too', () => {
  const eleven = logHeaders.filter((header) => !['Jahr', 'Jobcenter', 'Dialog', 'Ladestand'].includes(header));
  const rows = [{}, { Datum: '12.11.2026', Berichtsmonat: 46_300 }, { Datum: '02.03.2027', Berichtsmonat: '2026-12' }];
  const { dialogues, faults } = readDialogueLog(logTable(rows, [...eleven].reverse()));
  expect(faults).toEqual([]);
  expect(dialogues.map(({ year, no, jobcenter, dataLoad }) => [year, no, jobcenter, dataLoad])).toEqual([
    [2026, 1, '', null],
    [2026, 2, '', null],
    [2026, 3, '', null],
  ]);
});

test.each([
  ['Datum', 'bald'],
  ['Berichtsmonat', ''],
  ['Anlass', 'Kaffee'],
  ['Ziel-Nr', 0],
  ['Geschlecht', 'divers?'],
  ['rechnerisches Ergebnis', 'fast'],
])('a row whose %s cannot be read is named and left out', (column, cell) => {
  const { dialogues, faults } = readDialogueLog(logTable([{ [column]: cell }]));
  expect(dialogues).toEqual([]);
  expect(faults).toEqual([{ row: 0, column, text: String(cell) }]);
});

test('an unknown word in the agreed judgement is named; the row stays with its computed verdict', () => {
  const { dialogues, faults } = readDialogueLog(logTable([{ 'vereinbarte Bewertung': 'knapp erreicht' }]));
  expect(faults).toEqual([{ row: 0, column: 'vereinbarte Bewertung', text: 'knapp erreicht' }]);
  expect(dialogues[0]?.entries[0]).toMatchObject({ computed: 'notReached', agreed: null });
});

test('blank rows and rows that are none are read over', () => {
  const blank = Object.fromEntries(logHeaders.map((header) => [header, '']));
  const table = [...logTable([blank, {}]), 'no row' as unknown as readonly unknown[]];
  expect(readDialogueLog(table).dialogues).toHaveLength(1);
  expect(readDialogueLog(table).faults).toEqual([]);
  expect(readDialogueLog([])).toEqual({ dialogues: [], faults: [] });
});

test('the log speaks the words of the sheets, and reads each of them again', () => {
  for (const verdict of Object.keys(computedVerdictWords) as Verdict[]) {
    expect(computedVerdictWords[verdict]).toBe(verdictText(verdict));
    expect(parseComputedVerdict(` ${verdictText(verdict).toUpperCase()} `)).toBe(verdict);
  }
  for (const agreed of agreedVerdicts) expect(parseAgreedVerdict(agreedVerdictWords[agreed])).toBe(agreed);
  for (const occasion of occasions) expect(parseOccasion(occasionWords[occasion])).toBe(occasion);
  expect(parseOccasion('Jahresabschluß')).toBeNull();
});

test('a reason survives the way through its cell', () => {
  const kinds = fc.constantFrom(null, ...judgementReasons);
  fc.assert(
    fc.property(kinds, fc.string({ unit: 'grapheme' }), (kind, words) => {
      const reason = { kind, words: words.trim() };
      const cell = formatReason(reason);
      if (kind === null && (reason.words === '' || parseReason(cell)?.kind !== null)) return;
      expect(parseReason(cell)).toEqual(reason);
    }),
  );
  expect(parseReason('Haushalt: Mittel gekürzt: 4 %')).toEqual({ kind: 'budget', words: 'Mittel gekürzt: 4 %' });
  expect(parseReason('Rechtsänderung')).toEqual({ kind: 'law', words: '' });
  expect(parseReason('Anmerkung: nichts davon')).toEqual({ kind: null, words: 'Anmerkung: nichts davon' });
});

test('the next number is never one that was used', () => {
  const dialogues = dialoguesIn([{ Dialog: 3 }, { Dialog: 1, Datum: '01.02.2026' }, { Jahr: 2025, Dialog: 7 }]);
  expect(nextDialogueNo(dialogues, ' landkreis MUSTERLAND ', 2026)).toBe(4);
  expect(nextDialogueNo(dialogues, 'Landkreis Musterland', 2027)).toBe(1);
  expect(nextDialogueNo(dialogues, 'Landkreis Anderland', 2026)).toBe(1);
});

test('a dialogue starts from the arrangements of the last one, also across the turn of the year', () => {
  const dialogues = dialoguesIn([
    {
      Jahr: 2025,
      Dialog: 3,
      Datum: '20.03.2026',
      Anlass: 'Jahresabschluss',
      Verabredung: 'Frauen gesondert berichten',
    },
    { Jahr: 2026, Dialog: 1, Verabredung: 'Zahlen bis Juli' },
    { Jahr: 2026, Dialog: 1, Geschlecht: 'Frauen' },
    { Jahr: 2026, Dialog: 2, Datum: '18.11.2026', Verabredung: 'nicht dieser' },
    { Jobcenter: 'Landkreis Anderland', Dialog: 1, Datum: '01.11.2026', Verabredung: 'fremd' },
  ]);
  const before = (year: number, no: number): unknown =>
    lastArrangements(dialogues, 'Landkreis Musterland', { year, no })?.entries.map(({ arrangement }) => arrangement);
  expect(before(2026, 1)).toEqual(['Frauen gesondert berichten']);
  expect(before(2026, 2)).toEqual(['Zahlen bis Juli']);
  expect(before(2025, 1)).toBeUndefined();
});

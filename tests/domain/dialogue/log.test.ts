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
import { month } from '../../fakes/figure-rows';
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

test('every cell of a row is read, by the words of the sheet however they are spelt', () => {
  const row = {
    Anlass: ' auf  Wunsch ',
    Ladestand: '2026-08',
    'vereinbarte Bewertung': 'ERREICHT',
    Begründung: 'Haushalt:   Mittel gekürzt ',
    Verabredung: ' Bericht im Juli ',
  };
  const shouted = logHeaders.map((header) => ` ${header.toUpperCase()} `);
  expect(readDialogueLog([shouted, ...logTable([row]).slice(1)])).toEqual({
    dialogues: [
      {
        jobcenter: 'Landkreis Musterland',
        year: 2026,
        no: 1,
        day: { year: 2026, month: 6, day: 24 },
        occasion: 'onRequest',
        reportingMonth: month(2026, 5),
        dataLoad: month(2026, 8),
        entries: [
          {
            row: 0,
            targetNo: 2,
            sex: 'total',
            actual: 0.162,
            required: 0.166,
            computed: 'notReached',
            agreed: 'reached',
            reason: { kind: 'budget', words: 'Mittel gekürzt' },
            arrangement: 'Bericht im Juli',
          },
        ],
      },
    ],
    faults: [],
  });
});

test('what a cell leaves out is the usual: a regular dialogue about the total, without judgement', () => {
  const { dialogues, faults } = readDialogueLog(
    logTable([{ Anlass: '', Geschlecht: '', Ladestand: '', Ist: '', Soll: '0,5' }]),
  );
  expect(faults).toEqual([]);
  expect(dialogues).toMatchObject([
    {
      occasion: 'regular',
      dataLoad: null,
      entries: [{ sex: 'total', actual: null, required: null, agreed: null, reason: null, arrangement: '' }],
    },
  ]);
});

test('numbers typed as text count; fractions and what is below 1 do not', () => {
  const { dialogues } = readDialogueLog(
    logTable([
      { Jahr: '2025', Dialog: '2', 'Ziel-Nr': '3' },
      { Jahr: 1.5, Dialog: 0.5 },
    ]),
  );
  expect(dialogues.map(({ year, no, entries }) => [year, no, entries[0]?.targetNo])).toEqual([
    [2026, 1, 2],
    [2025, 2, 3],
  ]);
  expect(readDialogueLog(logTable([{ 'Ziel-Nr': ' ' }, { 'Ziel-Nr': 1.5 }, { 'Ziel-Nr': true }])).faults).toMatchObject(
    [{ column: 'Ziel-Nr', text: '' }, { column: 'Ziel-Nr', text: '1.5' }, { column: 'Ziel-Nr' }],
  );
});

test('dialogues of one day come in the order of their numbers, and each Jobcenter counts its own', () => {
  const { dialogues } = readDialogueLog(logTable([{ Dialog: 2 }, { Dialog: 1 }]));
  expect(dialogues.map(({ no }) => no)).toEqual([1, 2]);
  const unnumbered = readDialogueLog(
    logTable([
      { Dialog: '' },
      { Dialog: '', Jobcenter: 'Landkreis Anderland', Datum: '25.06.2026' },
      { Dialog: '', Jahr: 2025, Datum: '26.06.2026' },
      { Dialog: '', Datum: '27.06.2026' },
    ]),
  );
  expect(unnumbered.dialogues.map(({ year, no }) => [year, no])).toEqual([
    [2026, 1],
    [2026, 1],
    [2025, 1],
    [2026, 2],
  ]);
});

test.each([
  ['Datum', 'bald'],
  ['Datum', true],
  ['Berichtsmonat', true],
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
  expect(parseOccasion('')).toBeNull();
  expect(parseComputedVerdict('nicht\u00a0 vergleichbar')).toBe('notComparable');
  expect(parseComputedVerdict('nichtvergleichbar')).toBeNull();
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
  expect(parseReason(' Haushalt:Mittel gekürzt\nund Stellen gesperrt ')).toEqual({
    kind: 'budget',
    words: 'Mittel gekürzt\nund Stellen gesperrt',
  });
  expect(parseReason(' Umzug ')).toEqual({ kind: null, words: 'Umzug' });
  expect(parseReason(' : Haushalt')).toEqual({ kind: null, words: ': Haushalt' });
  expect([parseReason('  '), formatReason({ kind: 'budget', words: ' ' })]).toEqual([null, 'Haushalt']);
  expect(formatReason({ kind: 'budget', words: ' Mittel gekürzt ' })).toBe('Haushalt: Mittel gekürzt');
  expect(parseReason('Rechtsänderung')).toEqual({ kind: 'law', words: '' });
  expect(parseReason('Anmerkung: nichts davon')).toEqual({ kind: null, words: 'Anmerkung: nichts davon' });
});

test('the next number is never one that was used', () => {
  const dialogues = dialoguesIn([{ Dialog: 3 }, { Dialog: 1, Datum: '01.02.2026' }, { Jahr: 2025, Dialog: 7 }]);
  expect(nextDialogueNo(dialogues, ' landkreis MUSTERLAND ', 2026)).toBe(4);
  expect(nextDialogueNo(dialogues, 'Landkreis Musterland', 2027)).toBe(1);
  expect(nextDialogueNo(dialogues, 'Landkreis Anderland', 2026)).toBe(1);
});

test('a log without names of Jobcenters belongs to whomever it is asked for', () => {
  const dialogues = dialoguesIn([{ Jobcenter: '', Dialog: 2, Verabredung: 'Bericht' }]);
  expect(nextDialogueNo(dialogues, 'Landkreis Musterland', 2026)).toBe(3);
  expect(lastArrangements(dialogues, 'Stadt Anderhausen', { year: 2027, no: 1 })?.entries).toHaveLength(1);
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
  expect(before(2025, 4)).toEqual(['Frauen gesondert berichten']);
  expect(before(2025, 1)).toBeUndefined();
});

import fc from 'fast-check';
import type { CellFault } from '../../src/domain/cell-fault';
import { cellErrorText, missingFigureText } from '../../src/text/cell-error-texts';
import { targetNoteText } from '../../src/text/target-note-texts';
import { targetRowFaultText } from '../../src/text/target-row-texts';
import { month } from '../fakes/figure-rows';
import { all, cellFaults, key, notes, rowFaults, womensKey } from './every-fault';

/** No-break blanks are the formatters' matter. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const fault = (of: CellFault): string => plain(cellErrorText(of));

/** What only a programming error, a code of ours or another language puts into a sentence. */
const foreign =
  /undefined|null|NaN|Infinity|\[object|[a-zäöüß][A-Z]|\b(the|is|not|error|missing|value|month|year|target|load|data)\b/u;

function shapeFaults(text: string): readonly string[] {
  // What users typed is quoted and may hold anything; ZV.DATENPRUEFUNG and tblKennzahlen are names.
  const own = text.replace(/„[^“]*“/gu, '„“').replace(/tbl(Kennzahlen|Ziele)/gu, 'Tabelle');
  const checks: readonly (readonly [string, boolean])[] = [
    ['begins as a sentence', /^[„A-ZÄÖÜ]/u.test(text)],
    ['ends as a sentence', /[^.]\.$/u.test(text)],
    ['has no surplus blanks', !/ {2}|\s[.,;:)]|\(\s/u.test(own)],
    ['goes on with a capital letter', !/[a-zäöüß)“]\. [a-zäöüß]/u.test(own)],
    ['fits beside a cell', text.length <= 300],
    ['is German', !foreign.test(own)],
    ['has even quotes', (text.match(/„/gu) ?? []).length === (text.match(/“/gu) ?? []).length],
  ];
  return checks.filter(([, fits]) => !fits).map(([what]) => `${what}: ${text}`);
}

describe('every sentence', () => {
  it.each([
    ['of a cell error', all(cellFaults).map(cellErrorText)],
    ['of a row of targets', all(rowFaults).map(targetRowFaultText)],
    ['beside a target', all(notes).map(targetNoteText)],
    ['of a cell without figure', [missingFigureText]],
  ])('%s is whole, short and German', (_, texts) => {
    expect(texts.map(plain).flatMap(shapeFaults)).toEqual([]);
  });

  it('of a fault says what to do', () => {
    const texts = [...all(cellFaults).map(cellErrorText), ...all(rowFaults).map(targetRowFaultText)].map(plain);
    expect(texts.filter((text) => !/\b[Bb]itte\b/u.test(text))).toEqual([]);
  });

  it('is its own: no two codes share one', () => {
    const ofFaults = Object.values(cellFaults).map(([first]) => cellErrorText(first));
    expect(new Set(ofFaults).size).toBe(ofFaults.length);
    const ofRows = Object.values(rowFaults).map(([first]) => targetRowFaultText(first));
    expect(new Set(ofRows).size).toBe(ofRows.length);
    const ofNotes = Object.values(notes).map(([first]) => targetNoteText(first));
    expect(new Set(ofNotes).size).toBe(ofNotes.length);
  });

  it('repeats little of a long text, and nothing that would break its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const said = targetRowFaultText({ code: 'targetFormUnknown', text });
        expect(said.length).toBeLessThan(250);
        expect(said).not.toMatch(/\p{C}/u);
      }),
    );
  });
});

describe('a figure that is not there', () => {
  it.each<[CellFault, string]>([
    [
      { code: 'figureNotFound', key },
      'Der Wert INT für Juni 2025 steht nicht in der Tabelle. Bitte tragen Sie ihn ein, sobald er vorliegt.',
    ],
    [
      { code: 'figureNotFound', key: womensKey },
      'Der Wert K2 (Frauen) als JFW für Juni 2026 steht nicht in der Tabelle. Bitte tragen Sie ihn ein, sobald er vorliegt.',
    ],
    [
      { code: 'figureNotFound', key: { ...key, sex: 'male', measure: 'twelveMonths' } },
      'Der Wert INT (Männer) als 12M für Juni 2025 steht nicht in der Tabelle. Bitte tragen Sie ihn ein, sobald er vorliegt.',
    ],
    [
      { code: 'dataLoadNotFound', key, dataLoad: month(2025, 6), available: [month(2025, 7), month(2025, 9)] },
      'Der Wert INT für Juni 2025 fehlt mit Ladestand Juni 2025 (vorhanden: Juli 2025 und September 2025). Bitte ergänzen Sie ihn mit diesem Ladestand.',
    ],
    [
      { code: 'dataLoadNotFound', key, dataLoad: month(2025, 6), available: [] },
      'Der Wert INT für Juni 2025 fehlt mit Ladestand Juni 2025 (vorhanden: keiner). Bitte ergänzen Sie ihn mit diesem Ladestand.',
    ],
    [
      {
        code: 'dataLoadNotFound',
        key,
        dataLoad: month(2025, 6),
        available: [7, 8, 9, 10].map((no) => month(2025, no)),
      },
      'Der Wert INT für Juni 2025 fehlt mit Ladestand Juni 2025 (vorhanden: unter anderem August 2025, September 2025 und Oktober 2025). Bitte ergänzen Sie ihn mit diesem Ladestand.',
    ],
    [
      { code: 'figureAmbiguous', key, rows: [3, 7] },
      'Der Wert INT für Juni 2025 ist doppelt: Die Zeilen 3 und 7 nennen für denselben Ladestand Verschiedenes. Bitte löschen Sie die falsche Zeile.',
    ],
    [
      { code: 'dataLoadUnknown', key, row: 7 },
      'Der Ladestand zu INT für Juni 2025 fehlt (Zeile 7). Ohne ihn lassen sich zwei Jahre nicht vergleichen. Bitte tragen Sie ihn ein.',
    ],
    [
      { code: 'deliveredOnly', indicator: 'K2E3', month: month(2026, 6), sex: 'female' },
      'Die Kennzahl K2E3 (Frauen) lässt sich hier nicht aus Monatswerten berechnen, und ein gelieferter Wert für Juni 2026 fehlt. Bitte tragen Sie den gelieferten Wert ein.',
    ],
  ])('%j', (of, text) => {
    expect(fault(of)).toBe(text);
  });

  it.each([
    [{ reason: 'blank' }, 'ist die Zelle leer'],
    [{ reason: 'marker', marker: '*' }, 'steht das Zeichen „*“'],
    [{ reason: 'text', text: 'folgt' }, 'steht der Text „folgt“ statt einer Zahl'],
    [{ reason: 'negative', value: -2.5 }, 'steht eine negative Zahl (−2,5)'],
    [
      { reason: 'changeInsteadOfLevel', value: 0.026 },
      'steht 0,026, das sieht nach einer Veränderung aus statt nach einem Wert in Euro oder Personen',
    ],
    [{ reason: 'zeroOrBlank' }, 'steht 0, das gilt hier als leere Zelle'],
    [{ reason: 'unusable' }, 'steht ein Fehlerwert oder etwas anderes, womit sich nicht rechnen lässt'],
  ] as const)('%j', (missing, what) => {
    expect(fault({ code: 'figureWithoutValue', key, row: 5, missing })).toBe(
      `Der Wert INT für Juni 2025 fehlt: In Zeile 5 ${what}. Fehlende Werte zählen nicht als 0. Bitte prüfen Sie die Zelle.`,
    );
  });
});

describe('tables', () => {
  it.each<[CellFault, string]>([
    [
      { code: 'headersMissing', missing: ['Wert'] },
      'In „daten“ ist keine Zeile mit den Überschriften zu finden; es fehlt „Wert“. Bitte geben Sie die Tabelle mit Überschriften an, zum Beispiel tblKennzahlen[#Alle].',
    ],
    [
      { code: 'targetHeadersMissing', missing: ['Nr', 'Kennzahl', 'Zielwert'] },
      'In „ziele“ ist keine Zeile mit den Überschriften zu finden; es fehlen „Nr“, „Kennzahl“ und „Zielwert“. Bitte geben Sie die Tabelle mit Überschriften an, zum Beispiel tblZiele[#Alle].',
    ],
    [
      { code: 'jobcenterUnknown', jobcenter: 'Neuland', names: ['Musterland'] },
      'Das Jobcenter „Neuland“ steht nicht in „daten“. Vorhanden: „Musterland“. Bitte prüfen Sie die Schreibweise.',
    ],
    [
      { code: 'jobcenterUnknown', jobcenter: 'Neuland', names: [] },
      'In „daten“ ist kein Jobcenter genannt, gesucht ist „Neuland“. Bitte lassen Sie die Angabe „jobcenter“ weg oder ergänzen Sie die Spalte Jobcenter.',
    ],
    [
      { code: 'jobcenterAmbiguous', names: ['A', 'B'] },
      'In „daten“ stehen mehrere Jobcenter: „A“ und „B“. Bitte geben Sie mit „jobcenter“ an, welches gemeint ist.',
    ],
    [
      { code: 'targetJobcenterAmbiguous', names: ['A', 'B'] },
      'In „ziele“ stehen mehrere Jobcenter: „A“ und „B“. Bitte geben Sie mit „jobcenter“ an, welches gemeint ist.',
    ],
    [
      { code: 'targetsNotFound', year: 2026, jobcenter: 'A', years: [2019, 2020, 2021, 2022, 2023, 2024] },
      'In „ziele“ steht kein Ziel des Jahres 2026 für „A“. Vorhanden: 2020, 2021, 2022, 2023 und 2024. Bitte prüfen Sie Jahr und Jobcenter.',
    ],
    [
      { code: 'targetsNotFound', year: 2026, jobcenter: null, years: [] },
      'In „ziele“ steht kein Ziel des Jahres 2026. Bitte prüfen Sie Jahr und Jobcenter.',
    ],
    [
      { code: 'targetNotFound', no: 9, year: 2026, sex: 'female', numbers: [1, 2] },
      'In „ziele“ steht für 2026 kein Ziel 9 (für Frauen). Vorhanden: 1 und 2. Bitte prüfen Sie Nummer und Geschlecht.',
    ],
    [
      { code: 'targetNotFound', no: 9, year: 2026, sex: 'total', numbers: [] },
      'In „ziele“ steht für 2026 kein Ziel 9 (gesamt). Bitte prüfen Sie Nummer und Geschlecht.',
    ],
    [
      { code: 'targetNotFound', no: 99, year: 2026, sex: 'male', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
      'In „ziele“ steht für 2026 kein Ziel 99 (für Männer). Vorhanden: 1, 2, 3, 4, 5, 6, 7, 8, 9 und 10. Bitte prüfen Sie Nummer und Geschlecht.',
    ],
    [
      { code: 'targetWithoutFigures', no: 5 },
      'Ziel 5 hat keine Kennzahl, also auch keinen Verlauf. Bitte wählen Sie ein Ziel mit Kennzahl.',
    ],
    [
      { code: 'targetUnusable', no: 2, row: 3, fault: { code: 'targetValueMissing' } },
      'Ziel 2 (Zeile 3) lässt sich nicht auswerten: Der Zielwert fehlt. Bitte tragen Sie ihn ein.',
    ],
    [
      { code: 'tooManyTargets', limit: 1000 },
      'In „ziele“ stehen mehr als 1000 Zeilen für ein Jahr und Jobcenter. Bitte prüfen Sie, ob die Tabelle der Ziele angegeben ist.',
    ],
    [
      { code: 'yearOutOfRange', year: 1999 },
      'Das Jahr 1999 liegt außerhalb der Jahre 2005 bis 2099. Bitte prüfen Sie die Angabe.',
    ],
  ])('%j', (of, text) => {
    expect(fault(of)).toBe(text);
  });
});

describe('a forecast', () => {
  const history = {
    code: 'historyTooShort',
    month: month(2026, 6),
    loadLag: 0,
    yearsFound: 0,
    yearsNeeded: 1,
    skippedYears: [],
  } as const;

  it.each<[CellFault, string]>([
    [
      { ...history, method: 'trend' },
      'Für das Verfahren „trend“ fehlen Monatswerte: Gebraucht werden 24 Monate bis Juni 2026 mit passendem Ladestand. Bitte ergänzen Sie sie oder wählen Sie ein anderes Verfahren.',
    ],
    [
      { ...history, method: 'season' },
      'Für das Verfahren „saison“ fehlt ein abgeschlossenes Vorjahr mit gleichem Ladestand. Bitte ergänzen Sie die Werte des Vorjahres bis Dezember.',
    ],
    [
      { ...history, method: 'previousYear' },
      'Für das Verfahren „vorjahr“ fehlt ein abgeschlossenes Vorjahr mit gleichem Ladestand. Bitte ergänzen Sie die Werte des Vorjahres bis Dezember.',
    ],
    [
      { code: 'nothingSoFar', method: 'season', month: month(2026, 1) },
      'Bis Januar 2026 ist der Wert 0. Daraus lässt sich kein Jahresendwert ableiten. Bitte warten Sie auf die ersten Werte oder prüfen Sie die Tabelle.',
    ],
    [
      { code: 'trendNeedsMonths', indicator: 'K1E3' },
      'Das Verfahren „trend“ rechnet mit Monatswerten; K1E3 lässt sich daraus nicht berechnen. Bitte wählen Sie „saison“ oder „vorjahr“.',
    ],
  ])('%j', (of, text) => {
    expect(fault(of)).toBe(text);
  });
});

it('numbers in sentences are German', () => {
  expect(fault({ code: 'figureNegative', parameter: 'istwert', position: { row: 2, column: 1 }, value: -1.5 })).toBe(
    '„istwert“ (Zeile 2, Spalte 1 des Bereichs) ist −1,5. Bestände, Summen und Quoten sind nie negativ. Bitte prüfen Sie den Wert.',
  );
  expect(fault({ code: 'agreedChangeInvalid', value: -1.07 })).toContain('ist −107 %.');
  expect(fault({ code: 'agreedChangeInvalid', value: -1e308 })).toContain('ist weit mehr als 100 %.');
  expect(fault({ code: 'fractionOutOfRange', parameter: 'veraenderung', value: 5.3, minimum: -1, maximum: 1 })).toBe(
    '„veraenderung“ ist 5,3, das sind 530 %. Möglich ist −100 % bis 100 %. Bitte geben Sie den Wert als Prozent an: 5,3 % oder 0,053 statt 5,3.',
  );
  expect(fault({ code: 'stockIsZero' })).toBe(
    'Der durchschnittliche Bestand ist 0, deshalb gibt es keine Quote. Bitte prüfen Sie die Werte des Bestands.',
  );
});

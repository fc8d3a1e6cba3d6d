import { checkFigures, type DataFinding } from '../../src/domain/data-check';
import { dataFindingText, dataSeverityTexts } from '../../src/text/data-finding-texts';
import { monthlyFigures } from '../../src/workbench/sample/monthly-figures';
import { figureHeaders, type FigureRowDraft } from '../fakes/figure-rows';
import { check, checkRows, course } from '../domain/data-check/check';

const sexes = ['gesamt', 'Frauen', 'Männer'];
const fine = course('ELB', '2026-01', [4000, 3990, 3985]);
const months = [...course('ELB', '2025-12', [4000, 3960, 3920, 3880]), ...course('INT', '2026-01', [90, 110, 120])];

function three(figure: string, month: string, values: readonly number[], more: object = {}): FigureRowDraft[] {
  return values.flatMap((value, index) => course(figure, month, [value], { sex: sexes[index] ?? '', ...more }));
}

/** No-break blanks are the formatters' matter. */
function words(finding: DataFinding): readonly [string, string] {
  const { finding: what, advice } = dataFindingText(finding);
  return [what.replaceAll('\u00a0', ' '), advice.replaceAll('\u00a0', ' ')];
}

function texts(table: readonly FigureRowDraft[], code: string): readonly (readonly [string, string])[] {
  return check(table)
    .filter((finding) => finding.code === code)
    .map(words);
}

type Case = readonly [code: string, table: readonly FigureRowDraft[], finding: string, advice: string];

const checkWaiting =
  'Prüfen Sie Wartezeit und Ladestand: Der Ladestand liegt mindestens um die Wartezeit nach dem Berichtsmonat. Gerechnet wird mit dem Ladestand.';
const missing =
  'Fehlende Werte zählen nicht als 0; Ergebnisse, die diese Monate brauchen, gibt es nicht. Tragen Sie den Wert ein, sobald er vorliegt.';
const convert = 'Wandeln Sie die Zellen in Zahlen um. Texte werden nicht als Zahl gelesen, auch wenn sie so aussehen.';
const neverNegative = 'Bestände, Summen und Quoten sind nie negativ. Bitte prüfen Sie das Vorzeichen.';
const checkJump =
  'Prüfen Sie den Wert, zum Beispiel auf vertauschte oder zu viele Ziffern. Stimmt er, ist nichts zu tun.';
const checkProgress =
  'Gerechnet wird mit dem gelieferten Wert. Prüfen Sie, ob die Monatswerte mit diesem Ladestand vollständig sind.';
const onlyRight =
  'Lassen Sie nur die richtige Zeile stehen; bis dahin gilt keiner der Werte. Eine Korrektur gehört in eine neue Zeile mit neuerem Ladestand.';
const codeOfFigure =
  'Soll es eine Kennzahl nach § 48a SGB II sein, tragen Sie ihr Kürzel ein, zum Beispiel K2 oder ELB. Sonst kann die Zeile so bleiben.';
const addLoad =
  'Ergänzen Sie die Vorjahreswerte mit dem Ladestand, der gleich weit nach dem Berichtsmonat liegt. Bis dahin ist das Ergebnis „nicht vergleichbar“.';

const cases: readonly Case[] = [
  [
    'jobcenterMissing',
    [
      ...fine,
      ...fine.map((draft) => ({ ...draft, jobcenter: 'B' })),
      { figure: 'ELB', month: '2026-01', value: 1, jobcenter: '' },
    ],
    'Zeile 8: Der Name des Jobcenters fehlt, obwohl die Tabelle mehrere nennt. Die Zeile wird nicht berücksichtigt.',
    'Tragen Sie in der Spalte „Jobcenter“ den Namen ein.',
  ],
  [
    'figureUnknown',
    [...fine, ...course('Alo', '2026-01', [1])],
    'Zeile 5: Die Kennzahl „Alo“ ist nicht bekannt. Die Zeile wird nicht berücksichtigt.',
    codeOfFigure,
  ],
  [
    'figureUnknown',
    [...fine, ...course('', '2026-01', [1, 2, 3, 4, 5, 6])],
    'Zeilen 5, 6, 7, 8, 9 und eine weitere: Die Kennzahl fehlt oder ist nicht lesbar. Die Zeilen werden nicht berücksichtigt.',
    codeOfFigure,
  ],
  [
    'measureUnknown',
    course('ELB', '2026-01', [1, 2, 3, 4, 5, 6, 7], { measure: 'Quartal' }),
    'Zeilen 2, 3, 4, 5, 6 und 2 weitere: Die Art „Quartal“ ist nicht bekannt. Die Zeilen werden nicht berücksichtigt.',
    'Möglich sind Monat, JFW und 12M. Bitte ändern Sie die Angabe.',
  ],
  [
    'sexUnknown',
    [...fine, ...course('ELB', '2026-01', [1], { sex: 'divers' })],
    'Zeile 5: Das Geschlecht „divers“ ist nicht bekannt. Die Zeile wird nicht berücksichtigt.',
    'Möglich sind gesamt, Frauen und Männer. Bitte ändern Sie die Angabe.',
  ],
  [
    'monthUnreadable',
    [...fine, { figure: 'ELB', month: 'Mitte', value: 1 }],
    'Zeile 5: Der Berichtsmonat „Mitte“ ist nicht lesbar. Die Zeile wird nicht berücksichtigt.',
    'Tragen Sie den Monat als Datum ein, zum Beispiel 01.06.2026.',
  ],
  [
    'monthUnreadable',
    [...fine, { figure: 'ELB', month: '', value: 1 }],
    'Zeile 5: Der Berichtsmonat fehlt. Die Zeile wird nicht berücksichtigt.',
    'Tragen Sie den Monat als Datum ein, zum Beispiel 01.06.2026.',
  ],
  [
    'valueMarked',
    course('ELB', '2025-12', [4000, '*', '*', '*'], { sex: 'Frauen' }),
    'Januar bis März 2026, Frauen (Zeilen 3, 4 und 5): Statt eines Wertes steht dort das Zeichen „*“.',
    missing,
  ],
  [
    'valueBlank',
    course('ELB', '2025-12', ['', '']),
    'Dezember 2025 und Januar 2026 (Zeilen 2 und 3): Der Wert fehlt, die Zelle ist leer.',
    missing,
  ],
  [
    'valueText',
    course('ELB', '2026-01', ['1.053'], { measure: 'JFW', sex: 'Männer' }),
    'Januar 2026, JFW, Männer (Zeile 2): Statt einer Zahl steht dort der Text „1.053“.',
    convert,
  ],
  [
    'valueText',
    course('ELB', '2026-01', ['1.053', 'a']),
    'Januar und Februar 2026 (Zeilen 2 und 3): Statt Zahlen steht dort Text, zuerst „1.053“.',
    convert,
  ],
  [
    'valueNegative',
    course('ELB', '2026-01', [-5.5]),
    'Januar 2026 (Zeile 2): Der Wert −5,5 ist negativ.',
    neverNegative,
  ],
  [
    'valueNegative',
    course('K2', '2026-01', [-5, -6], { measure: 'JFW' }),
    'Januar und Februar 2026, JFW (Zeilen 2 und 3): Die Werte sind negativ, zuerst −5.',
    neverNegative,
  ],
  [
    'valueNegative',
    course('K3', '2026-01', [-0.021], { measure: 'JFW' }),
    'Januar 2026, JFW (Zeile 2): Der Wert −0,021 ist negativ.',
    'Mit der Art JFW steht bei K3 der Stand in Personen, nicht die Veränderung. Bitte tragen Sie den Stand ein.',
  ],
  [
    'valueNegative',
    course('K1', '2026-01', [-0.021], { measure: 'JFW' }),
    'Januar 2026, JFW (Zeile 2): Der Wert −0,021 ist negativ.',
    'Mit der Art JFW steht bei K1 der Stand in Euro, nicht die Veränderung. Bitte tragen Sie den Stand ein.',
  ],
  [
    'valueChange',
    course('K3', '2026-01', [0.021], { measure: 'JFW' }),
    'Januar 2026, JFW (Zeile 2): Der Wert 0,021 sieht nach einer Veränderung aus.',
    'Mit der Art JFW steht bei K3 der Stand in Personen, nicht die Veränderung. Bitte tragen Sie den Stand ein.',
  ],
  [
    'valueChange',
    course('K1', '2026-01', [0.021, 1.9], { measure: 'JFW' }),
    'Januar und Februar 2026, JFW (Zeilen 2 und 3): Die Werte sehen nach Veränderungen aus, zuerst 0,021.',
    'Mit der Art JFW steht bei K1 der Stand in Euro, nicht die Veränderung. Bitte tragen Sie den Stand ein.',
  ],
  [
    'valueUnusable',
    course('ELB', '2026-01', [true]),
    'Januar 2026 (Zeile 2): Statt einer Zahl steht dort ein Fehlerwert oder WAHR oder FALSCH.',
    'Prüfen Sie die Formel in der Zelle oder tragen Sie den Wert ein.',
  ],
  [
    'valueZero',
    course('ELB', '2026-01', [0]),
    'Januar 2026 (Zeile 2): Der Wert ist 0, oder die Zelle ist leer. Diese Größe ist nie 0.',
    'Der Wert gilt als fehlend. Tragen Sie ihn ein, sobald er vorliegt.',
  ],
  [
    'percentInsteadOfFraction',
    course('K2', '2026-01', [30.7], { measure: 'JFW' }),
    'Januar 2026, JFW (Zeile 2): 30,7 bedeutet 3.070 %. Vermutlich ist der Wert in Prozent eingetragen.',
    'Tragen Sie 30,7 % oder 0,307 ein.',
  ],
  [
    'monthsMissing',
    [...course('ELB', '2025-10', [4000], { sex: 'Frauen' }), ...course('ELB', '2026-02', [4000], { sex: 'Frauen' })],
    'November 2025 bis Januar 2026, Frauen: Es gibt keine Zeile, obwohl die Reihe davor und danach Werte hat.',
    'Ergänzen Sie die Monate. Ohne sie lässt sich kein Jahresfortschrittswert berechnen, der sie umfasst.',
  ],
  [
    'seriesEndsEarly',
    [...fine, ...course('INT', '2026-01', [100])],
    'Die Reihe endet mit Januar 2026. Andere Reihen dieses Jobcenters reichen bis März 2026.',
    'Ergänzen Sie Februar und März 2026, sobald die Werte vorliegen.',
  ],
  [
    'seriesEndsEarly',
    [
      ...fine,
      ...course('LLU', '2026-01', [1000, 1001, 1002]),
      ...['Frauen', 'Männer'].flatMap((sex) => course('INT', '2026-01', [50, 51], { sex })),
    ],
    'Die Reihe (Frauen und Männer) endet mit Februar 2026. Andere Reihen dieses Jobcenters reichen bis März 2026.',
    'Ergänzen Sie März 2026, sobald die Werte vorliegen.',
  ],
  [
    'duplicateRows',
    [...fine, ...fine.slice(0, 2)],
    'Januar und Februar 2026 (Zeilen 2, 3, 5 und 6): Derselbe Wert steht mit demselben Ladestand mehrfach in der Tabelle.',
    'Löschen Sie die überzähligen Zeilen. An den Ergebnissen ändert das nichts.',
  ],
  [
    'contradictoryRows',
    [...fine, ...course('ELB', '2026-01', [4100.5])],
    'Januar 2026 (Ladestand Januar 2026): Zeile 2 nennt den Wert 4.000, Zeile 5 den Wert 4.100,5.',
    onlyRight,
  ],
  [
    'contradictoryRows',
    [...fine, ...course('ELB', '2026-01', ['*']), ...course('ELB', '2026-01', [''])],
    'Januar 2026 (Ladestand Januar 2026): Zeile 2 nennt den Wert 4.000, Zeile 6 keinen. Betroffen: Zeilen 2, 5 und 6.',
    onlyRight,
  ],
  [
    'contradictoryRows',
    [...course('ELB', '2026-01', ['*'], { load: '' }), ...course('ELB', '2026-01', [''], { load: '' })],
    'Januar 2026 (ohne Ladestand): Zeile 3 und Zeile 2 haben aus verschiedenen Gründen keinen Wert.',
    onlyRight,
  ],
  [
    'dataLoadMissing',
    [...fine, ...course('ELB', '2026-04', [3980], { load: '' })],
    'April 2026 (Zeile 5): Der Ladestand fehlt.',
    'Tragen Sie den Ladestand ein. Ohne ihn lassen sich zwei Jahre nicht vergleichen.',
  ],
  [
    'dataLoadMissing',
    [...course('ELB', '2026-01', [4000], { load: '' }), ...course('LZB', '2026-01', [2000], { load: '' })],
    'Keine Zeile nennt einen Ladestand.',
    'Tragen Sie den Ladestand ein. Ohne ihn lassen sich zwei Jahre nicht vergleichen.',
  ],
  [
    'dataLoadBeforeMonth',
    course('ELB', '2026-01', [4000], { load: '2025-12' }),
    'Januar 2026 (Zeile 2): Der Ladestand liegt vor dem Berichtsmonat und gilt deshalb als unbekannt.',
    'Prüfen Sie, ob Berichtsmonat und Ladestand vertauscht sind.',
  ],
  [
    'dataLoadUnreadable',
    course('ELB', '2026-01', [4000], { load: 'T-0' }),
    'Januar 2026 (Zeile 2): Der Ladestand „T-0“ ist nicht lesbar und gilt deshalb als unbekannt.',
    'Tragen Sie den Ladestand als Datum ein, zum Beispiel 01.06.2026.',
  ],
  [
    'waitingPeriodTooLong',
    course('ELB', '2026-01', [4000], { waiting: 3 }),
    'Januar 2026 (Zeile 2): Angegeben ist eine Wartezeit von 3 Monaten, der Ladestand liegt aber im Berichtsmonat selbst.',
    checkWaiting,
  ],
  [
    'waitingPeriodTooLong',
    course('ELB', '2026-01', [4000], { waiting: 1 }),
    'Januar 2026 (Zeile 2): Angegeben ist eine Wartezeit von 1 Monat, der Ladestand liegt aber im Berichtsmonat selbst.',
    checkWaiting,
  ],
  [
    'waitingPeriodTooLong',
    course('ELB', '2026-01', [4000], { waiting: 3, load: '2026-02' }),
    'Januar 2026 (Zeile 2): Angegeben ist eine Wartezeit von 3 Monaten, der Ladestand liegt aber einen Monat nach dem Berichtsmonat.',
    checkWaiting,
  ],
  [
    'waitingPeriodTooLong',
    course('ELB', '2026-01', [4000], { waiting: 3, load: '2026-03' }),
    'Januar 2026 (Zeile 2): Angegeben ist eine Wartezeit von 3 Monaten, der Ladestand liegt aber 2 Monate nach dem Berichtsmonat.',
    checkWaiting,
  ],
  [
    'previousLoadMissing',
    [
      ...course('LZB', '2025-01', Array(12).fill(2000), { load: '2025-12' }),
      ...course('LZB', '2026-01', [2000, 2001, 2002]),
    ],
    'Januar bis März 2026: Kein Vergleich mit dem Vorjahr, weil ein gleicher Ladestand fehlt. Im ersten dieser Monate, Januar 2026: Zum Ladestand Januar 2026 gehört für Januar 2025 der Ladestand Januar 2025, vorhanden ist dort Dezember 2025.',
    addLoad,
  ],
  [
    'previousLoadMissing',
    [...course('LZB', '2025-01', Array(12).fill(2000)), ...course('LZB', '2026-01', [1999], { load: '2026-07' })],
    'Januar 2026: Kein Vergleich mit dem Vorjahr, weil ein gleicher Ladestand fehlt. Zum Ladestand Juli 2026 gehört für Januar 2025 der Ladestand Juli 2025, vorhanden ist dort Januar 2025.',
    addLoad,
  ],
  [
    'previousLoadMissing',
    [
      ...course('LZB', '2025-01', Array(12).fill(2000)),
      ...course('LZB', '2026-01', [1999, 2000, 2001]).map((draft, index) =>
        index === 1 ? draft : { ...draft, load: '2026-07' },
      ),
    ],
    'Januar bis März 2026 (2 Monate davon): Kein Vergleich mit dem Vorjahr, weil ein gleicher Ladestand fehlt. Im ersten dieser Monate, Januar 2026: Zum Ladestand Juli 2026 gehört für Januar 2025 der Ladestand Juli 2025, vorhanden ist dort Januar 2025.',
    addLoad,
  ],
  [
    'partsDiffer',
    three('INT', '2026-03', [100, 45, 54]),
    'März 2026 (Zeilen 2, 3 und 4): Frauen und Männer ergeben zusammen nicht den Wert für Gesamt. 45 + 54 = 99, angegeben ist 100 (Ladestand März 2026).',
    'Vergleichen Sie die drei Werte mit der Quelle.',
  ],
  [
    'partsDiffer',
    [...three('LLU', '2026-03', [1000.5, 450, 540]), ...three('LLU', '2026-04', [1000.5, 450, 540])],
    'März und April 2026 (Zeilen 2, 3, 4, 5, 6 und eine weitere): Frauen und Männer ergeben zusammen nicht den Wert für Gesamt. Im ersten dieser Monate, März 2026: 450 Euro + 540 Euro = 990 Euro, angegeben ist 1.000,50 Euro (Ladestand März 2026).',
    'Vergleichen Sie die drei Werte mit der Quelle.',
  ],
  [
    'rateOutsideBand',
    three('K2', '2026-03', [0.32, 0.25, 0.31], { measure: 'JFW' }),
    'März 2026, JFW (Zeilen 2, 3 und 4): Die Quote für Gesamt liegt nicht zwischen der für Frauen und der für Männer. Gesamt 32,00 %, Frauen 25,00 %, Männer 31,00 % (Ladestand März 2026).',
    'Vergleichen Sie die drei Quoten mit der Quelle: Die Quote für Gesamt ist immer ein Mittel der beiden anderen.',
  ],
  [
    'jump',
    course('ELB', '2026-01', [4000, 40000]),
    'Februar 2026 (Zeile 3): Der Wert fällt aus dem Rahmen der eigenen Reihe. 40.000 nach 4.000 im Januar 2026 (+900 %).',
    checkJump,
  ],
  [
    'jump',
    course('ELB', '2026-01', [4000, 400, 30]),
    'Februar und März 2026 (Zeilen 3 und 4): Der Wert fällt aus dem Rahmen der eigenen Reihe. Im ersten dieser Monate, Februar 2026: 400 nach 4.000 im Januar 2026 (−90 %).',
    checkJump,
  ],
  [
    'jump',
    course('LZB_AMP', '2026-01', [0, 300]),
    'Februar 2026 (Zeile 3): Der Wert fällt aus dem Rahmen der eigenen Reihe. 300 nach 0 im Januar 2026.',
    checkJump,
  ],
  [
    'progressDiffers',
    [...months, ...course('K2', '2026-03', [0.085], { measure: 'JFW' })],
    'März 2026, JFW (Zeile 9): Der gelieferte Wert stimmt nicht mit den Monatswerten der Tabelle überein. Geliefert 8,50 %, aus den Monaten berechnet 8,08 % (Ladestand März 2026).',
    checkProgress,
  ],
  [
    'progressDiffers',
    [...months, ...course('K1E2', '2026-03', [3900], { measure: 'JFW' })],
    'März 2026, JFW (Zeile 9): Der gelieferte Wert stimmt nicht mit den Monatswerten der Tabelle überein. Geliefert 3.900, aus den Monaten berechnet 3.920 (Ladestand März 2026).',
    checkProgress,
  ],
  [
    'measureUnused',
    course('K2', '2026-01', [0.3]),
    'Januar 2026 (Zeile 2): Mit der Art „Monat“ oder ohne Art wird diese Kennzahl von keiner Funktion gelesen.',
    'Tragen Sie als Art JFW oder 12M ein.',
  ],
  [
    'measureUnused',
    course('K3', '2026-01', [0.03], { measure: '12M', sex: 'Frauen' }),
    'Januar 2026, 12M, Frauen (Zeile 2): Mit der Art „12M“ wird diese Kennzahl von keiner Funktion gelesen.',
    'Tragen Sie als Art Monat oder JFW ein.',
  ],
  [
    'moreFindings',
    Array.from({ length: 51 }, (_, index) => ({ figure: `X${index}`, month: '2026-01', value: 1 })),
    'Ein weiterer Befund dieser Art: unbekannte Kennzahl.',
    'Beheben Sie zuerst die aufgeführten Befunde und prüfen Sie dann noch einmal.',
  ],
  [
    'moreFindings',
    Array.from({ length: 53 }, (_, index) => ({ figure: 'ELB', measure: `X${index}`, month: '2026-01', value: 1 })),
    '3 weitere Befunde dieser Art: unbekannte Art.',
    'Beheben Sie zuerst die aufgeführten Befunde und prüfen Sie dann noch einmal.',
  ],
];

describe('Befund und Rat', () => {
  it.each(cases)('%s', (code, table, finding, advice) => {
    expect(texts(table, code)).toEqual([[finding, advice]]);
  });

  it('says that there is nothing to check', () => {
    const advice = 'Prüfen Sie, ob die ganze Tabelle angegeben ist und das Jahr stimmt.';
    expect(checkRows([figureHeaders]).map(words)).toEqual([['Es gibt keine lesbaren Werte.', advice]]);
    expect(check(fine, { year: 2027 }).map(words)).toEqual([['Für 2027 gibt es keine lesbaren Werte.', advice]]);
  });

  it('explains a 0 that may be a blank cell', () => {
    const table = [
      ['Kennzahl', 'Berichtsmonat', 'Ladestand', 'Wert', 'Quelle'],
      ['INT', '2026-01', '2026-01', 0, 0],
    ];
    expect(checkRows(table).map(words)).toEqual([
      [
        'Januar 2026 (Zeile 2): Der Wert ist 0. In dieser Tabelle kommen leere Zellen als 0 an, deshalb gilt er als fehlend.',
        'Ist wirklich 0 gemeint, füllen Sie die leeren Zellen der Spalten Jobcenter, Kennzahl, Art, Geschlecht, Ladestand und Quelle aus. Dann gilt die 0 als Wert.',
      ],
    ]);
  });

  it('repeats only the beginning of a long text, on one line', () => {
    const long = course('ELB', '2026-01', [`a\nb${'c'.repeat(100)}`]);
    expect(texts(long, 'valueText')).toEqual([
      [`Januar 2026 (Zeile 2): Statt einer Zahl steht dort der Text „a b${'c'.repeat(27)}…“.`, convert],
    ]);
  });

  it('has a word for each severity', () => {
    expect(dataSeverityTexts).toEqual({ error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' });
  });
});

test('the sample workbook has no findings', () => {
  const table = monthlyFigures().map(({ figure, sex, month, load, value }) => [
    'Landkreis Musterland',
    figure,
    'Monat',
    sex,
    month,
    load,
    0,
    value,
    'Ministerium, monatliche Lieferung',
  ]);
  for (const year of [null, 2025, 2026]) {
    for (const stockShift of [0, 1] as const) {
      expect(checkFigures([figureHeaders, ...table], { year, jobcenter: null, stockShift })).toEqual({
        ok: true,
        value: [],
      });
    }
  }
});

import { dialogueCalendar, targetsAtDialogue, type TargetAtDialogue } from '../../src/domain/dialogue';
import { calendarText, findingsSentence } from '../../src/text/dialogue-report-texts';
import { chartSentence, forecastSentence, readingExample, targetSentence } from '../../src/text/dialogue-sentences';
import { dialoguesIn, type LogRowDraft } from '../domain/dialogue/log-rows';
import { targetRows, type TargetDraft } from '../domain/target-table/ask';
import { figureRows, month, monthsOf } from '../fakes/figure-rows';

const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;
const figures = figureRows([
  ...monthsOf('LZB', 2025, [2400, 2410, 2420]),
  ...monthsOf('LZB', 2026, [2380, 2370, 2360]),
  ...monthsOf('LLU', 2025, [1_000_000, 1_000_000, 1_000_000]),
  ...monthsOf('LLU', 2026, [990_000, 990_000, 990_000]),
]);

function targetOf(draft: TargetDraft, no = 3): TargetAtDialogue {
  const scope = { jobcenter: 'Landkreis Musterland', month: month(2026, no), dataLoad: null, stockShift: 1 } as const;
  const targets = targetsAtDialogue(figures, targetRows([draft]), scope);
  const [target] = targets.ok ? targets.value : [];
  if (target === undefined) throw new Error('There is no target.');
  return target;
}

const stock: TargetDraft = { no: 3, title: 'Langzeitbezug', figure: 'K3', value: -0.025 };

test('a target in a plain sentence: where it stands, how far from the Soll', () => {
  expect(plain(targetSentence(targetOf(stock).line, null))).toBe(
    'Der durchschnittliche Bestand an Langzeitleistungsbeziehenden liegt bei 2.370, das sind 20,2 Personen über dem Soll von 2.349,8.',
  );
  expect(plain(targetSentence(targetOf({ ...stock, figure: 'K1', form: 'Beobachtung', value: '' }).line, null))).toBe(
    'Die Summe der Leistungen zum Lebensunterhalt liegt bei 2.970.000 Euro, −1,0 % gegenüber dem Vorjahr. Das wird beobachtet und nicht bewertet.',
  );
});

test('without a result the sentence says what is missing', () => {
  const stockMissing = plain(targetSentence(targetOf(stock, 4).line, null));
  expect(stockMissing).toContain(
    'Für den durchschnittlichen Bestand an Langzeitleistungsbeziehenden liegt kein Wert vor.',
  );
  const missing = plain(targetSentence(targetOf({ ...stock, figure: 'K2', value: 0.05 }).line, null));
  expect(missing).toContain('Für die Integrationsquote liegt kein Wert vor.');
  expect(missing).toContain('INT für Januar 2026');
});

test.each([
  [{ ...stock, figure: 'K9' }, 'Die Kennzahl „K9“ ist nicht bekannt.'],
  [{ ...stock, value: '' }, 'Der Zielwert fehlt.'],
])('a row that cannot be judged says why, and neither that a value nor that steps are missing: %p', (draft, why) => {
  const sentence = plain(targetSentence(targetOf(draft).line, null)) ?? '';
  expect(sentence).toContain(`Das Ziel lässt sich nicht auswerten. ${why}`);
  expect(sentence).not.toMatch(/kein Wert|Schritte/u);
});

test('the reading example computes the verdict with the real figures', () => {
  const example = plain(readingExample(targetOf(stock).line)) ?? '';
  expect(example).toContain('Das Ist beträgt 2.370');
  expect(example).toContain('um −1,7 % verändert');
  expect(example).toContain('höchstens −2,5 %');
  expect(example).toContain('ergibt „nicht erreicht“');
  expect(example).toContain('Zwischenstand');
  expect(readingExample(targetOf({ ...stock, form: 'Beobachtung', value: '' }).line)).toBeNull();
});

test('the reading example names a strict bound as one', () => {
  const example = plain(readingExample(targetOf({ ...stock, value: 0, direction: 'unter' }).line)) ?? '';
  expect(example).toContain('eine Veränderung von weniger als 0,0 %');
});

test('entries into work are not called integrations', () => {
  const entries: TargetDraft = { no: 2, title: 'Minijobs', figure: 'K2E1', value: 0.05, direction: 'hoch' };
  const rows = figureRows([
    ...monthsOf('BS_GERING', 2025, [10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11]),
    ...monthsOf('ELB', 2025, [400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400]),
    ...monthsOf('ELB', 2024, [400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400]),
    ...monthsOf('BS_GERING', 2026, [9, 9, 9]),
    ...monthsOf('ELB', 2026, [400, 400, 400]),
  ]);
  const scope = { jobcenter: 'Landkreis Musterland', month: month(2026, 3), dataLoad: null, stockShift: 0 } as const;
  const targets = targetsAtDialogue(rows, targetRows([entries]), scope);
  const sentence = targets.ok && targets.value[0] !== undefined ? targetSentence(targets.value[0].line, null) : '';
  expect(plain(sentence)).toMatch(/Bis Jahresende fehlen \d+ Eintritte, /u);
});

test('a chart is told in words, and a forecast only where there is one', () => {
  expect(plain(chartSentence(targetOf(stock)))).toBe('Ist März 2026: 2.370, Soll 2.349,8, Vorjahr 2.410.');
  expect(forecastSentence(targetOf(stock))).toBeNull();
});

const calendarOn = (today: string, rows: readonly LogRowDraft[]): string => {
  const [year = 0, no = 0, day = 0] = today.split('-').map(Number);
  return calendarText(
    dialogueCalendar(dialoguesIn(rows), { year: 2026, minPerYear: 2 }, { year, month: no, day }),
    2026,
  );
};

test.each([
  ['2026-01-20', [], 'Vorschlag für den 1.: zwischen dem 01.05.2026 und dem 30.06.2026.'],
  ['2026-05-20', [], 'Der 1. steht an: Vorschlag zwischen dem 01.05.2026 und dem 30.06.2026.'],
  ['2026-09-20', [], 'Der 1. ist überfällig;'],
  ['2026-06-01', [{}], 'Der nächste ist für den 24.06.2026 vorbereitet.'],
  ['2027-01-20', [{}], 'Als Nächstes folgt der Jahresabschluss, zwischen dem 01.03.2027 und dem 31.05.2027.'],
  ['2027-07-20', [{}], 'Der Jahresabschluss ist überfällig;'],
  ['2027-04-20', [{ Datum: '16.03.2027', Anlass: 'Jahresabschluss' }], 'Der Jahresabschluss ist geführt.'],
])('on %s with %p the reminder says %p', (today, rows, words) => {
  expect(calendarOn(today, rows)).toContain(words);
  expect(calendarOn(today, rows)).toContain('von mindestens 2 Zieldialogen im Jahr 2026 geführt.');
});

test('findings are counted in words, hints are not worth a line', () => {
  expect(findingsSentence([{ severity: 'error' }, { severity: 'warning' }, { severity: 'warning' }])).toBe(
    'Daten: 1 Fehler und 2 Warnungen, siehe Anlage.',
  );
  expect(findingsSentence([{ severity: 'hint' }])).toBe('');
});

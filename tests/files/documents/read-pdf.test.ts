import { readAgreement } from '../../../src/domain/agreement';
import { pdfFile, pdfLines, type PdfLine } from '../../fakes/documents';
import { readFile, textOf } from './read-file';

const filler = 'Dieser Satz füllt eine Zeile der Seite mit Buchstaben.';
const at = (text: string, x: number, y: number, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  x,
  y,
  size: 11,
  ...more,
});

test('lines, paragraphs and pages of a PDF', async () => {
  const bytes = pdfFile([
    pdfLines(['Größe „Maß“ – 5 €', filler, '', 'Neuer Absatz']),
    pdfLines(['Die zweite Seite hat auch Text.']),
  ]);
  expect(await readFile(bytes, 'ohne Endung')).toEqual({
    ok: true,
    value: {
      kind: 'pdf',
      text: `Größe „Maß“ – 5 €\n${filler}\n\nNeuer Absatz\n\f\nDie zweite Seite hat auch Text.`,
      pageCount: 2,
    },
  });
});

test('are read from top to bottom, in whatever order they were drawn', async () => {
  const lines = pdfLines(['Erste Zeile der Seite', 'Zweite Zeile der Seite', 'Dritte Zeile der Seite']);
  expect(await textOf(pdfFile([[...lines].reverse()]))).toBe(
    'Erste Zeile der Seite\nZweite Zeile der Seite\nDritte Zeile der Seite',
  );
});

test('columns of a table stay apart, words of a line do not stick together', async () => {
  const text = await textOf(
    pdfFile([
      [
        at('Verwaltungskosten', 71, 700),
        at('8.575.980 Euro', 400, 700),
        at(filler, 71, 650),
        at('Wort', 71, 600),
        at('Wort', 98, 600),
      ],
    ]),
  );
  expect(text.split('\n\n')).toEqual(['Verwaltungskosten\t8.575.980 Euro', filler, 'Wort Wort']);
});

test('the number of a footnote does not become a digit of the figure before it', async () => {
  const text = await textOf(
    pdfFile([[at('Die Quote steigt um 5,3 %', 71, 700), at('1', 206, 704, { size: 6 }), at(filler, 71, 686)]]),
  );
  expect(text.split('\n')[0]).toBe('Die Quote steigt um 5,3 %');
});

test('text drawn twice counts once, text across the page not at all', async () => {
  const twice = [at('Überschrift', 71, 700), at('Überschrift', 71.3, 700), at(filler, 71, 686)];
  expect(await textOf(pdfFile([[...twice, at('ENTWURF', 200, 400, { size: 60, turned: 45 })]]))).toBe(
    `Überschrift\n${filler}`,
  );
});

test('headers, footers and page numbers do not cut the sentence that runs over the page', async () => {
  const page = (number: number, lines: string[]): PdfLine[] => [
    at('Zielvereinbarung Musterland 2026', 71, 800, { size: 9 }),
    ...pdfLines(lines),
    at(`Seite ${number} von 3`, 260, 40, { size: 9 }),
  ];
  const text = await textOf(
    pdfFile([
      page(1, ['Anfang der Vereinbarung.', 'Das Ziel ist erreicht, wenn die Quote um mindestens']),
      page(2, ['5,3 % steigt.', filler]),
      page(3, ['Ende der Vereinbarung.']),
    ]),
  );
  expect(text).toBe(
    `Zielvereinbarung Musterland 2026\n\nAnfang der Vereinbarung.\nDas Ziel ist erreicht, wenn die Quote um mindestens\n\f\n5,3 % steigt.\n${filler}\n\f\nEnde der Vereinbarung.`,
  );
});

test('an agreement in a PDF is understood over line ends, hyphens and pages', async () => {
  const page = (number: number, lines: string[]): PdfLine[] => [...pdfLines(lines), at(`- ${number} -`, 290, 40)];
  const text = await textOf(
    pdfFile([
      page(1, [
        'Zielvereinbarung 2026',
        '',
        'zwischen dem Land Niedersachsen und dem Landkreis Musterland',
        'zur Erreichung der Ziele der Grundsicherung nach § 48b SGB II',
        '',
        '§ 2 Ziele',
        '',
        '2. Verbesserung der Integration in Erwerbstätigkeit',
        '',
        'Das Ziel ist erreicht, wenn die Integrationsquote gegenüber dem Jahr 2025 um min-',
        'destens',
      ]),
      page(2, ['5,3 % steigt.', '', filler]),
    ]),
  );
  const { targets } = readAgreement(text);
  expect(targets.map(({ indicator, form, value }) => ({ indicator, form, value }))).toEqual([
    { indicator: 'K2', form: 'change', value: 0.053 },
  ]);
});

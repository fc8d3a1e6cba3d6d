import fc from 'fast-check';
import mammoth from 'mammoth';
import { wordFile, wordPackage, wordParagraph, zipFile, type WordXml } from '../../fakes/documents';
import { readFile, textOf } from './read-file';

const word = (parts: WordXml): Promise<string> => textOf(zipFile(wordPackage(parts)));
const run = (content: string): string => `<w:r>${content}</w:r>`;
const inList = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const use = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

describe('text', () => {
  test('paragraphs are parted by a blank line and keep umlauts and signs of XML', async () => {
    expect(await readFile(wordFile(['Größe & Maß <1>', '', 'Zweiter Absatz']))).toEqual({
      ok: true,
      value: { kind: 'word', text: 'Größe & Maß <1>\n\nZweiter Absatz', pageCount: null },
    });
  });

  test('tabs, line ends, soft and hard hyphens are kept', async () => {
    const body = `<w:p>${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>')}</w:p>`;
    expect(await word({ body })).toBe('a\tb\nc\u2011d\u00ade');
  });

  test('changes under review count as accepted', async () => {
    const body = [
      `<w:p>${run('<w:t xml:space="preserve">um </w:t>')}<w:del w:id="1"><w:r><w:delText>3,1</w:delText></w:r></w:del><w:ins w:id="2">${run('<w:t>5,3</w:t>')}</w:ins>${run('<w:t xml:space="preserve"> %</w:t>')}</w:p>`,
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('<w:t xml:space="preserve">Der Absatz </w:t>')}</w:p>`,
      `<w:p>${run('<w:t>geht weiter</w:t>')}</w:p>`,
    ].join('');
    expect(await word({ body })).toBe('um 5,3 %\n\nDer Absatz geht weiter');
  });

  test('what is not printed is not read', async () => {
    const body = `<w:p>${run('<w:rPr><w:vanish/></w:rPr><w:t>versteckt</w:t>')}${run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>sichtbar</w:t>')}${run('<w:instrText>HYPERLINK "https://example.org"</w:instrText>')}</w:p>`;
    expect(await word({ body })).toBe('sichtbar');
  });

  test('a text box is read once, after the paragraph that holds it', async () => {
    const box = (text: string): string => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
    const body = `<w:p>${run(`<w:t>vor</w:t><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('im Kasten')}</mc:Choice><mc:Fallback>${box('im Kasten')}</mc:Fallback></mc:AlternateContent>`)}${run('<w:t>her</w:t>')}</w:p>`;
    expect(await word({ body })).toBe('vorher\n\nim Kasten');
  });

  test('footnotes go to the end and leave no digit beside a figure', async () => {
    const body = `<w:p>${run('<w:t xml:space="preserve">um 5,3 %</w:t>')}${run('<w:footnoteReference w:id="2"/>')}${run('<w:t>.</w:t>')}</w:p>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0">${wordParagraph('Linie')}</w:footnote><w:footnote w:id="2">${wordParagraph('Stand Januar.')}</w:footnote>`;
    expect(await word({ body, footnotes })).toBe('um 5,3 %.\n\nStand Januar.');
  });

  test('rows of a table are lines, a table for layout is text', async () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => wordParagraph(text)).join('')}</w:tc>`;
    const body = `<w:tbl><w:tblPr/><w:tr>${cell('Verwaltungskosten')}${cell('1.000 Euro')}</w:tr><w:tr>${cell('Eingliederung')}${cell('2.000', 'Euro')}</w:tr><w:tr>${cell('')}${cell('Erster', 'Zweiter')}</w:tr></w:tbl>`;
    expect(await word({ body })).toBe('Verwaltungskosten\t1.000 Euro\nEingliederung\t2.000 Euro\n\nErster\n\nZweiter');
  });

  test('content controls, insertions and links around paragraphs are transparent', async () => {
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${wordParagraph('Im Feld')}<w:p><w:hyperlink>${run('<w:t>Verweis</w:t>')}</w:hyperlink></w:p></w:sdtContent></w:sdt>`;
    expect(await word({ body })).toBe('Im Feld\n\nVerweis');
  });
});

describe('numbers that Word counts', () => {
  const numbering =
    list(1, level(0, 'decimal', '§ %1') + level(1, 'decimal', '(%2)') + level(2, 'lowerLetter', '%3)')) +
    list(2, level(0, 'bullet', '\uf0b7')) +
    list(3, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
    use(1, 1) +
    use(2, 2) +
    use(3, 3) +
    use(4, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');

  test('are written out, deeper levels begin anew', async () => {
    const body = [
      wordParagraph('Erstes', inList(1, 0)),
      wordParagraph('a', inList(1, 1)),
      wordParagraph('b', inList(1, 1)),
      wordParagraph('Zweites', inList(1, 0)),
      wordParagraph('c', inList(1, 1)),
      wordParagraph('d', inList(1, 2)),
    ].join('');
    expect((await word({ body, numbering })).split('\n\n')).toEqual([
      '§ 1 Erstes',
      '(1) a',
      '(2) b',
      '§ 2 Zweites',
      '(1) c',
      'a) d',
    ]);
  });

  test('points stand close together, Roman numbers become Arabic where the list says so', async () => {
    const body = [
      wordParagraph('Teil', inList(3, 0)),
      wordParagraph('Teil', inList(3, 0)),
      wordParagraph('darin', inList(3, 1)),
      wordParagraph('eins', inList(2, 0)),
      wordParagraph('zwei', inList(2, 0)),
    ].join('');
    expect(await word({ body, numbering })).toBe('I. Teil\n\nII. Teil\n\n2.1 darin\n\n– eins\n– zwei');
  });

  test('a list that begins elsewhere, and a paragraph taken out of its list', async () => {
    const body = [
      wordParagraph('Erstes', inList(1, 0)),
      wordParagraph('Siebtes', inList(4, 0)),
      wordParagraph('Achtes', inList(1, 0)),
      wordParagraph('Frei', inList(0, 0)),
    ].join('');
    expect((await word({ body, numbering })).split('\n\n')).toEqual([
      '§ 1 Erstes',
      '§ 7 Siebtes',
      '§ 8 Achtes',
      'Frei',
    ]);
  });

  test('come from the style of a heading, also through the style it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>';
    const body = ['Base', 'Child', 'Loop'].map((id) => wordParagraph(id, `<w:pStyle w:val="${id}"/>`)).join('');
    expect(await word({ body, numbering, styles })).toBe('§ 1 Base\n\n§ 2 Child\n\nLoop');
  });

  test('every count has a label, whatever its size', async () => {
    const body = Array.from({ length: 60 }, () => wordParagraph('x', inList(3, 0))).join('');
    const labels = (await word({ body, numbering })).split('\n\n').map((line) => line.split(' ')[0]);
    expect(labels).toHaveLength(60);
    expect([labels[3], labels[8], labels[39], labels[58]]).toEqual(['IV.', 'IX.', 'XL.', 'LIX.']);
  });
});

test('agrees with another reader of Word files on plain paragraphs', async () => {
  const paragraph = fc.string({ unit: fc.constantFrom('ä', 'ß', '§', '%', '–', ' ', 'a', 'B', '1', '&', '<', '"') });
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
      const bytes = wordFile([...paragraphs, 'Ende']);
      const other = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const lines = other.value.split('\n\n').map((line) => line.trim());
      expect((await textOf(bytes)).split('\n\n')).toEqual(lines.filter((line) => line !== ''));
    }),
    { numRuns: 60 },
  );
});

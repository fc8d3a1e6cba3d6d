import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { DocumentFault } from '../../../src/application/documents/document-port';
import {
  openDocumentFile,
  openDocumentPackage,
  pdfFile,
  pdfLines,
  wordFile,
  wordPackage,
  wordParagraph,
  zipFile,
} from '../../fakes/documents';
import { faultOf, readFile, textOf } from './read-file';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const sentences = Array.from({ length: 30 }, (_, index) => `Satz ${index + 1} der Vereinbarung mit etwas Text.`);
const wordBytes = wordFile(sentences);
const pdfBytes = pdfFile([pdfLines(sentences), pdfLines(sentences)]);
const body = (xml: string): Uint8Array => zipFile(wordPackage({ body: xml }));

/** Writes a little-endian number over every place where a signature stands, at a distance from it. */
function overwrite(bytes: Uint8Array, signature: number, distance: number, value: number, length: 2 | 4): Uint8Array {
  const spoilt = bytes.slice();
  const view = new DataView(spoilt.buffer);
  for (let at = 0; at + 4 <= spoilt.length; at += 1)
    if (view.getUint32(at, true) === signature) {
      if (length === 2) view.setUint16(at + distance, value, true);
      else view.setUint32(at + distance, value, true);
    }
  return spoilt;
}
const directoryEntry = 0x02014b50;

describe('what is no agreement at all', () => {
  test.each<[string, Uint8Array, DocumentFault]>([
    ['nothing', new Uint8Array(), { code: 'empty' }],
    ['blanks', bytesOf(' \r\n\t '), { code: 'withoutText', kind: 'text' }],
    ['too much', new Uint8Array(20_000_001), { code: 'tooLarge', size: 20_000_001, limit: 20_000_000 }],
    ['a picture', bytesOf('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'), { code: 'unknownKind', found: 'image' }],
    ['rich text', bytesOf('{\\rtf1\\ansi Hallo}'), { code: 'unknownKind', found: 'richText' }],
    ['a web page', bytesOf('<!DOCTYPE html><title>x</title>'), { code: 'unknownKind', found: 'webPage' }],
    [
      'an old Word file',
      bytesOf('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0\0\0'),
      { code: 'unknownKind', found: 'oldOffice' },
    ],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), { code: 'unknownKind', found: 'spreadsheet' }],
    [
      'a presentation',
      zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }),
      { code: 'unknownKind', found: 'presentation' },
    ],
    ['a packed folder', zipSync({ 'a.txt': strToU8('a') }), { code: 'unknownKind', found: 'archive' }],
    ['random bytes', Uint8Array.of(1, 2, 3, 0, 255), { code: 'unknownKind', found: 'other' }],
  ])('%s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toEqual(fault);
  });

  test('a wrong extension does not matter', async () => {
    for (const bytes of [wordBytes, pdfBytes, bytesOf('Satz 1 als Text')])
      expect((await readFile(bytes, 'vereinbarung.xlsx')).ok).toBe(true);
  });
});

describe('files that need a password', () => {
  test('.docx', async () => {
    const name = Array.from('EncryptedPackage', (sign) => `${sign}\0`).join('');
    const bytes = bytesOf(`\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'\0'.repeat(504)}${name}`);
    expect(await faultOf(bytes)).toEqual({ code: 'encrypted', kind: 'word' });
    expect(await faultOf(overwrite(wordBytes, directoryEntry, 8, 1, 2))).toEqual({ code: 'encrypted', kind: 'word' });
  });

  test('.pdf', async () => {
    const key = '<' + '5a'.repeat(32) + '>';
    const bytes = pdfFile(
      [pdfLines(sentences)],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >> /ID [${key} ${key}]`,
    );
    expect(await faultOf(bytes)).toEqual({ code: 'encrypted', kind: 'pdf' });
  });

  test('.odt', async () => {
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'META-INF/manifest.xml': strToU8('<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'),
      'content.xml': Uint8Array.of(1, 2, 3),
    });
    expect(await faultOf(bytes)).toEqual({ code: 'encrypted', kind: 'openDocument' });
  });
});

describe('half-written and spoilt files', () => {
  test('a file cut off anywhere is damaged', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await faultOf(wordBytes.slice(0, wordBytes.length * share))).toEqual({ code: 'damaged', kind: 'word' });
    const odt = openDocumentFile(sentences);
    expect(await faultOf(odt.slice(0, odt.length / 2))).toEqual({ code: 'damaged', kind: 'openDocument' });
    expect(await faultOf(bytesOf('%PDF-1.7\n1 0 obj'))).toEqual({ code: 'damaged', kind: 'pdf' });
  });

  test.each([
    ['a tag that is not closed', '<w:p><w:r><w:t>a</w:t></w:r>'],
    ['tags that cross', '<w:p><w:r></w:p></w:r>'],
    ['an attribute without quotes', '<w:p w:a=1></w:p>'],
    ['an entity of its own', '<w:p><w:r><w:t>&geheim;</w:t></w:r></w:p>'],
    ['a control character', '<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>'],
    ['too deep', '<w:r>'.repeat(5000) + '</w:r>'.repeat(5000)],
  ])('XML with %s', async (_, xml) => {
    expect(await faultOf(body(xml))).toEqual({ code: 'damaged', kind: 'word' });
  });

  test('a document type, and so every foreign entity, is refused unread', async () => {
    const parts = wordPackage({ body: '' });
    const xml = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document><w:body>&x;</w:body></w:document>';
    expect(await faultOf(zipFile({ ...parts, 'word/document.xml': strToU8(xml) }))).toEqual({
      code: 'damaged',
      kind: 'word',
    });
  });

  test('relations to other files and other machines are not followed', async () => {
    const parts = wordPackage({ body: wordParagraph('Nur dieser Text') });
    const relation = (more: string): Uint8Array =>
      strToU8(
        `<Relationships><Relationship Id="r" Type="x/numbering" ${more}/><Relationship Id="s" Type="x/styles" Target="../../../styles.xml"/></Relationships>`,
      );
    for (const more of ['Target="https://example.org/n.xml" TargetMode="External"', 'Target="/etc/passwd"'])
      expect(await textOf(zipFile({ ...parts, 'word/_rels/document.xml.rels': relation(more) }))).toBe(
        'Nur dieser Text',
      );
  });

  test('a document with macros is text like any other', async () => {
    const parts = wordPackage({ body: wordParagraph('Text') });
    expect(await textOf(zipFile({ ...parts, 'word/vbaProject.bin': Uint8Array.of(1, 2, 3) }))).toBe('Text');
  });

  test('documents without text', async () => {
    expect(await faultOf(body(wordParagraph('  ')))).toEqual({ code: 'withoutText', kind: 'word' });
    expect(await faultOf(openDocumentPackage(''))).toEqual({ code: 'withoutText', kind: 'openDocument' });
    expect(await faultOf(pdfFile([[], []]))).toEqual({ code: 'scanWithoutText', pageCount: 2 });
    const stamped = pdfFile([pdfLines(['Seite 1']), pdfLines(['Seite 2']), pdfLines(['Seite 3'])]);
    expect(await faultOf(stamped)).toEqual({ code: 'scanWithoutText', pageCount: 3 });
  });
});

describe('files that grow', () => {
  const large = zipFile(wordPackage({ body: wordParagraph('a'.repeat(41_000_000)) }));

  test('are refused by the size they state', async () => {
    expect(large.length).toBeLessThan(200_000);
    expect(await faultOf(large)).toEqual({ code: 'unpacksTooLarge', limit: 40_000_000 });
  });

  test('and by their real size, where they state a smaller one', async () => {
    const lying = overwrite(large, directoryEntry, 24, 1000, 4);
    expect(await faultOf(lying)).toEqual({ code: 'damaged', kind: 'word' });
  });

  test('more elements than any document has', async () => {
    expect(await faultOf(body('<w:p/>'.repeat(1_000_001)))).toEqual({ code: 'unpacksTooLarge', limit: 40_000_000 });
  });

  test('more pages than any agreement has', async () => {
    const pages = Array.from({ length: 301 }, () => pdfLines(['Eine Zeile Text auf jeder Seite']));
    expect(await faultOf(pdfFile(pages))).toEqual({ code: 'tooManyPages', pageCount: 301, limit: 300 });
  });
});

/** Bytes changed, cut out, doubled or cut off, as a bad disk, a bad line or a bad person does it. */
function spoilt(original: Uint8Array): fc.Arbitrary<Uint8Array> {
  const position = fc.nat({ max: original.length - 1 });
  return fc.oneof(
    fc.array(fc.tuple(position, fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }).map((changes) => {
      const bytes = original.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    }),
    position.map((end) => original.slice(0, end)),
    fc
      .tuple(position, fc.nat({ max: 200 }))
      .map(([at, length]) => Uint8Array.from([...original.subarray(0, at), ...original.subarray(at + length)])),
    fc
      .tuple(position, fc.nat({ max: 200 }))
      .map(([at, length]) => Uint8Array.from([...original.subarray(0, at + length), ...original.subarray(at)])),
  );
}

describe('whatever the bytes, the answer is a text or a fault', () => {
  test.each([
    ['.docx', wordBytes, 150],
    [
      '.docx without compression',
      zipSync(wordPackage({ body: sentences.map((text) => wordParagraph(text)).join('') }), { level: 0 }),
      150,
    ],
    ['.odt', openDocumentFile(sentences), 100],
    ['.pdf', pdfBytes, 80],
    ['.txt', bytesOf(sentences.join('\n')), 100],
  ])('%s', async (_, original, numRuns) => {
    expect((await readFile(original)).ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(spoilt(original), async (bytes) => {
        const read = await readFile(bytes);
        expect(read.ok ? read.value.text !== '' : read.error.code !== 'notLoaded').toBe(true);
      }),
      { numRuns },
    );
  });

  test('XML inside of a sound archive', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const listed = wordParagraph('Text', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const table = `<w:tbl><w:tr><w:tc>${listed}</w:tc><w:tc>${listed}</w:tc></w:tr></w:tbl>`;
    const parts = wordPackage({ body: listed + table + listed, numbering });
    const names = ['word/document.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.infiniteStream(fc.nat()), async (name, numbers) => {
        const original = parts[name] ?? new Uint8Array();
        const [at = 0, length = 0, sign = 0] = [...numbers.take(3)];
        const place = at % original.length;
        const inserted = '<>/"&= w1%'.charCodeAt(sign % 10);
        const changed = [...original.subarray(0, place), inserted, ...original.subarray(place + (length % 20))];
        const read = await readFile(zipFile({ ...parts, [name]: Uint8Array.from(changed) }));
        expect(read.ok ? read.value.text !== '' : read.error.code !== 'notLoaded').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

import { zipSync } from 'fflate';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet';
import { undisturbed } from '../../../src/files/spreadsheets/work';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'utf8'));

describe('a file that is not what it seems', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', text('\n \n;;\n'), 'empty'],
    ['an old workbook', Uint8Array.from([...ole, ...utf16('Workbook')]), 'oldExcelFormat'],
    ['an older workbook', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0), 'oldExcelFormat'],
    [
      'an XML workbook of 2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'oldExcelFormat',
    ],
    ['a workbook with a password', Uint8Array.from([...ole, 0, 0, ...utf16('EncryptedPackage')]), 'encrypted'],
    ['an old Word document', Uint8Array.from([...ole, ...utf16('WordDocument')]), 'wordFile'],
    [
      'a web page named .xls',
      text('\ufeff <html xmlns:o="urn:schemas-microsoft-com:office:office"><table>'),
      'htmlFile',
    ],
    ['a web page with a document type', text('<!DOCTYPE html>'), 'htmlFile'],
    ['a web page as XML', text('<?xml version="1.0"?><html>'), 'htmlFile'],
    ['other XML', text('<?xml version="1.0"?><daten/>'), 'unknownKind'],
    ['a PDF', text('%PDF-1.7'), 'pdfFile'],
    ['bytes', Uint8Array.of(1, 2, 3, 0, 0, 5), 'unknownKind'],
    ['a Word document', zipSync({ 'word/document.xml': text('<a/>') }), 'wordFile'],
    ['an OpenDocument table', zipSync({ 'content.xml': text('<a/>') }), 'openDocument'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': text('x') }), 'binaryWorkbook'],
    ['any zip file', zipSync({ 'bild.png': text('x') }), 'unknownKind'],
    ['a beginning of a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'damaged'],
  ])('is told: %s', async (_what, bytes, code) => {
    const result = await readSpreadsheet({ kind: 'file', name: 'werte.xlsx', bytes }, undisturbed);
    expect(result.ok ? 'read' : result.error.code).toBe(code);
  });
});

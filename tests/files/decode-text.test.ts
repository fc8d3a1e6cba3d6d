import fc from 'fast-check';
import { decodeText } from '../../src/files/decode-text';

const bytesOf = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('text of a file', () => {
  it('is UTF-8 with and without a byte order mark', () => {
    expect(decodeText(bytesOf('März;1,5', 'utf8'))).toEqual({ ok: true, value: 'März;1,5' });
    expect(decodeText(bytesOf('\uFEFFMärz;1,5', 'utf8'))).toEqual({ ok: true, value: 'März;1,5' });
  });

  it('is Windows-1252 where it cannot be UTF-8', () => {
    expect(decodeText(bytesOf('Männer', 'latin1'))).toEqual({ ok: true, value: 'Männer' });
    expect(decodeText(Uint8Array.of(0x80, 0x20, 0x96))).toEqual({ ok: true, value: '€ –' });
  });

  it('is UTF-16 with a byte order mark', () => {
    expect(decodeText(bytesOf('\uFEFFGrüße', 'utf16le'))).toEqual({ ok: true, value: 'Grüße' });
    const swapped = bytesOf('\uFEFFGrüße', 'utf16le').map((_, index, all) => all[index ^ 1] ?? 0);
    expect(decodeText(swapped)).toEqual({ ok: true, value: 'Grüße' });
  });

  it('is UTF-16 without a byte order mark where every other byte is zero', () => {
    const little = bytesOf('Männer;1,5 €\r\n', 'utf16le');
    const big = little.map((_, index, all) => all[index ^ 1] ?? 0);
    expect(decodeText(little)).toEqual({ ok: true, value: 'Männer;1,5 €\r\n' });
    expect(decodeText(big)).toEqual({ ok: true, value: 'Männer;1,5 €\r\n' });
    // Cut off in the middle of a sign: nobody knows what else is missing.
    expect(decodeText(little.subarray(0, 9))).toEqual({ ok: false, error: 'binary' });
  });

  it('keeps every text that is written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ä', '€', 'ß', ';', '\t', '\n', '1', ',', '–') }), (text) => {
        expect(decodeText(bytesOf(text, 'utf8'))).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('refuses what is no text', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ ok: false, error: 'binary' });
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toEqual({ ok: false, error: 'binary' });
  });
});

import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';

/** `binary`: bytes that are no text in any encoding that a German office program writes. */
export type TextDecodingFault = 'binary';

interface ByteOrderMark {
  readonly bytes: readonly number[];
  readonly encoding: string;
}

const byteOrderMarks: readonly ByteOrderMark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Two bytes are enough to look at for each sign, and the first of them for a whole file. */
const lookedAt = 4_000;

/**
 * UTF-16 that forgot its mark: some programs write it so. Of Latin letters, digits and separators one byte of two is zero,
 * always the same one; in every other encoding of text no byte is.
 */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, lookedAt);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = start.length / 4;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

/** Controls that no text file holds; tab, line feed, form feed and carriage return may occur. */
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const controls = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * Text of a .txt or .csv file. A byte order mark decides; without one it is UTF-16 if every other byte is zero, UTF-8 if the
 * bytes are valid UTF-8 (which text with umlauts in another encoding practically never is), else Windows-1252, the encoding
 * of Excel's plain CSV export.
 *
 * Errors: `binary` where control characters show that the file is no text, such as a renamed workbook.
 *
 * @example decodeText(Uint8Array.of(0x4d, 0xe4, 0x72, 0x7a)) // 'März', Windows-1252
 */
export function decodeText(bytes: Uint8Array): Result<string, TextDecodingFault> {
  const mark = byteOrderMarks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  const utf16 = mark === undefined ? unmarkedUtf16(bytes) : null;
  const text =
    mark !== undefined
      ? tryDecode(bytes.subarray(mark.bytes.length), mark.encoding)
      : utf16 !== null
        ? tryDecode(bytes, utf16)
        : (tryDecode(bytes, 'utf-8') ?? decodeWindows1252(bytes));
  return text === null || controls.test(text) ? failure('binary') : success(text);
}

/** Signs of Windows-1252 at 0x80 to 0x9F; Node 20 reads them as control characters, browsers as these signs. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

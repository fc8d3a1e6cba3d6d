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

/** Controls that no text file holds; tab, line feed, form feed and carriage return may occur. */
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const controls = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * Text of a .txt or .csv file. A byte order mark decides; without one it is UTF-8 if the bytes are valid UTF-8 (which text
 * with umlauts in another encoding practically never is), else Windows-1252, the encoding of Excel's plain CSV export.
 *
 * Errors: `binary` where control characters show that the file is no text, such as a renamed workbook.
 *
 * @example decodeText(Uint8Array.of(0x4d, 0xe4, 0x72, 0x7a)) // 'März', Windows-1252
 */
export function decodeText(bytes: Uint8Array): Result<string, TextDecodingFault> {
  const mark = byteOrderMarks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  const text =
    mark === undefined
      ? (tryDecode(bytes, 'utf-8') ?? decodeWindows1252(bytes))
      : tryDecode(bytes.subarray(mark.bytes.length), mark.encoding);
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

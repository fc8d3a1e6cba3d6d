import type { ForeignKind } from '../../application/documents/document-port';

/** What the first bytes say. `zip` is decided by what lies inside. */
export type Container = 'zip' | 'pdf' | 'text' | ForeignKind;

type Signature = readonly [container: Container, offset: number, bytes: readonly number[]];

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

const signatures: readonly Signature[] = [
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  // The container of .doc and .xls, and of every .docx with a password.
  ['oldOffice', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['richText', 0, ascii('{\\rtf')],
  ['image', 0, [0x89, ...ascii('PNG')]],
  ['image', 0, [0xff, 0xd8, 0xff]],
  ['image', 0, ascii('GIF8')],
  ['image', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', 8, ascii('WEBP')],
  ['image', 4, ascii('ftyphei')],
  ['archive', 0, ascii('Rar!')],
  ['archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', 0, [0x1f, 0x8b]],
];

/** How far into a file the mark of a PDF may stand; readers accept that much before it. */
const pdfMarkWithin = 1024;

/** Recognises a file by its first bytes; a wrong or missing extension does not matter. */
export function recognise(bytes: Uint8Array): Container {
  const signature = signatures.find(([, offset, expected]) =>
    expected.every((byte, index) => bytes[offset + index] === byte),
  );
  if (signature !== undefined) return signature[0];
  const start = String.fromCharCode(...bytes.subarray(0, pdfMarkWithin));
  if (/%PDF-\d/.test(start)) return 'pdf';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html[\s>])/i.test(start)) return 'webPage';
  return 'text';
}

import type { SpreadsheetFault } from '../../application/imports/spreadsheet-port';

/** A fault that a file has by being what it is. */
type KindFault = Exclude<
  SpreadsheetFault,
  | { readonly limit: number }
  | { readonly limitMegabytes: number }
  | { readonly part: string | null }
  | { readonly row: number }
>;

/** What a file is by its first bytes; its extension does not matter. */
export type FileKind = 'zip' | 'text' | KindFault['code'];

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Names of streams in the containers of old and of encrypted files are UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return text.includes(name);
}

/** The start of a text without byte order mark and blanks, in lower case. */
function startOfText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 2_000))
    .replace(/^(?:\u00ef\u00bb\u00bf|[\s\0])+/u, '')
    .toLowerCase();
}

/** Recognises a file by its content. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
    return holdsName(bytes, 'WordDocument') ? 'wordFile' : 'oldExcelFormat';
  }
  // BIFF without a container: Excel 2 to 4.
  const isRecord = bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1);
  // The length of the record tells it from a text in UTF-16 that begins with a tab.
  if (isRecord && [0x04, 0x06, 0x08].includes(bytes[2] ?? -1) && bytes[3] === 0x00) return 'oldExcelFormat';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdfFile';
  const start = startOfText(bytes);
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<div|mime-version:)/.test(start)) return 'htmlFile';
  if (start.startsWith('<?xml')) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'oldExcelFormat';
    return start.includes('<html') ? 'htmlFile' : 'unknownKind';
  }
  return 'text';
}

/** What a zip file is by the names of what it holds; null: a workbook of the present format. */
export function packageFault(names: readonly string[]): SpreadsheetFault | null {
  if (names.some((name) => /^xl\/workbook\d*\.xml$/iu.test(name))) return null;
  if (names.some((name) => /^xl\/workbook\.bin$/iu.test(name))) return { code: 'binaryWorkbook' };
  if (names.includes('content.xml')) return { code: 'openDocument' };
  if (names.some((name) => name.startsWith('word/'))) return { code: 'wordFile' };
  // Other programs may call the main part otherwise; its relations say where it is.
  return names.includes('_rels/.rels') && names.some((name) => name.startsWith('xl/')) ? null : { code: 'unknownKind' };
}

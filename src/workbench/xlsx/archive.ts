import { Inflate, strFromU8 } from 'fflate';
import { type Outcome, fail } from './failure';

export const limits = {
  /** Bytes of the file. */
  file: 50 * 1024 * 1024,
  /** Bytes of all parts unpacked: a workbook of a million cells stays below 200 MB. */
  unpacked: 300 * 1024 * 1024,
  /** Sheets, styles, pictures and relations of a large workbook stay below a thousand parts. */
  parts: 5000,
  /** Sheet data shrinks to a tenth, at most to a fiftieth; deflate itself ends at 1032. */
  ratio: 300,
  /** Small parts may be tight without harm. */
  ratioFrom: 1024 * 1024,
} as const;

export type Parts = ReadonlyMap<string, Uint8Array>;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
}

const required = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

/**
 * Unpacks a file after it has proved harmless. The sizes that a zip declares may lie, so each part is unpacked in pieces
 * and given up as soon as a limit is passed.
 */
export function openArchive(bytes: Uint8Array): Outcome<Parts> {
  if (bytes.length > limits.file) return fail({ code: 'too-large', bytes: bytes.length, limit: limits.file });
  // Old .xls files and workbooks with a password are compound files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) return fail({ code: 'encrypted-or-old-format' });
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = new Map<string, Uint8Array>();
  let room: number = limits.unpacked;
  for (const entry of directory.value) {
    if (entry.name.endsWith('/')) continue;
    if (entry.encrypted) return fail({ code: 'encrypted-or-old-format' });
    const unpacked = unpack(entry, room);
    if (!unpacked.ok) return unpacked;
    room -= unpacked.value.length;
    // Entities defined inside a part could be nested until they fill the memory; no Excel file defines any.
    const isXml = /\.(xml|rels|vml)$/i.test(entry.name);
    if (isXml && strFromU8(unpacked.value.subarray(0, 4096)).includes('<!DOCTYPE')) {
      return fail({ code: 'damaged-part', part: entry.name });
    }
    parts.set(entry.name.replace(/^\//, ''), unpacked.value);
  }
  const missing = required.find((name) => !parts.has(name));
  return missing === undefined ? { ok: true, value: parts } : fail({ code: 'not-a-workbook', missing });
}

/** The entries of the central directory (PKWARE APPNOTE 4.3). */
function readDirectory(bytes: Uint8Array): Outcome<readonly Entry[]> {
  if (bytes.length < 22) return fail({ code: 'not-a-zip' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A comment of up to 65,535 bytes may follow the end record.
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < earliest) return fail({ code: 'not-a-zip' });
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) return fail({ code: 'too-many-parts', parts: count, limit: limits.parts });
  const entries: Entry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== 0x02014b50)
      return fail({ code: 'not-a-zip' });
    const nameLength = view.getUint16(position + 28, true);
    const name = strFromU8(bytes.subarray(position + 46, position + 46 + nameLength));
    const header = view.getUint32(position + 42, true);
    const size = view.getUint32(position + 20, true);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) {
      return fail({ code: 'damaged-part', part: name });
    }
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + size > bytes.length) return fail({ code: 'damaged-part', part: name });
    entries.push({
      name,
      method: view.getUint16(position + 10, true),
      encrypted: (view.getUint16(position + 8, true) & 1) === 1,
      packed: bytes.subarray(start, start + size),
    });
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return { ok: true, value: entries };
}

/** Bytes that go into the unpacking at once: at deflate's limit of 1032 a piece grows to 16 MB at most. */
const pieceSize = 16 * 1024;

function unpack({ name, method, packed }: Entry, room: number): Outcome<Uint8Array> {
  if (method === 0) {
    return packed.length > room
      ? fail({ code: 'unpacks-too-large', limit: limits.unpacked })
      : { ok: true, value: packed };
  }
  if (method !== 8) return fail({ code: 'damaged-part', part: name });
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const inflate = new Inflate((piece) => {
      pieces.push(piece);
      size += piece.length;
    });
    for (let start = 0; start < packed.length; start += pieceSize) {
      inflate.push(packed.subarray(start, start + pieceSize), start + pieceSize >= packed.length);
      if (size > room) return fail({ code: 'unpacks-too-large', limit: limits.unpacked });
      const ratio = size / packed.length;
      if (size > limits.ratioFrom && ratio > limits.ratio) {
        return fail({ code: 'compressed-too-tightly', part: name, ratio: Math.round(ratio), limit: limits.ratio });
      }
    }
  } catch {
    return fail({ code: 'damaged-part', part: name });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { ok: true, value: whole };
}

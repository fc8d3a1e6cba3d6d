import { failure, success, type Result } from '../../../domain/result';
import { crc32 } from './crc32';

export type ArchiveFault = 'damaged' | 'encrypted' | 'unpacksTooLarge';

export interface ZipArchive {
  readonly names: readonly string[];
  /** Content of an entry; null if there is none of that name. All entries together unpack into at most `unpackedLimit`. */
  unpack(name: string): Promise<Result<Uint8Array<ArrayBuffer> | null, ArchiveFault>>;
}

/** Bytes. The text of a long agreement with its styles has about two megabytes; pictures are never unpacked. */
export const unpackedLimit = 40_000_000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const mostComment = 0xffff;
const mostEntries = 10_000;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Opens a zip file by its directory. Sizes stated there are checked before anything is unpacked and counted again while it
 * is, because a hostile file states what it likes. Zip64 is refused: it is for files of four gigabytes.
 */
export function openArchive(bytes: Uint8Array<ArrayBuffer>): Result<ZipArchive, 'damaged'> {
  const entries = readDirectory(bytes);
  if (entries === null) return failure('damaged');
  let left = unpackedLimit;
  return success({
    names: [...entries.keys()],
    async unpack(name) {
      const entry = entries.get(name);
      if (entry === undefined) return success(null);
      if (entry.encrypted) return failure('encrypted');
      if (entry.size > left) return failure('unpacksTooLarge');
      const packed = packedBytes(bytes, entry);
      if (packed === null) return failure('damaged');
      const unpacked = await inflate(packed, entry, left);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  });
}

function readDirectory(bytes: Uint8Array<ArrayBuffer>): Map<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    // Names that matter are plain ASCII, whatever the encoding of the others.
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
    // Two entries of one name are a way to show one content and to mean the other.
    if (entries.has(name)) return null;
    entries.set(name, {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - mostComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}

function packedBytes(bytes: Uint8Array<ArrayBuffer>, entry: Entry): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { offset, packedSize } = entry;
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature) return null;
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  { method, size, checksum }: Entry,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, ArchiveFault>> {
  if (method === 0) {
    return packed.length === size && crc32(packed) === checksum ? success(packed) : failure('damaged');
  }
  if (method !== 8) return failure('damaged');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const chunk: Uint8Array = next.value;
      length += chunk.length;
      if (length > size || length > limit) {
        await reader.cancel();
        return failure(length > limit ? 'unpacksTooLarge' : 'damaged');
      }
      chunks.push(chunk);
    }
  } catch {
    // What does not inflate is not what a program wrote.
    return failure('damaged');
  }
  const unpacked = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    unpacked.set(chunk, at);
    at += chunk.length;
  }
  return length === size && crc32(unpacked) === checksum ? success(unpacked) : failure('damaged');
}

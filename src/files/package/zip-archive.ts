import { failure, success, type Result } from '../../domain/result';
import { crc32 } from './crc32';

export type ArchiveFault = 'damaged' | 'encrypted' | 'unpacksTooLarge';

export interface ZipArchive {
  readonly names: readonly string[];
  /** Bytes of an entry unpacked, as the directory states them; 0 if there is none of that name. */
  sizeOf(name: string): number;
  /** Content of an entry; null if there is none of that name. All entries together unpack into at most `unpackedLimit`. */
  unpack(name: string): Promise<Result<Uint8Array<ArrayBuffer> | null, ArchiveFault>>;
  /**
   * Hands over the content of an entry piece by piece, for what is too large to be held whole; `null` as in `unpack`. Damage
   * may show at the end only: what was taken before is void then. `take` answers false to stop, which is no fault.
   */
  stream(
    name: string,
    take: (piece: Uint8Array) => boolean | Promise<boolean>,
  ): Promise<Result<{ readonly size: number } | null, ArchiveFault>>;
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
export function openArchive(bytes: Uint8Array<ArrayBuffer>, limit = unpackedLimit): Result<ZipArchive, 'damaged'> {
  const entries = readDirectory(bytes);
  if (entries === null) return failure('damaged');
  let left = limit;
  const packedOf = (entry: Entry): Result<Uint8Array<ArrayBuffer>, ArchiveFault> => {
    if (entry.encrypted) return failure('encrypted');
    if (entry.size > left) return failure('unpacksTooLarge');
    const packed = packedBytes(bytes, entry);
    return packed === null ? failure('damaged') : success(packed);
  };
  return success({
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.size ?? 0,
    async unpack(name) {
      const entry = entries.get(name);
      if (entry === undefined) return success(null);
      const packed = packedOf(entry);
      if (!packed.ok) return packed;
      const unpacked = await inflateWhole(packed.value, entry, left);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
    async stream(name, take) {
      const entry = entries.get(name);
      if (entry === undefined) return success(null);
      const packed = packedOf(entry);
      if (!packed.ok) return packed;
      const inflated = await inflate(packed.value, entry, left, (piece) => {
        left -= piece.length;
        return take(piece);
      });
      return inflated.ok ? success({ size: entry.size }) : inflated;
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

/** Counts and checks what is inflated while it is handed over. */
async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  { method, size, checksum }: Entry,
  limit: number,
  take: (piece: Uint8Array) => boolean | Promise<boolean>,
): Promise<Result<null, ArchiveFault>> {
  if (method !== 0 && method !== 8) return failure('damaged');
  const plain = new Blob([packed]).stream();
  const reader = (method === 0 ? plain : plain.pipeThrough(new DecompressionStream('deflate-raw'))).getReader();
  let length = 0;
  let sum = 0;
  for (;;) {
    let next: ReadableStreamReadResult<Uint8Array>;
    try {
      next = await reader.read();
    } catch {
      // What does not inflate is not what a program wrote.
      return failure('damaged');
    }
    if (next.done) break;
    length += next.value.length;
    sum = crc32(next.value, sum);
    if (length > size || length > limit) {
      await reader.cancel();
      return failure(length > limit ? 'unpacksTooLarge' : 'damaged');
    }
    if (!(await take(next.value))) {
      await reader.cancel();
      return success(null);
    }
  }
  return length === size && sum === checksum ? success(null) : failure('damaged');
}

async function inflateWhole(
  packed: Uint8Array<ArrayBuffer>,
  entry: Entry,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, ArchiveFault>> {
  const pieces: Uint8Array[] = [];
  const inflated = await inflate(packed, entry, limit, (piece) => pieces.push(piece) > 0);
  if (!inflated.ok) return inflated;
  const unpacked = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of pieces) {
    unpacked.set(piece, at);
    at += piece.length;
  }
  return success(unpacked);
}

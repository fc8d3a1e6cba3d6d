import { failure, success, type Result } from '../../../domain/result';
import type { ArchiveFault, ZipArchive } from '../../package/zip-archive';
import type { Work } from '../work';
import { XmlScanner, type XmlListener } from './xml-scanner';

export type ScanFault = ArchiveFault | 'cancelled' | 'stopped';

/** Decoded in pieces of this size, so that the page gets its turn in between. */
const pieceSize = 32_768;

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Reads an XML part of a workbook piece by piece; null if the workbook has none of that name. `stopped` answers true where
 * the listener has had enough; `size` tells how many bytes were read.
 */
export async function scanPart(
  archive: ZipArchive,
  name: string,
  listener: XmlListener,
  work: Work,
  stopped: () => boolean = () => false,
  onBytes: (count: number) => void = () => undefined,
): Promise<Result<{ readonly found: boolean }, ScanFault>> {
  const scanner = new XmlScanner(listener);
  let decoder: TextDecoder | null = null;
  const faults: ScanFault[] = [];
  const decode = (bytes: Uint8Array, isLast: boolean): string | null => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch {
      return null;
    }
  };
  const read = await archive.stream(name, async (piece) => {
    for (let at = 0; at < piece.length; at += pieceSize) {
      const text = decode(piece.subarray(at, at + pieceSize), false);
      if (text === null || !scanner.write(text)) faults.push('damaged');
      else if (stopped()) faults.push('stopped');
      else if (!(await work.turn())) faults.push('cancelled');
      if (faults.length > 0) return false;
    }
    onBytes(piece.length);
    return true;
  });
  if (!read.ok) return failure(read.error);
  const [fault] = faults;
  if (fault !== undefined) return failure(fault);
  if (read.value === null) return success({ found: false });
  const rest = decode(new Uint8Array(), true);
  return rest !== null && scanner.write(rest) && scanner.end() ? success({ found: true }) : failure('damaged');
}

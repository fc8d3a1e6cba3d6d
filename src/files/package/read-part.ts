import { failure, success, type Result } from '../../domain/result';
import { readXml, type XmlElement } from './xml-reader';
import type { ArchiveFault, ZipArchive } from './zip-archive';

/** An XML part of a document; null if the document has none of that name. */
export async function readPart(archive: ZipArchive, name: string): Promise<Result<XmlElement | null, ArchiveFault>> {
  const unpacked = await archive.unpack(name);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value === null) return success(null);
  const text = decodePart(unpacked.value);
  if (text === null) return failure('damaged');
  const xml = readXml(text);
  if (xml.ok) return xml;
  return failure(xml.error === 'tooManyElements' ? 'unpacksTooLarge' : 'damaged');
}

/** Parts are UTF-8 or, with a byte order mark, UTF-16. */
function decodePart(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

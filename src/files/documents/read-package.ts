import type { DocumentFault, DocumentText, ForeignKind } from '../../application/documents/document-port';
import { failure, type Result } from '../../domain/result';
import { readOpenDocument } from './open-document/read-open-document';
import { openArchive } from '../package/zip-archive';
import { readWord } from './word/read-word';

/** A zip file: office formats are told apart by what lies inside. */
export async function readPackage(bytes: Uint8Array<ArrayBuffer>): Promise<Result<DocumentText, DocumentFault>> {
  const archive = openArchive(bytes);
  if (!archive.ok) return failure({ code: 'damaged', kind: likelyKind(bytes) });
  const { names } = archive.value;
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return readWord(archive.value);
  if (names.includes('content.xml')) return readOpenDocument(archive.value);
  return failure({ code: 'unknownKind', found: foreignKind(names) });
}

function foreignKind(names: readonly string[]): ForeignKind {
  if (names.some((name) => name.startsWith('xl/'))) return 'spreadsheet';
  return names.some((name) => name.startsWith('ppt/')) ? 'presentation' : 'archive';
}

/** A file cut off at the end has lost its directory; the names stand before each part as well. */
function likelyKind(bytes: Uint8Array): 'word' | 'openDocument' {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 100));
  return start.includes('mimetypeapplication/vnd.oasis') ? 'openDocument' : 'word';
}

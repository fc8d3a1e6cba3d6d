import type { DocumentFault, DocumentText } from '../../application/documents/document-port';
import { failure, success, type Result } from '../../domain/result';
import { decodeText } from '../decode-text';

/** A .txt file. Bytes that are no text are a format that nobody knows. */
export function readTextFile(bytes: Uint8Array): Result<DocumentText, DocumentFault> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failure({ code: 'unknownKind', found: 'other' });
  if (decoded.value.trim() === '') return failure({ code: 'withoutText', kind: 'text' });
  return success({ kind: 'text', text: decoded.value, pageCount: null });
}

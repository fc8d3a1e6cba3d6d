import type {
  DocumentFault,
  DocumentFile,
  DocumentPort,
  DocumentText,
} from '../../application/documents/document-port';
import { failure, type Result } from '../../domain/result';
import { recognise } from './document-kind';
import { readTextFile } from './read-text-file';

/** Bytes. Agreements have well below one megabyte; scans, which hold no text, are what is larger. */
export const sizeLimit = 20_000_000;

/** Reads what a user may choose as an agreement. Each format comes with its own code when it is first needed. */
export function createDocumentReader(): DocumentPort {
  return { readDocument: (file) => Promise.resolve(read(file)) };
}

function read({ bytes }: DocumentFile): Result<DocumentText, DocumentFault> {
  if (bytes.length === 0) return failure({ code: 'empty' });
  if (bytes.length > sizeLimit) return failure({ code: 'tooLarge', size: bytes.length, limit: sizeLimit });
  const container = recognise(bytes);
  switch (container) {
    case 'text':
      return readTextFile(bytes);
    case 'zip':
    case 'pdf':
      return failure({ code: 'notLoaded' });
    default:
      return failure({ code: 'unknownKind', found: container });
  }
}

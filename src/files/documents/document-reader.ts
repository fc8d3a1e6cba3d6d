import type { DocumentFault, DocumentFile, DocumentText } from '../../application/documents/document-port';
import { failure, type Result } from '../../domain/result';
import { recognise } from './document-kind';
import { loaded } from './loaded';
import { readTextFile } from './read-text-file';

/** Bytes. Agreements have well below one megabyte; scans, which hold no text, are what is larger. */
export const sizeLimit = 20_000_000;

const pdfTimeLimit = 60_000;

/** Reads what a user may choose as an agreement. Each format comes with its own code when it is first needed. */
export async function readDocumentFile(
  { bytes }: DocumentFile,
  openPdfWorker: (() => Worker) | null,
): Promise<Result<DocumentText, DocumentFault>> {
  if (bytes.length === 0) return failure({ code: 'empty' });
  if (bytes.length > sizeLimit) return failure({ code: 'tooLarge', size: bytes.length, limit: sizeLimit });
  const container = recognise(bytes);
  switch (container) {
    case 'text':
      return readTextFile(bytes);
    case 'zip': {
      const code = await loaded(import('./read-package'));
      return code === null ? failure({ code: 'notLoaded' }) : code.readPackage(new Uint8Array(bytes));
    }
    case 'pdf': {
      const code = await loaded(import('./pdf/read-pdf'));
      if (code === null) return failure({ code: 'notLoaded' });
      return code.readPdf(bytes, { worker: openPdfWorker?.() ?? null, timeLimit: pdfTimeLimit });
    }
    case 'oldOffice':
      return failure(oldOfficeFault(bytes));
    default:
      return failure({ code: 'unknownKind', found: container });
  }
}

/** A .docx with a password is a container of the old kind with a stream of this name. */
function oldOfficeFault(bytes: Uint8Array): DocumentFault {
  const encrypted = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
  return encrypted ? { code: 'encrypted', kind: 'word' } : { code: 'unknownKind', found: 'oldOffice' };
}

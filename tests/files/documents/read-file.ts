import './pdf-in-this-thread';
// Loaded before the tests, because pdf.js remarks on the console what it does not find in Node.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentFault, DocumentText } from '../../../src/application/documents/document-port';
import type { Result } from '../../../src/domain/result';
import { createDocumentReader } from '../../../src/files/documents';

const reader = createDocumentReader({ openPdfWorker: null });

export function readFile(bytes: Uint8Array, name = 'Vereinbarung.docx'): Promise<Result<DocumentText, DocumentFault>> {
  return reader.readDocument({ name, bytes });
}

export async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readFile(bytes);
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.error)}`);
  return read.value.text;
}

export async function faultOf(bytes: Uint8Array): Promise<DocumentFault> {
  const read = await readFile(bytes);
  if (read.ok) throw new Error(`Read, but should not have been: ${read.value.text.slice(0, 80)}`);
  return read.error;
}

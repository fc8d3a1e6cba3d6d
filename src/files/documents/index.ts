import type { DocumentPort, WordWriterPort } from '../../application/documents/document-port';
import { failure, success } from '../../domain/result';
import { loaded } from './loaded';

/** Nothing of this weighs on the pane before a document is read or written. */
export function createDocumentReader({
  openPdfWorker,
}: {
  /** Starts pdf.js in a thread of its own; null keeps it in this one. */
  readonly openPdfWorker: (() => Worker) | null;
}): DocumentPort {
  return {
    async readDocument(file) {
      const code = await loaded(import('./document-reader'));
      return code === null ? failure({ code: 'notLoaded' }) : code.readDocumentFile(file, openPdfWorker);
    },
  };
}

export function createWordWriter(): WordWriterPort {
  return {
    async writeAgreement(agreement) {
      const code = await loaded(import('./word-out/write-agreement-docx'));
      return code === null ? failure({ code: 'notLoaded' }) : success(await code.writeAgreementDocx(agreement));
    },
  };
}

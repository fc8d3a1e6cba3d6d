import type { Agreement } from '../../domain/agreement';
import { failure, type Result } from '../../domain/result';
import type { Clock } from '../ports';
import type { NotLoaded } from '../services';
import type { ClipboardPort, DocumentPort, DownloadPort, WordWriterPort } from './document-port';
import type * as out from './documents-out';

/** Handed over is not arrived: whether the host keeps the file, no page is told. */
export interface HandedOver {
  readonly fileName: string;
}

export type SaveFault = NotLoaded | { readonly code: 'downloadBlocked' };

/** The text comes along, so that it can be shown for copying by hand. */
export type CopyFault = NotLoaded | { readonly code: 'copyBlocked'; readonly text: string };

/** Documents in and out of the pane. */
export interface DocumentServices extends DocumentPort {
  /** False where downloads are known to lead nowhere; the pane then offers the clipboard first. */
  readonly downloadsLikely: boolean;
  /** Writes the whole agreement as a Word file and hands it to the browser. */
  saveAgreementAsWord(agreement: Agreement): Promise<Result<HandedOver, SaveFault>>;
  /** Puts the whole agreement on the clipboard, formatted for Word. */
  copyAgreement(agreement: Agreement): Promise<Result<null, CopyFault>>;
}

interface Ports {
  readonly documents: DocumentPort;
  readonly word: WordWriterPort;
  readonly download: DownloadPort;
  readonly clipboard: ClipboardPort;
  readonly clock: Clock;
}

export function createDocumentServices({ documents, word, download, clipboard, clock }: Ports): DocumentServices {
  return {
    downloadsLikely: download.likely,
    readDocument: (file) => documents.readDocument(file),
    async saveAgreementAsWord(agreement) {
      const code = await documentsOut();
      return code === null
        ? failure({ code: 'notLoaded' })
        : code.saveAgreementAsWord({ word, download, clock }, agreement);
    },
    async copyAgreement(agreement) {
      const code = await documentsOut();
      return code === null ? failure({ code: 'notLoaded' }) : code.copyAgreement(clipboard, agreement);
    },
  };
}

/** null: the add-in's server did not answer. */
async function documentsOut(): Promise<typeof out | null> {
  try {
    return await import('./documents-out');
  } catch {
    return null;
  }
}

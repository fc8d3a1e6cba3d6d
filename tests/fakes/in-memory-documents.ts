import type { DocumentFault, DocumentFile, DocumentText } from '../../src/application/documents/document-port';
import type { CopyFault, DocumentServices, SaveFault } from '../../src/application/documents/document-services';
import type { Agreement } from '../../src/domain/agreement';
import { failure, success, type Result } from '../../src/domain/result';

/** Documents whose bytes are the text itself; the next reading can be set to fail. */
export interface InMemoryDocuments extends DocumentServices {
  readonly read: readonly DocumentFile[];
  failNextReading(fault: DocumentFault): void;
  /** Agreements that were to be saved and copied, in order. */
  readonly saved: readonly Agreement[];
  readonly copied: readonly Agreement[];
  downloadsLikely: boolean;
  failNextSaving(fault: SaveFault): void;
  failNextCopying(fault: CopyFault): void;
  /** Holds the next reading until the returned function is called. */
  holdReading(): () => void;
}

export function createInMemoryDocuments(): InMemoryDocuments {
  const read: DocumentFile[] = [];
  const saved: Agreement[] = [];
  const copied: Agreement[] = [];
  let fault: DocumentFault | null = null;
  let saveFault: SaveFault | null = null;
  let copyFault: CopyFault | null = null;
  let held: Promise<void> | null = null;
  return {
    read,
    saved,
    copied,
    downloadsLikely: true,
    failNextSaving: (next) => {
      saveFault = next;
    },
    failNextCopying: (next) => {
      copyFault = next;
    },
    saveAgreementAsWord(agreement) {
      saved.push(agreement);
      const failed = saveFault;
      saveFault = null;
      return Promise.resolve(
        failed === null ? success({ fileName: `Zielvereinbarung ${agreement.agreementYear}.docx` }) : failure(failed),
      );
    },
    copyAgreement(agreement) {
      copied.push(agreement);
      const failed = copyFault;
      copyFault = null;
      return Promise.resolve(failed === null ? success(null) : failure(failed));
    },
    failNextReading: (next) => {
      fault = next;
    },
    holdReading: () => {
      let release = (): void => undefined;
      held = new Promise<void>((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    async readDocument(file): Promise<Result<DocumentText, DocumentFault>> {
      read.push(file);
      await held;
      held = null;
      const failed = fault;
      fault = null;
      if (failed !== null) return failure(failed);
      return success({ kind: 'text', text: Buffer.from(file.bytes).toString('utf8'), pageCount: null });
    },
  };
}

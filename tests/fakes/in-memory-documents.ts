import type { DocumentFault, DocumentFile, DocumentText } from '../../src/application/documents/document-port';
import type { DocumentServices } from '../../src/application/documents/document-services';
import { failure, success, type Result } from '../../src/domain/result';

/** Documents whose bytes are the text itself; the next reading can be set to fail. */
export interface InMemoryDocuments extends DocumentServices {
  readonly read: readonly DocumentFile[];
  failNextReading(fault: DocumentFault): void;
  /** Holds the next reading until the returned function is called. */
  holdReading(): () => void;
}

export function createInMemoryDocuments(): InMemoryDocuments {
  const read: DocumentFile[] = [];
  let fault: DocumentFault | null = null;
  let held: Promise<void> | null = null;
  return {
    read,
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
      return success({ kind: 'text', text: new TextDecoder().decode(file.bytes), pageCount: null });
    },
  };
}

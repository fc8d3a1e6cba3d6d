import type { DocumentPort } from './document-port';

/** Documents in and out of the pane. */
export type DocumentServices = DocumentPort;

export function createDocumentServices({ documents }: { readonly documents: DocumentPort }): DocumentServices {
  return {
    readDocument: (file) => documents.readDocument(file),
  };
}

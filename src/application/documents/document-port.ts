import type { Result } from '../../domain/result';
import type { NotLoaded } from '../services';
import type { AgreementCopy } from './agreement-copy';
import type { WordAgreement } from './word-agreement';

/** What a file turned out to be by its content; its name is never trusted. */
export type DocumentKind = 'word' | 'openDocument' | 'pdf' | 'text';

/** Formats that are recognised so that the user can be told what to do with them, but not read. */
export type ForeignKind =
  'oldOffice' | 'richText' | 'spreadsheet' | 'presentation' | 'image' | 'webPage' | 'archive' | 'other';

/** A file as the user chose it; the bytes never leave the machine. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DocumentText {
  readonly kind: DocumentKind;
  /**
   * Plain text for `readAgreement`. Paragraphs are parted by a blank line; points of a list, rows of a table and the printed
   * lines of a PDF by a line end; pages of a PDF by a form feed. Automatic numbers of lists and headings are written out.
   */
  readonly text: string;
  /** Printed pages; null where the format does not know them before it is laid out. */
  readonly pageCount: number | null;
}

/** Why a file could not be read. Sizes are bytes. */
export type DocumentFault =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly size: number; readonly limit: number }
  | { readonly code: 'unknownKind'; readonly found: ForeignKind }
  /** Half written, cut off or changed by something else than its program. */
  | { readonly code: 'damaged'; readonly kind: DocumentKind }
  /** Opens only with a password. */
  | { readonly code: 'encrypted'; readonly kind: Exclude<DocumentKind, 'text'> }
  /** Pages, but only pictures of text on them. */
  | { readonly code: 'scanWithoutText'; readonly pageCount: number }
  | { readonly code: 'withoutText'; readonly kind: DocumentKind }
  | { readonly code: 'tooManyPages'; readonly pageCount: number; readonly limit: number }
  /** A small file that unpacks into a very large one: an attack or a defect, never an agreement. */
  | { readonly code: 'unpacksTooLarge'; readonly limit: number }
  | { readonly code: 'tooSlow' }
  /** The code for this format could not be downloaded from the add-in's own server. */
  | { readonly code: 'notLoaded' };

/** Turns the bytes of a document into plain text. Never throws, never asks the network for anything but own code. */
export interface DocumentPort {
  readDocument(file: DocumentFile): Promise<Result<DocumentText, DocumentFault>>;
}

/** Makes a Word file. Never asks the network for anything but own code. */
export interface WordWriterPort {
  writeAgreement(agreement: WordAgreement): Promise<Result<Uint8Array<ArrayBuffer>, NotLoaded>>;
}

export interface DownloadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Hands a file to the browser that shows the pane. Nobody tells a page whether the file arrived. */
export interface DownloadPort {
  /** False where the host is known to drop downloads: Excel on macOS. */
  readonly likely: boolean;
  save(file: DownloadedFile): Result<null, { readonly code: 'downloadBlocked' }>;
}

export interface ClipboardPort {
  copy(content: AgreementCopy): Promise<Result<null, { readonly code: 'copyBlocked' }>>;
}

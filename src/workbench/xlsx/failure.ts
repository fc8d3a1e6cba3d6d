/** Why a file was not opened, with the facts that a sentence about it needs. */
export type XlsxFailure =
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'not-a-zip' }
  | { readonly code: 'encrypted-or-old-format' }
  | { readonly code: 'too-many-parts'; readonly parts: number; readonly limit: number }
  | { readonly code: 'unpacks-too-large'; readonly limit: number }
  | { readonly code: 'compressed-too-tightly'; readonly part: string; readonly ratio: number; readonly limit: number }
  | { readonly code: 'damaged-part'; readonly part: string }
  | { readonly code: 'not-a-workbook'; readonly missing: string };

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: XlsxFailure };

export const fail = (error: XlsxFailure): { readonly ok: false; readonly error: XlsxFailure } => ({ ok: false, error });

import type { DocumentFault, DocumentKind, ForeignKind } from '../../src/application/documents/document-port';
import { describeDocumentFault } from '../../src/taskpane/messages/describe-document-fault';
import { all, type EveryCode } from './every-fault';

const foreign: Readonly<Record<ForeignKind, null>> = {
  oldOffice: null,
  richText: null,
  spreadsheet: null,
  presentation: null,
  image: null,
  webPage: null,
  archive: null,
  other: null,
};
const unknownKinds = (Object.keys(foreign) as ForeignKind[]).map((found) => ({ code: 'unknownKind' as const, found }));
const [firstUnknown, ...otherUnknown] = unknownKinds;
if (firstUnknown === undefined) throw new Error('There is no kind.');
const damaged = (kind: DocumentKind): Extract<DocumentFault, { readonly code: 'damaged' }> => ({
  code: 'damaged',
  kind,
});

const faults: EveryCode<DocumentFault> = {
  empty: [{ code: 'empty' }],
  tooLarge: [{ code: 'tooLarge', size: 20_000_001, limit: 20_000_000 }],
  unknownKind: [firstUnknown, ...otherUnknown],
  damaged: [damaged('word'), damaged('openDocument'), damaged('pdf'), damaged('text')],
  encrypted: [{ code: 'encrypted', kind: 'pdf' }],
  scanWithoutText: [
    { code: 'scanWithoutText', pageCount: 1 },
    { code: 'scanWithoutText', pageCount: 12 },
  ],
  withoutText: [{ code: 'withoutText', kind: 'word' }],
  tooManyPages: [{ code: 'tooManyPages', pageCount: 1200, limit: 300 }],
  unpacksTooLarge: [{ code: 'unpacksTooLarge', limit: 40_000_000 }],
  tooSlow: [{ code: 'tooSlow' }],
  notLoaded: [{ code: 'notLoaded' }],
};

test.each(all(faults).map((fault) => [JSON.stringify(fault), fault] as const))('%s', (_, fault) => {
  const { what, why, next } = describeDocumentFault(fault);
  for (const sentence of [what, why, next]) {
    expect(sentence).toMatch(/^[A-ZÄÖÜ].*\.$/su);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\b(?:file|error|failed)\b/);
  }
});

test('sizes and counts are written as a German reads them', () => {
  expect(describeDocumentFault({ code: 'tooLarge', size: 34_600_000, limit: 20_000_000 }).why).toBe(
    'Sie hat 35 MB, gelesen werden bis zu 20 MB.',
  );
  // One byte too many must not read like the limit itself.
  expect(describeDocumentFault({ code: 'tooLarge', size: 20_000_001, limit: 20_000_000 }).why).toContain(
    'Sie hat 21 MB',
  );
  expect(describeDocumentFault({ code: 'tooManyPages', pageCount: 1200, limit: 300 }).why).toContain('1.200 Seiten');
});

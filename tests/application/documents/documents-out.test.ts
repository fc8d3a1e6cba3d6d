import { agreementCopy } from '../../../src/application/documents/agreement-copy';
import type { DownloadedFile } from '../../../src/application/documents/document-port';
import { createDocumentServices, type DocumentServices } from '../../../src/application/documents/document-services';
import { wordFileName, type WordAgreement } from '../../../src/application/documents/word-agreement';
import { failure, success, type Result } from '../../../src/domain/result';
import { neulandAgreement } from '../../fakes/neuland-agreement';

interface Surroundings {
  readonly written?: Result<Uint8Array<ArrayBuffer>, { readonly code: 'notLoaded' }>;
  readonly saved?: Result<null, { readonly code: 'downloadBlocked' }>;
  readonly copied?: Result<null, { readonly code: 'copyBlocked' }>;
}

interface Watched {
  readonly documents: DocumentServices;
  readonly models: readonly WordAgreement[];
  readonly files: readonly DownloadedFile[];
  readonly copies: readonly { readonly html: string; readonly text: string }[];
}

function services({
  written = success(Uint8Array.of(1, 2)),
  saved = success(null),
  copied = success(null),
}: Surroundings = {}): Watched {
  const models: WordAgreement[] = [];
  const files: DownloadedFile[] = [];
  const copies: { readonly html: string; readonly text: string }[] = [];
  const documents = createDocumentServices({
    documents: { readDocument: () => Promise.resolve(failure({ code: 'empty' })) },
    word: {
      writeAgreement(model) {
        models.push(model);
        return Promise.resolve(written);
      },
    },
    download: {
      likely: true,
      save(file) {
        files.push(file);
        return saved;
      },
    },
    clipboard: {
      copy(content) {
        copies.push(content);
        return Promise.resolve(copied);
      },
    },
    clock: { today: () => ({ year: 2026, month: 1, day: 9 }) },
  });
  return { documents, models, files, copies };
}

describe('saving as Word', () => {
  test('hands the whole agreement to the writer and the file to the browser', async () => {
    const { documents, models, files } = services();
    const fileName = 'Zielvereinbarung 2026 Landkreis Musterland.docx';
    expect(await documents.saveAgreementAsWord(neulandAgreement)).toEqual(success({ fileName }));
    expect(models.map(({ properties }) => properties)).toEqual([
      {
        title: 'Zielvereinbarung 2026 Landkreis Musterland',
        subject: 'Zielvereinbarung nach § 48b SGB II',
        author: 'Landkreis Musterland',
        keywords: ['Zielvereinbarung', 'SGB II', '§ 48b', 'Niedersachsen', '2026'],
        created: '2026-01-09',
      },
    ]);
    expect(models[0]?.paragraphs.length).toBeGreaterThan(40);
    expect(files).toEqual([
      {
        name: fileName,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: Uint8Array.of(1, 2),
      },
    ]);
  });

  test('tells code that is missing from a download that was refused', async () => {
    const missing = services({ written: failure({ code: 'notLoaded' }) });
    expect(await missing.documents.saveAgreementAsWord(neulandAgreement)).toEqual(failure({ code: 'notLoaded' }));
    expect(missing.files).toEqual([]);
    const refused = services({ saved: failure({ code: 'downloadBlocked' }) });
    expect(await refused.documents.saveAgreementAsWord(neulandAgreement)).toEqual(failure({ code: 'downloadBlocked' }));
  });

  test.each([
    ['Kreis A/B: "Nord"', 'Zielvereinbarung 2026 Kreis A B Nord.docx'],
    ['Stadt\u0000\u202eMuster.', 'Zielvereinbarung 2026 Stadt Muster.docx'],
    ['', 'Zielvereinbarung 2026.docx'],
    ['x'.repeat(300), `Zielvereinbarung 2026 ${'x'.repeat(98)}.docx`],
  ])('names the file so that every system takes it: %j', (jobcenter, name) => {
    expect(wordFileName({ ...neulandAgreement, jobcenter })).toBe(name);
  });
});

describe('copying', () => {
  test('puts headings, lists and numbers on the clipboard, and text as text', async () => {
    const { documents, copies } = services();
    const agreement = { ...neulandAgreement, jobcenter: 'Landkreis <img src=x onerror="a()"> & Co' };
    expect(await documents.copyAgreement(agreement)).toEqual(success(null));
    const [copy] = copies;
    expect(copy?.html).toContain('<h1 style="text-align:center">Zielvereinbarung 2026</h1>');
    expect(copy?.html).toContain('<h2>§ 2 Ziele, Zielindikatoren und Ergänzungsgrößen</h2>');
    expect(copy?.html).toContain('<p>(1) Die Vertragspartner');
    expect(copy?.html).toContain('Landkreis &lt;img src=x onerror=&quot;a()&quot;&gt; &amp; Co');
    expect(copy?.html).not.toContain('<img');
    expect(copy?.html.match(/<ul>/g)?.length).toBe(copy?.html.match(/<\/ul>/g)?.length);
    expect(copy?.text).toContain('– Gemeinsame Fachtage der Teams Beratung und Vermittlung\n– Erprobung');
  });

  test('hands the text over where the clipboard is closed', async () => {
    const { documents } = services({ copied: failure({ code: 'copyBlocked' }) });
    const copied = await documents.copyAgreement(neulandAgreement);
    expect(copied).toMatchObject({ ok: false, error: { code: 'copyBlocked' } });
    expect(!copied.ok && 'text' in copied.error && copied.error.text.startsWith('Zielvereinbarung 2026')).toBe(true);
  });

  test('a list of one point is a list', () => {
    const item = { style: 'listItem', marker: '–', text: 'eins', keepWithNext: false } as const;
    expect(agreementCopy([item])).toEqual({ html: '<ul>\n<li>eins</li>\n</ul>', text: '– eins' });
  });
});

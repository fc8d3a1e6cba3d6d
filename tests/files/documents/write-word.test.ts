import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { agreementCopy } from '../../../src/application/documents/agreement-copy';
import { wordAgreement } from '../../../src/application/documents/word-agreement';
import { agreementFromReading, readAgreement, type Agreement } from '../../../src/domain/agreement';
import { createWordWriter } from '../../../src/files/documents';
import { readXml } from '../../../src/files/package/xml-reader';
import { neulandAgreement } from '../../fakes/neuland-agreement';
import { newerLayout, olderLayout } from '../../domain/agreement-reading/fixtures';
import { findLibreOffice } from '../../independent/libre-office';
import { generatedAgreement } from './generated-agreements';
import { textOf } from './read-file';

const day = '2026-01-29';

async function written(agreement: Agreement): Promise<Uint8Array> {
  const file = await createWordWriter().writeAgreement(wordAgreement(agreement, day));
  if (!file.ok) throw new Error('Not written.');
  return file.value;
}

function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`The file has no part ${name}.`);
  return strFromU8(content);
}

const draft = (text: string): Agreement => agreementFromReading(readAgreement(text)).agreement;
const sharedFolder = join(__dirname, '../../../../shared/agreements');
const documents: [string, () => string][] = [
  ['older layout', () => olderLayout],
  ['newer layout', () => newerLayout],
  ...(existsSync(sharedFolder)
    ? ['ammerland-2020', 'heidekreis-2026'].map((name): [string, () => string] => [
        name,
        () => readFileSync(join(sharedFolder, `${name}.txt`), 'utf8'),
      ])
    : []),
];

describe('reading a written agreement back', () => {
  test('gives the same facts, for every agreement the wizard can make', async () => {
    await fc.assert(
      fc.asyncProperty(generatedAgreement, async (agreement) => {
        const back = draft(await textOf(await written(agreement)));
        const { finalEvaluation, signatures, clauses, ...facts } = back;
        const expected = { ...agreement, finalEvaluation, signatures, clauses };
        expect({ ...facts, finalEvaluation, signatures, clauses }).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each(documents)('gives the same agreement word for word: %s', async (_, text) => {
    const agreement = draft(text());
    const back = draft(await textOf(await written(agreement)));
    const body = ({ clauses }: Agreement): unknown => clauses.filter(({ part: about }) => about !== 'closing');
    expect({ ...back, clauses: body(back) }).toEqual({ ...agreement, clauses: body(agreement) });
  });

  test('gives what is printed, line for line', async () => {
    const { paragraphs } = wordAgreement(neulandAgreement, day);
    const words = (text: string): string[] =>
      text
        .replace(/_{5,}/g, '')

        .split(/[\s–]+/u);
    expect(words(await textOf(await written(neulandAgreement)))).toEqual(words(agreementCopy(paragraphs).text));
  });
});

describe('the file', () => {
  test('is always the same, byte for byte', async () => {
    expect(await written(neulandAgreement)).toEqual(await written(neulandAgreement));
  });

  test('has the styles, lists and tables of Word, not their looks alone', async () => {
    const bytes = await written(neulandAgreement);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain('<h1>');
    expect(html.match(/<h2>/g)).toHaveLength(3);
    expect(html.match(/<h3>/g)).toHaveLength(5);
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html.match(/<ul>/g)).toHaveLength(6);
    const styles = part(bytes, 'word/styles.xml');
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3', 'BodyText', 'ListBullet'])
      expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('<w:lang w:val="de-DE"');
    expect(part(bytes, 'word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  test('says who made it and what it is about, and nothing of the machine', async () => {
    const bytes = await written(neulandAgreement);
    const core = part(bytes, 'docProps/core.xml');
    for (const words of [
      '<dc:title>Zielvereinbarung 2026 Landkreis Musterland</dc:title>',
      '<dc:creator>Landkreis Musterland</dc:creator>',
      '<cp:lastModifiedBy>Landkreis Musterland</cp:lastModifiedBy>',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-29T00:00:00Z</dcterms:created>',
    ])
      expect(core).toContain(words);
    expect(part(bytes, 'docProps/app.xml')).not.toMatch(/Company|Manager/);
  });

  test('counts pages at the foot of each', async () => {
    const bytes = await written(neulandAgreement);
    const names = Object.keys(unzipSync(bytes)).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(names).toHaveLength(2);
    for (const name of names) expect(part(bytes, name).replace(/<[^>]+>/g, '')).toBe('Seite PAGE von NUMPAGES');
  });

  test('keeps text as text, whatever stands in it', async () => {
    const hostile = [
      '</w:t></w:r></w:p><w:p><w:r><w:t>neu',
      '{ HYPERLINK "https://example.org" }',
      '&amp; &#x41; ]]> <!-- -->',
      '=HYPERLINK("x")',
      'a\u0000b\u0001c\ud800d\uffffe\u001bf',
      '%1 %2',
    ];
    const targets = neulandAgreement.targets.map((target) => ({
      ...target,
      ...(target.no === 4 ? { steps: hostile } : {}),
    }));
    const bytes = await written({ ...neulandAgreement, jobcenter: 'Landkreis <&"\u0007>', targets });
    const text = await textOf(bytes);
    for (const each of hostile.slice(0, 4)) expect(text).toContain(each);
    expect(text).toContain('– abcdef');
    const files = unzipSync(bytes);
    const xml = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name));
    expect(xml.length).toBeGreaterThan(10);
    for (const name of xml) expect([name, readXml(part(bytes, name)).ok]).toEqual([name, true]);
    const document = part(bytes, 'word/document.xml');
    expect(document).not.toContain('w:instrText');
    expect(document).not.toContain('w:hyperlink');
    expect(part(bytes, 'word/_rels/document.xml.rels')).not.toContain('External');
  });
});

const libreOffice = findLibreOffice();

/** Opens a Word file in LibreOffice without a window and saves it in another format. */
async function converted(bytes: Uint8Array, format: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'zielsteuerung-'));
  try {
    writeFileSync(join(folder, 'vereinbarung.docx'), bytes);
    await promisify(execFile)(
      libreOffice ?? '',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        ...['--convert-to', format],
        ...['--outdir', folder],
        join(folder, 'vereinbarung.docx'),
      ],
      { timeout: 150_000 },
    );
    return new Uint8Array(readFileSync(join(folder, `vereinbarung.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(libreOffice === null ? describe.skip : describe)('opened in LibreOffice', () => {
  test.each(documents.slice(-1))(
    'is read the same from its PDF and its OpenDocument: %s',
    async (_, text) => {
      const agreement = draft(text());
      const bytes = await written(agreement);
      const facts = ({ clauses, ...rest }: Agreement): unknown => ({ ...rest, clauses: clauses.length > 0 });
      for (const format of ['pdf', 'odt'])
        expect([format, facts(draft(await textOf(await converted(bytes, format))))]).toEqual([
          format,
          facts(agreement),
        ]);
    },
    300_000,
  );
});

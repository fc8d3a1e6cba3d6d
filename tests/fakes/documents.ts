import { strToU8, zipSync, type Zippable } from 'fflate';

/** Files for the readers of documents, made on the spot so that every byte of a fixture is known. */

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A plain paragraph in WordprocessingML. `properties`: content of its `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${format}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

export interface WordXml {
  /** Content of `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** Parts of a .docx as Word writes them, as a zip library takes them. */
export function wordPackage({ body, numbering, styles, footnotes }: WordXml): Record<string, Uint8Array> {
  const parts = { numbering, styles, footnotes };
  const names = (['numbering', 'styles', 'footnotes'] as const).filter((name) => parts[name] !== undefined);
  const part = (name: string, content: string): Uint8Array =>
    strToU8(`${xmlHead}<w:${name} ${wordNamespace}>${content}</w:${name}>`);
  return {
    '[Content_Types].xml': strToU8(
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map((name, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${name}" Target="${name}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, part(name, parts[name] ?? '')])),
  };
}

/** Always the same bytes for the same parts. */
export function zipFile(parts: Zippable): Uint8Array {
  return zipSync(parts, { mtime: new Date(2026, 0, 1), level: 6 });
}

/** A .docx with one paragraph for each text. */
export function wordFile(paragraphs: readonly string[]): Uint8Array {
  return zipFile(wordPackage({ body: paragraphs.map((text) => wordParagraph(text)).join('') }));
}

/** An .odt with one paragraph for each text. */
export function openDocumentFile(paragraphs: readonly string[]): Uint8Array {
  return openDocumentPackage(paragraphs.map((text) => `<text:p>${escapeXml(text)}</text:p>`).join(''));
}

export function openDocumentPackage(text: string, styles = ''): Uint8Array {
  const namespaces = ['office', 'text', 'table', 'style']
    .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
    .join(' ');
  return zipFile({
    // Stored as it is, so that the kind stands at the start of the file.
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `${xmlHead}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** A line of a PDF where it stands; y grows upwards from the lower edge of an A4 page, in points. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Degrees, anticlockwise. */
  readonly turned?: number;
}

const pageHeight = 842;
const leftMargin = 71;
const topMargin = 71;
const letterSize = 11;
const lineStep = 14;

/** Lines of a page as a word processor sets them; an empty text is the space between two paragraphs. */
export function pdfLines(texts: readonly string[], from = pageHeight - topMargin): PdfLine[] {
  return texts.flatMap((text, index) =>
    text === '' ? [] : [{ text, x: leftMargin, y: from - index * lineStep, size: letterSize }],
  );
}

/** A PDF without compression, in Helvetica, so that a test can also spoil it in a chosen place. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], trailer = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', ''];
  objects[2] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  const kids: string[] = [];
  for (const lines of pages) {
    const content = lines.map(drawLine).join('\n');
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${pageHeight}] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

function drawLine({ text, x, y, size, turned = 0 }: PdfLine): string {
  const angle = (turned * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)];
  return `BT /F1 ${size} Tf ${cosine} ${sine} ${(-Math.sin(angle)).toFixed(5)} ${cosine} ${x} ${y} Tm (${pdfString(text)}) Tj ET`;
}

/** Windows-1252 in the form of a PDF; signs that it lacks become question marks. */
function pdfString(text: string): string {
  const beyondLatin: Readonly<Record<string, number>> = {
    '–': 0x96,
    '„': 0x84,
    '“': 0x93,
    '”': 0x94,
    '’': 0x92,
    '€': 0x80,
    '•': 0x95,
  };
  return Array.from(text, (sign) => {
    const code = beyondLatin[sign] ?? (sign.charCodeAt(0) > 0xff ? 0x3f : sign.charCodeAt(0));
    return code < 0x80 && !'()\\'.includes(sign) ? sign : `\\${code.toString(8).padStart(3, '0')}`;
  }).join('');
}

const linesOnPage = 48;
const charactersInLine = 92;

/** A text set as a word processor sets it: wrapped lines, pages, page numbers. Marks of Markdown are left out. */
export function agreementPdf(text: string): Uint8Array {
  const lines = text
    .replace(/[*#]/g, '')
    .trim()
    .split('\n')
    .flatMap((line) => wrapped(line.trim()));
  const pages: PdfLine[][] = [];
  for (let from = 0; from < lines.length; from += linesOnPage)
    pages.push([
      ...pdfLines(lines.slice(from, from + linesOnPage)),
      { text: `- ${pages.length + 1} -`, x: 290, y: 40, size: 9 },
    ]);
  return pdfFile(pages);
}

function wrapped(line: string): string[] {
  const lines = [''];
  for (const word of line.split(/\s+/)) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + word.length < charactersInLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

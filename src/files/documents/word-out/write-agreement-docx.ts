import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { WordAgreement } from '../../../application/documents/word-agreement';
import { cleanText } from './clean-text';
import { coreProperties } from './core-properties';
import { fixTimes } from './fixed-times';
import { createLists } from './lists';
import { wordParagraphs } from './paragraphs';
import { styleIds, wordStyles } from './styles';

/** A4 and margins of 2.5 cm, 2 cm at the bottom, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1417, right: 1417, bottom: 1134, left: 1417, header: 708, footer: 567 },
};

/** The agreement as a .docx: Word's own styles, headings and lists; text stays text. One agreement gives the same bytes. */
export async function writeAgreementDocx(agreement: WordAgreement): Promise<Uint8Array<ArrayBuffer>> {
  const { properties, pageNumber } = agreement;
  const lists = createLists();
  const children = wordParagraphs(agreement.paragraphs, lists);
  const footer = new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        children: [
          new TextRun({
            children: [pageNumber.before, PageNumber.CURRENT, pageNumber.between, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
  const header = new Header({
    children: [new Paragraph({ style: styleIds.header, children: [new TextRun(cleanText(agreement.header))] })],
  });
  const file = new Document({
    title: cleanText(properties.title),
    creator: cleanText(properties.author),
    styles: wordStyles,
    numbering: { config: lists.config },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: header, first: new Header({ children: [new Paragraph({ style: styleIds.header })] }) },
        footers: { default: footer, first: footer },
        children,
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(properties) },
  ]);
  return fixTimes(new Uint8Array(bytes));
}

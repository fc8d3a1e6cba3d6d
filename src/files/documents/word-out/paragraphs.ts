import { HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type Table } from 'docx';
import type { Paragraph as AgreementParagraph } from '../../../application/sheets/agreement-document';
import { amountRow, amountsTable, type AmountRow } from './amounts-table';
import { cleanText } from './clean-text';
import { listMarker, splitHeading } from './list-markers';
import type { Indent, Lists } from './lists';
import { styleIds } from './styles';

type Look = Pick<IParagraphOptions, 'heading' | 'style'>;

const looks: Readonly<Record<Exclude<AgreementParagraph['style'], 'gap'>, Look>> = {
  title: { heading: HeadingLevel.TITLE },
  subtitle: { style: styleIds.subtitle },
  centered: { style: styleIds.centered },
  party: { style: styleIds.party },
  part: { heading: HeadingLevel.HEADING_1 },
  section: { heading: HeadingLevel.HEADING_2 },
  targetHeading: { heading: HeadingLevel.HEADING_3 },
  body: { style: styleIds.body },
  listItem: { style: styleIds.listItem },
  signatureText: { style: styleIds.signatureText },
  signatureLabel: { style: styleIds.signatureLabel },
  signatureLine: { style: styleIds.signatureLine },
  signatureName: { style: styleIds.signatureName },
};

const indents: Readonly<Record<'heading' | 'body' | 'item', Indent>> = {
  heading: { left: 567, hanging: 567 },
  body: { left: 567, hanging: 567 },
  item: { left: 964, hanging: 397 },
};

/** Space before a paragraph after a gap or a table, and after the last point of a list. */
const afterGap = 280;
const afterList = 120;

/** The agreement as paragraphs and tables; a gap becomes space before what follows it, never an empty paragraph. */
export function wordParagraphs(paragraphs: readonly AgreementParagraph[], lists: Lists): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let gap = 0;
  let inTable = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (inTable > 0) {
      inTable -= 1;
      continue;
    }
    if (paragraph.style === 'gap') {
      gap = afterGap;
      continue;
    }
    const rows = amountsFrom(paragraphs, index);
    if (rows.length > 1) {
      made.push(amountsTable(rows, lists));
      inTable = rows.length - 1;
      gap = afterGap;
      continue;
    }
    const listEnded = paragraph.style === 'body' && paragraphs[index - 1]?.style === 'listItem';
    made.push(wordParagraph(paragraph, paragraph.style, lists, Math.max(gap, listEnded ? afterList : 0)));
    gap = 0;
  }
  return made;
}

/** A whole list of amounts; a list with another point among them stays a list. */
function amountsFrom(paragraphs: readonly AgreementParagraph[], from: number): readonly AmountRow[] {
  const rows: AmountRow[] = [];
  if (paragraphs[from - 1]?.style === 'listItem') return rows;
  for (const paragraph of paragraphs.slice(from)) {
    if (paragraph.style !== 'listItem') break;
    const row = amountRow(paragraph);
    if (row === null) return [];
    rows.push(row);
  }
  return rows;
}

function wordParagraph(
  { marker, text, keepWithNext }: AgreementParagraph,
  style: Exclude<AgreementParagraph['style'], 'gap'>,
  lists: Lists,
  spaceBefore: number,
): Paragraph {
  const isHeading = style === 'part' || style === 'section' || style === 'targetHeading';
  const labelled = isHeading && marker === '' ? splitHeading(text) : { marker, text };
  const counted = listMarker(labelled.marker);
  const indent = isHeading ? indents.heading : style === 'listItem' ? indents.item : indents.body;
  return new Paragraph({
    ...looks[style],
    keepNext: keepWithNext,
    ...(spaceBefore > 0 && !isHeading ? { spacing: { before: spaceBefore } } : {}),
    ...(counted === null
      ? labelled.marker === ''
        ? {}
        : { indent }
      : { numbering: lists.place(isHeading ? style : 'text', counted, indent) }),
    children: runs(counted === null && labelled.marker !== '' ? `${labelled.marker}\t${labelled.text}` : labelled.text),
  });
}

function runs(text: string): TextRun[] {
  const [label = '', ...rest] = text.split('\t');
  const content = rest.length === 0 ? label : rest.join(' ');
  const lines = cleanText(content).split('\n');
  return [
    ...(rest.length === 0 ? [] : [new TextRun({ text: cleanText(label) }), new TextRun({ text: '\t' })]),
    ...lines.map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) })),
  ];
}

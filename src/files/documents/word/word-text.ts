import { child, childElements, type XmlElement } from '../../package/xml-reader';
import { createTextLines, type TextLines } from '../text-lines';
import { isBullet, isOn, type ListLabels } from './list-labels';

/** Parts of a Word document that hold text or say how it is numbered. */
export interface WordParts {
  readonly body: XmlElement;
  /** Footnotes and endnotes; the text goes to the end, where it cuts no sentence. */
  readonly notes: readonly XmlElement[];
}

/** What a reader of the printed page does not see: deletions under review, codes of fields, the older form of a drawing. */
const unseen = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'pPr',
  'rPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sectPr',
  'sdtPr',
  'rt',
  'footnotePr',
  'endnotePr',
]);

const bulletSigns = new Set(['f0b7', 'f0a7', 'f0d8', '2022', 'b7', 'a7']);

/** Text of the final version: insertions accepted, deletions gone, list numbers written out, hidden text left out. */
export function wordText({ body, notes }: WordParts, labels: ListLabels): string {
  const lines = createTextLines();
  writeBlocks(body, lines, labels);
  for (const note of notes)
    for (const entry of childElements(note)) if (!entry.attributes.has('type')) writeBlocks(entry, lines, labels);
  return lines.toString();
}

function writeBlocks(container: XmlElement, lines: TextLines, labels: ListLabels): void {
  const open: { text: string; label: string | null } = { text: '', label: null };
  for (const element of childElements(container)) {
    if (element.name === 'p') writeParagraph(element, open, lines, labels);
    else if (element.name === 'tbl') writeTable(element, lines, labels);
    else if (!unseen.has(element.name)) writeBlocks(element, lines, labels);
  }
  writeLabelled(open.label, open.text, lines);
}

function writeParagraph(
  paragraph: XmlElement,
  open: { text: string; label: string | null },
  lines: TextLines,
  labels: ListLabels,
): void {
  const properties = child(paragraph, 'pPr');
  const boxes: XmlElement[] = [];
  const text = open.text + inlineText(paragraph, boxes);
  // The end of the paragraph was deleted under review: it goes on with the next one.
  const merged = child(child(properties, 'rPr'), 'del') !== undefined;
  open.text = merged ? text : '';
  if (!merged) {
    // An empty paragraph of a list counts in Word as well.
    writeLabelled(labels.next(properties), text, lines);
    for (const box of boxes) writeBlocks(box, lines, labels);
  }
}

function writeLabelled(label: string | null, text: string, lines: TextLines): void {
  if (text.trim() === '') return;
  const labelled = label === null ? text : `${label} ${text.trim()}`;
  if (label !== null && isBullet(label)) lines.grouped('item', labelled);
  else lines.paragraph(labelled);
}

function inlineText(element: XmlElement, boxes: XmlElement[]): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string' || unseen.has(node.name)) continue;
    switch (node.name) {
      case 't':
        text += node.children.filter((part) => typeof part === 'string').join('');
        break;
      case 'tab':
      case 'ptab':
        text += '\t';
        break;
      case 'br':
      case 'cr':
        text += '\n';
        break;
      case 'noBreakHyphen':
        text += '\u2011';
        break;
      case 'softHyphen':
        text += '\u00ad';
        break;
      case 'sym':
        text += symbol(node);
        break;
      case 'txbxContent':
        boxes.push(node);
        break;
      case 'r': {
        const format = child(node, 'rPr');
        if (!isOn(child(format, 'vanish'))) text += inlineText(node, boxes);
        break;
      }
      default:
        text += inlineText(node, boxes);
    }
  }
  return text;
}

/** Signs of symbol fonts mean something in that font only; bullets are what documents use them for. */
function symbol({ attributes }: XmlElement): string {
  return bulletSigns.has((attributes.get('char') ?? '').toLowerCase()) ? '•' : '';
}

/** A row is one line. A table that only lays text out, with one filled cell in a row, is read like text. */
function writeTable(table: XmlElement, lines: TextLines, labels: ListLabels): void {
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row);
    const filled = cells.filter((cell) => hasText(cell));
    const [only] = filled;
    if (only !== undefined && filled.length === 1) {
      writeBlocks(only, lines, labels);
      continue;
    }
    lines.grouped('row', filled.map((cell) => cellText(cell, labels)).join('\t'));
  }
}

function cellText(cell: XmlElement, labels: ListLabels): string {
  const inside = createTextLines();
  writeBlocks(cell, inside, labels);
  return inside.toString().replace(/\s*\n\s*/g, ' ');
}

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return inWrappers(element, 'tr');
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return inWrappers(row, 'tc');
}

/** Rows and cells may stand inside of content controls; rows deleted under review are gone. */
function inWrappers(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((inner) => {
    if (inner.name === name) return child(child(inner, 'trPr'), 'del') === undefined ? [inner] : [];
    return unseen.has(inner.name) ? [] : inWrappers(inner, name);
  });
}

function hasText(element: XmlElement): boolean {
  return element.children.some((node) =>
    typeof node === 'string' ? element.name === 't' && node.trim() !== '' : !unseen.has(node.name) && hasText(node),
  );
}

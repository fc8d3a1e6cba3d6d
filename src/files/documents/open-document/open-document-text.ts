import { child, childElements, type XmlElement } from '../../package/xml-reader';
import { createTextLines, type TextLines } from '../text-lines';

/** Notes of reviewers, tables of contents and the like are not part of the text. */
const unseen = new Set([
  'annotation',
  'annotation-end',
  'tracked-changes',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'note-citation',
  'table-of-content',
  'bookmark-start',
  'ruby-text',
]);

interface ListLevel {
  readonly numbered: boolean;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

interface Lists {
  readonly levels: ReadonlyMap<string, readonly ListLevel[]>;
  /** Last number of each style or list and level, for lists that count on. */
  readonly counts: Map<string, number>;
}

interface Place {
  readonly style: string | null;
  readonly depth: number;
}

/** Text of an OpenDocument with the numbers of its lists written out. `parts` hold the styles of lists. */
export function openDocumentText(document: XmlElement, parts: readonly XmlElement[]): string {
  const lines = createTextLines();
  const notes: XmlElement[] = [];
  const lists: Lists = { levels: readListStyles(parts), counts: new Map() };
  writeBlocks(document, lines, lists, { style: null, depth: 0 }, notes);
  for (const note of notes) writeBlocks(note, lines, lists, { style: null, depth: 0 }, []);
  return lines.toString();
}

function writeBlocks(container: XmlElement, lines: TextLines, lists: Lists, place: Place, notes: XmlElement[]): void {
  for (const element of childElements(container)) {
    if (unseen.has(element.name)) continue;
    if (element.name === 'p' || element.name === 'h') writeParagraph(element, lines, lists, place, notes);
    else if (element.name === 'list') writeList(element, lines, lists, place, notes);
    else if (element.name === 'table') writeTable(element, lines, lists, notes);
    else writeBlocks(element, lines, lists, place, notes);
  }
}

function writeParagraph(element: XmlElement, lines: TextLines, lists: Lists, place: Place, notes: XmlElement[]): void {
  const boxes: XmlElement[] = [];
  lines.paragraph(inlineText(element, notes, boxes));
  for (const box of boxes) writeBlocks(box, lines, lists, place, notes);
}

function writeList(list: XmlElement, lines: TextLines, lists: Lists, outer: Place, notes: XmlElement[]): void {
  const place: Place = { style: list.attributes.get('style-name') ?? outer.style, depth: outer.depth + 1 };
  const key = `${place.style ?? ''} ${place.depth}`;
  const level = (place.style === null ? undefined : lists.levels.get(place.style))?.[place.depth - 1];
  const continued = list.attributes.get('continue-list');
  let count =
    continued !== undefined
      ? lists.counts.get(countOf(continued, place))
      : list.attributes.get('continue-numbering') === 'true'
        ? lists.counts.get(key)
        : undefined;
  for (const item of childElements(list)) {
    if (item.name !== 'list-item' && item.name !== 'list-header') continue;
    const [first, ...others] = childElements(item);
    if (first === undefined) continue;
    const isText = first.name === 'p' || first.name === 'h';
    if (item.name === 'list-header' || !isText) {
      writeBlocks(item, lines, lists, place, notes);
      continue;
    }
    const stated = Number(item.attributes.get('start-value') ?? Number.NaN);
    count = Number.isInteger(stated) ? stated : (count ?? (level?.start ?? 1) - 1) + 1;
    const text = inlineText(first, notes, []).trim();
    if (level?.numbered === true) lines.paragraph(text === '' ? '' : `${level.prefix}${count}${level.suffix} ${text}`);
    else lines.grouped('item', text === '' ? '' : `– ${text}`);
    writeBlocks({ ...item, children: others }, lines, lists, place, notes);
  }
  if (count === undefined) return;
  lists.counts.set(key, count);
  // A list goes on by the name of the first or of the last piece of it.
  for (const id of [continued, list.attributes.get('id')])
    if (id !== undefined) lists.counts.set(countOf(id, place), count);
}

function countOf(id: string, { depth }: Place): string {
  return `#${id} ${depth}`;
}

function writeTable(table: XmlElement, lines: TextLines, lists: Lists, notes: XmlElement[]): void {
  for (const row of rowsOf(table)) {
    const cells = childElements(row)
      .filter(({ name }) => name === 'table-cell')
      .map((cell) => {
        const inside = createTextLines();
        writeBlocks(cell, inside, lists, { style: null, depth: 0 }, notes);
        return { cell, text: inside.toString() };
      })
      .filter(({ text }) => text !== '');
    const [only] = cells;
    if (only !== undefined && cells.length === 1)
      for (const paragraph of only.text.split('\n\n')) lines.paragraph(paragraph);
    else lines.grouped('row', cells.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\t'));
  }
}

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((inner) => (inner.name === 'table-row' ? [inner] : rowsOf(inner)));
}

function inlineText(element: XmlElement, notes: XmlElement[], boxes: XmlElement[]): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') {
      // Blanks and line ends of the file are one blank each; more are written as elements.
      text += node.replace(/[ \t\r\n]+/g, ' ');
      continue;
    }
    if (unseen.has(node.name)) continue;
    switch (node.name) {
      case 's':
        text += ' ';
        break;
      case 'tab':
        text += '\t';
        break;
      case 'line-break':
        text += '\n';
        break;
      case 'note': {
        const body = child(node, 'note-body');
        if (body !== undefined) notes.push(body);
        break;
      }
      case 'text-box':
        boxes.push(node);
        break;
      default:
        text += inlineText(node, notes, boxes);
    }
  }
  return text;
}

function readListStyles(parts: readonly XmlElement[]): ReadonlyMap<string, readonly ListLevel[]> {
  const styles = parts.flatMap((part) => [child(part, 'styles'), child(part, 'automatic-styles')]);
  return new Map(
    styles
      .flatMap((group) => childElements(group).filter(({ name }) => name === 'list-style'))
      .map((style) => [
        style.attributes.get('name') ?? '',
        childElements(style).map(({ name, attributes }) => ({
          numbered: name === 'list-level-style-number' && attributes.get('num-format') !== '',
          prefix: attributes.get('num-prefix') ?? '',
          suffix: attributes.get('num-suffix') ?? '',
          start: Number(attributes.get('start-value') ?? 1) || 1,
        })),
      ]),
  );
}

import { failure, success, type Result } from '../../domain/result';

/** An element with its local name: office formats use one name for one thing, whatever the prefix. */
export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export type XmlFault = 'malformed' | 'tooManyElements';

const mostElements = 1_000_000;
/** Word nests about thirty deep; recursion over the tree must stay far from the end of the stack. */
const mostDepth = 400;

interface OpenElement {
  readonly qualifiedName: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

const nameSigns = /[^\s/>=<"'&]+/y;
const attribute = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;
const notAllowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/; // eslint-disable-line no-control-regex

/**
 * Reads the XML of an office format. Not read on purpose: document types, and so entities of their own, which are how XML
 * reaches for other files or grows without end; no office program writes any.
 */
export function readXml(text: string): Result<XmlElement, XmlFault> {
  if (notAllowed.test(text)) return failure('malformed');
  const root: OpenElement = { qualifiedName: '', name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const parent = open[open.length - 1];
    if (parent === undefined) return failure('malformed');
    const tag = text.indexOf('<', at);
    const written = text.slice(at, tag === -1 ? text.length : tag);
    if (written !== '') {
      const content = decode(written);
      if (content === null || (open.length === 1 && content.trim() !== '')) return failure('malformed');
      if (open.length > 1) parent.children.push(content);
    }
    if (tag === -1) break;
    const special = skipSpecial(text, tag);
    if (special !== null) {
      if (special.end === -1) return failure('malformed');
      if (special.content !== null) {
        if (open.length === 1) return failure('malformed');
        parent.children.push(special.content);
      }
      at = special.end;
      continue;
    }
    if (text[tag + 1] === '/') {
      const end = text.indexOf('>', tag);
      if (end === -1 || text.slice(tag + 2, end).trimEnd() !== parent.qualifiedName || open.length === 1)
        return failure('malformed');
      open.pop();
      at = end + 1;
      continue;
    }
    const read = readTag(text, tag + 1);
    count += 1;
    if (read === null || open.length > mostDepth || (open.length === 1 && root.children.length > 0))
      return failure('malformed');
    if (count > mostElements) return failure('tooManyElements');
    parent.children.push(read.element);
    if (!read.closed) open.push(read.element);
    at = read.end;
  }
  const [element] = root.children;
  return open.length === 1 && typeof element === 'object' ? success(element) : failure('malformed');
}

/** Comments and instructions are skipped, CDATA is text; `end` -1: not closed, or a document type. */
function skipSpecial(text: string, at: number): { readonly end: number; readonly content: string | null } | null {
  const after = (close: string, from: number): number => {
    const found = text.indexOf(close, from);
    return found === -1 ? -1 : found + close.length;
  };
  if (text.startsWith('<?', at)) return { end: after('?>', at + 2), content: null };
  if (text.startsWith('<!--', at)) return { end: after('-->', at + 4), content: null };
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(']]>', at + 9);
    return { end, content: end === -1 ? null : text.slice(at + 9, end - 3) };
  }
  return text.startsWith('<!', at) ? { end: -1, content: null } : null;
}

function readTag(
  text: string,
  from: number,
): { readonly element: OpenElement; readonly closed: boolean; readonly end: number } | null {
  nameSigns.lastIndex = from;
  const qualifiedName = nameSigns.exec(text)?.[0];
  if (qualifiedName === undefined) return null;
  const attributes = new Map<string, string>();
  let at = from + qualifiedName.length;
  attribute.lastIndex = at;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    const value = decode(found[2] ?? found[3] ?? '');
    if (value === null) return null;
    attributes.set(localName(found[1] ?? ''), value);
    at = attribute.lastIndex;
  }
  tagEnd.lastIndex = at;
  const end = tagEnd.exec(text);
  if (end === null) return null;
  return {
    element: { qualifiedName, name: localName(qualifiedName), attributes, children: [] },
    closed: end[1] === '/',
    end: tagEnd.lastIndex,
  };
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

const known: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** null: an entity that XML itself does not know. */
function decode(text: string): string | null {
  if (!text.includes('&')) return text;
  const unknown: string[] = [];
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));|&/g,
    (written, decimal, hexadecimal, name) => {
      const sign =
        typeof name === 'string'
          ? known.get(name)
          : character(typeof decimal === 'string' ? Number(decimal) : parseInt(String(hexadecimal), 16));
      if (sign === undefined) unknown.push(written);
      return sign ?? '';
    },
  );
  return unknown.length > 0 ? null : decoded;
}

function character(code: number): string | undefined {
  if (!(code <= 0x10ffff)) return undefined;
  const sign = String.fromCodePoint(code);
  return notAllowed.test(sign) ? undefined : sign;
}

/** First child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node === 'object' && node.name === name);
}

export function childElements(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter((node): node is XmlElement => typeof node === 'object') ?? [];
}

import { XMLParser } from 'fast-xml-parser';

/** An element: its name without prefix, attributes, children and text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/** The root element; null when the text is no XML. */
export function parseXml(text: string): XmlElement | null {
  try {
    const nodes: unknown = parser.parse(text);
    return elements(nodes).find(({ name }) => !name.startsWith('?')) ?? null;
  } catch {
    return null;
  }
}

export function childrenOf(element: XmlElement | null | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** Text for element content and attribute values; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** ` name="value"` for each attribute that has a value. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('');
}

function elements(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (typeof node !== 'object' || node === null) return [];
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const record = node as Readonly<Record<string, unknown>>;
    return [{ name, attributes: texts(record[':@']), children: elements(record[name]), text: textOf(record[name]) }];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: unknown) => (typeof node === 'object' && node !== null && '#text' in node ? String(node['#text']) : ''))
    .join('');
}

function texts(record: unknown): Record<string, string> {
  if (typeof record !== 'object' || record === null) return {};
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
}

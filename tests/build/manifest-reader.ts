import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export const projectRoot = join(__dirname, '..', '..');

/** An element with its attributes, children in document order and text. */
export interface XmlElement {
  /** Without the namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export function sourceManifest(): string {
  return readFileSync(join(projectRoot, 'manifest.xml'), 'utf8');
}

/** Root element of an XML text. */
export function parseXml(xml: string): XmlElement {
  const nodes: unknown = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    preserveOrder: true,
  }).parse(xml);
  const root = elements(nodes).find(({ name }) => !name.startsWith('?'));
  if (!root) throw new Error('The text has no root element.');
  return root;
}

function elements(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Readonly<Record<string, unknown>>) =>
    Object.entries(node)
      .filter(([key]) => key !== ':@' && key !== '#text')
      .map(([key, content]) => ({
        name: local(key),
        attributes: attributesOf(node[':@']),
        children: elements(content),
        text: textOf(content),
      })),
  );
}

function local(name: string): string {
  return name.replace(/^\w+:/, '');
}

function attributesOf(raw: unknown): Record<string, string> {
  if (typeof raw !== 'object' || raw === null) return {};
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [local(name), String(value)]));
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return '';
  return content
    .map((node: Readonly<Record<string, unknown>>) => node['#text'])
    .filter((text) => typeof text === 'string')
    .join('')
    .trim();
}

/** The element itself and everything below it, in document order. */
export function everything(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everything)];
}

export function named(root: XmlElement, name: string): XmlElement[] {
  return everything(root).filter((element) => element.name === name);
}

/** The one element of that name. */
export function only(root: XmlElement, name: string): XmlElement {
  const found = named(root, name);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`<${name}> stands ${String(found.length)} times in <${root.name}>.`);
  return first;
}

export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}.`);
  return value;
}

/** Id → value of the resources of one kind (`Images`, `Urls`, `ShortStrings`, `LongStrings`). */
export function resources(root: XmlElement, kind: string): Map<string, string> {
  return new Map(
    only(root, kind).children.map((entry) => [attribute(entry, 'id'), attribute(entry, 'DefaultValue')] as const),
  );
}

/** Every address the manifest names, with namespaces of XML left out. */
export function addresses(root: XmlElement): string[] {
  return everything(root)
    .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
    .filter((value) => value !== undefined)
    .filter((value) => /^https?:/.test(value));
}

import { strFromU8 } from 'fflate';
import type { Parts } from './archive';
import { type XmlElement, childOf, childrenOf, parseXml } from './xml';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path from the root of the package. */
  readonly target: string;
}

export function partText(parts: Parts, path: string): string | null {
  const part = parts.get(path);
  return part ? strFromU8(part).replace(/^\uFEFF/, '') : null;
}

export function partXml(parts: Parts, path: string): XmlElement | null {
  const text = partText(parts, path);
  return text === null ? null : parseXml(text);
}

/** Relations of a part, e.g. of `xl/workbook.xml` from `xl/_rels/workbook.xml.rels`. */
export function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const slash = path.lastIndexOf('/') + 1;
  const root = partXml(parts, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  return childrenOf(root, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type']?.split('/').at(-1) ?? '',
    target: resolve(path.slice(0, slash), attributes['Target'] ?? ''),
  }));
}

/**
 * The sheet without its cells, which are by far the largest part of a file and come from another reader: what stands before
 * and after `<sheetData>`.
 */
export function sheetFrame(parts: Parts, path: string): XmlElement | null {
  const text = partText(parts, path);
  if (text === null) return null;
  const open = /<(?:\w+:)?sheetData(?:\s[^>]*)?(\/?)>/.exec(text);
  if (open === null) return parseXml(text);
  const close = open[1] === '/' ? null : /<\/(?:\w+:)?sheetData>/.exec(text);
  const last = close ?? open;
  const head = text.slice(0, open.index);
  const end = last.index + last[0].length;
  return parseXml(head + text.slice(end));
}

/** Parts with the application's own data: the XML, and the id that a second part keeps for it. */
export function readCustomXml(
  parts: Parts,
): readonly { readonly id: string; readonly namespace: string; readonly xml: string }[] {
  return relationsOf(parts, 'xl/workbook.xml')
    .filter(({ type }) => type === 'customXml')
    .flatMap(({ target }) => {
      const xml = partText(parts, target);
      const root = xml === null ? null : parseXml(xml);
      if (xml === null || root === null) return [];
      const properties = relationsOf(parts, target).find(({ type }) => type === 'customXmlProps');
      const id = properties ? partXml(parts, properties.target)?.attributes['itemID'] : undefined;
      if (id === undefined) return [];
      return [{ id, namespace: namespaceOf(xml), xml: xml.replace(/^<\?xml[^>]*\?>\s*/, '') }];
    });
}

/** Namespace of the root element, by default or by its prefix. */
export function namespaceOf(xml: string): string {
  const root = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(
    xml.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, ''),
  );
  const [, prefix, attributeText = ''] = root ?? [];
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributeText);
  return found?.[1] ?? found?.[2] ?? '';
}

export function structureIsProtected(workbook: XmlElement | null): boolean {
  const lock = childOf(workbook, 'workbookProtection')?.attributes['lockStructure'];
  return lock === '1' || lock === 'true';
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

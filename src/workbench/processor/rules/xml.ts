import { invalidArgument } from '../protocol/host-error';

const nameShape = '[\\p{L}_:][\\p{L}\\p{N}_:.-]*';
const attributeShape = `\\s+(${nameShape})\\s*=\\s*("[^"<]*"|'[^'<]*')`;
const token = new RegExp(
  `<\\?[\\s\\S]*?\\?>|<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<!DOCTYPE[^>[]*>|` +
    `</(${nameShape})\\s*>|<(${nameShape})((?:${attributeShape})*)\\s*(/?)>|[^<]+|<`,
  'gu',
);
const badReference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu;

interface OpenTag {
  readonly name: string;
  readonly attributes: string;
}

/**
 * Namespace of the root element of a custom XML part; '' if it has none. Refuses what is not well-formed: tags that do not
 * close, a second root, a text outside it, an unknown reference, an attribute given twice.
 */
export function rootNamespace(xml: string): string {
  const refuse = (why: string): Error => invalidArgument(`kein wohlgeformtes XML: ${why}`);
  const open: string[] = [];
  let root: OpenTag | null = null;
  for (const [text, closed, opened, attributes = '', , , selfClosing] of xml.replace(/^\uFEFF/u, '').matchAll(token)) {
    if (text === '<') throw refuse('ein < ohne Element');
    if (closed !== undefined) {
      if (open.pop() !== closed) throw refuse(`</${closed}> schließt kein offenes Element`);
    } else if (opened !== undefined) {
      if (open.length === 0 && root !== null) throw refuse('mehr als ein Wurzelelement');
      checkAttributes(attributes, refuse);
      root ??= { name: opened, attributes };
      if (selfClosing !== '/') open.push(opened);
    } else if (!text.startsWith('<')) {
      if (open.length === 0 && text.trim() !== '') throw refuse('Text außerhalb des Wurzelelements');
      if (badReference.test(text)) throw refuse('ein & ohne Verweis');
    } else if (text.startsWith('<![CDATA[') && open.length === 0) throw refuse('CDATA außerhalb des Wurzelelements');
  }
  if (root === null) throw refuse('kein Element');
  if (open.length > 0) throw refuse(`<${open.join('>, <')}> ist nicht geschlossen`);
  return namespaceOf(root);
}

function attributesOf(attributes: string): readonly (readonly [string, string])[] {
  return [...attributes.matchAll(new RegExp(attributeShape, 'gu'))].map(([, name = '', value = '']) => [
    name,
    value.slice(1, -1),
  ]);
}

function checkAttributes(attributes: string, refuse: (why: string) => Error): void {
  const seen = new Set<string>();
  for (const [name, value] of attributesOf(attributes)) {
    if (seen.has(name)) throw refuse(`das Attribut ${name} steht zweimal`);
    if (badReference.test(value)) throw refuse('ein & ohne Verweis');
    seen.add(name);
  }
}

function namespaceOf(root: OpenTag): string {
  const [prefix = '', local] = root.name.split(':');
  const wanted = local === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return attributesOf(root.attributes).find(([name]) => name === wanted)?.[1] ?? '';
}

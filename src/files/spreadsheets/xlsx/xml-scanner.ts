/** Told of what stands in an XML text, in order; names without prefix. */
export interface XmlListener {
  open(name: string, attributes: () => ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** Text between tags; may come in pieces. */
  text(text: string): void;
}

const attribute = /([^\s/=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const mostDepth = 200;
/** A tag or a piece of text without an end; sheets have tags of a few hundred signs and cells of 32,767. */
const longestUnfinished = 1_000_000;

/** Thrown inside the scanner only. */
class Malformed extends Error {}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));|&/giu,
    (_written, hexadecimal?: string, decimal?: string, name?: string) => {
      const code =
        hexadecimal !== undefined ? parseInt(hexadecimal, 16) : decimal !== undefined ? Number(decimal) : null;
      if (code !== null && code <= 0x10ffff) return String.fromCodePoint(code);
      const sign = name === undefined ? undefined : known[name];
      // Entities of their own are how XML reaches for other files or grows without end; no office program writes any.
      if (sign === undefined) throw new Malformed();
      return sign;
    },
  );
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(attribute))
    found.set(localName(name), decoded(double ?? single ?? ''));
  return found;
}

/**
 * Reads the XML of large sheets piece by piece, without ever holding it whole. Knows what office formats use: elements,
 * attributes, text, CDATA, comments, instructions. Document types are refused.
 */
export class XmlScanner {
  private buffer = '';
  private readonly open: string[] = [];
  private hasRoot = false;

  constructor(private readonly listener: XmlListener) {}

  /** False: the text is not well-formed. */
  write(text: string): boolean {
    this.buffer = this.buffer === '' ? text : this.buffer + text;
    try {
      this.scan();
    } catch (thrown) {
      if (thrown instanceof Malformed) return false;
      throw thrown;
    }
    return this.buffer.length <= longestUnfinished;
  }

  /** True if everything that was opened is closed. */
  end(): boolean {
    return this.buffer.trim() === '' && this.open.length === 0 && this.hasRoot;
  }

  private scan(): void {
    const { buffer } = this;
    let at = 0;
    while (at < buffer.length) {
      const tag = buffer.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) this.content(buffer.slice(at, tag));
      const end = this.tag(tag);
      if (end === -1) {
        at = tag;
        break;
      }
      at = end;
    }
    this.buffer = buffer.slice(at);
  }

  private content(text: string): void {
    if (this.open.length > 0) this.listener.text(decoded(text));
    else if (text.replace('\ufeff', '').trim() !== '') throw new Malformed();
  }

  /** Where the tag ends; -1 if its end has not come yet. */
  private tag(at: number): number {
    const { buffer } = this;
    const next = buffer.charAt(at + 1);
    if (next === '?') return this.after('?>', at);
    if (next === '!') return this.special(at);
    const end = this.tagEnd(at);
    if (end === -1) return -1;
    if (next === '/') {
      const name = buffer.slice(at + 2, end).trimEnd();
      if (this.open.pop() !== name) throw new Malformed();
      this.listener.close(localName(name));
      return end + 1;
    }
    this.opening(buffer.slice(at + 1, end));
    return end + 1;
  }

  private opening(inside: string): void {
    const isClosed = inside.endsWith('/');
    const written = isClosed ? inside.slice(0, -1) : inside;
    const blank = written.search(/\s/u);
    const name = blank === -1 ? written : written.slice(0, blank);
    if (
      name === '' ||
      /["'=<&]/u.test(name) ||
      (this.open.length === 0 && this.hasRoot) ||
      this.open.length > mostDepth
    )
      throw new Malformed();
    this.hasRoot = true;
    const local = localName(name);
    this.listener.open(local, () => attributesOf(blank === -1 ? '' : written.slice(blank)));
    if (isClosed) this.listener.close(local);
    else this.open.push(name);
  }

  /** The `>` that ends a tag: not one inside quotation marks. */
  private tagEnd(at: number): number {
    const { buffer } = this;
    let end = buffer.indexOf('>', at);
    while (end !== -1) {
      const inside = buffer.slice(at, end);
      if (!inside.includes('"') && !inside.includes("'")) return end;
      if (inside.replace(/"[^"]*"|'[^']*'/gu, '').search(/["']/u) === -1) return end;
      end = buffer.indexOf('>', end + 1);
    }
    return -1;
  }

  private special(at: number): number {
    const { buffer } = this;
    if (buffer.startsWith('<!--', at)) return this.after('-->', at);
    if (buffer.startsWith('<![CDATA[', at)) {
      const end = buffer.indexOf(']]>', at);
      if (end === -1) return -1;
      if (this.open.length === 0) throw new Malformed();
      this.listener.text(buffer.slice(at + 9, end));
      return end + 3;
    }
    // What has not come wholly may still become one of the two.
    if ('<![CDATA['.startsWith(buffer.slice(at)) || '<!--'.startsWith(buffer.slice(at))) return -1;
    throw new Malformed();
  }

  private after(close: string, at: number): number {
    const found = this.buffer.indexOf(close, at);
    return found === -1 ? -1 : found + close.length;
  }
}

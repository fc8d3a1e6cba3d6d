import { child, childElements, type XmlElement } from '../../package/xml-reader';
import { formatNumber } from './number-formats';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `§ %1` or `%1.%2.` */
  readonly pattern: string;
  /** All numbers in Arabic digits, whatever their own format. */
  readonly legal: boolean;
}

interface NumberedList {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

export interface ListLabels {
  /** Label of the next paragraph in the order of the document, such as `§ 2` or `–`; null if it is in no list. */
  next(properties: XmlElement | undefined): string | null;
}

const deepest = 8;
/** Signs of bullets that are letters of every font; others are signs of a symbol font and become a dash. */
const plainBullets = new Set(['-', '–', '—', '•', '·', '▪', '◦']);
const dash = '–';

export function isBullet(label: string): boolean {
  return plainBullets.has(label);
}

/**
 * Word stores how a list counts, not its numbers: headings such as "§ 2" and "III." are often nothing but that. This counts
 * as Word does when it prints.
 */
export function createListLabels(numbering: XmlElement | null, styles: XmlElement | null): ListLabels {
  const lists = readLists(numbering);
  const placeOfStyle = readStylePlaces(styles, numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(properties) {
      const place = placeOf(properties, placeOfStyle);
      const list = place === null ? undefined : lists.get(place.list);
      if (place === null || list === undefined) return null;
      const level = list.levels.get(place.level);
      if (level === undefined || level.format === 'none') return null;
      const counter = counters.get(list.definition) ?? [];
      counters.set(list.definition, counter);
      if (!begun.has(place.list)) {
        begun.add(place.list);
        for (const [restarted, start] of list.restarts) counter[restarted] = start - 1;
      }
      counter[place.level] = (counter[place.level] ?? level.start - 1) + 1;
      counter.length = place.level + 1;
      return level.format === 'bullet' ? bulletOf(level) : label(level, list, counter);
    },
  };
}

function bulletOf({ pattern }: Level): string {
  return plainBullets.has(pattern) ? pattern : dash;
}

function label(level: Level, { levels }: NumberedList, counter: readonly (number | undefined)[]): string | null {
  const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = levels.get(index);
    const count = counter[index] ?? other?.start ?? 1;
    return formatNumber(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  return text.trim() === '' ? null : text.trim();
}

function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

function levelIndex(text: string | undefined): number {
  return Math.min(deepest, wholeNumber(text, 0));
}

/** `numPr` of a paragraph goes before that of its style; list 0 takes the paragraph out of every list. */
function placeOf(properties: XmlElement | undefined, placeOfStyle: ReadonlyMap<string, Place>): Place | null {
  const style = attribute(child(properties, 'pStyle'), 'val');
  const inherited = style === undefined ? undefined : placeOfStyle.get(style);
  const own = child(properties, 'numPr');
  if (own === undefined) return inherited ?? null;
  const list = attribute(child(own, 'numId'), 'val') ?? inherited?.list;
  const level = attribute(child(own, 'ilvl'), 'val');
  if (list === undefined || list === '0') return null;
  return { list, level: level === undefined ? (inherited?.level ?? 0) : levelIndex(level) };
}

function readLists(numbering: XmlElement | null): ReadonlyMap<string, NumberedList> {
  const definitions = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  const parts = childElements(numbering ?? undefined);
  for (const part of parts) {
    if (part.name !== 'abstractNum') continue;
    definitions.set(attribute(part, 'abstractNumId') ?? '', part);
    const style = attribute(child(part, 'styleLink'), 'val');
    if (style !== undefined) byStyle.set(style, part);
  }
  const lists = new Map<string, NumberedList>();
  for (const part of parts) {
    if (part.name !== 'num') continue;
    const id = attribute(child(part, 'abstractNumId'), 'val') ?? '';
    const direct = definitions.get(id);
    const linked = attribute(child(direct, 'numStyleLink'), 'val');
    const definition = (linked === undefined ? undefined : byStyle.get(linked)) ?? direct;
    const levels = new Map(levelsIn(definition));
    const restarts = new Map<number, number>();
    for (const override of childElements(part)) {
      if (override.name !== 'lvlOverride') continue;
      const index = levelIndex(attribute(override, 'ilvl'));
      for (const [, level] of levelsIn(override)) levels.set(index, level);
      const start = attribute(child(override, 'startOverride'), 'val');
      if (start !== undefined) restarts.set(index, wholeNumber(start, 1));
    }
    lists.set(attribute(part, 'numId') ?? '', {
      definition: attribute(definition, 'abstractNumId') ?? id,
      levels,
      restarts,
    });
  }
  return lists;
}

function levelsIn(element: XmlElement | undefined): (readonly [number, Level])[] {
  return childElements(element)
    .filter(({ name }) => name === 'lvl')
    .map((level) => [
      levelIndex(attribute(level, 'ilvl')),
      {
        start: wholeNumber(attribute(child(level, 'start'), 'val'), 1),
        format: attribute(child(level, 'numFmt'), 'val') ?? 'decimal',
        pattern: attribute(child(level, 'lvlText'), 'val') ?? '',
        legal: isOn(child(level, 'isLgl')),
      },
    ]);
}

/** Whether a switch such as `<w:vanish/>` is there and not set to off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '1');
}

/** Places in lists that styles bring along, through the styles they are based on. */
function readStylePlaces(styles: XmlElement | null, numbering: XmlElement | null): ReadonlyMap<string, Place> {
  const own = new Map<string, { readonly list?: string; readonly level?: number; readonly parent?: string }>();
  for (const style of childElements(styles ?? undefined)) {
    if (style.name !== 'style' || attribute(style, 'type') !== 'paragraph') continue;
    const numPr = child(child(style, 'pPr'), 'numPr');
    const list = attribute(child(numPr, 'numId'), 'val');
    const level = attribute(child(numPr, 'ilvl'), 'val');
    const parent = attribute(child(style, 'basedOn'), 'val');
    own.set(attribute(style, 'styleId') ?? '', {
      ...(list === undefined ? {} : { list }),
      ...(level === undefined ? {} : { level: levelIndex(level) }),
      ...(parent === undefined ? {} : { parent }),
    });
  }
  const levelOfStyle = readLevelStyles(numbering);
  const places = new Map<string, Place>();
  for (const id of own.keys()) {
    const seen = new Set<string>();
    let list: string | undefined;
    let level: number | undefined;
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.parent) {
      seen.add(at);
      list ??= own.get(at)?.list;
      level ??= own.get(at)?.level;
    }
    if (list !== undefined && list !== '0') places.set(id, { list, level: level ?? levelOfStyle.get(id) ?? 0 });
  }
  return places;
}

/** A level may name the style that stands for it; then the style names the list only. */
function readLevelStyles(numbering: XmlElement | null): ReadonlyMap<string, number> {
  return new Map(
    childElements(numbering ?? undefined)
      .filter(({ name }) => name === 'abstractNum')
      .flatMap((definition) => childElements(definition).filter(({ name }) => name === 'lvl'))
      .flatMap((level) => {
        const style = attribute(child(level, 'pStyle'), 'val');
        return style === undefined ? [] : [[style, levelIndex(attribute(level, 'ilvl'))] as const];
      }),
  );
}

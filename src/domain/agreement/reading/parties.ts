import { joinPlaced, slicePlaced, type PlacedText } from './placed-text';
import type { Section } from './sections';

const lands: readonly (readonly [string, string])[] = [
  ['Baden-Württemberg', '[Bb]aden-[Ww]ürttembergische\\p{Ll}?'],
  ['Bayern', '[Bb]ayerische\\p{Ll}?'],
  ['Berlin', '[Bb]erliner'],
  ['Brandenburg', '[Bb]randenburgische\\p{Ll}?'],
  ['Bremen', '[Bb]remer'],
  ['Hamburg', '[Hh]amburger'],
  ['Hessen', '[Hh]essische\\p{Ll}?'],
  ['Mecklenburg-Vorpommern', '[Mm]ecklenburg-[Vv]orpommersche\\p{Ll}?'],
  ['Niedersachsen', '[Nn]iedersächsische\\p{Ll}?'],
  ['Nordrhein-Westfalen', '[Nn]ordrhein-[Ww]estfälische\\p{Ll}?|NRW'],
  ['Rheinland-Pfalz', '[Rr]heinland-[Pp]fälzische\\p{Ll}?'],
  ['Saarland', '[Ss]aarländische\\p{Ll}?'],
  ['Sachsen-Anhalt', '[Ss]achsen-[Aa]nhaltische\\p{Ll}?'],
  ['Sachsen', '[Ss]ächsische\\p{Ll}?'],
  ['Schleswig-Holstein', '[Ss]chleswig-[Hh]olsteinische\\p{Ll}?'],
  ['Thüringen', '[Tt]hüringer'],
];
const landWord = new RegExp(
  `(?<![\\p{L}-])(?:${lands.map(([name, adjective]) => `(${name}(?:e?s)?(?!-)|${adjective})`).join('|')})(?!\\p{L})`,
  'gu',
);

/** The Land whose ministry signs or which is named as a party, else the only one named; null if that is open. */
export function readLand(text: string): string | null {
  const asParty = new Map<string, number>();
  const named = new Map<string, number>();
  for (const match of text.matchAll(landWord)) {
    const land = landOf(match);
    if (land === undefined) continue;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const party =
      /(?:Land|Landes|Freistaat|Freistaates|Freistaats|Hansestadt)[ ]$/u.test(before) ||
      /^ (?:\p{Lu}?\p{Ll}*ministerium|Ministerium|Sozialministerium|Senat)/u.test(after);
    const counts = party ? asParty : named;
    counts.set(land, (counts.get(land) ?? 0) + 1);
  }
  if (/(?<!\p{L})[Dd](?:as|em) Saarland/u.test(text)) asParty.set('Saarland', (asParty.get('Saarland') ?? 0) + 1);
  return mostNamed(asParty.size > 0 ? asParty : named);
}

function landOf(match: RegExpExecArray): string | undefined {
  return lands[lands.findIndex((_, index) => match[index + 1] !== undefined)]?.[0];
}

/** Where the Land is named first. */
export function placeOfLand(whole: PlacedText, land: string): PlacedText | null {
  return placeOf(whole, landWord, (match) => landOf(match) === land);
}

function placeOf(whole: PlacedText, pattern: RegExp, wanted: (match: RegExpExecArray) => boolean): PlacedText | null {
  for (const match of whole.text.matchAll(pattern)) {
    if (wanted(match)) return slicePlaced(whole, match.index, match.index + match[0].length);
  }
  return null;
}

/** The one named most often; null without one, or if two are named equally often. */
function mostNamed(counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counts].sort(([, left], [, right]) => right - left);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

const name =
  '\\p{Lu}[\\p{L}-]*(?:(?: am| an der| im| in der| in| ob der| vor der| auf|-)? (?!Landkreis|Stadt|Kreis|Hinsicht|Im|In|Das|Die|Der|Vereinbarung|Zielvereinbarung|Niedersächs|Hannover,|SGB|Drucksache|Vorlage)\\p{Lu}[\\p{L}-]*)?(?: \\((?!Jobcenter)\\p{Lu}\\p{Ll}+\\))?';
const body = new RegExp(
  `(?<![\\p{L}-])(?:((?:Landkreis|Kreis|Burgenlandkreis)(?:e?s)?|(?:kreisfreien? |Landeshaupt|Hanse|Universitäts)?[Ss]tadt|Region|Regionalverband|Städteregion|StädteRegion|(?:Kommunale[sn]? )?Jobcenters?) (${name})|(\\p{Lu}\\p{L}{0,40}(?:-\\p{Lu}\\p{L}{0,40}){0,4}(?:-Kreis|kreis)(?:es)?)(?!\\p{L}))`,
  'gu',
);
const noBody =
  /^(?:Landkreis|Kreis|Arbeitskreis|Personenkreis|Teilnehmerkreis|Kundenkreis|Freundeskreis|Adressatenkreis|Umkreis|Regelkreis|Empfängerkreis|Stadtkreis|Gesprächskreis)(?:es)?$/u;

export interface NamedBody {
  readonly name: string | null;
  readonly several: boolean;
}

/** The body that signs: the one of the opening, else the one that the whole text names most often. */
export function readJobcenter(opening: string, whole: string): NamedBody {
  const all = countBodies(whole);
  const first = countBodies(opening);
  for (const candidate of first.keys()) first.set(candidate, all.get(candidate) ?? 1);
  const found = mostNamed(first.size > 0 ? first : all);
  return { name: found, several: found === null && all.size > 0 };
}

function countBodies(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(body)) {
    const named = bodyOf(match);
    if (named !== null) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  return counts;
}

function bodyOf([, kind, place, kreis]: RegExpExecArray): string | null {
  if (kind !== undefined) return `${nominative(kind)} ${place ?? ''}`;
  if (kreis === undefined || noBody.test(kreis)) return null;
  return kreis.replace(/kreises$/u, 'kreis').replace(/-Kreises$/u, '-Kreis');
}

/** Where the body is named first. */
export function placeOfJobcenter(whole: PlacedText, jobcenter: string): PlacedText | null {
  return placeOf(whole, body, (match) => bodyOf(match) === jobcenter);
}

function nominative(kind: string): string {
  return kind
    .replace(/^(Landkreis|Kreis)e?s$/u, '$1')
    .replace(/^Jobcenters$/u, 'Jobcenter')
    .replace(/^Kommunale[sn]? Jobcenters?$/u, 'Kommunales Jobcenter')
    .replace(/^kreisfreie[n]? /u, '');
}

const area = '(?:\\p{Ll}+(?:en|e|er|es) (?<!(?:der|die|das|des|dem|den) ))?\\p{Lu}[\\p{L}-]*';
const ministry = new RegExp(
  `(?<![\\p{L}-])((?:\\p{Lu}[\\p{L}-]{0,40}(?:sche[sn]?|inger|iner|emer|urger) )?(?:\\p{Lu}\\p{Ll}{0,30}m|M)inisterium(?:s)?|Senatsverwaltung|Behörde) (?:für|der|des) (${area}(?:(?:, | und | & | sowie |, und )${area})*)((?: des Landes| des Freistaates| der Freien (?:und )?Hansestadt)? (?:${lands.map(([land]) => land).join('|')})(?![\\p{L}-])| des \\p{Lu}\\p{L}*land(?:e)?s(?!\\p{L}))?`,
  'gu',
);

/** Signing ministries by their full name in the nominative, each once. */
export function readMinistries(text: string): string[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(ministry)) {
    const full = ministryOf(match);
    // The name of the Land behind it may be there once and missing once.
    const key = (match[3] === undefined ? full : full.slice(0, full.length - match[3].length))
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
    if (!found.has(key)) found.set(key, full);
  }
  return [...found.values()];
}

function ministryOf([whole, head = '', fields = '', ofLand = '']: RegExpExecArray): string {
  return `${head.replace(/sche[n]? /u, 'sches ').replace(/iums$/u, 'ium')} ${whereText(whole)} ${fields}${ofLand}`;
}

/** Where the ministry is named first. */
export function placeOfMinistry(whole: PlacedText, name: string): PlacedText | null {
  return placeOf(whole, ministry, (match) => ministryOf(match) === name);
}

function whereText(found: string): string {
  return / (für|der|des) /u.exec(found)?.[1] ?? 'für';
}

/** The text before the first heading; a text without headings has its first paragraphs as opening. */
export function openingOf(sections: readonly Section[]): string {
  const blocks = sections[0]?.blocks ?? [];
  return textOf(blocks.map(({ placed }) => placed)).slice(0, 3000);
}

export function textOf(pieces: readonly PlacedText[]): string {
  return joinPlaced(pieces, ' ').text;
}

import { indicatorCodes, indicatorFacts, indicatorFormula } from '../indicators';
import type { Measure } from '../figure-table';
import { figureCodes, isQuantity, parseFigureCode, quantityCodes, quantityFacts, type FigureCode } from '../quantities';

/** A figure as a label names it. The short names of the statistics carry the art with them (`INT_12`). */
export interface NamedFigure {
  readonly figure: FigureCode;
  readonly measure: Measure | null;
}

/** Words that say nothing about which figure is meant. */
const fillers: ReadonlySet<string> = new Set(
  (
    'der die das den dem des an am von vom in im zu zum zur fuer und mit je bzw pro sgb ii alle davon darunter dav dar ' +
    'durchschnittlich durchschnittliche durchschnittlicher durchschnittlichen bestand anzahl zahl summe kennzahl indikator'
  ).split(' '),
);

const variants: readonly (readonly [RegExp, string])[] = [
  [/erwerbsfaehige[nr]? leistungsberechtigte[nr]?/gu, 'elb'],
  [/langzeitleistungsbezieh(?:ende[nr]?|erinnen|ern?)/gu, 'lzb'],
  [/alleinerziehende[nr]?/gu, 'alleinerziehend'],
  [/zugaengen?/gu, 'zugang'],
  [/abgaengen?/gu, 'abgang'],
  [/beschaeftigungen/gu, 'beschaeftigung'],
  [/massnahmen/gu, 'massnahme'],
];

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/gu, 'ae')
    .replace(/ö/gu, 'oe')
    .replace(/ü/gu, 'ue')
    .replace(/ß/gu, 'ss')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The words that matter, sorted: neither order nor articles nor repetition change the meaning of a name. */
function nameKey(text: string): string {
  const words = variants.reduce((before, [from, to]) => before.replace(from, to), plain(text)).split(' ');
  return [...new Set(words)]
    .filter((word) => word !== '' && !fillers.has(word))
    .sort()
    .join(' ');
}

/** Names besides the official ones (domain reference 2, 6.3). */
const otherNames: readonly (readonly [string, FigureCode])[] = [
  ['Veränderung Leistungen zum Lebensunterhalt', 'K1'],
  ['Veränderung LLU', 'K1'],
  ['Veränderung LUH', 'K1E1'],
  ['Nachhaltigkeit der Integrationen', 'K2E3'],
  ['Kontinuierliche Beschäftigung', 'K2E3'],
  ['Aktivierungsquote', 'K3E2'],
  ['Leistungen zum Lebensunterhalt', 'LLU'],
  ['Leistungen zur Sicherung des Lebensunterhalts ohne Unterkunft und Heizung', 'LLU'],
  ['Kosten der Unterkunft und Heizung', 'LUH'],
  ['Integrationen in sozialversicherungspflichtige Beschäftigung', 'INT'],
  ['Langzeitleistungsbeziehende mit 4 Jahren', 'LZB_4J'],
  ['Langzeitleistungsbeziehende seit vier Jahren', 'LZB_4J'],
];

const names: ReadonlyMap<string, FigureCode> = new Map<string, FigureCode>([
  ...otherNames.map(([name, code]): [string, FigureCode] => [nameKey(name), code]),
  ...quantityCodes.map((code): [string, FigureCode] => [nameKey(quantityFacts(code).name), code]),
  ...indicatorCodes.map((code): [string, FigureCode] => [nameKey(indicatorFacts(code).name), code]),
  ...figureCodes.map((code): [string, FigureCode] => [nameKey(code), code]),
]);

/** `INT_12`, `INT_SVB_BD_12`, `ELB_VM_12`: figures over twelve months, VM of the months before (domain reference 6.3). */
function shortName(text: string): NamedFigure | null {
  const [, base] = /^(.+?)(?:_|\s)?(?:vm(?:_|\s))?12$/iu.exec(text.trim()) ?? [];
  const figure = base === undefined ? null : parseFigureCode(base);
  return figure === null ? null : { figure, measure: 'twelveMonths' };
}

function byName(text: string): FigureCode | null {
  return parseFigureCode(text) ?? names.get(nameKey(text)) ?? null;
}

/** The quantity whose change an indicator is: as Jahresfortschrittswert K1 and K3 go by the names of LLU and LZB. */
function changingQuantity(code: FigureCode): FigureCode | null {
  if (isQuantity(code)) return null;
  const formula = indicatorFormula(code);
  return formula.kind === 'yearChange' ? formula.quantity : null;
}

/** A code beside a name: 'K2 Integrationsquote', 'Erwerbsfähige Leistungsberechtigte (ELB)'. Both must mean the same. */
function codeBesideName(text: string): FigureCode | null {
  const words = plain(text.replace(/\bk\s?([123])\s?e\s?([1-4])\b/giu, 'k$1e$2')).split(' ');
  for (const [index, word] of words.entries()) {
    const code = parseFigureCode(word);
    if (code === null) continue;
    const rest = words.filter((_, other) => other !== index).join(' ');
    const named = byName(rest);
    if (nameKey(rest) === '' || named === code || (named !== null && named === changingQuantity(code))) return code;
  }
  return null;
}

/**
 * The figure that a label names, by code, official name or short name of the statistics; null if it names none or several.
 * Sex, month, unit and footnotes must be taken off before (`readLabel`).
 *
 * @example figureOfName('Bestand an Langzeitleistungsbeziehenden') // { figure: 'LZB', measure: null }
 */
export function figureOfName(text: string): NamedFigure | null {
  const figure = byName(text) ?? codeBesideName(text);
  return figure === null ? shortName(text) : { figure, measure: null };
}

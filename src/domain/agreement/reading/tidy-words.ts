import { replacePlaced, type PlacedText } from './placed-text';

/** Fixed words of the field that typing and scanning damage; a word one or two letters beside one of them is meant. */
const fieldWords = [
  'integrationsquote',
  'integrationsquoten',
  'langzeitleistungsbeziehende',
  'langzeitleistungsbeziehenden',
  'langzeitleistungsbeziehender',
  'langzeitleistungsbezieher',
  'langzeitleistungsbeziehern',
  'langzeitleistungsbezug',
  'aktivierungsquote',
  'alleinerziehenden',
  'alleinerziehende',
  'verwaltungskosten',
  'gesamtbudget',
  'eingliederung',
  'lebensunterhalt',
  'lebensunterhalts',
  'zielvereinbarung',
  'umsetzungsschritte',
  'hilfebedürftigkeit',
  'ministerium',
] as const;
/** One of them with any ending is right as it stands. */
const sound = new RegExp(`^(?:${fieldWords.join('|')})(?:e|e?[nrs])?$`, 'u');

/** Number of letters to change, at most two; three stands for more. */
function letterFaults(left: string, right: string): number {
  const enough = 3;
  if (Math.abs(left.length - right.length) >= enough) return enough;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= right.length; other += 1) {
      const same = left[at - 1] === right[other - 1] ? 0 : 1;
      next.push(
        Math.min((row[other] ?? enough) + 1, (next[other - 1] ?? enough) + 1, (row[other - 1] ?? enough) + same),
      );
    }
    row = next;
  }
  return Math.min(enough, row[right.length] ?? enough);
}

function meantWord(word: string): string | null {
  const lower = word.toLowerCase();
  if (sound.test(lower)) return null;
  // A short word has fewer letters to tell it by, so one fault is all it may have.
  const allowed = lower.length < 14 ? 1 : 2;
  const meant = fieldWords.find((candidate) => letterFaults(lower, candidate) <= allowed);
  return meant === undefined ? null : meant.charAt(0).toUpperCase() + meant.slice(1);
}

/** Repairs inside a line: page numbers, words cut by a hyphen and a blank, letters for digits, misspelt fixed words. */
export function tidyWords(placed: PlacedText, seen: Map<string, string | null>): PlacedText {
  let tidied = replacePlaced(placed, / (?:[-–—] ?\d{1,3} ?[-–—]|Seite \d{1,3} (?:von|\/) \d{1,3})(?= |$)/gu, () => '');
  tidied = replacePlaced(
    tidied,
    /(?<=\p{Ll})- (?!(?:und|oder|bzw|sowie|noch|als|wie)(?![\p{L}]))(?=\p{Ll})/gu,
    () => '',
  );
  tidied = replacePlaced(tidied, /(?:°\/o|°\/0|0\/0|o\/o|﹪|％)/gu, () => '%');
  tidied = replacePlaced(tidied, /(?<![\p{L}\d])[lI|](?=\d?[,.]\d{1,2} ?%)/gu, () => '1');
  tidied = replacePlaced(tidied, /(?<=\bSGB )(?:Il|lI|ll|I1|1I|11|l1|1l)(?![\p{L}\d])/gu, () => 'II');
  return replacePlaced(tidied, /(?<!\p{L})\p{L}{10,31}(?!\p{L})/gu, (word) => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const meant = meantWord(word);
    seen.set(word, meant);
    return meant;
  });
}

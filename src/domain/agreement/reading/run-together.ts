import { slicePlaced, type PlacedText } from './placed-text';

/** No paragraph of an agreement is as long as this; a line that is has lost its line ends. */
const longLine = 2000;

/** A list begins behind a colon or behind "umgesetzt wurden sowie", a point with a dash or a dot. */
const listStart = /(?::|(?:wurden|werden|sind) sowie) (?=([-–•▪·]) \S)/gu;
/** What ends the last point of a list: the sentence on when the target is reached, or the next heading. */
const afterList = / (?=(?:Das Ziel (?:ist|gilt)|Dieses Ziel ist|\(\d\) \p{Lu}|§ ?\d{1,2} \p{Lu}|[IVX]{1,4}\. \p{Lu}))/u;
const paragraphStart = /(?<=[.!?:;]["“”)]?) (?=\(\d{1,2}\) \p{Lu})/gu;
/** "4. Erhöhung …": a number that goes on from the targets before, behind a finished sentence or point. */
const numbered = /(?<=[\p{Ll}.!?)"“”]) (?=(\d{1,2})\. \p{Lu}\p{Ll})/gu;
const monthBehind = /^\d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

/**
 * A text that was pasted without its line ends, cut where targets, lists and numbered paragraphs begin. Only words and signs
 * that stand for such a beginning in every agreement cut it; what they leave open stays together.
 */
export function splitRunTogether(line: PlacedText): PlacedText[] {
  if (line.text.length < longLine) return [line];
  const cuts = new Set<number>();
  for (const { index } of line.text.matchAll(paragraphStart)) cuts.add(index);
  for (const cut of targetStarts(line.text)) cuts.add(cut);
  const headings = [...cuts];
  for (const match of line.text.matchAll(listStart)) {
    const sign = match[1] ?? '-';
    const from = match.index + match[0].length - 1;
    for (const cut of pointsOf(line.text, from, sign, headings)) cuts.add(cut);
  }
  return piecesOf(
    line,
    [...cuts].sort((left, right) => left - right),
  );
}

/** Targets are numbered one after the other; the first of them is known by its words. */
function targetStarts(text: string): number[] {
  const first = / 1\. (?=Verringerung der Hilfe|Verbesserung der Integration|Vermeidung von lang)/u.exec(text);
  if (first === null) return [];
  const starts: number[] = [];
  let expected = 2;
  for (const match of text.matchAll(numbered)) {
    if (match.index <= first.index || Number(match[1]) !== expected) continue;
    if (monthBehind.test(text.slice(match.index + 1))) continue;
    starts.push(match.index);
    expected += 1;
  }
  return [first.index, ...starts];
}

function pointsOf(text: string, from: number, sign: string, headings: readonly number[]): number[] {
  const nextHeading = Math.min(text.length, ...headings.filter((heading) => heading > from));
  const stretch = text.slice(from, nextHeading);
  const end = afterList.exec(stretch)?.index ?? stretch.length;
  const cuts: number[] = [];
  for (let at = 0; at !== -1 && at < end; at = stretch.indexOf(` ${sign} `, at + 1)) cuts.push(from + at);
  if (end < stretch.length) cuts.push(from + end);
  return cuts;
}

function piecesOf(line: PlacedText, cuts: readonly number[]): PlacedText[] {
  const bounds = [...cuts, line.text.length];
  let from = 0;
  return bounds.map((to) => {
    const piece = slicePlaced(line, from, to);
    from = Math.min(to + 1, line.text.length);
    return piece;
  });
}

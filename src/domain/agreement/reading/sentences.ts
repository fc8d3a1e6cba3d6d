import { endsSentence } from './blocks';
import { slicePlaced, trimPlaced, type PlacedText } from './placed-text';

/** Sentences of a paragraph in order; what has no full stop at its end counts as one, too. */
export function readSentences(placed: PlacedText): PlacedText[] {
  const sentences: PlacedText[] = [];
  let from = 0;
  for (const match of placed.text.matchAll(/[.!?]["“”»)]*(?= )/gu)) {
    const to = match.index + match[0].length;
    const next = placed.text.slice(to + 1, to + 2);
    const before = placed.text.slice(Math.max(from, to - 24), to);
    // "unter 90. Das": a short number ends a sentence if a capital follows that names no month.
    const ordinal =
      /(?:^|[ (])\d{1,2}\.$/u.test(before) &&
      !/^(?:Das|Die|Der|Dies|Ziel|Im|Bei|Für|Es)\b/u.test(placed.text.slice(to + 1, to + 8));
    if (!/[\p{Lu}\d„"“»(§•–-]/u.test(next)) continue;
    if (/[.]/u.test(match[0]) && (ordinal || (!endsSentence(before) && !/\d\.$/u.test(before)))) continue;
    sentences.push(trimPlaced(slicePlaced(placed, from, to)));
    from = to;
  }
  const rest = trimPlaced(slicePlaced(placed, from));
  if (rest.text !== '') sentences.push(rest);
  return sentences;
}

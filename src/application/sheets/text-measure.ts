import { columnPoints } from '../column-width';

/**
 * Lines that a text takes in a wrapped cell. Excel does not fit the height of rows on request everywhere, and a row too low
 * hides the end of a clause; so heights are computed from the advance widths of Arial (thousandths of the font size).
 */
const advances: readonly (readonly [characters: string, width: number])[] = [
  ["'ijl", 222],
  [' \u00a0!.,:;/ftI|', 278],
  ['()-r„“"', 345],
  ['cksvxyzJ', 500],
  ['FTZßL', 611],
  ['ABEKPSVXYÄ&', 667],
  ['CDHNRUÜw', 722],
  ['GOQÖ', 778],
  ['mM', 833],
  ['W%—…', 1000],
];
const advanceOf = new Map(advances.flatMap(([characters, width]) => Array.from(characters, (each) => [each, width])));
/** Digits and most small letters. */
const usualAdvance = 556;

/** Width in points. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += advanceOf.get(character) ?? usualAdvance;
  return (width * fontSize) / 1000;
}

/** Blank that Excel keeps at both sides of a cell, and a reserve for other printers: bold is wider by a tenth. */
const reserve = 0.97;

/** `columnWidth` in characters of the plan, `fontSize` in points. */
export function lineCount(text: string, columnWidth: number, fontSize: number): number {
  const available = (columnPoints(columnWidth) - 4) * reserve;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const printed = textWidth(word.trimEnd(), fontSize);
      if (used > 0 && used + printed > available) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is broken by Excel between letters.
      lines += Math.max(0, Math.ceil(printed / available) - 1);
      used = printed > available ? printed % available : used + textWidth(word, fontSize);
    }
  }
  return lines;
}

/** Height in points of a wrapped cell: 1.27 times the font size per line, and some air. Excel's limit is 409. */
export function wrappedHeight(text: string, columnWidth: number, fontSize: number, padding: number): number {
  return Math.min(409, Math.ceil(lineCount(text, columnWidth, fontSize) * fontSize * 1.27 + padding));
}

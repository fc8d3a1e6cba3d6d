import { joinPlaced, slicePlaced, trimPlaced, type PlacedText } from './placed-text';
import { splitRunTogether } from './run-together';
import { tidyWords } from './tidy-words';

export interface Line {
  readonly placed: PlacedText;
  /** A blank line stood before: the end of a paragraph, or of a page. */
  readonly afterBlank: boolean;
}

/** Where a text without line ends begins something new; only phrases that every agreement uses. */
const inlineHeading =
  / (?=(?:§ ?\d{1,2} (?:Ziele,|Ziele und|Haushaltsmittel|Zielnachhaltung|Verpflichtung)|(?:I|II|III)\. (?:Grundsätze|Rahmenbedingungen|Vereinbarungen)|[1-9]\. (?:Verringerung der Hilfe|Verbesserung der Integration|Vermeidung von lang|Gleichstellung)|Ziel [1-9]: ))/gu;

/** A rule across the page, or under the header of a Markdown table. */
const rule = /^[-: ]{3,}$/u;

/** Lines without page numbers, tidied, none of them empty. */
export function readLines(tidied: PlacedText): Line[] {
  const lines: { placed: PlacedText; afterBlank: boolean }[] = [];
  const seen = new Map<string, string | null>();
  let afterBlank = false;
  let from = 0;
  while (from <= tidied.text.length) {
    const found = tidied.text.indexOf('\n', from);
    const to = found === -1 ? tidied.text.length : found;
    const line = trimPlaced(slicePlaced(tidied, from, to));
    if (line.text === '') afterBlank = true;
    else if (!rule.test(line.text)) {
      const pieces = splitRunTogether(trimPlaced(tidyWords(line, seen))).flatMap(splitAtHeadings);
      for (const placed of pieces) {
        lines.push({ placed, afterBlank });
        afterBlank = false;
      }
    }
    from = to + 1;
  }
  return withParagraphSigns(withoutPageNumbers(lines));
}

function splitAtHeadings(line: PlacedText): PlacedText[] {
  const pieces: PlacedText[] = [];
  let from = 0;
  for (const match of line.text.matchAll(inlineHeading)) {
    // "in § 3 Ziele und" or "Nr. 2. Verbesserung" go on; a heading follows a finished sentence or another heading.
    if (
      /(?:^| )(?:in|nach|gemäß|der|des|Nr\.|und|bis|zu)$|^[-–—•·▪◦‣]$/u.test(
        line.text.slice(Math.max(0, match.index - 8), match.index),
      )
    )
      continue;
    pieces.push(slicePlaced(line, from, match.index));
    from = match.index + 1;
  }
  pieces.push(slicePlaced(line, from));
  return pieces;
}

const markedPageNumber =
  /^(?:[-–—] ?\d{1,3} ?[-–—]|\[ ?\d{1,3} ?\]|\d{1,3} ?\/ ?\d{1,3}|(?:Seite|S\.|Blatt) \d{1,3}(?: ?(?:von|\/) ?\d{1,3})?)\.?$/u;
const bareNumber = /^\d{1,3}$/u;
/** What a lone number belongs to if it is a figure of the sentence. */
const unitAfter =
  /^(?:%|Prozent|v\. ?H|Mio|Mrd|Tsd|Euro|€|Integration|Person|Frauen(?! \d)|Männer(?! \d)|Langzeit|LZB|ELB|Leistungs|Eintritt|Ziele|Haushalt|Verpfl|Abs|Nr|Mal\b|mal\b|Zieldialog|[IVX]+\b)/u;
const numberWanted =
  /(?:^|[ (])(?:um|auf|von|bei|mindestens|mind\.|wenigstens|höchstens|maximal|max\.|als|rund|rd\.|ca\.|etwa|zu|davon|Frauen|Männer|Männern|insgesamt|unter|über|§|Nr\.|Abs\.|Ziel|\+|-|−|–|\.\/\.)$/u;
const goesOnWithFigure =
  /^(?:[-+−–]? ?\d|nicht\b|mindestens|wenigstens|höchstens|maximal|max\.|rund|rd\.|ca\.|etwa|bis zu|durchschnittlich|\.\/\.)/u;

function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let blankLeft = false;
  for (const [index, line] of lines.entries()) {
    const before = kept[kept.length - 1]?.placed.text ?? '';
    const after = lines.slice(index + 1, index + 3).map(({ placed }) => placed.text);
    if (isPageNumber(line.placed.text, before, after.join(' '))) {
      blankLeft ||= line.afterBlank;
      continue;
    }
    kept.push(blankLeft ? { ...line, afterBlank: true } : line);
    blankLeft = false;
  }
  return kept;
}

/** A paragraph sign at the end of a line belongs to the number on the next. */
function withParagraphSigns(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const last = kept[kept.length - 1];
    if (last !== undefined && /^§(?: ?\d{1,2})?$/u.test(last.placed.text))
      kept[kept.length - 1] = { ...last, placed: joinPlaced([last.placed, line.placed], ' ') };
    else kept.push(line);
  }
  return kept;
}

function isPageNumber(text: string, before: string, after: string): boolean {
  if (markedPageNumber.test(text)) return true;
  if (!bareNumber.test(text)) return false;
  if (/\d$/u.test(before)) return true;
  if (unitAfter.test(after)) return false;
  return !numberWanted.test(before) || goesOnWithFigure.test(after);
}

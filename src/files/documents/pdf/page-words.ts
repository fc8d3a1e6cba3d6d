/** A piece of text where it stands on the upright page; y grows downwards. Lengths are points of 1/72 inch. */
export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Shares of the height of the letters. A blank of a narrow font in a tight line has about a fifth. */
const blankFrom = 0.15;
const columnFrom = 2;
const sameBaseline = 0.45;
const footnoteSize = 0.8;
const footnoteRise = 0.15;

/**
 * Lines of a page from top to bottom, whatever order the file draws them in. Text drawn twice (as bold type once was made)
 * counts once; the number of a footnote is left out, because it would read as a digit of the figure before it.
 */
export function arrangeLines(words: readonly PlacedWord[]): readonly PageLine[] {
  const sorted = words
    .filter(({ text, height }) => text.trim() !== '' && height > 0)
    .sort((left, right) => left.y - right.y || left.x - right.x);
  const rows: PlacedWord[][] = [];
  for (const word of sorted) {
    const row = rows[rows.length - 1];
    const main = row === undefined ? undefined : tallest(row);
    if (
      row !== undefined &&
      main !== undefined &&
      Math.abs(word.y - main.y) < sameBaseline * Math.max(main.height, word.height)
    )
      row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => joinRow(row));
}

function tallest(row: readonly PlacedWord[]): PlacedWord | undefined {
  return row.reduce<PlacedWord | undefined>(
    (best, word) => (best === undefined || word.height > best.height ? word : best),
    undefined,
  );
}

function joinRow(row: readonly PlacedWord[]): PageLine {
  const main = tallest(row);
  const baseline = main?.y ?? 0;
  const height = main?.height ?? 0;
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  let last: PlacedWord | null = null;
  for (const word of [...row].sort((left, right) => left.x - right.x)) {
    if (isFootnoteMark(word, baseline, height) || (last !== null && isSame(word, last))) continue;
    const gap = word.x - end;
    if (text !== '') {
      if (gap > columnFrom * height) text += '\t';
      else if (gap > blankFrom * height && !/\s$/.test(text) && !/^\s/.test(word.text)) text += ' ';
    }
    text += word.text;
    end = Math.max(end, word.x + word.width);
    last = word;
  }
  return { text: text.trim(), y: baseline, height };
}

function isFootnoteMark({ text, y, height }: PlacedWord, baseline: number, full: number): boolean {
  return /^\d{1,2}\)?$/.test(text.trim()) && height < footnoteSize * full && baseline - y > footnoteRise * full;
}

function isSame(word: PlacedWord, other: PlacedWord): boolean {
  return word.text === other.text && Math.abs(word.x - other.x) < 1 && Math.abs(word.y - other.y) < 1;
}

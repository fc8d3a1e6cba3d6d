/** A place in the text as given: `text.slice(start, end)` of the whole is `text` here. */
export interface Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Tidied text that remembers for each of its characters which characters of the original it stands for. */
export interface PlacedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

export function slicePlaced(placed: PlacedText, from: number, to = placed.text.length): PlacedText {
  return {
    text: placed.text.slice(from, to),
    starts: placed.starts.slice(from, to),
    ends: placed.ends.slice(from, to),
  };
}

/** Without blanks at both ends. */
export function trimPlaced(placed: PlacedText): PlacedText {
  const from = placed.text.length - placed.text.trimStart().length;
  return slicePlaced(placed, from, Math.max(from, placed.text.trimEnd().length));
}

/** Pieces with a separator between them; the separator has no place of its own. */
export function joinPlaced(pieces: readonly PlacedText[], separator: string): PlacedText {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of pieces) {
    if (starts.length > 0) {
      const before = ends[ends.length - 1] ?? 0;
      text.push(separator);
      starts.push(...Array.from(separator, () => before));
      ends.push(...Array.from(separator, () => before));
    }
    text.push(piece.text);
    for (const start of piece.starts) starts.push(start);
    for (const end of piece.ends) ends.push(end);
  }
  return { text: text.join(''), starts, ends };
}

/** Every match replaced; a replaced word as a whole stands for the whole of the original. */
export function replacePlaced(
  placed: PlacedText,
  pattern: RegExp,
  replacementOf: (match: string) => string | null,
): PlacedText {
  const edits: Edit[] = [];
  for (const match of placed.text.matchAll(pattern)) {
    const replacement = replacementOf(match[0]);
    if (replacement !== null) edits.push({ from: match.index, to: match.index + match[0].length, replacement });
  }
  return edits.length === 0 ? placed : applyEdits(placed, edits);
}

function applyEdits(placed: PlacedText, edits: readonly Edit[]): PlacedText {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  const copyTo = (end: number): void => {
    text.push(placed.text.slice(position, end));
    for (let at = position; at < end; at += 1) {
      starts.push(placed.starts[at] ?? 0);
      ends.push(placed.ends[at] ?? 0);
    }
  };
  for (const { from, to, replacement } of edits) {
    copyTo(from);
    text.push(replacement);
    starts.push(...Array.from(replacement, () => placed.starts[from] ?? 0));
    ends.push(...Array.from(replacement, () => placed.ends[to - 1] ?? 0));
    position = to;
  }
  copyTo(placed.text.length);
  return { text: text.join(''), starts, ends };
}

/** The passage of the original behind a piece of tidied text. */
export function sourceOf(original: string, placed: PlacedText, from = 0, to = placed.text.length): Source {
  const start = placed.starts[from] ?? 0;
  const end = Math.max(start, placed.ends[to - 1] ?? start);
  return { text: original.slice(start, end), start, end };
}

/** Lower case of the same length, so that positions stay: a few letters have a lower case of two characters. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at);
    const small = letter.toLowerCase();
    return small.length === 1 ? small : letter;
  }).join('');
}

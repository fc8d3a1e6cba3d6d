import type { PlacedText } from './placed-text';

/** Characters that no reader sees: zero-width marks and the byte order mark. */
const invisible = new Set(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f']);
const lineEnds = new Set(['\n', '\r', '\f', '\v', '\u2028', '\u2029', '\u0085']);
/** Marks of Markdown, of tables pasted as text, and the replacement character of a failed decoding. */
const dropped = new Set(['*', '_', '`', '\\', '\ufffd']);
const ligatures: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u00ac', '\u00ad'],
  ['|', ' '],
]);
const umlauts: ReadonlyMap<string, string> = new Map([
  ['a', 'ä'],
  ['o', 'ö'],
  ['u', 'ü'],
  ['A', 'Ä'],
  ['O', 'Ö'],
  ['U', 'Ü'],
]);
export const softHyphen = '\u00ad';

/**
 * One kind of blank and of line end, no invisible characters, no Markdown. A soft hyphen stays only at the end of a line,
 * where it says that the word goes on. Double blanks and those at the start of a line are gone.
 */
export function tidyCharacters(original: string): PlacedText {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (character: string, start: number, end: number): void => {
    text.push(character);
    starts.push(start);
    ends.push(end);
  };
  const pop = (): void => {
    text.pop();
    starts.pop();
    ends.pop();
  };
  for (let at = 0; at < original.length; at += 1) {
    const written = original.charAt(at);
    const character = ligatures.get(written) ?? written;
    const last = text[text.length - 1] ?? '\n';
    if (lineEnds.has(character)) {
      // Windows ends a line with two characters.
      if (character !== '\n' || original[at - 1] !== '\r') push('\n', at, at + 1);
    } else if (character === softHyphen) {
      if (lineEndsBehind(original, at + 1)) push(softHyphen, at, at + 1);
    } else if (character === '\u0308' && umlauts.has(last)) {
      const start = starts[starts.length - 1] ?? at;
      pop();
      push(umlauts.get(last) ?? last, start, at + 1);
    } else if (/\s/u.test(character)) {
      if (last !== ' ' && last !== '\n') push(' ', at, at + 1);
    } else if ((character === '#' || character === '>') && last === '\n') {
      continue;
    } else if (character === '*' && last === '\n' && original[at + 1] === ' ') {
      push('-', at, at + 1);
    } else if (!dropped.has(character) && !invisible.has(character)) {
      for (const letter of character) push(letter, at, at + 1);
    }
  }
  return { text: text.join(''), starts, ends };
}

/** Looks eight characters ahead only: a line end after more blanks than that is no hyphenation. */
function lineEndsBehind(original: string, from: number): boolean {
  const next = Array.from(original.slice(from, from + 8)).find((sign) => lineEnds.has(sign) || !/\s/u.test(sign));
  return next !== undefined && lineEnds.has(next);
}

import type { PlacedText } from './placed-text';

/** Only whole words are repaired at such length (tidy-words). */
const shortestRepairedWord = 8;

/**
 * The words of the original in place of those that were repaired for reading: a printed agreement keeps even its slips.
 * Line and page breaks, doubled blanks and single scanned signs stay repaired.
 */
export function asWritten(original: string, placed: PlacedText): PlacedText {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (from: number, to: number): void => {
    text.push(placed.text.slice(from, to));
    for (let at = from; at < to; at += 1) {
      starts.push(placed.starts[at] ?? 0);
      ends.push(placed.ends[at] ?? 0);
    }
  };
  let copied = 0;
  for (let at = 0, to = 0; at < placed.text.length; at = to) {
    to = endOfRun(placed, at);
    const [start, end] = [placed.starts[at] ?? 0, placed.ends[at] ?? 0];
    if (to - at < shortestRepairedWord) continue;
    copy(copied, at);
    text.push(original.slice(start, end));
    for (let sign = start; sign < end; sign += 1) {
      starts.push(sign);
      ends.push(sign + 1);
    }
    copied = to;
  }
  copy(copied, placed.text.length);
  return { text: text.join(''), starts, ends };
}

/** End of the run of characters that stand for the same piece of the original. */
function endOfRun({ starts }: PlacedText, at: number): number {
  let next = at + 1;
  while (starts[next] === starts[at]) next += 1;
  return next;
}

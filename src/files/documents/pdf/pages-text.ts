import type { PageLine } from './page-words';
import { withoutRunningLines } from './running-lines';

/** A step from line to line so much larger than usual parts two paragraphs. */
const paragraphStep = 1.3;
/** Steps that are larger, in heights of the letters, are never those of running text. */
const doubleSpacing = 2.4;

/** Text of all pages: a line end for each printed line, a blank line between paragraphs, a form feed between pages. */
export function pagesText(pages: readonly (readonly PageLine[])[]): string {
  const cleaned = withoutRunningLines(pages);
  const usual = usualStep(cleaned);
  return cleaned
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines
        .map((line, index) => {
          const before = lines[index - 1];
          const apart = before !== undefined && isApart(before, line, usual);
          return `${before === undefined ? '' : apart ? '\n\n' : '\n'}${line.text}`;
        })
        .join(''),
    )
    .join('\n\f\n');
}

function isApart(before: PageLine, line: PageLine, usual: number): boolean {
  // A line of another size, such as a heading, has another step even where nothing parts it.
  const height = Math.min(before.height, line.height);
  const step = Math.max(Math.min(usual, doubleSpacing * height), paragraphStep * height);
  return line.y - before.y > paragraphStep * step;
}

/** The most frequent step between lines of running text, to half a point. */
function usualStep(pages: readonly (readonly PageLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before === undefined) continue;
      const step = Math.round((line.y - before.y) * 2) / 2;
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  let usual = 0;
  let most = 0;
  for (const [step, count] of counts)
    if (count > most || (count === most && step < usual)) {
      usual = step;
      most = count;
    }
  return usual;
}

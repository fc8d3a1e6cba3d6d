import type { PageLine } from './page-words';

/** How many lines at the top and at the bottom of a page may be a running header or footer. */
const edge = 3;
/** Points by which the same header may stand higher or lower on another page. */
const tolerance = 3;

/**
 * Takes away what is printed on every page: it would stand in the middle of the sentence that runs over the page break. The
 * first header stays, since a title may stand nowhere else; page numbers and footers go everywhere.
 */
export function withoutRunningLines(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const filled = pages.filter((lines) => lines.length > 0).length;
  if (filled < 2) return pages;
  const needed = Math.max(2, Math.ceil(filled / 2));
  const headers = repeated(
    pages.map((lines) => lines.slice(0, edge)),
    needed,
  );
  const footers = repeated(
    pages.map((lines) => lines.slice(-edge)),
    needed,
  );
  const kept = new Set<string>();
  return pages.map((lines) =>
    lines.filter((line, index) => {
      const key = pattern(line);
      if (index >= lines.length - edge && stands(line, footers)) return false;
      if (index >= edge || !stands(line, headers)) return true;
      const first = !kept.has(key) && /\p{L}{3}/u.test(line.text) && !pageNumber.test(line.text);
      kept.add(key);
      return first;
    }),
  );
}

const pageNumber = /^(?:seite|s\.|blatt)?\s*\d+/i;

type Places = ReadonlyMap<string, readonly number[]>;

function pattern({ text }: PageLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** Heights at which a text, apart from its numbers, stands on at least so many pages. */
function repeated(edges: readonly (readonly PageLine[])[], needed: number): Places {
  const heights = new Map<string, number[]>();
  for (const lines of edges)
    for (const line of lines) {
      const found = heights.get(pattern(line));
      if (found === undefined) heights.set(pattern(line), [line.y]);
      else found.push(line.y);
    }
  return new Map(
    [...heights].flatMap(([key, all]) => {
      const common = all.filter((y) => all.filter((other) => Math.abs(other - y) <= tolerance).length >= needed);
      return common.length > 0 ? [[key, common] as const] : [];
    }),
  );
}

function stands(line: PageLine, places: Places): boolean {
  return places.get(pattern(line))?.some((y) => Math.abs(y - line.y) <= tolerance) === true;
}

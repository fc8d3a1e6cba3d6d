const delimiters = ['\t', ';', ',', '|'] as const;
const lookedAt = 60;

/** How often a sign stands outside quotation marks in a line. */
function occurrences(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) count += 1;
  }
  return count;
}

/**
 * The sign between the columns of a text. Tab before semicolon before comma: the earlier ones hardly occur in texts and
 * numbers, the comma does in every German decimal. A first line `sep=;`, as Excel reads it, decides.
 */
export function delimiterOf(text: string): { readonly delimiter: string; readonly start: number } {
  const [declaration = '', sign] = /^sep=(.)[\r\n]+/iu.exec(text) ?? [];
  if (sign !== undefined) return { delimiter: sign, start: declaration.length };
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt);
  const share = (delimiter: string): number =>
    lines.filter((line) => occurrences(line, delimiter) > 0).length / Math.max(1, lines.length);
  const found =
    delimiters.find((delimiter) => share(delimiter) >= 0.6) ??
    [...delimiters].sort((one, other) => share(other) - share(one)).find((delimiter) => share(delimiter) > 0);
  return { delimiter: found ?? ';', start: 0 };
}

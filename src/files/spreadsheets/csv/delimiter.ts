const delimiters = ['\t', ';', ',', '|'] as const;
const lookedAt = 60;
/** What stands in quotation marks separates nothing. */
const quoted = /"(?:[^"]|"")*"/gu;

/**
 * The sign between the columns of a text. Tab before semicolon before comma: the earlier ones hardly occur in texts and
 * numbers, the comma does in every German decimal. A first line `sep=;`, as Excel reads it, decides. The text has `\n` at the end of its lines.
 */
export function delimiterOf(text: string, isPasted: boolean): { readonly delimiter: string; readonly start: number } {
  const [declaration = '', sign] = /^sep=(.)\n/iu.exec(text) ?? [];
  if (sign !== undefined) return { delimiter: sign, start: declaration.length };
  const plain = text.slice(0, 100_000).replace(quoted, '');
  // Spreadsheets put tabs between the cells that they copy, and nothing else.
  if (isPasted && plain.includes('\t')) return { delimiter: '\t', start: 0 };
  const lines = plain
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt);
  const share = (delimiter: string): number =>
    lines.filter((line) => line.includes(delimiter)).length / Math.max(1, lines.length);
  const found =
    delimiters.find((delimiter) => share(delimiter) >= 0.6) ??
    [...delimiters].sort((one, other) => share(other) - share(one)).find((delimiter) => share(delimiter) > 0);
  return { delimiter: found ?? ';', start: 0 };
}

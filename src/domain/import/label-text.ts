const superscripts = /[¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?/gu;
const footnote = /(^|[^\d.,/(-])\s*(\d{1,2})\)(?=[\s,)\d]|$)/gu;
const stars = /\s*\*+\)?(?=\s|$)/gu;

function depthBefore(text: string, end: number): number {
  let depth = 0;
  for (let index = 0; index < end; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/**
 * A label without footnote marks: 'Integrationsquote 1)', 'ELB 2) 4)', 'LZB¹', 'INT*'. Marks inside parentheses of their own,
 * such as the code in '(K2E1)', stay.
 *
 * @example withoutFootnotes('Integrationsquote 1)') // 'Integrationsquote'
 */
export function withoutFootnotes(text: string): string {
  let result = text.replace(superscripts, '').replace(stars, '');
  for (;;) {
    const shorter = result.replace(footnote, (match: string, before: string, _digits: string, offset: number) =>
      depthBefore(result, offset + match.length - 1) > 0 ? match : before,
    );
    if (shorter === result) return result.trim();
    result = shorter;
  }
}

/** Headers are broken over lines, with or without a hyphen at the end of the line. */
function joinedLines(text: string): string {
  return text
    .replace(/\u00ad/gu, '')
    .replace(/(\p{Ll})-\s*[\r\n]+\s*(?=\p{Ll})/gu, '$1')
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim();
}

/**
 * A label as words are looked for in it: lower case, without footnotes, brackets and punctuation, one blank before, between
 * and behind the words.
 *
 * @example labelWords('Integrationsquote 1) (Frauen)') // ' integrationsquote frauen '
 */
export function labelWords(text: string): string {
  const words = withoutFootnotes(joinedLines(text.normalize('NFC')))
    .toLowerCase()
    .replace(/[()[\]{}:;,"„“”|_]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? ' ' : ` ${words} `;
}

/** What labels are compared by: words without case, footnotes and punctuation. */
export function labelKey(text: string): string {
  return labelWords(text)
    .replace(/[.\-–—/]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The text of a cell as a label; numbers of headers (years, 202606) are labels, too. */
export function labelText(cell: string | number | boolean | null | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

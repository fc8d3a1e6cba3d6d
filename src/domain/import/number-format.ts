/**
 * What a number format says about the number under it. `percent`: the number is a fraction. `date`: it is an Excel date.
 * `amount`: it carries a currency sign. `text`: entered as text. `plain`: a number format that says nothing about a unit.
 * `none`: the source knows no formats (csv, pasted cells) or the cell has the standard format.
 */
export type FormatMeaning = 'none' | 'plain' | 'percent' | 'date' | 'amount' | 'text';

/** Literal text, escaped signs, padding, colours and conditions say nothing about the kind of number. */
const literals = /"[^"]*"|\\.|_.|\*./gu;
const brackets = /\[(?!\$|h+\]|m+\]|s+\])[^\]]*\]/giu;
const currencyBracket = /\[\$([^\]-]*)(?:-[^\]]*)?\]/gu;
const currencySigns = /€|\bEUR\b|Euro/iu;

/**
 * Meaning of an Excel number format in the language of files ("0.0%", "mmm yy", "#,##0 [$€-407]"). Only the section for
 * positive numbers counts.
 *
 * @example formatMeaning('0.0%') // 'percent'
 */
export function formatMeaning(code: string): FormatMeaning {
  const trimmed = code.trim();
  if (trimmed === '' || /^(?:general|standard)$/iu.test(trimmed)) return 'none';
  if (trimmed === '@') return 'text';
  const amount = currencySigns.test(trimmed.replace(brackets, ''));
  const bare = trimmed.replace(literals, '').replace(brackets, '').replace(currencyBracket, '').split(';')[0] ?? '';
  if (bare.includes('%')) return 'percent';
  if (amount) return 'amount';
  // "General" may stand inside a longer format; its letters are no date.
  if (/[dmyhsjt]/iu.test(bare.replace(/general|standard|E[+-]/giu, ''))) return 'date';
  return 'plain';
}

/** Room for a figure that is not agreed yet. */
export const blank = '____';

const signed = /^(\. ?\/ ?\.|[+\u2212–—-]|plus(?!\p{L})|minus(?!\p{L}))( ?)/iu;

function decimals(digits: string): number {
  return /,(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
}

function german(value: number, fewest: number, most: number): string {
  return new Intl.NumberFormat('de-DE', { minimumFractionDigits: fewest, maximumFractionDigits: most }).format(value);
}

/**
 * A figure of a target in the manner of the one that it takes the place of: with its sign, decimals and unit.
 *
 * @example targetFigure('+ 2,0 %', -0.015) // '- 1,5 %'
 */
export function targetFigure(written: string, value: number): string {
  const sign = signed.exec(written);
  const rest = written.slice(sign?.[0].length ?? 0);
  const unit = /[\s\u00a0]*(?:%|prozent|v\. ?h\.?).*$/iu.exec(rest)?.[0];
  if (unit === undefined) return german(Math.abs(value), 0, 1);
  // A binary error must not show: 0.07 × 100 is 7.000000000000001.
  const percent = Math.round(Math.abs(value) * 1e10) / 1e8;
  const number = german(percent, decimals(rest.slice(0, rest.length - unit.length)), 4);
  return `${signFor(sign, value)}${number}${unit}`;
}

function signFor(sign: RegExpExecArray | null, value: number): string {
  const [, written = '', gap = ''] = sign ?? [];
  if (written === '') return '';
  const negative = !/^(?:\+|plus)$/iu.test(written);
  if (value < 0) return `${negative ? written : written === '+' ? '-' : 'minus'}${gap}`;
  return `${negative ? (/^minus$/iu.test(written) ? 'plus' : '+') : written}${gap}`;
}

/**
 * An amount in the manner of the one that it takes the place of: in full or in millions.
 *
 * @example budgetFigure('10,5 Mio. Euro', 11_240_000) // '11,24 Mio. Euro'
 */
export function budgetFigure(written: string, amount: number): string {
  const [digits = ''] = /^[\d.,' ]*\d/u.exec(written) ?? [];
  const rest = written.slice(digits.length);
  const power = /^[\s\u00a0]*(?:mio|milli(?!arde))/iu.test(rest)
    ? 1e6
    : /^[\s\u00a0]*(?:mrd|milliarde)/iu.test(rest)
      ? 1e9
      : /^[\s\u00a0]*t/iu.test(rest)
        ? 1e3
        : 1;
  const given = decimals(digits);
  if (power === 1) return `${german(amount, given, 2)}${rest}`;
  // An amount that two more places say exactly keeps them; any other is rounded as the one before was.
  const scaled = amount / power;
  const exact = Math.abs(scaled * 10 ** (given + 2) - Math.round(scaled * 10 ** (given + 2))) < 1e-6;
  return `${german(scaled, given, exact ? given + 2 : given)}${rest}`;
}

const countWords = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs'];

/** How often Zieldialoge are held, as a word where a word stood: "zwei" of "zweimal". */
export function dialogueFigure(written: string, count: number): string {
  return /\d/u.test(written) ? String(count) : (countWords[count] ?? String(count));
}

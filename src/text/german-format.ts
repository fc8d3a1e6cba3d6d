import { monthNames } from '../domain/months';

/** Numbers and months as German readers write them. The minus is U+2212, as wide as the digits beside it. */

function german(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat('de-DE', options).format(value).replace('-', '\u2212');
}

/** Twelve digits hide the binary error of a quotient: 1.0525 / 1 − 1 is 0.05249…9 and has to show as 5,3 %. */
function settled(value: number): number {
  return Number(value.toPrecision(12));
}

/** 0.053 → '5,3 %'. Without `decimals` as many as the figure has, at most three. */
export function formatPercent(fraction: number, decimals?: number): string {
  return german(settled(fraction), {
    style: 'percent',
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 3,
  });
}

/** 0.053 → '+5,3 %', −0.025 → '−2,5 %', 0 → '0,0 %'. */
export function formatChange(fraction: number): string {
  return german(settled(fraction), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}

/** 8575980 → '8.575.980 Euro'; cents only where there are some. */
export function formatEuro(amount: number): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  return `${german(amount, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}\u00a0Euro`;
}

/** 2370.4 → '2.370,4': a mean stock has decimals, a count has none. */
export function formatCount(count: number): string {
  return german(settled(count), { maximumFractionDigits: 1 });
}

/** A fraction as it stands in an input field, without sign for percent: 0.053 → '5,3'. */
export function percentInput(fraction: number): string {
  return german(settled(fraction * 100), { maximumFractionDigits: 3, useGrouping: false });
}

/** An amount as it stands in an input field: 8575980 → '8.575.980'. */
export function euroInput(amount: number): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  return german(amount, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A count as it stands in an input field: 3120 → '3.120'. */
export function countInput(count: number): string {
  return german(count, { maximumFractionDigits: 0 });
}

/** '2026-06' → 'Juni 2026'; anything else is shown as it is. */
export function formatMonth(month: string): string {
  const [, year = '', number = ''] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = monthNames[Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}

/** '2026-03' → 'Mär 2026', for axes and narrow columns; readable as a month again. */
export function formatShortMonth(month: string): string {
  const [name = '', year] = formatMonth(month).split(' ');
  return year === undefined ? month : `${name.slice(0, 3)} ${year}`;
}

/** ['a', 'b', 'c'] → 'a, b und c'. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} und ${words.slice(-1).join('')}`;
}

/** An Excel date as a day: 46354.5 → '28.11.2026'. */
export function formatDay(serial: number): string {
  const day = new Date(Math.floor(serial - 25_569) * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
}

/** An Excel date with its time of day: '28.11.2026, 14:05 Uhr'. */
export function formatMoment(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDay(serial)}, ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)} Uhr`;
}

import { numfmt } from '@univerjs/core';
import { germanError, isErrorCode } from './error-codes';
import type { CellScalar } from './grid';

/** Excel's German abbreviations have no full stop and write March as `Mrz`. */
const shortMonths = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
numfmt.addLocale({ ...numfmt.getLocale('de'), mmm: shortMonths }, 'de');

/** Formats that Excel shows in the order of the user's country (built-in formats 14 and 22). */
const localFormats: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd.mm.yyyy',
  'mm-dd-yy': 'dd.mm.yyyy',
  'm/d/yy h:mm': 'dd.mm.yyyy hh:mm',
};

/** The cell as a German Excel displays it; a format it does not understand shows the plain number. */
export function displayText(value: CellScalar, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
  if (typeof value === 'string') {
    if (isErrorCode(value)) return germanError(value);
    return numberFormat === 'General' || numberFormat === '@' ? value : formatted(value, numberFormat);
  }
  if (numberFormat === 'General' || numberFormat === '@') {
    if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
    return formatted(value, 'General');
  }
  return formatted(value, localFormats[numberFormat] ?? numberFormat);
}

function formatted(value: number | string, pattern: string): string {
  try {
    return numfmt.format(pattern, value, { locale: 'de' });
  } catch {
    return typeof value === 'number' ? String(value).replace('.', ',') : value;
  }
}

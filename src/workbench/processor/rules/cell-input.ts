import type { CellScalar } from '../../grid/grid';
import type { ProfileLocale } from '../profile';

/** What Excel makes of a text written through `values`: it reads it as if a user had typed it. */
export interface ParsedInput {
  readonly value: CellScalar;
  /** Format that Excel gives a cell in General format together with the value. */
  readonly numberFormat?: string;
}

interface Separators {
  readonly decimal: string;
  readonly group: string;
}
const separators: Readonly<Record<ProfileLocale, Separators>> = {
  'de-DE': { decimal: ',', group: '.' },
  'en-US': { decimal: '.', group: ',' },
};
const truth: Readonly<Record<ProfileLocale, readonly [string, string]>> = {
  'de-DE': ['WAHR', 'FALSCH'],
  'en-US': ['TRUE', 'FALSE'],
};

const dayMilliseconds = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/** Serial number of the 1900 system; null if there is no such day. Before March 1900 Excel counts a day that never was. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - serialZero) / dayMilliseconds;
  if (serial < 61) return null;
  return serial;
}

/** Excel's window for two digits: 00–29 is this century, 30–99 the last. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function readDate(text: string, locale: ProfileLocale): ParsedInput | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/u.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/u.exec(text);
  let serial: number | null = null;
  if (iso) serial = dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  else if (german && locale === 'de-DE')
    serial = dateSerial(fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]));
  else if (american && locale === 'en-US')
    serial = dateSerial(fullYear(american[3] ?? ''), Number(american[1]), Number(american[2]));
  if (serial === null) return null;
  return { value: serial, numberFormat: locale === 'de-DE' ? 'dd.mm.yyyy' : 'm/d/yyyy' };
}

function escaped(sign: string): string {
  return `[${sign}]`;
}

function readNumber(text: string, locale: ProfileLocale): ParsedInput | null {
  const { decimal, group } = separators[locale];
  const plain = `\\d+(?:${escaped(decimal)}\\d*)?|${escaped(decimal)}\\d+`;
  const grouped = `\\d{1,3}(?:${escaped(group)}\\d{3})+(?:${escaped(decimal)}\\d*)?`;
  const shape = new RegExp(`^([+-]?)(${grouped}|${plain})(?:E([+-]?\\d{1,3}))?\\s*(%|€|)$`, 'iu');
  const found = shape.exec(text);
  if (!found) return null;
  const [, sign = '', digits = '', exponent = '', unit = ''] = found;
  const normalized = digits.replaceAll(group, '').replace(decimal, '.');
  const number = Number(`${sign}${normalized}${exponent === '' ? '' : `e${exponent}`}`);
  if (!Number.isFinite(number)) return null;
  if (unit === '%') return { value: number / 100, numberFormat: normalized.includes('.') ? '0.00%' : '0%' };
  if (unit === '€') return { value: number, numberFormat: '#,##0.00" €"' };
  if (exponent !== '') return { value: number, numberFormat: '0.00E+00' };
  if (digits.includes(group)) return { value: number, numberFormat: normalized.includes('.') ? '#,##0.00' : '#,##0' };
  return { value: number };
}

/** Excel's names of error values become errors, not texts, when typed. */
const errorNames = new Set(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!']);
const germanErrors: Readonly<Record<string, string>> = {
  '#NV': '#N/A',
  '#WERT!': '#VALUE!',
  '#BEZUG!': '#REF!',
  '#ZAHL!': '#NUM!',
};

/** `=…` is not handled here: the caller has to know formulas. A leading apostrophe makes text and is not stored. */
export function readTypedText(text: string, locale: ProfileLocale): ParsedInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  const [yes, no] = truth[locale];
  const upper = trimmed.toUpperCase();
  if (upper === yes) return { value: true };
  if (upper === no) return { value: false };
  if (errorNames.has(upper)) return { value: upper };
  if (locale === 'de-DE' && Object.hasOwn(germanErrors, upper)) return { value: germanErrors[upper] ?? upper };
  return readDate(trimmed, locale) ?? readNumber(trimmed, locale) ?? { value: text };
}

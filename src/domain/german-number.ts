import { failure, success } from './result';
import type { Result } from './result';

/** Why a typed text is no number. `ambiguousPoint`: both readings are given as the user could have meant them. */
export type GermanNumberFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'notANumber'; readonly text: string }
  | { readonly code: 'wrongUnit'; readonly text: string; readonly unit: string }
  | {
      readonly code: 'ambiguousPoint';
      readonly text: string;
      /** The text with the point read as thousands mark, then as decimal mark, both in German notation. */
      readonly asThousands: string;
      readonly asDecimal: string;
    };

interface Reading {
  readonly negative: boolean;
  /** Plain digits with at most one point, so that scaling by ten stays exact until the one conversion to binary. */
  readonly digits: string;
  readonly unit: string;
}

/** Whether a lone point before exactly three digits is a thousands mark is declared by the caller, never guessed. */
type LonePoint = 'thousands' | 'ambiguous';

/** Blanks that German texts put into numbers: plain, no-break, narrow no-break and thin. */
const blanks = /[\s\u00a0\u202f\u2009]+/g;
/** Minus as typed, as typeset (U+2212, dashes) and as bookkeepers write it. */
const minusSign = /^(?:\.\/\.|[-\u2212\u2010\u2011\u2012\u2013\u2014])/;

function readSign(text: string): { negative: boolean; rest: string } {
  const minus = minusSign.exec(text);
  if (minus !== null) return { negative: true, rest: text.slice(minus[0].length) };
  return { negative: false, rest: text.startsWith('+') ? text.slice(1) : text };
}

function readDigits(written: string, text: string, lonePoint: LonePoint): Result<string, GermanNumberFailure> {
  if (/^\d+(?:,\d+)?$/.test(written)) return success(written.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(written) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(written))
    return success(written.replaceAll('.', '').replace(',', '.'));
  const point = /^(\d+)\.(\d+)$/.exec(written);
  if (point === null) return failure({ code: 'notANumber', text });
  const [, whole = '', fraction = ''] = point;
  if (fraction.length !== 3) return success(`${whole}.${fraction}`);
  const looksGrouped = /^[1-9]\d{0,2}$/.test(whole);
  if (looksGrouped && lonePoint === 'thousands') return success(`${whole}${fraction}`);
  return failure({
    code: 'ambiguousPoint',
    text,
    asThousands: `${whole}${fraction}`,
    asDecimal: `${whole},${fraction}`,
  });
}

function read(text: string, lonePoint: LonePoint): Result<Reading, GermanNumberFailure> {
  const compact = text.replace(blanks, '');
  if (compact === '') return failure({ code: 'empty' });
  const { negative, rest } = readSign(compact);
  const written = /^[\d.,]*/.exec(rest)?.[0] ?? '';
  const unit = rest.slice(written.length);
  // No figure of this field has 30 digits; a number that long would overflow to infinity or lose digits.
  if (written === '' || written.length > 30) return failure({ code: 'notANumber', text: text.trim() });
  const digits = readDigits(written, text.trim(), lonePoint);
  return digits.ok ? success({ negative, digits: digits.value, unit: unit.toLowerCase() }) : digits;
}

/** One conversion from decimal text, so that 5,3 % is the double nearest to 0.053 and not 5.3 / 100. */
function scaled({ negative, digits }: Reading, power: number): number {
  const value = Number(`${digits}e${power}`);
  return negative && value !== 0 ? -value : value;
}

/**
 * A percentage as typed, as a fraction.
 *
 * '5,3' → 0.053, '−2,5 %' → −0.025, './. 2,5' → −0.025, '5.3' → 0.053 (a point before one digit can only be a decimal mark).
 * '1.234' is refused as ambiguous: 1,234 % and 1234 % differ by a factor of thousand.
 * Range: any finite number. Unit: percent with or without '%', 'v. H.' or 'Prozent'.
 * Errors: `empty`, `notANumber`, `wrongUnit`, `ambiguousPoint`. Source: domain reference 5 (writing variants) and 6.
 */
export function parseGermanPercent(text: string): Result<number, GermanNumberFailure> {
  const reading = read(text, 'ambiguous');
  if (!reading.ok) return reading;
  if (!['', '%', 'prozent', 'v.h.', 'vh'].includes(reading.value.unit))
    return failure({ code: 'wrongUnit', text: text.trim(), unit: reading.value.unit });
  return success(scaled(reading.value, -2));
}

/** Power of ten of each scale word; the currency is taken off before. */
const euroScales: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['tsd', 3],
  ['tausend', 3],
  ['mio', 6],
  ['million', 6],
  ['millionen', 6],
  ['mrd', 9],
  ['milliarde', 9],
  ['milliarden', 9],
]);
const currency = /(?:€|euro|eur)$/;

/**
 * An amount in Euro as typed.
 *
 * '8.575.980 Euro' → 8575980, '15,6 Mio. Euro' → 15600000, '1.234' → 1234 (a lone point before three digits groups
 * thousands in a German amount), '1234,50' → 1234.5.
 * Range: any finite number, sign kept. Errors: `empty`, `notANumber`, `wrongUnit`, `ambiguousPoint` ('1234.567').
 * Source: domain reference 1 (budget lines) and 6.
 */
export function parseGermanEuro(text: string): Result<number, GermanNumberFailure> {
  const reading = read(text, 'thousands');
  if (!reading.ok) return reading;
  const power = euroScales.get(reading.value.unit.replace(currency, '').replace(/\.$/, ''));
  if (power === undefined) return failure({ code: 'wrongUnit', text: text.trim(), unit: reading.value.unit });
  return success(scaled(reading.value, power));
}

/**
 * A whole number of persons or events as typed: '2.970' → 2970, '600' → 600. Not negative, no decimals.
 *
 * Errors: `empty`, `notANumber` (also for decimals and negative numbers), `wrongUnit`, `ambiguousPoint`.
 */
export function parseGermanCount(text: string): Result<number, GermanNumberFailure> {
  const reading = read(text, 'thousands');
  if (!reading.ok) return reading;
  if (reading.value.unit !== '') return failure({ code: 'wrongUnit', text: text.trim(), unit: reading.value.unit });
  const value = scaled(reading.value, 0);
  return Number.isSafeInteger(value) && value >= 0
    ? success(value)
    : failure({ code: 'notANumber', text: text.trim() });
}

/**
 * How a source writes numbers: `german` 1.234,5, `english` 1,234.5. `undeclared`: nobody said, so that what reads one way
 * only is read, and '1.234' or '1,234' is refused as ambiguous.
 */
export type Notation = 'german' | 'english' | 'undeclared';

/** Unit that is written with a number; null if none is. */
export type WrittenUnit = 'percent' | 'euro';

/** A number as it is written, its scale word ('Mio.') applied. */
export interface WrittenNumber {
  readonly unit: WrittenUnit | null;
  /** A scale word stands with it, so that no unit of the column may scale it once more. */
  readonly scaled: boolean;
  /** The value times ten to the power: exact in decimal, so that 5,3 with −2 is the double nearest to 0.053. */
  times(power: number): number;
}

/** Thousands in groups of three, set apart by blanks or apostrophes; anything else between digits is two numbers. */
const setApart = /^\d{1,3}(?:[ '’]\d{3})+(?!['’]|\d| \d)/u;
const percentUnits: ReadonlySet<string> = new Set(['%', 'prozent', 'v.h.', 'vh']);

/** Notations in which digits with points and commas can be read; none if they are no number. */
function notationsOf(digits: string): readonly Exclude<Notation, 'undeclared'>[] {
  const german = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/.test(digits);
  const english = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(digits);
  return [...(german ? (['german'] as const) : []), ...(english ? (['english'] as const) : [])];
}

interface WrittenParts {
  readonly negative: boolean;
  readonly digits: string;
  readonly unit: string;
}

function takeApart(text: string): WrittenParts | null {
  // Excel marks text with an apostrophe before it; exports keep it.
  const plain = text.replace(blanks, ' ').trim().replace(/^'/, '').trim();
  const { negative, rest } = readSign(plain);
  const withoutSign = rest.trim();
  const before = /^(?:€|euro|eur)\s*/iu.exec(withoutSign)?.[0] ?? '';
  const written = withoutSign.slice(before.length);
  const apart = setApart.exec(written)?.[0];
  const head = apart ?? /^\d[\d.,]*/.exec(written)?.[0] ?? '';
  const fraction = apart === undefined ? '' : (/^[.,]\d+/.exec(written.slice(head.length))?.[0] ?? '');
  const digits = head.replace(/[ '’]/gu, '') + fraction;
  let unit = written.slice(head.length + fraction.length).trim();
  // '1.234,50-' as accounting programs write it.
  const minusBehind = !negative && plain === rest && /^-(?!\d)/.test(unit);
  if (minusBehind) unit = unit.slice(1).trim();
  if (digits === '' || digits.length > 30 || /^[\d.,'’]/u.test(unit)) return null;
  return { negative: negative || minusBehind, digits, unit: (unit + before).replace(/\s+/gu, '').toLowerCase() };
}

function writtenUnit(unit: string): { unit: WrittenUnit | null; power: number; scaled: boolean } | null {
  if (percentUnits.has(unit)) return { unit: 'percent', power: 0, scaled: false };
  const scale = unit.replace(currency, '').replace(/\.$/, '');
  const power = euroScales.get(scale);
  if (power === undefined) return null;
  return { unit: currency.test(unit) ? 'euro' : null, power, scaled: scale !== '' };
}

/**
 * A number as tables of other programs write it, with its unit: '1.234,5', '1 234,5', "1'234.5", '5.651.694', '−2,6 %',
 * './. 2,3', '2,5 Mio. Euro', '3 Tsd.', '€ 1.234,50', '12,5-'.
 *
 * Range: any finite number, at most 30 signs. Unit: as written, percent is not divided by 100. Sign: as written.
 * Errors: `empty`, `notANumber`, `wrongUnit`, `ambiguousPoint` (a lone point or comma before three digits, undeclared).
 * Source: domain reference 6.
 *
 * @example parseWrittenNumber('−2,6 %', 'undeclared') // success: unit percent, times(-2) = -0.026
 */
export function parseWrittenNumber(text: string, notation: Notation): Result<WrittenNumber, GermanNumberFailure> {
  const shown = text.trim();
  if (text.replace(blanks, '') === '') return failure({ code: 'empty' });
  const parts = takeApart(text);
  if (parts === null) return failure({ code: 'notANumber', text: shown });
  const possible = notationsOf(parts.digits);
  const first = possible[0];
  if (first === undefined) return failure({ code: 'notANumber', text: shown });
  const unit = writtenUnit(parts.unit);
  if (unit === null) return failure({ code: 'wrongUnit', text: shown, unit: parts.unit });
  const plain = (as: Notation): string =>
    as === 'german' ? parts.digits.replaceAll('.', '').replace(',', '.') : parts.digits.replaceAll(',', '');
  const differ = possible.length > 1 && plain('german') !== plain('english');
  if (differ && notation === 'undeclared') {
    const grouped = parts.digits.replace(/[.,]/gu, '');
    return failure({
      code: 'ambiguousPoint',
      text: shown,
      asThousands: grouped,
      asDecimal: parts.digits.replace('.', ','),
    });
  }
  const digits = plain(differ ? notation : first);
  const reading: Reading = { negative: parts.negative, digits, unit: parts.unit };
  return success({ unit: unit.unit, scaled: unit.scaled, times: (power) => scaled(reading, power + unit.power) });
}

/**
 * Which notation a written number shows: `german` or `english` where it reads one way only and has a mark, `either` where
 * it has none, `ambiguous` where both ways give different numbers; null if it is no number.
 *
 * @example shownNotation('5.651.694') // 'german'
 */
export function shownNotation(text: string): 'german' | 'english' | 'either' | 'ambiguous' | null {
  const parts = takeApart(text);
  if (parts === null) return null;
  const possible = notationsOf(parts.digits);
  const [only] = possible;
  if (only === undefined) return null;
  if (possible.length === 1) return only;
  return /[.,]/u.test(parts.digits) ? 'ambiguous' : 'either';
}

/**
 * A number times a power of ten, as decimal arithmetic gives it: 5.3 with −2 is 0.053, not 5.3 / 100.
 *
 * @example scaledByTen(5.3, -2) // 0.053
 */
export function scaledByTen(value: number, power: number): number {
  if (power === 0) return value;
  const [digits = '', exponent = 0] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

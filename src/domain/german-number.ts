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
  const parts = /^([\d.,]*)(.*)$/.exec(rest);
  const [, written = '', unit = ''] = parts ?? [];
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

import { numfmt } from '@univerjs/core';
import { germanFunctionNames } from './german-function-names';

/**
 * A formula as typed in a German Excel, in the English form that is stored: `=WENN(A1>1,5;"a";"b")` becomes
 * `=IF(A1>1.5,"a","b")`. A formula without semicolons keeps its commas, since `=SUM(1,2)` may be meant in English;
 * outside of any brackets a comma between digits can only be a decimal comma.
 */
export function englishFormula(typed: string): string {
  return splitQuoted(englishSeparators(typed))
    .map(({ quoted, text }) =>
      quoted
        ? withSections(text, englishSections)
        : text.replace(
            /(?<![\p{L}\p{N}_.])[\p{L}][\p{L}\p{N}]*(?=\()|(?<![\p{L}\p{N}_.!])(WAHR|FALSCH)(?![\p{L}\p{N}_.(!])/giu,
            (name) => germanFunctionNames[name.toUpperCase()] ?? name,
          ),
    )
    .join('');
}

/** Parts of a table in a structured reference. */
const sections = [
  ['#Alle', '#All'],
  ['#Daten', '#Data'],
  ['#Kopfzeilen', '#Headers'],
  ['#Ergebnisse', '#Totals'],
  ['#Diese Zeile', '#This Row'],
] as const;
const englishSections = new Map(sections.map(([german, english]) => [german.toLowerCase(), english]));
const germanSections = new Map(sections.map(([german, english]) => [english.toLowerCase(), german]));

/** A piece in brackets that names a part of a table: `[#Alle]` or `[[#Alle]`; every other piece stays. */
function withSections(piece: string, words: ReadonlyMap<string, string>): string {
  return piece.replace(/^(\[{1,2})(#[^\]]+)\]$/u, (whole, open: string, section: string) => {
    const word = words.get(section.toLowerCase());
    return word === undefined ? whole : `${open}${word}]`;
  });
}

const englishToGerman: ReadonlyMap<string, string> = new Map(
  Object.entries(germanFunctionNames).map(([german, english]) => [english, german]),
);

/**
 * A stored formula as a German Excel shows it: `=IF(A1>1.5,"a","b")` becomes `=WENN(A1>1,5;"a";"b")`. Where the German
 * form would be read as another formula (`=ABS(1,5)` has two arguments in English) the decimal point stays.
 */
export function germanFormula(stored: string): string {
  const named = germanNames(stored);
  return [germanSeparators(named), named].find((shown) => englishFormula(shown) === stored) ?? stored;
}

function germanNames(stored: string): string {
  return splitQuoted(stored)
    .map(({ quoted, text }) =>
      quoted
        ? withSections(text, germanSections)
        : text.replace(
            /(?<![\p{L}\p{N}_.])[\p{L}][\p{L}\p{N}]*(?=\()|(?<![\p{L}\p{N}_.!])(TRUE|FALSE)(?![\p{L}\p{N}_.(!])/giu,
            (name) => englishToGerman.get(name) ?? name,
          ),
    )
    .join('');
}

function germanSeparators(formula: string): string {
  return splitQuoted(formula)
    .map(({ quoted, text }) =>
      quoted ? text : text.replaceAll(',', ';').replace(/(?<![\p{L}\p{N}_.])(\d+)\.(?=\d)/gu, '$1,'),
    )
    .join('');
}

/** All digits of a number with a decimal comma, as `typedNumber` reads them. */
export function germanNumber(value: number): string {
  return String(value).toUpperCase().replace('.', ',');
}

/** Only the separators in their English form: every character stays at its place. */
export function englishSeparators(typed: string): string {
  const pieces = splitQuoted(typed);
  const german = pieces.some(({ quoted, text }) => !quoted && text.includes(';'));
  let depth = 0;
  return pieces
    .map(({ quoted, text }) => {
      if (quoted) return text;
      let result = '';
      for (let index = 0; index < text.length; index++) {
        const character = text.charAt(index);
        if (character === '(') depth += 1;
        if (character === ')') depth -= 1;
        const betweenDigits = isDigit(text.charAt(index - 1)) && isDigit(text.charAt(index + 1));
        if (character === ',' && betweenDigits && (german || depth === 0)) result += '.';
        else if (character === ';' && german) result += ',';
        else result += character;
      }
      return result;
    })
    .join('');
}

export interface TypedValue {
  readonly value: number;
  /** Format that Excel gives the cell with such an input, null for a plain number. */
  readonly numberFormat: string | null;
}

/** Numbers, percentages, amounts and dates as Germans type them; null when the input is something else. */
export function typedNumber(typed: string): TypedValue | null {
  const text = typed.trim();
  const number = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d+))?(E[+-]?\d{1,3})?\s*(%|€)?$/i.exec(text);
  if (number !== null && (number[2] !== undefined || number[3] !== undefined)) {
    const [, sign = '', whole = '0', fraction = '', exponent = '', unit] = number;
    const value = Number(`${sign}${whole.replaceAll('.', '')}.${fraction === '' ? '0' : fraction}${exponent}`);
    if (!Number.isFinite(value)) return null;
    if (unit === '%') return { value: percent(value), numberFormat: fraction === '' ? '0%' : '0.00%' };
    if (unit === '€') return { value, numberFormat: '#,##0.00 "€"' };
    if (exponent !== '') return { value, numberFormat: '0.00E+00' };
    const grouped = whole.includes('.');
    return { value, numberFormat: grouped ? (fraction === '' ? '#,##0' : '#,##0.00') : null };
  }
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  if (date === null) return null;
  const [day, month, written] = date.slice(1).map(Number);
  if (day === undefined || month === undefined || written === undefined) return null;
  // Excel reads two digits up to 29 as this century.
  const year = written >= 100 ? written : written <= 29 ? 2000 + written : 1900 + written;
  const real = new Date(Date.UTC(year, month - 1, day));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  const value = numfmt.dateToSerial([year, month, day]);
  return value === null ? null : { value, numberFormat: 'dd.mm.yyyy' };
}

/** 5.3 / 100 is 0.053 and not 0.05299999999999999. */
function percent(value: number): number {
  return Number((value / 100).toPrecision(15));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/**
 * Texts in quotes, sheet names in apostrophes and column names in square brackets are left alone, and so are array
 * constants: `{1,2;3,4}` is typed and shown in its English form, since a comma in it may mean two things.
 */
function splitQuoted(formula: string): readonly { readonly quoted: boolean; readonly text: string }[] {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\})/)
    .map((text, index) => ({ quoted: index % 2 === 1, text }));
}

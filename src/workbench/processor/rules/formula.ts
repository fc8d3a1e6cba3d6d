import { invalidArgument } from '../protocol/host-error';
import { columnIndex, columnName, maxColumns, maxRows } from './address';
import { germanFunctionNames } from './german-functions';

/** Excel's limit for the length of a formula. */
const maxFormulaLength = 8192;

interface Piece {
  readonly kind: 'code' | 'text' | 'sheet' | 'column';
  readonly text: string;
}

/** Cuts a formula into code, "texts", 'sheet names' and [columns of tables], so that rules look at code only. */
function pieces(formula: string): readonly Piece[] {
  const found: Piece[] = [];
  let code = '';
  const flush = (): void => {
    if (code !== '') found.push({ kind: 'code', text: code });
    code = '';
  };
  for (let index = 0; index < formula.length;) {
    const sign = formula.charAt(index);
    if (sign === '"' || sign === "'") {
      const end = closingQuote(formula, index, sign);
      flush();
      found.push({ kind: sign === '"' ? 'text' : 'sheet', text: formula.slice(index, end) });
      index = end;
    } else if (sign === '[') {
      const end = closingBracket(formula, index);
      flush();
      found.push({ kind: 'column', text: formula.slice(index, end) });
      index = end;
    } else {
      code += sign;
      index += 1;
    }
  }
  flush();
  return found;
}

function closingQuote(formula: string, start: number, quote: string): number {
  for (let index = start + 1; index < formula.length; index += 1) {
    if (formula.charAt(index) !== quote) continue;
    if (formula.charAt(index + 1) !== quote) return index + 1;
    index += 1;
  }
  throw invalidArgument(`Formel ${formula.slice(0, 80)}: ein Anführungszeichen ist nicht geschlossen`);
}

/** Inside a column name an apostrophe escapes the next sign. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const sign = formula.charAt(index);
    if (sign === "'") index += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  throw invalidArgument(`Formel ${formula.slice(0, 80)}: eine eckige Klammer ist nicht geschlossen`);
}

const germanSections = /\[#(?:Kopfzeilen|Daten|Alle|Ergebnisse|Diese Zeile)\]/iu;

/**
 * Refuses what Excel's `formulas` does not take: German separators, German names of functions and table sections, open
 * brackets, more than 8192 characters. Excel itself shows #NAME? for German names; here they fail, so that nobody ships one.
 */
export function checkFormula(formula: string): void {
  const short = formula.slice(0, 80);
  if (formula.length > maxFormulaLength)
    throw invalidArgument(`Formel ${short}…: länger als ${maxFormulaLength} Zeichen`);
  let depth = 0;
  let braces = 0;
  let hasCode = false;
  for (const piece of pieces(formula.slice(1))) {
    if (piece.kind === 'column' && germanSections.test(piece.text))
      throw invalidArgument(`Formel ${short}: Tabellenbereiche heißen in formulas englisch, nicht ${piece.text}`);
    hasCode ||= piece.text.trim() !== '';
    if (piece.kind !== 'code') continue;
    for (const sign of piece.text) {
      if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      else if (sign === '{') braces += 1;
      else if (sign === '}') braces -= 1;
      else if (sign === ';' && braces === 0)
        throw invalidArgument(`Formel ${short}: formulas trennt Argumente mit Komma, nicht mit Semikolon`);
      if (depth < 0) throw invalidArgument(`Formel ${short}: eine Klammer ist nicht geöffnet`);
    }
    for (const [, name = ''] of piece.text.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}][\p{L}\p{N}.]*)\s*\(/gu))
      if (germanFunctionNames.has(name.toUpperCase()))
        throw invalidArgument(`Formel ${short}: formulas nimmt englische Funktionsnamen, nicht ${name}`);
    if (/(?<![\p{L}\p{N}_.])(?:WAHR|FALSCH)(?![\p{L}\p{N}_.(])/iu.test(piece.text))
      throw invalidArgument(`Formel ${short}: Wahrheitswerte heißen in formulas TRUE und FALSE`);
    if (/[+\-*/^&=<>]\s*[,)]/u.test(piece.text))
      throw invalidArgument(`Formel ${short}: nach einem Rechenzeichen fehlt etwas`);
  }
  if (depth !== 0 || braces !== 0) throw invalidArgument(`Formel ${short}: eine Klammer ist nicht geschlossen`);
  if (/[+\-*/^&=<>,]\s*$/u.test(formula.slice(1))) throw invalidArgument(`Formel ${short}: am Ende fehlt etwas`);
  if (!hasCode) throw invalidArgument(`Formel ${short}: nach dem Gleichheitszeichen steht nichts`);
}

const reference = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\p{L}\p{N}_.(])/giu;

/** The formula as Excel writes it after copying it by so many rows and columns: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return pieces(formula)
    .map((piece) =>
      piece.kind !== 'code'
        ? piece.text
        : piece.text.replaceAll(
            reference,
            (whole, fixedColumn: string, name: string, fixedRow: string, digits: string) => {
              if (columnIndex(name) >= maxColumns) return whole;
              const column = columnIndex(name) + (fixedColumn === '' ? columns : 0);
              const row = Number(digits) - 1 + (fixedRow === '' ? rows : 0);
              if (column < 0 || row < 0 || column >= maxColumns || row >= maxRows) return '#REF!';
              return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
            },
          ),
    )
    .join('');
}

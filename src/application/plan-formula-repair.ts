import { isWaitingCell } from '../text/verdict-texts';
import type { CellPlace, CellValue, FormulaEntry, FormulaReading, FormulaSheet } from './ports';
import type { CellArea } from './workbook-plan';

/** Which cells are entered again, and which are only reported. */
export interface FormulaRepairPlan {
  readonly entries: readonly FormulaEntry[];
  readonly protectedSheets: readonly { readonly sheet: string; readonly count: number }[];
  readonly arrayCells: readonly CellPlace[];
}

/** A call of one of our functions as Excel shows it. */
const ownCall = /(?<![\p{L}\p{N}_.\\!])ZV\.[\p{L}][\p{L}\p{N}_.]*\s*\(/iu;
/** As Excel stores it, and shows it without the add-in; with other add-ins about, as a function of a file (`Mappe.xlam!…`). */
const storedCall = /(?<![\p{L}\p{N}_.\\])(?:[\p{L}_][\p{L}\p{N}_.]*!)?_xldudf_ZV_(?=[\p{L}][\p{L}\p{N}_.]*\s*\()/giu;

interface Piece {
  /** `other`: a "text", a 'sheet or file' or the [brackets] of a table or file. */
  readonly kind: 'code' | 'other';
  readonly text: string;
}

/** Cuts a formula so that rules look at code only. What is not closed counts as other up to the end. */
function pieces(formula: string): readonly Piece[] {
  const found: Piece[] = [];
  let start = 0;
  let index = 0;
  const cut = (kind: Piece['kind'], end: number): void => {
    if (end > start) found.push({ kind, text: formula.slice(start, end) });
    start = end;
    index = end;
  };
  while (index < formula.length) {
    const sign = formula.charAt(index);
    if (sign === '"' || sign === "'") {
      cut('code', index);
      cut('other', endOfQuote(formula, index, sign));
    } else if (sign === '[') {
      cut('code', index);
      cut('other', endOfBrackets(formula, index));
    } else index += 1;
  }
  cut('code', index);
  return found;
}

/** A doubled quote stands for itself. */
function endOfQuote(formula: string, start: number, quote: string): number {
  for (let index = start + 1; index < formula.length; index += 1) {
    if (formula.charAt(index) !== quote) continue;
    if (formula.charAt(index + 1) !== quote) return index + 1;
    index += 1;
  }
  return formula.length;
}

/** In the name of a column an apostrophe takes the meaning from the next sign. */
function endOfBrackets(formula: string, start: number): number {
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
  return formula.length;
}

/**
 * The formula as it has to be entered if it calls one of our functions anywhere outside of texts, otherwise null. The stored
 * form becomes the shown one, without the file (`[2]!`, `'C:\x.xlam'!`) that Excel may have put before it.
 */
export function ownFormula(formula: string): string | null {
  if (!formula.startsWith('=')) return null;
  const parts = pieces(formula);
  const entered: string[] = [];
  let calls = false;
  for (const [index, { kind, text }] of parts.entries()) {
    const before = parts[index - 1];
    if (kind === 'other') {
      entered.push(text);
      continue;
    }
    // Directly behind a file's name and an exclamation mark: the name goes with the mark.
    const ofFile = before?.kind === 'other' && !before.text.startsWith('"') && /^!_xldudf_ZV_/iu.test(text);
    if (ofFile) {
      entered.pop();
      // Files before files are no formula of Excel; what is left of them would only hide the call.
      while (entered.at(-1) === '!') entered.splice(-2);
    }
    const code = ofFile ? text.slice(1) : text;
    const shown = code.replaceAll(storedCall, 'ZV.');
    calls ||= shown.search(ownCall) >= 0;
    entered.push(shown);
  }
  return calls ? entered.join('') : null;
}

/** What Excel shows where it does not know a function, or waits for it without end. Both are handed over as texts. */
export function isStuck(value: CellValue): boolean {
  return typeof value === 'string' && (value === '#NAME?' || isWaitingCell(value));
}

/**
 * Chooses the stuck cells of our functions. Everything else stays out of the plan: other formulas, other errors, cells that
 * only depend on a stuck one (they follow by themselves), protected sheets, and what may be a multi-cell array formula.
 */
export function planFormulaRepair({ sheets, tables }: FormulaReading): FormulaRepairPlan {
  const entries: FormulaEntry[] = [];
  const protectedSheets: { sheet: string; count: number }[] = [];
  const arrayCells: CellPlace[] = [];
  for (const sheet of sheets) {
    const stuck = stuckCells(sheet);
    if (stuck.length === 0) continue;
    if (sheet.protected) {
      protectedSheets.push({ sheet: sheet.name, count: stuck.length });
      continue;
    }
    const ownTables = tables.filter((table) => table.sheet === sheet.name);
    const inArray = sheet.mayHoldArrays ? arrayMembers(sheet, ownTables) : () => false;
    for (const entry of stuck) {
      if (inArray(entry)) arrayCells.push({ sheet: entry.sheet, row: entry.row, column: entry.column });
      else entries.push(entry);
    }
  }
  return { entries, protectedSheets, arrayCells };
}

function stuckCells({ name, blocks }: FormulaSheet): readonly FormulaEntry[] {
  const found: FormulaEntry[] = [];
  for (const block of blocks) {
    block.values.forEach((values, rowIndex) => {
      const formulas = block.formulas[rowIndex] ?? [];
      values.forEach((value, columnIndex) => {
        const stored = formulas[columnIndex];
        if (!isStuck(value) || typeof stored !== 'string') return;
        const formula = ownFormula(stored);
        if (formula === null) return;
        found.push({ sheet: name, row: block.row + rowIndex, column: block.column + columnIndex, stored, formula });
      });
    });
  }
  return found;
}

function contains(area: CellArea, { row, column }: CellPlace): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/**
 * Each cell of a multi-cell array formula has the same text as its neighbours, and Excel refuses a change to one of them. A
 * table holds no such formula, so that equal texts (`[@Ist]`) mean nothing there.
 */
function arrayMembers({ blocks }: FormulaSheet, tables: readonly CellArea[]): (entry: FormulaEntry) => boolean {
  const formulaAt = (row: number, column: number): CellValue | undefined => {
    const block = blocks.find(
      ({ row: top, column: left, formulas }) =>
        row >= top && row < top + formulas.length && column >= left && column < left + (formulas[0]?.length ?? 0),
    );
    return block?.formulas[row - block.row]?.[column - block.column];
  };
  return (entry) => {
    if (tables.some((table) => contains(table, entry))) return false;
    const { row, column, stored } = entry;
    return [
      formulaAt(row - 1, column),
      formulaAt(row + 1, column),
      formulaAt(row, column - 1),
      formulaAt(row, column + 1),
    ].includes(stored);
  };
}

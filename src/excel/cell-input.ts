import type { CellContent } from '../application/workbook-plan';

const dayMilliseconds = 86_400_000;
/** Day 0 of the 1900 date system for every date from March 1900 on. */
const serialOrigin = Date.UTC(1899, 11, 30);

export function dateSerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - serialOrigin) / dayMilliseconds;
}

/**
 * Excel reads a written text as if it had been typed. Only a text that begins with a letter, is no truth value and no month
 * with a number (`Mai 2026` becomes a date) is left alone; every other gets the apostrophe that keeps it a text.
 */
function needsApostrophe(text: string): boolean {
  if (!/^[\p{L}„–(]/u.test(text)) return true;
  if (/^(?:wahr|falsch|true|false)$/i.test(text.trim())) return true;
  return /^\p{L}{3,9}\.?[\s/.-]*\d/u.test(text) || /^\(\s*[\d.,]+\s*\)$/.test(text);
}

export type CellInput = string | number;

/** What is assigned to `formulas` of a range. null of the plan is an empty cell. */
export function cellInput(content: CellContent): CellInput {
  if (content === null) return '';
  switch (content.kind) {
    case 'text':
      return needsApostrophe(content.text) ? `'${content.text}` : content.text;
    case 'number':
      return content.value;
    case 'date':
      return dateSerial(content.year, content.month, content.day);
    case 'formula':
      return content.formula;
  }
}

/** What has to stand in the cell afterwards; null where a formula decides. */
export function expectedValue(content: CellContent): CellInput | null {
  if (content === null) return '';
  if (content.kind === 'formula') return null;
  return content.kind === 'text' ? content.text : cellInput(content);
}

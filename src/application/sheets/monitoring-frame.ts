import type { Target } from '../../domain/agreement';
import { cellReference } from '../cell-reference';
import { area, text } from './content';
import type { SheetDraft } from './sheet-draft';
import { colors, headerFormat, noteFormat, numberFormats, sectionFormat } from './style';

export const centered = { horizontal: 'Center' } as const;
export const right = { horizontal: 'Right' } as const;

/** Heading of a section with an optional note; returns the row below. */
export function putSection(draft: SheetDraft, row: number, title: string, note?: string): number {
  draft.put(row, 0, [[text(title)], ...(note === undefined ? [] : [[text(note)]])]);
  draft.format(row, 0, 1, 1, sectionFormat);
  draft.height(row, 22);
  if (note !== undefined) draft.format(row + 1, 0, 1, 1, noteFormat);
  return row + (note === undefined ? 1 : 2);
}

export function putHeader(draft: SheetDraft, row: number, headers: readonly string[]): void {
  draft.put(row, 0, [headers.map(text)]);
  draft.format(row, 0, 1, headers.length, { ...headerFormat, ...centered });
  draft.height(row, 32);
}

/** Euro, rate or persons: the unit of the progress value of a target. */
export function levelFormat({ indicator, form }: Target): string {
  if (form === 'count') return indicator === 'K1' || indicator === 'K1E1' ? numberFormats.euro : numberFormats.persons;
  if (indicator === 'K1' || indicator === 'K1E1') return numberFormats.euro;
  return indicator === 'K3' || indicator === 'K1E2' ? numberFormats.persons : numberFormats.percent;
}

/** #NV is a statement, not a fault; it recedes so that the figures that are there stand out. */
export function paleWhereAbsent(draft: SheetDraft, firstRow: number, endRow: number): void {
  const column = 4;
  draft.highlight({
    kind: 'formula',
    area: area(firstRow, column, endRow - firstRow, 7),
    formula: `=ISNA(${cellReference(firstRow, column)})`,
    fontColor: colors.absent,
    fill: '#FFFFFF',
  });
}

/** Rows that follow each other with the same value, together: one format for all of them keeps the request small. */
export function runsByRow<Value>(
  rows: readonly { readonly row: number; readonly value: Value }[],
): { readonly row: number; count: number; readonly value: Value }[] {
  const runs: { readonly row: number; count: number; readonly value: Value }[] = [];
  for (const { row, value } of rows) {
    const last = runs.at(-1);
    if (last?.value === value && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1, value });
  }
  return runs;
}

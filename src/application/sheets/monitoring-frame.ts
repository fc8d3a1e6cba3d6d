import type { Target } from '../../domain/agreement';
import { cellReference } from '../cell-reference';
import { area, text } from './content';
import type { SheetDraft } from './sheet-draft';
import { wrappedHeight } from './text-measure';
import { colors, fontSize, headerFormat, noteFormat, numberFormats, sectionFormat } from './style';

/** Columns of the printed sheet and, last, the note of each target, which is printed as a list below their table. */
export const monitoringWidths = [3.5, 15, 8.5, 8.5, 10.5, 10.5, 10, 10, 10.5, 9.5, 9.5, 11, 60] as const;
export const printedColumns = monitoringWidths.length - 1;

/** A text over several columns, as high as it has lines. */
export function putWrapped(
  draft: SheetDraft,
  row: number,
  column: number,
  end: number,
  longest: string,
  least = 0,
): void {
  const characters = monitoringWidths.slice(column, end).reduce<number>((sum, width) => sum + width, 0);
  draft.merge(row, column, end - column);
  draft.format(row, column, 1, 1, { wrap: true });
  draft.height(row, Math.max(least, wrappedHeight(longest, characters, fontSize, 3)));
}

export const centered = { horizontal: 'Center' } as const;
export const right = { horizontal: 'Right' } as const;

/** Heading of a section with an optional note; returns the row below. */
export function putSection(draft: SheetDraft, row: number, title: string, note?: string): number {
  draft.put(row, 0, [[text(title)], ...(note === undefined ? [] : [[text(note)]])]);
  draft.format(row, 0, 1, 1, sectionFormat);
  draft.height(row, 22);
  if (note !== undefined) {
    draft.format(row + 1, 0, 1, 1, noteFormat);
    putWrapped(draft, row + 1, 0, printedColumns, note);
  }
  return row + (note === undefined ? 1 : 2);
}

export function putHeader(draft: SheetDraft, row: number, headers: readonly string[]): void {
  draft.put(row, 0, [headers.map(text)]);
  draft.format(row, 0, 1, Math.max(printedColumns, headers.length), { ...headerFormat, ...centered, fontSize: 8 });
  draft.height(row, 36);
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

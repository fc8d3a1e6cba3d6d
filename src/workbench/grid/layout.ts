import type { IRange } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
} from '@univerjs/sheets';
import type { Cells } from './cells';
import type { Area, Grid } from './grid';
import type { Styles } from './styles';
import { type UniverSession, intersects, toArea, toRange } from './univer-session';

/** A screen has 96 pixels to the inch and Excel counts 72 points to the inch: 1 pixel = 0.75 points. */
const pointsPerPixel = 0.75;
/** Average width of a character of Calibri 11 in pixels (Excel's "maximum digit width"), and its cell padding. */
const characterPixels = 7;
const cellPaddingPixels = 5;
/** Height of a line of text as a multiple of the font size: Calibri 11 makes rows of 15 points. */
const lineHeight = 15 / 11;

/** Widths, heights and merged cells. */
export class Layout {
  constructor(
    private readonly session: UniverSession,
    private readonly cells: Cells,
    private readonly styles: Styles,
  ) {}

  merge(sheetId: string, area: Area): void {
    const params = this.target(sheetId, { ranges: [toRange(area)] });
    this.session.apply(
      [{ id: AddWorksheetMergeMutation.id, params }],
      [{ id: RemoveWorksheetMergeMutation.id, params }],
    );
    this.cells.grow(sheetId, area);
    this.clearCovered(sheetId, area);
  }

  unmerge(sheetId: string, area: Area): void {
    const ranges: IRange[] = this.merges(sheetId)
      .filter((merged) => intersects(merged, area))
      .map(toRange);
    if (ranges.length === 0) return;
    const params = this.target(sheetId, { ranges });
    this.session.apply(
      [{ id: RemoveWorksheetMergeMutation.id, params }],
      [{ id: AddWorksheetMergeMutation.id, params }],
    );
  }

  merges(sheetId: string): readonly Area[] {
    return this.session.sheet(sheetId).getMergeData().map(toArea);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.session.sheet(sheetId).getColumnWidth(column) * pointsPerPixel;
  }

  setColumnWidth(sheetId: string, first: number, count: number, points: number): void {
    this.cells.grow(sheetId, { row: 0, column: first, rowCount: 1, columnCount: count });
    const sheet = this.session.sheet(sheetId);
    const ranges = [{ startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: first, endColumn: first + count - 1 }];
    const params = this.target(sheetId, { ranges, colWidth: points / pointsPerPixel });
    const undo = SetWorksheetColWidthMutationFactory(params, sheet);
    const id = SetWorksheetColWidthMutation.id;
    this.session.apply([{ id, params }], [{ id, params: undo }]);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.session.sheet(sheetId).getRowHeight(row) * pointsPerPixel;
  }

  setRowHeight(sheetId: string, first: number, count: number, points: number): void {
    this.cells.grow(sheetId, { row: first, column: 0, rowCount: count, columnCount: 1 });
    const sheet = this.session.sheet(sheetId);
    const ranges = [
      { startRow: first, endRow: first + count - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
    ];
    const params = this.target(sheetId, { ranges, rowHeight: points / pointsPerPixel });
    const undo = SetWorksheetRowHeightMutationFactory(params, sheet);
    const id = SetWorksheetRowHeightMutation.id;
    this.session.apply([{ id, params }], [{ id, params: undo }]);
  }

  /** Without fonts in Node the width is counted in characters, the same way in the page, so that both agree. */
  autofitColumns(sheetId: string, first: number, count: number, read: Grid['read']): void {
    const used = this.cells.usedArea(sheetId, true);
    if (used === null) return;
    for (let column = first; column < first + count; column++) {
      const texts = read(sheetId, { row: used.row, column, rowCount: used.rowCount, columnCount: 1 });
      let longest = 0;
      texts.forEach(([cell], index) => {
        if (!cell || cell.text === '') return;
        const style = this.styles.read(sheetId, used.row + index, column);
        const widest = Math.max(...cell.text.split('\n').map((line) => line.length));
        longest = Math.max(longest, widest * (style.fontSize / 11) * (style.bold ? 1.08 : 1) + style.indent * 1.3);
      });
      if (longest === 0) continue;
      this.setColumnWidth(sheetId, column, 1, (longest * characterPixels + cellPaddingPixels) * pointsPerPixel);
    }
  }

  /** Height for the wrapped lines of each row, counted in characters of the column. */
  autofitRows(sheetId: string, first: number, count: number, read: Grid['read']): void {
    const used = this.cells.usedArea(sheetId, true);
    if (used === null) return;
    const merges = this.merges(sheetId);
    for (let row = first; row < first + count; row++) {
      const [cells] = read(sheetId, { row, column: used.column, rowCount: 1, columnCount: used.columnCount });
      let points = 15;
      cells?.forEach((cell, index) => {
        if (cell.text === '') return;
        const column = used.column + index;
        if (merges.some((area) => intersects(area, { row, column, rowCount: 1, columnCount: 1 }))) return;
        const style = this.styles.read(sheetId, row, column);
        const pixels = this.columnWidth(sheetId, column) / pointsPerPixel - cellPaddingPixels;
        const perLine = Math.max(1, Math.floor(pixels / (characterPixels * (style.fontSize / 11))));
        const lines = cell.text
          .split('\n')
          .map((line) => (style.wrap ? Math.max(1, Math.ceil(line.length / perLine)) : 1))
          .reduce((sum, lineCount) => sum + lineCount, 0);
        points = Math.max(points, (style.wrap ? lines : 1) * style.fontSize * lineHeight);
      });
      this.setRowHeight(sheetId, row, 1, points);
    }
  }

  /** Excel keeps only the upper left value of merged cells. */
  private clearCovered(sheetId: string, area: Area): void {
    if (area.columnCount > 1) {
      this.cells.clear(sheetId, { ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, 'contents');
    }
    if (area.rowCount > 1) {
      this.cells.clear(
        sheetId,
        { ...area, row: area.row + 1, rowCount: area.rowCount - 1, columnCount: 1 },
        'contents',
      );
    }
  }

  private target<Params extends object>(
    sheetId: string,
    params: Params,
  ): Params & { unitId: string; subUnitId: string } {
    return { unitId: this.session.unitId, subUnitId: sheetId, ...params };
  }
}

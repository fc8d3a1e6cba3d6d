import { type IBorderData, type IBorderStyleData, type Nullable, BorderStyleTypes } from '@univerjs/core';
import { type CellMatrix, type Cells, cellAt } from './cells';
import type { Area, BorderEdge, BorderLine } from './grid';
import { hex } from './styles';
import type { UniverSession } from './univer-session';

type Side = 'top' | 'bottom' | 'left' | 'right';
const sideKey = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
export const noBorder: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

const lines: readonly (Pick<BorderLine, 'style' | 'weight'> & { readonly type: BorderStyleTypes })[] = [
  { type: BorderStyleTypes.HAIR, style: 'Continuous', weight: 'Hairline' },
  { type: BorderStyleTypes.THIN, style: 'Continuous', weight: 'Thin' },
  { type: BorderStyleTypes.MEDIUM, style: 'Continuous', weight: 'Medium' },
  { type: BorderStyleTypes.THICK, style: 'Continuous', weight: 'Thick' },
  { type: BorderStyleTypes.DOTTED, style: 'Dot', weight: 'Thin' },
  { type: BorderStyleTypes.DASHED, style: 'Dash', weight: 'Thin' },
  { type: BorderStyleTypes.MEDIUM_DASHED, style: 'Dash', weight: 'Medium' },
  { type: BorderStyleTypes.DASH_DOT, style: 'Dash', weight: 'Thin' },
  { type: BorderStyleTypes.DASH_DOT_DOT, style: 'Dash', weight: 'Thin' },
  { type: BorderStyleTypes.MEDIUM_DASH_DOT, style: 'Dash', weight: 'Medium' },
  { type: BorderStyleTypes.MEDIUM_DASH_DOT_DOT, style: 'Dash', weight: 'Medium' },
  { type: BorderStyleTypes.SLANT_DASH_DOT, style: 'Dash', weight: 'Medium' },
  { type: BorderStyleTypes.DOUBLE, style: 'Double', weight: 'Thick' },
];

/** Lines around cells. The line between two cells is one line: whichever of the two carries it, both show it. */
export class Borders {
  constructor(
    private readonly session: UniverSession,
    private readonly cells: Cells,
  ) {}

  set(sheetId: string, area: Area, edge: BorderEdge, line: BorderLine): void {
    const data = toUniver(line);
    const values: CellMatrix = {};
    const put = (row: number, column: number, side: Side): void => {
      if (row < 0 || column < 0) return;
      const cell = ((values[row] ??= {})[column] ??= { s: { bd: {} } });
      const style = cell.s;
      if (style && typeof style !== 'string' && style.bd) style.bd[sideKey[side]] = data;
    };
    const lastRow = area.row + area.rowCount - 1;
    const lastColumn = area.column + area.columnCount - 1;
    const between = (rowA: number, columnA: number, sideA: Side, rowB: number, columnB: number, sideB: Side): void => {
      put(rowA, columnA, sideA);
      // The neighbour's own line would otherwise stay and be drawn over the new one.
      if (this.drawn(sheetId, rowB, columnB, sideB)) put(rowB, columnB, sideB);
    };
    for (let column = area.column; column <= lastColumn; column++) {
      if (edge === 'top') between(area.row, column, 'top', area.row - 1, column, 'bottom');
      if (edge === 'bottom') between(lastRow, column, 'bottom', lastRow + 1, column, 'top');
      if (edge === 'insideHorizontal') {
        for (let row = area.row; row < lastRow; row++) between(row, column, 'bottom', row + 1, column, 'top');
      }
    }
    for (let row = area.row; row <= lastRow; row++) {
      if (edge === 'left') between(row, area.column, 'left', row, area.column - 1, 'right');
      if (edge === 'right') between(row, lastColumn, 'right', row, lastColumn + 1, 'left');
      if (edge === 'insideVertical') {
        for (let column = area.column; column < lastColumn; column++) {
          between(row, column, 'right', row, column + 1, 'left');
        }
      }
    }
    if (Object.keys(values).length === 0) return;
    this.cells.grow(sheetId, area);
    this.cells.set(sheetId, values, 'formats');
  }

  setEach(
    sheetId: string,
    area: Area,
    matrix: readonly (readonly (Partial<Readonly<Record<Side, BorderLine>>> | null)[])[],
  ): void {
    const values: CellMatrix = {};
    matrix.forEach((lines2, r) => {
      lines2.forEach((borders, c) => {
        if (borders === null) return;
        const bd: IBorderData = {};
        for (const side of Object.keys(sideKey) as Side[]) {
          const line = borders[side];
          if (line) bd[sideKey[side]] = toUniver(line);
        }
        (values[area.row + r] ??= {})[area.column + c] = { s: { bd } };
      });
    });
    if (Object.keys(values).length === 0) return;
    this.cells.grow(sheetId, area);
    this.cells.set(sheetId, values, 'formats');
  }

  read(sheetId: string, row: number, column: number): Readonly<Record<Side, BorderLine>> {
    const own = this.bordersAt(sheetId, row, column);
    const line = (mine: Nullable<IBorderStyleData>, row2: number, column2: number, side: Side): BorderLine =>
      fromUniver(mine ?? this.bordersAt(sheetId, row2, column2)?.[sideKey[side]]);
    return {
      top: line(own?.t, row - 1, column, 'bottom'),
      bottom: line(own?.b, row + 1, column, 'top'),
      left: line(own?.l, row, column - 1, 'right'),
      right: line(own?.r, row, column + 1, 'left'),
    };
  }

  private drawn(sheetId: string, row: number, column: number, side: Side): boolean {
    return Boolean(this.bordersAt(sheetId, row, column)?.[sideKey[side]]);
  }

  private bordersAt(sheetId: string, row: number, column: number): Nullable<IBorderData> {
    if (row < 0 || column < 0) return null;
    const cell = cellAt(this.session.sheet(sheetId), row, column);
    return this.session.workbook().getStyles().getStyleByCell(cell)?.bd;
  }
}

function toUniver(line: BorderLine): IBorderStyleData | null {
  if (line.style === 'None') return null;
  const found =
    lines.find(({ style, weight }) => style === line.style && weight === line.weight) ??
    lines.find(({ style }) => style === line.style);
  return { s: found?.type ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}

function fromUniver(data: Nullable<IBorderStyleData>): BorderLine {
  const line = lines.find(({ type }) => type === data?.s);
  if (!data || !line) return noBorder;
  return { style: line.style, weight: line.weight, color: hex(data.cl.rgb) ?? '#000000' };
}

import { jobcenterKey } from '../figure-table';
import type { FigureCode } from '../quantities';
import type { TableMapping } from './import-mapping';
import type { RefusalReason } from './read-figure-value';
import { labelReader, monthOfRow, type LabelReader, type LabelRole, type RowLabels } from './row-labels';
import { formatAt, type SheetValue } from './sheet-cells';
import { columnMapping, type PlacedTable } from './table-job';

interface LabelColumn {
  readonly index: number;
  readonly role: LabelRole;
  readonly fillDown: boolean;
  readonly read: LabelReader;
  /** Of the last row that had one. */
  held: SheetValue;
  heldIsDate: boolean;
}

export type RowReading =
  | { readonly kind: 'labels'; readonly labels: RowLabels }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly column: number; readonly reason: RefusalReason }
  | { readonly kind: 'unknownFigure'; readonly column: number; readonly label: string; readonly text: string };

const noLabels: RowLabels = {
  jobcenter: null,
  figure: null,
  sex: null,
  month: null,
  measure: null,
  dataLoad: null,
  waitingPeriod: null,
  unit: null,
};

/** The label columns of a table, read row by row from top to bottom. */
export class LabelColumns {
  private readonly columns: readonly LabelColumn[];
  private readonly mergedDown = new Map<number, Map<number, number>>();
  private lastFigure: FigureCode | null = null;
  private readonly hasFigures: boolean;

  constructor(
    private readonly placed: PlacedTable,
    mapping: TableMapping,
    /** Year of titles and sheet, for months without one. */
    private readonly titleYear: number | null,
  ) {
    this.columns = placed.columns.flatMap(({ index, key }) => {
      const column = columnMapping(mapping, key);
      if (column === null) return [];
      const { role, fillDown } = column;
      if (role === null || role === 'value' || role === 'numerator' || role === 'denominator' || role === 'ignore')
        return [];
      const read = labelReader(role, mapping, jobcenterKey);
      return [{ index, role, fillDown, read, held: null, heldIsDate: false }];
    });
    this.hasFigures = this.columns.some(({ role }) => role === 'figure');
    for (const { row, column, lastRow } of placed.cells.merged) {
      if (lastRow === row || !this.columns.some(({ index }) => index === column)) continue;
      const tops = this.mergedDown.get(column) ?? new Map<number, number>();
      for (let below = row + 1; below <= lastRow; below += 1) tops.set(below, row);
      this.mergedDown.set(column, tops);
    }
  }

  /** Takes note of the labels of a row without figures, which may hold for the rows under it. */
  pass(row: number): void {
    for (const column of this.columns) this.cell(column, row);
  }

  read(row: number): RowReading {
    const labels: RowLabels = { ...noLabels };
    let monthCell: Parameters<typeof monthOfRow>[0];
    let year: number | null = null;
    for (const column of this.columns) {
      const cell = this.cell(column, row);
      if (cell === null) continue;
      const outcome = column.read(cell, column.heldIsDate);
      if (outcome.kind === 'ignored') return outcome;
      if (outcome.kind !== 'said') return { ...outcome, column: column.index };
      const { said } = outcome;
      labels.jobcenter = said.jobcenter ?? labels.jobcenter;
      labels.figure = said.figure ?? labels.figure;
      labels.sex = said.sex ?? labels.sex;
      labels.month = said.month ?? labels.month;
      labels.measure = said.measure ?? labels.measure;
      labels.dataLoad = said.dataLoad ?? labels.dataLoad;
      labels.waitingPeriod = said.waitingPeriod ?? labels.waitingPeriod;
      labels.unit = said.unit ?? labels.unit;
      monthCell = outcome.monthCell ?? monthCell;
      year = outcome.year ?? year;
    }
    if (labels.figure !== null) this.lastFigure = labels.figure;
    // 'davon Frauen' under the row of its figure.
    else if (this.hasFigures && labels.sex !== null) labels.figure = this.lastFigure;
    labels.month ??= monthOfRow(monthCell, year ?? this.titleYear);
    return { kind: 'labels', labels };
  }

  private cell(column: LabelColumn, row: number): SheetValue {
    const { cells } = this.placed;
    const top = this.mergedDown.get(column.index)?.get(row) ?? row;
    const own = cells.rows[top]?.[column.index] ?? null;
    if (own === null || (typeof own === 'string' && own.trim() === '')) return column.fillDown ? column.held : null;
    column.held = own;
    column.heldIsDate = formatAt(cells, top, column.index) === 'date';
    return own;
  }
}

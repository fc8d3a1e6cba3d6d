import { createFormatPool, type FormatMeaning, type SheetCells, type SheetValue } from '../../domain/import';
import { mostCells, mostRows } from './limits';

/** Counts what all sheets of a file hold together. */
export interface Budget {
  rows: number;
  cells: number;
}

export type BudgetFault =
  { readonly code: 'tooManyRows'; readonly limit: number } | { readonly code: 'tooManyCells'; readonly limit: number };

const noRow: readonly SheetValue[] = [];

/** Rows of a sheet as they come in, with gaps where a file leaves rows out. */
export class RowStore {
  readonly rows: (readonly SheetValue[])[] = [];
  private readonly formats = createFormatPool();

  constructor(private readonly budget: Budget) {}

  /** Adds a row at its place; blank cells at its end do not count. */
  add(index: number, values: SheetValue[], formats: FormatMeaning[]): BudgetFault | null {
    let length = values.length;
    while (length > 0 && (values[length - 1] ?? null) === null) length -= 1;
    if (length === 0) return null;
    values.length = length;
    this.budget.rows += 1;
    this.budget.cells += length;
    if (this.budget.rows > mostRows) return { code: 'tooManyRows', limit: mostRows };
    if (this.budget.cells > mostCells) return { code: 'tooManyCells', limit: mostCells };
    while (this.rows.length < index) {
      this.rows.push(noRow);
      this.formats.add([]);
    }
    this.rows.push(values);
    formats.length = length;
    this.formats.add(formats);
    return null;
  }

  sheet(name: string, hidden: boolean, merged: SheetCells['merged']): SheetCells {
    const { sets, setOfRow } = this.formats;
    return {
      name,
      hidden,
      firstRow: 0,
      firstColumn: 0,
      rows: this.rows,
      formatSets: sets,
      formatSetOfRow: setOfRow,
      merged,
    };
  }
}

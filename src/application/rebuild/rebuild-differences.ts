import type { ClauseChange } from '../../domain/agreement';
import type { CellValue } from '../ports';
import type { TableName } from '../table-catalogue';
import type { CellContent } from '../workbook-plan';

/** What building an agreement changes in a workbook that says something of its year already; shown before anything is written. */
export interface RebuildDifferences {
  /** What was there: the agreement itself, or entries (steps, budget) that somebody kept without one. */
  readonly before: 'agreement' | 'entries';
  readonly tables: readonly TableDifferences[];
  /** Clauses that change, go or come; null where the workbook keeps no agreement of that year to compare with. */
  readonly clauses: readonly Exclude<ClauseChange, { readonly kind: 'same' }>[] | null;
}

export interface TableDifferences {
  readonly table: TableName;
  readonly added: readonly string[];
  readonly changed: readonly ChangedRow[];
  readonly gone: readonly string[];
  /** Rows that the agreement no longer has, but in which something was typed: they stay. */
  readonly kept: readonly string[];
}

export interface ChangedRow {
  /** What the row is about, as it says itself. */
  readonly label: string;
  readonly cells: readonly { readonly column: string; readonly before: CellValue; readonly after: CellContent }[];
}

export function isEmptyDifference({ added, changed, gone }: TableDifferences): boolean {
  return added.length + changed.length + gone.length === 0;
}

/** Nothing that stands in the table is touched, and nothing in it goes without the agreement. */
export function isOnlyAdded({ changed, gone, kept }: TableDifferences): boolean {
  return changed.length + gone.length + kept.length === 0;
}

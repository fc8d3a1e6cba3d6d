import { readFigureTable, type FigureTable, type FigureTableFault, type RawTable } from '../figure-table';
import { success, type Result } from '../result';
import { onlyTargetJobcenter, readTargets, type TargetTableFault } from './read-targets';
import type { TargetRow } from './target-row';

interface Tables {
  readonly table: FigureTable;
  readonly targets: readonly TargetRow[];
}

/**
 * The figures and the targets of one Jobcenter: the one asked for, else the only one that the targets name, else the only
 * one that the figures name. Figures without any name belong to whomever the targets are about.
 *
 * Fails as `readFigureTable` and `readTargets`.
 */
export function readTables(
  figures: RawTable,
  targets: RawTable,
  { year, jobcenter }: { readonly year: number; readonly jobcenter: string | null },
): Result<Tables, FigureTableFault | TargetTableFault> {
  const wanted = jobcenter ?? onlyTargetJobcenter(targets);
  let table = readFigureTable(figures, wanted);
  if (!table.ok) {
    const nameless = table.error.code === 'jobcenterUnknown' && table.error.names.length === 0;
    // A name that was typed and is nowhere to be found is a mistake; one that only the targets have is none.
    if (jobcenter === null && nameless) table = readFigureTable(figures, null);
    if (!table.ok) return table;
  }
  const rows = readTargets(targets, { year, jobcenter: wanted ?? table.value.jobcenter });
  return rows.ok ? success({ table: table.value, targets: rows.value }) : rows;
}

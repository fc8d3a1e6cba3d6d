import type { FigureTableFault, RawTable } from '../figure-table';
import { yearOf } from '../months';
import { success, type Result } from '../result';
import { evaluateTarget, type EvaluationSettings } from './evaluate-target';
import { readTables } from './read-tables';
import type { TargetTableFault } from './read-targets';
import type { TargetLine } from './target-line';

export interface TargetTableRequest extends EvaluationSettings {
  /** null: the only Jobcenter that the targets, or else the figures, name. */
  readonly jobcenter: string | null;
}

/**
 * Every target of the reporting month's year against the data table, sorted by number and sex (design 2, ZIELTABELLE).
 *
 * Fails as `readFigureTable` and `readTargets`. What concerns one target is told in its line.
 */
export function targetTable(
  figures: RawTable,
  targets: RawTable,
  request: TargetTableRequest,
): Result<readonly TargetLine[], FigureTableFault | TargetTableFault> {
  const read = readTables(figures, targets, { year: yearOf(request.month), jobcenter: request.jobcenter });
  if (!read.ok) return read;
  const { table, targets: rows } = read.value;
  return success(rows.map((target) => evaluateTarget(table, target, request)));
}

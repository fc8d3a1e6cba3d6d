import type { ReportingMonth } from '../months';
import type { ImportQuestion } from './import-question';
import type { ImportRow, Refusal } from './import-row';

/**
 * What a mapping makes of the sheets. Cells that wait for an answer are neither rows nor refused, but counted in `questions`;
 * none left: everything is said.
 */
export interface AppliedImport {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly Refusal[];
  readonly questions: readonly ImportQuestion[];
  /** Months that the figures are of, also of those that wait for an answer; sorted. */
  readonly months: readonly ReportingMonth[];
  /** Blank cells of value columns: nothing was delivered there. */
  readonly blankCells: number;
}

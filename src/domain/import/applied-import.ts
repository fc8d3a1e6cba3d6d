import type { ImportQuestion } from './import-question';
import type { ImportRow, Refusal } from './import-row';

/** What a mapping makes of the sheets. `questions` are those that would settle refusals; none left: everything is said. */
export interface AppliedImport {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly Refusal[];
  readonly questions: readonly ImportQuestion[];
  /** Blank cells of value columns: nothing was delivered there. */
  readonly blankCells: number;
}

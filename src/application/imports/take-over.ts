import type { ImportRow } from '../../domain/import';
import type { Comparison, FigureConflict } from './compare-figures';

/** Which value of a conflict counts: one of its candidates, or null for what the table says (or nothing). */
export type ConflictAnswers = ReadonlyMap<string, number | null>;

export interface Replacement {
  /** Of the data table, zero-based below the header. */
  readonly row: number;
  readonly figure: ImportRow;
}

/** What is written: rows that are new, and cells of the table whose value the user replaced. */
export interface TakeOver {
  readonly figures: readonly ImportRow[];
  readonly replacements: readonly Replacement[];
  /** Conflicts that stay as they are. */
  readonly leftConflicts: number;
}

/** Without an answer a conflict leaves everything as it is: of two values none is guessed to be right. */
export function takeOver(comparison: Comparison, answers: ConflictAnswers): TakeOver {
  const figures = [...comparison.added, ...comparison.corrected, ...comparison.confirmed].map(({ figure }) => figure);
  const replacements: Replacement[] = [];
  let leftConflicts = 0;
  for (const conflict of comparison.conflicts) {
    const chosen = chosenFigure(conflict, answers);
    if (chosen === null) leftConflicts += 1;
    else if (conflict.known === null) figures.push(chosen);
    else replacements.push({ row: conflict.known.row, figure: chosen });
  }
  return { figures, replacements, leftConflicts };
}

function chosenFigure({ id, candidates }: FigureConflict, answers: ConflictAnswers): ImportRow | null {
  const answer = answers.get(id) ?? null;
  return answer === null ? null : (candidates[answer]?.figure ?? null);
}

/** Nothing of this source is new: taking it over would change nothing. */
export function changesNothing({ figures, replacements }: TakeOver): boolean {
  return figures.length === 0 && replacements.length === 0;
}

import { shownNotation, type Notation } from '../german-number';
import type { Sliced } from '../sliced';
import type { PlacedTable } from './table-job';

const rowsPerSlice = 500;

/** Notations that the texts of some columns show. */
class Evidence {
  private german = false;
  private english = false;
  add(text: string): void {
    const shown = shownNotation(text);
    if (shown === 'german') this.german = true;
    if (shown === 'english') this.english = true;
  }
  get only(): Notation {
    if (this.german === this.english) return 'undeclared';
    return this.german ? 'german' : 'english';
  }
}

/**
 * Which notation the numbers of each column show, by key of the column: '5.651.694' or '3,0' make it German, '30.7' English;
 * 'undeclared' where a column shows none or both. Numbers stored as numbers need none.
 */
export function* columnNotations(placed: readonly PlacedTable[]): Sliced<ReadonlyMap<string, Notation>> {
  const found = new Map<string, Evidence>();
  for (const { cells, table, columns } of placed) {
    const numbers = new Set(table.numberColumns);
    const watched = columns
      .filter(({ index }) => numbers.has(index))
      .map(({ index, key }) => {
        const evidence = found.get(key) ?? new Evidence();
        found.set(key, evidence);
        return { index, evidence };
      });
    for (let row = table.first; row < table.end; row += 1) {
      const cellsOfRow = cells.rows[row] ?? [];
      for (const { index, evidence } of watched) {
        const cell = cellsOfRow[index];
        if (typeof cell === 'string') evidence.add(cell);
      }
      if (row % rowsPerSlice === 0) yield row / table.end;
    }
  }
  return new Map([...found].map(([key, evidence]) => [key, evidence.only]));
}

/** The notation that the whole file shows without contradiction; a proposal only, because columns may differ. */
export function* shownNotations(placed: readonly PlacedTable[]): Sliced<'german' | 'english' | null> {
  const columns = yield* columnNotations(placed);
  const shown = new Set([...columns.values()].filter((notation) => notation !== 'undeclared'));
  const [only] = shown;
  return shown.size === 1 && only !== undefined ? only : null;
}

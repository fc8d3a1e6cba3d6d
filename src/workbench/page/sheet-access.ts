import type { Area, CellWrite } from '../grid/grid';
import type { WorkbenchGrid } from '../grid/univer-grid';
import { parseArea } from '../processor/rules/address';
import type { WorkbenchValue } from './workbench-interface';

export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** @throws an error that names the sheets there are, for scripts that misspell one. */
export function findPlace(grid: WorkbenchGrid, sheet: string, a1: string): Place {
  const area = parseArea(a1);
  if (!area) throw new Error(`„${a1}“ ist kein Bereich wie B2 oder A1:C10.`);
  return { sheetId: findSheetId(grid, sheet), area };
}

export function findSheetId(grid: WorkbenchGrid, sheet: string): string {
  const wanted = sheet.toLocaleLowerCase('de');
  const found = grid.sheets().find(({ name }) => name.toLocaleLowerCase('de') === wanted);
  if (found) return found.id;
  const names = grid.sheets().map(({ name }) => `„${name}“`);
  throw new Error(`Das Blatt „${sheet}“ gibt es nicht. Vorhanden: ${names.join(', ')}.`);
}

/** null leaves a cell alone, '' empties it, text beginning with `=` is an English formula. */
export function toCellWrites(
  area: Area,
  values: readonly (readonly (WorkbenchValue | null)[])[],
): readonly (readonly CellWrite[])[] {
  if (values.length !== area.rowCount || values.some((row) => row.length !== area.columnCount)) {
    throw new Error(
      `Der Bereich hat ${area.rowCount} Zeilen und ${area.columnCount} Spalten; die Werte haben eine andere Form.`,
    );
  }
  return values.map((row) =>
    row.map((value): CellWrite => {
      if (value === null) return null;
      if (value === '') return { clear: true };
      return typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value };
    }),
  );
}

/** Resolves when native formulas are calculated and no cell waits for the add-in. */
export async function whenCalculated(grid: WorkbenchGrid): Promise<void> {
  await grid.settle();
  while (grid.pendingCount() > 0) {
    await new Promise<void>((resolve) => {
      const stop = grid.onChange((change) => {
        if (change.kind !== 'recalculated') return;
        stop();
        resolve();
      });
    });
    await grid.settle();
  }
}

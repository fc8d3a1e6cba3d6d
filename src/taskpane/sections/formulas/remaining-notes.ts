import { cellReference } from '../../../application/cell-reference';
import type { CellPlace } from '../../../application/ports';
import type { FormulaRepair } from '../../../application/services';
import {
  arrayCellsText,
  placesText,
  protectedSheetsText,
  stillStuckText,
  textCellsText,
} from '../../../text/formula-repair-texts';

/** Cells named per sheet; the rest is counted. */
const mostNamed = 6;

function places(cells: readonly CellPlace[]): string {
  const bySheet = new Map<string, CellPlace[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet);
    if (own === undefined) bySheet.set(cell.sheet, [cell]);
    else own.push(cell);
  }
  return [...bySheet]
    .map(([sheet, own]) => {
      const named = own.slice(0, mostNamed).map(({ row, column }) => cellReference(row, column));
      return placesText(sheet, named, own.length - named.length);
    })
    .join('; ');
}

/** What is left for the user to do after a repair, one sentence for each kind. */
export function remainingNotes({ stuck, protectedSheets, arrayCells, textCells }: FormulaRepair): readonly string[] {
  return [
    ...(stuck.length > 0 ? [stillStuckText(stuck.length, places(stuck))] : []),
    ...(protectedSheets.length > 0 ? [protectedSheetsText(protectedSheets)] : []),
    ...(arrayCells.length > 0 ? [arrayCellsText(arrayCells.length, places(arrayCells))] : []),
    ...(textCells.length > 0 ? [textCellsText(textCells.length, places(textCells))] : []),
  ];
}

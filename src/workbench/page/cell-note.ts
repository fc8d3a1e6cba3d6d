import type { WorkbenchGrid } from '../grid/univer-grid';
import { formatArea } from '../processor/rules/address';
import { element } from './elements';

export interface CellNote {
  readonly element: HTMLElement;
  /** `error` is the value the cell shows (`#WERT!`), `message` what the add-in said about it. */
  show(cell: string, error: string, message: string): void;
  clear(): void;
}

const NOTHING = 'Meldungen der ZV-Funktionen zur markierten Zelle erscheinen hier.';

/** Line below the grid in place of Excel's error card, which shows the message of a custom function's error. */
export function createCellNote(): CellNote {
  const note = element('div', { class: 'cell-note', role: 'status', 'aria-label': 'Meldung zur Zelle' }, NOTHING);
  return {
    element: note,
    show(cell, error, message) {
      note.replaceChildren(element('strong', {}, `${cell}: ${error}`), element('span', {}, message));
    },
    clear() {
      note.replaceChildren(NOTHING);
    },
  };
}

/** Keeps the line up to date while the selection moves and cells are calculated. */
export function noteSelectedCell(grid: WorkbenchGrid, note: CellNote): void {
  const update = (): void => {
    const { sheetId, area } = grid.selection();
    const cell = { row: area.row, column: area.column, rowCount: 1, columnCount: 1 };
    const message = grid.errorMessage(sheetId, cell.row, cell.column);
    const reading = message === null ? undefined : grid.read(sheetId, cell)[0]?.[0];
    if (message === null || reading?.type !== 'Error') note.clear();
    else note.show(formatArea(cell), reading.text, message);
  };
  grid.onChange(update);
  update();
}

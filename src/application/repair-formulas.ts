import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { isWaitingCell } from '../text/verdict-texts';
import { planFormulaRepair } from './plan-formula-repair';
import type { CellPlace, FormulaCellsPort, FormulaEntry, HostFault } from './ports';
import type { FormulaRepair } from './services';

/**
 * Read, plan, enter, read again. Nothing is recalculated on purpose: entering a formula calculates its cell and what depends
 * on it, and where entering does not help, no recalculation does (office-js issues 4185 and 6611).
 */
export async function repairFormulas(
  cells: FormulaCellsPort,
  onProgress: (done: number, total: number) => void,
): Promise<Result<FormulaRepair, HostFault>> {
  const reading = await cells.read();
  if (!reading.ok) return reading;
  const { entries, protectedSheets, arrayCells } = planFormulaRepair(reading.value);
  const found = entries.length + arrayCells.length + protectedSheets.reduce((sum, { count }) => sum + count, 0);
  const plan = { found, protectedSheets, arrayCells };
  if (entries.length === 0)
    return success({ ...plan, entered: [], checked: true, calculating: 0, stuck: [], textCells: [] });
  const written = await cells.enter(entries, onProgress);
  if (!written.ok) return written;
  const entered = written.value.entered.map(placeOf);
  const repair = { ...plan, entered, textCells: written.value.textCells.map(placeOf) };
  const checked = await recheckRepair(cells, { ...repair, checked: false, calculating: 0, stuck: [] });
  // What stands in the workbook is done, even if it cannot be looked at again.
  return checked.ok ? checked : success({ ...repair, checked: false, calculating: 0, stuck: [] });
}

/** The same repair, with what its cells show now. */
export async function recheckRepair(
  cells: FormulaCellsPort,
  repair: FormulaRepair,
): Promise<Result<FormulaRepair, HostFault>> {
  const { entered } = repair;
  if (entered.length === 0) return success({ ...repair, checked: true });
  const values = await cells.values(entered);
  if (!values.ok) return values;
  const shown = values.value;
  return success({
    ...repair,
    checked: true,
    calculating: shown.filter((value) => isWaitingCell(String(value))).length,
    stuck: entered.filter((_, index) => shown[index] === '#NAME?'),
  });
}

function placeOf({ sheet, row, column }: FormulaEntry): CellPlace {
  return { sheet, row, column };
}

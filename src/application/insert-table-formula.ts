import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { insertionRequest, planFormulaInsertion } from './plan-formula-insertion';
import type { FormulaCellsPort, HostFault, OccupiedCell } from './ports';
import type { InsertedFunction, InsertionObstacle } from './services';

/** Two round trips to read, one to write. */
export async function insertTableFormula(
  cells: FormulaCellsPort,
  inserted: InsertedFunction,
): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell | InsertionObstacle>> {
  const reading = await cells.readForInsertion(insertionRequest(inserted));
  if (!reading.ok) return reading;
  const planned = planFormulaInsertion(inserted, reading.value);
  if (!planned.ok) return planned;
  const { cell } = reading.value;
  const written = await cells.insert(cell, planned.value.formula);
  return written.ok ? success({ address: cell.address }) : written;
}

import type { AppliedPlan, HostFault } from '../application/ports';
import type { PlannedOperation, WorkbookPlan } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { checkPlan } from './before-state';
import { cellInput } from './cell-input';
import { rollBack } from './roll-back';
import { runExcel } from './run-excel';
import { verifyPlan } from './verify-plan';
import { writeSheet } from './write-sheet';

function writeOperation(context: Excel.RequestContext, operation: PlannedOperation): void {
  const { workbook } = context;
  switch (operation.kind) {
    case 'createSheet':
      writeSheet(context, operation.sheet);
      return;
    case 'backUpSheet':
      workbook.worksheets.getItem(operation.name).name = operation.backupName;
      return;
    case 'appendRows':
      // One call with all rows: Excel inserts them, so that nothing below the table is overwritten.
      workbook.tables.getItem(operation.table).rows.add(
        undefined,
        operation.rows.map((row) => row.map(cellInput)),
      );
      return;
    case 'writePart': {
      const { namespace, xml, previous } = operation;
      if (previous === null) workbook.customXmlParts.add(xml);
      else workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().setXml(xml);
    }
  }
}

/** Check, write, read back. */
const stages = 3;

/**
 * Writes the whole plan or nothing: three round trips if all goes well, and whatever fails is taken back. Operations are
 * queued in the order of the plan, so that tables stand before formulas refer to them.
 */
export async function applyPlan(
  plan: WorkbookPlan,
  onProgress: (done: number, total: number) => void,
): Promise<Result<AppliedPlan, HostFault>> {
  onProgress(0, stages);
  const checked = await checkPlan(plan);
  if (!checked.ok) return checked;
  const { before } = checked.value;
  onProgress(1, stages);
  const written = await runExcel<number, HostFault>(async (batch) => {
    const { context, sync } = batch;
    context.runtime.enableEvents = false;
    context.workbook.application.suspendApiCalculationUntilNextSync();
    for (const operation of plan.operations) writeOperation(context, operation);
    await sync();
    onProgress(2, stages);
    return verifyPlan(plan, before.enableEvents, batch);
  });
  if (!written.ok) return failure(await rollBack(plan, before, written.error));
  onProgress(stages, stages);
  return success({
    createdSheets: plan.operations.flatMap((operation) =>
      operation.kind === 'createSheet' ? [operation.sheet.name] : [],
    ),
    roundTrips: checked.value.roundTrips + written.value,
  });
}

import type { AppliedPlan, HostFault } from '../application/ports';
import { isOneUndoStep, mergesUndo, undoRefused } from './undo-steps';
import { sameName } from '../application/table-catalogue';
import type { PlannedOperation, SheetPlan, WorkbookPlan } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { checkPlan } from './before-state';
import type { BeforeState } from './before-state';
import { rangeBytes } from './cell-groups';
import { changeSteps, ofKind } from './cell-images';
import { copySteps } from './copy-sheets';
import { plainStep, requestsOf, rowSlices, runRequests } from './request-steps';
import type { RequestStep, RequestWatch } from './request-steps';
import { rollBack } from './roll-back';
import { runExcel, unchangedFault } from './run-excel';
import type { ExcelBatch } from './run-excel';
import { appendSteps, removalSteps } from './table-rows';
import { verificationSteps } from './verify-plan';
import { chartBytes, writeCharts } from './write-charts';
import { wholeBlock, writeSheet } from './write-sheet';

/** Formats and rules are a few hundred bytes each; contents are what a large sheet consists of. */
function sheetBytes({ blocks, formats, conditionalFormats, validations }: SheetPlan): number {
  const contents = rowSlices(wholeBlock(blocks)?.cells ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  return contents + (formats.length + conditionalFormats.length + validations.length) * rangeBytes;
}

function operationSteps(operation: PlannedOperation, before: BeforeState): readonly RequestStep[] {
  switch (operation.kind) {
    case 'createSheet': {
      const { sheet } = operation;
      return [
        plainStep(sheetBytes(sheet), (context) => {
          for (const { name } of sheet.names)
            if (before.brokenNames.has(name.toLocaleLowerCase('de'))) context.workbook.names.getItem(name).delete();
          writeSheet(context, sheet);
        }),
      ];
    }
    case 'backUpSheet': {
      const { name, backupName } = operation;
      return [plainStep(rangeBytes, ({ workbook }) => (workbook.worksheets.getItem(name).name = backupName))];
    }
    case 'copySheet':
      return copySteps(operation, before);
    case 'appendRows':
      return appendSteps(operation.table, operation.rows);
    case 'removeRows':
      return before.images.removals.filter(({ table }) => sameName(table, operation.table)).flatMap(removalSteps);
    case 'changeCells':
    case 'writeCells':
      // Done before everything else.
      return [];
    case 'writePart': {
      const { namespace, xml, previous } = operation;
      if (xml === null && previous === null) return [];
      return [
        plainStep((xml ?? '').length * 2, ({ workbook: { customXmlParts } }) => {
          if (xml === null) customXmlParts.getByNamespace(namespace).getOnlyItem().delete();
          else if (previous === null) customXmlParts.add(xml);
          else customXmlParts.getByNamespace(namespace).getOnlyItem().setXml(xml);
        }),
      ];
    }
  }
}

function broken(subjects: readonly string[] | null): Result<never, HostFault> | null {
  if (subjects === null) return failure(unchangedFault('cancelled', null));
  const [subject] = subjects;
  return subject === undefined ? null : failure(unchangedFault('verificationFailed', subject));
}

interface PlanWatch extends Pick<RequestWatch, 'isCalledOff'> {
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes, then reads back, in as few requests as the weight of the plan allows. */
async function writeAndVerify(
  plan: WorkbookPlan,
  before: BeforeState,
  batch: ExcelBatch,
  { onProgress, isCalledOff }: PlanWatch,
): Promise<Result<number, HostFault>> {
  const quiet = plainStep(0, ({ runtime, workbook }) => {
    runtime.enableEvents = false;
    workbook.application.suspendApiCalculationUntilNextSync();
  });
  const shown = plainStep(0, ({ runtime, workbook }) => {
    if (plan.activate !== null) workbook.worksheets.getItem(plan.activate).activate();
    runtime.enableEvents = before.enableEvents;
  });
  const written = requestsOf([
    quiet,
    ...changeSteps(before.images),
    ...plan.operations.flatMap((operation) => operationSteps(operation, before)),
    ...ofKind(plan, 'createSheet').flatMap(({ sheet }) => {
      const { charts = [] } = sheet;
      return charts.length === 0
        ? []
        : [plainStep(charts.length * chartBytes, (context) => writeCharts(context, sheet))];
    }),
  ]).map((request, index) => (index === 0 ? request : [quiet, ...request]));
  const readBack = requestsOf([shown, ...verificationSteps(plan, before)]);
  const total = 1 + written.length + readBack.length;
  let done = 1;
  onProgress(done, total);
  const watch: RequestWatch = {
    isCalledOff,
    onRequest() {
      done += 1;
      onProgress(done, total);
    },
  };
  return (
    broken(await runRequests(written, batch, watch)) ??
    broken(await runRequests(readBack, batch, watch)) ??
    success(batch.roundTrips())
  );
}

/** Check, write, read back: more only where a plan does not fit into one request. */
const fewestStages = 3;

/**
 * Writes the whole plan or nothing: three round trips if all goes well and the plan is not large, and whatever fails is
 * taken back, also where it is called off between two requests. Operations are queued in the order of the plan, so that tables
 * stand before formulas refer to them.
 */
export async function applyPlan(
  plan: WorkbookPlan,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Result<AppliedPlan, HostFault>> {
  const isCalledOff = (): boolean => signal?.aborted === true;
  onProgress(0, fewestStages);
  const checked = await checkPlan(plan);
  if (!checked.ok) return checked;
  if (isCalledOff()) return failure(unchangedFault('cancelled', null));
  const { before } = checked.value;
  const write = (options: { readonly mergeUndoGroup?: true }): Promise<Result<number, HostFault>> =>
    runExcel<number, HostFault>((batch) => writeAndVerify(plan, before, batch, { onProgress, isCalledOff }), options);
  const asOneStep = isOneUndoStep(plan) && mergesUndo();
  let written = await write(asOneStep ? { mergeUndoGroup: true } : {});
  if (!written.ok) {
    const fault = await rollBack(plan, before, written.error);
    // Excel knows best what it can undo together: then the same once more in single steps.
    const again = asOneStep && undoRefused(fault) && fault.workbook.state === 'unchanged';
    if (!again) return failure(fault);
    written = await write({});
    if (!written.ok) return failure(await rollBack(plan, before, written.error));
  }
  return success({
    createdSheets: plan.operations.flatMap((operation) =>
      operation.kind === 'createSheet' ? [operation.sheet.name] : [],
    ),
    roundTrips: checked.value.roundTrips + written.value,
  });
}

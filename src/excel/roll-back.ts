import { sameName } from '../application/table-catalogue';
import type { HostFault } from '../application/ports';
import type { SheetPlan, WorkbookPlan } from '../application/workbook-plan';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { appendedRows } from './before-state';
import type { BeforeState } from './before-state';
import { cellsThatDiffer, ofKind } from './cell-images';
import { expectedValue } from './cell-input';
import type { CellInput } from './cell-input';
import { plainStep, runSteps } from './request-steps';
import type { RequestStep } from './request-steps';
import { runExcel } from './run-excel';
import { appendedCounts, restorationSteps, takeBackAppended } from './table-rows';
import type { ExcelBatch } from './run-excel';

interface Candidate {
  readonly sheet: Excel.Worksheet;
  /** What its first cell has to say if it is ours; null where a formula decides. */
  readonly corner: CellInput | boolean | null;
}

/** Sheets that are new since the check and have the name of a planned one, or the one that Excel first gives a copy. */
function candidates(plan: WorkbookPlan, before: BeforeState, sheets: readonly Excel.Worksheet[]): readonly Candidate[] {
  return sheets.flatMap((sheet): Candidate[] => {
    if (before.sheets.has(sheet.id)) return [];
    const created = ofKind(plan, 'createSheet').find((operation) => sameName(operation.sheet.name, sheet.name));
    if (created !== undefined) return [{ sheet, corner: plannedCorner(created.sheet) }];
    const copied = ofKind(plan, 'copySheet').find(
      ({ name, source }) => sameName(name, sheet.name) || isCopyName(sheet.name, source),
    );
    const source = copied === undefined ? undefined : before.sources.get(copied.name);
    return source === undefined ? [] : [{ sheet, corner: source.corner }];
  });
}

function plannedCorner({ blocks }: SheetPlan): CellInput | null {
  return expectedValue(blocks.find(({ row, column }) => row === 0 && column === 0)?.cells[0]?.[0] ?? null);
}

/** `Blatt (2)`, cut where it would be too long. */
function isCopyName(name: string, source: string): boolean {
  const [, start] = /^(.*) \(\d+\)$/.exec(name) ?? [];
  return start !== undefined && start !== '' && source.startsWith(start);
}

/** Names that are new since the check and planned. They outlive the sheet that they refer to. */
function createdNames(
  plan: WorkbookPlan,
  before: BeforeState,
  names: readonly Excel.NamedItem[],
): readonly Excel.NamedItem[] {
  const planned = ofKind(plan, 'createSheet').flatMap(({ sheet }) => sheet.names);
  return names.filter(
    ({ name }) => !before.names.has(name.toLocaleLowerCase('de')) && planned.some((each) => sameName(each.name, name)),
  );
}

/** Another person may have made a sheet of the same name in between; ours is empty or begins as planned. */
function isOurs({ corner }: Candidate, cell: Excel.Range): boolean {
  const found: unknown = cell.values[0]?.[0];
  return found === '' || found === corner;
}

/** Tables whose rows the plan moves, with the number that they had. */
function tablesByCount(plan: WorkbookPlan, { images }: BeforeState): readonly { table: string; rowCount: number }[] {
  return [
    ...appendedRows(plan).map(({ table, expectedRowCount }) => ({ table, rowCount: expectedRowCount })),
    ...images.removals,
  ];
}

/** What of the plan still stands in the workbook, by the names a user sees. */
async function leftOver(plan: WorkbookPlan, before: BeforeState, batch: ExcelBatch): Promise<string[]> {
  const { context, sync } = batch;
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const names = context.workbook.names.load('items/name');
  const tables = tablesByCount(plan, before).map(({ table, rowCount }) => ({
    table,
    rowCount,
    count: context.workbook.tables.getItem(table).rows.getCount(),
  }));
  await sync();
  const changed = await cellsThatDiffer(before.images, batch);
  return [
    ...candidates(plan, before, sheets.items).map(({ sheet }) => sheet.name),
    ...sheets.items
      .filter(({ id, name }) => before.sheets.has(id) && before.sheets.get(id) !== name)
      .map(({ name }) => name),
    ...createdNames(plan, before, names.items).map(({ name }) => name),
    ...tables.filter(({ rowCount, count }) => count.value !== rowCount).map(({ table }) => table),
    ...new Set(changed.map(({ subject }) => subject)),
  ];
}

interface TakenBack {
  readonly left: readonly string[];
  /** Excel forgets the user's steps of undo over a sheet that goes or gets another name. */
  readonly undoForgotten: boolean;
}

async function takeBack(plan: WorkbookPlan, before: BeforeState, batch: ExcelBatch): Promise<Result<TakenBack, never>> {
  const { context, sync } = batch;
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name');
  const names = workbook.names.load('items/name');
  const counts = new Map(
    tablesByCount(plan, before).map(({ table }) => [table, workbook.tables.getItem(table).rows.getCount()]),
  );
  const parts = ofKind(plan, 'writePart').map((operation) => ({
    operation,
    items: workbook.customXmlParts.getByNamespace(operation.namespace).load('items/id'),
  }));
  await sync();

  const created = candidates(plan, before, sheets.items).map((candidate) => ({
    candidate,
    cell: candidate.sheet.getRange('A1').load('values'),
  }));
  await sync();

  const ours = created.filter(({ candidate, cell }) => isOurs(candidate, cell));
  const renamed = sheets.items.flatMap((sheet) => {
    const name = before.sheets.get(sheet.id);
    return name === undefined || name === sheet.name ? [] : [{ sheet, name }];
  });
  const steps: RequestStep[] = [
    plainStep(0, () => {
      for (const name of createdNames(plan, before, names.items)) name.delete();
      for (const { candidate } of ours) candidate.sheet.delete();
      for (const { sheet, name } of renamed) sheet.name = name;
      for (const { operation, items } of parts) restorePart(workbook, operation.previous, items.items);
    }),
    ...appendedRows(plan).flatMap(({ table, rows, expectedRowCount }) => {
      const found = counts.get(table)?.value ?? expectedRowCount;
      const isAppended = appendedCounts(expectedRowCount, rows).has(found);
      return isAppended ? takeBackAppended(table, expectedRowCount, found) : [];
    }),
    ...before.images.removals.flatMap(
      (removal) => restorationSteps(removal, counts.get(removal.table)?.value ?? removal.rowCount) ?? [],
    ),
  ];
  await runSteps(steps, batch);
  const changed = await cellsThatDiffer(before.images, batch);
  const last = plainStep(0, ({ runtime }) => {
    workbook.worksheets.getItem(before.activeSheetId).activate();
    runtime.enableEvents = before.enableEvents;
  });
  await runSteps([...changed.map(({ restore }) => restore), last], batch);
  return success({
    left: await leftOver(plan, before, batch),
    undoForgotten: ours.length > 0 || renamed.length > 0,
  });
}

function restorePart(workbook: Excel.Workbook, previous: string | null, found: readonly Excel.CustomXmlPart[]): void {
  const [part, ...more] = found;
  if (part === undefined) {
    if (previous !== null) workbook.customXmlParts.add(previous);
    return;
  }
  if (previous === null) part.delete();
  else part.setXml(previous);
  for (const other of more) other.delete();
}

/** Names that a user would have to look for, where even taking back failed and nothing more can be read. */
function everythingPlanned(plan: WorkbookPlan): string[] {
  const named = [...ofKind(plan, 'appendRows'), ...ofKind(plan, 'removeRows'), ...ofKind(plan, 'changeCells')];
  return [
    ...ofKind(plan, 'createSheet').flatMap(({ sheet }) => [sheet.name, ...sheet.names.map(({ name }) => name)]),
    ...ofKind(plan, 'backUpSheet').map(({ backupName }) => backupName),
    ...ofKind(plan, 'copySheet').map(({ name }) => name),
    ...new Set([...named.map(({ table }) => table), ...ofKind(plan, 'writeCells').map(({ sheet }) => sheet)]),
  ];
}

/**
 * Takes a failed write back: whatever request failed, a part of it may have been carried out, so the workbook is looked at
 * and not the error. Answers the fault with the state that the workbook is in now.
 */
export async function rollBack(plan: WorkbookPlan, before: BeforeState, fault: HostFault): Promise<HostFault> {
  const outcome = await runExcel((batch) => takeBack(plan, before, batch));
  // One more look only: what really stands there is better than everything that might.
  const remaining = outcome.ok
    ? outcome
    : await runExcel(async (batch) =>
        success<TakenBack>({ left: await leftOver(plan, before, batch), undoForgotten: true }),
      );
  const { left, undoForgotten } = remaining.ok
    ? remaining.value
    : { left: everythingPlanned(plan), undoForgotten: true };
  const undo = undoForgotten ? ({ undoForgotten } as const) : {};
  return {
    ...fault,
    workbook: left.length === 0 ? { state: 'unchanged', ...undo } : { state: 'incomplete', leftOver: left, ...undo },
  };
}

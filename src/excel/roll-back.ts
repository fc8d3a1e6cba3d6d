import { sameName } from '../application/table-catalogue';
import type { HostFault } from '../application/ports';
import type { PlannedOperation, SheetPlan, WorkbookPlan } from '../application/workbook-plan';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import type { BeforeState } from './before-state';
import { expectedValue } from './cell-input';
import { runExcel } from './run-excel';
import type { ExcelBatch } from './run-excel';

type Operation<Kind extends PlannedOperation['kind']> = Extract<PlannedOperation, { kind: Kind }>;

function ofKind<Kind extends PlannedOperation['kind']>({ operations }: WorkbookPlan, kind: Kind): Operation<Kind>[] {
  return operations.filter((operation): operation is Operation<Kind> => operation.kind === kind);
}

interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
}

/** Sheets that are new since the check and have the name of a planned one. */
function candidates(plan: WorkbookPlan, before: BeforeState, sheets: readonly Excel.Worksheet[]): readonly Candidate[] {
  return sheets.flatMap((sheet) => {
    if (before.sheets.has(sheet.id)) return [];
    const created = ofKind(plan, 'createSheet').find((operation) => sameName(operation.sheet.name, sheet.name));
    return created === undefined ? [] : [{ sheet, plan: created.sheet }];
  });
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
function isOurs({ plan }: Candidate, corner: Excel.Range): boolean {
  const planned = plan.blocks.find(({ row, column }) => row === 0 && column === 0)?.cells[0]?.[0] ?? null;
  const found: unknown = corner.values[0]?.[0];
  return found === '' || found === expectedValue(planned);
}

/** What of the plan still stands in the workbook, by the names a user sees. */
async function leftOver(plan: WorkbookPlan, before: BeforeState, { context, sync }: ExcelBatch): Promise<string[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const names = context.workbook.names.load('items/name');
  const tables = ofKind(plan, 'appendRows').map(({ table, expectedRowCount }) => ({
    table,
    expectedRowCount,
    count: context.workbook.tables.getItem(table).rows.getCount(),
  }));
  await sync();
  return [
    ...candidates(plan, before, sheets.items).map(({ sheet }) => sheet.name),
    ...sheets.items
      .filter(({ id, name }) => before.sheets.has(id) && before.sheets.get(id) !== name)
      .map(({ name }) => name),
    ...createdNames(plan, before, names.items).map(({ name }) => name),
    ...tables.filter(({ expectedRowCount, count }) => count.value !== expectedRowCount).map(({ table }) => table),
  ];
}

async function takeBack(plan: WorkbookPlan, before: BeforeState, batch: ExcelBatch): Promise<Result<string[], never>> {
  const { context, sync } = batch;
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name');
  const names = workbook.names.load('items/name');
  const tables = ofKind(plan, 'appendRows').map((operation) => {
    const { rows } = workbook.tables.getItem(operation.table);
    return { operation, rows, count: rows.getCount() };
  });
  const parts = ofKind(plan, 'writePart').map((operation) => ({
    operation,
    items: workbook.customXmlParts.getByNamespace(operation.namespace).load('items/id'),
  }));
  await sync();

  const created = candidates(plan, before, sheets.items).map((candidate) => ({
    candidate,
    corner: candidate.sheet.getRange('A1').load('values'),
  }));
  await sync();

  for (const name of createdNames(plan, before, names.items)) name.delete();
  for (const { candidate, corner } of created) if (isOurs(candidate, corner)) candidate.sheet.delete();
  for (const sheet of sheets.items) {
    const name = before.sheets.get(sheet.id);
    if (name !== undefined && name !== sheet.name) sheet.name = name;
  }
  for (const { operation, rows, count } of tables) {
    const added = count.value - operation.expectedRowCount;
    if (added !== operation.rows.length) continue;
    for (let index = count.value - 1; index >= operation.expectedRowCount; index -= 1) rows.getItemAt(index).delete();
  }
  for (const { operation, items } of parts) {
    const [part, ...more] = items.items;
    if (part === undefined) {
      if (operation.previous !== null) workbook.customXmlParts.add(operation.previous);
      continue;
    }
    if (operation.previous === null) part.delete();
    else part.setXml(operation.previous);
    for (const other of more) other.delete();
  }
  workbook.worksheets.getItem(before.activeSheetId).activate();
  context.runtime.enableEvents = before.enableEvents;
  await sync();
  return success(await leftOver(plan, before, batch));
}

/** Names that a user would have to look for, where even taking back failed and nothing more can be read. */
function everythingPlanned(plan: WorkbookPlan): string[] {
  return [
    ...ofKind(plan, 'createSheet').flatMap(({ sheet }) => [sheet.name, ...sheet.names.map(({ name }) => name)]),
    ...ofKind(plan, 'backUpSheet').map(({ backupName }) => backupName),
    ...ofKind(plan, 'appendRows').map(({ table }) => table),
  ];
}

/**
 * Takes a failed write back: whatever request failed, a part of it may have been carried out, so the workbook is looked at
 * and not the error. Answers the fault with the state that the workbook is in now.
 */
export async function rollBack(plan: WorkbookPlan, before: BeforeState, fault: HostFault): Promise<HostFault> {
  const outcome = await runExcel((batch) => takeBack(plan, before, batch));
  if (outcome.ok && outcome.value.length === 0) return { ...fault, workbook: { state: 'unchanged' } };
  if (outcome.ok) return { ...fault, workbook: { state: 'incomplete', leftOver: outcome.value } };
  // One more look only: what really stands there is better than everything that might.
  const remaining = await runExcel(async (batch) => success(await leftOver(plan, before, batch)));
  const left = remaining.ok ? remaining.value : everythingPlanned(plan);
  return { ...fault, workbook: { state: 'incomplete', leftOver: left } };
}

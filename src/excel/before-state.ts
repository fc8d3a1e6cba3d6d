import type { HostFault } from '../application/ports';
import { sameName } from '../application/table-catalogue';
import type { WorkbookPlan } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { runExcel, unchangedFault } from './run-excel';
import type { ExcelBatch } from './run-excel';

/** What a failed write is taken back to. */
export interface BeforeState {
  /** Names by id: a sheet that was renamed is found again by its id. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Names of the whole workbook, in small letters. */
  readonly names: ReadonlySet<string>;
  readonly activeSheetId: string;
  readonly enableEvents: boolean;
}

interface Checked {
  readonly before: BeforeState;
  readonly roundTrips: number;
}

/** Compares the workbook with what the plan was made from; a plan for another state would overwrite or double something. */
async function check(
  plan: WorkbookPlan,
  { context, sync, roundTrips }: ExcelBatch,
): Promise<Result<Checked, HostFault>> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name');
  context.runtime.load('enableEvents');
  const appended = plan.operations.flatMap((operation) =>
    operation.kind === 'appendRows'
      ? [{ operation, count: workbook.tables.getItem(operation.table).rows.getCount() }]
      : [],
  );
  const parts = plan.operations.flatMap((operation) => {
    if (operation.kind !== 'writePart') return [];
    const there = workbook.customXmlParts.getByNamespace(operation.namespace);
    return [
      {
        operation,
        count: there.getCount(),
        xml: operation.previous === null ? null : there.getOnlyItem().getXml(),
      },
    ];
  });
  await sync();

  const changed = (subject: string | null) => failure(unchangedFault('changedMeanwhile', subject));
  const present = new Set(sheets.items.map(({ name }) => name.toLocaleLowerCase('de')));
  for (const operation of plan.operations) {
    if (operation.kind === 'backUpSheet') {
      if (!present.delete(operation.name.toLocaleLowerCase('de'))) return changed(operation.name);
      if (present.has(operation.backupName.toLocaleLowerCase('de'))) return changed(operation.backupName);
      present.add(operation.backupName.toLocaleLowerCase('de'));
    }
    if (operation.kind !== 'createSheet') continue;
    const { name, tables: newTables, names: newNames } = operation.sheet;
    if (present.has(name.toLocaleLowerCase('de'))) return changed(name);
    const taken = [...newTables, ...newNames].find((planned) =>
      [...tables.items, ...names.items].some((each) => sameName(each.name, planned.name)),
    );
    if (taken !== undefined) return changed(taken.name);
  }
  for (const { operation, count } of appended) {
    if (count.value !== operation.expectedRowCount) return changed(operation.table);
  }
  for (const { operation, count, xml } of parts) {
    const same = operation.previous === null ? count.value === 0 : xml?.value === operation.previous;
    if (!same) return changed(null);
  }
  return success({
    before: {
      sheets: new Map(sheets.items.map(({ id, name }) => [id, name])),
      names: new Set(names.items.map(({ name }) => name.toLocaleLowerCase('de'))),
      activeSheetId: active.id,
      enableEvents: context.runtime.enableEvents,
    },
    roundTrips: roundTrips(),
  });
}

export async function checkPlan(plan: WorkbookPlan): Promise<Result<Checked, HostFault>> {
  const checked = await runExcel((batch) => check(plan, batch));
  // A table or part of the plan that is no longer there has been removed since the preview.
  return !checked.ok && checked.error.code === 'itemNotFound'
    ? failure({ ...checked.error, code: 'changedMeanwhile' })
    : checked;
}

import type { HostFault } from '../application/ports';
import { sameName } from '../application/table-catalogue';
import type { WorkbookPlan } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { isBrokenName } from './broken-names';
import { lookAtSource } from './copy-sheets';
import type { SheetSource } from './copy-sheets';
import { ofKind, readImages, touchedTables } from './cell-images';
import type { BeforeImages, Operation } from './cell-images';
import { runExcel, unchangedFault } from './run-excel';
import type { ExcelBatch } from './run-excel';

/** What a failed write is taken back to. */
export interface BeforeState {
  /** Names by id: a sheet that was renamed is found again by its id. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Names of the whole workbook, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Names of the workbook whose cells are gone, in lower case. */
  readonly brokenNames: ReadonlySet<string>;
  readonly activeSheetId: string;
  readonly enableEvents: boolean;
  readonly images: BeforeImages;
  /** Sheets to be copied, by the name that the plan gives them. */
  readonly sources: ReadonlyMap<string, SheetSource>;
}

interface Checked {
  readonly before: BeforeState;
  readonly roundTrips: number;
}

/** Rows that go into tables of the workbook; one that the plan makes itself goes with its sheet. */
export function appendedRows(plan: WorkbookPlan): readonly Operation<'appendRows'>[] {
  const made = ofKind(plan, 'createSheet').flatMap(({ sheet }) => sheet.tables);
  return ofKind(plan, 'appendRows').filter(({ table }) => !made.some(({ name }) => sameName(name, table)));
}

/** What the plan's type says but cannot enforce: whoever breaks it would get rows in wrong places. */
function demandOrderly(plan: WorkbookPlan): void {
  const moved = [...ofKind(plan, 'appendRows'), ...ofKind(plan, 'removeRows')].map(({ table }) =>
    table.toLocaleLowerCase('de'),
  );
  const changed = ofKind(plan, 'changeCells').map(({ table }) => table.toLocaleLowerCase('de'));
  for (const names of [moved, changed])
    if (new Set(names).size < names.length) throw new Error('A plan moves the rows of a table twice');
}

/** Compares the workbook with what the plan was made from; a plan for another state would overwrite or double something. */
async function check(plan: WorkbookPlan, batch: ExcelBatch): Promise<Result<Checked, HostFault>> {
  demandOrderly(plan);
  const { context, sync } = batch;
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name,items/formula');
  context.runtime.load('enableEvents');
  const appended = appendedRows(plan).map((operation) => ({
    operation,
    count: workbook.tables.getItem(operation.table).rows.getCount(),
  }));
  const touched = touchedTables(plan).map((name) => {
    const table = workbook.tables.getItem(name);
    return {
      name,
      sheet: table.worksheet.load('id'),
      header: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
      count: table.rows.getCount(),
    };
  });
  const sources = ofKind(plan, 'copySheet').map((operation) => ({
    operation,
    found: lookAtSource(workbook, operation),
  }));
  const parts = plan.operations.flatMap((operation) => {
    if (operation.kind !== 'writePart') return [];
    const there = workbook.customXmlParts.getByNamespace(operation.namespace);
    return [
      {
        operation,
        count: there.getCount(),
        xml: operation.previous === null ? null : there.getOnlyItemOrNullObject().getXml(),
      },
    ];
  });
  await sync();

  const [broken, live] = [names.items.filter(isBrokenName), names.items.filter((item) => !isBrokenName(item))];
  const changed = (subject: string | null) => failure(unchangedFault('changedMeanwhile', subject));
  const present = new Set(sheets.items.map(({ name }) => name.toLocaleLowerCase('de')));
  for (const operation of plan.operations) {
    if (operation.kind === 'backUpSheet') {
      if (!present.delete(operation.name.toLocaleLowerCase('de'))) return changed(operation.name);
      if (present.has(operation.backupName.toLocaleLowerCase('de'))) return changed(operation.backupName);
      present.add(operation.backupName.toLocaleLowerCase('de'));
    }
    if (operation.kind === 'copySheet') {
      if (present.has(operation.name.toLocaleLowerCase('de'))) return changed(operation.name);
      present.add(operation.name.toLocaleLowerCase('de'));
    }
    if (operation.kind !== 'createSheet') continue;
    const { name, tables: newTables, names: newNames } = operation.sheet;
    if (present.has(name.toLocaleLowerCase('de'))) return changed(name);
    const taken = [...newTables, ...newNames].find((planned) =>
      [...tables.items, ...live].some((each) => sameName(each.name, planned.name)),
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
  const images = await readImages(
    plan,
    {
      sheets: sheets.items,
      tables: touched.map(({ name, sheet, header, count }) => ({
        name,
        sheetId: sheet.id,
        row: header.rowIndex + 1,
        column: header.columnIndex,
        rowCount: count.value,
        headers: (header.values[0] ?? []).map(String),
      })),
    },
    batch,
  );
  if (images.missing !== null) return changed(images.missing);
  return success({
    before: {
      sheets: new Map(sheets.items.map(({ id, name }) => [id, name])),
      names: new Set(live.map(({ name }) => name.toLocaleLowerCase('de'))),
      brokenNames: new Set(broken.map(({ name }) => name.toLocaleLowerCase('de'))),
      activeSheetId: active.id,
      enableEvents: context.runtime.enableEvents,
      images: images.value,
      sources: new Map(sources.map(({ operation, found }) => [operation.name, found()])),
    },
    roundTrips: batch.roundTrips(),
  });
}

export async function checkPlan(plan: WorkbookPlan): Promise<Result<Checked, HostFault>> {
  const checked = await runExcel((batch) => check(plan, batch));
  // A table or part of the plan that is no longer there has been removed since the preview.
  return !checked.ok && checked.error.code === 'itemNotFound'
    ? failure({ ...checked.error, code: 'changedMeanwhile' })
    : checked;
}

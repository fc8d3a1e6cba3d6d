import { checkAgreement } from '../domain/agreement';
import type { Agreement } from '../domain/agreement';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementPartNamespace, readAgreementPart, writeAgreementPart } from '../schemas/agreement-part';
import { agreementSheetName } from '../text/sheet-texts';
import type { ReadTable, WorkbookInventory, WorkbookReading } from './ports';
import type { BuildObstacle, BuildOptions, BuildPreview } from './services';
import { agreementSheet } from './sheets/agreement-sheet';
import { glossarySheet, glossarySheetName } from './sheets/glossary-sheet';
import { monitoringSheet } from './sheets/monitoring-sheet';
import { monitoringPreset } from './sheets/monitoring-preset';
import {
  agreementTargetRows,
  budgetSheet,
  dataSheet,
  sampleDataRows,
  stepsSheet,
  targetsSheet,
} from './sheets/table-sheets';
import { hasStockMonth, stockMonthName } from './stock-month';
import { sameName, tableCatalogue, tableNames } from './table-catalogue';
import type { TableName } from './table-catalogue';
import { findTable, hasSheet, tableObstacle } from './table-obstacle';
import type { WantedTable } from './table-obstacle';
import { budgetRows, inColumnOrder, stepRows } from './table-rows';
import type { TableRow } from './table-rows';
import type { PlannedOperation, SheetPlan } from './workbook-plan';

/** What the plan is made from; nothing else of the workbook is looked at. */
export type WorkbookState = Pick<WorkbookReading, 'inventory' | 'tables'>;

interface TableTask {
  readonly table: TableName;
  readonly sheet: () => SheetPlan;
  readonly rows: readonly TableRow[];
}

/**
 * Everything that building an agreement will do, without doing it: new sheets, rows added to tables that are there, sheets
 * kept under another name, and the stored agreement.
 */
export function planAgreement(
  { agreement, sampleMonth }: BuildOptions,
  state: WorkbookState,
): Result<BuildPreview, BuildObstacle> {
  const findings = checkAgreement(agreement);
  if (findings.some(({ severity }) => severity === 'error')) return failure({ code: 'agreementInvalid', findings });
  const { inventory } = state;
  if (inventory.structureProtected) return failure({ code: 'workbookProtected' });
  const stored = inventory.part === null ? success([]) : readAgreementPart(inventory.part);
  if (!stored.ok) return failure({ code: 'partUnreadable', reason: stored.error });
  const there = targetsThere(agreement, state);
  if (there > 0) {
    const { agreementYear: year, jobcenter } = agreement;
    return failure({ code: 'targetsAlreadyThere', year, jobcenter, rowCount: there });
  }

  const sample = sampleMonth && !hasFigures(agreement.jobcenter, state) ? sampleDataRows(agreement) : [];
  const operations: PlannedOperation[] = [];
  const newSheets: SheetPlan[] = [];
  const appended: { table: string; rowCount: number }[] = [];
  for (const task of tableTasks(agreement, sample, state)) {
    const existing = findTable(inventory, task.table);
    const obstacle = tableObstacle(wantedTable(task), inventory);
    if (obstacle !== null) return failure(obstacle);
    if (existing === undefined) {
      newSheets.push(task.sheet());
    } else if (task.rows.length > 0) {
      const rows = inColumnOrder(existing.headers, task.rows);
      operations.push({ kind: 'appendRows', table: existing.name, rows, expectedRowCount: existing.rowCount });
      appended.push({ table: existing.name, rowCount: rows.length });
    }
  }
  if (!hasSheet(inventory, glossarySheetName)) newSheets.push(glossarySheet());
  const stockSetting =
    hasStockMonth(inventory.names) || newSheets.some(({ names }) => hasStockMonth(names.map(({ name }) => name)))
      ? 'onTargets'
      : 'here';
  const report = [
    agreementSheet(agreement),
    monitoringSheet(agreement, monitoringPreset(agreement, sample.length > 0, state.tables), stockSetting),
  ];
  const backups = backupsFor(report, inventory);
  const stays = stored.value.filter(
    ({ agreementYear, jobcenter }) =>
      agreementYear !== agreement.agreementYear || !sameName(jobcenter, agreement.jobcenter),
  );
  return success({
    plan: {
      operations: [
        ...backups.map((backup) => ({ kind: 'backUpSheet' as const, ...backup })),
        ...operations,
        ...[...newSheets, ...report].map((sheet) => ({ kind: 'createSheet' as const, sheet })),
        {
          kind: 'writePart',
          namespace: agreementPartNamespace,
          xml: writeAgreementPart([...stays, agreement]),
          previous: inventory.part,
        },
      ],
      activate: agreementSheetName(agreement.agreementYear),
    },
    newSheets: [...report, ...newSheets].map(({ name, purpose }) => ({ name, purpose })),
    backups,
    appended,
    findings,
  });
}

/** A table for steps is made only if there are steps; lines of a year that are there already are not added again. */
function tableTasks(agreement: Agreement, sample: readonly TableRow[], state: WorkbookState): readonly TableTask[] {
  const unlessThere = (table: TableName, rows: readonly TableRow[]): readonly TableRow[] =>
    rowsOfYear(table, agreement, state) > 0 ? [] : rows;
  const steps = stepRows(agreement);
  const targets: TableTask = {
    table: 'tblZiele',
    sheet: () => targetsSheet(agreement),
    rows: agreementTargetRows(agreement),
  };
  const data: TableTask = { table: 'tblKennzahlen', sheet: () => dataSheet(sample), rows: sample };
  const stepTask: TableTask = {
    table: 'tblSchritte',
    sheet: () => stepsSheet(agreement),
    rows: unlessThere('tblSchritte', steps),
  };
  const budget: TableTask = {
    table: 'tblHaushalt',
    sheet: () => budgetSheet(agreement),
    rows: unlessThere('tblHaushalt', budgetRows(agreement)),
  };
  const byHand = agreement.targets.some(({ form }) => form === 'steps');
  return byHand || steps.length > 0 ? [targets, data, stepTask, budget] : [targets, data, budget];
}

function wantedTable({ table }: TableTask): WantedTable {
  return { name: table, ...tableCatalogue[table], names: table === 'tblZiele' ? [stockMonthName] : [] };
}

const maxSheetName = 31;

function backupsFor(
  sheets: readonly SheetPlan[],
  inventory: WorkbookInventory,
): { name: string; backupName: string }[] {
  const taken = new Set([...inventory.sheets, ...sheets].map(({ name }) => name.toLocaleLowerCase('de')));
  return sheets.flatMap(({ name }) => {
    const existing = inventory.sheets.find((each) => sameName(each.name, name));
    if (existing === undefined) return [];
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? ' (alt)' : ` (alt ${count})`;
      const backupName = `${existing.name.slice(0, maxSheetName - suffix.length)}${suffix}`;
      if (taken.has(backupName.toLocaleLowerCase('de'))) continue;
      taken.add(backupName.toLocaleLowerCase('de'));
      return [{ name: existing.name, backupName }];
    }
  });
}

function column(table: ReadTable, name: string): number {
  return table.headers.findIndex((header) => sameName(header, name));
}

function tableOf(name: TableName, { tables }: WorkbookState): ReadTable | undefined {
  return [...tables].find(([key]) => sameName(key, name))?.[1];
}

function rowsOfYear(name: TableName, { agreementYear, jobcenter }: Agreement, state: WorkbookState): number {
  const table = tableOf(name, state);
  if (table === undefined) return 0;
  const [year, body] = [column(table, 'Jahr'), column(table, 'Jobcenter')];
  return table.rows.filter((row) => Number(row[year]) === agreementYear && sameName(String(row[body] ?? ''), jobcenter))
    .length;
}

function targetsThere(agreement: Agreement, state: WorkbookState): number {
  return rowsOfYear('tblZiele', agreement, state);
}

function hasFigures(jobcenter: string, state: WorkbookState): boolean {
  const table = tableOf('tblKennzahlen', state);
  if (table === undefined) return false;
  const body = column(table, 'Jobcenter');
  return table.rows.some((row) => sameName(String(row[body] ?? ''), jobcenter));
}

/** Tables whose rows decide what is planned. */
export const plannedTables: readonly string[] = tableNames;

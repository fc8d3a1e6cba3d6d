import { checkAgreement, compareWording } from '../domain/agreement';
import type { Agreement } from '../domain/agreement';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementPartNamespace, readAgreementPart, writeAgreementPart } from '../schemas/agreement-part';
import { agreementSheetName } from '../text/sheet-texts';
import type { ReadTable, WorkbookInventory, WorkbookReading } from './ports';
import type { BuildObstacle, BuildOptions, BuildPreview } from './services';
import { isEmptyDifference, isOnlyAdded, type RebuildDifferences } from './rebuild/rebuild-differences';
import { rebuildTable, type RebuiltTable } from './rebuild/rebuild-table';
import { agreementWording } from './sheets/agreement-clauses';
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
  /** Whether the table is made where it is missing. */
  readonly needed: boolean;
}

/**
 * Everything that building an agreement will do, without doing it: new sheets, rows added to tables that are there, sheets
 * kept under another name, and the stored agreement. Where the workbook has the agreement already, only what differs is
 * changed, and what was typed beside it stays.
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
  const previous = stored.value.find((each) => isSameYear(each, agreement)) ?? null;
  const rebuilding = rowsOfYear('tblZiele', agreement, state) > 0;
  const hasAgreement = rebuilding || previous !== null;

  const sample = sampleMonth && !hasFigures(agreement.jobcenter, state) ? sampleDataRows(agreement) : [];
  const operations: PlannedOperation[] = [];
  const newSheets: SheetPlan[] = [];
  const appended: { table: string; rowCount: number }[] = [];
  const rebuilt: RebuiltTable[] = [];
  for (const task of tableTasks(agreement, previous, sample)) {
    const existing = findTable(inventory, task.table);
    const obstacle = tableObstacle(wantedTable(task), inventory);
    if (obstacle !== null) return failure(obstacle);
    const read = tableOf(task.table, state);
    if (existing === undefined) {
      if (task.needed) newSheets.push(task.sheet());
    } else if (task.table !== 'tblKennzahlen' && read !== undefined && rowsOfYear(task.table, agreement, state) > 0) {
      const table = rebuildTable(task.table, task.rows, agreement, { inventory: existing, table: read });
      const { added } = table.differences;
      // Lists that were kept before there was an agreement are only added to, as long as they say nothing else.
      if (hasAgreement || !isOnlyAdded(table.differences)) rebuilt.push(table);
      else {
        operations.push(...table.operations);
        if (added.length > 0) appended.push({ table: existing.name, rowCount: added.length });
      }
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
  const reportOf = (each: Agreement): readonly SheetPlan[] => [
    agreementSheet(each),
    monitoringSheet(each, monitoringPreset(each, sample.length > 0, state.tables), stockSetting),
  ];
  // A sheet that would be made just as it was made before is left as it is, with what was written on it since.
  const before = rebuilding && previous !== null ? reportOf(previous) : [];
  const report = reportOf(agreement).filter(
    (sheet, index) => !hasSheet(inventory, sheet.name) || JSON.stringify(sheet) !== JSON.stringify(before[index]),
  );
  const backups = backupsFor(report, inventory);
  const stays = stored.value.filter((each) => !isSameYear(each, agreement));
  return success({
    plan: {
      operations: [
        ...backups.map((backup) => ({ kind: 'backUpSheet' as const, ...backup })),
        ...rebuilt.flatMap((table) => table.operations),
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
    rebuild: rebuilding || rebuilt.length > 0 ? differencesOf(agreement, previous, rebuilt, hasAgreement) : null,
    findings,
  });
}

function isSameYear(each: Agreement, { agreementYear, jobcenter }: Agreement): boolean {
  return each.agreementYear === agreementYear && sameName(each.jobcenter, jobcenter);
}

function differencesOf(
  agreement: Agreement,
  previous: Agreement | null,
  rebuilt: readonly RebuiltTable[],
  hasAgreement: boolean,
): RebuildDifferences {
  const tables = rebuilt
    .map(({ differences }) => differences)
    .filter((each) => !isEmptyDifference(each) || each.kept.length > 0);
  if (!hasAgreement) return { before: 'entries', tables, clauses: [] };
  if (previous === null) return { before: 'agreement', tables, clauses: null };
  const changes = compareWording(agreementWording(previous), agreementWording(agreement));
  return { before: 'agreement', tables, clauses: changes.filter((change) => change.kind !== 'same') };
}

/** A table for steps is made only if there are steps; one that is there may still hold those of the agreement before. */
function tableTasks(
  agreement: Agreement,
  previous: Agreement | null,
  sample: readonly TableRow[],
): readonly TableTask[] {
  const steps = stepRows(agreement);
  const byHand = agreement.targets.some(({ form }) => form === 'steps');
  const hadSteps = previous !== null && stepRows(previous).length > 0;
  const always = { needed: true } as const;
  const tasks: readonly TableTask[] = [
    { ...always, table: 'tblZiele', sheet: () => targetsSheet(agreement), rows: agreementTargetRows(agreement) },
    { ...always, table: 'tblKennzahlen', sheet: () => dataSheet(sample), rows: sample },
    { needed: byHand || steps.length > 0, table: 'tblSchritte', sheet: () => stepsSheet(agreement), rows: steps },
    { ...always, table: 'tblHaushalt', sheet: () => budgetSheet(agreement), rows: budgetRows(agreement) },
  ];
  return tasks.filter(({ needed }) => needed || hadSteps);
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

function hasFigures(jobcenter: string, state: WorkbookState): boolean {
  const table = tableOf('tblKennzahlen', state);
  if (table === undefined) return false;
  const body = column(table, 'Jobcenter');
  return table.rows.some((row) => sameName(String(row[body] ?? ''), jobcenter));
}

/** Tables whose rows decide what is planned. */
export const plannedTables: readonly string[] = tableNames;

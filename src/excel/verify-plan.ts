import type { HostFault } from '../application/ports';
import type { CellContent, WorkbookPlan } from '../application/workbook-plan';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { expectedValue } from './cell-input';
import { unchangedFault } from './run-excel';
import type { ExcelBatch } from './run-excel';
import { rangesOf } from './write-formats';
import { blockArea, wholeBlock } from './write-sheet';

function sameCells(planned: readonly (readonly CellContent[])[], found: readonly (readonly unknown[])[]): boolean {
  return planned.every((row, rowIndex) =>
    row.every((content, columnIndex) => {
      const expected = expectedValue(content);
      const value = found[rowIndex]?.[columnIndex];
      // A formula may still wait for its result; that it stands there at all is what can be checked.
      return expected === null ? value !== undefined : value === expected;
    }),
  );
}

/** A name whose cell is gone says `=#REF!`. */
function refersTo(formula: unknown, sheet: string): boolean {
  return String(formula)
    .replaceAll("'", '')
    .startsWith(`=${sheet.replaceAll("'", '')}!`);
}

interface Probe {
  readonly subject: string;
  readonly holds: () => boolean;
}

/** Queues reading back everything the plan wrote; the probes are asked after the next sync. */
function probes({ operations }: WorkbookPlan, { context }: ExcelBatch): readonly Probe[] {
  const { workbook } = context;
  return operations.flatMap((operation): Probe[] => {
    switch (operation.kind) {
      case 'createSheet': {
        const { name, blocks, tables, names } = operation.sheet;
        const sheet = workbook.worksheets.getItem(name);
        const block = wholeBlock(blocks);
        const range = block === null ? null : rangesOf(sheet)(blockArea(block)).load('values');
        return [
          { subject: name, holds: () => block === null || sameCells(block.cells, range?.values ?? []) },
          ...tables.map((planned) => {
            const table = sheet.tables.getItem(planned.name).load('name');
            const count = table.rows.getCount();
            return { subject: planned.name, holds: () => count.value === planned.area.rowCount - 1 };
          }),
          ...names.map((planned) => {
            const item = workbook.names.getItem(planned.name).load('formula');
            return { subject: planned.name, holds: () => refersTo(item.formula, name) };
          }),
        ];
      }
      case 'backUpSheet': {
        const sheet = workbook.worksheets.getItem(operation.backupName).load('name');
        return [{ subject: operation.backupName, holds: () => sheet.name === operation.backupName }];
      }
      case 'appendRows': {
        const { table, rows, expectedRowCount } = operation;
        const first = rows[0];
        if (first === undefined) return [];
        const written = workbook.tables
          .getItem(table)
          .getDataBodyRange()
          .getCell(expectedRowCount, 0)
          .getResizedRange(rows.length - 1, first.length - 1)
          .load('values');
        return [{ subject: table, holds: () => sameCells(rows, written.values) }];
      }
      case 'writePart': {
        const xml = workbook.customXmlParts.getByNamespace(operation.namespace).getOnlyItem().getXml();
        return [{ subject: operation.namespace, holds: () => xml.value.includes(operation.namespace) }];
      }
    }
  });
}

/** Reads back what was written, shows the sheet of the plan and gives events back, in one round trip. */
export async function verifyPlan(
  plan: WorkbookPlan,
  enableEvents: boolean,
  batch: ExcelBatch,
): Promise<Result<number, HostFault>> {
  const asked = probes(plan, batch);
  if (plan.activate !== null) batch.context.workbook.worksheets.getItem(plan.activate).activate();
  batch.context.runtime.enableEvents = enableEvents;
  await batch.sync();
  const broken = asked.find(({ holds }) => !holds());
  return broken === undefined
    ? success(batch.roundTrips())
    : failure(unchangedFault('verificationFailed', broken.subject));
}

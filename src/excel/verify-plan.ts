import { sameName } from '../application/table-catalogue';
import type { WorkbookPlan } from '../application/workbook-plan';
import { rangeBytes } from './cell-groups';
import { holdsContents } from './cell-images';
import type { BeforeState } from './before-state';
import { copyProofs } from './copy-sheets';
import { rowSlices } from './request-steps';
import type { Probe, RequestStep } from './request-steps';
import { chartProbes } from './write-charts';
import { rangesOf } from './write-formats';
import { blockArea, wholeBlock } from './write-sheet';

/** A name whose cell is gone says `=#REF!`. */
function refersTo(formula: unknown, sheet: string): boolean {
  return String(formula)
    .replaceAll("'", '')
    .startsWith(`=${sheet.replaceAll("'", '')}!`);
}

function step(queue: (workbook: Excel.Workbook) => readonly Probe[], bytes = rangeBytes): RequestStep {
  return { bytes, queue: ({ workbook }) => queue(workbook) };
}

/** Reads back everything the plan wrote; changed cells were read as they were written. */
export function verificationSteps({ operations }: WorkbookPlan, before: BeforeState): readonly RequestStep[] {
  return operations.flatMap((operation): readonly RequestStep[] => {
    switch (operation.kind) {
      case 'createSheet': {
        const { name, blocks, tables, names } = operation.sheet;
        const block = wholeBlock(blocks);
        const appended = (table: string): number =>
          operations.reduce(
            (sum, each) => sum + (each.kind === 'appendRows' && sameName(each.table, table) ? each.rows.length : 0),
            0,
          );
        return [
          ...rowSlices(block?.cells ?? []).map((slice) =>
            step((workbook) => {
              const area = blockArea({ row: 0, column: 0, ...block, cells: slice.rows });
              const range = rangesOf(workbook.worksheets.getItem(name))({ ...area, row: area.row + slice.from });
              range.load('values');
              return [{ subject: name, holds: () => holdsContents(slice.rows, range.values, 'new') }];
            }, slice.bytes),
          ),
          step((workbook) => [
            ...tables.map((planned) => {
              const table = workbook.worksheets.getItem(name).tables.getItem(planned.name).load('name');
              const count = table.rows.getCount();
              const expected = planned.area.rowCount - 1 + appended(planned.name);
              return { subject: planned.name, holds: () => count.value === expected };
            }),
            ...names.map((planned) => {
              const item = workbook.names.getItem(planned.name).load('formula');
              return { subject: planned.name, holds: () => refersTo(item.formula, name) };
            }),
            ...chartProbes(workbook.worksheets.getItem(name), operation.sheet),
          ]),
        ];
      }
      case 'backUpSheet': {
        const { backupName } = operation;
        return [
          step(({ worksheets }) => {
            const sheet = worksheets.getItem(backupName).load('name');
            return [{ subject: backupName, holds: () => sheet.name === backupName }];
          }),
        ];
      }
      case 'copySheet':
        return copyProofs(operation, before);
      case 'appendRows': {
        const { table, rows, expectedRowCount } = operation;
        return rowSlices(rows).map((slice) =>
          step(({ tables }) => {
            const written = tables
              .getItem(table)
              .getDataBodyRange()
              .getCell(expectedRowCount + slice.from, 0)
              .getResizedRange(slice.rows.length - 1, (slice.rows[0]?.length ?? 1) - 1)
              .load('values');
            return [{ subject: table, holds: () => holdsContents(slice.rows, written.values) }];
          }, slice.bytes),
        );
      }
      case 'removeRows': {
        const { table, rows } = operation;
        const rowCount = before.images.removals.find((removal) => sameName(removal.table, table))?.rowCount ?? 0;
        return [
          step(({ tables }) => {
            const count = tables.getItem(table).rows.getCount();
            return [{ subject: table, holds: () => count.value === Math.max(1, rowCount - rows.length) }];
          }),
        ];
      }
      case 'changeCells':
      case 'writeCells':
        return [];
      case 'writePart': {
        const { namespace, xml } = operation;
        return [
          step(
            ({ customXmlParts }) => {
              const parts = customXmlParts.getByNamespace(namespace);
              if (xml === null) {
                const count = parts.getCount();
                return [{ subject: namespace, holds: () => count.value === 0 }];
              }
              const stored = parts.getOnlyItem().getXml();
              return [{ subject: namespace, holds: () => stored.value.includes(namespace) }];
            },
            2 * (xml ?? '').length,
          ),
        ];
      }
    }
  });
}

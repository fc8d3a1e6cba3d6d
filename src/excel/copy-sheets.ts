import type { CellArea } from '../application/workbook-plan';
import type { BeforeState } from './before-state';
import { rangeBytes } from './cell-groups';
import type { Operation } from './cell-images';
import { plainStep } from './request-steps';
import type { RequestStep } from './request-steps';

/** A sheet to be copied, as it stands before. */
export interface SheetSource {
  /** Cells with contents; null for an empty sheet. */
  readonly area: CellArea | null;
  readonly chartCount: number;
  /** What the first cell shows. */
  readonly corner: string | number | boolean;
}

/** Queues a look at the sheet; the answer is there after the next sync. */
export function lookAtSource(workbook: Excel.Workbook, { source }: Operation<'copySheet'>): () => SheetSource {
  const sheet = workbook.worksheets.getItem(source);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const charts = sheet.charts.getCount();
  const corner = sheet.getRange('A1').load('values');
  return () => ({
    area: used.isNullObject
      ? null
      : { row: used.rowIndex, column: used.columnIndex, rowCount: used.rowCount, columnCount: used.columnCount },
    chartCount: charts.value,
    corner: corner.values[0]?.[0] as string | number | boolean,
  });
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount);
}

/** Excel puts the values in by itself: no text is read as a formula or a date on the way. */
export function copySteps({ source, name }: Operation<'copySheet'>, { sources }: BeforeState): readonly RequestStep[] {
  const area = sources.get(name)?.area ?? null;
  return [
    plainStep(2 * rangeBytes, ({ workbook }) => {
      const original = workbook.worksheets.getItem(source);
      const copy = original.copy('End');
      copy.name = name;
      if (area !== null) rangeOf(copy, area).copyFrom(rangeOf(original, area), 'Values');
    }),
  ];
}

const cellsPerStep = 4_000;
/** Values of both sheets and formulas of the copy, in the answer. */
const bytesPerCell = 60;

/** The copy says what its source says, has as many charts, and holds no formula. */
export function copyProofs({ source, name }: Operation<'copySheet'>, { sources }: BeforeState): readonly RequestStep[] {
  const { area = null, chartCount = 0 } = sources.get(name) ?? {};
  const charts: RequestStep = {
    bytes: rangeBytes,
    queue: ({ workbook }) => {
      const count = workbook.worksheets.getItem(name).charts.getCount();
      return [{ subject: name, holds: () => count.value === chartCount }];
    },
  };
  if (area === null) return [charts];
  const height = Math.max(1, Math.floor(cellsPerStep / area.columnCount));
  const slices = Array.from({ length: Math.ceil(area.rowCount / height) }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rowCount: Math.min(height, area.rowCount - index * height),
  }));
  return [
    charts,
    ...slices.map((slice): RequestStep => ({
      bytes: rangeBytes + slice.rowCount * slice.columnCount * bytesPerCell,
      queue: ({ workbook: { worksheets } }) => {
        const original = rangeOf(worksheets.getItem(source), slice).load('values');
        const copied = rangeOf(worksheets.getItem(name), slice).load('values,formulas');
        const holds = (): boolean =>
          copied.values.every((row, rowIndex) =>
            row.every(
              (value, column) =>
                value === original.values[rowIndex]?.[column] && value === copied.formulas[rowIndex]?.[column],
            ),
          );
        return [{ subject: name, holds }];
      },
    })),
  ];
}

import type { CellRange, CellRangesPort, CellSource } from '../../src/application/cell-ranges-port';
import type { CellValue, HostFault } from '../../src/application/ports';
import type { CellArea } from '../../src/application/workbook-plan';
import { failure, success } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';

/** What the cells of a workbook in memory are read from. */
export interface CellStore {
  readonly sheets: () => readonly string[];
  readonly names: () => readonly string[];
  readonly tables: () => readonly string[];
  readonly placeOf: (source: CellSource) => (CellArea & { readonly sheet: string }) | null;
  readonly valueAt: (sheet: string, row: number, column: number) => CellValue;
}

const missing = (subject: string | null): Result<never, HostFault> =>
  failure({ code: 'itemNotFound', subject, workbook: { state: 'unchanged' } });

/** Formats are not kept here: every cell is General, and a text shows itself. */
export function inMemoryCellRanges({ sheets, names, tables, placeOf, valueAt }: CellStore): CellRangesPort {
  return {
    sources: () =>
      Promise.resolve(
        success({ sheets: sheets().map((name) => ({ name, visible: true })), names: names(), tables: tables() }),
      ),
    read(source, { limit = 5_000_000, onProgress = () => undefined } = {}) {
      const place = placeOf(source);
      if (place === null) return Promise.resolve(missing(source.kind === 'selection' ? null : source.name));
      const filled: { row: number; column: number }[] = [];
      for (let row = place.row; row < place.row + place.rowCount; row += 1)
        for (let column = place.column; column < place.column + place.columnCount; column += 1)
          if (valueAt(place.sheet, row, column) !== '') filled.push({ row, column });
      if (filled.length === 0) return Promise.resolve(failure({ code: 'rangeEmpty' }));
      const [rows, columns] = [filled.map(({ row }) => row), filled.map(({ column }) => column)];
      const [top, left] = [Math.min(...rows), Math.min(...columns)];
      const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
      if (height * width > limit)
        return Promise.resolve(failure({ code: 'rangeTooLarge', cells: height * width, limit }));
      const values = Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => valueAt(place.sheet, top + row, left + column)),
      );
      const range: CellRange = {
        sheet: place.sheet,
        row: top,
        column: left,
        sheetVisible: true,
        values,
        numberFormats: values.map((row) => row.map(() => 'General')),
        texts: values.map((row) => row.map(String)),
      };
      onProgress(1);
      return Promise.resolve(success(range));
    },
  };
}

import { functionCatalogue, functionMetadata } from '../../src/functions';
import { toCellFunction } from '../../src/functions/cell-function';
import { createExcelWorkbook } from '../../src/excel';
import type { WorkbookPort } from '../../src/application/ports';
import { createHeadlessGrid } from '../../src/workbench/grid';
import type { FunctionHost, FunctionMetadata, FunctionOutcome, WorkbenchGrid } from '../../src/workbench/grid';
import { CellError, customFunctionsGlobal } from '../functions/custom-functions-global';
import { loadOfficeOnProcessor } from '../setup/office-js-on-processor';
import type { OfficeOnProcessor } from '../setup/office-js-on-processor';

/** What a function gives as the grid gets it: an error inside a matrix travels by its code. */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  return value instanceof CellError ? { error: value.code } : value;
}

/** The functions as the add-in registers them, behind the grid's seam. */
function productFunctions(): { readonly host: FunctionHost; readonly metadata: FunctionMetadata } {
  Object.assign(globalThis, { CustomFunctions: customFunctionsGlobal(new Map()) });
  const functions = new Map<string, ReturnType<typeof toCellFunction>>(
    functionCatalogue.map((definition) => [definition.id, toCellFunction(definition)]),
  );
  const host: FunctionHost = {
    ready: true,
    onReady: () => undefined,
    invoke: (calls) =>
      Promise.resolve(
        calls.map(({ id, name, args }): FunctionOutcome => {
          const implementation = functions.get(name);
          if (implementation === undefined) return { id, ok: false, error: '#NAME?', message: '' };
          try {
            return { id, ok: true, value: sent(implementation(...args)) };
          } catch (error) {
            if (error instanceof CellError) return { id, ok: false, error: error.code, message: error.message ?? '' };
            throw error;
          }
        }),
      ),
  };
  const { functions: published } = functionMetadata('https://localhost');
  const metadata: FunctionMetadata = {
    namespace: 'ZV',
    functions: published.map(({ id, description, parameters }) => ({
      id,
      description,
      parameters: parameters.map((each) => ({ ...each, optional: each.optional === true, repeating: false })),
    })),
  };
  return { host, metadata };
}

/** The Excel adapter on the unmodified office.js, answered by the processor on the grid of the workbench. */
export interface ExcelOnProcessor {
  readonly workbook: WorkbookPort;
  readonly grid: WorkbenchGrid;
  readonly office: OfficeOnProcessor;
  /** Values of the used range of a sheet, from its first cell on. */
  readonly values: (sheet: string) => readonly (readonly unknown[])[];
  readonly formulas: (sheet: string) => readonly (readonly (string | null)[])[];
  /** Writes values and formulas as a user would. */
  readonly type: (sheet: string, row: number, column: number, rows: readonly (readonly (string | number)[])[]) => void;
  /** Brings the functions where the workbook was opened without them. */
  readonly loadFunctions: () => void;
  readonly close: () => void;
}

/** What answers while the add-in is not there (`#NAME?`), or never (`#BUSY!`). */
function absentHost(ready: boolean): FunctionHost {
  return {
    ready,
    onReady: () => undefined,
    invoke: (calls) => Promise.resolve(calls.map(({ id }) => ({ id, ok: false, error: '#NAME?', message: '' }))),
  };
}

/** With the add-in `missing`, its cells show `#NAME?` and go on showing it when the functions are loaded, as in Excel. */
export function openExcelOnProcessor(addIn: 'loaded' | 'missing' | 'waiting' = 'loaded'): ExcelOnProcessor {
  const functions = productFunctions();
  const host = addIn === 'loaded' ? functions.host : absentHost(addIn === 'missing');
  const grid = createHeadlessGrid({ ...functions, host });
  const office = loadOfficeOnProcessor({ grid });
  const restore = office.installGlobals();
  const sheetId = (name: string): string => {
    const sheet = grid.sheets().find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
    return sheet.id;
  };
  const cells = (name: string) => {
    const id = sheetId(name);
    const used = grid.usedArea(id, true);
    if (used === null) return [];
    return grid.read(id, {
      row: 0,
      column: 0,
      rowCount: used.row + used.rowCount,
      columnCount: used.column + used.columnCount,
    });
  };
  return {
    workbook: createExcelWorkbook(),
    grid,
    office,
    values: (sheet) => cells(sheet).map((row) => row.map(({ value }) => value)),
    formulas: (sheet) => cells(sheet).map((row) => row.map(({ formula }) => formula)),
    type: (sheet, row, column, rows) => {
      const columnCount = rows[0]?.length ?? 0;
      grid.write(
        sheetId(sheet),
        { row, column, rowCount: rows.length, columnCount },
        rows.map((each) =>
          each.map((content) =>
            typeof content === 'string' && content.startsWith('=') ? { formula: content } : { value: content },
          ),
        ),
      );
    },
    loadFunctions: () => grid.connectFunctions(functions.host, functions.metadata),
    close: () => {
      restore();
      Reflect.deleteProperty(globalThis, 'CustomFunctions');
      grid.dispose();
    },
  };
}

import { cellError, missingFigureError } from './cell-error';
import { missingFigure, type FunctionDefinition, type Spill } from './definition';

/** What Excel takes: a value, or rows of values and errors. */
export type ExcelResult = number | string | (number | string | CustomFunctions.Error)[][];

/** The function as Excel calls it: a value, or a thrown CustomFunctions.Error; never anything else. */
export type CellFunction = (...raw: readonly unknown[]) => ExcelResult;

function spilled(rows: Spill): (number | string | CustomFunctions.Error)[][] {
  return rows.map((row) => row.map((cell) => (cell === missingFigure ? missingFigureError() : cell)));
}

export function toCellFunction({ evaluate }: FunctionDefinition): CellFunction {
  return (...raw) => {
    const result = evaluate(raw);
    if (result.ok) return typeof result.value === 'object' ? spilled(result.value) : result.value;
    // The custom-functions runtime knows only its own error class, which is no Error by its types.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw cellError(result.error);
  };
}

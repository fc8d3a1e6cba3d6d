import { cellError } from './cell-error';
import type { CellResult, FunctionDefinition } from './definition';

/** The function as Excel calls it: a value, or a thrown CustomFunctions.Error; never anything else. */
export type CellFunction = (...raw: readonly unknown[]) => CellResult;

export function toCellFunction({ evaluate }: FunctionDefinition): CellFunction {
  return (...raw) => {
    const result = evaluate(raw);
    if (result.ok) return result.value;
    // The custom-functions runtime knows only its own error class, which is no Error by its types.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw cellError(result.error);
  };
}

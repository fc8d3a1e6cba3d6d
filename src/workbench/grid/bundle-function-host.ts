import { createContext, runInContext } from 'node:vm';
import type { FunctionCall, FunctionHost, FunctionOutcome } from './function-host';

type AddinFunction = (...args: readonly unknown[]) => unknown;

/** What `CustomFunctions.ErrorCode` holds in Excel, and the codes a cell shows for them. */
const errorCodes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** The add-in's error inside the bundle. Carries its code as Excel writes it, which is also how matrices hold it. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

/**
 * Evaluates a built functions bundle in Node: the text runs by itself with nothing but a global `CustomFunctions`, as the
 * build promises.
 */
export function createBundleFunctionHost(bundle: string): FunctionHost {
  const functions = new Map<string, AddinFunction>();
  const associate = (idOrMap: string | Readonly<Record<string, AddinFunction>>, single?: AddinFunction): void => {
    if (typeof idOrMap !== 'string') {
      for (const [id, entry] of Object.entries(idOrMap)) functions.set(id.toUpperCase(), entry);
    } else if (single) functions.set(idOrMap.toUpperCase(), single);
  };
  const global = { CustomFunctions: { associate, Error: FunctionError, ErrorCode: errorCodes } };
  runInContext(bundle, createContext(global));

  const evaluate = async ({ id, name, args }: FunctionCall): Promise<FunctionOutcome> => {
    const implementation = functions.get(name.toUpperCase());
    if (!implementation) return { id, ok: false, error: '#NAME?', message: '' };
    try {
      const value: unknown = await implementation(...args);
      if (value instanceof FunctionError) return { id, ok: false, error: value.code, message: value.message };
      return { id, ok: true, value: Array.isArray(value) ? value.map(plainRow) : value };
    } catch (error) {
      if (error instanceof FunctionError) return { id, ok: false, error: error.code, message: error.message };
      return { id, ok: false, error: '#VALUE!', message: '' };
    }
  };
  return {
    ready: true,
    onReady: () => undefined,
    invoke: (calls) => Promise.all(calls.map(evaluate)),
  };
}

function plainRow(row: unknown): unknown {
  const cell = (value: unknown): unknown => (value instanceof FunctionError ? { error: value.code } : value);
  return Array.isArray(row) ? row.map(cell) : cell(row);
}

/** The runtime's surface that the add-in uses, as Excel's custom-functions runtime offers it. */
export const cellErrorCodes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;
export type CellErrorName = keyof typeof cellErrorCodes;

export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export type RegisteredFunction = (...args: readonly unknown[]) => unknown;

export interface CustomFunctionsGlobal {
  readonly Error: typeof CellError;
  readonly ErrorCode: typeof cellErrorCodes;
  associate(id: string, cellFunction: RegisteredFunction): void;
}

/** Collects what is registered; an id registered twice is a fault that Excel would hide. */
export function customFunctionsGlobal(registered: Map<string, RegisteredFunction>): CustomFunctionsGlobal {
  return {
    Error: CellError,
    ErrorCode: cellErrorCodes,
    associate: (id, cellFunction) => {
      if (registered.has(id)) throw new Error(`${id} is registered twice`);
      registered.set(id, cellFunction);
    },
  };
}

/** Registers the add-in's functions on a fresh global, as the entry does. */
export async function registeredFunctions(): Promise<ReadonlyMap<string, RegisteredFunction>> {
  const registered = new Map<string, RegisteredFunction>();
  Object.assign(globalThis, { CustomFunctions: customFunctionsGlobal(registered) });
  await import('../../src/entry/functions');
  return registered;
}

/** What the cell shows: the value, or the error with its message. Anything else that is thrown is a bug and passes on. */
export type CellOutcome = unknown;
export function evaluateCell(cellFunction: RegisteredFunction, args: readonly unknown[]): CellOutcome {
  try {
    return cellFunction(...args);
  } catch (error) {
    if (error instanceof CellError) return { error: error.code, message: error.message };
    throw error;
  }
}

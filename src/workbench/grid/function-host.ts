/**
 * Evaluates the add-in's custom functions for the grid. In the page: messages to the real custom-functions runtime in the
 * pane's frame (processor/custom-function-traffic.ts). In Node: the built dist/functions.js on a CustomFunctions global.
 * All calls of one calculation pass come in one `invoke`, as Excel sends them.
 */
export type FunctionArgument =
  string | number | boolean | null | { readonly error: string } | readonly (readonly FunctionArgument[])[];

export interface FunctionCall {
  readonly id: number;
  /** Id of the metadata with namespace removed, upper case: `ZIELERREICHUNG`. */
  readonly name: string;
  readonly args: readonly FunctionArgument[];
  /** `Tabelle1!B2`. */
  readonly address: string;
}

export type FunctionOutcome =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  /** `error` is Excel's code (`#N/A`, `#VALUE!`, `#DIV/0!`, `#NUM!`); `message` is shown beside the cell where Excel shows one. */
  | { readonly id: number; readonly ok: false; readonly error: string; readonly message: string };

export interface FunctionHost {
  readonly ready: boolean;
  onReady(listener: () => void): void;
  invoke(calls: readonly FunctionCall[]): Promise<readonly FunctionOutcome[]>;
}

/** Read from the build's functions.json. */
export interface FunctionMetadata {
  readonly namespace: string;
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional: boolean;
      readonly dimensionality: 'scalar' | 'matrix';
      readonly repeating: boolean;
    }[];
  }[];
}

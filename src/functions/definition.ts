import type { CellFault } from '../domain/cell-fault';
import { success, type Result } from '../domain/result';
import { functionTexts, type FunctionId, type FunctionText } from '../text/function-texts';
import { readArgument } from './argument-gate';
import type { ArgumentsOf, Parameter } from './rules';

/** A cell of a spilled result that has no figure where one belongs; Excel shows #NV. */
export const missingFigure = Symbol('missing figure');
export type SpilledCell = number | string | typeof missingFigure;
/** Rows of equally many cells. */
export type Spill = readonly (readonly SpilledCell[])[];
export type CellResult = number | string | Spill;

export type FunctionCategory = 'singleValues' | 'dataTable' | 'information';

/** An invented table that an example is worked on; shown as the reference to the workbook's table of that kind. */
export interface ExampleTable {
  readonly table: 'figures' | 'targets';
}

/** What a value of an example is written as in a formula; a list stands for a column of cells. */
export type ExampleArgument = number | string | readonly number[] | ExampleTable;

export interface FunctionExample {
  readonly args: readonly ExampleArgument[];
  /** Checked against the function by a test. `version`: whatever version is installed. */
  readonly result:
    | { readonly kind: 'number'; readonly value: number; readonly display: string }
    | { readonly kind: 'text'; readonly value: string }
    /** A spill of this size, with the cell that the example's sentence is about (zero-based). */
    | {
        readonly kind: 'spill';
        readonly rows: number;
        readonly columns: number;
        readonly at: { readonly row: number; readonly column: number; readonly value: number | string };
        readonly display: string;
      }
    | { readonly kind: 'version' };
}

/** One published cell function: the only source of metadata, help, function browser and registration. */
export interface FunctionDefinition {
  /** Id and name, upper-case ASCII. Published: never changed. */
  readonly id: FunctionId;
  readonly category: FunctionCategory;
  readonly parameters: readonly Parameter[];
  readonly result: 'number' | 'string' | 'spill';
  /** Excel number format that suits the result, for the cell that the function browser writes; null for texts. */
  readonly numberFormat: string | null;
  readonly example: FunctionExample;
  readonly text: FunctionText;
  /** Checks the raw arguments and calculates. Arguments beyond the published ones (Excel adds its own) are ignored. */
  readonly evaluate: (raw: readonly unknown[]) => Result<CellResult, CellFault>;
}

/** A parameter that its function's texts describe: a parameter without description does not compile. */
type DescribedParameter<Id extends FunctionId> = Parameter & {
  readonly name: keyof (typeof functionTexts)[Id]['parameters'];
};

interface FunctionSource<Id extends FunctionId, Parameters extends readonly Parameter[]> extends Pick<
  FunctionDefinition,
  'category' | 'result' | 'numberFormat' | 'example'
> {
  readonly id: Id;
  readonly parameters: Parameters;
  readonly core: (...args: ArgumentsOf<Parameters>) => Result<CellResult, CellFault>;
}

export function defineFunction<Id extends FunctionId, const Parameters extends readonly DescribedParameter<Id>[]>(
  source: FunctionSource<Id, Parameters>,
): FunctionDefinition {
  const { core, ...published } = source;
  const parameters: readonly Parameter[] = source.parameters;
  const readAll = (raw: readonly unknown[]): Result<ArgumentsOf<Parameters>, CellFault> => {
    const args: unknown[] = [];
    for (let index = 0; index < parameters.length; index += 1) {
      const parameter = parameters[index];
      if (parameter === undefined) break;
      const read = readArgument(parameter, raw[index]);
      if (!read.ok) return read;
      args.push(read.value);
    }
    // One value per parameter, each read by the parameter's own rule: exactly what ArgumentsOf says.
    return success(args as ArgumentsOf<Parameters>);
  };
  return {
    ...published,
    parameters,
    text: functionTexts[source.id],
    evaluate: (raw) => {
      const args = readAll(raw);
      return args.ok ? core(...args.value) : args;
    },
  };
}

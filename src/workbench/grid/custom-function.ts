import type { Nullable } from '@univerjs/core';
import {
  type BaseValueObject,
  type FunctionVariantType,
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CallingCell, CustomFunctionBridge } from './custom-function-bridge';
import { busy } from './error-codes';
import { errorValue } from './univer-errors';
import type { FunctionArgument, FunctionMetadata, FunctionOutcome } from './function-host';

type Definition = FunctionMetadata['functions'][number];
type Scalar = string | number | boolean | null;

/** An argument ready to be sent, with the text that tells it from others, or the error that stands in it. */
type Argument =
  | { readonly kind: 'scalar'; readonly value: Scalar; readonly key: string }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Scalar[])[]; readonly key: string }
  | { readonly kind: 'error'; readonly code: string };

/** Univer hands the same array to every cell that names the same range in a pass; it is converted once. */
const converted = new WeakMap<ArrayValueObject, Argument>();

/** One function of the add-in as Univer calls it. */
export class CustomFunction extends BaseFunction {
  constructor(
    namespace: string,
    private readonly definition: Definition,
    private readonly bridge: CustomFunctionBridge,
  ) {
    super(`${namespace}.${definition.id}`.toUpperCase());
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const cell: CallingCell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const { parameters } = this.definition;
    const repeating = parameters.at(-1)?.repeating === true;
    const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    if (variants.length < required || (variants.length > parameters.length && !repeating)) {
      return errorValue('#VALUE!');
    }
    const args = variants.map((variant, index) => {
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      return argumentOf(variant, parameter?.dimensionality === 'matrix');
    });
    // An argument that is an error is the result, and the function is not called (a waiting one comes first).
    const errors = args.flatMap((arg) => (arg.kind === 'error' ? [arg.code] : []));
    const [error] = errors;
    if (error !== undefined) {
      this.bridge.setMessage(cell, null);
      return errorValue(errors.includes(busy) ? busy : error);
    }
    return this.lifted(args, cell);
  }

  /** A range where one value is expected gives one result per cell of the range, which spill. */
  private lifted(args: readonly Argument[], cell: CallingCell): BaseValueObject {
    const { parameters } = this.definition;
    const spread = args.flatMap((arg, index) => {
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      return arg.kind === 'matrix' && parameter?.dimensionality !== 'matrix' ? [{ index, rows: arg.rows }] : [];
    });
    if (spread.length === 0) return valueOf(this.outcome(args, cell), this.bridge, cell);
    const height = Math.max(...spread.map(({ rows }) => rows.length));
    const width = Math.max(...spread.map(({ rows }) => rows[0]?.length ?? 0));
    const results: BaseValueObject[][] = [];
    for (let row = 0; row < height; row++) {
      const line: BaseValueObject[] = [];
      for (let column = 0; column < width; column++) {
        const single = args.map((arg, index): Argument => {
          const source = spread.find((entry) => entry.index === index);
          if (!source) return arg;
          const { rows } = source;
          const value = rows[rows.length === 1 ? 0 : row]?.[rows[0]?.length === 1 ? 0 : column];
          return value === undefined ? { kind: 'error', code: '#N/A' } : scalarArgument(value);
        });
        const missing = single.find((arg) => arg.kind === 'error');
        const outcome = missing ? null : this.outcome(single, cell);
        line.push(missing ? errorValue('#N/A') : valueOf(outcome, this.bridge, cell));
      }
      results.push(line);
    }
    return arrayOf(results);
  }

  private outcome(args: readonly Argument[], cell: CallingCell): FunctionOutcome | null {
    const name = this.definition.id.toUpperCase();
    const sent: FunctionArgument[] = args.map((arg) =>
      arg.kind === 'matrix' ? arg.rows : arg.kind === 'scalar' ? arg.value : { error: arg.code },
    );
    // Excel sends null for every argument that was left out.
    const fixed = this.definition.parameters.filter((parameter) => !parameter.repeating).length;
    while (sent.length < fixed) sent.push(null);
    const key = [name, ...args.map((arg) => (arg.kind === 'error' ? arg.code : arg.key))].join('\u0001');
    return this.bridge.ask(key, { name, args: sent }, cell);
  }
}

function argumentOf(variant: FunctionVariantType, matrix: boolean): Argument {
  if (variant.isReferenceObject()) return { kind: 'error', code: '#REF!' };
  const value = variant as BaseValueObject;
  if (!value.isArray()) {
    const single = scalarOf(value);
    if (single.kind !== 'scalar' || !matrix) return single;
    return { kind: 'matrix', rows: [[single.value]], key: `[${single.key}]` };
  }
  if (!(value instanceof ArrayValueObject)) return { kind: 'error', code: '#VALUE!' };
  const array = value;
  if (!matrix && array.getRowCount() === 1 && array.getColumnCount() === 1) return scalarOf(array.get(0, 0));
  const known = converted.get(array);
  if (known) return known;
  const argument = matrixOf(array);
  converted.set(array, argument);
  return argument;
}

function matrixOf(array: ArrayValueObject): Argument {
  const rows: Scalar[][] = [];
  let error: string | null = null;
  for (let row = 0; row < array.getRowCount(); row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      const single = scalarOf(array.get(row, column));
      if (single.kind === 'error' && (error === null || single.code === busy)) error = single.code;
      line.push(single.kind === 'scalar' ? single.value : null);
    }
    rows.push(line);
  }
  return error === null
    ? { kind: 'matrix', rows, key: fingerprint(JSON.stringify(rows)) }
    : { kind: 'error', code: error };
}

function scalarOf(value: Nullable<BaseValueObject>): Argument {
  if (!value || value.isNull()) return scalarArgument(null);
  if (value.isError())
    return { kind: 'error', code: value instanceof ErrorValueObject ? value.getErrorType() : '#VALUE!' };
  if (value.isNumber() || value.isBoolean() || value.isString()) return scalarArgument(value.getValue());
  return { kind: 'error', code: '#VALUE!' };
}

function scalarArgument(value: Scalar): Argument {
  return { kind: 'scalar', value, key: JSON.stringify(value) };
}

function valueOf(outcome: FunctionOutcome | null, bridge: CustomFunctionBridge, cell: CallingCell): BaseValueObject {
  if (outcome === null) return errorValue(busy);
  if (!outcome.ok) {
    bridge.setMessage(cell, outcome.message === '' ? null : outcome.message);
    return errorValue(outcome.error);
  }
  bridge.setMessage(cell, null);
  const { value } = outcome;
  if (!Array.isArray(value)) return single(value);
  const rows: BaseValueObject[][] = value.map((row: unknown) => (Array.isArray(row) ? row.map(single) : [single(row)]));
  if (rows.length === 0 || rows[0]?.length === 0) return errorValue('#CALC!');
  return arrayOf(rows);
}

function single(value: unknown): BaseValueObject {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue('#NUM!');
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  // Excel shows 0 for a result of null.
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'object') {
    // Errors inside a matrix travel as objects: `basicValue` from the runtime, `error` from a bundle.
    const code = 'basicValue' in value ? value.basicValue : 'error' in value ? value.error : null;
    if (typeof code === 'string') return errorValue(code);
  }
  return errorValue('#VALUE!');
}

function arrayOf(rows: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** 106 bits of cyrb53 with two seeds and the length: keeps the key of a 90,000-row table at a few characters. */
function fingerprint(text: string): string {
  if (text.length < 200) return text;
  return `${text.length}:${cyrb53(text, 0).toString(36)}:${cyrb53(text, 1).toString(36)}`;
}

function cyrb53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

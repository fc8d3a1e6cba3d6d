import type { FunctionArgument, FunctionCall, FunctionHost, FunctionOutcome } from '../grid/function-host';
import type { InvocationResult, RichApiMessage } from './callbacks';
import { byteLength, isRecord, type Json } from './protocol/wire';

/** Category and type of a `richApiMessage` that calls a custom function (office.js 1.1.110). */
const functionCategory = 1;
const invokeType = 1000;
/** Flag of a call: the function takes error values as arguments. */
const takesErrors = 4;
/** A message of at most this many bytes stays well below Excel's 5 MB; a single larger call travels alone. */
const messageBytes = 2 * 1024 * 1024;

/** Excel's errors for the codes the runtime reports (measured): throw 2, rejected promise 3, NaN 0. */
const errorOfCode: Readonly<Record<number, string>> = {
  0: '#NUM!',
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

export interface FunctionTrafficOptions {
  /** Posts `{ArrayData: messages}` as one `richApiMessage` to the page. */
  readonly send: (messages: readonly RichApiMessage[]) => void;
  /** Asked at every call: the profile may change. */
  readonly blankAsZero: () => boolean;
  /** Upper-case ids whose metadata do not allow errors as arguments: the error becomes the result without a call. */
  readonly refusesErrors?: (name: string) => boolean;
}

export interface FunctionTraffic extends FunctionHost {
  /** Hand to the processor's `onFunctionsReady`. */
  markReady(): void;
  /** Hand to the processor's `onInvocationResults`. */
  accept(results: readonly InvocationResult[]): void;
  /** The page is gone: open calls end with `#BUSY!` replaced by `#NAME?`, as in Excel without the add-in. */
  reset(): void;
}

export function createFunctionTraffic(options: FunctionTrafficOptions): FunctionTraffic {
  const listeners: (() => void)[] = [];
  const open = new Map<number, { readonly id: number; readonly resolve: (outcome: FunctionOutcome) => void }>();
  let ready = false;
  let lastInvocation = 0;

  const encode = (argument: FunctionArgument): Json => {
    if (argument === null) return options.blankAsZero() ? 0 : null;
    if (typeof argument !== 'object') return argument;
    if (isError(argument)) return { type: 'CustomFunctionError', code: argument.error };
    return argument.map((row) => row.map(encode));
  };

  const start = (call: FunctionCall, waiting: RichApiMessage[]): Promise<FunctionOutcome> => {
    const refused = options.refusesErrors?.(call.name) === true ? firstError(call.args) : null;
    if (refused !== null) return Promise.resolve({ id: call.id, ok: false, error: refused, message: '' });
    lastInvocation += 1;
    const invocation = lastInvocation;
    const payload = JSON.stringify([invocation, call.name, call.args.map(encode), call.address, takesErrors]);
    waiting.push([functionCategory, invokeType, '', payload, invocation]);
    return new Promise((resolve) => {
      open.set(invocation, { id: call.id, resolve });
    });
  };

  return {
    get ready() {
      return ready;
    },
    onReady(listener) {
      if (ready) listener();
      else listeners.push(listener);
    },
    invoke(calls) {
      const messages: RichApiMessage[] = [];
      const outcomes = calls.map((call) => start(call, messages));
      for (const chunk of chunks(messages)) options.send(chunk);
      return Promise.all(outcomes);
    },
    markReady() {
      ready = true;
      for (const listener of listeners.splice(0)) listener();
    },
    accept(results) {
      for (const result of results) {
        const call = open.get(result.id);
        if (!call) continue;
        open.delete(result.id);
        call.resolve(outcomeOf(call.id, result));
      }
    },
    reset() {
      ready = false;
      const abandoned = [...open.values()];
      open.clear();
      for (const call of abandoned) call.resolve({ id: call.id, ok: false, error: '#NAME?', message: '' });
    },
  };
}

function isError(argument: object): argument is { readonly error: string } {
  return !Array.isArray(argument);
}

function firstError(args: readonly FunctionArgument[]): string | null {
  for (const argument of args) {
    if (argument === null || typeof argument !== 'object') continue;
    if (isError(argument)) return argument.error;
    const inside = firstError(argument.flat());
    if (inside !== null) return inside;
  }
  return null;
}

function chunks(messages: readonly RichApiMessage[]): readonly (readonly RichApiMessage[])[] {
  const found: RichApiMessage[][] = [];
  let size = 0;
  for (const message of messages) {
    const bytes = byteLength(message[3]);
    const current = found.at(-1);
    if (!current || size + bytes > messageBytes) {
      found.push([message]);
      size = bytes;
    } else {
      current.push(message);
      size += bytes;
    }
  }
  return found;
}

/** Error objects inside a returned matrix become `{error, message}`; a matrix keeps null where the function gave nothing. */
function outcomeOf(id: number, result: InvocationResult): FunctionOutcome {
  if (!result.ok) return { id, ok: false, error: errorOfCode[result.errorCode] ?? '#VALUE!', message: result.message };
  const value = cellOf(result.value);
  if (isRecord(value) && typeof value['error'] === 'string')
    return {
      id,
      ok: false,
      error: value['error'],
      message: typeof value['message'] === 'string' ? value['message'] : '',
    };
  return { id, ok: true, value };
}

function cellOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(cellOf);
  if (!isRecord(value) || value['type'] !== 'Error') return value;
  const { basicValue, message } = value;
  return {
    error: typeof basicValue === 'string' ? basicValue : '#VALUE!',
    message: typeof message === 'string' ? message : '',
  };
}

import { invalidArgument } from './host-error';
import { isHostObject, type HostObject } from './host-object';
import { isRecord } from './wire';

/** An argument as the model sees it: plain data in which path ids are already replaced by objects. */
export type Argument = null | boolean | number | string | HostObject | readonly Argument[] | ArgumentBag;
export interface ArgumentBag {
  readonly [key: string]: Argument;
}

export function isBag(value: Argument | undefined): value is ArgumentBag {
  return isRecord(value) && !isHostObject(value);
}

export function isList(value: Argument | undefined): value is readonly Argument[] {
  return Array.isArray(value);
}

export function expectText(value: Argument | undefined, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what}: Text erwartet`);
  return value;
}

export function expectNumber(value: Argument | undefined, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what}: Zahl erwartet`);
  return value;
}

export function expectInteger(value: Argument | undefined, what: string): number {
  const number = expectNumber(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(`${what}: ganze Zahl erwartet`);
  return number;
}

export function expectBoolean(value: Argument | undefined, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what}: Wahrheitswert erwartet`);
  return value;
}

export function expectBag(value: Argument | undefined, what: string): ArgumentBag {
  if (!isBag(value)) throw invalidArgument(`${what}: Objekt erwartet`);
  return value;
}

export function expectOneOf<T extends string>(value: Argument | undefined, allowed: readonly T[], what: string): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw invalidArgument(`${what}: ${describe(value)} gibt es nicht`);
  return found;
}

/** Excel's colours are `#RRGGBB` or an HTML name; only the first form is taken, the grid draws nothing else. */
export function expectColor(value: Argument | undefined, what: string): string {
  const text = expectText(value, what);
  if (!/^#[0-9a-f]{6}$/iu.test(text)) throw invalidArgument(`${what}: Farbe als #RRGGBB erwartet`);
  return text.toUpperCase();
}

export function describe(value: Argument | undefined): string {
  if (value === undefined) return 'nichts';
  if (isHostObject(value)) return value.spec.name;
  return JSON.stringify(value).slice(0, 60);
}

/** The arguments of one call. A missing argument and null are the same, as in office.js. */
export class Arguments {
  constructor(
    private readonly values: readonly Argument[],
    readonly member: string,
  ) {}

  at(index: number): Argument {
    return this.values[index] ?? null;
  }
  has(index: number): boolean {
    return this.at(index) !== null;
  }
  text(index: number, name: string): string {
    return expectText(this.at(index), name);
  }
  optionalText(index: number, name: string): string | null {
    return this.has(index) ? this.text(index, name) : null;
  }
  integer(index: number, name: string): number {
    return expectInteger(this.at(index), name);
  }
  optionalInteger(index: number, name: string): number | null {
    return this.has(index) ? this.integer(index, name) : null;
  }
  optionalBoolean(index: number, name: string, otherwise: boolean): boolean {
    return this.has(index) ? expectBoolean(this.at(index), name) : otherwise;
  }
  key(index: number): string | number {
    const value = this.at(index);
    if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument('Name oder Id erwartet');
    return value;
  }
  bag(index: number, name: string): ArgumentBag {
    return expectBag(this.at(index), name);
  }
}

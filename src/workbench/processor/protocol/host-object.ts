import type { Arguments, Argument } from './arguments';
import { notAnswered } from './host-error';
import type { Json } from './wire';

/** Identifying fields of an answer, such as `{Id: "…"}`; office.js uses them to rewrite the object's path. */
export type Identity = Readonly<Record<string, Json>>;

export interface ScalarSpec<Ref> {
  readonly get: (ref: Ref) => Json;
  readonly set?: (ref: Ref, value: Argument) => void;
  /** The value depends on formulas: calculation has to settle before it is read. */
  readonly calculated?: true;
  /** Internal or expensive scalars are answered only when named. */
  readonly onlyWhenNamed?: true;
}

/**
 * One class of Excel's object model, as data. Names are the PascalCase names of the wire. `parts` are navigation
 * properties, `objects` are methods that hand out an object, `actions` are methods that do something.
 */
export interface ClassSpec<Ref> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarSpec<Ref>>>;
  readonly parts?: Readonly<Record<string, (ref: Ref) => HostObject | null>>;
  readonly objects?: Readonly<Record<string, (ref: Ref, args: Arguments) => HostObject | null>>;
  readonly actions?: Readonly<Record<string, (ref: Ref, args: Arguments) => void>>;
  /** Methods that return a value. */
  readonly answers?: Readonly<Record<string, (ref: Ref, args: Arguments) => Json>>;
  /** Collections: all items in order, and one by name or id (null: not there). */
  readonly items?: (ref: Ref) => readonly HostObject[];
  readonly item?: (ref: Ref, key: string | number) => HostObject | null;
  readonly identity?: (ref: Ref) => Identity;
  /** Methods whose result depends on formulas. */
  readonly calculated?: readonly string[];
  /** Wire name of an internal method to the public member whose requirement set counts: `onChanged`. */
  readonly publicNames?: Readonly<Record<string, string>>;
}

/** An object of the model during one request. The class's own data stays behind the class (`BoundClass.refOf`). */
export interface HostObject {
  readonly spec: ClassShape;
  readonly identity: () => Identity;
  readonly get: (name: string) => Json;
  readonly set: (name: string, value: Argument) => void;
  readonly part: (name: string) => HostObject | null;
  readonly object: (name: string, args: Arguments) => HostObject | null;
  readonly action: (name: string, args: Arguments) => Json;
  readonly items: () => readonly HostObject[];
  readonly item: (key: string | number) => HostObject | null;
}

/** What a class answers, without its types: for the runner and for the list of answered members. */
export interface ClassShape {
  readonly name: string;
  readonly scalars: ReadonlyMap<
    string,
    { readonly settable: boolean; readonly calculated: boolean; readonly whole: boolean }
  >;
  readonly parts: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly calculated: ReadonlySet<string>;
  readonly isCollection: boolean;
  readonly publicNames: Readonly<Record<string, string>>;
}

const hostObjects = new WeakSet();

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && hostObjects.has(value);
}

export interface BoundClass<Ref> {
  readonly shape: ClassShape;
  readonly bind: (ref: Ref) => HostObject;
  /** The data behind an object of this class; undefined for an object of another class. */
  readonly refOf: (object: HostObject) => Ref | undefined;
}

export function defineClass<Ref>(spec: ClassSpec<Ref>): BoundClass<Ref> {
  const shape: ClassShape = {
    name: spec.name,
    scalars: new Map(
      Object.entries(spec.scalars ?? {}).map(([name, scalar]) => [
        name,
        {
          settable: scalar.set !== undefined,
          calculated: scalar.calculated === true,
          whole: scalar.onlyWhenNamed !== true,
        },
      ]),
    ),
    parts: new Set(Object.keys(spec.parts ?? {})),
    objects: new Set(Object.keys(spec.objects ?? {})),
    actions: new Set([...Object.keys(spec.actions ?? {}), ...Object.keys(spec.answers ?? {})]),
    calculated: new Set(spec.calculated ?? []),
    isCollection: spec.items !== undefined,
    publicNames: spec.publicNames ?? {},
  };
  const refs = new WeakMap<HostObject, { readonly ref: Ref }>();
  const member = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T => {
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw notAnswered(`${spec.name}.${name}`);
    return found;
  };
  const bind = (ref: Ref): HostObject => {
    const object: HostObject = {
      spec: shape,
      identity: () => spec.identity?.(ref) ?? {},
      get: (name) => member(spec.scalars, name).get(ref),
      set: (name, value) => {
        const setter = member(spec.scalars, name).set;
        if (setter === undefined) throw notAnswered(`${spec.name}.${name} zum Schreiben`);
        setter(ref, value);
      },
      part: (name) => member(spec.parts, name)(ref),
      object: (name, args) => member(spec.objects, name)(ref, args),
      action: (name, args) => {
        const answer = spec.answers?.[name];
        if (answer !== undefined) return answer(ref, args);
        member(spec.actions, name)(ref, args);
        return null;
      },
      items: () => spec.items?.(ref) ?? [],
      item: (key) => spec.item?.(ref, key) ?? null,
    };
    hostObjects.add(object);
    refs.set(object, { ref });
    return object;
  };
  return { shape, bind, refOf: (object) => refs.get(object)?.ref };
}

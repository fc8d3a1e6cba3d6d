import { demandSupport, memberName, requirementOf } from '../api-sets/requirements';
import type { Profile } from '../profile';
import { HostError, notAnswered } from './host-error';
import type { HostObject } from './host-object';
import type { Json, QueryInfo, RecursiveQueryInfo } from './wire';

type Note = (member: string) => void;
type Bag = Record<string, Json>;

/** `format/fill/color` as steps in wire names; `items` and `*` say nothing that the collection does not. */
function steps(path: string): readonly string[] {
  return path
    .split(/[/.]/u)
    .filter((step) => step !== '' && step !== '*' && step.toLowerCase() !== 'items')
    .map((step) => step.charAt(0).toUpperCase() + step.slice(1));
}

/** Whether a query reads something that depends on formulas. */
export function queryTouchesCalculation(object: HostObject, query: QueryInfo): boolean {
  const named = [...(query.Select ?? []), ...(query.Expand ?? [])].flatMap(steps);
  if (named.length === 0)
    return [...object.spec.scalars.values()].some((scalar) => scalar.calculated) || object.spec.isCollection;
  return named.some((name) =>
    ['Values', 'Formulas', 'Text', 'ValueTypes', 'HasSpill', 'SavedAsArray', 'CalculationState'].includes(name),
  );
}

/** A bag of PascalCase members; a collection answers `_Items`. */
export function answerQuery(
  profile: Profile,
  object: HostObject,
  query: QueryInfo,
  note: Note = () => undefined,
): Json {
  const selected = (query.Select ?? []).map(steps);
  const expanded = (query.Expand ?? []).map(steps);
  const named = [...selected, ...expanded].filter((path) => path.length > 0);
  const asksNothing = (query.Select ?? []).includes('$none');
  if (object.spec.isCollection) return answerCollection(profile, object, query, named, asksNothing, note);
  const bag: Bag = { ...object.identity() };
  if (asksNothing) return bag;
  if (named.length === 0) addAllScalars(profile, object, bag);
  for (const path of named) addPath(profile, object, path, bag, note);
  return bag;
}

function answerCollection(
  profile: Profile,
  object: HostObject,
  query: QueryInfo,
  named: readonly (readonly string[])[],
  asksNothing: boolean,
  note: Note,
): Json {
  const own: Bag = {};
  const forItems: (readonly string[])[] = [];
  for (const path of named) {
    const [first = ''] = path;
    if (path.length === 1 && object.spec.scalars.has(first)) addPath(profile, object, path, own, note);
    else forItems.push(path);
  }
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const onlyOwn = named.length > 0 && forItems.length === 0;
  const bags = items.map((item): Bag => {
    const bag: Bag = { ...item.identity() };
    if (asksNothing || onlyOwn) return bag;
    if (forItems.length === 0) addAllScalars(profile, item, bag);
    for (const path of forItems) addPath(profile, item, path, bag, note);
    return bag;
  });
  return { ...own, _Items: bags };
}

/** Without a selection Excel answers all scalars; here those that are answered and that the profile has. */
function addAllScalars(profile: Profile, object: HostObject, bag: Bag): void {
  for (const [name, scalar] of object.spec.scalars) {
    if (!scalar.whole || name.startsWith('_')) continue;
    try {
      demandSupport(profile, object.spec.name, memberName(name));
    } catch (reason) {
      if (reason instanceof HostError) continue;
      throw reason;
    }
    bag[name] = object.get(name);
  }
}

function addPath(profile: Profile, object: HostObject, path: readonly string[], bag: Bag, note: Note): void {
  const [name = '', ...rest] = path;
  const { spec } = object;
  const member = memberName(name);
  note(`${spec.name}.${member}`);
  demandSupport(profile, spec.name, member);
  if (spec.scalars.has(name)) {
    if (rest.length > 0) throw new HostError('InvalidArgument', `${spec.name}.${member} hat kein ${rest.join('/')}`);
    bag[name] = object.get(name);
    return;
  }
  if (!spec.parts.has(name)) {
    if (requirementOf(spec.name, '*') !== null && requirementOf(spec.name, member) === null && !name.startsWith('_'))
      throw new HostError('ApiNotFound', `${spec.name}.${member} gibt es in Excel nicht`);
    throw notAnswered(`${spec.name}.${member}`);
  }
  const part = object.part(name);
  if (part === null) {
    bag[name] = { _IsNull: true };
    return;
  }
  const answer = answerQuery(profile, part, rest.length === 0 ? {} : { Select: [rest.join('/')] }, note);
  bag[name] = merge(bag[name], answer);
}

/** Two paths into the same part come together: `format/fill/color` and `format/font/bold`. */
function merge(before: Json | undefined, now: Json): Json {
  if (!isBag(before) || !isBag(now)) return now;
  const merged: Bag = { ...before };
  for (const [key, value] of Object.entries(now))
    merged[key] = key === '_Items' ? mergeItems(before[key], value) : merge(before[key], value);
  return merged;
}

function mergeItems(before: Json | undefined, now: Json): Json {
  if (!Array.isArray(before) || !Array.isArray(now)) return now;
  const earlier: readonly Json[] = before;
  return now.map((item: Json, index) => merge(earlier[index], item));
}

function isBag(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `loadRecursive`: one query per class name, followed through the parts down to a depth. */
export function answerRecursiveQuery(profile: Profile, object: HostObject, info: RecursiveQueryInfo, depth = 0): Json {
  const query = info.Queries[object.spec.name];
  const answer = answerQuery(profile, object, query ?? { Select: ['$none'] });
  if (!isBag(answer) || depth >= (info.MaxDepth ?? 4)) return answer;
  const bag: Bag = { ...answer };
  for (const name of object.spec.parts) {
    const part = object.part(name);
    if (part !== null && info.Queries[part.spec.name] !== undefined)
      bag[name] = answerRecursiveQuery(profile, part, info, depth + 1);
  }
  return bag;
}

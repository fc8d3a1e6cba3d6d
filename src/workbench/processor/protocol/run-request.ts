import { demandSupport, memberName, requirementOf } from '../api-sets/requirements';
import type { Model } from '../model';
import { Arguments, describe, type Argument } from './arguments';
import { HostError, invalidArgument, notAnswered } from './host-error';
import type { HostObject } from './host-object';
import { answerQuery, answerRecursiveQuery, queryTouchesCalculation } from './query';
import {
  actionType,
  isRecord,
  nestedObjectKey,
  pathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** undefined while a path was not looked at; null for a null object. */
type Resolved = HostObject | null;

export interface RunOptions {
  /** Checked before each action; throwing there stops the batch. */
  readonly beforeAction?: (index: number, last: number) => void;
  readonly serviceObject: (name: string) => HostObject | null;
}

/**
 * Runs one request: resolves its object paths, performs its actions in order and collects the answers. Actions before an
 * error keep their effect, as in Excel.
 */
export class RequestRun {
  private readonly resolved = new Map<number, Resolved>();
  private readonly kept = new Map<HostObject, string>();
  private settled = false;
  /** Member being answered, for `debugInfo.errorLocation`. */
  private location = '';

  constructor(
    private readonly model: Model,
    private readonly body: RequestBody,
    private readonly options: RunOptions,
  ) {}

  async run(): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const { Actions: actions } = this.body;
    for (const [index, action] of actions.entries()) {
      try {
        this.location = '';
        this.options.beforeAction?.(index, actions.length - 1);
        results.push({ ActionId: action.Id, Value: await this.perform(action) });
      } catch (reason) {
        const error = reason instanceof HostError ? reason : unexpected(reason);
        return {
          Results: results,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: this.location,
            ActionIndex: index,
            HttpStatusCode: error.httpStatusCode,
          },
        };
      }
    }
    return { Results: results };
  }

  private async perform(action: ActionInfo): Promise<Json> {
    if (action.ActionType === actionType.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return object === null ? null : { ...object.identity(), ...this.referenceOf(object) };
      case actionType.query:
      case actionType.queryAsJson: {
        if (object === null) return null;
        const query = action.QueryInfo ?? {};
        this.location = object.spec.name;
        if (queryTouchesCalculation(object, query)) await this.settle();
        const bag = answerQuery(this.model.profile, object, query, (member) => (this.location = member));
        return isRecord(bag) ? { ...bag, ...this.referenceOf(object) } : bag;
      }
      case actionType.recursiveQuery:
        if (object === null) return null;
        await this.settle();
        return answerRecursiveQuery(this.model.profile, object, action.RecursiveQueryInfo ?? { Queries: {} });
      case actionType.method:
        return this.callMethod(object, action);
      case actionType.setProperty: {
        const target = demandObject(object);
        const name = action.Name ?? '';
        this.enter(target, name, target.spec.scalars.has(name));
        const [value = null] = await this.argumentsOf(action.ArgumentInfo);
        target.set(name, value);
        this.settled = false;
        return null;
      }
      case actionType.ensureUnchanged:
        return this.ensureUnchanged(demandObject(object), action.ObjectState ?? null);
      case actionType.update:
        this.update(demandObject(object), action.ObjectState ?? null);
        return null;
      default:
        throw notAnswered(`Aktionen vom Typ ${action.ActionType}`);
    }
  }

  private async callMethod(object: Resolved, action: ActionInfo): Promise<Json> {
    const name = action.Name ?? '';
    if (name === '_KeepReference' && object === null) return null;
    const target = demandObject(object);
    if (name === '_KeepReference') {
      this.kept.set(target, this.kept.get(target) ?? this.model.session.keep(target));
      return null;
    }
    this.enter(target, name, target.spec.actions.has(name) || target.spec.objects.has(name));
    const args = new Arguments(await this.argumentsOf(action.ArgumentInfo), this.location);
    if (target.spec.calculated.has(name)) await this.settle();
    this.settled = false;
    if (target.spec.actions.has(name)) return target.action(name, args);
    const made = target.object(name, args);
    return made === null ? null : { ...made.identity() };
  }

  private referenceOf(object: HostObject): { readonly _ReferenceId?: string } {
    const id = this.kept.get(object);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  private async settle(): Promise<void> {
    if (this.settled) return;
    this.model.formats.flush();
    await this.model.grid.settle();
    this.settled = true;
  }

  /** Notes where we are and refuses members the simulated Excel or this processor does not have. */
  private enter(object: HostObject, wireName: string, answered: boolean): void {
    const className = object.spec.name;
    const member = object.spec.publicNames[wireName] ?? memberName(wireName);
    this.location = `${className}.${member}`;
    demandSupport(this.model.profile, className, member);
    if (answered) return;
    if (
      requirementOf(className, '*') !== null &&
      requirementOf(className, member) === null &&
      !wireName.startsWith('_')
    )
      throw new HostError('ApiNotFound', `${this.location} gibt es in Excel nicht`);
    throw notAnswered(this.location);
  }

  private async resolve(pathId: number | undefined): Promise<Resolved> {
    if (pathId === undefined) throw new HostError('InvalidObjectPath', 'ohne Objektpfad');
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidObjectPath', `Pfad ${pathId} fehlt`);
    const found = await this.open(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private async open(path: ObjectPathInfo): Promise<Resolved> {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case pathType.global:
        return this.model.classes.workbook.bind(null);
      case pathType.service: {
        const service = this.options.serviceObject(name);
        if (service === null) throw notAnswered(`den Dienst ${name}`);
        return service;
      }
      case pathType.nullObject:
        return null;
      case pathType.reference: {
        const kept = this.model.session.references.get(name);
        if (!kept) throw new HostError('InvalidReference', `Verweis ${name}`);
        return kept;
      }
      default:
        return this.openBelow(path, name);
    }
  }

  private async openBelow(path: ObjectPathInfo, name: string): Promise<Resolved> {
    const parent = await this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathType.property:
        this.enter(parent, name, parent.spec.parts.has(name));
        return parent.part(name);
      case pathType.indexer: {
        this.location = `${parent.spec.name}.getItem`;
        const [key = null] = await this.argumentsOf(path.ArgumentInfo);
        return itemOf(parent, key);
      }
      case pathType.method: {
        if (name === 'GetItemAt' && parent.spec.isCollection && !parent.spec.objects.has(name)) {
          this.location = `${parent.spec.name}.getItemAt`;
          const [index = null] = await this.argumentsOf(path.ArgumentInfo);
          return itemAt(parent, index);
        }
        this.enter(parent, name, parent.spec.objects.has(name));
        const location = this.location;
        const args = new Arguments(await this.argumentsOf(path.ArgumentInfo), location);
        this.location = location;
        if (parent.spec.calculated.has(name)) await this.settle();
        const made = parent.object(name, args);
        this.settled = false;
        return made;
      }
      default:
        throw new HostError('InvalidObjectPath', `Pfadart ${path.ObjectPathType}`);
    }
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<readonly Argument[]> {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return this.replaceAll(values, references);
  }

  private async replaceAll(values: readonly Json[], references: readonly Json[]): Promise<readonly Argument[]> {
    const found: Argument[] = [];
    for (const [index, value] of values.entries()) {
      const reference = references[index] ?? 0;
      if (typeof reference === 'number' && reference !== 0) found.push(await this.resolve(reference));
      else if (Array.isArray(value) && Array.isArray(reference)) found.push(await this.replaceAll(value, reference));
      else found.push(await this.replaceNested(value));
    }
    return found;
  }

  /** Objects inside argument objects, such as the source range of a validation list. */
  private async replaceNested(value: Json): Promise<Argument> {
    if (!isRecord(value)) return value;
    const nested = value[nestedObjectKey];
    if (typeof nested === 'number') return this.resolve(nested);
    const copy: Record<string, Argument> = {};
    for (const [key, item] of Object.entries(value)) copy[key] = await this.replaceNested(item);
    return copy;
  }

  private update(object: HostObject, state: Json): void {
    if (!isRecord(state)) throw invalidArgument('update: Objekt erwartet');
    for (const [key, value] of Object.entries(state)) {
      const wireName = key.charAt(0).toUpperCase() + key.slice(1);
      this.enter(object, wireName, object.spec.scalars.has(wireName) || object.spec.parts.has(wireName));
      if (object.spec.parts.has(wireName)) this.update(demandObject(object.part(wireName)), value);
      else object.set(wireName, value);
    }
    this.settled = false;
  }

  private async ensureUnchanged(object: HostObject, state: Json): Promise<Json> {
    if (!isRecord(state)) throw invalidArgument('ensureUnchanged: Objekt erwartet');
    await this.settle();
    for (const [key, expected] of Object.entries(state)) {
      const wireName = key.charAt(0).toUpperCase() + key.slice(1);
      this.enter(object, wireName, object.spec.scalars.has(wireName) || object.spec.parts.has(wireName));
      if (object.spec.parts.has(wireName)) await this.ensureUnchanged(demandObject(object.part(wireName)), expected);
      else if (JSON.stringify(object.get(wireName)) !== JSON.stringify(expected))
        throw new HostError('InvalidOperation', `${this.location} hat sich geändert`);
    }
    return null;
  }
}

function demandObject(object: Resolved): HostObject {
  if (object === null) throw new HostError('ItemNotFound', 'das Objekt ist ein leeres Objekt (isNullObject)');
  return object;
}

function itemOf(parent: HostObject, key: Argument): HostObject {
  if (!parent.spec.isCollection) throw notAnswered(`${parent.spec.name}.getItem`);
  if (typeof key !== 'string' && typeof key !== 'number') throw invalidArgument('Name oder Id erwartet');
  const found = parent.item(key);
  if (found === null) throw new HostError('ItemNotFound', `${parent.spec.name}: ${String(key)}`);
  return found;
}

function itemAt(parent: HostObject, index: Argument): HostObject {
  const found = typeof index === 'number' ? parent.items()[index] : undefined;
  if (!found) throw new HostError('InvalidArgument', `${parent.spec.name}: Eintrag ${describe(index)} gibt es nicht`);
  return found;
}

/** A fault of the workbench itself is not dressed up as one of the add-in's: its text goes into the message. */
function unexpected(reason: unknown): HostError {
  const text = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return new HostError('GeneralException', `Fehler der Werkbank: ${text}`);
}

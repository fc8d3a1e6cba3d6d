import { defineClass, type BoundClass } from '../protocol/host-object';
import { describe, expectBoolean, isBag, isList, type Argument, type Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { InvocationResult } from '../callbacks';
import type { Json } from '../protocol/wire';
import type { Model } from '../model';

/** Services that office.js calls beside the object model (path type 2), by their names on the wire. */
export const serviceNames = {
  addin: 'Microsoft.InternalService.AddinInternalService',
  functions: 'Microsoft.ExcelServices.CustomFunctions',
  ribbon: 'Microsoft.DynamicRibbon.DynamicRibbon',
  runtime: 'Microsoft.AppRuntime.AppRuntimeService',
  persistence: 'Microsoft.AppRuntime.AppRuntimePersistenceService',
} as const;

export function addinServiceClass(): BoundClass<null> {
  return defineClass<null>({ name: serviceNames.addin, actions: { NotifyActionHandlerReady: () => undefined } });
}

function json(value: Argument | undefined): Json {
  const copy: unknown = JSON.parse(JSON.stringify(value ?? null));
  return copy as Json;
}

/** `{id, value}` or `{id, failed: true, value: message, errorCode}`. */
function objectResult(value: Argument): InvocationResult {
  if (!isBag(value) || typeof value['id'] !== 'number') throw invalidArgument(`Funktionsergebnis ${describe(value)}`);
  if (value['failed'] !== true) return { id: value['id'], ok: true, value: json(value['value']) };
  return failure(value['id'], value['value'], value['errorCode']);
}

/** `[id, ok, value or message, errorCode?]`. */
function listResult(value: Argument): InvocationResult {
  if (!isList(value)) throw invalidArgument(`Funktionsergebnis ${describe(value)}`);
  const [id, ok, content, errorCode] = value;
  if (typeof id !== 'number') throw invalidArgument(`Funktionsergebnis ${describe(value)}`);
  return ok === true ? { id, ok: true, value: json(content) } : failure(id, content, errorCode);
}

function failure(id: number, message: Argument | undefined, errorCode: Argument | undefined): InvocationResult {
  return {
    id,
    ok: false,
    message: typeof message === 'string' ? message : '',
    errorCode: typeof errorCode === 'number' ? errorCode : 0,
  };
}

export function functionsServiceClass(model: Model): BoundClass<null> {
  const accept = (args: Arguments, read: (value: Argument) => InvocationResult): void => {
    const list = args.at(0);
    if (!isList(list)) throw invalidArgument('Funktionsergebnisse: Liste erwartet');
    model.callbacks.onInvocationResults?.(list.map(read));
  };
  return defineClass<null>({
    name: serviceNames.functions,
    answers: { _GetEnabledFeatures: () => [] },
    actions: {
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        model.callbacks.onFunctionsReady?.();
      },
      SetInvocationResults: (_, args) => accept(args, objectResult),
      SetInvocationArrayResults: (_, args) => accept(args, listResult),
    },
  });
}

export function ribbonServiceClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: serviceNames.ribbon,
    objects: {
      GetTab: (_, args) => model.classes.ribbonControl.bind(args.text(0, 'id')),
      GetButton: (_, args) => model.classes.ribbonControl.bind(args.text(0, 'id')),
    },
    actions: {
      ExecuteRequestUpdate: (_, args) => {
        model.callbacks.onRibbonChange?.({ id: '', property: 'Update', value: args.text(0, 'jsonUpdate') });
      },
    },
  });
}

export function ribbonControlClass(model: Model): BoundClass<string> {
  const tell = (id: string, property: string, value: Argument): void =>
    model.callbacks.onRibbonChange?.({ id, property, value: json(value) });
  return defineClass<string>({
    name: 'DynamicRibbon.Control',
    scalars: {
      Id: { get: (id) => id },
      Enabled: { get: () => true, set: (id, value) => tell(id, 'Enabled', expectBoolean(value, 'enabled')) },
      Visible: { get: () => true, set: (id, value) => tell(id, 'Visible', expectBoolean(value, 'visible')) },
    },
    actions: {
      SetEnabled: (id, args) => {
        tell(id, 'Enabled', args.at(0));
      },
      SetVisibility: (id, args) => {
        tell(id, 'Visible', args.at(0));
      },
    },
  });
}

export function runtimeServiceClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: serviceNames.runtime,
    answers: { GetAppRuntimeState: () => (model.session.paneVisible ? 'Visible' : 'Background') },
    actions: {
      SetAppRuntimeState: (_, args) => {
        const visible = args.text(0, 'state') === 'Visible';
        model.session.paneVisible = visible;
        model.callbacks.onPaneVisibility?.(visible);
      },
    },
  });
}

export function persistenceServiceClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: serviceNames.persistence,
    answers: { GetAppRuntimeStartState: () => (model.session.startsWithDocument ? 'Background' : 'Inactive') },
    actions: {
      SetAppRuntimeStartState: (_, args) => {
        const startsWithDocument = args.text(0, 'state') === 'Background';
        model.session.startsWithDocument = startsWithDocument;
        model.callbacks.onStartupBehavior?.(startsWithDocument);
      },
    },
  });
}

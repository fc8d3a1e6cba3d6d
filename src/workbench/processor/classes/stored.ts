import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import { expectText, type Argument } from '../protocol/arguments';
import { isHostObject } from '../protocol/host-object';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model } from '../model';
import { rootNamespace } from '../rules/xml';

/** Things that live in the file beside the cells: settings, custom XML parts, document properties. */

function plainJson(value: Argument): Json {
  if (isHostObject(value)) throw invalidArgument('eine Einstellung nimmt nur einfache Daten');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Argument) => plainJson(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, Argument]) => [key, plainJson(item)]));
}

function storedJson(value: unknown): Json {
  if (value === undefined) return null;
  const text: unknown = JSON.parse(JSON.stringify(value));
  return text as Json;
}

export function settingsClass(model: Model): BoundClass<null> {
  const { settings } = model.sideStore;
  const find = (key: string | number): HostObject | null =>
    settings.has(String(key)) ? model.classes.setting.bind(String(key)) : null;
  return defineClass<null>({
    name: 'SettingCollection',
    items: () => [...settings.keys()].map((key) => model.classes.setting.bind(key)),
    item: (_, key) => find(key),
    objects: {
      Add: (_, args) => {
        const key = args.text(0, 'key');
        settings.set(key, plainJson(args.at(1)));
        return model.classes.setting.bind(key);
      },
      GetItemOrNullObject: (_, args) => find(args.key(0)),
    },
    answers: { GetCount: () => settings.size },
  });
}

export function settingClass(model: Model): BoundClass<string> {
  const { settings } = model.sideStore;
  const demand = (key: string): string => {
    if (!settings.has(key)) throw new HostError('ItemNotFound', `die Einstellung ${key}`);
    return key;
  };
  return defineClass<string>({
    name: 'Setting',
    scalars: {
      Key: { get: demand },
      _Id: { get: (key) => key },
      Value: {
        get: (key) => storedJson(settings.get(demand(key))),
        set: (key, value) => {
          settings.set(demand(key), plainJson(value));
        },
      },
    },
    actions: {
      Delete: (key) => {
        settings.delete(demand(key));
      },
    },
    identity: (key) => ({ _Id: key }),
  });
}

export function customXmlPartsClass(model: Model): BoundClass<null> {
  const { customXmlParts } = model.sideStore;
  const find = (key: string | number): HostObject | null =>
    customXmlParts.has(String(key)) ? model.classes.customXmlPart.bind(String(key)) : null;
  return defineClass<null>({
    name: 'CustomXmlPartCollection',
    items: () => [...customXmlParts.keys()].map((id) => model.classes.customXmlPart.bind(id)),
    item: (_, key) => find(key),
    objects: {
      Add: (_, args) => {
        const xml = args.text(0, 'xml');
        const id = freePartId(customXmlParts);
        customXmlParts.set(id, { id, namespace: rootNamespace(xml), xml });
        return model.classes.customXmlPart.bind(id);
      },
      GetByNamespace: (_, args) => model.classes.customXmlPartsOfNamespace.bind(args.text(0, 'namespaceUri')),
      GetItemOrNullObject: (_, args) => find(args.key(0)),
    },
    answers: { GetCount: () => customXmlParts.size },
  });
}

function freePartId(parts: ReadonlyMap<string, unknown>): string {
  let number = parts.size + 1;
  const id = (): string => `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
  while (parts.has(id())) number += 1;
  return id();
}

export function customXmlPartsOfNamespaceClass(model: Model): BoundClass<string> {
  const ids = (namespace: string): readonly string[] =>
    [...model.sideStore.customXmlParts.values()].filter((part) => part.namespace === namespace).map((part) => part.id);
  const bind = (id: string): HostObject => model.classes.customXmlPart.bind(id);
  const find = (namespace: string, key: string | number): HostObject | null =>
    ids(namespace).includes(String(key)) ? bind(String(key)) : null;
  const only = (namespace: string): HostObject | null => {
    const [id, ...others] = ids(namespace);
    return id === undefined || others.length > 0 ? null : bind(id);
  };
  return defineClass<string>({
    name: 'CustomXmlPartScopedCollection',
    items: (namespace) => ids(namespace).map(bind),
    item: find,
    objects: {
      GetItemOrNullObject: (namespace, args) => find(namespace, args.key(0)),
      GetOnlyItem: (namespace) => {
        const found = only(namespace);
        if (found === null) throw new HostError('GeneralException', `${namespace}: nicht genau ein Teil`);
        return found;
      },
      GetOnlyItemOrNullObject: only,
    },
    answers: { GetCount: (namespace) => ids(namespace).length },
  });
}

export function customXmlPartClass(model: Model): BoundClass<string> {
  const { customXmlParts } = model.sideStore;
  const demand = (id: string): { id: string; namespace: string; xml: string } => {
    const part = customXmlParts.get(id);
    if (!part) throw new HostError('ItemNotFound', `das XML-Teil ${id}`);
    return part;
  };
  return defineClass<string>({
    name: 'CustomXmlPart',
    scalars: { Id: { get: (id) => demand(id).id }, NamespaceUri: { get: (id) => demand(id).namespace } },
    answers: { GetXml: (id) => demand(id).xml },
    actions: {
      SetXml: (id, args) => {
        const xml = args.text(0, 'xml');
        demand(id);
        customXmlParts.set(id, { id, namespace: rootNamespace(xml), xml });
      },
      Delete: (id) => {
        customXmlParts.delete(demand(id).id);
      },
    },
    identity: (id) => ({ Id: id }),
  });
}

export function propertiesClass(model: Model): BoundClass<null> {
  const { properties } = model.sideStore;
  const text = (name: keyof typeof properties) => ({
    get: () => properties[name],
    set: (_: null, value: Argument) => {
      properties[name] = expectText(value, name);
    },
  });
  return defineClass<null>({
    name: 'DocumentProperties',
    scalars: { Title: text('title'), Author: text('author'), Subject: text('subject'), Comments: text('comments') },
  });
}

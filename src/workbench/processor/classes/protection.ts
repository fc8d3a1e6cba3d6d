import { defineClass, type BoundClass } from '../protocol/host-object';
import { expectBoolean, expectOneOf, type Argument } from '../protocol/arguments';
import { isBag } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model } from '../model';

const optionNames = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function readOptions(value: Argument): Record<string, string | number | boolean | null> {
  if (value === null) return {};
  if (!isBag(value)) throw invalidArgument('options: Objekt erwartet');
  const options: Record<string, string | number | boolean | null> = {};
  for (const [name, option] of Object.entries(value)) {
    if (name === 'selectionMode') options[name] = expectOneOf(option, ['Normal', 'Unlocked', 'None'], name);
    else if (optionNames.some((known) => known === name)) options[name] = expectBoolean(option, name);
    else throw invalidArgument(`options: ${name} gibt es nicht`);
  }
  return options;
}

export function sheetProtectionClass(model: Model): BoundClass<string> {
  const { sideStore } = model;
  return defineClass<string>({
    name: 'WorksheetProtection',
    scalars: {
      Protected: { get: (id) => model.protection.isProtected(model.sheet(id).id) },
      Options: {
        get: (id): Json => {
          if (!model.protection.isProtected(id)) return null;
          const stored = sideStore.sheetProtection.get(id)?.options ?? {};
          const defaults = Object.fromEntries(optionNames.map((name): [string, Json] => [name, false]));
          return { ...defaults, selectionMode: 'Normal', ...stored };
        },
      },
    },
    actions: {
      Protect: (id, args) => {
        if (model.protection.isProtected(model.sheet(id).id))
          throw new HostError('AccessDenied', 'das Blatt ist schon geschützt');
        const options = readOptions(args.at(0));
        sideStore.sheetProtection.set(id, { options, password: args.optionalText(1, 'password') ?? '' });
        sideStore.protectedSheets.add(id);
      },
      Unprotect: (id, args) => {
        if (!model.protection.isProtected(model.sheet(id).id))
          throw new HostError('AccessDenied', 'das Blatt ist nicht geschützt');
        const password = sideStore.sheetProtection.get(id)?.password ?? '';
        if (password !== '' && password !== args.optionalText(0, 'password'))
          throw new HostError('AccessDenied', 'das Kennwort stimmt nicht');
        sideStore.protectedSheets.delete(id);
        sideStore.sheetProtection.delete(id);
      },
    },
  });
}

export function workbookProtectionClass(model: Model): BoundClass<null> {
  const { sideStore } = model;
  return defineClass<null>({
    name: 'WorkbookProtection',
    scalars: { Protected: { get: () => sideStore.structureProtected } },
    actions: {
      Protect: (_, args) => {
        if (sideStore.structureProtected) throw new HostError('AccessDenied', 'die Arbeitsmappe ist schon geschützt');
        sideStore.structureProtected = true;
        sideStore.structurePassword = args.optionalText(0, 'password') ?? '';
      },
      Unprotect: (_, args) => {
        if (!sideStore.structureProtected) throw new HostError('AccessDenied', 'die Arbeitsmappe ist nicht geschützt');
        if (sideStore.structurePassword !== '' && sideStore.structurePassword !== args.optionalText(0, 'password'))
          throw new HostError('AccessDenied', 'das Kennwort stimmt nicht');
        sideStore.structureProtected = false;
        sideStore.structurePassword = '';
      },
    },
  });
}

import type { SheetState } from '../../grid/grid';
import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import { HostError } from '../protocol/host-error';
import type { Model } from '../model';
import { checkSheetName, sameName } from '../rules/names';
import { eventMethods, eventType, everySheet } from '../events';

export function worksheetsClass(model: Model): BoundClass<null> {
  const bind = (sheet: SheetState): HostObject => model.classes.worksheet.bind(sheet.id);
  const sheets = (visibleOnly: boolean): readonly SheetState[] =>
    model.grid.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  const edge = (visibleOnly: boolean, index: 0 | -1): HostObject => {
    const sheet = sheets(visibleOnly).at(index);
    if (!sheet) throw new HostError('ItemNotFound', 'es gibt kein sichtbares Blatt');
    return bind(sheet);
  };
  const find = (key: string | number): HostObject | null => {
    const sheet = model.findSheet(String(key));
    return sheet === null ? null : bind(sheet);
  };
  return defineClass<null>({
    name: 'WorksheetCollection',
    items: () => model.grid.sheets().map(bind),
    item: (_, key) => find(key),
    objects: {
      Add: (_, args) => {
        model.protection.demandStructure();
        const name = args.optionalText(0, 'name') ?? freeSheetName(model);
        demandSheetName(model, name, null);
        return bind(model.grid.addSheet(name));
      },
      GetActiveWorksheet: () => model.classes.worksheet.bind(model.grid.activeSheetId()),
      GetFirst: (_, args) => edge(args.optionalBoolean(0, 'visibleOnly', false), 0),
      GetLast: (_, args) => edge(args.optionalBoolean(0, 'visibleOnly', false), -1),
      GetItemOrNullObject: (_, args) => find(args.key(0)),
    },
    answers: { GetCount: (_, args) => sheets(args.optionalBoolean(0, 'visibleOnly', false)).length },
    actions: {
      ...model.events.registrations<null>(
        {
          Activated: eventType.worksheetActivated,
          Added: eventType.worksheetAdded,
          Calculated: eventType.worksheetCalculated,
          DataChanged: eventType.worksheetChanged,
          Deactivated: eventType.worksheetDeactivated,
          Deleted: eventType.worksheetDeleted,
          SelectionChanged: eventType.worksheetSelectionChanged,
        },
        () => everySheet,
      ),
    },
    publicNames: eventMethods,
  });
}

/** Names clash whatever their case. `own`: the sheet that is being renamed. */
export function demandSheetName(model: Model, name: string, own: string | null): void {
  checkSheetName(name);
  if (model.grid.sheets().some((sheet) => sheet.id !== own && sameName(sheet.name, name)))
    throw new HostError('ItemAlreadyExists', `das Blatt „${name}“`);
}

function freeSheetName(model: Model): string {
  const prefix = model.profile.locale === 'de-DE' ? 'Tabelle' : 'Sheet';
  const taken = new Set(model.grid.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = 1;
  while (taken.has(`${prefix}${number}`.toLowerCase())) number += 1;
  return `${prefix}${number}`;
}

import type { Area } from '../../grid/grid';
import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import { expectBoolean, expectInteger, expectOneOf, expectText, type Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Model } from '../model';
import { makeArea, maxColumns, maxRows } from '../rules/address';
import { eventMethods, eventType } from '../events';
import { copySheet, renameInCharts } from './sheet-copy';
import { demandSheetName } from './worksheets';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;
const wholeSheet: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };
/** Excel's standard row height for Calibri 11 and Aptos 11. */
const standardRowHeight = 15;
/** Excel takes address texts up to this length. */
const maxAddressLength = 8192;

export function worksheetClass(model: Model): BoundClass<string> {
  return defineClass<string>({
    name: 'Worksheet',
    scalars: {
      Id: { get: (id) => model.sheet(id).id },
      Name: {
        get: (id) => model.sheet(id).name,
        set: (id, value) => {
          model.protection.demandStructure();
          const name = expectText(value, 'name');
          demandSheetName(model, name, model.sheet(id).id);
          renameInCharts(model, model.sheet(id).name, name);
          model.grid.updateSheet(id, { name });
        },
      },
      Position: {
        get: (id) => model.grid.sheets().findIndex((sheet) => sheet.id === id),
        set: (id, value) => {
          model.protection.demandStructure();
          const position = expectInteger(value, 'position');
          if (position < 0 || position >= model.grid.sheets().length)
            throw invalidArgument(`position: ${position} gibt es nicht`);
          model.grid.updateSheet(model.sheet(id).id, { position });
        },
      },
      Visibility: {
        get: (id) => model.sheet(id).visibility,
        set: (id, value) => {
          model.protection.demandStructure();
          const visibility = expectOneOf(value, visibilities, 'visibility');
          if (visibility !== 'Visible') demandAnotherVisible(model, id);
          model.grid.updateSheet(model.sheet(id).id, { visibility });
        },
      },
      TabColor: {
        get: (id) => model.sheet(id).tabColor ?? '',
        set: (id, value) => {
          const color = expectText(value, 'tabColor');
          if (color !== '' && !/^#[0-9a-f]{6}$/iu.test(color))
            throw invalidArgument('tabColor: Farbe als #RRGGBB erwartet');
          model.grid.updateSheet(model.sheet(id).id, { tabColor: color === '' ? null : color.toUpperCase() });
        },
      },
      ShowGridlines: { get: (id) => model.sheet(id).showGridlines },
      // office.js reads `showGridlines` under its own name and writes it as `Gridlines`.
      Gridlines: {
        onlyWhenNamed: true,
        get: (id) => model.sheet(id).showGridlines,
        set: (id, value) =>
          model.grid.updateSheet(model.sheet(id).id, { showGridlines: expectBoolean(value, 'showGridlines') }),
      },
      StandardHeight: { get: () => standardRowHeight },
    },
    parts: {
      Tables: (id) => model.classes.tables.bind({ sheetId: id }),
      Names: (id) => model.classes.names.bind({ sheetId: id }),
      Charts: (id) => model.classes.charts.bind(id),
      Protection: (id) => model.classes.sheetProtection.bind(id),
      FreezePanes: (id) => model.classes.freezePanes.bind(id),
      PageLayout: (id) => model.classes.pageLayout.bind(id),
      HorizontalPageBreaks: (id) => model.classes.pageBreaks.bind(id),
    },
    objects: {
      GetRange: (id, args) => {
        if (!args.has(0)) return model.range(model.sheet(id).id, wholeSheet);
        const ref = model.rangeArgument(args.text(0, 'address'), model.sheet(id).id, 'address');
        if (ref.sheetId !== id) throw invalidArgument('die Adresse liegt auf einem anderen Blatt');
        return model.classes.range.bind(ref);
      },
      GetRangeByIndexes: (id, args) =>
        model.range(
          model.sheet(id).id,
          makeArea(
            args.integer(0, 'startRow'),
            args.integer(1, 'startColumn'),
            args.integer(2, 'rowCount'),
            args.integer(3, 'columnCount'),
          ),
        ),
      GetCell: (id, args) =>
        model.range(model.sheet(id).id, makeArea(args.integer(0, 'row'), args.integer(1, 'column'), 1, 1)),
      GetRanges: (id, args) => {
        const address = args.text(0, 'address');
        if (address.length > maxAddressLength) throw invalidArgument(`address: länger als ${maxAddressLength} Zeichen`);
        const areas = address.split(',').map((part) => {
          const ref = model.rangeArgument(part.trim(), model.sheet(id).id, 'address');
          if (ref.sheetId !== id) throw invalidArgument('die Adresse liegt auf einem anderen Blatt');
          return ref.area;
        });
        return model.classes.rangeAreas.bind({ sheetId: id, areas });
      },
      GetUsedRange: (id, args) => usedRange(model, id, args) ?? model.range(id, makeArea(0, 0, 1, 1)),
      GetUsedRangeOrNullObject: (id, args) => usedRange(model, id, args),
      Copy: (id, args) => copySheet(model, id, args),
    },
    actions: {
      Activate: (id) => {
        if (model.sheet(id).visibility !== 'Visible')
          throw new HostError('InvalidOperation', 'ein ausgeblendetes Blatt lässt sich nicht aktivieren');
        model.grid.activateSheet(id);
      },
      Calculate: () => {
        model.recalculate();
      },
      Delete: (id) => {
        model.protection.demandStructure();
        if (model.sheet(id).visibility === 'VeryHidden')
          throw new HostError(
            'InvalidOperation',
            'ein stark ausgeblendetes Blatt muss vor dem Löschen sichtbar werden',
          );
        demandAnotherVisible(model, id);
        model.forgetSheet(id);
        model.grid.removeSheet(id);
      },
      ...model.events.registrations<string>(
        {
          Activated: eventType.worksheetActivated,
          Calculated: eventType.worksheetCalculated,
          DataChanged: eventType.worksheetChanged,
          Deactivated: eventType.worksheetDeactivated,
          SelectionChanged: eventType.worksheetSelectionChanged,
        },
        (id) => model.sheet(id).id,
      ),
    },
    identity: (id) => ({ Id: id }),
    calculated: ['GetUsedRange', 'GetUsedRangeOrNullObject'],
    publicNames: { ...eventMethods, Gridlines: 'showGridlines' },
  });
}

function usedRange(model: Model, id: string, args: Arguments): HostObject | null {
  const area = model.grid.usedArea(model.sheet(id).id, args.optionalBoolean(0, 'valuesOnly', false));
  return area === null ? null : model.range(id, area);
}

/** A workbook always shows at least one sheet. */
function demandAnotherVisible(model: Model, id: string): void {
  const own = model.sheet(id);
  if (own.visibility !== 'Visible') return;
  if (!model.grid.sheets().some((sheet) => sheet.id !== id && sheet.visibility === 'Visible'))
    throw new HostError('InvalidOperation', 'das letzte sichtbare Blatt lässt sich weder löschen noch ausblenden');
}

export function freezePanesClass(model: Model): BoundClass<string> {
  const freeze = (id: string, rows: number, columns: number): void => {
    if (rows < 0 || columns < 0) throw invalidArgument('Anzahl fixierter Zeilen oder Spalten ist negativ');
    model.grid.updateSheet(model.sheet(id).id, { frozen: { rows, columns } });
  };
  return defineClass<string>({
    name: 'WorksheetFreezePanes',
    objects: {
      GetLocationOrNullObject: (id) => {
        const { rows, columns } = model.sheet(id).frozen;
        if (rows === 0 && columns === 0) return null;
        return model.range(id, makeArea(0, 0, rows === 0 ? maxRows : rows, columns === 0 ? maxColumns : columns));
      },
    },
    actions: {
      FreezeRows: (id, args) => {
        freeze(id, args.optionalInteger(0, 'count') ?? 1, 0);
      },
      FreezeColumns: (id, args) => {
        freeze(id, 0, args.optionalInteger(0, 'count') ?? 1);
      },
      FreezeAt: (id, args) => {
        const { sheetId, area } = model.rangeArgument(args.at(0), id, 'frozenRange');
        if (sheetId !== id) throw invalidArgument('frozenRange liegt auf einem anderen Blatt');
        const rows = area.rowCount === maxRows ? 0 : area.row + area.rowCount;
        freeze(id, rows, area.columnCount === maxColumns ? 0 : area.column + area.columnCount);
      },
      Unfreeze: (id) => {
        freeze(id, 0, 0);
      },
    },
  });
}

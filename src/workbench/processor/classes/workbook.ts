import { defineClass, type BoundClass } from '../protocol/host-object';
import { expectBoolean, expectOneOf } from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import type { Model } from '../model';

export function workbookClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: 'Workbook',
    scalars: {
      Name: { get: () => model.callbacks.workbookName?.() ?? 'Mappe1.xlsx' },
      ReadOnly: { get: () => false },
    },
    parts: {
      Application: () => model.classes.application.bind(null),
      Worksheets: () => model.classes.worksheets.bind(null),
      Tables: () => model.classes.tables.bind({ sheetId: null }),
      Names: () => model.classes.names.bind({ sheetId: null }),
      Settings: () => model.classes.settings.bind(null),
      CustomXmlParts: () => model.classes.customXmlParts.bind(null),
      Properties: () => model.classes.properties.bind(null),
      Protection: () => model.classes.workbookProtection.bind(null),
      _Runtime: () => model.classes.runtime.bind(null),
    },
    objects: {
      GetSelectedRange: () => {
        const { sheetId, area } = model.grid.selection();
        return model.range(sheetId, area);
      },
      GetSelectedRanges: () => {
        const { sheetId, area } = model.grid.selection();
        return model.classes.rangeAreas.bind({ sheetId, areas: [area] });
      },
      GetActiveCell: () => {
        const { sheetId, area } = model.grid.selection();
        return model.range(sheetId, { ...area, rowCount: 1, columnCount: 1 });
      },
      _GetRangeForEventByReferenceId: (_, args) => eventRange(model, args.text(0, 'referenceId')),
      _GetRangeOrNullObjectForEventByReferenceId: (_, args) => eventRange(model, args.text(0, 'referenceId')),
    },
    answers: { _GetReferenceCount: () => model.session.references.size },
    actions: {
      _RemoveReference: (_, args) => {
        model.session.references.delete(args.text(0, 'referenceId'));
      },
      _RemoveAllReferences: () => {
        model.session.references.clear();
      },
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        model.callbacks.onFunctionsReady?.();
      },
    },
    publicNames: { _Runtime: 'application' },
  });
}

function eventRange(model: Model, referenceId: string) {
  const object = model.session.references.get(referenceId);
  if (!object) throw new HostError('InvalidReference', `Verweis ${referenceId}`);
  return object;
}

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export function applicationClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: 'Application',
    scalars: {
      CalculationMode: {
        get: () => model.session.calculationMode,
        set: (_, value) => {
          model.session.calculationMode = expectOneOf(value, calculationModes, 'calculationMode');
        },
      },
      CalculationState: { get: () => (model.grid.pendingCount() > 0 ? 'Calculating' : 'Done') },
      DecimalSeparator: { get: () => culture(model).decimal },
      ThousandsSeparator: { get: () => culture(model).group },
      UseSystemSeparators: { get: () => true },
    },
    parts: { CultureInfo: () => model.classes.cultureInfo.bind(null) },
    actions: {
      Calculate: (_, args) => {
        expectOneOf(args.at(0), ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
        model.recalculate();
      },
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

export function runtimeClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: 'Runtime',
    scalars: {
      EnableEvents: {
        get: () => model.session.enableEvents,
        set: (_, value) => {
          model.session.enableEvents = expectBoolean(value, 'enableEvents');
        },
      },
    },
  });
}

interface Culture {
  readonly decimal: string;
  readonly group: string;
  readonly date: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
}

function culture(model: Model): Culture {
  return model.profile.locale === 'de-DE'
    ? {
        decimal: ',',
        group: '.',
        date: '.',
        shortDate: 'dd.MM.yyyy',
        longDate: 'dddd, d. MMMM yyyy',
        longTime: 'HH:mm:ss',
      }
    : {
        decimal: '.',
        group: ',',
        date: '/',
        shortDate: 'M/d/yyyy',
        longDate: 'dddd, MMMM d, yyyy',
        longTime: 'h:mm:ss tt',
      };
}

export function cultureInfoClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: 'CultureInfo',
    scalars: { Name: { get: () => model.profile.locale } },
    parts: {
      NumberFormat: () => model.classes.numberFormatInfo.bind(null),
      DatetimeFormat: () => model.classes.datetimeFormatInfo.bind(null),
    },
  });
}

export function numberFormatInfoClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: 'NumberFormatInfo',
    scalars: {
      NumberDecimalSeparator: { get: () => culture(model).decimal },
      NumberGroupSeparator: { get: () => culture(model).group },
    },
  });
}

export function datetimeFormatInfoClass(model: Model): BoundClass<null> {
  return defineClass<null>({
    name: 'DatetimeFormatInfo',
    scalars: {
      DateSeparator: { get: () => culture(model).date },
      ShortDatePattern: { get: () => culture(model).shortDate },
      LongDatePattern: { get: () => culture(model).longDate },
      LongTimePattern: { get: () => culture(model).longTime },
      TimeSeparator: { get: () => ':' },
    },
  });
}

import {
  defineClass,
  type BoundClass,
  type ClassShape,
  type HostObject,
  type ScalarSpec,
} from '../protocol/host-object';
import {
  expectBoolean,
  expectColor,
  expectInteger,
  expectNumber,
  expectOneOf,
  expectText,
  type Argument,
} from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import type { Model } from '../model';
import { sameArea } from '../rules/address';
import { changedChart, chartState, seriesCount } from './charts';

/**
 * The small objects inside a chart. Their settings have no effect on anything but the picture, so one table says what
 * each of them takes, and all are kept under their path in `ChartState.details`.
 */
interface PartRef {
  readonly chartId: string;
  /** Path in office.js names, ending with a slash: `axes/valueAxis/`. */
  readonly path: string;
}
type Plain = string | number | boolean | null;
interface Setting {
  readonly otherwise: Plain;
  readonly read: (value: Argument, name: string) => Plain;
}

const flag = (otherwise: boolean): Setting => ({ otherwise, read: expectBoolean });
const text = (otherwise: string): Setting => ({ otherwise, read: expectText });
const number = (otherwise: number | null): Setting => ({
  otherwise,
  read: (value, name) => (value === '' ? null : expectNumber(value, name)),
});
const color = (otherwise: string): Setting => ({ otherwise, read: expectColor });
const choice = (otherwise: string, ...others: readonly string[]): Setting => ({
  otherwise,
  read: (value, name) => expectOneOf(value, [otherwise, ...others], name),
});

const font = {
  Bold: flag(false),
  Italic: flag(false),
  Color: color('#595959'),
  Name: text('Calibri'),
  Size: number(10),
};
const line = {
  Color: color('#000000'),
  Weight: number(1),
  LineStyle: choice(
    'Automatic',
    'Continuous',
    'Dash',
    'DashDot',
    'DashDotDot',
    'Dot',
    'Grey25',
    'Grey50',
    'Grey75',
    'None',
    'RoundDot',
  ),
};

interface PartSpec {
  readonly settings?: Readonly<Record<string, Setting>>;
  /** Wire name of the part and its class. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly fill?: true;
}

const parts: Readonly<Record<string, PartSpec>> = {
  ChartTitle: {
    settings: {
      Text: text(''),
      Visible: flag(true),
      Overlay: flag(false),
      Position: choice('Automatic', 'Top', 'Bottom', 'Left', 'Right'),
    },
    parts: { Format: 'ChartTitleFormat' },
  },
  ChartTitleFormat: { parts: { Font: 'ChartFont', Fill: 'ChartFill' } },
  ChartLegend: {
    settings: {
      Visible: flag(true),
      Overlay: flag(false),
      Position: choice('Bottom', 'Top', 'Left', 'Right', 'Corner', 'Custom'),
    },
    parts: { Format: 'ChartLegendFormat' },
  },
  ChartLegendFormat: { parts: { Font: 'ChartFont', Fill: 'ChartFill' } },
  ChartAxes: { parts: { CategoryAxis: 'ChartAxis', ValueAxis: 'ChartAxis' } },
  ChartAxis: {
    settings: {
      Minimum: number(null),
      Maximum: number(null),
      MajorUnit: number(null),
      MinorUnit: number(null),
      Visible: flag(true),
      NumberFormat: text('General'),
      ReversePlotOrder: flag(false),
      CategoryType: choice('Automatic', 'TextAxis', 'DateAxis'),
      TickLabelPosition: choice('NextToAxis', 'High', 'Low', 'None'),
    },
    parts: {
      Title: 'ChartAxisTitle',
      Format: 'ChartAxisFormat',
      MajorGridlines: 'ChartGridlines',
      MinorGridlines: 'ChartGridlines',
    },
  },
  ChartAxisTitle: { settings: { Text: text(''), Visible: flag(false) }, parts: { Format: 'ChartAxisTitleFormat' } },
  ChartAxisTitleFormat: { parts: { Font: 'ChartFont' } },
  ChartAxisFormat: { parts: { Font: 'ChartFont', Line: 'ChartLineFormat' } },
  ChartGridlines: { settings: { Visible: flag(true) }, parts: { Format: 'ChartGridlinesFormat' } },
  ChartGridlinesFormat: { parts: { Line: 'ChartLineFormat' } },
  ChartDataLabels: {
    settings: {
      ShowValue: flag(false),
      ShowSeriesName: flag(false),
      ShowCategoryName: flag(false),
      NumberFormat: text('General'),
      Position: choice(
        'Invalid',
        'None',
        'Center',
        'InsideEnd',
        'InsideBase',
        'OutsideEnd',
        'Left',
        'Right',
        'Top',
        'Bottom',
        'BestFit',
      ),
    },
    parts: { Format: 'ChartDataLabelFormat' },
  },
  ChartDataLabelFormat: { parts: { Font: 'ChartFont', Fill: 'ChartFill' } },
  ChartAreaFormat: { parts: { Font: 'ChartFont', Fill: 'ChartFill' } },
  ChartSeriesFormat: { parts: { Fill: 'ChartFill', Line: 'ChartLineFormat' } },
  ChartFont: { settings: font },
  ChartLineFormat: { settings: line },
  ChartFill: { fill: true },
};

function memberPath(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export interface ChartParts {
  readonly shapes: readonly ClassShape[];
  /** A part of the chart itself, by its class. */
  readonly bind: (className: string, chartId: string) => HostObject;
  readonly at: (className: string, ref: PartRef) => HostObject;
}

export function chartParts(model: Model): ChartParts {
  const classes = new Map<string, BoundClass<PartRef>>();
  const at = (className: string, ref: PartRef): HostObject => {
    const found = classes.get(className);
    if (!found) throw new Error(`There is no chart part ${className}.`);
    return found.bind(ref);
  };
  for (const [name, spec] of Object.entries(parts))
    classes.set(
      name,
      defineClass<PartRef>({
        name,
        scalars: Object.fromEntries(
          Object.entries(spec.settings ?? {}).map(([key, setting]) => [key, scalar(model, name, key, setting)]),
        ),
        parts: Object.fromEntries(
          Object.entries(spec.parts ?? {}).map(([key, className]) => [
            key,
            (ref: PartRef) => at(className, { ...ref, path: `${ref.path}${memberPath(key)}/` }),
          ]),
        ),
        actions: spec.fill === true ? fillActions(model) : {},
      }),
    );
  const ownPaths: Readonly<Record<string, string>> = {
    ChartTitle: 'title/',
    ChartLegend: 'legend/',
    ChartAxes: 'axes/',
    ChartDataLabels: 'dataLabels/',
    ChartAreaFormat: 'format/',
  };
  return {
    shapes: [...classes.values()].map((found) => found.shape),
    at,
    bind: (className, chartId) => at(className, { chartId, path: ownPaths[className] ?? '' }),
  };
}

function keep(model: Model, ref: PartRef, key: string, value: Plain): void {
  const chart = changedChart(model, ref.chartId);
  chart.details = { ...chart.details, [`${ref.path}${key}`]: value };
}

/** A title's text stands in the chart's own field too, where file formats look for it. */
function scalar(model: Model, className: string, wireName: string, setting: Setting): ScalarSpec<PartRef> {
  const key = memberPath(wireName);
  const isTitle = className === 'ChartTitle' && key === 'text';
  return {
    get: (ref) => {
      const chart = chartState(model, ref.chartId);
      if (isTitle) return chart.title;
      const kept = chart.details?.[`${ref.path}${key}`];
      return kept === undefined ? (setting.otherwise ?? '') : (kept ?? '');
    },
    set: (ref, value) => {
      const plain = setting.read(value, key);
      if (isTitle) changedChart(model, ref.chartId).title = String(plain);
      else keep(model, ref, key, plain);
      if (className === 'ChartAxisTitle' && key === 'text') keep(model, ref, 'visible', true);
    },
  };
}

function fillActions(model: Model) {
  return {
    SetSolidColor: (ref: PartRef, args: { at: (index: number) => Argument }): void => {
      keep(model, ref, 'color', expectColor(args.at(0), 'color'));
    },
    Clear: (ref: PartRef): void => {
      keep(model, ref, 'color', null);
    },
  };
}

export interface SeriesRef {
  readonly chartId: string;
  readonly index: number;
}

export function chartSeriesCollectionClass(model: Model): BoundClass<string> {
  const count = (id: string): number => seriesCount(chartState(model, id));
  const bind = (id: string, index: number): HostObject => model.classes.chartSeries.bind({ chartId: id, index });
  return defineClass<string>({
    name: 'ChartSeriesCollection',
    scalars: { Count: { get: count } },
    items: (id) => Array.from({ length: count(id) }, (_, index) => bind(id, index)),
    item: (id, key) => (Number(key) >= 0 && Number(key) < count(id) ? bind(id, Number(key)) : null),
    objects: {
      Add: (id, args) => {
        const index = count(id);
        if (args.has(1) && args.integer(1, 'index') !== index)
          throw new HostError('NotImplemented', 'neue Datenreihen kommen hier ans Ende');
        const ref = { chartId: id, path: 'series/' };
        keep(model, ref, 'count', index + 1);
        if (args.has(0)) keep(model, ref, `${index}/name`, args.text(0, 'name'));
        return bind(id, index);
      },
    },
    answers: { GetCount: count },
  });
}

export function chartSeriesClass(model: Model): BoundClass<SeriesRef> {
  const part = (ref: SeriesRef): PartRef => ({ chartId: ref.chartId, path: `series/${ref.index}/` });
  const kept = (ref: SeriesRef, key: string): Plain | undefined =>
    chartState(model, ref.chartId).details?.[`${part(ref).path}${key}`];
  const setting = (key: string, rule: Setting): ScalarSpec<SeriesRef> => ({
    get: (ref) => kept(ref, key) ?? rule.otherwise,
    set: (ref, value) => keep(model, part(ref), key, rule.read(value, key)),
  });
  const source =
    (key: string) =>
    (ref: SeriesRef, args: { at: (index: number) => Argument }): void => {
      const { sheetId } = chartState(model, ref.chartId);
      const range = model.rangeArgument(args.at(0), sheetId, 'sourceData');
      if (
        range.area.rowCount > 1 &&
        range.area.columnCount > 1 &&
        !sameArea(range.area, { ...range.area, rowCount: 1 })
      )
        throw new HostError('InvalidArgument', 'sourceData: eine Zeile oder eine Spalte erwartet');
      keep(model, part(ref), key, model.address(range));
    };
  return defineClass<SeriesRef>({
    name: 'ChartSeries',
    scalars: {
      Name: setting('name', text('')),
      ChartType: {
        get: (ref) => kept(ref, 'chartType') ?? chartState(model, ref.chartId).type,
        set: (ref, value) => keep(model, part(ref), 'chartType', expectText(value, 'chartType')),
      },
      HasDataLabels: setting('hasDataLabels', flag(false)),
      AxisGroup: setting('axisGroup', choice('Primary', 'Secondary')),
      MarkerStyle: setting(
        'markerStyle',
        choice('Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'),
      ),
      MarkerSize: setting('markerSize', { otherwise: 5, read: expectInteger }),
      MarkerBackgroundColor: setting('markerBackgroundColor', color('#000000')),
      MarkerForegroundColor: setting('markerForegroundColor', color('#000000')),
      GapWidth: setting('gapWidth', { otherwise: 150, read: expectInteger }),
      Overlap: setting('overlap', { otherwise: 0, read: expectInteger }),
      Smooth: setting('smooth', flag(false)),
    },
    parts: {
      Format: (ref) =>
        model.classes.chartParts.at('ChartSeriesFormat', { ...part(ref), path: `${part(ref).path}format/` }),
      DataLabels: (ref) =>
        model.classes.chartParts.at('ChartDataLabels', { ...part(ref), path: `${part(ref).path}dataLabels/` }),
    },
    actions: {
      SetValues: source('values'),
      SetXAxisValues: source('xAxisValues'),
      Delete: (ref) => {
        const chart = changedChart(model, ref.chartId);
        if (ref.index !== seriesCount(chart) - 1)
          throw new HostError('NotImplemented', 'nur die letzte Datenreihe lässt sich hier löschen');
        const prefix = part(ref).path;
        chart.details = {
          ...Object.fromEntries(Object.entries(chart.details ?? {}).filter(([key]) => !key.startsWith(prefix))),
          'series/count': ref.index,
        };
      },
    },
    identity: () => ({}),
  });
}

import {
  defineClass,
  type BoundClass,
  type ClassShape,
  type HostObject,
  type ScalarSpec,
} from '../protocol/host-object';
import { expectColor, type Argument } from '../protocol/arguments';
import type { Model } from '../model';
import { choice, color, flag, keep, number, text, type PartRef, type Setting } from './chart-settings';
import { changedChart, chartState } from './charts';

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

/**
 * The small objects inside a chart. Their settings have no effect on anything but the picture, so one table says what
 * each of them takes, and all are kept under their path in `ChartState.details`.
 */
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

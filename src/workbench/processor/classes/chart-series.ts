import { defineClass, type BoundClass, type HostObject, type ScalarSpec } from '../protocol/host-object';
import { expectInteger, expectOneOf, expectText, type Argument } from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import type { Model } from '../model';
import { sameArea } from '../rules/address';
import { choice, color, flag, keep, text, type PartRef, type Plain, type Setting } from './chart-settings';
import { changedChart, chartState, seriesCount } from './charts';

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
    answers: {
      GetDimensionDataSourceString: (ref, args) => {
        const dimension = expectOneOf(args.at(0), ['Values', 'Categories'], 'dimension');
        const said = kept(ref, dimension === 'Values' ? 'values' : 'xAxisValues');
        const own = ref.index === 0 && dimension === 'Values' ? chartState(model, ref.chartId).sourceAddress : '';
        return said ?? own;
      },
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

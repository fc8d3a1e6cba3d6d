import { defineClass, type BoundClass, type HostObject, type ScalarSpec } from '../protocol/host-object';
import { expectNumber, expectOneOf, expectText, type Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Model } from '../model';
import { parseAddress } from '../rules/address';
import { sameName } from '../rules/names';
import type { ChartState } from '../side-store';

/** Chart types that a workbook of this kind holds; others are refused by name. */
const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
  'XYScatter',
  'XYScatterLines',
] as const;
/** Size of a new chart in points. */
const newChart = { width: 360, height: 216 };

export function chartsClass(model: Model): BoundClass<string> {
  const list = (sheetId: string): readonly ChartState[] =>
    model.sideStore.charts.filter((chart) => chart.sheetId === sheetId);
  const find = (sheetId: string, key: string | number): HostObject | null => {
    const name = String(key);
    const charts = list(sheetId);
    const found = charts.find((chart) => sameName(chart.name, name)) ?? charts.find((chart) => chart.id === name);
    return found ? model.classes.chart.bind(found.id) : null;
  };
  return defineClass<string>({
    name: 'ChartCollection',
    scalars: { Count: { get: (sheetId) => list(sheetId).length } },
    items: (sheetId) => list(sheetId).map((chart) => model.classes.chart.bind(chart.id)),
    item: find,
    objects: {
      Add: (sheetId, args) => addChart(model, model.sheet(sheetId).id, args),
      GetItem: (sheetId, args) => {
        const found = find(sheetId, args.key(0));
        if (found === null) throw new HostError('ItemNotFound', `das Diagramm ${args.key(0)}`);
        return found;
      },
      GetItemOrNullObject: (sheetId, args) => find(sheetId, args.key(0)),
    },
    answers: { GetCount: (sheetId) => list(sheetId).length },
  });
}

function addChart(model: Model, sheetId: string, args: Arguments): HostObject {
  model.protection.demandObjects(sheetId);
  const type = expectOneOf(args.at(0), chartTypes, 'type');
  const source = model.rangeArgument(args.at(1), sheetId, 'sourceData');
  const seriesBy = args.has(2) ? expectOneOf(args.at(2), ['Auto', 'Columns', 'Rows'], 'seriesBy') : 'Auto';
  const numbers = model.sideStore.charts.map((chart) => Number(/\d+$/u.exec(chart.id)?.[0] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  const chart: ChartState = {
    id: `chart-${number}`,
    sheetId,
    name: `${model.profile.locale === 'de-DE' ? 'Diagramm' : 'Chart'} ${number}`,
    type,
    title: '',
    sourceAddress: model.address(source),
    seriesBy,
    left: 100,
    top: 50,
    ...newChart,
    altText: '',
    details: {},
  };
  model.sideStore.charts.push(chart);
  return model.classes.chart.bind(chart.id);
}

export function chartState(model: Model, id: string): ChartState {
  const found = model.sideStore.charts.find((chart) => chart.id === id);
  if (!found) throw new HostError('ItemNotFound', 'das Diagramm gibt es nicht mehr');
  return found;
}

/** State of a chart that is about to change. */
export function changedChart(model: Model, id: string): ChartState {
  const chart = chartState(model, id);
  model.protection.demandObjects(chart.sheetId);
  return chart;
}

export function chartClass(model: Model): BoundClass<string> {
  const measure = (key: 'left' | 'top' | 'width' | 'height'): ScalarSpec<string> => ({
    get: (id) => chartState(model, id)[key],
    set: (id, value) => {
      const points = expectNumber(value, key);
      if (points < 0) throw invalidArgument(`${key}: negativ`);
      changedChart(model, id)[key] = points;
    },
  });
  const detail =
    (name: string) =>
    (id: string): HostObject =>
      model.classes.chartParts.bind(name, id);
  return defineClass<string>({
    name: 'Chart',
    scalars: {
      Id: { get: (id) => chartState(model, id).id },
      Name: {
        get: (id) => chartState(model, id).name,
        set: (id, value) => {
          const name = expectText(value, 'name');
          const chart = changedChart(model, id);
          if (
            model.sideStore.charts.some(
              (other) => other !== chart && other.sheetId === chart.sheetId && sameName(other.name, name),
            )
          )
            throw new HostError('ItemAlreadyExists', `das Diagramm ${name}`);
          chart.name = name;
        },
      },
      ChartType: {
        get: (id) => chartState(model, id).type,
        set: (id, value) => {
          changedChart(model, id).type = expectOneOf(value, chartTypes, 'chartType');
        },
      },
      DisplayBlanksAs: {
        get: (id) => chartState(model, id).details?.['displayBlanksAs'] ?? 'NotPlotted',
        set: (id, value) => {
          const chart = changedChart(model, id);
          const displayBlanksAs = expectOneOf(value, ['NotPlotted', 'Zero', 'Interplotted'], 'displayBlanksAs');
          chart.details = { ...chart.details, displayBlanksAs };
        },
      },
      Left: measure('left'),
      Top: measure('top'),
      Width: measure('width'),
      Height: measure('height'),
    },
    parts: {
      Worksheet: (id) => model.classes.worksheet.bind(chartState(model, id).sheetId),
      Title: detail('ChartTitle'),
      Legend: detail('ChartLegend'),
      Axes: detail('ChartAxes'),
      DataLabels: detail('ChartDataLabels'),
      Format: detail('ChartAreaFormat'),
      Series: (id) => model.classes.chartSeriesCollection.bind(id),
    },
    actions: {
      Delete: (id) => {
        const chart = changedChart(model, id);
        model.sideStore.charts.splice(model.sideStore.charts.indexOf(chart), 1);
      },
      SetData: (id, args) => {
        const chart = changedChart(model, id);
        chart.sourceAddress = model.address(model.rangeArgument(args.at(0), chart.sheetId, 'sourceData'));
        if (args.has(1)) chart.seriesBy = expectOneOf(args.at(1), ['Auto', 'Columns', 'Rows'], 'seriesBy');
      },
      SetPosition: (id, args) => {
        setPosition(model, changedChart(model, id), args);
      },
    },
    identity: (id) => ({ Id: id }),
  });
}

/** From the top left of the first cell to the bottom right of the last. */
function setPosition(model: Model, chart: ChartState, args: Arguments): void {
  const { sheetId } = chart;
  const start = model.rangeArgument(args.at(0), sheetId, 'startCell');
  const end = args.has(1) ? model.rangeArgument(args.at(1), sheetId, 'endCell') : null;
  if (start.sheetId !== sheetId || (end !== null && end.sheetId !== sheetId))
    throw invalidArgument('startCell und endCell liegen auf dem Blatt des Diagramms');
  const across = (first: number, beyond: number): number => {
    let sum = 0;
    for (let column = first; column < beyond; column += 1) sum += model.grid.columnWidth(sheetId, column);
    return sum;
  };
  const down = (first: number, beyond: number): number => {
    let sum = 0;
    for (let row = first; row < beyond; row += 1) sum += model.grid.rowHeight(sheetId, row);
    return sum;
  };
  chart.left = across(0, start.area.column);
  chart.top = down(0, start.area.row);
  if (end === null) return;
  const width = across(start.area.column, end.area.column + end.area.columnCount);
  const height = down(start.area.row, end.area.row + end.area.rowCount);
  if (width <= 0 || height <= 0) throw invalidArgument('endCell liegt vor startCell');
  chart.width = width;
  chart.height = height;
}

/** Number of series: what was added or named, else what the source data give (a header row and a column of categories). */
export function seriesCount(chart: ChartState): number {
  const kept = chart.details?.['series/count'];
  if (typeof kept === 'number') return kept;
  const parsed = parseAddress(chart.sourceAddress);
  if (!parsed) return 0;
  const { rowCount, columnCount } = parsed.area;
  const byRows = chart.seriesBy === 'Rows' || (chart.seriesBy === 'Auto' && columnCount > rowCount);
  return Math.max(1, (byRows ? rowCount : columnCount) - 1);
}

export interface ChartSeriesState {
  readonly name: string;
  /** A1 with sheet; '' where nothing was said. */
  readonly values: string;
  readonly categories: string;
}

/** Names and sources of the series of a chart. */
export function chartSeriesOf(chart: ChartState): readonly ChartSeriesState[] {
  const said = (index: number, key: string): string | null => {
    const kept = chart.details?.[`series/${index}/${key}`];
    return typeof kept === 'string' ? kept : null;
  };
  return Array.from({ length: seriesCount(chart) }, (_, index) => ({
    name: said(index, 'name') ?? '',
    values: said(index, 'values') ?? (index === 0 ? chart.sourceAddress : ''),
    categories: said(index, 'xAxisValues') ?? '',
  }));
}

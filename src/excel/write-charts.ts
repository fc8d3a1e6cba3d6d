import type { ChartAxisPlan, ChartPlan, ChartSeriesPlan, ChartSource, LineDash } from '../application/chart-plan';
import type { CellArea, SheetPlan } from '../application/workbook-plan';
import type { Probe } from './request-steps';
import { rangesOf } from './write-formats';
import type { RangeOf } from './write-formats';

const chartTypes = { line: 'Line', column: 'ColumnClustered', bar: 'BarClustered' } as const;
const lineStyles: Readonly<Record<LineDash, 'Continuous' | 'Dash' | 'Dot'>> = {
  solid: 'Continuous',
  dash: 'Dash',
  dot: 'Dot',
};
const markerStyles = {
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;
const legendPositions = { bottom: 'Bottom', right: 'Right', top: 'Top' } as const;

/** Cells of the chart's own sheet or of another one. */
interface ChartCells {
  readonly own: RangeOf;
  readonly of: (source: ChartSource) => Excel.Range;
}

function chartCells(worksheets: Excel.WorksheetCollection, sheet: Excel.Worksheet): ChartCells {
  const own = rangesOf(sheet);
  const others = new Map<string, RangeOf>();
  const ofSheet = (name: string): RangeOf => {
    const known = others.get(name) ?? rangesOf(worksheets.getItem(name));
    others.set(name, known);
    return known;
  };
  return { own, of: ({ sheet: name, area }) => (name === null ? own : ofSheet(name))(area) };
}

function corners({ row, column, rowCount, columnCount }: CellArea): readonly [first: CellArea, last: CellArea] {
  const cell = { rowCount: 1, columnCount: 1 };
  return [
    { ...cell, row, column },
    { ...cell, row: row + rowCount - 1, column: column + columnCount - 1 },
  ];
}

function writeSeriesStyle(series: Excel.ChartSeries, { style }: ChartSeriesPlan, kind: ChartPlan['kind']): void {
  if (style.kind === 'bar') {
    series.format.fill.setSolidColor(style.fill);
    if (style.outline === null) return;
    const { color, width, dash } = style.outline;
    series.format.line.color = color;
    series.format.line.weight = width;
    series.format.line.lineStyle = lineStyles[dash];
    return;
  }
  if (kind !== 'line') series.chartType = 'Line';
  series.format.line.color = style.color;
  series.format.line.weight = style.width;
  // A line is solid by itself.
  if (style.dash !== 'solid') series.format.line.lineStyle = lineStyles[style.dash];
  series.markerStyle = markerStyles[style.marker];
  if (style.marker === 'none') return;
  series.markerSize = 6;
  series.markerForegroundColor = style.color;
  series.markerBackgroundColor = style.markerFill ?? style.color;
}

function writeAxis(axis: Excel.ChartAxis, { title, numberFormat, min, max, majorUnit }: ChartAxisPlan): void {
  // A new chart has no titles at its axes.
  if (title !== null) axis.title.text = title;
  if (numberFormat !== null) axis.numberFormat = numberFormat;
  if (min !== undefined) axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
  if (majorUnit !== undefined) axis.majorUnit = majorUnit;
}

function writeChart(charts: Excel.ChartCollection, cells: ChartCells, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  const byRows = first.values.area.rowCount === 1;
  // A single row or column without a header makes exactly one series.
  const chart = charts.add(chartTypes[plan.kind], cells.of(first.values), byRows ? 'Rows' : 'Columns');
  chart.name = plan.name;
  const [topLeft, bottomRight] = corners(plan.area);
  chart.setPosition(cells.own(topLeft), cells.own(bottomRight));
  chart.title.text = plan.title;
  // Excel's 14 points break a name over half a page into two lines.
  chart.title.format.font.size = 10;
  chart.title.format.font.bold = true;
  chart.displayBlanksAs = plan.missing === 'bridged' ? 'Interplotted' : 'NotPlotted';
  if (plan.legend === 'none') chart.legend.visible = false;
  else chart.legend.position = legendPositions[plan.legend];
  const made = chart.series.getItemAt(0);
  made.name = first.name;
  const series = [
    [made, first] as const,
    ...others.map((planned) => [chart.series.add(planned.name), planned] as const),
  ];
  for (const [target, planned] of series) {
    target.setValues(cells.of(planned.values));
    target.setXAxisValues(cells.of(plan.categories));
    writeSeriesStyle(target, planned, plan.kind);
  }
  writeAxis(chart.axes.categoryAxis, plan.categoryAxis);
  writeAxis(chart.axes.valueAxis, plan.valueAxis);
  // Labels stay below columns that go down.
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
}

/** About what a chart weighs in a request. */
export const chartBytes = 12_000;

export function writeCharts(context: Excel.RequestContext, { name, charts = [] }: SheetPlan): void {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(name);
  const cells = chartCells(worksheets, sheet);
  for (const plan of charts) writeChart(sheet.charts, cells, plan);
}

/** Charts, their series and the cells that describe them; the source of a series can be read from ExcelApi 1.15 on only. */
export function chartProbes(sheet: Excel.Worksheet, { name, charts = [] }: SheetPlan): readonly Probe[] {
  if (charts.length === 0) return [];
  const count = sheet.charts.getCount();
  const rangeOf = rangesOf(sheet);
  return [
    { subject: name, holds: () => count.value === charts.length },
    ...charts.map((plan): Probe => {
      const series = sheet.charts.getItem(plan.name).series.load('items/name');
      const words = rangeOf({ ...plan.describedIn, rowCount: 1, columnCount: 1 }).load('formulas');
      return {
        subject: plan.title,
        holds: () =>
          words.formulas[0]?.[0] !== '' &&
          series.items.length === plan.series.length &&
          plan.series.every((planned, index) => series.items[index]?.name === planned.name),
      };
    }),
  ];
}

import type { ChartAxisPlan, ChartPlan, ChartSeriesPlan, ChartSource, LineDash } from '../application/chart-plan';
import type { SheetPlan } from '../application/workbook-plan';
import type { Probe } from './request-steps';

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

type RangeOfSource = (source: ChartSource) => Excel.Range;

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
  series.format.line.lineStyle = lineStyles[style.dash];
  series.markerStyle = markerStyles[style.marker];
  if (style.marker === 'none') return;
  series.markerSize = 6;
  series.markerForegroundColor = style.color;
  series.markerBackgroundColor = style.markerFill ?? style.color;
}

function writeAxis(axis: Excel.ChartAxis, { title, numberFormat, min, max, majorUnit }: ChartAxisPlan): void {
  if (title === null) axis.title.visible = false;
  else axis.title.text = title;
  if (numberFormat !== null) axis.numberFormat = numberFormat;
  if (min !== undefined) axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
  if (majorUnit !== undefined) axis.majorUnit = majorUnit;
}

function writeChart(sheet: Excel.Worksheet, rangeOf: RangeOfSource, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  const byRows = first.values.area.rowCount === 1;
  // A single row or column without a header makes exactly one series.
  const chart = sheet.charts.add(chartTypes[plan.kind], rangeOf(first.values), byRows ? 'Rows' : 'Columns');
  chart.name = plan.name;
  const { row, column, rowCount, columnCount } = plan.area;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rowCount - 1, column + columnCount - 1, 1, 1),
  );
  chart.title.text = plan.title;
  chart.displayBlanksAs = plan.missing === 'bridged' ? 'Interplotted' : 'NotPlotted';
  if (plan.legend === 'none') chart.legend.visible = false;
  else chart.legend.position = legendPositions[plan.legend];
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach((planned, index) => {
    const target = series[index];
    if (target === undefined) return;
    target.name = planned.name;
    target.setValues(rangeOf(planned.values));
    target.setXAxisValues(rangeOf(plan.categories));
    writeSeriesStyle(target, planned, plan.kind);
  });
  writeAxis(chart.axes.categoryAxis, plan.categoryAxis);
  writeAxis(chart.axes.valueAxis, plan.valueAxis);
  // Labels stay below columns that go down.
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
}

/** About what a chart weighs in a request. */
export const chartBytes = 12_000;

export function writeCharts(context: Excel.RequestContext, { name, charts = [] }: SheetPlan): void {
  const sheet = context.workbook.worksheets.getItem(name);
  const rangeOf: RangeOfSource = ({ sheet: other, area: { row, column, rowCount, columnCount } }) =>
    (other === null ? sheet : context.workbook.worksheets.getItem(other)).getRangeByIndexes(
      row,
      column,
      rowCount,
      columnCount,
    );
  for (const plan of charts) writeChart(sheet, rangeOf, plan);
}

/** Charts, their series and the cells that describe them; the source of a series can be read from ExcelApi 1.15 on only. */
export function chartProbes(sheet: Excel.Worksheet, { name, charts = [] }: SheetPlan): readonly Probe[] {
  if (charts.length === 0) return [];
  const count = sheet.charts.getCount();
  return [
    { subject: name, holds: () => count.value === charts.length },
    ...charts.map((plan): Probe => {
      const series = sheet.charts.getItem(plan.name).series.load('items/name');
      const words = sheet.getRangeByIndexes(plan.describedIn.row, plan.describedIn.column, 1, 1).load('formulas');
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

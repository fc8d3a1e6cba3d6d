import { displayText } from '../grid/cell-display';
import type { CellReading, Grid } from '../grid/grid';
import { chartSeriesOf } from '../processor/classes/charts';
import { parseAddress } from '../processor/rules/address';
import { sameName } from '../processor/rules/names';
import type { ChartState } from '../processor/side-store';
import { chartScale, type Scale } from './chart-scale';
import { svg } from './elements';

const size = { width: 400, height: 230 };
const plot = { left: 64, top: 12, right: 388, bottom: 176 };
const ink = '#1a1a1a';

interface Series {
  readonly name: string;
  readonly isLine: boolean;
  readonly path: string;
  readonly values: readonly (number | null)[];
}

function readCells(grid: Grid, address: string): readonly CellReading[] {
  const parsed = parseAddress(address);
  const sheet = grid.sheets().find(({ name }) => parsed?.sheet != null && sameName(name, parsed.sheet));
  return parsed === null || sheet === undefined ? [] : grid.read(sheet.id, parsed.area).flat();
}

function detail(chart: ChartState, path: string): string | null {
  const found = chart.details?.[path];
  return typeof found === 'string' && found !== '' ? found : null;
}

function numberDetail(chart: ChartState, path: string): number | null {
  const found = chart.details?.[path];
  return typeof found === 'number' ? found : null;
}

/** Lines and columns as they stand in the cells now; null for kinds that are not drawn here. */
export function chartPicture(grid: Grid, chart: ChartState): SVGElement | null {
  const states = chartSeriesOf(chart);
  const types = states.map((_, index) => detail(chart, `series/${index}/chartType`) ?? chart.type);
  if (types.some((type) => !['Line', 'LineMarkers', 'ColumnClustered'].includes(type))) return null;
  const cells = states.map(({ values }) => readCells(grid, values));
  const series = states.map(({ name }, index): Series => ({
    name,
    isLine: types[index] !== 'ColumnClustered',
    path: `series/${index}/`,
    values: (cells[index] ?? []).map(({ value, type }) => (type === 'Double' ? Number(value) : null)),
  }));
  const numbers = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const labels = readCells(grid, states[0]?.categories ?? '').map(({ text }) => text);
  const count = Math.max(labels.length, ...series.map(({ values }) => values.length));
  if (numbers.length === 0 || count === 0) return null;
  const at = (key: string): string => `axes/valueAxis/${key}`;
  const scale = chartScale(
    numbers,
    series.some(({ isLine }) => !isLine),
    {
      min: numberDetail(chart, at('minimum')),
      max: numberDetail(chart, at('maximum')),
      step: numberDetail(chart, at('majorUnit')),
    },
  );
  const format =
    detail(chart, at('numberFormat')) ?? cells.flat().find(({ type }) => type === 'Double')?.numberFormat ?? 'General';
  const columns = series.filter(({ isLine }) => !isLine);
  return svg(
    'svg',
    {
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      role: 'img',
      'aria-label': `Diagramm: ${series.map(({ name }) => name).join(', ')}`,
    },
    svg('rect', { ...size, fill: '#ffffff' }),
    ...scale.marks.flatMap((mark) => valueMark(mark, scale, format)),
    ...labels.map((label, index) => text(label, across(index, count), plot.bottom + 14, 'middle')),
    ...columns.flatMap((each, index) => drawColumns(chart, each, scale, count, { index, of: columns.length })),
    ...series.filter(({ isLine }) => isLine).flatMap((each) => drawLine(chart, each, scale, count)),
    ...series.flatMap((each, index) => legend(chart, each, index)),
  );
}

function across(index: number, count: number): number {
  return plot.left + ((index + 0.5) * (plot.right - plot.left)) / count;
}

function up(value: number, { min, max }: Scale): number {
  const share = (Math.min(max, Math.max(min, value)) - min) / (max - min);
  return plot.bottom - share * (plot.bottom - plot.top);
}

function text(content: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): SVGElement {
  return svg('text', { x, y, 'text-anchor': anchor, 'font-size': 10, fill: ink }, content);
}

function valueMark(mark: number, scale: Scale, format: string): readonly SVGElement[] {
  const y = up(mark, scale);
  return [
    svg('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: '#d9d9d9' }),
    text(displayText(mark, format), plot.left - 6, y + 3, 'end'),
  ];
}

function drawColumns(
  chart: ChartState,
  { path, values }: Series,
  scale: Scale,
  count: number,
  { index, of }: { readonly index: number; readonly of: number },
): readonly SVGElement[] {
  const width = ((plot.right - plot.left) / count / of) * 0.6;
  return values.flatMap((value, place) => {
    if (value === null) return [];
    const [y, foot] = [up(value, scale), up(Math.max(0, scale.min), scale)];
    const x = across(place, count) + (index - of / 2) * width;
    const [top, height] = [Math.min(y, foot), Math.abs(foot - y)];
    return [svg('rect', { x, y: top, width, height, ...shape(chart, path) })];
  });
}

function shape(chart: ChartState, path: string): Readonly<Record<string, string | number>> {
  const line = detail(chart, `${path}format/line/color`);
  return {
    fill: detail(chart, `${path}format/fill/color`) ?? '#7f7f7f',
    ...(line === null ? {} : { stroke: line }),
  };
}

function strokeOf(chart: ChartState, path: string): Readonly<Record<string, string | number>> {
  const dashes: Readonly<Record<string, string>> = { Dash: '6 4', Dot: '2 3', RoundDot: '2 3', DashDot: '6 3 2 3' };
  const dash = dashes[detail(chart, `${path}format/line/lineStyle`) ?? ''];
  return {
    fill: 'none',
    stroke: detail(chart, `${path}format/line/color`) ?? '#7f7f7f',
    'stroke-width': numberDetail(chart, `${path}format/line/weight`) ?? 2,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  };
}

/** One line through all points where gaps are bridged, else one for each run of points. */
function drawLine(chart: ChartState, { path, values }: Series, scale: Scale, count: number): readonly SVGElement[] {
  const bridged = detail(chart, 'displayBlanksAs') === 'Interplotted';
  const runs: (readonly [number, number])[][] = [[]];
  values.forEach((value, index) => {
    if (value !== null) runs.at(-1)?.push([across(index, count), up(value, scale)]);
    else if (!bridged) runs.push([]);
  });
  const lines = runs.flatMap((points) =>
    points.length < 2 ? [] : [svg('polyline', { points: points.join(' '), ...strokeOf(chart, path) })],
  );
  return [...lines, ...runs.flat().flatMap(([x, y]) => marker(chart, path, x, y))];
}

function marker(chart: ChartState, path: string, x: number, y: number): readonly SVGElement[] {
  const style = detail(chart, `${path}markerStyle`) ?? 'None';
  if (style === 'None') return [];
  const half = (numberDetail(chart, `${path}markerSize`) ?? 5) / 2;
  const look = {
    fill: detail(chart, `${path}markerBackgroundColor`) ?? '#7f7f7f',
    stroke: detail(chart, `${path}markerForegroundColor`) ?? '#7f7f7f',
  };
  if (style === 'Circle') return [svg('circle', { cx: x, cy: y, r: half, ...look })];
  const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...look };
  return [svg('rect', style === 'Diamond' ? { ...square, transform: `rotate(45 ${x} ${y})` } : square)];
}

function legend(chart: ChartState, { name, isLine, path }: Series, index: number): readonly SVGElement[] {
  const x = 16 + index * 96;
  const y = size.height - 18;
  return [
    ...(isLine
      ? [svg('line', { x1: x, x2: x + 22, y1: y, y2: y, ...strokeOf(chart, path) }), ...marker(chart, path, x + 11, y)]
      : [svg('rect', { x, y: y - 5, width: 22, height: 10, ...shape(chart, path) })]),
    text(name, x + 27, y + 4, 'start'),
  ];
}

import { formatArea, parseAddress, quoteSheet } from '../processor/rules/address';
import type { ChartState } from '../processor/side-store';
import type { Parts } from './archive';
import { type AnchorModel, readAnchor } from './chart-anchor';
import { type GroupType, blanks, dashes, groups, legendPlaces, markers, tickLabels } from './chart-words';
import { partXml, relationsOf } from './package-parts';
import { type XmlElement, childOf, childrenOf } from './xml';

/** A chart as a file holds it; where it lies on the sheet depends on widths and heights. */
export interface ChartModel extends Pick<
  ChartState,
  'name' | 'type' | 'title' | 'sourceAddress' | 'seriesBy' | 'altText'
> {
  readonly details: NonNullable<ChartState['details']>;
  readonly anchor: AnchorModel;
}

type Details = NonNullable<ChartState['details']>;

/** Lines, columns and bars of a sheet; charts of other kinds stay out. */
export function readCharts(parts: Parts, sheetPath: string): readonly ChartModel[] {
  const drawing = relationsOf(parts, sheetPath).find(({ type }) => type === 'drawing');
  if (drawing === undefined) return [];
  const relations = relationsOf(parts, drawing.target);
  return (partXml(parts, drawing.target)?.children ?? []).flatMap((element) => {
    const anchor = readAnchor(element);
    const frame = childOf(element, 'graphicFrame');
    const id = path(frame, 'graphic', 'graphicData', 'chart')?.attributes['id'];
    const target = relations.find((relation) => relation.id === id && relation.type === 'chart')?.target;
    const space = target === undefined ? null : partXml(parts, target);
    if (anchor === null || space === null) return [];
    const chart = readChart(childOf(space, 'chart'));
    if (chart === null) return [];
    const label = path(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes ?? {};
    const described = label['descr'] ?? '';
    return [{ ...chart, anchor, name: label['name'] ?? '', altText: described === chart.title ? '' : described }];
  });
}

function readChart(chart: XmlElement | null): Omit<ChartModel, 'anchor' | 'name' | 'altText'> | null {
  const plot = childOf(chart, 'plotArea');
  const series = (plot?.children ?? []).flatMap((element) => {
    const type = groupType(element);
    return type === null ? [] : childrenOf(element, 'ser').map((ser) => ({ type, ser, group: element }));
  });
  series.sort((one, other) => number(one.ser, 'order') - number(other.ser, 'order'));
  const [first] = series;
  if (first === undefined) return null;
  const details: Details = { 'series/count': series.length };
  series.forEach(({ type, ser, group }, index) => {
    const at = `series/${index}/`;
    if (type !== first.type) details[`${at}chartType`] = type;
    readSeries(details, at, ser);
    for (const [element, key] of [
      ['gapWidth', 'gapWidth'],
      ['overlap', 'overlap'],
    ] as const)
      put(details, `${at}${key}`, numberOrNull(group, element));
  });
  readAxis(details, 'category', childOf(plot, 'catAx') ?? childOf(plot, 'dateAx'));
  readAxis(details, 'value', childOf(plot, 'valAx'));
  const legend = childOf(chart, 'legend');
  if (legend === null) details['legend/visible'] = false;
  else put(details, 'legend/position', keyOf(legendPlaces, value(legend, 'legendPos')) ?? 'Bottom');
  put(details, 'displayBlanksAs', keyOf(blanks, value(chart, 'dispBlanksAs')));
  const source = details['series/0/values'];
  return {
    type: first.type,
    title: richText(childOf(chart, 'title')),
    sourceAddress: typeof source === 'string' ? source : '',
    seriesBy: 'Auto',
    details,
  };
}

function groupType(element: XmlElement): GroupType | null {
  const [grouping, direction] = [value(element, 'grouping'), value(element, 'barDir')];
  const found = Object.entries(groups).find(
    ([, group]) =>
      group.element === element.name &&
      group.grouping === (grouping ?? 'standard') &&
      (!('direction' in group) || group.direction === direction),
  );
  return (found?.[0] as GroupType | undefined) ?? null;
}

function readSeries(details: Details, at: string, ser: XmlElement): void {
  const name = childOf(ser, 'tx');
  put(details, `${at}name`, childOf(name, 'v')?.text ?? cached(path(name, 'strRef', 'strCache')) ?? null);
  put(details, `${at}values`, address(path(ser, 'val', 'numRef', 'f')));
  put(details, `${at}xAxisValues`, address(path(ser, 'cat', 'strRef', 'f') ?? path(ser, 'cat', 'numRef', 'f')));
  const shape = childOf(ser, 'spPr');
  put(details, `${at}format/fill/color`, color(shape));
  readLine(details, `${at}format/line/`, childOf(shape, 'ln'));
  const marker = childOf(ser, 'marker');
  const look = childOf(marker, 'spPr');
  put(details, `${at}markerStyle`, keyOf(markers, value(marker, 'symbol')));
  put(details, `${at}markerSize`, numberOrNull(marker, 'size'));
  put(details, `${at}markerBackgroundColor`, color(look));
  put(details, `${at}markerForegroundColor`, color(childOf(look, 'ln')));
}

function readLine(details: Details, at: string, line: XmlElement | null): void {
  if (line === null) return;
  if (childOf(line, 'noFill') !== null) details[`${at}lineStyle`] = 'None';
  put(details, `${at}color`, color(line));
  const width = Number(line.attributes['w']);
  if (Number.isFinite(width)) details[`${at}weight`] = width / 12_700;
  put(details, `${at}lineStyle`, keyOf(dashes, value(line, 'prstDash')));
}

function readAxis(details: Details, which: 'category' | 'value', axis: XmlElement | null): void {
  if (axis === null) return;
  const at = `axes/${which}Axis/`;
  const scaling = childOf(axis, 'scaling');
  put(details, `${at}minimum`, numberOrNull(scaling, 'min'));
  put(details, `${at}maximum`, numberOrNull(scaling, 'max'));
  put(details, `${at}majorUnit`, numberOrNull(axis, 'majorUnit'));
  if (value(axis, 'delete') === '1') details[`${at}visible`] = false;
  const title = richText(childOf(axis, 'title'));
  if (title !== '') Object.assign(details, { [`${at}title/text`]: title, [`${at}title/visible`]: true });
  const format = childOf(axis, 'numFmt')?.attributes;
  if (format?.['sourceLinked'] === '0') put(details, `${at}numberFormat`, format['formatCode'] ?? null);
  put(details, `${at}tickLabelPosition`, keyOf(tickLabels, value(axis, 'tickLblPos')));
  if (which === 'category') return;
  const lines = childOf(axis, 'majorGridlines');
  if (lines === null) details[`${at}majorGridlines/visible`] = false;
  put(details, `${at}majorGridlines/format/line/color`, color(path(lines, 'spPr', 'ln')));
}

function put(details: Details, key: string, said: string | number | null): void {
  if (said !== null) details[key] = said;
}

function path(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return names.reduce(childOf, element);
}

function value(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes['val'] ?? null;
}

function numberOrNull(element: XmlElement | null, name: string): number | null {
  const found = value(element, name);
  return found === null || !Number.isFinite(Number(found)) ? null : Number(found);
}

function number(element: XmlElement, name: string): number {
  return numberOrNull(element, name) ?? 0;
}

function color(element: XmlElement | null): string | null {
  const found = path(element, 'solidFill', 'srgbClr')?.attributes['val'];
  return found !== undefined && /^[0-9a-f]{6}$/iu.test(found) ? `#${found.toUpperCase()}` : null;
}

function keyOf(words: Readonly<Record<string, string>>, stored: string | null): string | null {
  return Object.entries(words).find(([, word]) => word === stored)?.[0] ?? null;
}

/** `'Blatt 1'!$B$2:$B$9` as the object model writes it. */
function address(formula: XmlElement | null): string | null {
  const parsed = parseAddress((formula?.text ?? '').replaceAll('$', ''));
  return parsed?.sheet == null ? null : `${quoteSheet(parsed.sheet)}!${formatArea(parsed.area)}`;
}

function cached(cache: XmlElement | null): string | null {
  return path(cache, 'pt', 'v')?.text ?? null;
}

function richText(title: XmlElement | null): string {
  const rich = path(title, 'tx', 'rich');
  const runs = childrenOf(rich, 'p').map((line) =>
    childrenOf(line, 'r')
      .map((run) => childOf(run, 't')?.text ?? '')
      .join(''),
  );
  return runs.length > 0 ? runs.join('\n') : (cached(path(title, 'tx', 'strRef', 'strCache')) ?? '');
}

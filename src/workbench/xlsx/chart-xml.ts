import type { CellReading, Grid } from '../grid/grid';
import { seriesCount } from '../processor/classes/charts';
import type { ChartState } from '../processor/side-store';
import { parseAddress } from '../processor/rules/address';
import { columnName, quotedSheet } from './addresses';
import { type GroupType, blanks, dashes, groups, isWritable, legendPlaces, markers, tickLabels } from './chart-words';
import { attributes, escapeXml } from './xml';

/** Axis ids of the one pair of axes. */
const [categoryAxisId, valueAxisId] = [111_111_111, 222_222_222];

/** Reads what was set, by its path in office.js names. */
class Details {
  constructor(private readonly chart: ChartState) {}
  at(path: string): string | number | boolean | null | undefined {
    return this.chart.details?.[path];
  }
  text(path: string): string | null {
    const found = this.at(path);
    return typeof found === 'string' && found !== '' ? found : null;
  }
  number(path: string): number | null {
    const found = this.at(path);
    return typeof found === 'number' ? found : null;
  }
}

const rgb = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace('#', '')}"/></a:solidFill>`;

function lineXml(details: Details, path: string): string {
  const style = details.text(`${path}line/lineStyle`);
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const color = details.text(`${path}line/color`);
  const weight = details.number(`${path}line/weight`);
  if (style === null && color === null && weight === null) return '';
  const dash = dashes[style ?? ''];
  return (
    `<a:ln${attributes({ w: weight === null ? undefined : Math.round(weight * 12_700), cap: 'rnd' })}>` +
    `${color === null ? '' : rgb(color)}${dash === undefined ? '' : `<a:prstDash val="${dash}"/>`}<a:round/></a:ln>`
  );
}

function shapeXml(details: Details, path: string): string {
  const fill = details.text(`${path}fill/color`);
  const inner = (fill === null ? '' : rgb(fill)) + lineXml(details, path);
  return inner === '' ? '' : `<c:spPr>${inner}</c:spPr>`;
}

function richText(text: string, size: number, bold: boolean): string {
  return (
    `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr${attributes({ sz: size * 100, b: bold ? 1 : 0 })}/></a:pPr>` +
    `<a:r><a:rPr${attributes({ lang: 'de-DE', sz: size * 100, b: bold ? 1 : 0 })}/>` +
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/>`
  );
}

interface Source {
  readonly reference: string;
  readonly cells: readonly CellReading[];
}

/** `Bericht!B2:B13` with what stands there; null for anything that is no area of a sheet that is there. */
function sourceOf(grid: Grid, address: string | null): Source | null {
  const parsed = address === null ? null : parseAddress(address);
  const sheet = grid.sheets().find(({ name }) => name === parsed?.sheet);
  if (parsed === null || sheet === undefined) return null;
  const { row, column, rowCount, columnCount } = parsed.area;
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  return {
    reference: `${quotedSheet(sheet.name)}!${corner(row, column)}:${corner(row + rowCount - 1, column + columnCount - 1)}`,
    cells: grid.read(sheet.id, parsed.area).flat(),
  };
}

function numbersXml({ reference, cells }: Source): string {
  const points = cells.map(({ value, type }, index) =>
    type === 'Double' ? `<c:pt${attributes({ idx: index })}><c:v>${String(value)}</c:v></c:pt>` : '',
  );
  const format = cells.find(({ type }) => type === 'Double')?.numberFormat ?? 'General';
  return (
    `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

function categoriesXml(source: Source): string {
  if (source.cells.some(({ type }) => type === 'Double')) return `<c:cat>${numbersXml(source)}</c:cat>`;
  const points = source.cells.map(
    ({ text }, index) => `<c:pt${attributes({ idx: index })}><c:v>${escapeXml(text)}</c:v></c:pt>`,
  );
  return (
    `<c:cat><c:strRef><c:f>${escapeXml(source.reference)}</c:f><c:strCache><c:ptCount val="${source.cells.length}"/>` +
    `${points.join('')}</c:strCache></c:strRef></c:cat>`
  );
}

function markerXml(details: Details, path: string): string {
  const style = markers[details.text(`${path}markerStyle`) ?? 'None'] ?? 'none';
  if (style === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const [inner, outer] = [details.text(`${path}markerBackgroundColor`), details.text(`${path}markerForegroundColor`)];
  const look = (inner === null ? '' : rgb(inner)) + (outer === null ? '' : `<a:ln w="9525">${rgb(outer)}</a:ln>`);
  return (
    `<c:marker><c:symbol val="${style}"/><c:size val="${details.number(`${path}markerSize`) ?? 5}"/>` +
    `${look === '' ? '' : `<c:spPr>${look}</c:spPr>`}</c:marker>`
  );
}

function seriesXml(grid: Grid, chart: ChartState, index: number, isLine: boolean): string {
  const details = new Details(chart);
  const path = `series/${index}/`;
  const name = details.text(`${path}name`) ?? `Datenreihe${index + 1}`;
  const values = sourceOf(grid, details.text(`${path}values`) ?? (index === 0 ? chart.sourceAddress : null));
  const categories = sourceOf(grid, details.text(`${path}xAxisValues`));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    shapeXml(details, `${path}format/`) +
    (isLine ? markerXml(details, path) : '<c:invertIfNegative val="0"/>') +
    (categories === null ? '' : categoriesXml(categories)) +
    (values === null ? '' : `<c:val>${numbersXml(values)}</c:val>`) +
    `${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function groupXml(grid: Grid, chart: ChartState, type: GroupType, indices: readonly number[]): string {
  const group = groups[type];
  const isLine = group.element === 'lineChart';
  const series = indices.map((index) => seriesXml(grid, chart, index, isLine)).join('');
  const details = new Details(chart);
  const [first = 0] = indices;
  const gap = details.number(`series/${first}/gapWidth`) ?? 100;
  const overlap = details.number(`series/${first}/overlap`) ?? (group.grouping === 'clustered' ? 0 : 100);
  const axes = `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>`;
  return isLine
    ? `<c:lineChart><c:grouping val="${group.grouping}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${group.direction}"/><c:grouping val="${group.grouping}"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${axes}</c:barChart>`;
}

/** Series of the same kind stand together; columns come before the lines that are drawn over them. */
function plotXml(grid: Grid, chart: ChartState): string {
  const details = new Details(chart);
  const byType = new Map<GroupType, number[]>();
  for (let index = 0; index < seriesCount(chart); index += 1) {
    const own = details.text(`series/${index}/chartType`) ?? chart.type;
    if (isWritable(own)) byType.set(own, [...(byType.get(own) ?? []), index]);
  }
  return [...byType].map(([type, indices]) => groupXml(grid, chart, type, indices)).join('');
}

function axisXml(chart: ChartState, which: 'category' | 'value', horizontal: boolean): string {
  const details = new Details(chart);
  const path = `axes/${which}Axis/`;
  const [own, other] = which === 'value' ? [valueAxisId, categoryAxisId] : [categoryAxisId, valueAxisId];
  const limit = (key: 'minimum' | 'maximum', element: string): string => {
    const value = details.number(`${path}${key}`);
    return value === null ? '' : `<c:${element} val="${value}"/>`;
  };
  const title = details.at(`${path}title/visible`) === true ? details.text(`${path}title/text`) : null;
  const format = details.text(`${path}numberFormat`);
  const gridColor = details.text(`${path}majorGridlines/format/line/color`);
  const lines =
    which === 'value' && details.at(`${path}majorGridlines/visible`) !== false
      ? `<c:majorGridlines>${gridColor === null ? '' : `<c:spPr><a:ln w="6350">${rgb(gridColor)}</a:ln></c:spPr>`}</c:majorGridlines>`
      : '';
  const labels = tickLabels[details.text(`${path}tickLabelPosition`) ?? ''] ?? 'nextTo';
  const unit = details.number(`${path}majorUnit`);
  return (
    `<c:${which === 'value' ? 'valAx' : 'catAx'}><c:axId val="${own}"/>` +
    `<c:scaling><c:orientation val="minMax"/>${limit('maximum', 'max')}${limit('minimum', 'min')}</c:scaling>` +
    `<c:delete val="${details.at(`${path}visible`) === false ? 1 : 0}"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>${lines}` +
    (title === null ? '' : `<c:title>${richText(title, 9, false)}</c:title>`) +
    `<c:numFmt${attributes({ formatCode: format ?? 'General', sourceLinked: format === null ? 1 : 0 })}/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>` +
    '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>` +
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/>` +
    (which === 'value'
      ? `<c:crossBetween val="between"/>${unit === null ? '' : `<c:majorUnit val="${unit}"/>`}</c:valAx>`
      : '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>')
  );
}

/** The part `xl/charts/chart<n>.xml`. */
export function chartXml(grid: Grid, chart: ChartState): string {
  const details = new Details(chart);
  const bars = chart.type.startsWith('Bar');
  const titled = chart.title !== '' && details.at('title/visible') !== false;
  const legend =
    details.at('legend/visible') === false
      ? ''
      : `<c:legend><c:legendPos val="${legendPlaces[details.text('legend/position') ?? ''] ?? 'b'}"/><c:overlay val="0"/></c:legend>`;
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    (titled
      ? `<c:title>${richText(chart.title, details.number('title/format/font/size') ?? 14, details.at('title/format/font/bold') === true)}</c:title><c:autoTitleDeleted val="0"/>`
      : '<c:autoTitleDeleted val="1"/>') +
    `<c:plotArea><c:layout/>${plotXml(grid, chart)}${axisXml(chart, 'category', !bars)}${axisXml(chart, 'value', bars)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${blanks[details.text('displayBlanksAs') ?? ''] ?? 'gap'}"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    '</c:chartSpace>'
  );
}

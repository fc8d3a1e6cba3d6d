import { strToU8 } from 'fflate';
import type { Grid } from '../grid/grid';
import type { ChartState } from '../processor/side-store';
import { type CellCorner, chartAnchor, emuPerPoint } from './chart-anchor';
import { isWritable } from './chart-words';
import { chartXml } from './chart-xml';
import { attributes, escapeXml } from './xml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

type Parts = Record<string, Uint8Array>;

/** Charts hang from a drawing, and the drawing from the sheet; the writer of cells knows neither. */
export function addCharts(
  parts: Parts,
  text: (path: string) => string,
  grid: Grid,
  charts: readonly ChartState[],
): void {
  let chartNumber = 0;
  let drawingNumber = 0;
  const types: string[] = [];
  grid.sheets().forEach(({ id }, index) => {
    const own = charts.filter(({ sheetId, type }) => sheetId === id && isWritable(type));
    if (own.length === 0) return;
    drawingNumber += 1;
    const links: string[] = [];
    const frames = own.map((chart, position) => {
      chartNumber += 1;
      parts[`xl/charts/chart${chartNumber}.xml`] = strToU8(declaration + chartXml(grid, chart));
      types.push(
        override(
          `/xl/charts/chart${chartNumber}.xml`,
          'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        ),
      );
      links.push(relationship(`rId${position + 1}`, `${relations}/chart`, `../charts/chart${chartNumber}.xml`));
      return frameXml(grid, chart, position + 1);
    });
    const drawing = `xl/drawings/drawing${drawingNumber}.xml`;
    parts[drawing] = strToU8(
      `${declaration}<xdr:wsDr xmlns:xdr="${drawingSpace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${frames.join('')}</xdr:wsDr>`,
    );
    parts[`xl/drawings/_rels/drawing${drawingNumber}.xml.rels`] = strToU8(declaration + relationsXml(links));
    types.push(override(`/${drawing}`, 'application/vnd.openxmlformats-officedocument.drawing+xml'));
    hangDrawing(parts, text, index + 1, drawingNumber);
  });
  if (types.length === 0) return;
  const typePath = '[Content_Types].xml';
  parts[typePath] = strToU8(text(typePath).replace('</Types>', `${types.join('')}</Types>`));
}

function hangDrawing(parts: Parts, text: (path: string) => string, sheet: number, drawing: number): void {
  const path = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const link = relationship('rIdDrawing', `${relations}/drawing`, `../drawings/drawing${drawing}.xml`);
  parts[path] = strToU8(
    parts[path] === undefined
      ? declaration + relationsXml([link])
      : text(path).replace('</Relationships>', () => `${link}</Relationships>`),
  );
  const sheetPath = `xl/worksheets/sheet${sheet}.xml`;
  const xml = text(sheetPath);
  // Only the tables and extensions stand after the drawing.
  const next = /<(?:legacyDrawing|tableParts|extLst)[\s>/]|<\/worksheet>/.exec(xml);
  if (next === null) throw new Error('The written sheet does not end');
  const element = `<drawing xmlns:r="${relations}" r:id="rIdDrawing"/>`;
  parts[sheetPath] = strToU8(xml.slice(0, next.index) + element + xml.slice(next.index));
}

/** A frame from cell to cell, as Excel places charts: so it fits the cells below it also where a program draws columns wider. */
function frameXml(grid: Grid, chart: ChartState, number: number): string {
  const { name, title, altText } = chart;
  const label = { id: number + 1, name, descr: altText === '' ? title : altText };
  const { from, to } = chartAnchor(grid, chart);
  return (
    `<xdr:twoCellAnchor>${markerXml('from', from)}${markerXml('to', to)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes(label)}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relations}" r:id="rId${number}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function markerXml(end: 'from' | 'to', { column, columnOffset, row, rowOffset }: CellCorner): string {
  const emu = (points: number): number => Math.round(points * emuPerPoint);
  return (
    `<xdr:${end}><xdr:col>${column}</xdr:col><xdr:colOff>${emu(columnOffset)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(rowOffset)}</xdr:rowOff></xdr:${end}>`
  );
}

function relationsXml(links: readonly string[]): string {
  return `<Relationships xmlns="${packageRelations}">${links.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship${attributes({ Id: id, Type: type, Target: escapeXml(target) })}/>`;
}

function override(part: string, type: string): string {
  return `<Override${attributes({ PartName: part, ContentType: type })}/>`;
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHeadlessGrid } from '../../../src/workbench/grid';
import { createSideStore } from '../../../src/workbench/processor';
import { openWorkbook, saveWorkbook } from '../../../src/workbench/xlsx';
import { parseXml } from '../../../src/workbench/xlsx/xml';
import { loadOfficeOnProcessor } from '../../setup/office-js-on-processor';

it('writes charts with their series, looks and places into the file', async () => {
  const grid = createHeadlessGrid();
  const office = loadOfficeOnProcessor({ grid });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1:C3').values = [
      ['Jan', 0.1, 0.2],
      ['Feb', 0.3, ''],
      ['<Mär>', '', 0.4],
    ];
    sheet.tables.add('A1:C3', false);
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B4'), 'Columns');
    chart.title.text = 'Quote & Soll';
    const [actual, target] = [chart.series.getItemAt(0), chart.series.add('Soll')];
    actual.name = 'Ist';
    actual.setValues(sheet.getRange('B2:B4'));
    actual.setXAxisValues(sheet.getRange('A2:A4'));
    actual.format.fill.setSolidColor('#1F3864');
    target.setValues(sheet.getRange('C2:C4'));
    target.setXAxisValues(sheet.getRange('A2:A4'));
    target.chartType = 'Line';
    target.format.line.lineStyle = 'Dash';
    target.markerStyle = 'Circle';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = '0.0%';
    chart.legend.position = 'Right';
    chart.setPosition('E2', 'H10');
    sheet.charts.add('Pie', sheet.getRange('B2:B4'));
    await context.sync();
  });
  const parts = unzipSync(await saveWorkbook(grid, office.sideStore));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const charts = Object.keys(parts).filter((path) => path.startsWith('xl/charts/'));
  expect(charts).toEqual(['xl/charts/chart1.xml']);
  for (const path of [...charts, 'xl/drawings/drawing1.xml', 'xl/worksheets/sheet1.xml', '[Content_Types].xml'])
    expect(parseXml(text(path))).not.toBeNull();
  const chart = text('xl/charts/chart1.xml');
  const columns = /<c:barChart>.*<\/c:barChart>/.exec(chart)?.[0] ?? '';
  const line = /<c:lineChart>.*<\/c:lineChart>/.exec(chart)?.[0] ?? '';
  expect(columns).toContain("<c:f>'Tabelle1'!$B$2:$B$4</c:f>");
  expect(columns).toContain('<a:srgbClr val="1F3864"/>');
  expect(columns).toContain('<c:v>&lt;Mär&gt;</c:v>');
  expect(columns).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.1</c:v></c:pt><c:pt idx="1"><c:v>0.3</c:v></c:pt><',
  );
  expect(line).toContain('<c:v>Soll</c:v>');
  expect(line).toContain('<a:prstDash val="dash"/>');
  expect(line).toContain('<c:symbol val="circle"/>');
  expect(chart).toContain('<a:t>Quote &amp; Soll</a:t>');
  expect(chart).toContain('<c:min val="0"/>');
  expect(chart).toContain('<c:legendPos val="r"/>');
  // From the corner of E2 to that of I11: to the end of H10.
  expect(text('xl/drawings/drawing1.xml')).toContain(
    '<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
      '<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
  );
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<drawing [^>]*r:id="rIdDrawing"\/><tableParts/);
  expect(text('xl/worksheets/_rels/sheet1.xml.rels').match(/<Relationship /g)).toHaveLength(2);
  grid.dispose();
});

it.each([
  ['NotPlotted', 'gap'],
  ['Zero', 'zero'],
  ['Interplotted', 'span'],
] as const)('keeps how months without data are drawn: %s', async (set, stored) => {
  const grid = createHeadlessGrid();
  const office = loadOfficeOnProcessor({ grid });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1:A3').formulas = [[0.1], ['=NA()'], [0.3]];
    sheet.charts.add('Line', sheet.getRange('A1:A3'), 'Columns').displayBlanksAs = set;
    await context.sync();
  });
  const parts = unzipSync(await saveWorkbook(grid, office.sideStore));
  const chart = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
  expect(chart).toContain(`<c:dispBlanksAs val="${stored}"/>`);
  // #NV is no point at all, least of all 0.
  expect(chart).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.1</c:v></c:pt><c:pt idx="2"><c:v>0.3</c:v></c:pt><',
  );
  grid.dispose();
});

it('reads its charts back, so that another saving writes the same', async () => {
  const grid = createHeadlessGrid();
  const office = loadOfficeOnProcessor({ grid });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Bericht 1');
    sheet.getRange('A1:C3').values = [
      ['Jan', 0.1, 0.2],
      ['Feb', 0.3, 0.5],
      ['Mär', 0.4, 0.4],
    ];
    sheet.getRange('B1:D1').format.columnWidth = 77;
    sheet.getRange('A2').format.rowHeight = 31;
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:B3'), 'Columns');
    chart.name = 'Verlauf';
    chart.title.text = 'Quote & Soll';
    chart.displayBlanksAs = 'Interplotted';
    chart.legend.position = 'Top';
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.majorUnit = 0.25;
    chart.axes.valueAxis.numberFormat = '0.0%';
    chart.axes.valueAxis.title.text = 'Anteil';
    chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
    const actual = chart.series.getItemAt(0);
    actual.name = 'Ist';
    actual.setValues(sheet.getRange('B1:B3'));
    actual.setXAxisValues(sheet.getRange('A1:A3'));
    actual.format.fill.setSolidColor('#1F3864');
    const target = chart.series.add('Soll');
    target.setValues(sheet.getRange('C1:C3'));
    target.setXAxisValues(sheet.getRange('A1:A3'));
    target.chartType = 'Line';
    target.format.line.color = '#112233';
    target.format.line.weight = 1.5;
    target.format.line.lineStyle = 'Dash';
    target.markerStyle = 'Diamond';
    target.markerSize = 7;
    target.markerForegroundColor = '#445566';
    target.markerBackgroundColor = '#FFFFFF';
    chart.setPosition('B2', 'D8');
    const bars = sheet.charts.add('BarStacked', sheet.getRange('B1:B3'), 'Columns');
    bars.legend.visible = false;
    bars.left = 301;
    bars.top = 111;
    await context.sync();
  });
  const saved = await saveWorkbook(grid, office.sideStore, { time: new Date(2026, 0, 1) });
  const other = createHeadlessGrid();
  const side = createSideStore();
  expect(await openWorkbook(saved, other, side)).toEqual({ ok: true, value: null });
  const sheet = other.sheets().find(({ name }) => name === 'Bericht 1');
  expect(side.charts).toMatchObject([
    { name: 'Verlauf', sheetId: sheet?.id, title: 'Quote & Soll', type: 'ColumnClustered', left: 48, top: 15 },
    { type: 'BarStacked', left: 301, top: 111, width: 360, height: 216, details: { 'legend/visible': false } },
  ]);
  expect(side.charts[0]).toMatchObject({
    width: 231,
    details: {
      'series/count': 2,
      'series/0/name': 'Ist',
      'series/0/values': "'Bericht 1'!B1:B3",
      'series/1/chartType': 'Line',
      'series/1/xAxisValues': "'Bericht 1'!A1:A3",
      'series/1/format/line/lineStyle': 'Dash',
      'axes/valueAxis/title/text': 'Anteil',
      displayBlanksAs: 'Interplotted',
    },
  });
  const parts = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
        /charts|drawings/.test(path) ? [[path, strFromU8(part)]] : [],
      ),
    );
  expect(Object.keys(parts(saved))).toHaveLength(4);
  expect(parts(await saveWorkbook(other, side, { time: new Date(2026, 0, 1) }))).toEqual(parts(saved));
  grid.dispose();
  other.dispose();
});

it.each([
  ['a chart that is none', '<chartSpace><chart><plotArea><pieChart/></plotArea></chart></chartSpace>'],
  ['a chart without XML', '<<<'],
])('opens a file with %s without that chart', async (_, text) => {
  const grid = createHeadlessGrid();
  const office = loadOfficeOnProcessor({ grid });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.charts.add('Line', sheet.getRange('A1:A3'), 'Columns');
    await context.sync();
  });
  const parts = unzipSync(await saveWorkbook(grid, office.sideStore));
  const side = createSideStore();
  expect(await openWorkbook(zipSync({ ...parts, 'xl/charts/chart1.xml': strToU8(text) }), grid, side)).toMatchObject({
    ok: true,
  });
  expect(side.charts).toEqual([]);
  grid.dispose();
});

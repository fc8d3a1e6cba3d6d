import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook } from './open-workbook';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Tabelle1');

describe('page layout', () => {
  test('everything a printed agreement needs is kept', async () => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const sheet = sheetOf(context);
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintMargins('Centimeters', { top: 2, left: 2.54 });
      pageLayout.rightMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.printErrors = 'Dash';
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Seite &P von &N';
      sheet.horizontalPageBreaks.add('A20');
      sheet.horizontalPageBreaks.add('A10');
      pageLayout.load('orientation,zoom,leftMargin,topMargin,headersFooters/defaultForAllPages/centerFooter');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      expect(plain(pageLayout.zoom)).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect([area.address, rows.address]).toEqual(['Tabelle1!A1:F40', 'Tabelle1!1:2']);
      expect(pageLayout.topMargin).toBeCloseTo(56.69, 2);
      expect(pageLayout.leftMargin).toBeCloseTo(72, 6);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe('Seite &P von &N');
      expect(sheet.horizontalPageBreaks.items.map((item) => item.rowIndex)).toEqual([9, 19]);
    });
    expect(workbook.sideStore.pageLayouts.get(workbook.sheetId('Tabelle1'))).toMatchObject({
      orientation: 'Landscape',
      printArea: '$A$1:$F$40',
      printTitleRows: '$1:$2',
      rowBreaks: [10, 20],
      margins: { right: 36 },
      printErrors: 'Dash',
    });
  });

  test.each<readonly [string, (layout: Excel.PageLayout) => unknown]>([
    ['a zoom that is both', (layout) => (layout.zoom = { scale: 80, horizontalFitToPages: 1 })],
    ['a zoom of 5 %', (layout) => (layout.zoom = { scale: 5 })],
    ['a negative margin', (layout) => (layout.topMargin = -1)],
    ['a footer of 300 characters', (layout) => (layout.headersFooters.defaultForAllPages.leftFooter = 'x'.repeat(300))],
    ['an unknown orientation', (layout) => (layout.orientation = 'Quer' as never)],
    ['a print area elsewhere', (layout) => layout.setPrintArea('Zwei!A1')],
    ['a unit that is none', (layout) => layout.setPrintMargins('Zoll' as never, { top: 1 })],
  ])('%s is refused', async (_, batch) => {
    const refusal = await openWorkbook(['Tabelle1', 'Zwei']).refusal((context) => batch(sheetOf(context).pageLayout));
    expect(refusal.code).toBe('InvalidArgument');
  });
});

describe('charts', () => {
  test('a chart with title, place, axes, legend and series', async () => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('Line', sheet.getRange('A1:C13'), 'Columns');
      chart.name = 'Verlauf K2';
      chart.title.text = 'Integrationsquote';
      chart.setPosition('E2', 'H10');
      chart.axes.valueAxis.numberFormat = '0.0%';
      chart.axes.valueAxis.title.text = 'Quote';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.legend.position = 'Bottom';
      const series = chart.series.getItemAt(0);
      series.name = 'Ist';
      series.format.line.color = '#0F6CBD';
      series.setXAxisValues(sheet.getRange('A2:A13'));
      const added = chart.series.add('Soll');
      added.setValues(sheet.getRange('D2:D13'));
      added.markerStyle = 'None';
      await context.sync();
      chart.load('name,chartType,left,top,width,height,title/text,legend/position,axes/valueAxis/title/text');
      chart.series.load('items/name,items/format/line/color');
      sheet.charts.load('items/name,count');
      await context.sync();
      expect([chart.name, chart.chartType, chart.title.text]).toEqual(['Verlauf K2', 'Line', 'Integrationsquote']);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 135]);
      expect(chart.series.items.map((item) => item.name)).toEqual(['Ist', '', 'Soll']);
      expect([chart.axes.valueAxis.title.text, sheet.charts.count]).toEqual(['Quote', 1]);
    });
    expect(workbook.sideStore.charts[0]).toMatchObject({
      name: 'Verlauf K2',
      title: 'Integrationsquote',
      sourceAddress: 'Tabelle1!A1:C13',
      details: {
        'axes/valueAxis/numberFormat': '0.0%',
        'axes/valueAxis/title/visible': true,
        'series/0/format/line/color': '#0F6CBD',
        'series/2/values': 'Tabelle1!D2:D13',
        'series/count': 3,
      },
    });
    await workbook.run(async (context) => {
      sheetOf(context).charts.getItem('Verlauf K2').delete();
      await context.sync();
    });
    expect(workbook.sideStore.charts).toEqual([]);
  });

  test('charts of kinds that nobody draws here are refused', async () => {
    const refusal = await openWorkbook().refusal((context) => {
      sheetOf(context).charts.add('Sunburst', sheetOf(context).getRange('A1:B3'));
    });
    expect(refusal.code).toBe('InvalidArgument');
  });

  test('two charts of a sheet have different names', async () => {
    const refusal = await openWorkbook().refusal((context) => {
      const sheet = sheetOf(context);
      sheet.charts.add('Line', sheet.getRange('A1:B3')).name = 'Verlauf';
      sheet.charts.add('Line', sheet.getRange('A1:B3')).name = 'verlauf';
    });
    expect(refusal.code).toBe('ItemAlreadyExists');
  });
});

import type { ChartPlan } from '../../src/application/chart-plan';
import { area, monthDate, number, text } from '../../src/application/sheets/content';
import { draftSheet } from '../../src/application/sheets/sheet-draft';
import { landscapePage } from '../../src/application/sheets/style';
import type { SheetPlan, WorkbookPlan } from '../../src/application/workbook-plan';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';

const nothing = () => undefined;

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

const own = (row: number, column: number, rowCount: number, columnCount: number) => ({
  sheet: null,
  area: area(row, column, rowCount, columnCount),
});

const curve: ChartPlan = {
  name: 'Verlauf 1',
  kind: 'line',
  title: 'Integrationsquote im Jahresfortschritt',
  categories: own(1, 0, 12, 1),
  series: [
    {
      name: 'Ist',
      values: own(1, 1, 12, 1),
      style: { kind: 'line', color: '#1F3864', width: 2.25, dash: 'solid', marker: 'circle' },
    },
    {
      name: 'Soll',
      values: own(1, 2, 12, 1),
      style: { kind: 'line', color: '#1F3864', width: 1.5, dash: 'dash', marker: 'none' },
    },
    {
      name: 'Vorjahr',
      values: { sheet: 'Später', area: area(1, 1, 12, 1) },
      style: { kind: 'line', color: '#7F7F7F', width: 1.5, dash: 'solid', marker: 'square', markerFill: '#FFFFFF' },
    },
  ],
  categoryAxis: { title: null, numberFormat: 'mmm' },
  valueAxis: { title: 'Quote', numberFormat: '0.0%', min: 0 },
  legend: 'bottom',
  area: area(2, 5, 15, 7),
  describedIn: { row: 17, column: 5 },
};
const columns: ChartPlan = {
  ...curve,
  name: 'Säulen',
  kind: 'column',
  title: 'Stand im Dezember',
  series: [
    { name: 'Ist', values: own(1, 1, 12, 1), style: { kind: 'bar', fill: '#1F3864', outline: null } },
    {
      name: 'Prognose',
      values: own(1, 2, 12, 1),
      style: { kind: 'bar', fill: '#FFFFFF', outline: { color: '#1F3864', width: 1.25, dash: 'dash' } },
    },
    {
      name: 'Soll',
      values: own(1, 2, 12, 1),
      style: { kind: 'line', color: '#7F7F7F', width: 1.5, dash: 'dot', marker: 'none' },
    },
  ],
  legend: 'none',
  missing: 'bridged',
  area: area(20, 5, 15, 7),
};

function sheet(name: string, charts: readonly ChartPlan[]): SheetPlan {
  const draft = draftSheet(name, 'Zweck');
  draft.put(0, 0, [[text('Monat'), text('Ist'), text('Soll')]]);
  draft.put(
    1,
    0,
    Array.from({ length: 12 }, (_, month) => [
      monthDate(2026, month + 1),
      number(0.02 * (month + 1)),
      number(0.021 * (month + 1)),
    ]),
  );
  draft.put(17, 5, [[text('Das Ist liegt bis Dezember unter dem Soll.')]]);
  for (const chart of charts) draft.chart(chart);
  return draft.finish({
    columnWidths: [12, 12, 12],
    freeze: { rows: 0, columns: 0 },
    pageLayout: landscapePage(area(0, 0, 40, 12), name),
  });
}

const plan = (charts: readonly ChartPlan[]): WorkbookPlan => ({
  operations: [
    { kind: 'createSheet', sheet: sheet('Bericht', charts) },
    { kind: 'createSheet', sheet: sheet('Später', []) },
  ],
  activate: null,
});

it('draws native charts with their series, sources and styles', async () => {
  expect(await excel.workbook.apply(plan([curve, columns]), nothing)).toMatchObject({
    ok: true,
    value: { roundTrips: 3 },
  });
  const { charts } = excel.office.sideStore;
  expect(charts.map(({ name, type, title }) => [name, type, title])).toEqual([
    ['Verlauf 1', 'Line', 'Integrationsquote im Jahresfortschritt'],
    ['Säulen', 'ColumnClustered', 'Stand im Dezember'],
  ]);
  expect(charts[0]).toMatchObject({
    details: {
      'series/count': 3,
      'series/0/name': 'Ist',
      'series/0/values': 'Bericht!B2:B13',
      'series/0/xAxisValues': 'Bericht!A2:A13',
      'series/1/format/line/lineStyle': 'Dash',
      'series/1/markerStyle': 'None',
      'series/2/values': 'Später!B2:B13',
      'series/2/markerBackgroundColor': '#FFFFFF',
      'axes/valueAxis/title/text': 'Quote',
      'axes/valueAxis/numberFormat': '0.0%',
      'axes/valueAxis/minimum': 0,
      'axes/categoryAxis/tickLabelPosition': 'Low',
      'legend/position': 'Bottom',
      displayBlanksAs: 'NotPlotted',
    },
  });
  expect(charts[1]).toMatchObject({
    details: {
      'series/1/format/fill/color': '#FFFFFF',
      'series/1/format/line/lineStyle': 'Dash',
      'series/2/chartType': 'Line',
      'legend/visible': false,
      displayBlanksAs: 'Interplotted',
    },
  });
});

it.each([
  ['refused', { code: 'AccessDenied' }],
  ['refused at the last action', { code: 'GeneralException', atAction: 'last' }],
  ['carried out, but the answer is lost', { code: 'connection', executed: true }],
] as const)('leaves no sheet and no chart behind: %s', async (_, fault) => {
  for (const request of [1, 2, 3]) {
    excel.office.processor.failAt(request, fault);
    expect(await excel.workbook.apply(plan([curve, columns]), nothing)).toMatchObject({
      ok: false,
      error: { workbook: { state: 'unchanged' } },
    });
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(['Tabelle1']);
    expect(excel.office.sideStore.charts).toEqual([]);
  }
});

it('demands that a chart is described in words', async () => {
  const silent = { ...curve, describedIn: { row: 30, column: 9 } };
  expect(await excel.workbook.apply(plan([silent]), nothing)).toMatchObject({
    ok: false,
    error: { code: 'verificationFailed', subject: silent.title, workbook: { state: 'unchanged' } },
  });
});

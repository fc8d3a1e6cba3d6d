import { clearsUndo } from '../../src/application/workbook-plan';
import type { WorkbookPlan } from '../../src/application/workbook-plan';
import { sheetsOfSource } from '../../src/excel/chart-sources';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';

const nothing = () => undefined;
const copyName = 'Bericht 2026 (Weitergabe)';
const plan: WorkbookPlan = {
  operations: [{ kind: 'copySheet', source: 'Bericht 2026', name: copyName }],
  activate: copyName,
};

let excel: ExcelOnProcessor;
beforeEach(async () => {
  excel = openExcelOnProcessor();
  excel.type('Tabelle1', 0, 0, [[1000], [1053]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Bericht 2026');
    sheet.getRange('A1:B1').values = [['Titel', "'=1+1"]];
    sheet.getRange('A1').format.fill.color = '#DDEEFF';
    sheet.getRange('A1').format.columnWidth = 150;
    sheet.getRange('A3:C6').formulas = [
      ['Zeile', 'Wert', 'Ergebnis'],
      ["'01", '=Tabelle1!A2/Tabelle1!A1-1', '=ZV.ZIELERREICHUNG(Tabelle1!A2,Tabelle1!A1,0.053)'],
      ['Blatt', '=NA()', '=B4*2'],
      ['Verlauf', '=SEQUENCE(1,3)', ''],
    ];
    sheet.getRange('B4').numberFormat = [['0.0%']];
    sheet.getRange('A8:C8').merge();
    sheet.tables.add('A3:C5', true).name = 'tblBericht';
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:C20');
    sheet.freezePanes.freezeRows(3);
    const chart = sheet.charts.add('Line', sheet.getRange('B4:B5'), 'Columns');
    chart.series.getItemAt(0).setValues(sheet.getRange('B4:B5'));
    chart.setPosition('E2', 'H9');
    await context.sync();
  });
  await excel.grid.recalculate();
});
afterEach(() => excel.close());

function snapshot(): unknown {
  const { grid, office } = excel;
  return {
    sheets: grid.sheets().map(({ name }) => ({ name, values: excel.values(name), formulas: excel.formulas(name) })),
    active: grid.activeSheetId(),
    tables: grid.tables().map(({ name, area }) => ({ name, area })),
    charts: office.sideStore.charts.map(({ name, sheetId, details }) => ({ name, sheetId, details })),
    layouts: office.sideStore.pageLayouts.size,
  };
}

it('copies what cells show, with looks, layout and charts that show the copy', async () => {
  const before = excel.values('Bericht 2026');
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({ ok: true, value: { roundTrips: 3 } });
  await excel.grid.recalculate();
  expect(excel.values(copyName)).toEqual(before);
  expect(excel.values(copyName)[3]?.[2]).toBe('erreicht');
  expect(
    excel
      .formulas(copyName)
      .flat()
      .filter((formula) => formula !== null),
  ).toEqual([]);
  expect(excel.formulas('Bericht 2026')[3]?.[2]).toContain('ZV.ZIELERREICHUNG');
  const { grid, office } = excel;
  const copy = grid.sheets().find(({ name }) => name === copyName);
  if (copy === undefined) throw new Error('There is no copy');
  expect(grid.readStyle(copy.id, 0, 0).fill).toBe('#DDEEFF');
  expect(grid.readStyle(copy.id, 3, 1).numberFormat).toBe('0.0%');
  expect(grid.columnWidth(copy.id, 0)).toBe(150);
  expect(grid.merges(copy.id)).toHaveLength(1);
  expect(copy.frozen.rows).toBe(3);
  expect(office.sideStore.pageLayouts.get(copy.id)).toMatchObject({ orientation: 'Landscape' });
  expect(office.sideStore.charts.filter(({ sheetId }) => sheetId === copy.id)).toMatchObject([
    { details: { 'series/0/values': `'${copyName}'!B4:B5` } },
  ]);
  expect(grid.tables().map(({ name }) => name)).toEqual(['tblBericht', 'tblBericht1']);
});

it('leaves no copy behind, whatever request fails and however', async () => {
  const before = snapshot();
  const faults = [
    { code: 'AccessDenied' },
    { code: 'connection', executed: true },
    ...[2, 3, 4, 5, 6, 7, 8].map((atAction) => ({ code: 'GeneralException' as const, atAction })),
  ] as const;
  for (const request of [1, 2, 3])
    for (const fault of faults) {
      excel.office.processor.failAt(request, fault);
      const outcome = await excel.workbook.apply(plan, nothing);
      expect({ request, fault, outcome }).toMatchObject({
        outcome: { ok: false, error: { workbook: { state: 'unchanged' } } },
      });
      expect({ request, fault, workbook: snapshot() }).toEqual({ request, fault, workbook: before });
    }
}, 60_000);

it('says that undo was lost only where something had to be taken back', async () => {
  excel.office.processor.failAt(1, { code: 'GeneralException' });
  const refused = await excel.workbook.apply(plan, nothing);
  expect(refused).toMatchObject({ ok: false, error: { workbook: { state: 'unchanged' } } });
  expect(refused).not.toHaveProperty('error.workbook.undoForgotten');
  excel.office.processor.failAt(3, { code: 'GeneralException' });
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({
    error: { workbook: { state: 'unchanged', undoForgotten: true } },
  });
});

describe('sources of charts', () => {
  beforeEach(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Bericht 2026');
      const numbers = context.workbook.worksheets.getItem('Tabelle1');
      const chart = sheet.charts.add('Line', numbers.getRange('A1:A2'), 'Columns');
      chart.name = 'Vergleich';
      chart.series.getItemAt(0).setValues(numbers.getRange('A1:A2'));
      chart.series.add('Zwei').setValues(sheet.getRange('B4:B5'));
      context.workbook.worksheets.add('Ohne Diagramm');
      await context.sync();
    }),
  );
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  const offer = (highest: number): void => {
    const isSetSupported = (_: string, version: string) => Number(version.split('.')[1]) <= highest;
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
  };
  const sheets = ['Bericht 2026', 'Ohne Diagramm'];
  const unknown = [
    { sheet: 'Bericht 2026', name: 'Diagramm 1', from: null },
    { sheet: 'Bericht 2026', name: 'Vergleich', from: null },
  ];

  it('names the sheets that every chart shows, in two round trips', async () => {
    offer(15);
    excel.office.resetStats();
    expect(await excel.workbook.chartSources(sheets)).toEqual([
      { sheet: 'Bericht 2026', name: 'Diagramm 1', from: ['Bericht 2026'] },
      { sheet: 'Bericht 2026', name: 'Vergleich', from: ['Tabelle1', 'Bericht 2026'] },
    ]);
    expect(excel.office.stats().requests).toBe(2);
  });

  it('does not know where Excel is too old or does not tell of a chart', async () => {
    offer(14);
    expect(await excel.workbook.chartSources(sheets)).toEqual(unknown);
    offer(15);
    for (const request of [1, 2]) {
      excel.office.processor.failAt(request, { code: 'InvalidArgument' });
      expect(await excel.workbook.chartSources(sheets)).toEqual(unknown);
    }
  });

  it.each([
    ["='Bericht 1'!$B$2:$B$9", ['Bericht 1']],
    ["Tabelle1!$A$1:$A$3,'Müllers ''Neue'''!$A$1", ['Tabelle1', "Müllers 'Neue'"]],
    ['=(Ziele!$A$1,Ziele!$A$3)', ['Ziele', 'Ziele']],
    ['$A$1:$A$3', []],
    ['', []],
  ])('reads the sheets of %s', (source, names) => {
    expect(sheetsOfSource(source)).toEqual(names);
  });
});

it('refuses where the sheet is gone or the name is taken', async () => {
  for (const operation of [
    { kind: 'copySheet', source: 'Fehlt', name: copyName },
    { kind: 'copySheet', source: 'Bericht 2026', name: 'tabelle1' },
  ] as const)
    expect(await excel.workbook.apply({ operations: [operation], activate: null }, nothing)).toMatchObject({
      ok: false,
      error: { code: 'changedMeanwhile', workbook: { state: 'unchanged' } },
    });
});

it('is told from plans that leave the undo steps of Excel alone', () => {
  expect(clearsUndo(plan)).toBe(true);
  const rename = { kind: 'backUpSheet', name: 'Bericht 2026', backupName: 'Alt' } as const;
  expect(clearsUndo({ operations: [rename], activate: null })).toBe(true);
  const write = { kind: 'writeCells', sheet: 'Tabelle1', changes: [] } as const;
  expect(clearsUndo({ operations: [write], activate: null })).toBe(false);
});

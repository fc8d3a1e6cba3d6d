import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook, type OpenWorkbook } from './open-workbook';

async function withTable(
  rows: unknown[][] = [
    ['Nr', 'Ziel'],
    [1, 'eins'],
    [2, 'zwei'],
  ],
): Promise<OpenWorkbook> {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.values = rows;
    const table = sheet.tables.add(range, true);
    table.name = 'tblZiele';
    await context.sync();
  });
  return workbook;
}

async function valuesOf(workbook: OpenWorkbook, address: string): Promise<unknown> {
  return workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Tabelle1').getRange(address).load('values');
    await context.sync();
    return plain(range.values);
  });
}

test('a table answers its parts', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem('tblziele');
    table.style = 'TableStyleLight9';
    table.showFilterButton = false;
    table.showBandedRows = false;
    table.load(
      'id,name,style,showFilterButton,showBandedRows,showHeaders,worksheet/name,columns/items/name,rows/count',
    );
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    const column = table.columns.getItem('Ziel');
    const parts = [...ranges, column.getRange(), column.getDataBodyRange()];
    for (const range of parts) range.load('address');
    column.load('index,values');
    const row = table.rows.getItemAt(1).load('values,index');
    const none = table.columns.getItemOrNullObject('Fehlt');
    await context.sync();
    expect([table.name, table.style, table.showFilterButton, table.showBandedRows, table.worksheet.name]).toEqual([
      'tblZiele',
      'TableStyleLight9',
      false,
      false,
      'Tabelle1',
    ]);
    expect(table.columns.items.map((item) => item.name)).toEqual(['Nr', 'Ziel']);
    expect(table.rows.count).toBe(2);
    expect(parts.map((range) => range.address.split('!')[1])).toEqual(['A1:B3', 'A1:B1', 'A2:B3', 'B1:B3', 'B2:B3']);
    expect([column.index, plain(column.values)]).toEqual([1, [['Ziel'], ['eins'], ['zwei']]]);
    expect([row.index, plain(row.values)]).toEqual([1, [[2, 'zwei']]]);
    expect(none.isNullObject).toBe(true);
  });
});

test('headers become texts, blank ones get a name, double ones a number', async () => {
  const workbook = await withTable([
    [2026, '', 'Wert', 'Wert'],
    [1, 2, 3, 4],
  ]);
  expect(await valuesOf(workbook, 'A1:D1')).toEqual([['2026', 'Spalte2', 'Wert', 'Wert2']]);
});

test('without headers a row of headers comes in above', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add('A1:B2', false);
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A1:B3')).toEqual([
    ['Spalte1', 'Spalte2'],
    [1, 2],
    [3, 4],
  ]);
  expect(workbook.grid.tables()[0]).toMatchObject({ name: 'Tabelle1', area: { rowCount: 3 } });
});

test('rows come at the end, in the middle, and push down what stands below', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A4:C4').values = [['unten', 'unten', 'daneben']];
    const table = sheet.tables.getItem('tblZiele');
    table.rows.add(undefined, [[3, 'drei']]);
    table.rows.add(1, [
      [1.1, 'eins eins'],
      [1.2, 'eins zwei'],
    ]);
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A1:B7')).toEqual([
    ['Nr', 'Ziel'],
    [1, 'eins'],
    [1.1, 'eins eins'],
    [1.2, 'eins zwei'],
    [2, 'zwei'],
    [3, 'drei'],
    ['unten', 'unten'],
  ]);
  expect(await valuesOf(workbook, 'C4')).toEqual([['daneben']]);
  expect(workbook.grid.tables()[0]?.area.rowCount).toBe(6);
});

test('new rows are inserted, whether the row below is empty or not', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A6').values = [['unten']];
    sheet.tables.getItem('tblZiele').rows.add(undefined, [[3, 'drei']]);
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A4:A7')).toEqual([[3], [''], [''], ['unten']]);
});

test('cells of a table are deleted by whole rows, and what stands below moves up', async () => {
  const workbook = await withTable();
  const body = (context: Excel.RequestContext) => context.workbook.tables.getItem('tblZiele').getDataBodyRange();
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').getRange('A5:C5').values = [['unten', '', 'daneben']];
    body(context).getRow(0).delete('Up');
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A1:C5')).toEqual([
    ['Nr', 'Ziel', ''],
    [2, 'zwei', ''],
    ['', '', ''],
    ['unten', '', ''],
    ['', '', 'daneben'],
  ]);
  expect(workbook.grid.tables()[0]?.area.rowCount).toBe(2);
  expect(await workbook.refusal((context) => body(context).getCell(0, 0).delete('Up'))).toMatchObject({
    code: 'InsertDeleteConflict',
  });
  for (const address of ['A1:B1', 'A2:C2', 'A2:B3'])
    expect(
      await workbook.refusal((context) =>
        context.workbook.worksheets.getItem('Tabelle1').getRange(address).delete('Up'),
      ),
    ).toMatchObject({ code: 'InvalidArgument' });
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').getRange('C3:C4').delete('Up');
    await context.sync();
  });
  expect(await valuesOf(workbook, 'C1:C5')).toEqual([[''], [''], ['daneben'], [''], ['']]);
});

test('rows go, and the last one stays empty', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem('tblZiele');
    table.rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A1:B3')).toEqual([
    ['Nr', 'Ziel'],
    [2, 'zwei'],
    ['', ''],
  ]);
  await workbook.run(async (context) => {
    context.workbook.tables.getItem('tblZiele').rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A1:B2')).toEqual([
    ['Nr', 'Ziel'],
    ['', ''],
  ]);
  expect(workbook.grid.tables()[0]?.area.rowCount).toBe(2);
});

test('resize keeps the header row and takes what is there', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A4:B4').values = [[3, 'drei']];
    const table = sheet.tables.getItem('tblZiele');
    table.resize('A1:C4');
    table.columns.load('items/name');
    await context.sync();
    expect(table.columns.items.map((column) => column.name)).toEqual(['Nr', 'Ziel', 'Spalte3']);
  });
  for (const address of ['A2:B5', 'A1:B1', 'E1:F9']) {
    const refusal = await workbook.refusal((context) => context.workbook.tables.getItem('tblZiele').resize(address));
    expect(refusal.code).toBe('InvalidArgument');
  }
});

test('a column comes at the end and can be renamed; its name stays unique', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem('tblZiele');
    table.columns.add(undefined, [['Stand'], ['offen'], ['fertig']]);
    await context.sync();
    table.columns.getItem('Stand').name = 'Status';
    await context.sync();
  });
  expect(await valuesOf(workbook, 'C1:C3')).toEqual([['Status'], ['offen'], ['fertig']]);
  const refusal = await workbook.refusal((context) => {
    context.workbook.tables.getItem('tblZiele').columns.getItem('Status').name = 'nr';
  });
  expect(refusal.code).toBe('ItemAlreadyExists');
});

test('tables do not overlap and hold no merged cells', async () => {
  const workbook = await withTable();
  const overlap = await workbook.refusal((context) =>
    context.workbook.worksheets.getItem('Tabelle1').tables.add('B2:D5', true),
  );
  expect(overlap.code).toBe('InvalidArgument');
  const merged = await workbook.refusal((context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('F1:F2').merge();
    sheet.tables.add('F1:G3', true);
  });
  expect(merged.code).toBe('InvalidArgument');
  const inside = await workbook.refusal((context) =>
    context.workbook.worksheets.getItem('Tabelle1').getRange('A2:A3').merge(),
  );
  expect(inside.code).toBe('InvalidOperation');
});

test('a table can become a range or go with its cells', async () => {
  const workbook = await withTable();
  await workbook.run(async (context) => {
    context.workbook.tables.getItem('tblZiele').convertToRange();
    await context.sync();
  });
  expect(workbook.grid.tables()).toEqual([]);
  expect(await valuesOf(workbook, 'A1')).toEqual([['Nr']]);
  await workbook.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Tabelle1').tables.add('A1:B3', true);
    table.delete();
    await context.sync();
  });
  expect(await valuesOf(workbook, 'A1')).toEqual([['']]);
});

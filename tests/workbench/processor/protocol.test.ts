import { readFileSync } from 'node:fs';
import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook } from './open-workbook';

/** The wire format is no public interface: every fact here was measured with this version and has to be measured again. */
const measuredVersion = '1.1.110';

test('the office.js package is the one whose wire format was measured', () => {
  const file = require.resolve('@microsoft/office-js/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(version).toBe(measuredVersion);
});

test('a batch travels as actions and object paths in the measured shape', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B1');
    range.values = [['Nr', 1]];
    range.load('values,format/fill/color');
    await context.sync();
  });
  const [body] = workbook.sent;
  expect(body?.ObjectPaths).toMatchObject({
    1: { Id: 1, ObjectPathType: 1 },
    3: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    5: { ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['Tabelle1'] } },
  });
  const kinds = body?.Actions.map((action) => [action.ActionType, action.Name]);
  expect(kinds).toEqual(
    expect.arrayContaining([
      [1, ''],
      [3, '_KeepReference'],
      [4, 'Values'],
      [2, ''],
    ]),
  );
  const query = body?.Actions.find((action) => action.ActionType === 2);
  expect(query?.QueryInfo).toEqual({ Select: ['values', 'format/fill/color'] });
});

test('an added object is answered with its id, so that the client can use it in the next request', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Ziele');
    await context.sync();
    sheet.getRange('A1').values = [['x']];
    await context.sync();
  });
  expect(workbook.grid.sheets().map((sheet) => sheet.name)).toEqual(['Tabelle1', 'Ziele']);
  const indexer = Object.values(workbook.sent[1]?.ObjectPaths ?? {}).find((path) => path.ObjectPathType === 5);
  expect(indexer?.ArgumentInfo?.Arguments).toEqual([workbook.sheetId('Ziele')]);
  expect(
    workbook.grid.read(workbook.sheetId('Ziele'), { row: 0, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0]?.value,
  ).toBe('x');
});

test('a range keeps its reference over requests and gives it back at the end', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Tabelle1').getRange('A1');
    range.load('address');
    await context.sync();
    range.values = [[5]];
    await context.sync();
    range.load('values');
    await context.sync();
    expect(plain(range.values)).toEqual([[5]]);
  });
  const types = Object.values(workbook.sent[1]?.ObjectPaths ?? {}).map((path) => path.ObjectPathType);
  expect(types).toContain(6);
  const last = workbook.sent.at(-1);
  expect(last?.Actions.map((action) => action.Name)).toContain('_RemoveReference');
});

test('a missing item is a null object, and what hangs on it is null too', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Fehlt');
    const used = sheet.getUsedRangeOrNullObject();
    const table = context.workbook.tables.getItemOrNullObject('tblFehlt');
    sheet.load('name');
    used.load('address');
    table.load('name');
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject, table.isNullObject]).toEqual([true, true, true]);
  });
});

test('collections answer $top, $skip and nested selections', async () => {
  const workbook = openWorkbook(['Eins', 'Zwei', 'Drei', 'Vier']);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Zwei').tables.add('A1:B3', true).name = 'tblZwei';
    const sheets = context.workbook.worksheets;
    sheets.load({ name: true, tables: { name: true }, $top: 2, $skip: 1 });
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.tables.items.map((table) => table.name)])).toEqual([
      ['Zwei', ['tblZwei']],
      ['Drei', []],
    ]);
  });
});

test('a load without names answers the scalars, with expand also those of a part', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.load();
    const range = sheet.getRange('A1');
    range.load({ expand: 'format' });
    await context.sync();
    expect([sheet.name, sheet.visibility, sheet.position]).toEqual(['Tabelle1', 'Visible', 0]);
    expect(range.format.wrapText).toBe(false);
  });
});

test('recursive loads follow the parts', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    (context as unknown as { loadRecursive: (o: unknown, q: unknown, d: number) => void }).loadRecursive(
      sheet,
      { Worksheet: 'name', PageLayout: 'orientation' },
      3,
    );
    await context.sync();
    expect([sheet.name, sheet.pageLayout.orientation]).toEqual(['Tabelle1', 'Portrait']);
  });
});

test('an error stops the batch, what came before stays, and the client learns where it was', async () => {
  const workbook = openWorkbook();
  const refusal = await workbook.refusal((context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1').values = [['davor']];
    sheet.getRange('A2:B2').values = [['zu schmal']];
    sheet.getRange('A3').values = [['danach']];
  });
  expect(refusal).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  expect(refusal.statement).toContain('values');
  const column = { row: 0, column: 0, rowCount: 3, columnCount: 1 };
  expect(workbook.grid.read(workbook.sheetId('Tabelle1'), column).map(([cell]) => cell?.value)).toEqual([
    'davor',
    '',
    '',
  ]);
});

test('a matrix of more than 1,500 cells travels in slices and arrives whole', async () => {
  const workbook = openWorkbook();
  const values = Array.from({ length: 900 }, (_, row) => [row, `Zeile ${row}`]);
  await workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B900');
    range.values = values;
    await context.sync();
    range.load('values');
    await context.sync();
    expect(plain(range.values)).toEqual(values);
  });
  expect(workbook.sent[0]?.Actions.filter((action) => action.Name === 'Values').length).toBeGreaterThan(1);
});

test('formulas are calculated before they are read, once per batch of reads', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1').formulas = [['=1+1']];
    await context.sync();
    expect(workbook.grid.settled).toBe(0);
    workbook.grid.setResult('Tabelle1', 0, 0, 2);
    const ranges = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    expect(plain(ranges[0]?.values)).toEqual([[2]]);
  });
  expect(workbook.grid.settled).toBeGreaterThan(0);
});

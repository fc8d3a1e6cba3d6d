import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook } from './open-workbook';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Tabelle1');

test('values: numbers, texts, truth values; null leaves and an empty text clears', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = sheetOf(context).getRange('A1:C1');
    range.values = [['Ziel', 1.5, true]];
    await context.sync();
    range.values = [[null, '', false]];
    range.load('values,valueTypes,formulas,numberFormat,address,cellCount');
    await context.sync();
    expect(plain(range.values)).toEqual([['Ziel', '', false]]);
    expect(plain(range.valueTypes)).toEqual([['String', 'Empty', 'Boolean']]);
    expect([range.address, range.cellCount]).toEqual(['Tabelle1!A1:C1', 3]);
    range.values = 7 as unknown as unknown[][];
    range.load('values');
    await context.sync();
    expect(plain(range.values)).toEqual([[7, 7, 7]]);
  });
});

test('values read texts as a German user would type them; formulas read them in English', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = sheetOf(context);
    const typed = sheet.getRange('A1:H1');
    typed.values = [['31.12.2026', '1,5', '5,3 %', '5.651.694', 'WAHR', "'1,5", '2026-06', '=1+1']];
    const english = sheet.getRange('A2:C2');
    english.formulas = [['1.5', '1,5', '31.12.2026']];
    typed.load('values,formulas,numberFormat');
    english.load('values');
    await context.sync();
    expect(plain(typed.values)).toEqual([[46387, 1.5, 0.053, 5651694, true, '1,5', '2026-06', '']]);
    expect(plain(typed.numberFormat)[0]?.slice(0, 4)).toEqual(['dd.mm.yyyy', 'General', '0.00%', '#,##0']);
    expect(plain(typed.formulas)[0]?.[7]).toBe('=1+1');
    expect(plain(english.values)).toEqual([[1.5, '1,5', '31.12.2026']]);
  });
});

test('a text format keeps texts as they are, even those that begin with =', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = sheetOf(context).getRange('A1:B1');
    range.numberFormat = [['@', '@']];
    range.values = [['1,5', '=1+1']];
    range.load('values,formulas');
    await context.sync();
    expect(plain(range.values)).toEqual([['1,5', '=1+1']]);
    expect(plain(range.formulas)).toEqual([['1,5', '=1+1']]);
  });
});

test('ranges lead to ranges', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('B2:C4').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const base = sheet.getRange('B2:C4');
    const found = {
      cell: base.getCell(1, 1),
      row: base.getRow(1),
      column: base.getColumn(1),
      lastRow: base.getLastRow(),
      lastCell: base.getLastCell(),
      entireRow: base.getEntireRow(),
      entireColumn: base.getEntireColumn(),
      resized: base.getResizedRange(1, -1),
      absolute: base.getAbsoluteResizedRange(1, 1),
      offset: base.getOffsetRange(-1, 2),
      below: base.getRowsBelow(2),
      above: base.getRowsAbove(1),
      after: base.getColumnsAfter(1),
      before: base.getColumnsBefore(1),
      bounding: base.getBoundingRect('E9'),
      common: base.getIntersection('C3:D9'),
      byIndexes: sheet.getRangeByIndexes(0, 0, 2, 3),
      used: sheet.getUsedRange(),
      usedIn: sheet.getRange('C:C').getUsedRange(),
    };
    const nothing = base.getIntersectionOrNullObject('Z99');
    const entries = Object.entries(found);
    for (const [, range] of entries) range.load('address');
    await context.sync();
    expect(nothing.isNullObject).toBe(true);
    expect(Object.fromEntries(entries.map(([name, range]) => [name, range.address.replace('Tabelle1!', '')]))).toEqual({
      cell: 'C3',
      row: 'B3:C3',
      column: 'C2:C4',
      lastRow: 'B4:C4',
      lastCell: 'C4',
      entireRow: '2:4',
      entireColumn: 'B:C',
      resized: 'B2:B5',
      absolute: 'B2',
      offset: 'D1:E3',
      below: 'B5:C6',
      above: 'B1:C1',
      after: 'D2:D4',
      before: 'A2:A4',
      bounding: 'B2:E9',
      common: 'C3:C4',
      byIndexes: 'A1:C2',
      used: 'B2:C4',
      usedIn: 'C2:C4',
    });
  });
});

test('addresses: quoted sheets, names and tables; an empty sheet uses nothing', async () => {
  const workbook = openWorkbook(['Tabelle1', "Land & 'Kreis'"]);
  await workbook.run(async (context) => {
    const other = context.workbook.worksheets.getItem("Land & 'Kreis'");
    const range = other.getRange('$B$2');
    const used = other.getUsedRangeOrNullObject();
    const usedCell = other.getUsedRange();
    context.workbook.names.add('Stichtag', sheetOf(context).getRange('C3'));
    const named = sheetOf(context).getRange('Stichtag');
    range.load('address');
    named.load('address');
    usedCell.load('address');
    await context.sync();
    expect(range.address).toBe("'Land & ''Kreis'''!B2");
    expect(named.address).toBe('Tabelle1!C3');
    expect(used.isNullObject).toBe(true);
    expect(usedCell.address).toBe("'Land & ''Kreis'''!A1");
  });
});

test('a range tells whether its cells are saved as an array formula: all, none, or some', async () => {
  const workbook = openWorkbook();
  workbook.grid.setSpill('Tabelle1', 0, 0, { row: 0, column: 0, rowCount: 3, columnCount: 2 });
  await workbook.run(async (context) => {
    const ranges = ['A1', 'D1:E2', 'A1:D1'].map((address) => sheetOf(context).getRange(address).load('savedAsArray'));
    await context.sync();
    expect(ranges.map(({ savedAsArray }) => savedAsArray)).toEqual([true, false, null]);
  });
});

test('spilled ranges are found at their anchor only', async () => {
  const workbook = openWorkbook();
  workbook.grid.setSpill('Tabelle1', 0, 0, { row: 0, column: 0, rowCount: 3, columnCount: 2 });
  await workbook.run(async (context) => {
    const sheet = sheetOf(context);
    const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject();
    const none = sheet.getRange('D1').getSpillingToRangeOrNullObject();
    spill.load('address');
    await context.sync();
    expect(spill.address).toBe('Tabelle1!A1:B3');
    expect(none.isNullObject).toBe(true);
  });
});

test('copyFrom copies values, moves relative references and carries formats', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('A1').formulas = [['=B1*$C$1&"B1"']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A3').copyFrom('A1', 'All');
    sheet.getRange('A4:A5').copyFrom('A1', 'Values');
    const all = sheet.getRange('A3').load('formulas,format/font/bold');
    const values = sheet.getRange('A4:A5').load('formulas');
    await context.sync();
    expect(plain(all.formulas)).toEqual([['=B3*$C$1&"B1"']]);
    expect(all.format.font.bold).toBe(true);
    expect(plain(values.formulas)).toEqual([[''], ['']]);
  });
});

test('clear takes contents, formats or both; merges come and go', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getRange('A1:B2');
    range.values = 1 as unknown as unknown[][];
    range.format.fill.color = '#FFEE00';
    range.merge();
    await context.sync();
    expect(workbook.grid.merges(workbook.sheetId('Tabelle1'))).toHaveLength(1);
    range.unmerge();
    range.clear('Contents');
    range.load('values,format/fill/color');
    await context.sync();
    expect(workbook.grid.merges(workbook.sheetId('Tabelle1'))).toHaveLength(0);
    expect(plain(range.values)).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(range.format.fill.color).toBe('#FFEE00');
    range.clear('Formats');
    range.load('format/fill/color');
    await context.sync();
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

test('selection goes both ways', async () => {
  const workbook = openWorkbook(['Tabelle1', 'Zwei']);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Zwei').getRange('C4:D5').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([selected.address, cell.address, active.name]).toEqual(['Zwei!C4:D5', 'Zwei!C4', 'Zwei']);
  });
});

test('sizes in points come from the rows and columns', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.getRange('1:1').format.rowHeight = 30;
    const range = sheet.getRange('B2:C3').load('left,top,width,height');
    sheet.getRange('D:D').format.autofitColumns();
    const fitted = sheet.getRange('D1').load('format/columnWidth');
    await context.sync();
    expect([range.left, range.top, range.width, range.height]).toEqual([100, 30, 96, 30]);
    expect(fitted.format.columnWidth).toBe(77);
  });
});

import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook } from './open-workbook';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Tabelle1');

test('formats are set, read, and null where cells differ', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = sheetOf(context).getRange('A1:B2');
    range.format.set({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      font: { bold: true, italic: true, underline: 'Single', size: 14, name: 'Arial', color: '#112233' },
      fill: { color: '#abcdef' },
    });
    sheetOf(context).getRange('A1').format.font.size = 9;
    range.load('format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel');
    range.load('format/font,format/fill/color');
    await context.sync();
    expect(plain(range.format.toJSON())).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      font: { bold: true, italic: true, underline: 'Single', size: null, name: 'Arial', color: '#112233' },
      fill: { color: '#ABCDEF' },
    });
    range.format.fill.clear();
    range.load('format/fill/color');
    await context.sync();
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

test('a whole column is formatted as far as the grid reaches', async () => {
  const workbook = openWorkbook();
  await workbook
    .run(async (context) => {
      sheetOf(context).getRange('C:C').format.font.bold = true;
      sheetOf(context).getRange('C:C').numberFormat = [['0.0%']] as never;
      await context.sync();
    })
    .catch(() => undefined);
  await workbook.run(async (context) => {
    sheetOf(context).getRange('C:C').numberFormat = '0.0%' as never;
    await context.sync();
  });
  expect(workbook.grid.readStyle(workbook.sheetId('Tabelle1'), 999, 2)).toMatchObject({
    bold: true,
    numberFormat: '0.0%',
  });
});

test('borders by side', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = sheetOf(context).getRange('B2:C3');
    const bottom = range.format.borders.getItem('EdgeBottom');
    bottom.style = 'Continuous';
    bottom.weight = 'Medium';
    bottom.color = '#FF0000';
    range.format.borders.getItem('InsideVertical').style = 'Dot';
    bottom.load('style,weight,color');
    const top = range.format.borders.getItem('EdgeTop').load('style');
    await context.sync();
    expect([bottom.style, bottom.weight, bottom.color, top.style]).toEqual(['Continuous', 'Medium', '#FF0000', 'None']);
  });
  const id = workbook.sheetId('Tabelle1');
  expect(workbook.grid.readBorder(id, 2, 1).bottom.weight).toBe('Medium');
  expect(workbook.grid.readBorder(id, 1, 1).right.style).toBe('Dot');
  expect(workbook.grid.readBorder(id, 1, 1).bottom.style).toBe('None');
});

test('setCellProperties, setRowProperties and setColumnProperties', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const range = sheetOf(context).getRange('A1:B2');
    range.setCellProperties([
      [{ format: { fill: { color: '#00FF00' }, font: { bold: true } } }, { format: { horizontalAlignment: 'Right' } }],
      [{}, { format: { borders: { bottom: { style: 'Double', color: '#123456' } } } }],
    ]);
    range.setRowProperties([{ format: { rowHeight: 33 } }, {}]);
    range.setColumnProperties([{ format: { columnWidth: 120 } }, { format: { columnWidth: 60 } }]);
    await context.sync();
  });
  const id = workbook.sheetId('Tabelle1');
  expect(workbook.grid.readStyle(id, 0, 0)).toMatchObject({ fill: '#00FF00', bold: true });
  expect(workbook.grid.readStyle(id, 0, 1)).toMatchObject({ horizontal: 'Right', fill: null });
  expect(workbook.grid.readBorder(id, 1, 1).bottom).toMatchObject({ style: 'Double', color: '#123456' });
  expect([workbook.grid.rowHeight(id, 0), workbook.grid.rowHeight(id, 1)]).toEqual([33, 15]);
  expect([workbook.grid.columnWidth(id, 0), workbook.grid.columnWidth(id, 1)]).toEqual([120, 60]);
});

test('several areas are formatted at once', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const areas = sheetOf(context).getRanges('A1:A2, C1');
    areas.format.fill.color = '#00FFFF';
    areas.load('address,areaCount,cellCount,areas/items/address');
    await context.sync();
    expect([areas.areaCount, areas.cellCount]).toEqual([2, 3]);
    expect(areas.areas.items.map((area) => area.address)).toEqual(['Tabelle1!A1:A2', 'Tabelle1!C1']);
  });
  expect(workbook.grid.readStyle(workbook.sheetId('Tabelle1'), 0, 2).fill).toBe('#00FFFF');
});

test.each<readonly [string, (range: Excel.Range) => void]>([
  ['a colour by name', (range) => (range.format.fill.color = 'rot')],
  ['an unknown alignment', (range) => (range.format.horizontalAlignment = 'Mitte' as never)],
  ['a font of 500 points', (range) => (range.format.font.size = 500)],
  ['a row of 500 points', (range) => (range.format.rowHeight = 500)],
  ['a text for a truth value', (range) => (range.format.wrapText = 'ja' as never)],
  [
    'a side that is none',
    (range) => range.format.borders.getItem('EdgeTop' as never).set({ style: 'Wellig' as never }),
  ],
  ['properties of another shape', (range) => range.setCellProperties([[{}]])],
])('%s is refused', async (_, batch) => {
  const refusal = await openWorkbook().refusal((context) => batch(sheetOf(context).getRange('A1:B2')));
  expect(refusal.code).toBe('InvalidArgument');
});

test('format properties that the grid cannot show are refused by name', async () => {
  const refusal = await openWorkbook().refusal((context) => {
    sheetOf(context)
      .getRange('A1')
      .setCellProperties([[{ format: { font: { strikethrough: true } } }]]);
  });
  expect(refusal.code).toBe('ApiNotFound');
  expect(refusal.message).toContain('strikethrough');
});

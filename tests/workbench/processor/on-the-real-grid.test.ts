import { createHeadlessGrid } from '../../../src/workbench/grid';
import { loadOfficeOnProcessor, plain } from '../../setup/office-js-on-processor';

/** The same client on the grid of the workbench itself, with real formulas: whatever a fake grid glosses over shows here. */
test('a generated sheet is calculated, formatted and read back on the real grid', async () => {
  const grid = createHeadlessGrid();
  const office = loadOfficeOnProcessor({ grid });
  try {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Ziele');
      const range = sheet.getRange('B2:D4');
      range.formulas = [
        ['Nr', 'Wert', 'Doppelt'],
        [1, 1.5, '=C3*2'],
        [2, 2.5, '=C4*2'],
      ];
      sheet.getRange('C3:D4').numberFormat = [
        ['0.0%', '#,##0.00'],
        ['0.0%', '#,##0.00'],
      ];
      const table = sheet.tables.add(range, true);
      table.name = 'tblProbe';
      range.format.fill.color = '#DDEEFF';
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      context.workbook.names.add('Summe', sheet.getRange('D3:D4'));
      sheet.getRange('F2').formulas = [['=SUM(tblProbe[Doppelt])']];
      const format = sheet.getRange('B3:B4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B3>1';
      format.custom.format.font.color = '#A4262C';
      sheet.getRange('B3:B4').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      sheet.freezePanes.freezeRows(2);
      await context.sync();
      range.load('values,formulas,numberFormat,text,format/fill/color');
      const sum = sheet.getRange('F2').load('values,formulas');
      table.load('name,columns/items/name');
      const used = sheet.getUsedRange(true).load('address');
      const validation = sheet.getRange('B3').dataValidation.load('type');
      const formats = sheet.getRange('B4').conditionalFormats.getCount();
      await context.sync();
      expect(plain(range.values)).toEqual([
        ['Nr', 'Wert', 'Doppelt'],
        [1, 1.5, 3],
        [2, 2.5, 5],
      ]);
      expect(plain(sum.values)).toEqual([[8]]);
      expect(plain(sum.formulas)).toEqual([['=SUM(tblProbe[Doppelt])']]);
      expect(plain(range.numberFormat)[1]).toEqual(['General', '0.0%', '#,##0.00']);
      expect(plain(range.text)[1]?.[2]).toBe('3,00');
      expect(range.format.fill.color).toBe('#DDEEFF');
      expect(table.columns.items.map((column) => column.name)).toEqual(['Nr', 'Wert', 'Doppelt']);
      expect([used.address, validation.type, formats.value]).toEqual(['Ziele!B2:F4', 'WholeNumber', 1]);
    });
    expect(office.stats().requests).toBe(2);
  } finally {
    office.processor.dispose();
    grid.dispose();
  }
});

import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook } from './open-workbook';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Tabelle1');

describe('conditional formats', () => {
  test('a formula, a value and a text rule reach the grid whole, once per request', async () => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const range = sheetOf(context).getRange('A1:A9');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$A1="erreicht"';
      custom.custom.format.font.color = '#107C10';
      custom.custom.format.fill.color = '#DFF6DD';
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { operator: 'Between', formula1: '=1', formula2: '=9' };
      value.cellValue.format.font.bold = true;
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'BeginsWith', text: 'nicht' };
      text.textComparison.format.fill.color = '#FDE7E9';
      await context.sync();
      const formats = workbook.grid.conditionalFormats(workbook.sheetId('Tabelle1'));
      expect(formats).toEqual([
        expect.objectContaining({
          rule: { kind: 'formula', formula: '=$A1="erreicht"' },
          fontColor: '#107C10',
          fill: '#DFF6DD',
          stopIfTrue: true,
        }),
        expect.objectContaining({
          rule: { kind: 'cellValue', operator: 'Between', formula1: '=1', formula2: '=9' },
          bold: true,
        }),
        expect.objectContaining({ rule: { kind: 'cellText', operator: 'BeginsWith', text: 'nicht' }, fill: '#FDE7E9' }),
      ]);
      custom.custom.format.font.color = '#0E700E';
      await context.sync();
      const again = workbook.grid.conditionalFormats(workbook.sheetId('Tabelle1'));
      expect(again).toHaveLength(3);
      expect(again.some((format) => format.fontColor === '#0E700E')).toBe(true);
    });
  });

  test('formats made in the grid are found, counted and cleared', async () => {
    const workbook = openWorkbook();
    workbook.grid.addConditionalFormat(workbook.sheetId('Tabelle1'), {
      areas: [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }],
      rule: { kind: 'formula', formula: '=TRUE' },
      stopIfTrue: false,
    });
    await workbook.run(async (context) => {
      const formats = sheetOf(context).getRange('A2').conditionalFormats;
      formats.load('items/type,items/priority,items/custom/rule/formula');
      const count = formats.getCount();
      const elsewhere = sheetOf(context).getRange('C1').conditionalFormats.getCount();
      await context.sync();
      expect([count.value, elsewhere.value]).toEqual([1, 0]);
      expect(formats.items[0]?.type).toBe('Custom');
      expect(formats.items[0]?.custom.rule.formula).toBe('=TRUE');
      formats.clearAll();
      await context.sync();
    });
    expect(workbook.grid.conditionalFormats(workbook.sheetId('Tabelle1'))).toEqual([]);
  });

  test.each<readonly [string, (range: Excel.Range) => unknown]>([
    ['a German formula', (range) => (range.conditionalFormats.add('Custom').custom.rule.formula = '=UND(A1;B1)')],
    ['a rule without =', (range) => (range.conditionalFormats.add('Custom').custom.rule.formula = 'A1=1')],
    [
      'Between with one bound',
      (range) => (range.conditionalFormats.add('CellValue').cellValue.rule = { operator: 'Between', formula1: '=1' }),
    ],
  ])('%s is refused', async (_, batch) => {
    const refusal = await openWorkbook().refusal((context) => batch(sheetOf(context).getRange('A1')));
    expect(refusal.code).toBe('InvalidArgument');
  });

  test('the part of another type does not exist', async () => {
    const refusal = await openWorkbook().refusal((context) => {
      sheetOf(context).getRange('A1').conditionalFormats.add('Custom').cellValue.format.font.bold = true;
    });
    expect(refusal.code).toBe('InvalidOperation');
  });
});

describe('data validation', () => {
  test('list with alert and prompt', async () => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const sheet = sheetOf(context);
      const validation = sheet.getRange('A1:A9').dataValidation;
      validation.errorAlert = { showAlert: true, style: 'Stop', title: 'Nicht in der Liste', message: 'Bitte wählen.' };
      validation.prompt = { showPrompt: true, title: 'Status', message: 'offen oder erledigt' };
      validation.rule = { list: { inCellDropDown: true, source: 'offen,erledigt' } };
      validation.ignoreBlanks = false;
      const byRange = sheet.getRange('B1').dataValidation;
      byRange.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D3') } };
      await context.sync();
      validation.load('type,rule,errorAlert,prompt,ignoreBlanks');
      byRange.load('rule');
      const none = sheet.getRange('C1').dataValidation.load('type');
      await context.sync();
      expect([validation.type, none.type, validation.ignoreBlanks]).toEqual(['List', 'None', false]);
      expect(plain(validation.rule)).toEqual({ list: { inCellDropDown: true, source: 'offen,erledigt' } });
      expect(plain(validation.errorAlert)).toMatchObject({ title: 'Nicht in der Liste', showAlert: true });
      expect(plain(validation.prompt)).toMatchObject({ title: 'Status', showPrompt: true });
      expect(plain(byRange.rule)).toMatchObject({ list: { source: '=Tabelle1!$D$1:$D$3' } });
      validation.clear();
      await context.sync();
    });
    expect(workbook.grid.validations(workbook.sheetId('Tabelle1'))).toHaveLength(1);
  });

  test.each<readonly [string, Excel.DataValidationRule]>([
    ['Date', { date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' } }],
    ['Decimal', { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }],
    ['WholeNumber', { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }],
    ['TextLength', { textLength: { formula1: 20, operator: 'LessThan' } }],
    ['Custom', { custom: { formula: '=LEN(A1)>3' } }],
  ])('%s', async (type, rule) => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const validation = sheetOf(context).getRange('A1').dataValidation;
      validation.rule = rule;
      validation.load('type,rule');
      await context.sync();
      expect(validation.type).toBe(type);
      expect(plain(validation.rule)).toEqual(rule);
    });
  });

  test.each<readonly [string, unknown]>([
    ['items in a list', { list: { inCellDropDown: true, source: ['a', 'b'] } }],
    ['items in quotation marks', { list: { inCellDropDown: true, source: '"a, b",c' } }],
    ['an empty item', { list: { inCellDropDown: true, source: 'a,,b' } }],
    ['a list of 300 characters', { list: { inCellDropDown: true, source: 'x'.repeat(300) } }],
    ['a German date', { date: { formula1: '01.01.2026', operator: 'GreaterThan' } }],
    ['a bound that is missing', { decimal: { formula1: 1, operator: 'Between' } }],
    ['an unknown operator', { decimal: { formula1: 1, operator: 'Größer' } }],
    ['two rules', { custom: { formula: '=TRUE' }, decimal: { formula1: 1, operator: 'EqualTo' } }],
    ['a German formula', { custom: { formula: '=LÄNGE(A1)>3' } }],
  ])('%s is refused', async (_, rule) => {
    const refusal = await openWorkbook().refusal((context) => {
      sheetOf(context).getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule;
    });
    expect(refusal.code).toBe('InvalidArgument');
  });
});

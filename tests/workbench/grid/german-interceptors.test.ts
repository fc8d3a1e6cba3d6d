import {
  type Univer,
  type Workbook,
  CellValueType,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { createUniver } from '@univerjs/presets';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { blankWorkbook, workbookId } from '../../../src/workbench/grid/blank-workbook';
import { speakGerman } from '../../../src/workbench/grid/german-interceptors';
import { createUniverGrid } from '../../../src/workbench/grid/univer-grid';

const one = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

function germanSheet() {
  const { univer } = createUniver({
    locale: LocaleType.DE_DE,
    locales: { [LocaleType.DE_DE]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsNumfmtPlugin, UniverSheetsTablePlugin, UniverSheetsConditionalFormattingPlugin],
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
  univer.__getInjector().get(IUniverInstanceService).focusUnit(workbookId);
  const grid = createUniverGrid({ univer, unitId: workbookId });
  speakGerman(univer.__getInjector());
  return { univer, grid };
}

function location(univer: Univer) {
  const instances = univer.__getInjector().get(IUniverInstanceService);
  const workbook = instances.getUnit<Workbook>(workbookId, UniverInstanceType.UNIVER_SHEET);
  const worksheet = workbook?.getActiveSheet();
  if (!workbook || !worksheet) throw new Error('No sheet');
  const place = { unitId: workbookId, subUnitId: worksheet.getSheetId(), row: 0, col: 0, workbook, worksheet };
  return { place: { ...place, origin: worksheet.getCellRaw(0, 0) }, worksheet };
}

const drawn = (univer: Univer) => location(univer).worksheet.getCell(0, 0)?.v;

function offeredForEditing(univer: Univer) {
  const { place, worksheet } = location(univer);
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  return writeCellInterceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT)(worksheet.getCell(0, 0), place);
}

function typed(univer: Univer, text: string) {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  return writeCellInterceptor.fetchThroughInterceptors(AFTER_CELL_EDIT)({ v: text }, location(univer).place);
}

let sheet: ReturnType<typeof germanSheet>;
beforeEach(() => (sheet = germanSheet()));
afterEach(() => sheet.grid.dispose());

const write = (value: string | number, numberFormat = 'General') => {
  const { grid } = sheet;
  grid.setStyle(grid.activeSheetId(), one, { numberFormat });
  grid.write(grid.activeSheetId(), one, [[{ value }]]);
};

test.each([
  [0.053, 'General', '0,053'],
  [-1234.5, 'General', '-1234,5'],
  [12, 'General', '12'],
  [1 / 3, 'General', '0,333333333'],
  [0.053, '0.0%', '5,3%'],
  [1234.5, '#,##0.00', '1.234,50'],
  ['1.5', 'General', '1.5'],
  ['#N/A', 'General', '#NV'],
])('%s in the format %s is drawn as %s', (value, numberFormat, shown) => {
  write(value, numberFormat);
  expect(drawn(sheet.univer)).toBe(shown);
  const [[reading] = []] = sheet.grid.read(sheet.grid.activeSheetId(), one);
  expect(reading?.value).toBe(value);
});

test('spilled results are drawn like others', async () => {
  const { grid, univer } = sheet;
  grid.write(grid.activeSheetId(), one, [[{ formula: '=SEQUENCE(2,1,0.5)' }]]);
  await grid.settle();
  expect(location(univer).worksheet.getCell(0, 0)?.v).toBe('0,5');
  expect(location(univer).worksheet.getCell(1, 0)?.v).toBe('1,5');
});

test.each([
  [0.053, 'General', '0,053'],
  [0.123456789012345, 'General', '0,123456789012345'],
  [1.234, 'General', '1,234'],
  [0.05312, '0.0%', '5,312%'],
  [1234.567, '#,##0.00', '1234,567'],
  [1.5e-7, 'General', '1,5E-7'],
  [46188, 'mmm yy', '15.06.2026'],
])('%d in the format %s is edited as %s and stays the same', (value, numberFormat, shown) => {
  write(value, numberFormat);
  const offered = offeredForEditing(sheet.univer);
  expect(String(offered?.v)).toBe(shown);
  const back = typed(sheet.univer, shown);
  expect([back?.v, back?.t]).toEqual([value, CellValueType.NUMBER]);
  // Percentages keep the decimals of the cell, dates its form.
  if (numberFormat !== 'General') expect(back).not.toHaveProperty('s');
});

test('a formula is edited in German and stored in English', async () => {
  const { grid, univer } = sheet;
  grid.write(grid.activeSheetId(), one, [[{ formula: '=IF(1.5>1,0.053,"a,b")' }]]);
  await grid.settle();
  expect(drawn(univer)).toBe('0,053');
  expect(offeredForEditing(univer)?.f).toBe('=WENN(1,5>1;0,053;"a,b")');
});

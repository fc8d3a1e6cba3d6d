import { type Area, type WorkbenchGrid, createHeadlessGrid } from '../../../src/workbench/grid';

let grid: WorkbenchGrid;
let sheet: string;
beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheetId();
});
afterEach(() => grid.dispose());

const at = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});
const value = (row: number, column: number) => grid.read(sheet, at(row, column))[0]?.[0];

test('values come back with their types and in the German display', () => {
  grid.write(sheet, at(0, 0, 2, 3), [
    [{ value: 1234.5 }, { value: 'Bestand' }, { value: true }],
    [{ value: 0.0534 }, { value: 46000 }, { value: '0815' }],
  ]);
  grid.setStyle(sheet, at(1, 0), { numberFormat: '0.0%' });
  grid.setStyle(sheet, at(1, 1), { numberFormat: 'mmm yyyy' });
  expect(grid.read(sheet, at(0, 0, 3, 3))).toEqual([
    [
      { value: 1234.5, formula: null, type: 'Double', text: '1234,5', numberFormat: 'General' },
      { value: 'Bestand', formula: null, type: 'String', text: 'Bestand', numberFormat: 'General' },
      { value: true, formula: null, type: 'Boolean', text: 'WAHR', numberFormat: 'General' },
    ],
    [
      { value: 0.0534, formula: null, type: 'Double', text: '5,3%', numberFormat: '0.0%' },
      { value: 46000, formula: null, type: 'Double', text: 'Dez 2025', numberFormat: 'mmm yyyy' },
      { value: '0815', formula: null, type: 'String', text: '0815', numberFormat: 'General' },
    ],
    [0, 1, 2].map(() => ({ value: '', formula: null, type: 'Empty', text: '', numberFormat: 'General' })),
  ]);
});

test('formulas, dynamic arrays, LET and errors are calculated when settle resolves', async () => {
  grid.write(sheet, at(0, 0, 1, 6), [
    [
      { value: 2 },
      { formula: '=A1*2' },
      { formula: '=SEQUENCE(3)' },
      { formula: '=1/0' },
      { formula: '=GIBTESNICHT(1)' },
      { formula: '=LET(x,A1,x+1)' },
    ],
  ]);
  await grid.settle();
  const row = grid.read(sheet, at(0, 0, 1, 6))[0]?.map((cell) => [cell.value, cell.type]);
  expect(row).toEqual([
    [2, 'Double'],
    [4, 'Double'],
    [1, 'Double'],
    ['#DIV/0!', 'Error'],
    ['#NAME?', 'Error'],
    [3, 'Double'],
  ]);
  expect(grid.spillArea(sheet, 0, 2)).toEqual(at(0, 2, 3, 1));
  expect(value(2, 2)).toMatchObject({ value: 3, formula: null, type: 'Double' });
  expect(grid.usedArea(sheet, true)).toEqual(at(0, 0, 3, 6));
  grid.write(sheet, at(0, 0), [[{ value: 5 }]]);
  await grid.settle();
  expect(value(0, 1)?.value).toBe(10);
});

test('null leaves a cell, an empty text and clear empty it', () => {
  grid.write(sheet, at(0, 0, 1, 3), [[{ value: 'a' }, { value: 'b' }, { value: 'c' }]]);
  grid.write(sheet, at(0, 0, 1, 3), [[null, { value: '' }, { clear: true }]]);
  expect(grid.read(sheet, at(0, 0, 1, 3))[0]?.map((cell) => cell.type)).toEqual(['String', 'Empty', 'Empty']);
  expect(grid.usedArea(sheet, true)).toEqual(at(0, 0));
});

test('clearing contents keeps formats and the other way round', () => {
  grid.write(sheet, at(0, 0), [[{ value: 1 }]]);
  grid.setStyle(sheet, at(0, 0), { bold: true });
  grid.clear(sheet, at(0, 0), 'contents');
  expect(value(0, 0)?.type).toBe('Empty');
  expect(grid.readStyle(sheet, 0, 0).bold).toBe(true);
  expect(grid.usedArea(sheet, true)).toBeNull();
  expect(grid.usedArea(sheet, false)).toEqual(at(0, 0));
  grid.write(sheet, at(0, 0), [[{ value: 2 }]]);
  grid.clear(sheet, at(0, 0), 'formats');
  expect(value(0, 0)?.value).toBe(2);
  expect(grid.readStyle(sheet, 0, 0).bold).toBe(false);
});

test('a matrix of another shape than the area is refused', () => {
  expect(() => grid.write(sheet, at(0, 0, 2, 1), [[{ value: 1 }]])).toThrow('2 x 1');
});

test('100,000 cells are written and read in one call each, below the end of a new sheet', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 5 }, (__, column) => ({ value: row * 5 + column })),
  );
  grid.write(sheet, at(0, 0, 20_000, 5), rows);
  expect(grid.read(sheet, at(19_999, 4))[0]?.[0]?.value).toBe(99_999);
  expect(grid.read(sheet, at(0, 0, 20_000, 5)).length).toBe(20_000);
}, 60_000);

import { type Area, type GridChange, type WorkbenchGrid, createHeadlessGrid } from '../../../src/workbench/grid';

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
const shown = (id: string, row: number, column: number) => grid.read(id, at(row, column))[0]?.[0]?.value;

test('a new sheet stands last and does not become the active one', () => {
  const added = grid.addSheet('Ziele');
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Tabelle1', 'Ziele']);
  expect(grid.activeSheetId()).toBe(sheet);
  grid.updateSheet(added.id, {
    position: 0,
    visibility: 'Hidden',
    frozen: { rows: 3, columns: 0 },
    tabColor: '#0F6CBD',
  });
  expect(grid.sheets()[0]).toMatchObject({
    name: 'Ziele',
    visibility: 'Hidden',
    frozen: { rows: 3, columns: 0 },
    tabColor: '#0F6CBD',
  });
  grid.removeSheet(added.id);
  expect(grid.sheets().length).toBe(1);
});

test('formatting a cell with a formula keeps the formula', async () => {
  grid.write(sheet, at(0, 0), [[{ formula: '=1+1' }]]);
  grid.setStyle(sheet, at(0, 0), { bold: true });
  grid.setBorder(sheet, at(0, 0), 'top', { style: 'Continuous', weight: 'Thin', color: '#000000' });
  await grid.settle();
  expect(grid.read(sheet, at(0, 0))[0]?.[0]).toMatchObject({ formula: '=1+1', value: 2 });
  grid.setStyle(sheet, at(0, 0), { italic: true });
  await grid.settle();
  expect(shown(sheet, 0, 0)).toBe(2);
});

test('renaming a sheet changes the formulas that name it', async () => {
  const other = grid.addSheet('Daten').id;
  grid.write(other, at(0, 0), [[{ value: 7 }]]);
  grid.write(sheet, at(0, 0), [[{ formula: '=Daten!A1*2' }]]);
  await grid.settle();
  grid.updateSheet(other, { name: 'Zahlen 2026' });
  await grid.settle();
  expect(grid.read(sheet, at(0, 0))[0]?.[0]).toMatchObject({ formula: "='Zahlen 2026'!A1*2", value: 14 });
});

test('structured references follow the header cells, the name and the size of a table', async () => {
  grid.write(sheet, at(0, 0, 3, 2), [
    [{ value: 'Monat' }, { value: 'Wert' }],
    [{ value: 1 }, { value: 10 }],
    [{ value: 2 }, { value: 20 }],
  ]);
  const table = grid.addTable({
    name: 'tblTest',
    sheetId: sheet,
    area: at(0, 0, 3, 2),
    style: 'TableStyleMedium2',
    showFilterButton: true,
    showBandedRows: true,
  });
  grid.write(sheet, at(0, 4), [[{ formula: '=SUM(tblTest[Wert])' }]]);
  await grid.settle();
  expect(shown(sheet, 0, 4)).toBe(30);
  grid.write(sheet, at(3, 0, 1, 2), [[{ value: 3 }, { value: 30 }]]);
  grid.updateTable(table.id, { area: at(0, 0, 4, 2) });
  await grid.settle();
  expect(shown(sheet, 0, 4)).toBe(60);
  grid.write(sheet, at(0, 1), [[{ value: 'Betrag' }]]);
  grid.write(sheet, at(1, 4), [[{ formula: '=SUM(tblTest[Betrag])' }]]);
  await grid.settle();
  expect(shown(sheet, 1, 4)).toBe(60);
  grid.removeTable(table.id);
  expect(grid.tables()).toEqual([]);
});

test('names are used by formulas and removed again', async () => {
  grid.write(sheet, at(0, 0), [[{ value: 4 }]]);
  grid.addName({ name: 'Anteil', formula: '=Tabelle1!$A$1', comment: 'c', visible: true, sheetId: null });
  grid.write(sheet, at(0, 1), [[{ formula: '=Anteil*2' }]]);
  await grid.settle();
  expect(shown(sheet, 0, 1)).toBe(8);
  expect(grid.names()).toEqual([
    { name: 'Anteil', formula: '=Tabelle1!$A$1', comment: 'c', visible: true, sheetId: null },
  ]);
  grid.removeName('anteil', null);
  expect(grid.names()).toEqual([]);
  grid.write(sheet, at(0, 2), [[{ formula: '=Anteil*3' }]]);
  await grid.settle();
  expect(shown(sheet, 0, 2)).toBe('#NAME?');
});

test('what is done as one step is one step of the undo', () => {
  grid.asOneUndoStep(() => {
    grid.write(sheet, at(0, 0), [[{ value: 1 }]]);
    grid.setStyle(sheet, at(0, 0), { bold: true });
    grid.merge(sheet, at(2, 0, 1, 3));
  });
  grid.undo();
  expect([shown(sheet, 0, 0), grid.readStyle(sheet, 0, 0).bold, grid.merges(sheet)]).toEqual(['', false, []]);
});

test('changes are told with their area and who made them', () => {
  const changes: GridChange[] = [];
  const stop = grid.onChange((change) => changes.push(change));
  grid.write(sheet, at(1, 2, 1, 2), [[{ value: 1 }, { value: 2 }]]);
  grid.setStyle(sheet, at(1, 2), { bold: true });
  grid.select(sheet, at(4, 4, 2, 2));
  stop();
  grid.write(sheet, at(0, 0), [[{ value: 1 }]]);
  expect(changes).toEqual([
    { kind: 'cells', sheetId: sheet, area: at(1, 2, 1, 2), by: 'addin' },
    { kind: 'selection', sheetId: sheet, area: at(4, 4, 2, 2) },
  ]);
  expect(grid.selection()).toEqual({ sheetId: sheet, area: at(4, 4, 2, 2) });
});

test('cells have one validation: a new one takes its cells from the old', () => {
  const list = (source: string) => ({
    rule: { kind: 'list', source, inCellDropDown: true } as const,
    ignoreBlanks: true,
    error: null,
    prompt: null,
  });
  grid.setValidation(sheet, { areas: [at(0, 0, 10, 1)], ...list('a,b') });
  grid.setValidation(sheet, { areas: [at(4, 0, 2, 1)], ...list('c') });
  expect(grid.validations(sheet).map(({ areas, rule }) => [areas, rule.kind === 'list' && rule.source])).toEqual([
    [[at(0, 0, 4, 1), at(6, 0, 4, 1)], 'a,b'],
    [[at(4, 0, 2, 1)], 'c'],
  ]);
});

import { unzipSync } from 'fflate';
import { type WorkbenchGrid, createHeadlessGrid } from '../../../src/workbench/grid';
import { createSideStore } from '../../../src/workbench/processor/side-store';
import { openWorkbook, saveWorkbook } from '../../../src/workbench/xlsx';

const open: WorkbenchGrid[] = [];
const newGrid = (): WorkbenchGrid => {
  const grid = createHeadlessGrid();
  open.push(grid);
  return grid;
};
afterEach(() => {
  for (const grid of open.splice(0)) grid.dispose();
});

const one = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

async function reopened(grid: WorkbenchGrid, side = createSideStore()) {
  const bytes = await saveWorkbook(grid, side);
  const copy = newGrid();
  const copySide = createSideStore();
  expect(await openWorkbook(bytes, copy, copySide)).toEqual({ ok: true, value: null });
  return { copy, copySide, bytes };
}

test('everything on a sheet survives saving and opening', async () => {
  const grid = newGrid();
  const side = createSideStore();
  const first = grid.activeSheetId();
  grid.updateSheet(first, {
    name: "Ziele '26",
    tabColor: '#0F6CBD',
    showGridlines: false,
    frozen: { rows: 2, columns: 1 },
  });
  const second = grid.addSheet('Versteckt').id;
  grid.updateSheet(second, { visibility: 'VeryHidden' });
  grid.write(first, { row: 0, column: 0, rowCount: 4, columnCount: 3 }, [
    [{ value: 'Kennzahl' }, { value: 'Wert' }, { value: 'Erreicht' }],
    [{ value: 'K2 <&> "x"' }, { value: 0.2754 }, { value: true }],
    [{ value: '007' }, { formula: '=LET(x,B2,x*2)' }, { formula: '=ZV.DOPPELT(B2,"ZV.X(")' }],
    [{ value: '#N/A' }, { formula: '=SEQUENCE(2)' }, { formula: '=SUM(tblTest[Wert])' }],
  ]);
  grid.setStyle(first, one(1, 1), {
    numberFormat: '0.0%',
    bold: true,
    fill: '#FFF4CE',
    fontColor: '#8A0000',
    wrap: true,
    indent: 2,
    horizontal: 'Left',
    vertical: 'Center',
    fontSize: 14,
    fontName: 'Arial',
    italic: true,
    underline: true,
  });
  grid.setBorder(first, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, 'insideHorizontal', {
    style: 'Double',
    weight: 'Thick',
    color: '#123456',
  });
  grid.setBorder(first, one(1, 2), 'right', { style: 'Dash', weight: 'Medium', color: '#000000' });
  grid.setColumnWidth(first, 1, 2, 91.5);
  grid.setRowHeight(first, 0, 1, 30);
  grid.merge(first, { row: 8, column: 0, rowCount: 2, columnCount: 3 });
  grid.addTable({
    name: 'tblTest',
    sheetId: first,
    area: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
    style: 'TableStyleLight9',
    showFilterButton: false,
    showBandedRows: false,
  });
  grid.addName({ name: 'Quote', formula: "='Ziele ''26'!$B$2", comment: 'Anmerkung', visible: true, sheetId: null });
  grid.addName({ name: 'Konstante', formula: '=0.05*2', comment: '', visible: false, sheetId: second });
  grid.addConditionalFormat(first, {
    areas: [{ row: 1, column: 2, rowCount: 9, columnCount: 1 }],
    rule: { kind: 'cellText', operator: 'Contains', text: 'nicht "erreicht"' },
    fill: '#FDE7E9',
    fontColor: '#8A0000',
    bold: true,
    stopIfTrue: true,
  });
  grid.addConditionalFormat(first, {
    areas: [one(1, 1), one(4, 1)],
    rule: { kind: 'cellValue', operator: 'Between', formula1: '=0.1', formula2: '=0.2' },
    fill: '#FDE7E9',
    stopIfTrue: false,
  });
  grid.addConditionalFormat(first, {
    areas: [one(2, 2)],
    rule: { kind: 'formula', formula: '=$B2>0' },
    fontColor: '#00AA00',
    stopIfTrue: false,
  });
  grid.setValidation(first, {
    areas: [{ row: 4, column: 0, rowCount: 20, columnCount: 2 }],
    rule: { kind: 'list', source: 'gesamt,Frauen,Männer', inCellDropDown: true },
    ignoreBlanks: true,
    error: { title: 'Geschlecht', message: 'Bitte auswählen.', style: 'Stop' },
    prompt: { title: 'Hilfe', message: 'Liste' },
  });
  grid.setValidation(first, {
    areas: [one(30, 0)],
    rule: { kind: 'decimal', operator: 'GreaterThan', formula1: 0.5 },
    ignoreBlanks: false,
    error: null,
    prompt: null,
  });
  side.pageLayouts.set(first, {
    orientation: 'Landscape',
    paperSize: 'A4',
    printArea: 'A1:C20',
    printTitleRows: '1:2',
    zoom: { horizontalFitToPages: 1 },
    margins: { top: 36, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: true,
    centerVertically: false,
    printErrors: 'Dash',
    headersFooters: {
      leftHeader: 'Jobcenter',
      centerHeader: '',
      rightHeader: '&D',
      leftFooter: '',
      centerFooter: 'Seite &P von &N',
      rightFooter: 'A && B',
    },
    rowBreaks: [4, 9],
  });
  side.protectedSheets.add(second);
  side.structureProtected = true;
  side.properties = { title: 'Zielsteuerung', author: 'Controlling', subject: 'SGB II', comments: 'Anmerkung' };
  side.customXmlParts.set('{6F9619FF-8B86-D011-B42D-00C04FC964FF}', {
    id: '{6F9619FF-8B86-D011-B42D-00C04FC964FF}',
    namespace: 'urn:test:a',
    xml: '<a:ziel xmlns:a="urn:test:a"><b>ä</b></a:ziel>',
  });
  await grid.settle();

  const { copy, copySide } = await reopened(grid, side);
  await copy.settle();
  const [sheet, hidden] = copy.sheets();
  const id = sheet?.id ?? '';
  const area = { row: 0, column: 0, rowCount: 6, columnCount: 4 };
  const without = (list: readonly { id: string }[]) => list.map((entry) => ({ ...entry, id: '' }));
  expect(copy.sheets().map((state) => ({ ...state, id: '' }))).toEqual(
    grid.sheets().map((state) => ({ ...state, id: '' })),
  );
  expect(hidden?.visibility).toBe('VeryHidden');
  expect(copy.read(id, area)).toEqual(grid.read(first, area));
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) {
      expect(copy.readStyle(id, row, column)).toEqual(grid.readStyle(first, row, column));
      expect(copy.readBorder(id, row, column)).toEqual(grid.readBorder(first, row, column));
    }
    expect(copy.columnWidth(id, row)).toBeCloseTo(grid.columnWidth(first, row), 6);
    expect(copy.rowHeight(id, row)).toBeCloseTo(grid.rowHeight(first, row), 6);
  }
  expect(copy.merges(id)).toEqual(grid.merges(first));
  expect(copy.tables().map((table) => ({ ...table, id: '', sheetId: '' }))).toEqual(
    grid.tables().map((table) => ({ ...table, id: '', sheetId: '' })),
  );
  expect(copy.names().map((name) => ({ ...name, sheetId: name.sheetId !== null }))).toEqual(
    grid.names().map((name) => ({ ...name, sheetId: name.sheetId !== null })),
  );
  expect(without(copy.conditionalFormats(id))).toEqual(without(grid.conditionalFormats(first)));
  expect(without(copy.validations(id))).toEqual(without(grid.validations(first)));
  expect(copySide.pageLayouts.get(id)).toEqual(side.pageLayouts.get(first));
  expect([...copySide.protectedSheets]).toEqual([hidden?.id]);
  expect(copySide.structureProtected).toBe(true);
  expect(copySide.properties).toEqual(side.properties);
  expect([...copySide.customXmlParts.values()]).toEqual([...side.customXmlParts.values()]);
});

test('the settings of the add-in survive saving and opening', async () => {
  const grid = newGrid();
  const side = createSideStore();
  side.documentSettings.set('zustand', '{"text":"<ä> & \\"b\\"\\nzweite Zeile"}');
  side.documentSettings.set('zahl', '5');
  side.settings.set('zahl', 7);
  side.settings.set('liste', [1, 'a', { b: null }]);
  const { copySide, bytes } = await reopened(grid, side);
  expect([...copySide.documentSettings]).toEqual([...side.documentSettings]);
  expect([...copySide.settings]).toEqual([...side.settings]);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toContain('xl/webextensions/webextension1.xml');
  // A copy of the copy still has one of each.
  const again = await reopened(newGrid(), copySide);
  expect(again.copySide.documentSettings).toEqual(side.documentSettings);
});

test('how a sheet is protected and which cells are unlocked survives saving and opening', async () => {
  const grid = newGrid();
  const side = createSideStore();
  const sheet = grid.activeSheetId();
  grid.write(sheet, one(0, 0), [[{ value: 'Eingabe' }]]);
  grid.setStyle(sheet, one(0, 0), { bold: true });
  // Rows without contents keep their formats too.
  grid.setStyle(sheet, one(9, 0), { fill: '#FFF4CE' });
  grid.setRowHeight(sheet, 9, 1, 30);
  side.protectedSheets.add(sheet);
  side.sheetProtection.set(sheet, {
    options: { allowFormatCells: true, allowAutoFilter: true, allowEditObjects: true, selectionMode: 'Unlocked' },
    password: '',
  });
  side.unlockedAreas.set(sheet, [one(0, 0), { row: 2, column: 1, rowCount: 3, columnCount: 2 }]);
  const { copy, copySide } = await reopened(grid, side);
  const id = copy.activeSheetId();
  expect([...copySide.protectedSheets]).toEqual([id]);
  expect(copySide.sheetProtection.get(id)?.options).toMatchObject({
    allowFormatCells: true,
    allowAutoFilter: true,
    allowEditObjects: true,
    allowEditScenarios: false,
    allowSort: false,
    selectionMode: 'Unlocked',
  });
  expect(copySide.unlockedAreas.get(id)).toEqual(side.unlockedAreas.get(sheet));
  expect(copy.readStyle(id, 0, 0).bold).toBe(true);
  expect([copy.readStyle(id, 9, 0).fill, copy.rowHeight(id, 9)]).toEqual(['#FFF4CE', 30]);
});

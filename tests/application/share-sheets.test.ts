import { createServices } from '../../src/application/create-services';
import { clearsUndo } from '../../src/application/workbook-plan';
import { createInMemoryWorkbook, type InMemoryWorkbook } from '../fakes/in-memory-workbook';

const nothing = () => undefined;

let workbook: InMemoryWorkbook;
beforeEach(() => {
  workbook = createInMemoryWorkbook();
  for (const name of ['Monitoring 2026', 'Ziele', 'Kennzahlen'])
    workbook.state.sheets.push({ name, protected: false, cells: new Map(), shown: new Map() });
  workbook.setCell('Monitoring 2026', 0, 0, 'Monitoring');
  workbook.setFormula('Monitoring 2026', 1, 1, '=ZV.ZIELWERT(A1,0.05)', 0.278);
});

const sharing = () => createServices({ workbook }).sharing;
const names = () => workbook.state.sheets.map(({ name }) => name);

async function previewOf(...sheets: string[]) {
  const preview = await sharing().preview(sheets);
  if (!preview.ok) throw new Error(preview.error.code);
  return preview.value;
}

it('offers the sheets, and chooses those that people without the add-in read', async () => {
  workbook.state.sheets.push({ name: 'Ziele (Weitergabe)', protected: false, cells: new Map(), shown: new Map() });
  expect(await sharing().sheets()).toEqual({
    ok: true,
    value: [
      { name: 'Tabelle1', chosen: false },
      { name: 'Monitoring 2026', chosen: true },
      { name: 'Ziele', chosen: true },
      { name: 'Kennzahlen', chosen: false },
    ],
  });
});

it('copies what cells show, leaves the original, and says that undo is cleared', async () => {
  const preview = await previewOf('Monitoring 2026', 'Ziele');
  expect(clearsUndo(preview.plan)).toBe(true);
  expect(preview).toMatchObject({ backups: [], errors: [] });
  expect(await sharing().create(preview, { suppressPrompts: false }, nothing)).toEqual({
    ok: true,
    value: { names: ['Monitoring 2026 (Weitergabe)', 'Ziele (Weitergabe)'], promptsSuppressed: null },
  });
  const [original, copy] = ['Monitoring 2026', 'Monitoring 2026 (Weitergabe)'].map((name) =>
    workbook.state.sheets.find((sheet) => sheet.name === name),
  );
  expect(original?.cells.get('1/1')).toBe('=ZV.ZIELWERT(A1,0.05)');
  expect(copy?.cells.get('1/1')).toBe(0.278);
  expect(workbook.state.trustPromptsSuppressed).toBe(false);
});

it('keeps earlier copies under other names, however often', async () => {
  for (let round = 0; round < 3; round += 1)
    expect(
      await sharing().create(await previewOf('Monitoring 2026'), { suppressPrompts: true }, nothing),
    ).toMatchObject({ ok: true, value: { promptsSuppressed: true } });
  expect(new Set(names()).size).toBe(names().length);
  expect(names()).toHaveLength(7);
  expect(names().every((name) => name.length <= 31)).toBe(true);
  expect(await sharing().sheets()).toMatchObject({ value: { length: 4 } });
});

it('gives two long names that are cut to the same one different copies', async () => {
  const long = 'Zieldialog 2026 mit dem Land';
  for (const name of [`${long} 1`, `${long} 2`])
    workbook.state.sheets.push({ name, protected: false, cells: new Map(), shown: new Map() });
  const { copies, backups } = await previewOf(`${long} 1`, `${long} 2`);
  expect(copies.map(({ name }) => name)).toEqual([
    'Zieldialog 2026 mi (Weitergabe)',
    'Zieldialog 2026  (Weitergabe 2)',
  ]);
  expect(backups).toEqual([]);
});

it.each(['#BUSY!', '#NAME?', '#GETTING_DATA'])('makes no copy while a cell shows %s', async (value) => {
  workbook.setFormula('Monitoring 2026', 2, 2, '=ZV.JFW(x)', value);
  expect(await sharing().preview(['Monitoring 2026'])).toEqual({
    ok: false,
    error: { code: 'cellsStuck', cells: [{ sheet: 'Monitoring 2026', count: 1, firstCell: 'C3' }] },
  });
  expect(await sharing().preview(['Ziele'])).toMatchObject({ ok: true });
});

it('names other errors before they are copied', async () => {
  workbook.setFormula('Monitoring 2026', 4, 1, '=NA()', '#N/A');
  workbook.setFormula('Monitoring 2026', 5, 1, '=1/0', '#DIV/0!');
  expect(await previewOf('Monitoring 2026')).toMatchObject({
    errors: [{ sheet: 'Monitoring 2026', count: 2, firstCell: 'B5' }],
  });
});

it('names charts that stay tied to another sheet, and those of which Excel does not tell', async () => {
  workbook.state.charts = [
    { sheet: 'Monitoring 2026', name: 'Verlauf', from: ['Monitoring 2026'] },
    { sheet: 'Monitoring 2026', name: 'Mein Diagramm', from: ['monitoring 2026', 'Kennzahlen'] },
    { sheet: 'Monitoring 2026', name: 'Altes Excel', from: null },
    { sheet: 'Tabelle1', name: 'Altes Excel', from: null },
    { sheet: 'Ziele', name: 'Nicht gewählt', from: ['Kennzahlen'] },
  ];
  expect(await previewOf('Monitoring 2026', 'Tabelle1')).toMatchObject({
    tiedCharts: [
      { sheet: 'Monitoring 2026', name: 'Mein Diagramm', to: ['Kennzahlen'] },
      { sheet: 'Tabelle1', name: 'Altes Excel', to: null },
    ],
  });
});

it('refuses where the workbook or a sheet is protected, or a sheet is gone', async () => {
  expect(await sharing().preview(['Fehlt'])).toEqual({ ok: false, error: { code: 'sheetsGone', sheets: ['Fehlt'] } });
  const ziele = workbook.state.sheets.find(({ name }) => name === 'Ziele');
  if (ziele !== undefined) ziele.protected = true;
  expect(await sharing().preview(['Ziele'])).toEqual({
    ok: false,
    error: { code: 'sheetsProtected', sheets: ['Ziele'] },
  });
  workbook.state.structureProtected = true;
  expect(await sharing().preview(['Ziele'])).toEqual({ ok: false, error: { code: 'workbookProtected' } });
});

import { strToU8, unzipSync, zipSync } from 'fflate';
import { type WorkbenchGrid, createHeadlessGrid } from '../../../src/workbench/grid';
import { createSideStore } from '../../../src/workbench/processor/side-store';
import { openWorkbook, saveWorkbook } from '../../../src/workbench/xlsx';

let grid: WorkbenchGrid;
let good: Uint8Array;
beforeAll(async () => {
  grid = createHeadlessGrid();
  grid.write(grid.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: 'bleibt' }]]);
  good = await saveWorkbook(grid, createSideStore());
}, 60_000);
afterAll(() => grid.dispose());

const refused = async (bytes: Uint8Array) => {
  const side = createSideStore();
  side.structureProtected = true;
  const outcome = await openWorkbook(bytes, grid, side);
  // Whatever is wrong with the file, the open workbook is untouched.
  const [cell] = grid.read(grid.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 1 })[0] ?? [];
  expect([cell?.value, grid.sheets().length, side.structureProtected]).toEqual(['bleibt', 1, true]);
  return outcome.ok ? null : outcome.error;
};
const changed = (change: (parts: Record<string, Uint8Array>) => void) => {
  const parts = unzipSync(good);
  change(parts);
  return zipSync(parts);
};

test('what is no zip, an old or an encrypted workbook is refused', async () => {
  expect(await refused(strToU8('Jobcenter;Kennzahl;Wert der Datei'))).toEqual({ code: 'not-a-zip' });
  expect(await refused(new Uint8Array(0))).toEqual({ code: 'not-a-zip' });
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await refused(old)).toEqual({ code: 'encrypted-or-old-format' });
});

test('a file over 50 MB is refused before it is looked at', async () => {
  expect(await refused(new Uint8Array(50 * 1024 * 1024 + 1))).toMatchObject({ code: 'too-large' });
});

test('a part that unpacks to a thousand times its size is refused', async () => {
  const bomb = changed((parts) => (parts['xl/media/bomb.xml'] = new Uint8Array(8 * 1024 * 1024)));
  expect(await refused(bomb)).toMatchObject({ code: 'compressed-too-tightly', part: 'xl/media/bomb.xml' });
});

test('too many parts are refused', async () => {
  const many = changed((parts) => {
    for (let index = 0; index < 5001; index++) parts[`xl/media/${index}.bin`] = new Uint8Array(0);
  });
  expect(await refused(many)).toMatchObject({ code: 'too-many-parts' });
});

test('a file cut short and a file with broken contents are refused', async () => {
  expect(await refused(good.slice(0, good.length - 100))).toEqual({ code: 'not-a-zip' });
  const damaged = good.slice();
  damaged.fill(0xff, 60, 160);
  expect((await refused(damaged))?.code).toBe('damaged-part');
});

test('a zip without a workbook and parts with their own entities are refused', async () => {
  expect(await refused(zipSync({ 'brief.txt': strToU8('Guten Tag') }))).toEqual({
    code: 'not-a-workbook',
    missing: '[Content_Types].xml',
  });
  const entities = changed(
    (parts) => (parts['xl/workbook.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "x">]><workbook>&b;</workbook>')),
  );
  expect(await refused(entities)).toEqual({ code: 'damaged-part', part: 'xl/workbook.xml' });
  const senseless = changed((parts) => (parts['xl/worksheets/sheet1.xml'] = strToU8('<worksheet><sheetData><row')));
  expect(await refused(senseless)).not.toBeNull();
});

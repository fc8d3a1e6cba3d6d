import { createServices } from '../../src/application/create-services';
import type { FormulaRepair, WorkbookServices } from '../../src/application/services';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';

const nothing = () => undefined;

let excel: ExcelOnProcessor;
let services: WorkbookServices;
beforeEach(() => {
  excel = openExcelOnProcessor('missing');
  services = createServices({ workbook: excel.workbook });
});
afterEach(() => excel.close());

/** Resolves when the functions have answered and what they answered is calculated. */
async function idle(): Promise<void> {
  do {
    await excel.grid.settle();
    await new Promise((resolve) => setImmediate(resolve));
    await excel.grid.settle();
  } while (excel.grid.pendingCount() > 0);
}

async function repair(): Promise<FormulaRepair> {
  const result = await services.repairFormulas(nothing);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function snapshot(): unknown {
  return excel.grid.sheets().map(({ name }) => ({ name, formulas: excel.formulas(name), values: excel.values(name) }));
}

/** A workbook that was opened without the add-in, with what must not be touched about the stuck cells. */
async function prepare(): Promise<void> {
  excel.grid.addSheet('Zweites Blatt');
  excel.grid.addSheet('Versteckt');
  excel.type('Tabelle1', 0, 0, [
    [1000, '=ZV.ZIELWERT(A1,0.053)', '=B1+1', '=1/0', '=FEHLT(1)'],
    [2000, '=ZV.ZIELWERT(A2,0.053)', '="=ZV.VERSION()"', '="#NAME?"', '=IF(1=2,ZV.VERSION(),7)'],
    [3000, '=_xldudf_ZV_ZIELWERT(A3,0.053)', 'Text', '#NAME?', '=1+1'],
  ]);
  excel.type('Zweites Blatt', 4, 2, [['=ROUND(ZV.ZIELWERT(1000,0.053),0)']]);
  excel.type('Versteckt', 0, 0, [['=ZV.ZIELABWEICHUNG(976,1000,-0.025,"absolut")']]);
  const hidden = excel.grid.sheets().find(({ name }) => name === 'Versteckt');
  excel.grid.updateSheet(hidden?.id ?? '', { visibility: 'VeryHidden' });
  await idle();
  excel.loadFunctions();
  await idle();
}

it('a cell that got stuck does not heal by itself when the functions are there', async () => {
  await prepare();
  expect(excel.values('Tabelle1')[0]?.[1]).toBe('#NAME?');
});

it('enters the stuck formulas of all sheets again, very hidden ones too, and touches nothing else', async () => {
  await prepare();
  const before = excel.formulas('Tabelle1');
  const changed: string[] = [];
  excel.grid.onChange((change) => {
    if (change.kind === 'cells') changed.push(`${change.sheetId}:${JSON.stringify(change.area)}`);
  });
  excel.office.resetStats();
  const result = await repair();
  expect(excel.office.stats().requests).toBe(5);
  expect(result).toMatchObject({
    found: 5,
    checked: true,
    stuck: [],
    protectedSheets: [],
    arrayCells: [],
    textCells: [],
  });
  expect(result.entered).toHaveLength(5);
  // One write for each rectangle of stuck cells.
  expect(changed).toHaveLength(3);
  await idle();
  expect(excel.values('Tabelle1').map((row) => row[1])).toEqual([1053, 2106, 3159]);
  expect(excel.values('Tabelle1')[0]?.[2]).toBe(1054);
  expect(excel.values('Zweites Blatt')[4]?.[2]).toBe(1053);
  expect(excel.values('Versteckt')).toEqual([[1]]);
  const after = excel.formulas('Tabelle1');
  expect(after[2]?.[1]).toBe('=ZV.ZIELWERT(A3,0.053)');
  expect(after.map((row) => row.filter((_, column) => column !== 1))).toEqual(
    before.map((row) => row.filter((_, column) => column !== 1)),
  );
  const again = await services.recheckRepair(result);
  expect(again).toMatchObject({ ok: true, value: { calculating: 0, stuck: [] } });
});

it('reads in two round trips and writes nothing where nothing is stuck', async () => {
  excel.loadFunctions();
  excel.type('Tabelle1', 0, 0, [['=ZV.ZIELWERT(1000,0.053)', '=FEHLT(1)', '=1/0']]);
  await idle();
  excel.office.resetStats();
  expect(await repair()).toMatchObject({ found: 0, entered: [] });
  expect(excel.office.stats().requests).toBe(2);
});

it('an empty workbook has nothing stuck', async () => {
  expect(await repair()).toMatchObject({ found: 0 });
});

it('heals what it may and names the protected sheets', async () => {
  await prepare();
  const second = excel.grid.sheets().find(({ name }) => name === 'Zweites Blatt');
  excel.office.sideStore.protectedSheets.add(second?.id ?? '');
  const result = await repair();
  expect(result).toMatchObject({ found: 5, protectedSheets: [{ sheet: 'Zweites Blatt', count: 1 }] });
  await idle();
  expect(excel.values('Tabelle1')[0]?.[1]).toBe(1053);
  expect(excel.values('Zweites Blatt')[4]?.[2]).toBe('#NAME?');
});

it('says which cells are still stuck, and how many calculate', async () => {
  excel.type('Tabelle1', 0, 0, [['=ZV.GIBTESNICHT(1)'], ['=ZV.ZIELWERT(1000,0.053)']]);
  await idle();
  excel.loadFunctions();
  await idle();
  const result = await repair();
  expect(result).toMatchObject({ found: 2, stuck: [{ sheet: 'Tabelle1', row: 0, column: 0 }] });
  await idle();
  expect(await services.recheckRepair(result)).toMatchObject({ ok: true, value: { calculating: 0 } });
  expect(excel.values('Tabelle1')).toEqual([['#NAME?'], [1053]]);
});

it('enters what waits without end, and counts what still waits', async () => {
  excel.close();
  excel = openExcelOnProcessor('waiting');
  excel.type('Tabelle1', 0, 0, [['=ZV.ZIELWERT(1000,0.053)']]);
  await excel.grid.settle();
  expect(excel.values('Tabelle1')).toEqual([['#BUSY!']]);
  services = createServices({ workbook: excel.workbook });
  expect(await repair()).toMatchObject({ found: 1, entered: [{ row: 0, column: 0 }], calculating: 1, stuck: [] });
});

it('leaves cells in text format alone, where a formula would become a text', async () => {
  excel.type('Tabelle1', 0, 0, [['=ZV.ZIELWERT(1000,0.053)', '=ZV.ZIELWERT(2000,0.053)']]);
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  excel.grid.setStyle(excel.grid.activeSheetId(), area, { numberFormat: '@' });
  await idle();
  excel.loadFunctions();
  await idle();
  expect(await repair()).toMatchObject({ found: 2, textCells: [{ sheet: 'Tabelle1', row: 0, column: 0 }] });
  await idle();
  expect(excel.formulas('Tabelle1')[0]).toEqual(['=ZV.ZIELWERT(1000,0.053)', '=ZV.ZIELWERT(2000,0.053)']);
  expect(excel.values('Tabelle1')[0]).toEqual(['#NAME?', 2106]);
});

it('leaves a cell alone that somebody changed after it was read', async () => {
  excel.type('Tabelle1', 0, 0, [['=ZV.ZIELWERT(1000,0.053)', '=ZV.ZIELWERT(2000,0.053)']]);
  await idle();
  excel.loadFunctions();
  const cells = await excel.workbook.formulaCells();
  const place = { sheet: 'Tabelle1', row: 0 };
  excel.type('Tabelle1', 0, 0, [['von Hand']]);
  const entry = (column: number, value: number) => {
    const formula = `=ZV.ZIELWERT(${value},0.053)`;
    return { ...place, column, stored: formula, formula };
  };
  const entered = await cells.enter([entry(0, 1000), entry(1, 2000)], nothing);
  expect(entered).toEqual({ ok: true, value: { entered: [entry(1, 2000)], textCells: [] } });
  await idle();
  expect(excel.values('Tabelle1')).toEqual([['von Hand', 2106]]);
});

it('reports neighbours with one text on a sheet with arrays instead of tearing them apart', async () => {
  excel.type('Tabelle1', 0, 0, [['=ZV.VERSION()', '=ZV.VERSION()', '=ZV.ZIELWERT(1,1)']]);
  excel.type('Tabelle1', 2, 0, [['=SEQUENCE(3)']]);
  await idle();
  excel.loadFunctions();
  const result = await repair();
  expect(result.arrayCells.map(({ column }) => column)).toEqual([0, 1]);
  expect(result.entered.map(({ column }) => column)).toEqual([2]);
});

const faults = [
  { code: 'AccessDenied' },
  { code: 'GeneralException', atAction: 'last' },
  { code: 'connection', executed: true },
] as const;

it('leaves every formula as it was, whatever request fails and however', async () => {
  await prepare();
  const before = excel.grid.sheets().map(({ name }) => excel.formulas(name).map((row) => row.map(shownForm)));
  for (const request of [1, 2, 3, 4]) {
    for (const fault of faults) {
      excel.office.processor.failAt(request, fault);
      const outcome = await services.repairFormulas(nothing);
      const healedBefore = outcome.ok && outcome.value.found === 0;
      if (!healedBefore)
        expect({ request, fault, outcome }).toMatchObject({
          outcome: { ok: false, error: { workbook: { state: 'unchanged' } } },
        });
      excel.office.processor.clearFaults();
      const now = excel.grid.sheets().map(({ name }) => excel.formulas(name).map((row) => row.map(shownForm)));
      expect({ request, fault, now }).toEqual({ request, fault, now: before });
    }
  }
  await repair();
  await idle();
  expect(excel.values('Tabelle1')[2]?.[1]).toBe(3159);
}, 60_000);

/** The stored form says the same as the shown one. */
function shownForm(formula: string | null): string | null {
  return formula?.replace('_xldudf_ZV_', 'ZV.') ?? null;
}

it('a repair that was written is no failure where only the look at it fails', async () => {
  await prepare();
  excel.office.processor.failAt(5, { code: 'GeneralException' });
  expect(await repair()).toMatchObject({ found: 5, checked: false, calculating: 0, stuck: [] });
  await idle();
  expect(excel.values('Tabelle1')[0]?.[1]).toBe(1053);
});

it('says that a cell is being edited, and changes nothing', async () => {
  await prepare();
  const before = snapshot();
  excel.office.processor.failAt(4, { code: 'InvalidOperationInCellEditMode' });
  expect(await services.repairFormulas(nothing)).toMatchObject({ ok: false, error: { code: 'cellEditMode' } });
  expect(snapshot()).toEqual(before);
});

it('reads a workbook in parts whose contents do not fit into one answer', async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => [`${row} ${'x'.repeat(120)}`, row]);
  excel.type('Tabelle1', 0, 0, rows);
  excel.type('Tabelle1', 40_000, 0, [['=ZV.ZIELWERT(1000,0.053)', 1]]);
  await idle();
  excel.loadFunctions();
  const result = await repair();
  expect(result.entered).toEqual([{ sheet: 'Tabelle1', row: 40_000, column: 0 }]);
  expect(excel.office.stats().bytesOut).toBeGreaterThan(5_000_000);
}, 120_000);

it('enters formulas in requests that Excel accepts, however long they are', async () => {
  const rows = Array.from({ length: 700 }, (_, row) => [`=ZV.ZIELWERT(${row},0.053)+0*LEN("${'x'.repeat(8000)}")`]);
  excel.type('Tabelle1', 0, 0, rows);
  await idle();
  excel.loadFunctions();
  const progress: string[] = [];
  const result = await services.repairFormulas((done, total) => progress.push(`${done}/${total}`));
  expect(result).toMatchObject({ ok: true, value: { found: 700, checked: true, stuck: [] } });
  expect(progress).toEqual(['0/3', '1/3', '2/3', '3/3']);
  for (const body of excel.office.sent) expect(JSON.stringify(body).length).toBeLessThan(5_000_000);
}, 120_000);

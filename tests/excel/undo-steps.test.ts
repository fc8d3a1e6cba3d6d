import type { PlannedOperation } from '../../src/application/workbook-plan';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';

const nothing = () => undefined;
const write: PlannedOperation = {
  kind: 'writeCells',
  sheet: 'Tabelle1',
  changes: [{ row: 0, column: 0, before: '', after: { kind: 'number', value: 7 } }],
};

let excel: ExcelOnProcessor;
let runs: unknown[];
beforeEach(() => {
  excel = openExcelOnProcessor();
  runs = [];
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  excel.close();
});

/** Excel with this highest requirement set; what is given to `Excel.run` is kept. */
function withExcelApi(highest: number): void {
  const isSetSupported = (_: string, version: string) => Number(version.split('.')[1]) <= highest;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
  const original = Excel.run.bind(Excel) as (...args: readonly unknown[]) => Promise<unknown>;
  Object.assign(Excel, {
    run: (...args: readonly unknown[]) => {
      runs.push(args.length > 1 ? args[0] : {});
      return original(...args);
    },
  });
}

const merged = { delayForCellEdit: false, mergeUndoGroup: true };
const plain = { delayForCellEdit: false };

it('writes cells as one step of undo where Excel can', async () => {
  withExcelApi(20);
  expect(await excel.workbook.apply({ operations: [write], activate: null }, nothing)).toMatchObject({ ok: true });
  expect(runs).toEqual([plain, merged]);
});

it('does not ask older versions for it, nor for sheets', async () => {
  withExcelApi(19);
  expect(await excel.workbook.apply({ operations: [write], activate: null }, nothing)).toMatchObject({ ok: true });
  expect(runs).toEqual([plain, plain]);
  Reflect.deleteProperty(globalThis, 'Office');
  withExcelApi(20);
  runs = [];
  const rename: PlannedOperation = { kind: 'backUpSheet', name: 'Tabelle1', backupName: 'Alt' };
  expect(await excel.workbook.apply({ operations: [rename], activate: null }, nothing)).toMatchObject({ ok: true });
  expect(runs).not.toContainEqual(merged);
});

it('writes in single steps where Excel refuses to undo together', async () => {
  withExcelApi(20);
  excel.office.processor.failAt(3, { code: 'UndoNotSupported', atAction: 'last' });
  expect(await excel.workbook.apply({ operations: [write], activate: null }, nothing)).toMatchObject({ ok: true });
  expect(excel.values('Tabelle1')).toEqual([[7]]);
  expect(runs.filter((options) => JSON.stringify(options) === JSON.stringify(merged))).toHaveLength(1);
  expect(runs.at(-1)).toEqual(plain);
});

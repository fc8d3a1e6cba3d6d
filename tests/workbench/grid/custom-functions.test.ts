import {
  type FunctionCall,
  type FunctionHost,
  type FunctionMetadata,
  type FunctionOutcome,
  type WorkbenchGrid,
  createHeadlessGrid,
} from '../../../src/workbench/grid';

const parameter = (name: string, optional = false, dimensionality: 'scalar' | 'matrix' = 'scalar') => ({
  name,
  description: name,
  optional,
  dimensionality,
  repeating: false,
});
const metadata: FunctionMetadata = {
  namespace: 'ZV',
  functions: [
    { id: 'DOPPELT', description: 'x', parameters: [parameter('zahl'), parameter('rest', true)] },
    { id: 'REIHE', description: 'x', parameters: [parameter('anzahl')] },
    { id: 'SUMME', description: 'x', parameters: [parameter('bereich', false, 'matrix'), parameter('rest', true)] },
    { id: 'FEHLT', description: 'x', parameters: [parameter('zahl')] },
  ],
};

/** Answers like the add-in would, after a turn of the event loop, and keeps what it was asked. */
class Host implements FunctionHost {
  readonly batches: (readonly FunctionCall[])[] = [];
  private readonly listeners: (() => void)[] = [];
  constructor(public ready = true) {}
  onReady(listener: () => void): void {
    this.listeners.push(listener);
  }
  becomeReady(): void {
    this.ready = true;
    for (const listener of this.listeners) listener();
  }
  async invoke(calls: readonly FunctionCall[]): Promise<readonly FunctionOutcome[]> {
    this.batches.push(calls);
    await Promise.resolve();
    return calls.map((call): FunctionOutcome => {
      const [first] = call.args;
      switch (call.name) {
        case 'DOPPELT':
          return { id: call.id, ok: true, value: Number(first) * 2 };
        case 'REIHE':
          return { id: call.id, ok: true, value: Array.from({ length: Number(first) }, (_, index) => [index, 'x']) };
        case 'SUMME':
          return { id: call.id, ok: true, value: JSON.stringify(first) };
        default:
          return { id: call.id, ok: false, error: '#N/A', message: 'Die Zahl fehlt in der Tabelle.' };
      }
    });
  }
}

let grid: WorkbenchGrid;
let host: Host;
let sheet: string;
const open = (ready = true) => {
  host = new Host(ready);
  grid = createHeadlessGrid({ host, metadata });
  sheet = grid.activeSheetId();
};
afterEach(() => grid.dispose());

const put = (row: number, ...formulas: string[]) => {
  grid.write(sheet, { row, column: 0, rowCount: 1, columnCount: formulas.length }, [
    formulas.map((formula) => ({ formula })),
  ]);
};
const shown = (row: number, column: number) =>
  grid.read(sheet, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0]?.value;

const idle = async () => {
  while (grid.pendingCount() > 0) {
    await new Promise((resolve) => setImmediate(resolve));
    await grid.settle();
  }
};

test('a cell shows #BUSY! until the add-in answers, and cells that depend on it follow', async () => {
  open(false);
  put(0, '=ZV.DOPPELT(21)', '=A1+1', '=IF(ISERROR(A1),"wartet",A1)');
  await grid.settle();
  expect([shown(0, 0), shown(0, 1), shown(0, 2)]).toEqual(['#BUSY!', '#BUSY!', 'wartet']);
  expect(grid.pendingCount()).toBe(1);
  host.becomeReady();
  await idle();
  expect([shown(0, 0), shown(0, 1), shown(0, 2)]).toEqual([42, 43, 42]);
});

test('ten thousand cells travel in one batch', async () => {
  open();
  const rows = Array.from({ length: 10_000 }, (_, row) => [{ value: row }, { formula: `=ZV.DOPPELT(A${row + 1})` }]);
  grid.write(sheet, { row: 0, column: 0, rowCount: 10_000, columnCount: 2 }, rows);
  await grid.settle();
  await idle();
  expect(host.batches.map((batch) => batch.length)).toEqual([10_000]);
  expect(shown(9_999, 1)).toBe(19_998);
  await grid.recalculate();
  expect(host.batches.map((batch) => batch.length)).toEqual([10_000, 10_000]);
}, 60_000);

test('calls carry values as Excel sends them', async () => {
  open();
  grid.write(sheet, { row: 0, column: 5, rowCount: 2, columnCount: 2 }, [
    [{ value: 'Bestand' }, { value: true }],
    [{ value: 46000 }, null],
  ]);
  grid.setStyle(sheet, { row: 1, column: 5, rowCount: 1, columnCount: 1 }, { numberFormat: 'dd.mm.yyyy' });
  put(0, '=ZV.SUMME(F1:G2)', '=ZV.DOPPELT(G2)', '=ZV.DOPPELT(5.5%)', '=zv.doppelt(1,)', '=ZV.SUMME(F2,TRUE)');
  await grid.settle();
  await idle();
  expect(host.batches.flat().map(({ name, args, address }) => ({ name, args, address }))).toEqual([
    {
      name: 'SUMME',
      args: [
        [
          ['Bestand', true],
          [46000, null],
        ],
        null,
      ],
      address: 'Tabelle1!A1',
    },
    { name: 'DOPPELT', args: [null, null], address: 'Tabelle1!B1' },
    { name: 'DOPPELT', args: [0.055, null], address: 'Tabelle1!C1' },
    { name: 'DOPPELT', args: [1, null], address: 'Tabelle1!D1' },
    { name: 'SUMME', args: [[[46000]], true], address: 'Tabelle1!E1' },
  ]);
});

test('an error in an argument is the result and is not sent', async () => {
  open();
  put(0, '=1/0', '=ZV.DOPPELT(A1)', '=ZV.SUMME(A1:A3)', '=ZV.DOPPELT()', '=ZV.UNBEKANNT(1)');
  await grid.settle();
  expect([1, 2, 3, 4].map((column) => shown(0, column))).toEqual(['#DIV/0!', '#DIV/0!', '#VALUE!', '#NAME?']);
  expect(host.batches).toEqual([]);
});

test('an error of the add-in stands in the cell, its message beside it, and goes with the error', async () => {
  open();
  put(0, '=ZV.FEHLT(1)');
  await grid.settle();
  await idle();
  expect(shown(0, 0)).toBe('#N/A');
  expect(grid.errorMessage(sheet, 0, 0)).toBe('Die Zahl fehlt in der Tabelle.');
  put(0, '=ZV.DOPPELT(1)');
  await grid.settle();
  await idle();
  expect(grid.errorMessage(sheet, 0, 0)).toBeNull();
});

test('a matrix spills, and a range where one value is expected gives one result per cell', async () => {
  open();
  put(0, '=ZV.REIHE(3)', '=1', '=1', '=ZV.DOPPELT({1;2;3})');
  grid.clear(sheet, { row: 0, column: 1, rowCount: 1, columnCount: 2 }, 'contents');
  await grid.settle();
  await idle();
  expect(grid.spillArea(sheet, 0, 0)).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 2 });
  expect([shown(2, 0), shown(2, 1)]).toEqual([2, 'x']);
  expect([shown(0, 3), shown(1, 3), shown(2, 3)]).toEqual([2, 4, 6]);
});

test('one function inside another is answered in a second batch', async () => {
  open();
  put(0, '=ZV.DOPPELT(ZV.DOPPELT(3))');
  await grid.settle();
  await idle();
  expect(shown(0, 0)).toBe(12);
  expect(host.batches.length).toBe(2);
});

test('answers of an older runtime are forgotten when it becomes ready again', async () => {
  open();
  put(0, '=ZV.DOPPELT(1)');
  await grid.settle();
  await idle();
  host.becomeReady();
  put(1, '=ZV.DOPPELT(1)');
  await grid.settle();
  await idle();
  expect(host.batches.length).toBe(2);
});

test('a function on a table that has grown gets the new rows, on every later pass too', async () => {
  open();
  const column = (values: readonly (string | number)[]) => values.map((value) => [{ value }]);
  const area = (rowCount: number) => ({ row: 0, column: 0, rowCount, columnCount: 1 });
  grid.write(sheet, area(2), column(['Wert', 1]));
  const table = grid.addTable({
    name: 'tblWerte',
    sheetId: sheet,
    area: area(2),
    style: 'TableStyleLight1',
    showFilterButton: false,
    showBandedRows: false,
  });
  grid.write(sheet, { row: 0, column: 3, rowCount: 1, columnCount: 1 }, [[{ formula: '=ZV.SUMME(tblWerte[#All])' }]]);
  await grid.settle();
  await idle();
  expect(shown(0, 3)).toBe('[["Wert"],[1]]');
  grid.updateTable(table.id, { area: area(4) });
  grid.write(sheet, area(4), column(['Wert', 1, 2, 3]));
  for (let pass = 0; pass < 3; pass += 1) {
    await grid.recalculate();
    await idle();
    expect(shown(0, 3)).toBe('[["Wert"],[1],[2],[3]]');
  }
});

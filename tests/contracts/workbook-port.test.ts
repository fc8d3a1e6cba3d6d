import type { WorkbookPort } from '../../src/application/ports';
import { area, formula, monthDate, number, text } from '../../src/application/sheets/content';
import { draftSheet } from '../../src/application/sheets/sheet-draft';
import { baseFormat, landscapePage } from '../../src/application/sheets/style';
import type {
  CellContent,
  CellValue,
  PlannedOperation,
  SheetPlan,
  WorkbookPlan,
} from '../../src/application/workbook-plan';
import { createInMemoryWorkbook } from '../fakes/in-memory-workbook';
import { openExcelOnProcessor } from './excel-on-processor';

const namespace = 'urn:contract:1';
const nothing = () => undefined;

function sheetPlan(name: string): SheetPlan {
  const draft = draftSheet(name, 'Zweck');
  draft.format(0, 0, 4, 3, baseFormat);
  draft.put(0, 0, [[text('Titel')]]);
  draft.put(2, 0, [
    [text('Wer'), text('Wann'), text('Wert')],
    [text('=1+1'), monthDate(2026, 3), number(0.053)],
  ]);
  draft.table({ name: `tbl${name}`, area: area(2, 0, 2, 3), style: 'TableStyleLight1' });
  return draft.finish({
    columnWidths: [12, 12, 12],
    freeze: { rows: 3, columns: 0 },
    pageLayout: landscapePage(area(0, 0, 4, 3), name),
  });
}

const plan = (...operations: PlannedOperation[]): WorkbookPlan => ({ operations, activate: null });
const create = (name: string): PlannedOperation => ({ kind: 'createSheet', sheet: sheetPlan(name) });
const append = (table: string, expectedRowCount: number, content: string): PlannedOperation => ({
  kind: 'appendRows',
  table,
  expectedRowCount,
  rows: [[text(content), monthDate(2026, 4), number(2)]],
});

interface Subject {
  readonly workbook: WorkbookPort;
  readonly close: () => void;
}

const subjects: readonly (readonly [string, () => Subject])[] = [
  ['in memory', () => ({ workbook: createInMemoryWorkbook(), close: nothing })],
  ['Excel adapter on the processor', () => openExcelOnProcessor()],
];

describe.each(subjects)('workbook port, %s', (_, open) => {
  let subject: Subject;
  beforeEach(() => {
    subject = open();
  });
  afterEach(() => subject.close());

  const read = async (tables: readonly string[] = [], sheets: (name: string) => boolean = () => false) => {
    const reading = await subject.workbook.read({ namespace, tables, sheets });
    if (!reading.ok) throw new Error(reading.error.code);
    return reading.value;
  };
  const apply = (...operations: PlannedOperation[]) => subject.workbook.apply(plan(...operations), nothing);

  it('lists an empty workbook', async () => {
    const { inventory, tables, sheets } = await read(['tblFehlt'], () => true);
    expect(inventory).toEqual({
      sheets: [{ name: 'Tabelle1', visible: true, protected: false }],
      tables: [],
      names: [],
      structureProtected: false,
      part: null,
    });
    expect([tables.size, sheets.size]).toEqual([0, 0]);
  });

  it('creates a sheet with its table and reads it back, texts as texts', async () => {
    expect(await apply(create('Probe'))).toMatchObject({ ok: true, value: { createdSheets: ['Probe'] } });
    const { inventory, tables, sheets } = await read(['tblprobe'], (name) => name === 'Probe');
    expect(inventory.tables).toEqual([
      { name: 'tblProbe', sheet: 'Probe', headers: ['Wer', 'Wann', 'Wert'], rowCount: 1 },
    ]);
    expect(tables.get('tblprobe')).toEqual({
      headers: ['Wer', 'Wann', 'Wert'],
      rows: [['=1+1', 46082, 0.053]],
      place: { sheet: 'Probe', row: 2, column: 0 },
    });
    expect(sheets.get('Probe')?.values[0]?.[0]).toBe('Titel');
  });

  it.each(['=1+1', '+49 40', '-5', '@wer', "'so", '5,3', '1.5.2026', 'Mai 2026', 'WAHR', '2026-03', '1E5', '#NV', ' '])(
    'keeps the text %p',
    async (content) => {
      await apply(create('Probe'));
      expect(await apply(append('tblProbe', 1, content))).toMatchObject({ ok: true });
      const { tables } = await read(['tblProbe']);
      expect(tables.get('tblProbe')?.rows.at(-1)).toEqual([content, 46113, 2]);
    },
  );

  it('names a cell for the whole workbook, and refuses a name that is taken', async () => {
    const named = (name: string): PlannedOperation => ({
      kind: 'createSheet',
      sheet: { ...sheetPlan(name), names: [{ name: 'ZV_Probe', area: area(0, 0, 1, 1), comment: '' }] },
    });
    expect(await apply(named('Probe'))).toMatchObject({ ok: true });
    const { inventory } = await read();
    expect(inventory.names).toEqual(['ZV_Probe']);
    expect(await apply(named('Zweite'))).toMatchObject({
      ok: false,
      error: { code: 'changedMeanwhile', subject: 'ZV_Probe' },
    });
    expect((await read()).inventory).toEqual(inventory);
    const cells = await subject.workbook.formulaCells();
    expect(await cells.readForInsertion({ wanted: () => [], room: { rowCount: 1, columnCount: 1 } })).toMatchObject({
      ok: true,
      value: { names: ['ZV_Probe'] },
    });
  });

  it('keeps a part by itself: the last one stands, null removes it', async () => {
    const parts = await subject.workbook.keptParts();
    const xml = (content: string): string => `<probe xmlns="${namespace}">${content}</probe>`;
    expect(await parts.write(namespace, null)).toEqual({ ok: true, value: null });
    expect(await parts.write(namespace, xml('eins'))).toEqual({ ok: true, value: null });
    expect(await parts.write(namespace, xml('zwei'))).toEqual({ ok: true, value: null });
    expect(await parts.write('urn:contract:2', '<andere xmlns="urn:contract:2"/>')).toEqual({ ok: true, value: null });
    expect((await read()).inventory.part).toBe(xml('zwei'));
    expect(await parts.write(namespace, null)).toEqual({ ok: true, value: null });
    expect((await read()).inventory.part).toBeNull();
  });

  it('keeps a sheet under another name before it makes a new one', async () => {
    await apply(create('Probe'));
    const backup: PlannedOperation = { kind: 'backUpSheet', name: 'Probe', backupName: 'Probe (alt)' };
    const sheet = { ...sheetPlan('Probe'), tables: [] };
    expect(await apply(backup, { kind: 'createSheet', sheet })).toMatchObject({ ok: true });
    const { inventory } = await read();
    expect(inventory.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Probe (alt)', 'Probe']);
  });

  it('writes its part anew and in place of the former one', async () => {
    const part = (xml: string, previous: string | null): PlannedOperation => ({
      kind: 'writePart',
      namespace,
      xml,
      previous,
    });
    const [first, second] = [`<a xmlns="${namespace}">1</a>`, `<a xmlns="${namespace}">2</a>`];
    expect(await apply(part(first, null))).toMatchObject({ ok: true });
    expect((await read()).inventory.part).toBe(first);
    expect(await apply(part(second, first))).toMatchObject({ ok: true });
    expect((await read()).inventory.part).toBe(second);
    expect(await apply(part(first, first))).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
    expect((await read()).inventory.part).toBe(second);
  });

  it('removes its part, beside one of another namespace', async () => {
    const other = 'urn:contract:2';
    const xml = (space: string) => `<a xmlns="${space}">1</a>`;
    const part = (space: string, content: string | null, previous: string | null): PlannedOperation => ({
      kind: 'writePart',
      namespace: space,
      xml: content,
      previous,
    });
    await apply(part(namespace, xml(namespace), null), part(other, xml(other), null));
    expect(await apply(part(namespace, null, xml(namespace)))).toMatchObject({ ok: true });
    const both = await subject.workbook.read({ namespace, namespaces: [other], tables: [], sheets: () => false });
    expect(both).toMatchObject({ value: { inventory: { part: null }, parts: new Map([[other, xml(other)]]) } });
    expect(await apply(part(namespace, null, xml(namespace)))).toMatchObject({ error: { code: 'changedMeanwhile' } });
    expect(await apply(part(other, null, xml(other)))).toMatchObject({ ok: true });
  });

  describe('cells and rows that are there', () => {
    const rows = [0, 1, 2, 3].map((index) => [text(`Zeile ${index}`), monthDate(2026, 4 + index), number(index)]);
    const values = rows.map((_, index) => [`Zeile ${index}`, [46113, 46143, 46174, 46204][index] ?? 0, index]);
    const first = ['=1+1', 46082, 0.053];
    const body = async () => (await read(['tblProbe'])).tables.get('tblProbe')?.rows;
    const remove = (...indices: number[]): PlannedOperation => ({
      kind: 'removeRows',
      table: 'tblprobe',
      rows: indices.map((index) => ({ index, before: [first, ...values][index] ?? [] })),
    });
    const change = (row: number, column: string, before: CellValue, after: CellContent): PlannedOperation => ({
      kind: 'changeCells',
      table: 'tblprobe',
      changes: [{ row, column, before, after }],
    });

    beforeEach(async () => {
      await apply(create('Probe'));
      await apply({ kind: 'appendRows', table: 'tblProbe', expectedRowCount: 1, rows });
    });

    it('change where they still say what was read', async () => {
      expect(await apply(change(1, 'wert', 0, number(7)))).toMatchObject({ ok: true });
      expect(await apply(change(2, 'Wer', 'Zeile 1', text('=2+2')))).toMatchObject({ ok: true });
      expect(await apply(change(3, 'Wann', 46174, null))).toMatchObject({ ok: true });
      const now = [first, ['Zeile 0', 46113, 7], ['=2+2', 46143, 1], ['Zeile 2', '', 2], ['Zeile 3', 46204, 3]];
      expect(await body()).toEqual(now);
      for (const stale of [
        change(1, 'Wert', 0, number(8)),
        change(9, 'Wert', 0, number(8)),
        change(1, 'Fehlt', 7, number(8)),
      ])
        expect(await apply(stale)).toMatchObject({ error: { code: 'changedMeanwhile', subject: 'tblprobe' } });
      expect(await body()).toEqual(now);
    });

    it('change together with rows that go, counted as they were read', async () => {
      const twice: PlannedOperation = {
        kind: 'changeCells',
        table: 'tblProbe',
        changes: [
          { row: 4, column: 'Wert', before: 3, after: number(30) },
          { row: 2, column: 'Wert', before: 1, after: number(10) },
        ],
      };
      expect(await apply(remove(0, 1, 3), twice)).toMatchObject({ ok: true });
      expect(await body()).toEqual([
        ['Zeile 1', 46143, 10],
        ['Zeile 3', 46204, 30],
      ]);
    });

    it('go, but never others than those that were read', async () => {
      expect(await apply(remove(2, 3))).toMatchObject({ ok: true });
      expect(await body()).toEqual([first, values[0], values[3]]);
      expect(await apply(remove(2))).toMatchObject({ error: { code: 'changedMeanwhile', subject: 'tblprobe' } });
      expect(await apply(remove(4))).toMatchObject({ error: { code: 'changedMeanwhile', subject: 'tblprobe' } });
      expect(await body()).toEqual([first, values[0], values[3]]);
    });

    it('all go but for the empty row that a table keeps', async () => {
      expect(await apply(remove(0, 1, 2, 3, 4))).toMatchObject({ ok: true });
      expect(await body()).toEqual([['', '', '']]);
    });

    it('are written on a sheet by their place', async () => {
      const write = (row: number, before: CellValue, after: CellContent): PlannedOperation => ({
        kind: 'writeCells',
        sheet: 'probe',
        changes: [
          { row, column: 0, before, after },
          { row: 20, column: 4, before: '', after: number(1) },
        ],
      });
      expect(await apply(write(0, 'Titel', text('Neuer Titel')))).toMatchObject({ ok: true });
      const { sheets } = await read([], (name) => name === 'Probe');
      expect([sheets.get('Probe')?.values[0]?.[0], sheets.get('Probe')?.values[20]?.[4]]).toEqual(['Neuer Titel', 1]);
      expect(await apply(write(0, 'Titel', text('Anderer')))).toMatchObject({
        error: { code: 'changedMeanwhile', subject: 'probe' },
      });
    });
  });

  it('fills a table that the same plan makes', async () => {
    expect(await apply(create('Probe'), append('tblProbe', 1, 'x'))).toMatchObject({ ok: true });
    expect((await read(['tblProbe'])).tables.get('tblProbe')?.rows).toHaveLength(2);
  });

  it('refuses a plan for another state of the workbook and leaves everything', async () => {
    await apply(create('Probe'));
    const before = await read(['tblProbe']);
    const stale = [
      plan({ kind: 'removeRows', table: 'tblFehlt', rows: [{ index: 0, before: [] }] }),
      plan({ kind: 'writeCells', sheet: 'Fehlt', changes: [{ row: 0, column: 0, before: '', after: number(1) }] }),
      plan(create('probe')),
      plan(append('tblProbe', 7, 'x')),
      plan(append('tblFehlt', 1, 'x')),
      plan({ kind: 'backUpSheet', name: 'Fehlt', backupName: 'Fehlt (alt)' }),
      plan({ kind: 'backUpSheet', name: 'Probe', backupName: 'Tabelle1' }),
    ];
    for (const each of stale) {
      expect(await subject.workbook.apply(each, nothing)).toMatchObject({
        ok: false,
        error: { code: 'changedMeanwhile', workbook: { state: 'unchanged' } },
      });
    }
    expect(await read(['tblProbe'])).toEqual(before);
  });

  describe('cells to be taken in', () => {
    const ranges = () => subject.workbook.cellRanges();

    beforeEach(async () => {
      const names = [{ name: 'Monate', area: area(3, 1, 40, 2), comment: '' }];
      await apply({ kind: 'createSheet', sheet: { ...sheetPlan('Probe'), names } });
    });

    it('are looked for on sheets, under names and in tables', async () => {
      expect(await (await ranges()).sources()).toEqual({
        ok: true,
        value: {
          sheets: [
            { name: 'Tabelle1', visible: true },
            { name: 'Probe', visible: true },
          ],
          names: ['Monate'],
          tables: ['tblProbe'],
        },
      });
    });

    it('are read as far as something stands in them', async () => {
      const port = await ranges();
      const progress: number[] = [];
      expect(
        await port.read({ kind: 'sheet', name: 'probe' }, { onProgress: (done) => progress.push(done) }),
      ).toMatchObject({
        ok: true,
        value: { sheet: 'Probe', row: 0, column: 0, sheetVisible: true, values: { length: 4, 0: ['Titel', '', ''] } },
      });
      expect(progress).toEqual([1]);
      expect(await port.read({ kind: 'name', name: 'monate' })).toMatchObject({
        value: { sheet: 'Probe', row: 3, column: 1, values: [[46082, 0.053]] },
      });
      expect(await port.read({ kind: 'name', name: 'tblprobe' })).toMatchObject({
        value: { row: 2, column: 0, values: { length: 2 }, texts: [['Wer', 'Wann', 'Wert'], { 0: '=1+1' }] },
      });
    });

    it('are refused where nothing stands, too much, or no such place is', async () => {
      const port = await ranges();
      expect(await port.read({ kind: 'selection' })).toEqual({ ok: false, error: { code: 'rangeEmpty' } });
      expect(await port.read({ kind: 'sheet', name: 'Tabelle1' })).toEqual({
        ok: false,
        error: { code: 'rangeEmpty' },
      });
      expect(await port.read({ kind: 'sheet', name: 'Probe' }, { limit: 11 })).toEqual({
        ok: false,
        error: { code: 'rangeTooLarge', cells: 12, limit: 11 },
      });
      for (const kind of ['sheet', 'name'] as const)
        expect(await port.read({ kind, name: 'Fehlt' })).toMatchObject({
          error: { code: 'itemNotFound', subject: 'Fehlt' },
        });
    });
  });

  it('writes a formula at the selection, but never over something', async () => {
    const first = await subject.workbook.insertAtSelection(formula('=1+1'));
    expect(first).toEqual({ ok: true, value: { address: 'Tabelle1!A1' } });
    expect(await subject.workbook.insertAtSelection(formula('=2+2'))).toEqual({
      ok: false,
      error: { code: 'cellOccupied', address: 'Tabelle1!A1' },
    });
  });

  it('goes to a cell, and says when its sheet is gone', async () => {
    expect(await subject.workbook.goTo('Tabelle1', 4, 2)).toEqual({ ok: true, value: null });
    expect(await subject.workbook.goTo('Fehlt', 0, 0)).toMatchObject({ ok: false, error: { code: 'itemNotFound' } });
  });

  describe('formulas in cells', () => {
    const cells = () => subject.workbook.formulaCells();
    const place = { sheet: 'Tabelle1', row: 0, column: 0 };

    it('are read with what they show', async () => {
      await subject.workbook.insertAtSelection(formula('=1+1'));
      await apply(create('Probe'));
      const reading = await (await cells()).read();
      if (!reading.ok) throw new Error(reading.error.code);
      expect(reading.value.sheets.map(({ name, protected: locked }) => [name, locked])).toEqual([
        ['Tabelle1', false],
        ['Probe', false],
      ]);
      expect(reading.value.sheets[0]?.blocks).toMatchObject([{ row: 0, column: 0, formulas: [['=1+1']] }]);
      expect(reading.value.sheets[1]?.blocks[0]?.values[0]?.[0]).toBe('Titel');
      expect(reading.value.tables).toEqual([{ sheet: 'Probe', row: 2, column: 0, rowCount: 2, columnCount: 3 }]);
    });

    it('are entered again only where they still stand', async () => {
      await subject.workbook.insertAtSelection(formula('=1+1'));
      const entry = { ...place, stored: '=1+1', formula: '=1+2' };
      const port = await cells();
      expect(await port.enter([entry], nothing)).toEqual({ ok: true, value: { entered: [entry], textCells: [] } });
      expect(await port.enter([entry], nothing)).toEqual({ ok: true, value: { entered: [], textCells: [] } });
      const reading = await port.read();
      expect(reading).toMatchObject({ value: { sheets: [{ blocks: [{ formulas: [['=1+2']] }] }] } });
      expect(await port.enter([{ ...entry, sheet: 'Fehlt' }], nothing)).toMatchObject({
        ok: false,
        error: { code: 'itemNotFound', workbook: { state: 'unchanged' } },
      });
    });

    it('are read one by one in the order asked for', async () => {
      await apply(create('Probe'));
      const at = (row: number, column: number) => ({ sheet: 'Probe', row, column });
      const values = await (await cells()).values([at(2, 1), at(3, 2), at(0, 0), at(3, 0)]);
      expect(values).toEqual({ ok: true, value: ['Wann', 0.053, 'Titel', '=1+1'] });
    });

    it('are inserted with a look at tables, selection and room', async () => {
      await apply(create('Probe'));
      await subject.workbook.insertAtSelection(formula('=1+1'));
      const port = await cells();
      const reading = await port.readForInsertion({
        wanted: (tables) => {
          expect(tables).toEqual([{ name: 'tblProbe', headers: ['Wer', 'Wann', 'Wert'] }]);
          return [{ table: 'tblProbe', columns: ['Wert', 'Wer'] }];
        },
        room: { rowCount: 2, columnCount: 3 },
      });
      if (!reading.ok) throw new Error(reading.error.code);
      expect(reading.value).toMatchObject({
        cell: { ...place, address: 'Tabelle1!A1' },
        insideTable: false,
        room: [
          ['=1+1', '', ''],
          ['', '', ''],
        ],
      });
      expect([...(reading.value.columns.get('tblProbe') ?? [])]).toEqual([
        ['Wert', [0.053]],
        ['Wer', ['=1+1']],
      ]);
      expect(await port.insert({ ...place, row: 1 }, '=2+2')).toEqual({ ok: true, value: null });
      expect(await port.read()).toMatchObject({
        value: { sheets: [{ blocks: [{ formulas: [['=1+1'], ['=2+2']] }] }, {}] },
      });
      expect(await port.insert({ ...place, sheet: 'Fehlt' }, '=1')).toMatchObject({ error: { code: 'itemNotFound' } });
    });
  });
});

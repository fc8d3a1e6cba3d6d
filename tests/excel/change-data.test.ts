import type { CellContent, PlannedOperation, WorkbookPlan } from '../../src/application/workbook-plan';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';
import type { Fault } from '../../src/workbench/processor/faults';

const nothing = () => undefined;
const namespace = 'urn:change:1';

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

function snapshot(): unknown {
  const { grid, office } = excel;
  return {
    sheets: grid.sheets().map(({ id, name }) => ({
      name,
      values: excel.values(name),
      formulas: excel.formulas(name),
      used: grid.usedArea(id, true),
    })),
    tables: grid.tables().map(({ name, area }) => ({ name, area })),
    parts: [...office.sideStore.customXmlParts.values()].map(({ namespace: space, xml }) => ({ space, xml })),
  };
}

/** A table between a title and a total, with a formula, an error and texts that look like something else. */
async function prepare(rowCount: number): Promise<void> {
  const rows = Array.from({ length: rowCount }, (_, index) => [
    index % 3 === 0 ? `'0${index}` : `Text ${index}`,
    index,
    `=B${index + 4}*2`,
  ]);
  excel.type('Tabelle1', 0, 0, [['Titel']]);
  excel.type('Tabelle1', 2, 0, [
    ['Name', 'Wert', 'Doppelt'],
    ...rows.map(([, wert, doppelt]) => ['', wert, doppelt]),
  ] as (string | number)[][]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRangeByIndexes(3, 0, rowCount, 1).values = rows.map(([name]) => [name]);
    sheet.tables.add(sheet.getRangeByIndexes(2, 0, rowCount + 1, 3), true).name = 'tblDaten';
    sheet.getRangeByIndexes(rowCount + 5, 0, 1, 2).values = [['Summe', 'unten']];
    context.workbook.customXmlParts.add(`<a xmlns="${namespace}">alt</a>`);
    await context.sync();
  });
  await excel.grid.settle();
}

const text = (value: string): CellContent => ({ kind: 'text', text: value });
const number = (value: number): CellContent => ({ kind: 'number', value });

const name = (index: number): string => (index % 3 === 0 ? `0${index}` : `Text ${index}`);
const removal = (...indices: number[]): PlannedOperation => ({
  kind: 'removeRows',
  table: 'tblDaten',
  rows: indices.map((index) => ({ index, before: [name(index), index, 2 * index] })),
});
const changes: PlannedOperation = {
  kind: 'changeCells',
  table: 'tblDaten',
  changes: [
    { row: 1, column: 'Name', before: 'Text 1', after: text('=1+1') },
    { row: 2, column: 'Name', before: 'Text 2', after: null },
    { row: 5, column: 'Wert', before: 5, after: number(55) },
  ],
};
const cells: PlannedOperation = {
  kind: 'writeCells',
  sheet: 'Tabelle1',
  changes: [
    { row: 0, column: 0, before: 'Titel', after: text('Neu') },
    { row: 40, column: 6, before: '', after: { kind: 'formula', formula: '=1+1' } },
  ],
};
const rows: PlannedOperation = {
  kind: 'appendRows',
  table: 'tblDaten',
  expectedRowCount: 12,
  rows: [[text('neu'), number(1), { kind: 'formula', formula: '=1+1' }]],
};
const part: PlannedOperation = { kind: 'writePart', namespace, xml: null, previous: `<a xmlns="${namespace}">alt</a>` };
const second: PlannedOperation = {
  kind: 'writePart',
  namespace: 'urn:change:2',
  xml: '<b xmlns="urn:change:2"/>',
  previous: null,
};

const faults = [
  ['refused before anything is done', { code: 'AccessDenied' }],
  ['refused at the last action', { code: 'GeneralException', atAction: 'last' }],
  ['carried out, but the answer is lost', { code: 'connection', executed: true }],
] as const;

const plans: readonly (readonly [string, readonly PlannedOperation[]])[] = [
  ['cells, new rows and parts', [changes, cells, rows, part, second]],
  ['cells and rows that go', [removal(0, 1, 4, 7, 8, 11), changes, part]],
  ['all rows', [removal(...Array.from({ length: 12 }, (_, index) => index)), cells]],
];

it.each(plans)(
  'leaves the workbook as it was, whatever request fails: %s',
  async (_, operations) => {
    await prepare(12);
    const plan: WorkbookPlan = { operations, activate: null };
    const before = snapshot();
    const refused: string[] = [];
    const demandUnchanged = async (fault: Fault, request: number, label: string) => {
      excel.office.processor.failAt(request, fault);
      const outcome = await excel.workbook.apply(plan, nothing);
      if (outcome.ok) return false;
      expect({ request, label, outcome }).toMatchObject({ outcome: { error: { workbook: { state: 'unchanged' } } } });
      expect({ request, label, workbook: snapshot() }).toEqual({ request, label, workbook: before });
      refused.push(label);
      return true;
    };
    for (let request = 1; request <= 4; request += 1)
      for (const [label, fault] of faults) expect(await demandUnchanged(fault, request, label)).toBe(true);
    expect(refused).toHaveLength(12);
    // Every single action of the request that writes.
    for (let atAction = 1; atAction < 500; atAction += 1)
      if (!(await demandUnchanged({ code: 'GeneralException', atAction }, 3, `action ${atAction}`))) break;
    expect(refused.length).toBeGreaterThan(20);
    expect(snapshot()).not.toEqual(before);
  },
  60_000,
);

it('says which table or sheet is left changed where even taking back fails', async () => {
  await prepare(12);
  const { processor } = excel.office;
  processor.failAt(3, { code: 'GeneralException', atAction: 'last' });
  for (const later of [4, 5, 6, 7]) processor.failAt(later, { code: 'connection' });
  const outcome = await excel.workbook.apply({ operations: [removal(3, 4), changes], activate: null }, nothing);
  expect(outcome).toMatchObject({
    ok: false,
    error: { workbook: { state: 'incomplete', leftOver: ['tblDaten'] } },
  });
});

it('refuses rows of a protected sheet and leaves them', async () => {
  await prepare(6);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').protection.protect();
    await context.sync();
  });
  const before = snapshot();
  expect(await excel.workbook.apply({ operations: [removal(1)], activate: null }, nothing)).toMatchObject({
    ok: false,
    error: { code: 'accessDenied', workbook: { state: 'unchanged' } },
  });
  expect(snapshot()).toEqual(before);
});

describe('20,000 rows', () => {
  const rowCount = 20_000;
  const many = Array.from({ length: rowCount }, (_, index) => [text(`Landkreis ${index % 400}`), number(index), null]);

  it('go in and out in few requests, all far below 5 MB', async () => {
    await prepare(3);
    const append: PlannedOperation = { kind: 'appendRows', table: 'tblDaten', expectedRowCount: 3, rows: many };
    excel.office.resetStats();
    expect(await excel.workbook.apply({ operations: [append], activate: null }, nothing)).toMatchObject({ ok: true });
    expect(excel.grid.tables()[0]?.area.rowCount).toBe(rowCount + 4);
    expect(excel.office.stats().requests).toBeLessThanOrEqual(12);

    const before = Array.from({ length: rowCount }, (_, index) => [`Landkreis ${index % 400}`, index, '']);
    const remove: PlannedOperation = {
      kind: 'removeRows',
      table: 'tblDaten',
      rows: before.map((values, index) => ({ index: index + 3, before: values })),
    };
    excel.office.resetStats();
    expect(await excel.workbook.apply({ operations: [remove], activate: null }, nothing)).toMatchObject({ ok: true });
    expect(excel.grid.tables()[0]?.area.rowCount).toBe(4);
    expect(excel.office.stats().requests).toBeLessThanOrEqual(14);
  }, 60_000);

  it.each([2, 4, 6])(
    'are taken back where request %d fails',
    async (request) => {
      await prepare(3);
      const before = snapshot();
      const append: PlannedOperation = { kind: 'appendRows', table: 'tblDaten', expectedRowCount: 3, rows: many };
      excel.office.processor.failAt(request, { code: 'connection', executed: true });
      expect(await excel.workbook.apply({ operations: [append], activate: null }, nothing)).toMatchObject({
        ok: false,
        error: { workbook: { state: 'unchanged' } },
      });
      expect(snapshot()).toEqual(before);
    },
    60_000,
  );
});

import type { WorkbenchGrid } from '../../../src/workbench/grid';
import { createHeadlessGrid } from '../../../src/workbench/grid';

let grid: WorkbenchGrid;
let other: string;
beforeAll(() => {
  grid = createHeadlessGrid();
  const id = grid.activeSheetId();
  const rows = [
    ['Nr', 'Wert'],
    [1, 10],
    [2, 20],
    [3, '=NA()'],
  ];
  const area = { row: 0, column: 0, rowCount: 4, columnCount: 2 };
  grid.write(
    id,
    area,
    rows.map((row) => row.map((cell) => (cell === '=NA()' ? { formula: cell } : { value: cell }))),
  );
  grid.addTable({ name: 'tblT', sheetId: id, area, style: '', showFilterButton: false, showBandedRows: false });
  other = grid.addSheet('Zwei').id;
});
afterAll(() => grid.dispose());

async function results(formulas: readonly string[]): Promise<readonly unknown[]> {
  const area = { row: 0, column: 3, rowCount: formulas.length, columnCount: 1 };
  grid.write(
    other,
    area,
    formulas.map((formula) => [{ formula }]),
  );
  await grid.recalculate();
  return grid.read(other, area).map(([cell]) => cell?.value);
}

it('gives parts of a table on every sheet', async () => {
  expect(
    await results([
      '=INDEX(tblT[#All],1,2)',
      '=INDEX(tblT[#All],2,2)',
      '=INDEX(tblT,2,2)',
      '=INDEX(tblT[Wert],1)',
      '=SUM(INDEX(tblT[#All],0,1))',
      '=MATCH("Wert",INDEX(tblT[#All],1,0),0)',
      '=OFFSET(tblT[#All],2,1,1,1)',
      "=INDEX('Tabelle1'!A1:B4,3,2)",
    ]),
  ).toEqual(['Wert', 10, 20, 10, 6, 2, 20, 20]);
});

it('counts months as Excel does, up to the last day of a shorter month', async () => {
  const serial = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;
  const cases = [
    ['DATE(2026,1,31),1', serial('2026-02-28')],
    ['DATE(2024,1,31),1', serial('2024-02-29')],
    ['DATE(2026,3,31),-1', serial('2026-02-28')],
    ['DATE(2026,3,31),1', serial('2026-04-30')],
    ['DATE(2026,3,15),12', serial('2027-03-15')],
    ['DATE(2026,3,15)+0.7,1.9', serial('2026-04-15')],
    ['DATE(2026,3,15),-1.9', serial('2026-02-15')],
    ['DATE(2026,3,15),-0', serial('2026-03-15')],
    ['61,-1', 32],
    ['1,-1', '#NUM!'],
    ['-1,1', '#NUM!'],
    ['2958465,1', '#NUM!'],
    ['"x",1', '#VALUE!'],
    ['TRUE,1', '#VALUE!'],
    ['NA(),1', '#N/A'],
  ] as const;
  expect(await results(cases.map(([given]) => `=EDATE(${given})`))).toEqual(cases.map(([, wanted]) => wanted));
  expect(await results(['=SUM(EDATE({46053,46082},1))', '=SUM(EDATE(46053,{1;2}))'])).toEqual([
    46_081 + 46_113,
    46_081 + 46_112,
  ]);
});

it.each([
  ['=ISNUMBER(-0)', true],
  ['=ISNUMBER(1.50)', true],
  ['=2.50*2', 5],
  ['=ISNUMBER(1E3)', true],
  ['=1E3+0.10', 1000.1],
  ['=ISTEXT("1.50")', true],
  ['="-0"', '-0'],
])('reads numbers in %s', async (formula, wanted) => {
  expect(await results([formula])).toEqual([wanted]);
});

it('takes an error for a criterion that only the same error meets, as Excel does', async () => {
  const [nr, value] = ["'Tabelle1'!A2:A4", "'Tabelle1'!B2:B4"];
  expect(
    await results([
      `=COUNTIF(${value},NA())`,
      `=COUNTIFS(${value},NA())`,
      `=COUNTIFS(${value},1/0)`,
      `=COUNTIFS(${nr},"<"&NA())`,
      `=SUMIFS(${nr},${value},NA())`,
    ]),
  ).toEqual([1, 1, 0, 0, 3]);
});

import fc from 'fast-check';
import { isStuck, ownFormula, planFormulaRepair } from '../../src/application/plan-formula-repair';
import type { CellValue, FormulaReading, FormulaSheet } from '../../src/application/ports';

describe('a formula of ours', () => {
  it.each([
    '=ZV.VERSION()',
    '=zv.version()',
    '=1+ZV.ZIELWERT(A1,0.05)*2',
    '=@ZV.ZIELWERT(A1,0.05)',
    '=IF(A1="ZV.X(";ZV.ZIELWERT (A1,1),0)',
    `=ZV.ZIELWERT('Blatt ''1'''!A1,0.05)`,
    `=ZV.KENNZAHL(tblKennzahlen[[#All],[a'[b]],"K2")`,
    '=SUM(-ZV.ZIELWERT(A1,1))',
  ])('%s is entered as it stands', (formula) => {
    expect(ownFormula(formula)).toBe(formula);
  });

  it.each([
    ['=_xldudf_ZV_VERSION()', '=ZV.VERSION()'],
    ['=_XLDUDF_zv_Zielwert(A1,0.05)', '=ZV.Zielwert(A1,0.05)'],
    [
      '=IF(_xldudf_ZV_ZIELWERT(A1,1)>1,ZV.VERSION(),"_xldudf_ZV_X(")',
      '=IF(ZV.ZIELWERT(A1,1)>1,ZV.VERSION(),"_xldudf_ZV_X(")',
    ],
    ['=[2]!_xldudf_ZV_VERSION()', '=ZV.VERSION()'],
    ['=[2]![3]!_xldudf_ZV_VERSION()', '=ZV.VERSION()'],
    [`=1+'C:\\Daten\\Alt.xlam'!_xldudf_ZV_ZIELWERT(1,1)+2`, '=1+ZV.ZIELWERT(1,1)+2'],
    ['=Alt.xlam!_xldudf_ZV_ZIELWERT(1,1)', '=ZV.ZIELWERT(1,1)'],
  ])('the stored form %s is entered as shown', (stored, entered) => {
    expect(ownFormula(stored)).toBe(entered);
  });

  it.each([
    '="=ZV.VERSION()"',
    '="a ""ZV.VERSION()"" b"',
    '=SUM(A1:A3)',
    '=ABC.ZV.VERSION()',
    '=MEZV.VERSION()',
    '=ZV_VERSION()',
    '=ZV.Stichtag+1',
    `='ZV.X('!A1`,
    '=tblA[ZV.X(1)]',
    '=_xldudf_ABC_VERSION()',
    '=_xldudf_ZVX_VERSION()',
    'ZV.VERSION()',
    "'=ZV.VERSION()",
    '',
  ])('%s is none', (formula) => {
    expect(ownFormula(formula)).toBeNull();
  });

  it('is found whatever stands around it, and never in a text', () => {
    const text = fc.string({ maxLength: 12 }).map((each) => `"${each.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const formula = `=${before}&ZV.VERSION()&${after}`;
        expect(ownFormula(formula)).toBe(formula);
        expect(ownFormula(`=${before}&SUM(A1)&${after}`)).toBeNull();
      }),
    );
  });

  it('stays the same when it is entered a second time', () => {
    const part = fc.constantFrom(
      '_xldudf_ZV_X(',
      'ZV.Y(',
      '[2]!_xldudf_ZV_X(',
      `'a b'!_xldudf_ZV_X(`,
      "'a b'!A1",
      '"t"',
      'tbl[x]',
      '+',
      ')',
      'A1',
      ',',
      '"',
      "'",
      '[',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        // With an operator between them, as in every formula that Excel accepts; quotes may still be left open.
        const once = ownFormula(`=${parts.join('+')}`);
        if (once !== null) expect(ownFormula(once)).toBe(once);
      }),
    );
  });
});

it.each(['#NAME?', '#BUSY!', '#BESCHÄFTIGT!', '#GETTING_DATA'])('%s is stuck', (value) => {
  expect(isStuck(value)).toBe(true);
});
it.each(['#N/A', '#NV', '#VALUE!', '#REF!', '#SPILL!', '', 'erreicht', 0, true])('%p is not stuck', (value) => {
  expect(isStuck(value)).toBe(false);
});

/** Cells as [formula, value]; what is no pair is a constant. */
type Cell = readonly [string, CellValue] | CellValue;

function sheet(rows: readonly (readonly Cell[])[], facts: Partial<FormulaSheet> = {}): FormulaSheet {
  const part = (index: 0 | 1) => rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell[index] : cell)));
  return {
    name: 'Tabelle1',
    protected: false,
    mayHoldArrays: false,
    blocks: [{ row: 2, column: 1, formulas: part(0), values: part(1) }],
    ...facts,
  };
}
const reading = (sheets: readonly FormulaSheet[], tables: FormulaReading['tables'] = []): FormulaReading => ({
  sheets,
  tables,
});
const version = ['=ZV.VERSION()', '#NAME?'] as const;

it('chooses the stuck cells of our functions and nothing else', () => {
  const plan = planFormulaRepair(
    reading([
      sheet([
        [
          ['=ZV.ZIELWERT(A1,0.05)', '#NAME?'],
          ['=ZV.ZIELWERT(A2,0.05)', '#N/A'],
          ['=FEHLT(1)', '#NAME?'],
        ],
        [['=B3+1', '#NAME?'], '=ZV.VERSION()', '#NAME?'],
        [
          ['=ZV.ZIELWERT(A1,0.05)', 42],
          ['=_xldudf_ZV_VERSION()', '#NAME?'],
          ['=ZV.ZIELWERT(A5,1)', '#BUSY!'],
        ],
      ]),
    ]),
  );
  expect(plan).toEqual({
    entries: [
      { sheet: 'Tabelle1', row: 2, column: 1, stored: '=ZV.ZIELWERT(A1,0.05)', formula: '=ZV.ZIELWERT(A1,0.05)' },
      { sheet: 'Tabelle1', row: 4, column: 2, stored: '=_xldudf_ZV_VERSION()', formula: '=ZV.VERSION()' },
      { sheet: 'Tabelle1', row: 4, column: 3, stored: '=ZV.ZIELWERT(A5,1)', formula: '=ZV.ZIELWERT(A5,1)' },
    ],
    protectedSheets: [],
    arrayCells: [],
  });
});

it('reports protected sheets by name with their count, and goes on with the others', () => {
  const plan = planFormulaRepair(
    reading([
      sheet([[version, 1, version]], { name: 'Fest', protected: true }),
      sheet([[['=SUM(A1)', '#NAME?']]], { name: 'Fest ohne unsere', protected: true }),
      sheet([[version]], { name: 'Offen' }),
    ]),
  );
  expect(plan.protectedSheets).toEqual([{ sheet: 'Fest', count: 2 }]);
  expect(plan.entries.map((entry) => entry.sheet)).toEqual(['Offen']);
});

describe('neighbours with the same text', () => {
  const rows = [[version, version], [['=ZV.ZIELWERT(A1,1)', '#NAME?']], [version]] as const;

  it('are entered where the sheet holds no array formula', () => {
    expect(planFormulaRepair(reading([sheet(rows)])).entries).toHaveLength(4);
  });

  it('are left alone and reported where they may be one array formula', () => {
    const plan = planFormulaRepair(reading([sheet(rows, { mayHoldArrays: true })]));
    expect(plan.arrayCells).toEqual([
      { sheet: 'Tabelle1', row: 2, column: 1 },
      { sheet: 'Tabelle1', row: 2, column: 2 },
    ]);
    expect(plan.entries.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('are entered inside a table, which cannot hold one', () => {
    const table = { sheet: 'Tabelle1', row: 1, column: 1, rowCount: 3, columnCount: 2 };
    const own = [[version, version]] as const;
    expect(planFormulaRepair(reading([sheet(own, { mayHoldArrays: true })], [table])).arrayCells).toEqual([]);
    const elsewhere = { ...table, sheet: 'Tabelle2' };
    expect(planFormulaRepair(reading([sheet(own, { mayHoldArrays: true })], [elsewhere])).entries).toEqual([]);
  });

  it('count wherever the block of the reading ends', () => {
    const [one, two] = [3, 4].map((row) => ({ row, column: 0, formulas: [[version[0]]], values: [[version[1]]] }));
    const blocks = [one, two].flatMap((block) => block ?? []);
    const plan = planFormulaRepair(reading([sheet([], { blocks, mayHoldArrays: true })]));
    expect(plan.arrayCells).toHaveLength(2);
  });
});

it('an array formula is never torn apart: the anchor of a spill alone holds a formula', () => {
  const spilled = sheet([[['=ZV.DATENPRUEFUNG(tblA[#All])', '#NAME?']], ['#NAME?'], ['#NAME?']], {
    mayHoldArrays: true,
  });
  expect(planFormulaRepair(reading([spilled])).entries.map(({ row }) => row)).toEqual([2]);
});

import { insertionRequest, planFormulaInsertion } from '../../src/application/plan-formula-insertion';
import { needsTables } from '../../src/application/table-parameters';
import type { CellValue, InsertionReading } from '../../src/application/ports';
import type { InsertedFunction } from '../../src/application/services';

/** `[name]` is optional. */
const inserted = (id: string, ...names: readonly string[]): InsertedFunction => ({
  id,
  parameters: names.map((name) => ({ name: name.replace(/[[\]]/gu, ''), optional: name.startsWith('[') })),
});
const targetTable = inserted('ZIELTABELLE', 'daten', 'ziele', 'berichtsmonat', '[jobcenter]', '[ladestand]');
const progress = inserted('ZIELVERLAUF', 'daten', 'ziele', 'nr', 'jahr', '[geschlecht]', '[jobcenter]');
const cumulated = inserted('JFW', 'daten', 'kennzahl', 'berichtsmonat', '[geschlecht]', '[jobcenter]', '[ladestand]');
const check = inserted('DATENPRUEFUNG', 'daten', '[jahr]', '[jobcenter]');
const forecast = inserted(
  'PROGNOSE',
  'daten',
  'kennzahl',
  'berichtsmonat',
  '[geschlecht]',
  '[jobcenter]',
  '[verfahren]',
);

const figureHeaders = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
];
const targetHeaders = ['Jahr', 'Jobcenter', 'Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert'];
/** First of a month as Excel counts its days. */
const serial = (year: number, month: number) => Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;

type Row = readonly CellValue[];

interface Facts {
  /** Jobcenter and Berichtsmonat. */
  readonly figures?: readonly Row[];
  readonly figureTable?: string;
  /** Jahr, Jobcenter, Nr, Form, Geschlecht. */
  readonly targets?: readonly Row[] | null;
  readonly others?: InsertionReading['tables'];
  readonly occupied?: readonly (readonly [number, number])[];
  readonly insideTable?: boolean;
  readonly names?: readonly string[];
}

const land = 'Landkreis Musterland';
const stadt = 'Stadt Beispielhausen';
const usualTargets: readonly Row[] = [
  [2025, land, 2, 'Quote'],
  [2026, land, 1, 'Beobachtung'],
  [2026, land, 2, 'Veränderung'],
  [2026, land, 2, 'Veränderung'],
  [2026, land, 4, 'Schritte'],
];

/** What the port would have read for the function. */
function read(of: InsertedFunction, facts: Facts = {}): InsertionReading {
  const {
    figures = [
      [land, serial(2026, 9)],
      [land, serial(2026, 10)],
    ],
    targets = usualTargets,
  } = facts;
  const figureTable = facts.figureTable ?? 'tblKennzahlen';
  const tables = [
    ...(facts.others ?? []),
    { name: figureTable, headers: figureHeaders },
    ...(targets === null ? [] : [{ name: 'TBLZIELE', headers: targetHeaders }]),
  ];
  const { wanted, room } = insertionRequest(of);
  const held: Readonly<Record<string, { readonly names: readonly string[]; readonly rows: readonly Row[] }>> = {
    [figureTable]: { names: ['Jobcenter', 'Berichtsmonat'], rows: figures },
    TBLZIELE: { names: ['Jahr', 'Jobcenter', 'Nr', 'Form', 'Geschlecht'], rows: targets ?? [] },
  };
  return {
    tables,
    names: facts.names ?? [],
    columns: new Map(
      wanted(tables).map(({ table, columns }) => [
        table,
        new Map(
          columns.map((column) => {
            const { names = [], rows = [] } = held[table] ?? {};
            return [column, rows.map((row) => row[names.indexOf(column)] ?? '')];
          }),
        ),
      ]),
    ),
    cell: { sheet: 'Mein Blatt', row: 4, column: 2, address: "'Mein Blatt'!C5" },
    insideTable: facts.insideTable ?? false,
    room: Array.from({ length: room.rowCount }, (_, row) =>
      Array.from({ length: room.columnCount }, (__, column) =>
        facts.occupied?.some(([r, c]) => r === row && c === column) === true ? 0 : '',
      ),
    ),
  };
}

const plan = (of: InsertedFunction, facts?: Facts) => planFormulaInsertion(of, read(of, facts));
const formulaOf = (of: InsertedFunction, facts?: Facts): string => {
  const planned = plan(of, facts);
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value.formula;
};

it('knows which functions need tables', () => {
  expect([targetTable, check].map(({ parameters }) => needsTables(parameters))).toEqual([true, true]);
  expect(needsTables(inserted('KENNZAHLINFO', 'kennzahl', '[merkmal]').parameters)).toBe(false);
});

describe('with one Jobcenter', () => {
  it.each([
    [targetTable, '=ZV.ZIELTABELLE(tblKennzahlen[#All],TBLZIELE[#All],DATE(2026,10,1))'],
    [progress, '=ZV.ZIELVERLAUF(tblKennzahlen[#All],TBLZIELE[#All],2,2026)'],
    [cumulated, '=ZV.JFW(tblKennzahlen[#All],"K2",DATE(2026,10,1))'],
    [check, '=ZV.DATENPRUEFUNG(tblKennzahlen[#All])'],
    [forecast, '=ZV.PROGNOSE(tblKennzahlen[#All],"K2",DATE(2026,10,1))'],
  ])('$id', (of, formula) => {
    expect(formulaOf(of)).toBe(formula);
  });
});

describe('where the workbook says which stock counts', () => {
  const names = ['Etwas', 'zv_bestandsmonat'];
  it.each([
    [
      inserted(
        'JFW',
        'daten',
        'kennzahl',
        'berichtsmonat',
        '[geschlecht]',
        '[jobcenter]',
        '[ladestand]',
        '[bestandsmonat]',
      ),
      '=ZV.JFW(tblKennzahlen[#All],"K2",DATE(2026,10,1),,,,ZV_Bestandsmonat)',
    ],
    [
      inserted('DATENPRUEFUNG', 'daten', '[jahr]', '[jobcenter]', '[bestandsmonat]'),
      '=ZV.DATENPRUEFUNG(tblKennzahlen[#All],,,ZV_Bestandsmonat)',
    ],
    [cumulated, '=ZV.JFW(tblKennzahlen[#All],"K2",DATE(2026,10,1))'],
  ])('$id hands it on if it has the parameter', (of, formula) => {
    expect(formulaOf(of, { names })).toBe(formula);
  });
  it('leaves the default where it does not', () => {
    const of = inserted('DATENPRUEFUNG', 'daten', '[jahr]', '[jobcenter]', '[bestandsmonat]');
    expect(formulaOf(of, { names: ['Etwas'] })).toBe('=ZV.DATENPRUEFUNG(tblKennzahlen[#All])');
  });
});

describe('with several Jobcenter', () => {
  const figures = [
    [land, serial(2026, 10)],
    [stadt, '2026-11'],
  ] as const;
  it.each([
    // The newest month of all has no targets.
    [targetTable, `=ZV.ZIELTABELLE(tblKennzahlen[#All],TBLZIELE[#All],DATE(2026,10,1),"${land}")`],
    [progress, `=ZV.ZIELVERLAUF(tblKennzahlen[#All],TBLZIELE[#All],2,2026,,"${land}")`],
    [cumulated, `=ZV.JFW(tblKennzahlen[#All],"K2",DATE(2026,11,1),,"${stadt}")`],
    [check, `=ZV.DATENPRUEFUNG(tblKennzahlen[#All],,"${stadt}")`],
  ])('$id names the one with the newest month', (of, formula) => {
    expect(formulaOf(of, { figures })).toBe(formula);
  });

  it('spells a name with quotes so that it stays a text', () => {
    const name = 'Kreis "Nord"';
    expect(
      formulaOf(cumulated, {
        figures: [
          [land, serial(2026, 1)],
          [name, serial(2026, 2)],
        ],
      }),
    ).toContain('"Kreis ""Nord"""');
  });

  it('takes the same name in other letters for one', () => {
    const twice = [
      [land, serial(2026, 9)],
      [` ${land.toUpperCase()} `, serial(2026, 10)],
    ];
    expect(formulaOf(cumulated, { figures: twice })).toBe('=ZV.JFW(tblKennzahlen[#All],"K2",DATE(2026,10,1))');
  });
});

it('takes the target for all, or says for whom where it is agreed by sex only', () => {
  const bySex: readonly Row[] = [
    [2026, land, 3, 'Quote', 'Frauen'],
    [2026, land, 3, 'Quote', 'Männer'],
  ];
  expect(formulaOf(progress, { targets: bySex })).toBe(
    '=ZV.ZIELVERLAUF(tblKennzahlen[#All],TBLZIELE[#All],3,2026,"Frauen")',
  );
  expect(formulaOf(progress, { targets: [...bySex, [2026, land, 3, 'Quote', 'gesamt']] })).toBe(
    '=ZV.ZIELVERLAUF(tblKennzahlen[#All],TBLZIELE[#All],3,2026)',
  );
  expect(formulaOf(targetTable, { targets: bySex })).not.toContain('Frauen');
});

it('reads months as dates and as texts, and passes over what is none', () => {
  const figures = [
    [land, 'Juni 2026'],
    [land, ''],
    [land, 'unbekannt'],
    [land, 2026],
    [land, '05.2026'],
  ];
  expect(formulaOf(cumulated, { figures })).toContain('DATE(2026,6,1)');
});

describe('the data table', () => {
  it('is found by its columns where it has another name', () => {
    expect(formulaOf(cumulated, { figureTable: 'Werte' })).toContain('=ZV.JFW(Werte[#All],');
  });
  it('is not guessed where two have the columns', () => {
    const others = [{ name: 'Archiv', headers: ['kennzahl', 'BERICHTSMONAT', 'Wert'] }];
    expect(plan(cumulated, { figureTable: 'Werte', others })).toEqual({
      ok: false,
      error: { code: 'tableMissing', tables: ['tblKennzahlen'] },
    });
    expect(formulaOf(cumulated, { others })).toContain('tblKennzahlen[#All]');
  });
});

describe('says what is missing', () => {
  it('a table', () => {
    expect(plan(targetTable, { targets: null })).toEqual({
      ok: false,
      error: { code: 'tableMissing', tables: ['tblZiele'] },
    });
    expect(planFormulaInsertion(targetTable, { ...read(targetTable), tables: [] })).toEqual({
      ok: false,
      error: { code: 'tableMissing', tables: ['tblKennzahlen', 'tblZiele'] },
    });
  });
  it('a month', () => {
    expect(plan(cumulated, { figures: [['', '']] })).toEqual({
      ok: false,
      error: { code: 'figuresMissing', table: 'tblKennzahlen' },
    });
  });
  it('a target with a figure', () => {
    expect(
      plan(progress, {
        targets: [
          [2026, land, 1, 'Beobachtung'],
          ['', land, 2, 'Quote'],
          [2026, land, '', 'Quote'],
        ],
      }),
    ).toEqual({
      ok: false,
      error: { code: 'targetsMissing', table: 'TBLZIELE' },
    });
    expect(plan(targetTable, { targets: [] }).ok).toBe(true);
  });
});

describe('room for the result', () => {
  it('is asked for by function', () => {
    expect(insertionRequest(progress).room).toEqual({ rowCount: 13, columnCount: 6 });
    expect(insertionRequest(forecast).room).toEqual({ rowCount: 1, columnCount: 3 });
    expect(insertionRequest(cumulated).room).toEqual({ rowCount: 1, columnCount: 1 });
  });

  it('a header and a row for each target of the year, 13 columns', () => {
    // 2026 has four rows in the table of targets.
    expect(plan(targetTable, { occupied: [[4, 12]] })).toEqual({
      ok: false,
      error: { code: 'cellOccupied', address: "'Mein Blatt'!O9", room: { rowCount: 5, columnCount: 13 } },
    });
    expect(plan(targetTable, { occupied: [[5, 0]] }).ok).toBe(true);
  });

  it('the selected cell itself', () => {
    expect(plan(cumulated, { occupied: [[0, 0]] })).toEqual({
      ok: false,
      error: { code: 'cellOccupied', address: "'Mein Blatt'!C5" },
    });
  });

  it('is never inside a table', () => {
    expect(plan(cumulated, { insideTable: true })).toMatchObject({ error: { code: 'insideTable' } });
  });
});

it('refuses a parameter that nobody knows, rather than to put something in', () => {
  expect(() => plan(inserted('NEU', 'daten', 'unbekannt'))).toThrow('unbekannt');
});

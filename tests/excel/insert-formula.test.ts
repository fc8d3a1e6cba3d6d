import { createServices } from '../../src/application/create-services';
import type { InsertedFunction } from '../../src/application/services';
import { needsTables } from '../../src/application/table-parameters';
import { functionCatalogue, isOptional } from '../../src/functions';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';
import { neulandAgreement } from '../fakes/neuland-agreement';

const targetTable: InsertedFunction = {
  id: 'ZIELTABELLE',
  parameters: [
    { name: 'daten', optional: false },
    { name: 'ziele', optional: false },
    { name: 'berichtsmonat', optional: false },
    { name: 'jobcenter', optional: true },
  ],
};

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

const insert = () => createServices({ workbook: excel.workbook }).insertTableFormula(targetTable);

/** Our tables with an example month, and the selection on the first sheet. */
async function build(): Promise<void> {
  const services = createServices({ workbook: excel.workbook });
  const made = await services.previewAgreement({ agreement: neulandAgreement, sampleMonth: true });
  if (!made.ok) throw new Error(made.error.code);
  const built = await services.buildAgreement(made.value, () => undefined);
  if (!built.ok) throw new Error(built.error.code);
  select('Tabelle1', 2, 1);
  excel.office.resetStats();
}

function select(name: string, row: number, column: number): void {
  const sheet = excel.grid.sheets().find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  excel.grid.activateSheet(sheet.id);
  excel.grid.select(sheet.id, { row, column, rowCount: 1, columnCount: 1 });
}

it('refers to the tables of the workbook, in two round trips to read and one to write', async () => {
  await build();
  expect(await insert()).toEqual({ ok: true, value: { address: 'Tabelle1!B3' } });
  expect(excel.office.stats().requests).toBe(3);
  expect(excel.formulas('Tabelle1')[2]?.[1]).toMatch(
    /^=ZV\.ZIELTABELLE\(tblKennzahlen\[#All\],tblZiele\[#All\],DATE\(20\d\d,\d+,1\)\)$/u,
  );
}, 60_000);

it('hands the setting of the workbook on, and the function takes what is left out for its default', async () => {
  await build();
  const services = createServices({ workbook: excel.workbook });
  const definition = functionCatalogue.find(({ id }) => id === 'JFW');
  const parameters = definition?.parameters.map(({ name, rule }) => ({ name, optional: isOptional(rule) })) ?? [];
  const shown = async () => {
    do {
      await excel.grid.settle();
      await new Promise((resolve) => setImmediate(resolve));
      await excel.grid.settle();
    } while (excel.grid.pendingCount() > 0);
    return excel.values('Tabelle1')[2]?.[1];
  };
  // Three rows for January: INT of January, ELB of December and January.
  const data = excel.values('Kennzahlen');
  const header = data.findIndex((row) => row.includes('Berichtsmonat'));
  const columns = data[header]?.map(String) ?? [];
  const figure = (code: string, month: number, value: number) =>
    columns.map((column) => {
      const known: Readonly<Record<string, string | number>> = {
        Jobcenter: neulandAgreement.jobcenter,
        Kennzahl: code,
        Art: 'Monat',
        Geschlecht: 'gesamt',
        Berichtsmonat: month,
        Ladestand: january + 90,
        Wert: value,
      };
      return known[column] ?? '';
    });
  const january = 46_023;
  const rows = [figure('INT', january, 60), figure('ELB', january - 31, 1000), figure('ELB', january, 1200)];
  excel.type('Kennzahlen', header + 1, 0, [
    ...rows,
    ...data.slice(header + 1 + rows.length).map((row) => row.map(() => '')),
  ]);
  expect(await services.insertTableFormula({ id: 'JFW', parameters })).toMatchObject({ ok: true });
  expect(excel.office.stats().requests).toBe(3);
  expect(excel.formulas('Tabelle1')[2]?.[1]).toBe(
    '=ZV.JFW(tblKennzahlen[#All],"K2",DATE(2026,1,1),,,,ZV_Bestandsmonat)',
  );
  expect(await shown()).toBe(60 / 1000);
  excel.type('Ziele', 5, 3, [['Monat']]);
  expect(await shown()).toBe(60 / 1200);
  // An empty cell is no choice.
  excel.type('Ziele', 5, 3, [['']]);
  expect(await shown()).toBe(60 / 1000);
}, 60_000);

const aboutTables = functionCatalogue
  .map(({ id, parameters }): InsertedFunction => ({
    id,
    parameters: parameters.map(({ name, rule }) => ({ name, optional: isOptional(rule) })),
  }))
  .filter(({ parameters }) => needsTables(parameters));

it('makes a formula of every function about tables that Excel and the function accept', async () => {
  await build();
  expect(aboutTables.length).toBeGreaterThanOrEqual(6);
  const services = createServices({ workbook: excel.workbook });
  const spills = new Map<string, string>();
  for (const [index, inserted] of aboutTables.entries()) {
    const row = 2 + index * 40;
    select('Tabelle1', row, 1);
    expect({ inserted, outcome: await services.insertTableFormula(inserted) }).toMatchObject({ outcome: { ok: true } });
    do {
      await excel.grid.settle();
      await new Promise((resolve) => setImmediate(resolve));
      await excel.grid.settle();
    } while (excel.grid.pendingCount() > 0);
    // #N/A: the example month has no history; #VALUE! would be an argument that cannot be right.
    const shown = excel.values('Tabelle1')[row]?.[1];
    const spill = excel.grid.spillArea(excel.grid.activeSheetId(), row, 1);
    if (spill !== null) spills.set(inserted.id, `${spill.rowCount} × ${spill.columnCount}`);
    expect({ inserted, shown }).not.toMatchObject({ shown: expect.stringMatching(/^#(?!N\/A)/) as unknown });
  }
  // What the room is checked for: seven rows of targets and a header; twelve months and a header.
  expect(spills.get('ZIELTABELLE')).toBe('8 × 13');
  expect(spills.get('ZIELVERLAUF')).toBe('13 × 6');
}, 60_000);

it('refuses where the result would meet something, and writes nothing', async () => {
  await build();
  excel.type('Tabelle1', 4, 3, [['besetzt']]);
  const before = excel.formulas('Tabelle1');
  expect(await insert()).toMatchObject({ ok: false, error: { code: 'cellOccupied', address: 'Tabelle1!D5' } });
  expect(excel.formulas('Tabelle1')).toEqual(before);
}, 60_000);

it('asks for no cell beyond the edge of the sheet', async () => {
  await build();
  select('Tabelle1', 1_048_575, 16_383);
  const cells = await excel.workbook.formulaCells();
  const reading = await cells.readForInsertion({ wanted: () => [], room: { rowCount: 500, columnCount: 13 } });
  expect(reading).toMatchObject({ ok: true, value: { room: [['']], insideTable: false } });
}, 60_000);

it('says that a cell belongs to a table', async () => {
  await build();
  const table = excel.grid.tables().find(({ name }) => name === 'tblKennzahlen');
  const sheet = excel.grid.sheets().find(({ id }) => id === table?.sheetId);
  select(sheet?.name ?? '', (table?.area.row ?? 0) + 1, table?.area.column ?? 0);
  expect(await insert()).toMatchObject({ ok: false, error: { code: 'insideTable' } });
}, 60_000);

it('says which tables are missing', async () => {
  expect(await insert()).toEqual({
    ok: false,
    error: { code: 'tableMissing', tables: ['tblKennzahlen', 'tblZiele'] },
  });
});

it.each([1, 2, 3])(
  'leaves the workbook as it was where request %i fails',
  async (request) => {
    await build();
    const before = excel.formulas('Tabelle1');
    excel.office.processor.failAt(request, { code: 'AccessDenied' });
    expect(await insert()).toMatchObject({
      ok: false,
      error: { code: 'accessDenied', workbook: { state: 'unchanged' } },
    });
    expect(excel.formulas('Tabelle1')).toEqual(before);
  },
  60_000,
);

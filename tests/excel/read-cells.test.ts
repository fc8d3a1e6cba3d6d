import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

async function inExcel(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Tabelle1'), context);
    await context.sync();
  });
}

const select = (address: string): Promise<void> => inExcel((sheet) => sheet.getRange(address).select());

it('reads values, formats and what is displayed, of whole columns only what is used', async () => {
  excel.type('Tabelle1', 1, 1, [
    ['Kennzahl', 'Monat', 'Wert'],
    ['K2', 46082, 0.0525],
  ]);
  await inExcel((sheet) => {
    sheet.getRange('C3').numberFormat = [['dd.mm.yyyy']];
    sheet.getRange('D3').numberFormat = [['0.0%']];
  });
  await select('C:D');
  const read = await (await excel.workbook.cellRanges()).read({ kind: 'selection' });
  expect(read).toEqual({
    ok: true,
    value: {
      sheet: 'Tabelle1',
      row: 1,
      column: 2,
      sheetVisible: true,
      values: [
        ['Monat', 'Wert'],
        [46082, 0.0525],
      ],
      numberFormats: [
        ['General', 'General'],
        ['dd.mm.yyyy', '0.0%'],
      ],
      texts: [
        ['Monat', 'Wert'],
        ['01.03.2026', '5,3%'],
      ],
    },
  });
});

it('says that a sheet is hidden, and reads it', async () => {
  await inExcel((_, context) => {
    const hidden = context.workbook.worksheets.add('Versteckt');
    hidden.getRange('B2').values = [[7]];
    hidden.visibility = 'Hidden';
    context.workbook.names.add('Bereich', hidden.getRange('A1:C3'));
  });
  const port = await excel.workbook.cellRanges();
  expect(await port.sources()).toMatchObject({ value: { sheets: [{}, { name: 'Versteckt', visible: false }] } });
  for (const kind of ['sheet', 'name'] as const)
    expect(await port.read({ kind, name: kind === 'sheet' ? 'Versteckt' : 'Bereich' })).toMatchObject({
      value: { row: 1, column: 1, sheetVisible: false, values: [[7]] },
    });
});

describe('much more than one answer holds', () => {
  const rowCount = 30_000;
  const name = 'Landkreis mit einem langen Namen '.repeat(6);

  beforeEach(async () => {
    excel.type('Tabelle1', 0, 0, [['Name', 'Wert'], ...Array.from({ length: rowCount }, (_, row) => [name, row])]);
    await inExcel((sheet) => {
      sheet.tables.add(`A1:B${rowCount + 1}`, true).name = 'tblViel';
    });
  });

  it('is read in blocks, with progress, and can be cancelled', async () => {
    const port = await excel.workbook.cellRanges();
    const progress: number[] = [];
    const read = await port.read({ kind: 'name', name: 'tblViel' }, { onProgress: (done) => progress.push(done) });
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.values).toHaveLength(rowCount + 1);
    expect(read.value.values.at(-1)).toEqual([name, rowCount - 1]);
    expect(progress.length).toBeGreaterThan(2);
    expect([...progress].sort((left, right) => left - right)).toEqual(progress);

    const stop = new AbortController();
    const cancelled = await port.read(
      { kind: 'name', name: 'tblViel' },
      { onProgress: () => stop.abort(), signal: stop.signal },
    );
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled', workbook: { state: 'unchanged' } } });
  }, 60_000);

  it('is read as a table and as a sheet of the workbook, too', async () => {
    const read = await excel.workbook.read({ namespace: 'urn:x', tables: ['tblViel'], sheets: () => true });
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.tables.get('tblViel')?.rows).toHaveLength(rowCount);
    expect(read.value.tables.get('tblViel')?.rows.at(-1)).toEqual([name, rowCount - 1]);
    expect(read.value.sheets.get('Tabelle1')?.values).toHaveLength(rowCount + 1);
  }, 60_000);
});

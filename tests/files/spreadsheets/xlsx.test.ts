import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { SpreadsheetReading } from '../../../src/application/imports/spreadsheet-port';
import { formatAt } from '../../../src/domain/import';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet';
import { undisturbed } from '../../../src/files/spreadsheets/work';
import { packed, sheetData, workbook, workbookParts } from '../../fakes/workbook-packages';

async function read(bytes: Uint8Array): Promise<SpreadsheetReading> {
  const result = await readSpreadsheet({ kind: 'file', name: 'werte.xlsx', bytes }, undisturbed);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function fault(bytes: Uint8Array) {
  const result = await readSpreadsheet({ kind: 'file', name: 'werte.xlsx', bytes }, undisturbed);
  return result.ok ? null : result.error;
}

describe('cells of a workbook', () => {
  it('come as they are stored by a program, with the meaning of their number formats', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Werte');
    sheet.getCell('A1').value = 'Kennzahl';
    sheet.getCell('B1').value = new Date(Date.UTC(2026, 5, 1));
    sheet.getCell('B1').numFmt = 'mmm yy';
    sheet.getCell('B2').value = 0.053;
    sheet.getCell('B2').numFmt = '0.0%';
    sheet.getCell('C2').value = true;
    sheet.getCell('A3').value = { richText: [{ text: 'Integrations' }, { text: 'quote', font: { bold: true } }] };
    sheet.getCell('B4').value = 3880;
    sheet.mergeCells('A5:C6');
    sheet.getCell('A5').value = 'Summe';
    const hidden = book.addWorksheet('Versteckt', { state: 'veryHidden' });
    hidden.getCell('A1').value = 1;
    const { sheets, notes, kind } = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    const [first, second] = sheets;
    if (first === undefined) throw new Error('no sheet');
    expect(kind).toBe('xlsx');
    expect(first.rows).toEqual(
      [
        ['Kennzahl', 46174],
        [null, 0.053, true],
        ['Integrationsquote'],
        [null, 3880],
        ['Summe', 'Summe', 'Summe'],
        ['Summe', 'Summe', 'Summe'],
      ].map((row, index) => (index < 4 ? row : first.rows[index])),
    );
    expect(first.rows[4]?.[0]).toBe('Summe');
    expect([formatAt(first, 0, 1), formatAt(first, 1, 1), formatAt(first, 3, 1)]).toEqual(['date', 'percent', 'none']);
    expect(first.merged).toEqual([{ row: 4, column: 0, lastRow: 5, lastColumn: 2 }]);
    expect([first.hidden, second?.hidden]).toEqual([false, true]);
    expect(notes).toEqual([]);
  });

  it('are shared, inline and formatted texts without their readings', async () => {
    const { sheets } = await read(
      workbook({
        shared: [
          '<t>Träger</t>',
          '<r><t>zwei</t></r><r><t xml:space="preserve"> Teile</t></r><rPh sb="0" eb="1"><t>X</t></rPh>',
          '<t/>',
        ],
        sheets: [
          sheetData(
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>a &amp; b &#xE4;</t></is></c>',
            '<c t="str"><f>"x"</f><v>x</v></c><c><v>7</v></c><c s="1"/>',
          ),
        ],
      }),
    );
    expect(sheets[0]?.rows).toEqual([
      ['Träger', 'zwei Teile', null, 'a & b ä'],
      ['x', 7],
    ]);
  });

  it('keep their places where rows and cells are left out', async () => {
    const { sheets } = await read(
      workbook({
        sheets: ['<sheetData><row r="3"><c r="C3"><v>1</v></c></row><row><c r="AB4"><v>2</v></c></row></sheetData>'],
      }),
    );
    expect(sheets[0]?.rows.map((row) => row.length)).toEqual([0, 0, 3, 28]);
    expect(sheets[0]?.rows[3]?.[27]).toBe(2);
  });

  it('count dates of the 1904 system and of the strict format from the usual day', async () => {
    const of1904 = await read(
      workbook({
        workbookProperties: '<workbookPr date1904="1"/>',
        sheets: [sheetData('<c s="2"><v>44712</v></c><c s="1"><v>0.5</v></c>')],
      }),
    );
    expect(of1904.sheets[0]?.rows).toEqual([[46174, 0.5]]);
    const strict = await read(
      workbook({ sheets: [sheetData('<c t="d"><v>2026-06-01T00:00:00</v></c><c t="d"><v>2026-06-02</v></c>')] }),
    );
    const [sheet] = strict.sheets;
    expect(sheet?.rows).toEqual([[46174, 46175]]);
    expect(sheet === undefined ? null : formatAt(sheet, 0, 1)).toBe('date');
  });

  it('know built-in formats and names with prefixes', async () => {
    const { sheets } = await read(
      workbook({
        sheets: [
          '<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><!-- c --><x:sheetData><x:row r="1"><x:c r="A1" s="3"><x:v>46174</x:v></x:c><x:c r="B1" s="4"><x:v>0.1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        ],
      }),
    );
    expect(sheets[0]?.rows).toEqual([[46174, 0.1]]);
    expect(sheets[0]?.formatSets).toEqual([['date', 'percent']]);
  });

  it('are told to come from formulas, errors, macros and other files', async () => {
    const { sheets, notes } = await read(
      workbook({
        sheets: [
          sheetData(
            '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>[1]Tabelle1!A1</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
            '<c r="B2"><f>2</f></c>',
          ),
        ],
        more: { 'xl/vbaProject.bin': new Uint8Array(8), 'xl/externalLinks/externalLink1.xml': '<a/>' },
      }),
    );
    expect(sheets[0]?.rows).toEqual([[2, null, '#DIV/0!']]);
    expect(notes).toEqual([
      { code: 'macrosIgnored' },
      { code: 'externalLinksIgnored' },
      { code: 'formulas', sheet: 'Blatt1', count: 4 },
      { code: 'formulasWithoutValue', sheet: 'Blatt1', count: 2, firstCell: 'B1' },
      { code: 'errorCells', sheet: 'Blatt1', count: 1, firstCell: 'C1' },
    ]);
  });
});

describe('a broken or hostile workbook', () => {
  const good = { sheets: [sheetData('<c r="A1"><v>1</v></c>')] };

  test.each<[string, string]>([
    ['a sheet that ends in the middle', '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1'],
    ['tags that do not match', '<?xml version="1.0"?><worksheet><sheetData></worksheet></sheetData>'],
    ['a document type', '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'],
    [
      'an unknown entity',
      '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData></worksheet>',
    ],
    ['rows that go back', sheetData('<c r="A1"><v>1</v></c>').replace('</sheetData>', '<row r="1"/></sheetData>')],
    ['cells that go back', sheetData('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>')],
    ['a text that is not there', sheetData('<c r="A1" t="s"><v>99</v></c>')],
    ['a second root', '<?xml version="1.0"?><worksheet/><worksheet/>'],
    ['text outside', '<?xml version="1.0"?><worksheet/>x'],
  ])('is refused for %s', async (_what, sheet) => {
    expect(await fault(workbook({ sheets: [sheet] }))).toEqual({ code: 'damaged', part: 'xl/worksheets/sheet1.xml' });
  });

  it('is refused where a part is missing or half-written', async () => {
    const rest = workbookParts(good);
    delete rest['xl/worksheets/sheet1.xml'];
    expect(await fault(packed(rest))).toMatchObject({ code: 'damaged' });
    const whole = workbook(good);
    expect(await fault(whole.slice(0, whole.length - 30))).toEqual({ code: 'damaged', part: null });
    expect(await fault(workbook({}))).toEqual({ code: 'noSheets' });
  });

  it('is refused for a changed byte of its content', async () => {
    const bytes = packed({ ...workbookParts(good) });
    const text = Buffer.from(bytes).toString('latin1');
    const at = text.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    expect((await fault(changed))?.code).toBe('damaged');
  });

  it('is refused where it unpacks into too much, and where its directory lies about it', async () => {
    const sheet = new Uint8Array(1_000_000);
    const stating = (size: number): Uint8Array => {
      const bytes = packed({ ...workbookParts(good), 'xl/worksheets/sheet1.xml': sheet });
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at < bytes.length - 46; at += 1)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === sheet.length)
          view.setUint32(at + 24, size, true);
      return bytes;
    };
    expect(await fault(stating(600_000_000))).toEqual({ code: 'inflatesTooMuch', limitMegabytes: 500 });
    expect(await fault(stating(1_000))).toMatchObject({ code: 'damaged' });
  });

  it('is refused for more cells or rows than can be checked', async () => {
    const rows = Array.from({ length: 250_002 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('');
    expect(await fault(workbook({ sheets: [`<sheetData>${rows}</sheetData>`] }))).toEqual({
      code: 'tooManyRows',
      limit: 250_000,
    });
  }, 60_000);

  it('keeps a stray cell in the last row from costing anything', async () => {
    const { sheets } = await read(
      workbook({ sheets: ['<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'] }),
    );
    expect(sheets[0]?.rows).toHaveLength(1_048_576);
    expect(await fault(workbook({ sheets: ['<sheetData><row r="1048577"/></sheetData>'] }))).toMatchObject({
      code: 'damaged',
    });
  });
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
/** Where LibreOffice is not installed there is nothing that it could have written. */
const written = hasLibreOffice ? it : it.skip;

describe('a workbook written by LibreOffice', () => {
  written(
    'has the same cells and meanings of formats',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tabelle-'));
      try {
        const source = join(folder, 'werte.csv');
        writeFileSync(
          source,
          'Kennzahl;Berichtsmonat;Wert\nIntegrationsquote;01.06.2026;28,4%\nELB;01.06.2026;3880\nSumme;;=1+1\n',
        );
        const filter = 'CSV:59,34,76,1,,1031,false,true,false';
        const ran = spawnSync('soffice', [
          `-env:UserInstallation=file://${folder}/profil`,
          '--headless',
          `--infilter=${filter}`,
          '--convert-to',
          'xlsx',
          '--outdir',
          folder,
          source,
        ]);
        expect(ran.status).toBe(0);
        const { sheets } = await read(new Uint8Array(readFileSync(join(folder, 'werte.xlsx'))));
        const [sheet] = sheets;
        if (sheet === undefined) throw new Error('no sheet');
        expect(sheet.rows.slice(0, 3)).toEqual([
          ['Kennzahl', 'Berichtsmonat', 'Wert'],
          ['Integrationsquote', 46174, 0.284],
          ['ELB', 46174, 3880],
        ]);
        expect([formatAt(sheet, 1, 1), formatAt(sheet, 1, 2)]).toEqual(['date', 'percent']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

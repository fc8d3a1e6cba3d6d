/** Bytes of a file to figures: every layout in every kind of file that a program writes says the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import {
  applyMapping,
  recogniseLayout,
  sheetOfRange,
  withProposals,
  type RangeContent,
  type SheetCells,
} from '../../../src/domain/import';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet';
import { undisturbed } from '../../../src/files/spreadsheets/work';
import {
  factsOf,
  factTexts,
  germanNumber,
  importContext,
  longTable,
  monthsAcross,
  sexesAcross,
  sheetsByMonth,
  someFacts,
} from '../../fakes/import-files';

const facts = someFacts();
type Sheets = readonly { readonly name: string; readonly rows: SheetCells['rows'] }[];

function titled(range: RangeContent): RangeContent {
  const notes = ['Kennzahlen nach § 48a SGB II', 'Daten nach einer Wartezeit von 3 Monaten', 'vertraulich'];
  return { ...range, values: [...notes.map((note) => [note]), [], ...range.values, [], ['1) vorläufig']] };
}

const layouts: readonly (readonly [string, Sheets])[] = [
  ['long', [sheetOfRange(longTable(facts))]],
  ['long with titles and notes', [sheetOfRange(titled(longTable(facts)))]],
  ['months across', [sheetOfRange(monthsAcross(facts))]],
  ['sexes across', [sheetOfRange(sexesAcross(facts))]],
  ['a sheet a month', sheetsByMonth(facts)],
];

/** As a person makes it: what stands over three columns is merged with the two cells beside it. */
async function asWorkbook(sheets: Sheets): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        if (cell !== null) sheet.getCell(index + 1, column + 1).value = cell;
        const isGroup = typeof cell === 'string' && index === 0 && row[column + 1] === null && row[column + 2] === null;
        if (isGroup) sheet.mergeCells(index + 1, column + 1, index + 1, column + 3);
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function asText(rows: SheetCells['rows'], separator: string): string {
  const field = (text: string): string =>
    text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const cell = (value: SheetCells['rows'][number][number]): string =>
    typeof value === 'number' ? (Number.isInteger(value) ? String(value) : germanNumber(value)) : String(value ?? '');
  return rows.map((row) => row.map((value) => field(cell(value))).join(separator)).join('\r\n');
}

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

async function figuresOf(content: Uint8Array, name: string): Promise<readonly string[]> {
  const read = await readSpreadsheet({ kind: 'file', name, bytes: content }, undisturbed);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { sheets } = read.value;
  const reading = recogniseLayout(sheets, importContext);
  const { rows, refused, questions } = applyMapping(
    sheets,
    withProposals(reading.mapping, reading.questions),
    importContext,
  );
  expect({ name, refused, questions }).toEqual({ name, refused: [], questions: [] });
  return factsOf(rows);
}

test.each(layouts)('%s: an Excel workbook', async (name, sheets) => {
  expect(await figuresOf(await asWorkbook(sheets), `${name}.xlsx`)).toEqual(factTexts(facts));
});

const oneSheet = layouts.flatMap(([name, [sheet, another]]) =>
  sheet === undefined || another !== undefined ? [] : [[name, sheet.rows] as const],
);

describe.each(oneSheet)('%s: a text file', (name, rows) => {
  test.each([
    ['; in UTF-8', ';', (text: string) => bytes(text, 'utf8')],
    ['; in UTF-8 with its mark', ';', (text: string) => bytes(`\ufeff${text}`, 'utf8')],
    ['; in Windows-1252', ';', (text: string) => bytes(text, 'latin1')],
    [', in Windows-1252', ',', (text: string) => bytes(text, 'latin1')],
    ['tabs in UTF-8', '\t', (text: string) => bytes(text, 'utf8')],
    ['tabs in UTF-16 with its mark', '\t', (text: string) => bytes(`\ufeff${text}`, 'utf16le')],
    ['tabs in UTF-16 without', '\t', (text: string) => bytes(text, 'utf16le')],
  ])('%s', async (_, separator, encode) => {
    expect(await figuresOf(encode(asText(rows, separator)), `${name}.csv`)).toEqual(factTexts(facts));
  });
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
/** Where LibreOffice is not installed there is nothing that it could have written. */
const written = hasLibreOffice ? it : it.skip;

written(
  'every layout as LibreOffice writes it, as a workbook and as German text',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tabellen-'));
    const convert = (target: string, sources: readonly string[]): void => {
      const profile = `-env:UserInstallation=file://${folder}/profil`;
      const ran = spawnSync('soffice', [profile, '--headless', '--convert-to', target, '--outdir', folder, ...sources]);
      expect(ran.status).toBe(0);
    };
    try {
      const files = await Promise.all(
        layouts.map(async ([name, sheets], index) => {
          const file = join(folder, `layout-${index}`);
          writeFileSync(`${file}.xlsx`, await asWorkbook(sheets));
          return { name, file, isOneSheet: sheets.length === 1 };
        }),
      );
      // By way of its own format, so that not a byte of the first file is left.
      convert(
        'ods',
        files.map(({ file }) => `${file}.xlsx`),
      );
      for (const { file } of files) rmSync(`${file}.xlsx`);
      const own = files.map(({ file }) => `${file}.ods`);
      convert('xlsx', own);
      // Separator semicolon, Windows-1252, German, as shown.
      convert('csv:Text - txt - csv (StarCalc):59,34,1252,1,,1031,false,true', own);
      for (const { file, name, isOneSheet } of files) {
        const content = (ending: string): Uint8Array => new Uint8Array(readFileSync(`${file}.${ending}`));
        expect(await figuresOf(content('xlsx'), `${name}.xlsx`)).toEqual(factTexts(facts));
        if (isOneSheet) expect(await figuresOf(content('csv'), `${name}.csv`)).toEqual(factTexts(facts));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

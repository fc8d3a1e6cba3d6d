import fc from 'fast-check';
import Papa from 'papaparse';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet';
import { undisturbed } from '../../../src/files/spreadsheets/work';

async function rowsOf(content: string | Uint8Array): Promise<unknown> {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : content;
  const result = await readSpreadsheet({ kind: 'file', name: 'werte.csv', bytes }, undisturbed);
  return result.ok ? result.value.sheets[0]?.rows : result.error;
}

const table = [
  ['Kennzahl', 'März'],
  ['K2', '3,5 %'],
];

describe('a text file of cells', () => {
  test.each([
    ['semicolons', 'Kennzahl;März\r\nK2;3,5 %\r\n'],
    ['tabs', 'Kennzahl\tMärz\nK2\t3,5 %'],
    ['commas and quotation marks', '"Kennzahl","März"\r"K2","3,5 %"'],
    ['a declaration', 'sep=|\r\nKennzahl|März\r\nK2|3,5 %'],
    ['a byte order mark', '\ufeffKennzahl;März\nK2;3,5 %'],
  ])('is read with %s', async (_how, content) => {
    const rows = await rowsOf(content);
    expect(content.startsWith('sep') ? (rows as unknown[]).slice(1) : rows).toEqual(table);
  });

  it('is read in every encoding of German office programs', async () => {
    const content = 'Kennzahl;März\nK2;3,5 %';
    expect(await rowsOf(new Uint8Array(Buffer.from(content, 'latin1')))).toEqual(table);
    expect(await rowsOf(new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le')))).toEqual(table);
    expect(await rowsOf(new Uint8Array(Buffer.from(content, 'utf16le')))).toEqual(table);
    const tabs = '\tMärz\r\nK2\t3,5 %';
    expect(await rowsOf(new Uint8Array(Buffer.from(tabs, 'utf16le')))).toEqual([
      [null, 'März'],
      ['K2', '3,5 %'],
    ]);
  });

  it('keeps texts as they are: zeros in front, formulas, line breaks; blank cells are null', async () => {
    expect(await rowsOf('a;b;c\n007;=1+1;"zwei\nZeilen"\n; ;x\n')).toEqual([
      ['a', 'b', 'c'],
      ['007', '=1+1', 'zwei\nZeilen'],
      [null, null, 'x'],
    ]);
  });

  it('takes decimal commas for no separators', async () => {
    expect(await rowsOf('K1;1,5;2,5\nK2;3,5;4,5')).toEqual([
      ['K1', '1,5', '2,5'],
      ['K2', '3,5', '4,5'],
    ]);
  });

  it('is refused where a quotation mark is never closed', async () => {
    expect(await rowsOf('a;b\n1;"2\n3;4\n')).toEqual({ code: 'quotesUnclosed', row: 2 });
  });

  it('is the same in pieces as in one', async () => {
    const line = (index: number) => `Zeile ${index};"mit ""Zitat""; und\nUmbruch ${index}";${index}`;
    const content = Array.from({ length: 9_000 }, (_, index) => line(index)).join('\n');
    expect(content.length).toBeGreaterThan(3 * 131_072);
    expect(await rowsOf(content)).toEqual(Papa.parse(content, { delimiter: ';' }).data);
  });

  it('is refused for more rows than can be checked', async () => {
    expect(await rowsOf('1;2\n'.repeat(250_001))).toEqual({ code: 'tooManyRows', limit: 250_000 });
  });

  it('gives back pasted cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '.', '"', '\n', '\t', 'ä', ' ') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), async (cells) => {
        const quoted = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join('\t'));
        const result = await readSpreadsheet({ kind: 'pasted', text: quoted.join('\r\n') }, undisturbed);
        const expected = cells.map((row) => row.map((each) => (each.trim() === '' ? null : each)));
        const got = result.ok ? (result.value.sheets[0]?.rows ?? []) : [];
        expect(got.map((row) => [0, 1, 2].map((column) => row[column] ?? null))).toEqual(expected.slice(0, got.length));
        expect(
          expected
            .slice(got.length)
            .flat()
            .every((each) => each === null),
        ).toBe(true);
      }),
    );
  });
});

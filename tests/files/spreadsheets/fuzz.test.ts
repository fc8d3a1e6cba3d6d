import fc from 'fast-check';
import {
  applyMapping,
  recogniseLayout,
  sheetOfRange,
  withProposals,
  type SheetCells,
} from '../../../src/domain/import';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet';
import { undisturbed } from '../../../src/files/spreadsheets/work';
import { importContext } from '../../fakes/import-files';
import { packed, sheetData, workbook, workbookParts } from '../../fakes/workbook-packages';

const parts = {
  shared: ['<t>Kennzahl</t>', '<t>Juni 2026</t>', '<t>Integrationsquote 1)</t>'],
  sheets: [
    sheetData(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
      '<c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>0.28</v></c>',
    ),
  ],
};

/** Whatever comes out of a file, every value is finite and none is a 0 that does not stand there. */
function takeOver(sheets: readonly SheetCells[]): void {
  const reading = recogniseLayout(sheets, importContext);
  const { rows } = applyMapping(sheets, withProposals(reading.mapping, reading.questions), importContext);
  for (const { value, place, jobcenter } of rows) {
    expect(typeof jobcenter).toBe('string');
    if (typeof value !== 'number') continue;
    expect(Number.isFinite(value)).toBe(true);
    const cells = sheets.find(({ name }) => name === place.sheet);
    const cell = cells?.rows[place.row - 1 - cells.firstRow]?.[place.column - 1 - cells.firstColumn];
    if (value === 0) expect(String(cell)).toMatch(/0/);
  }
}

async function readAndTake(bytes: Uint8Array): Promise<void> {
  const result = await readSpreadsheet({ kind: 'file', name: 'x', bytes }, undisturbed);
  if (result.ok) takeOver(result.value.sheets);
  else expect(typeof result.error.code).toBe('string');
}

describe('mutated files', () => {
  const good = workbook(parts);

  it('give cells or a reason, whatever byte is changed, cut or repeated', async () => {
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(good.length), async (changes, cut) => {
        const bytes = cut % 3 === 0 ? good.slice(0, cut) : good.slice();
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        await readAndTake(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('give cells or a reason, whatever text stands in their parts', async () => {
    const whole = workbookParts(parts);
    const names = Object.keys(whole);
    const piece = fc.constantFrom(
      '<',
      '>',
      '</c>',
      '<c>',
      '"',
      '&',
      '&amp;',
      ']]>',
      '<!--',
      '<![CDATA[',
      '\u0000',
      'r="A9"',
      '1e999',
      '-1',
      '<row r="0">',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), piece, fc.nat(8), async (name, at, text, gone) => {
        const content = Buffer.from(whole[name] ?? []).toString('utf8');
        const place = at % Math.max(1, content.length);
        const changed = content.slice(0, place) + text + content.slice(place + gone);
        await readAndTake(packed({ ...whole, [name]: new Uint8Array(Buffer.from(changed, 'utf8')) }));
      }),
      { numRuns: 150 },
    );
  });
});

describe('random grids', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Kennzahl',
      'Jobcenter',
      'Berichtsmonat',
      'Wert',
      'Frauen',
      'Männer',
      'gesamt',
      'Juni 2026',
      'Mai',
      '2026',
      'K2',
      'ELB',
      'INT_12',
      'Integrationsquote 1)',
      'Zähler',
      'Nenner',
      'in %',
      '3,0 %',
      '1.234',
      '1.234,5',
      '*',
      'x',
      '-',
      '…',
      '0',
      'Summe',
      'Veränderung',
      '#DIV/0!',
      '=1+1',
      'Musterland',
      'Q1 2026',
      'Ladestand: September 2026',
      '2,5 Mio. Euro',
      '__proto__',
      'constructor',
    ),
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: false }),
    fc.integer({ min: -10, max: 3_000_000 }),
    fc.boolean(),
    fc.constant(null),
  );
  const format = fc.constantFrom('General', '0.0%', 'mmm yy', '#,##0 [$€-407]', '@', '0');

  it('are read without a fault, and nothing is made up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }),
        fc.array(fc.array(format, { maxLength: 8 }), { maxLength: 14 }),
        (values, numberFormats) => takeOver([sheetOfRange({ name: 'Zufall', values, numberFormats })]),
      ),
      { numRuns: 1_500 },
    );
  });
});

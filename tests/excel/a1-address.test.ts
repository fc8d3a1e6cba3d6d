import * as fc from 'fast-check';
import { formatAddress, parseAddress, quotedSheetName } from '../../src/excel/a1-address';

it.each([
  ['Ziele', 'Ziele'],
  ['Monitoring 2026', "'Monitoring 2026'"],
  ["O'Neill", "'O''Neill'"],
  ['A1', "'A1'"],
  ['Z1S1', "'Z1S1'"],
  ['2026', "'2026'"],
  ['Größe_1', 'Größe_1'],
])('quotes the sheet %s as %s', (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
});

it.each(['A:A', '1:3', 'A0', 'XFE1', 'A1048577', 'A1,B2', 'Blatt!', "'Blatt!A1", '', 'Tabelle1'])(
  'refuses %p',
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

it('reads fixed references and corners in any order', () => {
  expect(parseAddress('$C$3:$A$1')).toEqual({ sheet: null, row: 0, column: 0, rowCount: 3, columnCount: 3 });
});

it('reads back every address it has written', () => {
  const sheetName = fc
    .string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(...Array.from("aZäß1 .-'!$&()=+_,;")) })
    .filter((name) => !name.startsWith("'") && !name.endsWith("'"));
  fc.assert(
    fc.property(
      fc.option(sheetName),
      fc.nat(1_048_575),
      fc.nat(16_383),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (sheet, row, column, rows, columns) => {
        const address = {
          sheet,
          row,
          column,
          rowCount: Math.min(rows, 1_048_576 - row),
          columnCount: Math.min(columns, 16_384 - column),
        };
        expect(parseAddress(formatAddress(address))).toEqual(address);
      },
    ),
  );
});

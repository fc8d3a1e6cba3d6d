import { splitFormats } from '../../src/application/sheets/cell-formats';
import type { AreaFormat, CellFormat } from '../../src/application/workbook-plan';

const at = (row: number, column: number, rowCount: number, columnCount: number, format: CellFormat): AreaFormat => ({
  area: { row, column, rowCount, columnCount },
  format,
});
const bold = { bold: true };
const border = (...edges: NonNullable<CellFormat['border']>['edges'][number][]): CellFormat => ({
  border: { edges, style: 'Thin', color: '#000000' },
});

it('gathers small formats into one block and leaves the others in their order', () => {
  const base = at(0, 0, 20, 5, { fontSize: 9 });
  const number = at(3, 1, 1, 1, { numberFormat: '0' });
  const wide = at(4, 0, 1, 4, bold);
  const high = at(5, 0, 2, 1, bold);
  const split = splitFormats([base, at(1, 1, 1, 1, bold), number, wide, at(2, 2, 1, 2, { italic: true }), high]);
  expect(split.formats).toEqual([base, number, wide, high]);
  expect(split.cellFormats).toEqual({
    row: 1,
    column: 1,
    formats: [
      [bold, null, null],
      [null, { italic: true }, { italic: true }],
    ],
  });
});

it('keeps a format in its place that a later one changes again', () => {
  const first = at(1, 1, 1, 1, { bold: true, italic: true });
  const others = [at(2, 1, 1, 1, bold), at(3, 1, 1, 1, bold)];
  const later = at(0, 0, 9, 9, { italic: false });
  expect(splitFormats([first, ...others, later]).formats).toEqual([first, later]);
  for (const harmless of [
    at(0, 0, 9, 9, { wrap: true }),
    at(0, 2, 9, 9, { italic: false }),
    at(4, 1, 9, 1, { bold: false }),
  ]) {
    expect(splitFormats([first, ...others, harmless]).formats).toEqual([harmless]);
  }
});

it('lays formats of one cell over each other as they would have been written', () => {
  const { cellFormats } = splitFormats([at(0, 0, 1, 1, bold), at(0, 0, 1, 1, { fill: '#FFFFFF' })]);
  expect(cellFormats?.formats).toEqual([[{ bold: true, fill: '#FFFFFF' }]]);
});

it('leaves lines to the area that they surround', () => {
  const around = at(0, 0, 1, 2, border('left', 'right'));
  const below = [at(1, 0, 1, 2, border('bottom')), at(2, 0, 1, 1, border('left'))];
  expect(splitFormats([around, ...below]).formats).toEqual([around]);
});

it('does nothing where nothing would be saved', () => {
  expect(splitFormats([])).toEqual({ formats: [], cellFormats: null });
  expect(splitFormats([at(0, 0, 1, 1, bold)])).toEqual({ formats: [at(0, 0, 1, 1, bold)], cellFormats: null });
});

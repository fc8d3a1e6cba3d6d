import * as fc from 'fast-check';
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

it('gathers formats of few cells into one block and leaves the others in their order', () => {
  const base = at(0, 0, 20, 5, { fontSize: 9 });
  const wide = at(4, 0, 1, 60, { italic: true });
  const split = splitFormats([
    base,
    at(1, 1, 1, 1, bold),
    at(3, 1, 1, 1, { numberFormat: '0' }),
    wide,
    at(2, 2, 1, 2, { italic: true }),
  ]);
  expect(split).toEqual({
    formats: [base, wide],
    cellFormats: [
      {
        row: 1,
        column: 1,
        formats: [
          [bold, null, null],
          [null, { italic: true }, { italic: true }],
          [{ numberFormat: '0' }, null, null],
        ],
      },
    ],
  });
});

it('makes blocks of their own where too many empty cells would lie in between', () => {
  const { cellFormats } = splitFormats([
    at(0, 0, 1, 1, bold),
    at(1, 1, 1, 1, bold),
    at(150, 0, 1, 1, bold),
    at(151, 5, 1, 1, bold),
  ]);
  expect(cellFormats.map(({ row, column, formats }) => [row, column, formats.length, formats[0]?.length])).toEqual([
    [0, 0, 2, 2],
    [150, 0, 2, 6],
  ]);
});

it('keeps a format in its place that a later one changes again', () => {
  const first = at(1, 1, 1, 2, { bold: true, italic: true });
  const others = [at(2, 1, 1, 1, bold), at(3, 1, 1, 1, bold)];
  const later = at(0, 2, 9, 9, { italic: false });
  expect(splitFormats([first, ...others, later]).formats).toEqual([first, later]);
  for (const harmless of [
    at(0, 0, 9, 9, { wrap: true }),
    at(0, 3, 9, 9, { italic: false }),
    at(4, 1, 29, 1, { fontName: 'Arial', italic: false }),
  ]) {
    expect(splitFormats([first, ...others, harmless]).formats).toEqual([harmless]);
  }
});

it('leaves out what was said before and what is said otherwise later', () => {
  const base = at(0, 0, 40, 40, { vertical: 'Top', wrap: false });
  const again = at(3, 0, 9, 40, { vertical: 'Top', fill: '#FFFFFF' });
  const covered = at(4, 1, 3, 3, { fill: '#000000' });
  const over = at(3, 0, 9, 40, { fill: '#EEEEEE' });
  expect(splitFormats([base, again, covered, over]).formats).toEqual([base, over]);
  // Only partly covered, or another word in between: then it says something.
  const partly = [at(0, 0, 40, 40, { wrap: true }), at(1, 1, 2, 39, { wrap: false }), at(1, 1, 2, 30, { wrap: true })];
  expect(splitFormats(partly).formats).toEqual(partly);
  // What came in between is covered wholly, so that nothing is left to take back.
  const takenBack = [
    at(0, 0, 40, 40, { wrap: true }),
    at(1, 1, 2, 30, { wrap: false }),
    at(1, 1, 2, 39, { wrap: true }),
  ];
  expect(splitFormats(takenBack).formats).toEqual([takenBack[0]]);
  const beside = [at(0, 0, 20, 20, { wrap: true }), at(0, 10, 20, 20, { wrap: true })];
  expect(splitFormats(beside).formats).toEqual(beside);
});

it('gives the cells of an area the lines that surround and divide it', () => {
  const { cellFormats } = splitFormats([
    at(0, 0, 2, 2, border('top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical')),
    at(0, 2, 1, 1, bold),
  ]);
  const edges = cellFormats[0]?.formats.map((line) => line.map((format) => format?.border?.edges ?? null));
  expect(edges).toEqual([
    [['top', 'left', 'bottom', 'right'], ['top', 'right', 'bottom'], null],
    [['bottom', 'left', 'right'], ['bottom', 'right'], null],
  ]);
});

it('keeps one of two equal formats', () => {
  const bolded = at(3, 18, 2, 5, bold);
  expect(splitFormats([bolded, { ...bolded }])).toEqual({ formats: [bolded], cellFormats: [] });
});

it('does nothing where nothing would be saved', () => {
  expect(splitFormats([])).toEqual({ formats: [], cellFormats: [] });
  expect(splitFormats([at(0, 0, 1, 1, bold)])).toEqual({ formats: [at(0, 0, 1, 1, bold)], cellFormats: [] });
});

type Cells = Map<string, Record<string, unknown>>;

function write(cells: Cells, row: number, column: number, format: CellFormat): void {
  const { border: lines, ...rest } = format;
  const key = `${row}/${column}`;
  const cell = { ...cells.get(key), ...rest };
  for (const edge of lines?.edges ?? []) Object.assign(cell, { [edge]: lines?.color });
  // A format that sets nothing changes no look, whether it is written or left out.
  if (Object.keys(cell).length > 0) cells.set(key, cell);
}

/** What every cell looks like in the end. */
function looks(formats: readonly AreaFormat[], blocks: ReturnType<typeof splitFormats>['cellFormats']): Cells {
  const cells: Cells = new Map();
  for (const { area, format } of formats)
    for (let row = 0; row < area.rowCount; row += 1)
      for (let column = 0; column < area.columnCount; column += 1) {
        const edges = (format.border?.edges ?? []).flatMap((edge) => {
          if (edge === 'insideHorizontal') return row < area.rowCount - 1 ? (['bottom'] as const) : [];
          return edge !== 'bottom' || row === area.rowCount - 1 ? [edge] : [];
        });
        const { border: lines, ...rest } = format;
        const own = lines === undefined || edges.length === 0 ? rest : { ...rest, border: { ...lines, edges } };
        write(cells, area.row + row, area.column + column, own);
      }
  for (const block of blocks)
    block.formats.forEach((line, row) =>
      line.forEach((format, column) => format !== null && write(cells, block.row + row, block.column + column, format)),
    );
  return cells;
}

it('property: every cell looks the same in the end, however the formats are written', () => {
  const size = fc.integer({ min: 1, max: 12 });
  const place = fc.integer({ min: 0, max: 20 });
  const word = fc.constantFrom('#111111', '#222222', '#333333');
  const format = fc.record(
    {
      bold: fc.boolean(),
      fill: word,
      fontColor: word,
      wrap: fc.boolean(),
      numberFormat: fc.constantFrom('0', '0.0%'),
      border: word.map((color) => ({ edges: ['bottom', 'insideHorizontal'] as const, style: 'Thin' as const, color })),
    },
    { requiredKeys: [] },
  );
  const list = fc.array(
    fc.tuple(place, place, size, size, format).map((parts) => at(...parts)),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(list, (formats) => {
      const split = splitFormats(formats);
      expect(looks(split.formats, split.cellFormats)).toEqual(looks(formats, []));
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { batchesOf, groupCells } from '../../src/excel/cell-groups';

const place = fc.record({
  sheet: fc.constantFrom('A', 'B'),
  row: fc.integer({ min: 0, max: 6 }),
  column: fc.integer({ min: 0, max: 4 }),
});
const key = ({ sheet, row, column }: { sheet: string; row: number; column: number }) => `${sheet}!${row}/${column}`;

it('covers every cell once and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: key }), (cells) => {
      const groups = groupCells(cells);
      const covered = groups.flatMap(({ sheet, row, column, rowCount, columnCount, cells: rows }) => {
        expect(rows.map((each) => each.length)).toEqual(Array.from({ length: rowCount }, () => columnCount));
        return rows.flatMap((each, down) =>
          each.map((cell, across) => {
            expect(cell).toMatchObject({ sheet, row: row + down, column: column + across });
            return key(cell);
          }),
        );
      });
      expect([...covered].sort()).toEqual(cells.map(key).sort());
    }),
  );
});

it('makes one rectangle of a filled one', () => {
  const cells = [3, 1, 2].flatMap((row) => [5, 4].map((column) => ({ sheet: 'A', row, column })));
  expect(groupCells(cells)).toMatchObject([{ sheet: 'A', row: 1, column: 4, rowCount: 3, columnCount: 2 }]);
});

it('keeps requests below the limit and cuts a rectangle between rows', () => {
  const cells = Array.from({ length: 100 }, (_, row) => ({ sheet: 'A', row, column: 0 }));
  const batches = batchesOf(groupCells(cells), () => 100_000);
  expect(batches.map((groups) => groups.map(({ row, rowCount }) => [row, rowCount]))).toEqual([
    [[0, 24]],
    [[24, 24]],
    [[48, 24]],
    [[72, 24]],
    [[96, 4]],
  ]);
  expect(batchesOf(groupCells([{ sheet: 'A', row: 0, column: 0 }]), () => 9_000_000)).toHaveLength(1);
  expect(batchesOf([], () => 1)).toEqual([]);
});

it('puts many scattered cells into few requests', () => {
  const cells = Array.from({ length: 6000 }, (_, index) => ({ sheet: 'A', row: index * 2, column: 0 }));
  expect(batchesOf(groupCells(cells), () => 50).map((groups) => groups.length)).toEqual([2631, 2631, 738]);
});

import fc from 'fast-check';
import { compareFigures, type Comparison } from '../../../src/application/imports/compare-figures';
import { figureRowMaker, shownContent } from '../../../src/application/imports/figure-rows';
import { knownFigures } from '../../../src/application/imports/known-figures';
import type { ReadTable } from '../../../src/application/ports';
import { tableCatalogue } from '../../../src/application/table-catalogue';
import type { ImportRow } from '../../../src/domain/import';
import { runThrough } from '../../../src/domain/sliced';
import { at } from '../../fakes/figure-rows';
import { importRow } from '../../fakes/import-rows';

const { headers } = tableCatalogue.tblKennzahlen;

/** The data table as it says these figures. */
function tableOf(rows: readonly ImportRow[]): ReadTable {
  const make = figureRowMaker(headers, 'von Hand');
  return { headers, rows: rows.map((row) => make(row, row.jobcenter).map(shownContent)) };
}

function compare(rows: readonly ImportRow[], table: readonly ImportRow[] | null): Comparison {
  return runThrough(compareFigures(rows, runThrough(knownFigures(table === null ? null : tableOf(table)))));
}

function counts({ added, corrected, confirmed, unchanged, conflicts, repeatedCount }: Comparison) {
  return {
    added: added.length,
    corrected: corrected.length,
    confirmed: confirmed.length,
    unchanged: unchanged.length,
    conflicts: conflicts.length,
    repeated: repeatedCount,
  };
}
const none = { added: 0, corrected: 0, confirmed: 0, unchanged: 0, conflicts: 0, repeated: 0 };

test.each([
  ['a figure that the table does not know', [importRow()], [], { added: 1 }],
  ['a workbook without table', [importRow()], null, { added: 1 }],
  ['the same figure at the same Ladestand', [importRow()], [importRow()], { unchanged: 1 }],
  [
    'a newer Ladestand with another value',
    [importRow({ load: '2026-11', value: 130 })],
    [importRow()],
    { corrected: 1 },
  ],
  ['a newer Ladestand with the same value', [importRow({ load: '2026-11' })], [importRow()], { confirmed: 1 }],
  ['another value at the same Ladestand', [importRow({ value: 130 })], [importRow()], { conflicts: 1 }],
  ['two values of one source', [importRow(), importRow({ value: 130 })], [], { conflicts: 1 }],
  ['one value twice in the source', [importRow(), importRow()], [], { added: 1, repeated: 1 }],
  ['another sex', [importRow({ sex: 'female' })], [importRow()], { added: 1 }],
  ['another Art', [importRow({ measure: 'progress' })], [importRow()], { added: 1 }],
  [
    'a Jobcenter in another spelling',
    [importRow({ jobcenter: ' landkreis  MUSTERLAND' })],
    [importRow()],
    { unchanged: 1 },
  ],
  [
    'a sign for a missing value',
    [importRow({ value: { reason: 'marker', marker: '*' } })],
    [importRow({ value: { reason: 'marker', marker: '*' } })],
    { unchanged: 1 },
  ],
  [
    'a value where a sign was',
    [importRow()],
    [importRow({ value: { reason: 'marker', marker: '*' } })],
    { conflicts: 1 },
  ],
  [
    'no Ladestand on either side',
    [importRow({ load: null, waitingPeriod: null })],
    [importRow({ load: null, waitingPeriod: null })],
    { unchanged: 1 },
  ],
] as const)('%s', (_, source, table, expected) => {
  expect(counts(compare(source, table))).toEqual({ ...none, ...expected });
});

test('a correction names the newest older value', () => {
  const { corrected } = compare(
    [importRow({ load: '2027-01', value: 125 })],
    [importRow(), importRow({ load: '2026-12', value: 121 }), importRow({ load: '2026-11', value: 122 })],
  );
  expect(corrected[0]?.before).toEqual({ dataLoad: at('2026-12'), value: 121 });
});

test('a row that was late is a correction of the newer one beside it', () => {
  const { corrected } = compare([importRow({ value: 110 })], [importRow({ load: '2026-12', value: 121 })]);
  expect(corrected[0]?.before).toEqual({ dataLoad: at('2026-12'), value: 121 });
});

test('a table that contradicts itself is a conflict with the row that says something else', () => {
  const { conflicts } = compare([importRow()], [importRow(), importRow({ value: 99 })]);
  expect(conflicts[0]?.known).toEqual({ row: 1, value: 99 });
});

test('every place that says a value is named', () => {
  const other = { sheet: 'Werte', row: 9, column: 5 };
  const [conflict] = compare([importRow(), importRow({ value: 130 }), importRow({ place: other })], []).conflicts;
  expect(conflict?.candidates.map(({ value, places }) => [value, places.length])).toEqual([
    [120, 2],
    [130, 1],
  ]);
});

const anyRow = fc
  .record({
    figure: fc.constantFrom('INT' as const, 'ELB' as const, 'K2' as const),
    sex: fc.constantFrom('total' as const, 'female' as const),
    month: fc.constantFrom('2026-09', '2026-10'),
    lag: fc.integer({ min: 0, max: 2 }),
    value: fc.integer({ min: 1, max: 4 }),
    jobcenter: fc.constantFrom('Nord', 'Süd'),
  })
  .map(({ month, lag, ...rest }) =>
    importRow({ ...rest, month, load: `2026-${String(Number(month.slice(5)) + lag).padStart(2, '0')}` }),
  );

test('every figure is in exactly one class, and what was taken over is unchanged the next time', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), fc.array(anyRow, { maxLength: 30 }), (source, table) => {
      const result = compare(source, table);
      const { added, corrected, confirmed, unchanged, conflicts, repeatedCount } = result;
      const told = conflicts.flatMap(({ candidates }) => candidates).length;
      expect(added.length + corrected.length + confirmed.length + unchanged.length + told + repeatedCount).toBe(
        source.length,
      );
      const after = [...table, ...[...added, ...corrected, ...confirmed].map(({ figure }) => figure)];
      const again = compare(source, after);
      expect([again.added, again.corrected, again.confirmed]).toEqual([[], [], []]);
      expect(again.conflicts.length).toBe(conflicts.length);
    }),
  );
});

test('20,000 rows against 20,000 are compared in slices', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => importRow({ jobcenter: `Kreis ${index}`, value: index }));
  const steps: number[] = [];
  const reading = knownFigures(tableOf(rows));
  let readSteps = 0;
  let read = reading.next();
  for (; read.done !== true; read = reading.next()) readSteps += 1;
  expect(readSteps).toBeGreaterThan(50);
  const work = compareFigures(rows, read.value);
  for (let step = work.next(); step.done !== true; step = work.next()) steps.push(step.value);
  expect(steps.length).toBeGreaterThan(50);
  expect([...steps].sort((a, b) => a - b)).toEqual(steps);
});

import { applyMapping, recogniseLayout, withProposals } from '../../../src/domain/import';
import { formatReportingMonth } from '../../../src/domain/months';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet';
import { undisturbed } from '../../../src/files/spreadsheets/work';
import { importFileNames, monthsFile } from '../../../src/workbench/sample/months-file';
import { progressSheet, yearEndSheet } from '../../../src/workbench/sample/progress-sheet';

const context = { jobcenter: 'Landkreis Musterland', jobcenters: ['Landkreis Musterland'], saved: [] };

async function taken(name: string, bytes: Uint8Array) {
  const file = await readSpreadsheet({ kind: 'file', name, bytes }, undisturbed);
  if (!file.ok) throw new Error(file.error.code);
  const known = { ...context, fileName: name };
  const reading = recogniseLayout(file.value.sheets, known);
  const mapping = withProposals(reading.mapping, reading.questions);
  return { reading, applied: applyMapping(file.value.sheets, mapping, known) };
}

test('the sheet of the ministry is understood but for its Ladestand', async () => {
  const bytes = await progressSheet();
  expect(Buffer.from(await progressSheet()).equals(Buffer.from(bytes))).toBe(true);
  const { reading, applied } = await taken(importFileNames.progress, bytes);
  expect(reading.questions.map(({ code, proposal }) => ({ code, proposal }))).toEqual([
    { code: 'dataLoad', proposal: { kind: 'lag', months: 0 } },
  ]);
  expect(reading.remarks).toEqual([]);
  expect(applied.questions).toEqual([]);
  expect(applied.refused).toEqual([]);
  const texts = applied.rows.map(({ figure, measure, sex, month, dataLoad, value }) =>
    [figure, measure, sex, formatReportingMonth(month), dataLoad === month, typeof value].join(' '),
  );
  expect(texts).toHaveLength(18);
  expect(texts).toContain('LLU progress total 2026-11 true number');
  expect(texts).toContain('LLU progress female 2026-11 true object');
  expect(texts).toContain('K2 progress male 2025-11 true number');
  expect(texts).toContain('LZB progress female 2025-11 true number');
  const rate = applied.rows.find(({ figure, sex }) => figure === 'K2' && sex === 'total')?.value;
  expect(rate).toBeGreaterThan(0.2);
  expect(rate).toBeLessThan(0.3);
});

test('the long file of months is understood but for the unit of its amounts', async () => {
  const { reading, applied } = await taken(importFileNames.months, monthsFile());
  expect(reading.questions.map(({ code, proposal }) => ({ code, proposal }))).toEqual([
    { code: 'amountUnit', proposal: 'euro' },
  ]);
  expect(applied.refused).toEqual([]);
  // December before has the stock only; eleven months have eleven rows each, all but the last three one more.
  expect(applied.rows).toHaveLength(3 + 11 * 11 + 8);
  expect(applied.rows.every(({ waitingPeriod }) => waitingPeriod === 0)).toBe(true);
});

test('the sheet of the Jahresendwerte is understood as December of both years', async () => {
  const { reading, applied } = await taken(importFileNames.yearEnd, await yearEndSheet());
  expect(reading.questions.map(({ code, proposal }) => ({ code, proposal }))).toEqual([
    { code: 'dataLoad', proposal: { kind: 'lag', months: 0 } },
  ]);
  expect(applied.refused).toEqual([]);
  const value = (figure: string, sex: string, year: number) =>
    applied.rows.find(
      (row) => row.figure === figure && row.sex === sex && formatReportingMonth(row.month) === `${year}-12`,
    )?.value;
  // 1,683 integrations of a mean stock of 6,134.0, and 1,676 of one of 6,202.08 the year before.
  expect(value('K2', 'total', 2026)).toBeCloseTo(0.2744, 6);
  expect(value('K2', 'total', 2025)).toBeCloseTo(0.2702, 6);
  expect(value('LZB', 'total', 2026)).toBeCloseTo(3956.4, 6);
  expect(value('LZB', 'total', 2025)).toBeCloseTo(4051.5, 6);
});

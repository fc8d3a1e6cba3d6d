import { createDataCheckServices, type CheckedFinding } from '../../../src/application/data-check/data-check-services';
import { findingKey } from '../../../src/application/data-check/finding-key';
import type { CellValue } from '../../../src/application/ports';
import { createWriteQueue } from '../../../src/application/write-queue';
import { figureHeaders, figureRow, monthsOf, type FigureRowDraft } from '../../fakes/figure-rows';
import { createInMemoryWorkbook, type InMemoryWorkbook } from '../../fakes/in-memory-workbook';

/** A stock that doubles for one month, a sign for a missing value, and a repeated row. */
const rows: readonly FigureRowDraft[] = [
  ...monthsOf('ELB', 2026, [4000, 4010, 4020, 8800, 4030, 4040, 4050, 4060]),
  ...monthsOf('INT', 2026, [10, '*', 12, 13, 14, 15, 16, 17]),
  { figure: 'INT', month: '2026-01', value: 10 },
];

function open(drafts: readonly FigureRowDraft[] = rows) {
  const workbook = createInMemoryWorkbook();
  workbook.addTable('Kennzahlen', 'tblKennzahlen', figureHeaders, drafts.map(figureRow) as CellValue[][]);
  return { workbook, services: servicesOf(workbook) };
}
function servicesOf(workbook: InMemoryWorkbook) {
  return createDataCheckServices({ workbook, enqueue: createWriteQueue(), now: () => 46_354.6 });
}

async function findings(services: ReturnType<typeof servicesOf>): Promise<readonly CheckedFinding[]> {
  const found = await services.check();
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}
const codes = (found: readonly CheckedFinding[]): readonly string[] => found.map(({ finding }) => finding.code);

test('finds what DATENPRUEFUNG finds, each with its cell', async () => {
  const found = await findings(open().services);
  expect(codes(found)).toEqual(expect.arrayContaining(['jump', 'valueMarked', 'duplicateRows']));
  const marked = found.find(({ finding }) => finding.code === 'valueMarked');
  // Header in row 0, eight rows of ELB, then the second of INT; the column Wert is the eighth.
  expect(marked?.cell).toEqual({ sheet: 'Kennzahlen', row: 10, column: 7 });
});

test('an answer is kept, counts no more as open, and survives another order of the rows', async () => {
  const { workbook, services } = open();
  const before = await findings(services);
  const jump = before.find(({ finding }) => finding.code === 'jump');
  expect(await services.answer(jump?.key ?? '', ' mit dem Land geklärt ')).toEqual({ ok: true, value: null });
  const table = workbook.state.tables[0];
  table?.rows.reverse();
  const after = await findings(services);
  expect(after.find(({ finding }) => finding.code === 'jump')?.answer).toEqual({
    finding: jump?.key,
    remark: 'mit dem Land geklärt',
    day: 46_354,
  });
  expect(await services.count()).toMatchObject({ ok: true, value: { answered: 1 } });
  expect(await services.withdraw(jump?.key ?? '')).toEqual({ ok: true, value: null });
  expect(await services.count()).toMatchObject({ ok: true, value: { answered: 0 } });
});

test('another value makes another finding, which nobody has answered', async () => {
  const { workbook, services } = open();
  const jump = (await findings(services)).find(({ finding }) => finding.code === 'jump');
  await services.answer(jump?.key ?? '', '');
  const row = workbook.state.tables[0]?.rows[3];
  if (row === undefined) throw new Error('The row is gone.');
  row[7] = 9900;
  const changed = (await findings(services)).find(({ finding }) => finding.code === 'jump');
  expect(changed?.answer).toBeNull();
});

test('the key of a finding names no rows', async () => {
  for (const { finding, key } of await findings(open().services)) {
    expect(key).toBe(findingKey(finding));
    expect(key).not.toContain('"rows"');
    expect(key).not.toContain('"row"');
  }
});

test('a workbook without data table has nothing to count, and says so where it is checked', async () => {
  const services = servicesOf(createInMemoryWorkbook());
  expect(await services.check()).toEqual({ ok: false, error: { code: 'dataTableMissing' } });
  expect(await services.count()).toEqual({ ok: true, value: { errors: 0, warnings: 0, hints: 0, answered: 0 } });
});

test('answers that cannot be read are not overwritten', async () => {
  const { workbook, services } = open();
  workbook.state.parts.set('urn:zielsteuerung-sgb2:pruefung:1', '<pruefung version="7">{}</pruefung>');
  expect(await services.answer('x', '')).toEqual({ ok: false, error: { code: 'answersUnreadable', reason: 'newer' } });
  expect(workbook.state.parts.get('urn:zielsteuerung-sgb2:pruefung:1')).toContain('version="7"');
});

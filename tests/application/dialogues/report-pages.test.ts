import { createServices } from '../../../src/application/create-services';
import type { CellValue } from '../../../src/application/ports';
import type { SheetPlan } from '../../../src/application/workbook-plan';
import { budgetRows } from '../../../src/workbench/sample/followed-year';
import { monthlyFigures } from '../../../src/workbench/sample/monthly-figures';
import { aprilDialogue, buildYear } from '../../fakes/built-year';
import { month } from '../../fakes/figure-rows';
import { followedAgreement } from '../../fakes/followed-agreement';
import { createInMemoryWorkbook, type InMemoryWorkbook } from '../../fakes/in-memory-workbook';
import { musterlandAgreement } from '../../fakes/musterland';
import { neulandAgreement } from '../../fakes/neuland-agreement';

function fill(workbook: InMemoryWorkbook, table: string, rows: readonly (readonly CellValue[])[]): void {
  const found = workbook.state.tables.find(({ name }) => name === table);
  found?.rows.splice(0, found.rows.length, ...rows.map((row) => [...row]));
}

/** The report on October with the figures and the spending of the sample workbook. */
async function report(agreement = neulandAgreement): Promise<SheetPlan> {
  const workbook = createInMemoryWorkbook();
  await buildYear(workbook, agreement);
  fill(
    workbook,
    'tblKennzahlen',
    monthlyFigures().map(({ figure, sex, month: of, load, value }) => [
      agreement.jobcenter,
      figure,
      'Monat',
      sex,
      of,
      load,
      0,
      value,
      '',
    ]),
  );
  fill(
    workbook,
    'tblHaushalt',
    budgetRows.map(({ title, agreed, month: of, spent }) => [
      agreement.agreementYear,
      agreement.jobcenter,
      title,
      agreed ?? '',
      of ?? '',
      spent ?? '',
    ]),
  );
  const { dialogues } = createServices({ workbook });
  const made = await dialogues.preview({
    ...aprilDialogue,
    month: month(2026, 10),
    day: { year: 2026, month: 11, day: 18 },
  });
  if (!made.ok) throw new Error(made.error.code);
  const sheet = made.value.plan.operations
    .flatMap((each) => (each.kind === 'createSheet' ? [each.sheet] : []))
    .find(({ name }) => name.startsWith('Zieldialog '));
  if (sheet === undefined) throw new Error('There is no report.');
  return sheet;
}

const shownIn = (sheet: SheetPlan, row: number): readonly string[] =>
  sheet.blocks.flatMap((block) =>
    (block.cells[row - block.row] ?? []).flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])),
  );

/** Points of the rows of each page; rows that nobody set have 15. */
function pages(sheet: SheetPlan): readonly { readonly first: number; readonly points: number }[] {
  const own = new Map((sheet.rowHeights ?? []).map(({ row, height }) => [row, height]));
  const rowCount = sheet.pageLayout.printArea?.rowCount ?? 0;
  const starts = [0, ...(sheet.pageLayout.pageBreaks ?? [])];
  return starts.map((first, index) => {
    const end = starts[index + 1] ?? rowCount;
    const heights = Array.from({ length: end - first }, (_, row) => own.get(first + row) ?? 15);
    return { first, points: heights.reduce((sum, height) => sum + height, 0) };
  });
}

test.each([
  ['targets of a usual agreement', neulandAgreement],
  ['targets of the sample', followedAgreement],
  ['fewer targets', musterlandAgreement],
])('the annex begins on the third page at the latest, and no page is fuller than A4: %s', async (_, agreement) => {
  const sheet = await report(agreement);
  const all = pages(sheet);
  const annex = all.findIndex(({ first }) => shownIn(sheet, first).includes('Anlage'));
  expect(annex).toBeGreaterThan(0);
  expect(annex).toBeLessThanOrEqual(2);
  // A4 across less margins of 1.5 and 1.8 cm.
  for (const { points } of all) expect(points).toBeLessThanOrEqual(501);
});

test('where only some charts find room before the annex, they are those of the targets that are judged', async () => {
  const sheet = await report(followedAgreement);
  const annexRow = pages(sheet).find(({ first }) => shownIn(sheet, first).includes('Anlage'))?.first ?? 0;
  const before = (sheet.charts ?? []).filter(({ area }) => area.row < annexRow);
  expect(before.map(({ title }) => title)).toEqual([
    'Ziel 2: Integrationsquote',
    'Ziel 3: Bestand an Langzeitleistungsbeziehenden',
  ]);
  expect(sheet.charts?.map(({ title }) => title).sort()).toEqual([
    'Ziel 1: Leistungen zum Lebensunterhalt',
    'Ziel 2: Integrationsquote',
    'Ziel 2: Integrationsquote der Frauen',
    'Ziel 2: Integrationsquote der Männer',
    'Ziel 3: Bestand an Langzeitleistungsbeziehenden',
  ]);
});

test('rows of women and men stand below the total without its title', async () => {
  const sheet = await report();
  const titles = sheet.blocks.flatMap(({ cells }) =>
    cells.flatMap(([first]) => (first?.kind === 'text' && /^\d {2}/u.test(first.text) ? [first.text] : [])),
  );
  expect(titles.slice(0, 5)).toEqual([
    '1  Verringerung der Hilfebedürftigkeit',
    '2  Verbesserung der Integration in Erwerbstätigkeit',
    '2  Frauen',
    '2  Männer',
    '3  Vermeidung von langfristigem Leistungsbezug',
  ]);
});

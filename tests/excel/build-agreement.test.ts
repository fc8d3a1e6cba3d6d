import { createServices } from '../../src/application/create-services';
import type { WorkbookPlan } from '../../src/application/workbook-plan';
import { openExcelOnProcessor } from '../contracts/excel-on-processor';
import type { ExcelOnProcessor } from '../contracts/excel-on-processor';
import { neulandAgreement } from '../fakes/neuland-agreement';

const nothing = () => undefined;
const options = { agreement: neulandAgreement, sampleMonth: false };

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

/** Everything a user could notice, without ids, once every function has answered. */
async function snapshot(): Promise<unknown> {
  const { grid, office } = excel;
  await grid.settle();
  while (grid.pendingCount() > 0) {
    await new Promise((resolve) => setImmediate(resolve));
    await grid.settle();
  }
  return {
    sheets: grid.sheets().map(({ id, name, visibility }) => ({
      name,
      visibility,
      values: excel.values(name),
      formulas: excel.formulas(name),
      formats: grid.conditionalFormats(id).length,
      validations: grid.validations(id).length,
      layout: office.sideStore.pageLayouts.has(id),
    })),
    active: grid.sheets().find(({ id }) => id === grid.activeSheetId())?.name,
    tables: grid.tables().map(({ name, area }) => ({ name, area })),
    names: grid.names().filter(({ visible }) => visible),
    parts: [...office.sideStore.customXmlParts.values()].map(({ namespace, xml }) => ({ namespace, xml })),
  };
}

async function preview() {
  const made = await createServices({ workbook: excel.workbook }).previewAgreement(options);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** A workbook that has something to lose: rows in our tables, an older report of the same name, a part. */
async function prepare(): Promise<void> {
  const services = createServices({ workbook: excel.workbook });
  const earlier = { ...neulandAgreement, jobcenter: 'Landkreis Altland' };
  const first = await services.previewAgreement({ agreement: earlier, sampleMonth: false });
  if (!first.ok) throw new Error(first.error.code);
  const built = await services.buildAgreement(first.value, nothing);
  if (!built.ok) throw new Error(built.error.code);
}

it('builds a whole year with an example month in at most 5 round trips and 300 kB', async () => {
  const services = createServices({ workbook: excel.workbook });
  const made = await services.previewAgreement({ ...options, sampleMonth: true });
  expect(excel.office.stats().requests).toBeLessThanOrEqual(2);
  if (!made.ok) throw new Error(made.error.code);
  excel.office.resetStats();
  const progress: number[] = [];
  expect(await services.buildAgreement(made.value, (done) => progress.push(done))).toMatchObject({ ok: true });
  const { requests, cleanupRequests, bytesIn } = excel.office.stats();
  expect(requests + cleanupRequests).toBeLessThanOrEqual(5);
  expect(bytesIn).toBeLessThanOrEqual(300_000);
  expect(progress).toEqual([0, 1, 2, 3]);
}, 120_000);

const faults = [
  ['refused before anything is done', { code: 'AccessDenied' }],
  ['refused after half of the actions', { code: 'GeneralException', atAction: 'half' }],
  ['refused at the last action', { code: 'GeneralException', atAction: 'last' }],
  ['carried out, but the answer is lost', { code: 'connection', executed: true }],
] as const;

/** One workbook for all cases: each has to leave it as it was, so the next one starts from the same. */
async function failEverywhere(
  plan: WorkbookPlan,
  { requests, write, half } = { requests: 3, write: 2, half: 700 },
): Promise<void> {
  const before = await snapshot();
  const each = Array.from({ length: requests }, (_, index) => index + 1);
  const cases = each.flatMap((request) => faults.map(([name, fault]) => ({ request, name, fault })));
  for (const { request, name, fault } of cases) {
    // The check and the reading back have far fewer actions than the write.
    const action = request === write ? half : 3;
    const planned = 'atAction' in fault && fault.atAction === 'half' ? { ...fault, atAction: action } : fault;
    excel.office.processor.failAt(request, planned);
    const outcome = await excel.workbook.apply(plan, nothing);
    expect({ request, name, outcome }).toMatchObject({
      outcome: { ok: false, error: { workbook: { state: 'unchanged' } } },
    });
    expect({ request, name, workbook: await snapshot() }).toEqual({ request, name, workbook: before });
  }
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({ ok: true });
}

it('leaves the workbook as it was, whatever request fails and however', async () => {
  await prepare();
  const { backups, appended, plan } = await preview();
  expect(backups).toHaveLength(2);
  expect(appended.map(({ table }) => table)).toEqual(['tblZiele', 'tblSchritte', 'tblHaushalt']);
  await failEverywhere(plan);
}, 300_000);

it('builds anew what is there already, or leaves it as it was', async () => {
  const services = createServices({ workbook: excel.workbook });
  const first = await preview();
  expect(await services.buildAgreement(first, nothing)).toMatchObject({ ok: true });
  const targets = neulandAgreement.targets
    .filter(({ sex }) => sex !== 'male')
    .map((target) => (target.no === 4 ? { ...target, steps: [...target.steps.slice(1), 'Noch ein Schritt'] } : target));
  const budget = { ...neulandAgreement.budget, integrationBudget: 7_100_000 };
  const again = await services.previewAgreement({
    agreement: { ...neulandAgreement, targets, budget },
    sampleMonth: false,
  });
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.rebuild?.tables.map(({ table }) => table)).toEqual(['tblZiele', 'tblSchritte', 'tblHaushalt']);
  const kinds = again.value.plan.operations.map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['backUpSheet', 'changeCells', 'removeRows', 'createSheet', 'writePart']),
  );
  excel.office.resetStats();
  // Rows that change are read once more before they are.
  await failEverywhere(again.value.plan, { requests: 4, write: 3, half: 200 });
  expect(
    excel
      .values('Ziele')
      .flat()
      .filter((cell) => cell === 'Männer'),
  ).toEqual([]);
  expect(excel.values('Schritte').flat()).toContain('Noch ein Schritt');
  expect(excel.values('Haushalt').flat()).toContain(7_100_000);
}, 300_000);

it('makes the sheet of the targets anew after somebody deleted it, with the name that lost its cell', async () => {
  await prepare();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ziele').delete();
    await context.sync();
  });
  const lost = excel.grid.names().find(({ name }) => name === 'ZV_Bestandsmonat');
  expect(lost?.formula).toContain('#REF!');
  const { plan, newSheets } = await preview();
  expect(newSheets.map(({ name }) => name)).toContain('Ziele');
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({ ok: true });
  const found = excel.grid.names().filter(({ name }) => name === 'ZV_Bestandsmonat');
  expect(found.map(({ formula }) => formula.startsWith('=Ziele!'))).toEqual([true]);
}, 120_000);

it('leaves an empty workbook empty, its names too', async () => {
  const { plan } = await preview();
  expect(excel.grid.names().filter(({ visible }) => visible)).toEqual([]);
  await failEverywhere(plan);
  expect(excel.grid.names()).toContainEqual(
    expect.objectContaining({ name: 'ZV_Bestandsmonat', formula: '=Ziele!$D$6', sheetId: null }),
  );
}, 300_000);

it('refuses where somebody has taken the name of the setting since the preview', async () => {
  const { plan } = await preview();
  excel.grid.addName({ name: 'zv_bestandsmonat', formula: '=1', comment: '', visible: true, sheetId: null });
  const before = await snapshot();
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({
    ok: false,
    error: { code: 'changedMeanwhile', subject: 'ZV_Bestandsmonat', workbook: { state: 'unchanged' } },
  });
  expect(await snapshot()).toEqual(before);
}, 120_000);

it('says what is left where even taking back fails', async () => {
  const { plan } = await preview();
  const { processor } = excel.office;
  processor.failAt(2, { code: 'GeneralException', atAction: 'last' });
  for (const later of [3, 4, 5, 6]) processor.failAt(later, { code: 'connection' });
  const outcome = await excel.workbook.apply(plan, nothing);
  if (outcome.ok) throw new Error('The build went through');
  const { workbook } = outcome.error;
  if (workbook.state !== 'incomplete') throw new Error('Nothing is said to be left');
  expect(workbook.leftOver).toEqual(
    expect.arrayContaining(['Ziele', 'ZV_Bestandsmonat', 'Vereinbarung 2026', 'Monitoring 2026']),
  );
}, 120_000);

it.each([
  ['AccessDenied', 'accessDenied'],
  ['InvalidOperationInCellEditMode', 'cellEditMode'],
  ['ItemNotFound', 'itemNotFound'],
  ['connection', 'unexpected'],
] as const)('translates %s', async (code, expected) => {
  excel.office.processor.failAt(1, { code });
  const reading = await excel.workbook.read({ namespace: 'urn:x', tables: [], sheets: () => false });
  expect(reading).toMatchObject({ ok: false, error: { code: expected, workbook: { state: 'unchanged' } } });
});

it('keeps every name of a hostile Jobcenter a text', async () => {
  const services = createServices({ workbook: excel.workbook });
  const agreement = { ...neulandAgreement, jobcenter: '=HYPERLINK("http://x","y")' };
  const made = await services.previewAgreement({ agreement, sampleMonth: true });
  if (!made.ok) throw new Error(made.error.code);
  expect(await services.buildAgreement(made.value, nothing)).toMatchObject({ ok: true });
  for (const { name } of excel.grid.sheets()) {
    expect(
      excel
        .formulas(name)
        .flat()
        .filter((each) => each?.includes('HYPERLINK')),
    ).toEqual([]);
  }
  expect(excel.values('Kennzahlen').flat()).toContain(agreement.jobcenter);
}, 120_000);

import { createServices } from '../../src/application/create-services';
import type { DialogueServices } from '../../src/application/dialogues/dialogue-services';
import type { WorkbookPlan } from '../../src/application/workbook-plan';
import { openExcelOnProcessor, type ExcelOnProcessor } from '../contracts/excel-on-processor';
import { aprilDialogue, buildYear, today, shownEntry } from '../fakes/built-year';
import { neulandAgreement } from '../fakes/neuland-agreement';

const nothing = () => undefined;

let excel: ExcelOnProcessor;
let dialogues: DialogueServices;
beforeEach(async () => {
  excel = openExcelOnProcessor();
  await buildYear(excel.workbook);
  ({ dialogues } = createServices({ workbook: excel.workbook }));
}, 120_000);
afterEach(() => excel.close());

/** Everything a user could notice, without ids. */
function snapshot(): unknown {
  const { grid, office } = excel;
  return {
    sheets: grid.sheets().map(({ id, name }) => ({
      name,
      values: excel.values(name),
      formulas: excel.formulas(name),
      charts: office.sideStore.charts.filter((chart) => chart.sheetId === id).length,
    })),
    tables: grid.tables().map(({ name, area }) => ({ name, area })),
  };
}

async function planned(): Promise<WorkbookPlan> {
  const preview = await dialogues.preview(aprilDialogue);
  if (!preview.ok) throw new Error(preview.error.code);
  return preview.value.plan;
}

const faults = [
  ['refused before anything is done', { code: 'AccessDenied' }],
  ['refused at the last action', { code: 'GeneralException', atAction: 'last' }],
  ['carried out, but the answer is lost', { code: 'connection', executed: true }],
] as const;

test('reads in two round trips, writes in at most five and 300 kB, and holds no formula', async () => {
  excel.office.resetStats();
  const plan = await planned();
  expect(excel.office.stats().requests).toBeLessThanOrEqual(2);
  excel.office.resetStats();
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({ ok: true });
  const { requests, cleanupRequests, bytesIn } = excel.office.stats();
  expect(requests + cleanupRequests).toBeLessThanOrEqual(5);
  expect(bytesIn).toBeLessThanOrEqual(300_000);
  for (const sheet of ['Dialoge', 'Zieldialog 2026-1']) {
    expect(
      excel
        .formulas(sheet)
        .flat()
        .filter((formula) => formula !== null && formula !== ''),
    ).toEqual([]);
  }
  expect(excel.grid.tables().find(({ name }) => name === 'tblDialoge')?.area.rowCount).toBe(8);
}, 120_000);

test('leaves the workbook as it was, whatever request of the preparation fails and however', async () => {
  const plan = await planned();
  const before = snapshot();
  for (const request of [1, 2, 3]) {
    for (const [name, fault] of faults) {
      excel.office.processor.failAt(request, fault);
      const outcome = await excel.workbook.apply(plan, nothing);
      expect({ request, name, outcome }).toMatchObject({
        outcome: { ok: false, error: { workbook: { state: 'unchanged' } } },
      });
      expect({ request, name, workbook: snapshot() }).toEqual({ request, name, workbook: before });
    }
  }
  expect(await excel.workbook.apply(plan, nothing)).toMatchObject({ ok: true });
}, 300_000);

test('a judgement touches three cells, and none if a request fails', async () => {
  expect(await excel.workbook.apply(await planned(), nothing)).toMatchObject({ ok: true });
  const request = {
    year: 2026,
    jobcenter: neulandAgreement.jobcenter,
    no: 1,
    shown: await shownEntry(dialogues, 2, 'male'),
    judgement: { agreed: 'reached', reason: { kind: 'law', words: 'neue Zählung' }, arrangement: '=HYPERLINK("x")' },
  } as const;
  const before = snapshot();
  // Two requests read, three write: every one of them may fail.
  for (const failing of [1, 2, 3, 4]) {
    excel.office.processor.failAt(failing, { code: 'GeneralException' });
    const outcome = await dialogues.judge(request, today);
    if (outcome.ok) throw new Error(`Request ${failing} was never made.`);
    expect({ failing, workbook: snapshot() }).toEqual({ failing, workbook: before });
  }
  expect(await dialogues.judge(request, today)).toEqual({ ok: true, value: null });
  const rows = excel.values('Dialoge');
  const row = rows.find((cells) => cells[7] === 2 && cells[8] === 'Männer');
  expect(row?.slice(11, 15)).toEqual(['nicht erreicht', 'erreicht', 'Rechtsänderung: neue Zählung', '=HYPERLINK("x")']);
  expect(
    excel
      .formulas('Dialoge')
      .flat()
      .filter((formula) => formula?.includes('HYPERLINK')),
  ).toEqual([]);
}, 300_000);

test('a step touches its own cells, and none if a request fails', async () => {
  const read = await dialogues.read(null, today);
  if (!read.ok || read.value.state !== 'ready') throw new Error('Nothing could be read.');
  const step = read.value.followUp.steps.find((each) => each.step.kind === 'step')?.step;
  if (step === undefined) throw new Error('There is no step.');
  const request = {
    year: 2026,
    jobcenter: neulandAgreement.jobcenter,
    step,
    owner: '=1+1',
    due: { year: 2026, month: 6, day: 30 },
    status: 'inProgress',
    evidence: 'Entwurf',
  } as const;
  const before = snapshot();
  for (const failing of [1, 2, 3, 4]) {
    excel.office.processor.failAt(failing, { code: 'GeneralException' });
    const outcome = await dialogues.changeStep(request, today);
    if (outcome.ok) throw new Error(`Request ${failing} was never made.`);
    expect({ failing, workbook: snapshot() }).toEqual({ failing, workbook: before });
  }
  expect(await dialogues.changeStep(request, today)).toEqual({ ok: true, value: null });
  const changed = excel.values('Schritte').filter((cells) => cells[6] === '=1+1');
  expect(changed.map((cells) => [cells[8], cells[9]])).toEqual([['in Arbeit', 'Entwurf']]);
}, 300_000);

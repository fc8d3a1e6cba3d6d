import { createProfile } from '../../../src/workbench/processor';
import { openWorkbook, type OpenWorkbook } from './open-workbook';

const write = (workbook: OpenWorkbook, text: string) =>
  workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1').values = [[text]];
    sheet.getRange('A2').values = [[text]];
    await context.sync();
  });
const column = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
const valuesOf = (workbook: OpenWorkbook) =>
  workbook.grid.read(workbook.sheetId('Tabelle1'), column).map(([cell]) => cell?.value);

test('the n-th request fails with the code asked for, before anything is done', async () => {
  const workbook = openWorkbook();
  workbook.processor.failAt(2, { code: 'GeneralException' });
  await write(workbook, 'erste');
  await expect(write(workbook, 'zweite')).rejects.toMatchObject({ code: 'GeneralException' });
  expect(valuesOf(workbook)).toEqual(['erste', 'erste']);
  await write(workbook, 'dritte');
  expect(valuesOf(workbook)).toEqual(['dritte', 'dritte']);
});

test('it can fail in the middle, with half of the work done', async () => {
  const workbook = openWorkbook();
  workbook.processor.failAt(1, { code: 'AccessDenied', atAction: 'last' });
  await expect(write(workbook, 'halb')).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(valuesOf(workbook)).toContain('halb');
});

test('a lost connection has done nothing or everything', async () => {
  const workbook = openWorkbook();
  workbook.processor.failAt(1, { code: 'connection' });
  await expect(write(workbook, 'nie')).rejects.toMatchObject({ code: 'GeneralException' });
  expect(valuesOf(workbook)).toEqual(['', '']);
  workbook.processor.failAt(1, { code: 'connection', executed: true });
  await expect(write(workbook, 'doch')).rejects.toMatchObject({ code: 'GeneralException' });
  expect(valuesOf(workbook)).toEqual(['doch', 'doch']);
});

test('a delay waits as long as it is told, and is refused where nobody can wait', async () => {
  const waited: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waited.push(milliseconds);
    return Promise.resolve();
  };
  const workbook = openWorkbook([], { callbacks: { wait } });
  workbook.processor.failAt(1, { code: 'RequestAborted', delayMs: 250 });
  await expect(write(workbook, 'x')).rejects.toMatchObject({ code: 'RequestAborted' });
  expect(waited).toEqual([250]);
  expect(() => workbook.processor.failAt(0, { code: 'RequestAborted' })).toThrow(RangeError);
});

test('requests wait for each other', async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const workbook = openWorkbook([], { callbacks: { wait: () => gate } });
  workbook.processor.failAt(1, { code: 'RequestAborted', delayMs: 1 });
  const first = write(workbook, 'erste').catch(() => 'gescheitert');
  const second = write(workbook, 'zweite').then(() => 'fertig');
  open();
  expect(await Promise.all([first, second])).toEqual(['gescheitert', 'fertig']);
});

test('round trips and bytes are counted', async () => {
  const workbook = openWorkbook();
  await write(workbook, 'ä');
  const { requests, actions, bytesIn, bytesOut, serviceRequests, cleanupRequests } = workbook.stats();
  expect([requests, serviceRequests, cleanupRequests]).toEqual([1, 0, 1]);
  expect(workbook.sent).toHaveLength(2);
  expect(actions).toBe(workbook.sent.reduce((sum, body) => sum + body.Actions.length, 0));
  expect(bytesIn).toBe(workbook.sent.reduce((sum, body) => sum + Buffer.byteLength(JSON.stringify(body)), 0));
  expect(bytesOut).toBe(workbook.answered.reduce((sum, body) => sum + Buffer.byteLength(JSON.stringify(body)), 0));
  workbook.resetStats();
  expect(workbook.stats().requests).toBe(0);
});

test('Excel on the web takes and gives at most 5 MB', async () => {
  const big = 'x'.repeat(30_000);
  const values = Array.from({ length: 100 }, () => [big, big]);
  const workbook = openWorkbook();
  const send = workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B100').values = values;
    await context.sync();
  });
  await expect(send).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  workbook.processor.setProfile(createProfile('m365'));
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B100').values = values;
    await context.sync();
  });
  workbook.processor.setProfile(createProfile('web'));
  const read = workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B100').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('what goes wrong in the workbench itself is reported, not swallowed', async () => {
  const workbook = openWorkbook();
  workbook.grid.recalculate = () => Promise.reject(new Error('Rechenkern fehlt'));
  await workbook.run(async (context) => {
    context.application.calculate('Full');
    await context.sync();
  });
  const refusal = await workbook.refusal((context) => context.workbook.worksheets.load('items/name'));
  expect(refusal).toMatchObject({ code: 'GeneralException' });
  expect(refusal.message).toContain('Rechenkern fehlt');
});

test('globals for a test come and go', () => {
  const workbook = openWorkbook();
  const remove = workbook.installGlobals({ Office: { context: {} } });
  expect((globalThis as { Excel?: unknown }).Excel).toBe(workbook.Excel);
  expect((globalThis as { Office?: unknown }).Office).toEqual({ context: {} });
  remove();
  expect('Excel' in globalThis || 'Office' in globalThis).toBe(false);
});

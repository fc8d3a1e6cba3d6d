import type {
  InvocationResult,
  ProcessorCallbacks,
  RequestBody,
  RichApiMessage,
} from '../../../src/workbench/processor';
import { createFunctionTraffic } from '../../../src/workbench/processor';
import type { FunctionOutcome } from '../../../src/workbench/grid/function-host';
import { openWorkbook, type OpenWorkbook } from './open-workbook';

/** Calls methods on one object, as the client does; the client in Node cannot register events itself. */
async function call(
  workbook: OpenWorkbook,
  paths: RequestBody['ObjectPaths'],
  pathId: number,
  ...methods: readonly (readonly [string, ...never[]] | readonly [string, unknown])[]
) {
  const outcome = await workbook.processor.process(
    JSON.stringify({
      ObjectPaths: paths,
      Actions: methods.map(([Name, argument], index) => ({
        Id: index + 1,
        ActionType: 3,
        Name,
        ObjectPathId: pathId,
        ArgumentInfo: { Arguments: argument === undefined ? [] : [argument] },
      })),
    }),
  );
  if (!outcome.ok) throw new Error(`Transport error ${outcome.transportError}.`);
  return outcome.body;
}

const sheetPaths: RequestBody['ObjectPaths'] = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Tabelle1'] } },
};
const service = (Name: string): RequestBody['ObjectPaths'] => ({ 1: { Id: 1, ObjectPathType: 2, Name } });

describe('events', () => {
  function listen() {
    const events: RichApiMessage[] = [];
    const workbook = openWorkbook([], { callbacks: { onEvent: (event) => events.push(event) } });
    const named = () =>
      events.map(([category, type, target, json]) => [
        category,
        type,
        target,
        (JSON.parse(json) as { type: string }).type,
      ]);
    return { workbook, events, named };
  }

  test('only what was registered is delivered, with the numbers of office.js', async () => {
    const { workbook, events, named } = listen();
    const id = workbook.sheetId('Tabelle1');
    workbook.grid.type('Tabelle1', 0, 0, 'vorher');
    expect(events).toEqual([]);
    await call(workbook, sheetPaths, 3, ['_RegisterDataChangedEvent'], ['_RegisterSelectionChangedEvent']);
    workbook.grid.type('Tabelle1', 1, 1, 'x');
    workbook.grid.select(id, { row: 2, column: 2, rowCount: 1, columnCount: 1 });
    expect(named()).toEqual([
      [65536, 10, id, 'WorksheetChanged'],
      [65536, 14, id, 'WorksheetSelectionChanged'],
    ]);
    expect(JSON.parse(events[0]?.[3] ?? '')).toMatchObject({ address: 'B2', source: 'Local', worksheetId: id });
    await call(workbook, sheetPaths, 3, ['_UnregisterDataChangedEvent']);
    workbook.grid.type('Tabelle1', 1, 1, 'y');
    expect(events).toHaveLength(2);
  });

  test('sheets and tables come and go', async () => {
    const { workbook, named } = listen();
    await call(
      workbook,
      sheetPaths,
      2,
      ['_RegisterAddedEvent'],
      ['_RegisterDeletedEvent'],
      ['_RegisterActivatedEvent'],
    );
    await call(workbook, { ...sheetPaths, 4: { Id: 4, ObjectPathType: 4, Name: 'Tables', ParentObjectPathId: 1 } }, 4, [
      '_RegisterDataChangedEvent',
    ]);
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Neu');
      sheet.tables.add('A1:B2', true);
      sheet.getRange('A2').values = [[1]];
      sheet.activate();
      await context.sync();
      context.workbook.worksheets.getItem('Tabelle1').activate();
      sheet.delete();
      await context.sync();
    });
    expect(named().map(([, type, , name]) => `${String(type)} ${String(name)}`)).toEqual([
      '13 WorksheetAdded',
      '101 TableChanged',
      '11 WorksheetActivated',
      '11 WorksheetActivated',
      '15 WorksheetDeleted',
    ]);
  });

  test('enableEvents switches all of them off', async () => {
    const { workbook, events } = listen();
    await call(workbook, sheetPaths, 3, ['_RegisterDataChangedEvent']);
    await workbook.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Tabelle1').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(events).toEqual([]);
    workbook.processor.forgetPage();
    workbook.grid.type('Tabelle1', 0, 0, 'x');
    expect(events).toEqual([]);
  });
});

describe('services', () => {
  test('ribbon, runtime, start-up and action handlers are answered', async () => {
    const seen: unknown[] = [];
    const callbacks: ProcessorCallbacks = {
      onRibbonChange: (change) => seen.push(change),
      onPaneVisibility: (visible) => seen.push(visible),
      onStartupBehavior: (starts) => seen.push(starts),
    };
    const workbook = openWorkbook([], { callbacks });
    await call(workbook, service('Microsoft.InternalService.AddinInternalService'), 1, ['NotifyActionHandlerReady']);
    await call(workbook, service('Microsoft.AppRuntime.AppRuntimeService'), 1, ['SetAppRuntimeState', 'Visible']);
    const answer = await call(
      workbook,
      service('Microsoft.AppRuntime.AppRuntimePersistenceService'),
      1,
      ['SetAppRuntimeStartState', 'Background'],
      ['GetAppRuntimeStartState'],
    );
    expect(answer.Results.map((result) => result.Value)).toEqual([null, 'Background']);
    await call(
      workbook,
      {
        ...service('Microsoft.DynamicRibbon.DynamicRibbon'),
        2: { Id: 2, ObjectPathType: 3, Name: 'GetButton', ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['B1'] } },
      },
      2,
      ['SetEnabled', false],
    );
    expect(seen).toEqual([true, true, { id: 'B1', property: 'Enabled', value: false }]);
    expect(workbook.stats()).toMatchObject({ requests: 0, serviceRequests: 4 });
  });

  test('a service that nobody knows is refused', async () => {
    const answer = await call(openWorkbook(), service('Microsoft.Nichts'), 1, ['Etwas']);
    expect(answer.Error).toMatchObject({
      Code: 'ApiNotFound',
      Message: expect.stringContaining('Microsoft.Nichts') as string,
    });
  });

  test('results of custom functions pass a request that waits for a calculation', async () => {
    const results: InvocationResult[] = [];
    const workbook = openWorkbook([], { callbacks: { onInvocationResults: (found) => results.push(...found) } });
    let finish: () => void = () => undefined;
    const calculating = new Promise<void>((begun) => {
      workbook.grid.settle = () =>
        new Promise((resolve) => {
          finish = resolve;
          begun();
        });
    });
    const reading = workbook.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tabelle1').getRange('A1').load('values');
      await context.sync();
      return range.values.length;
    });
    await calculating;
    const functions = service('Microsoft.ExcelServices.CustomFunctions');
    await call(
      workbook,
      functions,
      1,
      [
        'SetInvocationResults',
        [
          { id: 1, value: 3 },
          { id: 2, failed: true, value: 'fehlt', errorCode: 1 },
        ],
      ],
      [
        'SetInvocationArrayResults',
        [
          [3, true, [[1, null]]],
          [4, false, '', 2],
        ],
      ],
    );
    expect(results).toEqual([
      { id: 1, ok: true, value: 3 },
      { id: 2, ok: false, message: 'fehlt', errorCode: 1 },
      { id: 3, ok: true, value: [[1, null]] },
      { id: 4, ok: false, message: '', errorCode: 2 },
    ]);
    finish();
    expect(await reading).toBe(1);
  });
});

describe('custom functions', () => {
  function traffic(options: { blankAsZero?: boolean; refusesErrors?: boolean } = {}) {
    const sent: (readonly RichApiMessage[])[] = [];
    const host = createFunctionTraffic({
      send: (messages) => sent.push(messages),
      blankAsZero: () => options.blankAsZero === true,
      ...(options.refusesErrors === true ? { refusesErrors: () => true } : {}),
    });
    const payload = (message: number, entry: number): unknown => JSON.parse(sent[message]?.[entry]?.[3] ?? 'null');
    return { host, sent, payload };
  }
  const aCall = (
    id: number,
    args: Parameters<typeof createFunctionTraffic>[0] extends never ? never : readonly never[] | readonly unknown[],
  ) => ({
    id,
    name: 'ZIELERREICHUNG',
    args: args as never,
    address: 'Tabelle1!A1',
  });

  test('all calls of a pass travel in one message', async () => {
    const { host, sent, payload } = traffic();
    const outcomes = host.invoke([aCall(70, [1, null, { error: '#N/A' }, [[1, null]]]), aCall(71, [])]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.map(([category, type, target]) => [category, type, target])).toEqual([
      [1, 1000, ''],
      [1, 1000, ''],
    ]);
    expect(payload(0, 0)).toEqual([
      1,
      'ZIELERREICHUNG',
      [1, null, { type: 'CustomFunctionError', code: '#N/A' }, [[1, null]]],
      'Tabelle1!A1',
      4,
    ]);
    host.accept([
      { id: 2, ok: true, value: 'zwei' },
      { id: 1, ok: true, value: 'eins' },
      { id: 99, ok: true, value: 'niemand' },
    ]);
    expect(await outcomes).toEqual([
      { id: 70, ok: true, value: 'eins' },
      { id: 71, ok: true, value: 'zwei' },
    ]);
  });

  test('blank arguments are 0 in the profile of LTSC 2021', () => {
    const { host, payload } = traffic({ blankAsZero: true });
    void host.invoke([aCall(1, [null, [[null, 2]]])]);
    expect(payload(0, 0)).toEqual([1, 'ZIELERREICHUNG', [0, [[0, 2]]], 'Tabelle1!A1', 4]);
  });

  test('no message carries more than 2 MB, ten thousand small calls need one', () => {
    const many = traffic();
    void many.host.invoke(Array.from({ length: 10_000 }, (_, id) => aCall(id, [id, 0.5])));
    expect(many.sent).toHaveLength(1);
    const large = traffic();
    const text = 'ä'.repeat(400_000);
    void large.host.invoke(Array.from({ length: 5 }, (_, id) => aCall(id, [text])));
    expect(large.sent.map((messages) => messages.length)).toEqual([2, 2, 1]);
  });

  test.each<readonly [number, string]>([
    [0, '#NUM!'],
    [1, '#N/A'],
    [2, '#VALUE!'],
    [3, '#VALUE!'],
    [5, '#DIV/0!'],
    [6, '#NUM!'],
    [7, '#VALUE!'],
    [8, '#NULL!'],
    [77, '#VALUE!'],
  ])('code %d of the runtime is %s', async (errorCode, error) => {
    const { host } = traffic();
    const outcomes = host.invoke([aCall(1, [])]);
    host.accept([{ id: 1, ok: false, message: 'weil', errorCode }]);
    expect(await outcomes).toEqual([{ id: 1, ok: false, error, message: 'weil' }]);
  });

  test('error objects inside a matrix keep their place, blanks stay null', async () => {
    const { host } = traffic();
    const outcomes = host.invoke([aCall(1, [])]);
    const error = { type: 'Error', basicValue: '#N/A', message: 'Daten fehlen', errorType: 'NotAvailable' };
    host.accept([
      {
        id: 1,
        ok: true,
        value: [
          ['a', null],
          [error, 2],
        ],
      },
    ]);
    const [outcome] = (await outcomes) as readonly [FunctionOutcome];
    expect(outcome).toEqual({
      id: 1,
      ok: true,
      value: [
        ['a', null],
        [{ error: '#N/A', message: 'Daten fehlen' }, 2],
      ],
    });
  });

  test('readiness is told once and lost with the page; open calls end', async () => {
    const { host } = traffic();
    let told = 0;
    host.onReady(() => (told += 1));
    expect(host.ready).toBe(false);
    host.markReady();
    host.onReady(() => (told += 1));
    expect([host.ready, told]).toEqual([true, 2]);
    const outcomes = host.invoke([aCall(5, [])]);
    host.reset();
    expect(await outcomes).toEqual([{ id: 5, ok: false, error: '#NAME?', message: '' }]);
    expect(host.ready).toBe(false);
  });

  test('a function that takes no errors is not called with one', async () => {
    const { host, sent } = traffic({ refusesErrors: true });
    const outcomes = await host.invoke([aCall(1, [[[1, { error: '#DIV/0!' }]]])]);
    expect(outcomes).toEqual([{ id: 1, ok: false, error: '#DIV/0!', message: '' }]);
    expect(sent).toEqual([]);
  });
});

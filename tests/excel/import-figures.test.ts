import {
  createImportServices,
  type ImportJob,
  type ImportPreview,
} from '../../src/application/imports/import-services';
import type { ConflictAnswers } from '../../src/application/imports/take-over';
import { createWriteQueue } from '../../src/application/write-queue';
import type { ImportRow } from '../../src/domain/import';
import { failure } from '../../src/domain/result';
import { openExcelOnProcessor, type ExcelOnProcessor } from '../contracts/excel-on-processor';
import { importRow, quietJob } from '../fakes/import-rows';

let excel: ExcelOnProcessor;
beforeEach(() => {
  excel = openExcelOnProcessor();
});
afterEach(() => excel.close());

function services() {
  return createImportServices({
    workbook: excel.workbook,
    spreadsheets: { read: () => Promise.resolve(failure({ code: 'empty' })) },
    enqueue: createWriteQueue(),
    now: () => 46_354.5,
  });
}

async function preview(rows: readonly ImportRow[], hash = 'abc'): Promise<ImportPreview> {
  const compared = await services().compare({ label: 'Lieferung.xlsx', hash, rows, refused: [] }, quietJob);
  if (!compared.ok) throw new Error(compared.error.code);
  return compared.value;
}

async function takeOver(rows: readonly ImportRow[], answers: ConflictAnswers = new Map()) {
  const options = { answers, mapping: null, keepAs: null };
  return services().takeOver(await preview(rows), options, quietJob);
}

const rows = [
  importRow({ figure: 'ELB', value: 4321 }),
  importRow({ sex: 'female', value: { reason: 'marker', marker: '*' } }),
  importRow({ figure: 'K2', measure: 'progress', value: 0.2357 }),
];

function snapshot(): unknown {
  const { grid, office } = excel;
  return {
    sheets: grid.sheets().map(({ name }) => ({ name, values: excel.values(name) })),
    tables: grid.tables().map(({ name, area }) => ({ name, area })),
    parts: [...office.sideStore.customXmlParts.values()].map(({ namespace, xml }) => ({ namespace, xml })),
  };
}

/** Rows of the data table below its header. */
function data(): readonly (readonly unknown[])[] {
  const values = excel.values('Kennzahlen');
  const header = values.findIndex((cells) => cells[0] === 'Jobcenter');
  return values.slice(header + 1);
}

function protocol(): readonly (readonly unknown[])[] {
  const values = excel.values('Importe');
  return values.slice(values.findIndex((cells) => cells[0] === 'Nr') + 1);
}

it('makes data table and protocol where there are none, and says what it did', async () => {
  expect(await takeOver(rows)).toMatchObject({
    ok: true,
    value: { createdSheets: ['Kennzahlen', 'Importe'], firstCell: { sheet: 'Kennzahlen', row: 6, column: 0 } },
  });
  expect(data()).toEqual([
    ['Landkreis Musterland', 'ELB', 'Monat', 'gesamt', 46296, 46296, 0, 4321, 'Import 1: Lieferung.xlsx'],
    ['Landkreis Musterland', 'INT', 'Monat', 'Frauen', 46296, 46296, 0, '*', 'Import 1: Lieferung.xlsx'],
    ['Landkreis Musterland', 'K2', 'JFW', 'gesamt', 46296, 46296, 0, 0.2357, 'Import 1: Lieferung.xlsx'],
  ]);
  expect(protocol()[0]?.slice(0, 8)).toEqual([1, 46354.5, 'Lieferung.xlsx', 3, 0, 0, 0, 0]);
}, 60_000);

it('changes nothing the second time', async () => {
  await takeOver(rows);
  const { comparison } = await preview(rows);
  expect([comparison.added, comparison.corrected, comparison.conflicts]).toEqual([[], [], []]);
  expect(comparison.unchanged).toHaveLength(3);
}, 60_000);

it('adds below what is there, keeps the older value of a correction, and numbers its imports', async () => {
  await takeOver(rows);
  const second = await takeOver([
    importRow({ figure: 'ELB', load: '2026-11', value: 4300 }),
    importRow({ figure: 'LZB' }),
  ]);
  expect(second).toMatchObject({ ok: true, value: { record: { no: 2, added: 1, corrected: 1 }, createdSheets: [] } });
  expect(data().map((cells) => [cells[1], cells[5], cells[7]])).toEqual([
    ['ELB', 46296, 4321],
    ['INT', 46296, '*'],
    ['K2', 46296, 0.2357],
    ['LZB', 46296, 120],
    ['ELB', 46327, 4300],
  ]);
}, 60_000);

it('replaces a value only where the user says so, and gives it back', async () => {
  await takeOver(rows);
  const wrong = [importRow({ figure: 'ELB', value: 4400 })];
  const { comparison } = await preview(wrong);
  const id = comparison.conflicts[0]?.id ?? '';
  const before = data();
  expect(await takeOver(wrong, new Map([[id, 0]]))).toMatchObject({
    ok: true,
    value: { record: { replaced: 1, added: 0 } },
  });
  expect(data()[0]?.slice(7)).toEqual([4400, 'Import 2: Lieferung.xlsx']);
  expect(await services().takeBack(quietJob)).toMatchObject({ ok: true, value: { no: 2, removed: 0, restored: 1 } });
  expect(data()).toEqual(before);
}, 60_000);

it('takes the last import back, wherever its rows were sorted to, and only once', async () => {
  await takeOver(rows);
  await takeOver([importRow({ figure: 'LZB' }), importRow({ figure: 'LLU', value: 1000 })]);
  const sorted = [...data()].reverse() as (string | number)[][];
  excel.type('Kennzahlen', 6, 0, sorted);
  expect(await services().takeBack(quietJob)).toMatchObject({ ok: true, value: { no: 2, removed: 2 } });
  expect(data().map((cells) => cells[1])).toEqual(['K2', 'INT', 'ELB']);
  expect(protocol().map((cells) => cells[9])).toEqual(['übernommen', 'zurückgenommen am 28.11.2026']);
}, 60_000);

it('takes one import after the other back, also what they replaced, until none is left', async () => {
  const states: unknown[] = [];
  const keep = (): void => void states.push(data());
  await takeOver(rows);
  keep();
  const other = [importRow({ figure: 'ELB', value: 4400 })];
  const first = await preview(other);
  await takeOver(other, new Map([[first.comparison.conflicts[0]?.id ?? '', 0]]));
  keep();
  const third = [importRow({ figure: 'ELB', value: 4500 }), importRow({ figure: 'LZB' })];
  const second = await preview(third);
  await takeOver(third, new Map([[second.comparison.conflicts[0]?.id ?? '', 0]]));
  for (const no of [3, 2]) {
    expect(await services().readDataState()).toMatchObject({ ok: true, value: { standing: { no } } });
    expect(await services().takeBack(quietJob)).toMatchObject({ ok: true, value: { no, restored: 1 } });
    expect(data()).toEqual(states.pop());
  }
  expect(await services().takeBack(quietJob)).toMatchObject({ ok: true, value: { no: 1, removed: 3 } });
  // A table keeps one row, which is empty.
  expect(data()).toEqual([]);
  expect(excel.grid.tables().find(({ name }) => name === 'tblKennzahlen')?.area.rowCount).toBe(2);
  expect(await services().readDataState()).toMatchObject({ ok: true, value: { standing: null } });
  expect(await services().takeBack(quietJob)).toMatchObject({ ok: false, error: { code: 'alreadyTakenBack', no: 3 } });
}, 60_000);

it('does not take an import back whose replaced values nobody remembers', async () => {
  await takeOver(rows);
  const other = [importRow({ figure: 'ELB', value: 4400 })];
  const { comparison } = await preview(other);
  await takeOver(other, new Map([[comparison.conflicts[0]?.id ?? '', 0]]));
  const parts = excel.office.sideStore.customXmlParts;
  for (const part of parts.values()) part.xml = part.xml.replace(/"replaced":\[\{"no":2.*\}\]\}\]/u, '"replaced":[]');
  expect(await services().takeBack(quietJob)).toMatchObject({
    ok: false,
    error: { code: 'replacedForgotten', no: 2, replaced: 1 },
  });
}, 60_000);

it.each([
  ['a changed value', () => excel.type('Kennzahlen', 6, 7, [[9999]])],
  ['a changed month', () => excel.type('Kennzahlen', 7, 4, [[46000]])],
  ['a row without its number', () => excel.type('Kennzahlen', 8, 8, [['von Hand']])],
])(
  'refuses to take back %s',
  async (_, change) => {
    await takeOver(rows);
    change();
    const before = snapshot();
    expect(await services().takeBack(quietJob)).toMatchObject({ ok: false, error: { code: 'rowsChanged', no: 1 } });
    expect(snapshot()).toEqual(before);
  },
  60_000,
);

it('never makes a formula of a text', async () => {
  const hostile = '=HYPERLINK("http://x","y")';
  const compared = await services().compare(
    {
      label: hostile,
      hash: '',
      rows: [importRow({ jobcenter: hostile, value: { reason: 'marker', marker: '-' } })],
      refused: [],
    },
    quietJob,
  );
  if (!compared.ok) throw new Error(compared.error.code);
  const options = { answers: new Map(), mapping: null, keepAs: null };
  expect(await services().takeOver(compared.value, options, quietJob)).toMatchObject({ ok: true });
  for (const sheet of ['Kennzahlen', 'Importe']) {
    expect(
      excel
        .formulas(sheet)
        .flat()
        .filter((formula) => formula !== null),
    ).toEqual([]);
  }
  expect(data()[0]?.[0]).toBe(hostile);
}, 60_000);

const faults = [
  ['refused before anything is done', { code: 'AccessDenied' }],
  ['refused at the last action', { code: 'GeneralException', atAction: 'last' }],
  ['carried out, but the answer is lost', { code: 'connection', executed: true }],
] as const;

it.each([
  ['into an empty workbook', () => Promise.resolve()],
  ['into tables that are there', () => takeOver(rows)],
])(
  'is written whole or not at all, whatever request fails: %s',
  async (_, prepare) => {
    await prepare();
    const made = await preview([importRow({ figure: 'LZB' }), importRow({ figure: 'LLU', value: 1000 })]);
    const options = { answers: new Map(), mapping: null, keepAs: null };
    const before = snapshot();
    for (const request of [1, 2, 3]) {
      for (const [name, fault] of faults) {
        excel.office.processor.failAt(request, fault);
        const outcome = await services().takeOver(made, options, quietJob);
        expect({ request, name, outcome }).toMatchObject({
          outcome: { ok: false, error: { workbook: { state: 'unchanged' } } },
        });
        expect({ request, name, workbook: snapshot() }).toEqual({ request, name, workbook: before });
      }
    }
    expect(await services().takeOver(made, options, quietJob)).toMatchObject({ ok: true });
  },
  180_000,
);

it('is taken back whole or not at all, whatever request fails', async () => {
  await takeOver(rows);
  const again = [importRow({ figure: 'ELB', value: 4400 }), importRow({ figure: 'LZB' })];
  const { comparison } = await preview(again);
  await takeOver(again, new Map([[comparison.conflicts[0]?.id ?? '', 0]]));
  const before = snapshot();
  excel.office.resetStats();
  // Two requests read, the others check, write and read back.
  const reading = 2;
  for (const request of [1, 2, 3, 4, 5]) {
    for (const [name, fault] of faults) {
      excel.office.processor.failAt(request, fault);
      const outcome = await services().takeBack(quietJob);
      expect({ request, name, outcome }).toMatchObject({
        outcome: { ok: false, error: { workbook: { state: 'unchanged' } } },
      });
      expect({ request, name, workbook: snapshot() }).toEqual({ request, name, workbook: before });
    }
  }
  excel.office.resetStats();
  expect(await services().takeBack(quietJob)).toMatchObject({ ok: true, value: { no: 2 } });
  expect(excel.office.stats().requests).toBeLessThanOrEqual(reading + 4);
}, 180_000);

describe('called off', () => {
  /** Long enough for several requests of writing and of reading back. */
  const many = Array.from({ length: 6_000 }, (_, index) =>
    importRow({ jobcenter: `Landkreis mit einem langen Namen ${index}`, value: index + 10 }),
  );

  /** Who calls off at once is heard before the first request or at it: nothing has been written either way. */
  const calledOff = (part: number): unknown => ({
    ok: false,
    error:
      part < 0.1
        ? { code: expect.stringMatching(/^(?:importCancelled|cancelled)$/u) as string }
        : { code: 'cancelled', workbook: { state: 'unchanged' } },
  });

  /** Calls the work off as soon as it says that it has come so far. */
  function jobUntil(part: number): { readonly job: ImportJob; readonly said: number[] } {
    const controller = new AbortController();
    const said: number[] = [];
    return {
      said,
      job: {
        signal: controller.signal,
        progress(done) {
          said.push(done);
          if (done >= part) controller.abort();
        },
      },
    };
  }

  it('leaves the workbook as it was, wherever the writing was', async () => {
    await takeOver(rows);
    const before = snapshot();
    const made = await preview(many);
    const options = { answers: new Map(), mapping: null, keepAs: null };
    for (const part of [0, 0.1, 0.3, 0.5, 0.8]) {
      const { job, said } = jobUntil(part);
      const outcome = await services().takeOver(made, options, job);
      expect({ part, outcome }).toMatchObject({ outcome: calledOff(part) });
      expect(said.at(-1)).toBeLessThan(1);
      expect({ part, same: JSON.stringify(snapshot()) === JSON.stringify(before) }).toEqual({ part, same: true });
    }
    const { job, said } = jobUntil(2);
    expect(await services().takeOver(made, options, job)).toMatchObject({ ok: true, value: { record: { no: 2 } } });
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said.length).toBeGreaterThan(6);
  }, 120_000);

  it('leaves the import as it was, wherever taking back was', async () => {
    await takeOver(rows);
    await takeOver(many);
    const before = JSON.stringify(snapshot());
    for (const part of [0, 0.2, 0.5, 0.8]) {
      const { job } = jobUntil(part);
      const outcome = await services().takeBack(job);
      expect({ part, outcome }).toMatchObject({ outcome: calledOff(part) });
      expect({ part, same: JSON.stringify(snapshot()) === before }).toEqual({ part, same: true });
    }
    expect(await services().takeBack(quietJob)).toMatchObject({ ok: true, value: { no: 2, removed: 6_000 } });
    expect(data()).toHaveLength(3);
  }, 120_000);
});

it('reads in two round trips', async () => {
  await takeOver(rows);
  excel.office.resetStats();
  await services().readDataState();
  expect(excel.office.stats().requests).toBeLessThanOrEqual(2);
}, 60_000);

it('opens the entry sheet once and reads what is typed there', async () => {
  const request = { jobcenter: 'Landkreis Musterland', year: 2026 };
  expect(await services().openEntrySheet(request)).toEqual({ ok: true, value: { created: true } });
  expect(await services().openEntrySheet(request)).toEqual({ ok: true, value: { created: false } });
  const values = excel.values('Erfassung');
  const header = values.findIndex((cells) => cells[0] === 'Berichtsmonat');
  const october = values.findIndex((cells) => cells[0] === 46296);
  const column = (name: string): number => (values[header] ?? []).indexOf(name);
  excel.type('Erfassung', october, column('K2 Frauen'), [[0.2076, '*']]);
  excel.type('Erfassung', october, column('K1 Gesamt'), [['viel']]);
  const read = await services().readEntrySheet();
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.rows).toMatchObject([
    {
      figure: 'K2',
      measure: 'progress',
      sex: 'female',
      value: 0.2076,
      jobcenter: 'Landkreis Musterland',
      waitingPeriod: 0,
    },
    { figure: 'K2', sex: 'male', value: { reason: 'marker', marker: '*' } },
  ]);
  expect(read.value.refused).toMatchObject([
    { code: 'notANumber', text: 'viel', sheet: 'Erfassung', row: october + 1, column: column('K1 Gesamt') + 1 },
  ]);
}, 60_000);

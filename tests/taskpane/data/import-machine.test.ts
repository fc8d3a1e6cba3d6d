import type { ImportPreview, OpenedImport } from '../../../src/application/imports/import-services';
import { withProposals, type AppliedImport, type ImportMapping } from '../../../src/domain/import';
import {
  importReducer,
  mappingComplete,
  needsNoLook,
  startImport,
  stepNumber,
  type ImportEvent,
  type ImportWizardState,
} from '../../../src/taskpane/sections/data/import/machine';
import { createInMemoryImports, type InMemoryImports } from '../../fakes/in-memory-imports';
import { quietJob } from '../../fakes/import-rows';

const header = 'Jobcenter;Kennzahl;Art;Geschlecht;Berichtsmonat;Ladestand;Wartezeit;Wert';
const line = (figure: string, value: string, load = '2025-12'): string =>
  `Landkreis Musterland;${figure};Monat;gesamt;2025-12;${load};0;${value}`;
const delivery = [header, line('INT', '120'), line('ELB', '4321')].join('\n');

interface Read {
  readonly opened: OpenedImport;
  readonly mapping: ImportMapping;
  readonly applied: AppliedImport;
}

async function read(imports: InMemoryImports, text = delivery, name = 'Werte_2025-12.csv'): Promise<Read> {
  const opened = await imports.open({ kind: 'file', name, bytes: new TextEncoder().encode(text) }, quietJob);
  if (!opened.ok) throw new Error(opened.error.code);
  const { mapping, questions } = opened.value.reading;
  const proposed = withProposals(mapping, questions);
  const applied = await imports.read(opened.value, proposed, quietJob);
  if (!applied.ok) throw new Error(applied.error.code);
  return { opened: opened.value, mapping: proposed, applied: applied.value };
}

async function compare(imports: InMemoryImports, { opened, applied }: Read): Promise<ImportPreview> {
  const { label, hash } = opened;
  const preview = await imports.compare({ label, hash, rows: applied.rows, refused: applied.refused }, quietJob);
  if (!preview.ok) throw new Error(preview.error.code);
  return preview.value;
}

function after(events: readonly ImportEvent[], from = startImport()): ImportWizardState {
  return events.reduce(importReducer, from);
}

const opening = ({ opened, mapping, applied }: Read): readonly ImportEvent[] => [
  { type: 'workStarted', kind: 'opening' },
  { type: 'opened', opened, mapping },
  { type: 'applied', applied },
];

/** A table that says 120 where the file says 130 and 140 would be a third opinion. */
async function withConflict(): Promise<{ readonly imports: InMemoryImports; readonly source: Read }> {
  const { imports } = createInMemoryImports();
  const first = await read(imports);
  const options = { answers: new Map(), mapping: null, keepAs: null };
  const taken = await imports.takeOver(await compare(imports, first), options, quietJob);
  if (!taken.ok) throw new Error(taken.error.code);
  return { imports, source: await read(imports, [header, line('INT', '130'), line('ELB', '4321')].join('\n')) };
}

test('from the source to the end, and on to the next one', async () => {
  const { imports } = createInMemoryImports();
  const data = await imports.readDataState();
  if (!data.ok) throw new Error(data.error.code);
  const source = await read(imports);
  const preview = await compare(imports, source);
  const taken = await imports.takeOver(preview, { answers: new Map(), mapping: null, keepAs: null }, quietJob);
  if (!taken.ok) throw new Error(taken.error.code);
  const known = after([{ type: 'dataRead', data: data.value }]);
  const mapped = after(opening(source), known);
  expect(mapped).toMatchObject({ step: 'mapping', work: null, source: { keepAs: 'Werte' } });
  const changes = after(
    [
      { type: 'workStarted', kind: 'comparing' },
      { type: 'compared', preview, ofSource: true },
    ],
    mapped,
  );
  expect(changes).toMatchObject({ step: 'changes', work: null });
  const done = after(
    [
      { type: 'workStarted', kind: 'writing' },
      { type: 'taken', taken: taken.value },
    ],
    changes,
  );
  expect(done).toMatchObject({ step: 'done', work: null, taken: { record: { added: 2 } } });
  expect([known, mapped, changes, done].map(({ step }) => stepNumber(step))).toEqual([1, 2, 3, 4]);
  // What is known of the workbook stays, everything else is forgotten.
  expect(after([{ type: 'restarted' }], done)).toEqual(startImport(data.value));
});

test('nothing goes on before something was read', async () => {
  const { imports } = createInMemoryImports();
  const source = await read(imports);
  const [started, opened] = opening(source);
  if (started === undefined || opened === undefined) throw new Error('There are no events.');
  expect(mappingComplete(startImport())).toBe(false);
  expect(mappingComplete(after([started, opened]))).toBe(false);
  expect(mappingComplete(after(opening(source)))).toBe(true);
  expect(mappingComplete(after(opening({ ...source, applied: { ...source.applied, rows: [] } })))).toBe(false);
});

test('only a saved mapping that answers everything needs no look', async () => {
  const { imports } = createInMemoryImports();
  const { opened, mapping, applied } = await read(imports);
  const reading = { opened, mapping, applied, asked: [], keepAs: null };
  expect(needsNoLook(reading)).toBe(false);
  const saved = { ...reading, opened: { ...opened, savedAs: 'Monatswerte' } };
  expect(needsNoLook(saved)).toBe(true);
  expect(needsNoLook({ ...saved, applied: null })).toBe(false);
  expect(needsNoLook({ ...saved, applied: { ...applied, rows: [] } })).toBe(false);
  const question = { ...applied, questions: opened.reading.questions };
  expect(needsNoLook({ ...saved, applied: question })).toBe(question.questions.length === 0);
});

test('an event that does not fit changes nothing', async () => {
  const { imports } = createInMemoryImports();
  const { mapping, applied } = await read(imports);
  const start = startImport();
  const strangers: readonly ImportEvent[] = [
    { type: 'workProgressed', done: 0.5 },
    { type: 'mappingChanged', mapping },
    { type: 'applied', applied },
    { type: 'keepChanged', keepAs: 'Werte' },
  ];
  for (const event of strangers) expect(importReducer(start, event)).toBe(start);
  const working = after([{ type: 'workStarted', kind: 'writing' }]);
  expect(importReducer(working, { type: 'wentTo', step: 'mapping' })).toBe(working);
});

test('the way back keeps what was answered, and a changed mapping asks again', async () => {
  const { imports, source } = await withConflict();
  const preview = await compare(imports, source);
  const [conflict] = preview.comparison.conflicts;
  if (conflict === undefined) throw new Error('There is no conflict.');
  const compared: ImportEvent = { type: 'compared', preview, ofSource: true };
  const answered = after([
    ...opening(source),
    { type: 'keepChanged', keepAs: 'Ministerium' },
    compared,
    { type: 'answered', conflict: conflict.id, choice: 0 },
  ]);
  const back = after([{ type: 'wentTo', step: 'mapping' }], answered);
  expect(back).toMatchObject({
    step: 'mapping',
    preview: null,
    source: { keepAs: 'Ministerium', mapping: source.mapping },
  });
  expect(after([compared], back).answers).toEqual(new Map([[conflict.id, 0]]));
  const changed = after([{ type: 'mappingChanged', mapping: source.mapping }, compared], back);
  expect(changed.answers).toEqual(new Map());
  // Figures from elsewhere leave the source and its answers behind.
  expect(after([{ ...compared, ofSource: false }], back)).toMatchObject({ source: null, answers: new Map() });
});

test('one answer for all conflicts, and back to none', async () => {
  const { imports, source } = await withConflict();
  const preview = await compare(imports, source);
  const id = preview.comparison.conflicts[0]?.id;
  const changes = after([...opening(source), { type: 'compared', preview, ofSource: true }]);
  expect(after([{ type: 'allAnswered', choice: 'source' }], changes).answers).toEqual(new Map([[id, 0]]));
  expect(after([{ type: 'allAnswered', choice: 'table' }], changes).answers).toEqual(new Map([[id, null]]));
});

test('work that is called off leaves the step and the source as they were', async () => {
  const { imports } = createInMemoryImports();
  const source = await read(imports);
  const mapped = after(opening(source));
  const cancelled = after(
    [
      { type: 'workStarted', kind: 'comparing' },
      { type: 'workProgressed', done: 0.3 },
      { type: 'failed', problem: { code: 'importCancelled' } },
    ],
    mapped,
  );
  expect(cancelled).toEqual({ ...mapped, problem: { code: 'importCancelled' } });
  expect(after([{ type: 'problemClosed' }], cancelled)).toEqual(mapped);
});

import { failure, success } from '../../src/domain/result';
import { createOverviewStore } from '../../src/taskpane/memory/overview-store';
import { shownVerdict } from '../../src/text/verdict-texts';
import { hostFault } from '../fakes/in-memory-services';
import { musterlandOverview } from '../fakes/musterland';

/** A workbook whose functions are answered after the given number of readings. */
function storeOver(readingsUntilDone: number) {
  const waits: number[] = [];
  const jobs: (() => void)[] = [];
  let readings = 0;
  const store = createOverviewStore(
    {
      readOverview: () => {
        readings += 1;
        return Promise.resolve(success({ ...musterlandOverview(), calculating: readings < readingsUntilDone }));
      },
    },
    (job, milliseconds) => {
      waits.push(milliseconds);
      jobs.push(job);
    },
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    store,
    waits,
    readings: () => readings,
    next: async (): Promise<void> => {
      jobs.shift()?.();
      await settle();
    },
  };
}

test('reads again, each time later, until no cell waits for the add-in', async () => {
  const { store, waits, readings, next } = storeOver(3);
  await store.refresh();
  await next();
  await next();
  expect(readings()).toBe(3);
  expect(waits).toEqual([1000, 2000]);
  expect(store.get()).toMatchObject({ kind: 'ready', refreshing: false, overview: { calculating: false } });
});

test('gives up after five more readings and leaves the rest to the user', async () => {
  const { store, waits, readings, next } = storeOver(100);
  await store.refresh();
  for (let turn = 0; turn < 10; turn += 1) await next();
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect(readings()).toBe(6);
});

test('a reading that the user asks for takes the place of the waiting one', async () => {
  const { store, readings, next } = storeOver(2);
  await store.refresh();
  await store.refresh();
  await next();
  expect(readings()).toBe(2);
});

test('an error in the place of a verdict is told in words', () => {
  expect(['#BUSY!', '#BESCHÄFTIGT!', '#NAME?', '#N/A', 'erreicht'].map(shownVerdict)).toEqual([
    'wird berechnet',
    'wird berechnet',
    'Formel nicht geladen',
    'Fehler in der Zelle',
    'erreicht',
  ]);
});

test('a reading that nobody asked for does not take away what is shown when a cell is being edited', async () => {
  const jobs: (() => void)[] = [];
  let readings = 0;
  const store = createOverviewStore(
    {
      readOverview: () => {
        readings += 1;
        if (readings === 2) return Promise.resolve(failure(hostFault('cellEditMode')));
        return Promise.resolve(success({ ...musterlandOverview(), calculating: readings < 3 }));
      },
    },
    (job) => jobs.push(job),
  );
  await store.refresh();
  jobs.shift()?.();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(store.get()).toMatchObject({ kind: 'ready', refreshing: false });
  jobs.shift()?.();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(store.get()).toMatchObject({ kind: 'ready', refreshing: false, overview: { calculating: false } });
});

import { failure, success } from '../../src/domain/result';
import { createRepairStore } from '../../src/taskpane/sections/formulas/repair-store';
import type { FormulaRepair } from '../../src/application/services';
import { formulaRepair, hostFault } from '../fakes/in-memory-services';

const entered = [{ sheet: 'Tabelle1', row: 0, column: 0 }];
const waiting = formulaRepair({ found: 1, entered, calculating: 1 });
const done = formulaRepair({ found: 1, entered });

/** Answers the looks one after the other; the last one for good. */
function storeOver(looks: readonly (FormulaRepair | null)[]) {
  const waits: number[] = [];
  const jobs: (() => void)[] = [];
  let looked = 0;
  let enteredTimes = 0;
  const store = createRepairStore(
    {
      repairFormulas: () => Promise.resolve(success(waiting)),
      recheckRepair: () => {
        const answer = looks[Math.min(looked, looks.length - 1)] ?? null;
        looked += 1;
        return Promise.resolve(answer === null ? failure(hostFault('cellEditMode')) : success(answer));
      },
    },
    () => {
      enteredTimes += 1;
    },
    (job, milliseconds) => {
      waits.push(milliseconds);
      jobs.push(job);
    },
  );
  return {
    store,
    waits,
    looked: () => looked,
    enteredTimes: () => enteredTimes,
    next: async (): Promise<void> => {
      jobs.shift()?.();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

test('looks again, each time later, until nothing calculates', async () => {
  const { store, waits, next, enteredTimes } = storeOver([waiting, null, done]);
  await store.repair();
  expect(store.get()).toMatchObject({ kind: 'done', watching: true });
  await next();
  await next();
  await next();
  expect(waits).toEqual([1000, 2000, 4000]);
  expect(store.get()).toMatchObject({ kind: 'done', watching: false, repair: { calculating: 0 } });
  expect(enteredTimes()).toBe(1);
});

test('gives up after five looks and says so', async () => {
  const { store, looked, next } = storeOver([waiting]);
  await store.repair();
  for (let turn = 0; turn < 10; turn += 1) await next();
  expect(looked()).toBe(5);
  expect(store.get()).toMatchObject({ kind: 'done', watching: false, repair: { calculating: 1 } });
});

test('looks no further when the section is left', async () => {
  const { store, looked, next } = storeOver([done]);
  await store.repair();
  store.stop();
  await next();
  expect(looked()).toBe(0);
});

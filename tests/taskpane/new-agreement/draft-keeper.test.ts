import type { StoredDraft } from '../../../src/schemas/draft-part';
import { createDraftKeeper, type DraftKeeper } from '../../../src/taskpane/wizards/new-agreement/keeping/draft-keeper';
import { createInMemoryDrafts, type InMemoryDrafts } from '../../fakes/in-memory-drafts';
import { hostFault } from '../../fakes/in-memory-services';

const draft = (text: string): StoredDraft => ({ stage: 'review', review: { name: null, text, items: [] } });

interface Subject {
  readonly drafts: InMemoryDrafts;
  readonly keeper: DraftKeeper;
  /** Lets the planned time pass; the milliseconds that were waited for. */
  readonly pass: () => Promise<number | null>;
}

function subject(): Subject {
  const drafts = createInMemoryDrafts();
  let planned: { readonly job: () => void; readonly milliseconds: number } | null = null;
  const keeper = createDraftKeeper(drafts, (job, milliseconds) => {
    const own = { job, milliseconds };
    planned = own;
    return () => {
      if (planned === own) planned = null;
    };
  });
  return {
    drafts,
    keeper,
    async pass() {
      const next = planned;
      planned = null;
      next?.job();
      await keeper.flush();
      return next?.milliseconds ?? null;
    },
  };
}

test('many changes in a row are one write of the last of them', async () => {
  const { drafts, keeper, pass } = subject();
  for (const text of ['L', 'La', 'Land']) keeper.changed(draft(text));
  expect(keeper.get()).toBe('unsaved');
  expect(drafts.writes).toBe(0);
  await pass();
  expect(drafts.writes).toBe(1);
  expect(drafts.part).toContain('"text":"Land"');
  expect(keeper.get()).toBe('saved');
});

test('what is written already is not written again', async () => {
  const { drafts, keeper } = subject();
  keeper.changed(draft('Text'));
  await keeper.flush();
  await keeper.flush();
  expect(drafts.writes).toBe(1);
});

test('a change that comes while Excel writes is written after it', async () => {
  const { drafts, keeper, pass } = subject();
  keeper.changed(draft('eins'));
  const first = keeper.flush();
  keeper.changed(draft('zwei'));
  await first;
  await pass();
  expect(drafts.part).toContain('zwei');
  expect(keeper.get()).toBe('saved');
});

test('a change whose turn comes while Excel still writes is not forgotten', async () => {
  const drafts = createInMemoryDrafts();
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow: InMemoryDrafts = Object.assign(Object.create(drafts) as InMemoryDrafts, {
    save: async (kept: StoredDraft) => {
      await gate;
      return drafts.save(kept);
    },
  });
  const jobs: (() => void)[] = [];
  const keeper = createDraftKeeper(slow, (job) => {
    jobs.push(job);
    return () => {
      jobs.splice(0, Infinity, ...jobs.filter((each) => each !== job));
    };
  });
  const due = async (): Promise<void> => {
    jobs.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  keeper.changed(draft('eins'));
  await due();
  keeper.changed(draft('zwei'));
  await due();
  release();
  await due();
  await due();
  expect(drafts.part).toContain('zwei');
  expect(keeper.get()).toBe('saved');
});

test('while a cell is being edited it waits, and is written by itself later', async () => {
  const { drafts, keeper, pass } = subject();
  drafts.refusal = hostFault('cellEditMode');
  keeper.changed(draft('Text'));
  await pass();
  expect(keeper.get()).toBe('waiting');
  keeper.changed(draft('Text und mehr'));
  expect(keeper.get()).toBe('waiting');
  drafts.refusal = null;
  expect(await pass()).not.toBeNull();
  expect(keeper.get()).toBe('saved');
  expect(drafts.part).toContain('Text und mehr');
});

test.each(['accessDenied', 'workbookProtected', 'apiNotAvailable', 'unexpected'] as const)(
  'a workbook that refuses with %s is not asked again, and the draft is known to live in the pane only',
  async (code) => {
    const { drafts, keeper, pass } = subject();
    drafts.refusal = hostFault(code);
    keeper.changed(draft('Text'));
    await pass();
    expect(keeper.get()).toBe('paneOnly');
    keeper.changed(draft('mehr'));
    expect(await pass()).toBeNull();
    expect(drafts.writes).toBe(1);
  },
);

test('a discarded draft is gone and does not come back by a planned write', async () => {
  const { drafts, keeper, pass } = subject();
  keeper.changed(draft('eins'));
  await keeper.flush();
  keeper.changed(draft('zwei'));
  expect(await keeper.discard()).toBe(true);
  await pass();
  expect(drafts.part).toBeNull();
  expect(keeper.get()).toBe('nothing');
});

test('a draft that could not be discarded is told', async () => {
  const { drafts, keeper } = subject();
  drafts.refusal = hostFault('cellEditMode');
  expect(await keeper.discard()).toBe(false);
});

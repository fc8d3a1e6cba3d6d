import type {
  ImportedFigures,
  ImportJob,
  ImportServices,
  ImportSource,
} from '../../../../application/imports/import-services';
import { withProposals, type ImportMapping } from '../../../../domain/import';
import { takenBackNotice } from '../../../../text/import-protocol-texts';
import type { PaneContext } from '../../../environment';
import type { PaneMemory } from '../../../memory/pane-memory';
import { createStore, type Store } from '../../../memory/store';
import {
  changesWorkbook,
  importReducer,
  needsNoLook,
  startImport,
  type ImportEvent,
  type ImportWizardState,
  type WorkKind,
} from './machine';

/** The wizard of one pane: its state and what it asks of the workbook. Lives on while another section is shown. */
export interface ImportStore extends Pick<Store<ImportWizardState>, 'get' | 'subscribe'> {
  dispatch(event: ImportEvent): void;
  refresh(): Promise<void>;
  choose(source: ImportSource): Promise<void>;
  /** Reads the source as the mapping says. */
  changeMapping(mapping: ImportMapping): Promise<void>;
  /** Compares what was read, or other figures, with the table. */
  compare(figures?: ImportedFigures): Promise<void>;
  takeOver(): Promise<void>;
  takeBack(): Promise<void>;
  renameMapping(name: string, newName: string): Promise<void>;
  deleteMapping(name: string): Promise<void>;
  cancel(): void;
}

export function createImportStore(services: ImportServices, memory: PaneMemory): ImportStore {
  const store = createStore<ImportWizardState>(startImport());
  const dispatch = (event: ImportEvent): void => store.set(importReducer(store.get(), event));
  let running = new AbortController();

  /** Only the latest work counts: a former one is called off, and what it still says is not heard. */
  const begin = (kind: WorkKind): { readonly job: ImportJob; readonly current: () => boolean } | null => {
    // Whoever writes goes on: overtaken, it would be taken back.
    if (changesWorkbook(store.get())) return null;
    running.abort();
    const own = new AbortController();
    running = own;
    dispatch({ type: 'workStarted', kind });
    const current = (): boolean => running === own;
    return {
      current,
      job: {
        signal: own.signal,
        progress: (done) => {
          if (current()) dispatch({ type: 'workProgressed', done });
        },
      },
    };
  };

  const refresh = async (): Promise<void> => {
    const data = await services.readDataState();
    dispatch(data.ok ? { type: 'dataRead', data: data.value } : { type: 'failed', problem: data.error });
  };

  const read = async (): Promise<void> => {
    const { source } = store.get();
    if (source === null) return;
    const work = begin('reading');
    if (work === null) return;
    const { job, current } = work;
    const applied = await services.read(source.opened, source.mapping, job);
    if (!current()) return;
    dispatch(applied.ok ? { type: 'applied', applied: applied.value } : { type: 'failed', problem: applied.error });
  };

  const compare = async (given?: ImportedFigures): Promise<void> => {
    const figures = given ?? readFigures(store.get());
    if (figures === undefined) return;
    const work = begin('comparing');
    if (work === null) return;
    const { job, current } = work;
    const preview = await services.compare(figures, job);
    if (!current()) return;
    dispatch(
      preview.ok
        ? { type: 'compared', preview: preview.value, ofSource: given === undefined }
        : { type: 'failed', problem: preview.error },
    );
  };

  const changeStored = async (work: ReturnType<ImportServices['deleteMapping']>): Promise<void> => {
    const result = await work;
    if (!result.ok) dispatch({ type: 'failed', problem: result.error });
    await refresh();
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    dispatch,
    refresh,
    compare,
    async choose(source) {
      const begun = begin('opening');
      if (begun === null) return;
      const { job, current } = begun;
      const opened = await services.open(source, job);
      if (!current()) return;
      if (!opened.ok) {
        dispatch({ type: 'failed', problem: opened.error });
        return;
      }
      const { mapping, questions } = opened.value.reading;
      dispatch({ type: 'opened', opened: opened.value, mapping: withProposals(mapping, questions) });
      await read();
      const { source: reading, work } = store.get();
      if (work === null && reading !== null && needsNoLook(reading)) await compare();
    },
    async changeMapping(mapping) {
      dispatch({ type: 'mappingChanged', mapping });
      await read();
    },
    async takeOver() {
      const { preview, answers, source } = store.get();
      if (preview === null) return;
      const begun = begin('writing');
      if (begun === null) return;
      const { job, current } = begun;
      const taken = await services.takeOver(
        preview,
        {
          answers,
          mapping: source?.mapping ?? null,
          keepAs: named(source?.keepAs ?? null),
        },
        job,
      );
      if (current()) {
        dispatch(taken.ok ? { type: 'taken', taken: taken.value } : { type: 'failed', problem: taken.error });
      }
      if (!taken.ok) return;
      await Promise.all([refresh(), memory.overview.refresh()]);
    },
    async takeBack() {
      const begun = begin('takingBack');
      if (begun === null) return;
      const { job, current } = begun;
      const result = await services.takeBack(job);
      if (!current()) return;
      if (!result.ok) {
        dispatch({ type: 'failed', problem: result.error });
        return;
      }
      dispatch({ type: 'takenBack', result: result.value });
      memory.notice.set({ kind: 'done', text: takenBackNotice(result.value) });
      await Promise.all([refresh(), memory.overview.refresh()]);
    },
    renameMapping: (name, newName) => changeStored(services.renameMapping(name, newName)),
    deleteMapping: (name) => changeStored(services.deleteMapping(name)),
    cancel() {
      running.abort();
      // What was written has to be taken back first; the work itself says when it is.
      if (changesWorkbook(store.get())) {
        dispatch({ type: 'callingOff' });
        return;
      }
      running = new AbortController();
      dispatch({ type: 'failed', problem: { code: 'importCancelled' } });
    },
  };
}

/** A name of blanks is none. */
function named(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : name.trim();
}

function readFigures({ source }: ImportWizardState): ImportedFigures | undefined {
  if (source?.applied == null) return undefined;
  const { label, hash } = source.opened;
  return { label, hash, rows: source.applied.rows, refused: source.applied.refused };
}

/** One import for each pane, as long as it is open; gone with the pane. */
const imports = new WeakMap<PaneMemory, ImportStore>();

export function importOf({ environment, memory }: PaneContext): ImportStore {
  const open = imports.get(memory);
  if (open !== undefined) return open;
  const made = createImportStore(environment.services.imports, memory);
  imports.set(memory, made);
  return made;
}

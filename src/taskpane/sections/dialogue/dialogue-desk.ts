import type {
  AgreementKey,
  ChangeObstacle,
  FollowUpState,
  JudgementRequest,
  StepRequest,
} from '../../../application/dialogues/dialogue-services';
import type { HostFault } from '../../../application/ports';
import type { NotLoaded } from '../../../application/services';
import type { PaneContext } from '../../environment';
import type { PaneMemory } from '../../memory/pane-memory';
import { createStore, type Store } from '../../memory/store';
import { unsavedDropped } from '../../../text/dialogue-pane-texts';
import { draftsAfterReading, type JudgementDraft, type StepDraft } from './drafts';
import { prepareReducer, requestOf, startPreparing, type PrepareEvent, type PrepareState } from './prepare-machine';
import { withoutEntry, type UnsavedEntries } from './unsaved-entries';

export type ReadingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: HostFault | NotLoaded }
  /** `refreshing` keeps showing what is known while the workbook is read again. */
  | { readonly kind: 'ready'; readonly state: FollowUpState; readonly refreshing: boolean };

export type DeskView = 'dialogues' | 'steps';

/** A dialogue within its Jobcenter. */
export interface DialogueChoice {
  readonly year: number;
  readonly no: number;
}

/** What the section remembers as long as the pane is open; the overview reads from it, too. */
export interface DialogueDesk {
  readonly reading: Pick<Store<ReadingState>, 'get' | 'subscribe'>;
  readonly view: Store<DeskView>;
  /** The dialogue whose results are being recorded. */
  readonly judged: Store<DialogueChoice | null>;
  /** Entries that were typed and not saved yet, whatever view is shown. */
  readonly judgementDrafts: Store<UnsavedEntries<JudgementDraft>>;
  readonly stepDrafts: Store<UnsavedEntries<StepDraft>>;
  /** The step whose form is open, by `stepKey`. */
  readonly openStep: Store<string | null>;
  /** null: nothing is being prepared. */
  readonly preparing: Pick<Store<PrepareState | null>, 'get' | 'subscribe'>;
  refresh(): Promise<void>;
  choose(key: AgreementKey): Promise<void>;
  startPreparing(): void;
  stopPreparing(): void;
  dispatch(event: PrepareEvent): void;
  preview(): Promise<void>;
  build(): Promise<void>;
  /** Saved under `draft`, the entry is no longer unsaved. */
  judge(request: JudgementRequest, draft: string): Promise<HostFault | ChangeObstacle | NotLoaded | null>;
  changeStep(request: StepRequest, draft: string): Promise<HostFault | ChangeObstacle | NotLoaded | null>;
}

const desks = new WeakMap<PaneMemory, DialogueDesk>();

/** One desk for each pane, gone with it. */
export function openDesk(pane: PaneContext): DialogueDesk {
  const open = desks.get(pane.memory);
  if (open !== undefined) return open;
  const desk = createDesk(pane);
  desks.set(pane.memory, desk);
  return desk;
}

function createDesk({ environment, memory }: PaneContext): DialogueDesk {
  const { dialogues } = environment.services;
  const today = (): ReturnType<typeof environment.clock.today> => environment.clock.today();
  const reading = createStore<ReadingState>({ kind: 'loading' });
  const preparing = createStore<PrepareState | null>(null);
  const judgementDrafts = createStore<UnsavedEntries<JudgementDraft>>(new Map());
  const stepDrafts = createStore<UnsavedEntries<StepDraft>>(new Map());
  const checkDrafts = (state: FollowUpState): void => {
    if (state.state !== 'ready') return;
    const drafts = { judgements: judgementDrafts.get(), steps: stepDrafts.get() };
    const { judgements, steps, dropped } = draftsAfterReading(drafts, state.followUp);
    judgementDrafts.set(judgements);
    stepDrafts.set(steps);
    if (dropped.length > 0) memory.notice.set({ kind: 'problem', message: unsavedDropped(dropped) });
  };
  let key: AgreementKey | null = null;
  let latest = 0;
  let latestPreview = 0;
  const refresh = async (): Promise<void> => {
    latest += 1;
    const asked = latest;
    const before = reading.get();
    reading.set(before.kind === 'ready' ? { ...before, refreshing: true } : { kind: 'loading' });
    const result = await dialogues.read(key, today());
    if (asked !== latest) return;
    if (result.ok) checkDrafts(result.value);
    reading.set(
      result.ok ? { kind: 'ready', state: result.value, refreshing: false } : { kind: 'failed', problem: result.error },
    );
  };
  const dispatch = (event: PrepareEvent): void => {
    const state = preparing.get();
    if (state !== null) preparing.set(prepareReducer(state, event));
  };
  const changed = async <Draft, Problem>(
    result: { readonly ok: true } | { readonly ok: false; readonly error: Problem },
    drafts: Store<UnsavedEntries<Draft>>,
    saved: string,
  ): Promise<Problem | null> => {
    if (!result.ok) return result.error;
    drafts.set(withoutEntry(drafts.get(), saved));
    await refresh();
    return null;
  };
  return {
    reading,
    view: createStore<DeskView>('dialogues'),
    judged: createStore<DialogueChoice | null>(null),
    judgementDrafts,
    stepDrafts,
    openStep: createStore<string | null>(null),
    preparing,
    refresh,
    async choose(wanted) {
      key = wanted;
      preparing.set(null);
      await refresh();
    },
    startPreparing() {
      const state = reading.get();
      if (state.kind !== 'ready' || state.state.state !== 'ready') return;
      preparing.set(startPreparing(state.state.followUp));
    },
    stopPreparing: () => preparing.set(null),
    dispatch,
    async preview() {
      const state = preparing.get();
      const request = state === null ? null : requestOf(state);
      if (request === null) return;
      latestPreview += 1;
      const asked = latestPreview;
      dispatch({ type: 'previewRequested' });
      const result = await dialogues.preview(request);
      if (asked !== latestPreview) return;
      dispatch(
        result.ok
          ? { type: 'previewArrived', preview: result.value }
          : { type: 'previewFailed', problem: result.error },
      );
    },
    async build() {
      if (preparing.get()?.phase.kind === 'building') return;
      dispatch({ type: 'buildStarted' });
      const phase = preparing.get()?.phase;
      if (phase?.kind !== 'building') return;
      const result = await dialogues.prepare(phase.preview, (done, total) =>
        dispatch({ type: 'buildProgressed', done, total }),
      );
      dispatch(result.ok ? { type: 'buildEnded' } : { type: 'buildFailed', fault: result.error });
      if (!result.ok) return;
      await Promise.all([refresh(), memory.overview.refresh()]);
    },
    judge: async (request, draft) => changed(await dialogues.judge(request, today()), judgementDrafts, draft),
    changeStep: async (request, draft) => changed(await dialogues.changeStep(request, today()), stepDrafts, draft),
  };
}

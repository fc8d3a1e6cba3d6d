import type {
  AgreementKey,
  DialogueObstacle,
  DialoguePreview,
  DialogueRequest,
  FollowUp,
} from '../../../application/dialogues/dialogue-services';
import type { HostFault } from '../../../application/ports';
import type { NotLoaded } from '../../../application/services';
import { parseDay } from '../../../domain/days';
import type { Occasion } from '../../../domain/dialogue';
import { formatReportingMonth, parseReportingMonth, reportingMonth } from '../../../domain/months';
import { formatDay } from '../../../text/dialogue-report-texts';

export const prepareSteps = ['facts', 'figures', 'write'] as const;
export type PrepareStep = (typeof prepareSteps)[number];

/** What is typed and chosen; months as `2026-06`, '' for a Ladestand without Wartezeit. */
export interface PrepareDraft {
  readonly day: string;
  readonly occasion: Occasion;
  readonly month: string;
  readonly dataLoad: string;
}

export type PreparePhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'previewing' }
  | { readonly kind: 'obstructed'; readonly problem: HostFault | DialogueObstacle | NotLoaded }
  | { readonly kind: 'previewed'; readonly preview: DialoguePreview }
  | { readonly kind: 'building'; readonly preview: DialoguePreview; readonly done: number; readonly total: number }
  | { readonly kind: 'built'; readonly sheetName: string }
  | { readonly kind: 'failed'; readonly fault: HostFault };

export interface PrepareState {
  readonly key: AgreementKey;
  readonly step: PrepareStep;
  readonly draft: PrepareDraft;
  /** Set once the user wanted to go on with a day that is none. */
  readonly dayInvalid: boolean;
  readonly phase: PreparePhase;
}

export type PrepareEvent =
  | { readonly type: 'edited'; readonly draft: PrepareDraft }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'previewRequested' }
  | { readonly type: 'previewArrived'; readonly preview: DialoguePreview }
  | { readonly type: 'previewFailed'; readonly problem: HostFault | DialogueObstacle | NotLoaded }
  | { readonly type: 'buildStarted' }
  | { readonly type: 'buildProgressed'; readonly done: number; readonly total: number }
  | { readonly type: 'buildEnded' }
  | { readonly type: 'buildFailed'; readonly fault: HostFault };

const december = 12;

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Today, the occasion that is due, and the month that the Monitoring shows; the final dialogue is about December. */
export function startPreparing({ agreement, today, calendar, figures }: FollowUp): PrepareState {
  const { agreementYear: year, jobcenter } = agreement;
  const yearEnd = calendar.due?.kind === 'yearEnd';
  const month = figures.ok ? formatReportingMonth(figures.value.month) : monthText(year, 1);
  return {
    key: { year, jobcenter },
    step: 'facts',
    draft: {
      day: formatDay(today),
      occasion: yearEnd ? 'yearEnd' : 'regular',
      month: yearEnd ? monthText(year, december) : month,
      dataLoad:
        figures.ok && !yearEnd && figures.value.dataLoad !== null ? formatReportingMonth(figures.value.dataLoad) : '',
    },
    dayInvalid: false,
    phase: { kind: 'idle' },
  };
}

/** null as long as the day cannot be read. */
export function requestOf({ key, draft }: Pick<PrepareState, 'key' | 'draft'>): DialogueRequest | null {
  const day = parseDay(draft.day);
  const month = parseReportingMonth(draft.month);
  const dataLoad = draft.dataLoad === '' ? null : parseReportingMonth(draft.dataLoad);
  if (!day.ok || !month.ok || (dataLoad !== null && !dataLoad.ok)) return null;
  return {
    ...key,
    day: day.value,
    occasion: draft.occasion,
    month: month.value,
    dataLoad: dataLoad === null ? null : dataLoad.value,
  };
}

/** Months that a delivery about the reporting month can be of: that month and the year behind it. */
export function possibleLoads(month: string): readonly string[] {
  const first = parseReportingMonth(month);
  if (!first.ok) return [];
  return Array.from({ length: 13 }, (_, lag) => {
    const serial = first.value + lag;
    const load = reportingMonth(Math.floor(serial / 12), (serial % 12) + 1);
    return load.ok ? formatReportingMonth(load.value) : '';
  }).filter((load) => load !== '');
}

/** While Excel is writing and after it has, nothing of the preparation can be changed. */
function locked({ phase }: PrepareState): boolean {
  return phase.kind === 'building' || phase.kind === 'built';
}

/** Pure: the same state and event give the same state. An event that does not fit leaves the state as it is. */
export function prepareReducer(state: PrepareState, event: PrepareEvent): PrepareState {
  const { phase } = state;
  switch (event.type) {
    case 'edited':
      return locked(state)
        ? state
        : { ...state, draft: tidied(event.draft), dayInvalid: false, phase: { kind: 'idle' } };
    case 'next':
      if (locked(state)) return state;
      if (state.step === 'facts') {
        return requestOf(state) === null ? { ...state, dayInvalid: true } : { ...state, step: 'figures' };
      }
      return state.step === 'figures' && phase.kind === 'previewed' ? { ...state, step: 'write' } : state;
    case 'back':
      if (locked(state)) return state;
      if (state.step === 'write' && phase.kind === 'previewed') return { ...state, step: 'figures' };
      return { ...state, step: 'facts', phase: { kind: 'idle' } };
    case 'previewRequested':
      return locked(state) ? state : { ...state, phase: { kind: 'previewing' } };
    case 'previewArrived':
      return phase.kind === 'previewing' ? { ...state, phase: { kind: 'previewed', preview: event.preview } } : state;
    case 'previewFailed':
      return phase.kind === 'previewing' ? { ...state, phase: { kind: 'obstructed', problem: event.problem } } : state;
    case 'buildStarted':
      return phase.kind === 'previewed' && state.step === 'write'
        ? { ...state, phase: { kind: 'building', preview: phase.preview, done: 0, total: 0 } }
        : state;
    case 'buildProgressed':
      return phase.kind === 'building'
        ? { ...state, phase: { ...phase, done: event.done, total: event.total } }
        : state;
    case 'buildEnded':
      return phase.kind === 'building'
        ? { ...state, phase: { kind: 'built', sheetName: phase.preview.sheetName } }
        : state;
    case 'buildFailed':
      return phase.kind === 'building' ? { ...state, phase: { kind: 'failed', fault: event.fault } } : state;
  }
}

/** The final dialogue is about December; a Ladestand before the reporting month is none of its deliveries. */
function tidied(draft: PrepareDraft): PrepareDraft {
  const month = draft.occasion === 'yearEnd' ? `${draft.month.slice(0, 4)}-${december}` : draft.month;
  const dataLoad = possibleLoads(month).includes(draft.dataLoad) ? draft.dataLoad : '';
  return { ...draft, month, dataLoad };
}

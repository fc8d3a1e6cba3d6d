import type {
  DataState,
  ImportPreview,
  ImportProblem,
  OpenedImport,
  TakenBack,
  TakenOver,
} from '../../../../application/imports/import-services';
import type { ConflictAnswers } from '../../../../application/imports/take-over';
import type { AppliedImport, ImportMapping, ImportQuestion } from '../../../../domain/import';

export const importSteps = ['source', 'mapping', 'changes', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

/** `callingOff`: what was written is being taken back, because the user has called the work off. */
export type WorkKind = 'opening' | 'reading' | 'comparing' | 'writing' | 'takingBack' | 'callingOff';

/** The workbook is being changed: nothing else may begin, and calling it off takes its time. */
export function changesWorkbook({ work }: Pick<ImportWizardState, 'work'>): boolean {
  return work !== null && ['writing', 'takingBack', 'callingOff'].includes(work.kind);
}

/** A source on its way to the table: what was read, how it is read, and what may still be asked. */
export interface SourceReading {
  readonly opened: OpenedImport;
  readonly mapping: ImportMapping;
  /** Everything that was asked so far, so that an answer can still be changed. */
  readonly asked: readonly ImportQuestion[];
  /** What the mapping makes of the source; null until it has been read. */
  readonly applied: AppliedImport | null;
  /** Kept under this name; null: not kept. */
  readonly keepAs: string | null;
}

export interface ImportWizardState {
  readonly step: ImportStep;
  /** What is known of the workbook; null until it has been read. */
  readonly data: DataState | null;
  readonly work: { readonly kind: WorkKind; readonly done: number } | null;
  readonly problem: ImportProblem | null;
  readonly source: SourceReading | null;
  readonly preview: ImportPreview | null;
  readonly answers: ConflictAnswers;
  readonly taken: TakenOver | null;
  /** Number of the import that the user is asked about. */
  readonly askingToTakeBack: boolean;
}

export type ImportEvent =
  | { readonly type: 'dataRead'; readonly data: DataState }
  | { readonly type: 'workStarted'; readonly kind: WorkKind }
  | { readonly type: 'workProgressed'; readonly done: number }
  | { readonly type: 'callingOff' }
  | { readonly type: 'failed'; readonly problem: ImportProblem }
  | { readonly type: 'opened'; readonly opened: OpenedImport; readonly mapping: ImportMapping }
  | { readonly type: 'mappingChanged'; readonly mapping: ImportMapping }
  | { readonly type: 'applied'; readonly applied: AppliedImport }
  | { readonly type: 'keepChanged'; readonly keepAs: string | null }
  /** Figures that do not come from the opened source, such as typed ones, leave it behind. */
  | { readonly type: 'compared'; readonly preview: ImportPreview; readonly ofSource: boolean }
  | { readonly type: 'answered'; readonly conflict: string; readonly choice: number | null }
  | { readonly type: 'allAnswered'; readonly choice: 'table' | 'source' }
  | { readonly type: 'taken'; readonly taken: TakenOver }
  | { readonly type: 'takeBackAsked' }
  | { readonly type: 'takeBackDeclined' }
  | { readonly type: 'takenBack'; readonly result: TakenBack }
  | { readonly type: 'problemClosed' }
  | { readonly type: 'wentTo'; readonly step: 'source' | 'mapping' }
  | { readonly type: 'restarted' };

export function startImport(data: DataState | null = null): ImportWizardState {
  return {
    step: 'source',
    data,
    work: null,
    problem: null,
    source: null,
    preview: null,
    answers: new Map(),
    taken: null,
    askingToTakeBack: false,
  };
}

export function stepNumber(step: ImportStep): number {
  return importSteps.indexOf(step) + 1;
}

/** Nothing is left to ask, and something was read. */
export function mappingComplete({ source }: ImportWizardState): boolean {
  return source?.applied != null && source.applied.rows.length > 0;
}

/** A saved mapping fits and answers everything: the user confirms once, on the changes. */
export function needsNoLook({ opened, applied }: SourceReading): boolean {
  return opened.savedAs !== null && applied !== null && applied.questions.length === 0 && applied.rows.length > 0;
}

/** Pure: the same state and event give the same state. An event that does not fit leaves the state as it is. */
export function importReducer(state: ImportWizardState, event: ImportEvent): ImportWizardState {
  switch (event.type) {
    case 'dataRead':
      return { ...state, data: event.data };
    case 'workStarted':
      return { ...state, work: { kind: event.kind, done: 0 }, problem: null };
    case 'workProgressed':
      return state.work === null ? state : { ...state, work: { ...state.work, done: event.done } };
    case 'callingOff':
      return changesWorkbook(state) ? { ...state, work: { kind: 'callingOff', done: 0 } } : state;
    case 'failed':
      return { ...state, work: null, problem: event.problem, askingToTakeBack: false };
    case 'opened': {
      const { opened, mapping } = event;
      const asked = opened.reading.questions;
      return {
        ...startImport(state.data),
        work: state.work,
        source: { opened, mapping, asked, applied: null, keepAs: opened.savedAs ?? proposedName(opened.label) },
      };
    }
    case 'mappingChanged':
      return state.source === null
        ? state
        : { ...state, source: { ...state.source, mapping: event.mapping }, answers: new Map() };
    case 'applied':
      return state.source === null ? state : { ...afterReading(state, state.source, event.applied), work: null };
    case 'keepChanged':
      return state.source === null ? state : { ...state, source: { ...state.source, keepAs: event.keepAs } };
    case 'compared':
      return {
        ...state,
        work: null,
        step: 'changes',
        source: event.ofSource ? state.source : null,
        preview: event.preview,
        answers: event.ofSource ? stillAsked(state.answers, event.preview) : new Map(),
        taken: null,
      };
    case 'answered':
      return { ...state, answers: new Map([...state.answers, [event.conflict, event.choice]]) };
    case 'allAnswered':
      return { ...state, answers: allAnswers(state.preview, event.choice) };
    case 'taken':
      return { ...state, work: null, step: 'done', taken: event.taken };
    case 'takeBackAsked':
      return { ...state, askingToTakeBack: true, problem: null };
    case 'takeBackDeclined':
      return { ...state, askingToTakeBack: false };
    case 'takenBack':
      return startImport(state.data);
    case 'problemClosed':
      return { ...state, problem: null };
    case 'wentTo':
      return state.work === null
        ? { ...state, step: event.step, preview: null, problem: null, askingToTakeBack: false }
        : state;
    case 'restarted':
      return startImport(state.data);
  }
}

/** The look at the mapping comes first; it stays where it is while answers are given. */
function afterReading(state: ImportWizardState, source: SourceReading, applied: AppliedImport): ImportWizardState {
  const known = new Set(source.asked.map(({ id }) => id));
  const asked = [...source.asked, ...applied.questions.filter(({ id }) => !known.has(id))];
  return { ...state, step: 'mapping', source: { ...source, asked, applied } };
}

/** Whoever looks at the mapping once more and leaves it as it is need not answer again. */
function stillAsked(answers: ConflictAnswers, { comparison }: ImportPreview): ConflictAnswers {
  const candidates = new Map(comparison.conflicts.map((conflict) => [conflict.id, conflict.candidates.length]));
  return new Map([...answers].filter(([id, choice]) => (choice ?? 0) < (candidates.get(id) ?? 0)));
}

const dateAtEnd =
  /(?:[\d._\-\s]|(?<=[_\-\s])(?:jan(?:uar)?|feb(?:ruar)?|mär(?:z)?|maerz|mrz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?))+$/iu;

/** The next file of the kind has another month in its name: 'Kennzahlen_2026-10.xlsx' → 'Kennzahlen'. */
export function proposedName(label: string): string {
  const bare = label.replace(/\.[^.]{1,5}$/u, '');
  const name = bare.replace(dateAtEnd, '').replace(/_/gu, ' ').trim();
  return (name === '' ? bare : name).slice(0, 60);
}

/** Where only the source contradicts itself there is no value to prefer, and no answer is given for all at once. */
function allAnswers(preview: ImportPreview | null, choice: 'table' | 'source'): ConflictAnswers {
  const conflicts = preview?.comparison.conflicts ?? [];
  return new Map(
    conflicts.map(({ id, known, candidates }) => [
      id,
      choice === 'source' && known !== null && candidates.length === 1 ? 0 : null,
    ]),
  );
}

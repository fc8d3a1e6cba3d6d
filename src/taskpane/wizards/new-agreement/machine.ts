import type { HostFault } from '../../../application/ports';
import type { BuildObstacle, BuildPreview } from '../../../application/services';
import type { Agreement } from '../../../domain/agreement/agreement';
import { editedClause } from '../../../domain/agreement';
import { checkAgreement } from '../../../domain/agreement/check-agreement';
import { wizardSteps, type StoredDraft, type WizardStep } from '../../../schemas/draft-part';
import { draftAgreement } from './draft';
import { agreementDraftSchema, type AgreementDraft, type DraftField } from './schema';

export { wizardSteps, type WizardStep } from '../../../schemas/draft-part';

/** The step on which each field is typed. */
export const stepOfField: Readonly<Record<DraftField, WizardStep>> = {
  jobcenter: 'parties',
  land: 'parties',
  ministry: 'parties',
  secondMinistry: 'parties',
  agreementYear: 'parties',
  baseYear: 'parties',
  layout: 'parties',
  dialogues: 'parties',
  administrativeCosts: 'budget',
  integrationBudget: 'budget',
  statedTotal: 'budget',
  targets: 'targets',
  sampleMonth: 'check',
};

/** Where a finding or a step leads: a field by its path in the form, e.g. `targets.1.values.total`. */
export interface FieldWish {
  readonly step: WizardStep;
  readonly path: string;
}

/** From the preview on. `idle` as long as something can still be typed. */
export type BuildPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'previewing' }
  | { readonly kind: 'obstructed'; readonly problem: HostFault | BuildObstacle }
  | {
      readonly kind: 'previewed';
      readonly preview: BuildPreview;
      readonly agreedBackups: readonly string[];
      readonly rebuildAgreed: boolean;
    }
  | { readonly kind: 'building'; readonly preview: BuildPreview; readonly done: number; readonly total: number }
  | { readonly kind: 'built'; readonly createdSheets: readonly string[] }
  | { readonly kind: 'failed'; readonly fault: HostFault };

export interface WizardState {
  readonly step: WizardStep;
  readonly draft: AgreementDraft;
  /** The agreement whose wording is kept; null: the add-in words everything. */
  readonly base: Agreement | null;
  /** The agreement that the wording is compared with; null: there is none. */
  readonly previous: Agreement | null;
  /** Whether something was typed that would be lost. */
  readonly changed: boolean;
  /** The question whether to throw the draft away is open. */
  readonly askingToLeave: boolean;
  /** Field that takes the focus when its step is shown. */
  readonly wish: FieldWish | null;
  /** Index of the target that is open for editing, one at a time. */
  readonly openTarget: number | null;
  readonly build: BuildPhase;
}

export type WizardEvent =
  | { readonly type: 'edited'; readonly draft: AgreementDraft }
  | { readonly type: 'clauseEdited'; readonly index: number; readonly words: string }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'fieldWished'; readonly wish: FieldWish }
  | { readonly type: 'wishMet' }
  | { readonly type: 'targetOpened'; readonly index: number | null }
  | { readonly type: 'leaveAsked' }
  | { readonly type: 'leaveDeclined' }
  | { readonly type: 'previewRequested' }
  | { readonly type: 'previewArrived'; readonly preview: BuildPreview }
  | { readonly type: 'previewFailed'; readonly problem: HostFault | BuildObstacle }
  | { readonly type: 'backupAgreed'; readonly name: string; readonly agreed: boolean }
  | { readonly type: 'rebuildAgreed'; readonly agreed: boolean }
  | { readonly type: 'buildStarted' }
  | { readonly type: 'buildProgressed'; readonly done: number; readonly total: number }
  | { readonly type: 'buildEnded'; readonly createdSheets: readonly string[] }
  | { readonly type: 'buildFailed'; readonly fault: HostFault };

export function startWizard(
  draft: AgreementDraft,
  base: Agreement | null = null,
  previous: Agreement | null = null,
): WizardState {
  return {
    step: 'parties',
    // Numbers bind targets to the clauses about them; where there are none, targets count in their order.
    draft:
      (base?.clauses.length ?? 0) > 0
        ? draft
        : { ...draft, targets: draft.targets.map((target) => ({ ...target, no: null })) },
    base,
    previous,
    changed: false,
    askingToLeave: false,
    wish: null,
    openTarget: null,
    build: { kind: 'idle' },
  };
}

/** The wizard as it was left, at the step where it was left if everything before is still in order. */
export function resumeWizard({
  step,
  draft,
  base,
  previous,
}: Extract<StoredDraft, { readonly stage: 'wizard' }>): WizardState {
  const before = wizardSteps.slice(0, wizardSteps.indexOf(step));
  const unfinished = before.find((each) => !stepComplete(each, draft, base));
  return { ...startWizard(draft, base, previous), step: unfinished ?? step, changed: true };
}

export function stepNumber(step: WizardStep): number {
  return wizardSteps.indexOf(step) + 1;
}

/** The first field of a step that the schema refuses; null if the step is in order. */
export function firstProblem(step: WizardStep, draft: AgreementDraft): FieldWish | null {
  const parsed = agreementDraftSchema.safeParse(draft);
  if (parsed.success) return null;
  const issue = parsed.error.issues.find(({ path: [field] }) => isFieldOf(step, field));
  return issue === undefined ? null : { step, path: issue.path.join('.') };
}

/** Whether a step lets the user go on. Fields are checked by the schema, the agreement as a whole by the domain. */
export function stepComplete(step: WizardStep, draft: AgreementDraft, base: Agreement | null = null): boolean {
  switch (step) {
    case 'parties':
    case 'budget':
    case 'targets':
      return firstProblem(step, draft) === null;
    case 'check':
      return !checkAgreement(draftAgreement(draft, base)).some(({ severity }) => severity === 'error');
    case 'preview':
      return false;
  }
}

function isFieldOf(step: WizardStep, field: PropertyKey | undefined): boolean {
  return Object.entries(stepOfField).some(([name, at]) => name === field && at === step);
}

/** Index of the target that a path leads into; null for every other field. */
function targetOf(path: string): number | null {
  const [, index] = /^targets\.(\d+)\./.exec(path) ?? [];
  return index === undefined ? null : Number(index);
}

/** Every sheet that stands in the way has to be agreed to by itself, and so has changing a year that is there already. */
export function mayBuild({ build }: WizardState): boolean {
  return (
    build.kind === 'previewed' &&
    (build.preview.rebuild === null || build.rebuildAgreed) &&
    build.preview.backups.every(({ name }) => build.agreedBackups.includes(name))
  );
}

/** While Excel is writing and after it has, the draft is no longer the user's to change. */
function locked({ build }: WizardState): boolean {
  return build.kind === 'building' || build.kind === 'built';
}

/** Pure: the same state and event give the same state. An event that does not fit leaves the state as it is. */
export function wizardReducer(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'edited':
      return locked(state) ? state : { ...state, draft: event.draft, changed: true, build: { kind: 'idle' } };
    case 'clauseEdited':
      return locked(state)
        ? state
        : { ...state, ...editedWording(state, event), changed: true, build: { kind: 'idle' } };
    case 'next':
      return locked(state) || !stepComplete(state.step, state.draft, state.base) ? state : moved(state, 1);
    case 'back':
      return locked(state) ? state : moved(state, -1);
    case 'fieldWished':
      return locked(state)
        ? state
        : {
            ...state,
            step: event.wish.step,
            wish: event.wish,
            openTarget: targetOf(event.wish.path) ?? state.openTarget,
            askingToLeave: false,
            build: { kind: 'idle' },
          };
    case 'targetOpened':
      return { ...state, openTarget: event.index };
    case 'wishMet':
      return { ...state, wish: null };
    case 'leaveAsked':
      return state.build.kind === 'building' ? state : { ...state, askingToLeave: true };
    case 'leaveDeclined':
      return { ...state, askingToLeave: false };
    default:
      return { ...state, build: buildReducer(state, event) };
  }
}

/** The words of a clause of the document, typed anew; `index` into the clauses of the base. */
function editedWording(
  { base, draft }: WizardState,
  { index, words }: { readonly index: number; readonly words: string },
): Pick<WizardState, 'base'> {
  if (base === null) return { base };
  const agreement = draftAgreement(draft, base);
  return {
    base: {
      ...base,
      clauses: base.clauses.map((clause, at) => (at === index ? editedClause(clause, agreement, words) : clause)),
    },
  };
}

function moved(state: WizardState, by: 1 | -1): WizardState {
  const step = wizardSteps[wizardSteps.indexOf(state.step) + by];
  return step === undefined ? state : { ...state, step, wish: null, askingToLeave: false, build: { kind: 'idle' } };
}

type BuildEvent = Extract<
  WizardEvent,
  { readonly type: `preview${string}` | `build${string}` | 'backupAgreed' | 'rebuildAgreed' }
>;

function buildReducer(state: WizardState, event: BuildEvent): BuildPhase {
  const { build } = state;
  switch (event.type) {
    case 'previewRequested':
      return state.step === 'preview' && !locked(state) ? { kind: 'previewing' } : build;
    case 'previewArrived':
      return build.kind === 'previewing'
        ? { kind: 'previewed', preview: event.preview, agreedBackups: [], rebuildAgreed: false }
        : build;
    case 'previewFailed':
      return build.kind === 'previewing' ? { kind: 'obstructed', problem: event.problem } : build;
    case 'backupAgreed': {
      if (build.kind !== 'previewed') return build;
      const others = build.agreedBackups.filter((name) => name !== event.name);
      return { ...build, agreedBackups: event.agreed ? [...others, event.name] : others };
    }
    case 'rebuildAgreed':
      return build.kind === 'previewed' ? { ...build, rebuildAgreed: event.agreed } : build;
    case 'buildStarted':
      return build.kind === 'previewed' && mayBuild(state)
        ? { kind: 'building', preview: build.preview, done: 0, total: 0 }
        : build;
    case 'buildProgressed':
      return build.kind === 'building' ? { ...build, done: event.done, total: event.total } : build;
    case 'buildEnded':
      return build.kind === 'building' ? { kind: 'built', createdSheets: event.createdSheets } : build;
    case 'buildFailed':
      return build.kind === 'building' ? { kind: 'failed', fault: event.fault } : build;
  }
}

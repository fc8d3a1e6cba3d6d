import type { Beginning } from '../../../application/drafts/draft-services';
import type { HostFault } from '../../../application/ports';
import { agreementFromReading, readAgreement, rollOver } from '../../../domain/agreement';
import type { Agreement } from '../../../domain/agreement';
import type { DocumentReview } from '../../../schemas/document-review';
import type { StoredDraft } from '../../../schemas/draft-part';
import { beginningTexts, refusalTexts } from '../../../text/beginning-texts';
import type { UserMessage } from '../../../text/user-message';
import type { PaneContext } from '../../environment';
import type { PaneMemory } from '../../memory/pane-memory';
import { createStore, type Store } from '../../memory/store';
import { describeDocumentFault } from '../../messages/describe-document-fault';
import { fileBytes } from './beginning/file-bytes';
import { draftOfAgreement, startingDraft } from './draft';
import { createDraftKeeper, type DraftKeeper } from './keeping/draft-keeper';
import { resumeWizard, startWizard, type WizardState } from './machine';
import { nextYearDraft, openSteps, type NextYearChoice } from './next-year';
import { refusalOf, reviewOf } from './review/review-items';
import { createReviewStore, type ReviewStore } from './review/review-store';
import { reviewedReading } from './review/reviewed-reading';
import { createWizardStore, type WizardStore } from './wizard-store';

/** Which part of the work is shown. */
export type FlowStage =
  | { readonly kind: 'begin' }
  | { readonly kind: 'review'; readonly review: ReviewStore }
  | { readonly kind: 'wizard'; readonly wizard: WizardStore };

/** A document on its way in. */
export type Intake =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: UserMessage };

export interface FlowState {
  readonly stage: FlowStage;
  readonly beginning:
    | { readonly kind: 'unread' }
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly fault: HostFault }
    | { readonly kind: 'ready'; readonly value: Beginning };
  readonly intake: Intake;
}

/** The way to an agreement, from its beginning to its sheets. Lives on while another section is shown. */
export interface AgreementFlow extends Pick<Store<FlowState>, 'get' | 'subscribe'> {
  readonly keeper: DraftKeeper;
  readBeginning(): Promise<void>;
  readFiles(files: readonly File[]): Promise<void>;
  /** `name` of the file; null for pasted text. */
  readText(name: string | null, text: string): Promise<void>;
  startEmpty(previous: Agreement | null): void;
  rollOver(previous: Agreement, choice: NextYearChoice): void;
  resume(draft: StoredDraft): void;
  /** From the review into the wizard: the agreement as it was read, or the one of the year after. */
  finishReview(outcome: 'sameYear' | 'nextYear'): void;
  /** Takes the draft out of the workbook and begins anew. */
  discardDraft(): Promise<void>;
  /** Leaves; the draft stays in the workbook, or in the pane where the workbook does not take it. */
  keepAndClose(): Promise<void>;
  /** Leaves and forgets. */
  close(): void;
}

/** Clauses, signatures and the final evaluation move on with the agreement, the fields with the draft. */
function nextYearWizard(previous: Agreement, choice: NextYearChoice): WizardState {
  const base = rollOver(previous, { openSteps: 'all', figures: choice.figures });
  return { ...startWizard(nextYearDraft(previous, choice), base, previous), changed: true };
}

/** One for each pane, as long as it is open; gone with the pane. */
const flows = new WeakMap<PaneMemory, AgreementFlow>();

export function openFlow(pane: PaneContext): AgreementFlow {
  const open = flows.get(pane.memory);
  if (open !== undefined) return open;
  const flow = createFlow(pane);
  flows.set(pane.memory, flow);
  return flow;
}

/** Leaves the wizard and forgets what was typed. */
export function closeFlow(memory: PaneMemory): void {
  flows.delete(memory);
  memory.wizardOpen.set(false);
}

function createFlow({ environment, memory }: PaneContext): AgreementFlow {
  const { services, clock } = environment;
  const store = createStore<FlowState>({
    stage: { kind: 'begin' },
    beginning: { kind: 'unread' },
    intake: { kind: 'idle' },
  });
  const keeper = createDraftKeeper(services.drafts);
  const change = (part: Partial<FlowState>): void => store.set({ ...store.get(), ...part });
  const refuse = (message: UserMessage): void => change({ intake: { kind: 'refused', message } });

  const enterWizard = (initial: WizardState): void => {
    const wizard = createWizardStore({ services, memory, keeper }, initial);
    let kept = initial.changed ? null : initial;
    const keep = (): void => {
      const state = wizard.get();
      const { step, draft, base, previous } = state;
      const settled = state.build.kind === 'building' || state.build.kind === 'built';
      const same = kept !== null && kept.step === step && kept.draft === draft && kept.base === base;
      if (!state.changed || settled || same) return;
      kept = state;
      keeper.changed({ stage: 'wizard', step, draft, base, previous });
    };
    wizard.subscribe(keep);
    keep();
    memory.focusHeading.set(true);
    change({ stage: { kind: 'wizard', wizard }, intake: { kind: 'idle' } });
  };
  const enterReview = (document: DocumentReview): void => {
    const review = createReviewStore(document);
    const keep = (): void => keeper.changed({ stage: 'review', review: review.get().review });
    let kept = review.get().review;
    review.subscribe(() => {
      if (review.get().review === kept) return;
      kept = review.get().review;
      keep();
    });
    keep();
    memory.focusHeading.set(true);
    change({ stage: { kind: 'review', review }, intake: { kind: 'idle' } });
  };

  const flow: AgreementFlow = {
    get: store.get,
    subscribe: store.subscribe,
    keeper,
    async readBeginning() {
      change({ beginning: { kind: 'loading' } });
      const result = await services.drafts.read();
      change({
        beginning: result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', fault: result.error },
      });
    },
    async readFiles(files) {
      const [file, ...others] = files;
      if (file === undefined) return;
      if (others.length > 0) {
        refuse(beginningTexts.document.several);
        return;
      }
      change({ intake: { kind: 'reading' } });
      const bytes = await fileBytes(file);
      if (bytes === null) {
        refuse(beginningTexts.document.notOpened);
        return;
      }
      const document = await services.documents.readDocument({ name: file.name, bytes });
      if (document.ok) await flow.readText(file.name, document.value.text);
      else refuse(describeDocumentFault(document.error));
    },
    async readText(name, text) {
      if (text.trim() === '') {
        refuse(beginningTexts.document.noText);
        return;
      }
      change({ intake: { kind: 'reading' } });
      // Lets the pane say that it reads before the reader keeps the page busy.
      await new Promise((resolve) => setTimeout(resolve));
      const reading = readAgreement(text);
      const refusal = refusalOf(reading);
      if (refusal === null) enterReview(reviewOf(name, text, reading));
      else refuse(refusal.code === 'noTargets' ? refusalTexts.noTargets : refusalTexts.notAnAgreement);
    },
    startEmpty(previous) {
      enterWizard(startWizard(startingDraft(previous, clock.today())));
    },
    rollOver(previous, choice) {
      enterWizard(nextYearWizard(previous, choice));
    },
    resume(draft) {
      if (draft.stage === 'review') enterReview(draft.review);
      else enterWizard(resumeWizard(draft));
    },
    finishReview(outcome) {
      const { stage } = store.get();
      if (stage.kind !== 'review') return;
      const { review } = stage.review.get();
      const { agreement } = agreementFromReading(reviewedReading(review, readAgreement(review.text)));
      enterWizard(
        outcome === 'sameYear'
          ? { ...startWizard(draftOfAgreement(agreement), agreement, agreement), changed: true }
          : nextYearWizard(agreement, { figures: 'empty', steps: openSteps(agreement, []) }),
      );
    },
    async discardDraft() {
      if (!(await keeper.discard())) {
        memory.notice.set({ kind: 'problem', message: beginningTexts.draft.notDiscarded });
        return;
      }
      memory.focusHeading.set(true);
      change({ stage: { kind: 'begin' }, intake: { kind: 'idle' } });
      await flow.readBeginning();
    },
    async keepAndClose() {
      memory.focusHeading.set(true);
      memory.wizardOpen.set(false);
      await keeper.flush();
      // Begins with the draft in the workbook next time; where it could not be written, this pane still has it.
      if (keeper.get() === 'saved' || keeper.get() === 'nothing') flows.delete(memory);
    },
    close() {
      memory.focusHeading.set(true);
      closeFlow(memory);
    },
  };
  return flow;
}

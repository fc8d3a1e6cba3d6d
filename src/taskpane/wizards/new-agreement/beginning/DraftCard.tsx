import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { DraftState } from '../../../../application/drafts/draft-services';
import type { StoredDraft } from '../../../../schemas/draft-part';
import { beginningTexts, draftOfDocumentText, draftOfWizardText } from '../../../../text/beginning-texts';
import { wizardTexts } from '../../../../text/wizard-texts';
import { Card } from '../../../parts/Card';
import { MessagePanel } from '../../../parts/MessagePanel';
import type { AgreementFlow } from '../agreement-flow';
import { reviewProgress } from '../review/review-machine';
import { useEscape } from '../use-escape';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minHeight: '44px' },
  hint: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface Properties {
  readonly flow: AgreementFlow;
  readonly draft: Exclude<DraftState, { readonly state: 'none' }>;
}

/** What was begun earlier: go on with it, or throw it away after a question. */
export function DraftCard({ flow, draft }: Properties): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const discardButton = useRef<HTMLElement | null>(null);
  const texts = beginningTexts.draft;
  const decline = (): void => {
    setAsking(false);
    requestAnimationFrame(() => discardButton.current?.focus());
  };
  const discard = (
    <Button
      className={styles.button}
      ref={(button: HTMLElement | null) => {
        discardButton.current = button;
      }}
      onClick={() => setAsking(true)}
    >
      {texts.discard}
    </Button>
  );
  return (
    <Card title={texts.title} level={2}>
      {draft.state === 'draft' ? (
        <p>{describe(draft.draft)}</p>
      ) : (
        <MessagePanel tone="warning" message={texts.unreadable[draft.reason]} />
      )}
      {asking ? (
        <DiscardQuestion onConfirm={() => void flow.discardDraft()} onDecline={decline} />
      ) : (
        <div className={styles.actions}>
          {draft.state === 'draft' && (
            <Button appearance="primary" className={styles.button} onClick={() => flow.resume(draft.draft)}>
              {texts.resume}
            </Button>
          )}
          {discard}
        </div>
      )}
      <p className={styles.hint}>{texts.first}</p>
    </Card>
  );
}

function describe(draft: StoredDraft): string {
  switch (draft.stage) {
    case 'review': {
      const { done, total } = reviewProgress(draft.review);
      return draftOfDocumentText(draft.review.name, done, total);
    }
    case 'wizard':
      return draftOfWizardText(draft.draft.agreementYear, draft.draft.jobcenter, wizardTexts.steps[draft.step]);
  }
}

interface QuestionProperties {
  readonly onConfirm: () => void;
  readonly onDecline: () => void;
}

/** The harmless answer takes the focus. Stable, so that React calls it once and not with every render. */
function focusOnMount(button: HTMLElement | null): void {
  button?.focus();
}

function DiscardQuestion({ onConfirm, onDecline }: QuestionProperties): ReactElement {
  const styles = useStyles();
  const texts = beginningTexts.draft.ask;
  useEscape(onDecline);
  return (
    <div role="alertdialog" tabIndex={-1} aria-labelledby="discard-title" aria-describedby="discard-text">
      <p id="discard-title" className={styles.strong}>
        {texts.title}
      </p>
      <p id="discard-text">{texts.text}</p>
      <div className={styles.actions}>
        <Button className={styles.button} onClick={onConfirm}>
          {texts.confirm}
        </Button>
        <Button ref={focusOnMount} appearance="primary" className={styles.button} onClick={onDecline}>
          {texts.decline}
        </Button>
      </div>
    </div>
  );
}

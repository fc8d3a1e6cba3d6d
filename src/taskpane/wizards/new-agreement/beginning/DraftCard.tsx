import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { DraftState } from '../../../../application/drafts/draft-services';
import type { StoredDraft } from '../../../../schemas/draft-part';
import { beginningTexts, draftOfDocumentText, draftOfWizardText } from '../../../../text/beginning-texts';
import { wizardTexts } from '../../../../text/wizard-texts';
import { Card } from '../../../parts/Card';
import { useFocusAfter } from '../../../parts/focus';
import { MessagePanel } from '../../../parts/MessagePanel';
import { Question } from '../../../parts/Question';
import type { AgreementFlow } from '../agreement-flow';
import { reviewProgress } from '../review/review-machine';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minHeight: '44px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Properties {
  readonly flow: AgreementFlow;
  readonly draft: Exclude<DraftState, { readonly state: 'none' }>;
}

/** What was begun earlier: go on with it, or throw it away after a question. */
export function DraftCard({ flow, draft }: Properties): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const discardButton = useFocusAfter(asking);
  const texts = beginningTexts.draft;
  return (
    <Card title={texts.title} level={2}>
      {draft.state === 'draft' ? (
        <p>{describe(draft.draft)}</p>
      ) : (
        <MessagePanel tone="warning" message={texts.unreadable[draft.reason]} />
      )}
      {asking ? (
        <Question
          title={texts.ask.title}
          text={texts.ask.text}
          answers={[{ text: texts.ask.confirm, onAnswer: () => void flow.discardDraft() }]}
          decline={{ text: texts.ask.decline, onAnswer: () => setAsking(false) }}
        />
      ) : (
        <div className={styles.actions}>
          {draft.state === 'draft' && (
            <Button appearance="primary" className={styles.button} onClick={() => flow.resume(draft.draft)}>
              {texts.resume}
            </Button>
          )}
          <Button ref={discardButton} className={styles.button} onClick={() => setAsking(true)}>
            {texts.discard}
          </Button>
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
